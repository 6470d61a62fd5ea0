import Model

/// Which of the lines that stand together is the headline, and what the others are to it.
extension HeadlineMatcher {
  /// The last lines before a fragment that goes on with its story are its subhead: one, or two that touch.
  func takeSubhead(from units: inout [TitleGroups.Unit], _ gap: Range<Int>) -> Range<Int>? {
    guard let last = units.last, isSubhead(last, gap) else { return nil }
    units.removeLast()
    var lines = last.blocks
    if lines.count == 1, let upper = units.last, isSubhead(upper, gap), upper.blocks.count == 1,
      upper.blocks.upperBound == lines.lowerBound, blocks[lines.lowerBound].isTight,
      blocks[upper.blocks.lowerBound].headingLevel == blocks[lines.lowerBound].headingLevel
    {
      units.removeLast()
      lines = upper.blocks.lowerBound..<lines.upperBound
    }
    return lines
  }

  /// A line before a fragment that goes on with its story is a subhead, unless it has the marks of a headline.
  private func isSubhead(_ unit: TitleGroups.Unit, _ gap: Range<Int>) -> Bool {
    guard unit.kicker == nil, !titles.isBriefs(unit.blocks.lowerBound) else { return false }
    return !gap.contains { $0 >= unit.blocks.upperBound && blocks[$0].role == .byline }
  }

  /// 从传感器到云平台 / 某某开发区补齐产业链, printed without a gap: two lines of one headline, where the other way round
  /// the upper line would be a kicker.
  func isOneHeadline(_ units: [TitleGroups.Unit]) -> Bool {
    let upper = units[units.count - 2].blocks
    let lower = units[units.count - 1].blocks
    if titles.standTogether(upper.upperBound - 1, lower.lowerBound) { return true }
    if upper.count == 1, lower.count == 1,
      titles.isCouplet(upper.lowerBound, lower.lowerBound)
        || titles.beginsWithFigure(upper.lowerBound) && titles.areTwoClauses(upper.lowerBound, lower.lowerBound)
    {
      return true
    }
    if upper.count == 1, titles.isSubject(upper.lowerBound) { return true }
    if goesOnShorter(units) { return true }
    // 小镇“种”出 / 一条新产线, marked up alike: a line above a headline leads to it in more than a word or two, or names a place.
    if upper.count == 1, blocks[upper.lowerBound].shape.weight <= 6, lower.count == 1,
      blocks[upper.lowerBound].headingLevel == blocks[lower.lowerBound].headingLevel,
      !blocks[upper.lowerBound].shape.isAlphabetic, !titles.isZoneName(upper), !titles.namesZone(upper.lowerBound),
      !titles.isBriefs(upper.lowerBound)
    {
      return true
    }
    return titles.isTightPage && !titles.beginsWithFigure(upper.lowerBound) && !upper.contains { titles.namesZone($0) }
      && lower.contains { titles.namesZone($0) }
  }

  /// 路灯亮了，人留下了 / 某某高新区改善夜间出行: a line that leads to a headline names the place or announces it, so where only
  /// the lower one does, it tells more of the upper.
  func tellsWhere(_ units: [TitleGroups.Unit]) -> Bool {
    let upper = units[units.count - 2].blocks
    let lower = units[units.count - 1].blocks
    // Of two lines the one marked up is the headline.
    if blocks[upper.lowerBound].headingLevel == 0, blocks[lower.lowerBound].headingLevel > 0 { return false }
    return !upper.contains { titles.namesZone($0) || titles.announces($0) || blocks[$0].shape.isAlphabetic }
      && lower.contains { titles.namesZone($0) } && !titles.isZoneName(lower)
  }

