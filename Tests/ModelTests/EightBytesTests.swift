import Model
import Testing

/// Each answer about eight bytes against the plain loop it stands for, with every byte at every place among others that
/// could carry into it.
@Suite struct EightBytesTests {
  /// Bytes at the edges of what is asked for.
  private static let neighbours: [UInt8] = [
    0x00, 0x1F, 0x20, 0x2F, 0x30, 0x39, 0x3A, 0x6D, 0x7E, 0x7F, 0x80, 0xE4, 0xFF,
  ]

  /// The rows for which `isRight` says no.
  private func rows(
    among neighbours: [UInt8] = Self.neighbours, failing isRight: ([UInt8], EightBytes) -> Bool
  ) -> [[UInt8]] {
    var failing: [[UInt8]] = []
    for neighbour in neighbours {
      for place in 0..<EightBytes.count {
        for byte in UInt8.min...UInt8.max {
          var row = [UInt8](repeating: neighbour, count: EightBytes.count)
          row[place] = byte
          if !isRight(row, EightBytes(row.span, at: 0)) { failing.append(row) }
        }
      }
    }
    return failing
  }

  @Test func `ASCII is told from what is beyond it`() {
    #expect(rows { row, bytes in bytes.areBeyondAscii == row.allSatisfy { $0 >= 0x80 } }.isEmpty)
    #expect(rows { row, bytes in bytes.arePrintedAscii == row.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }.isEmpty)
  }

  @Test func `behind the end of a line stand small letters`() {
    let text = Array("No. 12 园区 mill, opened".utf8)
    for start in text.indices {
      for end in start + 1...text.count {
        let bytes = EightBytes(text.span, at: start, before: end)
        let wanted = (start..<start + EightBytes.count).map { $0 < end ? text[$0] : 0x61 }
        #expect(bytes.first(EightBytes.count) == EightBytes(wanted.span, at: 0).first(EightBytes.count))
      }
    }
  }

  @Test(arguments: [0x00, 0x20, 0x5D, 0x80, 0xC2] as [UInt8])
  func `a byte is found, and marked where it stands`(wanted: UInt8) {
    #expect(rows { row, bytes in bytes.has(wanted) == row.contains(wanted) }.isEmpty)
    #expect(rows { row, bytes in bytes.place(of: wanted) == row.firstIndex(of: wanted) ?? 8 }.isEmpty)
    #expect(rows { row, bytes in bytes.marks(of: wanted) == marks(row.map { $0 == wanted }) }.isEmpty)
  }

  /// The top bit of each byte of which that is true.
  private func marks(_ bytes: [Bool]) -> UInt64 { bytes.reversed().reduce(0) { $0 << 8 | ($1 ? 0x80 : 0) } }

  @Test func `bytes of a kind are marked, counted and found`() {
    let isCapital = { (byte: UInt8) in byte >= 0x41 && byte <= 0x5A }
    let isLetter = { (byte: UInt8) in isCapital(byte & ~0x20) }
    let edges: [UInt8] = [0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A, 0x7B, 0xC1, 0xDA]
    let failing = rows(among: Self.neighbours + edges) { row, bytes in
      bytes.letters == marks(row.map(isLetter)) && bytes.capitals == marks(row.map(isCapital))
        && bytes.marks(ofPairFrom: 0x28) == marks(row.map { $0 == 0x28 || $0 == 0x29 })
        && EightBytes.count(of: bytes.letters) == row.count(where: isLetter)
        && EightBytes.place(of: bytes.capitals) == row.firstIndex(where: isCapital) ?? 8
    }
    #expect(failing.isEmpty)
    #expect(EightBytes.marks(ofFirst: 3) == marks([true, true, true, false, false, false, false, false]))
    #expect(EightBytes.mark(at: 2, of: EightBytes.marks(ofFirst: 3)) == 0x80)
    #expect(EightBytes.mark(at: 3, of: EightBytes.marks(ofFirst: 3)) == 0)
  }

  @Test func `each byte is read at its place`() {
    #expect(rows { row, bytes in (0..<EightBytes.count).allSatisfy { bytes[$0] == row[$0] } }.isEmpty)
  }

  @Test(arguments: [("园区新", true), ("園区ab", true), ("ab园区", false), ("园a区a", false), ("é园区", false), ("𠀀园a", false)])
  func `two characters of three bytes are told by where they begin`(text: String, areTwo: Bool) {
    let bytes = Array(text.utf8)
    #expect(EightBytes(endOf: bytes.span, at: 0).areTwoCharactersOfThree == areTwo)
  }

