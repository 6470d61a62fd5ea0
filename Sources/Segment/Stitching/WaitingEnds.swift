import Model

/// The texts of a page that stopped in mid-sentence and have not gone on yet, as the page is gone through downwards.
///
///     …，办证的时间一再压          waits
///     …，锅炉房改成了展馆。
///     缩到三天，…                  a paragraph like any other to the one above it, but 压缩 is a word
///
/// So does one that stopped in the midst of a list.
///
/// A paragraph that one of them may go on with is not taken for the next one of the story above it.
struct WaitingEnds {
  private var blocks: [Int] = []

  /// So many are asked at most: a page of more open ends is no newspaper's.
  private static let most = 24

  /// Notes a block that stopped in mid-sentence, unless what follows it reads on.
  mutating func note(
    _ block: Int, before next: Int, _ page: [Block], freshness: Float, _ judge: SeamJudge, _ text: Span<UInt8>
  ) {
    guard blocks.count < Self.most, SeamJudge.isOpen(page[block]),
      page[block].shape.ending == .word || page[block].shape.last == ListSeam.mark
    else { return }
    let ending = SeamJudge.Ending(page[block], text, judge.words)
    let beginning = SeamJudge.Beginning(page[next], freshness: freshness, text, judge.words)
    if next == block + 1, judge.score(ending, beginning, text) >= Stitcher.readsOn { return }
    blocks.append(block)
  }

  /// Whether one of them may go on in a block that stands below a paragraph that is whole.
  func mayGoOn(
    in next: Int, _ page: [Block], freshness: Float, _ judge: SeamJudge, _ text: Span<UInt8>
  ) -> Bool {
    // What begins as sentences do, or with an indent, was not cut off anywhere.
    guard !blocks.isEmpty, freshness <= Self.sentence else { return false }
    let first = page[next].shape.first
    let second = ListSeam.second(page[next], text)
    return blocks.contains {
      judge.wordSeam(page[$0].shape.last, first) >= SeamJudge.pairOfList
        || ListSeam.goesOn(ListSeam.endOfItem(page[$0], text), second)
    }
  }

  private static let sentence: Float = 0.5
}
