import Model

/// What the short lines above a fragment say against its being the rest of a story that went before.
///
///     …的最后一句。
///     云溪高新区：服务企业不打烊        names a zone that the text above never speaks of, and the text below does
///     近日，云溪高新区…
///
/// A subhead speaks of the story on both sides of it; the headline of a new story only of what stands below.
struct HeadingEvidence {
  private let fragments: [Fragment]
  private let index: GramIndex
  /// Of each fragment with a line above: share of the words above it that stand in each fragment.
  private var shares: [Float] = []
  /// Where those of each fragment begin; -1 where no line is above.
  private var shareStarts: [Int] = []
  /// The grams before the ends of zone names in the lines above fragments, and where those of each fragment begin.
  private var names: [Int32] = []
  private var nameStarts = [0]
  private var isLong: [Bool] = []

  /// Subheads are seldom longer.
  private static let subheadWeight = 12

  init(_ fragments: [Fragment], _ titles: TitleGroups, _ grams: PageGrams, _ index: GramIndex) {
    self.fragments = fragments
    self.index = index
    shareStarts.reserveCapacity(fragments.count)
    nameStarts.reserveCapacity(fragments.count + 1)
    isLong.reserveCapacity(fragments.count)
    let ids = grams.ids
    for fragment in fragments {
      guard let hull = titles.hull(fragment.before) else {
        shareStarts.append(-1)
        nameStarts.append(names.count)
        isLong.append(false)
        continue
      }
      shareStarts.append(shares.count)
      index.addCoverage(of: ids.span.extracting(grams.range(hull)), to: &shares)
      for line in hull { titles.addZoneGrams(in: line, grams, to: &names) }
      nameStarts.append(names.count)
      isLong.append(hull.contains { titles.blocks[$0].shape.weight > Self.subheadWeight })
    }
  }

  /// How much speaks against fragment `right` being the rest of a story of the fragments `story`.
  func weigh(against right: Int, story: ArraySlice<Int32>) -> Float {
    let start = shareStarts[right]
    // What stands above the rest of a sentence was only put there.
    guard start >= 0, !fragments[right].beginsInSentence else { return 0 }
    let below = right..<min(fragments.count, right + 3)
    if nameStarts[right] < nameStarts[right + 1] {
      let names = names[nameStarts[right]..<nameStarts[right + 1]]
      if names.contains(where: { isIn($0, below) && !isIn($0, story) }) { return 7 }
      // A headline that stands below its own story names what the text below never speaks of.
      if names.contains(where: { isIn($0, story) && !isIn($0, below) }) { return 4 }
    }
    let shares = shares.span
    var ahead: Float = 0
    for fragment in below { ahead = max(ahead, shares[start + fragment]) }
    let behind = story.reduce(0) { max($0, shares[start + Int($1)]) }
    if behind - ahead > 0.3 { return 2.5 }
    guard isLong[right] else { return 0 }
    return max(0, min(2, 4 * (ahead - behind - 0.2)))
  }

  private func isIn(_ gram: Int32, _ range: Range<Int>) -> Bool {
    index.range(gram).contains { range.contains(Int(index.entries[$0].document)) }
  }

  private func isIn(_ gram: Int32, _ story: ArraySlice<Int32>) -> Bool {
    index.range(gram).contains { story.contains(index.entries[$0].document) }
  }
}
