internal import Lexicon
import Model

/// What holds a word to be an event, and what sets it aside.
extension EventReader {
  /// 记者走进某公司: who writes is no visitor.
  func isReporter(_ hit: Hit, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard vocabulary.field(hit, .event, "type").equals("visit") else { return false }
    return scan.hasAny(["记者", "笔者"], in: max(sentence.lowerBound, clause.lowerBound - 30)..<Int(hit.start))
  }

  /// 设立全国首个…: what is the first of its kind happened once.
  func isFirst(in clause: Range<Int>, _ hit: Hit) -> Bool {
    scan.hasAny(
      ["首个", "首家", "首次", "首批", "第一个", "第一家", "首座", "首条"], in: Int(hit.end)..<max(Int(hit.end), clause.upperBound))
  }

  static let holding: [StaticString] = [
    "举行", "举办", "召开", "开了", "开过", "办了", "出席", "开幕", "承办", "主办", "会上", "大会上", "走进", "落幕", "落下帷幕", "闭幕",
    "收官", "开赛", "启幕", "拉开帷幕", "开锣",
  ]

  /// Part of a name, of a longer word, of speech about plans, or only an attribute: 签约项目, 开工率.
  func isInName(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    // 上市企业: a kind of them.
    if scan.has("上市", before: Int(hit.end)) {
      for word in ["企业", "后备", "许可", "培育"] as [StaticString] where scan.has(word, at: Int(hit.end)) { return true }
    }
    // 召开工作会议, 活动工作: the characters belong to two words.
    if scan.has("工", before: Int(hit.end)), scan.has("作", at: Int(hit.end)) { return true }
    if isAcrossWords(hit) { return true }
    // 孵化器, 启动区: the beginning of a longer noun.
    if let longer = scan.longestHit([.suffix, .project, .policy], at: start), longer.end > hit.end,
      !scan.folded[longer.range].ends(with: "项目"), scan.longestHit(.event, at: start) == hit
    {
      return true
    }
    // 某某任某开发区党工委书记: a name that swallowed who takes the office is no name.
    if let name = stretch.organisation(holding: start), name.range.upperBound >= Int(hit.end),
      vocabulary.eventUse(hit) != .post
    {
      return true
    }
    if let project = stretch.projects.last(startingBefore: start + 1), project.range.upperBound > Int(hit.end) {
      return true
    }
    if let noun = scan.longestHit([.title, .metric], endingAt: Int(hit.end)),
      noun.end - noun.start > hit.end - hit.start,
      noun.kinds.contains(.title)
    {
      return true
    }
    if let quotation = scan.quotation(around: start), quotation.count < 60 { return true }
    if scan.title(around: start) != nil { return true }
    return scan.first(of: Self.nounEnds, at: Int(hit.end)) != nil
  }

  /// 电动工程机械, 自动工位, 线上线下, 开发布局: the characters belong to the words on both sides.
  private func isAcrossWords(_ hit: Hit) -> Bool {
    let word = scan.folded[hit.range]
    if word.equals("动工") {
      return Self.movers.contains(scan.character(before: Int(hit.start)).value)
    }
    if word.equals("开了") {
      let before: Characters = "排打离召张敞展分推放解拉避躲公"
      return before.contains(scan.character(before: Int(hit.start)).value)
    }
    if word.equals("上线") { return scan.has("线", before: Int(hit.start)) || scan.has("下", at: Int(hit.end)) }
    let next = scan.character(at: Int(hit.end)).value
    var from = 0
    while let index = scan.index(of: Self.joined, from: from, at: Int(hit.start)) {
      if Self.joined[index].utf8CodeUnitCount == word.count { return Self.joins[index].1.contains(next) }
      from = index + 1
    }
    return false
  }

  /// 活|动工, 自|动工: what ends in 动.
  private static let movers: Characters = "活电自手气机运劳互联流传启驱移振滑转"
  private static let joined = Words(joins.map { $0.0 })
  private static let joins: [(StaticString, Characters)] = [
    ("上市", "场"), ("发布", "局"), ("建成", "本"), ("成立", "项案"), ("启动", "能力"), ("开工", "程"), ("完工", "业"),
    ("投产", "业品"),
    ("推出", "口租"), ("引进", "出口"), ("通过", "程"), ("新增", "值长"), ("转化", "工"), ("落地", "式"), ("交货", "值期量"), ("供货", "商"),
    ("采购", "商员单清"), ("安装", "工队"), ("融资", "租担额类难成渠"), ("发射", "单台场器"), ("设立", "体"),
    ("参股", "企公"), ("通报", "和批"), ("处罚", "权清裁事"), ("改造", "方升工"), ("合并", "报"), ("执行", "董副力"), ("投票", "权"), ("直播", "间基带电"),
    ("抽查", "率"),
    ("来到", "了这"), ("付费", "墙"), ("调试", "员"),
  ]

