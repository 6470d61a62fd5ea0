internal import Lexicon
import Model

/// Where the name before an ending begins.
extension OrganisationReader {
  /// Where the name begins: at a place or zone, where one stands before it with nothing firm between; else after the
  /// nearest word that names do not go across.
  func start(before hit: Hit, _ type: OrganisationType) -> Int {
    let end = Int(hit.start)
    let and: NameEdge.Firmness = type == .government ? .acceptsAnd : []
    let (near, wide) = edge.starts(before: end, and)
    if isBranch(hit) { return parentStart(end) ?? near }
    if near == end, type == .company, let start = startBehindLine(end) { return start }
    if type == .company, isLegalForm(hit), let start = startBehindTrade(near) { return start }
    // 某某产业集团（宁城）有限公司
    let group = scan.has("集团", before: near) && scan.mark(at: near)?.kind == .openParenthesis ? near - 6 : near
    if type == .company, isLegalForm(hit), scan.has("集团", at: group) {
      let start = startBehindLine(group) ?? edge.start(before: group)
      if start < group { return start }
    }
    // 高新区|政务服务局: the bare zone ends other names, and begins that of its office.
    if near == end, type == .government || type == .party || type == .association,
      let zone = scan.longestHit(.suffix, endingAt: end),
      vocabulary.suffix(zone)?.type == .zone
    {
      return Int(zone.start)
    }
    if type == .research {
      // 某大学海洋科学与技术研究院
      let reach = edge.start(before: end, [.acceptsWeak, .acceptsWith])
      if let university = universityStart(from: reach, to: end) { return university }
      // 宁城稀土利用与分离全国重点实验室
      if reach < wide, scan.has("重点实验室", before: Int(hit.end)), scan.starts([.place, .zone], at: reach),
        isAfterEdge(reach),
        !scan.hits(in: reach..<end).contains(where: { $0.kinds.contains(.suffix) && namesHouse($0) })
      {
        return reach
      }
    }
    // 某苍原机床有限公司: 原 alone ends names elsewhere.
    if type == .company, isLegalForm(hit), isCutByOneCharacter(wide), let place = placeInFront(of: end), place < wide {
      return place
    }
    // 园区建设局 is named so in news of that park.
    if type == .government, isOfficeOfZone(hit), let word = scan.first(of: Self.zoneWords, before: near) {
      let longer = scan.has("新片区", before: near) ? 9 : word.utf8CodeUnitCount
      if isAfterEdge(near - longer) { return near - longer }
    }
    if type == .zone, let place = lastPlaceStart(from: wide, to: end) { return place }
    guard let place = placeStart(from: wide, to: end) else {
      if type == .park { return withoutWeakHead(wide, end) }
      // 某方码头资产管理有限公司: the legal form says that the common words before it are a name.
      return type == .company && isLegalForm(hit) && isGeneric(near..<end) ? withoutWeakHead(wide, end) : near
    }
    if type == .company { return afterPark(place, end) }
    // 某某高科·宁城智汇产业园: who builds it stands before the dot.
    if type == .park, place > wide, scan.has("·", before: place) { return withoutWeakHead(wide, end) }
    if type == .park { return afterDistrict(place, end) }
    return type == .government ? afterAnd(place, end) : place
  }

  /// 某某有限公司宁城工厂: a branch begins with the company that stands before its place.
  private func parentStart(_ end: Int) -> Int? {
    guard let place = scan.longestHit(.place, endingAt: end),
      let company = scan.longestHit(.suffix, endingAt: Int(place.start)), vocabulary.suffix(company)?.type == .company,
      isLegalForm(company)
    else { return nil }
    return start(before: company, .company)
  }

  /// Of several places before a zone's ending the last, with those that touch it: what stands before is not of its name.
  private func lastPlaceStart(from start: Int, to end: Int) -> Int? {
    var last: Hit?
    for hit in scan.hits(in: start..<end) where !hit.kinds.isDisjoint(with: [.place, .zone]) && Int(hit.end) <= end {
      if hit.end > last?.end ?? 0 { last = hit }
    }
    guard var at = last.map({ Int($0.start) }) else { return nil }
    // 中德（宁城）合作示范区: what stands before the parentheses is of the name.
    if let close = last.flatMap({ scan.mark(at: Int($0.end)) }), close.kind == .closeParenthesis, close.partner >= 0,
      Int(scan.marks[Int(close.partner)].start) >= start + 6
    {
      return start
    }
    while at > start, let place = scan.longestHit([.place, .zone], endingAt: at) { at = Int(place.start) }
    return at
  }

