internal import Lexicon
import Model

/// What was built or laid, and services that people use from a day on.
extension EventReader {
  /// 联合两所高校建成某中试基地: a house, a works or a platform under a name, at the end of the clause.
  func isErected(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard ["建成", "建起"].contains(where: { scan.has($0, before: Int(hit.end)) }) else { return false }
    let rest = scan.stripped(Int(hit.end)..<max(Int(hit.end), clause.upperBound))
    // 建起库房1.2万平方米: its size closes the clause.
    if let size = stretch.quantities(in: rest).last, size.range.upperBound >= rest.upperBound,
      size.dimension == .area || size.dimension == .length, size.range.lowerBound > rest.lowerBound + 6
    {
      return !isToBe(clause, before: Int(hit.start))
    }
    guard (18...120).contains(rest.count), scan.first(of: Self.houses, before: rest.upperBound) != nil else {
      return false
    }
    return !scan.has("集", at: rest.lowerBound) && !scan.hasAny(["最大", "等", "、"], in: rest)
      && !isToBe(clause, before: Int(hit.start))
  }

  private static let houses: Words = [
    "中心", "平台", "基地", "实验室", "研究院", "研究所", "工作站", "系统", "装置", "电站", "变电站", "枢纽", "码头", "学校", "学院", "食堂", "公寓",
  ]

  /// 力争, 到2030年, 要: how it is to be.
  private func isToBe(_ clause: Range<Int>, before start: Int) -> Bool {
    scan.hasAny(["要", "将", "拟", "计划", "力争", "每", "可"], in: clause.lowerBound..<max(clause.lowerBound, start))
  }

  /// 敷设热力管2.3公里, 900米长的便道修通: a length beside the word.
  func isLaid(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let near = max(clause.lowerBound, Int(hit.start) - 60)..<min(clause.upperBound, Int(hit.end) + 60)
    guard
      stretch.quantities(in: near).contains(where: {
        $0.dimension == .length && $0.change == nil && !scan.has("的", at: Int(hit.end))
      })
    else { return false }
    return !isToBe(clause, before: Int(hit.start))
      && !scan.hasAny(
        ["需", "决定", "规划", "准备", "建议", "申请", "正在", "打算"], in: clause.lowerBound..<max(clause.lowerBound, Int(hit.start)))
  }

  /// A service that is brought in is launched, tests that were completed are no building.
  func ofService(_ hit: Hit, _ clause: Range<Int>) -> EventType? {
    let word = scan.folded[hit.range]
    let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
    if word.equals("办起"), scan.hasAny(Self.premises, in: after) { return .opening }
    if isService(hit, clause) || word.equals("开通") && isHotline(after) || word.equals("办起") && isClass(after) {
      return .launch
    }
    // 货运干线贯通: a service.
    if word.ends(with: "贯通"), scan.hasAny(["货运", "航线", "班列", "快线", "公交"], in: clause) {
      return .launch
    }
    // 完成试飞120架次 is told by 完成.
    if word.equals("试飞") || word.equals("试航"), scan.has("完成", before: Int(hit.start)), isOfTests(after) {
      return .nothing
    }
    // 招工夜市开市: a fair.
    if word.equals("开市"), scan.hasAny(["夜市"], in: clause.lowerBound..<Int(hit.start)) { return .meeting }
    // 试点期为两年: what it is like.
    if word.equals("试点"), Int(hit.start) <= scan.stripped(clause).lowerBound { return .nothing }
    if word.equals("完成"), isOfTests(after) { return .other }
    return nil
  }

  /// 完成试飞120架次, 完成40家企业的改造: what is done again and again, or for one after the other.
  private func isOfTests(_ after: Range<Int>) -> Bool {
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 60)
    return stretch.quantities(in: near).first.map { first in
      ["家", "户", "例", "架次", "次", "批次", "人次"].contains { first.unit.equals($0) }
    } ?? false
  }

  /// 加开3条航线, 增设夜间班次: a service that is brought in.
  func isService(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    guard ["加开", "增开", "增设", "新增", "开出"].contains(where: { word.equals($0) }) else { return false }
    return scan.hasAny(
      Self.serving, in: Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90))
  }

  private static let serving: Words = [
    "航线", "专线", "线路", "班线", "快线", "航班", "班次", "公交线", "巴士", "订单班", "夜校", "专窗", "服务窗口",
  ]

  /// 开通“某某”平台, 开通热线: what is opened is no road.
  func isHotline(_ after: Range<Int>) -> Bool {
    scan.hasAny(Self.lines, in: after.lowerBound..<min(after.upperBound, after.lowerBound + 75))
  }

  private static let lines: Words = [
    "平台", "热线", "值班室", "专窗", "窗口", "系统", "直通车", "小程序", "公众号", "直播间", "服务站", "咨询台", "绿色通道", "专区",
  ]

  private static let premises: Words = ["食堂", "超市", "诊所", "门诊", "书店", "书吧", "幼儿园", "托育园", "门店", "展厅", "驿站"]

  /// 办起“某某夜校”: a school, a class or a shop for those who work here.
  func isClass(_ after: Range<Int>) -> Bool {
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 45)
    if let mark = scan.mark(at: after.lowerBound), mark.kind == .openQuote { return true }
    return scan.hasAny(["夜校", "课堂", "培训班", "学校", "学堂", "食堂", "集市", "市集", "讲堂", "托管班"], in: near)
  }

  /// What stands right before 启用 is a house that people go into, whatever it is for.
  func isHouse(before end: Int, _ clause: Range<Int>) -> Bool {
    let at = beforeManner(end, clause)
    return scan.first(of: Self.rooms, before: at) != nil && !scan.has("调度中心", before: at)
      && !scan.hasAny(["在"], in: clause)
  }

  /// 某中心|日前正式: where what stands before words of how and when ends.
  private func beforeManner(_ end: Int, _ clause: Range<Int>) -> Int {
    var at = end
    while let word = scan.first(of: Self.manner, before: at), at - word.utf8CodeUnitCount >= clause.lowerBound {
      at -= word.utf8CodeUnitCount
    }
    return at
  }

  private static let manner: Words = ["正式", "全面", "已经", "已", "全部", "同步", "建成", "并", "顺利", "日前", "近日"]
  private static let rooms: Words = [
    "中心", "基地", "驿站", "大厅", "场站", "市场", "园区", "产业园", "馆", "医院", "学校", "工作站", "服务站", "大楼", "仓库", "公寓", "社区",
  ]

  /// 某项目投入运行, 机组投运: what works is no house.
  func isPlant(before end: Int, _ clause: Range<Int>) -> Bool {
    let at = beforeManner(end, clause)
    return scan.first(of: Self.plants, before: at) != nil
  }

  private static let plants: Words = [
    "项目", "装置", "机组", "变电站", "电站", "变压器", "加速器", "中子源", "光源", "管网", "管线", "工程", "储能站", "电厂",
  ]
}
