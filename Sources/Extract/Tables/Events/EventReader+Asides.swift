internal import Lexicon
import Model

/// What is told in passing, in force or under a number, and things that only look like events.
extension EventReader {
  /// What is told only to say when or where, or which one: 开工仪式现场, 今年开工的最大项目, 也在仪式上签约.
  func isAside(_ hit: Hit, _ type: EventType) -> Bool {
    switch type {
    case .groundbreaking, .signing, .completion, .opening, .meeting: break
    default: return false
    }
    // 上午 is a time of day.
    if scan.first(of: Self.passing, at: Int(hit.end)) != nil { return !scan.has("上午", at: Int(hit.end)) }
    return scan.has("仪式上", before: Int(hit.start))
  }

  private static let passing: Words = ["的", "上", "现场", "当天", "当日", "期间", "结束", "之后", "过后"]

  /// 局长带队来到某公司: an office calls on a company.
  func isCalledOn(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let before = max(clause.lowerBound, Int(hit.start) - 120)..<max(clause.lowerBound, Int(hit.start))
    return stretch.organisation(startingAt: Int(hit.end))?.type == .company
      && scan.hasAny(
        ["带队", "局长", "主任", "书记", "区长", "市长", "县长", "科长", "处长", "执法人员", "工作人员", "干部", "专员", "一行"], in: before)
  }

