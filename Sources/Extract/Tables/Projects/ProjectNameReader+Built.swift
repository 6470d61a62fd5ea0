internal import Lexicon
import Model

/// The words of building before a name, and the figures, that hold it to be a project.
extension ProjectNameReader {
  private static let building: Words = [
    "建成", "建成了", "新建", "新建了", "兴建", "兴建了", "在建", "筹建", "开工建设", "启动建设", "投资建设", "正在建设", "规划建设", "计划建设", "扩建", "改建", "迁建",
    "续建", "动工建设", "建设了", "建起", "建起了", "拟建", "开建", "将建", "将建设", "将建成", "投建", "正建设", "加快建设", "加紧建设", "建了", "合作建设", "共同建设",
    "共建了", "合建", "自建", "增建", "增设", "新上", "新上了", "上马", "上马了", "再上", "又上马了", "新增了", "投资兴建", "投资新建", "新铺", "铺设", "敷设",
    "新修", "修通", "修通了", "打通", "打通了", "铺通", "建通", "筹划建设", "谋划建设", "策划建设", "修建", "架设", "代建", "再建", "先后建成", "相继建成", "陆续建成",
    "配套建设", "同步建设",
  ]
  private static let weakBuilding: Words = [
    "建设", "打造", "建", "共建", "设立", "布局", "落地", "引进", "改造成", "打造了", "推进", "启动", "加快", "推动", "加紧", "实施", "成立", "建立", "组建",
    "创办", "改造", "启用", "投用", "调试",
  ]

  /// How many of them or how large, before the name.
  private static let amounts: Words = [
    "一座", "一个", "一条", "一家", "一所", "一栋", "一幢", "两座", "两条", "首座", "首个", "首条", "一处", "1座", "1个", "总面积", "占地", "总投资",
    "投资", "面积", "建筑面积", "规划面积",
    "日处理能力", "处理能力", "年产能", "产能", "装机容量", "年产", "日产", "年处理", "日处理",
  ]

  /// A word of building before the name, or 启动…建设 around it.
  func isBuilt(_ start: Int, _ end: Int) -> Bool {
    // 在建的某医院, 某公司新上的某线: a word of building before 的.
    if scan.has("的", before: start) {
      if scan.first(of: Self.building, before: start - 3) != nil { return true }
      if scan.first(of: Self.underWay, before: start - 3) != nil || isFunded(before: start) { return true }
    }
    var at = start
    if scan.has("的", before: at), let quantity = stretch.quantity(endingAt: at - 3) {
      at = quantity.range.lowerBound
    } else if scan.has("的", before: at) {
      // 将建设具备自主产权的某中心.
      let clause = scan.nearClause(at)
      let near = max(clause.lowerBound, at - 75)..<at
      guard let verb = scan.offset(ofAny: ["建设", "新建", "建成", "兴建", "拟建", "投建", "建起"], in: near) else { return false }
      at = verb + 6
    }
    // 启动某管网工程: nothing but the works follows.
    if isSetGoing(at, end) { return true }
    var isSized = false
    if let unit = scan.longestHit(.unit, endingAt: at), let count = scan.numeral(endingAt: Int(unit.start)) {
      isSized = isMeasured(endingAt: at)
      at = count.start
      // 投用的2万吨某库.
      if isSized, scan.has("的", before: at), scan.first(of: Self.opened, before: at - 3) != nil { return true }
    }
    if scan.mayEnd(Self.amounts, at: at) {
      for word in Self.amounts where scan.has(word, before: at) { at -= word.utf8CodeUnitCount }
    }
    if scan.first(of: Self.building, before: at) != nil { return true }
    guard let verb = scan.first(of: Self.weakBuilding, before: at) else { return false }
    // 再建15万平方米标准厂房: with so much of it, it is no way of speaking.
    if isSized { return true }
    let isBuildingOn = scan.has("建设", at: end) && !scan.has("建设的", at: end)
    if isBuildingOn, !scan.has("建设", before: at), !scan.has("打造", before: at) { return true }
    if isDetailed(after: isBuildingOn ? end + 6 : end) {
      return !scan.hasAny(["项目"], in: scan.nearSentence(at).lowerBound..<at)
    }
    let clause = scan.nearClause(at)
    let sentence = scan.nearSentence(at)
    // 项目…，建设某生产线: part of the project.
    if scan.hasAny(["项目"], in: sentence.lowerBound..<at) { return false }
    let lead = max(clause.lowerBound, at - verb.utf8CodeUnitCount - 75)..<at - verb.utf8CodeUnitCount
    // 年内启用2号演播基地, 正调试试产线: a house that is there, from a day on.
    if scan.has("用", before: at) {
      return !stretch.dates(in: lead).isEmpty || scan.hasAny(["年内", "月内", "即将", "将"], in: lead)
    }
    if scan.has("调试", before: at) { return true }
    // 某公司投资3亿元，建设某平台: the money stands at the end of the clause before.
    let first = scan.stripped(clause).lowerBound
    if at - verb.utf8CodeUnitCount == first, ["建设", "打造", "建"].contains(where: { scan.has($0, at: first) }),
      first > sentence.lowerBound,
      let sum = stretch.quantity(endingAt: scan.stripped(sentence.lowerBound..<first).upperBound),
      sum.dimension == .money,
      scan.hasAny(["投资", "出资", "斥资"], in: max(sentence.lowerBound, sum.range.lowerBound - 18)..<sum.range.lowerBound)
    {
      return true
    }
    let isMade = ["建设", "建", "设立", "布局", "成立", "打造"].contains { scan.has($0, before: at) }
    guard isMade else { return false }
    if isFoundedTogether(at, end) || isActorsOwn(at - verb.utf8CodeUnitCount, verb, end) { return true }
    // 投资3亿元建设…, 计划在园区建设…
    if stretch.quantities(in: lead).contains(where: { $0.dimension == .money }) { return true }
    return scan.hasAny(["将", "计划", "正在", "拟", "规划", "准备", "打算"], in: lead)
  }

