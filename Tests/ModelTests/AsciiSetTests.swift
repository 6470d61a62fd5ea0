import Testing

@testable import Model

@Suite struct AsciiSetTests {
  @Test func `the sets of letters, markup and odd signs hold what they are named for`() {
    for byte: UInt8 in 0..<128 {
      var one = AsciiSet()
      one.insert(byte)
      let character = Character(Unicode.Scalar(byte))
      #expect(one.meets(.letters) == character.isLetter)
      #expect(one.meets(.markup) == "#*`|<[]&".contains(character))
      #expect(one.meets(.oddSigns) == "^_`{|}~\\<>".contains(character))
    }
  }
}
