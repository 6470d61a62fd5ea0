internal import Lexicon
import Model

/// What a text tells somebody set up, and goes on to speak of: 设立了应急转贷资金池，单户最高可借….
struct FoundedThing: Placed {
  var range: Range<Int>
}

extension Story.Stretch {
  static let foundings: Words = [
    "成立", "设立", "组建", "建立", "共建", "创办", "开设", "开办", "推出", "搭建", "发起", "建起", "筹建", "开出", "开通", "合办", "上线", "新设", "组织成立",
    "改成", "改造成", "改造为", "升级为", "打造成", "变身为", "另开", "增开", "加开", "新开", "增设", "搭起", "办起", "建成", "合推", "开行", "开发出", "开发了",
    "研发出", "结成", "编写", "编印", "印发", "发布",
    "出台", "制定", "启用", "启动", "开发", "合建", "开起", "设起", "创建", "筹办", "举办", "举行", "召开", "布下", "合作建设", "联合建设", "共同建设", "携手建设",
    "研制出",
    "训练出",
    "制造出", "设计出", "造出", "做出", "试制出", "生产出", "培育出", "打磨出", "攻关出",
  ]
  private static let ends: Words = [
    "平台", "中心", "基金", "资金池", "资金", "联盟", "联合体", "共同体", "研究院", "研究所", "实验室", "学院", "学校", "夜校", "学堂", "班", "工作站", "服务站",
    "辅导站", "站", "服务团", "专班", "小组", "委员会", "协会", "工厂", "车间", "体系", "机制", "基地", "公司", "银行", "贷", "券", "专窗", "窗口", "热线",
    "通道", "专线", "班列", "穿梭线", "公交线", "航线", "线路", "专列", "清单", "仓库", "公寓", "社区", "研发室", "驿站", "超市", "小分队", "队伍", "园",
    "枢纽", "小程序", "系统", "专区", "课堂", "讲堂", "工作室", "工坊", "食堂", "展厅", "产业园", "联合实验室", "母基金", "技术学院", "数据库", "资源库", "展示厅",
    "体验馆",
    "海外仓", "手册", "对接会", "洽谈会", "博览会", "科普营", "训练营", "赛", "孵化器", "管廊", "管网", "池",
    "研究生院", "书院", "产业大脑", "数据大脑", "综合体", "街区", "示范区", "试验区", "集市", "充电站", "泵站", "水厂", "分中心", "服务点", "议事厅", "接待站", "会客厅",
    "目录", "榜单",
  ]

