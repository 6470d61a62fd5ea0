internal import Lexicon
import Model

/// Works and houses that a story leads its readers to, and tells of further on by the last word of their names.
///
///     在滨河区的果酒博物馆，…。 / 博物馆由旧粮仓改造而成，投资900万元     the next paragraph says who made it and what it cost
///     走进青年公寓，…。这座由某公司改建的公寓，建筑面积…                   so may the next sentence
extension ProjectNameReader {
  /// A sentence that takes up a thing: where it begins, and by which word.
  struct TakenUp {
    var start: Int
    var word: StaticString
  }

  /// What the sentences of a text take up from before, with a figure of its own or who built it.
  static func takenUp(in stretch: Story.Stretch) -> [TakenUp] {
    let scan = stretch.scan
    var found: [TakenUp] = []
    var start = 0
    while start < scan.text.count, found.count < 8 {
      let sentence = scan.nearSentence(start)
      guard sentence.upperBound > start else { break }
      let head = scan.stripped(sentence).lowerBound
      if let word = takenUp(at: head, stretch) { found.append(TakenUp(start: start, word: word)) }
      start = sentence.upperBound
    }
    return found
  }

  private static func takenUp(at head: Int, _ stretch: Story.Stretch) -> StaticString? {
    let scan = stretch.scan
    let pointed = pointers.first { scan.has($0, at: head) }
    let at = head + (pointed?.utf8CodeUnitCount ?? 0)
    if let word = scan.longest(of: sites, at: at) {
      return isDetail(at + word.utf8CodeUnitCount, stretch) ? word : nil
    }
    // 这座由某公司建设的公寓，总投资2亿元.
    guard pointed != nil, scan.has("由", at: at), case let clause = scan.nearClause(at),
      case let end = scan.stripped(clause).upperBound, let word = scan.longest(of: sites, before: end),
      scan.hasAny(Self.making, in: at..<end), isDetail(clause.upperBound, stretch)
    else { return nil }
    return word
  }

  /// 由某公司改建, 总投资2亿元, 占地30亩 from an offset on.
  static func isDetail(_ at: Int, _ stretch: Story.Stretch) -> Bool {
    let scan = stretch.scan
    let clause = scan.nearClause(at)
    if scan.has("由", at: at) { return scan.hasAny(making, in: at..<max(at, clause.upperBound)) }
    guard measures.contains(where: { scan.has($0, at: at) }) else { return false }
    return stretch.quantities(in: at..<max(at, clause.upperBound)).contains {
      $0.dimension == .money || $0.dimension == .area
    }
  }

  /// The name that a word taken up stands for: the last one in the text that ends so, before an offset.
  func scene(endingWith word: StaticString, before limit: Int) -> Range<Int>? {
    var found: Range<Int>?
    var at = max(0, limit - 1500)
    while let start = scan.offset(ofAny: [word], in: at..<limit) {
      at = start + word.utf8CodeUnitCount
      if let name = sceneName(start..<at) { found = name }
    }
    return found
  }

  private func sceneName(_ head: Range<Int>) -> Range<Int>? {
    guard scan.quotation(around: head.lowerBound) == nil, scan.title(around: head.lowerBound) == nil,
      scan.longestHit([.title, .suffix, .project], at: head.upperBound) == nil
    else { return nil }
    if let house = stretch.organisation(holding: head.lowerBound), house.range.upperBound != head.upperBound {
      return nil
    }
    var start = trimmed(edge(before: head.lowerBound), head.lowerBound)
    // 某高新区|青年公寓: where it is.
    if let zone = stretch.organisation(startingAt: start), zone.type == .zone,
      scan.characterCount(zone.range.upperBound..<head.lowerBound) >= 2
    {
      start = zone.range.upperBound
      if scan.has("的", at: start) { start += 3 }
    }
    let body = start..<head.lowerBound
    guard (2...14).contains(scan.characterCount(body)), isDescribed(body),
      !["该", "这", "各", "批", "多个", "所有", "其他", "一些"].contains(where: { scan.has($0, before: start) })
    else { return nil }
    if let person = stretch.people.last(startingBefore: head.lowerBound), person.range.upperBound > start { return nil }
    return start..<head.upperBound
  }

  private static let pointers: [StaticString] = ["该", "这座", "这个", "这处", "这所", "这条", "整座", "整个"]
  private static let making: Words = ["建", "改造", "投资", "打造", "出资", "改成", "变身"]
  private static let measures: [StaticString] = [
    "总投资", "投资", "占地", "总占地", "建筑面积", "总建筑面积", "总面积",
  ]
  /// What stands for works and houses that were named.
  private static let sites: Words = [
    "基地", "中心", "平台", "实验室", "驿站", "社区", "加速器", "仓库", "冷库", "工厂", "车间", "产线", "生产线", "公寓", "学校", "小学", "幼儿园",
    "医院", "展厅",
    "展馆",
    "科技馆", "码头", "泊位", "电站", "变电站", "水厂", "产业园", "科技园", "街区", "小镇", "市场", "书院", "大厦", "大楼", "食堂", "广场", "绿道", "隧道",
    "大桥",
    "专线", "管廊", "枢纽", "牧场", "农场", "大棚", "温室", "工坊", "厂房", "酒店", "客栈", "体验馆", "博物馆", "图书馆", "体育馆", "文化馆", "茶厂", "酒厂",
    "车站", "机库", "试验场", "测试场", "酒庄", "庄园", "营地", "停车场", "充电站", "加氢站", "换电站", "检测站", "中转站", "分拣中心",
    "展示中心", "服务中心", "检测中心", "研发中心", "实训中心", "培训中心", "数据中心", "算力中心", "配送中心",
  ]
}
