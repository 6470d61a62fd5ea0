/// The bytes of a pipeline file, checked before libyaml sees them.
///
/// libyaml would take UTF-16 and says of other encodings only that something is wrong at some byte; here the mistake
/// gets its line and column, and a word on what to do.
struct YamlText {
  /// UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// The place behind the last character.
  private(set) var end = FilePlace(line: 1, column: 1)

  /// The longest pipeline file that is read. A long one has a hundred lines; this keeps a wrong file from taking minutes.
  static let byteLimit = 1 << 20

  init(_ bytes: [UInt8]) throws(YamlMistake) {
    guard bytes.count <= YamlText.byteLimit else {
      throw YamlMistake(
        .tooLarge, FilePlace(line: 1, column: 1), "the file is larger than 1 MiB, which no pipeline file needs")
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw YamlMistake(
        .notUtf8, FilePlace(line: 1, column: 1), "the file is in UTF-16", hint: "save it as UTF-8")
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = hasMark ? Array(bytes.dropFirst(3)) : bytes
    try checkCharacters()
  }

  /// The byte at a place, where there is one; columns are characters, so this walks the line.
  func byte(at place: FilePlace) -> UInt8? {
    var walker = PlaceWalker()
    for byte in bytes {
      if walker.place(of: byte) == place { return byte }
      walker.pass(byte)
    }
    return nil
  }

  private mutating func checkCharacters() throws(YamlMistake) {
    var walker = PlaceWalker()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = YamlText.characterLength(bytes, at: index)
      if length == 0 {
        throw YamlMistake(
          .notUtf8, walker.next, "byte \(hex(byte)) is not UTF-8", hint: "save the file as UTF-8")
      }
      if YamlText.isForbidden(bytes[index..<index + length]) {
        throw YamlMistake(.controlCharacter, walker.next, "a control character stands in the file", hint: "remove it")
      }
      for passed in bytes[index..<index + length] { walker.pass(passed) }
      index += length
    }
    end = walker.next
  }

  /// U+2028 and U+2029, U+FFFE and U+FFFF.
  private static let forbidden: [[UInt8]] = [
    [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF],
  ]

  /// What YAML keeps out of a file (1.1, section 5.1), control characters and code points that are none; and the line
  /// ends that YAML counts and editors do not, which would make the places of all later mistakes wrong.
  private static func isForbidden(_ character: ArraySlice<UInt8>) -> Bool {
    let first = character[character.startIndex]
    switch character.count {
    case 1: return first < 0x20 && first != 0x09 && first != 0x0A && first != 0x0D || first == 0x7F
    case 2: return first == 0xC2 && character.last.map { $0 < 0xA0 } == true
    default: return YamlText.forbidden.contains(Array(character))
    }
  }

  private func hex(_ byte: UInt8) -> String { "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }

  /// How many bytes the well-formed UTF-8 character at `index` has (Unicode, table 3-7); 0 where there is none.
  static func characterLength(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for at in index + 2..<max(index + 2, index + length) where !(0x80...0xBF).contains(bytes[at]) { return 0 }
    return length
  }
}

/// Counts lines and characters the way libyaml does, `\r\n` being one line end.
private struct PlaceWalker {
  var next = FilePlace(line: 1, column: 1)
  private var isAfterReturn = false

  /// Where a byte stands that comes next; a continuation byte stands where its character does.
  func place(of byte: UInt8) -> FilePlace? { byte & 0xC0 == 0x80 ? nil : next }

  mutating func pass(_ byte: UInt8) {
    defer { isAfterReturn = byte == 0x0D }
    if byte == 0x0A, isAfterReturn { return }
    if byte == 0x0A || byte == 0x0D {
      next = FilePlace(line: next.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      next.column += 1
    }
  }
}
