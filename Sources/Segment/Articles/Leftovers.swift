import Model

/// Finds what of a page no article took: every stretch of print that is in none of their passages.
enum Leftovers {
  /// - Parameter claimed: places of all passages in the page's text, in any order.
  static func find(_ page: Page, claimed ranges: [Range<Int>], blocks: [Block]) -> [Leftover] {
    let text = page.text.span
    let claimed = ranges.sorted { $0.lowerBound < $1.lowerBound }
    var leftovers: [Leftover] = []
    var next = 0
    // By number, as a block is some 300 bytes.
    for number in blocks.indices {
      let range = blocks[number].range
      var at = range.lowerBound
      while next < claimed.count, claimed[next].upperBound <= at { next += 1 }
      var index = next
      while at < range.upperBound {
        let isClaimed = index < claimed.count && claimed[index].lowerBound < range.upperBound
        let stop = isClaimed ? max(at, claimed[index].lowerBound) : range.upperBound
        let rest = text.trimmed(at..<stop)
        if !rest.isEmpty { leftovers.append(Leftover(role: role(of: blocks[number], rest), range: rest)) }
        guard isClaimed else { break }
        at = max(at, claimed[index].upperBound)
        index += 1
      }
    }
    return leftovers
  }

  private static func role(of block: Block, _ range: Range<Int>) -> Leftover.Role {
    switch block.role {
    case .furniture, .title, .byline, .credit: .furniture
    case .garbage, .caption: .unknown
    case .body: range.count < block.range.count ? .furniture : .unknown
    }
  }
}

/// What the articles of a page take of its text.
struct ClaimedText {
  /// Places of all passages in the page's text.
  private(set) var ranges: [Range<Int>] = []
  /// Bytes of each article's passages.
  private(set) var lengths: [Int] = []

  init(blocks: Int) { ranges.reserveCapacity(blocks + blocks / 2) }

  /// - Parameter article: it is not changed; handed over otherwise, it would be copied with all that it holds.
  mutating func add(_ article: inout Article) {
    article.forEachRange { ranges.append($0) }
    lengths.append(article.textLength)
  }
}
