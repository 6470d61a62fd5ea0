internal import Lexicon
import Model

/// What a clause begins with though no list has it: a thing of its kind, a name in quotation marks, who is given something.
extension SubjectCandidates {
  /// - Parameter starts: of these, those in sentences with a figure are read.
  func addNouns(at starts: [ClauseStart], to found: inout [SubjectCandidate]) {
    for start in starts where start.isMeasured {
      let (at, clause) = (start.at, start.clause)
      let isOpened = scan.mayBegin(lists.openers, at: at)
      let first = (isOpened ? each(at) ?? oneOfItsKind(at) : nil) ?? quoted(at)
      if let noun = first ?? carrier(at, clause) ?? (isOpened ? receiver(at) : nil) ?? told(start)
        ?? (isOpened ? villagers(at) : nil) ?? actorOrThing(start) ?? entitled(start)
        ?? region(start)
      {
        found.append(noun)
      }
    }
  }

  /// What was built and ports are spoken of in the sentences that follow, too.
  ///
  /// - Parameter starts: of these, those that `addNouns` has not seen are read.
  func addWorks(at starts: [ClauseStart], to found: inout [SubjectCandidate]) {
    for start in starts where !start.isMeasured {
      let (at, clause) = (start.at, start.clause)
      if let named = quotedBefore(at) {
        found.append(named)
        continue
      }
      guard let word = telling(start) else { continue }
      if let works = built(at, clause, from: word) ?? port(at, clause, from: word) { found.append(works) }
    }
  }

  private func telling(_ start: ClauseStart) -> Int? {
    guard start.mayHold(lists.doings) else { return nil }
    let limit = min(start.clause.upperBound, start.at + 150)
    return start.at + 6 < limit ? scan.offset(ofAny: Self.doings, in: start.at + 6..<limit) : nil
  }

  /// What the words behind it tell of. These are looked for together first: most clauses have none of them.
  private func told(_ start: ClauseStart) -> SubjectCandidate? {
    guard let word = telling(start) else { return owner(start) }
    let (at, clause) = (start.at, start.clause)
    return built(at, clause, from: word) ?? owner(start) ?? sized(at, clause, from: word)
      ?? port(at, clause, from: word)
  }

  static let doings = Words(Array(built) + Array(sizes) + Array(handles))

  /// Which words some of these begin with: one look tells of most clauses that they begin with none.
  static let openers = Words(["每", "单", "一", "对"] + formerly + links + households)

  private static let pieces: [StaticString] = [
    "台", "条", "座", "块", "艘", "架", "根", "双", "片", "枚", "辆", "套", "列", "束", "头", "株", "粒", "颗", "瓶", "张", "把", "件", "部",
    "栋", "幢",
    "只",
  ]
  private static let weights: [StaticString] = ["吨", "米", "亩", "公斤", "斤", "克", "升"]
  private static let measured = Words(pieces + weights)
  private static let eachOf = Words(pieces + ["个", "家", "名", "项"])
  private static let singles: Words = ["个", "家"]
  private static let formerly: Words = ["同样", "过去", "以前", "以往"]

  /// 每台机床, 每家企业, 单个项目.
  private func each(_ start: Int) -> SubjectCandidate? {
    var start = start
    if scan.mayBegin(Self.formerly, at: start), let word = Self.formerly.first(where: { scan.has($0, at: start) }) {
      start += word.utf8CodeUnitCount
    }
    guard scan.has("每", at: start) || scan.has("单", at: start) else { return nil }
    let unit = start + 3
    for word in scan.has("单", at: start) ? Self.singles : Self.eachOf where scan.has(word, at: unit) {
      let noun = unit + word.utf8CodeUnitCount
      let end = scan.nounEnd(at: noun, before: scan.nearClause(start).upperBound)
      // 每把|省下0.9元
      // 每枚|三分钱, 每个雨季
      guard scan.numeral(at: noun) == nil, !Self.times.contains(scan.character(before: end).value) else { return nil }
      guard end - noun >= 6 || end - noun == 3 && Self.bigThings.contains(scan.character(at: noun).value),
        !Self.savings.contains(scan.character(at: noun).value)
      else { return nil }
      return SubjectCandidate(range: start..<end, namedAt: start..<end, kind: .each)
    }
    return nil
  }

