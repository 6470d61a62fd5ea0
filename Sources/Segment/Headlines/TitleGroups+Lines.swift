import Model

/// What one line says of itself: a zone's name, a figure, a column of briefs.
extension TitleGroups {
  /// A line that is a zone's name and nothing else: 某某高新区（新市区）.
  func isZoneName(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let block = range.first, blocks[block].shape.weight <= 16 else { return false }
    let span = text.span
    var end = blocks[block].text.upperBound
    if [0xFF09, 0x29, 0x3015, 0x3011].contains(span.codePoint(before: end).value) {
      while end > blocks[block].text.lowerBound {
        let character = span.codePoint(before: end)
        end -= character.length
        if Punctuation.isOpening(character.value) { break }
      }
    }
    guard words.zoneEnds.suffix(span, end: end, start: blocks[block].text.lowerBound) != nil else { return false }
    return !namesTwoZones(block, until: end) && !namesPartner(block, until: end)
  }

  /// 某某高新区与某某经开区: two zones are what a headline speaks of.
  func namesTwoZones(_ block: Int, until end: Int) -> Bool {
    guard let first = words.zoneEnds.first(text.span, in: blocks[block].text), first.upperBound < end else {
      return false
    }
    return words.pairings.match(text.span, at: first.upperBound, end: end) != nil
  }

  /// 某某高新区： printed as bold as the headline below it, where a kicker is in plain type: the headline begins with it.
  func isBoldPlace(_ upper: Int, _ lower: Int) -> Bool {
    guard blocks[upper].isOverprinted, blocks[lower].isOverprinted, blocks[lower].role == .title else { return false }
    let last = blocks[upper].shape.last
    return (last == 0xFF1A || last == 0x3A) && namesZone(upper)
  }

  /// 某某公司与某某高新区: who meets the zone stands before it. 和 is a character of many places' names.
  func namesPartner(_ block: Int, until end: Int) -> Bool {
    let start = blocks[block].text.lowerBound
    guard let found = words.pairings.first(text.span, in: start..<end), found.lowerBound >= start + 6 else {
      return false
    }
    return !text.span.has("和", at: found.lowerBound)
  }

  /// Whether a line begins with a figure or the time of one: 142亿元基金支持…, 首批300人…, 今年新引进企业30家.
  func beginsWithFigure(_ index: Int) -> Bool {
    guard blocks[index].shape.digits > 0 else { return false }
    let start = blocks[index].text.lowerBound
    if let bringer = words.figureStarts.match(text.span, at: start, end: blocks[index].text.upperBound) {
      return (0x30...0x39).contains(text[start + bringer.length])
    }
    return CharacterClass(blocks[index].shape.first) == .digit
      || words.openers.match(text.span, at: start, end: blocks[index].text.upperBound) != nil
  }

  /// A word or two in capitals above an English headline: MONTERREY.
  func isPlaceLine(_ index: Int) -> Bool {
    guard blocks[index].shape.isAlphabetic, blocks[index].shape.characters <= 20, blocks[index].shape.characters >= 3,
      blocks[index].shape.last != 0x2C
    else { return false }
    return blocks[index].text.allSatisfy { !(0x61...0x7A).contains(text[$0]) && !(0x30...0x39).contains(text[$0]) }
  }

  /// An English line that holds a colon, or is nothing but capitalised words: “Industry report: Harbor”, “Elm Ridge Zone”.
  func isLabel(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let block = range.first else { return false }
    let span = text.span
    var isWordStart = true
    var smallWords = 0
    for at in blocks[block].text {
      if span[at] == 0x3A { return true }
      if isWordStart, (0x61...0x7A).contains(span[at]) { smallWords += 1 }
      isWordStart = span[at] == 0x20
    }
    return smallWords == 0 && blocks[block].shape.weight <= 12
  }

  func namesZone(_ index: Int) -> Bool {
    words.zoneEnds.first(text.span, in: blocks[index].text) != nil
  }

  /// 某某园区发展见闻, …从无到有的背后: a line that says what sort of story the headline above it has.
  func tellsSort(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let line = range.first, blocks[line].shape.weight >= 8 else { return false }
    return words.deckEnds.suffix(text.span, end: blocks[line].text.upperBound, start: blocks[line].text.lowerBound)
      != nil
  }

  /// 某某经开区12条措施 / 稳住工业增长: a line that names who or what the next one tells of.
  func isSubject(_ index: Int) -> Bool {
    let line = blocks[index].text
    guard namesZone(index), !blocks[index].shape.isAlphabetic else { return false }
    return namesTwoZones(index, until: line.upperBound) || namesPartner(index, until: line.upperBound)
      || words.subjectEnds.suffix(text.span, end: line.upperBound, start: line.lowerBound) != nil
  }

