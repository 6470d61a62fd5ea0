import Model

/// What a house or works does for others, where no word tells how far it is.
///
///     某检测中心由甲区与乙大学共建。两年来，中心出具报告2600份
extension ProjectSurroundings {
  /// The project is the subject of one of the next sentences, or of the next paragraph, and has done so many of something.
  var isAtWork: Bool {
    if isGivenUp || !isHouse { return false }
    var at = sentence.upperBound
    for _ in 0..<4 where at < scan.text.count {
      let next = scan.nearSentence(at)
      guard next.upperBound > at else { break }
      at = next.upperBound
      if let start = subject(of: next), hasServed(start..<max(start, next.upperBound)) { return true }
    }
    guard let (there, told) = subjectOfParagraph() else { return false }
    let around = ProjectSurroundings(mention: there, story: story, today: today)
    return around.hasServed(told.lowerBound..<max(told.lowerBound, around.sentence.upperBound))
  }

  /// 累计服务企业90家, 两年来完成测试7万次: what was done, with a count.
  func hasServed(_ range: Range<Int>) -> Bool {
    guard let verb = scan.offset(ofAny: Self.serving, in: range) else { return false }
    let clause = scan.nearClause(verb)
    let lead = max(range.lowerBound - 60, sentence.lowerBound, 0)..<max(verb, 0)
    guard !scan.hasAny(["将", "预计", "计划", "拟", "可", "能", "力争"], in: clause.lowerBound..<max(clause.lowerBound, verb)),
      scan.hasAny(["累计", "已", "以来", "年来", "至今", "截至", "每天", "日均", "去年", "上半年", "前三季度", "个月", "多年", "半年"], in: lead)
    else { return false }
    return stretch.quantities(in: verb..<max(verb, clause.upperBound)).contains { $0.dimension == .count }
  }

  private static let serving: Words = [
    "服务", "承接", "完成", "孵化", "接待", "检测", "解决", "出具", "培养", "培训", "处理", "接单", "举办", "输送", "转化", "撮合", "受理", "中试", "测试",
    "接诊",
    "发布", "开展", "攻克", "共享", "接到", "加工", "分拨", "吞吐",
  ]

  /// 中心, 基地, 平台, 研究院: what does something for others.
  private var isHouse: Bool {
    ["中心", "基地", "平台", "院", "实验室", "园", "园区", "孵化器", "加速器", "站", "馆", "港", "仓", "车间", "厂"].contains {
      scan.has($0, before: mention.range.upperBound)
    }
  }
}
