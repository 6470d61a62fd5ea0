internal import Lexicon
import Model

/// Finds the names of organisations in a text: by the zones and companies that are known, by how names end, and by the
/// lists they stand in.
///
///     宁城某科技有限公司 · 某市高新区经济贸易和科技局 · 甲乙科技、丙丁、戊己汽车等头部企业
///
/// A name is a proper part and an ending; the proper part is what stands between the ending and the nearest word that
/// names do not go across (`NameEdge`).
struct OrganisationReader {
  let scan: Scan
  let vocabulary: Vocabulary
  let edge: NameEdge

  init(_ scan: Scan, _ vocabulary: Vocabulary) {
    self.scan = scan
    self.vocabulary = vocabulary
    edge = NameEdge(scan: scan, vocabulary: vocabulary)
  }

  /// The names, in order, none inside another but for zones in the names of their offices.
  func read() -> [NameMention] {
    var found: [NameMention] = []
    found.reserveCapacity(16)
    for hit in scan.hits(of: HitLists.names) {
      if hit.kinds.contains(.zone) { add(zone(hit), to: &found) }
      if hit.kinds.contains(.company) { add(company(hit), to: &found) }
      if hit.kinds.contains(.suffix) { add(suffixed(hit), to: &found) }
    }
    found += listed()
    found += investors()
    return OrganisationReader.outermost(found)
  }

  private func add(_ mention: NameMention?, to found: inout [NameMention]) {
    if let mention { found.append(mention) }
  }

  /// Of names that overlap, the longest; a zone inside another name stays.
  static func outermost(_ found: [NameMention]) -> [NameMention] {
    if areApart(found) { return found }
    let sorted = found.sorted {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
    }
    var kept: [NameMention] = []
    var end = 0
    for mention in sorted {
      if mention.range.lowerBound >= end {
        kept.append(mention)
        end = mention.range.upperBound
      } else if let last = kept.last, mention.range.upperBound > end, last.range.lowerBound < mention.range.lowerBound {
        // Two that cross: the one with more evidence wins.
        if mention.isFull, !last.isFull {
          kept[kept.count - 1] = mention
          end = mention.range.upperBound
        }
      }
    }
    return kept
  }

  /// In order, and none overlaps the one before: most are found so.
  private static func areApart(_ found: [NameMention]) -> Bool {
    for index in found.indices.dropFirst() where found[index].range.lowerBound < found[index - 1].range.upperBound {
      return false
    }
    return true
  }

  // MARK: Zones

  /// A zone of the list, with a province before it and a part of it in parentheses: 宁城高新区（东港区）.
  private func zone(_ hit: Hit) -> NameMention? {
    guard scan.longestHit(.zone, at: Int(hit.start)) == hit, !isCovered(hit, by: .zone) else { return nil }
    var range = hit.range
    if let place = scan.longestHit(.place, endingAt: range.lowerBound) { range = Int(place.start)..<range.upperBound }
    if isPlaceOfPort(hit) { return nil }
    if let end = parenthesisedPart(at: range.upperBound) { range = range.lowerBound..<end }
    let type: OrganisationType =
      vocabulary.field(hit, .zone, "kind").equals("科技园区")
        && !scan.folded[hit.range].ends(with: "科学城") ? .park : .zone
    if scan.has("生产基地", at: range.upperBound) || scan.has("研发基地", at: range.upperBound) { return nil }
    return NameMention(range: range, type: type, isFull: true)
  }

  /// 洋浦 of 洋浦港: a zone that is called by its place alone is none in the name of something else there.
  private func isPlaceOfPort(_ hit: Hit) -> Bool {
    guard !["区", "城", "园", "谷", "村"].contains(where: { scan.has($0, before: Int(hit.end)) }) else { return false }
    return scan.first(of: Self.ofPlaces, at: Int(hit.end)) != nil
  }

  private static let ofPlaces: Words = ["港", "湾", "岛", "镇", "街", "市", "县", "大桥", "机场", "站", "海域", "水道", "海关", "人"]

