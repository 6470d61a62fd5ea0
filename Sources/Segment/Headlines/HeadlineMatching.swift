internal import Glibc
import Model

/// Gives each headline to the story that shares its words, one to one over the whole page.
///
/// Newspapers put a headline above its story; extraction puts it anywhere: below, or with several others at the end of
/// the page. So the place is only a hint, and the words decide: a headline's rare pairs of characters stand in its own
/// story and in no other.
struct HeadlineMatcher {
  let blocks: [Block]
  let fragments: [Fragment]
  let titles: TitleGroups
  let grams: PageGrams
  /// The stories as documents.
  let index: StoryIndex

  /// A headline with its lead-in and sub-headline.
  private struct Head {
    var headline: Range<Int>
    var kicker: Range<Int>?
    var deck: Range<Int>?
    /// Which gap it stands in: the one before this fragment.
    var gap: Int
    /// Which row of the coverages is its own.
    var coverage = 0

    var blocks: Range<Int> {
      min(
        kicker?.lowerBound ?? headline.lowerBound, headline.lowerBound)..<max(
          deck?.upperBound ?? headline.upperBound, headline.upperBound)
    }
  }

  /// Fills in headlines and subheads; answers which title blocks were used, and the headlines that no story took, with
  /// the gap each stands in.
  func match(_ stories: inout [Story], joints: [Float?]) -> (isUsed: [Bool], orphans: [(blocks: Range<Int>, gap: Int)])
  {
    var isUsed = [Bool](filledWith: false, count: blocks.count)
    var heads: [Head] = []
    heads.reserveCapacity(stories.count)
    var coverages = Coverages(index, grams)
    let storyOfFragment = storyNumbers(stories)
    var units: [TitleGroups.Unit] = []
    for gap in 0...fragments.count {
      let range = gap < fragments.count ? fragments[gap].before : fragments.last?.after ?? 0..<blocks.count
      titles.list(&units, in: range)
      if gap < fragments.count, joints[gap] != nil, !fragments[gap].beginsInSentence,
        !goesOnInSentence(gap, stories[storyOfFragment[gap]]), let subhead = takeSubhead(from: &units, range)
      {
        stories[storyOfFragment[gap]].subheads.append((subhead, gap))
        mark(subhead, &isUsed)
      }
      let below = gap < fragments.count && joints[gap] == nil ? storyOfFragment[gap] : nil
      if units.count == 1 {
        // Most lines stand alone, and have nobody to be told from.
        add(units, coverages.add(units[0].withKicker), gap: gap, to: &heads, &coverages)
      } else if !units.isEmpty {
        addHeads(units, gap: gap, storyBelow: below, to: &heads, &coverages)
      }
    }
    let orphans = assign(heads, coverages, to: &stories, &isUsed)
    return (isUsed, orphans.map { ($0.blocks, $0.gap) })
  }

  /// Whether a fragment goes on with a sentence that broke off before another text: no line of its story stands in there.
  private func goesOnInSentence(_ gap: Int, _ story: Story) -> Bool {
    guard let place = story.chain.firstIndex(of: Int32(gap)), place > 0 else { return false }
    let before = Int(story.chain[place - 1])
    return before != gap - 1 && fragments[before].isOpen
  }

  private func storyNumbers(_ stories: [Story]) -> [Int] {
    var numbers = [Int](filledWith: 0, count: fragments.count)
    for number in stories.indices { for fragment in stories[number].chain { numbers[Int(fragment)] = number } }
    return numbers
  }

  private func mark(_ range: Range<Int>, _ isUsed: inout [Bool]) { for index in range { isUsed[index] = true } }

  /// Lines that stand together and speak of the same story are its kicker, headline and deck.
  private func addHeads(
    _ units: [TitleGroups.Unit], gap: Int, storyBelow: Int?, to heads: inout [Head], _ coverages: inout Coverages
  ) {
    // Most lines are a headline of their own, of which the same is asked again.
    let first = coverages.count
    for unit in units { _ = coverages.add(unit.withKicker) }
    let owners = self.owners(of: units, coverages, from: first, storyBelow: storyBelow)
    let areSpaced = areSpaced(units)
    var run: [TitleGroups.Unit] = []
    run.reserveCapacity(units.count)
    for (number, unit) in units.enumerated() {
      if let last = run.last {
        // ——某某园区见闻 belongs to the line above, whatever it speaks of.
        let isOther = (areSpaced || owners[number] != owners[number - 1]) && !titles.isDeck(unit.blocks.lowerBound)
        let isApart = unit.kicker != nil || isOther || last.blocks.upperBound != unit.blocks.lowerBound
        if isApart {
          add(run, first + number - run.count, gap: gap, to: &heads, &coverages)
          run.removeAll(keepingCapacity: true)
        }
      }
      run.append(unit)
    }
    if !run.isEmpty { add(run, first + units.count - run.count, gap: gap, to: &heads, &coverages) }
  }

