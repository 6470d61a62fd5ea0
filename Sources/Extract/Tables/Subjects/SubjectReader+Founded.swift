internal import Lexicon
import Model

/// What somebody set up, and what is then told of it.
extension SubjectReader {
  /// What was set up in an earlier clause, where nothing else is spoken of since: 成立研究院，首期投入5000万元.
  func founded(in range: Range<Int>) -> [UInt8]? {
    if !range.isEmpty, let thing = termed(range) { return thing }
    guard !range.isEmpty, let last = candidates.last(startingBefore: range.upperBound),
      last.range.lowerBound >= range.lowerBound, last.kind == .founded
    else { return nil }
    // Else the one who set it up goes on: 设立资金池，走访企业30家.
    var next = scan.clause(at: last.range.upperBound).upperBound
    if scan.clause(at: last.range.lowerBound).upperBound >= range.upperBound + 1 { next = range.upperBound }
    if scan.has("》", before: last.range.upperBound) {
      return isOfThing(next) || tellsOfPaper(next) || tellsOfPaper(range.upperBound) ? last.name(in: scan) : nil
    }
    if goesOnLater(range.upperBound, after: next) { return last.name(in: scan) }
    if takesPart(last.range, range.upperBound) || isMeasured(last.range, range.upperBound) {
      return last.name(in: scan)
    }
    if spends(next, after: last.range) || gathers(last.range, next) { return last.name(in: scan) }
    // 由6家企业组成, but 由区领导牵头.
    if scan.has("由", at: next) {
      return scan.hasAny(Self.members, in: scan.nearClause(next)) ? last.name(in: scan) : nil
    }
    if goesOnAboutThing(next) || researches(last.range, next) { return last.name(in: scan) }
    // 推出“某某贷”，无需抵押，单户最高…，已放款…: the terms come later in the sentence.
    guard scan.mark(at: last.range.upperBound)?.kind == .closeQuote,
      (["贷", "险", "保", "券", "金", "通", "信"] as [StaticString]).contains(where: {
        scan.has($0, before: last.range.upperBound)
      })
    else { return nil }
    return scan.first(of: Self.termsOfLoans, at: range.upperBound) != nil
      || scan.hasAny(Self.lentOut, in: scan.nearClause(range.upperBound))
      ? last.name(in: scan) : nil
  }

  /// 推出“某某贷”，企业凭订单就能申请，最快两天放款: its terms, whoever else the clauses between speak of by no name.
  private func termed(_ range: Range<Int>) -> [UInt8]? {
    guard scan.first(of: Self.termsOfMoney, at: behindTime(range.upperBound)) != nil else { return nil }
    var index = candidates.firstIndex(startingFrom: range.upperBound) - 1
    for _ in 0..<8 where index >= 0 && candidates[index].range.lowerBound >= range.lowerBound {
      let candidate = candidates[index]
      if candidate.kind == .founded, scan.first(of: Self.ofMoney, before: candidate.range.upperBound) != nil {
        return stretch.organisations(in: candidate.range.upperBound..<range.upperBound).isEmpty
          ? candidate.name(in: scan) : nil
      }
      index -= 1
    }
    return nil
  }

  private static let ofMoney: Words = ["贷", "基金", "资金池", "贷款", "险", "券", "债", "保", "信用贷", "担保"]
  private static let termsOfMoney: Words = [
    "最快", "最高", "最长", "年利率", "利率", "年化", "综合利率", "平均利率", "期限", "存续期", "单笔", "单户", "额度", "授信额度", "投资损失", "损失容忍",
    "返投", "首期", "首期规模", "贴息", "费率", "担保费率", "保费", "免赔", "放款",
  ]

  /// 举办某大赛，来自40家企业的90名选手参加: who comes to a gathering.
  private func takesPart(_ thing: Range<Int>, _ own: Int) -> Bool {
    guard scan.hasAny(Self.holdings, in: max(0, thing.lowerBound - 18)..<thing.lowerBound) else { return false }
    let clause = scan.nearClause(own)
    var reach = clause.upperBound
    if scan.mark(endingAt: reach)?.kind == .comma { reach = scan.nearClause(reach).upperBound }
    return scan.hasAny(Self.visits, in: own..<max(own, reach))
  }

  private static let holdings: Words = ["举办", "举行", "召开", "开办", "主办", "承办"]
  private static let visits: Words = [
    "参加", "参赛", "参会", "参展", "到场", "同台", "比拼", "角逐", "摊位", "面对面", "应约而来", "赶来", "出席", "报名", "到会", "切磋",
  ]

