import TestSupport
import Testing

@testable import Normalise

@Suite struct UndoubleTests {
  @Test(arguments: [
    ("投资投资8080亿元三期工程全面开工亿元三期工程全面开工", "投资80亿元三期工程全面开工"),
    ("博士博士（（前前））创新平台创新平台揭牌揭牌", "博士（前）创新平台揭牌"),
    ("““小小巨人小小巨人””落户高新区落户高新区", "“小小巨人”落户高新区"),
    ("开发区开通班车开发区开通班车", "开发区开通班车"),
    ("开发区开通班车 开发区开通班车", "开发区开通班车"),
    ("园园区区建建设设加加速速", "园区建设加速"),
    ("20242024年年一季度一季度：：项目项目建设建设提速提速", "2024年一季度：项目建设提速"),
    ("本报讯 智能装备产业园智能装备产业园", "本报讯 智能装备产业园"),
    ("产业园区绿意浓产业园区绿意浓产业园区绿意浓产业园区绿意浓", "产业园区绿意浓"),
    ("產業園區動工產業園區動工", "產業園區動工"),
    ("Council votes on new budget Council votes on new budget", "Council votes on new budget"),
    ("CCoouunncciill vvootteess", "Council votes"),
    ("开发区开通班车\n开发区开通班车\n首日乘客三百人\n", "开发区开通班车\n首日乘客三百人"),
    ("开发区开通班车\n\n首日乘客三百人\n\n开发区开通班车\n\n首日乘客三百人\n", "开发区开通班车\n首日乘客三百人"),
  ])
  func `over-printed text comes out single`(printed: String, single: String) {
    #expect(repaired(printed, by: [Undouble()]).linesJoined == single)
  }

  @Test(arguments: [
    "天天向上", "谢谢", "谢谢谢谢", "研究研究", "研究研究再说", "讨论讨论研究研究", "红红火火热热闹闹", "高高兴兴上班去",
    "一个项目一个项目地谈", "一件事一件事地办好", "常常加班", "88亿元", "2020年", "10101010", "600600600", "——————————",
    "…………", "哈哈哈哈哈哈哈哈", "对接对接再对接", "New York, New York", "一产一链、一企一策、一事一议",
    "“一对一”“点对点”“面对面”服务", "产业园、产业园区、产业园区管委会", "妈妈和爸爸常常谢谢爷爷奶奶",
    "合格\n合格\n合格", "12.5 12.5\n12.5 12.5", "高新区企业服务中心与高新区企业联合会", "的的确确是好事",
    "建设“普通型小镇—特色小镇—特色示范小镇”体系",
  ])
  func `real doubles stay`(text: String) {
    #expect(repaired(text, by: [Undouble()]).linesJoined == text)
  }

  @Test func `a headline over-printed in any cut of runs comes out single`() {
    var random = SeededRandom(seed: 7)
    let headline = Array("高新区签约12个项目，总投资超80亿元")
    for round in 0..<300 {
      var printed = ""
      var at = 0
      while at < headline.count {
        let length = min(Int.random(in: 1...9, using: &random), headline.count - at)
        let run = String(headline[at..<at + length])
        printed += run + run
        at += length
      }
      #expect(repaired(printed, by: [Undouble()]).linesJoined == String(headline), "round \(round): \(printed)")
    }
  }

  @Test(arguments: [
    "高新区签约12个项目，总投资超80亿元", "Council votes on a new budget for 2024", "A股开盘 first in 3 years 园区",
    "“Council” votes – the mayor’s budget",
  ])
  func `no line with something doubled is told to have nothing that comes again`(headline: String) {
    var random = SeededRandom(seed: 8)
    var table = [UInt16](repeating: 0, count: RepeatedGroups.tableSize)
    var runs = DoubledRuns()
    let headline = Array(headline)
    for round in 0..<2000 {
      var line = ""
      var at = 0
      while at < headline.count {
        let longest = Int.random(in: 1...12, using: &random)
        let length = min(Int.random(in: 1...longest, using: &random), headline.count - at)
        let run = String(headline[at..<at + length])
        line += run + (length >= 3 && Int.random(in: 0...5, using: &random) == 0 ? " " : "")
        if Int.random(in: 0...4, using: &random) > 0 { line += run }
        at += length
      }
      let bytes = Array(line.utf8)
      let isLatin = line.unicodeScalars.allSatisfy { $0.isASCII || (0x2010...0x2026).contains($0.value) }
      guard !runs.find(in: 0..<bytes.count, of: bytes.span).isEmpty else { continue }
      var seenAt = table.mutableSpan
      let mayStand =
        isLatin
        ? RepeatedGroups.mayStand(in: 0..<bytes.count, of: bytes.span, &seenAt)
        : LineHashes.repeats(0..<bytes.count, bytes.span) >= DoubledRuns.fewestRepeats
      #expect(mayStand, "round \(round): \(line)")
    }
  }
}