  func parenthesisedPart(at offset: Int) -> Int? {
    guard let mark = scan.mark(at: offset), mark.kind == .openParenthesis, mark.partner >= 0 else { return nil }
    let close = scan.marks[Int(mark.partner)]
    let inner = Int(mark.end)..<Int(close.start)
    guard inner.count <= 30, scan.folded[inner].ends(with: "区") || scan.folded[inner].ends(with: "城") else {
      return nil
    }
    return Int(close.end)
  }

  /// Whether a longer word of `kind` holds this one.
  private func isCovered(_ hit: Hit, by kind: WordKind) -> Bool {
    var start = Int(hit.start)
    for _ in 0..<6 where start > 0 {
      start -= scan.character(before: start).length
      if let other = scan.longestHit(kind, at: start), other.end >= hit.end { return true }
    }
    return false
  }

  // MARK: Companies of note

  private func company(_ hit: Hit) -> NameMention? {
    guard scan.longestHit(.company, at: Int(hit.start)) == hit, !isCovered(hit, by: [.company, .place, .zone]) else {
      return nil
    }
    return NameMention(range: hit.range.lowerBound..<businessEnd(of: hit), type: .company)
  }

  /// 某某乳业, 某某科技 of a company that is known: its line of business belongs to the name.
  private func businessEnd(of hit: Hit) -> Int {
    let end = Int(hit.end)
    guard let tail = scan.longestHit(.suffix, at: end), isBusiness(tail), isNameEnd(Int(tail.end)),
      ["业", "科技", "药", "医药", "重工", "股份", "半导体", "能源", "电子", "电器", "电气", "汽车", "通信"].contains(where: {
        scan.folded[tail.range].ends(with: $0)
      })
    else { return end }
    return Int(tail.end)
  }

  /// A mark, or a word that names do not go across.
  private func isNameEnd(_ end: Int) -> Bool {
    CharacterClass(scan.character(at: end).value) != .han
      || scan.longestHit([.boundary, .title, .place], at: end) != nil
  }

  // MARK: Endings

  private func suffixed(_ hit: Hit) -> NameMention? {
    guard let suffix = vocabulary.suffix(hit), scan.longestHit(.suffix, endingAt: Int(hit.end)) == hit,
      !isContinued(hit), !belongsToTitle(hit)
    else { return nil }
    let type = suffix.type
    // 中科院院士: an honour, not the academy.
    if type == .research, scan.has("院士", at: Int(hit.end)) { return nil }
    if suffix.strength == .business { return business(hit) }
    if type == .research || type == .other, followsCompany(hit) { return nil }
    var start = start(before: hit, type)
    if type == .party || type == .government, let place = overlappingPlace(hit) { start = min(start, place) }
    if !isProper(start..<Int(hit.start), hit, type, isCommon: suffix.strength != .strong) {
      if type == .company {
        guard isLegalForm(hit), let place = placeInFront(of: Int(hit.start)) else { return nil }
        start = place
      } else {
        guard let first = startBehindNouns(hit, type) ?? founded(hit, type) ?? ministry(hit) else { return nil }
        start = first
      }
    }
    let run = start..<Int(hit.start)
    if type == .company || type == .finance, isCounted(start), !isLegalForm(hit) { return nil }
    // 国家级开发区 is any of that rank; 湖州有个开发区 names none.
    for rank in ["国家级", "省级", "市级", "全国"] as [StaticString]
    where scan.has(rank, at: start) && type != .government { return nil }
    if type == .zone, scan.folded[run].holds("有个") || scan.folded[run].holds("走进") { return nil }
    if type == .international, isRegion(hit) { return nil }
    // 欧盟, 东盟, 北交所: whatever stands before.
    if type == .international || type == .finance && scan.has("交所", before: Int(hit.end)) && hit.end - hit.start == 9 {
      return NameMention(range: hit.range, type: type, isFull: true)
    }
    // 某某工厂项目: what is built, not who builds.
    if type == .company, scan.has("厂", before: Int(hit.end)) {
      for next in ["项目", "扩建", "改造", "技改", "迁建"] as [StaticString] where scan.has(next, at: Int(hit.end)) { return nil }
    }
    // 某港口示范项目: what is built there.
    if type == .other, scan.has("示范", at: Int(hit.end)) || scan.has("项目", at: Int(hit.end)) { return nil }
    var range = start..<Int(hit.end)
    if type == .zone, let end = parenthesisedPart(at: range.upperBound) { range = start..<end }
    let isZone = type == .park && suffix.strength == .common && isPlaceOnly(run)
    return NameMention(
      range: range, type: isZone ? .zone : type, isFull: suffix.strength == .strong || type != .company)
  }