  /// What makes a longer word, or an attribute, of a word for an event.
  private static let nounEnds: Words = [
    "率", "流程", "事项", "平台", "基地", "中心", "条件", "能力", "力度", "成果", "方面", "服务", "投资合作", "改革", "目标", "机制", "任务", "公司", "前",
    "文号", "资金", "资助", "总数", "者", "数居", "时间提前", "时间平均", "时间缩短", "额", "开工率", "履约率",
  ]

  func isTally(_ hit: Hit) -> Bool { vocabulary.field(hit, .event, "use").equals("tallied") }

  /// 累计受理案件286件, 已发放补贴3200万元: a count or a sum right after, and a word that it was reached.
  func isTallied(_ hit: Hit, _ clause: Range<Int>, _ count: QuantityMention?, _ times: EventTimes) -> Bool {
    guard times.isTold(in: clause) else { return false }
    let before = clause.lowerBound..<Int(hit.start)
    if scan.has("的", at: Int(hit.end)) || scan.hasAny(["将", "要", "计划", "每", "正在"], in: before) { return false }
    // 首批入驻企业服务… is of the first; 首批资金已兑付 is what was done.
    if scan.hasAny(["首批"], in: before), !scan.hasAny(["已"], in: before) { return false }
    if let count {
      // 为214家企业提供服务 counts before the word; else what was done is counted after it.
      let isAfter = count.range.lowerBound >= Int(hit.end)
      return (isAfter || scan.hasAny(["为", "向", "给", "家企业", "个产品"], in: before)) && (count.value.integer ?? 0) > 1
        && abs(count.range.lowerBound - Int(hit.start)) <= 60
    }
    let near = Int(hit.end)..<max(Int(hit.end), min(clause.upperBound, Int(hit.end) + 45))
    return stretch.quantities(in: near).contains { $0.dimension == .money && $0.change == nil }
  }

  /// 每季度召开一次, 对获评…的, 投产后: how things are done, not that they were.
  func isGeneral(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let before = clause.lowerBound..<Int(hit.start)
    if scan.hasAny(Self.regularly, in: before) { return true }
    if isSpan(hit, clause) || isListing(hit, clause) || isOfThings(hit, clause) || isTask(hit, clause)
      || isPicked(hit)
    {
      return true
    }
    // 在奠基仪式上说: the ceremony was told before.
    if scan.has("仪式", before: Int(hit.end)), scan.has("上", at: Int(hit.end)), stretch.dates(in: clause).isEmpty {
      return true
    }
    // 主持开工仪式: the ceremony was told before.
    let near = max(clause.lowerBound, Int(hit.start) - 18)..<Int(hit.start)
    if scan.hasAny(["主持", "宣布", "出席", "参加"], in: near) { return true }
    if scan.has("对", at: clause.lowerBound) || scan.has("凡", at: clause.lowerBound) {
      let end = scan.stripped(clause).upperBound
      if scan.has("的", before: end) || scan.has("企业", before: end) { return true }
    }
    if scan.has("后", at: Int(hit.end)), !scan.has("后续", at: Int(hit.end)), stretch.dates(in: clause).isEmpty {
      return true
    }
    for word in ["即可", "就可", "便可", "可", "能够", "可以", "才能"] as [StaticString] where scan.has(word, before: Int(hit.start))
    {
      return true
    }
    return false
  }

  private static let regularly: Words = [
    "每季度", "每年", "每月", "每周", "每半年", "定期", "每逢", "每次", "日均", "月均", "年均", "平均每", "每种", "每家", "每个", "按季", "按月", "按周",
  ]

  /// 首次上榜的某公司: which one is meant.
  private func isPicked(_ hit: Hit) -> Bool {
    scan.has("的", at: Int(hit.end))
      && ["上榜", "入选", "获评"].contains { scan.has($0, before: Int(hit.end)) }
  }

