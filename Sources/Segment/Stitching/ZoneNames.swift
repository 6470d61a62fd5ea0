import Model

/// Which development zones each block of a page names, by the two characters before the end of the name.
///
///     南滨经开区把食品加工…        南滨
///
/// Two texts that name zones and share none are two stories.
struct ZoneNames {
  private var names: [Int32] = []
  private var starts: [Int] = [0]

  init(_ text: Span<UInt8>, _ blocks: [Block], _ grams: PageGrams, _ words: RoleWords) {
    starts.reserveCapacity(blocks.count + 1)
    // Blocks are in the order of the page, and so is what is looked for in them.
    var search = grams.zoneEnds.search(in: 0..<0)
    for number in blocks.indices {
      if blocks[number].role == .body, !blocks[number].shape.isAlphabetic {
        search.move(to: blocks[number].text, grams.zoneEnds)
        read(text, blocks[number].text, &search, grams, words)
      }
      starts.append(names.count)
    }
  }

  func named(_ blocks: Range<Int>) -> ArraySlice<Int32> { names[starts[blocks.lowerBound]..<starts[blocks.upperBound]] }

  /// The names that stand with a zone behind them at least as often as without; none where the page has a single zone.
  func mostlyZones(_ grams: PageGrams) -> [Int32] {
    guard let first = names.first, names.contains(where: { $0 != first }) else { return [] }
    var found: [Int32] = []
    let sorted = names.sorted()
    var at = 0
    while at < sorted.count {
      let name = sorted[at]
      var end = at
      while end < sorted.count, sorted[end] == name { end += 1 }
      if 2 * (end - at) >= grams.tallies[Int(name)].total { found.append(name) }
      at = end
    }
    return found
  }

  private mutating func read(
    _ text: Span<UInt8>, _ range: Range<Int>, _ search: inout ZoneEnds.Search, _ grams: PageGrams, _ words: RoleWords
  ) {
    while let end = search.next(grams.zoneEnds, text) {
      let at = end.range.lowerBound
      guard at >= range.lowerBound + 6 else { continue }
      let last = text.codePoint(before: at)
      let first = text.codePoint(before: at - last.length)
      if !words.genericZones.contains(last.value), CharacterClass(first.value) == .han,
        words.genericZoneWords.suffix(text, end: at, start: range.lowerBound) == nil,
        let id = grams.id(of: first.value, last.value)
      {
        names.append(id)
      }
    }
  }

  /// Whether two blocks, or runs of them, both name zones and share none.
  func differ(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let other = named(right)
    guard !other.isEmpty else { return false }
    let own = named(left)
    return !own.isEmpty && !own.contains { other.contains($0) }
  }
}
