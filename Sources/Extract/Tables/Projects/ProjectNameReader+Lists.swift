import Model

extension ProjectNameReader {
  /// The things of a list that ends in 等9个项目 or 等项目, or that follows 项目包括.
  func listed() -> [ProjectMention] {
    var found: [ProjectMention] = []
    for hit in scan.hits(of: .project) where hit.end - hit.start == 6 && scan.has("项目", at: Int(hit.start)) {
      let told = startOfList(after: Int(hit.end)).map { following($0) } ?? []
      let named = told.isEmpty ? enumerated(after: hit) : told
      if !named.isEmpty {
        found += named.map { ProjectMention(stretch: number, range: $0, isListed: true) }
        continue
      }
      guard let end = endOfList(before: Int(hit.start)) else {
        found.add(counted(before: Int(hit.start)).map { ProjectMention(stretch: number, range: $0, isListed: true) })
        continue
      }
      found.add(items(before: end).map { ProjectMention(stretch: number, range: $0, isListed: true) })
    }
    let rest = remaining()
    if rest.isEmpty { return found }
    found += rest.filter { item in !found.contains { $0.range.overlaps(item.range) } }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// 项目有7个，总投资…，包括甲扩能、乙改造、丙铁芯等: where projects are counted, each thing that 包括 names in the same sentence.
  private func enumerated(after hit: Hit) -> [Range<Int>] {
    guard isCounted(hit) else { return [] }
    let sentence = scan.nearSentence(Int(hit.start))
    var clause = scan.nearClause(Int(hit.start))
    for _ in 0..<3 {
      guard clause.upperBound < sentence.upperBound else { return [] }
      clause = scan.nearClause(clause.upperBound)
      for word in ["包括", "主要包括", "主要有", "包含", "分别是", "分别为", "其中包括", "其中有"] as [StaticString]
      where scan.has(word, at: clause.lowerBound) {
        return row(clause.lowerBound + word.utf8CodeUnitCount, clause)
      }
    }
    return []
  }

  /// 7个项目, 项目7个, 项目有7个.
  private func isCounted(_ hit: Hit) -> Bool {
    if let unit = scan.longestHit(.unit, endingAt: Int(hit.start)), scan.numeral(endingAt: Int(unit.start)) != nil {
      return true
    }
    let end = scan.has("有", at: Int(hit.end)) || scan.has("共", at: Int(hit.end)) ? Int(hit.end) + 3 : Int(hit.end)
    return scan.numeral(at: end) != nil && stretch.dates(in: end..<end + 1).isEmpty
  }

  /// The things of a row up to 等, where they are neither lines of business nor fields: 涵盖装备、材料等领域.
  private func row(_ start: Int, _ clause: Range<Int>) -> [Range<Int>] {
    let inner = scan.stripped(start..<clause.upperBound)
    var end = inner.upperBound
    if let other = scan.offset(ofAny: ["等"], in: inner) {
      let isOpen = other + 3 >= inner.upperBound || scan.has("项目", at: other + 3) || scan.numeral(at: other + 3) != nil
      guard isOpen else { return [] }
      end = other
    }
    var items: [Range<Int>] = []
    var at = start
    for mark in scan.marks[scan.markIndex(from: start)...] where mark.kind == .pause && Int(mark.start) < end {
      items.append(at..<Int(mark.start))
      at = Int(mark.end)
    }
    items.append(at..<max(at, end))
    return items.count >= 2 && items.count <= 20 && items.allSatisfy(isThing) ? items : []
  }

  private func isThing(_ range: Range<Int>) -> Bool {
    guard (3...25).contains(scan.characterCount(range)), scan.numeral(at: range.lowerBound) == nil,
      !scan.hasAny(["的", "了", "领域", "行业", "方面"], in: range)
    else { return false }
    return !isLineOfBusiness(range)
  }

  private func isLineOfBusiness(_ range: Range<Int>) -> Bool {
    scan.longestHit(.industry, at: range.lowerBound).map { Int($0.end) >= range.upperBound } ?? false
  }

  /// 甲生产线和乙生产线2个项目: as many things as are counted.
  private func counted(before head: Int) -> [Range<Int>] {
    guard let unit = scan.longestHit(.unit, endingAt: head), let count = scan.numeral(endingAt: Int(unit.start)),
      let wanted = count.low.integer, (2...9).contains(wanted)
    else { return [] }
    let found = items(before: count.start)
    return found.count == wanted ? found : []
  }

  /// Where 等 stands, with nothing but a count between it and 项目.
  private func endOfList(before head: Int) -> Int? {
    guard let end = countedEnd(before: head), !isContest(after: head + 6) else { return nil }
    return end
  }

  private func countedEnd(before head: Int) -> Int? {
    var at = head
    for word in ["重点", "重大", "大"] as [StaticString] where scan.has(word, before: at) { at -= word.utf8CodeUnitCount }
    if let unit = scan.longestHit(.unit, endingAt: at) { at = Int(unit.start) }
    if let numeral = scan.numeral(endingAt: at) { at = numeral.start }
    if at == head || !scan.has("等", before: at) {
      for word in ["多个", "一批", "多项", "两大", "三大", "几个"] as [StaticString] where scan.has(word, before: head) {
        at = head - word.utf8CodeUnitCount
      }
    }
    return scan.has("等", before: at) ? at - 3 : farEnd(before: head)
  }

  /// 等8个配套建设重点项目, 等一批新建冷链项目: words of their kind between the count and 项目.
  private func farEnd(before head: Int) -> Int? {
    guard scan.hasAny(["等"], in: max(0, head - 60)..<head) else { return nil }
    var at = head
    for _ in 0..<14 where at > 3 {
      let character = scan.character(before: at)
      if scan.mark(endingAt: at) != nil || scan.has("的", before: at) { return nil }
      at -= character.length
      guard scan.has("等", before: at) else { continue }
      let isCount =
        scan.numeral(at: at) != nil || scan.numeral(at: head + 6) != nil || scan.has("一批", at: at)
        || scan.has("多个", at: at) || scan.has("众多", at: at)
      return isCount ? at - 3 : nil
    }
    return nil
  }

  /// Where the first thing stands after 项目包括 or 项目分别是.
  private func startOfList(after end: Int) -> Int? {
    var at = end
    guard let word = scan.first(of: Self.holding, at: at) else { return nil }
    at += word.utf8CodeUnitCount
    if let mark = scan.mark(at: at), mark.kind == .comma || mark.kind == .colon { at = Int(mark.end) }
    return at
  }

  private static let holding: Words = ["主要包括", "包括了", "包括", "包含", "分别是", "分别为", "涵盖", "有"]

  /// The things one after another up to the sentence's end: companies, and what ends in a head.
  private func following(_ start: Int) -> [Range<Int>] {
    let sentence = scan.sentence(at: start)
    var found: [Range<Int>] = []
    var at = start
    let isOfCommas = isRowOfCommas(start..<sentence.upperBound)
    for _ in 0..<40 where at < sentence.upperBound {
      var index = scan.markIndex(from: at)
      while index < scan.marks.count,
        isInside(scan.marks[index].kind) || isOfCommas && scan.marks[index].kind == .pause
      { index += 1 }
      let end = index < scan.marks.count ? min(Int(scan.marks[index].start), sentence.upperBound) : sentence.upperBound
      if let item = item(in: at..<max(at, end)) { found.append(item) }
      at = index < scan.marks.count ? Int(scan.marks[index].end) : sentence.upperBound
    }
    return found.count >= 2 ? found : []
  }

  /// 甲项目，乙公司某楼、某楼建设项目，丙项目: a row whose things are told apart by commas has 、 inside of one.
  private func isRowOfCommas(_ row: Range<Int>) -> Bool {
    var count = 0
    for mark in scan.marks[scan.markIndex(from: row.lowerBound)...].prefix(80) {
      if Int(mark.start) >= row.upperBound { break }
      switch mark.kind {
      case .comma where scan.has("项目", before: Int(mark.start)): count += 1
      case .pause where scan.has("项目", before: Int(mark.start)): return false
      default: break
      }
    }
    return count >= 2
  }

  private func isInside(_ kind: Mark.Kind) -> Bool {
    switch kind {
    case .comma, .pause, .stop, .semicolon, .colon: false
    default: true
    }
  }

  /// A company's name, or a name that ends in a head, at the beginning of one part of a list.
  private func item(in part: Range<Int>) -> Range<Int>? {
    guard part.count <= 240 else { return nil }
    var end = part.upperBound
    if let other = scan.offset(ofAny: ["等"], in: part) { end = other }
    guard end > part.lowerBound else { return nil }
    let range = part.lowerBound..<end
    if let name = stretch.organisation(startingAt: range.lowerBound), name.range == range, name.type == .company {
      return range
    }
    guard isItem(range), let head = scan.longestHit(.project, endingAt: end), isKind(head, .head),
      scan.characterCount(range) >= 4
    else { return nil }
    return range
  }

  /// “甲中心”、某公司与某公司合作“乙技术”等7个项目: where things are named in quotation marks, these are the names.
  private func quotedItems(before end: Int, _ sentence: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = scan.markIndex(from: end) - 1
    while index >= 0, Int(scan.marks[index].start) >= sentence.lowerBound, found.count < 40 {
      let close = scan.marks[index]
      guard close.kind == .closeQuote, close.partner >= 0, found.isEmpty ? Int(close.end) == end : true else { break }
      let open = scan.marks[Int(close.partner)]
      found.append(Int(open.end)..<Int(close.start))
      index = Int(close.partner) - 1
      while index >= 0, scan.marks[index].kind != .closeQuote, isInside(scan.marks[index].kind) { index -= 1 }
      guard index >= 0, scan.marks[index].kind == .pause else { break }
      index -= 1
    }
    return found.count >= 2 ? found.reversed() : []
  }

  private func items(before end: Int) -> [Range<Int>] {
    let sentence = scan.sentence(at: end)
    let quoted = quotedItems(before: end, sentence)
    if !quoted.isEmpty { return quoted }
    var found: [Range<Int>] = []
    var at = end
    for _ in 0..<40 {
      let start = max(edge(before: at), sentence.lowerBound)
      let item = withoutLead(start..<max(start, at))
      if !item.isEmpty, isItem(item) { found.append(item) }
      guard let next = joint(before: start, from: sentence.lowerBound) else { break }
      at = next
    }
    // 就智能家居、生物医药等项目交流: lines of business, and nothing else.
    if found.allSatisfy(isLineOfBusiness) { return [] }
    // A single thing before 等项目 may be a kind of projects as well, but not one that costs so much: 总投资3亿元的某某等项目.
    if found.count == 1, scan.has("的", before: found[0].lowerBound),
      stretch.quantity(endingAt: found[0].lowerBound - 3)?.dimension == .money
    {
      return found
    }
    // 募集资金投向某某扩产等三个项目: so is the first of as many as are counted, where money goes there.
    if found.count == 1, scan.numeral(at: end + 3) != nil,
      ["投向", "用于", "投入", "投到"].contains(where: { scan.has($0, before: found[0].lowerBound) })
    {
      return found
    }
    return found.count >= 2 ? found.reversed() : []
  }

  /// The end of the item before: at 、 or 与, also beyond a verb of the same part (甲推荐了乙、丙推荐了丁).
  private func joint(before start: Int, from low: Int) -> Int? {
    var start = start
    // 投资5亿元的甲、投资2亿元的乙.
    if scan.has("的", before: start), let figure = stretch.quantity(endingAt: start - 3), figure.dimension == .money {
      start = figure.range.lowerBound
      for word in ["计划总投资", "计划投资", "总投资", "投资额为", "投资额", "投资"] as [StaticString] where scan.has(word, before: start) {
        start -= word.utf8CodeUnitCount
        break
      }
    }
    for word in ["、", "与", "和", "及", "以及"] as [StaticString] where scan.has(word, before: start) {
      return start - word.utf8CodeUnitCount
    }
    guard scan.has("了", before: start) else { return nil }
    var index = scan.markIndex(from: start) - 1
    guard index >= 0, Int(scan.marks[index].start) >= max(low, start - 60) else { return nil }
    if scan.marks[index].kind != .pause { index = -1 }
    return index >= 0 ? Int(scan.marks[index].start) : nil
  }

  /// 另有甲、乙等9个项目: the first thing begins behind the word that brings the list.
  private func withoutLead(_ range: Range<Int>) -> Range<Int> {
    for word in ["另有", "还有", "另外", "此外", "涵盖", "涉及", "包括", "包含", "其余的", "其余", "以及", "分别为", "分别是"] as [StaticString]
    where scan.has(word, at: range.lowerBound) && range.count > word.utf8CodeUnitCount + 6 {
      return range.lowerBound + word.utf8CodeUnitCount..<range.upperBound
    }
    return range
  }

  private func isItem(_ range: Range<Int>) -> Bool {
    let length = scan.text[range].count { $0 & 0xC0 != 0x80 }
    guard (2...40).contains(length) else { return false }
    if let place = scan.longestHit(.place, at: range.lowerBound), Int(place.end) >= range.upperBound { return false }
    return true
  }
}
