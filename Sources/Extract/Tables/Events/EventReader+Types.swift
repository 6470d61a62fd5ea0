internal import Lexicon
import Model

/// What kind of event a word tells of where its object decides: 设立研究院 opens something, 设立基金 launches it.
extension EventReader {
  /// Empty where it is none.
  ///
  /// - Parameter listed: the kind that the list has for the word.
  func type(_ hit: Hit, _ listed: EventType, _ clause: Range<Int>, _ count: QuantityMention?) -> EventType {
    let word = scan.folded[hit.range]
    let sets = WordSet(of: hit, scan)
    let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
    let before = clause.lowerBound..<max(clause.lowerBound, Int(hit.start))
    // 第12期“某某会客厅”开门迎客.
    if word.begins(with: "开门"), isSession(clause, hit) { return .meeting }
    if word.ends(with: "上市"), scan.hasAny(Self.exchanges, in: clause) { return .listing }
    // 枇杷集中上市: what comes every year.
    if word.equals("上市"), scan.has("集中", before: Int(hit.start)) || scan.has("大量", before: Int(hit.start)) {
      return .nothing
    }
    // 满载的班列发出: a train that sets out, and not that something was sent.
    if sets.contains(.leaving), scan.hasAny(Self.services, in: before) {
      return .launch
    }
    if let told = ofObject(hit, clause, count) { return told }
    if sets.contains(.founding) { return founded(after, before, listed) }
    if sets.contains(.taking) { return taken(after, listed) }
    // 2024年投产后可年产…: when it is to be ready.
    if word.ends(with: "投产"), scan.has("后可", at: Int(hit.end)) || scan.has("后年", at: Int(hit.end)) {
      return .completion
    }
    if word.begins(with: "上市"), word.ends(with: "投产") { return listed }
    if word.ends(with: "投产") { return brought(word, before, count) }
    // 赴西安招聘: who travels does not call on anybody.
    if word.holds("赴"), !scan.hasAny(["推介"], in: after),
      scan.hasAny(["招聘", "引才", "揽才", "参展", "参会", "参赛", "培训", "参与", "参加"], in: after)
    {
      return .other
    }
    // 带着图纸入驻某创业园: who comes to stay brings something.
    if word.equals("入驻") || word.equals("进驻"), scan.hasAny(["带着", "拎着", "揣着", "扛着"], in: before) {
      return .relocation
    }
    // 开通“某某快线”: a service, and no road.
    if word.equals("开通"), scan.hasAny(Self.services, in: clause) { return .launch }
    // 实施“某某计划”: a programme by its name, that is carried out.
    if word.ends(with: "实施"), scan.hasAny(["计划”", "计划」", "改革"], in: after) { return .policy }
    if word.equals("通线") { return .completion }
    if word.equals("挂牌"), scan.hasAny(["土地", "地块", "用地"], in: before) { return .other }
    if word.equals("交付") || word.equals("首批交付") { return isGoods(clause) ? .other : listed }
    if word.ends(with: "建成"), isHonour(after), count != nil { return .award }
    if word.equals("获批") { return approved(after, listed) }
    if word.equals("摘得") || word.equals("摘牌") {
      return scan.hasAny(["亩", "地块", "用地", "土地"], in: clause) ? .other : listed
    }
    if sets.contains(.winning), isInvestment(clause, after, count) {
      return .signing
    }
    if sets.contains(.starting) { return started(word, before, after, listed) }
    if sets.contains(.publishing) {
      if isRanking(clause) { return .award }
      if isStatement(after) { return .other }
      if isPractised(hit, after) { return .policy }
      return isRule(after) || isTitleBefore(hit) || word.begins(with: "推出") && isBenefit(after)
        ? .policy : listed
    }
    // 每户封顶2000万元: a bound.
    if word.equals("封顶"), let sum = stretch.quantities(in: after).first, sum.dimension == .money,
      sum.range.lowerBound == Int(hit.end)
    {
      return .nothing
    }
    // 首届90名毕业生已全部上岗.
    if word.ends(with: "上岗"), (count?.value.integer ?? 0) >= 5,
      scan.hasAny(["毕业生", "学员", "学生", "工人", "员工", "技工", "人员", "职工"], in: clause)
    {
      return .other
    }
    // 组织3场供需对接会.
    if word.equals("组织") || word.equals("组织了"), isMeeting(after) { return .meeting }
    if word.equals("启动") || word.equals("正式启动"), isBuilding(after) { return .groundbreaking }
    if word.equals("列入") || word.equals("纳入") {
      return scan.hasAny(["名单", "项目"], in: after) ? .approval : .award
    }
    if word.equals("申报") || word.equals("成功申报") {
      let honour = scan.hits(in: clause).contains {
        $0.kinds.contains(.policy) && vocabulary.field($0, .policy, "kind").equals("award")
      }
      return honour ? listed : .other
    }
    return listed
  }