  /// 宁城市东港区禾木科技园 is 禾木科技园 in that district: an address with a proper name behind it.
  private func afterDistrict(_ start: Int, _ end: Int) -> Int {
    var at = start
    var isDistrict = false
    while at < end, let place = scan.longestHit(.place, at: at), Int(place.end) <= end {
      at = Int(place.end)
      isDistrict = scan.has("区", before: at) || scan.has("县", before: at)
    }
    return isDistrict && end - at >= 6 && !isGeneric(at..<end) ? at : start
  }

  /// 宁城高新区职工夜校: nouns that end other names stand between a place and the ending.
  func startBehindNouns(_ hit: Hit, _ type: OrganisationType) -> Int? {
    guard [.other, .government, .research, .association].contains(type), hit.end - hit.start >= 6 else { return nil }
    let end = Int(hit.start)
    let wide = edge.start(before: end, [.acceptsWeak, .acceptsNouns])
    guard let place = placeStart(from: wide, to: end), end - place <= 60,
      !scan.folded[place..<end].holds("首"), !scan.folded[place..<end].holds("唯一")
    else { return nil }
    // The place stands free, and what follows it is no clause of its own.
    let before = scan.character(before: place)
    let isFree = CharacterClass(before.value) != .han || scan.longestHit(.boundary, endingAt: place) != nil
    return isFree && isProper(place..<end, hit, type, isCommon: true) ? place : nil
  }

  /// 某高新区的共享研发室, 某园区的种植示范园: what stands at a zone and has a proper part of two characters or more.
  func atZone(_ hit: Hit, _ type: OrganisationType) -> Int? {
    guard [.other, .research, .park, .government].contains(type), hit.end - hit.start >= 6 else { return nil }
    var at = Int(hit.start)
    for _ in 0..<8 {
      let character = scan.character(before: at)
      guard CharacterClass(character.value) == .han, scan.numeral(at: at - character.length) == nil else { return nil }
      if scan.has("的", before: at) {
        guard Int(hit.start) - at >= 6, isZoneName(endingAt: at - 3) else { return nil }
        return at
      }
      at -= character.length
    }
    return nil
  }

  private func isZoneName(endingAt end: Int) -> Bool {
    if scan.longestHit(.zone, endingAt: end) != nil { return true }
    guard let word = scan.longestHit(.suffix, endingAt: end), isParkOrZone(word) else { return false }
    if vocabulary.suffix(word)?.type == .zone { return scan.longestHit(.place, endingAt: Int(word.start)) != nil }
    // 位于禾木工业园的中试基地
    let low = max(0, Int(word.start) - 24)
    return scan.hasAny(["位于", "坐落在", "走进", "设在"], in: low..<Int(word.start))
      && scan.markIndex(from: low) == scan.markIndex(from: end)
  }

  /// 某某大学全球海洋研究院: an institute of a university begins with it.
  private func universityStart(from start: Int, to end: Int) -> Int? {
    for hit in scan.hits(in: start..<end) where hit.kinds.contains(.suffix) && Int(hit.end) < end {
      let isAcademy = scan.folded[hit.range].equals("中国科学院") || scan.folded[hit.range].equals("中科院")
      guard isAcademy || vocabulary.suffix(hit)?.type == .university,
        scan.longestHit(.suffix, at: Int(hit.start)) == hit,
        !scan.has("与", at: Int(hit.end)), !scan.has("和", at: Int(hit.end)),
        // 某大学合作建设|某某研究院: what is built with it.
        !scan.hasAny(["建设", "共建", "建成", "建起", "成立", "组建", "设立"], in: Int(hit.end)..<max(Int(hit.end), end))
      else { continue }
      if isAcademy { return Int(hit.start) }
      let first = edge.start(before: Int(hit.start))
      return first < Int(hit.start) ? first : nil
    }
    return nil
  }

  private func namesHouse(_ hit: Hit) -> Bool {
    guard let suffix = vocabulary.suffix(hit) else { return false }
    return suffix.strength == .strong || suffix.type == .university || suffix.type == .government
  }

  /// Where a place stands in front of 有限公司 with a mark or a firm word before it: what is between is a name, whatever
  /// words it is made of.
  func placeInFront(of end: Int) -> Int? {
    var at = end
    for _ in 0..<18 {
      let character = scan.character(before: at)
      guard CharacterClass(character.value) == .han else { return nil }
      at -= character.length
      guard end - at >= 12, let place = scan.longestHit(.place, at: at), Int(place.end) < end else { continue }
      let isFree =
        CharacterClass(scan.character(before: at).value) != .han || scan.longestHit(.boundary, endingAt: at) != nil
      if isFree { return at }
    }
    return nil
  }

