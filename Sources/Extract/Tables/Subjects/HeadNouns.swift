internal import Lexicon
import Model

/// Nouns of no list that a clause begins with and that do something there: 试乘体验队外出40次, 秧盘苗上市两周卖出3万盘.
///
/// One that the figure's own clause begins with is nearer than whoever an earlier clause named; those of earlier clauses are
/// asked for only where a sentence names nobody.
struct HeadNouns {
  let stretch: Story.Stretch
  let vocabulary: Vocabulary

  private var scan: Scan { stretch.scan }

  /// The nearest noun that a clause of the sentence begins with, from the figure's own clause back.
  ///
  /// A noun that the figure measures is no subject of it: 用工由46人减少到19人.
  func nearest(to quantity: QuantityMention) -> [UInt8]? {
    let offset = quantity.range.lowerBound
    let sentence = scan.sentence(at: offset)
    var at = offset
    for _ in 0..<4 {
      let clause = scan.clause(at: at)
      let low = max(clause.lowerBound, sentence.lowerBound)
      if let noun = noun(behindLead(low), before: min(offset, clause.upperBound)), noun != quantity.metric {
        return Array(scan.text[noun])
      }
      guard low > sentence.lowerBound else { return nil }
      at = low - 1
    }
    return nil
  }

  /// The noun that the figure's own clause begins with, where it does something there.
  func own(_ quantity: QuantityMention, from sentence: Int) -> [UInt8]? {
    let offset = quantity.range.lowerBound
    let start = max(scan.clause(at: offset).lowerBound, sentence)
    guard let noun = noun(behindLead(start), before: offset, isOwn: true), noun != quantity.metric || isWay(quantity),
      scan.first(of: Self.ofHouses, before: noun.upperBound) == nil,
      scan.first(of: Self.ofHouses, at: noun.lowerBound) == nil, scan.first(of: Self.deeds, at: noun.lowerBound) == nil
    else { return nil }
    return Array(scan.text[noun])
  }

  /// 摆渡船只能开到9公里外: how far somebody goes is no measure of theirs.
  private func isWay(_ quantity: QuantityMention) -> Bool { quantity.dimension == .length }

  /// Behind a closing mark, a date, and words that join clauses.
  private func behindLead(_ start: Int) -> Int {
    var at = start
    for _ in 0..<3 {
      let before = at
      if let mark = scan.mark(at: at), mark.kind == .closeQuote { at = Int(mark.end) }
      if let date = stretch.date(startingAt: at) { at = date.range.upperBound }
      if let word = scan.longest(of: Self.leads, at: at) { at += word.utf8CodeUnitCount }
      if at == before { break }
    }
    return at
  }

  private static let leads: Words = [
    "而", "但", "可", "不过", "同时", "此外", "另外", "目前", "如今", "现在", "眼下", "近日", "日前", "过去", "以前", "以往", "去年以来", "起", "其余",
    "首批", "这",
    "这条", "这批", "这支", "这座", "这种", "这些", "这款", "这项", "至今", "据悉", "当时", "随后", "很快", "当天", "往年", "近年来", "当初", "起初", "最初",
    "那时", "那会儿", "后来", "原先",
  ]

  /// - Parameter isOwn: whether the clause is that of the figure, where more words tell that the noun has ended.
  private func noun(_ start: Int, before limit: Int, isOwn: Bool = false) -> Range<Int>? {
    if let noun = plain(start, before: limit, isOwn: isOwn) { return noun }
    // 规模9亿元的种业基金|3月完成备案, 由某公司牵头的“听潮”计划|已…: behind what describes it.
    guard start < limit, scan.first(of: Self.prepositions, at: start) == nil, !scan.has("这", before: start),
      let of = scan.offset(ofAny: SubjectCandidates.particle, in: start..<min(limit, start + 75)),
      scan.numeral(at: start) != nil || !scan.numerals(in: start..<of).isEmpty
        || scan.has("牵头", before: of) || scan.first(of: SubjectCandidates.makings, before: of) != nil
    else { return nil }
    return quoted(of + 3, before: limit) ?? plain(of + 3, before: limit, isOwn: true)
  }

  /// What goes by a name in quotation marks.
  private func quoted(_ start: Int, before limit: Int) -> Range<Int>? {
    guard let open = scan.mark(at: start), open.kind == .openQuote, open.partner >= 0 else { return nil }
    let close = scan.marks[Int(open.partner)]
    let name = Int(open.end)..<Int(close.start)
    guard (6...45).contains(name.count), Int(close.end) <= limit, stretch.organisations(in: name).isEmpty else {
      return nil
    }
    return name
  }

