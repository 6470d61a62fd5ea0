internal import Lexicon
import Model

/// What is told of a works right after its name: how far it is, what it costs and covers.
extension ProjectNameReader {
  static let adverbs: Words = [
    "已经", "已", "将", "正式", "正", "全面", "顺利", "也", "于", "同日", "同时", "近日", "日前", "今日", "如期", "即将", "预计", "计划", "有望", "全部",
    "基本", "建设",
    "主体", "主体工程", "主体结构", "主体建设", "主体厂房", "主厂房", "厂房", "土建", "桩基", "用地", "工程", "现已", "刚刚", "又", "成功", "陆续", "率先", "力争",
    "拟", "还将", "最快", "累计", "首期", "现场", "隆重", "随后", "均", "都", "目前", "眼下", "现", "刚", "终于", "悄然", "日前", "本月", "上月", "月底",
    "年底", "年内",
    "一次", "一次性", "要到", "要等到", "才能", "方能", "预计在", "计划在", "双双", "相继", "先后", "同期", "今起", "即日起", "日前已", "届时", "已进入", "进入",
    "扩建", "改造", "升级改造", "设备", "内部", "外立面",
    "整体", "一并", "同步", "率先", "提前", "用",
  ]

  /// 二期工厂，目前厂房已经封顶: how far it is, in the next clause, where nothing else is named.
  func isReachedNext(_ end: Int) -> Bool {
    guard let mark = scan.mark(at: end), mark.kind == .comma else { return false }
    var at = Int(mark.end)
    for _ in 0..<6 {
      if isProgress(at) { return at > Int(mark.end) }
      guard let next = afterFiller(at), next > at else { return false }
      at = next
    }
    return false
  }

  /// How far it is, or what it costs and covers, right after the name.
  func isFollowed(_ end: Int) -> Bool {
    if isDetailed(after: end) { return true }
    var at = end
    for _ in 0..<8 {
      if isProgress(at) { return true }
      if isDetail(at) { return true }
      guard let next = afterFiller(at), next > at else { return false }
      at = next
    }
    return false
  }

  /// Behind a date, an adverb, or 在 and the place where.
  func afterFiller(_ at: Int) -> Int? {
    if let date = stretch.dates(in: at..<at + 1).first { return date.range.upperBound }
    if scan.has("在", at: at) {
      // 在某高新区某园投入运营: up to the word that tells how far it is.
      let clause = scan.nearClause(at)
      let near = at..<min(clause.upperBound, at + 75)
      return scan.hits(in: near).first { $0.kinds.contains(.stage) && isProgress(Int($0.start)) }.map { Int($0.start) }
    }
    return scan.longest(of: Self.adverbs, at: at).map { at + $0.utf8CodeUnitCount }
  }

  private static let progress: Words = [
    "通过验收", "通过竣工验收", "举行奠基", "举行开工", "举行开园", "举行启用", "通车", "启用", "开放", "试运行", "完成", "建设正酣", "拔地而起", "亮相",
    "揭牌", "揭幕", "挂牌", "落成", "开库", "开张", "开街", "开市", "开门", "开业", "开课", "封顶", "点火", "贯通", "动土", "破土", "铺开", "告吹", "搁浅",
    "终止", "流产",
    "安装", "打桩", "装修", "跑通", "打通", "产出合格", "产出首批", "产出第一", "送汽", "送水", "通水", "可年产", "届时可", "年产",
  ]

  func isProgress(_ at: Int) -> Bool {
    if scan.first(of: Self.progress, at: at) != nil { return !scan.has("完成", at: at) || isTrial(at) }
    guard let hit = scan.longestHit(.stage, at: at) else { return false }
    switch vocabulary.stage(hit) {
    case .planned, .negotiating, .landed, .signed: return false
    default: break
    }
    return !scan.has("率", at: Int(hit.end)) && !scan.has("规范", at: Int(hit.end))
  }

  /// 完成168小时试运行.
  func isTrial(_ at: Int) -> Bool {
    scan.hasAny(
      ["试运行", "主体", "封顶", "验收", "建设", "摘牌", "供地", "桩基", "土建", "安装", "调试", "平整", "选址", "环评"],
      in: at..<min(scan.text.count, at + 36))
  }

  /// 占地, 总投资 … where a figure follows.
  func isDetail(_ at: Int) -> Bool {
    if let word = scan.first(of: Self.details, at: at) {
      if scan.has("后", before: at + word.utf8CodeUnitCount) { return true }
      let reach = at + word.utf8CodeUnitCount..<min(scan.text.count, at + word.utf8CodeUnitCount + 30)
      return !stretch.quantities(in: reach).isEmpty
    }
    return isFunded(at) || scan.has("建设", at: at) && hasRooms(at)
  }

  private static let details: Words = [
    "总占地", "占地", "总投资", "计划投资", "计划总投资", "投资", "建筑面积", "总建筑面积", "规划面积", "用地面积", "规划用地", "总用地", "总面积", "设计产能", "设计年产",
    "年产",
    "项目总投资", "项目占地", "全长", "总长", "面积", "规划房源", "设计规模", "规模", "概算", "装机", "装机容量", "日处理", "日供", "可容纳", "可停", "可提供",
    "新增仓储", "新增容量",
    "拟投资", "追加投资", "再投", "总规划", "建成后", "投产后", "达产后", "全部达产后", "全部建成后",
  ]

  /// 某车间的施工许可证: what one is allowed to build.
  func isLicensed(_ end: Int) -> Bool {
    guard scan.has("的", at: end) || scan.has("施工", at: end) || scan.has("建设工程", at: end) else { return false }
    return scan.first(of: Self.licences, at: end) != nil
      || scan.has("的", at: end) && scan.first(of: Self.licences, at: end + 3) != nil
  }

  private static let licences: Words = ["施工许可", "建设工程规划许可", "规划许可", "建设工程施工许可", "建筑工程施工许可", "不动产权证"]

  /// 建设住房1260套: what it will hold.
  func hasRooms(_ at: Int) -> Bool {
    let near = at..<min(scan.text.count, at + 36)
    return stretch.quantities(in: near).contains { quantity in
      quantity.dimension == .area || ["套", "间", "个", "张"].contains { quantity.unit.equals($0) }
    }
  }

  /// What it costs or covers at the head of the next clause.
  func isDetailed(after end: Int) -> Bool {
    guard let mark = scan.mark(at: end), mark.kind == .comma else { return false }
    // 某某汽车城，总投资16亿元的某项目工地上: the figure is of the next noun.
    let near = Int(mark.end)..<min(scan.text.count, Int(mark.end) + 45)
    if let figure = stretch.quantities(in: near).first, figure.dimension == .money,
      scan.has("的", at: figure.range.upperBound)
    {
      return false
    }
    return isDetail(Int(mark.end))
  }
}
