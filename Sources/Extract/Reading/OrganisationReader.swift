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
  /// Holds what is read: to keep that beside it would be to count it twice.
  let edge: NameEdge

  var scan: Scan { edge.scan }
  var vocabulary: Vocabulary { edge.vocabulary }

  init(_ scan: Scan, _ vocabulary: Vocabulary) { edge = NameEdge(scan: scan, vocabulary: vocabulary) }

  /// The names, in order, none inside another but for zones in the names of their offices.
  func read() -> [NameMention] {
    var found: [NameMention] = []
    for hit in scan.hits(of: HitLists.names) {
      if hit.kinds.contains(.zone) {
        add(zone(hit), to: &found)
        if scan.has("港", at: Int(hit.end)) { add(port(hit), to: &found) }
      }
      if hit.kinds.contains(.company) { add(company(hit), to: &found) }
      if hit.kinds.contains(.suffix) { add(suffixed(hit), to: &found) }
    }
    found.add(listed())
    found.add(investors())
    found.add(centres(of: found))
    found.add(ports())
    return OrganisationReader.outermost(found)
  }

  private func add(_ mention: NameMention?, to found: inout [NameMention]) {
    guard let mention else { return }
    if found.isEmpty { found.reserveCapacity(16) }
    found.append(mention)
  }

  /// Of names that overlap, the longest; a zone inside another name stays.
  static func outermost(_ found: consuming [NameMention]) -> [NameMention] {
    if areApart(found) { return found }
    found.sort {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
    }
    // Those that are kept move to the front.
    var kept = 0
    var end = 0
    for index in found.indices {
      let mention = found[index]
      if mention.range.lowerBound >= end {
        found[kept] = mention
        kept += 1
        end = mention.range.upperBound
      } else if kept > 0, mention.range.upperBound > end,
        found[kept - 1].range.lowerBound < mention.range.lowerBound
      {
        // Two that cross: the one with more evidence wins.
        if mention.isFull, !found[kept - 1].isFull {
          found[kept - 1] = mention
          end = mention.range.upperBound
        }
      }
    }
    found.removeLast(found.count - kept)
    return found
  }

  /// In order, and none overlaps the one before: most are found so.
  private static func areApart(_ found: borrowing [NameMention]) -> Bool {
    for index in found.indices.dropFirst() where found[index].range.lowerBound < found[index - 1].range.upperBound {
      return false
    }
    return true
  }

  // MARK: Endings

  private func suffixed(_ hit: Hit) -> NameMention? {
    guard let suffix = vocabulary.suffix(hit), scan.longestHit(.suffix, endingAt: Int(hit.end)) == hit,
      suffix.strength != .business || mayBeCompany(hit, suffix), !isContinued(hit), !belongsToTitle(hit)
    else { return nil }
    let type = suffix.type
    // 会商|会, 洽谈|会商会: talks, and no chamber.
    if scan.has("会商会", before: Int(hit.end)) { return nil }
    if isWordOrPart(hit, type) { return nil }
    // 中科院院士: an honour, not the academy.
    if type == .research, scan.has("院士", at: Int(hit.end)) { return nil }
    if suffix.strength == .business { return business(hit) ?? maker(hit) }
    if type == .research || type == .other, followsCompany(hit) { return nil }
    if let name = quoted(hit, type) { return name }
    var start = start(before: hit, type)
    if type == .party || type == .government, let place = overlappingPlace(hit) { start = min(start, place) }
    if !isProper(start..<Int(hit.start), hit, type, isCommon: suffix.strength != .strong) {
      if type == .company {
        guard isLegalForm(hit), let place = placeInFront(of: Int(hit.start)) else { return nil }
        start = place
      } else {
        guard let first = startBehindNouns(hit, type) ?? founded(hit, type) ?? atZone(hit, type) ?? ministry(hit) else {
          return nil
        }
        start = first
      }
    }
    let run = start..<Int(hit.start)
    if isMeantOrNumbered(run, hit, type) { return nil }
    if let university = universityStart(before: start, type) { start = university }
    // 既|有某某有限公司, but 有研某某有限公司
    if scan.has("有", at: start), Self.beforeHaving.contains(scan.character(before: start).value) { start += 3 }
    if type == .other || type == .government, isSeatOfCompany(before: Int(hit.start)) { return nil }
    if holdsOffice(run) || type == .zone && isOfProvince(run) || isRank(run, hit) { return nil }
    if type == .company || type == .finance, isCounted(start), !isLegalForm(hit) { return nil }
    // 某公司客户服务中心 is a part of the company.
    if type == .government, scan.has("中心", before: Int(hit.end)), scan.folded[run].holds("公司") { return nil }
    // 国家级开发区 is any of that rank; 湖州有个开发区 names none.
    for rank in ["国家级", "省级", "市级", "全国"] as [StaticString]
    where scan.has(rank, at: start) && type != .government { return nil }
    // 某省国家级开发区: all of that rank there.
    if type == .zone, ["国家级", "省级", "市级"].contains(where: { scan.has($0, before: run.upperBound) }) { return nil }
    if type == .zone, scan.folded[run].holds("有个") || scan.folded[run].holds("走进") { return nil }
    if type == .international, isRegion(hit) { return nil }
    // 欧盟, 东盟, 北交所: whatever stands before.
    if type == .international || type == .finance && scan.has("交所", before: Int(hit.end)) && hit.end - hit.start == 9 {
      return NameMention(range: hit.range, type: type, isFull: true)
    }
    // 某某工厂项目: what is built, not who builds.
    if type == .company, scan.has("厂", before: Int(hit.end)) {
      if scan.first(of: Self.behindWorks, at: Int(hit.end)) != nil || scan.has("首条", before: Int(hit.start)) {
        return nil
      }
    }
    // 某港口示范项目: what is built there.
    if type == .other || type == .research && scan.has("基地", before: Int(hit.end)),
      scan.has("示范", at: Int(hit.end)) || scan.has("项目", at: Int(hit.end))
    {
      return nil
    }
    var range = start..<Int(hit.end)
    if type == .zone, let end = parenthesisedPart(at: range.upperBound) ?? quarter(at: range.upperBound) {
      range = start..<end
    }
    if type != .zone,
      let end = residence(behind: range.upperBound) ?? section(behind: range.upperBound)
        ?? faculty(behind: range.upperBound, type)
    {
      range = start..<end
    }
    return NameMention(
      range: range, type: told(type, suffix.strength, run, hit), isFull: suffix.strength == .strong || type != .company)
  }

  /// The kind of house that a name is of, where its ending alone does not tell.
  private func told(
    _ type: OrganisationType, _ strength: Vocabulary.SuffixEntry.Strength, _ run: Range<Int>, _ hit: Hit
  )
    -> OrganisationType
  {
    switch type {
    case .park where strength == .common && isPlaceOnly(run) && !scan.has("基地", before: Int(hit.end)): .zone
    case .company where isInsurer(run): .finance
    // A school is read as a university is, and is none.
    case .university where scan.first(of: Self.schools, before: Int(hit.end)) != nil: .other
    default: type
    }
  }

  private static let schools: Words = ["小学", "中学", "学校", "幼儿园"]

  /// 中国信保某某分公司, 某某保险某某分公司
  private func isInsurer(_ run: Range<Int>) -> Bool {
    // Wholly in the name: each of them is two characters.
    scan.hasAny(Self.insurers, in: run.lowerBound..<max(run.lowerBound, run.upperBound - 5))
  }

  private static let insurers: Words = ["信保", "保险", "财险", "寿险", "产险", "人保", "人寿", "证券", "银行"]

  private static let beforeHaving: Characters = "既内还另现已设建仅只共拥含里中"

  private static let behindWorks: Words = ["项目", "扩建", "改造", "技改", "迁建", "际", "区", "房", "商", "址", "内"]

  /// “工程师夜校”, “某产业协作园”: all that stands between quotation marks, where it ends as names do.
  private func quoted(_ hit: Hit, _ type: OrganisationType) -> NameMention? {
    guard let close = scan.mark(at: Int(hit.end)), close.kind == .closeQuote, close.partner >= 0,
      hit.end - hit.start >= 6, [.other, .research, .university, .association, .park, .government].contains(type)
    else { return nil }
    let start = Int(scan.marks[Int(close.partner)].end)
    guard (12...42).contains(Int(hit.end) - start), Int(hit.start) > start,
      scan.first(of: Self.endsOfEvents, before: Int(hit.end)) == nil,
      !scan.hasAny(Self.insideNoName, in: start..<Int(hit.end))
    else { return nil }
    return NameMention(range: start..<Int(hit.end), type: type, isFull: true)
  }

  /// What is held or offered under a name more often than it is a house of its own.
  private static let endsOfEvents: Words = ["夜校", "会客厅", "服务站", "驿站", "基地", "学堂", "大学", "市场", "港口", "码头", "专班"]
  private static let insideNoName: Words = ["的", "，", "、", "：", "一站式", "+", "＋", "不", "没", "我", "你", "了", "是"]

  /// 东盟市场, 东盟水果: where one sells and what comes from there; the union itself acts.
  private func isRegion(_ hit: Hit) -> Bool {
    hit.end - hit.start == 6 && scan.has("盟", before: Int(hit.end))
      && scan.first(of: Self.unions, at: Int(hit.end)) == nil
  }

  private static let unions: Words = [
    "与", "同", "委员会", "理事会", "秘书处", "秘书长", "总部", "官员", "议会", "峰会", "轮值", "宣布", "表示", "发布", "公布", "决定", "通过", "批准", "实施",
    "启动",
    "推出",
    "出台", "要求", "规定", "将", "已", "于", "对", "正式", "拟", "计划",
  ]

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

  /// 集团化, 政府性: no names. A longer ending that begins here wins.
  private func isContinued(_ hit: Hit) -> Bool {
    let end = Int(hit.end)
    // 出台办|法
    if let word = scan.longestHit(.policy, at: end - 3), word.end > hit.end { return true }
    if OrganisationReader.qualities.contains(scan.character(at: end).value) { return true }
    // 合作协|议
    if scan.has("协", before: end), !["会", "主", "秘", "办"].contains(where: { scan.has($0, at: end) }),
      CharacterClass(scan.character(at: end).value) == .han, scan.longestHit(.boundary, at: end) == nil
    {
      return true
    }
    // 智造园|区
    if scan.has("园", before: end), scan.has("区", at: end), scan.longestHit(.suffix, endingAt: end + 3) == nil {
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

  private static let qualities: Characters = "化性级型类卡"

  func isBusiness(_ hit: Hit) -> Bool {
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

  func isPlaceOnly(_ run: Range<Int>) -> Bool {
    var at = run.lowerBound
    while at < run.upperBound {
      guard let place = scan.longestHit(.place, at: at) else { return false }
      at = Int(place.end)
    }
    return !run.isEmpty && at == run.upperBound
  }
}