  /// 东盟市场, 对东盟出口, 欧盟、北美: where one sells.
  private func isRegion(_ hit: Hit) -> Bool {
    guard hit.end - hit.start == 6, scan.has("盟", before: Int(hit.end)) else { return false }
    return scan.first(of: Self.ofRegions, at: Int(hit.end)) != nil
      || scan.first(of: Self.toRegions, before: Int(hit.start)) != nil
  }

  private static let ofRegions: Words = [
    "市场", "客户", "国家", "各国", "地区", "成员", "标准", "认证", "法规", "、", "出口", "进口", "贸易", "订单", "企业", "买家", "客商", "采购", "质量",
    "方向", "等",
  ]
  private static let toRegions: Words = ["、", "对", "往", "到", "销", "出口", "面向", "来自", "至", "向", "赴", "进入", "辐射", "连接"]

  /// 一家园艺设备公司, 这家公司: any such company.
  private func isCounted(_ start: Int) -> Bool {
    guard scan.has("家", before: start) else { return false }
    for word in ["这", "那", "某", "该", "一", "两", "三", "几", "多", "另"] as [StaticString]
    where scan.has(word, before: start - 3) {
      return true
    }
    return CharacterClass(scan.character(before: start - 3).value) == .digit
  }

  /// 副局|长, 委|员: the last character of a name that is the middle of an office.
  private func belongsToTitle(_ hit: Hit) -> Bool {
    guard hit.end - hit.start == 3 else { return false }
    // 市委常|委
    if let title = scan.longestHit(.title, endingAt: Int(hit.end)), title.start < hit.start { return true }
    var start = Int(hit.start)
    for _ in 0..<3 where start >= 0 {
      if let title = scan.longestHit(.title, at: start), title.end > hit.end { return true }
      start -= 3
    }
    return false
  }

  /// A company without a legal form: two or three characters that are no word, and a line of business that names rarely
  /// share with things. What follows must not go on: 某某科技、, not 某某科技创新.
  private func business(_ hit: Hit) -> NameMention? {
    let word = scan.folded[hit.range]
    let isLine =
      word.ends(with: "科技")
      || scan.mayEnd(OrganisationReader.lines, at: Int(hit.end))
        && OrganisationReader.lines.contains { word.equals($0) }
    let isLooseLine =
      !isLine && scan.mayEnd(OrganisationReader.looseLines, at: Int(hit.end))
      && OrganisationReader.looseLines.contains { word.equals($0) }
    guard isLine || isLooseLine else { return nil }
    let start = edge.start(before: Int(hit.start))
    let run = start..<Int(hit.start)
    guard isLine || isCoined(run, hit) else { return nil }
    let length = scan.text[run].count { $0 & 0xC0 != 0x80 }
    guard (2...3).contains(length) || length == 4 && scan.longestHit(.place, at: start) != nil else { return nil }
    let isWord = scan.hits(in: run).contains {
      $0.end - $0.start >= 6 && Int($0.end) <= run.upperBound && !$0.kinds.contains(.place)
        && !$0.kinds.contains(.company)
    }
    // 整车厂供应链: of any such works.
    if scan.has("厂", before: run.upperBound) || scan.has("商", before: run.upperBound) { return nil }
    guard isNameEnd(Int(hit.end)), !isWord, !vocabulary.isEveryday(scan.folded[run]) else { return nil }
    return NameMention(range: start..<Int(hit.end), type: .company)
  }

