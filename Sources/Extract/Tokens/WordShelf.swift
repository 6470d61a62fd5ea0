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
    // A word without a key lies in each of them.
    func compartments(of key: UInt32) -> Range<Int> {
      key == 0 ? 0..<64 : WordShelf.compartment(of: key)..<WordShelf.compartment(of: key) + 1
    }
    var starts = [Int32](repeating: 0, count: 65)
    for key in keys { for compartment in compartments(of: key) { starts[compartment + 1] += 1 } }
    for compartment in 0..<64 { starts[compartment + 1] += starts[compartment] }
    var free = starts
    var items = [Item](repeating: Item(key: 0, word: 0), count: Int(starts[64]))
    for (word, key) in keys.enumerated() {
      for compartment in compartments(of: key) {
        items[Int(free[compartment])] = Item(key: key, word: Int32(word))
        free[compartment] += 1
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
