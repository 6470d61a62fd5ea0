import Model

/// What looks like a quantity and is none: names, ordinals, idioms.
extension QuantityReader {
  /// 五家渠市, 七里河区, 二级专务: the numeral is part of a longer word that is no unit.
  func isInsideName(_ numeral: Numeral) -> Bool {
    var start = numeral.start
    // A surname of two characters may begin with a numeral: 万俟.
    for number in scan.starts(.surname, at: start) ? scan.numbersOfHits(at: start) : 0..<0 {
      let hit = scan.hits[number]
      if hit.kinds.contains(.surname), hit.end - hit.start >= 6, Int(hit.end) > numeral.end { return true }
    }
    for _ in 0..<5 {
      // The longest of them goes beyond the numeral, or none does.
      if let word = scan.longestHit([.place, .zone, .title], at: start), Int(word.end) > numeral.end { return true }
      guard start > 0 else { break }
      start -= scan.character(before: start).length
    }
    return false
  }

  /// Whether a numeral with this unit counts something.
  func isCounted(_ numeral: Numeral, _ unit: PrintedUnit, inside: Modifier?) -> Bool {
    let end = unit.range.upperBound
    if numeral.traits.contains(.positional) { return false }
    if scan.has("第", before: numeral.start) || scan.has("每", before: numeral.start) && numeral.traits.contains(.one) {
      return false
    }
    // 周三, 星期五, 初一; 20世纪90年代
    if scan.has("星期", before: numeral.start)
      || scan.has("世纪", at: numeral.end) && numeral.digits > 0
    {
      return false
    }
    switch unit.entry.dimension {
    case .count: return countsThings(numeral, unit, inside: inside, end)
    case .duration: return lasts(numeral, unit, inside: inside, end)
    case .money: return isMoney(numeral, end)
    case .ratio:
      if scan.has("成", before: end) { return isTenth(numeral, end) }
      if scan.has("折", before: end) {
        return numeral.low < .init(10) && scan.first(of: Self.folded, at: end) == nil
      }
      if scan.has("点", before: end), scan.has("个", before: end - 3) { return isPoint(end) }
      return true
    default: return isPhysical(numeral, unit, inside: inside, end)
    }
  }

  /// What is folded thrice has no price: 三折伞, 两折页.
  private static let folded: Words = ["叠", "射", "伞", "页", "屏", "扇", "门", "线", "子", "书"]

  /// 利率降了一个点, not 一个点子, 三个点位.
  private func isPoint(_ end: Int) -> Bool {
    let next = scan.character(at: end)
    return CharacterClass(next.value) != .han || scan.has("的", at: end) || scan.has("以", at: end)
  }

  private func countsThings(_ numeral: Numeral, _ unit: PrintedUnit, inside: Modifier?, _ end: Int) -> Bool {
    let traits = numeral.traits
    let isModified = inside != nil || hasModifier(before: numeral, isBare: traits.contains(.bareMultiplier))
    if traits.contains(.one) { return isModified || isOneOfSeveral(numeral, unit) }
    if traits.contains(.bareMultiplier) { return isModified }
    if !traits.contains(.figures), !isModified, isClass(numeral) { return false }
    switch unit.entry.use {
    case .always: break
    case .weak: break
    case .figures: if !traits.contains(.figures) { return false }
    case .idiom: if !traits.contains(.figures), !isModified { return false }
    case .english: return traits.contains(.figures)
    }
    if scan.has("路", before: end), traits.contains(.figures), scan.first(of: Self.channels, at: end) == nil {
      return false
    }
    if scan.has("分", before: end), !arePoints(numeral, end) { return false }
    // 一期, 二期项目 are ordinals; 分两期建设 is a count.
    if scan.has("期", before: end), !scan.has("两", before: numeral.end), !traits.contains(.figures) {
      return scan.has("分", before: numeral.start) || scan.has("共", before: numeral.start)
    }
    // “人才新政30条”: what a paper is called.
    if scan.has("条", before: end), isNickname(end) { return false }
    // 两位数, 三位一体, 两家人; 3个100
    for word in ["位数", "位一体", "位居"] as [StaticString] where scan.has(word, at: end - 3) { return false }
    if scan.has("大", before: end), traits.contains(.figures), numeral.low.double > 20 { return false }
    if scan.has("大", before: end) { return isGreatThing(at: end) }
    // 三三两两, 一个个
    return !scan.has("个个", at: end - 3)
  }

