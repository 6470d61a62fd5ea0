import Model
import TestSupport
import Testing

@testable import Ingest

@Suite struct PageReaderTests {
  let box = Sandbox()

  @Test func `a page of UTF-8 is its file, line by line`() {
    let text = "  近日，某开发区\n\n \u{3000}\n新增企业12家。\nEnd"
    let page = box.page(Array(text.utf8))
    #expect(page.source.status == .ok && page.source.encoding == "utf-8")
    #expect(page.source.byteCount == text.utf8.count)
    #expect(page.source.sha256 == Sha256.hex(of: Array(text.utf8).span))
    #expect(page.source.id == "p" + page.source.sha256.prefix(16))
    #expect(page.lineStrings == ["  近日，某开发区", "新增企业12家。", "End"])
    #expect(page.lines.map(\.blankLinesBefore) == [0, 2, 0])
    #expect(page.repairs.isEmpty)
    #expect(page.string(0..<page.text.count) == text)
    for line in page.lines {
      #expect(page.sourceSpan(of: line.range) == SourceSpan(start: line.range.lowerBound, end: line.range.upperBound))
    }
  }

  static let lineEnds = ["\n", "\r\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]

  @Test(arguments: lineEnds) func `every kind of line end ends a line`(end: String) {
    let text = ["一a", "", "二", "三"].joined(separator: end) + end
    let page = box.page(Array(text.utf8))
    #expect(page.lineStrings == ["一a", "二", "三"])
    #expect(page.string(0..<page.text.count) == "一a\n\n二\n三\n")
    #expect(page.repairs.isEmpty)
    #expect(page.lines.map(\.isAfterPageBreak) == (end == "\u{0C}" ? [false, true, true] : [false, false, false]))
    #expect(page.lines[1].blankLinesBefore == (end == "\u{0C}" ? 0 : 1))
    expectExactMap(page, of: Array(text.utf8))
  }

  @Test func `a page limit is the last length that is read`() {
    let bytes = [UInt8](repeating: 0x61, count: 100)
    #expect(box.page(bytes, ["page_limit": .int(100)]).source.status == .ok)
    let page = box.page(bytes, ["page_limit": .int(99)])
    #expect(page.source.status == .quarantined)
    #expect(page.source.problem?.contains("page_limit") == true)
    #expect(page.source.byteCount == 100 && page.source.sha256 == Sha256.hex(of: bytes.span))
    #expect(page.text.isEmpty)
  }

  @Test func `an empty page is empty, not wrong`() {
    for bytes in [[], [0x20, 0x0A, 0x0D, 0x0A], [0xEF, 0xBB, 0xBF], Array("\u{3000}\u{0C}\n".utf8)] as [[UInt8]] {
      let page = box.page(bytes)
      #expect(page.source.status == .empty, "\(bytes)")
      #expect(page.lines.isEmpty)
    }
  }

  @Test func `marks that are no text are taken away and logged`() {
    let page = box.page(Array("\u{FEFF}园区\u{0}\u{1}新\u{9F}签约\n\u{0}\n5\u{7F}个，总投资三十亿元".utf8))
    #expect(page.lineStrings == ["园区新签约", "5个，总投资三十亿元"])
    #expect(page.lines[1].blankLinesBefore == 1)
    #expect(page.repairs.count(of: .byteOrderMark) == 1)
    #expect(page.repairs.count(of: .control) == 4)
    let decoded = Array("\u{FEFF}园区\u{0}\u{1}新\u{9F}签约\n\u{0}\n5\u{7F}个，总投资三十亿元".utf8)
    #expect(page.repairs.replay(on: decoded) == page.text)
    #expect(page.repairs.undo(on: page.text) == decoded)
  }

  @Test func `a few bytes that are no characters are marked and logged with what they were`() {
    let good = Array("某开发区今年以来新签约项目十二个，总投资超过三十亿元。".utf8)
    var bytes = good
    bytes.insert(contentsOf: [0xFF, 0xE5], at: 6)
    bytes += [0xE6, 0x9C]
    let page = box.page(bytes)
    #expect(page.lineStrings == ["某开\u{FFFD}发区今年以来新签约项目十二个，总投资超过三十亿元。"])
    var seen: [Repair] = []
    page.repairs.forEach({ (repair: Repair) in seen.append(repair) })
    #expect(seen.map(\.kind) == [.invalidBytes, .invalidBytes])
    #expect(seen.map { String(decoding: $0.before, as: UTF8.self) } == ["\\xFF\\xE5", "\\xE6\\x9C"])
    #expect(
      seen.map { $0.span } == [SourceSpan(start: 6, end: 8), SourceSpan(start: good.count + 2, end: good.count + 4)])
    #expect(page.repairs.replay(on: page.repairs.undo(on: page.text)) == page.text)
  }
}

/// Every character of a page that is in UTF-8 stands in the file where the map says.
func expectExactMap(_ page: Page, of bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  var at = 0
  while at < page.text.count {
    let length = page.text.span.codePoint(at: at).length
    if page.text[at] != 0x0A {
      let span = page.sourceSpan(of: at..<at + length)
      #expect(Array(bytes[span.start..<span.end]) == Array(page.text[at..<at + length]), sourceLocation: sourceLocation)
    }
    at += length
  }
}
