import Model

/// When building began, and when it is to be done.
extension ProjectSurroundings {
  private static let finishing: Words = ["竣工", "完工", "建成", "投产", "投用", "投入使用", "达产", "下线", "交付"]
  private static let toCome: Words = ["预计", "计划", "将", "力争", "有望", "拟", "预定", "定于"]
  private static let beginning: Words = ["开工", "动工", "奠基", "启动建设", "开建", "正式启动", "破土", "开挖", "打桩"]

  /// The dates of the name's own sentence, else of those after it that tell of the project as 该项目.
  func dates() -> (started: CalendarDate?, completion: CalendarDate?) {
    var dates = ProjectDates()
    read(&dates, stretch, sentence) { clause in
      let isOurs = clause.contains(self.mention.range.lowerBound) || clause.lowerBound >= self.mention.range.upperBound
      return isOurs || self.scan.clause(at: max(0, self.mention.range.lowerBound)).lowerBound == clause.upperBound
    }
    if dates.isEmpty, !mention.isListed, !mention.isEntry { readNext(&dates) }
    return (dates.started, dates.completion)
  }

  private struct ProjectDates {
    var started: CalendarDate?
    var completion: CalendarDate?
    var isEmpty: Bool { started == nil && completion == nil }
  }

  /// 某项目现场…。 据介绍，该项目占地80亩，于去年8月开工: up to where another project is named.
  private func readNext(_ dates: inout ProjectDates) {
    guard stretch.projects.last.map({ $0.range.lowerBound <= mention.range.lowerBound }) ?? true else { return }
    var at = sentence.upperBound
    for _ in 0..<2 where at < scan.text.count {
      let next = scan.nearSentence(at)
      guard next.upperBound > at else { return }
      if isAboutIt(next, scan) { read(&dates, stretch, next) { _ in true } }
      if !dates.isEmpty { return }
      at = next.upperBound
    }
    guard let after = story.stretches.dropFirst(mention.stretch + 1).first, after.role == .body else { return }
    let first = after.scan.nearSentence(0)
    if isAboutIt(first, after.scan) { read(&dates, after, first) { _ in true } }
  }

  /// 该项目…, 据介绍，该项目…
  private func isAboutIt(_ sentence: Range<Int>, _ scan: Scan) -> Bool {
    var head = sentence.lowerBound
    for lead in ["据介绍，", "据悉，", "据了解，"] as [StaticString] where scan.has(lead, at: head) {
      head += lead.utf8CodeUnitCount
    }
    return Self.standIns.contains { scan.has($0, at: head) }
  }

  private func read(
    _ dates: inout ProjectDates, _ stretch: Story.Stretch, _ sentence: Range<Int>, _ isOurs: (Range<Int>) -> Bool
  ) {
    let scan = stretch.scan
    for date in stretch.dates(in: sentence) {
      let clause = scan.nearClause(date.range.lowerBound)
      guard isOurs(clause) else { continue }
      // A date may reach behind its clause.
      let after =
        date.range.upperBound..<max(date.range.upperBound, min(clause.upperBound, date.range.upperBound + 120))
      if scan.hasAny(Self.finishing, in: after), isLater(date) || scan.hasAny(Self.toCome, in: clause) {
        dates.completion = dates.completion ?? date.end
      } else if scan.hasAny(Self.beginning, in: after) {
        dates.started = dates.started ?? date.start
      }
    }
  }
}
