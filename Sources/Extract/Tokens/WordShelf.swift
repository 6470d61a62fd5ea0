/// Words by three of their bytes, so that of many only the few are looked at that may be the one that is asked for.
///
/// They lie in sixty-four compartments, by the second of the bytes, in which Chinese characters differ; in each in their
/// order. Readers ask one list after another, and each is out of the near caches by the time it is asked again: so what
/// tells most questions and where the words lie that may be meant stand side by side, and so does all of a word.
enum WordShelf {
  struct Compartment: Sendable {
    /// A bit for the third byte of each of its words.
    var thirds: UInt64 = 0
    /// Where its words begin.
    var start: Int32 = 0
    var end: Int32 = 0
  }

  struct Item: Sendable {
    /// The three bytes; 0 for a word that has less, and is always compared.
    var key: UInt32
    var number: Int32
    var word: StaticString
  }

  /// - Parameter place: where in a word the three bytes lie; of a word that has less, those that it has.
  static func laid(
    _ words: [StaticString], by place: (StaticString) -> Int
  ) -> (compartments: InlineArray<64, Compartment>, items: [Item]) {
    var compartments = InlineArray<64, Compartment>(repeating: Compartment())
    let keys = words.map { word in word.utf8CodeUnitCount < 3 ? 0 : WordShelf.key(word, at: place(word)) }
    for (word, key) in zip(words, keys) {
      WordShelf.note(word, place(word), in: &compartments)
      for row in WordShelf.compartments(of: key) { compartments[row].end += 1 }
    }
    var count: Int32 = 0
    for row in compartments.indices {
      compartments[row].start = count
      count += compartments[row].end
      compartments[row].end = compartments[row].start
    }
    var items = [Item](repeating: Item(key: 0, number: 0, word: ""), count: Int(count))
    for (number, key) in keys.enumerated() {
      for row in WordShelf.compartments(of: key) {
        items[Int(compartments[row].end)] = Item(key: key, number: Int32(number), word: words[number])
        compartments[row].end += 1
      }
    }
    return (compartments, items)
  }

  /// A word without a key lies in each of them.
  private static func compartments(of key: UInt32) -> Range<Int> {
    key == 0 ? 0..<64 : compartment(of: key)..<compartment(of: key) + 1
  }

  /// Three bytes of a word as a number.
  private static func key(_ word: StaticString, at offset: Int) -> UInt32 {
    (offset..<offset + 3).reduce(0) { unsafe $0 << 8 | UInt32(word.utf8Start[$1]) }
  }

  /// By the second byte, a bit for the third. What stands beside a word that has no such byte may be anything.
  private static func note(_ word: StaticString, _ place: Int, in compartments: inout InlineArray<64, Compartment>) {
    let bytes = 0..<word.utf8CodeUnitCount
    let bit: UInt64 = bytes.contains(place + 2) ? unsafe 1 << UInt64(word.utf8Start[place + 2] & 63) : .max
    if bytes.contains(place + 1) {
      unsafe compartments[Int(word.utf8Start[place + 1] & 63)].thirds |= bit
    } else {
      for row in compartments.indices { compartments[row].thirds |= bit }
    }
  }

  /// The number of the first word of a compartment, from `start` on, that may have three bytes and fits.
  @inline(__always)
  static func firstIndex(
    _ items: [Item], in places: Range<Int32>, from start: Int, _ key: UInt32, where fits: (StaticString) -> Bool
  ) -> Int? {
    var place = Int(places.lowerBound)
    while place < Int(places.upperBound) {
      let item = items[place]
      if item.key == key || item.key == 0, Int(item.number) >= start, fits(item.word) { return Int(item.number) }
      place &+= 1
    }
    return nil
  }

  @inline(__always)
  static func compartment(of key: UInt32) -> Int { Int(key >> 8 & 63) }
}
