internal import Lexicon
import Model

/// Words that point to a name told before: 该项目, 这家公司, 该系统.
extension SubjectCandidates {
  private static let projectWords: Words = ["项目", "工程", "产业园", "基地", "园区", "生产线", "工厂"]
  private static let companyWords: Words = ["公司", "集团", "企业"]

  /// 该项目, 该公司, 这个项目 anywhere.
  func pointed() -> [SubjectCandidate] {
    var found: [SubjectCandidate] = []
    var at = 0
    while let start = scan.offset(ofAny: Self.pointers, in: at..<scan.text.count), found.count < 400 {
      let first = start + (scan.has("该", at: start) ? 3 : 6)
      at = first
      let word = behindDescription(first)
      if let end = ending(Self.projectWords, at: word) {
        let told = printed(word..<end, before: start) ?? toldThing(word, before: start) ?? project(before: start)
        if let name = told {
          found.append(SubjectCandidate(range: start..<end, name: name))
        } else if !scan.has("分", at: end), let noun = plainNoun(start, word) {
          // 该项目|分三期建设, where nobody told which.
          found.append(noun)
        }
      } else if let end = ending(Self.companyWords, at: word) ?? kindOfCompany(start, word) {
        if let name = company(before: start) { found.append(SubjectCandidate(range: start..<end, name: name)) }
      } else if scan.has("该", at: start), let kind = scan.first(of: Self.zones, at: word), let zone {
        found.append(SubjectCandidate(range: start..<word + kind.utf8CodeUnitCount, name: zone))
      } else if let end = ending(Self.quotables, at: word), scan.longestHit([.suffix, .title], at: end) == nil,
        let name = quotedName(before: start)
      {
        found.append(SubjectCandidate(range: start..<end, name: name))
      } else if let (end, index) = thing(at: word), let name = named(index, before: start) {
        found.append(SubjectCandidate(range: start..<end, name: name))
      } else if let end = ending(Self.things, at: word), let name = printed(word..<end, before: start) {
        found.append(SubjectCandidate(range: start..<end, name: name))
      } else if let candidate = pointedNoun(start, word) ?? plainNoun(start, word) ?? pointedThing(start, word) {
        found.append(candidate)
      }
    }
    return found
  }

  /// 该产业园: what was named last, here or in a text before, that ends so.
  private func toldThing(_ word: Int, before offset: Int) -> [UInt8]? {
    guard !scan.has("项目", at: word), let (_, index) = thing(at: word) else { return nil }
    return named(index, before: offset)
  }

  /// 这家|创立于1904年的|企业: behind what the thing is described by; 该 points to a noun right behind it (该区新开工…的项目).
  private func behindDescription(_ start: Int) -> Int {
    guard !scan.has("该", before: start), scan.first(of: Self.projectWords, at: start) == nil,
      scan.first(of: Self.companyWords, at: start) == nil,
      let of = scan.offset(
        ofAny: SubjectCandidates.particle, in: start..<min(scan.nearClause(start).upperBound, start + 60))
    else { return start }
    return of + 3
  }

  /// 这个余热利用项目, 这一共享平台: a longer noun that ends so is a name of its own; at the head of a clause only.
  private func pointedNoun(_ start: Int, _ word: Int) -> SubjectCandidate? {
    // 该区|光伏材料产值: whose they are.
    if scan.has("该", at: start), scan.first(of: Self.groups, at: word) != nil { return nil }
    let clause = scan.nearClause(start)
    var end = scan.nounEnd(at: word, before: clause.upperBound)
    // 余热利用|项目: nouns end before a word of measure, as this is one.
    if end > word, let whole = ending(Self.projectWords, at: end) { end = whole }
    guard start - clause.lowerBound <= 24, (9...45).contains(end - word),
      scan.first(of: Self.projectWords, before: end) != nil || scan.first(of: Self.things, before: end) != nil
        || scan.index(of: Antecedents.things, before: end) != nil
    else { return nil }
    return SubjectCandidate(range: start..<end, namedAt: word..<end)
  }

