internal import Lexicon
import Model

/// Who acts in a clause though no list has the name: 土耳其客户拖欠80万元, 12家保险企业签下协议，期限3年.
extension SubjectCandidates {
  /// Who acts in a clause, or the thing whose measure or doing it tells.
  ///
  /// - Parameter start: where a clause begins, behind a date.
  func actorOrThing(_ start: ClauseStart) -> SubjectCandidate? {
    // Asked first: many clauses have no word of any of these.
    let isMeasured = start.mayHold(lists.measuresOfEach)
    let isActed = start.mayHold(lists.actors)
    let isDone = start.mayHold(lists.predicates)
    guard isMeasured || isActed || isDone else { return nil }
    let clause = start.clause
    if isMeasured, let make = measuredMake(start.at, clause) { return make }
    let lead = afterLead(start.at)
    let noun = behindCount(lead)
    return (isActed ? actor(noun, behind: lead, clause) : nil) ?? (isMeasured ? measured(noun, clause) : nil)
      ?? (isDone ? acting(noun, clause) : nil)
  }

  /// 某公司研制的喷药无人机载重可达90公斤: of what somebody has made, though the clause begins with who made it.
  private func measuredMake(_ start: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    let limit = min(clause.upperBound, start + 120)
    var at = start + 9
    // Asked first: most clauses have no word of a measure.
    guard at < limit, scan.hasAny(Self.measuresOfEach, in: at..<clause.upperBound) else { return nil }
    while at < limit, let of = scan.offset(ofAny: SubjectCandidates.particle, in: at..<limit) {
      at = of + 3
      guard scan.first(of: Self.makings, before: of) != nil, scan.numerals(in: start..<of).isEmpty,
        let thing = measured(at, clause)
      else { continue }
      return SubjectCandidate(range: start..<thing.range.upperBound, like: thing, kind: .thing)
    }
    return nil
  }

  private func actor(_ noun: Int, behind lead: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    let limit = min(clause.upperBound, noun + 54)
    // The rest is asked of clauses only that hold such a word near their head.
    guard noun < limit, let word = scan.offset(ofAny: Self.actors, in: noun..<limit),
      let end = actorEnd(noun, from: word, before: limit), end - noun >= 6,
      stretch.organisations(in: noun..<end).isEmpty,
      !isKnownProject(noun..<end)
    else { return nil }
    if end - noun == 6, isOfHouse(noun, isCounted: noun > lead) { return nil }
    guard acts(end, clause), !isName(noun) else { return nil }
    if opensSurvey(clause) || scan.quotation(around: end).map({ $0.lowerBound > noun }) ?? false { return nil }
    // Only firms are spoken of in the clauses that follow: 12家保险企业签下协议，期限3年.
    let isPart = scan.has("中", at: end) || scan.has("里", at: end)
    let goesOn = !isPart && (scan.has("企业", before: end) || scan.has("厂", before: end))
    return SubjectCandidate(
      range: noun..<end, namedAt: noun..<end, kind: goesOn ? .noun : .each)
  }

  /// 企业 alone is any, where the text has named no company before and the story is about none; 公司 is always one.
  private func isOfHouse(_ noun: Int, isCounted: Bool) -> Bool {
    if scan.has("公司", at: noun) || scan.has("单位", at: noun) || scan.has("机构", at: noun) { return true }
    guard scan.has("企业", at: noun), !isCounted else { return false }
    return house != nil || stretch.organisations.contains { $0.type == .company && $0.range.lowerBound < noun }
  }

  /// 分企业看，: what is looked at does nothing.
  private func opensSurvey(_ clause: Range<Int>) -> Bool {
    guard let mark = scan.mark(endingAt: clause.upperBound), mark.kind == .comma else { return false }
    return scan.has("看", before: Int(mark.start))
  }

  /// “外资企业联络官”: inside a short name in quotation marks.
  private func isName(_ offset: Int) -> Bool { scan.quotation(around: offset).map { $0.count <= 45 } ?? false }

  private static let leads: Words = [
    "而", "但", "可", "不过", "另有", "还有", "同时", "此外", "其余", "如果", "若", "只要", "当", "区内", "园区内", "全区", "全市", "原有", "首批", "此前",
    "以往", "过去", "以前", "有", "被", "让", "凡", "凡是", "一旦", "因为", "由于", "只有", "随着", "按规定",
  ]

  /// Behind words that join a clause to the one before.
  private func afterLead(_ start: Int) -> Int {
    var at = start
    for _ in 0..<2 {
      guard scan.mayBegin(Self.leads, at: at) else { break }
      let length = Self.leads.reduce(0) { scan.has($1, at: at) ? max($0, $1.utf8CodeUnitCount) : $0 }
      if length == 0 { break }
      at += length
    }
    return at
  }

