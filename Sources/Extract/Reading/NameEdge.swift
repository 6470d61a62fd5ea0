import Model

/// Finds where the name before an offset begins: leftwards over words that names are made of, up to one they are not.
///
///     的供应商佛山市恒锐精密五金|有限公司      the name begins at 佛山市: 供应商 stands before names, never in them
///
/// - Complexity: at most 28 steps.
struct NameEdge {
  let scan: Scan
  let vocabulary: Vocabulary

  /// Which words end a name.
  struct Firmness: OptionSet {
    let rawValue: UInt8

    /// 和 may stand inside, as in 经济贸易和科技局.
    static let acceptsAnd = Firmness(rawValue: 1)
    /// Words such as 研究 or 投资 may stand inside.
    static let acceptsWeak = Firmness(rawValue: 2)
    /// Nouns such as 企业 or 职工 may stand inside.
    static let acceptsNouns = Firmness(rawValue: 4)
    /// 与 may stand inside, as in 材料科学与工程研究所.
    static let acceptsWith = Firmness(rawValue: 8)
  }

  func start(before end: Int, _ firmness: Firmness = []) -> Int { start(before: end, firmness, steps: Self.most) }

  /// Whether the name before an offset begins at `limit` or behind it: the walk goes no further than to tell.
  func starts(before end: Int, noSoonerThan limit: Int) -> Bool {
    var at = end
    for _ in 0..<Self.most where at >= limit {
      guard let next = step(at, []) else { return true }
      at = next
    }
    return at >= limit
  }

  /// Where the name begins, and where it does if weak words may stand inside: one walk as far as both go the same way.
  func starts(before end: Int, _ firmness: Firmness) -> (near: Int, wide: Int) {
    var at = end
    for done in 0..<Self.most {
      if scan.longestHit(.boundary, endingAt: at).map(isWeak) ?? false {
        let rest = Self.most - done
        return (
          start(before: at, firmness, steps: rest), start(before: at, firmness.union(.acceptsWeak), steps: rest)
        )
      }
      guard let next = step(at, firmness) else { break }
      at = next
    }
    return (at, at)
  }

  private func start(before end: Int, _ firmness: Firmness, steps: Int) -> Int {
    var at = end
    for _ in 0..<steps {
      guard let next = step(at, firmness) else { return at }
      at = next
    }
    return at
  }

  private static let most = 28

  private func isWeak(_ hit: Hit) -> Bool { vocabulary.boundary(hit) == .weak }

  /// 某某有限公司联合宁城大学, 宁城高新区联合宁城海关, 服务工作组深入示范区: behind a house that is named, what it does with or at
  /// the next and no part of a name.
  private func joinsHouses(_ word: Hit) -> Bool {
    guard word.end - word.start == 6, scan.has("联合", at: Int(word.start)) || scan.has("深入", at: Int(word.start)),
      let house = scan.longestHit([.suffix, .zone], endingAt: Int(word.start))
    else { return false }
    if house.kinds.contains(.zone) { return true }
    let type = vocabulary.suffix(house)?.type
    // 交警大队联合区教育局
    if type == .government { return house.end - house.start >= 6 }
    return type == .zone || type == .company && scan.has("公司", before: Int(word.start)) || type == .university
  }

  private func step(_ at: Int, _ firmness: Firmness) -> Int? {
    guard at > 0 else { return nil }
    // At most places no such word ends.
    if !scan.kinds(endingAt: at).isDisjoint(with: Self.words) {
      switch word(at, firmness) {
      case .inside(let start): return start
      case .ends: return nil
      case .none: break
      }
    }
    let character = scan.character(before: at)
    if character.value == 0x5E74 || character.value == 0x6708 || character.value == 0x65E5, isAfterFigure(at - 3) {
      return nil
    }
    let start = at - character.length
    if isAspect(character.value, at) { return nil }
    if isDash(character.value) { return joined(start, at) }
    if let mark = scan.mark(at: start) { return inside(mark, start) }
    switch CharacterClass(character.value) {
    case .han, .letter, .wideLetter: break
    case .digit: if !isLatinName(at) { return nil }
    default: return nil
    }
    // A numeral with its measure word ends a name; so does one before it. Hardly any place has both.
    return isCounted(start, at) && isNumeral(character.value) ? nil : start
  }

