internal import Glibc
import Model

/// A story as it is being put together: block numbers only.
struct Story {
  var chain: [Int32]
  var isPhoto = false
  var headline: Range<Int>?
  var kicker: Range<Int>?
  var deck: Range<Int>?
  var bylines: [Int] = []
  var captions: [Int] = []
  var credits: [Int] = []
  /// Subheads: the block range of each, and the fragment it stands before.
  var subheads: [(blocks: Range<Int>, fragment: Int)] = []
  var headlineScore: Double = 1
}

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
  let index: GramIndex

  /// A headline with its lead-in and sub-headline.
  private struct Head {
    var headline: Range<Int>
    var kicker: Range<Int>?
    var deck: Range<Int>?
    /// Which gap it stands in: the one before this fragment.
    var gap: Int
    var coverage: [Float]

    var blocks: Range<Int> {
      min(
        kicker?.lowerBound ?? headline.lowerBound, headline.lowerBound)..<max(
          deck?.upperBound ?? headline.upperBound, headline.upperBound)
    }
  }

  /// Fills in headlines and subheads; answers which title blocks were used.
  func match(_ stories: inout [Story], joints: [Float?]) -> [Bool] {
    var isUsed = [Bool](repeating: false, count: blocks.count)
    var heads: [Head] = []
    let storyOfFragment = storyNumbers(stories)
    for gap in 0...fragments.count {
      let range = gap < fragments.count ? fragments[gap].before : fragments.last?.after ?? 0..<blocks.count
      var units = titles.units(in: range)
      if gap < fragments.count, joints[gap] != nil, let last = units.last, isSubhead(last, range) {
        stories[storyOfFragment[gap]].subheads.append((last.blocks, gap))
        mark(last.blocks, &isUsed)
        units.removeLast()
      }
      heads += self.heads(units, gap: gap)
    }
    assign(heads, to: &stories, &isUsed)
    return isUsed
  }

  private func storyNumbers(_ stories: [Story]) -> [Int] {
    var numbers = [Int](repeating: 0, count: fragments.count)
    for (number, story) in stories.enumerated() { for fragment in story.chain { numbers[Int(fragment)] = number } }
    return numbers
  }

  private func mark(_ range: Range<Int>, _ isUsed: inout [Bool]) { for index in range { isUsed[index] = true } }

  /// A line before a fragment that goes on with its story is a subhead, unless it has the marks of a headline.
  private func isSubhead(_ unit: TitleGroups.Unit, _ gap: Range<Int>) -> Bool {
    guard unit.kicker == nil else { return false }
    return !gap.contains { $0 >= unit.blocks.upperBound && blocks[$0].role == .byline }
  }

  /// Neighbouring units that speak of the same story become headline with kicker, or headline with deck.
  ///
  /// Read from below, because what stands nearest to the story is most surely its own: a third line on top is more
  /// often the page's banner.
  private func heads(_ units: [TitleGroups.Unit], gap: Int) -> [Head] {
    var heads: [Head] = []
    for unit in units.reversed() {
      var head = Head(headline: unit.blocks, kicker: unit.kicker.map { $0..<$0 + 1 }, gap: gap, coverage: [])
      head.coverage = coverage(head.blocks)
      if let below = heads.last, head.blocks.upperBound == below.blocks.lowerBound, let joined = joined(head, below) {
        heads[heads.count - 1] = joined
      } else {
        heads.append(head)
      }
    }
    return heads.reversed()
  }

  private func joined(_ upper: Head, _ lower: Head) -> Head? {
    guard lower.kicker == nil, upper.deck == nil else { return nil }
    guard let one = best(upper.coverage), let other = best(lower.coverage), one.story == other.story,
      min(one.value, other.value) >= 0.3, one.lead > 0.1, other.lead > 0.02 || other.value > 0.5
    else { return nil }
    let upperLevel = blocks[upper.headline.lowerBound].headingLevel
    let lowerLevel = blocks[lower.headline.lowerBound].headingLevel
    var head: Head
    if upperLevel > 0 && upperLevel < lowerLevel || titles.isDeck(lower.headline.lowerBound) || upper.kicker != nil {
      guard lower.deck == nil else { return nil }
      head = upper
      head.deck = lower.headline
    } else {
      head = lower
      head.kicker = upper.headline
    }
    head.coverage = coverage(head.blocks)
    return head
  }

  private func best(_ coverage: [Float]) -> (story: Int, value: Float, lead: Float)? {
    guard let story = coverage.indices.max(by: { coverage[$0] < coverage[$1] }) else { return nil }
    let second = coverage.indices.filter { $0 != story }.map { coverage[$0] }.max() ?? 0
    return (story, coverage[story], coverage[story] - second)
  }

  private func coverage(_ range: Range<Int>) -> [Float] {
    index.coverage(of: grams.ids[grams.starts[range.lowerBound]..<grams.starts[range.upperBound]])
  }

  private func assign(_ heads: [Head], to stories: inout [Story], _ isUsed: inout [Bool]) {
    var profits = [Float](repeating: 0, count: heads.count * stories.count)
    for (row, head) in heads.enumerated() {
      for (column, story) in stories.enumerated() {
        profits[row * stories.count + column] = profit(head, column, story)
      }
    }
    let found = Assignment.best(profits, rows: heads.count, columns: stories.count)
    for (row, column) in found.enumerated() {
      guard let column else { continue }
      let head = heads[row]
      stories[column].headline = head.headline
      stories[column].kicker = head.kicker
      stories[column].deck = head.deck
      mark(head.blocks, &isUsed)
      let rivals = (0..<stories.count).filter { $0 != column }.map { profits[row * stories.count + $0] }
      let lead = profits[row * stories.count + column] - (rivals.max() ?? 0)
      stories[column].headlineScore = 1 / (1 + exp(-Double(lead) - 0.5))
    }
  }

  private func profit(_ head: Head, _ column: Int, _ story: Story) -> Float {
    let value = 5 * head.coverage[column] + place(head, story) - 0.9
    // A photo takes a headline only where it can have no other owner.
    return story.isPhoto ? value - 1 : value
  }

  private func place(_ head: Head, _ story: Story) -> Float {
    guard let first = story.chain.first.map(Int.init), let last = story.chain.last.map(Int.init) else { return 0 }
    if head.gap == first {
      let between = head.blocks.upperBound..<fragments[first].blocks.lowerBound
      let hasByline = between.contains { blocks[$0].role == .byline }
      let isNearest = !between.contains { blocks[$0].role == .title }
      return 1 + (hasByline ? 0.6 : 0) + (isNearest ? 0.4 : 0)
    }
    if head.gap == last + 1 { return fragments[last].endsWithAuthors ? 1.3 : 1.1 }
    let distance = head.gap < first ? first - head.gap : head.gap > last ? head.gap - last - 1 : 1
    return -0.05 * Float(min(distance, 12))
  }
}
