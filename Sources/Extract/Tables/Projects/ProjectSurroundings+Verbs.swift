internal import Lexicon
import Model

/// How far a project is by the word of building right before its name.
///
///     建成某中心, 正在某地再建某车间, 将建设某园
///     启动总投资3亿元的某园建设              the word of building behind the name, what sets it going before
///     建设某中心、某研究院                   those of a row have the verb of the first
extension ProjectSurroundings {
  private static let done: Words = [
    "建成", "建成了", "建设了", "建起", "建起了", "建了", "修通", "修通了", "打通", "打通了", "铺通", "建通",
  ]
  private static let underway: Words = ["正在建设", "在建", "加快建设", "加紧建设", "正建设", "加速建设", "抓紧建设"]
  private static let broken: Words = ["开工建设", "动工建设", "启动建设"]
  private static let meant: Words = [
    "准备上马", "计划上马", "拟上马", "拟上", "准备新上", "准备建", "拟建", "将建", "再建", "将再建", "将建设", "规划建设", "计划建设", "筹建", "谋划建设", "筹划建设",
    "策划建设",
    "拟投向", "将投向", "拟用于", "将用于", "计划用于",
  ]
  static let open: Words = [
    "新建", "建设", "打造", "建", "兴建", "投建", "投资建设", "扩建", "搭建", "增设", "上马", "新上", "再上",
  ]

  private static let goingOn: Words = ["启动", "推进", "加快", "推动", "加紧"]
  private static let building: Words = [
    "建设", "新建", "建成", "兴建", "打造", "建起", "修建", "代建", "新上", "上马", "扩建", "增设", "再建", "修通", "打通", "铺通",
  ]

  /// What the word of building right before the name says: 建成, 正在建设, 将建设, 启动…建设.
  func verbBefore() -> ProjectStage? {
    let start = headOfRow()
    let clause = scan.nearClause(start)
    if isPushedOn(clause) { return .underConstruction }
    var at = start
    // 改造成600间“某某公寓”: a name in quotation marks, and how much of it.
    if let open = scan.mark(endingAt: at), open.kind == .openQuote {
      at = Int(open.start)
      if let unit = scan.longestHit(.unit, endingAt: at), let count = scan.numeral(endingAt: Int(unit.start)) {
        at = count.start
      }
      if ["改成", "改造成", "改建成", "改建为", "改造为", "变成"].contains(where: { scan.has($0, before: at) }) { return .completed }
    }
    // 建设总面积2万平方米的…, 新建一座…
    if scan.has("的", before: at) {
      let near = max(clause.lowerBound, at - 90)..<at
      var verb: Int?
      var from = near.lowerBound
      while let found = scan.offset(ofAny: Self.building, in: from..<near.upperBound) {
        verb = found + 6
        from = found + 6
      }
      guard let verb else { return nil }
      at = verb
    } else if let unit = scan.longestHit(.unit, endingAt: at), let count = scan.numeral(endingAt: Int(unit.start)) {
      at = count.start
    }
    func stands(_ words: Words) -> Bool { scan.first(of: words, before: at) != nil }
    // 启动二期扩建, 启动某园建设.
    let isWork =
      scan.has("建设", at: mention.range.upperBound)
      || ["扩建", "改造", "建设", "工程"].contains { scan.has($0, before: mention.range.upperBound) }
    let isGoingOn = isWork && stands(Self.goingOn)
    guard
      isGoingOn || stands(Self.done) || stands(Self.underway) || stands(Self.broken) || stands(Self.meant)
        || stands(Self.open)
    else { return nil }
    let lead = max(clause.lowerBound, at - 90)..<at
    // 公司正打算再租一层厂房，增设第二条装配线: what is meant to be done goes on.
    if isAtHead(clause, at), clause.lowerBound > sentence.lowerBound,
      scan.hasAny(
        ["打算", "计划", "准备", "拟", "想在", "想要", "想把", "想新", "想再", "想扩", "有意"], in: scan.nearClause(clause.lowerBound - 1))
    {
      return .planned
    }
    if isMeant(by: clause) { return .planned }
    // 他们正在老楼后面再建一栋厂房.
    if scan.hasAny(["正在", "正于"], in: lead), scan.has("再建", before: at) || !stands(Self.meant),
      !scan.hasAny(Self.thinking, in: lead)
    {
      return .underConstruction
    }
    // 下一步将加快建设某园: what is sped up has begun.
    if ["加快建设", "加紧建设", "加速建设", "抓紧建设"].contains(where: { scan.has($0, before: at) }) { return .underConstruction }
    if scan.hasAny(Self.toCome, in: lead) { return .planned }
    if isGoingOn || stands(Self.underway) { return .underConstruction }
    // 7月动工建设某生产线, in a page of May.
    if stands(Self.broken) { return stretch.dates(in: lead).contains(where: isLater) ? .planned : .groundbreaking }
    return stands(Self.done) ? .completed : nil
  }

  /// Whether the word of building that ends at an offset begins its clause.
  private func isAtHead(_ clause: Range<Int>, _ end: Int) -> Bool { end - scan.stripped(clause).lowerBound <= 12 }

  private static let thinking: Words = ["打算", "计划", "规划", "筹划", "筹备", "谋划", "洽谈", "考虑", "准备", "申请", "争取", "拟"]

  /// Where the first name of the row begins that the project stands in: 建设某中心、某基地和某园.
  private func headOfRow() -> Int {
    var start = mention.range.lowerBound
    for _ in 0..<8 {
      guard let joint = Self.joints.first(where: { scan.has($0, before: start) }),
        let earlier = stretch.projects.last(startingBefore: start),
        earlier.range.upperBound == start - joint.utf8CodeUnitCount
      else { break }
      start = earlier.range.lowerBound
    }
    return start
  }

  private static let joints: [StaticString] = ["、", "以及", "和", "与", "及"]

  /// 启动总投资3亿元的某园建设, 加快某城、某园建设: what is set going, with something between it and the name.
  private func isPushedOn(_ clause: Range<Int>) -> Bool {
    let start = mention.range.lowerBound
    guard scan.has("建设", at: mention.range.upperBound), scan.has("的", before: start) || scan.has("、", before: start),
      let verb = scan.offset(
        ofAny: ["启动", "推进", "加快", "推动", "加紧", "加速"], in: max(clause.lowerBound, start - 120)..<start)
    else { return false }
    return !scan.hasAny(Self.toCome, in: max(clause.lowerBound, verb - 60)..<verb)
  }

  private static let toCome: Words = [
    "将", "计划", "拟", "下一步", "下半年", "未来", "打算", "准备", "力争", "争取", "规划", "筹建", "筹划", "谋划", "策划",
  ]
}
