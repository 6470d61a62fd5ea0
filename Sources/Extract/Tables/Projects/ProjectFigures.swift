internal import Lexicon
import Model

/// Gives figures to the projects they are said of.
///
///     投资3亿元的某项目          the name that follows 的
///     投资3亿元建设某项目        the name that follows the word of building
///     某项目占地34亩，总投资1亿元  the only project of the sentence
///     项目一期用地450亩，…        a sentence about 项目 or 该产业园: the project named last
struct ProjectFigures {
  let story: Story

  private struct Place {
    var project: Int
    var mention: ProjectMention
  }

  func assign(to projects: inout [Project]) {
    guard !projects.isEmpty else { return }
    var places: [Place] = []
    for (index, project) in projects.enumerated() {
      for mention in project.mentions { places.append(Place(project: index, mention: mention)) }
    }
    places.sort {
      ($0.mention.stretch, $0.mention.range.lowerBound) < ($1.mention.stretch, $1.mention.range.lowerBound)
    }
    var next = 0
    var last: Int?
    var entry: Place?
    let isPhoto = story.article.kind == .photo
    for (number, stretch) in story.stretches.enumerated()
    where stretch.role == .body || isPhoto && stretch.role == .caption {
      if stretch.quantities.isEmpty {
        // Only which project is named last is kept in mind.
        while next < places.count, places[next].mention.stretch <= number {
          if places[next].mention.stretch == number { last = places[next].project }
          next += 1
        }
        continue
      }
      var start = 0
      while start < stretch.scan.text.count {
        let sentence = stretch.scan.sentence(at: start)
        guard sentence.upperBound > start else { break }
        start = sentence.upperBound
        let first = next
        while next < places.count,
          places[next].mention.stretch < number
            || places[next].mention.stretch == number && places[next].mention.range.lowerBound < sentence.upperBound
        { next += 1 }
        // Most sentences have neither a name nor a figure.
        guard first < next || stretch.holdsQuantity(sentence) else { continue }
        let here = places[first..<next].filter { $0.mention.stretch == number }
        let figures = stretch.numbersOfQuantities(in: sentence)
        let only = here.first.flatMap { first in
          !first.mention.isListed && here.allSatisfy { $0.project == first.project }
            && !stretch.isOneOfMany(first.mention)
            ? first : nil
        }
        if let head = here.first, head.mention.isEntry { entry = head }
        let isAbout =
          !figures.isEmpty && here.isEmpty
          && (entry?.mention.stretch == number || isAboutProject(sentence, stretch.scan)
            || last.map { begins(sentence, with: projects[$0], stretch.scan) } ?? false)
        let before = isAbout ? entry?.mention.stretch == number ? entry?.project : last : nil
        last = here.last?.project ?? last
        let points = points(sentence.lowerBound, stretch.scan)
        // Most sentences with a figure tell of no project.
        guard points || !here.isEmpty || before != nil else { continue }
        for figure in figures {
          let quantity = stretch.quantities[figure]
          guard
            let owner = (points ? pointedAt(quantity, projects, stretch) : nil)
              ?? owner(of: quantity, here, only, stretch.scan) ?? before
          else { continue }
          Self.add(quantity, to: &projects[owner], stretch)
        }
      }
    }
  }

  /// Whether a sentence begins with a word that points to something named before.
  private func points(_ start: Int, _ scan: Scan) -> Bool {
    scan.has("这座", at: start) || scan.has("这个", at: start) || scan.has("该", at: start)
  }

  /// 这座投资50亿元的产业园: the project named last that is one.
  ///
  /// - Precondition: the sentence points to something.
  private func pointedAt(_ quantity: QuantityMention, _ projects: [Project], _ stretch: Story.Stretch) -> Int? {
    let scan = stretch.scan
    let clause = scan.nearClause(quantity.range.lowerBound)
    guard clause.upperBound > quantity.range.upperBound else { return nil }
    for hit in scan.hits(in: quantity.range.upperBound..<clause.upperBound) where hit.kinds.contains(.project) {
      guard scan.has("的", before: Int(hit.start)) else { continue }
      return projects.firstIndex { $0.name.suffix(hit.range.count) == scan.text[hit.range] }
    }
    return nil
  }

  /// The project among those of the sentence that a figure is said of.
  ///
  /// - Parameter only: the project's first mention, where the sentence names no other.
  private func owner(of quantity: QuantityMention, _ here: [Place], _ only: Place?, _ scan: Scan) -> Int? {
    let next = here.partitioningIndex { $0.mention.range.lowerBound >= quantity.range.upperBound }
    if scan.has("的", at: quantity.range.upperBound), next < here.count, case let place = here[next],
      place.mention.range.lowerBound - quantity.range.upperBound <= 60,
      !scan.hasAny(["、"], in: quantity.range.upperBound..<place.mention.range.lowerBound)
    {
      return scan.clause(at: quantity.range.lowerBound).contains(place.mention.range.lowerBound) ? place.project : nil
    }
    // 投资4.5亿元建设某项目: of several projects that which is built with it.
    if next < here.count, quantity.dimension == .money,
      scan.first(of: Self.spending, before: quantity.range.lowerBound) != nil,
      ["建设", "新建", "建", "兴建", "打造", "扩建", "布局", "实施"].contains(where: { scan.has($0, at: quantity.range.upperBound) }),
      here[next].mention.range.lowerBound - quantity.range.upperBound <= 60,
      scan.clause(at: quantity.range.lowerBound).contains(here[next].mention.range.lowerBound)
    {
      return here[next].project
    }
    // 某项目总投资5亿元，头期上马两条某生产线: of the name right before it in its clause.
    if next > 0, next < here.count, case let place = here[next - 1], !place.mention.isListed,
      quantity.range.lowerBound - place.mention.range.upperBound <= 30,
      scan.clause(at: quantity.range.lowerBound).contains(place.mention.range.lowerBound)
    {
      return place.project
    }
    guard let only else { return nil }
    // 公司追加投资1.2亿元，第二车间…: what is paid before the only project is named is paid for it.
    if quantity.dimension == .money, only.mention.range.lowerBound - quantity.range.upperBound <= 12,
      scan.first(of: Self.spending, before: quantity.range.lowerBound) != nil
    {
      return only.project
    }
    let isAfter = only.mention.range.upperBound <= quantity.range.lowerBound
    return isAfter || scan.clause(at: quantity.range.lowerBound).contains(only.mention.range.lowerBound)
      ? only.project : nil
  }

