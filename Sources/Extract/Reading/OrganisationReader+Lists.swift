import Model

extension OrganisationReader {
  /// Names without an ending of their own, known by the list they stand in: 甲、乙、丙等头部企业.
  func listed() -> [NameMention] {
    guard scan.has(.pause) else { return [] }
    var found: [NameMention] = []
    var index = 0
    while index < scan.marks.count {
      guard scan.marks[index].kind == .pause else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < scan.marks.count, scan.marks[last + 1].kind == .pause,
        scan.marks[last + 1].start - scan.marks[last].end <= 36
      {
        last += 1
      }
      found.add(list(from: index, to: last))
      index = last + 1
    }
    return found
  }

  private func list(from index: Int, to last: Int) -> [NameMention] {
    let tail = Int(scan.marks[last].end)
    let head = Int(scan.marks[index].start)
    let end = endOfList(tail) ?? endBeforeHonour(tail, head)
    // Most lists are of other things: their items are not looked at.
    guard end != nil || carrier(at: tail) != nil else { return [] }
    // 宁城高新区禾木精铸、…等9家企业: the zone is none of the first name.
    let first = edge.start(before: head)
    let zone = scan.longestHit(.zone, at: first).map { Int($0.end) } ?? first
    var items = [(zone < head ? zone : first)..<head]
    for index in index..<last { items.append(Int(scan.marks[index].end)..<Int(scan.marks[index + 1].start)) }
    if let carriers = carriers(items, tail) { return carriers }
    guard let end else { return [] }
    items.add(parts(tail..<end))
    // 深圳、东莞等…企业 is a list of places.
    if items.contains(where: isPlace) { return [] }
    // 切削、打磨、抛光等配套企业: what such firms do, where none of the items tells a name.
    if scan.first(of: Self.anyOfTrade, at: end + 3) != nil, !items.contains(where: tellsName) { return [] }
    return items.filter(isName).map { NameMention(range: $0, type: .company) }
  }

  /// 丙和丁: the last two of a list.
  private func parts(_ item: Range<Int>) -> [Range<Int>] {
    var at = item.lowerBound + 6
    while at + 9 <= item.upperBound {
      if scan.has("和", at: at) || scan.has("与", at: at) || scan.has("及", at: at) {
        return [item.lowerBound..<at, at + 3..<item.upperBound]
      }
      at += scan.character(at: at).length
    }
    return [item]
  }

  /// 移动、联通、电信: everyday words alone, companies side by side.
  private func carriers(_ items: [Range<Int>], _ tail: Int) -> [NameMention]? {
    guard let last = carrier(at: tail) else { return nil }
    var all = [tail..<tail + last.utf8CodeUnitCount]
    for item in items.reversed() {
      let word = Self.carriers.first {
        scan.has($0, before: item.upperBound) && item.count >= $0.utf8CodeUnitCount
      }
      guard let word else { break }
      all.append(item.upperBound - word.utf8CodeUnitCount..<item.upperBound)
      // 物业以及移动: the first of them ends a longer stretch.
      if item.count > word.utf8CodeUnitCount { break }
    }
    return all.count > 1 ? all.reversed().map { NameMention(range: $0, type: .company) } : nil
  }

  private static let carriers: [StaticString] = ["移动", "联通", "电信", "铁塔", "广电"]

  private func carrier(at offset: Int) -> StaticString? { Self.carriers.first { scan.has($0, at: offset) } }

  private func isPlace(_ item: Range<Int>) -> Bool {
    scan.longestHit(.place, endingAt: item.upperBound).map { Int($0.start) <= item.lowerBound + 6 } ?? false
  }

  /// Where the last item ends: before 等, where what follows says that these are companies.
  private func endOfList(_ start: Int) -> Int? {
    let ends = Self.listEnds
    var at = start
    for _ in 0..<12 where at < scan.text.count {
      if let word = scan.first(of: ends, at: at) {
        return saysCompanies(after: at + word.utf8CodeUnitCount) ? at : nil
      }
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han || character.value < 0x80, scan.mark(at: at) == nil else {
        return nil
      }
      at += character.length
    }
    return nil
  }

