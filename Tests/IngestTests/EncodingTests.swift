import Model
import TestSupport
import Testing

@testable import Ingest

/// Pages in the encodings that newspapers' systems have left behind.
@Suite struct EncodingTests {
  let box = Sandbox()

  static let simplified = """
    　　滨江高新区：
    一季度新签约项目23个，总投资86.5亿元

    　　本报讯（记者 何立群）4月12日，滨江高新区举行重点项目集中开工仪式，
    “机器换人”改造、智能仓储等12个项目同时动工。园区管委会主任表示，今年将力争
    规模以上工业增加值增长9%左右，比去年同期提高1.2个百分点。
    """
  static let traditional = """
    　　新竹科學園區擴建工程動土，總投資約120億元

    　　【本報訊】園區管理局長表示，擴建後可容納廠商八十餘家，創造就業機會一萬二千個；
    「這是十年來最大的一次擴建。」與會廠商對供水、供電與交通建設表示關切，
    管理局承諾於年底前完成規劃，並設立單一窗口協助廠商辦理手續。
    """
  static let english = """
    The zone\u{2019}s \u{201C}one-stop\u{201D} office handled 1,204 requests \u{2013} a record \u{2013} in the first half.
    Caf\u{E9} owners and start-ups paid \u{A3}12 a square metre; r\u{E9}sum\u{E9}s poured in\u{2026}
    """

  struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let iconvName: String
    let found: String
    var testDescription: String { iconvName + " " + text.prefix(12) }
  }

  static let samples: [Sample] =
    ["GB18030", "GBK", "GB2312"].map { Sample(text: simplified, iconvName: $0, found: "gb18030") }
    + [
      Sample(text: traditional, iconvName: "GBK", found: "gb18030"),
      Sample(text: traditional, iconvName: "GB18030", found: "gb18030"),
      Sample(text: traditional, iconvName: "BIG5", found: "big5"),
      Sample(text: traditional, iconvName: "BIG5-HKSCS", found: "big5"),
      Sample(text: english, iconvName: "CP1252", found: "windows-1252"),
    ]
    + [simplified, traditional, english].flatMap { text in
      [
        Sample(text: text, iconvName: "UTF-8", found: "utf-8"),
        Sample(text: text, iconvName: "UTF-16LE", found: "utf-16le"),
        Sample(text: text, iconvName: "UTF-16BE", found: "utf-16be"),
      ]
    }

  @Test(arguments: samples) func `the encoding is found and every character knows its bytes`(sample: Sample) {
    let bytes = encoded(sample.text, sample.iconvName)
    let page = box.page(bytes)
    #expect(page.source.status == .ok)
    #expect(page.source.encoding == sample.found)
    #expect(page.source.byteCount == bytes.count)
    #expect(page.string(0..<page.text.count) == sample.text)
    #expect(page.repairs.isEmpty)
    expectExactMap(page, of: bytes, iconvName: sample.iconvName)
  }

  @Test(arguments: samples) func `one sentence is enough`(sample: Sample) {
    let lines = sample.text.split(separator: "\n")
    let bytes = encoded(String(lines[lines.count - 1]), sample.iconvName)
    #expect(box.page(bytes).source.encoding == sample.found)
  }

  /// Long enough for what is decided before the end, and for runs of codes that are decoded in pieces.
  @Test(arguments: samples) func `a long page is found as a short one is`(sample: Sample) {
    let run = sample.found == "windows-1252" ? "" : sample.text.filter { !$0.isASCII }
    let text = String(repeating: sample.text + "\n" + String(repeating: run, count: 8) + "\n", count: 3)
    let bytes = encoded(text, sample.iconvName)
    let page = box.page(bytes)
    #expect(page.source.encoding == sample.found)
    #expect(page.string(0..<page.text.count) == text)
  }

  @Test func `faults in UTF-8 are weighed against all of its characters, wherever they stand`() {
    let noise = [UInt8](repeating: 0xFF, count: 40)
    let text = Array(Self.simplified.utf8)
    let characters = Self.simplified.filter { $0.utf8.count > 1 }.count
    func isMostly(_ bytes: [UInt8]) -> Bool { Utf8.isMostly(bytes.span) }
    #expect(isMostly(noise + text) && isMostly(text + noise))
    let many = [UInt8](repeating: 0xFF, count: characters)
    #expect(isMostly(many + text) && isMostly(text + many))
    #expect(!isMostly(many + [0xFF] + text) && !isMostly(text + many + [0xFF]))
    let cut = many + text + [0xE5, 0x9B]
    let invalid = Utf8.invalidBytes(in: cut.span)
    #expect(invalid == characters + 2)
  }

  @Test(arguments: samples) func `a byte order mark overrules what is named, and is a repair`(sample: Sample) {
    guard sample.iconvName.hasPrefix("UTF"), sample.text.hasPrefix("　") else { return }
    let bytes = encoded("\u{FEFF}" + sample.text, sample.iconvName)
    let page = box.page(bytes, ["encoding": .text("big5")])
    #expect(page.source.encoding == sample.found)
    #expect(page.string(0..<page.text.count) == sample.text)
    #expect(page.repairs.count(of: .byteOrderMark) == 1 && page.repairs.count == 1)
    expectExactMap(page, of: bytes, iconvName: sample.iconvName)
  }

  @Test func `a named encoding is taken at its word`() {
    let bytes = encoded("开发区，一期", "GBK")
    for name in ["gbk", "gb18030"] {
      let page = box.page(bytes, ["encoding": .text(name)])
      #expect(page.source.encoding == name && page.lineStrings == ["开发区，一期"])
    }
    #expect(box.page(bytes, ["encoding": .text("utf-8")]).source.status == .quarantined)
  }

  @Test func `codes of four bytes, the euro sign and rare characters decode exactly`() {
    let text = "总投资€12亿，𠮷野、㐂、é、ā、鿵、🏭厂房\nㄅ"
    let bytes = encoded(text, "GB18030")
    let page = box.page(bytes, ["encoding": .text("gb18030")])
    #expect(page.string(0..<page.text.count) == text)
    expectExactMap(page, of: bytes, iconvName: "GB18030")
    let windows = box.page(Array("约".utf8) + [0x80], ["encoding": .text("gbk")])
    #expect(windows.source.status == .ok || windows.source.status == .quarantined)
    #expect(box.page(encoded("总投资", "GBK") + [0x80], ["encoding": .text("gbk")]).lineStrings == ["总投资€"])
  }

  @Test func `every code of two bytes decodes as iconv decodes it`() {
    for (name, table) in [("GB18030", CodeTable.gb18030), ("BIG5", CodeTable.big5)] {
      var characters = 0
      for first in UInt8(0x81)...0xFE {
        for second in UInt8(0x40)...0xFE {
          let value = table[first, second]
          guard let expected = iconv([first, second], from: name, to: "UTF-32LE"), expected.count == 4 else { continue }
          let code = expected.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
          characters += 1
          // Private use in Big5 may be filled in by Hong Kong's additions.
          if value != code { #expect(name == "BIG5" && 0xE000...0xF8FF ~= code, "\(first) \(second)") }
        }
      }
      #expect(characters > 13_000)
    }
  }

  @Test func `codes without a character are marked, and the text behind them is read`() {
    let bytes = encoded("园区新签约项目十二个，总投资超过三十亿元", "GBK")
    // A byte that begins nothing, a code without a character, and half a code at the end.
    var broken = bytes
    broken.append(0xB0)
    broken.insert(contentsOf: [0xFE, 0xFE], at: 8)
    broken.insert(0xFF, at: 4)
    let page = box.page(broken)
    #expect(page.source.encoding == "gb18030")
    #expect(page.lineStrings.first?.hasPrefix("园区\u{FFFD}新签") == true)
    #expect(page.lineStrings.first?.hasSuffix("项目十二个，总投资超过三十亿元") == true)
    #expect(page.repairs.count(of: .invalidBytes) >= 2)
    expectSourcesInOrder(page, of: broken)
  }

  @Test func `half a pair and an odd byte are no characters of UTF-16`() {
    var bytes = encoded("园区新签约项目，共十二个。\n", "UTF-16LE")
    bytes.insert(contentsOf: [0x00, 0xD8], at: 4)
    let page = box.page(bytes + [0x41], ["encoding": .text("utf-16le")])
    #expect(page.lineStrings == ["园区\u{FFFD}新签约项目，共十二个。"])
    var seen: [String] = []
    page.repairs.forEach({ (repair: Repair) in seen.append(String(decoding: repair.before, as: UTF8.self)) })
    #expect(seen == ["\\x00\\xD8", "\\x41"])
  }

  @Test func `line ends of every encoding keep the map exact`() {
    for name in ["GB18030", "UTF-16LE", "UTF-16BE", "BIG5"] {
      for end in ["\r\n", "\r", "\u{0C}", "\n"] {
        let bytes = encoded(["第一行，", "", "第二行。"].joined(separator: end), name)
        let page = box.page(bytes, ["encoding": .text(name.lowercased())])
        #expect(page.lineStrings == ["第一行，", "第二行。"])
        for (line, text) in zip(page.lines, ["第一行，", "第二行。"]) {
          let span = page.sourceSpan(of: line.range)
          #expect(iconv(Array(bytes[span.start..<span.end]), from: name, to: "UTF-8") == Array(text.utf8))
        }
      }
    }
  }

  @Test func `UTF-8 is checked to the last bit`() {
    // Every second byte under every first byte, against the standard library's decoder.
    for first in UInt8(0)...0xFF {
      for second in UInt8(0)...0xFF {
        for tail in [[], [0x80], [0x80, 0xBF], [0xBF, 0xBF, 0x41]] as [[UInt8]] {
          let bytes = [first, second] + tail
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          let fault = Utf8.firstFault(in: bytes.span, from: 0)
          if (fault == nil) != isValid { Issue.record("\(bytes)") }
        }
      }
    }
  }

  @Test func `the first fault is found wherever it stands`() {
    var random = SeededRandom(seed: 11)
    let characters = ["a", "7", "园", "，", "“", "é", "·", "ࠀ", "퟿", "𠀀", "\u{FEFF}"]
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...24, using: &random) { bytes += characters.randomElement(using: &random)!.utf8 }
      if !bytes.isEmpty, Bool.random(using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var at = 0
      while at < bytes.count {
        let length = Utf8.characterLength(in: bytes.span, at: at)
        guard length > 0 else { break }
        at += length
      }
      #expect(Utf8.firstFault(in: bytes.span, from: 0) == (at < bytes.count ? at : nil), "\(bytes)")
    }
  }

  @Test(arguments: 0..<400) func `random bytes never crash and keep the account`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let encodings = ["auto"] + TextEncoding.allCases.map(\.rawValue)
    var bytes: [UInt8] = []
    let good = encoded(Self.simplified, ["UTF-8", "GBK", "UTF-16LE"].randomElement(using: &random)!)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      if Bool.random(using: &random) {
        let start = Int.random(in: 0..<good.count, using: &random)
        bytes += good[start..<Int.random(in: start...good.count, using: &random)]
      } else {
        for _ in 0..<Int.random(in: 0...20, using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      }
    }
    for name in encodings {
      let page = box.page(bytes, ["encoding": .text(name)])
      page.checkInvariants()
      #expect(String(validating: page.text, as: UTF8.self) != nil)
      #expect(page.repairs.replay(on: page.repairs.undo(on: page.text)) == page.text)
      expectSourcesInOrder(page, of: bytes)
    }
  }
}

/// Every character of the page stands in the file where the map says, in the file's own encoding.
func expectExactMap(_ page: Page, of bytes: [UInt8], iconvName: String, at place: SourceLocation = #_sourceLocation) {
  var at = 0
  while at < page.text.count {
    let length = page.text.span.codePoint(at: at).length
    let span = page.sourceSpan(of: at..<at + length)
    let decoded = iconv(Array(bytes[span.start..<span.end]), from: iconvName, to: "UTF-8")
    if decoded != Array(page.text[at..<at + length]) {
      Issue.record("text byte \(at) does not decode from \(span)", sourceLocation: place)
    }
    at += length
  }
}

/// Characters come from the file in order, from different bytes, and from inside it.
func expectSourcesInOrder(_ page: Page, of bytes: [UInt8], at place: SourceLocation = #_sourceLocation) {
  var at = 0
  var end = 0
  while at < page.text.count {
    let length = page.text.span.codePoint(at: at).length
    let span = page.sourceSpan(of: at..<at + length)
    #expect(span.start >= end && span.end > span.start && span.end <= bytes.count, sourceLocation: place)
    end = span.end
    at += length
  }
}
