internal import Lexicon
import Model

/// Companies without a legal form: those of the list, and coined words before a line of business.
extension OrganisationReader {
  func company(_ hit: Hit) -> NameMention? {
    guard scan.longestHit(.company, at: Int(hit.start)) == hit, !isCovered(hit, by: [.company, .place, .zone]) else {
      return nil
    }
    // 其中|信用贷款
    if scan.has("其", before: Int(hit.start)), scan.has("中", at: Int(hit.start)) { return nil }
    // 北|美的: the end of a place, and a particle.
    if hit.end - hit.start == 6, let place = scan.longestHit(.place, endingAt: Int(hit.start) + 3),
      place.start < hit.start
    {
      return nil
    }
    // 深|中通|道: the midst of another word.
    if hit.end - hit.start == 6, isInsideWord(hit) { return nil }
    // 零跑|腿: the head of an everyday word.
    let next = scan.character(at: Int(hit.end))
    if next.length == 3, vocabulary.isEveryday(scan.folded[Int(hit.start)..<Int(hit.end) + 3]) { return nil }
    return NameMention(range: hit.range.lowerBound..<businessEnd(of: hit), type: .company)
  }

  /// Characters on both sides that no word of a list begins or ends with.
  private func isInsideWord(_ hit: Hit) -> Bool {
    let sides: WordKind = [.boundary, .title, .suffix, .place, .zone, .industry, .project, .date, .event, .policy]
    let (start, end) = (Int(hit.start), Int(hit.end))
    guard CharacterClass(scan.character(before: start).value) == .han,
      CharacterClass(scan.character(at: end).value) == .han
    else { return false }
    return scan.longestHit(sides, endingAt: start) == nil && scan.longestHit(sides, at: end) == nil
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
      || scan.longestHit([.boundary, .title, .place, .date], at: end) != nil
      || scan.first(of: Self.nowAndThen, at: end) != nil
  }

  /// How, when and how often something is done, which stands before the verb.
  private static let nowAndThen: Words = [
    "一度", "榜上有名", "成功", "率先", "正在", "再次", "迅速", "随即", "顺利", "先后", "始终", "一直", "曾", "首次", "现已", "目前", "面临", "遭遇", "急需",
    "急缺",
    "急招", "即将", "日前", "近日", "每年", "每天", "每月", "只用", "仅用", "主营", "专注", "深耕", "致力", "凭借", "抓住", "瞄准", "如今", "眼下", "不仅",
    "不断",
    "持续", "也", "还", "正", "又", "就", "才", "便", "却", "都", "刚", "仍", "想", "要",
  ]

  /// Whether a company's name may end in a line of business: where no country stands before, those of a few alone.
  static func mayEndCompany(_ line: ArraySlice<UInt8>) -> Bool {
    line.ends(with: "科技") || lines.contains(line) || looseLines.contains(line) || isMade(line)
  }

  /// Asked before all else: where it is false, `business` and `maker` find nothing.
  func mayBeCompany(_ hit: Hit, _ suffix: Vocabulary.SuffixEntry) -> Bool {
    if suffix.endsCompanies { return true }
    // 日本禾松|化学, 日本禾松|精密|化学
    let start = Int(hit.start)
    return scan.kinds(endingAt: start).contains(.suffix) || scan.kinds(endingAt: start - 6).contains(.place)
      || scan.kinds(endingAt: start - 9).contains(.place) || scan.kinds(endingAt: start - 12).contains(.place)
  }

  /// A company without a legal form: two or three characters that are no word, and a line of business that names rarely
  /// share with things. What follows must not go on: 某某科技、, not 某某科技创新.
  func business(_ hit: Hit) -> NameMention? {
    if let name = foreign(hit) { return name }
    guard isNameEnd(Int(hit.end)) else { return nil }
    let word = scan.folded[hit.range]
    let isLine =
      hit.range.count >= 6 && scan.has("科技", before: Int(hit.end)) || OrganisationReader.lines.contains(word)
    guard isLine || OrganisationReader.looseLines.contains(word) else { return nil }
    let start = edge.start(before: Int(hit.start))
    let run = start..<Int(hit.start)
    // 宁城|禾眸|光电: the coined word stands behind its place. Of 安新材料, no place goes into the line of business.
    let place = scan.longestHit(.place, at: start).map { Int($0.end) } ?? start
    let coined = place < run.upperBound ? place..<run.upperBound : run
    guard isLine || isCoined(coined, hit) && !isQuality(coined) else { return nil }
    let length = scan.characterCount(run)
    guard (2...3).contains(length) || length == 4 && scan.longestHit(.place, at: start) != nil else { return nil }
    let isWord = scan.hits(in: run).contains {
      $0.end - $0.start >= 6 && Int($0.end) <= run.upperBound && !$0.kinds.contains(.place)
        && !$0.kinds.contains(.company)
    }
    // 首场光电论坛, 首批光学企业: which of them.
    if scan.has("首", at: start), scan.longestHit(.unit, at: start + 3) != nil { return nil }
    // 公司日拆解电池260组: what it does a day.
    if scan.numeral(at: Int(hit.end)) != nil, ["日", "年", "月"].contains(where: { scan.has($0, at: start) }) {
      return nil
    }
    // 整车厂供应链: of any such works.
    if scan.has("厂", before: run.upperBound) || scan.has("商", before: run.upperBound) { return nil }
    guard !isWord, !vocabulary.isEveryday(scan.folded[run]) else { return nil }
    let isFinance = word.equals("创投") || word.equals("资本")
    return NameMention(range: start..<Int(hit.end), type: isFinance ? .finance : .company)
  }