  private static let listEnds: Words = ["等", "两家", "三家", "四家", "五家", "多家"]

  /// 甲信息、乙科技入选某名单: where one of them is told for a company by its line of business, all are.
  private func endBeforeHonour(_ start: Int, _ head: Int) -> Int? {
    let honours = Self.honours
    var at = start
    for _ in 0..<8 where at < scan.text.count {
      if scan.first(of: honours, at: at) != nil {
        return at - start >= 6 && (isOfBusiness(endingAt: at) || isOfBusiness(endingAt: head)) ? at : nil
      }
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han, scan.mark(at: at) == nil else { return nil }
      at += character.length
    }
    return nil
  }

  private func isOfBusiness(endingAt end: Int) -> Bool {
    scan.longestHit(.suffix, endingAt: end).map { business($0) != nil } ?? false
  }

  private static let honours: Words = ["入选", "入围", "获评", "获得天使轮", "获得新一轮", "获得融资", "获得A轮"]

  private func saysCompanies(after offset: Int) -> Bool {
    // 等9项评估由企业…: what is counted there is no company.
    if let count = scan.numeral(at: offset), scan.first(of: Self.countedThings, at: count.end) != nil { return false }
    let (firms, others) = (Self.firms, Self.noFirms)
    var at = offset
    for _ in 0..<20 where at < scan.text.count {
      if let word = scan.first(of: firms, at: at) {
        return !scan.has("项目", at: at + word.utf8CodeUnitCount)
      }
      guard scan.mark(at: at) == nil, scan.first(of: others, at: at) == nil,
        !scan.has("产业", at: at) || scan.has("产业链", at: at)
      else { return false }
      at += scan.character(at: at).length
    }
    return false
  }

  private static let firms: Words = ["企业", "公司", "品牌", "厂商", "车企", "药企", "巨头", "独角兽"]
  private static let noFirms: Words = ["项目", "部门", "条线", "领域", "方向", "环节", "产品", "赛道"]
  private static let countedThings: Words = ["项", "种", "类", "道", "台", "套", "名", "位", "条", "门", "件", "张"]
  private static let anyOfTrade: Words = ["配套企业", "加工企业", "相关企业", "上下游企业", "上下游", "类企业", "行业企业", "领域企业", "环节企业"]

  /// A name of the list, a place, or letters: 木材烘干, of four characters, is what firms do as well.
  private func tellsName(_ item: Range<Int>) -> Bool {
    scan.starts([.company, .place], at: item.lowerBound)
      || CharacterClass(scan.character(at: item.lowerBound).value) != .han
  }

  /// Short, and not made of common words.
  private func isName(_ item: Range<Int>) -> Bool {
    let length = scan.characterCount(item)
    guard (2...8).contains(length) else { return false }
    if scan.numerals(in: item).contains(where: { $0.traits.contains(.figures) }) { return false }
    // A word of the trade at its head, as in 新能源汽车, is a thing that is made.
    if let head = scan.longestHit([.industry, .title, .metric, .unit], at: item.lowerBound),
      Int(head.end) >= item.upperBound
    {
      return false
    }
    if let tail = scan.longestHit([.policy, .event, .metric], endingAt: item.upperBound), tail.end - tail.start >= 6 {
      return false
    }
    return !scan.hits(in: item).contains {
      $0.kinds.contains(.boundary) && $0.end - $0.start >= 6 && Int($0.end) <= item.upperBound
        && !$0.kinds.contains(.suffix)
        // 绘某数字: a common word behind two characters of its own.
        && !(Int($0.end) == item.upperBound && Int($0.start) >= item.lowerBound + 6
          && [.noun, .weak].contains(vocabulary.boundary($0)))
    }
  }
}
