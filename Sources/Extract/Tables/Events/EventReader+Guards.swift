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

  static let holding: [StaticString] = ["举行", "举办", "召开", "开幕", "承办", "主办", "会上", "大会上", "走进"]

  /// Part of a name, of a longer word, of speech about plans, or only an attribute: 签约项目, 开工率.
  func isInName(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    // 上市企业: a kind of them.
    if scan.has("上市", before: Int(hit.end)) {
      for word in ["企业", "后备", "许可", "培育"] as [StaticString] where scan.has(word, at: Int(hit.end)) { return true }
    }
    // 召开工作会议, 活动工作: the characters belong to two words.
    if scan.has("工", before: Int(hit.end)), scan.has("作", at: Int(hit.end)) { return true }
    if scan.has("动工", at: start), scan.has("活", before: start) { return true }
    if let name = stretch.organisation(holding: start), name.range.upperBound >= Int(hit.end) { return true }
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

  /// What makes a longer word, or an attribute, of a word for an event.
  private static let nounEnds: Words = [
    "率", "流程", "事项", "平台", "基地", "中心", "条件", "能力", "力度", "成果", "方面", "服务", "投资合作", "改革", "目标", "机制", "任务", "公司", "前",
  ]

  func isTally(_ hit: Hit) -> Bool { vocabulary.field(hit, .event, "use").equals("tallied") }

  /// 累计受理案件286件, 已发放补贴3200万元: a count or a sum right after, and a word that it was reached.
  func isTallied(_ hit: Hit, _ clause: Range<Int>, _ count: QuantityMention?, _ times: EventTimes) -> Bool {
    guard times.isTold(in: clause) else { return false }
    let before = clause.lowerBound..<Int(hit.start)
    if scan.has("的", at: Int(hit.end)) || scan.hasAny(["将", "要", "计划", "每", "正在", "首批"], in: before) { return false }
    if let count {
      // 为214家企业提供服务 counts before the word; else what was done is counted after it.
      let isAfter = count.range.lowerBound >= Int(hit.end)
      return (isAfter || scan.hasAny(["为", "家企业", "个产品"], in: before)) && (count.value.integer ?? 0) > 1
        && abs(count.range.lowerBound - Int(hit.start)) <= 60
    }
    let near = Int(hit.end)..<max(Int(hit.end), min(clause.upperBound, Int(hit.end) + 45))
    return stretch.quantities(in: near).contains { $0.dimension == .money && $0.change == nil }
  }

  /// 每季度召开一次, 对获评…的, 投产后: how things are done, not that they were.
  func isGeneral(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let before = clause.lowerBound..<Int(hit.start)
    if scan.hasAny(["每季度", "每年", "每月", "每周", "每半年", "定期", "每逢", "每次"], in: before) { return true }
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

  /// What is hoped for or said in general has not happened.
  func isUnreal(_ hit: Hit, _ clause: Range<Int>, isDated: Bool) -> Bool {
    let before = max(clause.lowerBound, Int(hit.start) - 75)..<Int(hit.start)
    if scan.hasAny(Self.hopes, in: before) { return true }
    return !isDated && scan.hasAny(["将", "预计", "计划", "拟", "即将"], in: before)
  }

  private static let hopes: Words = [
    "诚邀", "希望", "鼓励", "支持", "欢迎", "确保", "力争", "争取", "推动", "促进", "助推", "如果", "一旦", "要求", "为了", "等待", "有望", "尽快",
    "尽早",
    "便于",
    "不断", "大力",
  ]

  /// 举行, 举办 near the word, or …大会上.
  func isOccasion(_ hit: Hit, _ sentence: Range<Int>, _ isDated: Bool) -> Bool {
    if scan.has("上", at: Int(hit.end)), !scan.has("上午", at: Int(hit.end)) { return isDated }
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