  @Test func `the first digit or other byte is found`() {
    let failing = rows { row, bytes in
      bytes.firstDigit(or: 0x6D) == row.firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x6D })
    }
    #expect(failing.isEmpty)
  }

  @Test(arguments: ["园区新", "ab园区", "园，a中", "，，，", "é园区a", "园a区ab"])
  func `two characters of three bytes are told by their first bytes`(text: String) {
    let row = Array(text.utf8) + [0x20, 0x20]
    let isPair = text.prefix(2).allSatisfy { $0.utf8.count == 3 }
    let isChinese = isPair && text.prefix(2).allSatisfy { ("一"..."龥").contains($0) }
    #expect(EightBytes(row.span, at: 0).areTwoCharacters(leads: 0xE0...0xEF) == isPair)
    #expect(EightBytes(row.span, at: 0).areTwoCharacters(leads: 0xE4...0xE9) == isChinese)
  }

  @Test func `the letters in front are counted, and their capitals`() {
    let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    let failing = (Self.neighbours + [0x41, 0x5A, 0x61, 0x7A, 0x40, 0x5B, 0x60, 0x7B]).flatMap { neighbour in
      (0..<EightBytes.count).flatMap { place in
        (UInt8.min...UInt8.max).filter { byte in
          var row = [UInt8](repeating: neighbour, count: EightBytes.count)
          row[place] = byte
          let letters = row.prefix(while: isLetter)
          let bytes = EightBytes(row.span, at: 0)
          let folded = letters.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 0x20) }
          let capitals = letters.count { $0 < 0x60 }
          return bytes.letterCount != letters.count || bytes.capitals(among: letters.count) != capitals
            || bytes.folded(among: letters.count) != folded
        }
      }
    }
    #expect(failing.isEmpty)
  }

  @Test func `the ASCII in front is counted`() {
    #expect(rows { row, bytes in bytes.asciiCount == row.prefix { $0 < 0x80 }.count }.isEmpty)
  }

  @Test func `the last of spaces that stand apart is found`() {
    let rows = (0..<1 << EightBytes.count).map { number in
      (0..<EightBytes.count).map { UInt8(number >> $0 & 1 == 0 ? 0x20 : 0x61) }
    }
    let failing = rows.filter { row in
      (-2...4).contains { first in
        let spaces = row.indices.filter { row[$0] == 0x20 }
        let areApart = zip(spaces, spaces.dropFirst()).allSatisfy { $1 - $0 >= 3 } && spaces.first ?? 8 >= first
        return EightBytes(row.span, at: 0).lastSpace(notBefore: first) != (areApart ? spaces.last ?? -1 : nil)
      }
    }
    #expect(failing.isEmpty)
  }

  @Test func `no last space is found where anything but printed ASCII stands`() {
    let failing = self.rows { row, bytes in
      bytes.lastSpace(notBefore: 0) == nil || row.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
    #expect(failing.isEmpty)
  }

  @Test(arguments: [
    "a\u{0B}", "园\u{7F}", "园区\u{85}", "a园\u{2028}", "“园区”", "x\n", "\u{1F}", "园区新城", "a园区新",
    "é园区新",
  ])
  func `no mark that may end a line is passed over`(text: String) {
    let row = Array((text + "        ").utf8.prefix(8))
    let first = row.firstIndex { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 } ?? EightBytes.count
    #expect(EightBytes(row.span, at: 0).firstMark == first)
  }

  @Test func `plain characters end where a second byte needs a look`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<24 {
        var text = Array(String(repeating: "园", count: 8).utf8)
        text[place] = byte
        let isPlain = place % 3 == 0 ? byte >= 0xE1 && byte <= 0xEF && byte != 0xED : byte & 0xC0 == 0x80
        let end = text.span.endOfPlainCharacters(from: 0)
        // A byte of ASCII is plain itself; what stood behind it is not.
        let last = byte < 0x80 ? place + 1 : place
        #expect(isPlain ? end == 24 : end <= last && String(validating: text[..<end], as: UTF8.self) != nil)
      }
    }
    for text in ["", "园", "abcdefgh园区", "abcdefg园区", "abcdef园区", "abcde园区ab", "园区新ab园区新"] {
      let bytes = Array(text.utf8)
      let end = bytes.span.endOfPlainCharacters(from: 0)
      #expect(end > bytes.count - 10 && String(validating: bytes[..<end], as: UTF8.self) != nil, "\(text)")
    }
  }

  @Test func `characters are told by their first bytes`() {
    let failing = (UInt32(1)...0x1_1000).filter { value in
      guard let scalar = Unicode.Scalar(value) else { return false }
      let text = Array(String(Character(scalar)).utf8) + Array("园 ".utf8)
      let isCommon = (0x4E00...0x9FFF).contains(value)
      let bytes = EightBytes(endOf: text.span, at: 0)
      let length = text.count - 4
      return bytes.beginsWithCommonHan != isCommon || bytes.areTwoCommonHan != isCommon
        || bytes.commonHanLength != (isCommon ? 6 : 0)
        || text.span.isCommonHan(at: 0) != isCommon || bytes.characterLength != length
        || bytes.characterLength(at: length) != 3
        || text.span.endOfCommonHan(from: 0, before: text.count - 1) != (isCommon ? 6 : 0)
    }
    #expect(failing.isEmpty)
  }

  @Test(arguments: 0...20)
  func `runs end where something else begins or the text is cut`(length: Int) {
    let letters = Array((String(repeating: "aZ", count: length) + "1aaaaaaaa").utf8)
    #expect(letters.span.endOfLetters(from: 0, before: letters.count) == 2 * length)
    #expect(letters.span.endOfLetters(from: 0, before: length) == length)
    let han = Array((String(repeating: "一龥", count: length) + "，区区").utf8)
    #expect(han.span.endOfCommonHan(from: 0, before: han.count) == 6 * length)
    #expect(han.span.endOfCommonHan(from: 0, before: 3 * length) == 3 * length)
  }

  @Test(arguments: [0x20, 0x61, 0x7A, 0x41, 0x5A] as [UInt8])
  func `words with spaces between are told from all else`(around: UInt8) {
    func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    var failing: [[UInt8]] = []
    for place in 0..<EightBytes.count {
      for other in 0..<EightBytes.count {
        for byte in UInt8.min...UInt8.max {
          var row = [UInt8](repeating: around, count: EightBytes.count)
          row[other] = 0x20
          row[place] = byte
          let bytes = EightBytes(row.span, at: 0)
          let areWords = row.allSatisfy { $0 == 0x20 || isLetter($0) }
          let end = areWords ? row.lastIndex(where: isLetter).map { $0 + 1 } : nil
          let isRight =
            bytes.words?.end == end && bytes.words?.letters == end.map { _ in row.count(where: isLetter) }
          if !isRight { failing.append(row) }
        }
      }
    }
    #expect(failing.isEmpty)
  }

  @Test(arguments: [0x20, 0x27, 0x2D, 0x41, 0x61, 0x30] as [UInt8])
  func `signs are shown in order, and parts of words have a bit each`(around: UInt8) {
    func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    var failing: [[UInt8]] = []
    for place in 0..<EightBytes.count {
      for byte in UInt8.min...UInt8.max {
        var row = [UInt8](repeating: around, count: EightBytes.count)
        row[place] = byte
        let bytes = EightBytes(row.span, at: 0)
        var signs: [UInt8] = []
        bytes.forEach(of: bytes.print(among: 8).signs) { signs.append($0) }
        let print = row.prefix { $0 >= 0x20 && $0 < 0x7F }
        var parts: UInt64 = 0
        for (at, byte) in row.enumerated() where isLetter(byte) || byte == 0x2D || byte == 0x27 {
          parts |= 1 << UInt64(at)
        }
        let isSign = { (byte: UInt8) in !isLetter(byte) && byte != 0x20 && !(0x30...0x39).contains(byte) }
        if signs != print.filter(isSign) || bytes.wordParts != parts { failing.append(row) }
      }
    }
    #expect(failing.isEmpty)
  }

  @Test func `print ends with the first other byte, and each of its kinds has its marks`() {
    func marks(_ row: ArraySlice<UInt8>, _ isOne: (UInt8) -> Bool) -> UInt64 {
      row.indices.reduce(0) { $0 | (isOne(row[$1]) ? 0x80 << UInt64(8 * $1) : 0) }
    }
    for limit in 0...8 {
      #expect(
        rows { row, bytes in
          let found = bytes.print(among: limit)
          let print = row.prefix(limit).prefix { $0 >= 0x20 && $0 < 0x7F }
          return found.count == print.count && found.spaces == marks(print) { $0 == 0x20 }
            && found.letters == marks(print) { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        }.isEmpty)
    }
  }

  @Test func `ASCII is told at each place`() {
    #expect(rows { row, bytes in row.indices.allSatisfy { bytes.isAscii(at: $0) == (row[$0] < 0x80) } }.isEmpty)
  }

  @Test func `what stands behind the end of a text is zero`() {
    let text = Array("园区a".utf8)
    let bytes = EightBytes(endOf: text.span, at: 3)
    #expect(bytes.threeBytes == 0xBA8CE5)
    #expect(bytes.first(4) == 0x61BA_8CE5 && bytes.first(8) == 0x61BA_8CE5)
    #expect(EightBytes(endOf: text.span, at: text.count).first(8) == 0)
    #expect(EightBytes(endOf: Array("园区新".utf8).span, at: 0).sixBytes == 0xBA8C_E5AD_9BE5)
  }

  @Test func `bytes are taken from the place that is named`() {
    let text = Array("0123456789 x".utf8)
    #expect(!EightBytes(text.span, at: 2).has(0x20))
    #expect(EightBytes(text.span, at: 3).has(0x20))
    #expect(EightBytes(text.span, at: 4).has(0x78))
  }

  @Test(arguments: ["", "1", "12", "123a5", "1234567", "12345678", "a1", "9é", "0/:", " 7"])
  func `the digits before anything else are counted`(text: String) {
    let count = text.prefix { $0.isASCII && $0.isNumber }.count
    #expect(EightBytes(endOf: Array(text.utf8).span, at: 0).digitCount == count)
  }

  @Test func `letters are told by the first bytes of their characters`() {
    let failing = (UInt32(1)...0xFFFF).filter { value in
      guard let scalar = Unicode.Scalar(value) else { return false }
      let text = Array("园".utf8) + Array(String(Character(scalar)).utf8)
      let isLetter = (0x41...0x5A).contains(value & ~0x20) && value < 0x80 || (0x80..<0x2000).contains(value)
      return EightBytes(text.span, at: 0, before: text.count, filledWith: 0).holdsLetter != isLetter
    }
    #expect(failing.isEmpty)
  }
}
