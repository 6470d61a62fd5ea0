/// English words that are written in the code, made ready to be asked for at every token of texts.
///
/// Most tokens are told by one bit to be none of them; where it is set, they are looked up by their spelling.
///
/// A class, because it is handed on at every question.
final class EnglishWords: ExpressibleByArrayLiteral, Sendable {
  /// By a hash of the spelling, a bit for each word.
  private let marks: InlineArray<64, UInt64>
  /// The spellings by another part of the hash, 0 in free slots: a power of two, at most half of them taken.
  private let slots: [UInt64]

  /// - Parameter words: in small letters, none empty.
  init(_ words: [EnglishSpelling]) {
    var size = 4
    while size < 2 * words.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var marks = InlineArray<64, UInt64>(repeating: 0)
    for word in words {
      let hash = EnglishWords.hash(word)
      marks[Int(truncatingIfNeeded: hash >> 58)] |= 1 << (hash >> 52 & 63)
      var slot = Int(truncatingIfNeeded: hash >> 32) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = word.number
    }
    self.slots = slots
    self.marks = marks
  }

  convenience init(arrayLiteral words: EnglishSpelling...) { self.init(words) }

  @inline(__always)
  private static func hash(_ word: EnglishSpelling) -> UInt64 {
    // Fibonacci hashing: the product's high bits depend on all bits of the key.
    word.number &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  func contains(_ word: EnglishSpelling) -> Bool {
    let hash = EnglishWords.hash(word)
    return marks[Int(truncatingIfNeeded: hash >> 58)] >> (hash >> 52 & 63) & 1 != 0 && found(word, hash)
  }

  @inline(never)
  private func found(_ word: EnglishSpelling, _ hash: UInt64) -> Bool {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      if slots[slot] == word.number { return true }
      slot = (slot &+ 1) & mask
    }
    return false
  }
}
