internal import Lexicon
import Model

/// What is set up, held or made under a name in quotation marks, with a number or a word between.
///
///     设立“园区法庭”6个          so many of them
///     选出30名“数字医生”          people who are sent out
///     开了一场“隔壁订货会”        an occasion
extension PolicyReader {
  /// The verb stands right before the name, or before a count of it; behind it stands a mark or a count.
  func isBroughtIn(_ outer: Int, _ close: Int) -> Bool {
    guard close >= scan.text.count || scan.mark(at: close) != nil || scan.numeral(at: close) != nil else {
      return false
    }
    var start = outer
    if let count = stretch.quantity(endingAt: start), count.dimension == .count {
      start = count.range.lowerBound
    } else if let word = scan.first(of: Self.counts, before: start) {
      start -= word.utf8CodeUnitCount
    }
    if scan.has("了", before: start) { start -= 3 }
    return scan.first(of: Self.bringers, before: start) != nil
  }

  private static let counts: Words = ["一场", "一次", "一批", "一支", "首个", "首批", "首期", "首届", "首场", "一个", "一项", "一系列"]
  private static let bringers: Words = [
    "设立", "开设", "开办", "组建", "创设", "建立", "推出", "推行", "试行", "实行", "上线", "编制", "公布", "启动", "开展", "召开", "举办", "举行", "开",
    "办", "配备",
    "选派", "选出", "选聘", "聘请", "改造成", "合办", "成立", "派出", "组织", "运行", "首推", "创办", "建起",
  ]

  /// 由“逐件审”改为…: what there is no more.
  func isReplaced(_ outer: Int, _ close: Int) -> Bool {
    ["由", "从", "把", "将"].contains { scan.has($0, before: outer) }
      && ["改为", "变为", "改成", "变成", "转为", "转变为", "升级为"].contains { scan.has($0, at: close) }
  }

  /// Who is sent out or called together.
  static let teams: Words = [
    "专员", "管家", "医生", "服务团", "服务队", "小分队", "厂长", "特派员", "链长", "合伙人", "法庭", "红娘", "保姆", "秘书", "顾问", "参谋", "导师", "联络员",
    "帮办员",
    "代办员", "服务员", "会商会", "恳谈会", "调度会", "早餐会", "例会", "议事会", "接待日", "坐诊日",
  ]

  /// 企业提题、专家解题、市场判卷: steps of four characters each.
  func isSteps(_ inside: Range<Int>) -> Bool {
    guard holdsMark(inside) else { return false }
    var from = inside.lowerBound
    var steps = 0
    for _ in 0..<5 where from < inside.upperBound {
      let end = scan.offset(ofAny: ["、", "，"], in: from..<inside.upperBound) ?? inside.upperBound
      guard (3...6).contains(scan.characterCount(from..<end)) else { return false }
      steps += 1
      from = end + 3
    }
    return steps >= 2 && from >= inside.upperBound
  }

  /// “七张名片”, “五个一批”: a number, a measure word and something, and no idiom such as “一站式”.
  func isNumberedSlogan(_ inside: Range<Int>) -> Bool {
    guard scan.characterCount(inside) <= 6, let numeral = scan.numeral(at: inside.lowerBound),
      (numeral.low.integer ?? 0) >= 2
    else { return false }
    let measures: [StaticString] = ["个", "张", "块", "大", "项", "条", "篇", "场", "化"]
    return measures.contains { scan.has($0, at: numeral.end) && numeral.end + 3 < inside.upperBound }
  }
}
