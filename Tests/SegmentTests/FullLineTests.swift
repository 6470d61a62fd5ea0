import Model
import Segment
import TestSupport
import Testing

/// Headlines that are as wide as the column, or broken early, on pages that have lost their indents.
@Suite struct FullLineTests {
  private static let ferry =
    [
      "渡口的老船工把最后一班渡船系在石阶旁，收起了用了三十年的竹篙，从明天起他要去新开的游船公司当教练。",
      "游船公司招了十二名年轻人，都不会看水色，老船工带着他们一段一段地认河，哪里有暗礁，哪里有回水，全画在本子上。",
      "半个月下来，年轻人已经能独自把船开到上游的水文站，公司给老船工加了工资，还请他写一本行船的小册子。",
    ]
    + ["竹篾", "茶叶", "豆腐", "米酒", "棉布"].map {
      "渡口边的\($0)铺去年换了门面，坐渡船来买的人比往年多，老船工每趟都要替铺子捎上两筐货，歇下来还帮着卸。"
    }
  private static let kiln =
    [
      "制陶的窑火烧了一天一夜，开窑的时候围满了人，三百只陶罐一只没裂，烧窑的师傅这才坐下来喝了一口茶。",
      "为了这一窑，作坊把柴火换成了燃气，温度由一块屏幕看着，差一度就有铃声，师傅起初不信，如今天天擦那块屏幕。",
      "作坊的陶罐卖到了九个国家，一只最贵的要两千元，买家多是酒庄，看中的是罐壁会透气，酒放久了味道更厚。",
    ]
    + ["陶罐", "瓦片", "砚台", "花盆", "水缸"].map {
      "烧\($0)的窑口排在作坊东头，开窑要等到第三天清早，师傅先拿手背试一试温度，再把窑门上的砖一块一块拆下来。"
    }
  private static let school = [
    "学堂的钟每天敲四遍，最早一遍在天亮之前，住校的孩子听见钟声就起来背书，背完了才去食堂喝粥。",
    "管钟的老人不识字，可哪个孩子背得熟他听得出来，背得好的，他就让那孩子去敲下一遍钟，算是奖赏。",
  ]

  /// Paragraphs in lines of some characters, the first ones two shorter.
  private func broken(_ paragraphs: [String], at width: Int) -> String {
    paragraphs.map { paragraph in
      var rest = Substring(paragraph)
      var lines = [String(rest.prefix(width - 2))]
      rest = rest.dropFirst(width - 2)
      while !rest.isEmpty {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func headlines(_ lines: [String]) throws -> [String?] {
    try Road().segment(lines.joined(separator: "\n")).articles.map { $0.headline?.string }
  }

  @Test func `a line of two halves that fills the column is no first line where these are shorter`() throws {
    let found = try headlines([
      "收起竹篙的老船工", broken(Self.ferry, at: 16), "", "窑火连烧了一天一夜，陶罐一只没裂", "", broken(Self.kiln, at: 16),
    ])
    #expect(found == ["收起竹篙的老船工", "窑火连烧了一天一夜，陶罐一只没裂"])
  }

  @Test func `two lines above a byline are a headline whatever stands above them`() throws {
    let found = try headlines([
      "收起竹篙的老船工", broken(Self.ferry, at: 12), broken(Self.kiln, at: 12), "烧了一天一夜的窑，", "三百只陶罐一只没裂", "■ 本报记者 程素琴",
      "学堂敲钟的老人", broken(Self.school + Self.school, at: 12),
    ])
    #expect(found == ["收起竹篙的老船工", "烧了一天一夜的窑，三百只陶罐一只没裂", "学堂敲钟的老人"])
  }
}