  /// 这家|德资企业, 这家|老字号食品企业, 该|港资公司: what kind of company it is stands before the word.
  private func kindOfCompany(_ start: Int, _ word: Int) -> Int? {
    guard scan.has("这家", at: start) || scan.has("该", at: start) else { return nil }
    let limit = min(scan.nearClause(start).upperBound, word + 36)
    guard let firm = scan.offset(ofAny: Self.companyWords, in: word..<max(word, limit)),
      let end = ending(Self.companyWords, at: firm), scan.numerals(in: word..<firm).isEmpty,
      scan.longestHit([.suffix, .title], at: end) == nil, scan.first(of: Self.manyFirms, at: end) == nil
    else { return nil }
    // 该区新引进企业, 该局走访企业: another noun, and what it does.
    var at = word
    while at < firm {
      let character = scan.character(at: at)
      guard character.length > 0, scan.mark(at: at).map({ $0.kind == .openQuote || $0.kind == .closeQuote }) ?? true
      else { return nil }
      if let verb = scan.longestHit([.boundary, .stage, .saying], at: at), verb.end - verb.start >= 6 { return nil }
      if Self.joints.contains(character.value) { return nil }
      at += character.length
    }
    return scan.first(of: Self.groups, at: word) == nil ? end : nil
  }

  private static let joints: Characters = "由为与和在对向从把将被给让的是有等及到"
  private static let manyFirms: Words = ["家", "数", "们", "总数", "数量"]

  /// 吊装|汽轮机转子: what is done with it is no part of the noun.
  private func behindDeed(_ start: Int, _ head: Int) -> Int {
    guard let deed = scan.longestHit([.stage, .boundary], at: start), deed.end - deed.start >= 6,
      Int(deed.end) <= head - 6
    else { return start }
    return Int(deed.end)
  }

  /// 二线项目 where 某某新材料二线项目 was named: its end.
  func shortProject(_ at: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    let limit = min(clause.upperBound, at + 36)
    guard at + 6 < limit, let word = scan.offset(ofAny: Self.projectEnds, in: at + 3..<limit),
      case let end = word + 6, end <= limit, scan.numeral(at: at).map({ $0.end < word }) ?? true
    else { return nil }
    let short = scan.text[at..<end]
    func isLonger(_ name: ArraySlice<UInt8>) -> Bool {
      name.count > short.count && name.suffix(short.count).equals(short)
    }
    let near = stretch.projects[..<stretch.projects.firstIndex(startingFrom: at)].suffix(20)
    let told = near.last { isLonger(scan.text[$0.range]) }.map { Array(scan.text[$0.range]) }
    guard let name = told ?? before.project(where: isLonger) else { return nil }
    return SubjectCandidate(range: at..<end, name: name)
  }

  static let projectEnds: Words = ["项目", "工程"]

  /// 这台铣床, 这批罐头 at the head of a clause: the thing, by its longer name where one was told.
  private func pointedThing(_ start: Int, _ word: Int) -> SubjectCandidate? {
    let clause = scan.nearClause(start)
    guard word == start + 6, scan.first(of: Self.pieces, at: start) != nil,
      clause.lowerBound == start || start - clause.lowerBound <= 3
    else { return nil }
    let whole = scan.nounEnd(at: word, before: min(clause.upperBound, word + 24))
    guard whole - word >= 3 else { return nil }
    let end = scan.offset(ofAny: Self.origins, in: word + 3..<max(whole, word + 3)) ?? whole
    let noun = word..<end
    guard (3...18).contains(noun.count), scan.first(of: Self.noPieces, before: end) == nil,
      stretch.organisations(in: noun).isEmpty, scan.longestHit([.saying, .date, .place, .zone], at: word) == nil
    else { return nil }
    let told = printed(noun, before: start)
    guard let name = told ?? (noun.count > 3 ? Array(scan.text[noun]) : nil) else { return nil }
    return SubjectCandidate(range: start..<end, name: name, kind: .noun)
  }

  private static let pieces: Words = [
    "这台", "这块", "这批", "这种", "这艘", "这列", "这辆", "这枚", "这把", "这件", "这套", "这款", "这座", "这支", "这条", "这片", "这张", "这部", "这根",
    "这颗",
  ]
  /// 这批罐头|产自, 这台铣床|归: where a thing is from and whose it is.
  private static let origins: Words = [
    "产自", "来自", "出自", "源自", "销往", "发往", "运往", "归", "花", "卖", "比", "采用", "使用", "选用", "售价", "价格", "单价", "需", "经", "有",
    "较",
    "重", "占", "填补", "打破", "取名", "名叫", "叫", "诞生", "出厂", "下线", "上市", "问世",
  ]
  private static let noPieces: Words = [
    "货",
    "企业", "公司", "项目", "人", "者", "员", "们", "做法", "模式", "方式", "办法", "机制", "服务", "政策", "情况", "问题", "现象", "路", "地", "时候",
    "背景",
    "工程", "工作", "改革", "能力", "变化", "优势", "担心", "困境", "局面", "合作", "力量", "园区", "产业链", "产业", "队伍", "团队", "群体", "措施", "规定",
    "道路",
  ]

