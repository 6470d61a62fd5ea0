internal import Lexicon
import Model

/// What sets a word aside: parts of names, speech in general, what is hoped for or has not happened.
extension EventReader {
  /// 记者走进某公司: who writes is no visitor.
  ///
  /// - Precondition: the word is one for a visit.
  func isReporter(_ hit: Hit, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    scan.hasAny(["记者", "笔者"], in: max(sentence.lowerBound, clause.lowerBound - 30)..<Int(hit.start))
  }

  /// Part of a name, of a longer word, of speech about plans, or only an attribute: 签约项目, 开工率.
  func isInName(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    // 上市企业, 挂牌公司: a kind of them.
    if scan.has("上市", before: Int(hit.end)) || scan.has("挂牌", before: Int(hit.end)) {
      for word in ["企业", "公司", "后备", "许可", "培育"] as [StaticString] where scan.has(word, at: Int(hit.end)) {
        return true
      }
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
    // 举办“跨境产业对接会”: a name that ends in what is held.
    if let quotation = scan.quotation(around: start), quotation.count < 60 {
      return !(vocabulary.eventUse(hit) == .held && quotation.upperBound == Int(hit.end))
    }
    if scan.title(around: start) != nil { return true }
    guard let end = scan.first(of: Self.nounEnds, at: Int(hit.end)) else { return false }
    // 签订投资合作协议 names what is signed.
    return !["协议", "合同", "协定", "备忘录"].contains { scan.has($0, at: Int(hit.end) + end.utf8CodeUnitCount) }
  }

  /// 电动工程机械, 自动工位, 线上线下, 开发布局: the characters belong to the words on both sides.
  private func isAcrossWords(_ hit: Hit) -> Bool {
    let word = scan.folded[hit.range]
    if word.equals("动工") {
      return Self.movers.contains(scan.character(before: Int(hit.start)).value)
    }
    if word.equals("开了") {
      let before: Characters = "排打离召张敞展分推放解拉避躲公"
      // 50天后就开了工.
      return before.contains(scan.character(before: Int(hit.start)).value) || scan.has("工", at: Int(hit.end))
    }
    // 退役水泵: of what kind; 机组退役 is what happened.
    if word.equals("退役") { return scan.mark(at: Int(hit.end)) == nil }
    // 土地交付现场: land, and no works.
    if word.equals("交付") { return scan.has("土地", before: Int(hit.start)) }
    if word.equals("派员") { return scan.has("特", before: Int(hit.start)) }
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
    ("抽查", "率"), ("创业", "板"), ("申报", "材书表"), ("发行", "价人商"), ("新设", "立备"),
    ("来到", "了这"), ("付费", "墙"), ("调试", "员"),
    ("开建", "设议筑材档"), ("领证", "书件"), ("面市", "场区里"), ("下发", "展现电掘"), ("挂职", "干锻"), ("慰问", "品金信团组"), ("进厂", "区房门"),
    ("手术", "用时室台后中前间机器刀"),
    ("中选", "出定择取拔聘派"), ("注册", "资地咨商检会用登审证"), ("签约", "厅率额"), ("开放", "水程型度创合格平日式"),
    ("买断", "工经制"), ("派人", "员才事"),
  ]

  /// What makes a longer word, or an attribute, of a word for an event.
  private static let nounEnds: Words = [
    "率", "流程", "事项", "平台", "基地", "中心", "条件", "能力", "力度", "成果", "方面", "服务", "投资合作", "改革", "目标", "机制", "任务", "公司", "前",
    "之前", "以前", "次日",
    "文号", "资金", "资助", "总数", "者", "数居", "时间提前", "时间平均", "时间缩短", "额", "开工率", "履约率", "手续", "周期", "数量", "总量", "企业为", "企业是",
    "单位为", "单位是", "项目为",
  ]

  func isTally(_ hit: Hit) -> Bool { vocabulary.eventUse(hit) == .tallied }

  /// 每季度召开一次, 对获评…的, 投产后: how things are done, not that they were.
  func isGeneral(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let before = clause.lowerBound..<Int(hit.start)
    if scan.hasAny(Self.regularly, in: before) { return true }
    if isSpan(hit, clause) || isListing(hit, clause) || isOfThings(hit, clause) || isTask(hit, clause)
      || isOfNoUse(hit, clause)
      || isPicked(hit, clause) || isAspect(hit, clause) || isCompared(hit, clause) || isTerm(clause)
    {
      return true
    }
    // 大赛举办以来: since when, told of what is told elsewhere.
    if scan.has("以来", before: scan.stripped(clause).upperBound), stretch.dates(in: clause).isEmpty { return true }
    // 在奠基仪式上说: the ceremony was told before.
    if scan.has("仪式", before: Int(hit.end)), scan.has("上", at: Int(hit.end)), stretch.dates(in: clause).isEmpty {
      return true
    }
    // 主持开工仪式: the ceremony was told before.
    let near = max(clause.lowerBound, Int(hit.start) - 18)..<Int(hit.start)
    if scan.hasAny(Self.presiding, in: near) { return true }
    if scan.has("对", at: clause.lowerBound) || scan.has("凡", at: clause.lowerBound) {
      let end = scan.stripped(clause).upperBound
      if scan.has("的", before: end) || scan.has("企业", before: end) { return true }
      // 对获批…的企业最高奖励2000万元
      let rest = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
      if let of = scan.offset(ofAny: ["的"], in: rest), scan.hasAny(Self.given, in: of..<clause.upperBound) {
        return true
      }
    }
    if isTermOfHelp(hit, clause) { return true }
    if scan.has("后", at: Int(hit.end)), !scan.has("后续", at: Int(hit.end)), stretch.dates(in: clause).isEmpty {
      return true
    }
    return scan.first(of: Self.possible, before: Int(hit.start)) != nil
  }

  private static let given: Words = ["奖励", "补助", "补贴", "资助", "给予", "奖补", "扶持"]
  private static let presiding: Words = ["主持", "宣布", "出席", "参加"]
  private static let possible: Words = ["即可", "就可", "便可", "可", "能够", "可以", "才能", "就能", "便能", "还在", "仍在", "正在"]

  /// 签约本地企业后物业费减半: on what condition somebody is given something.
  private func isTermOfHelp(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let near = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 36)
    guard let after = scan.offset(ofAny: ["后"], in: near), stretch.dates(in: clause).isEmpty else { return false }
    return scan.hasAny(Self.terms, in: after..<clause.upperBound)
  }