  private static let prepositions: Words = [
    "在", "随着", "对", "为", "从", "据", "按", "经", "通过", "根据", "作为", "除", "当", "与", "和", "面对", "针对", "围绕", "借助", "依托", "凭借",
    "得益于", "受", "以", "把", "将", "被", "给", "向", "让", "每", "其中", "到", "比", "较", "用", "因", "由于",
  ]

  private func plain(_ start: Int, before limit: Int, isOwn: Bool) -> Range<Int>? {
    var from = start
    guard isNounHead(from) else { return nil }
    var at = from
    var name = stretch.nameEnding(behind: at)
    for _ in 0..<26 where at < limit {
      let character = scan.character(at: at)
      // 种业基金|3月完成备案
      if isOwn, at - from >= 6, stretch.date(startingAt: at) != nil { return accepted(from..<at) }
      guard character.length == 3, CharacterClass(character.value) == .han, scan.mark(at: at) == nil else { return nil }
      // 交货期|由5周: what moves from one figure to another is a measure.
      if isOwn, scan.first(of: Self.movers, at: at) != nil { return nil }
      if at > from, isPredicate(at) || isOwn && at - from >= 6 && isDoing(at) { return accepted(from..<at) }
      if scan.has("的", at: at) {
        guard at > from, isNounHead(at + 3) else { return nil }
        from = at + 3
        at = from
        continue
      }
      if Self.stops.contains(character.value), scan.longestHit([.suffix, .industry, .project], at: at) == nil {
        return nil
      }
      if let passed = name, passed.upperBound <= at { name = stretch.nameEnding(behind: at) }
      if scan.starts(.numeral, at: at) || name?.contains(at) ?? false { return nil }
      if let word = wholeNoun(at), word > at {
        at = word
        continue
      }
      if at > from, scan.longestHit(.boundary, at: at).map({ vocabulary.boundary($0) == .particle }) ?? false {
        return nil
      }
      at += character.length
    }
    return nil
  }

  /// The end of a word that nouns are made of.
  private func wholeNoun(_ at: Int) -> Int? {
    guard let word = scan.longestHit([.suffix, .industry, .project, .title, .policy], at: at),
      word.end - word.start >= 6
    else { return nil }
    return Int(word.end)
  }

  /// A noun may begin here: no verb, no name, no measure and no word of time.
  private func isNounHead(_ at: Int) -> Bool {
    if wholeNoun(at) != nil { return true }
    if Self.particles.contains(scan.character(at: at).value) { return false }
    if scan.numeral(at: at) != nil || scan.longestHit([.date, .place, .zone, .saying, .modifier, .unit], at: at) != nil
    {
      return false
    }
    guard let word = scan.longestHit(.boundary, at: at) else { return true }
    return vocabulary.boundary(word) == .noun && word.end - word.start >= 6
  }

  private static let stops: Characters = "里有于能要会卖须需只从被把由在是为等每仅约达不最了很常论太较刚才曾"
  private static let particles: Characters = "比较同对为据按经于自从在由被把将让给与和及并其此该那每各不没有是能可会要已共"

  /// What somebody does, or how.
  private func isPredicate(_ at: Int) -> Bool {
    if wholeNoun(at) != nil { return false }
    // 冷却, 退却
    if scan.has("却", at: at), Self.beforeButs.contains(scan.character(before: at).value) { return false }
    // 就地加工率, 创造就业
    if scan.first(of: Self.jobs, at: at) != nil { return false }
    if scan.first(of: Self.adverbs, at: at) != nil { return true }
    guard let verb = scan.longestHit(.boundary, at: at), vocabulary.boundary(verb) == .verb, verb.end - verb.start >= 6
    else { return false }
    // 占有率, 就业人数: the beginning of a measure.
    return scan.longestHit(.metric, at: at).map { $0.end <= verb.end } ?? true && !scan.has("率", at: Int(verb.end))
  }

  /// 试验车|只能到, 样机|跑了, 夜市|今年: what ends a noun beside its figure, though these characters stand in nouns, too.
  private func isDoing(_ at: Int) -> Bool {
    if wholeNoun(at) != nil || scan.longestHit(.metric, at: at) != nil { return false }
    if scan.longestHit(.date, at: at) != nil { return true }
    let character = scan.character(at: at).value
    if scan.has("了", at: at + 3) || scan.has("着", at: at + 3) { return Self.doings.contains(character) }
    if scan.has("在", at: at + 3) { return Self.standing.contains(character) }
    return Self.modals.contains(character) && !Self.beforeModals.contains(scan.character(before: at).value)
  }

