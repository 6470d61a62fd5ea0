import Model

/// What the place of a fragment on the page says: where it stands, what stands above it, how wide it is set.
extension Stitcher {
  /// What the place on the page says: print that follows directly goes on most often.
  func place(_ left: Int, _ right: Int) -> Float {
    guard right == left + 1 else {
      // What breaks off in mid-sentence must go on somewhere.
      return distanceCosts[right - left] - (fragments[left].isOpen ? 0.3 : jumpCost)
        + widths(left, right)
    }
    let between = fragments[right].before
    // A seam that does not read on is where something else was put in: standing next to it says nothing. But where
    // nothing breaks off, nothing was put in.
    if adjacentSeams[left] < 0, breaksOff { return 0.2 }
    if titles.hasCreditBefore(between), announcement(right) > 0 { return 0 }
    // Where stories alternate, so does standing below what would go on with anything.
    if interleaves, fragments[left].isOpen, adjacentSeams[left] < Self.readsOn { return 0.2 }
    if between.isEmpty {
      let first = fragments[right].blocks.lowerBound
      if blocks[first].standsApart, !fragments[left].isOpen { return -1.5 }
      if fragments[right].startsFrame { return 0.6 }
      return Fragment.changesWidth(blocks[first - 1], blocks[first]) ? 1.2 : 2
    }
    if nested.stand[right] { return 2 }
    if isBareEnglishLine(above: right) { return 1.2 + Self.unsigned }
    if followsBrief(right) { return -1.5 }
    switch looks[right] {
    case .none: return 1.6
    case .subhead: return 1.2 - titles.excess(between) - turn(left, right)
    case .doubtful: return 0.2 - turn(left, right)
    case .headline: return fragments[left].isOpen && fragments[right].beginsInSentence ? 0.2 : -1.5
    }
  }

  /// What it adds that a line has no byline below it on a page whose English reports have one each.
  private static let unsigned: Float = 1.8

  /// A few words between two texts of several paragraphs, on a page that signs its English reports: what has neither
  /// byline nor dateline is no report, and briefs are of one paragraph.
  private func isBareEnglishLine(above right: Int) -> Bool {
    guard signsReports, right > 0, let line = fragments[right].before.last, turn(right - 1, right) == 0 else {
      return false
    }
    // A photo may stand between the text and the line.
    let above = fragments[right].before.dropLast()
    guard blocks[line].role == .title, blocks[line].shape.isAlphabetic, blocks[line].shape.weight <= 12, line > 1,
      line + 2 < blocks.count, above.allSatisfy({ blocks[$0].role == .caption || blocks[$0].role == .credit })
    else { return false }
    let first = fragments[right].before.lowerBound
    return [first - 2, first - 1, line + 1, line + 2].allSatisfy { $0 >= 0 && blocks[$0].role == .body }
      && isSigned(above: line)
  }

  /// Whether a fragment and the one above it are a paragraph each, with a gap, a line and no gap above: English briefs. A
  /// story is not cut into single paragraphs.
  private func followsBrief(_ right: Int) -> Bool {
    right > 0 && isBrief(right) && isBrief(right - 1) && !fragments[right - 1].isOpen
  }

  private func isBrief(_ number: Int) -> Bool {
    let fragment = fragments[number]
    guard fragment.blocks.count == 1, let line = fragment.before.last, blocks[line].role == .title,
      blocks[line].shape.isAlphabetic, !blocks[line].isTight, blocks[line].headingLevel == 0
    else { return false }
    let text = blocks[fragment.blocks.lowerBound]
    return text.isTight && text.shape.isAlphabetic && text.shape.ending == .sentence && text.shape.sentenceEnds > 1
  }

  /// Whether what stands above a line goes back to a byline over text and photos, and other lines of its kind alone: below
  /// the name of a column or a headline of two lines stands something else.
  private func isSigned(above line: Int) -> Bool {
    for at in stride(from: line - 1, to: 0, by: -1) {
      switch blocks[at].role {
      case .byline: return !blocks[at].inside.isBareNames
      case .title:
        if blocks[at].shape.weight > 12 || ![.body, .credit].contains(blocks[at - 1].role) { return false }
      case .furniture:
        if blocks[at].isSectionName { return false }
      default: break
      }
    }
    return false
  }