  private static let services: Words = ["快线", "干线", "班列", "专列", "冷藏车", "货车", "卡车", "车队", "货机"]

  /// 某产线投产: what was built is done; 一款新药投产: a product comes. 69家企业投产: firms that are counted do no one thing on one
  /// day.
  private func brought(_ word: ArraySlice<UInt8>, _ before: Range<Int>, _ count: QuantityMention?) -> EventType {
    if count.map({ $0.unit.equals("家") || $0.unit.equals("户") }) == true, !word.equals("建成投产"), !word.equals("竣工投产") {
      return .other
    }
    return word.begins(with: "试") || scan.hasAny(Self.products, in: before) ? .launch : .completion
  }

  private static let products: Words = ["新药", "药品", "产品", "新品", "车型", "新车", "机型", "一款", "芯片"]

  /// 公布考核评价结果, 排名揭晓: how somebody has done.
  func isRanking(_ clause: Range<Int>) -> Bool {
    scan.hasAny(Self.rankings, in: clause)
  }

  private static let rankings: Words = ["评价结果", "考核结果", "考评结果", "评估结果", "评选结果", "排名", "榜单", "排行榜", "百强榜", "综合评价"]

  /// 发布情况说明.
  private func isStatement(_ after: Range<Int>) -> Bool {
    scan.hasAny(
      ["情况说明", "声明", "公告", "通告", "通报", "预警", "澄清"], in: after.lowerBound..<min(after.upperBound, after.lowerBound + 30))
  }

  /// What is held, after the word.
  private func isMeeting(_ after: Range<Int>) -> Bool {
    scan.hits(in: after.lowerBound..<min(after.upperBound, after.lowerBound + 60)).contains {
      $0.kinds.contains(.event) && vocabulary.field($0, .event, "type").equals("meeting")
        && vocabulary.field($0, .event, "use").equals("held")
    }
  }

  /// 引进项目116个，协议投资额483亿元: contracts, where what they are to cost follows.
  private func isInvestment(_ clause: Range<Int>, _ after: Range<Int>, _ count: QuantityMention?) -> Bool {
    guard count != nil, scan.hasAny(["项目"], in: clause), clause.upperBound < scan.text.count else { return false }
    let next = scan.nearClause(clause.upperBound)
    let head = next.lowerBound..<min(next.upperBound, next.lowerBound + 36)
    // 引进项目16个，总投资52亿元, but not 其中总投资超1亿元的….
    let isTotal = ["总投资", "投资总额", "计划总投资"].contains { scan.has($0, at: scan.stripped(next).lowerBound) }
    guard isTotal || scan.hasAny(["协议投资", "签约额", "签约金额", "合同投资", "协议引资", "协议资金", "投资总额", "合同金额"], in: head) else {
      return false
    }
    return stretch.quantities(in: next).contains { $0.dimension == .money }
  }

  /// What a yard or a works hands over, and no building.
  private func isGoods(_ clause: Range<Int>) -> Bool {
    if scan.hasAny(["船东", "客户", "用户", "买方", "首架", "首艘", "首台", "首列", "整机", "设备", "模块", "订单"], in: clause) {
      return true
    }
    return stretch.quantities(in: clause).contains { quantity in
      ["艘", "台", "架", "只", "列", "辆", "件", "枚", "颗", "片", "支", "组", "根", "张"].contains { quantity.unit.equals($0) }
    }
  }

