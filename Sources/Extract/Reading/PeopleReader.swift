import Model

/// Finds the people of a text by surname and what stands around it: an office before or after, a word of saying after.
///
///     …有限公司质检部主管陈某立说      陈某立, 质检部主管, …有限公司
///
/// A surname alone is never enough. Where a name ends is told by what follows, and where that does not tell, by the
/// other places it stands at in the article.
struct PeopleReader {
  let scan: Scan
  let vocabulary: Vocabulary
  let organisations: [NameMention]
  /// How often a name's bytes stand in the article.
  let counts: NameCounts
  /// The organisations named before this text, latest last, for 该公司 and 中心主任.
  let earlier: EarlierNames
  /// The company a feature is about, which 总经理 alone is of.
  let house: [UInt8]?
  /// Whether any word of saying stands in the text: in most none does, and at no name one is looked for.
  let isTold: Bool

  init(
    scan: Scan, vocabulary: Vocabulary, organisations: [NameMention], counts: NameCounts, earlier: EarlierNames,
    house: [UInt8]?
  ) {
    self.scan = scan
    self.vocabulary = vocabulary
    self.organisations = organisations
    self.counts = counts
    self.earlier = earlier
    self.house = house
    isTold =
      scan.hits(of: .saying).contains { _ in true }
      || scan.offset(ofAny: PeopleReader.manners, in: 0..<scan.text.count) != nil
  }