  /// 某某高新区开通夜间班车 / 下了晚班 有车回家: below a line that says what happened where, one of two halves that has no
  /// place in it is the headline.
  func leadsToHalves(_ units: [TitleGroups.Unit]) -> Bool {
    let upper = units[units.count - 2]
    let lower = units[units.count - 1].blocks
    guard units.count == 2, upper.kicker == nil, upper.blocks.count == 1, lower.count == 1 else { return false }
    let line = upper.blocks.lowerBound
    return titles.namesZone(line) && !titles.hasHalves(line) && !titles.asks(line)
      && titles.hasHalves(lower.lowerBound) && !titles.namesZone(lower.lowerBound) && !titles.isDeck(lower.lowerBound)
      && !titles.tellsSort(lower)
  }

  /// Headings of an OCR model: the higher one is the headline.
  func isMarkedUp(_ units: [TitleGroups.Unit]) -> Bool {
    let upper = blocks[units[0].blocks.lowerBound].headingLevel
    return upper > 0 && upper < blocks[units[1].blocks.lowerBound].headingLevel
  }

  func isDeck(_ unit: TitleGroups.Unit, below upper: TitleGroups.Unit) -> Bool {
    let first = unit.blocks.lowerBound
    // 《…若干措施》问答 / 钱怎么领，找谁领？: the line that says what sort of story it is leads to the one that asks.
    if titles.asks(first), titles.tellsSort(upper.blocks) { return false }
    if titles.isDeck(first) || titles.tellsSort(unit.blocks) && unit.kicker == nil && !titles.isZoneName(upper.blocks) {
      return true
    }
    let shape = blocks[first].shape
    if !shape.isAlphabetic, shape.commas > 0, blocks[upper.blocks.lowerBound].shape.commas == 0 { return true }
    if shape.isAlphabetic {
      // Above an English headline stands a name or a label, below it a second sentence.
      return upper.kicker != nil || !titles.isLabel(upper.blocks)
    }
    if shape.weight >= 8, titles.isWhole(upper.blocks.upperBound - 1) { return true }
    // Below a kicker and a headline the longer line is a sentence of its own.
    let above = blocks[upper.blocks.upperBound - 1].shape
    if upper.kicker != nil, upper.blocks.count == 1, above.weight >= 8, shape.weight >= above.weight + 2 { return true }
    // 某某高新区集中签约9个项目 / 协议投资额143亿元: a sum below what happened where.
    if shape.last == 0x5143, shape.digits > 0, above.weight >= 10, shape.weight < above.weight,
      titles.namesZone(upper.kicker ?? upper.blocks.upperBound - 1), !titles.namesZone(first)
    {
      return true
    }
    // 今年新引进某某企业30家: figures without the name of the place, below what is more than that name or half a
    // headline.
    return unit.blocks.count == 1 && above.weight > 6 && titles.beginsWithFigure(first)
      && !titles.hasZoneGrams(in: first, grams)
      && !titles.isZoneName(upper.blocks)
  }

  /// Whether the headlines of several stories stand together, with blank lines between them and none within.
  func areSpaced(_ units: [TitleGroups.Unit]) -> Bool {
    guard units.count > 3, !titles.isTightPage else { return false }
    return units.contains { $0.blocks.count > 1 }
      && units.dropFirst().allSatisfy { !blocks[$0.blocks.lowerBound].isTight }
  }

  /// Ferry yard at the ford lifts / Humble quay: what stands above an English headline is a word or two in capitals, so a
  /// longer line with small letters is the first of it.
  func goesOnShorter(_ units: [TitleGroups.Unit]) -> Bool {
    let lines = (units[units.count - 2].blocks, units[units.count - 1].blocks)
    guard lines.0.count == 1, lines.1.count == 1 else { return false }
    let (upper, lower) = (blocks[lines.0.lowerBound], blocks[lines.1.lowerBound])
    return upper.shape.isAlphabetic && lower.shape.isAlphabetic && lower.isTight && upper.shape.ending == .word
      && upper.shape.weight >= 4 && lower.shape.weight <= 3 && upper.isOverprinted == lower.isOverprinted
      && !titles.isPlaceLine(lines.0.lowerBound) && !titles.isLabel(lines.0)
  }
}
