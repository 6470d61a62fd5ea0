internal import Lexicon
import Model

/// The office that stands before a name, and the organisation it is of.
extension PeopleReader {
  func mention(_ range: Range<Int>) -> PersonMention {
    var mention = PersonMention(range: range)
    let end = endOfOffice(before: range.lowerBound)
    if let title = scan.longestHit(.title, endingAt: end) {
      // 广西小伙周某: who is young and where from is no office.
      if let young = scan.first(of: Self.persons, before: end) {
        // 车间班长、苗族姑娘周某: the office stands before who she is otherwise.
        guard let (position, organisation) = officeBeside(end - young.utf8CodeUnitCount) else { return mention }
        mention.position = position
        mention.organisation = organisation
        return mention
      }
      let (position, organisation) = office(endingAt: end, last: title)
      mention.position = position
      mention.organisation = organisation
    } else if let (position, organisation) = heldOffice(before: end) ?? appointedOffice(after: range.upperBound) {
      mention.position = position
      mention.organisation = organisation
    } else if let house = houseOf(range.lowerBound) {
      mention.organisation = Array(scan.text[house])
    } else if let title = scan.longestHit(.title, at: range.upperBound), title.end - title.start >= 6 {
      mention.position = title.range
    }
    return mention
  }

  /// The office before the mark that stands in front of 苗族姑娘, 湖南小伙.
  private func officeBeside(_ end: Int) -> (Range<Int>, [UInt8]?)? {
    var at = end
    for _ in 0..<6 where CharacterClass(scan.character(before: at).value) == .han { at -= 3 }
    guard scan.has("、", before: at), let title = scan.longestHit(.title, endingAt: at - 3) else { return nil }
    return office(endingAt: at - 3, last: title)
  }

  private static let persons: Words = ["姑娘", "小伙", "小伙子", "女孩", "男孩", "青年"]

  /// Walks left over 党组书记、局长 and the department before it, up to the organisation.
  ///
  /// - Parameter carries: whether an office may be of an organisation that was named before.
  func office(endingAt end: Int, last: Hit, carries: Bool = true) -> (Range<Int>, [UInt8]?) {
    var start = Int(last.start)
    while let previous = previousTitle(before: start) { start = previous }
    for grade in ["一级", "二级", "三级", "四级", "高级", "常务", "执行"] as [StaticString] where scan.has(grade, before: start) {
      start -= grade.utf8CodeUnitCount
      break
    }
    // ；原党工委书记…
    if scan.has("原", before: start), isAfterMark(start - 3) { start -= 3 }
    // 某公司的创始人: 的 between the two.
    if scan.has("的", before: start), let house = organisations.last(startingBefore: start),
      house.range.upperBound == start - 3
    {
      return (start..<end, Array(scan.text[house.range]))
    }
    if let place = sharedPlace(start) { return (start..<end, Array(scan.text[place])) }
    if let (organisation, first) = organisation(before: start), first < end {
      // 在某公司|当|学徒的周某
      let positionStart = first < start && scan.first(of: Self.working, at: first) != nil ? start : first
      return earlierOffice(before: organisation.lowerBound) ?? (positionStart..<end, Array(scan.text[organisation]))
    }
    if let house = foundedHouse(before: start) { return (start..<end, Array(scan.text[house])) }
    let department = departmentStart(before: start)
    if carries, let first = officeBefore(department, start) {
      return (first.position.lowerBound..<end, first.organisation)
    }
    if let place = placeOfOffice(start, last) { return (start..<end, place) }
    guard carries else { return (department..<end, nil) }
    if let (organisation, from) = carriedOrganisation(before: start, department) { return (from..<end, organisation) }
    let trade = tradeStart(before: start)
    let first = min(department, trade)
    let organisation = (department == start ? zoneSpokenOf(start) ?? headed(last, start) : nil) ?? employer(last, first)
    return (first..<end, organisation)
  }

  /// 某区委书记、某科学城党工委书记: of two offices in two places the first.
  private func earlierOffice(before start: Int) -> (Range<Int>, [UInt8]?)? {
    guard scan.has("、", before: start), let title = scan.longestHit(.title, endingAt: start - 3) else { return nil }
    let (position, organisation) = office(endingAt: start - 3, last: title, carries: false)
    return organisation == nil ? nil : (position, organisation)
  }

  /// 某公司创始人、青年班|班长: of two offices the first tells the house, where the second is of a unit of its own.
  private func officeBefore(_ department: Int, _ start: Int) -> (position: Range<Int>, organisation: [UInt8])? {
    guard department < start, start - department <= 18,
      scan.has("、", before: department) || scan.has("兼", before: department),
      let title = scan.longestHit(.title, endingAt: department - 3), title.end - title.start >= 6
    else { return nil }
    let (position, organisation) = office(endingAt: department - 3, last: title, carries: false)
    return organisation.map { (position, $0) }
  }

  private func previousTitle(before start: Int) -> Int? {
    for join in ["、", "兼", ""] as [StaticString] where scan.has(join, before: start) || join.utf8CodeUnitCount == 0 {
      let end = start - join.utf8CodeUnitCount
      if let title = scan.longestHit(.title, endingAt: end) { return Int(title.start) }
    }
    return nil
  }