  private static let times: Characters = "季月周年天日"
  private static let bigThings: Characters = "车船井炉塔桥树羊牛猪鱼窑"
  private static let savings: Characters = "省用降增减可比售卖付收赚亏交多少涨节"

  /// 塔筒直径6米, 桥梁全长1.2公里: what is so large.
  ///
  /// - Parameter word: no such word begins before.
  private func sized(_ start: Int, _ clause: Range<Int>, from word: Int) -> SubjectCandidate? {
    let limit = min(clause.upperBound, start + 48)
    guard word < limit, let size = scan.offset(ofAny: Self.sizes, in: word..<limit),
      scan.numerals(in: size..<limit).first != nil, scan.numerals(in: start..<size).isEmpty,
      stretch.organisations(in: start..<size).isEmpty, !isKnownProject(start..<size),
      scan.longestHit(.boundary, at: start) == nil, scan.nounEnd(at: start, before: size) == size
    else { return nil }
    return SubjectCandidate(range: start..<size, namedAt: start..<size, kind: .noun)
  }

  private static let sizes: Words = ["直径", "全长", "总长", "总重", "自重", "净重", "身高", "臂展", "最大直径"]

  /// 某某港完成集装箱吞吐量…, 某某口岸进出口…: places of traffic.
  ///
  /// - Parameter word: no such word begins before.
  private func port(_ start: Int, _ clause: Range<Int>, from word: Int) -> SubjectCandidate? {
    let limit = min(clause.upperBound, start + 45)
    guard word < limit, let verb = scan.offset(ofAny: Self.handles, in: word..<limit),
      scan.first(of: Self.ports, before: verb) != nil,
      stretch.organisation(holding: verb - 1) == nil, scan.numerals(in: start..<verb).isEmpty,
      scan.longestHit(.boundary, at: start) == nil
    else { return nil }
    return SubjectCandidate(range: start..<verb, namedAt: start..<verb)
  }

  private static let ports: Words = ["港", "港区", "机场", "口岸", "综保区", "码头", "货场", "车站"]
  private static let handles: Words = ["完成", "实现", "累计", "开行", "新增", "进出口", "吞吐", "年吞吐", "旅客"]

  /// 村民人均年收入由1.2万元提高到2.1万元
  private func villagers(_ start: Int) -> SubjectCandidate? {
    guard let people = scan.first(of: Self.households, at: start) else { return nil }
    let end = start + people.utf8CodeUnitCount
    guard scan.has("人均", at: end) || scan.has("户均", at: end) else { return nil }
    return SubjectCandidate(range: start..<end, namedAt: start..<end, kind: .noun)
  }

  private static let households: Words = ["村民", "农户", "居民", "群众", "牧民", "农民", "社员", "茶农", "果农", "菜农"]

  /// 一台冰箱从下单到下线, 同样一吨钢, 一根细如发丝的导管: what is told holds for each of the kind.
  private func oneOfItsKind(_ start: Int) -> SubjectCandidate? {
    var at = start
    if scan.mayBegin(Self.formerly, at: at) {
      for word in Self.formerly where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
    }
    guard scan.has("一", at: at), !scan.has("一部分", at: at), let unit = scan.first(of: Self.measured, at: at + 3) else {
      return nil
    }
    let limit = scan.nearClause(start).upperBound
    var noun = at + 3 + unit.utf8CodeUnitCount
    for word in ["满载", "装载", "搭载", "装满"] as [StaticString] where scan.has(word, at: noun) { return nil }
    // 一台3吨真空炉
    if let size = stretch.quantities.first(startingIn: noun..<noun + 1) { noun = size.range.upperBound }
    guard scan.numeral(at: noun) == nil, !scan.starts(.modifier, at: noun) else { return nil }
    if let of = scan.offset(ofAny: SubjectCandidates.particle, in: noun..<min(limit, noun + 60)) {
      let end = scan.nounEnd(at: of + 3, before: limit)
      // 一根细如发丝的导管|，: but 一米布的|综合成本.
      if let mark = scan.mark(at: end), mark.kind == .comma || mark.kind == .stop { noun = of + 3 }
    }
    let end = scan.nounEnd(at: noun, before: limit)
    // 一台德国|进口设备: where it is from.
    guard end > noun, scan.longestHit(.place, at: noun).map({ Int($0.end) < end }) ?? true else { return nil }
    return SubjectCandidate(range: start..<end, namedAt: noun..<end, kind: .noun)
  }