  /// 一家|冶炼企业, 12家|保险企业, 有位|老师傅: behind how many of them.
  private func behindCount(_ start: Int) -> Int {
    if let count = stretch.quantityIndex(startingAt: start), stretch.quantities[count].dimension == .count {
      return stretch.quantities[count].range.upperBound
    }
    guard scan.mayBegin(Self.ones, at: start) else { return start }
    for word in ["一家", "一位", "一名", "一个", "某", "家", "位"] as [StaticString] where scan.has(word, at: start) {
      if word.utf8CodeUnitCount == 3, !scan.has("某", at: start), !scan.has("有", before: start) { continue }
      return scan.has("某", at: start) ? start : start + word.utf8CodeUnitCount
    }
    return start
  }

  private static let ones: Words = ["一家", "一位", "一名", "一个", "某", "家", "位"]

  /// Whose doings are told by a noun of their kind.
  static let actors: Words = [
    "企业", "公司", "银行", "机构", "单位", "高校", "院校", "学院", "车企", "药企", "厂商", "厂家", "商户", "商家", "经销商", "供应商", "运营商", "合作社",
    "险企",
    "投资方", "外方", "中方", "韩方", "日方", "德方", "美方", "买家", "卖家", "用户", "业主", "租户", "财政", "科研人员", "就业人员", "工人", "学生", "学员",
    "博士", "硕士",
    "农户", "村民", "居民", "客户", "旅客", "游客", "船员", "司机", "师傅", "技师", "患者", "家庭", "业内", "同行", "经纪人", "仲裁员", "船长", "课题组",
    "攻关组", "代表团", "资金池", "开发区", "经开区", "高新区", "工业园", "工程师", "教师", "毕业生", "农民", "牧民",
    "班组", "部门", "学徒", "求职者", "应聘者", "创业者", "外企", "民企", "台商", "港商", "外商", "投资者", "消费者", "顾客", "市民", "养殖户", "种植户",
    "渔民", "驾驶员", "志愿者", "护士", "家长", "网格员", "专员", "联络员", "辅导员",
  ]

  /// The end of the noun, a word for who acts being its last.
  ///
  /// - Parameter word: no such word begins before.
  private func actorEnd(_ start: Int, from word: Int, before limit: Int) -> Int? {
    guard isModifier(start..<word), !scan.hasAny(Self.comparing, in: start..<word) else { return nil }
    var end = word + (scan.first(of: Self.actors, at: word)?.utf8CodeUnitCount ?? 0)
    // 保险企业 is no 险企.
    if scan.has("企", before: end), scan.has("业", at: end) { end += 3 }
    // 外贸企业客户, 银行机构: the last of them; 企业服务中心 is another noun.
    while let next = scan.first(of: Self.actors, at: end), end < limit { end += next.utf8CodeUnitCount }
    let isZone = (["开发区", "经开区", "高新区", "工业园"] as [StaticString]).contains { scan.has($0, before: end) }
    if isZone, scan.offset(ofAny: ["某"], in: start..<end) == nil { return nil }
    // 区财政, 中央财政; but 保费财政|补贴.
    if scan.has("财政", before: end), end - start > 9, !scan.has("中央", at: start) { return nil }
    if scan.has("方", before: end), scan.has("面", at: end) { return nil }
    return end
  }

  /// 租金比企业自建低三成: whom something is compared with.
  private static let comparing: Words = ["比", "较"]

  /// What tells one kind from another: words without marks, figures, places and verbs.
  private func isModifier(_ range: Range<Int>) -> Bool {
    guard range.count <= 36, scan.first(of: Self.verbs, at: range.lowerBound) == nil else { return false }
    var at = range.lowerBound
    while at < range.upperBound {
      let character = scan.character(at: at)
      guard character.length > 0,
        scan.mark(at: at) == nil || scan.mark(at: at)?.kind == .openQuote
          || scan.mark(at: at)?.kind == .closeQuote, scan.numeral(at: at) == nil,
        scan.longestHit([.date, .zone], at: at) == nil
      else { return false }
      if let verb = scan.longestHit(.boundary, at: at), Int(verb.end) <= range.upperBound,
        at == range.lowerBound || verb.end - verb.start <= 3, !scan.has("某", at: at)
      {
        return false
      }
      at += character.length
    }
    return true
  }

  private static let verbs: Words = [
    "占", "共", "受理", "开办", "扣除", "帮助", "指导", "服务", "走访", "帮", "累计", "新增", "惠及", "减免", "覆盖", "为", "对", "向", "给", "由", "把",
    "将",
    "因", "按", "据", "经", "每", "整", "单", "超", "达", "约", "近", "在", "从", "与", "和", "并", "也", "还", "已", "又", "再", "就", "都",
    "只", "仅",
    "要", "能", "可", "会", "以", "用", "带动", "招引", "引进", "吸引", "培育", "聚集", "集聚", "拥有",
    "较", "教", "令", "使", "老牌", "允许", "引导", "督促", "要求", "组织", "请", "让", "协助", "推动", "促成", "提醒", "建议", "邀请",
  ]