  private func isNickname(_ end: Int) -> Bool {
    guard let close = scan.mark(at: end), close.kind == .closeQuote || close.kind == .closeTitle, close.partner >= 0
    else { return false }
    return end - Int(scan.marks[Int(close.partner)].start) <= 45
  }

  /// 二次开发, “安全”二字, 三类医疗器械: things are counted with 两, and this says which sort or which time.
  private func isClass(_ numeral: Numeral) -> Bool {
    if numeral.end - numeral.start == 3, scan.has("二", at: numeral.start) {
      return scan.first(of: Self.ordered, at: numeral.end) != nil
    }
    return scan.first(of: Self.classes, at: numeral.end) != nil
  }

  private static let ordered: Words = ["次", "字", "类", "级", "道", "线", "代", "产", "号"]
  private static let classes: Words = [
    "类医疗", "类器械", "类注册", "类证", "类新药", "类创新药", "类疫苗", "类医械", "类体外", "类植入", "类产品注册",
  ]

  /// 16路视频 are counted; 16路 alone is a bus.
  private static let channels: Words = ["信号", "视频", "监控", "摄像", "高清", "并发", "通道", "数据", "音频", "电", "快充", "输入", "输出"]

  /// 总分136分; not 8时30分, 3分钟, 2分之1.
  private func arePoints(_ numeral: Numeral, _ end: Int) -> Bool {
    for word in ["时", "点", "：", ":", "第"] as [StaticString] where scan.has(word, before: numeral.start) { return false }
    return scan.first(of: Self.parts, at: end) == nil
  }

  private static let parts: Words = [
    "钟", "之", "类", "级", "区", "段", "布", "开", "厂", "公司", "支", "批", "别", "期", "组", "秒", "半", "成", "校", "院", "店", "册", "会场",
    "离",
  ]

  /// 五大产业, not 两大小.
  private func isGreatThing(at end: Int) -> Bool {
    let next = scan.character(at: end)
    guard next.length > 0 else { return false }
    return CharacterClass(next.value) == .han
      ? scan.first(of: Self.behindGreat, at: end) == nil
      : scan.mark(at: end)?.kind == .openQuote
  }

  private static let behindGreat: Words = ["小", "于", "型", "量", "学", "多"]

  /// 一根电线、一根水管: one counts where it stands in a row of such.
  private func isOneOfSeveral(_ numeral: Numeral, _ unit: PrintedUnit) -> Bool {
    if numeral.traits.contains(.figures) { return true }
    let clause = scan.clause(at: numeral.start)
    let near = max(clause.lowerBound, numeral.start - 60)..<min(clause.upperBound, numeral.start + 60)
    for other in scan.numerals(in: near) where other.start != numeral.start {
      guard other.traits.contains(.one), !other.traits.contains(.figures),
        scan.folded[other.end...].starts(with: scan.folded[unit.range])
      else { continue }
      let later = max(other.start, numeral.start)
      if scan.has("、", before: later) || scan.has("和", before: later) { return true }
    }
    return false
  }

  private func lasts(_ numeral: Numeral, _ unit: PrintedUnit, inside: Modifier?, _ end: Int) -> Bool {
    // 2023年 is a date where it is not claimed as one; 3年级, 年度 are no durations.
    if scan.has("年", before: end), numeral.digits == 4, inside == nil, unit.modifier == nil { return false }
    if scan.has("年", before: end), scan.first(of: Self.behindYears, at: end) != nil { return false }
    if scan.has("年", before: end), numeral.digits == 2, numeral.low.double > 9, isCalendarYear(numeral, end) {
      return false
    }
    guard numeral.traits.contains(.one), !numeral.traits.contains(.figures) else { return true }
    if inside != nil || unit.modifier != nil || unit.half || hasModifier(before: numeral, isBare: false) { return true }
    for word in ["每", "有", "这", "那", "某", "同", "第", "当", "前", "后", "新的", "头", "另", "上", "下", "统", "唯", "之"]
      as [StaticString]
    where scan.has(word, before: numeral.start) { return false }
    if scan.has("年", before: end) {
      return scan.has("满", before: numeral.start)
        || scan.first(of: Self.behindSpans, at: end) != nil
    }
    return !scan.folded[end...].starts(with: scan.folded[unit.range])
  }

  private static let behindYears: Words = ["级", "度", "代", "月", "一度", "一次", "检"]
  private static let behindSpans: Words = ["内", "时间", "左右", "以上", "之内", "以内"]