  private static let terms: Words = ["减半", "可享", "可获", "可申请", "可领", "免租", "给予", "奖励", "补贴", "返还", "减免", "最高"]

  /// 首次上榜的某公司, 去年被评为丙类的某公司: which one is meant.
  private func isPicked(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard scan.first(of: Self.picking, before: Int(hit.end)) != nil else { return false }
    if scan.has("的", at: Int(hit.end)) { return true }
    // 被评为C级: a grade, and no honour.
    if scan.has("评为", before: Int(hit.end)), Int(hit.end) < scan.folded.count,
      (UInt8(ascii: "b")...UInt8(ascii: "e")).contains(scan.folded[Int(hit.end)] | 0x20)
    {
      return true
    }
    let near = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 18)
    return scan.hasAny(["类的", "级的", "等级的"], in: near)
  }

  private static let picking: Words = ["上榜", "入选", "获评", "挂牌", "评为"]

  /// 从签约到动工仅用58天: how long it took, told of what is told elsewhere.
  private func isSpan(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let far = max(clause.lowerBound, Int(hit.start) - 60)..<Int(hit.start)
    // The far end: 从…到动工.
    if scan.has("到", before: Int(hit.start)), scan.hasAny(["从"], in: far) { return true }
    let near = max(clause.lowerBound, Int(hit.start) - 30)..<Int(hit.start)
    guard let from = scan.offset(ofAny: ["从"], in: near), stretch.dates(in: from..<Int(hit.start)).isEmpty,
      !vocabulary.isField(hit, .event, "type", "relocation")
    else { return false }
    return scan.hasAny(["到"], in: Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 30))
  }

  /// 列入台账, 签订劳动合同, 首批入驻企业: put down, agreed or told of as a matter of course.
  private func isListing(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    // 新增产能8000吨: what works can do.
    if word.equals("新增"), ["产能", "产值", "税收", "营收", "销售", "利润"].contains(where: { scan.has($0, at: Int(hit.end)) }) {
      return true
    }
    // 新增粮仓3万立方米: what was built, told before.
    if word.equals("新增"), let size = stretch.quantities(in: Int(hit.end)..<Int(hit.end) + 36).first,
      [.area, .volume, .length].contains(size.dimension)
    {
      return true
    }
    if word.equals("入库"),
      scan.mark(at: Int(hit.end)) == nil
        || ["登记", "逐一", "归集", "录入", "验收", "采集"].contains(where: { scan.has($0, before: Int(hit.start)) })
    {
      return true
    }
    // 这家成立3年的公司: how old it is.
    if word.equals("成立"), let age = stretch.quantities(in: Int(hit.end)..<Int(hit.end) + 1).first,
      age.dimension == .duration
    {
      return true
    }
    // 走进会场: no house is called on.
    if word.equals("走进"), ["会场", "赛场", "考场", "现场", "课堂", "展厅"].contains(where: { scan.has($0, at: Int(hit.end)) }) {
      return true
    }
    if word.holds("签") || word.ends(with: "发布"), let noun = scan.first(of: Self.papers, at: Int(hit.end)) {
      return noun.utf8CodeUnitCount > 0
    }
    if word.equals("入驻") || word.equals("进驻"), scan.has("首批", before: Int(hit.start)) { return true }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 60)
    if word.equals("列入") || word.equals("纳入") {
      // 列入试点的企业: which ones are meant.
      if scan.hasAny(["的企业", "的单位", "的项目", "的产品", "的地块"], in: after) { return true }
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

  /// What is hoped for or said in general has not happened.
  func isUnreal(_ hit: Hit, _ clause: Range<Int>, isDated: Bool) -> Bool {
    let before = max(clause.lowerBound, Int(hit.start) - 75)..<Int(hit.start)
    // 尚未开工的项目.
    if scan.hasAny(Self.denials, in: max(before.lowerBound, Int(hit.start) - 24)..<Int(hit.start)) { return true }
    // 这批货要在月底前运到港口.
    if isHoped(in: before) || scan.hasAny(["要在"], in: before) || isOutcome(hit, clause) { return true }
    if isDated { return false }
    // 将其列为…: taken, and not to come.
    // Most clauses have none of the words below.
    guard scan.hasAny(Self.toCome, in: before) else { return false }
    if let will = scan.offset(ofAny: ["将"], in: before),
      !["其", "该", "它", "他", "她", "这"].contains(where: { scan.has($0, at: will + 3) })
    {
      return true
    }
    return scan.hasAny(Self.planned, in: before)
  }

  private static let planned: Words = ["预计", "计划", "拟", "即将"]
  static let toCome = Words(Array(planned) + ["将"])

  /// 鼓励, 力争, but not in 《支持低空经济若干措施》印发.
  private func isHoped(in range: Range<Int>) -> Bool {
    var at = range.lowerBound
    for _ in 0..<4 {
      guard let found = scan.offset(ofAny: Self.hopes, in: at..<max(at, range.upperBound)) else { return false }
      guard let title = scan.title(around: found) else { return true }
      at = max(found + 3, title.upperBound)
    }
    return false
  }

  /// 投产后可年产80万台，新增就业300人: what is to come of it, in a clause of its own.
  private func isOutcome(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard clause.lowerBound > 0, scan.mark(endingAt: clause.lowerBound)?.kind == .comma,
      vocabulary.isField(hit, .event, "type", "other")
    else { return false }
    let before = scan.nearClause(clause.lowerBound - 1)
    if scan.has("新增", at: Int(hit.start)),
      scan.hasAny(["就业", "岗位"], in: Int(hit.end)..<max(Int(hit.end), clause.upperBound)),
      scan.hasAny(["总投资", "投资额"], in: before)
    {
      return true
    }
    // 今年5月投产，新增就业260人; 二期将于明年建成，新增测试线4条.
    if scan.has("新增", at: Int(hit.start)) {
      let isStaff = scan.hasAny(["就业", "岗位"], in: Int(hit.end)..<max(Int(hit.end), clause.upperBound))
      if scan.hasAny(isStaff ? ["投产", "投用", "投入", "开业", "运营"] : ["将于", "预计", "计划"], in: before) { return true }
    }
    // 二期计划明年5月动工，追加投资4亿元.
    if scan.has("追加", at: Int(hit.start)), scan.hasAny(["计划", "将", "拟"], in: before) { return true }
    return scan.hasAny(Self.outcomes, in: before)
  }

  private static let outcomes: Words = ["投产后", "达产后", "建成后", "投用后", "运营后", "届时", "预计", "可实现", "将实现", "可带动"]
}
