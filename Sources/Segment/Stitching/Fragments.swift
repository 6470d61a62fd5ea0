import Model

/// A run of paragraphs that stand together on the page with nothing between and no reason to doubt that they follow one
/// another.
struct Fragment {
  /// Blocks of the page, all of them body (or the one caption of a photo item).
  var blocks: Range<Int>
  /// A photo with its text: an item of its own that neither goes on nor continues anything.
  var isPhoto = false
  /// The rows of a table: they neither go on nor continue anything, either.
  var isTable = false
  /// How its beginning and end look; see `SeamJudge`.
  var freshness: Float = 0
  var isOpen = false
  var startsFrame = false
  var hasDateline = false
  var endsWithAuthors = false
  /// Blocks that stand directly before and after: other than body, up to the neighbouring fragment.
  var before = 0..<0
  var after = 0..<0

  /// Whether it is a text of its own, whatever stands above and below it.
  var isAlone: Bool { isPhoto || isTable }

  /// Whether it surely begins in the midst of a sentence.
  var beginsInSentence: Bool { freshness <= -2 }
}

extension Fragment {
  /// Photo items have at least so many characters; shorter texts under a photo are captions of a story.
  static let photoItemWeight = 60

  /// In English, two sentences tell more than what is seen.
  static func isPhotoItem(_ shape: TextShape) -> Bool {
    shape.weight >= photoItemWeight
      || shape.isAlphabetic && shape.sentenceEnds > 1 && shape.weight >= photoItemWeight / 2
  }

  /// Cuts the body of a page wherever a story might break off, and before the blocks of `cuts`.
  static func cut(
    _ blocks: [Block], _ text: Span<UInt8>, judge: SeamJudge, zones: ZoneNames, cuts: [Int]
  ) -> [Fragment] {
    var fragments: [Fragment] = []
    fragments.reserveCapacity(32)
    var waiting = WaitingEnds()
    let turns = widthTurns(blocks)
    // Through a span: a block that is taken out of the array is copied, and is some 300 bytes.
    let page = blocks.span
    for index in page.indices {
      let role = page[index].role
      let isPhoto = role == .caption && isPhotoItem(page[index].shape)
      guard role == .body || isPhoto else { continue }
      let freshness = judge.freshness(page[index], text)
      if page[index].isTableRow, let last = fragments.last, last.isTable, last.blocks.upperBound == index {
        fragments[fragments.count - 1].blocks = last.blocks.lowerBound..<index + 1
        continue
      }
      let isAlone = isPhoto || page[index].isTableRow
      if !isAlone, let last = fragments.last, !last.isAlone {
        waiting.note(last.blocks.upperBound - 1, before: index, blocks, freshness: freshness, judge, text)
      }
      if !isAlone, let last = fragments.last, !last.isAlone, last.blocks.upperBound == index,
        goesOn(page[index - 1], page[index], freshness: freshness), !cuts.contains(index), !turns.contains(index),
        !waiting.mayGoOn(in: index, blocks, freshness: freshness, judge, text),
        !zones.differ(last.blocks, index..<index + 1)
      {
        fragments[fragments.count - 1].blocks = last.blocks.lowerBound..<index + 1
      } else {
        var fragment = Fragment(blocks: index..<index + 1, isPhoto: isPhoto)
        fragment.isTable = page[index].isTableRow
        fragment.freshness = freshness
        fragment.startsFrame = page[index].startsFrame
        fragment.hasDateline = page[index].inside.dateline != nil || !isPhoto && startsWithByline(page[index])
        let previousEnd = fragments.last?.blocks.upperBound ?? 0
        fragment.before = previousEnd..<index
        if !fragments.isEmpty { fragments[fragments.count - 1].after = previousEnd..<index }
        fragments.append(fragment)
      }
    }
    for index in fragments.indices {
      let last = blocks[fragments[index].blocks.upperBound - 1]
      fragments[index].isOpen = !fragments[index].isTable && SeamJudge.isOpen(last)
      fragments[index].endsWithAuthors = last.inside.endsWithAuthors || isFollowedByNames(fragments[index], blocks)
    }
    if let last = fragments.indices.last { fragments[last].after = fragments[last].blocks.upperBound..<blocks.count }
    return fragments
  }

  /// Names on a line of their own right below a story end it.
  private static func isFollowedByNames(_ fragment: Fragment, _ blocks: [Block]) -> Bool {
    let next = fragment.blocks.upperBound
    return next < blocks.count && blocks[next].inside.isBareNames
  }

  /// （记者 张平）近日，…: a report that begins with its authors.
  private static func startsWithByline(_ block: Block) -> Bool {
    !block.inside.authors.isEmpty && block.text.lowerBound > block.range.lowerBound && !block.inside.endsWithAuthors
  }

  /// Whether two paragraphs were set in columns of different width.
  static func changesWidth(_ block: Block, _ next: Block) -> Bool {
    let upper = block.setting
    let lower = next.setting
    // The width of an English column is no more than an estimate.
    let least = block.shape.isAlphabetic ? max(4, upper.columnWidth / 9) : 2
    return upper.printedLines > 2 && lower.printedLines > 2 && upper.columnWidth > 0 && lower.columnWidth > 0
      && abs(upper.columnWidth - lower.columnWidth) >= least
  }

  /// Where a few short paragraphs stand between two that were set in columns of different width: nobody knows yet to which
  /// of the two they belong.
  private static func widthTurns(_ blocks: [Block]) -> [Int] {
    var turns: [Int] = []
    var measured: Int?
    for index in blocks.indices {
      guard blocks[index].role == .body else {
        measured = nil
        continue
      }
      guard blocks[index].setting.printedLines > 2 else { continue }
      if let above = measured, above + 1 < index, changesWidth(blocks[above], blocks[index]) {
        turns += [above + 1, index]
      }
      measured = index
    }
    return turns
  }

  private static func goesOn(_ block: Block, _ next: Block, freshness: Float) -> Bool {
    !block.inside.endsWithAuthors && next.inside.dateline == nil && !startsWithByline(next) && !next.startsFrame
      && block.inside.isListItem == next.inside.isListItem
      && !SeamJudge.isOpen(block) && freshness > -0.5 && !changesWidth(block, next)
  }
}
