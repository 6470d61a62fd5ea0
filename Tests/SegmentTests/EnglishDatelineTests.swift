import Model
import Testing

@Suite struct EnglishDatelineTests {
  @Test(arguments: [
    ("PORT WREN, June 12: The dock", "PORT WREN, June 12"), ("Ashby, 3 Sept. 2024: A mill", "Ashby, 3 Sept. 2024"),
    ("OSK (Coast Wire): Nine boats", "OSK (Coast Wire)"), ("St. Orme, Jan 4 (CW): Bread", "St. Orme, Jan 4 (CW)"),
    ("ESK, JUNE 3:", "ESK, JUNE 3"), ("Osk Works (Coast): the rope", nil), ("Ashby, Holt: a feud", nil),
    ("Ashby, in June: a feud", nil), ("Wheel, 18 feet: oak", nil), ("June 12: The dock", nil),
    ("PORT WREN, June 12 The dock", nil),
  ])
  func `a place with a day or an agency opens a report`(line: String, dateline: String?) {
    let bytes = Array(line.utf8)
    let found = EnglishDateline.dayAndColon(bytes.span, 0..<bytes.count)
    #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == dateline)
  }

  @Test(arguments: [
    ("…in May. — Ann Marsh", "— Ann Marsh"), ("…by noon.” – Jean-Luc Holt", "– Jean-Luc Holt"),
    ("…at last.—Reuters", "—Reuters"),
    ("…it is. -- A. B. Lund", "-- A. B. Lund"), ("…the mill — Ann Marsh", nil), ("…in May. — the end", nil),
    ("…in May. Ann Marsh", nil),
  ])
  func `a name behind a dash signs a report`(line: String, signature: String?) {
    let bytes = Array(line.utf8)
    let found = EnglishSignature.start(bytes.span, 0..<bytes.count)
    #expect(found.map { String(decoding: bytes[$0...], as: UTF8.self) } == signature)
  }
}