  /// 占地30亩的, 投资2亿元的 before the name.
  func hasOwnFigure(before start: Int) -> Bool {
    guard scan.has("的", before: start), !isThreshold(start), let figure = stretch.quantity(endingAt: start - 3) else {
      return false
    }
    guard figure.dimension == .money || figure.dimension == .area else { return false }
    let clause = scan.nearClause(figure.range.lowerBound).lowerBound
    if ["这座", "这条", "这个", "该"].contains(where: { scan.has($0, at: clause) }) { return false }
    // 这座投资50亿元的产业园 is the one named before.
    let sentence = scan.sentence(at: figure.range.lowerBound).lowerBound
    if ["这座", "这个", "该"].contains(where: { scan.has($0, at: sentence) }) { return false }
    let before = max(0, figure.range.lowerBound - 24)..<figure.range.lowerBound
    return scan.hasAny(["投资", "占地", "面积", "用地"], in: before)
  }

  private static let opened: Words = ["投用", "启用", "投运", "建成", "新建", "新上", "落成", "建起", "代建", "合建", "自建"]

  /// 启动某管网工程, 实施某改造工程: works that are set going at the head of a clause, or by who stands there.
  private func isSetGoing(_ start: Int, _ end: Int) -> Bool {
    guard scan.has("工程", before: end), scan.mark(at: end) != nil,
      let verb = ["启动", "实施", "启动了", "实施了"].first(where: { scan.has($0, before: start) })
    else { return false }
    let head = start - verb.utf8CodeUnitCount
    return head == scan.stripped(scan.nearClause(start)).lowerBound || stretch.organisation(endingAt: head) != nil
      || stretch.dates.last(startingBefore: head)?.range.upperBound == head
      || ["开发区", "高新区", "经开区", "园区", "该区", "公司", "政府", "管委会"].contains { scan.has($0, before: head) }
  }

  /// 筹建中的, 规划中的: words that something is being built, before 的.
  private static let underWay: Words = [
    "筹建中", "建设中", "规划中", "在建中", "施工中", "改造中", "扩建中", "刚建成", "刚刚建成", "新建成", "新落成", "刚落成",
  ]

  /// 募集资金将投向某地的某基地: what money goes to.
  private func isFunded(before start: Int) -> Bool {
    let clause = scan.nearClause(start)
    let lead = max(clause.lowerBound, start - 90)..<start
    guard let verb = scan.offset(ofAny: ["投向", "用于建设", "用于新建"], in: lead) else { return false }
    return scan.hasAny(["资金", "贷款", "债券", "募资", "募得", "款项", "融资"], in: lead.lowerBound..<verb)
  }

  /// 某高新区布局某产业园, 某公司建设某车间: who builds stands right before the word, and nothing follows.
  private func isActorsOwn(_ start: Int, _ verb: StaticString, _ end: Int) -> Bool {
    guard let mark = scan.mark(at: end), mark.kind == .comma || mark.kind == .stop || mark.kind == .semicolon,
      let actor = stretch.organisation(endingAt: start), actor.type == .company || actor.type == .zone
    else { return false }
    return !["打造", "成立"].contains { scan.has($0, at: start) }
  }
}
