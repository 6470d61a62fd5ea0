import Model

/// Finds what of a page no article took: every stretch of print that is in none of their passages.
enum Leftovers {
  static func find(_ page: Page, articles: [Article], blocks: [Block]) -> [Leftover] {
    let text = page.text.span
    let claimed = claimedRanges(articles)
    var leftovers: [Leftover] = []
    var next = 0
    for block in blocks {
      var at = block.range.lowerBound
      while next < claimed.count, claimed[next].upperBound <= at { next += 1 }
      var index = next
      while at < block.range.upperBound {
        let isClaimed = index < claimed.count && claimed[index].lowerBound < block.range.upperBound
        let stop = isClaimed ? max(at, claimed[index].lowerBound) : block.range.upperBound
        let rest = text.trimmed(at..<stop)
        if !rest.isEmpty { leftovers.append(Leftover(role: role(of: block, rest), range: rest)) }
        guard isClaimed else { break }
        at = max(at, claimed[index].upperBound)
        index += 1
      }
    }
    return leftovers
  }

  /// Places of all passages in the page's text, sorted.
  static func claimedRanges(_ articles: [Article]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in articles.indices {
      articles[index].forEachPassage { passage in
        // By place: iterating would copy the pieces.
        for piece in 0..<passage.pieces.count { ranges.append(passage.pieces[piece].range) }
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    return ranges
  }

  private static func role(of block: Block, _ range: Range<Int>) -> Leftover.Role {
    switch block.role {
    case .furniture, .title, .byline, .credit: .furniture
    case .garbage, .caption: .unknown
    case .body: range.count < block.range.count ? .furniture : .unknown
    }
  }
}