  /// Whether two English reports of the page and more begin with a byline.
  static func signsReports(_ blocks: [Block]) -> Bool {
    var bylines = 0
    for index in blocks.indices.dropFirst()
    where blocks[index].role == .byline && blocks[index].shape.isAlphabetic && !blocks[index].inside.isBareNames
      && blocks[index - 1].role == .title
    {
      bylines += 1
    }
    return bylines >= 2
  }

  /// What a fragment is worth as the beginning of a story.
  func startValue(_ right: Int) -> Float {
    let fragment = fragments[right]
    var value: Float = right == 0 ? 1 : -0.6
    // What stands above the rest of a sentence was only put there.
    let trust: Float = fragment.beginsInSentence ? 0.2 : 1
    switch isBareEnglishLine(above: right) || nested.stand[right]
      ? .subhead : followsBrief(right) ? .headline : looks[right]
    {
    case .none: break
    case .subhead: value += trust * (0.2 + 0.8 * titles.excess(fragment.before))
    case .doubtful: value += trust
    case .headline: value += trust * 2.5
    }
    // Headline, byline, text: nothing begins a story more surely.
    if let last = fragment.before.last, isLeadingByline(last) {
      value += trust * (last > 0 && blocks[last - 1].role == .title ? 2.5 : 1.5)
    }
    if fragment.startsFrame { value += 1 }
    if isTitledPhoto(fragment) { value += 1.8 }
    if titles.hasCreditBefore(fragment.before) { value += 0.6 + announcement(right) }
    return value + min(0, fragment.freshness)
  }

  /// A line, a paragraph and a credit: a photo with a headline of its own.
  func isTitledPhoto(_ fragment: Fragment) -> Bool {
    guard fragment.blocks.count == 1, let below = fragment.after.first, blocks[below].role == .credit,
      let above = fragment.before.last
    else { return false }
    return blocks[above].role == .title
  }

  /// The columns of one story mostly have one width.
  func widths(_ left: Int, _ right: Int) -> Float {
    let upper = blocks[fragments[left].blocks.upperBound - 1].setting
    let lower = blocks[fragments[right].blocks.lowerBound].setting
    guard upper.printedLines > 1, lower.printedLines > 1, upper.columnWidth > 0, lower.columnWidth > 0 else { return 0 }
    let difference = abs(upper.columnWidth - lower.columnWidth)
    if blocks[fragments[left].blocks.lowerBound].shape.isAlphabetic {
      return difference * 10 <= upper.columnWidth ? 0.5 : -1.5
    }
    return difference <= 1 ? 0.3 : difference >= 4 ? -0.5 : 0
  }

  /// What it costs that the lines between two English texts stand where the column changes its width: a subhead stands in
  /// the midst of one.
  private func turn(_ left: Int, _ right: Int) -> Float {
    guard blocks[fragments[left].blocks.lowerBound].shape.isAlphabetic, widths(left, right) < 0 else { return 0 }
    return Self.otherColumn
  }

  private static let otherColumn: Float = 2.4

  /// A byline as it stands above a story, without the mark it has below or apart from one.
  func isLeadingByline(_ index: Int) -> Bool {
    blocks[index].role == .byline && !blocks[index].inside.isBareNames && !blocks[index].inside.isMarked
  }

  /// A photo credit that names what the text below it is about, and the text above is not, announces a photo item.
  func announcement(_ right: Int) -> Float { right > 0 && announced[right] ? 2.4 : 0 }

  static func announced(
    _ blocks: [Block], _ fragments: [Fragment], _ titles: TitleGroups, _ grams: PageGrams, _ index: GramIndex
  ) -> [Bool] {
    var shares: [Float] = []
    let ids = grams.ids
    return fragments.indices.map { right in
      guard right > 0, titles.hasCreditBefore(fragments[right].before), let credit = fragments[right].before.last else {
        return false
      }
      shares.removeAll(keepingCapacity: true)
      index.addCoverage(of: ids.span.extracting(grams.range(credit)), to: &shares)
      return shares[right] > shares[right - 1] + 0.25
    }
  }

  /// What a fragment is worth as the end of a story.
  func endValue(_ left: Int) -> Float {
    if isTitledPhoto(fragments[left]) { return 1.8 }
    return fragments[left].isOpen ? -2 : 0
  }
}
