/// A story as it is being put together: block numbers only.
struct Story {
  var chain: [Int32]
  var isPhoto = false
  var headline: Range<Int>?
  var kicker: Range<Int>?
  var deck: Range<Int>?
  var bylines: [Int] = []
  var captions: [Int] = []
  var credits: [Int] = []
  /// Subheads: the block range of each, and the fragment it stands before.
  var subheads: [(blocks: Range<Int>, fragment: Int)] = []
  var headlineScore: Double = 1
}