  /// The things that are set up in this text, in order.
  ///
  /// - Parameter equations: what the text says its names are.
  func foundedThings(besides equations: [Equation]) -> [FoundedThing] {
    var found: [FoundedThing] = []
    var free = 0
    var at = 0
    while let start = scan.offset(ofAny: Self.foundings, in: at..<scan.text.count) {
      at = start + 3
      guard start >= free, !scan.has("开发区", at: start), let verb = scan.first(of: Self.foundings, at: start) else {
        continue
      }
      if let thing = thing(setUpAt: start + verb.utf8CodeUnitCount), isSetUp(thing, at: start) {
        found.append(FoundedThing(range: thing))
        free = thing.upperBound
      }
    }
    let more = launched(apartFrom: found)
    if !more.isEmpty { found = (found + more).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    // “企声通”是去年上线的服务平台: what it is said to be was set up by no one here.
    if !equations.isEmpty { found.removeAll { thing in equations.contains { $0.range.overlaps(thing.range) } } }
    return found
  }

  private static let writings: Words = ["编写", "编印", "印发", "发布", "出台", "制定"]

  private static let lists: Words = ["清单", "目录", "榜单", "手册"]

  /// 编写《手册》, but no 发布新系统; 启动某枢纽建设, but no 启动“某某”行动.
  private func isSetUp(_ thing: Range<Int>, at verb: Int) -> Bool {
    if scan.has("以来", at: thing.upperBound) { return false }
    // 举行“四个一批”活动: no gathering that has guests.
    if scan.has("举行", at: verb) || scan.has("召开", at: verb) {
      return scan.first(of: SubjectCandidates.gatherings, before: thing.upperBound) != nil
    }
    if scan.first(of: Self.writings, at: verb) != nil {
      return scan.mark(at: thing.lowerBound)?.kind == .openTitle
        || scan.first(of: Self.lists, before: thing.upperBound) != nil
    }
    return !scan.has("启动", at: verb) || scan.has("建设", at: thing.upperBound)
  }

  /// “政策计算器”正式上线: a name in quotation marks that something begins with.
  private func launched(apartFrom known: [FoundedThing]) -> [FoundedThing] {
    guard scan.has(.openQuote) else { return [] }
    var found: [FoundedThing] = []
    for mark in scan.marks where mark.kind == .openQuote && mark.partner >= 0 {
      let close = scan.marks[Int(mark.partner)]
      var end = Int(close.end)
      guard (6...36).contains(close.start - mark.end) else { continue }
      if scan.has("正式", at: end) { end += 6 }
      let inside = Int(mark.end)..<Int(close.start)
      guard scan.first(of: Self.launchings, at: end) != nil,
        !(known.last(startingBefore: inside.upperBound)?.range.overlaps(inside) ?? false)
      else { continue }
      found.append(FoundedThing(range: inside))
    }
    return found
  }

  private static let launchings: Words = ["上线", "启用", "启动", "揭牌", "开通", "开班", "亮相", "成立", "开张"]

  /// 了首期规模20亿元的产业基金: the last noun of what follows the verb, if that is a thing one sets up.
  private func thing(setUpAt end: Int) -> Range<Int>? {
    let clause = scan.nearClause(end)
    var start = scan.has("了", at: end) ? end + 3 : end
    var limit = min(clause.upperBound, start + 120)
    if let mark = scan.mark(endingAt: limit), mark.kind != .closeQuote { limit = Int(mark.start) }
    while start < limit, let of = scan.offset(ofAny: SubjectCandidates.particle, in: start..<limit) { start = of + 3 }
    // 一家, 5亿元, 首批, 100人的: how many of them or how large; the last one may reach behind the clause.
    while start < limit, let quantity = quantities.first(startingIn: start..<limit) {
      start = quantity.range.upperBound
    }
    if scan.mayBegin(Self.firsts, at: start) {
      for word in Self.firsts where scan.has(word, at: start) { start += word.utf8CodeUnitCount }
    }
    guard start < limit, limit - start <= 72 else { return nil }
    if let mark = scan.mark(at: start), mark.kind == .openQuote, mark.partner >= 0 {
      let close = scan.marks[Int(mark.partner)]
      guard Int(close.end) <= limit, close.end - mark.end <= 45, scan.first(of: Self.ways, at: Int(close.end)) == nil
      else { return nil }
      // “青禾杯”|职工技能大赛: the name of a gathering goes on behind the marks.
      let end = Int(close.end)
      if let gathering = scan.offset(ofAny: SubjectCandidates.gatherings, in: end..<max(end, min(limit, end + 60))),
        let kind = scan.first(of: SubjectCandidates.gatherings, at: gathering),
        scan.markIndex(from: end) == scan.markIndex(from: gathering)
      {
        return start..<gathering + kind.utf8CodeUnitCount
      }
      return Int(mark.end)..<Int(close.start)
    }
    if let paper = paper(from: start) { return Int(scan.marks[paper.close].end) <= limit + 90 ? paper.range : nil }
    if scan.has("建设", before: limit), limit - start > 15 { limit -= 6 }
    let range = start..<limit
    guard range.count >= 6, !scan.hasAny(["、", "，"], in: range),
      scan.first(of: Self.ends, before: limit) != nil
        || scan.has("出", before: end) && scan.first(of: SubjectCandidates.thingEnds, before: limit) != nil
        || scan.mark(endingAt: limit)?.kind == .closeQuote && scan.has("”", before: limit)
    else { return nil }
    return range
  }

  private static let firsts: Words = [
    "首批", "首个", "首家", "首场", "一场", "首届", "首次", "首期", "首台", "首款", "首套", "国内首台", "国内首款", "国内首个", "国内首套", "全国首台", "全国首款",
    "全国首个", "全国首套", "一个", "一家", "一座", "一支", "专门",
    "专项",
  ]

  /// 推出“先看后租”办法: a way of doing things is nobody who has or does something.
  private static let ways: Words = ["办法", "做法", "方式", "工作法", "打法", "举措", "承诺", "口号", "思路", "原则"]

  /// 第三版|《某某清单》: the title that what follows a verb ends in.
  private func paper(from start: Int) -> (range: Range<Int>, close: Int)? {
    let index = scan.markIndex(from: start)
    guard index < scan.marks.count, scan.marks[index].kind == .openTitle, scan.marks[index].partner >= 0,
      Int(scan.marks[index].start) - start <= 30
    else { return nil }
    let close = Int(scan.marks[index].partner)
    let range = Int(scan.marks[index].start)..<Int(scan.marks[close].end)
    return range.count <= 150 ? (range, close) : nil
  }
}
