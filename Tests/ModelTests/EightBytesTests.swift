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
  private func rows(failing isRight: ([UInt8], EightBytes) -> Bool) -> [[UInt8]] {
    var failing: [[UInt8]] = []
    for neighbour in Self.neighbours {
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
    #expect(rows { row, bytes in bytes.areAscii == row.allSatisfy { $0 < 0x80 } }.isEmpty)
    #expect(rows { row, bytes in bytes.areBeyondAscii == row.allSatisfy { $0 >= 0x80 } }.isEmpty)
    #expect(rows { row, bytes in bytes.arePrintedAscii == row.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }.isEmpty)
  }

  @Test(arguments: [0x00, 0x20, 0x5D, 0x80, 0xC2] as [UInt8])
  func `a byte is found alone and twice in a row`(wanted: UInt8) {
    #expect(rows { row, bytes in bytes.has(wanted) == row.contains(wanted) }.isEmpty)
    let failing = rows { row, bytes in
      bytes.hasPair(of: wanted) == zip(row, row.dropFirst()).contains { $0 == wanted && $1 == wanted }
    }
    #expect(failing.isEmpty)
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

  @Test func `bytes are taken from the place that is named`() {
    let text = Array("0123456789 x".utf8)
    #expect(!EightBytes(text.span, at: 2).has(0x20))
    #expect(EightBytes(text.span, at: 3).has(0x20))
    #expect(EightBytes(text.span, at: 4).has(0x78))
  }
}
