public import Model

/// The simplified characters that traditional ones are read as.
///
///     灣區園區新簽約項目十二個   is read as   湾区园区新签约项目十二个
///
/// Both characters of a pair are three bytes of UTF-8, so a text keeps all its positions: what is found in the folded text
/// stands at the same place of the printed one.
public struct TraditionalCharacters: Sendable {
  /// By character of the Basic Multilingual Plane; 0 where it is read as it stands.
  private var simplified = [UInt16](repeating: 0, count: 0x10000)

  /// - Parameter problems: rows that are no pair of characters are told here, and left out.
  public init(_ list: WordList, problems: inout [Diagnostic]) {
    for row in 0..<list.count {
      guard let from = TraditionalCharacters.character(list.word(row)),
        let to = TraditionalCharacters.character(list.field(row, "simplified"))
      else {
        let place = list.place(row)
        problems.append(
          Diagnostic(
            .error, "word-list-field", file: place.file, line: place.line,
            "‘\(list.string(row, "simplified"))’ is no simplified that is known"))
        continue
      }
      simplified[from] = UInt16(truncatingIfNeeded: to)
    }
  }

  public func contains(_ character: UInt32) -> Bool { character < 0x10000 && simplified[Int(character)] != 0 }

  /// The character that one is read as.
  public func folded(_ character: UInt32) -> UInt32 {
    contains(character) ? UInt32(simplified[Int(character)]) : character
  }

  /// The text with each traditional character replaced, byte for byte as long as before.
  public func folded(_ text: [UInt8]) -> [UInt8] {
    var folded = text
    var at = 0
    while at &+ 2 < text.count {
      guard text[at] & 0xF0 == 0xE0 else {
        at &+= 1
        continue
      }
      let value = Int(text[at] & 0x0F) << 12 | Int(text[at &+ 1] & 0x3F) << 6 | Int(text[at &+ 2] & 0x3F)
      let other = simplified[value]
      if other != 0 {
        folded[at] = UInt8(truncatingIfNeeded: 0xE0 | other >> 12)
        folded[at &+ 1] = UInt8(truncatingIfNeeded: 0x80 | other >> 6 & 0x3F)
        folded[at &+ 2] = UInt8(truncatingIfNeeded: 0x80 | other & 0x3F)
      }
      at &+= 3
    }
    return folded
  }

  /// The only character of a field, where it is one of three bytes.
  private static func character(_ field: ArraySlice<UInt8>) -> Int? {
    guard field.count == 3 else { return nil }
    let character = field.span.codePoint(at: 0)
    return character.length == 3 ? Int(character.value) : nil
  }
}
