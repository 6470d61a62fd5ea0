import Testing

@testable import Extract

@Test func `ids of facts are counted up with two digits at least`() {
  var ids = FactIDs(Array("p1-03".utf8), UInt8(ascii: "q"))
  for number in 1...1234 {
    ids.advance()
    let digits = number < 10 ? "0\(number)" : "\(number)"
    #expect(String(decoding: ids.last, as: UTF8.self) == "p1-03q\(digits)")
  }
}