  /// 研制出某压机，成本比进口的低四成，良品率升到九成: a measure of the thing that was made.
  private func isMeasured(_ thing: Range<Int>, _ own: Int) -> Bool {
    guard
      scan.has("“", at: thing.lowerBound)
        || scan.first(of: SubjectCandidates.thingEnds, before: thing.upperBound) != nil
        || scan.has("”", before: thing.upperBound)
    else { return false }
    let limit = min(scan.nearClause(own).upperBound, own + 24)
    guard let word = scan.offset(ofAny: SubjectCandidates.ownMeasures, in: own..<limit) else {
      guard let rate = scan.offset(ofAny: Self.paces, in: own..<limit) else { return false }
      return scan.numerals(in: own..<rate).isEmpty && stretch.organisations(in: own..<rate).isEmpty
    }
    return scan.numerals(in: own..<word).isEmpty && stretch.organisations(in: own..<word).isEmpty
  }

  /// 单件打磨时间由5小时缩短到1小时, 出麻率64%
  private static let paces: Words = ["率", "时间", "用时", "耗时", "节拍"]

  /// 共建研究所，5年投入2亿元: what it is to be given.
  private func spends(_ start: Int, after thing: Range<Int>) -> Bool {
    // A company that joins in gives the money itself.
    let low = max(scan.sentence(at: thing.lowerBound).lowerBound, thing.lowerBound - 300)
    if stretch.organisations(in: low..<thing.lowerBound).contains(where: { $0.type == .company }) {
      return false
    }
    guard let span = stretch.quantities.first(startingIn: start..<start + 1), span.dimension == .duration else {
      return false
    }
    return scan.first(of: Self.spendings, at: span.range.upperBound) != nil
  }

  private static let spendings: Words = ["投入", "计划投入", "将投入", "共投入", "总投入", "内投入"]

  /// 成立联合体，把9所学校、30家企业拉到一起: who belongs to it.
  private func gathers(_ thing: Range<Int>, _ next: Int) -> Bool {
    // 设立基金，投资后备企业30家: what funds do.
    if scan.has("基金", before: thing.upperBound), scan.first(of: Self.fundings, at: behindTime(next)) != nil {
      return true
    }
    guard scan.first(of: Self.unions, before: thing.upperBound) != nil else { return false }
    return scan.first(of: Self.gatherings, at: next) != nil
  }

  /// 组建某研究院，购置机床40台: what has people and machines of its own goes on itself.
  private func researches(_ thing: Range<Int>, _ next: Int) -> Bool {
    scan.first(of: Self.laboratories, before: thing.upperBound) != nil
      && scan.first(of: Self.deedsOfLaboratories, at: behindTime(next)) != nil
  }

  private static let laboratories: Words = ["实验室", "研究院", "研究所", "研究中心", "创新中心", "研发中心", "技术中心", "工作站"]
  private static let deedsOfLaboratories: Words = [
    "引进", "承担", "购置", "设置", "建成", "研发", "攻克", "突破", "转化", "孵化", "汇聚", "配置",
  ]

  private static let fundings: Words = ["投资", "投向", "撬动", "支持", "参投", "领投", "跟投"]
  private static let unions: Words = ["联合体", "联盟", "共同体", "协会", "商会", "合作社", "俱乐部"]
  private static let gatherings: Words = ["把", "将", "汇聚", "汇集", "联合", "聚合", "整合", "吸引", "集合"]

  private static let members: Words = ["组成", "构成", "出资", "运营", "领衔", "发起", "共建"]

  /// Where a clause begins, behind a date or 目前: what a thing has and does, 标准厂房14万平方米, 已带动农户90户.
  private func goesOnAboutThing(_ start: Int) -> Bool {
    let at = behindTime(start)
    return isOfThing(at) || tellsOfThing(at) || scan.first(of: Self.doings, at: at) != nil
  }

  private func isOfThing(_ at: Int) -> Bool { scan.first(of: Self.ofThings, at: at) != nil }

  /// 成立联盟，由龙头企业领衔，首批发展60家: the clause of the figure tells of the thing, though the next one did not.
  /// 成立研究院，6名师傅常驻: how many are there.
  private func goesOnLater(_ own: Int, after next: Int) -> Bool {
    let at = behindTime(own)
    if own > next { return isOfThing(at) || scan.first(of: Self.doingsLater, at: at) != nil }
    guard let figure = stretch.quantities.first(startingIn: at..<at + 1), figure.dimension == .count else {
      return false
    }
    return scan.has("名", before: figure.range.upperBound) || scan.has("位", before: figure.range.upperBound)
  }

  /// 印发《若干措施》，资金总额2亿元: what a paper has; what was done since is not its deed.
  private func tellsOfPaper(_ at: Int) -> Bool { scan.first(of: Self.ofPapers, at: at) != nil }