  func read() -> [PersonMention] {
    let foreign = foreignNames()
    var found = foreign
    var free = 0
    for hit in scan.hits(of: .surname) {
      let start = Int(hit.start)
      guard start >= free, mayBegin(start), !isInsideName(start),
        !(foreign.last(startingBefore: start + 1)?.range.contains(start) ?? false),
        scan.longestHit(.surname, at: start).map({ $0 == hit || isLonger(hit) && $0.end - $0.start <= 6 }) ?? true
      else { continue }
      guard let range = (name(hit) ?? unofficial(hit) ?? compound(hit)).map({ whole($0) }) else { continue }
      found.append(mention(range))
      free = range.upperBound
    }
    if found.count > 1 { found.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return sharingZones(withRow(withRareSurnames(found)))
  }

  private func isLonger(_ hit: Hit) -> Bool { hit.end - hit.start > 3 }

  /// Where no name is taken whatever follows: most surnames of a text are parts of everyday words.
  private func mayBegin(_ start: Int) -> Bool {
    !scan.kinds(endingAt: start).isDisjoint(with: [.boundary, .mark]) || standsFree(start) || officeEnds(at: start)
  }

  /// Inside the name of an organisation or place, a surname is none.
  func isInsideName(_ start: Int) -> Bool {
    let next = organisations.partitioningIndex { $0.range.upperBound > start }
    if next < organisations.count, organisations[next].range.contains(start) { return true }
    if let word = scan.longestHit([.place, .zone, .title, .company], at: start), !isNamesake(word, start) {
      return true
    }
    for back in [3, 6] {
      guard let word = scan.longestHit([.place, .zone, .company, .title], at: start - back) else { continue }
      // 部长|宁某 holds 长宁: an office that ends right there is nearer than a place across its end.
      if Int(word.end) > start, word.kinds.contains(.title) || !isOffice(endingAt: start) { return true }
    }
    return false
  }

  /// 局长高阳介绍: a name that begins as a place does, between an office and a word of saying.
  private func isNamesake(_ place: Hit, _ start: Int) -> Bool {
    guard place.kinds.isSubset(of: [.place, .surname]), place.end - place.start == 6, isOffice(endingAt: start) else {
      return false
    }
    if isSpeech(at: start + 6) || isSpeech(at: start + 9) { return true }
    // 创始人贺兰某某苦笑: a surname of two characters.
    return place.kinds.contains(.surname) && (isEnd(at: start + 9) || isEnd(at: start + 12))
  }

  func isOffice(endingAt offset: Int) -> Bool {
    scan.longestHit(.title, endingAt: offset).map { $0.end - $0.start >= 6 } ?? false
  }

  // MARK: Where a name begins and ends

  private func name(_ surname: Hit) -> Range<Int>? {
    let start = Int(surname.start)
    let isWeak = vocabulary.isWeakSurname(surname)
    // 62岁的周某: an age is told of a person as an office is.
    let hasOffice = officeEnds(at: start) || !isWeak && scan.has("岁的", before: start)
    // 她和质量主管: joins two; 开发区综合评价: ends a noun.
    if !hasOffice, !standsFree(start), scan.has("和", at: start) || scan.has("区", at: start) { return nil }
    var ends = NameEnds()
    var at = Int(surname.end)
    for _ in 0..<2 {
      let character = scan.character(at: at)
      if hasOffice, ends.isEmpty, beginsGivenName(at) || isParticleInside(at) {
        ends.append(at + 6)
        break
      }
      guard CharacterClass(character.value) == .han, isGivenName(character.value) || closesName(at),
        scan.longestHit(.title, at: at) == nil
      else { break }
      // 陆某任管委会主任: who is appointed.
      if !ends.isEmpty, scan.has("任", at: at), isOffice(at: at + 3) { break }
      at += character.length
      ends.append(at)
    }
    // Without an office before it, a name is told by what follows: most that look like one end here.
    guard hasOffice || ends.contains(where: { isSpeech(at: $0) || isOffice(at: $0) }) else { return nil }
    // 周某跑|了五趟: a verb, and no character of a name, stands before 了 and 着.
    if ends.count == 2, let long = ends.last, isVerbOfDeed(before: long) { ends.removeLast() }
    // 周某|感慨地说: what somebody does begins with the third character.
    if ends.count == 2, let short = ends.first, scan.first(of: Self.acts, at: short) != nil { ends.removeLast() }
    guard !ends.isEmpty else { return nil }
    if let end = ends.last(where: { isSpeech(at: $0) }).map({ withoutFollower(start, $0, ends) }),
      hasOffice || standsFree(start) || !isWeak && isAfterBoundary(start) || end - start > 6 && houseOf(start) != nil
    {
      if hasOffice || !isWeak || counts.count(of: start..<end, in: scan) > 1 || houseOf(start) != nil {
        return accept(start..<end)
      }
    }
    if let end = ends.first(where: { isOffice(at: $0) && !isTradeOfName($0) }),
      hasOffice || (!isWeak || end - start >= 9) && (isAfterBoundary(start) || standsFree(start))
    {
      return accept(start..<end)
    }
    guard hasOffice else { return nil }
    if let end = ends.last(where: { isEnd(at: $0) }) {
      // 韩某|正在: the word after a shorter name is one of two characters.
      if let short = ends.first, short < end, !isHaving(at: end),
        scan.first(of: Self.acts, at: short) != nil
          || scan.longestHit([.boundary, .saying], at: short).map({ $0.end - $0.start >= 6 }) ?? false
      {
        return accept(start..<short)
      }
      // 王某一直: a shorter name that ends as well and stands elsewhere without the rest.
      if let short = ends.first, short < end, isEnd(at: short),
        counts.count(of: start..<short, in: scan) > counts.count(of: start..<end, in: scan)
      {
        return accept(start..<short)
      }
      return accept(start..<end)
    }
    // 局长段某刚|便递上: two such characters, of which the first ends the name.
    if ends.count == 2, let long = ends.last, isOffice(endingAt: start),
      PeopleReader.adverbs.contains(scan.character(at: long).value)
    {
      return accept(start..<long)
    }
    // 主任方某|早有准备, 经理翟某|却犯了愁: the third character begins the next word.
    if let short = ends.first, short < ends.last ?? short, isOffice(endingAt: start),
      PeopleReader.followers.contains(scan.character(at: short).value),
      counts.count(of: start..<short, in: scan) >= counts.count(of: start..<ends[1], in: scan)
    {
      return accept(start..<short)
    }
    guard let short = ends.first, let long = ends.last,
      !isWeak || counts.count(of: start..<long, in: scan) > 1 || counts.count(of: start..<short, in: scan) > 1
        || long - start > 6 && isOfOne(start) && isUnworded(start..<long)
    else { return nil }
    let isShort = counts.count(of: start..<short, in: scan) > counts.count(of: start..<long, in: scan)
    return accept(start..<(isShort ? short : long))
  }

  /// 禾云|电工|开关二期: a trade in the midst of a company's name.
  private func isTradeOfName(_ at: Int) -> Bool {
    guard let title = scan.longestHit(.title, at: at), scan.has("工", before: Int(title.end)) else { return false }
    return !isEnd(at: Int(title.end))
  }

  /// An office that one person holds stands before: 人事主管, not 职工.
  private func isOfOne(_ start: Int) -> Bool {
    guard let title = scan.longestHit(.title, endingAt: start), title.end - title.start >= 6 else { return false }
    return !vocabulary.isField(title, .title, "kind", "other") && scan.first(of: Self.ofMany, before: start) == nil
  }

  private static let ofMany: Words = [
    "员工", "职工", "工人", "人员", "学者", "专家", "教师", "老师", "大学生", "研究生", "博士", "硕士", "工程师", "管理员", "骨干", "医生", "记者",
  ]

  static let adverbs: Characters = "便就也都即还又"

  /// Characters that begin the word after a name more often than they end a name.
  static let followers: Characters = "来如也还就都又再便则却曾已正将仍只更先刚才最既很非能会要想看在向对从与和等告不没有自这那此以因早"

  /// 张某来说, 张某如此说: what follows a name, read as its last character, where the name stands elsewhere without it.
  private func withoutFollower(_ start: Int, _ end: Int, _ ends: NameEnds) -> Int {
    guard let short = ends.first, short < end else { return end }
    guard PeopleReader.followers.contains(scan.character(at: short).value) else { return end }
    let long = counts.count(of: start..<end, in: scan)
    return counts.count(of: start..<short, in: scan) > long ? short : end
  }

  /// Characters that follow a surname in forms of address and everyday words rather than in names.
  func isGivenName(_ value: UInt32) -> Bool {
    !PeopleReader.neverInNames.contains(value)
  }

  /// 向前, 为民, 和平: given names whose first character is a particle everywhere else.
  private func beginsGivenName(_ at: Int) -> Bool {
    [
      "向前", "向东", "向阳", "向明", "向红", "向荣", "向华", "向辉", "向军", "向群", "为民", "为国", "为华", "为群", "和平", "和生", "和顺", "对平", "要武",
      "让平",
    ].contains { scan.has($0, at: at) }
  }

  /// 朴在某说, 米和某、: a particle inside a name that a word of saying or the next of a row follows; 李对此表示 is none.
  private func isParticleInside(_ at: Int) -> Bool {
    guard scan.first(of: Self.particles, at: at) != nil else { return false }
    let last = scan.character(at: at + 3)
    guard CharacterClass(last.value) == .han, isGivenName(last.value), !Self.pronouns.contains(last.value) else {
      return false
    }
    if let saying = scan.longestHit(.saying, at: at + 6) { return !scan.has("记者", at: Int(saying.start)) }
    return scan.mark(at: at + 6)?.kind == .pause
  }

  private static let particles: Words = ["在", "和", "为", "与", "对", "向", "从"]
  private static let pronouns: Characters = "他她我你它其此这那会"

  /// 景和说, 可为说: 和 and 为 right in front of a word of saying join nothing.
  private func closesName(_ at: Int) -> Bool {
    guard scan.has("和", at: at) || scan.has("为", at: at) || scan.has("向", at: at),
      let saying = scan.longestHit(.saying, at: at + 3)
    else { return false }
    // 为记者介绍 is none.
    return !scan.has("记者", at: Int(saying.start))
  }

  private static let neverInNames: Characters =
    "总局某工的了在是和与及等说也就都要对为向被把将又及或并且而但因所让给这那其此该、、者们吗呢吧么不没打着"

  func officeEnds(at offset: Int) -> Bool {
    // 创始人名叫…: what follows is a name as surely as behind an office.
    if scan.has("名叫", before: offset) || scan.first(of: Self.kin, before: offset) != nil { return true }
    // An office ends there, or the quotation mark behind one.
    guard !scan.kinds(endingAt: offset).isDisjoint(with: [.title, .mark]),
      let title = scan.longestHit(.title, endingAt: endOfOffice(before: offset))
    else { return false }
    return !["记者", "编辑"].contains { scan.folded[title.range].equals($0) }
  }

  /// Where an office before a name ends: also in front of 名叫, and inside quotation marks: “创业合伙人”周某.
  func endOfOffice(before name: Int) -> Int {
    // A character stands there nearly always.
    if CharacterClass(scan.character(before: name).value) == .han {
      return scan.has("名叫", before: name) ? name - 6 : name
    }
    guard let mark = scan.mark(endingAt: name), mark.kind == .closeQuote, mark.partner >= 0,
      let title = scan.longestHit(.title, endingAt: Int(mark.start)),
      Int(title.start) == Int(scan.marks[Int(mark.partner)].end)
    else { return name }
    return Int(mark.start)
  }

  func isOffice(at offset: Int) -> Bool {
    guard let title = scan.longestHit(.title, at: offset) else { return false }
    return title.end - title.start >= 6
  }

  func standsFree(_ start: Int) -> Bool {
    let before = scan.character(before: start)
    return before.length == 0 || CharacterClass(before.value) != .han
  }

  func isAfterBoundary(_ start: Int) -> Bool { scan.kinds(endingAt: start).contains(.boundary) }
}

/// Where a name may end: at two places at most, the shorter name first.
private struct NameEnds: RandomAccessCollection {
  private var short = 0
  private var long = 0
  private(set) var endIndex = 0

  var startIndex: Int { 0 }
  subscript(index: Int) -> Int { index == 0 ? short : long }

  mutating func removeLast() { endIndex = Swift.max(0, endIndex - 1) }

  mutating func append(_ end: Int) {
    if isEmpty { short = end } else { long = end }
    endIndex = Swift.min(2, endIndex + 1)
  }
}