  /// - Parameter coverage: that of the first unit with its kicker.
  private func add(
    _ run: [TitleGroups.Unit], _ coverage: Int, gap: Int, to heads: inout [Head], _ coverages: inout Coverages
  ) {
    if run.count == 1 {
      let kicker = run[0].kicker.map { $0..<$0 + 1 }
      heads.append(Head(headline: run[0].blocks, kicker: kicker, gap: gap, coverage: coverage))
    } else {
      heads += self.heads(run, gap: gap, &coverages)
    }
  }

  /// The story each unit speaks of; units of common words alone go with their neighbours.
  ///
  /// - Parameter first: the row of the first unit's coverage.
  private func owners(
    of units: [TitleGroups.Unit], _ coverages: Coverages, from first: Int, storyBelow: Int?
  ) -> [Int?] {
    var owners = units.indices.map { number -> Int? in
      guard let best = coverages.best(first + number), best.lead >= 0.1, best.value >= 0.2 else { return nil }
      // A line of everyday words belongs to the story it stands above.
      if let storyBelow, best.value < coverages[first + number, storyBelow] + 0.25 { return nil }
      return best.story
    }
    // From below: the line right above a story is its own, and so on upwards. One that touches the line above it, and
    // has something else or another headline’s kicker below, goes with that line.
    var below = storyBelow
    for number in units.indices.reversed() {
      let touchesAbove = number > 0 && units[number - 1].blocks.upperBound == units[number].blocks.lowerBound
      let touchesBelow =
        number + 1 == units.count
        || units[number + 1].kicker == nil && units[number].blocks.upperBound == units[number + 1].blocks.lowerBound
      if owners[number] == nil, touchesBelow || !touchesAbove { owners[number] = below }
      below = owners[number]
    }
    // What is left stands below a line that is known.
    for number in owners.indices.dropFirst() where owners[number] == nil { owners[number] = owners[number - 1] }
    return owners
  }

  /// Tells the parts of one story's headline block: line above, headline, line below. A line too many stays alone.
  private func heads(_ run: [TitleGroups.Unit], gap: Int, _ coverages: inout Coverages) -> [Head] {
    var units = run
    var head = Head(headline: 0..<0, gap: gap)
    if let kicker = units.first?.kicker { head.kicker = kicker..<kicker + 1 }
    if let bold = bold(units) {
      // Only the headline was set twice: what stands above it leads to it, what stands below tells more.
      if bold > 0 { head.kicker = units[bold - 1].blocks }
      if bold + 1 < units.count { head.deck = units[bold + 1].blocks }
      let others = units.indices.filter { $0 < bold - 1 || $0 > bold + 1 }.map { units[$0] }
      return finish(head, headline: units[bold].blocks, others, &coverages)
    }
    if units.count > 1, let last = units.last, !leadsToHalves(units), !goesOnShorter(units),
      isDeck(last, below: units[units.count - 2])
    {
      head.deck = last.blocks
      units.removeLast()
    }
    var rest: [TitleGroups.Unit] = []
    if units.count > 1, head.kicker == nil {
      if isMarkedUp(units) {
        head.deck = head.deck ?? units[1].blocks
        rest = Array(units.dropFirst(2))
        units = [units[0]]
      } else if isOneHeadline(units) {
        rest = Array(units.dropLast(2))
        if let kicker = rest.popLast() { head.kicker = kicker.blocks }
        units = Array(units.suffix(2))
      } else if tellsWhere(units) {
        rest = Array(units.dropLast(2))
        head.deck = units.removeLast().blocks
        units = [units[units.count - 1]]
      } else {
        rest = Array(units.dropLast(2))
        head.kicker = units[units.count - 2].blocks
        units = [units[units.count - 1]]
      }
    }
    let headline = units[0].blocks.lowerBound..<units[units.count - 1].blocks.upperBound
    return finish(head, headline: headline, rest, &coverages)
  }

  private func finish(
    _ head: Head, headline: Range<Int>, _ rest: [TitleGroups.Unit], _ coverages: inout Coverages
  ) -> [Head] {
    var head = head
    head.headline = headline
    head.coverage = coverages.add(head.blocks)
    return rest.map { Head(headline: $0.blocks, gap: head.gap, coverage: coverages.add($0.blocks)) } + [head]
  }

