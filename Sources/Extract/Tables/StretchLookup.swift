import Model

/// Look-ups by place: names, quantities and dates are sorted and do not overlap.
extension Story.Stretch {
  func organisation(endingAt offset: Int) -> NameMention? {
    guard let name = organisation(holding: offset - 1), name.range.upperBound == offset else { return nil }
    return name
  }

  func organisation(startingAt offset: Int) -> NameMention? {
    guard let name = organisation(holding: offset), name.range.lowerBound == offset else { return nil }
    return name
  }

  func organisation(holding offset: Int) -> NameMention? {
    let index = organisationIndex(from: offset)
    return index < organisations.count && organisations[index].range.contains(offset) ? organisations[index] : nil
  }

  /// Where the first name stands that ends behind an offset.
  func nameEnding(behind offset: Int) -> Range<Int>? {
    let index = organisationIndex(from: offset)
    return index < organisations.count ? organisations[index].range : nil
  }

  /// The names that stand wholly in a range.
  func organisations(in range: Range<Int>) -> ArraySlice<NameMention> {
    let first = organisationIndex(from: range.lowerBound)
    var last = first
    while last < organisations.count, organisations[last].range.upperBound <= range.upperBound { last += 1 }
    let start = first < last && organisations[first].range.lowerBound < range.lowerBound ? first + 1 : first
    return organisations[start..<last]
  }

  private func organisationIndex(from offset: Int) -> Int {
    organisations.count { $0.range.upperBound <= offset }
  }

  /// The quantities that start in a range.
  func quantities(in range: Range<Int>) -> ArraySlice<QuantityMention> { quantities[numbersOfQuantities(in: range)] }

  /// Their numbers: no slice, which counts a reference.
  func numbersOfQuantities(in range: Range<Int>) -> Range<Int> {
    let first = quantities.count { $0.range.lowerBound < range.lowerBound }
    var last = first
    while last < quantities.count, quantities[last].range.lowerBound < range.upperBound { last += 1 }
    return first..<last
  }

  /// The number of the quantity that starts at an offset.
  func quantityIndex(startingAt offset: Int) -> Int? {
    let index = quantities.count { $0.range.lowerBound < offset }
    return index < quantities.count && quantities[index].range.lowerBound == offset ? index : nil
  }

  /// Whether a quantity starts in a range.
  func holdsQuantity(_ range: Range<Int>) -> Bool {
    let first = quantities.count { $0.range.lowerBound < range.lowerBound }
    return first < quantities.count && quantities[first].range.lowerBound < range.upperBound
  }

  func quantity(endingAt offset: Int) -> QuantityMention? { quantityIndex(endingAt: offset).map { quantities[$0] } }

  /// The number of the quantity that ends at an offset.
  func quantityIndex(endingAt offset: Int) -> Int? {
    let index = quantities.count { $0.range.upperBound < offset }
    return index < quantities.count && quantities[index].range.upperBound == offset ? index : nil
  }

  func date(startingAt offset: Int) -> DateMention? {
    guard !dates.isEmpty else { return nil }
    let index = dates.count { $0.range.lowerBound < offset }
    return index < dates.count && dates[index].range.lowerBound == offset ? dates[index] : nil
  }

  /// The dates that start in a range.
  func dates(in range: Range<Int>) -> ArraySlice<DateMention> {
    let first = dates.count { $0.range.lowerBound < range.lowerBound }
    var last = first
    while last < dates.count, dates[last].range.lowerBound < range.upperBound { last += 1 }
    return dates[first..<last]
  }
}

extension Array {
  /// How many elements of those in order come before a place.
  ///
  /// Most texts have a few names and figures: these are all looked at, which takes no guess, while each step of a binary
  /// search is one.
  @inline(__always)
  fileprivate func count(_ comesBefore: (Element) -> Bool) -> Int {
    guard count <= 8 else { return partitioningIndex { !comesBefore($0) } }
    var before = 0
    for index in indices { before &+= comesBefore(self[index]).number }
    return before
  }
}

extension Scan {
  /// The numeral that ends at an offset.
  func numeral(endingAt offset: Int) -> Numeral? {
    let index = numerals.partitioningIndex { $0.end >= offset }
    return index < numerals.count && numerals[index].end == offset ? numerals[index] : nil
  }

