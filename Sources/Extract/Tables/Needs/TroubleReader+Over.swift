internal import Lexicon
import Model

/// What only looks like a trouble: aims, what is over, and titles of what is told next.
extension TroubleReader {
  /// 针对…的特点 says whom a measure is for, 为帮助企业应对…困难 what it is for, 以前…；现在… what is over.
  func isAimOrOver(_ hit: Hit) -> Bool {
    let head = scan.stripped(scan.nearClause(Int(hit.start))).lowerBound
    if scan.first(of: Self.aims, at: head) != nil { return true }
    if scan.has("为", at: head), head < Int(hit.start), scan.hasAny(Self.helping, in: head..<Int(hit.start)) {
      return true
    }
    if isMeant(head..<max(head, scan.nearClause(Int(hit.start)).upperBound)) { return true }
    let first = min(head, scan.nearSentence(Int(hit.start)).lowerBound)
    guard first < Int(hit.start), scan.hasAny(Self.past, in: max(first, Int(hit.start) - 90)..<Int(hit.start)) else {
      return false
    }
    let told = Int(hit.start)..<min(scan.text.count, scan.nearSentence(Int(hit.end)).upperBound + 60)
    return scan.hasAny(Self.nowadays, in: told)
  }

  /// 为让企业不为运力犯难, 让排队的企业少等几天, 为企业投保: what is meant, or done for somebody.
  func isMeant(_ clause: Range<Int>) -> Bool {
    scan.first(of: Self.meaning, at: clause.lowerBound) != nil
      || scan.has("让", at: clause.lowerBound) && scan.hasAny(["少", "不再", "免", "不用", "不必"], in: clause)
  }

  private static let meaning: Words = [
    "为让", "为了", "为使", "为企业", "为公司", "为其", "为该", "为他们", "帮企业", "帮公司", "替企业", "替公司", "帮助企业", "帮助公司", "协助企业", "指导企业",
  ]

  /// “连保证金都凑不齐。”某经理说，加入联盟以后…: what follows the speech in its sentence tells that it is over.
  func isOverNow(_ offset: Int) -> Bool {
    guard let inside = scan.quotation(around: offset), inside.upperBound + 3 < scan.text.count else {
      return false
    }
    let rest = scan.nearSentence(inside.upperBound + 3)
    return scan.hasAny(
      ["以后", "之后", "如今", "现在", "自从", "有了"], in: inside.upperBound + 3..<max(inside.upperBound + 3, rest.upperBound))
  }

  /// 资金成了拦路虎。“我们连…都凑不齐”: so short a word is only the title of the trouble that is then told in speech.
  func isTitle(_ range: Range<Int>) -> Bool {
    let end = scan.nearSentence(range.lowerBound).upperBound
    guard scan.characterCount(range) <= 12, let mark = scan.mark(at: end), mark.kind == .openQuote, mark.partner >= 0
    else { return false }
    let speech = Int(mark.end)..<Int(scan.marks[Int(mark.partner)].start)
    return speech.count <= 360 && telling.isHard(speech)
  }

  /// 头两年没有订单: how poor a firm was in its first days is a tale of its own, unless it asked for something.
  func isEarlyDays(_ sentence: Range<Int>) -> Bool {
    scan.hasAny(Self.earlyDays, in: sentence) && scan.hasAny(Self.poverty, in: sentence)
      && !telling.isWish(sentence)
  }

  private static let earlyDays: Words = [
    "起初", "头两年", "头三年", "头几年", "头一年", "起步", "创业初期", "创业之初", "创办之初", "刚创业", "白手起家", "几近停产", "濒临倒闭", "濒临破产", "濒临停产",
  ]
  private static let poverty: Words = [
    "没有订单", "没订单", "没有收入", "没收入", "没有客户", "没客户", "没有生意", "没生意", "卖不出", "卖不动", "没人买", "账上", "入不敷出", "发不出工资", "亏损", "连年亏",
  ]

  /// Whoever lives beside a works is no firm: 村民担心….
  static let neighbours: Words = ["村民", "村里", "居民", "群众", "百姓", "乡亲", "街坊", "市民", "家长"]

  /// 限电时可顶两小时: what is so where there is trouble is said of what helps.
  func isProvidedFor(_ end: Int) -> Bool { scan.first(of: Self.provided, at: end) != nil }

  private static let provided: Words = ["时可", "时能", "时也", "时照", "时仍", "时由", "也不怕", "也能", "也照"]

  static let aims: Words = ["针对", "围绕", "聚焦", "瞄准", "着眼", "面向"]

  static let helping: [StaticString] = ["助", "应对", "解决", "破解", "缓解", "化解", "克服", "打通", "消除", "防止", "避免", "减轻"]

  /// What is so by now, or since something was done about it.
  static let nowadays: Words = [
    "现在", "如今", "而今", "眼下", "今后", "改造后", "启用后", "投用后", "建成后", "实施后", "上线后",
  ]
  static let past: Words = ["以前", "过去", "从前", "以往", "早先", "早些年", "原来", "原先"]
}