  /// 简讯, 一周速览: what a column of briefs has for a headline; OSLO: Ferries share a dock: what an English brief has.
  func isBriefs(_ index: Int) -> Bool {
    words.namesBriefs(text.span, blocks[index])
      || blocks[index].shape.isAlphabetic && EnglishPrint.placeAndColon(text.span, blocks[index].range) != nil
  }

  /// 园区杂谈, HARBOR WATCH: the name of a column right above a headline leads to it, unless it stands on top of the page or
  /// above briefs.
  func columnName(above line: Int) -> Int? {
    let name = line - 1
    guard name > 0, blocks[name].role == .furniture, blocks[name].isSectionName,
      blocks[..<name].contains(where: { $0.role == .body })
    else { return nil }
    guard words.namesBriefs(text.span, blocks[name]) else { return name }
    // What sounds like news in short may hold a report, but no item that is a paragraph.
    let end = blocks[name].text.upperBound
    guard words.storyColumns.suffix(text.span, end: end, start: blocks[name].text.lowerBound) != nil, !isBriefs(line)
    else { return nil }
    let story = blocks[line...].drop { $0.role == .title || $0.role == .byline }
    return story.prefix { $0.role == .body }.count > 1 ? name : nil
  }

  /// ——某某园区发展见闻.
  func isDeck(_ index: Int) -> Bool {
    let first = blocks[index].shape.first
    return first == 0x2014 || first == 0x2015
  }

  /// The sheds are full and prices low. One works has begun to answer: as long as a paragraph, and no headline.
  func isDeckOfSentences(_ index: Int) -> Bool {
    let shape = blocks[index].shape
    return shape.isAlphabetic && shape.sentenceEnds > 0 && shape.ending == .word && shape.weight >= 24
  }

  /// An English deck is in smaller type than the headline: below two lines and more, one that begins with a capital
  /// and holds more characters than any of them by a fifth.
  func isWiderDeck(_ index: Int, below headline: Range<Int>) -> Bool {
    let shape = blocks[index].shape
    guard shape.isAlphabetic, (0x41...0x5A).contains(shape.first), !endsInJoint(headline.upperBound - 1) else {
      return false
    }
    return headline.allSatisfy { blocks[index].text.count * 5 >= blocks[$0].text.count * 6 }
  }

  /// The pump that froze / How a yard made it run: below an English line of small words, one that begins with a capital in
  /// a small word begins another sentence.
  func opensDeck(_ upper: Int, _ lower: Int) -> Bool {
    guard blocks[lower].shape.isAlphabetic, (0x41...0x5A).contains(blocks[lower].shape.first), !endsInJoint(upper),
      holdsSmallWords(blocks[upper].text)
    else { return false }
    let line = blocks[lower].text
    return Self.sentenceOpeners.contains { word in
      let end = line.lowerBound + word.utf8CodeUnitCount
      return end < line.upperBound && text[end] == 0x20 && text.span.has(word, at: line.lowerBound)
    }
  }

  private static let sentenceOpeners: [StaticString] = [
    "A", "An", "The", "How", "Why", "What", "When", "Where", "Who", "Which", "Whose", "As", "After", "Before",
    "While", "Once", "Since", "If", "Though", "Although", "Until", "Unless", "With", "Without", "For", "From", "In",
    "On", "At", "By", "Under", "Inside", "Behind", "Beyond", "Among", "Between", "Through", "Across", "And", "But",
    "It", "Its", "It's", "They", "Their", "He", "His", "She", "Her", "We", "Our", "You", "Your", "This", "These",
    "That", "Those", "There", "Here", "Now", "Then", "Still", "Yet", "Not", "No", "Nearly", "Almost", "About", "More",
    "Most", "Some", "Many", "Few", "Each", "Every", "Both", "All", "One", "Two", "Three", "Four", "Five", "Six",
    "Seven", "Eight", "Nine", "Ten", "To",
  ]

  /// Whether two words of four letters and more begin with a small one: in a headline whose words have capitals, none
  /// does but “with” and “from”.
  private func holdsSmallWords(_ line: Range<Int>) -> Bool {
    var words = 0
    var length = 0
    var isSmall = false
    for at in line {
      if text[at] == 0x20 {
        length = 0
      } else {
        if length == 0 { isSmall = (0x61...0x7A).contains(text[at]) }
        length += 1
        if isSmall, length == 4 { words += 1 }
      }
    }
    return words >= 2
  }
}
