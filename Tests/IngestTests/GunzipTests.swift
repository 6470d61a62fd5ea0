import Model
import TestSupport
import Testing

@testable import Ingest

@Suite struct GunzipTests {
  let box = Sandbox()
  let text = String(repeating: "园区新签约项目12个，总投资30亿元。\n", count: 200)

  @Test func `a compressed page is the page, its bytes those of the inflated text`() {
    let packed = gzip(Array(text.utf8))
    let page = box.page(packed, name: "page.txt.gz")
    #expect(page.string(0..<page.text.count) == text)
    #expect(page.source.byteCount == packed.count && page.source.sha256 == Sha256.hex(of: packed.span))
    #expect(page.sourceSpan(of: page.lines[199].range).end == text.utf8.count - 1)
    // The name does not matter where the bytes tell.
    #expect(box.page(packed, name: "page.txt").lines.count == 200)
  }

  @Test func `a compressed page may be in any encoding`() {
    let page = box.page(gzip(encoded(text, "GBK")), name: "page.txt.gz")
    #expect(page.source.encoding == "gb18030" && page.lines.count == 200)
  }

  @Test func `several members are one page, and zeros may follow`() {
    let parts = ["园区", "", "新签约", "项目。"]
    let packed = parts.flatMap { gzip(Array($0.utf8)) }
    #expect(box.page(packed).lineStrings == ["园区新签约项目。"])
    #expect(box.page(packed + [0, 0, 0]).lineStrings == ["园区新签约项目。"])
  }

  @Test func `every cut and every damaged byte is seen`() {
    let packed = gzip(Array("园区新签约项目12个，总投资30亿元。".utf8))
    for count in 2..<packed.count {
      let page = box.page(Array(packed[..<count]), name: "p.txt.gz")
      #expect(page.source.problem?.contains("gzip data that breaks off") == true, "cut at \(count)")
    }
    for index in packed.indices {
      // Time, extra flags and system in the header say nothing about the content.
      if (4..<10).contains(index) { continue }
      var damaged = packed
      damaged[index] ^= 0x10
      let page = box.page(damaged, name: "p.txt.gz")
      // Where a bit does not matter, the checksum says that the text is whole.
      #expect(page.source.status == .quarantined || page.lineStrings == ["园区新签约项目12个，总投资30亿元。"], "byte \(index)")
    }
    #expect(box.page(packed + [1, 2, 3]).source.problem?.contains("followed by 3 bytes") == true)
    #expect(box.page(Array("text".utf8), name: "p.txt.gz").source.problem?.contains("not gzip data") == true)
    #expect(box.page([], name: "p.txt.gz").source.status == .empty)
    #expect(box.page(gzip([]), name: "p.txt.gz").source.status == .empty)
    #expect(box.page(gzip(packed), name: "p.txt.gz").source.problem?.contains("twice") == true)
  }

  @Test func `inflating obeys the limit to the byte`() {
    let packed = gzip([UInt8](repeating: 0x61, count: 1_000_000))
    #expect(packed.count < 2000)
    #expect(box.page(packed, ["page_limit": .int(1_000_000)]).source.status == .ok)
    let page = box.page(packed, ["page_limit": .int(999_999)])
    #expect(page.source.problem?.contains("inflates to more than the limit") == true)
    #expect(page.source.byteCount == packed.count)
  }

  @Test(arguments: 0..<60) func `random texts come back whole`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 0...20_000, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0x20...0x7E, using: &random) }
    let inflated = try? Gunzip.inflate(gzip(bytes, level: Int32(seed % 10)), limit: 20_000)
    #expect(inflated == bytes)
  }
}
