internal import Lexicon
import Model

/// Names by what is said of them alone: whatever ends as works and houses do, and is built or opened.
///
///     滨河科学馆奠基          how far it is, right after
///     新建污水提升泵站        a word of building, and the end of the clause
///
/// The lists hold the endings that are heads by themselves; here a single character is enough, because what stands
/// beside it leaves no doubt.
extension ProjectNameReader {
  /// - Parameter known: the names read before, in order, which are not read twice.
  func reached(besides known: [ProjectMention]) -> [ProjectMention] {
    var found: [ProjectMention] = []
    var last = 0
    for hit in scan.hits(of: .stage) where Int(hit.start) >= last {
      guard let hit = scan.longestHit(.stage, at: Int(hit.start)), isProgress(Int(hit.start)),
        let end = nounEnd(before: Int(hit.start)), let range = works(endingAt: end),
        !Self.overlaps(known, range), !isInstitute(scan.folded[range]) || !isOpenedOnly(end)
      else { continue }
      found.append(ProjectMention(stretch: number, range: range))
      last = Int(hit.end)
    }
    var built: [ProjectMention] = []
    var at = 0
    while let verb = scan.offset(ofAny: Self.raising, in: at..<scan.text.count) {
      at = verb + 6
      guard let range = raised(verb), !Self.overlaps(known, range), !Self.overlaps(found, range) else { continue }
      built.append(ProjectMention(stretch: number, range: range))
      at = range.upperBound
    }
    return found + built
  }

  private static func overlaps(_ mentions: [ProjectMention], _ range: Range<Int>) -> Bool {
    mentions.last(startingBefore: range.upperBound).map { $0.range.overlaps(range) } ?? false
  }

  /// The end of the noun before a word of progress: without 已, 将, a day and where it is.
  private func nounEnd(before stage: Int) -> Int? {
    var at = stage
    for _ in 0..<5 {
      if let date = stretch.dates.last(startingBefore: at), date.range.upperBound == at {
        at = date.range.lowerBound
      } else if let word = scan.longest(of: Self.adverbs, before: at) {
        at -= word.utf8CodeUnitCount
      } else if let took = stretch.quantity(endingAt: at), took.dimension == .duration {
        // 提前两个月, 只用9个月.
        at = took.range.lowerBound
        for word in ["提前", "历时", "用时", "只用", "仅用"] as [StaticString] where scan.has(word, before: at) {
          at -= word.utf8CodeUnitCount
        }
      } else if let place = scan.longestHit([.place, .zone], endingAt: at), scan.has("在", before: Int(place.start)) {
        at = Int(place.start) - 3
      } else if let name = stretch.organisation(endingAt: at), scan.has("在", before: name.range.lowerBound) {
        at = name.range.lowerBound - 3
      } else if let place = townAt(before: at) {
        at = place
      } else {
        break
      }
    }
    return at > 0 ? at : nil
  }

  /// 在|某某镇: a town that no list knows, of two or three characters.
  private func townAt(before end: Int) -> Int? {
    guard scan.first(of: Self.towns, before: end) != nil else { return nil }
    return [9, 12, 15].lazy.map { end - $0 - 3 }.first { $0 > 0 && scan.has("在", at: $0) }
  }

  private static let towns: Words = ["镇", "乡", "村", "街道", "片区", "新区", "新城", "园区"]

  /// The name that ends as works do, where two characters at least tell which they are.
  private func works(endingAt end: Int) -> Range<Int>? {
    guard let head = headStart(before: end), scan.quotation(around: head) == nil, scan.title(around: head) == nil
    else { return nil }
    if let name = stretch.organisation(holding: head) {
      guard name.range.upperBound == end || name.range.upperBound == phaseStart(before: end),
        [.park, .other, .hospital, .university].contains(name.type)
      else { return nil }
      let body = name.range.lowerBound..<head
      if isWhere(body.lowerBound) { return nil }
      return scan.characterCount(body) >= 2 && isDescribed(body) && !isRole(body.lowerBound)
        ? body.lowerBound..<end : nil
    }
    var start = trimmed(edge(before: head), head)
    // 某公司的第三条膨化线: the number it has in a row.
    if let ordinal = ordinal(before: start) { start = ordinal }
    guard (4...22).contains(scan.characterCount(start..<end)), scan.characterCount(start..<head) >= 2,
      isDescribed(start..<head) || scan.has("第", at: start), !isManyBefore(start), !isRole(start), !isWhere(start),
      // 产业园 alone is the one named before.
      scan.longestHit(.project, endingAt: end).map({ Int($0.start) }) != start
    else { return nil }
    if let person = stretch.people.last(startingBefore: head), person.range.upperBound > start { return nil }
    return start..<end
  }