  private static let standing: Characters = "建设放装停存守住躺藏挂坐站落立"
  private static let doings: Characters = "跑做走写开卖买用花干试守住等签建换修学教养种画占收出进拿打看吃喝赚亏带抱围拉推送运租搬拆绕"
  private static let modals: Characters = "要只仍曾"
  /// 主要, 需要, 船只: the end of a word.
  private static let beforeModals: Characters = "主重需必紧首次概摘提船须"

  private static let jobs: Words = ["就地", "就近", "就业"]
  private static let movers: Words = ["从", "由", "在", "被", "把"]
  private static let beforeButs: Characters = "冷退忘推省"
  private static let adverbs: Words = [
    "已", "共", "却", "则", "也", "又", "还", "都", "就", "仍", "更", "继续", "持续", "全勤", "累计", "将", "正在", "可享", "可获", "可领", "可申",
    "可凭", "从", "在", "由", "被", "把", "每天", "每年", "每月", "日均", "年均", "先后",
    "上线", "外出", "新招", "卖到", "卖出", "收了", "驶离", "驶出", "出发", "拖了", "参加", "参赛", "报名", "集中上市", "论吨", "论斤", "论个", "不愁", "往返",
    "穿行",
  ]

  private func accepted(_ noun: Range<Int>) -> Range<Int>? {
    guard (6...36).contains(noun.count), scan.first(of: Self.measures, before: noun.upperBound) == nil,
      scan.first(of: Self.none, before: noun.upperBound) == nil,
      !Self.verbEnds.contains(scan.character(before: noun.upperBound).value),
      scan.first(of: Self.moves, at: noun.upperBound) == nil,
      stretch.organisations(in: noun).isEmpty, stretch.people.first(startingIn: noun) == nil,
      scan.longestHit([.saying, .event, .stage], endingAt: noun.upperBound) == nil
    else { return nil }
    // 财政收入, 用电量: what is measured, unless it is a word for who is counted.
    if let metric = scan.longestHit(.metric, endingAt: noun.upperBound), !isFund(noun),
      !MetricReader.counted.contains(where: { scan.has($0, before: Int(metric.end)) })
    {
      return nil
    }
    return noun
  }

  /// 种业基金, but no 基金 alone.
  private func isFund(_ noun: Range<Int>) -> Bool { noun.count > 6 && scan.has("基金", before: noun.upperBound) }

  private static let verbEnds: Characters = "出落到过住起来去好完着得成给入回稳比留"
  private static let measures = Words(
    [
      "路程", "里程", "距离", "半径", "航程", "行程", "工期", "交货期", "账期", "租期", "时间", "时长", "周期", "期限", "规模", "总额", "总量", "产值", "收入",
      "利润", "水平", "面积", "比例", "占比",
    ]
      + Array(MetricReader.measureEnds))
  /// What moves is a measure, though no list has it.
  private static let moves: Words = [
    "增长", "增加", "增至", "下降", "降低", "降至", "减少", "缩短", "压缩", "提高", "提升", "上升", "达到", "超过", "突破", "高于", "低于", "占据", "占比",
    "接近",
    "翻", "同比",
  ]
  private static let none: Words = [
    "记者", "双方", "大家", "现场", "仪式", "会议", "会上", "数据", "结果", "此举", "消息", "全程", "目标", "背后", "秘密", "同时", "时", "后", "前", "中",
    "里",
    "上", "下", "内", "间", "方面", "情况", "项目", "工程", "一期", "二期", "三期", "公司", "企业", "园区", "全区", "区", "市", "县", "省", "我们",
    "他们", "资金",
    "投资", "总投资", "工作", "建设", "服务", "问题", "原因", "期间", "以来", "部门", "方案", "名单", "其中", "人", "政策", "办法", "措施", "文件", "新规",
    "入冬", "入夏", "入秋", "开春", "入春", "隆冬", "盛夏", "稳定", "控制", "保持", "维持", "徘徊", "频次", "误差", "投诉", "缺口", "活动", "产业", "线路",
    "平台", "市场", "筹划", "谋划", "着手", "打算", "账期",
    "样子", "发展", "经济", "社会", "生产", "运行",
  ]
}
