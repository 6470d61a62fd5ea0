import Model

/// The short lines of a page that may be headlines, as they stand together.
struct TitleGroups {
  /// Lines that were printed as one: a headline of two lines, or a single line.
  struct Unit {
    var blocks: Range<Int>
    /// Its lead-in, where one was recognised: the block that holds it.
    var kicker: Int?

    var withKicker: Range<Int> { (kicker ?? blocks.lowerBound)..<blocks.upperBound }
  }

  /// What stands between two fragments.
  enum Look {
    /// No headline: nothing, or captions, credits and furniture.
    case none
    /// One short line, as a subhead would be.
    case subhead
    case doubtful
    /// A byline, a kicker, several lines: a story begins or has ended here.
    case headline
  }

  let blocks: [Block]
  let isTightPage: Bool
  let text: [UInt8]
  let words: RoleWords
  private let whiteSpace: WhiteSpace
  /// Whether each block stands in a column of briefs, where every line between two texts is a headline.
  private let isInBriefs: [Bool]

  init(blocks: [Block], text: [UInt8], words: RoleWords, whiteSpace: WhiteSpace) {
    self.blocks = blocks
    self.whiteSpace = whiteSpace
    self.text = text
    self.words = words
    // Where lines stand apart, a missing blank line binds; where none stand apart, it says nothing.
    isTightPage = 10 * blocks.count { $0.isTight } >= 4 * blocks.count
    isInBriefs = Self.briefs(blocks, text.span, words)
  }

  /// From the name of a column of briefs on, as long as no text has more than two paragraphs and none is signed.
  private static func briefs(_ blocks: [Block], _ text: Span<UInt8>, _ words: RoleWords) -> [Bool] {
    var result = [Bool](filledWith: false, count: blocks.count)
    var isInside = false
    var paragraphs = 0
    for (index, block) in blocks.enumerated() {
      switch block.role {
      case .furniture where block.isSectionName:
        isInside = words.namesBriefs(text, block)
        paragraphs = 0
      case .title: paragraphs = 0
      case .byline: isInside = false
      case .body:
        paragraphs += 1
        if paragraphs > 2 { isInside = false }
      default: break
      }
      result[index] = isInside
    }
    return result
  }

  /// Lines that end so announce what stands below them: 某某高新区：, …闭环——, …调研时强调.
  func announces(_ index: Int) -> Bool {
    let last = blocks[index].shape.last
    if last == 0xFF1A || last == 0x3A || last == 0x2014 || last == 0x2015 { return true }
    let line = blocks[index].text
    guard index + 1 < blocks.count, blocks[index + 1].role == .title, !isDeck(index) else { return false }
    return words.leadIns.suffix(text.span, end: line.upperBound, start: line.lowerBound) != nil
  }

  func look(_ range: Range<Int>) -> Look {
    var titles = 0
    var hasByline = false
    var level: UInt8 = 0
    var isAnnounced = false
    var longest = 0
    for index in range {
      switch blocks[index].role {
      case .title:
        if !(blocks[index].isTight && titles > 0 && !isTightPage) { titles += 1 }
        if isBriefs(index) || isInBriefs[index] && !holdsColon(index) { return .headline }
        if announces(index) || isPlaceLine(index) && index + 1 < range.upperBound && blocks[index + 1].role == .title {
          isAnnounced = true
        }
        if level != 0, blocks[index].headingLevel > level { isAnnounced = true }
        if whiteSpace.partsStories, blocks[index].standsApart { isAnnounced = true }
        if whiteSpace.partsEnglishStories, !blocks[index].isTight { isAnnounced = true }
        level = blocks[index].headingLevel
        longest = max(longest, blocks[index].shape.weight)
      case .byline: hasByline = true
      case .furniture:
        // The name of a column stands above the headline of its next story.
        if blocks[index].isSectionName, index + 1 < range.upperBound, blocks[index + 1].role == .title {
          isAnnounced = true
        }
      default: break
      }
    }
    if titles == 0 { return hasByline ? .headline : .none }
    if hasByline || isAnnounced || level == 1 { return .headline }
    if titles > 1 { return isTightPage && titles == 2 ? .doubtful : .headline }
    return longest <= 18 ? .subhead : .doubtful
  }