  /// 21年 at the head of a sentence or after 从, 到, 于 may be a year; with 近 or 来 it lasts.
  private func isCalendarYear(_ numeral: Numeral, _ end: Int) -> Bool {
    for word in ["来", "间", "内", "前", "后", "里", "多", "的", "时间", "以", "期"] as [StaticString] where scan.has(word, at: end)
    {
      return false
    }
    for word in ["从", "自", "于", "至", "到"] as [StaticString] where scan.has(word, before: numeral.start) { return true }
    return false
  }

  private func isMoney(_ numeral: Numeral, _ end: Int) -> Bool {
    if numeral.traits.contains(.one)
      || numeral.traits.contains(.bareMultiplier) && numeral.low == ExactDecimal(1, exponent: 4)
    {
      if numeral.traits.contains(.figures) { return true }
      return hasModifier(before: numeral, isBare: true) || scan.has("以上", at: end)
    }
    if scan.has("元", before: end), scan.first(of: Self.behindYuan, at: end) != nil { return false }
    // 三块地, 两块牌子: a Chinese numeral with 块 counts pieces.
    return !scan.has("块", before: end) || numeral.traits.contains(.figures)
  }

  private static let behindYuan: Words = ["素", "件", "老", "旦", "器", "首", "帅", "宵", "宝"]

  /// 五成以上, not 五成立.
  private func isTenth(_ numeral: Numeral, _ end: Int) -> Bool {
    guard !numeral.traits.contains(.figures), numeral.low < .init(10) else { return false }
    // 首付两成|就能
    if scan.has("就", at: end) { return scan.first(of: Self.behindThen, at: end + 3) != nil }
    return scan.first(of: Self.behindTenths, at: end) == nil
  }

  private static let behindTenths: Words = [
    "立", "为", "功", "果", "员", "品", "本", "交", "熟", "长", "效", "绩", "套", "批", "分",
  ]

  private static let behindThen: Words = ["能", "可", "要", "够", "会", "是"]

  /// Units of one character are words of other kinds as well: 两方, 三里, 一转.
  private func isPhysical(_ numeral: Numeral, _ unit: PrintedUnit, inside: Modifier?, _ end: Int) -> Bool {
    if numeral.traits.contains(.figures) {
      guard scan.has("度", before: end), unit.range.count == 3 else { return true }
      return numeral.traits.contains(.multiplied)
    }
    if numeral.traits.contains(.bareMultiplier) { return hasModifier(before: numeral, isBare: true) || inside != nil }
    guard unit.range.count == 3, unit.entry.dimension != .multiple else {
      return !numeral.traits.contains(.one) || unit.half || unit.range.count > 3
    }
    if unit.half || inside != nil { return true }
    return numeral.low.double >= 10
      || ["亩", "吨", "米", "倍", "斤"].contains { scan.folded[..<end].ends(with: $0) } && !numeral.traits.contains(.one)
      || scan.has("两", before: end) && numeral.traits.contains(.multiplied)
  }

  private func hasModifier(before numeral: Numeral, isBare: Bool) -> Bool {
    var found = false
    scan.forEachHit(endingAt: numeral.start) { hit in
      if vocabulary.modifiers.modifier(hit, at: .before, vocabulary) != nil { found = true }
      if isBare, vocabulary.modifiers.modifier(hit, at: .beforeMultiplier, vocabulary) != nil { found = true }
    }
    return found
  }

  /// “三块地”, “3个100”, 《…两年行动计划》: the number belongs to a name in quotation marks.
  func isNamed(_ quantity: QuantityMention, _ numeral: Numeral) -> Bool {
    if scan.title(around: quantity.range.lowerBound) != nil { return true }
    guard let quoted = scan.quotation(around: quantity.range.lowerBound), quoted.upperBound >= quantity.range.upperBound
    else { return false }
    let characters = scan.text[quoted].count { $0 & 0xC0 != 0x80 }
    if characters <= 6, quantity.dimension != .duration || !numeral.traits.contains(.figures) { return true }
    let isHead = quoted.lowerBound == quantity.range.lowerBound && !numeral.traits.contains(.figures)
    let hasStop = scan.marks[scan.markIndex(from: quoted.lowerBound)...].prefix(while: {
      Int($0.start) < quoted.upperBound
    })
    .contains { $0.kind == .stop || $0.kind == .comma }
    return isHead && characters <= 12 && !hasStop && quantity.dimension == .count
  }
}
