import Model

/// Which characters stand in a text, by the second and third bytes of each: whether a word may stand anywhere in a long
/// text is told by these, and the text is not gone through.
struct CharacterPresence: Sendable {
  /// By second byte, a bit for the third. Empty where nothing was noted, and everything may stand.
  private var rows: [UInt64] = []

  /// Of a text that nothing is known of.
  init() {}

  /// - Parameter rows: sixty-four, with `note` called for each character.
  init(rows: [UInt64]) { self.rows = rows }

  /// Notes the character at an offset, or where it is not one of three bytes what stands behind its first.
  @inline(__always)
  static func note(_ character: CodePoint, _ text: Span<UInt8>, at offset: Int, _ rows: inout MutableSpan<UInt64>) {
    if character.length == 3 {
      rows[Int(character.value >> 6 & 63)] |= 1 << UInt64(character.value & 63)
    } else if offset &+ 2 < text.count {
      rows[Int(text[offset &+ 1] & 63)] |= 1 << UInt64(text[offset &+ 2] & 63)
    } else if offset &+ 1 < text.count {
      // A word of two bytes may end the text.
      rows[Int(text[offset &+ 1] & 63)] = .max
    }
  }

  /// Whether a word may stand anywhere: no where one of its characters of three bytes does not.
  func mayHold(_ word: [UInt8]) -> Bool {
    guard !rows.isEmpty else { return true }
    var at = 0
    while at &+ 2 < word.count {
      guard word[at] & 0xF0 == 0xE0 else {
        at &+= 1
        continue
      }
      if rows[Int(word[at &+ 1] & 63)] >> UInt64(word[at &+ 2] & 63) & 1 == 0 { return false }
      at &+= 3
    }
    return true
  }

  /// The same of a word that is written in the code.
  func mayHold(_ word: StaticString) -> Bool {
    guard !rows.isEmpty else { return true }
    let bytes = unsafe word.utf8Start
    var at = 0
    while at &+ 2 < word.utf8CodeUnitCount {
      guard unsafe bytes[at] & 0xF0 == 0xE0 else {
        at &+= 1
        continue
      }
      if unsafe rows[Int(bytes[at &+ 1] & 63)] >> UInt64(bytes[at &+ 2] & 63) & 1 == 0 { return false }
      at &+= 3
    }
    return true
  }

  /// Whether one of the words may begin anywhere: no where no character of the text begins one.
  func mayHold(_ words: Words) -> Bool {
    guard !rows.isEmpty else { return true }
    var common: UInt64 = 0
    for row in 0..<64 { common |= rows[row] & words.heads[row] }
    return common != 0
  }
}
