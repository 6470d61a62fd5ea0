/// Words by three of their bytes, so that of many only the few are looked at that may be the one that is asked for.
///
/// They lie in sixty-four compartments, by the second of the bytes, in which Chinese characters differ; in each in their
/// order.
struct WordShelf: Sendable {
  private struct Item: Sendable {
    /// The three bytes; 0 for a word that has less, and is always compared.
    var key: UInt32
    var word: Int32
  }

  private let items: [Item]
  /// Where each compartment begins, and the last one ends.
  private let starts: [Int32]

  /// - Parameter keys: the three bytes of each word, or 0.
  init(_ keys: [UInt32]) {
    var starts = [Int32](repeating: 0, count: 65)
    var counts = starts.mutableSpan
    // A word without a key lies in each of them.
    for key in keys {
      if key != 0 { counts[WordShelf.compartment(of: key) + 1] += 1 } else { for next in 1...64 { counts[next] += 1 } }
    }
    for compartment in 0..<64 { counts[compartment + 1] += counts[compartment] }
    var items = [Item](repeating: Item(key: 0, word: 0), count: Int(starts[64]))
    var places = items.mutableSpan
    var free = starts
    var nextFree = free.mutableSpan
    for (word, key) in keys.enumerated() {
      let first = key != 0 ? WordShelf.compartment(of: key) : 0
      for compartment in first...(key != 0 ? first : 63) {
        places[Int(nextFree[compartment])] = Item(key: key, word: Int32(word))
        nextFree[compartment] += 1
      }
    }
    self.items = items
    self.starts = starts
  }

  /// The number of the first word from `start` on that may have three bytes and fits.
  @inline(__always)
  func firstIndex(from start: Int, _ key: UInt32, where fits: (Int) -> Bool) -> Int? {
    let compartment = WordShelf.compartment(of: key)
    var place = Int(starts[compartment])
    let end = Int(starts[compartment &+ 1])
    while place < end {
      let item = items[place]
      if item.key == key || item.key == 0, Int(item.word) >= start, fits(Int(item.word)) { return Int(item.word) }
      place &+= 1
    }
    return nil
  }

  @inline(__always)
  private static func compartment(of key: UInt32) -> Int { Int(key >> 8 & 63) }
}
