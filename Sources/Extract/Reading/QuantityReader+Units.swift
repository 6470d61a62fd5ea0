import Model

extension QuantityReader {
  /// The unit after a numeral, with a modifier between them: 20余项, 800万以上人份.
  func unit(after numeral: Numeral) -> PrintedUnit? {
    if let symbol = currencySymbol(before: numeral) { return symbol }
    var at = numeral.end
    var inside: Modifier?
    if scan.starts(.modifier, at: at) {
      (inside, at) = modifierInside(at)
    }
    guard var unit = printedUnit(at: at) else { return nil }
    unit.inside = inside
    return unit
  }

  /// A modifier that stands between a numeral and its unit, and where it ends.
  private func modifierInside(_ at: Int) -> (Modifier?, Int) {
    for hit in scan.hits(at: at).reversed() {
      if let modifier = vocabulary.modifiers.modifier(hit, at: .inside, vocabulary) {
        return (modifier, Int(hit.end))
      }
      if let modifier = vocabulary.modifiers.modifier(hit, at: .after, vocabulary),
        printedUnit(at: Int(hit.end)) != nil
      {
        return (modifier, Int(hit.end))
      }
    }
    return (nil, at)
  }

  /// The unit at `offset`, with what belongs to it: 件（套）, 个半月, 年多.
  func printedUnit(at offset: Int) -> PrintedUnit? {
    var at = offset
    if scan.has(" ", at: at) { at += 1 }
    if let (length, halved) = halfUnit(at: at) {
      return halved.map { PrintedUnit(entry: $0.0, name: $0.1, range: at..<at + length, half: true) }
    }
    guard let hit = scan.longestHit(.unit, at: at), let entry = vocabulary.unit(hit) else { return nil }
    if at > offset, !isLatin(hit), !isLatinNumber(before: offset) { return nil }
    var unit = PrintedUnit(entry: entry, name: name(of: entry, hit), range: hit.range)
    // 3个多月
    if scan.has("个多", at: at) {
      for (word, name) in [("月", "个月"), ("小时", "小时"), ("星期", "周")] as [(StaticString, String)]
      where scan.has(word, at: at + 6) {
        guard let real = durationUnit(name) else { continue }
        return PrintedUnit(
          entry: real, name: Array(name.utf8), range: at..<at + 6 + word.utf8CodeUnitCount, modifier: .over)
      }
    }
    let end = Int(hit.end)
    if entry.dimension == .count, let inside = parenthesis(at: end) {
      unit.name += scan.text[end..<inside]
      unit.range = at..<inside
      return unit
    }
    if entry.dimension == .duration, scan.has("多", at: end) || scan.has("余", at: end), !scan.has("多个", at: end) {
      unit.modifier = .over
      unit.range = at..<end + 3
    } else if entry.dimension != .count, scan.has("半", at: end), isHalf(after: end + 3) {
      unit.half = true
      unit.range = at..<end + 3
    }
    return unit
  }

  /// Money, areas and shares go by the list's name, all else by the unit as printed: 吨, 公里, 個月, tonnes.
  func name(of entry: UnitEntry, _ hit: Hit) -> [UInt8] {
    switch entry.dimension {
    case .money, .area, .ratio, .multiple, .rank: if let name = entry.name { return name }
    // 3个月时间
    case .duration where scan.folded[hit.range].ends(with: "时间"): if let name = entry.name { return name }
    default: break
    }
    let printed = scan.text[hit.range]
    return printed.equals(entry.word) ? entry.word : Array(printed)
  }

  /// 两个半小时, 一个半月.
  private func halfUnit(at offset: Int) -> (Int, (UnitEntry, [UInt8])?)? {
    // 3分半钟
    if scan.has("分半钟", at: offset) { return (9, durationUnit("分钟").map { ($0, Array("分钟".utf8)) }) }
    guard scan.has("个半", at: offset) else { return nil }
    for (word, name) in [("月", "个月"), ("小时", "小时")] as [(StaticString, String)] where scan.has(word, at: offset + 6) {
      return (6 + word.utf8CodeUnitCount, durationUnit(name).map { ($0, Array(name.utf8)) })
    }
    return nil
  }

  private func durationUnit(_ name: String) -> UnitEntry? { UnitEntry(name: Array(name.utf8), dimension: .duration) }

  /// 半 after a unit is a half, unless it begins a word of its own: 年半数, 吨半成品.
  private func isHalf(after offset: Int) -> Bool {
    let next = scan.character(at: offset)
    return next.length == 0 || CharacterClass(next.value) != .han || scan.has("的", at: offset)
      || scan.has("左", at: offset)
  }

  /// （套） after 台: the end of the closing mark.
  private func parenthesis(at offset: Int) -> Int? {
    guard let mark = scan.mark(at: offset), mark.kind == .openParenthesis, mark.partner >= 0,
      let inner = scan.longestHit(.unit, at: Int(mark.end))
    else { return nil }
    let close = scan.marks[Int(mark.partner)]
    return close.start == inner.end ? Int(close.end) : nil
  }

  private func isLatin(_ hit: Hit) -> Bool { scan.text[Int(hit.start)] < 0x80 }

  private func isLatinNumber(before offset: Int) -> Bool { offset > 0 && scan.text[offset - 1] < 0x80 }

  // MARK: English

  private static let signs: [(text: StaticString, code: String)] = [
    ("US$", "USD"), ("HK$", "HKD"), ("A$", "AUD"), ("NT$", "TWD"), ("$", "USD"), ("＄", "USD"), ("€", "EUR"),
    ("£", "GBP"), ("￥", "CNY"), ("¥", "CNY"), ("RMB ", "CNY"), ("RMB", "CNY"), ("USD ", "USD"), ("USD", "USD"),
    ("CNY ", "CNY"),
  ]

  /// By byte, whether a sign ends in it: before most numerals none does, and no sign is compared.
  private static let signEnds: [Bool] = {
    var ends = Array(repeating: false, count: 256)
    for sign in signs { if let last = sign.text.bytes.last { ends[Int(last)] = true } }
    return ends
  }()

  /// The sign of a currency that ends at an offset.
  private func sign(before offset: Int) -> (text: StaticString, code: String)? {
    guard offset > 0, Self.signEnds[Int(scan.folded[offset - 1])] else { return nil }
    return Self.signs.first { scan.has($0.text, before: offset) }
  }

  /// $2.5 million, US$3 billion, RMB 500 million.
  private func currencySymbol(before numeral: Numeral) -> PrintedUnit? {
    guard let (_, code) = sign(before: numeral.start) else { return nil }
    return PrintedUnit(
      entry: UnitEntry(name: Array(code.utf8), dimension: .money), name: Array(code.utf8),
      range: numeral.end..<numeral.end)
  }

  /// 新台币3亿元, 港币二千万元: another currency's name in front makes the 元 its own.
  func currencyWord(before offset: Int) -> (code: [UInt8], start: Int)? {
    guard let hit = scan.longestHit(.unit, endingAt: offset), hit.end - hit.start >= 6,
      let entry = vocabulary.unit(hit),
      entry.dimension == .money, entry.part == 0, let code = entry.name, !code.equals("CNY"),
      scan.numeral(endingAt: Int(hit.start)) == nil
    else { return nil }
    return (code, Int(hit.start))
  }

  /// How long the currency sign before a numeral is.
  func symbolLength(before numeral: Numeral) -> Int {
    sign(before: numeral.start)?.text.utf8CodeUnitCount ?? 0
  }
}
