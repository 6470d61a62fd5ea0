import Model

/// How much of the words of each headline stands in each story: a row a headline, a column a story.
struct Coverages {
  private let index: StoryIndex
  private let grams: PageGrams
  private var shares: [Float] = []
  /// Number of rows.
  private(set) var count = 0

  /// The story with the greatest share, of equals the first, and by how much it is greater than the next one.
  struct Best {
    var story: Int
    var value: Float
    var lead: Float
  }

  init(_ index: StoryIndex, _ grams: PageGrams) {
    self.index = index
    self.grams = grams
    shares.reserveCapacity(Self.usualRows * index.storyCount)
  }

  private static let usualRows = 12

  /// Adds the row of a run of blocks; answers its number.
  mutating func add(_ blocks: Range<Int>) -> Int {
    let ids = grams.ids
    index.addCoverage(of: ids.span.extracting(grams.range(blocks)), to: &shares)
    count += 1
    return count - 1
  }

  subscript(row: Int, story: Int) -> Float { shares[row * index.storyCount + story] }

  /// Nil where there is no story.
  func best(_ row: Int) -> Best? {
    let own = row * index.storyCount..<(row + 1) * index.storyCount
    guard var best = own.first else { return nil }
    for place in own.dropFirst() where shares[place] > shares[best] { best = place }
    let next = Self.greatest(shares.span, own, but: best) ?? 0
    return Best(story: best - own.lowerBound, value: shares[best], lead: shares[best] - next)
  }

  /// The greatest of some values but for the one at `place`.
  static func greatest(_ values: Span<Float>, _ range: Range<Int>, but place: Int) -> Float? {
    var greatest: Float?
    for index in range where index != place && values[index] > greatest ?? -.infinity { greatest = values[index] }
    return greatest
  }
}
