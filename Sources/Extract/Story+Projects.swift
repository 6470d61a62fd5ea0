import Model

/// A project of an article, with what its sentences say of it.
struct Project: Sendable {
  var name: [UInt8]
  var stretch: Int
  var range: Range<Int>
  var investor: [UInt8]?
  var industry: [UInt8]?
  var stage = "unknown"
  var investment: QuantityMention?
  var land: QuantityMention?
  var floor: QuantityMention?
  var capacity: [UInt8]?
  var started: CalendarDate?
  var completion: CalendarDate?
  var jobs: Int?
  var output: QuantityMention?
  var tax: QuantityMention?
}

extension Story {
  /// The projects of the article, each once, by order of first mention.
  func projects() -> [Project] {
    var found: [Project] = []
    var places: [[UInt8]: Int] = [:]
    for (number, stretch) in stretches.enumerated() where stretch.role == .body {
      for mention in ProjectReader(stretch, vocabulary).read() {
        let name = Array(stretch.scan.text[mention.range])
        let place: Int
        if let known = places[name] {
          place = known
        } else {
          place = found.count
          places[name] = place
          found.append(Project(name: name, stretch: number, range: mention.range))
        }
        ProjectDetails(stretch: stretch, vocabulary: vocabulary, story: self).fill(&found[place], mention.range)
      }
    }
    return found
  }
}

/// Reads what the sentence of a project, and the one that goes on about 该项目 or 项目, say of it.
struct ProjectDetails {
  let stretch: Story.Stretch
  let vocabulary: Vocabulary
  let story: Story

  private var scan: Scan { stretch.scan }

  func fill(_ project: inout Project, _ range: Range<Int>) {
    let sentence = scan.sentence(at: range.lowerBound)
    if project.stage == "unknown" { project.stage = stage(range, sentence) }
    if project.investor == nil { project.investor = investor(range, sentence) }
    if project.industry == nil { project.industry = industry(range) }
    figures(of: &project, in: figureRange(range, sentence))
    dates(of: &project, in: sentence)
  }

  /// From the clause before the name (投资3亿元的…) to the next project, and on into a sentence that begins with 项目 or 该.
  private func figureRange(_ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    let clause = scan.clause(at: range.lowerBound)
    var end = sentence.upperBound
    for begin in ["该项目", "项目", "该产业", "其", "总投资", "占地"] as [StaticString] where scan.has(begin, at: end) {
      end = scan.sentence(at: end).upperBound
      break
    }
    return clause.lowerBound..<end
  }

  private func figures(of project: inout Project, in range: Range<Int>) {
    let first = stretch.quantities.firstIndex(startingFrom: range.lowerBound)
    let last = stretch.quantities.firstIndex(startingFrom: range.upperBound)
    for quantity in stretch.quantities[first..<last] {
      let metric = quantity.metric.map { scan.text[$0] } ?? []
      switch quantity.dimension {
      case .money where metric.holds("税"): project.tax = project.tax ?? quantity
      case .money where metric.holds("产值") || metric.holds("营收") || metric.holds("收入"):
        project.output = project.output ?? quantity
      case .money where metric.holds("投资") || metric.holds("投入"): project.investment = project.investment ?? quantity
      case .area where metric.holds("建筑"): project.floor = project.floor ?? quantity
      case .area where metric.holds("地"): project.land = project.land ?? quantity
      case .count where metric.holds("岗位") || metric.holds("就业"): project.jobs = project.jobs ?? quantity.value.integer
      case .count, .mass, .volume:
        let clause = scan.clause(at: quantity.range.lowerBound)
        if scan.text[clause].holds("年产") || metric.holds("产能") {
          project.capacity = project.capacity ?? Array(scan.text[quantity.range])
        }
      default: break
      }
    }
  }

  private func dates(of project: inout Project, in sentence: Range<Int>) {
    var index = stretch.dates.firstIndex(startingFrom: sentence.lowerBound)
    while index < stretch.dates.count, stretch.dates[index].range.lowerBound < sentence.upperBound {
      let date = stretch.dates[index]
      index += 1
      let clause = scan.text[date.range.upperBound..<scan.clause(at: date.range.upperBound - 1).upperBound]
      if clause.holds("竣工") || clause.holds("建成") || clause.holds("投产") || clause.holds("完工") {
        project.completion = project.completion ?? date.end ?? date.start
      } else if clause.holds("开工") || clause.holds("奠基") || clause.holds("动工") || clause.holds("启动建设") {
        project.started = project.started ?? date.start
      }
    }
  }

  /// The word of stage nearest after the name in its sentence, else before it.
  private func stage(_ range: Range<Int>, _ sentence: Range<Int>) -> String {
    let signed =
      scan.text[sentence.lowerBound..<range.lowerBound].holds("签约")
      && !scan.text[range.upperBound..<scan.clause(at: range.lowerBound).upperBound].holds("开工")
    if signed { return "signed" }
    for hit in scan.hits(in: range.upperBound..<max(range.upperBound, sentence.upperBound))
    where hit.kinds.contains(.stage) && hit.end - hit.start >= 6 {
      guard let longest = scan.longestHit(.stage, at: Int(hit.start)) else { continue }
      let stage = String(decoding: vocabulary.field(longest, .stage, "stage"), as: UTF8.self)
      if stage == "planned" { continue }
      return stage
    }
    var best: String?
    for hit in scan.hits(in: sentence.lowerBound..<range.lowerBound)
    where hit.kinds.contains(.stage) && hit.end - hit.start >= 6 {
      let stage = String(decoding: vocabulary.field(hit, .stage, "stage"), as: UTF8.self)
      if stage != "planned", stage != "under_construction" { best = stage }
    }
    return best ?? "unknown"
  }

  /// The company in the name; one before 投资 that builds it; else the subject of the sentence.
  private func investor(_ range: Range<Int>, _ sentence: Range<Int>) -> [UInt8]? {
    let inside = stretch.organisations.first(startingIn: range)
    if let inside, inside.type == .company { return story.canonical(Array(scan.text[inside.range])) }
    let from = stretch.organisations.firstIndex(startingFrom: sentence.lowerBound)
    for mention in stretch.organisations[from...] {
      guard mention.range.upperBound <= range.lowerBound else { return nil }
      if mention.type == .company,
        scan.has("投资", at: mention.range.upperBound) || scan.has("由", before: mention.range.lowerBound)
          || scan.has("签", at: mention.range.upperBound)
      {
        return story.canonical(Array(scan.text[mention.range]))
      }
    }
    // 某电气二期项目: the name begins with a form of a company's name.
    for organisation in story.organisations
    where organisation.type == .company && scan.text[range].starts(with: organisation.name) {
      return organisation.canonical
    }
    return nil
  }

  private func industry(_ range: Range<Int>) -> [UInt8]? {
    for hit in scan.hits(in: range) where hit.kinds.contains(.industry) && Int(hit.end) <= range.upperBound {
      guard let longest = scan.longestHit(.industry, at: Int(hit.start)) else { continue }
      return Array(vocabulary.field(longest, .industry, "industry"))
    }
    return nil
  }
}