  /// Lines of business that names share with few things.
  private static let lines: Words = [
    "精密", "药业", "制药", "机电", "重工", "实业", "置业", "股份", "乳业", "酒业", "铝业", "铜业", "矿业", "种业", "粉末", "供应链", "模具", "控股",
    "锂业", "钴业", "钢构", "管业", "纸业", "茶业", "糖业", "鞋业", "影业", "泵业", "重科", "精工", "精机", "智造", "置地", "路桥", "速运", "云科",
    "建工", "水务", "数科",
  ]

  /// Lines of business that are made as often as named: 某某电子 is a company, 消费电子 a trade.
  private static let looseLines: Words = [
    "五金", "光学", "汽配", "创投", "伞业", "家纺", "服饰", "灯饰", "卫浴", "车业",
    "电子", "医药", "生物", "电池", "新能源", "新材料", "半导体", "微电子", "光电", "医疗", "电气", "电器", "传媒", "食品", "化学", "电缆",
    "信息技术", "生物技术",
  ]

  /// Two or three characters that are no word: nothing of the lists begins there, and none reaches into the ending.
  func isCoined(_ run: Range<Int>, _ hit: Hit) -> Bool {
    guard run.count == 6 || run.count == 9, !isGeneric(run) else { return false }
    let others: WordKind = [
      .industry, .metric, .project, .policy, .need, .event, .stage, .boundary, .unit, .title, .date, .place, .zone,
    ]
    return !scan.hits(in: run).contains { $0.end - $0.start >= 6 && !$0.kinds.isDisjoint(with: others) }
      && scan.longestHit([.industry, .metric, .project, .policy], endingAt: Int(hit.end)).map {
        Int($0.start) >= Int(hit.start)
      } ?? true
  }

  /// 集团化, 政府性: no names. A longer ending that begins here wins.
  private func isContinued(_ hit: Hit) -> Bool {
    let end = Int(hit.end)
    // 出台办|法
    if let word = scan.longestHit(.policy, at: end - 3), word.end > hit.end { return true }
    for next in ["化", "性", "级", "型", "类", "卡"] as [StaticString] where scan.has(next, at: end) { return true }
    // 合作协|议
    if scan.has("协", before: end), !["会", "主", "秘", "办"].contains(where: { scan.has($0, at: end) }),
      CharacterClass(scan.character(at: end).value) == .han, scan.longestHit(.boundary, at: end) == nil
    {
      return true
    }
    // 应急管理部|门
    if scan.has("部", before: end), scan.has("门", at: end) { return true }
    if let longer = scan.longestHit(.suffix, at: Int(hit.start)), longer.end > hit.end { return true }
    // 某公司分公司, 某大学附属医院: the name goes on to a further ending.
    guard let further = scan.longestHit(.suffix, at: end), !isBusiness(further), !belongsToTitle(further) else {
      return false
    }
    // 区统计局快报: what it published.
    if let next = vocabulary.suffix(further), next.type == .media, vocabulary.suffix(hit)?.type == .government {
      return false
    }
    return !scan.folded[hit.range].ends(with: "公司") || isBranch(further)
  }

  private func isBusiness(_ hit: Hit) -> Bool {
    vocabulary.suffix(hit)?.strength == .business
  }

  /// 江宁区委: the place shares its last character with the ending.
  func overlappingPlace(_ hit: Hit) -> Int? {
    let first = scan.character(at: Int(hit.start))
    guard let place = scan.longestHit(.place, endingAt: Int(hit.start) + first.length), place.start < hit.start else {
      return nil
    }
    // A city before its district belongs to the name.
    return scan.longestHit(.place, endingAt: Int(place.start)).map { Int($0.start) } ?? Int(place.start)
  }

  /// A company's laboratory or show room is a part of it.
  private func followsCompany(_ hit: Hit) -> Bool { scan.folded[..<Int(hit.start)].ends(with: "公司") }

  private func isPlaceOnly(_ run: Range<Int>) -> Bool {
    var at = run.lowerBound
    while at < run.upperBound {
      guard let place = scan.longestHit(.place, at: at) else { return false }
      at = Int(place.end)
    }
    return !run.isEmpty && at == run.upperBound
  }
}
