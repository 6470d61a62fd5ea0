import Model

/// What 该项目, 公司 and 中心 stand for at a place of an article: the one named last before it that is such a thing.
///
/// Names are kept as the places where they stand: hardly any of them is asked for.
///
/// A class, because the readers of each text keep it.
final class Antecedents {
  /// Where a name stands.
  private struct Place: Sendable {
    var stretch: Int32
    var start: Int32
    var end: Int32

    /// No name.
    static let none = Place(stretch: -1, start: 0, end: 0)
  }

  private let stretches: [Story.Stretch]
  /// Held here: each look at it by its name is a call that sees whether it has been made already.
  private let things = Antecedents.things
  /// The number of the text that is read next.
  private var next: Int32 = 0
  /// That of the last text with a figure: behind it nobody asks what was named.
  private let lastMeasured: Int32
  private var lastProject = Place.none
  private var lastCompany = Place.none
  private var lastPerson = Place.none
  /// Of the people named so far, those who lead a house.
  private var leaders: [Place] = []
  /// Names of projects, in order.
  private var namedProjects: [Place] = []
  /// Whether the text read last named a company.
  private(set) var namedCompany = false
  /// By number in `things`: what was named last and ends in the word. Empty as long as nothing was.
  private var last: [Place] = []

  /// - Parameter stretches: the texts that will be read, one after another.
  init(_ stretches: [Story.Stretch]) {
    self.stretches = stretches
    lastMeasured = Int32(stretches.lastIndex { !$0.quantities.isEmpty } ?? -1)
  }

  var project: [UInt8]? { name(lastProject) }
  var company: [UInt8]? { name(lastCompany) }
  var person: [UInt8]? { name(lastPerson) }

  /// Things that a story names once in full and then by their last word.
  static let things: Words = [
    "研究院", "研究所", "研究中心", "产业园", "生产基地", "生产线", "实验室", "孵化器", "加速器", "中心", "电站", "工厂", "仓库", "社区", "联盟", "基金", "平台",
    "基地", "学院", "学校", "大学", "医院", "车间", "协会", "银行", "工程", "小镇", "集团", "变电站", "码头", "水厂", "园区", "专班", "工作站", "服务站", "港口",
    "大厦", "产业城", "科技城", "联合体", "资金池", "服务团", "夜校", "研发室", "综合体", "驿站", "公寓", "专线", "孵化园", "工坊", "装置", "载荷",
    "公共仓", "海外仓", "中转仓", "云仓", "冷库", "货场", "场站", "市集", "街区", "食堂", "书屋", "邻里中心",
  ]

  /// Goes on over the next text, whole.
  func read(_ founded: [FoundedThing], _ equations: [Equation]) {
    if next >= lastMeasured { return }
    let stretch = stretches[Int(next)]
    for thing in founded { note(thing.range, stretch.scan) }
    for mention in stretch.projects { note(mention.range, stretch.scan) }
    for mention in stretch.organisations
    where stretch.scan.mayEnd(things, at: mention.range.upperBound) && !stretch.isCounted(mention) {
      note(mention.range, stretch.scan)
    }
    noteQuoted(stretch.scan)
    for equation in equations {
      guard let index = stretch.scan.index(of: things, before: equation.range.upperBound) else { continue }
      set(index, to: equation.name)
    }
    namedCompany = stretch.organisations.contains { $0.type == .company }
    for mention in stretch.people.prefix(40) where mention.position.map(stretch.scan.leads) ?? false {
      leaders.append(place(mention.range))
    }
    if let mention = stretch.people.last { lastPerson = place(mention.range) }
    for mention in stretch.projects where namedProjects.count < 40 {
      let name = stretch.scan.text[mention.range]
      if !namedProjects.contains(where: { text($0).equals(name) }) { namedProjects.append(place(mention.range)) }
    }
    if let mention = stretch.projects.last { lastProject = place(mention.range) }
    if let range = company(of: stretch) { lastCompany = place(range) }
    next += 1
  }

  /// The company named last, one that is only somebody's customer where no other was named so far.
  private func company(of stretch: Story.Stretch) -> Range<Int>? {
    var customer: Range<Int>?
    for mention in stretch.organisations.suffix(60).reversed()
    where mention.type == .company && !stretch.isCounted(mention) {
      if !stretch.isCustomer(mention) { return mention.range }
      customer = customer ?? mention.range
    }
    return lastCompany.stretch < 0 ? customer : nil
  }