  /// Marsh Park: Looms go to …: the item begins on the line that names it.
  private func holdsColon(_ index: Int) -> Bool {
    blocks[index].range.dropLast().contains { text[$0] == 0x3A && text[$0 + 1] == 0x20 }
  }

  /// How much too long the lines are for a subhead: 0 for a few words, 1 for a sentence.
  func excess(_ range: Range<Int>) -> Float {
    var weight: Float = 0
    for index in range where blocks[index].role == .title {
      let shape = blocks[index].shape
      // An English headline of six words is no longer than a Chinese one of twelve characters.
      weight += Float(shape.weight) * (shape.isAlphabetic ? 1.6 : 1)
    }
    return max(0, min(1, (weight - 13) / 8))
  }

  /// From the first to the last short line of a run of blocks; nil where there is none.
  func hull(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first(where: { blocks[$0].role == .title }),
      let last = range.last(where: { blocks[$0].role == .title })
    else { return nil }
    return first..<last + 1
  }

  /// Whether a block names a zone with a pair of characters before the end of the name, as `addZoneGrams` adds them.
  func hasZoneGrams(in index: Int, _ grams: PageGrams) -> Bool {
    var found: [Int32] = []
    addZoneGrams(in: index, grams, to: &found)
    return !found.isEmpty
  }

  /// Adds the pairs of characters that stand before the ends of zone names in a block: 云溪 of 云溪高新区.
  func addZoneGrams(in index: Int, _ grams: PageGrams, to found: inout [Int32]) {
    if blocks[index].shape.isAlphabetic { return addCapitalisedGrams(in: index, grams, to: &found) }
    let span = text.span
    let line = blocks[index].text
    var search = grams.zoneEnds.search(in: line)
    while let end = search.next(grams.zoneEnds, span) {
      let at = end.range.lowerBound
      guard at >= line.lowerBound + 6 else { continue }
      let last = span.codePoint(before: at)
      let first = span.codePoint(before: at - last.length)
      if let id = grams.id(of: first.value, last.value) { found.append(id) }
    }
  }

  /// Adds the names in an English line: its capitalised words that have a capital in mid-sentence, too.
  private func addCapitalisedGrams(in index: Int, _ grams: PageGrams, to found: inout [Int32]) {
    let span = text.span
    var capitalised = CapitalisedWords(in: blocks[index].text)
    while let word = capitalised.next(span) {
      if let id = grams.id(ofWord: span, word), grams.isName(id) { found.append(id) }
    }
  }

  func hasCreditBefore(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return blocks[last].role == .credit
  }

  /// Lists the units of a run of blocks.
  func list(_ units: inout [Unit], in range: Range<Int>) {
    units.removeAll(keepingCapacity: true)
    for index in range where blocks[index].role == .title {
      if let last = units.last, isLittered(last.blocks.upperBound..<index), binds(last.blocks.upperBound - 1, index),
        last.blocks.count < 2 || !beginsAnew(index, below: last.blocks)
      {
        units[units.count - 1].blocks = last.blocks.lowerBound..<index + 1
      } else {
        units.append(Unit(blocks: index..<index + 1))
      }
    }
    if units.count > 1 { joinKickers(&units) }
  }

  /// 在某某高新区集中开工 / 239亿元基金支持…: a headline of two lines is whole: figures below it are a deck, and one more
  /// zone that stands apart is another headline's.
  private func beginsAnew(_ index: Int, below headline: Range<Int>) -> Bool {
    beginsWithFigure(index) || isWiderDeck(index, below: headline)
      || !blocks[index].isTight && !isTightPage && namesZone(index) && headline.contains(where: namesZone)
  }

  /// Whether nothing or only unreadable lines stand between two lines of a headline.
  private func isLittered(_ range: Range<Int>) -> Bool { range.allSatisfy { blocks[$0].role == .garbage } }

  /// Whether a line ends in a word that something must follow.
  func endsInJoint(_ index: Int) -> Bool { words.endsInJoint(text.span, blocks[index].text) }

