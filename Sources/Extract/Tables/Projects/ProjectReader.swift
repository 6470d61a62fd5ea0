internal import Lexicon
import Model

/// Reads an article's projects: merges the mentions of their names, and gathers what is said of each.
struct ProjectReader {
  let story: Story
  private(set) var projects: [Project] = []
  /// Which project a phase is of, beside each.
  private var wholes: [Int?] = []

  private let today: CalendarDate?

  init(_ story: Story) {
    self.story = story
    let today = story.page.date?.day ?? ProjectReader.latestDay(story)
    self.today = today
    merge(story.stretches.flatMap(\.projects))
    for index in projects.indices { ProjectReader.describe(&projects[index], story, today) }
    shareInvestors()
    for index in projects.indices where projects[index].investor == nil {
      projects[index].investor = ownCompany(of: projects[index])
    }
    ProjectFigures(story: story).assign(to: &projects)
    if projects.contains(where: ProjectReader.isScene) {
      // Decided of all before any is taken out: a park whose phase is a project of the article stays.
      let names = projects.map(\.name)
      projects.removeAll { project in
        ProjectReader.isScene(project)
          && !names.contains { $0.count > project.name.count && $0.starts(with: project.name) }
      }
    }
    // What has tenants or serves others is in use; that alone makes no scene a project.
    for index in projects.indices where projects[index].stage == .unknown {
      let isPeopled = projects[index].mentions.prefix(8).contains {
        let around = ProjectSurroundings(mention: $0, story: story, today: today)
        return around.isPeopled && !around.isGivenUp || around.isAtWork
      }
      if isPeopled { projects[index].stage = .inProduction }
    }
  }

  /// The company that a project is told to be one's own of, by the first of its mentions that tells.
  private func ownCompany(of project: borrowing Project) -> [UInt8]? {
    for number in project.mentions.indices.prefix(8) {
      let around = ProjectSurroundings(mention: project.mentions[number], story: story, today: today)
      if let company = around.ownCompany() { return company }
    }
    return nil
  }

  /// The latest day of the page's year that is not told as one to come: a page without a date was printed after it.
  private static func latestDay(_ story: Story) -> CalendarDate? {
    guard let year = story.page.date?.year else { return nil }
    var latest: CalendarDate?
    for stretch in story.stretches.prefix(60) {
      for date in stretch.dates.prefix(40) where date.granularity == .day {
        guard let day = date.start, day.components.year == year, latest.map({ $0 < day }) ?? true else { continue }
        let scan = stretch.scan
        let clause = scan.nearClause(date.range.lowerBound)
        let before = max(clause.lowerBound, date.range.lowerBound - 45)..<date.range.lowerBound
        // 5月3日，6日: a date may reach behind its clause.
        let after =
          date.range.upperBound..<max(date.range.upperBound, min(clause.upperBound, date.range.upperBound + 45))
        let isToCome =
          scan.hasAny(["将", "预计", "计划", "拟", "到", "至", "力争", "有望", "定于", "自"], in: before)
          || scan.hasAny(["前", "将", "起"], in: after)
        if !isToCome { latest = day }
      }
    }
    return latest
  }

  /// 走进某某科技园: a park that nothing is told of but its name is where something else happens.
  private static func isScene(_ project: Project) -> Bool {
    guard project.name[...].ends(with: "园"), project.stage == .unknown, !project.mentions.contains(where: \.isListed)
    else { return false }
    return project.investment == nil && project.landArea == nil && project.floorArea == nil && project.capacity == nil
      && project.output == nil && project.started == nil && project.expectedCompletion == nil && project.jobs == nil
  }

  // MARK: Merging

  /// Mentions of one project: the same words but for 项目, or the end of a longer name; never across phases.
  private mutating func merge(_ mentions: [ProjectMention]) {
    let story = story
    var keys: [ProjectKey] = []
    // The full names of the known projects, as far as they were asked for.
    var firms: [[UInt8]?] = []
    func firm(_ known: Int) -> [UInt8] {
      if let firm = firms[known] { return firm }
      let firm = story.canonical(Array(keys[known].name))
      firms[known] = firm
      return firm
    }
    for mention in mentions {
      let name = Array(story.stretches[mention.stretch].scan.text[mention.range])
      let key = ProjectKey(of: name)
      let listed = mention.isListed ? story.canonical(name) : nil
      // A firm stands for its project, by its short form or its full one.
      let same = keys.indices.first { known in
        keys[known].phase == key.phase
          && (keys[known].isOne(with: key) || listed.map { firm(known) == $0 } ?? false)
      }
      guard let same else {
        if projects.count == 200 { return }
        keys.append(key)
        firms.append(nil)
        let whole = whole(of: mention, name)
        wholes.append(whole)
        projects.append(Project(name: name, mentions: [mention]))
        continue
      }
      projects[same].mentions.append(mention)
      if key.isLonger(than: keys[same]) {
        keys[same] = key
        firms[same] = nil
        projects[same].name = name
        projects[same].mentions.swapAt(0, projects[same].mentions.count - 1)
      }
    }
  }

  /// The project that a phase alone is of: the one named right before it, of another phase. 某基地一期已投产，二期将…
  private func whole(of mention: ProjectMention, _ name: [UInt8]) -> Int? {
    guard name.count >= 6, name[3...].begins(with: "期"),
      let last = projects.lastIndex(where: { $0.mentions.contains { $0.stretch == mention.stretch } }),
      let near = projects[last].mentions.last(where: { $0.stretch == mention.stretch }),
      (0...300).contains(mention.range.lowerBound - near.range.upperBound)
    else { return nil }
    // 一期某生产线 is part of the whole itself.
    var whole = last
    while let outer = wholes[whole] { whole = outer }
    return whole
  }

  /// A phase is paid for by whoever pays for the whole or for the phase before it.
  private mutating func shareInvestors() {
    for (index, whole) in wholes.enumerated() where projects[index].investor == nil {
      if let whole { projects[index].investor = projects[whole].investor }
    }
  }

  // MARK: What is said around the name

  private static func describe(_ project: inout Project, _ story: Story, _ today: CalendarDate?) {
    let ordered =
      project.mentions.count < 2
      ? project.mentions
      : project.mentions.sorted { ($0.stretch, $0.range.lowerBound) < ($1.stretch, $1.range.lowerBound) }
    project.zone = ordered.first.flatMap { story.zoneOfPart(at: $0.stretch) } ?? story.zoneName()
    for mention in ordered {
      let around = ProjectSurroundings(mention: mention, story: story, today: today)
      if project.stage == .unknown || project.stage == .planned {
        if let stage = around.stage() { project.stage = stage }
      }
      if project.investor == nil { project.investor = around.investor() }
      if project.industry == nil { project.industry = around.industry() }
      let (started, completion) = around.dates()
      project.started = project.started ?? started
      project.expectedCompletion = project.expectedCompletion ?? completion
    }
    if project.stage == .unknown {
      for mention in ordered.prefix(8) {
        let around = ProjectSurroundings(mention: mention, story: story, today: today)
        guard let stage = around.stageNext() ?? around.stageOfParagraph() else { continue }
        project.stage = stage
        break
      }
    } else if let first = ordered.first, project.mentions.count <= 8 {
      let around = ProjectSurroundings(mention: first, story: story, today: today)
      if let later = around.stageSince(project.stage) { project.stage = later }
    }
  }
}
