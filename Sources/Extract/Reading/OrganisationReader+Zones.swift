internal import Lexicon
import Model

/// Zones of the list, with what of their names stands around them.
extension OrganisationReader {
  /// A zone of the list, with a province before it and a part of it in parentheses: 宁城高新区（东港区）.
  func zone(_ hit: Hit) -> NameMention? {
    guard scan.longestHit(.zone, at: Int(hit.start)) == hit, !isCovered(hit, by: .zone) else { return nil }
    var range = hit.range
    if let place = scan.longestHit(.place, endingAt: range.lowerBound) { range = Int(place.start)..<range.upperBound }
    if isPlaceOfPort(hit) { return nil }
    if let end = parenthesisedPart(at: range.upperBound) ?? quarter(at: range.upperBound) {
      range = range.lowerBound..<end
    }
    let type: OrganisationType =
      vocabulary.isField(hit, .zone, "kind", "科技园区")
        && !scan.folded[hit.range].ends(with: "科学城") ? .park : .zone
    if scan.has("生产基地", at: range.upperBound) || scan.has("研发基地", at: range.upperBound) { return nil }
    return NameMention(range: range, type: type, isFull: true)
  }

  /// 洋浦 of 洋浦港: a zone that is called by its place alone is none in the name of something else there.
  private func isPlaceOfPort(_ hit: Hit) -> Bool {
    guard !["区", "城", "园", "谷", "村"].contains(where: { scan.has($0, before: Int(hit.end)) }) else { return false }
    return scan.first(of: Self.ofPlaces, at: Int(hit.end)) != nil
  }

  private static let ofPlaces: Words = [
    "港", "湾", "岛", "镇", "街", "市", "县", "大桥", "机场", "站", "海域", "水道", "海关", "人", "保税港区", "保税区", "综合保税区",
  ]

  /// 禾岳经济开发区, 青溪高新区: two or three characters that are no word, as a town is called that the list of places
  /// does not have. Before a short form they end as names of places do, for there verbs and times stand as well. Those of
  /// a county (青江县工业集中区) are the place of any zone.
  func isUnlistedPlace(_ run: Range<Int>, _ hit: Hit) -> Bool {
    if run.count >= 9, ["县", "市"].contains(where: { scan.has($0, before: run.upperBound) }) {
      let stem = run.lowerBound..<run.upperBound - 3
      return isTownName(stem, hit) && endsAsPlace(stem)
    }
    guard scan.first(of: Self.forms, at: Int(hit.start)) != nil, isTownName(run, hit) else { return false }
    return scan.first(of: Self.shortForms, at: Int(hit.start)) == nil || endsAsPlace(run)
  }

  private func isTownName(_ run: Range<Int>, _ hit: Hit) -> Bool {
    guard isCoined(run, hit), isAfterEdge(run.lowerBound), !isQuality(run),
      !vocabulary.isEveryday(scan.folded[run])
    else { return false }
    var at = run.lowerBound
    while at < run.upperBound {
      let character = scan.character(at: at)
      if CharacterClass(character.value) != .han || Self.inNoPlace.contains(character.value) { return false }
      at += character.length
    }
    return true
  }

  /// 青溪经开区 of 青溪经开区招商局.
  func zone(ofOffice name: Range<Int>) -> Range<Int>? {
    guard let start = scan.offset(ofAny: Self.forms, in: name.lowerBound..<name.upperBound),
      let hit = scan.longestHit(.suffix, at: start), vocabulary.suffix(hit)?.type == .zone,
      Int(hit.end) < name.upperBound, start > name.lowerBound,
      isProper(name.lowerBound..<start, hit, .zone, isCommon: true)
    else { return nil }
    return name.lowerBound..<Int(hit.end)
  }

  /// Whether a word for zones ends the name of one: 青溪|经开区, but not 国家级|经开区.
  func namesZone(_ word: Hit) -> Bool {
    guard vocabulary.suffix(word)?.type == .zone else { return false }
    let start = start(before: word, .zone)
    let run = start..<Int(word.start)
    return isPlaceOnly(run) && !isOfProvince(run) || isUnlistedPlace(run, word)
  }

  private static let shortForms: Words = ["高新区", "经开区"]
  private static let forms: Words = ["高新区", "经开区", "高新技术产业开发区", "高新技术开发区", "经济技术开发区", "经济开发区", "综合保税区"]

  /// 青溪, 白沙港, 城北
  private func endsAsPlace(_ run: Range<Int>) -> Bool {
    let last = scan.character(before: run.upperBound).value
    if Self.endsOfPlaces.contains(last) { return true }
    return Self.sides.contains(last) && Self.beforeSides.contains(scan.character(before: run.upperBound - 3).value)
  }

  private static let endsOfPlaces: Characters =
    "溪江河湖海山岭峰岳川州城镇港湾洲岛桥门塘浦泉林坪坝沟庄堡阳陵丘安宁昌潭池渡津坊谷屯寨冲崖岗岩墩圩堰堤滩汀沽淀木沙石口峡垭垸塬"
  private static let sides: Characters = "东南西北"
  private static let beforeSides: Characters = "江河城湖海山岭溪湾岸"

  /// Characters of words that tell which zones are meant, and of what is done there.
  private static let inNoPlace: Characters =
    "我你他她它们国省市县区级家个两全各外内本老的在到至从向进入出为是把让使给对被由及以园业办设去来落走看说第首也还就都已将正等该此每某热部专有相昔今过"

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
  func isCovered(_ hit: Hit, by kind: WordKind) -> Bool {
    var start = Int(hit.start)
    for _ in 0..<6 where start > 0 {
      start -= scan.character(before: start).length
      if let other = scan.longestHit(kind, at: start), other.end >= hit.end { return true }
    }
    return false
  }

  /// 某自由贸易试验区东港片区: the quarter belongs to the name of the zone.
  func quarter(at end: Int) -> Int? {
    guard scan.has("自由贸易试验区", before: end) || scan.has("自贸试验区", before: end) else { return nil }
    var at = end
    for length in 0..<5 {
      guard CharacterClass(scan.character(at: at).value) == .han else { return nil }
      if length >= 2 {
        if scan.has("新片区", at: at) { return at + 9 }
        if scan.has("片区", at: at) { return at + 6 }
      }
      at += 3
    }
    return nil
  }
}