  /// A clause or part of one without the marks at its ends.
  func stripped(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 0, let mark = mark(endingAt: range.upperBound),
      mark.partner < 0 || Int(mark.start) < range.lowerBound
        || Int(marks[Int(mark.partner)].start) < range.lowerBound, mark.kind != .closeParenthesis || mark.partner < 0
    {
      range = range.lowerBound..<max(range.lowerBound, Int(mark.start))
    }
    while range.count > 0, let mark = mark(at: range.lowerBound),
      mark.partner < 0 || Int(marks[Int(mark.partner)].start) >= range.upperBound
    {
      range = min(range.upperBound, Int(mark.end))..<range.upperBound
    }
    return range
  }

  /// The part of the clause that lies near an offset: clauses of broken text may be as long as the text.
  func nearClause(_ offset: Int) -> Range<Int> { near(offset, clause(at: offset), reach: 400) }

  /// The same of the sentence.
  func nearSentence(_ offset: Int) -> Range<Int> { near(offset, sentence(at: offset), reach: 900) }

  /// - Parameter piece: the clause or sentence that holds the offset; nearly all are near it as a whole.
  private func near(_ offset: Int, _ piece: Range<Int>, reach: Int) -> Range<Int> {
    if offset >= 0, piece.count <= reach { return piece }
    return boundary(max(piece.lowerBound, offset - reach))..<boundary(min(piece.upperBound, offset + reach))
  }

  /// The start of the character that an offset may stand in.
  private func boundary(_ offset: Int) -> Int {
    var at = offset
    while at < text.count, at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  /// The mark that ends at an offset.
  @inline(__always)
  func mark(endingAt offset: Int) -> Mark? {
    kinds(endingAt: offset).contains(.mark) ? found(markEndingAt: offset) : nil
  }

  @inline(never)
  private func found(markEndingAt offset: Int) -> Mark { markTable[numberOfMark(endingAt: offset)] }

  func characterCount(_ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    return unsafe text.withUnsafeBytes { bytes in
      // Of eight bytes, those that go on with a character: 10xxxxxx.
      func followers(_ eight: UInt64) -> Int {
        let marks = (eight &>> 7) & (~eight &>> 6) & 0x0101_0101_0101_0101
        return Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) &>> 56)
      }
      var following = 0
      var at = range.lowerBound
      while at &+ 8 <= range.upperBound {
        following &+= followers(unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        at &+= 8
      }
      // The rest as well, where the text goes on far enough.
      if at < range.upperBound, at &+ 8 <= bytes.count {
        let own: UInt64 = (1 &<< UInt64(8 &* (range.upperBound &- at))) &- 1
        following &+= followers(unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & own)
        at = range.upperBound
      }
      while at < range.upperBound {
        following &+= unsafe (bytes[at] & 0xC0 == 0x80).number
        at &+= 1
      }
      return range.count &- following
    }
  }
}

extension Story {
  /// The zone that the part of an article is about, where its subhead names one: 白沙高新区：老厂出新品.
  func zoneOfPart(at number: Int) -> [UInt8]? {
    for index in stride(from: number - 1, through: max(0, number - 12), by: -1)
    where stretches[index].role == .subhead {
      let zone = stretches[index].organisations.first { $0.type == .zone }
      return zone.map { canonical(Array(stretches[index].scan.text[$0.range])) }
    }
    return nil
  }

  /// The zone the article is about, as far as it says.
  func zoneName() -> [UInt8]? { namedZone }

  func findZone() -> [UInt8]? {
    if let zone = printedZone() { return zone }
    for stretch in stretches where stretch.role == .kicker || stretch.role == .headline {
      if let zone = stretch.organisations.first(where: { $0.type == .zone || $0.type == .park }) {
        return canonical(Array(stretch.scan.text[zone.range]))
      }
    }
    var counts = NameTable<Int>()
    for organisation in organisations where organisation.type == .zone {
      counts[organisation.canonical, default: 0] += organisation.mentions
    }
    return counts.max { $0.value < $1.value }?.key
  }
}