  /// “高新会客厅”已接待企业30家: a short name, no speech.
  private func quoted(_ start: Int) -> SubjectCandidate? {
    guard let open = scan.mark(at: start), open.kind == .openQuote, open.partner >= 0 else { return nil }
    let close = scan.marks[Int(open.partner)]
    let inside = Int(open.end)..<Int(close.start)
    guard (6...30).contains(inside.count),
      scan.markIndex(from: inside.upperBound) == scan.markIndex(from: inside.lowerBound),
      stretch.organisations(in: inside).isEmpty
    else { return nil }
    let after = Int(close.end)
    if scan.first(of: Self.goingOn, at: after) != nil { return nil }
    return SubjectCandidate(range: start..<after, namedAt: inside, kind: .noun)
  }

  private static let goingOn: Words = ["、", "等", "和", "与", "，", "。", "的", "期间", "当天", "前后"]

  /// “月末夜谈”从不落空。已办9期: a short name that a sentence without a figure begins with is spoken of in the next one.
  private func quotedBefore(_ start: Int) -> SubjectCandidate? {
    guard scan.mark(at: start)?.kind == .openQuote else { return nil }
    let sentence = scan.sentence(at: start)
    guard start == sentence.lowerBound, sentence.upperBound < start + 300, var named = quoted(start) else { return nil }
    named.kind = .name
    return named
  }

  private static let links: Words = ["并", "再", "同时", "此外"]
  private static let gifts: Words = [
    "给予", "补助", "补贴", "奖励", "减免", "资助", "奖补", "贴息", "返还", "免收", "配租", "支持", "补偿", "免租", "减半", "免费",
  ]

  private static let givings = Words(Array(gifts) + ["按", "实行", "提供", "一次性", "分别", "最高", "予以"])
  private static let kinds: Words = ["企业", "项目", "单位", "机构", "平台", "人才"]
  private static let spans: Words = ["前", "后", "头", "首"]

  /// 对新引进的软件企业，前三年给予补贴: who is given something.
  private func receiver(_ start: Int) -> SubjectCandidate? {
    var at = start
    if scan.mayBegin(Self.links, at: at) {
      for word in Self.links where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
    }
    guard scan.has("对", at: at) else { return nil }
    let clause = scan.nearClause(at)
    let sentence = scan.nearSentence(at)
    guard scan.hasAny(Self.gifts, in: at..<min(sentence.upperBound, clause.upperBound + 90)) else { return nil }
    var end = clause.upperBound
    if let mark = scan.mark(endingAt: end) { end = Int(mark.start) }
    if let verb = scan.offset(ofAny: Self.givings, in: at + 3..<end) {
      end = verb
    }
    // 对在孵企业|前两年免租
    if let figure = stretch.quantities.first(startingIn: at..<end), figure.dimension == .duration {
      end = figure.range.lowerBound
      if let word = scan.first(of: Self.spans, before: end) { end -= word.utf8CodeUnitCount }
    }
    var noun = at + 3
    // 对链上企业|新增采购超过500万元的，: the noun stands first.
    if scan.has("的", before: end), let kind = scan.offset(ofAny: Self.kinds, in: noun..<min(end, noun + 30)),
      scan.numerals(in: noun..<kind).isEmpty, !scan.hasAny(SubjectCandidates.particle, in: noun..<kind)
    {
      end = kind + 6
    }
    while let of = scan.offset(ofAny: SubjectCandidates.particle, in: noun..<end) { noun = of + 3 }
    // 对企业添置净化设备给予补贴: any of them, and what they do.
    if scan.first(of: Self.kinds, at: noun) != nil { return nil }
    guard end - noun >= 6, end - noun <= 60, stretch.organisations(in: noun..<end).isEmpty else { return nil }
    return SubjectCandidate(range: at..<end, namedAt: noun..<end, kind: .noun)
  }

