internal import Lexicon
import Model

/// Permits that are given, and places that are taken in a ranking.
extension EventReader {
  /// 补办临时许可, 收到临床批件: a paper of an office behind the word.
  func isPermit(_ after: Range<Int>) -> Bool {
    scan.hasAny(Self.permits, in: after.lowerBound..<min(after.upperBound, after.lowerBound + 75))
  }

  private static let permits: Words = [
    "许可", "手续", "牌照", "批件", "批复", "批文", "执照", "不动产证", "产权证", "分段验收", "环评", "变更登记", "注册证",
  ]

  /// 取水许可21天获批, 用地手续办结: a paper of an office right before the word, with no more than a time between.
  func isPermitted(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let before = max(clause.lowerBound, Int(hit.start) - 36)..<max(clause.lowerBound, Int(hit.start))
    guard scan.hasAny(["许可", "手续", "批件", "环评", "注册证", "立项"], in: before) else { return false }
    return !scan.hasAny(["从", "未", "没", "若", "如果", "待", "需", "将", "尚", "正在"], in: before)
  }

  /// 生产许可获批, 获批600万元贷款: that it was granted says that it happened.
  func isGranted(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard scan.has("获批", before: Int(hit.end)) else { return false }
    return isPermitted(hit, clause) || isLent(Int(hit.end)..<max(Int(hit.end), clause.upperBound))
  }

  /// 发放首批测试牌照, 收到临床批件, 手续办结: an approval, by the paper.
  func ofPaper(_ hit: Hit, _ clause: Range<Int>) -> EventType? {
    let word = scan.folded[hit.range]
    let before = clause.lowerBound..<max(clause.lowerBound, Int(hit.start))
    // 批签发: a word of its own, which is what was given where it stands behind 拿到.
    if word.equals("签发"), scan.has("批", before: Int(hit.start)) {
      return scan.hasAny(["拿到", "获得", "取得", "通过"], in: before) ? .approval : .nothing
    }
    // 泊位验收: a work, and no paper.
    if word.equals("验收"), scan.first(of: Self.works, before: Int(hit.start)) != nil { return .completion }
    // 3款农药获得授权: leave to make or to sell.
    if word.equals("获得"), scan.has("授权", at: Int(hit.end)), !scan.hasAny(["专利"], in: before) {
      return .approval
    }
    guard scan.isAny(of: Self.formalities, hit.range) else { return nil }
    let isPaper =
      isPermit(Int(hit.end)..<max(Int(hit.end), clause.upperBound))
      || word.equals("办结") && isPermitted(hit, clause)
    return isPaper ? .approval : nil
  }

  private static let works: Words = ["泊位", "厂房", "道路", "桥梁", "大桥", "主体工程", "大楼", "校舍", "管网", "码头", "隧道", "车间"]

  private static let formalities: Words = [
    "办理", "补办", "办妥", "办好", "办结", "核发", "发放", "发放了", "收到", "接到", "领到", "办下", "办下来",
  ]

  /// 在全市园区测评中位列第17位: a place in a ranking that was made, and none among markets.
  func isRanked(_ hit: Hit, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 30)
    guard scan.has("第", at: Int(hit.end)) || stretch.quantities(in: after).contains(where: { $0.dimension == .rank })
    else { return false }
    let before = max(sentence.lowerBound, clause.lowerBound - 120)..<Int(hit.start)
    return scan.hasAny(["评价", "考核", "考评", "排行", "评比", "测评", "榜单", "百强"], in: before)
      && !scan.hasAny(["公布", "发布", "出炉", "揭晓", "增速", "占有率", "总量", "产量", "规模", "产值"], in: before)
  }

  /// A title in 《》, or a word for a rule, a list or a voucher.
  func isRule(_ after: Range<Int>) -> Bool {
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 120)
    guard let title = scan.offset(ofAny: ["《"], in: near) else {
      return scan.hasAny(
        [
          "措施", "举措", "办法", "方案", "规划", "细则", "清单", "制度", "意见", "条例", "券", "标准", "若干政策", "新政", "新规", "模式", "机制", "服务”",
          "放”",
        ],
        in: near)
    }
    let end = min(after.upperBound, title + 150)
    return scan.hasAny(
      ["措施", "办法", "方案", "规划", "细则", "清单", "制度", "意见", "条例", "计划", "政策", "规定", "通知", "指南", "条", "纲要"], in: title..<end)
  }
}