  /// 从签约到动工仅用58天: how long it took, told of what is told elsewhere.
  private func isSpan(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let far = max(clause.lowerBound, Int(hit.start) - 60)..<Int(hit.start)
    // The far end: 从…到动工.
    if scan.has("到", before: Int(hit.start)), scan.hasAny(["从"], in: far) { return true }
    let near = max(clause.lowerBound, Int(hit.start) - 30)..<Int(hit.start)
    guard let from = scan.offset(ofAny: ["从"], in: near), stretch.dates(in: from..<Int(hit.start)).isEmpty else {
      return false
    }
    return scan.hasAny(["到"], in: Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 30))
  }

  /// 列入台账, 签订劳动合同, 首批入驻企业: put down, agreed or told of as a matter of course.
  private func isListing(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    if word.equals("入库"), scan.mark(at: Int(hit.end)) == nil { return true }
    if word.holds("签") || word.ends(with: "发布"), let noun = scan.first(of: Self.papers, at: Int(hit.end)) {
      return noun.utf8CodeUnitCount > 0
    }
    if word.equals("入驻") || word.equals("进驻"), scan.has("首批", before: Int(hit.start)) { return true }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 60)
    if word.equals("列入") || word.equals("纳入") {
      // 列入明年计划: what is meant to be done.
      if scan.hasAny(["计划"], in: after), !scan.hasAny(["国家", "省", "部"], in: after) { return true }
      return scan.hasAny(["台账", "问题清单", "清单", "标准计划", "日程", "议程", "考核", "实事", "预算", "年度计划"], in: after)
    }
    return word.holds("签") && scan.hasAny(["劳动合同", "用工合同"], in: after)
  }

  /// 签订的合同, 发布的数据: which one it is.
  private static let papers: Words = [
    "的合同", "的协议", "的订单", "的劳动", "的数据", "的统计", "的报告", "的公报", "的消息", "的信息", "的通知",
  ]

  /// 《某办法》于8月1日公布: a title that is a rule right before, with no more than a date between.
  func isTitleBefore(_ hit: Hit) -> Bool {
    var at = Int(hit.start)
    for word in ["正式", "起", "已", "于", "近日", "日前"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
    }
    if let date = stretch.dates.last(startingBefore: at), date.range.upperBound == at {
      at = date.range.lowerBound
    }
    for word in ["正式", "已", "于", "自", "从", "将于"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
    }
    guard let mark = scan.mark(endingAt: at), mark.kind == .closeTitle, mark.partner >= 0 else { return false }
    return isRule(Int(scan.marks[Int(mark.partner)].start)..<at)
  }

  /// 通过车规级认证, 通过竣工验收.
  func isPassed(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 60)
    if scan.hasAny(["协助", "帮助", "指导", "支持"], in: max(clause.lowerBound, Int(hit.start) - 30)..<Int(hit.start)) {
      return false
    }
    // 通过竣工验收 is a completion.
    if scan.hasAny(["竣工"], in: after) { return false }
    guard
      let review = scan.offset(
        ofAny: [
          "认证", "验收", "评审", "审评", "审核", "鉴定", "检测", "检验", "评估", "复审", "核查", "答辩", "路试", "试验", "审批", "审查", "论证", "会审",
        ], in: after)
    else { return false }
    let end = review + 6
    return end >= clause.upperBound || scan.mark(at: end) != nil || scan.has("并", at: end)
  }

  /// 厂房已经封顶: it says itself that it has happened.
  func isDone(_ hit: Hit) -> Bool {
    ["已经", "现已", "刚刚", "刚"].contains { scan.has($0, before: Int(hit.start)) }
  }

  /// 一期已交付使用: works that have come so far.
  func isReached(_ hit: Hit) -> Bool {
    guard scan.has("已", before: Int(hit.start)) || scan.has("已经", before: Int(hit.start)),
      !scan.has("的", at: Int(hit.end))
    else { return false }
    let type = vocabulary.field(hit, .event, "type")
    return type.equals("completion") || type.equals("groundbreaking")
      || scan.folded[hit.range].starts(with: Self.put.bytes)
  }

  private static let put: StaticString = "投"

  /// 获省科技进步奖一等奖, but not 获奖励500万元.
  func isHonoured(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
    if scan.hasAny(["称号", "荣誉", "金牌", "银牌", "铜牌", "冠军", "亚军", "等奖", "金奖", "银奖", "铜奖", "奖状", "奖章", "大奖"], in: after) {
      return true
    }
    guard let prize = scan.offset(ofAny: ["奖"], in: after) else { return false }
    return prize + 3 >= clause.upperBound || scan.mark(at: prize + 3) != nil
  }

  /// 取得欧盟某某认证: what is taken is a proof, and nothing follows it.
  func isCertified(_ after: Range<Int>) -> Bool {
    guard let proof = scan.offset(ofAny: ["认证", "证书", "批复", "批件", "资质", "资格证"], in: after) else { return false }
    let end = proof + 6
    return end >= after.upperBound || scan.mark(at: end) != nil
  }

  /// 某某任管委会主任: a person right before, an office behind.
  func isPost(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    var at = Int(hit.start)
    for word in ["同志", "拟", "将", "为"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
    }
    guard isPersonBefore(at, clause) else { return false }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
    return scan.hits(in: after).contains { $0.kinds.contains(.title) }
  }

  /// A person who was read, or a surname and one or two characters that are all of the clause so far.
  private func isPersonBefore(_ end: Int, _ clause: Range<Int>) -> Bool {
    if let person = stretch.people.last(startingBefore: end), person.range.upperBound == end { return true }
    let start = scan.stripped(clause.lowerBound..<max(clause.lowerBound, end)).lowerBound
    return (6...12).contains(end - start) && scan.longestHit(.surname, at: start).map { Int($0.end) < end } ?? false
  }

  /// 上线“某某”小程序: what is brought out bears a name.
  func isNamed(_ hit: Hit) -> Bool {
    guard vocabulary.field(hit, .event, "type").equals("launch"),
      scan.first(of: Self.bringing, at: Int(hit.start))?.utf8CodeUnitCount == hit.range.count
    else { return false }
    return scan.mark(at: Int(hit.end))?.kind == .openQuote
  }

  private static let bringing: Words = ["上线", "推出", "推出了", "合推", "联合推出", "首创", "首推"]

  /// 推出《稳外贸十二条》: a rule by its title.
  func isNamedRule(_ hit: Hit) -> Bool {
    guard vocabulary.field(hit, .event, "type").equals("launch"), let mark = scan.mark(at: Int(hit.end)),
      mark.kind == .openTitle, mark.partner >= 0
    else { return false }
    return isRule(Int(mark.start)..<Int(scan.marks[Int(mark.partner)].end))
  }

  /// What is hoped for or said in general has not happened.
  func isUnreal(_ hit: Hit, _ clause: Range<Int>, isDated: Bool) -> Bool {
    let before = max(clause.lowerBound, Int(hit.start) - 75)..<Int(hit.start)
    // 尚未开工的项目.
    if scan.hasAny(Self.denials, in: max(before.lowerBound, Int(hit.start) - 24)..<Int(hit.start)) { return true }
    if scan.hasAny(Self.hopes, in: before) || isOutcome(hit, clause) { return true }
    return !isDated && scan.hasAny(["将", "预计", "计划", "拟", "即将"], in: before)
  }

  /// 投产后可年产80万台，新增就业300人: what is to come of it, in a clause of its own.
  private func isOutcome(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard vocabulary.field(hit, .event, "type").equals("other"), clause.lowerBound > 0,
      scan.mark(endingAt: clause.lowerBound)?.kind == .comma
    else { return false }
    let before = scan.nearClause(clause.lowerBound - 1)
    if scan.has("新增", at: Int(hit.start)),
      scan.hasAny(["就业", "岗位"], in: Int(hit.end)..<max(Int(hit.end), clause.upperBound)),
      scan.hasAny(["总投资", "投资额"], in: before)
    {
      return true
    }
    // 二期计划明年5月动工，追加投资4亿元.
    if scan.has("追加", at: Int(hit.start)), scan.hasAny(["计划", "将", "拟"], in: before) { return true }
    return scan.hasAny(["投产后", "达产后", "建成后", "投用后", "运营后", "届时", "预计", "可实现", "将实现", "可带动"], in: before)
  }

  private static let denials: Words = ["差点", "险些", "差一点", "未经", "尚未", "还未", "还没", "未能", "没有", "不能", "无法", "被迫", "延期"]

  private static let hopes: Words = [
    "诚邀", "希望", "鼓励", "支持", "欢迎", "确保", "力争", "争取", "推动", "促进", "助推", "如果", "一旦", "要求", "为了", "等待", "有望", "尽快",
    "尽早",
    "便于",
    "不断", "大力",
  ]

  /// 举行, 举办 near the word, or 座谈会上, at the head of a sentence.
  func isOccasion(_ hit: Hit, _ sentence: Range<Int>, _ isDated: Bool) -> Bool {
    if scan.has("上", at: Int(hit.end)), !scan.has("上午", at: Int(hit.end)) {
      // 在职工大会上拍板: of a house's own.
      if ["职工", "员工", "全体", "班前", "家庭"].contains(where: { scan.has($0, before: Int(hit.start)) }) { return false }
      let head = scan.stripped(sentence).lowerBound
      return isDated
        || scan.mark(at: Int(hit.end) + 3)?.kind == .comma && Int(hit.start) - head <= 24 && !scan.has("在", at: head)
    }
    let low = max(sentence.lowerBound, Int(hit.start) - 120)
    return scan.hasAny(EventReader.holding, in: low..<min(sentence.upperBound, Int(hit.end) + 45))
  }

  func hasTitle(after end: Int, _ clause: Range<Int>) -> Bool {
    var index = scan.markIndex(from: max(clause.lowerBound, end - 90))
    while index < scan.marks.count, Int(scan.marks[index].start) < min(scan.text.count, end + 60) {
      if scan.marks[index].kind == .openTitle { return true }
      index += 1
    }
    return false
  }
}