  /// 派人到厂里测温: somebody comes, and is neither asked for nor promised.
  func isSentFor(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 30)
    return scan.hasAny(["到", "来", "赴", "上门", "进厂", "进车间", "前往"], in: after)
      && !scan.hasAny(
        ["请", "要", "求", "希望", "让", "可", "将", "会", "每", "没", "不"],
        in: clause.lowerBound..<max(clause.lowerBound, Int(hit.start)))
  }

  /// 接到一笔订单，却缺人手: an order that is told of for what it asks for, where nothing says that it is one of many.
  func isOccasionOfNeed(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    scan.has("接到", before: Int(hit.end)) && !scan.has("了", at: Int(hit.end))
      && !scan.hasAny(["已", "累计", "先后", "共", "首"], in: clause.lowerBound..<max(clause.lowerBound, Int(hit.start)))
  }

  /// 先后到三地走访: visits one after another need no day.
  func isInTurn(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    vocabulary.isField(hit, .event, "type", "visit")
      && scan.hasAny(Self.inTurn, in: max(clause.lowerBound, Int(hit.start) - 90)..<Int(hit.start))
  }

  private static let inTurn: Words = ["先后", "相继", "陆续", "多次"]

  /// 第6期“某某早餐会”举行: a number and a name in the sentence before the word.
  func isSession(_ sentence: Range<Int>, _ hit: Hit) -> Bool {
    let near = max(sentence.lowerBound, Int(hit.start) - 120)..<min(sentence.upperBound, Int(hit.end) + 60)
    var index = scan.markIndex(from: near.lowerBound)
    while index < scan.marks.count, Int(scan.marks[index].start) < near.upperBound {
      let mark = scan.marks[index]
      index += 1
      guard mark.kind == .openQuote, mark.partner >= 0, Int(scan.marks[Int(mark.partner)].start) - Int(mark.end) <= 48,
        let unit = ["期", "场", "次", "届", "季"].first(where: { scan.has($0, before: Int(mark.start)) }),
        let number = scan.numeral(endingAt: Int(mark.start) - unit.utf8CodeUnitCount)
      else { continue }
      if scan.has("第", before: number.start) { return true }
    }
    return false
  }

  /// 已办14期, 已举办6场.
  func isRounds(after end: Int) -> Bool {
    guard let numeral = scan.numeral(at: end) else { return false }
    return ["期", "场", "届", "次", "余场", "余期", "多场", "多期"].contains { scan.has($0, at: numeral.end) }
  }

  /// 连开4次协调会: so many times, but not 每月一次.
  func isHeldTimes(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard
      let count = stretch.quantities(
        in: max(clause.lowerBound, Int(hit.start) - 45)..<max(clause.lowerBound, Int(hit.start))
      ).last,
      ["次", "轮", "届", "期"].contains(where: { count.unit.equals($0) }), (count.value.integer ?? 0) >= 2
    else { return false }
    return !scan.has("第", before: count.range.lowerBound)
      && !scan.hasAny(["每"], in: max(clause.lowerBound, count.range.lowerBound - 12)..<count.range.lowerBound)
  }

  /// 15名工人取得高级技师证书.
  func isQualified(_ after: Range<Int>, _ count: QuantityMention?) -> Bool {
    guard let count, ["名", "人", "位", "余名", "多名"].contains(where: { count.unit.equals($0) }) else { return false }
    return scan.hasAny(["证书", "职业资格", "技能等级", "职称"], in: after)
  }

  /// 《某办法》试行: in force; 《某办法》实行“免申即享” tells what it holds.
  func isInForce(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard isTitleBefore(hit) else { return false }
    let word = scan.folded[hit.range]
    guard word.equals("实行") || word.equals("推行") || word.equals("试行") else { return true }
    return Int(hit.end) >= scan.stripped(clause).upperBound
  }

  /// 把设备搬到村口, 邀请老师走进直播间, 专列驶出车站: things are moved, guests are asked in, goods leave every day.
  func isOfThings(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    let before = clause.lowerBound..<Int(hit.start)
    let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
    if let object = scan.offset(ofAny: ["把"], in: before), vocabulary.isField(hit, .event, "type", "relocation") {
      // 把旧设备搬到某市: a works moves with them.
      let isFar = scan.longestHit([.place, .zone], at: Int(hit.end)) != nil
      if isFar, scan.hasAny(["设备", "机器", "机床", "产线"], in: object..<Int(hit.start)) { return false }
      return !scan.hasAny(
        [
          "总部", "公司", "企业", "工厂", "厂", "研发中心", "生产线", "产线", "装配线", "总装线", "流水线", "车间", "基地",
        ], in: object..<Int(hit.start))
    }
    if word.equals("走进") {
      return scan.hasAny(["邀请", "请", "让", "组织"], in: before) || scan.hasAny(["国家", "千家万户", "百姓", "寻常"], in: after)
    }
    // 企业开办: a matter of registers; 开办的夜校: which one.
    if word.equals("开办") || word.equals("开设") {
      return scan.has("企业", before: Int(hit.start)) || scan.has("的", at: Int(hit.end))
    }
    if word.equals("驶出") {
      let isTrainOfDay =
        scan.hasAny(["班列", "专列"], in: before)
        && stretch.dates(in: max(0, clause.lowerBound - 45)..<Int(hit.start)).contains { $0.granularity == .day }
      return !isTrainOfDay && !scan.hasAny(["首", "第一"], in: clause)
    }
    if word.equals("开行") { return scan.numeral(at: Int(hit.end)) != nil }
    return word.equals("吸引")
      && scan.hasAny(["报名", "参加", "参与", "观看", "围观", "打卡", "前来", "到场", "关注", "游客", "观众", "观展"], in: after)
  }

  /// 确定设立基金等8项任务: what is to be done.
  func isTask(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
    guard let count = stretch.quantities(in: after).last, scan.has("等", before: count.range.lowerBound) else {
      return false
    }
    return scan.first(of: Self.tasks, at: count.range.upperBound) != nil
  }

  private static let tasks: Words = ["任务", "重点任务", "工作任务", "工作", "重点工作", "内容", "事项", "条款", "目标"]

  /// 超过去年全年新栽面积, 带动5家作坊提前复工: a measure of something else, or what comes of it.
  func isCompared(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let before = clause.lowerBound..<Int(hit.start)
    return scan.first(of: Self.comparing, at: clause.lowerBound) != nil && scan.hasAny(Self.compared, in: before)
  }

  private static let comparing: Words = ["超过", "高于", "相当于", "带动"]
  private static let compared: Words = ["去年", "全年", "带动", "同期"]

  /// 明确由三个部门联合验收, 规定竣工前…: what a rule says; 随着首坛出窖: when it was.
  func isTerm(_ clause: Range<Int>) -> Bool {
    scan.first(of: Self.ruling, at: clause.lowerBound) != nil
  }

  private static let ruling: Words = ["明确由", "规定由", "约定由", "明确对", "规定对", "随着"]

  /// 从招商、用地、融资等5个方面, 集检测、培训、展示于一体: one of a list of sides.
  func isAspect(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let isListed =
      ["、", "等"].contains { scan.has($0, at: Int(hit.end)) }
      || scan.numeral(at: Int(hit.end)) != nil
        && scan.hasAny(["、"], in: max(clause.lowerBound, Int(hit.start) - 24)..<Int(hit.start))
    guard isListed else { return false }
    // 就物流、用水等发言: what was spoken of.
    if scan.first(of: Self.about, at: scan.stripped(clause).lowerBound) != nil { return true }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
    return scan.hasAny(Self.sides, in: after)
  }

  private static let about: Words = ["就", "围绕", "针对"]
  private static let sides: Words = [
    "等方面", "等领域", "等环节", "个板块", "个模块", "个栏目", "个专题", "个类别",
    "个方面", "个领域", "个环节", "个梯队", "个阶段", "个维度", "大方面", "大领域", "大环节", "方面入手", "于一体", "为一体", "全链条", "全流程", "全过程",
  ]
}
