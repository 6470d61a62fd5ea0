import Model
import TestSupport
import Testing

@testable import Segment

@Suite struct BylineTests {
  private static let words = RoleWords(Road.lexicons)

  private func read(_ line: String, stuck: Bool = false) -> [String]? {
    let bytes = Array(line.utf8)
    let byline = BylineReader(words: Self.words, mayBeStuck: stuck).read(bytes.span, 0..<bytes.count)
    guard let byline, byline.isCertain || byline.surnames == byline.authors.count else { return nil }
    return byline.authors.map { author in
      let name = String(decoding: bytes[author.name], as: UTF8.self).replacing(" ", with: "")
      let role = author.role.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
      let outlet = author.outlet.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
      return "\(name) \(role) \(outlet)"
    }
  }

  @Test(arguments: [
    ("本报记者 周平", ["周平 记者 本报"]),
    ("本报记者 周平 李月 通讯员 王立", ["周平 记者 本报", "李月 记者 本报", "王立 通讯员 -"]),
    ("▶ 科技日报记者 周平 本报特约通讯员 李月华", ["周平 记者 科技日报", "李月华 特约通讯员 本报"]),
    ("▶ 周平", ["周平 - -"]),
    ("■ 周平 本报特约通讯员 李月", ["周平 - -", "李月 特约通讯员 本报"]),
    ("（记者周平 通讯员李月）", ["周平 记者 -", "李月 通讯员 -"]),
    ("记者周平通讯员李月", ["周平 记者 -", "李月 通讯员 -"]),
    ("本報記者 陳立 通訊員 張平", ["陳立 記者 本報", "張平 通訊員 -"]),
    ("周平 李月华", ["周平 - -", "李月华 - -"]),
    ("本报记者 张 平", ["张平 记者 本报"]),
    ("By Jane Doe", ["JaneDoe - -"]),
    ("By JANE DOE and John Roe", ["JANEDOE - -", "JohnRoe - -"]),
    ("By Jane Doe, Staff Writer", ["JaneDoe Staff Writer -"]),
    ("By Jane Doe, Shipping Correspondent", ["JaneDoe Shipping Correspondent -"]),
  ])
  func `a byline is read to its end`(line: String, authors: [String]) {
    #expect(read(line) == authors)
  }

  @Test(arguments: [
    "某某高新区：", "记者走进车间", "本报记者", "三个项目开工，投资过亿", "专业筑巢 引来一批批项目", "——", "By the river",
  ])
  func `what is no byline is not read as one`(line: String) {
    #expect(read(line) == nil)
  }

  @Test(arguments: [
    ("周平张月明", ["周平 - -", "张月明 - -"]), ("周平王飞李玲", ["周平 - -", "王飞 - -", "李玲 - -"]),
    ("周小平张月明", ["周小平 - -", "张月明 - -"]),
  ])
  func `names that lost their spaces are cut where the next surname begins`(line: String, authors: [String]) {
    #expect(read(line, stuck: true) == authors)
  }

  @Test(arguments: [
    ("周平/摄", true), ("图片来源：某某高新区", true), ("周平摄（某某视觉）", true), ("（周平 摄）", true), ("Photo: Jane Doe", true),
    ("Gazette photo by Jane Doe", true), ("Coast Gazette file photo by Ann Mary Doe", true),
    ("Nobody knows the photo by heart", false), ("Guests may buy each photo by Jane Doe", false),
    ("Photo by Jane Doe", true), ("工人正在车间里拍摄", false), ("近日，某某高新区举行活动。", false), ("本报记者 周平", false),
  ])
  func `credits are told from other short lines`(line: String, isCredit: Bool) {
    let bytes = Array(line.utf8)
    let found = CreditReader(words: Self.words).isCredit(bytes.span, 0..<bytes.count)
    #expect(found == isCredit)
  }

  @Test(arguments: [
    ("本报讯 近日，园区开工。", "本报讯", "近日，园区开工。"),
    ("本报讯（记者 周平）近日，园区开工。", "本报讯", "近日，园区开工。"),
    ("本报讯（周平 李月）近日，园区开工。", "本报讯", "近日，园区开工。"),
    ("本报讯（含图）近日，园区开工。", "本报讯", "（含图）近日，园区开工。"),
    ("本報訊 近日，園區開工。", "本報訊", "近日，園區開工。"),
    ("新华社北京3月5日电（记者周平）近日，园区开工。", "新华社北京3月5日电", "近日，园区开工。"),
    ("LONDON (Reuters) — The park opened.", "LONDON (Reuters)", "The park opened."),
    ("TURKU: The park opened.", "TURKU", "The park opened."),
    ("ST. JOHN'S: The park opened.", "ST. JOHN'S", "The park opened."),
    ("ÉVORA — The park opened.", "ÉVORA", "The park opened."),
    ("LA PLATA — The park opened.", "LA PLATA", "The park opened."),
    ("TURKU, Nov 11 (Coast News): The park opened.", "TURKU, Nov 11 (Coast News)", "The park opened."),
    (
      "Port Wren — The park opened with nine firms, six of which had moved there from the old town over the winter.",
      "Port Wren",
      "The park opened with nine firms, six of which had moved there from the old town over the winter."
    ),
    (
      "Port Wren, June 4 – “The park opened with nine firms, six of which had moved there over the winter,” the town said.",
      "Port Wren, June 4",
      "“The park opened with nine firms, six of which had moved there over the winter,” the town said."
    ),
    ("TURKU, Nov 11 - The park opened.", "TURKU, Nov 11", "The park opened."),
  ])
  func `a dateline is told from the text after it`(text: String, dateline: String, rest: String) throws {
    let bytes = Array(text.utf8)
    let found = DatelineReader(words: Self.words).read(bytes.span, 0..<bytes.count, firstBreak: 0)
    let opening = try #require(found)
    #expect(opening.dateline.map { String(decoding: bytes[$0], as: UTF8.self) } == dateline)
    #expect(String(decoding: bytes[opening.textStart...], as: UTF8.self) == rest)
  }

  @Test(arguments: [
    "本报电力供应充足", "近日，园区开工。", "The park opened.", "NOTE: The park opened.",
    "Port Wren — which has a park, and nine firms that had moved there from the old town before the winter set in there.",
    "GDP: up by a tenth.",
    "Wren–Foyle road opens on Friday after nine years of work, in which two bridges and a tunnel under the dunes were built.",
  ])
  func `a text without dateline has none`(text: String) {
    let bytes = Array(text.utf8)
    let found = DatelineReader(words: Self.words).read(bytes.span, 0..<bytes.count, firstBreak: 0)
    #expect(found == nil)
  }
}
