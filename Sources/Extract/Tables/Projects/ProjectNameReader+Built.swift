internal import Lexicon
import Model

/// The words of building before a name, and the figures, that hold it to be a project.
extension ProjectNameReader {
  private static let building: [StaticString] = [
    "建成", "建成了", "新建", "新建了", "兴建", "兴建了", "在建", "筹建", "开工建设", "启动建设", "投资建设", "正在建设", "规划建设", "计划建设", "扩建", "改建", "迁建",
    "续建", "动工建设", "建设了", "建起", "建起了", "拟建", "开建", "将建", "将建设", "将建成", "投建", "正建设", "加快建设", "加紧建设", "建了", "合作建设", "共同建设",
    "共建了", "合建", "自建", "增建", "增设", "新上", "新上了", "上马", "上马了", "再上", "又上马了", "新增了", "投资兴建", "投资新建", "新铺", "铺设", "敷设",
    "新修", "修建", "架设", "代建", "再建", "先后建成", "相继建成", "陆续建成", "配套建设", "同步建设",
  ]
  private static let weakBuilding: [StaticString] = [
    "建设", "打造", "建", "共建", "设立", "布局", "落地", "引进", "改造成", "打造了", "推进", "启动", "加快", "推动", "加紧", "实施", "成立", "建立", "组建",
    "创办", "改造", "启用", "投用", "调试",
  ]

  /// A word of building before the name, or 启动…建设 around it.
  func isBuilt(_ start: Int, _ end: Int) -> Bool {
    // 在建的某医院, 某公司新上的某线: a word of building before 的.
    if scan.has("的", before: start), Self.building.contains(where: { scan.has($0, before: start - 3) }) { return true }
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
    var isSized = false
    if let unit = scan.longestHit(.unit, endingAt: at), let count = scan.numeral(endingAt: Int(unit.start)) {
      isSized = isMeasured(endingAt: at)
      at = count.start
    }
    for word in [
      "一座", "一个", "一条", "一家", "一所", "一栋", "一幢", "两座", "两条", "首座", "首个", "首条", "一处", "1座", "1个", "总面积", "占地", "总投资",
      "投资", "面积", "建筑面积", "规划面积",
      "日处理能力", "处理能力", "年产能", "产能", "装机容量", "年产", "日产", "年处理", "日处理",
    ]
      as [StaticString]
    where scan.has(word, before: at) { at -= word.utf8CodeUnitCount }
    if Self.building.contains(where: { scan.has($0, before: at) }) { return true }
    guard let verb = Self.weakBuilding.first(where: { scan.has($0, before: at) }) else { return false }
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
    // 甲公司与乙大学共建某实验室
    if scan.has("共建", before: at), !scan.has("院", before: end), let partner = stretch.organisation(endingAt: at - 6),
      ["与", "和", "同", "联合", "携手"].contains(where: { scan.has($0, before: partner.range.lowerBound) })
    {
      return true
    }
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
    // 这座投资50亿元的产业园 is the one named before.
    let sentence = scan.sentence(at: figure.range.lowerBound).lowerBound
    if ["这座", "这个", "该"].contains(where: { scan.has($0, at: sentence) }) { return false }
    let before = max(0, figure.range.lowerBound - 24)..<figure.range.lowerBound
    return scan.hasAny(["投资", "占地", "面积", "用地"], in: before)
  }
}