  private static let counts: Words = [
    "已聚集", "聚集", "分布", "遍布", "来自", "落户", "由", "从", "仅占", "只占", "增", "减", "满意", "提出", "下降", "上升", "反映的", "认定", "获批",
    "平均", "总", "名单", "比",
    "达", "有", "共", "数", "占", "超", "突破", "增至", "增加", "减少", "总数", "数量", "家", "的", "、", "和", "与", "及", "等", "约", "近", "新增",
    "累计",
    "总量", "入驻", "集聚", "密度", "是", "为", "（", "较", "同比", "增长", "已达", "已有", "现有", "开办", "登记", "注册", "服务", "主体", "诉求",
    "库", "满意度", "代表", "负责人", "们", "家数", "碳排放", "能耗", "产品", "面积", "成本", "产值", "用地", "增加值", "国内生产总值",
  ]

  /// Words of building, which the list of projects has.
  private static let deeds: Words = ["新建", "扩建", "改建", "建设", "投建", "兴建", "改造"]

  /// What stands behind tells what they do, not how many they are, nor is the noun part of a longer one.
  private func acts(_ end: Int, _ clause: Range<Int>) -> Bool {
    guard end < clause.upperBound, scan.numeral(at: end) == nil, scan.mark(at: end) == nil else { return false }
    // 受访企业中近六成
    if scan.has("中", at: end) || scan.has("里", at: end) {
      return scan.numeral(at: end + 3) != nil || scan.has("近", at: end + 3)
    }
    if scan.first(of: Self.counts, at: end) != nil { return false }
    if scan.first(of: Self.deeds, at: end) != nil { return true }
    return scan.longestHit([.suffix, .title, .project, .place, .zone], at: end) == nil
  }

  // MARK: Things

  /// 水泵功耗由30瓦, 收割机每台要价20万元: the thing whose measure follows.
  private func measured(_ start: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    var noun = start
    let limit = min(clause.upperBound, noun + 45)

    // 已改造的36栋|厂房
    if let count = stretch.quantities.first(startingIn: noun..<min(limit, noun + 24)), count.dimension == .count,
      scan.has("的", before: count.range.lowerBound)
    {
      noun = count.range.upperBound
    }
    var at = noun + 6
    while at < limit, let measure = scan.offset(ofAny: Self.measuresOfEach, in: at..<limit) {
      at = measure + 3
      // 进口设备|单台|要价
      var end = measure
      if let unit = scan.longestHit(.unit, endingAt: end), scan.has("单", before: Int(unit.start)) {
        end = Int(unit.start) - 3
      }
      guard end > noun, isThing(end, measure), isMeasure(measure) else { continue }
      // 装机容量 is one measure.
      if let whole = scan.longestHit(.metric, at: noun), Int(whole.end) > measure { return nil }
      return thing(noun..<end)
    }
    return nil
  }

  private func isThing(_ end: Int, _ measure: Int) -> Bool {
    if scan.first(of: Self.thingEnds, before: end) != nil { return true }
    return scan.first(of: Self.goodsEnds, before: end) != nil && scan.first(of: Self.prices, at: measure) != nil
  }

  /// Goods by weight, which have a price and no size: 碳酸锂价格从每吨8万元….
  private static let goodsEnds: Words = [
    "钛", "铜", "铝", "锂", "镍", "钴", "锌", "锡", "硅", "煤", "煤炭", "焦炭", "硅料", "硅片", "原料", "辅料", "棉", "棉花", "丝", "纸", "纸浆",
    "橡胶",
    "塑料", "树脂", "玻璃", "水泥", "砂石", "油", "原油", "猪肉", "牛肉", "鸡蛋", "蔬菜", "水果", "茶叶", "大米", "面粉", "大豆", "玉米", "小麦", "豆粕",
    "天然气", "甲醇", "乙醇", "稀土", "磷", "硫磺", "钢材", "生铁", "铁矿石", "矿石", "木材", "皮革", "面料",
  ]
  private static let prices: Words = ["价格", "单价", "售价", "进价", "报价", "成交价", "出厂价", "亩产", "单产"]

  /// A noun as a thing, unless it names a house or a project.
  private func thing(_ noun: Range<Int>) -> SubjectCandidate? {
    guard scan.mark(at: noun.lowerBound) == nil, !scan.has("这", at: noun.lowerBound), isModifier(noun),
      stretch.organisations(in: noun).isEmpty, !isKnownProject(noun)
    else { return nil }
    return SubjectCandidate(range: noun, namedAt: noun, kind: .thing)
  }