  /// “某某通”小程序: what is called a platform later.
  private func noteQuoted(_ scan: Scan) {
    guard scan.has(.closeQuote) else { return }
    for mark in scan.marks.prefix(200) where mark.kind == .closeQuote && mark.partner >= 0 {
      let open = scan.marks[Int(mark.partner)]
      guard (6...45).contains(mark.start - open.end), scan.first(of: Antecedents.programs, at: Int(mark.end)) != nil,
        let platform = Antecedents.platform
      else { continue }
      set(platform, to: Int(open.end)..<Int(mark.start))
    }
  }

  private static let programs: Words = ["小程序", "平台", "系统", "应用程序"]
  private static let platform = things.firstIndex { $0.bytes.elementsEqual(("平台" as StaticString).bytes) }

  private func note(_ name: Range<Int>, _ scan: Scan) {
    guard let first = scan.index(of: things, before: name.upperBound) else { return }
    if name.count > things[first].utf8CodeUnitCount { set(first, to: name) }
    for index in Antecedents.alike[first]
    where name.count > things[index].utf8CodeUnitCount && scan.has(things[index], before: name.upperBound) {
      set(index, to: name)
    }
  }

  /// By number in `things`: the later ones that end in the word, or that it ends in. A name that ends in the word can end
  /// in none of the rest.
  private static let alike: [[Int]] = things.indices.map { first in
    let word = things[first].bytes[...]
    return (first + 1..<things.count).filter { index in
      let other = things[index].bytes[...]
      return word.suffix(other.count) == other || other.suffix(word.count) == word
    }
  }

  private func set(_ index: Int, to name: Range<Int>) {
    if last.isEmpty { last = Array(filledWith: .none, count: things.count) }
    last[index] = place(name)
  }

  /// A place of the text that is being read.
  private func place(_ range: Range<Int>) -> Place {
    Place(stretch: next, start: Int32(range.lowerBound), end: Int32(range.upperBound))
  }

  /// - Precondition: it is one.
  private func text(_ place: Place) -> ArraySlice<UInt8> {
    stretches[Int(place.stretch)].scan.text[Int(place.start)..<Int(place.end)]
  }

  private func name(_ place: Place) -> [UInt8]? { place.stretch < 0 ? nil : Array(text(place)) }

  func thing(_ index: Int) -> [UInt8]? { last.isEmpty ? nil : name(last[index]) }

  /// Whether somebody was named.
  var namedPerson: Bool { lastPerson.stretch >= 0 }

  /// Whether the person named last leads a house, or nobody was named.
  var personLeads: Bool {
    if !namedPerson { return true }
    let name = text(lastPerson)
    return leaders.contains { text($0).equals(name) }
  }

  /// The last of the projects named so far that fits.
  func project(where fits: (ArraySlice<UInt8>) -> Bool) -> [UInt8]? {
    namedProjects.last { fits(text($0)) }.map { Array(text($0)) }
  }
}

extension Scan {
  /// Whose deeds are those of the house: 董事长, 局长, 主任.
  func leads(_ position: Range<Int>) -> Bool {
    (["长", "经理", "主任", "书记", "总裁", "负责人", "总监", "主席", "创始人"] as [StaticString]).contains {
      has($0, before: position.upperBound)
    }
  }
}

extension Story.Stretch {
  private static let grounds: Words = ["的新厂区", "的厂区", "的新厂房", "的厂房", "的新厂", "的新车间", "的车间"]

  /// 某某公司|的新厂区: the grounds of a company that have no name of their own; what they have is the company's.
  func ownerOfGrounds(_ project: Range<Int>) -> Range<Int>? {
    guard let word = scan.first(of: Self.grounds, before: project.upperBound),
      let owner = organisation(endingAt: project.upperBound - word.utf8CodeUnitCount),
      owner.range.lowerBound == project.lowerBound
    else { return nil }
    return owner.range
  }

  /// 供货到甲、乙等品牌, 客户包括甲: whose goods somebody makes, and who is not spoken of afterwards.
  func isCustomer(_ mention: NameMention) -> Bool {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if scan.first(of: Self.supplying, before: start) != nil { return true }
    return scan.has("等", at: end) && scan.has("、", before: start)
      || scan.has("、", at: end) && scan.has("、", before: start)
      || scan.has("、", at: end) && scan.first(of: Self.supplying, before: start) != nil
  }

  private static let supplying: Words = [
    "供货到", "供货给", "供应给", "供给", "卖给", "销往", "出口给", "配套给", "交付给", "客户包括", "客户有", "客户如", "替代", "对标", "赶超", "超过", "供应商是",
    "代工",
  ]

  /// 两家外国公司: some of a kind, none by name.
  func isCounted(_ mention: NameMention) -> Bool { quantityIndex(endingAt: mention.range.lowerBound) != nil }
}