  /// Whether a word of one character, and no particle, stands where a name was cut.
  private func isCutByOneCharacter(_ start: Int) -> Bool {
    guard let word = scan.longestHit(.boundary, endingAt: start) else { return false }
    return word.end - word.start == 3 && vocabulary.boundary(word) != .particle
  }

  func isLegalForm(_ hit: Hit) -> Bool {
    scan.folded[hit.range].ends(with: "有限公司") || scan.has("有限责任公司", at: Int(hit.start))
  }

  /// 推进信创园: words that may stand inside a name do not begin it.
  private func withoutWeakHead(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, let word = scan.longestHit(.boundary, at: at), Int(word.end) <= end { at = Int(word.end) }
    return at
  }

  /// 工信部和某市政府 are two, and so are 宁城海关和综保区服务中心.
  private func afterAnd(_ start: Int, _ end: Int) -> Int {
    var result = start
    for hit in scan.hits(in: start..<end)
    where hit.kinds.contains(.suffix) && hit.end - hit.start >= 6 && Int(hit.end) < end
      && scan.has("和", at: Int(hit.end)) && vocabulary.suffix(hit)?.type == .government
      && vocabulary.suffix(hit)?.strength == .strong
    {
      result = Int(hit.end) + 3
    }
    for hit in scan.hits(in: start..<end)
    where !hit.kinds.isDisjoint(with: [.place, .zone]) && Int(hit.start) > start
      && scan.has("和", before: Int(hit.start))
    {
      result = Int(hit.start)
    }
    return result
  }

  func isBranch(_ hit: Hit) -> Bool { scan.endsIn(anyOf: Self.branches, hit.range) }

  private static let branches: Words = ["分公司", "支行", "分行", "分厂", "工厂", "事业部", "分院", "分会"]

  /// The first place, zone, company of note or 国家 in a run, not inside parentheses.
  private func placeStart(from start: Int, to end: Int) -> Int? {
    var at = start
    while at < end {
      if scan.mark(at: at)?.kind == .openParenthesis { return nil }
      // 北京|市政府: the shorter of two places may be the one that ends in time.
      if scan.starts([.place, .zone, .company], at: at),
        scan.numbersOfHits(at: at).contains(where: {
          !scan.hits[$0].kinds.isDisjoint(with: [.place, .zone, .company]) && Int(scan.hits[$0].end) <= end
        })
      {
        return at
      }
      if scan.has("国家", at: at) { return at }
      at += scan.character(at: at).length
    }
    return nil
  }

  /// 某县工业园区某市德某重工有限公司: the park before a company's place is no part of its name.
  private func afterPark(_ start: Int, _ end: Int) -> Int {
    var result = start
    for hit in scan.hits(in: start..<end) where Int(hit.end) < end && hit.kinds.contains(.suffix) {
      guard let next = scan.longestHit(.place, at: Int(hit.end)), Int(next.end) < end, isParkOrZone(hit) else {
        continue
      }
      result = Int(hit.end)
    }
    // 某省某高新区禾木公司: with what the zone is of.
    let zone = zoneEnd(behindPlaces: result, before: end)
    if let zone, !isGeneric(zone..<end), scan.first(of: Self.ownedByZone, at: zone) == nil { result = zone }
    return result > start ? placeStart(from: result, to: end) ?? result : result
  }

  /// Where the zone ends that stands at an offset, or behind the places that stand there.
  private func zoneEnd(behindPlaces start: Int, before end: Int) -> Int? {
    var at = start
    for _ in 0..<3 {
      if let zone = scan.longestHit(.zone, at: at), Int(zone.end) < end { return Int(zone.end) }
      if at > start, let word = scan.longestHit(.suffix, at: at), Int(word.end) < end, word.end - word.start >= 15,
        vocabulary.suffix(word)?.type == .zone
      {
        return Int(word.end)
      }
      guard let place = scan.longestHit(.place, at: at), Int(place.end) < end else { return nil }
      at = Int(place.end)
    }
    return nil
  }

  /// 某高新区国有资产运营公司 is the zone's.
  private static let ownedByZone: Words = [
    "国有资产", "国有资本", "国资", "城市建设", "开发建设", "建设投资", "产业投资", "资产运营", "资产经营", "投资发展", "科技投资", "城投", "建投", "产投", "水务", "公交",
    "人才发展",
  ]

  func isParkOrZone(_ hit: Hit) -> Bool {
    let type = vocabulary.suffix(hit)?.type
    return type == .park || type == .zone
  }
}
