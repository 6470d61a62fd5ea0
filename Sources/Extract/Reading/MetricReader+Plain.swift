internal import Lexicon
import Model

/// The noun itself, without what a reader would leave out of a table.
extension MetricReader {
  /// Where the noun before a figure begins without the half of a quotation, the place that everything on a page is said of
  /// (园区污水回用率) and when it was (目前库存).
  func startOfPlainNoun(_ noun: Range<Int>) -> Int {
    var at = startBehindQuotes(noun)
    // 这|里离港口12公里
    if scan.has("里", at: at), scan.has("这", before: at) || scan.has("那", before: at), noun.upperBound - at >= 9 {
      at += 3
    }
    // 如|今员工: the rest of 如今.
    if scan.has("今", at: at), scan.has("如", before: at) || scan.has("至", before: at), noun.upperBound - at >= 9 {
      at += 3
    }
    for word in Self.heads where scan.has(word, at: at) && noun.upperBound - at >= word.utf8CodeUnitCount + 6 {
      at += word.utf8CodeUnitCount
    }
    for have in Self.have
    where scan.has(have, at: at) && scan.first(of: Self.ofSize, at: at + have.utf8CodeUnitCount) != nil {
      at += have.utf8CodeUnitCount
    }
    // 可|新增税收
    if scan.first(of: Self.able, at: at) != nil, noun.upperBound - at >= 15 { at += 3 }
    // 项目提供|就业岗位
    if let offered = scan.offset(ofAny: Self.jobs, in: at..<noun.upperBound), offered > at,
      scan.first(of: Self.offers, before: offered) != nil
    {
      at = offered
    }
    if let behind = startBehindServed(at..<noun.upperBound) ?? startBehindAll(at..<noun.upperBound) { at = behind }
    // 项目年产铅笔5亿支
    return scan.offset(ofAny: Self.yearly, in: at..<noun.upperBound) ?? at
  }

  /// 为园区企业|签发原产地证书1286份, 帮助企业|享受减免: whom it is done for is none of it.
  private func startBehindServed(_ noun: Range<Int>) -> Int? {
    guard let firm = scan.offset(ofAny: Self.served, in: noun), firm + 12 <= noun.upperBound,
      scan.hasAny(Self.serving, in: max(scan.nearClause(firm).lowerBound, firm - 18)..<firm)
    else { return nil }
    return firm + 6
  }

  /// 专项资金共|支持项目187个: who does it, before all that was done.
  private func startBehindAll(_ noun: Range<Int>) -> Int? {
    guard let all = scan.offset(ofAny: Self.all, in: noun), all > noun.lowerBound, all + 9 <= noun.upperBound,
      scan.longestHit([.boundary, .event, .stage], at: all + 3) != nil, !scan.has("公共", before: all + 3)
    else { return nil }
    return all + 3
  }

  private static let all: Words = ["共", "已"]
  private static let served: Words = ["企业", "商户", "群众", "居民", "员工", "职工", "农户"]
  private static let serving: Words = ["为", "帮助", "助力", "帮", "助", "向", "给", "协助", "替", "支持", "服务"]

  private static let heads: [StaticString] = [
    "截至目前", "届时", "目前", "现在", "眼下", "如今", "园区内", "园区", "区内", "全市", "全省", "全县",
  ]
  private static let have: [StaticString] = ["现有", "拥有", "共有", "有"]
  private static let jobs: Words = ["就业岗位", "就业机会", "工作岗位", "工作机会"]
  private static let offers: Words = ["提供", "创造", "带来", "释放"]
  private static let able: Words = [
    "可新增", "可入驻", "可解决", "可容纳", "可提供", "可安排", "可处理", "可满足", "可生产", "可服务", "可接待", "可创造", "可吸纳", "可减排", "可带动", "可实现",
    "可节约",
    "可减少",
    "将新增", "将带动",
  ]
  private static let yearly: [StaticString] = ["年产", "日产", "月产"]

  /// 下降 and the like alone.
  func isChange(_ metric: Range<Int>) -> Bool {
    let word = scan.folded[metric]
    return Self.changes.contains { word.equals($0) }
  }

  private static let changes: [StaticString] = [
    "下降", "上涨", "减少", "增加", "提高", "降低", "上升", "增长", "回落", "下调", "上调", "缩短", "压减",
  ]

  /// 规上|工业产值: which enterprises it is measured of.
  func withSize(_ metric: Range<Int>, from start: Int) -> Range<Int> {
    guard let size = scan.first(of: Self.ofSize, before: metric.lowerBound) else { return metric }
    return max(start, metric.lowerBound - size.utf8CodeUnitCount)..<metric.upperBound
  }

  private static let ofSize: Words = ["规模以上", "规上", "限额以上", "限上", "总", "平均", "人均", "户均", "亩均", "地均"]

  /// Behind marks whose other half is outside: …当天办”“上门办”.
  private func startBehindQuotes(_ noun: Range<Int>) -> Int {
    var start = noun.lowerBound
    var number = scan.markIndex(from: noun.lowerBound)
    while number < scan.marks.count, Int(scan.marks[number].end) <= noun.upperBound {
      let mark = scan.marks[number]
      let partner = mark.partner >= 0 ? Int(scan.marks[Int(mark.partner)].start) : -1
      if mark.kind == .openQuote && partner < start || mark.kind == .openQuote && partner >= noun.upperBound
        || mark.kind == .closeQuote && partner < start
      {
        start = Int(mark.end)
      }
      number += 1
    }
    return start
  }

  /// 8款软件|入选某目录, 28家“老字号”|走访: what they do, or what is done with them, ends the noun that is counted.
  func isEnd(_ offset: Int, of start: Int) -> Bool {
    if scan.first(of: Self.doings, at: offset) != nil { return true }
    // 80多家医院|应用
    if scan.first(of: Self.uses, at: offset) != nil, let house = scan.longestHit(.suffix, endingAt: offset),
      Int(house.start) >= start
    {
      return true
    }
    // 三所研究院|成果: these are houses.
    guard scan.has("所", before: start), let house = scan.longestHit(.suffix, endingAt: offset) else { return false }
    guard house.end - house.start >= 9, Int(house.start) >= start, let type = vocabulary.suffix(house)?.type else {
      return false
    }
    return type == .research || type == .university || type == .hospital
  }

  private static let uses: Words = ["应用", "使用", "推广", "采用", "落地", "试用", "上线", "运行", "复制"]
  private static let doings: Words = [
    "入选", "入围", "参与", "参会", "参加", "参赛", "出席", "到会", "与会", "共建", "合建", "乘坐", "包联", "结对", "拜访", "走访", "划转", "获评", "亮相",
    "参展", "获批",
    "获得", "合并", "进驻", "分布在", "聚集在", "集聚在", "齐聚", "共聚", "开足马力", "满负荷", "满产", "马力全开", "火力全开", "全速", "高速运转", "正在", "有条不紊",
    "同时", "开展", "展开", "进行", "开设", "举办", "正加紧", "加紧", "赶制", "正忙", "忙着", "正全力", "正抓紧", "抓紧", "综合评价", "综合排名", "综合考评",
    "综合考核", "考核评价", "评比",
  ]
}