  private static let openings: [StaticString] = [
    "正式", "开工", "动工", "奠基", "揭牌", "启用", "投用", "投产", "开园", "竣工", "建成", "封顶", "通车", "落成", "试运行", "开业", "下线",
    "共有", "现有", "设有", "拥有", "建有", "占地", "总投资", "分两期", "分三期",
  ]
  private static let opened = Words(openings)
  private static let built = Words(["在", "由", "正在", "正加紧", "正加快", "产出"] + openings)
  static let buildings: Words = [
    "基地", "产业园", "中心", "平台", "工厂", "厂", "园", "生产线", "大厦", "车间", "电站", "码头", "仓库", "公寓", "学校", "医院", "综合体", "系统", "先导区",
    "核心区", "启动区", "示范区", "设备", "班列", "实验室", "市场", "通道", "装置",
  ]

  /// 某某装备基地在开发区开工，项目投资8亿元; 由甲公司建设的某某园启用: what is built, opened or made, in its clause.
  ///
  /// - Parameter word: no such word begins before.
  private func built(_ start: Int, _ clause: Range<Int>, from word: Int) -> SubjectCandidate? {
    let low = max(start + 9, word)
    guard let end = scan.offset(ofAny: Self.built, in: low..<max(low, min(clause.upperBound, start + 150))),
      scan.first(of: Self.buildings, before: end) != nil, stretch.organisation(holding: end - 1) == nil
    else { return nil }
    var noun = start
    while let of = scan.offset(ofAny: SubjectCandidates.particle, in: noun..<end) { noun = of + 3 }
    guard (12...60).contains(end - noun), scan.numeral(at: noun) == nil, !scan.hasAny(["、", "与", "和"], in: noun..<end),
      !isKnownProject(noun..<end)
    else { return nil }
    if scan.has("在", at: end), !scan.hasAny(Self.opened, in: end..<clause.upperBound) { return nil }
    return SubjectCandidate(range: noun..<end, namedAt: noun..<end, kind: .name)
  }

  private static let measures: Words = [
    "本", "率", "价", "格", "量", "度", "命", "值", "额", "能", "耗", "入", "比", "重", "费", "润", "积",
  ]

  /// A word of measure that a list has, or one that ends as such do: 成本, 壁厚, 模压温度.
  private func isMeasureAt(_ start: Int) -> Bool {
    if let metric = scan.longestHit(.metric, at: start),
      scan.first(of: Self.measures, before: Int(metric.end)) != nil
    {
      return true
    }
    if scan.first(of: Self.sizesOfThings, at: start) != nil { return true }
    guard let word = scan.offset(ofAny: Self.ownMeasures, in: start..<min(scan.text.count, start + 13)) else {
      return false
    }
    return scan.nounEnd(at: start, before: word) == word
  }

  private static let sizesOfThings: Words = ["壁厚", "板厚", "厚", "口径", "孔径", "线宽", "间距", "跨距", "行程", "误差", "公差"]

  /// 再生材料的成本比新料低两成: whose measure it is.
  private func owner(_ start: ClauseStart) -> SubjectCandidate? {
    guard start.mayHold(lists.particle) else { return nil }
    let (start, clause) = (start.at, start.clause)
    var noun = scan.has("其", at: start) && !scan.has("其他", at: start) ? start + 3 : start
    if scan.has("让", at: noun) || scan.has("使", at: noun) { noun += 3 }
    // Asked first: most clauses have no such word so near their head.
    let reach = noun + 9..<max(noun + 9, min(clause.upperBound, noun + 36) + 1)
    guard scan.hasAny(SubjectCandidates.particle, in: reach), !scan.starts(.numeral, at: noun) else { return nil }
    let end = scan.nounEnd(at: noun, before: clause.upperBound)
    guard (9...36).contains(end - noun), scan.has("的", at: end), isMeasureAt(end + 3),
      stretch.organisations(in: noun..<end).isEmpty,
      scan.longestHit([.place, .zone, .date, .boundary], at: noun) == nil, !scan.has("占", at: noun)
    else { return nil }
    return SubjectCandidate(range: start..<end, namedAt: noun..<end, kind: .noun)
  }
}