  /// What stands before a sum that is paid for works.
  private static let spending: Words = [
    "投资", "追加", "追加投资", "出资", "斥资", "耗资", "投入", "砸下", "再投", "拿出", "总投资", "投资额", "概算", "拟投资",
  ]

  /// 某一体化电站投运。电站占地6亩: the sentence begins with the last word of the name.
  private func begins(_ sentence: Range<Int>, with project: Project, _ scan: Scan) -> Bool {
    let tail = project.name.suffix(6)
    // 该产线投资3亿元.
    let start = scan.has("该", at: sentence.lowerBound) ? sentence.lowerBound + 3 : sentence.lowerBound
    return tail.count == 6 && sentence.upperBound - start > 6 && scan.text[start..<start + 6] == tail
  }

  /// 项目…, 该项目…, 这座…的产业园, 据悉，…，项目计划…: the sentence or one of its clauses has the project as subject.
  private func isAboutProject(_ sentence: Range<Int>, _ scan: Scan) -> Bool {
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if scan.first(of: Self.subjects, at: at) != nil { return true }
      let clause = scan.clause(at: at)
      guard clause.upperBound > at else { return false }
      at = clause.upperBound
    }
    return false
  }

  private static let subjects: Words = [
    "项目", "该项目", "该产业园", "该基地", "该产业城", "该园", "这座", "该工厂", "一期", "建成后", "投产后", "达产后", "全部建成",
  ]

  /// 某项目，85亩、7.8亿元，正在打桩: figures that are all of a clause.
  private static func isBare(_ quantity: QuantityMention, _ stretch: Story.Stretch) -> Bool {
    let scan = stretch.scan
    let clause = scan.stripped(scan.nearClause(quantity.range.lowerBound))
    var at = clause.lowerBound
    for figure in stretch.quantities(in: clause).prefix(4) {
      guard figure.range.lowerBound == at else { return false }
      at = figure.range.upperBound
      if scan.has("、", at: at) { at += 3 }
    }
    return at >= clause.upperBound
  }

  // What a figure is, by the words of its metric or right before it.
  private static let taxes: Words = ["税"]
  private static let outputs: Words = ["产值", "营收", "销售", "收入"]
  private static let investments: Words = ["投资"]
  private static let floors: Words = ["建筑", "厂房"]
  private static let grounds: Words = ["占地", "用地", "面积", "拿地", "拿下"]
  private static let jobs: Words = ["就业", "岗位", "用工"]
  private static let capacities: Words = [
    "年产", "产能", "日产", "月产", "年处理", "年加工", "装机", "日处理", "日供", "年封装", "处理能力", "年打印",
  ]

  /// Puts a figure into the column its metric names; the first of each kind stays.
  private static func add(_ quantity: QuantityMention, to project: inout Project, _ stretch: Story.Stretch) {
    let scan = stretch.scan
    guard quantity.change == nil else { return }
    let clause = scan.clause(at: quantity.range.lowerBound)
    let metric = quantity.metric ?? 0..<0
    let before = max(clause.lowerBound, quantity.range.lowerBound - 36)..<quantity.range.lowerBound
    func says(_ words: Words) -> Bool { scan.holds(anyOf: words, in: metric) || scan.holds(anyOf: words, in: before) }
    switch quantity.dimension {
    case .money:
      let near = max(before.lowerBound, before.upperBound - 18)..<before.upperBound
      if scan.holds(anyOf: taxes, in: metric) || scan.holds(anyOf: taxes, in: near) {
        if project.tax == nil { project.tax = quantity.amount }
      } else if says(outputs) {
        if project.output == nil { project.output = quantity.amount }
      } else if project.investment == nil,
        says(investments) || scan.first(of: spending, before: quantity.range.lowerBound) != nil
          || isBare(quantity, stretch)
      {
        project.investment = quantity.amount
      }
    case .area:
      if says(floors) {
        if project.floorArea == nil { project.floorArea = quantity.amount }
      } else if says(grounds) || isBare(quantity, stretch), project.landArea == nil {
        project.landArea = quantity.amount
      }
    case .count, .mass, .volume, .power, .energy:
      if says(jobs) {
        if project.jobs == nil { project.jobs = quantity.value.integer }
      } else if says(capacities), project.capacity == nil {
        project.capacity = Array(scan.text[quantity.range])
      }
    default: break
    }
  }
}

extension Scan {
  /// Whether one of the words stands wholly in a range.
  fileprivate func holds(anyOf words: Words, in range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, let start = offset(ofAny: words, in: at..<range.upperBound) {
      if words.contains(where: { start + $0.utf8CodeUnitCount <= range.upperBound && has($0, at: start) }) {
        return true
      }
      at = start + max(1, character(at: start).length)
    }
    return false
  }
}
