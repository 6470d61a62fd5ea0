internal import Lexicon
import Model

/// What a project costs and covers.
extension SubjectReader {
  /// What a project costs and covers, and what of that goes on in the clauses after it.
  private static let measures = WordSets([ofProjects, told])
  private static let ofProjects: [StaticString] = [
    "投资", "总投资", "总投资额", "投资额", "投资总额", "计划投资", "计划总投资", "投资规模", "占地", "占地面积", "总占地", "总占地面积", "用地", "用地面积", "建筑面积",
    "总建筑面积", "建设面积", "厂房面积", "改造面积", "规划面积", "总面积", "面积", "年产", "年产能", "设计产能", "产能", "年产值", "年税收", "就业岗位", "装机容量", "库容",
    "容积率",
  ]

  /// 投资3亿元建设某中心, 占地30亩的某园; 启动某园建设，占地30亩: what it costs and covers is said of the project that follows,
  /// or else of the one named last in the sentence.
  func project(of quantity: QuantityMention) -> [UInt8]? {
    guard let metric = quantity.metric, !stretch.projects.isEmpty else { return nil }
    let text = scan.folded
    guard quantity.dimension != .ratio, Self.measures.having(metric, in: text.span) & 1 != 0 else { return nil }
    let sentence = scan.sentence(at: quantity.range.lowerBound)
    let clause = scan.nearClause(quantity.range.lowerBound)
    let end = quantity.range.upperBound
    if isOfNext(end, clause), let next = mention(startingIn: end..<min(clause.upperBound, end + 90)) { return next }
    guard let before = stretch.projects.last(startingBefore: quantity.range.lowerBound), !before.isListed,
      before.range.lowerBound >= sentence.lowerBound, before.range.upperBound <= quantity.range.lowerBound
    else { return nil }
    // 中心选址某产业园，总投资3亿元: where it will lie costs nothing.
    if scan.first(of: Self.lying, before: before.range.lowerBound) != nil { return nil }
    // Somebody else named since then is who invests.
    let since = before.range.upperBound..<quantity.range.lowerBound
    let name = Array(scan.text[stretch.ownerOfGrounds(before.range) ?? before.range])
    if let other = first(in: since), other != name { return nil }
    return stretch.isOneOfMany(before) ? nil : name
  }

  /// 某园占地90亩，总投资3亿元，分为四个功能区: what goes on in the sentence without another name is said of the project still.
  func continued(_ offset: Int) -> [UInt8]? {
    let sentence = scan.sentence(at: offset)
    guard let before = stretch.projects.last(startingBefore: offset), !before.isListed,
      before.range.lowerBound >= sentence.lowerBound, (0...600).contains(offset - before.range.upperBound)
    else { return nil }
    let since = before.range.upperBound..<offset
    let text = scan.folded
    let isTold = stretch.quantities(in: since).contains { quantity in
      guard let metric = quantity.metric, quantity.dimension != .ratio else { return false }
      return Self.measures.having(metric, in: text.span) & 2 != 0
    }
    guard isTold, !stretch.isOneOfMany(before), !scan.hasAny(Self.ofOthers, in: since),
      scan.first(of: Self.lying, before: before.range.lowerBound) == nil
    else { return nil }
    let name = Array(scan.text[stretch.ownerOfGrounds(before.range) ?? before.range])
    if let other = first(in: since), other != name { return nil }
    return name
  }

  private static let lying: Words = ["选址", "选址在", "选址于", "坐落于", "坐落在", "落子"]
  private static let ofOthers: Words = ["力争", "全区", "全年", "全市"]
  private static let told: [StaticString] = [
    "占地", "占地面积", "总投资", "建筑面积", "总建筑面积", "规划面积", "投资", "总面积", "用地", "拟用地", "用地面积", "规划用地", "总投资额", "投资额",
    "计划投资", "计划总投资",
  ]

  /// 的 or a word of building right after the figure.
  func isOfNext(_ end: Int, _ clause: Range<Int>) -> Bool {
    scan.first(of: Self.buildingNext, at: end) != nil
  }

  private static let buildingNext: Words = ["的", "建设", "兴建", "新建", "打造", "建", "投建", "搭建", "改造", "扩建", "启动"]

  func mention(startingIn range: Range<Int>) -> [UInt8]? {
    guard let next = stretch.projects.first(startingIn: range),
      !scan.hasAny(["、"], in: range.lowerBound..<next.range.lowerBound)
    else { return nil }
    return Array(scan.text[next.range])
  }
}