  /// 江宁区委常委: the place ends inside the title.
  private func sharedPlace(_ start: Int) -> Range<Int>? {
    for word in ["区", "市", "县", "省", "镇"] as [StaticString] where scan.has(word, at: start) {
      if let place = scan.longestHit(.place, endingAt: start + 3), Int(place.start) < start { return place.range }
    }
    return nil
  }

  /// 宁城市东港区区长, 新竹县县长: the place that the office is of.
  private func placeOfOffice(_ start: Int, _ title: Hit) -> [UInt8]? {
    guard vocabulary.isField(title, .title, "kind", "government"),
      let place = scan.longestHit(.place, endingAt: start)
    else { return nil }
    let city = scan.longestHit(.place, endingAt: Int(place.start)) ?? place
    return Array(scan.text[Int(city.start)..<start])
  }

  /// The organisation that ends at the office or at the department before it.
  private func organisation(before start: Int) -> (Range<Int>, Int)? {
    let index = organisations.firstIndex(startingFrom: start) - 1
    guard index >= 0 else { return nil }
    let range = organisations[index].range
    // 某高新区党工委|副书记: the title holds the organisation's end.
    if range.upperBound > start {
      let rest = scan.longestHit(.title, at: range.upperBound)
      // 党群工作部|部长: only of 党工委书记 the title holds the end.
      let isParty = organisations[index].type == .party && (rest == nil || scan.has("委", before: range.upperBound))
      // 某高新区|管委会主任: every zone has one; it is the office's word, not the zone's name.
      let isOfZone = scan.has("管委会", at: start) && range.upperBound == start + 9
      return isParty || isOfZone || rest == nil ? (range.lowerBound..<start, start) : (range, range.upperBound)
    }
    let gap = range.upperBound..<start
    guard gap.count <= 45,
      scan.marks[scan.markIndex(from: gap.lowerBound)...].first.map({ Int($0.start) >= start }) ?? true
    else { return nil }
    // 生态环境局高新|分局副局长: the title's own first word.
    for unit in ["分局", "分公司"] as [StaticString] where scan.has(unit, at: start) && gap.count <= 15 {
      let end = start + unit.utf8CodeUnitCount
      if scan.longestHit(.title, at: end) != nil { return (range.lowerBound..<end, end) }
    }
    // 公交集团二公司|经理, 生态环境局高新分局|副局长: the unit is what the office is of.
    if isUnit(gap) { return (range.lowerBound..<start, start) }
    let isDepartment = gap.isEmpty || departmentStart(before: start) <= gap.lowerBound || isGap(gap)
    return isDepartment ? (range, behindBusiness(organisations[index], start)) : nil
  }

  /// 禾某重工总经理: the line of business behind a company's short form is of its name, not of the office.
  private func behindBusiness(_ house: NameMention, _ start: Int) -> Int {
    let end = house.range.upperBound
    guard house.type == .company, !scan.has("公司", before: end), let line = scan.longestHit(.suffix, at: end),
      Int(line.end) <= start,
      vocabulary.suffix(line)?.strength == .business
    else { return end }
    return Int(line.end)
  }

  private static let working: Words = ["当", "做", "任", "担任", "干", "从事", "现任", "时任", "曾任"]
  private static let ordinals: Characters = "一二三四五六七八九十"

  private func isUnit(_ gap: Range<Int>) -> Bool {
    guard gap.count >= 9, gap.count <= 24 else { return false }
    if Self.ordinals.contains(scan.character(at: gap.lowerBound).value),
      (["公司", "工厂"] as [StaticString]).contains(where: { scan.has($0, before: gap.upperBound) })
    {
      return true
    }
    return (["分局", "分公司", "分行", "支行", "代表处", "办事处", "分院", "分中心"] as [StaticString]).contains {
      scan.has($0, before: gap.upperBound)
    }
  }

  /// 质量, 创新与产业发展研究: what an office is about, between the organisation and the title.
  private func isGap(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 36 else { return false }
    var at = gap.lowerBound
    while at < gap.upperBound {
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han || scan.text[at] < 0x80 && scan.text[at] > 0x40 else {
        return false
      }
      if let word = scan.longestHit(.boundary, at: at), vocabulary.boundary(word) != .weak, !scan.has("与", at: at),
        !scan.has("和", at: at), Int(word.end) <= gap.upperBound
      {
        return false
      }
      at += character.length
    }
    return true
  }

  /// 制造部, 信息中心, 亚太区 before the title.
  private func departmentStart(before start: Int) -> Int {
    guard
      isTrade(before: start)
        || ["部", "科", "处", "室", "班", "中心", "区", "办", "会", "站", "所", "条线", "股", "组", "院", "系", "厂", "车间", "工厂", "分公司"]
          .contains(
            where: {
              scan.folded[..<start].ends(with: $0)
            })
    else { return start }
    var at = start
    for _ in 0..<10 {
      guard CharacterClass(scan.character(before: at).value) == .han,
        organisations.last(startingBefore: at).map({ $0.range.upperBound < at }) ?? true
      else { break }
      if let boundary = scan.longestHit(.boundary, endingAt: at),
        vocabulary.boundary(boundary) != .weak, !scan.has("该企业", at: at - 9),
        !scan.has("该公司", at: at - 9)
      {
        break
      }
      at -= 3
    }
    return at
  }

  /// 钳工班长, 焊工组长: the trade belongs to the office.
  private func isTrade(before start: Int) -> Bool {
    scan.has("工", before: start) && ["班长", "组长", "班组长", "工段长"].contains { scan.has($0, at: start) }
  }
}