  /// The only unit of a run that was printed bold; nil where none is, or several are.
  private func bold(_ units: [TitleGroups.Unit]) -> Int? {
    guard units.count > 1 else { return nil }
    let bold = units.indices.filter { blocks[units[$0].blocks.lowerBound].isOverprinted }
    return bold.count == 1 ? bold[0] : nil
  }

  private func assign(
    _ heads: [Head], _ coverages: Coverages, to stories: inout [Story], _ isUsed: inout [Bool]
  ) -> [Head] {
    var profits = [Float](filledWith: 0, count: heads.count * stories.count)
    let extents = stories.map(Extent.init)
    var places = profits.mutableSpan
    for (row, head) in heads.enumerated() {
      let first = row * extents.count
      for column in extents.indices {
        places[first + column] = profit(head, coverages[head.coverage, column], extents[column])
      }
    }
    let found = Assignment.best(profits, rows: heads.count, columns: stories.count)
    var orphans: [Head] = []
    for (row, column) in found.enumerated() {
      let head = heads[row]
      guard let column = column ?? lastHope(coverages.best(head.coverage), stories, found) else {
        orphans.append(head)
        continue
      }
      stories[column].headline = head.headline
      stories[column].kicker = head.kicker
      if head.kicker == nil, let name = titles.columnName(above: head.blocks.lowerBound) {
        stories[column].kicker = name..<name + 1
        isUsed[name] = true
      }
      stories[column].deck = head.deck
      mark(head.blocks, &isUsed)
      let own = row * stories.count + column
      let others = row * stories.count..<(row + 1) * stories.count
      let lead = profits[own] - (Coverages.greatest(profits.span, others, but: own) ?? 0)
      stories[column].headlineScore = 1 / (1 + exp(-Double(lead) - 0.5))
    }
    return orphans
  }

  /// The story without a headline that a headline of few words of any story speaks of more than of all others.
  private func lastHope(_ best: Coverages.Best?, _ stories: [Story], _ found: [Int?]) -> Int? {
    guard let best, best.value >= Self.leastCoverage, best.lead > 0 else { return nil }
    let story = stories[best.story]
    return story.headline == nil && !story.isPhoto && !found.contains(best.story) ? best.story : nil
  }

  /// Two common words of a headline of ten.
  private static let leastCoverage: Float = 0.1

  /// Where a story begins and ends: what a headline asks of it.
  private struct Extent {
    var first: Int
    var last: Int
    var isPhoto: Bool

    init(_ story: Story) {
      first = story.chain.first.map(Int.init) ?? 0
      last = story.chain.last.map(Int.init) ?? 0
      isPhoto = story.isPhoto
    }
  }

  private func profit(_ head: Head, _ coverage: Float, _ story: Extent) -> Float {
    let value = 5 * coverage + place(head, story) - 0.9
    guard story.isPhoto else { return value }
    // A photo takes a headline only where it can have no other owner: the line right above it, if any.
    let isRightAbove =
      head.gap == story.first && head.blocks.upperBound == fragments[story.first].blocks.lowerBound
    return value - (isRightAbove ? 0.4 : 1)
  }

  private func place(_ head: Head, _ story: Extent) -> Float {
    let first = story.first
    let last = story.last
    if head.gap == first {
      let between = head.blocks.upperBound..<fragments[first].blocks.lowerBound
      let hasByline = between.contains { blocks[$0].role == .byline }
      let isNearest = !between.contains { blocks[$0].role == .title }
      // Headline, byline, text: in English print nothing is surer.
      if hasByline, !story.isPhoto, blocks[head.headline.lowerBound].shape.isAlphabetic { return isNearest ? 5 : 1 }
      // Headline, byline, and another headline: who signs there has signed the story above, or one further off.
      // On top of the page there is none: what stands below the byline is a banner, or the text's first subhead.
      if !isNearest, blocks[head.blocks.upperBound].role == .byline { return first == 0 ? 2.2 : 0.4 }
      return 1 + (hasByline ? 0.6 : 0) + (isNearest ? 0.4 : 0)
    }
    if head.gap == last + 1 { return fragments[last].endsWithAuthors ? 1.3 : 1.1 }
    let distance = head.gap < first ? first - head.gap : head.gap > last ? head.gap - last - 1 : 1
    return -0.05 * Float(min(distance, 12))
  }
}
