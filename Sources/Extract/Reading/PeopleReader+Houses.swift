internal import Lexicon
import Model

/// Whose an office is that stands without its house: the zone's, the bureau's or the company's that is spoken of.
///
///     ；党工委书记周某某          the zone named last
///     ，处长周某某                the section or office named last
///     车间里，焊工班长周某某      the company the article is about, else the one named last
extension PeopleReader {
  /// 党工委书记, 管委会主任 after a mark, and any office after 该区: of the zone named last.
  func zoneSpokenOf(_ start: Int) -> [UInt8]? {
    let isOfZone =
      scan.has("该区", before: start)
      || scan.first(of: Self.zoneOffices, at: start) != nil && isAfterMark(start)
    return isOfZone ? named(before: start) { type, _ in type == .zone } : nil
  }

  private static let zoneOffices: Words = ["党工委", "管委会", "工委", "原党工委", "原管委会", "原工委"]

  /// 处长, 局长, 中心主任 after a mark or 该局: of whatever was named last that is headed so.
  func headed(_ last: Hit, _ start: Int) -> [UInt8]? {
    let end = Int(last.end)
    if scan.has("主任", before: end) {
      guard isAfterMark(start), !scan.has("车间", before: end - 6), !scan.has("班主任", before: end) else { return nil }
      return named(before: start) { type, name in
        type != .company && Self.offices.contains { name.ends(with: $0) }
      }
    }
    guard scan.has("长", before: end), end - 6 >= start, isAfterMark(start) || isOfThat(start, end) else { return nil }
    let unit = scan.folded[end - 6..<end - 3]
    guard !Self.ofPlacesAndGroups.contains(where: { unit.equals($0) }) else { return nil }
    return named(before: start) { type, name in
      type != .company && (name.suffix(3).elementsEqual(unit) || unit.equals("校") && name.ends(with: "学"))
    }
  }

  /// 该局|副局长
  private func isOfThat(_ start: Int, _ end: Int) -> Bool {
    scan.has("该", before: start - 3) && scan.text[start - 3..<start].elementsEqual(scan.text[end - 6..<end - 3])
  }

  private static let offices: [StaticString] = ["中心", "办公室", "办", "室", "委员会"]
  private static let ofPlacesAndGroups: [StaticString] = [
    "市", "县", "区", "镇", "乡", "村", "省", "州", "事", "班", "组", "段", "师", "家", "船", "机", "店",
  ]

  /// 总经理, 焊工班长: of the company of a feature, else of the one named last.
  func employer(_ last: Hit, _ start: Int) -> [UInt8]? {
    let isFree = isAfterMark(start) || scan.has("的", before: start) || scan.has("和", before: start)
    guard isFree, isEmployee(last), !isOfNoHouse(start) else { return nil }
    return house
      ?? named(before: start) { type, name in
        type == .company && !Self.isUtility(name) && !Self.isFinancier(name) && !Self.isAbroad(name)
      }
      ?? named(before: start) { type, _ in type == .company }
  }

  /// Who works for a company or runs it, and no one who works for himself.
  private func isEmployee(_ title: Hit) -> Bool {
    if vocabulary.isField(title, .title, "kind", "company") { return true }
    return scan.first(of: Self.trades, before: Int(title.end)) != nil
  }

  private static let trades: Words = [
    "工程师", "技师", "工艺师", "设计师", "技术员", "班长", "组长", "工人", "挡车工", "焊工", "电工", "钳工", "车工", "铣工", "装配工", "维修工", "机修工",
    "缝纫工", "老师傅", "操作员", "调度员", "巡检员", "仓管员", "质检员", "施工员", "测试员", "主管", "负责人",
  ]

  /// Who brings the money for those that are spoken of.
  private static func isFinancier(_ name: ArraySlice<UInt8>) -> Bool {
    ["创投", "资本", "投资", "基金", "担保", "保险", "租赁"].contains { name.ends(with: $0) }
  }

  /// 德国某某, 日本某某: whose goods are bought or replaced by those that are spoken of.
  private static func isAbroad(_ name: ArraySlice<UInt8>) -> Bool {
    ["德国", "日本", "美国", "韩国", "法国", "英国", "瑞士", "荷兰", "意大利", "丹麦", "瑞典", "新加坡"].contains {
      name.prefix($0.utf8CodeUnitCount).equals($0)
    }
  }

