internal import Lexicon
import Model

/// Finds the names of projects in a text: by what they end in, and by the lists they stand in.
///
///     某某新材料生产基地二期项目          the head and what may follow it: 项目, 二期
///     包括甲乙项目、丙丁产业园等9个项目    each thing listed
///
/// A name is taken where something in it tells this project from others; 重点产业项目 is none.
struct ProjectNameReader {
  let number: Int
  let stretch: Story.Stretch
  let scan: Scan
  let vocabulary: Vocabulary
  /// The next paragraph begins with 该项目.
  let isFollowedByProject: Bool

  init(number: Int, stretch: Story.Stretch, vocabulary: Vocabulary, isFollowedByProject: Bool = false) {
    self.number = number
    self.stretch = stretch
    scan = stretch.scan
    self.vocabulary = vocabulary
    self.isFollowedByProject = isFollowedByProject
  }

  func read() -> [ProjectMention] {
    let lists = listed()
    var found = lists
    var next = 0
    var end = 0
    let phasesAndBuildings = Self.phasesAndBuildings
    for hit in scan.hits(of: .project) where Int(hit.start) >= end {
      let range: Range<Int>?
      switch vocabulary.projectKind(hit) {
      case .head: range = name(endingWith: hit) ?? held(hit, after: end)
      // 某项目|厂房: a part of it.
      case .built: range = scan.has("项目", before: Int(hit.start)) ? nil : held(hit, after: end)
      default:
        // Nearly all are words inside names.
        guard scan.mayEnd(phasesAndBuildings, at: Int(hit.end)) else { continue }
        if isPhase(hit) {
          range = phased(hit)
        } else if isPlainBuilding(hit) {
          range = held(hit, after: end)
        } else {
          continue
        }
      }
      guard let range = range.flatMap({ withoutOrdinal(withoutOwnersFirst($0)) }), !isCountedOff(range),
        !isOneOfHouses(range)
      else {
        continue
      }
      while next < lists.count, lists[next].range.upperBound <= range.lowerBound { next += 1 }
      if next < lists.count, lists[next].range.overlaps(range) { continue }
      found.append(ProjectMention(stretch: number, range: range))
      end = range.upperBound
    }
    if found.count > 1 { found.sort { $0.range.lowerBound < $1.range.lowerBound } }
    found.add(headed(besides: found))
    let (reached, marked) = (reached(besides: found), marked(besides: found))
    found.add(reached)
    found.add(marked)
    if found.count > 1 { found.sort { $0.range.lowerBound < $1.range.lowerBound } }
    let paid = framed(besides: found)
    if !paid.isEmpty { found = (found + paid).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    return withoutParts(found)
  }

  /// What phases end in, and plain buildings.
  private static let phasesAndBuildings: Words = ["期", "基地", "标准厂房"]

  /// 建成实训基地5个: a count behind what the name of one would be.
  func isCountedOff(_ range: Range<Int>) -> Bool {
    guard let numeral = scan.numeral(at: range.upperBound) else { return false }
    // 建成分布式光伏41兆瓦: how much of it.
    if let unit = scan.longestHit(.unit, at: numeral.end), vocabulary.unit(unit)?.dimension == .power { return true }
    guard let count = numeral.low.integer, (2...9999).contains(count) else { return false }
    if (["个", "家", "座", "处"] as [StaticString]).contains(where: { scan.has($0, at: numeral.end) }) { return true }
    // 试验装置6套, 总装线3条, but 公寓800套.
    return (["套", "条", "台"] as [StaticString]).contains { scan.has($0, at: numeral.end) }
      && (["线", "装置", "平台", "设施", "系统"] as [StaticString]).contains { scan.has($0, before: range.upperBound) }
  }

  func isKind(_ hit: Hit, _ kind: Vocabulary.ProjectKind) -> Bool { vocabulary.projectKind(hit) == kind }

  // MARK: By the head

  private func name(endingWith hit: Hit) -> Range<Int>? {
    if let longer = scan.longestHit([.suffix, .project, .policy], at: Int(hit.start)), longer.end > hit.end {
      return nil
    }
    let organisation = stretch.organisation(holding: Int(hit.start))
    let head = Int(hit.start)
    if let organisation, organisation.type != .park {
      // 某某江苏工厂 is a company's name as well as that of its works.
      guard organisation.range.upperBound == Int(hit.end), organisation.type == .company else {
        return organisation.range.upperBound > Int(hit.end) ? nil : named(hit)
      }
      return organisation.range.lowerBound < head - 3 ? organisation.range : nil
    }
    return named(hit)
  }

  private func named(_ hit: Hit) -> Range<Int>? {
    let head = Int(hit.start)
    let isProject = scan.folded[hit.range].ends(with: "项目")
    // 某产业园示范区: the longer name is read by its own end.
    if !isProject, let next = scan.longestHit(.project, at: Int(hit.end)), !scan.has("项目", at: Int(hit.end)),
      isKind(next, .head) || isKind(next, .built)
    {
      return nil
    }
    var start = edge(before: head)
    // 市长某某宣布项目开工: no name goes across a person.
    if let person = stretch.people.last(startingBefore: head), person.range.upperBound > start { return nil }
    if let early = companyBefore(start) { start = early }
    start = trimmed(start, head)
    // 在某开发区建设某生产基地: behind the word of building, where enough follows.
    if !isProject, let verb = scan.offset(ofAny: Self.building, in: start..<max(start, head - 11)),
      stretch.organisation(startingAt: start)?.type != .company
    {
      start = verb + 6
    }
    let end = tail(from: Int(hit.end))
    guard start < head, scan.text[start..<end].count <= 150 else { return nil }
    // 技改项目集中启动仪式: what kind of projects they are.
    if isProject, scan.has("集中", at: end) || scan.first(of: Self.ofAny, before: head) != nil { return nil }
    // “早碰头、晚复盘”项目推进机制: how they are dealt with.
    if isProject, scan.first(of: Self.handling, at: Int(hit.end)) != nil { return nil }
    // 某公司项目经理: no project.
    if isProject, scan.longestHit(.title, at: Int(hit.end)) != nil { return nil }
    if isProject, scan.isAny(of: Self.grades, start..<head) || isFigureOfSpeech(start..<head) { return nil }
    if isProject, isDealtWith(head) { return nil }
    if isProject, isFirstOfAKind(start) || isThreshold(start) { return nil }
    guard !isRole(start), isTold(apart: start..<head, hit) || isProject && isOwned(start..<head),
      !isPlaceOnly(start, end, isProject: isProject)
    else {
      return nil
    }
    return start..<end
  }

  private static let building: Words = ["建设", "兴建", "投建"]

  /// 这是该区引进的首个某类项目: what a project that was named is.
  private func isFirstOfAKind(_ start: Int) -> Bool {
    guard scan.first(of: Self.firstOfAKind, before: start) != nil else { return false }
    let clause = scan.nearClause(start)
    let lead = clause.lowerBound..<start
    return scan.hasAny(["是", "成为"], in: lead.lowerBound..<min(start, lead.lowerBound + 24))
  }

  private static let firstOfAKind: Words = ["首个", "第一个", "首家", "最大的", "最大", "唯一的", "唯一", "单体", "首批"]

  /// 凑项目, 抢项目: what is done with projects.
  private func isDealtWith(_ head: Int) -> Bool {
    // 领导包项目, but 外包项目.
    if scan.has("包", before: head), !Self.owned.contains(scan.character(before: head - 3).value) { return true }
    return Self.dealings.contains(scan.character(before: head).value)
      && scan.longestHit([.industry, .place, .company, .project], endingAt: head) == nil
  }

  private static let handling: Words = [
    "推进机制", "推进会", "推进制度", "服务机制", "调度", "会商", "管理制度", "审批", "服务专员", "服务秘书", "招引机制",
  ]

  /// Words that say which of many, and no name: 单个项目.
  private static let ofAny: Words = [
    "单个", "每个", "各个", "个别", "部分", "同类", "该类", "这类", "此类", "多数", "其他", "其它", "其余", "任何", "明知",
  ]

  private static let dealings: Characters = "凑抢跑盯拼谈抓推引选找帮催送缠"
  private static let owned: Characters = "外承总分打发面"

  /// What tells how good projects are, and not which: 高附加值项目.
  private static let grades: Words = [
    "高附加值", "高附加", "高技术", "高科技", "高新技术", "高成长", "高效益", "高产出", "高税收", "高端", "低能耗", "低碳", "绿色低碳", "低排放", "大体量", "强链补链",
    "补链强链", "延链补链", "标志性", "引领性", "牵引性", "支撑性", "旗舰型", "龙头型", "税源型", "科技型",
    "国家级", "省级", "省部级", "部级", "市级", "区级", "县级", "世界级",
  ]

  /// “龙头”项目, “大块头”项目: a figure of speech for how large or good they are.
  private func isFigureOfSpeech(_ body: Range<Int>) -> Bool {
    guard let open = scan.mark(at: body.lowerBound), open.kind == .openQuote, open.partner >= 0,
      Int(scan.marks[Int(open.partner)].end) == body.upperBound
    else { return false }
    return scan.isAny(of: Self.figures, Int(open.end)..<Int(scan.marks[Int(open.partner)].start))
  }

  private static let figures: Words = [
    "巨无霸", "大块头", "小块头", "大个子", "小个子", "链主", "龙头", "旗舰", "航母", "金凤凰", "凤凰", "大象", "雄鹰", "独角兽", "瞪羚", "小巨人", "明星", "王牌",
    "头雁", "头号", "压舱石", "顶梁柱", "主力军", "生力军", "定盘星", "大而强", "小而美", "专精特新", "高精尖", "高大上", "首店", "绿色", "零地", "数字", "两高",
    "散乱污",
    "僵尸", "半拉子", "烂尾", "补链", "强链", "延链", "卡脖子", "单打冠军", "单项冠军", "十百千", "百亿", "千亿", "现金牛", "潜力股", "种子", "好", "大", "小",
    "新",
    "老",
  ]

  /// 某公司的检测基地项目: whose it is tells it apart.
  private func isOwned(_ body: Range<Int>) -> Bool {
    guard scan.has("的", before: body.lowerBound), scan.characterCount(body) >= 2,
      let owner = stretch.organisation(endingAt: body.lowerBound - 3), owner.type == .company
    else { return false }
    if isDescribed(body) { return true }
    guard scan.characterCount(body) >= 4, let last = scan.longestHit(.project, endingAt: body.upperBound) else {
      return false
    }
    return isKind(last, .head) || isKind(last, .built)
  }

  /// 二期, 项目二期, 二期项目 after the head belong to the name.
  func tail(from end: Int) -> Int {
    var at = end
    for _ in 0..<3 {
      if scan.has("项目", at: at), !scan.has("项目建设", at: at) || at == end {
        at += 6
      } else if let phase = phase(at) {
        at = phase
        for work in ["扩建工程", "扩建项目", "工程"] as [StaticString] where scan.has(work, at: at) {
          at += work.utf8CodeUnitCount
          break
        }
      } else {
        break
      }
    }
    return at
  }

  /// The end of 二期 or （二期） at an offset.
  private func phase(_ at: Int) -> Int? {
    let character = scan.character(at: at)
    switch NumeralCharacter(character.value) {
    case .digit, .figure: break
    default: if character.value != 0x9996 { return nil }
    }
    let next = at + character.length
    guard scan.has("期", at: next), !scan.has("期间", at: next) else { return nil }
    return next + 3
  }

  /// 某公司甲产品生产及乙制造、丙装备项目: a company at the head of the clause owns all of it up to the head.
  private func companyBefore(_ start: Int) -> Int? {
    let clause = scan.clause(at: start)
    let near = max(clause.lowerBound, start - 150)..<start
    guard let owner = stretch.organisations(in: near).last(where: { $0.type == .company }),
      start - owner.range.upperBound <= 75, owner.range.upperBound < start
    else { return nil }
    var at = owner.range.upperBound
    if scan.mark(at: at) != nil { return nil }
    while at < start {
      if let word = scan.longestHit(.project, at: at), isKind(word, .head) || isKind(word, .verb) { return nil }
      if let mark = scan.mark(at: at), mark.kind != .pause { return nil }
      if scan.has("的", at: at) || scan.numeral(at: at) != nil { return nil }
      if let word = scan.longestHit(.boundary, at: at),
        vocabulary.boundary(word) == .verb
          || vocabulary.boundary(word) == .particle && !scan.has("及", at: at)
            && !scan.has("和", at: at)
      {
        return nil
      }
      at += scan.character(at: at).length
    }
    return owner.range.lowerBound
  }

  private static let undertakings: Words = [
    "合作建设", "合作共建", "共同建设", "共同打造", "拟投资建设", "拟建设", "拟新建", "拟实施", "投资建设", "投资", "建设", "共建", "打造", "搭建", "推进", "运营",
    "开发", "承接", "项目", "用于",
  ]

  private static let enlarging = Words(capacityWords + ["扩产", "技改", "扩建", "搬迁", "增容", "扩能"])

  /// Without leading counts, and words for what is done with it: 投资某项目.
  func trimmed(_ start: Int, _ head: Int) -> Int {
    var at = start
    // 4月8日|专线: when, and not what.
    if let date = stretch.date(startingAt: at), date.range.upperBound <= head { at = date.range.upperBound }
    // 该公司年产10万吨…项目: the name begins with how much is made.
    for word in ["公司", "企业", "集团"] as [StaticString] where scan.has(word, at: at) {
      let next = at + word.utf8CodeUnitCount
      if scan.first(of: Self.enlarging, at: next) != nil { at = next }
    }
    if let capacity = builtCapacity(at, head) { return capacity }
    if scan.mayBegin(Self.undertakings, at: at) {
      for word in Self.undertakings where scan.has(word, at: at) && at + word.utf8CodeUnitCount < head {
        at += word.utf8CodeUnitCount
      }
    }
    while at < head, let numeral = scan.numeral(at: at), numeral.end < head,
      let unit = scan.longestHit(.unit, at: numeral.end), Int(unit.end) <= head,
      unit.end - unit.start <= 3, !scan.has("G", at: numeral.end), !scan.has("期", at: numeral.end),
      vocabulary.unit(unit)?.dimension != .mass || (numeral.low.integer ?? 0) < 1000
    { at = Int(unit.end) }
    return at
  }
}