  /// 该转子, 该线路, 该驿站 at the head of a clause: the longer name or noun before that ends so, a route by any name for one, else
  /// the noun itself.
  private func plainNoun(_ start: Int, _ word: Int) -> SubjectCandidate? {
    guard scan.has("该", at: start), word == start + 3, scan.nearClause(start).lowerBound == start else { return nil }
    let noun = thing(at: word)?.0 ?? scan.nounEnd(at: word, before: min(scan.nearClause(start).upperBound, word + 18))
    let known = scan.first(of: Self.routeWords, at: word).map { word + $0.utf8CodeUnitCount }
    let end = known ?? noun
    guard (6...15).contains(end - word), scan.first(of: Self.groups, at: word) == nil,
      scan.longestHit([.place, .title], at: word) == nil
    else { return nil }
    if scan.has("线路", before: end) || scan.has("路线", before: end), let route = route(before: start) {
      return SubjectCandidate(range: start..<end, name: route)
    }
    return SubjectCandidate(
      range: start..<end, name: printed(word..<end, before: start) ?? Array(scan.text[word..<end]))
  }

  /// The route named last: “甲—乙”快线, 某某干线.
  private func route(before offset: Int) -> [UInt8]? {
    let low = max(0, offset - 300)
    var last: Int?
    var at = low
    while let found = scan.offset(ofAny: Self.routes, in: at..<offset) {
      last = found
      at = found + 6
    }
    guard let last else { return nil }
    let end = last + 6
    if let close = scan.mark(endingAt: scan.has("海铁", before: last) ? last - 6 : last), close.kind == .closeQuote,
      close.partner >= 0
    {
      return Array(scan.text[Int(scan.marks[Int(close.partner)].start)..<end])
    }
    return Array(scan.text[scan.nounStart(endingAt: end, from: low)..<end])
  }

  private static let routeWords: Words = ["线路", "路线", "航线", "班列", "专线", "专列"]
  private static let routes: Words = ["快线", "专线", "班列", "专列", "航线", "干线", "环线", "支线", "公交"]
  private static let groups: Words = [
    "区", "市", "县", "省", "镇", "州", "局", "行", "校", "院", "厂", "社", "部", "类", "处", "负责人", "案", "地", "街道",
  ]

  /// What goes by a name in quotation marks, and is called by its kind then.
  private static let quotables: Words = [
    "产品", "机制", "服务", "活动", "模式", "做法", "政策", "举措", "品牌", "制度", "计划", "行动", "险种", "贷款", "系统", "小程序", "平台", "班列", "专线",
    "线路",
  ]

  static let pointers: Words = [
    "该", "这个", "这座", "这家", "这套", "这款", "这项", "这条", "这台", "这批", "这一", "这种", "这支", "这枚", "这艘", "这列", "这辆", "这处", "这片",
    "这块", "这把", "这件", "这张", "这部", "这根", "这颗",
  ]
  private static let things: Words = [
    "产线", "塔", "车", "炉", "机器人", "芯片", "材料", "装置", "团队", "班", "券", "专线", "管廊", "管网", "船型", "车型", "机型", "职业",
    "系统", "产品", "设备", "技术", "平台", "公园", "园", "线路", "线", "通道", "模式", "机制", "班列", "场馆", "泵站", "桥", "船", "路",
  ]

  /// 该系统: the noun that ends in the word and stands nearest before, with what tells it from others: 导航定位系统.
  private func printed(_ word: Range<Int>, before offset: Int) -> [UInt8]? {
    let low = max(0, offset - 450)
    var end = offset
    while end - word.count > low {
      if scan.folded[end - 1] == scan.folded[word.upperBound - 1],
        scan.folded[end - 2] == scan.folded[word.upperBound - 2],
        scan.folded[end - word.count..<end].elementsEqual(scan.folded[word])
      {
        // A project that was told by name is nearer to what is meant.
        if let project = stretch.projects.last(startingBefore: offset), project.range.upperBound >= end {
          return Array(scan.text[project.range])
        }
        let start = scan.nounStart(endingAt: end, from: low)
        // 安装平台“某某”号: the name that it goes by.
        if let open = scan.mark(at: end), open.kind == .openQuote, open.partner >= 0,
          scan.marks[Int(open.partner)].start - open.end <= 30
        {
          return Array(scan.text[Int(open.end)..<Int(scan.marks[Int(open.partner)].start)])
        }
        let isTold = end - start >= word.count + 6 && end - start <= 75
        if isTold { return Array(scan.text[behindDeed(start, end - word.count)..<end]) }
      }
      end -= 1
    }
    return nil
  }
}