  /// 指着|钢厂, 找过|某公司, 串起|某园: what verbs end in is in no name, but for 过滤 and the like.
  private func isAspect(_ value: UInt32, _ at: Int) -> Bool {
    switch value {
    case 0x7740, 0x4E86: true  // 着 了
    case 0x8FC7: !Self.afterPast.contains(scan.character(at: at).value)  // 过
    case 0x8D77: Self.raising.contains(scan.character(before: at - 3).value)  // 起
    default: false
    }
  }

  private static let afterPast: Characters = "滤程渡境氧硫路街热冷"
  private static let raising: Characters = "串建办拉竖搭挂撑架筑盖掀扛拿举提想说谈聊做当养写垒"

  /// What a word before an offset does to a name.
  private enum Word {
    case inside(Int)
    case ends
    case none
  }

  private static let words: WordKind = [.zone, .place, .company, .date, .boundary, .suffix, .industry, .unit]

  private func word(_ at: Int, _ firmness: Firmness) -> Word {
    if let word = scan.longestHit([.zone, .place, .company], endingAt: at) { return .inside(Int(word.start)) }
    if let date = scan.longestHit(.date, endingAt: at), date.end - date.start > 3 { return .ends }
    var boundary = scan.longestHit(.boundary, endingAt: at)
    // 功率, 效率: a measure, and nobody who leads others.
    if boundary != nil, scan.has("率", before: at), Self.rates.contains(scan.character(before: at - 3).value) {
      boundary = nil
    }
    // 电控系|统: no verb, and no 系 behind which a name begins.
    if let found = boundary, found.end - found.start == 3, scan.has("系统", at: Int(found.start)) { boundary = nil }
    if let found = boundary {
      if joinsHouses(found) { return .ends }
      if firmness.contains(.acceptsWeak), isWeak(found) { return .inside(Int(found.start)) }
      if firmness.contains(.acceptsNouns), vocabulary.boundary(found) == .noun { return .inside(Int(found.start)) }
      let isInside =
        firmness.contains(.acceptsAnd) && scan.has("和", before: at)
        || firmness.contains(.acceptsWith) && scan.has("与", before: at)
      if isInside { boundary = nil }
    }
    let word = scan.longestHit([.suffix, .industry], endingAt: at)
    if let boundary, boundary.end - boundary.start >= (word.map { $0.end - $0.start } ?? 0) { return .ends }
    if let word, word.end - word.start > 3 { return .inside(Int(word.start)) }
    if let unit = scan.longestHit(.unit, endingAt: at), isNumeral(scan.character(before: Int(unit.start)).value) {
      return .ends
    }
    return .none
  }

  private static let rates: Characters = "功效频税利费汇速"

  private func isDash(_ value: UInt32) -> Bool { value == 0x2D || value == 0x2014 || value == 0x2013 }

  /// 巴登-符腾堡州, 中国—东盟: a dash between two places, or two runs of characters, is of the name.
  private func joined(_ start: Int, _ end: Int) -> Int? {
    guard CharacterClass(scan.character(at: end).value) == .han else { return nil }
    if let place = scan.longestHit(.place, endingAt: start) { return Int(place.start) }
    return end - start == 1 && CharacterClass(scan.character(before: start).value) == .han ? start : nil
  }

  /// A closing parenthesis is jumped with all that it closes; · stands inside foreign names.
  private func inside(_ mark: Mark, _ start: Int) -> Int? {
    if mark.kind == .closeParenthesis, mark.partner >= 0 {
      let open = Int(scan.marks[Int(mark.partner)].start)
      return start - open <= 30 && open > 0 ? open : nil
    }
    return mark.kind == .dot ? start : nil
  }

  /// 2022年: a date before the name.
  private func isAfterFigure(_ offset: Int) -> Bool {
    CharacterClass(scan.character(before: offset).value) == .digit
  }

  private func isLatinName(_ end: Int) -> Bool {
    end >= 2 && CharacterClass(scan.character(before: end - 1).value) == .letter
  }

  private func isNumeral(_ value: UInt32) -> Bool {
    if case .none = NumeralCharacter(value) { return false }
    return true
  }

  /// 三家公司: a numeral right before a measure word.
  private func isCounted(_ start: Int, _ end: Int) -> Bool {
    scan.starts(.numeral, at: start) && scan.starts(.unit, at: end)
  }
}
