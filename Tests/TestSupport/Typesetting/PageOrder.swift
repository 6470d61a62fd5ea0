/// Puts the blocks of all stories in the order in which a tool read them off the page.
struct PageOrder {
  let columns: [[SetBlock]]
  let damages: Damage

  func blocks(_ stories: inout [ArticleWriter.Story], _ random: inout SeededRandom) -> [SetBlock] {
    var parts = columns.map { headsPlaced($0) }
    if damages.contains(.columnCuts) { parts = parts.map { cutColumns($0, &random) } }
    if damages.contains(.missingText) {
      let story = Int(random.next() % UInt64(max(1, parts.count)))
      if lose(&parts[story], &random) { stories[story].article.hasGap = true }
    }
    if damages.contains(.alternating) { return alternated(parts, &random) }
    var page: [SetBlock] = []
    var waiting: [SetBlock] = []
    for (index, part) in parts.enumerated() {
      var rest: [SetBlock] = []
      if damages.contains(.interleaved), waiting.isEmpty, index + 1 < parts.count,
        let (before, after) = cut(part, &random)
      {
        page += before
        rest = after
      } else {
        page += part
      }
      page += waiting
      waiting = rest
    }
    page += waiting
    if damages.contains(.headlinesGrouped) { page += columns.flatMap { $0.filter(Self.isHeading) } }
    return page
  }

  private static func isHeading(_ block: SetBlock) -> Bool {
    block.block.role == .kicker || block.block.role == .headline || block.block.role == .deck
  }

  private func headsPlaced(_ column: [SetBlock]) -> [SetBlock] {
    let heads = column.filter(Self.isHeading)
    let rest = column.filter { !Self.isHeading($0) }
    if damages.contains(.headlinesGrouped) { return rest }
    return damages.contains(.headlinesAfter) ? rest + heads : heads + rest
  }

  // MARK: Cuts

  /// Cuts a story in the middle of a paragraph.
  private func cut(_ blocks: [SetBlock], _ random: inout SeededRandom) -> ([SetBlock], [SetBlock])? {
    let places = blocks.indices.filter { Self.canCut(blocks[$0]) && $0 > 0 }
    guard !places.isEmpty else { return nil }
    let place = random.pick(places)
    guard let (first, second) = Self.halves(blocks[place], &random) else { return nil }
    return (Array(blocks[..<place]) + [first], [second] + Array(blocks[(place + 1)...]))
  }

  /// The stories in turn, a part of each.
  private func alternated(_ columns: [[SetBlock]], _ random: inout SeededRandom) -> [SetBlock] {
    var rests = columns
    var page: [SetBlock] = []
    for turn in 0..<3 {
      for story in rests.indices where !rests[story].isEmpty {
        if turn < 2, let (before, after) = cut(rests[story], &random) {
          page += before
          rests[story] = after
        } else {
          page += rests[story]
          rests[story] = []
        }
      }
    }
    return page
  }

  private static func canCut(_ block: SetBlock) -> Bool {
    block.block.role == .body && (block.lines.count >= 4 || block.lines.count == 1 && block.lines[0].count > 40)
  }

  /// A paragraph in two: between two of its lines, or in mid-sentence where it is one line.
  static func halves(_ block: SetBlock, _ random: inout SeededRandom) -> (SetBlock, SetBlock)? {
    var first = block
    var second = block
    if block.lines.count >= 4 {
      let place = random.number(2...block.lines.count - 2)
      // A cut at a sentence's end would not show.
      guard let last = block.lines[place - 1].last, last != 0x3002, last != 0x2E, last != 0x201D, last != 0x2D,
        last != 0xAD
      else { return nil }
      first.lines = Array(block.lines[..<place])
      second.lines = Array(block.lines[place...])
    } else {
      let line = block.lines[0]
      var place = random.number(15...line.count - 15)
      while place < line.count, !isInsideSentence(line, place) { place += 1 }
      guard place < line.count - 2 else { return nil }
      first.lines = [Scalars(line[..<place])]
      second.lines = [Scalars(line[place...])]
    }
    let characters = first.lines.reduce(0) { $0 + $1.reduce(0) { $0 + ($1 == 0x20 || $1 == 0x3000 ? 0 : 1) } }
    (first.block.text, second.block.text) = split(block.block.text, characters, lines: block.lines.count)
    first.block.isCut = true
    return (first, second)
  }

  private static func isInsideSentence(_ line: Scalars, _ place: Int) -> Bool {
    if line[place - 1] == 0x20 { return Glyph.isLetter(line[place]) && place >= 2 && Glyph.isLetter(line[place - 2]) }
    return Glyph.isHan(line[place - 1]) && Glyph.isHan(line[place])
  }

  /// The clean text in two after `count` characters that are no spaces.
  private static func split(_ text: String, _ count: Int, lines: Int) -> (String, String) {
    var left = count
    var place = text.unicodeScalars.startIndex
    while left > 0, place < text.unicodeScalars.endIndex {
      if text.unicodeScalars[place] != " " { left -= 1 }
      place = text.unicodeScalars.index(after: place)
    }
    let first = String(text.unicodeScalars[..<place])
    let second = String(text.unicodeScalars[place...])
    return (String(Scalars(first).trimmed.string), String(Scalars(second).trimmed.string))
  }

  private func cutColumns(_ blocks: [SetBlock], _ random: inout SeededRandom) -> [SetBlock] {
    var result: [SetBlock] = []
    for block in blocks {
      if Self.canCut(block), random.isOnce(in: 4), var (first, second) = Self.halves(block, &random) {
        first.block.isCut = true
        second.block.mayJoinPrevious = true
        result += [first, second]
      } else {
        result.append(block)
      }
    }
    return result
  }

  /// Takes the middle of a paragraph away.
  private func lose(_ blocks: inout [SetBlock], _ random: inout SeededRandom) -> Bool {
    let places = blocks.indices.filter { blocks[$0].block.role == .body && blocks[$0].lines.count >= 6 }
    guard !places.isEmpty else { return false }
    let place = random.pick(places)
    let count = blocks[place].lines.count
    blocks[place].lines.removeSubrange(2..<count - 2)
    blocks[place].block.isCut = true
    return true
  }

  /// Puts bylines with a mark at the end of the page or after another story.
  static func moveBylines(_ page: inout [SetBlock], _ random: inout SeededRandom) {
    let bylines = page.filter { $0.block.role == .byline }
    page.removeAll { $0.block.role == .byline }
    page += bylines
  }
}
