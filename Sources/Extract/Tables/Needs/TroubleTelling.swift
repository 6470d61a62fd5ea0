internal import Lexicon
import Model

/// How a trouble is told: whether words sound of one, and where the telling turns to it.
struct TroubleTelling {
  let scan: Scan
  let vocabulary: Vocabulary

  /// A word of trouble.
  func isHard(_ range: Range<Int>) -> Bool {
    scan.hits(in: range).contains { hit in
      guard hit.kinds.contains(.need), Int(hit.end) <= range.upperBound else { return false }
      let kind = vocabulary.field(hit, .need, "kind")
      return kind.equals("hard") || kind.equals("trouble")
    }
  }

  /// A word of trouble, or one that says no, too little or too long.
  func isSour(_ range: Range<Int>) -> Bool { isHard(range) || scan.hasAny(Self.sour, in: range) || isDenied(range) }

  private static let sour: [StaticString] = [
    "没", "无法", "无力", "只能", "只有", "只完成", "仅有", "损失", "减少", "下降", "太", "贵", "慢", "缺", "难", "要等", "等了", "花光", "花了整整",
    "才能", "断", "重复", "往返", "外地", "外省", "被迫", "影响", "依赖", "占成本",
  ]

  /// 不, but not in 不断, 不仅 and the like.
  private func isDenied(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while let found = scan.offset(ofAny: ["不"], in: at..<range.upperBound) {
      if !Self.mild.contains(where: { scan.has($0, at: found + 3) }) { return true }
      at = found + 3
    }
    return false
  }

  private static let mild: [StaticString] = [
    "断", "仅", "但", "少", "同", "久", "论", "管", "过", "用", "愁", "怕", "再", "错", "一样", "光", "只", "时",
  ]

  /// The telling without what leads up to it: 订单已经排满，可厂房太小 is about the factory.
  func core(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var at = range.lowerBound
    for _ in 0..<8 {
      let clause = scan.nearClause(at)
      guard clause.upperBound > at, clause.upperBound < range.upperBound else { break }
      let told = at..<clause.upperBound
      at = clause.upperBound
      if isLead(told) || follows(at) && !isHard(told) || turns(at) && isBright(told) { start = at }
    }
    for word in Self.turn where scan.has(word, at: start) && start + word.utf8CodeUnitCount < range.upperBound {
      start += word.utf8CodeUnitCount
      break
    }
    return scan.stripped(start..<range.upperBound)
  }

  /// 某经理说，: only who tells, or when.
  private func isLead(_ clause: Range<Int>) -> Bool {
    let inner = scan.stripped(clause)
    for word in ["说", "表示", "介绍", "坦言", "反映", "提出", "直言", "透露", "回忆", "告诉记者", "记得", "回忆起", "想起", "算账", "感慨"]
      as [StaticString]
    where scan.has(word, before: inner.upperBound) { return true }
    return false
  }

  private static let turn: [StaticString] = ["但是", "但", "可是", "可", "却", "然而", "不过", "只是", "无奈", "偏偏"]

  /// Where it turns to what there is, or is wanted.
  private static let wanting: [StaticString] = ["现有", "原有", "眼下", "急需", "亟需", "急缺", "急聘", "还缺", "还差", "就缺", "只缺", "正缺"]

  private func turns(_ at: Int) -> Bool {
    Self.turn.contains { scan.has($0, at: at) } || Self.wanting.contains { scan.has($0, at: at) }
  }

  /// 因…: what it comes from tells the trouble as a whole.
  private func follows(_ at: Int) -> Bool { ["因", "由于", "苦于"].contains { scan.has($0, at: at) } }

  /// What goes well: 订单已经排满，可厂房太小.
  private func isBright(_ clause: Range<Int>) -> Bool {
    !isHard(clause)
      && scan.hasAny(["订单", "达", "增长", "排到", "排满", "突破", "翻番", "拿下", "签下", "红火", "旺", "新上", "投建"], in: clause)
  }
}
