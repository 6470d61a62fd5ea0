/// A story as it is being put together: block numbers only.
///
/// A class, because stories are looked up, sorted and handed on, and one reference is cheaper to hand on than six arrays.
final class Story {
  var chain: [Int32]
  let isPhoto: Bool
  var headline: Range<Int>?
  var kicker: Range<Int>?
  var deck: Range<Int>?
  var bylines: [Int] = []
  var captions: [Int] = []
  var credits: [Int] = []
  /// Subheads: the block range of each, and the fragment it stands before.
  var subheads: [(blocks: Range<Int>, fragment: Int)] = []
  var headlineScore: Double = 1

  init(chain: [Int32], isPhoto: Bool = false) {
    self.chain = chain
    self.isPhoto = isPhoto
  }
}
