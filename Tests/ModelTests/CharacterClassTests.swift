import Testing

@testable import Model

@Suite struct CharacterClassTests {
  @Test func `marks that need no table are what the table says`() {
    let common = (UInt32(0x80)...0xFFFF).filter { CharacterClass.isCommonMark($0) }
    #expect(common.count > 50)
    #expect(common.allSatisfy { CharacterClass.beyondAscii($0) == .wideMark })
    #expect("，。、：；！？“”‘’（）《》—…".unicodeScalars.allSatisfy { CharacterClass.isCommonMark($0.value) })
  }

  @Test(arguments: [
    ("园区", 4), ("abc def ghi", 11), ("园区a，b", 8), ("\u{3000}园", 3), ("é园\u{200B}区", 5), ("２０２３", 8), ("●▲ﾊﾟ", 4),
    ("一二三四五六七八九十", 20), ("䷀䷿䶵", 4), ("\u{7}a", 1),
  ])
  func `printed width is counted in half squares`(text: String, width: Int) {
    let bytes = Array(text.utf8)
    #expect(bytes.span.printedWidth(of: 0..<bytes.count) == width)
  }
}
