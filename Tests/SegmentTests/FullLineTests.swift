import Model
import Segment
import TestSupport
import Testing

/// Headlines that are as wide as the column below them, on pages that set no blank lines and have lost their indents.
@Suite struct FullLineTests {
  private static let ferry = [
    "渡口的老船工把最后一班渡船系在石阶旁，收起了用了三十年的竹篙，从明天起他要去新开的游船公司当教练。",
    "游船公司招了十二名年轻人，都不会看水色，老船工带着他们一段一段地认河，哪里有暗礁，哪里有回水，全画在本子上。",
    "半个月下来，年轻人已经能独自把船开到上游的水文站，公司给老船工加了工资，还请他写一本行船的小册子。",
  ]
  private static let kiln = [
    "制陶的窑火烧了一天一夜，开窑的时候围满了人，三百只陶罐一只没裂，烧窑的师傅这才坐下来喝了一口茶。",
    "为了这一窑，作坊把柴火换成了燃气，温度由一块屏幕看着，差一度就有铃声，师傅起初不信，如今天天擦那块屏幕。",
    "作坊的陶罐卖到了九个国家，一只最贵的要两千元，买家多是酒庄，看中的是罐壁会透气，酒放久了味道更厚。",
  ]

  /// A paragraph in lines of 16 characters, the first one two shorter.
  private func broken(_ paragraphs: [String]) -> String {
    paragraphs.map { paragraph in
      var rest = Substring(paragraph)
      var lines = [String(rest.prefix(14))]
      rest = rest.dropFirst(14)
      while !rest.isEmpty {
        lines.append(String(rest.prefix(16)))
        rest = rest.dropFirst(16)
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func headlines(_ lines: [String]) throws -> [String?] {
    try Road().segment(lines.joined(separator: "\n")).articles.map { $0.headline?.string }
  }

  @Test func `a line of two halves that fills the column is no first line where these are shorter`() throws {
    let found = try headlines([
      "收起竹篙的老船工", broken(Self.ferry), "窑火烧了一天一夜，陶罐一只没裂", broken(Self.kiln),
    ])
    #expect(found == ["收起竹篙的老船工", "窑火烧了一天一夜，陶罐一只没裂"])
  }

  @Test func `two short lines above a byline are a headline whatever stands above them`() throws {
    let found = try headlines([
      "收起竹篙的老船工", broken(Self.ferry), broken(Self.kiln), "窑火一天一夜，", "陶罐一只没裂", "■ 本报记者 程素琴",
    ])
    #expect(found == ["收起竹篙的老船工", "窑火一天一夜，陶罐一只没裂"])
  }
}
