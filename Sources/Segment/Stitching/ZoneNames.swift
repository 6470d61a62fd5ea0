import Model

/// Which development zones each block of a page names, by the two characters before the end of the name.
///
///     南滨经开区把食品加工…        南滨
///
/// Two texts that name zones and share none are two stories.
struct ZoneNames {
  /// More names of one fragment than these are not compared.
  private static let enough = 16

  private var names: [Int32] = []
  private var starts: [Int] = [0]

  init(_ text: Span<UInt8>, _ blocks: [Block], _ grams: borrowing PageGrams, _ words: RoleWords) {
    starts.reserveCapacity(blocks.count + 1)
    for block in blocks {
      if block.role == .body, !block.shape.isAlphabetic { read(text, block.text, grams, words) }
      starts.append(names.count)
    }
  }

  func isEmpty(_ blocks: Range<Int>) -> Bool { starts[blocks.lowerBound] == starts[blocks.upperBound] }

  func named(_ blocks: Range<Int>) -> ArraySlice<Int32> { names[starts[blocks.lowerBound]..<starts[blocks.upperBound]] }

  private mutating func read(
    _ text: Span<UInt8>, _ range: Range<Int>, _ grams: borrowing PageGrams, _ words: RoleWords
  ) {
    var search = grams.zoneEnds.search(in: range)
    while let end = search.next(grams.zoneEnds, text) {
      let at = end.lowerBound
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

  /// How the names of two runs of blocks agree: 1 where they share one, -1 or -2 where both name some and share none.
  func agreement(_ left: some Collection<Range<Int>>, _ right: some Collection<Range<Int>>) -> Float {
    var leftCount = 0
    var rightCount = 0
    for run in right { rightCount += named(run).count }
    guard rightCount > 0 else { return 0 }
    for run in left {
      for name in named(run).prefix(Self.enough) {
        leftCount += 1
        for other in right {
          for otherName in named(other).prefix(Self.enough) where otherName == name { return 1 }
        }
      }
    }
    guard leftCount > 0 else { return 0 }
    return leftCount > 1 && rightCount > 1 ? -2 : -1
  }
}
