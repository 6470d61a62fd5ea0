import Model

/// Which characters stand in a text, by the second and third bytes of each: whether a word may stand anywhere in a long
/// text is told by these, and the text is not gone through.
struct CharacterPresence {
  /// By second byte, a bit for the third. Empty where nothing is noted, and everything may stand.
  private let rows: SlabTable<UInt64>

  /// Of a text that nothing is known of.
  init() { rows = SlabTable() }

  /// Of a text whose characters are to be noted, in a table of its own.
  init(in space: ScanSpace) {
    rows = space.slabs.table(64, of: UInt64.self)
    unsafe rows.buffer.initialize(repeating: 0)
  }

  /// Notes a character of the text, where any are noted.
  @inline(__always)
  func note(_ character: CodePoint, of text: Span<UInt8>, at offset: Int) {
    if rows.isEmpty { return }
    if character.length == 3 {
      // Unchecked: there is a row for each value of six bits.
      unsafe rows.buffer[Int(character.value >> 6 & 63)] |= 1 &<< UInt64(character.value & 63)
    } else {
      noteOther(text, at: offset)
    }
  }

  /// Of a character of other length what stands behind its first byte is noted.
  @inline(never)
  private func noteOther(_ text: Span<UInt8>, at offset: Int) {
    guard offset + 1 < text.count else { return }
    let row = Int(text[offset + 1] & 63)
    // A word of two bytes may end the text.
    let bit: UInt64 = offset + 2 < text.count ? 1 << UInt64(text[offset + 2] & 63) : .max
    unsafe rows.buffer[row] |= bit
  }

  /// Whether a word may stand anywhere: no where one of its characters of three bytes does not.
  func mayHold(_ word: Span<UInt8>) -> Bool {
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
    let (bytes, count) = unsafe (word.utf8Start, word.utf8CodeUnitCount)
    // Unchecked: there is a row for each value of six bits, and the loop's condition covers three bytes.
    var at = 0
    while at &+ 2 < count {
      guard unsafe bytes[at] & 0xF0 == 0xE0 else {
        at &+= 1
        continue
      }
      let (second, third) = unsafe (bytes[at &+ 1], bytes[at &+ 2])
      if unsafe rows.buffer[Int(second & 63)] &>> UInt64(third & 63) & 1 == 0 { return false }
      at &+= 3
    }
    return true
  }

  /// Whether one of the words may begin anywhere: no where no character of the text begins one.
  func mayHold(_ words: Words) -> Bool {
    guard !rows.isEmpty else { return true }
    var common: UInt64 = 0
    for row in 0..<64 { common |= rows[row] & words.heads(row) }
    return common != 0
  }
}