  /// Whether two lines of print, one right below the other, are one headline.
  private func binds(_ upper: Int, _ lower: Int) -> Bool {
    if isBoldPlace(upper, lower) { return true }
    if announces(upper) || isZoneName(upper..<upper + 1) || isPlaceLine(upper) { return false }
    if blocks[upper].headingLevel != blocks[lower].headingLevel { return false }
    // Who names the place twice says two things.
    let areTwo = namesZone(upper) && namesZone(lower)
    let isUnfinished =
      blocks[upper].shape.unclosed > 0 || blocks[upper].shape.last == 0xFF0C
      || blocks[upper].shape.last == 0x2C || endsInJoint(upper) && !(areTwo && !blocks[upper].shape.isAlphabetic)
    // No headline goes on with a comma in it; a deck does.
    if isDeck(lower) || blocks[lower].shape.commas > 0 && !blocks[lower].shape.isAlphabetic { return false }
    if isUnfinished { return true }
    // Nor has it two sentences.
    if isDeckOfSentences(lower) { return false }
    // A blank line on a page that has hardly any.
    if blocks[lower].standsApart { return false }
    if blocks[upper].leadsUp(to: blocks[lower]), !namesZone(upper), !isBriefs(upper) { return true }
    // Who has asked is answered in a word or two: 新规怎么看？/ 读懂三点.
    if isWhole(upper) { return blocks[lower].isTight && asks(upper) && blocks[lower].shape.weight <= 6 }
    // English headlines begin with a capital letter, their further lines need not.
    if (0x61...0x7A).contains(blocks[lower].shape.first) { return true }
    if countsOn(upper, lower) { return true }
    // 6个生物医药项目 / 在某某开区集中开工: the lower line cannot stand alone.
    if words.lineStarts.match(text.span, at: blocks[lower].text.lowerBound, end: blocks[lower].text.upperBound) != nil {
      return true
    }
    if blocks[upper].isOverprinted != blocks[lower].isOverprinted || opensDeck(upper, lower) { return false }
    return blocks[lower].isTight && !isTightPage && !areTwo
  }

  /// Valve maker to bring / 140 posts to Ardmore: a line right below an English one that begins with a figure, and is no
  /// longer; decks of figures are in smaller type and hold more.
  private func countsOn(_ upper: Int, _ lower: Int) -> Bool {
    let above = blocks[upper].shape
    guard above.isAlphabetic, blocks[lower].shape.isAlphabetic, blocks[lower].isTight, above.ending == .word else {
      return false
    }
    let first = blocks[lower].shape.first
    let isFigure = (0x30...0x39).contains(first) || first == 0x24 || first == 0xA3 || (0x20A0...0x20CF).contains(first)
    return isFigure && above.digits == 0 && blocks[lower].shape.characters <= above.characters
  }

  /// A line that announces, or a bare heading above a deeper one, is the kicker of the unit below.
  private func joinKickers(_ units: inout [Unit]) {
    var kept = 0
    var pending: Int?
    for number in units.indices {
      var unit = units[number]
      if let kicker = pending, unit.blocks.lowerBound == kicker + 1 { unit.kicker = kicker }
      pending = nil
      let first = unit.blocks.lowerBound
      if unit.blocks.count == 1, unit.kicker == nil, isKicker(first) {
        pending = first
      } else if unit.kicker != nil {
        kept -= 1
      }
      units[kept] = unit
      kept += 1
    }
    units.removeLast(units.count - kept)
  }

  private func isKicker(_ index: Int) -> Bool {
    if announces(index) { return index + 1 >= blocks.count || !isBoldPlace(index, index + 1) }
    if isPlaceLine(index), index + 1 < blocks.count, blocks[index + 1].role == .title, !isPlaceLine(index + 1) {
      return true
    }
    // A zone's name alone, right above a headline.
    if isZoneName(index..<index + 1), index + 1 < blocks.count, blocks[index + 1].role == .title,
      !isZoneName(index + 1..<index + 2)
    {
      return true
    }
    guard index + 1 < blocks.count, blocks[index + 1].role == .title else { return false }
    let level = blocks[index].headingLevel
    return level > 0 && blocks[index + 1].headingLevel > level
  }
}
