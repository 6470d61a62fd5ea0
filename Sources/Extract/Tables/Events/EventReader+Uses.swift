internal import Lexicon
import Model

/// What a word tells of by what it is done to, where it is as often no event: 发布岗位4300个, 开放床位, 打通堵点.
extension EventReader {
  /// What there is, what is for sale and what is meant: no event.
  func isOfNoUse(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    let before = clause.lowerBound..<max(clause.lowerBound, Int(hit.start))
    let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 60)
    // 发布岗位4300个: what a fair or a bank has to offer.
    if word.equals("发布") || word.equals("发布了") {
      return scan.hasAny(["岗位", "需求", "信贷产品", "金融产品", "贷款产品", "保险产品"], in: near)
        && !scan.hasAny(["清单", "榜单"], in: near) && count(in: clause, near: Int(hit.start)) != nil
    }
    // 开放床位260张: what there is to use; 正式开放, 开放参观: that it was opened.
    if word.equals("开放") {
      return !scan.stripped(near).isEmpty && scan.first(of: Self.opened, at: after.lowerBound) == nil
        && !scan.hasAny(["将", "下半年", "明年", "首批"], in: before)
    }
    // 打通堵点: no road.
    if word.equals("打通") { return !scan.hasAny(["路", "道", "线", "桥", "管", "隧", "河"], in: near) }
    // 上市产品11个: what is for sale.
    if word.equals("上市") { return scan.has("产品", at: after.lowerBound) }
    // 计划2024年9月投用: when a house is to be ready is told of the house.
    if word.equals("投用") || word.equals("试生产") {
      return scan.hasAny(["计划", "预计", "拟于", "将于"], in: before) && !scan.hasAny(["首", "一期", "二期"], in: before)
    }
    // 组织9家作坊参展: who was brought along; 组织巡检14次 is what was done.
    if word.equals("组织"), let count = stretch.quantities(in: after.lowerBound..<after.lowerBound + 1).first {
      return ["家", "名", "位", "人", "个"].contains { count.unit.equals($0) }
    }
    // 走向量产: on the way.
    if word.equals("量产") { return ["走向", "迈向"].contains { scan.has($0, before: before.upperBound) } }
    // 入驻商户126户: what a place has; 已入驻企业43家: what it has come to.
    guard word.equals("入驻") || word.equals("进驻"), let count = count(in: clause, near: Int(hit.start)) else {
      return false
    }
    return count.range.lowerBound >= after.lowerBound && !scan.hasAny(["已", "目前", "累计", "至今", "新"], in: before)
  }

  /// Another type than the word's own.
  func ofUse(_ word: ArraySlice<UInt8>, _ after: Range<Int>, _ count: QuantityMention?) -> EventType? {
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 60)
    // 追加6台订单.
    if word.equals("追加"), scan.hasAny(["订单"], in: near) { return .signing }
    // 获得补助: money, and no honour.
    if word.equals("获得") || word.equals("获") || word.equals("获得了"),
      scan.hasAny(["补助", "补贴", "奖补", "资助", "资金支持", "扶持资金"], in: near)
    {
      return .other
    }
    // 培育国家级单项冠军5家: a distinction.
    if word.ends(with: "培育") || word.ends(with: "培育出"), count != nil, isHonour(after) { return .award }
    return nil
  }

  private static let opened: Words = [
    "参观", "运营", "使用", "营业", "办公", "后", "以来", "之初", "之后", "首日", "当天", "预约", "申报", "申请",
  ]
}
