import Model

/// Who speaks of a trouble, and who helps.
extension TroubleReader {
  /// 专班便帮其协调供电专线, 城投公司随即把门面改成食堂: somebody else does something about it at once.
  func isTakenUp(_ clause: Range<Int>) -> Bool {
    let head = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 48)
    guard let taking = scan.offset(ofAny: Self.takingUp, in: head) else { return false }
    return isOfficeBare(clause) || stretch.organisation(startingAt: clause.lowerBound) != nil
      || scan.hasAny(Self.helpers, in: clause.lowerBound..<taking)
  }

  private static let takingUp: Words = [
    "便帮", "便把", "便为", "便给", "便请", "便派", "便组织", "便联系", "便协调", "便牵线", "便将", "就把", "就帮", "就派", "随即把", "随即为", "随即协调", "当即把",
    "当即协调",
    "立即协调", "马上协调", "很快为", "主动为", "主动帮", "连夜把",
  ]

  /// 局长当场回应, 现场表示，将…: an answer right after.
  func isReplied(after end: Int) -> Bool {
    guard end < scan.text.count else { return false }
    let sentence = scan.nearSentence(end)
    if scan.hasAny(Self.answers, in: end..<max(end, min(sentence.upperBound, end + 150))) { return true }
    // …希望降价，中心算过账后…: what the sentence begins with may stand before its end.
    let next = scan.nearSentence(sentence.upperBound)
    guard sentence.lowerBound < end, next.lowerBound == sentence.upperBound else { return false }
    return scan.hasAny(Self.answers, in: next.lowerBound..<min(next.upperBound, next.lowerBound + 150))
  }

  private static let answers: Words = [
    "回应", "答复", "回复", "回覆", "当场表示", "现场表示", "当即表示", "当场承诺", "应允", "允诺", "答应", "当场拍板",
  ]

  /// Whether the direct speech around an offset is that of somebody of an office.
  func isSaidByOffice(_ offset: Int) -> Bool { house(at: offset).map { isOffice($0) } ?? false }

  /// The same of somebody who helps: an office or a bank.
  func isSaidByHelper(_ offset: Int) -> Bool { house(at: offset).map { isOffice($0) || $0 == .finance } ?? false }

  /// The same of an enterprise.
  func isSaidByCompany(_ offset: Int) -> Bool { house(at: offset) == .company }

  /// What kind of organisation the one who says the direct speech around an offset is of.
  func house(at offset: Int) -> OrganisationType? {
    let quotes = stretch.quotes
    let next = quotes.partitioningIndex { ($0.parts.last?.upperBound ?? 0) > offset }
    guard next < quotes.count, quotes[next].parts.contains(where: { $0.contains(offset) }) else { return nil }
    let speaker = quotes[next].speaker.map { story.people[$0] }
    if let organisation = speaker?.organisation ?? quotes[next].organisation { return story.type(of: organisation) }
    // 管委会主任, 局长: the office tells, where its house is not known.
    guard let position = speaker?.position ?? quotes[next].position else { return nil }
    return ["管委会", "工委", "局长", "区长", "书记"].contains { position[...].holds($0) } ? .government : nil
  }

  /// Those who speak are of an office, not of an enterprise.
  func isOffice(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let names = stretch.organisations(in: range)
    // 某公司工会 is of the company.
    if names.contains(where: { $0.type == .company || scan.hasAny(["有限公司"], in: $0.range) }) { return false }
    if let person = stretch.people.first(startingIn: range) {
      let organisation = person.organisation ?? person.number.flatMap { story.people[$0].organisation }
      if let organisation { return isOffice(story.type(of: organisation)) }
    }
    // 某高新区9家印刷厂: those who speak are in it.
    return names.last.map {
      isOffice($0.type) && !($0.type == .zone && scan.numeral(at: $0.range.upperBound) != nil)
    } ?? false
  }

  func isOffice(_ type: OrganisationType) -> Bool { type == .government || type == .zone || type == .party }

  /// An enterprise in the sentence, or in the one before, or somebody of one who says it.
  func isOfEnterprise(_ sentence: Range<Int>, _ hit: Hit) -> Bool {
    if isSaidByCompany(Int(hit.start)) { return true }
    let low = sentence.lowerBound > 0 ? scan.nearSentence(sentence.lowerBound - 1).lowerBound : 0
    let near = low..<sentence.upperBound
    if scan.hasAny(Self.firmsOrOwn, in: near) || scan.hasAny(["项目", "园区", "小巨人"], in: near) { return true }
    return stretch.organisations(in: near).contains { $0.type == .company }
  }

  /// Of an enterprise: named in this paragraph or the one before, and it or a word for one not far.
  func isEnterprises(_ sentence: Range<Int>) -> Bool {
    let head = scan.stripped(sentence).lowerBound
    let first = scan.mark(at: head).map { $0.kind == .openQuote ? Int($0.end) : head } ?? head
    if isSaidByCompany(first) || isOfCompany(sentence) { return true }
    if isOffice(sentence), !scan.hasAny(Self.firms, in: sentence) { return false }
    let low = sentence.lowerBound > 0 ? scan.nearSentence(sentence.lowerBound - 1).lowerBound : 0
    if scan.hasAny(Self.firmsOrOwn, in: max(low, sentence.lowerBound - 240)..<sentence.upperBound) {
      return true
    }
    if stretch.organisations(in: low..<sentence.upperBound).contains(where: { $0.type == .company }) { return true }
    return story.house != nil || namesCompany
      || scan.hasAny(Self.signsOfFirms, in: sentence)
        && story.organisations.prefix(60).contains { $0.type == .company }
  }

  static let firms: Words = ["企业", "公司", "厂"]
  static let firmsOrOwn = Words(Array(firms) + ["我们", "团队"])
  private static let signsOfFirms: Words = ["客商", "项目", "工程", "厂房", "货款", "尾款", "订单", "工人", "员工", "车间"]

  /// A company in this paragraph or the one before.
  var namesCompany: Bool {
    // Some names tell; a text of nothing but names is not gone through for each sentence.
    if stretch.organisations.prefix(60).contains(where: { $0.type == .company }) { return true }
    return number > 0 && story.stretches[number - 1].organisations.prefix(60).contains { $0.type == .company }
  }

  static let helpers: Words = [
    "高新区", "经开区", "开发区", "示范区", "新区", "管委会", "局", "专班", "中心", "园区", "银行", "招商", "部门", "联络官", "特派员", "专员", "服务组", "政府",
    "链长",
    "服务官", "服务团", "质量官", "顾问", "辅导员", "办公室", "主任", "书记", "区长", "市长", "县长", "该区", "区里", "县里", "市里", "新政", "服务员", "帮办员",
    "代办员", "网格员", "指导员", "服务队",
    "服务站", "服务点", "服务驿站", "教育办", "供电所", "供电公司", "公交公司", "热力公司", "燃气公司", "水务公司", "市政公司", "自来水", "电网", "街道", "社区", "大队",
    "支队", "法院", "律师", "专家", "教授",
    "团队",
    "驻企", "窗口", "工作人员", "办事员", "值班", "关员", "帮扶", "专项组", "工作组", "小组", "党员", "干部", "管家", "秘书", "保姆", "担保公司", "贸促会",
    "保险公司", "农商行", "大学",
    "学校", "职校", "技校", "研究院", "铁路", "港口", "机场", "平台公司", "国资", "城投", "交警", "公安", "消防", "法官", "检察", "市政", "金融办", "经发办",
    "招商办", "信保", "农技", "环卫", "区属", "班列", "陆港", "海关", "税务", "工会", "商会", "驻企干部",
    "镇里", "乡里", "省里", "协会", "联盟", "邮政", "物业", "机关干部", "包保干部", "联企干部", "包联干部", "挂点干部", "基金", "学院",
  ]
  static let help: Words = [
    "推送", "输送", "商量", "新开", "协调", "帮助", "解决", "组织", "联合", "出资", "设立", "开设", "对接", "当场", "现场", "上门", "承诺", "答复",
    "回应", "提供", "牵头", "派人", "调解",
    "跟进",
    "减免", "拿出", "腾退", "走访", "带队", "第一时间", "请来", "连夜", "首发", "开行", "递上", "递来", "迅速", "立即", "马上", "陪着", "批下来", "签署协议",
    "表示，将", "跑了", "预验收", "重新",
    "负责",
    "帮企业", "为企业", "推荐", "入股", "垫付", "组建", "派出", "派驻", "指派", "选派", "出动", "出面", "送来", "牵线", "搭桥", "安排", "补助", "补贴", "奖补",
    "出台", "拨付", "发放", "联系", "约定",
    "开出", "腾出", "建起", "筹建", "新建", "领办", "代办", "帮办", "受理", "预拨", "授信", "放款", "垫资", "开通", "增设", "扩容", "试行", "推出", "了解后",
    "得知", "获悉后", "了解到", "获知", "听闻", "主动", "量身", "争取到", "借给", "调剂", "搭建", "找到", "共享", "会同", "沟通", "召集", "协商", "会商", "督办",
    "促成", "办好", "办齐", "补齐", "接单", "派单", "进场施工", "出具", "疏通", "修缮",
    "改造", "敲定", "打通", "修通", "办妥", "到账", "列入", "带着企业", "陪企业", "带企业", "为其", "带电作业", "排查", "更换", "清淤", "加装", "装上", "安装",
    "收储", "供给企业", "划出", "匀出", "让出", "代建", "增信", "注资", "增资", "股权投资", "接话", "接过话", "了结", "查出", "揪出", "找准",
  ]

  /// What is done at once is done to help.
  static let helpFast: Words = [
    "随即", "当即", "立即", "马上", "连夜", "当晚", "次日", "第二天", "当场", "专门", "请来", "请到", "派员", "派专人", "派了", "派人", "派车", "约来",
    "约上", "拉着",
    "拉来", "拉上", "找来", "找上门", "驻点", "驻厂", "进场", "出手", "盘活", "办起", "开办", "增开", "加开", "增派", "架设", "铺设", "推行", "引进", "引入",
    "开放",
    "借出", "免去",
    "免收", "免掉", "免除", "允诺", "应允", "答应", "商定", "抢修", "恢复供", "核验", "放行", "投了", "辅导", "指导", "会诊", "开到", "架起", "改签", "追回",
    "提前介入", "引导", "调整", "修好", "修建", "实行", "送上", "预留", "投入", "拨出", "批准", "签发", "升级", "落实", "招来", "引来", "派来", "改用", "采用",
    "采取", "启用", "启动", "创设", "首创", "建成", "清理", "精简", "编制", "制定", "印发", "免费", "整合", "打包", "摸排",
    "划拨",
    "贴息", "兜底", "减租", "降租", "定制", "把", "采纳", "接纳", "举办", "举行",
    "容缺", "拓宽", "腾", "延后", "延时", "延长", "对表", "把关", "陪同", "说服", "谈判", "置换", "消除", "接了", "接到了", "摆平", "调来", "调运", "转运",
    "争取", "签约", "投资", "出钱", "出面", "平整", "接通", "收回", "设了", "建了", "办了", "请了", "修了",
    "架了", "铺了", "补了", "装了", "腾了", "减了", "垫了", "接了", "通了",

  ]

  /// Whether somebody helps in the two sentences that follow, also those of the next paragraph.
  func isAnswered(after end: Int) -> Bool {
    var left = 2
    var at = end
    for _ in 0..<5 where left > 0 && at < scan.text.count {
      let sentence = scan.nearSentence(at)
      guard sentence.upperBound > at else { break }
      if Self.helps(scan, at..<sentence.upperBound) { return true }
      if !isAttribution(at..<sentence.upperBound) { left -= 1 }
      at = max(sentence.upperBound, scan.sentence(at: at).upperBound)
    }
    guard left > 0, let next = story.stretches.dropFirst(number + 1).first(where: { $0.role == .body }) else {
      return false
    }
    at = 0
    while left > 0, at < next.scan.text.count {
      let sentence = next.scan.nearSentence(at)
      if Self.helps(next.scan, sentence) { return true }
      at = max(at + 1, next.scan.sentence(at: at).upperBound)
      left -= 1
    }
    return false
  }

  /// A closing mark, or 某公司经理说。: nothing that could tell of help.
  func isAttribution(_ range: Range<Int>) -> Bool {
    let inner = scan.stripped(range)
    guard inner.count > 9 else { return true }
    guard scan.characterCount(inner) <= 30 else { return false }
    return scan.longestHit(.saying, endingAt: inner.upperBound) != nil
      || ["回忆", "坦言", "感叹", "叹道", "苦笑"].contains { scan.has($0, before: inner.upperBound) }
  }

  static func helps(_ scan: Scan, _ range: Range<Int>) -> Bool {
    (scan.hasAny(helpers, in: range)
      || scan.first(of: AnsweredReader.replies, at: scan.stripped(range).lowerBound) != nil)
      && scan.hasAny(help, in: range)
      || isReply(scan, scan.stripped(range))
  }

  /// 对此，经济运行局编制时间表: what an office does on hearing of it helps, whatever it is.
  private static func isReply(_ scan: Scan, _ sentence: Range<Int>) -> Bool {
    guard scan.first(of: onHearing, at: sentence.lowerBound) != nil else { return false }
    let actor = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 75)
    return scan.hasAny(helpers, in: actor) && !scan.hasAny(["认为", "建议", "看来", "坦言", "分析", "提醒"], in: actor)
  }

  private static let onHearing: Words = [
    "对此", "为此", "得知", "获悉", "了解到", "了解情况", "接到", "收到", "闻讯", "听说", "针对这", "针对此", "针对上述", "面对这",
  ]
}