  func headStart(before end: Int) -> Int? {
    if let phase = phaseStart(before: end) { return headStart(before: phase) ?? nil }
    if let word = scan.first(of: Self.endings, before: end) { return end - word.utf8CodeUnitCount }
    guard Self.lasts.contains(scan.character(before: end).value), scan.first(of: Self.noBuildings, before: end) == nil
    else { return nil }
    // 进场施工, 到站: what somebody does, and no place.
    return Self.moving.contains(scan.character(before: end - 3).value) ? nil : end - 3
  }

  /// What ends as houses do, and is a list, a counter or a body.
  private static let noBuildings: Words = [
    "数据库", "题库", "人才库", "项目库", "专家库", "知识库", "标准库", "企业库", "需求库", "政策库", "案例库", "模型库", "词库", "智库", "服务站",
    "服务驿站", "工作站", "流动站", "联络站", "救助站", "网站", "投诉站", "志愿站", "窗口", "专窗", "战线", "热线", "生命线", "红线", "底线", "主线", "一线", "现场",
    "主场", "职场", "立场", "法院", "检察院", "国务院",
  ]

  private static let moving: Characters = "进到登入出退离上下当"

  /// 二期, 一期: the name goes on to the phase.
  func phaseStart(before end: Int) -> Int? {
    guard scan.has("期", before: end) else { return nil }
    let start = end - 6
    return scan.first(of: Self.ordinals, at: start) != nil ? start : nil
  }

  private static let ordinals: Words = ["一", "二", "三", "四", "五", "首"]

  /// 某项目在某产业园开工: where, and not what.
  private func isWhere(_ start: Int) -> Bool {
    if scan.first(of: Self.wheres, before: start) != nil { return true }
    // 在某开发区某园动工: a zone between.
    guard let zone = stretch.organisation(endingAt: start) else { return false }
    return scan.has("在", before: zone.range.lowerBound) || scan.has("于", before: zone.range.lowerBound)
  }

  private static let wheres: Words = ["在", "于", "位于", "落户", "入驻", "进驻", "地处", "来到", "走进", "选址"]
  private static let many: Words = ["批", "各类", "多个", "多座", "多条", "所有", "各", "个别", "部分", "大量", "不少", "该", "这"]

  /// 3座, 一批, 多个: a kind.
  private func isManyBefore(_ start: Int) -> Bool {
    if scan.first(of: Self.many, before: start) != nil { return true }
    guard let unit = scan.longestHit(.unit, endingAt: start), let count = scan.numeral(endingAt: Int(unit.start)) else {
      return false
    }
    return (count.low.integer ?? 3) > 2 && !isMeasured(endingAt: start)
  }

  /// 新建污水提升泵站: what stands between a word of building and the end of the clause.
  private func raised(_ verb: Int) -> Range<Int>? {
    let clause = scan.nearClause(verb)
    let end = scan.stripped(clause).upperBound
    guard end - verb <= 120, end > verb + 12, !scan.hasAny(["的", "了", "等"], in: max(verb + 6, end - 45)..<end) else {
      return nil
    }
    // 鼓励企业新建…: what is wished for.
    let lead = clause.lowerBound..<verb
    if scan.hasAny(["鼓励", "支持", "对", "凡", "力争", "推动", "加快", "每年"], in: lead) { return nil }
    if let range = works(endingAt: end), range.lowerBound > verb, range.lowerBound - verb <= 60 { return range }
    // 新建污水提升泵站: all that follows, whatever its words are.
    guard let head = headStart(before: end), case let start = trimmed(verb + 6, head),
      (2...12).contains(scan.characterCount(start..<head)), scan.markIndex(from: start) == scan.markIndex(from: end),
      stretch.quantities(in: start..<end).isEmpty, isDescribed(start..<head), !isManyBefore(start)
    else { return nil }
    return start..<end
  }

  static let raising: Words = ["新建", "建成", "兴建", "建起", "投建", "拟建", "新上", "上马", "代建", "自建", "合建", "增建", "筹建"]

  private static let endings: Words = ["枢纽", "通道", "工程", "装置", "公园", "平台", "基地", "中心", "管网"]
  /// What the names of works and houses end in.
  private static let lasts: Characters = "馆城线港仓站库厂园谷院桥楼塔场坊塘渠闸坝窑炉廊"
}