  /// 建成国家级绿色工厂5家: a distinction.
  func isHonour(_ after: Range<Int>) -> Bool {
    scan.hasAny(["国家级", "省级", "市级"], in: after.lowerBound..<min(after.upperBound, after.lowerBound + 12))
      && scan.hits(in: after).contains {
        $0.kinds.contains(.policy) && vocabulary.field($0, .policy, "kind").equals("award")
      }
  }

  /// 获批: a title is an award, a loan is none, all else is an approval.
  private func approved(_ after: Range<Int>, _ listed: EventType) -> EventType {
    if isLent(after) { return .other }
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 60)
    // 获批国家高新区: what it is from then on, and no praise.
    if scan.hasAny(["高新区", "经开区", "开发区", "新区", "综保区", "保税区", "自贸"], in: near), !scan.hasAny(["示范", "试点"], in: near) {
      return .approval
    }
    let isTitle = isHonour(after) || scan.hasAny(["国家级", "省级", "全国", "国家", "示范", "试点", "称号"], in: near)
    return isTitle && !scan.hasAny(["设立", "上市", "临床"], in: near) ? listed : .approval
  }

  /// 500万元贷款, 8000万元A轮融资, 38件专利: money and rights, no honour.
  func isLent(_ after: Range<Int>) -> Bool {
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 75)
    guard scan.hasAny(["贷款", "融资", "授信", "信贷", "投资"], in: near) else { return false }
    return stretch.quantities(in: near).contains { $0.dimension == .money }
  }

  /// 推出“人才卡”, 推出十条: what people and firms can draw on.
  private func isBenefit(_ after: Range<Int>) -> Bool {
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 60)
    // “甲贷”“乙贷”等产品 are a bank's.
    if scan.hasAny(["产品"], in: near) { return false }
    return scan.hasAny(["卡”", "券”", "十条", "条”", "包”", "卡」", "券」", "條」", "条」"], in: near)
  }

  private static let exchanges: Words = [
    "证券", "交易所", "科创板", "创业板", "主板", "北交所", "新三板", "港交所", "纳斯达克", "挂牌",
  ]
  /// 成立: an alliance is launched, an institute opened, a firm or a team is neither.
  private func founded(_ after: Range<Int>, _ before: Range<Int>, _ listed: EventType) -> EventType {
    let object = after.count >= 6 ? after : before
    let near = object.lowerBound..<min(object.upperBound, object.lowerBound + 90)
    if scan.hasAny(["之家", "联盟", "联合体", "首个", "首家"], in: near) { return .launch }
    if scan.hasAny(["机制", "制度", "制”", "制」", "体系"], in: near) { return .policy }
    if scan.hasAny(
      ["公司", "专班", "小组", "团队", "服务团", "工作组", "支部", "党委", "小分队", "攻关组", "专家组", "工作队", "服务队", "突击队", "志愿队"], in: near)
    {
      return .other
    }
    if scan.hasAny(["委员会", "协会", "商会", "学会", "基金", "平台", "局"], in: near) {
      return .launch
    }
    if scan.hasAny(["研究院", "学院", "研究生院", "中心", "实验室", "工作站", "辅导站", "服务站", "驿站", "研究所", "分公司", "门诊", "医院"], in: near) {
      return .opening
    }
    return listed
  }

  /// 成立了某辅导站: opened, though no time is told.
  func isOpened(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard scan.has("了", before: Int(hit.end)), WordSet(of: hit, scan).contains(.founding) else { return false }
    let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
    return founded(after, clause.lowerBound..<Int(hit.start), .nothing) == .opening
  }

  /// 获得, 拿到: a certificate is an approval, a title an award, a loan neither; patents and orders are no event.
  private func taken(_ after: Range<Int>, _ listed: EventType) -> EventType {
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 90)
    if scan.hasAny(["聘书", "任命书"], in: near) { return .appointment }
    if scan.hasAny(Self.certificates, in: near) { return .approval }
    if scan.hasAny(["称号", "荣誉", "奖", "表彰"], in: near) { return .award }
    if isCertified(after), !scan.hasAny(["毕业", "结业", "职业", "技师", "荣誉", "获奖", "捐赠"], in: near) {
      return .approval
    }
    if scan.hasAny(["授信", "贷款", "融资"], in: near) { return .other }
    if scan.hasAny(["批准", "批复", "核准", "许可", "受理通知"], in: near) { return .approval }
    if listed != .award, scan.hasAny(["证书", "职业资格", "技能等级", "职称"], in: near) { return .other }
    let isRight = scan.hasAny(["专利", "著作权", "软著", "订单", "补贴", "资金", "收入"], in: near)
    if isLent(after) { return .other }
    return isRight ? .nothing : listed
  }

  /// 获得…称号, 拿到…许可证: told without a time as well.
  func isTitled(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard WordSet(of: hit, scan).contains(.taking) else { return false }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
    return scan.hasAny(Self.certificates, in: after) || scan.hasAny(["称号", "荣誉", "聘书"], in: after)
  }

  static let certificates: Words = [
    "3C证", "CE证", "原产地证", "许可证", "注册证", "批件", "批文", "营业执照", "不动产权证", "合格证", "施工许可", "生产许可", "认证证书", "资质证书",
  ]

  /// 投入使用: what people go into is opened, what works is launched.
  private func started(
    _ word: ArraySlice<UInt8>, _ before: Range<Int>, _ after: Range<Int>, _ listed: EventType
  ) -> EventType {
    // 启用第二座加工厂: a house that is opened, whatever is in it.
    if word.ends(with: "启用"), scan.hasAny(["工厂", "加工厂", "车间", "厂区"], in: after) { return listed }
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 30)
    if scan.hasAny(Self.laboratories, in: before) { return listed }
    // 园区投运公交车40辆: what follows is put to use.
    let isLast = scan.stripped(after).isEmpty
    if isLast, isHouse(before: before.upperBound, before) { return listed }
    if isLast, word.ends(with: "投运") || word.ends(with: "运行"), isPlant(before: before.upperBound, before) {
      return .launch
    }
    return scan.hasAny(Self.working, in: before) || scan.hasAny(Self.working, in: near) ? .launch : listed
  }

  /// Platforms that are buildings.
  private static let laboratories: Words = ["中试平台", "检测平台", "测试平台", "试验平台", "实验平台", "研发平台", "科创平台", "技术平台"]
  private static let working: Words = [
    "变电站", "电站", "生产线", "产线", "工厂", "车间", "设备", "系统", "车辆", "卡车", "机组", "公章", "平台", "专线", "专窗", "窗口", "装置", "算力",
    "调度中心",
    "小程序", "专列", "班列", "公交车", "物流车", "重卡", "客车", "充电桩", "机器人",
  ]

  /// 推行“一表通”改革, 试行“先放后检”: how things are done from then on, under a name.
  func isPractised(_ hit: Hit, _ after: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    guard WordSet(of: hit, scan).contains(.practising) else { return false }
    if scan.hasAny(["改革", "制度"], in: after) { return true }
    // 推行链长制.
    let inner = scan.stripped(after)
    if scan.has("制", before: inner.upperBound), (9...45).contains(inner.count) { return true }
    // 推行“2+1”培养 is a way of working, 实行“某某”办法 what goes on.
    guard !word.equals("实行"), let open = scan.mark(at: Int(hit.end)), open.kind == .openQuote else { return false }
    return scan.numeral(at: Int(open.end)) == nil
  }

  /// 启动某园建设.
  private func isBuilding(_ after: Range<Int>) -> Bool {
    guard let end = scan.offset(ofAny: ["建设"], in: after) else { return false }
    let object = after.lowerBound..<end
    let rest = end..<min(after.upperBound, end + 60)
    return object.count <= 90 && !scan.hasAny(["行动", "计划", "方案", "活动", "工作", "改革", "攻坚", "试点", "审批"], in: rest)
      && scan.hasAny(
        ["园", "基地", "项目", "期", "中心", "厂", "工程", "小镇", "港", "城", "站", "楼", "场", "线", "馆", "院", "桥", "路", "库", "谷", "区"],
        in: object)
  }
}