  private static let ofPapers: Words = ["共", "涉及", "事项", "资金盘子", "资金总额", "首印", "执行"]
  private static let doings: Words = [
    "已", "串起", "串联", "途经", "停靠", "连接", "覆盖", "辐射", "带动", "聚集", "集聚", "入驻", "开设", "课程", "学员", "首期", "试运行", "试运营", "收录",
    "吸纳", "吸引",
    "吸收", "开门迎客", "对外开放", "开放", "接待", "全天",
  ]
  private static let doingsLater: Words = [
    "串起", "串联", "途经", "停靠", "连接", "辐射", "带动", "课程", "学员", "首期", "开设", "试运行", "试运营", "吸收", "吸纳", "收录", "培训", "帮助",
    "开放", "接待", "接到", "已接到", "可容纳",
  ]

  /// Behind 至今, a date or 两年来.
  private func behindTime(_ start: Int) -> Int {
    var at = start
    if scan.mayBegin(Self.times, at: at), let word = scan.first(of: Self.times, at: at) { at += word.utf8CodeUnitCount }
    if let date = stretch.dates.first(startingIn: at..<at + 1) { at = date.range.upperBound }
    if let figure = stretch.quantities.first(startingIn: at..<at + 1), figure.dimension == .duration,
      scan.has("来", at: figure.range.upperBound)
    {
      at = figure.range.upperBound + 3
    }
    return at
  }

  private static let times: Words = ["至今", "目前", "如今", "截至目前"]

  /// What an earlier sentence ends with setting up, where this one begins with what such a thing has.
  func foundedBefore(_ sentence: Range<Int>, _ clause: Range<Int>) -> [UInt8]? {
    guard sentence.lowerBound > 0 else { return nil }
    let earlier = scan.sentence(at: sentence.lowerBound - 1)
    guard let last = candidates.last(startingBefore: sentence.lowerBound), last.range.lowerBound >= earlier.lowerBound,
      last.kind == .founded
    else { return nil }
    // 举行一场对接会。40家企业参加。
    return goesOnAboutThing(sentence.lowerBound) || takesPart(last.range, clause.lowerBound) ? last.name(in: scan) : nil
  }

  /// 标准厂房14万平方米, 已为65家企业增信: what it has and has done; not what its founder does.
  private func tellsOfThing(_ start: Int) -> Bool {
    if scan.first(of: Self.servings, at: start) != nil { return true }
    guard let metric = scan.longestHit(.metric, at: start) else { return false }
    return scan.first(of: Self.economies, at: start) == nil
      && scan.numerals(in: Int(metric.end)..<Int(metric.end) + 7).first != nil
  }

  private static let servings: Words = [
    "已为", "已有", "可为", "为企业提供", "为客户提供", "为园区企业提供", "提供", "可容纳", "可满足", "每年可", "每天可", "日均", "每期", "每班", "每周", "每节", "每晚",
    "每天",
  ]
  private static let economies: Words = [
    "产值", "税收", "营收", "财政", "工业", "固定", "地区", "进出口", "出口", "实际", "项目", "企业", "规上", "引进", "签约", "同比",
  ]

  static let termsOfLoans: Words = [
    "单户", "单笔", "最高", "利率", "年利率", "年化", "期限", "额度", "授信", "日费率", "费率", "首批", "首期", "累计", "总额", "规模",
  ]
  static let lentOut: Words = ["放款", "惠及", "发放", "投放", "授信", "贴息", "服务企业", "覆盖"]

  static let ofThings: Words = [
    "首批", "首期", "学制", "面积", "规模", "总规模", "总额", "单户", "单笔", "额度", "设有", "拥有", "实行", "涉及", "收录", "内设", "配备", "配有", "聘请",
    "占地", "建筑面积", "总面积", "总建筑面积", "注册资本", "注册资金", "每个", "每户", "期限", "为期", "聘期", "利率", "日费率", "年利率", "一期", "中试线", "票价",
    "月租", "月租金", "租金", "全程", "单程", "每周", "首班",
    "总额度", "授信总额度", "总投入", "有效期", "兑付期限", "首印", "会期", "涉及金额", "收费", "收学员", "定向培养", "每年定向培养",
    "存续期", "最高", "最快", "可容纳", "可同时", "套餐", "套票", "供餐", "日供餐", "餐位", "床位", "座位", "席位", "工位", "车位", "泊位", "铺位", "藏书",
    "门票", "学费", "会费", "押金", "起步价", "月费", "年费", "每餐", "每份", "每节课", "每堂课", "日接待", "日均接待", "日均服务", "日服务", "日处理", "年接待",
  ]
}