  /// 项目负责人, 施工单位负责人, 代表: of some house or other, not the one spoken of.
  private func isOfNoHouse(_ start: Int) -> Bool { scan.first(of: Self.ofNoHouse, at: start) != nil }

  private static let ofNoHouse: Words = [
    "项目负责人", "项目方", "施工", "建设单位", "设计单位", "监理单位", "勘察单位", "用人单位", "代表", "采购商", "进口商", "参展商", "买手", "退休", "建筑工人",
    "环卫工人", "养路工人", "码头工人", "企业负责人",
  ]

  /// 模具主管, 药物化学博士: the trade before an office belongs to it, where a mark, a particle or 的 stands before.
  func tradeStart(before start: Int) -> Int {
    guard let word = scan.longestHit([.industry, .suffix], endingAt: start), word.end - word.start >= 6,
      word.kinds.contains(.industry) || vocabulary.suffix(word)?.strength == .business
    else { return start }
    var at = Int(word.start)
    for _ in 0..<3 {
      if isAfterMark(at) || isAfterBoundary(at) { return at }
      guard CharacterClass(scan.character(before: at).value) == .han else { return start }
      at -= 3
    }
    return start
  }

  func isAfterMark(_ start: Int) -> Bool {
    let before = scan.character(before: start)
    guard before.length > 0 else { return true }
    switch CharacterClass(before.value) {
    case .han, .letter, .wideLetter, .digit: return false
    default: return true
    }
  }

  /// 某小学的周某某: the house that stands before 的.
  func houseOf(_ start: Int) -> Range<Int>? {
    guard scan.has("的", before: start), let house = organisations.last(startingBefore: start), !house.isBare,
      house.type != .zone, house.range.upperBound == start - 3 || isTeam(house.range.upperBound..<start - 3)
    else { return nil }
    return house.range
  }

  /// 某大学|水稻育种团队|的: a part of the house, with nothing that sets it apart.
  private func isTeam(_ part: Range<Int>) -> Bool {
    (6...36).contains(part.count) && scan.first(of: Self.teams, before: part.upperBound) != nil
      && scan.hits(in: part).allSatisfy { !$0.kinds.contains(.boundary) || vocabulary.boundary($0) != .particle }
      && scan.markIndex(from: part.lowerBound) == scan.markIndex(from: part.upperBound)
  }

  private static let teams: Words = ["团队", "课题组", "项目组", "研究组", "班组", "车间", "科室", "生产线", "工作室"]

  // MARK: Offices told around the name

  /// 时任某研究所研究员的周某某: an office and its house before 的.
  func heldOffice(before start: Int) -> (Range<Int>, [UInt8]?)? {
    guard scan.has("的", before: start), let title = scan.longestHit(.title, endingAt: start - 3) else { return nil }
    let (position, organisation) = office(endingAt: start - 3, last: title, carries: false)
    if organisation != nil { return (position, organisation) }
    // 作为总工程师的周某某: of the house that is spoken of.
    guard scan.first(of: Self.asWhat, before: position.lowerBound) != nil else { return nil }
    return (position, house ?? named(before: position.lowerBound) { type, _ in type == .company })
  }

  private static let asWhat: Words = ["作为", "身为", "身兼", "担任", "时任", "曾任", "身兼公司"]

  /// 周某某任某高新区党工委书记、管委会主任: the offices that somebody is put into.
  func appointedOffice(after end: Int) -> (Range<Int>, [UInt8]?)? {
    guard let word = scan.first(of: Self.appointing, at: end) else { return nil }
    let from = end + word.utf8CodeUnitCount
    let limit = min(scan.nearClause(end).upperBound, from + 90)
    guard from < limit,
      let first = scan.hits(in: from..<limit).first(where: { $0.kinds.contains(.title) && $0.end - $0.start >= 6 }),
      var last = scan.longestHit(.title, at: Int(first.start))
    else { return nil }
    while let next = scan.longestHit(.title, at: Int(last.end) + (scan.has("、", at: Int(last.end)) ? 3 : 0)) {
      last = next
    }
    let (position, organisation) = office(endingAt: Int(last.end), last: last)
    // 任党工委书记: of the zone that is spoken of.
    let zone = position.lowerBound == from && scan.first(of: Self.zoneOffices, at: from) != nil
    return (position, organisation ?? (zone ? named(before: from) { type, _ in type == .zone } : nil))
  }

  private static let appointing: Words = ["任", "担任", "出任", "兼任", "接任", "现任", "调任", "转任", "升任", "当选", "被任命为", "获聘为"]
}