  /// Lines of business that names share with few things.
  private static let lines = ShortWords([
    "精密", "药业", "制药", "机电", "重工", "实业", "置业", "股份", "乳业", "酒业", "铝业", "铜业", "矿业", "种业", "粉末", "供应链", "模具", "控股",
    "锂业", "钴业", "钢构", "管业", "纸业", "茶业", "糖业", "鞋业", "影业", "泵业", "重科", "精工", "精机", "智造", "置地", "路桥", "速运", "云科",
    "钛业", "镁业", "硅业", "磁业", "膜业", "漆业", "建工", "水务", "数科", "建投", "城投", "产投", "国投", "交投", "旅投", "水投", "金控", "国控", "城建",
    "城发", "产发", "高科",
  ])

  /// Lines of business that are made as often as named: 某某电子 is a company, 消费电子 a trade.
  private static let looseLines = ShortWords([
    "五金", "光学", "汽配", "创投", "伞业", "家纺", "服饰", "灯饰", "卫浴", "车业",
    "电子", "医药", "生物", "电池", "新能源", "新材料", "半导体", "微电子", "光电", "医疗", "电气", "电器", "传媒", "食品", "化学", "电缆",
    "信息技术", "生物技术", "环保",
  ])

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

  /// 含氟新材料, 镁质新材料, 车用化学: what a stuff is like, not whose it is.
  func isQuality(_ run: Range<Int>) -> Bool {
    Self.qualityHeads.contains(scan.character(at: run.lowerBound).value)
      || Self.qualityTails.contains(scan.character(before: run.upperBound).value)
  }

  private static let qualityHeads: Characters = "每各某该这那其此含无非可超低零多单双全半纯防抗耐"
  private static let qualityTails: Characters = "质级型类化性态状基系用式制品"

  /// 日本禾松化学, 丹麦青岚生物: a country, two to four characters that are no word, and lines of business.
  private func foreign(_ hit: Hit) -> NameMention? {
    var start = Int(hit.start)
    // 日本禾松化学|投资6800万美元: what it does.
    if scan.has("投资", before: Int(hit.end)) { return nil }
    // 精密|化学
    while let line = scan.longestHit(.suffix, endingAt: start), isBusiness(line), line.end - line.start >= 6 {
      start = Int(line.start)
    }
    for length in [6, 9, 12] {
      let at = start - length
      guard let country = scan.longestHit(.place, endingAt: at),
        vocabulary.isField(country, .place, "level", "country"),
        isUnwordedName(at..<start), !isQuality(at..<start), endsForeign(Int(hit.end))
      else { continue }
      return NameMention(range: Int(country.start)..<Int(hit.end), type: .company)
    }
    return nil
  }

  /// No word begins or ends in the run.
  func isUnwordedName(_ run: Range<Int>) -> Bool {
    var at = run.lowerBound
    while at < run.upperBound {
      guard CharacterClass(scan.character(at: at).value) == .han, scan.numeral(at: at) == nil,
        !scan.has("的", at: at), at + 6 > run.upperBound || !vocabulary.isEveryday(scan.folded[at..<at + 6])
      else { return false }
      at += 3
    }
    return !scan.hits(in: run).contains {
      $0.end - $0.start >= 6 && $0.kinds != .surname || $0.kinds.contains(.boundary)
    }
  }

  /// What does something or has something: a mark, a verb, or the line of business of its project.
  private func endsForeign(_ end: Int) -> Bool {
    isNameEnd(end) || scan.longestHit([.industry, .project, .stage, .event], at: end) != nil
  }
}