  /// 微型水泵连续运转三昼夜, 这批阀终于下线: a thing that does something, at the head of a clause.
  private func acting(_ noun: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    let limit = min(clause.upperBound, noun + 45)
    var at = noun + 3
    while at < limit, let word = scan.offset(ofAny: Self.predicates, in: at..<limit) {
      at = word + 3
      guard word - noun >= 6, scan.first(of: Self.thingEnds, before: word) != nil else { continue }
      return thing(noun..<word)
    }
    return nil
  }

  static let predicates: Words = [
    "终于", "曾是", "曾", "能连续", "连续", "下线", "上市", "点亮", "问世", "投用", "驶", "便宜", "论", "晚到", "迟到", "靠进口", "过去", "以前", "原来",
    "装机", "好比", "就像",
    "每天", "每小时", "每分钟", "每秒", "运转", "累计运行", "累计行驶", "可载", "能装", "能存", "可容纳", "能容纳", "抵港", "每年可", "可同时", "通过", "试验", "跑",
    "卖", "一直", "不再", "仅重", "只重",
  ]

  private func isMeasure(_ at: Int) -> Bool {
    if scan.has("每", at: at) { return scan.longestHit(.unit, at: at + 3) != nil }
    return scan.first(of: Self.ownMeasures, at: at) != nil
  }

  /// Ends of nouns for things that have a size, a price, a speed.
  static let thingEnds: Words = [
    "机", "器", "炉", "塔", "车", "船", "板", "管", "罐", "箱", "泵", "阀", "芯片", "雷达", "电池", "材料", "轴承", "船型", "车型", "机型", "伞",
    "布",
    "钢", "纱", "膜", "机器人", "叶片", "镜片", "管网", "系统", "列车", "轮", "杆", "竿", "绳", "缸", "装置", "涂料", "饲料", "晶圆",
    "器件", "镜头", "电机", "库房", "仓库", "公寓", "货物", "班列", "专列", "专线", "航线", "设备", "载荷", "卫星", "模块", "电芯", "元件", "仪", "模具",
    "海外仓", "厂房",
    "主轴", "刀", "刀具", "齿轮", "链条", "阀门", "充电桩", "灯", "屏幕", "面板", "显示屏", "相机", "镜", "探头", "电容", "磁体", "磁钢", "磁材", "陶瓷",
    "基板", "粉体",
    "纤维", "合金", "铸件", "锻件", "构件", "零件", "组件", "电池包", "储罐", "试剂", "试剂盒", "支架", "导管", "瓣膜", "种子", "秧苗", "空调", "手机", "窑",
    "反应釜",
    "塔吊", "货柜", "隧道", "桥梁", "管道", "电缆", "光缆", "线缆", "光纤", "瓷砖", "地砖", "大模型", "算法", "软件", "玻璃", "钢丝", "火箭", "载具", "母线",
    "水稻",
    "菌种", "薄膜", "胶水", "油漆", "滤芯", "轮胎", "鞋", "滑雪板", "板材",
    "控制器",
  ]
  static let measuresOfEach = Words(Array(ownMeasures) + ["每"])
  /// Measures of a thing, and no firm's.
  static let ownMeasures: Words = [
    "重量", "自重", "功耗", "能耗", "油耗", "电耗", "气耗", "成本", "价格", "售价", "出厂价", "单价", "寿命", "使用寿命", "直径", "长度", "高度", "宽度", "厚度",
    "精度", "速度", "时速", "续航", "续航里程", "探测距离", "误差", "效率", "转速", "噪声", "噪音", "体积", "良率", "良品率", "产率", "单航次油耗", "合格率",
    "误判率",
    "分辨率", "准确率", "识别率", "识别准确率", "检出率", "灵敏度", "响应时间", "充电时间", "续航时间", "载重", "起重量", "推力", "扭矩", "回收率", "光效", "亮度",
    "密度",
    "粒径", "孔径", "线宽", "波长", "带宽", "时延", "耐温", "耐压", "压力", "拉力", "存活率", "发芽率", "耗水", "耗电", "用电量", "碳足迹", "废品率", "次品率",
    "不良率",
    "故障率", "返修率", "报废率", "亩产", "单产", "壁厚",
    "出租率", "入住率", "租期", "租金", "月租金", "票价", "货值", "价值", "可存", "可储", "可装", "运价", "限速",
    "成品率", "国产化率", "准点率", "运费", "处置费", "交货",
    "交货期", "要价", "报价", "尺寸", "面积", "容量", "功率", "温度", "强度", "硬度", "纯度", "含量",
  ]
}
