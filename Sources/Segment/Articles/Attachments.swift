import Model

/// Gives bylines, captions and credits that stand on lines of their own to the stories they belong to.
struct Attachments {
  let blocks: [Block]
  let fragments: [Fragment]
  let grams: PageGrams
  let index: StoryIndex

  /// Fills in the stories; marks the blocks that found their place.
  func attach(to stories: inout [Story], _ isUsed: inout [Bool]) {
    attachBylines(&stories, &isUsed)
    for block in blocks.indices where blocks[block].role == .caption && !isUsed[block] {
      guard let story = owner(of: block, stories) else { continue }
      stories[story].captions.append(block)
      isUsed[block] = true
    }
    for block in blocks.indices where blocks[block].role == .credit {
      guard let story = neighbour(of: block, stories) ?? owner(of: block, stories) else { continue }
      stories[story].credits.append(block)
      isUsed[block] = true
    }
  }

  // MARK: Bylines

  private func attachBylines(_ stories: inout [Story], _ isUsed: inout [Bool]) {
    // What an author is stands on a line of its own below the name, and belongs to that.
    var bylines: [Int] = []
    bylines.reserveCapacity(stories.count)
    for index in blocks.indices where blocks[index].role == .byline && !blocks[index].inside.authors.isEmpty {
      bylines.append(index)
    }
    guard !bylines.isEmpty, !stories.isEmpty else { return }
    var profits: [Float] = []
    profits.reserveCapacity(bylines.count * stories.count)
    let places = stories.map { place(of: $0) }
    for (rank, byline) in bylines.enumerated() {
      let place = fragments.firstIndex { $0.blocks.lowerBound > byline } ?? fragments.count
      var order = 0
      for story in places {
        // Several bylines far from their stories stand in the order of these.
        let own = profit(byline, at: place, story)
        profits.append(own - 0.05 * Float(min(20, abs(rank - order))))
        if !story.hasAuthors, !story.isPhoto { order += 1 }
      }
    }
    let found = Assignment.best(profits, rows: bylines.count, columns: stories.count)
    for (row, column) in found.enumerated() {
      let column = column ?? second(row, profits, stories.count)
      guard let column else { continue }
      stories[column].bylines.append(bylines[row])
      isUsed[bylines[row]] = true
    }
  }

  /// A story may have two lines of authors: one that was left over goes where it stands.
  private func second(_ row: Int, _ profits: [Float], _ columns: Int) -> Int? {
    let own = profits[row * columns..<(row + 1) * columns]
    guard let best = own.indices.max(by: { own[$0] < own[$1] }), own[best] > 2 else { return nil }
    return best - row * columns
  }

  /// What a byline asks of a story.
  private struct Place {
    /// Its first and last fragment.
    var first: Int?
    var last: Int?
    var headline: Range<Int>?
    var isPhoto: Bool
    var hasAuthors: Bool
    var hasDateline: Bool
  }

  private func place(of story: Story) -> Place {
    Place(
      first: story.chain.first.map(Int.init), last: story.chain.last.map(Int.init), headline: story.headline,
      isPhoto: story.isPhoto, hasAuthors: hasAuthors(story), hasDateline: hasDateline(story))
  }

  private func profit(_ byline: Int, at place: Int, _ story: Place) -> Float {
    var value: Float = story.isPhoto ? -1 : 0.5
    if story.hasAuthors { value -= 3.5 }
    guard let first = story.first, let last = story.last else { return value }
    // Bare names and names in brackets end a story; they do not lead one.
    let ends = blocks[byline].inside.isBareNames || blocks[byline].inside.isBracketed
    if ends, last == place - 1, fragments[last].blocks.upperBound == byline { return value + 4.5 }
    let isDirectlyAbove = first == place && leads(byline, to: fragments[first].blocks.lowerBound) && !ends
    if let headline = story.headline, above(byline, headline) { return value + (isDirectlyAbove ? 6 : 4) }
    // Without a mark it leads the story below it, even where the headline above is another story's.
    if isDirectlyAbove { return value + (story.hasDateline ? 1 : blocks[byline].inside.isMarked ? 3 : 5) }
    if last == place - 1, fragments[last].blocks.upperBound == byline, bylineStandsAlone(byline) { return value + 2.2 }
    if first == place || last == place - 1, bylineStandsAlone(byline) { value += 0.6 }
    return value
  }

  /// Whether a text stands right below a byline, or below what it says its author is.
  private func leads(_ byline: Int, to text: Int) -> Bool {
    text == byline + 1
      || text == byline + 2 && blocks[byline + 1].role == .byline && blocks[byline + 1].inside.authors.isEmpty
  }

  /// Whether no other byline stands right above or below.
  private func bylineStandsAlone(_ byline: Int) -> Bool {
    !(byline > 0 && blocks[byline - 1].role == .byline)
      && !(byline + 1 < blocks.count && blocks[byline + 1].role == .byline)
  }

  /// Whether the line right above a byline is the headline (or the deck below it).
  private func above(_ byline: Int, _ headline: Range<Int>) -> Bool {
    var at = byline - 1
    while at >= headline.upperBound, blocks[at].role == .title || blocks[at].role == .byline { at -= 1 }
    return at == headline.upperBound - 1 && byline - at <= 3
  }

  private func hasDateline(_ story: Story) -> Bool {
    story.chain.first.map { fragments[Int($0)].hasDateline } ?? false
  }

  private func hasAuthors(_ story: Story) -> Bool {
    story.chain.contains { fragment in
      fragments[Int(fragment)].blocks.contains { !blocks[$0].inside.authors.isEmpty }
    }
  }

  // MARK: Captions and credits

  /// The photo item or caption that stands right above or below a credit.
  private func neighbour(of block: Int, _ stories: [Story]) -> Int? {
    for other in [block - 1, block + 1] where blocks.indices.contains(other) {
      if let story = stories.firstIndex(where: { $0.captions.contains(other) && $0.credits.isEmpty }) { return story }
      if let story = stories.firstIndex(where: { isPhoto($0, touching: other) }) { return story }
      // Where a table's figures come from stands below it.
      if other < block, let story = stories.firstIndex(where: { isTable($0, touching: other) }) { return story }
    }
    return nil
  }

  private func isTable(_ story: Story, touching block: Int) -> Bool {
    story.chain.contains { fragments[Int($0)].isTable && fragments[Int($0)].blocks.contains(block) }
  }

  private func isPhoto(_ story: Story, touching block: Int) -> Bool {
    story.isPhoto && story.chain.contains { fragments[Int($0)].blocks.contains(block) }
  }

  /// The story whose words a caption or a credit shares; of equals, the nearest.
  private func owner(of block: Int, _ stories: [Story]) -> Int? {
    guard !stories.isEmpty else { return nil }
    var shares: [Float] = []
    let ids = grams.ids
    index.addCoverage(of: ids.span.extracting(grams.range(block)), to: &shares)
    var best: (story: Int, value: Float)?
    for number in stories.indices {
      var near = 99
      for fragment in stories[number].chain { near = min(near, distance(block, Int(fragment))) }
      var value = 3 * shares[number] - 0.04 * Float(min(near, 20))
      if stories[number].isPhoto { value -= 0.8 }
      if value > (best?.value ?? -.infinity) { best = (number, value) }
    }
    return best?.story
  }

  private func distance(_ block: Int, _ fragment: Int) -> Int {
    let range = fragments[fragment].blocks
    return block < range.lowerBound
      ? range.lowerBound - block : block >= range.upperBound ? block - range.upperBound + 1 : 0
  }
}
