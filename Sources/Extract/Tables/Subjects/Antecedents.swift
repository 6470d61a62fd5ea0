import Model

/// What 该项目, 公司 and 中心 stand for at a place of an article: the one named last before it that is such a thing.
struct Antecedents {
  private(set) var project: [UInt8]?
  private(set) var company: [UInt8]?
  private(set) var person: [UInt8]?
  /// Of the people named so far, those who lead a house.
  private var leaders: [[UInt8]] = []
  /// Names of projects, in order.
  private(set) var projects: [[UInt8]] = []
  /// Whether the text read last named a company.
  private(set) var namedCompany = false
  /// By number in `things`: what was named last and ends in the word.
  private var last: [[UInt8]?] = Array(repeating: nil, count: Antecedents.things.count)

  /// Things that a story names once in full and then by their last word.
  static let things: Words = [
    "研究院", "研究所", "研究中心", "产业园", "生产基地", "生产线", "实验室", "孵化器", "加速器", "中心", "电站", "工厂", "仓库", "社区", "联盟", "基金", "平台",
    "基地", "学院", "学校", "大学", "医院", "车间", "协会", "银行", "工程", "小镇", "集团", "变电站", "码头", "水厂", "园区", "专班", "工作站", "服务站", "港口",
    "大厦", "产业城", "科技城", "联合体", "资金池", "服务团", "夜校", "研发室", "综合体", "驿站", "公寓", "专线", "孵化园", "工坊", "装置", "载荷",
    "公共仓", "海外仓", "中转仓", "云仓", "冷库", "货场", "场站", "市集", "街区", "食堂", "书屋", "邻里中心",
  ]

  /// Goes on over a whole text.
  mutating func read(_ stretch: Story.Stretch, _ founded: [FoundedThing], _ equations: [Equation]) {
    for thing in founded { note(thing.range, stretch.scan) }
    for mention in stretch.projects { note(mention.range, stretch.scan) }
    for mention in stretch.organisations
    where stretch.scan.mayEnd(Antecedents.things, at: mention.range.upperBound) && !stretch.isCounted(mention) {
      note(mention.range, stretch.scan)
    }
    noteQuoted(stretch.scan)
    for equation in equations {
      guard let index = stretch.scan.index(of: Antecedents.things, before: equation.range.upperBound) else { continue }
      last[index] = Array(stretch.scan.text[equation.name])
    }
    namedCompany = stretch.organisations.contains { $0.type == .company }
    for mention in stretch.people.prefix(40) where mention.position.map(stretch.scan.leads) ?? false {
      leaders.append(Array(stretch.scan.text[mention.range]))
    }
    if let mention = stretch.people.last { person = Array(stretch.scan.text[mention.range]) }
    for mention in stretch.projects where projects.count < 40 {
      let name = Array(stretch.scan.text[mention.range])
      if !projects.contains(name) { projects.append(name) }
    }
    if let mention = stretch.projects.last { project = Array(stretch.scan.text[mention.range]) }
    if let range = lastCompany(stretch) { company = Array(stretch.scan.text[range]) }
  }

  /// The company named last, one that is only somebody's customer where no other was named so far.
  private func lastCompany(_ stretch: Story.Stretch) -> Range<Int>? {
    var customer: Range<Int>?
    for mention in stretch.organisations.suffix(60).reversed()
    where mention.type == .company && !stretch.isCounted(mention) {
      if !stretch.isCustomer(mention) { return mention.range }
      customer = customer ?? mention.range
    }
    return company == nil ? customer : nil
  }

  /// “某某通”小程序: what is called a platform later.
  private mutating func noteQuoted(_ scan: Scan) {
    guard scan.has(.closeQuote) else { return }
    for mark in scan.marks.prefix(200) where mark.kind == .closeQuote && mark.partner >= 0 {
      let open = scan.marks[Int(mark.partner)]
      guard (6...45).contains(mark.start - open.end), scan.first(of: Antecedents.programs, at: Int(mark.end)) != nil,
        let platform = Antecedents.platform
      else { continue }
      last[platform] = Array(scan.text[Int(open.end)..<Int(mark.start)])
    }
  }

  private static let programs: Words = ["小程序", "平台", "系统", "应用程序"]
  private static let platform = things.firstIndex { $0.bytes.elementsEqual(("平台" as StaticString).bytes) }

  private mutating func note(_ name: Range<Int>, _ scan: Scan) {
    var from = 0
    while let index = scan.index(of: Antecedents.things, from: from, before: name.upperBound) {
      if name.count > Antecedents.things[index].utf8CodeUnitCount { last[index] = Array(scan.text[name]) }
      from = index + 1
    }
  }

  func thing(_ index: Int) -> [UInt8]? { last[index] }

  /// Whether the person named last leads a house, or nobody was named.
  var personLeads: Bool { person.map { leaders.contains($0) } ?? true }
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
