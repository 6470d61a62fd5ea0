internal import Glibc
import Model

/// Puts the fragments of a page together to stories.
///
/// Which fragment goes on in which is one question for the whole page: a fragment that would go well with two others
/// goes where the page as a whole reads best. The profit of a joint is what speaks for it (seam, topic, place on the
/// page) less what both sides would be worth alone; see `docs/segmentation.md` for the parts.
struct Stitcher {
  /// Fragments further apart than this are not joined where there are more than `Assignment.exactLimit` of them.
  private static let window = 24
  private static let rounds = 3

  let blocks: [Block]
  let fragments: [Fragment]
  let titles: TitleGroups
  private let zones: ZoneNames
  private let seams: [Float]
  /// The fragments as documents.
  let index: GramIndex
  private let likeness: Likeness
  private let announced: [Bool]
  private let headings: HeadingEvidence
  /// What a jump over other print costs on this page.
  private let jumpCost: Float

  /// The story each fragment is in, and how well it is joined to the one before.
  struct Result {
    /// Fragments of each story, in reading order.
    var chains: [[Int32]]
    /// Of each fragment: profit of the joint to the one before it; nil for the first of a story.
    var joints: [Float?]
  }

  init(
    blocks: [Block], fragments: [Fragment], titles: TitleGroups, judge: SeamJudge, zones: ZoneNames,
    _ text: Span<UInt8>,
    _ grams: PageGrams
  ) {
    self.blocks = blocks
    self.fragments = fragments
    self.titles = titles
    self.zones = zones
    let count = fragments.count
    var documents = [Int32](repeating: -1, count: blocks.count)
    for (index, fragment) in fragments.enumerated() {
      for block in fragment.blocks { documents[block] = Int32(index) }
    }
    index = GramIndex(grams, documentOfBlock: documents, documentCount: count)
    likeness = Likeness(index, gramCount: grams.count)
    announced = Self.announced(blocks, fragments, titles, grams, index)
    headings = HeadingEvidence(fragments, titles, grams, index)
    reach = min(count, count <= Assignment.exactLimit ? count : Self.window)
    var seams: [Float] = []
    seams.reserveCapacity(count * reach)
    for left in 0..<count {
      let last = blocks[fragments[left].blocks.upperBound - 1]
      for distance in 1..<max(2, reach + 1) {
        let right = left + distance
        guard right < count else {
          seams.append(-9)
          continue
        }
        let first = blocks[fragments[right].blocks.lowerBound]
        seams.append(judge.score(last, first, freshness: fragments[right].freshness, text))
      }
    }
    self.seams = seams
    jumpCost = Self.jumpCost(fragments, seams, reach)
  }

  /// A page on which everything follows is not interleaved, and nothing on it should jump; one whose neighbours often
  /// do not fit is.
  private static func jumpCost(_ fragments: [Fragment], _ seams: [Float], _ reach: Int) -> Float {
    var misfits = 0
    for right in fragments.indices.dropFirst() where reach > 0 {
      let isOpen = fragments[right - 1].isOpen && !fragments[right - 1].isPhoto
      let isRest = fragments[right].freshness <= -1
      if isOpen && seams[(right - 1) * reach] < 1 || isRest && !isOpen {
        misfits += 1
      } else if isOpen, !fragments[right].before.isEmpty {
        misfits += 1
      }
    }
    return misfits == 0 ? 4 : misfits == 1 ? 1.8 : 0.3
  }

  private let reach: Int

  private func seam(_ left: Int, _ right: Int) -> Float { seams[left * reach + right - left - 1] }

  func stitch() -> Result {
    let count = fragments.count
    var next = [Int?](repeating: nil, count: count)
    guard count > 1 else { return Result(chains: count == 1 ? [[0]] : [], joints: Array(repeating: nil, count: count)) }
    var profits = [Float](repeating: 0, count: count * count)
    // Of very many fragments, what the stories are is not asked again.
    for _ in 0..<(count <= Assignment.exactLimit ? Self.rounds : 1) {
      let (heads, tails) = parts(next)
      let stories = heads.map(group)
      let rests = tails.map(group)
      for left in 0..<count {
        for right in left + 1..<max(left + 1, min(count, left + reach + 1)) {
          let heading = headings.weigh(against: right, story: heads[left])
          profits[left * count + right] =
            profit(left, right, topic: topic(stories[left], rests[right])) - heading
            + places(stories[left], rests[right])
        }
      }
      let found = Assignment.best(profits, rows: count, columns: count)
      if found == next { break }
      next = found
    }
    return finish(next.enumerated().map { left, right in right.map { ($0, profits[left * count + $0]) } })
  }

  /// Of each fragment: its story up to it, and its story from it on.
  private func parts(_ next: [Int?]) -> (heads: [[Int32]], tails: [[Int32]]) {
    var heads = fragments.indices.map { [Int32($0)] }
    var tails = heads
    for left in fragments.indices { if let right = next[left] { heads[right] = heads[left] + heads[right] } }
    for left in fragments.indices.reversed() { if let right = next[left] { tails[left] += tails[right] } }
    return (heads, tails)
  }

  /// Fragments taken as one text, with what every pair of them is asked for.
  private struct Group {
    var fragments: [Int32]
    var size: Float
    var norm: Float
    var blocks: [Range<Int>]
    var namesZone: Bool
  }

  private func group(_ members: [Int32]) -> Group {
    let blocks = members.map { fragments[Int($0)].blocks }
    return Group(
      fragments: members, size: Float(weight(members)), norm: likeness.norm(members), blocks: blocks,
      namesZone: blocks.contains { !zones.isEmpty($0) })
  }

  /// What common vocabulary says, from -1.5 (two topics) to 2.2 (one).
  private func topic(_ left: Group, _ right: Group) -> Float {
    let product = likeness.product(left.fragments, right.fragments)
    let cosine = product > 0 ? product / (left.norm * right.norm).squareRoot() : 0
    let leftSize = left.size
    let rightSize = right.size
    // Two texts of nothing in common share the more words, the longer they are.
    let usual = 0.02 + 0.00004 * (leftSize * rightSize).squareRoot()
    let evidence = 1.3 * Float(log(Double((cosine + 0.005) / usual)))
    // A short fragment shares few words with anything: it says little either way. Of two long ones it says much.
    let size = min(leftSize, rightSize)
    let trust = 0.35 + 0.65 * min(1, size / 120) + min(0.8, max(0, (size - 120) / 400))
    return evidence > 0 ? min(2, evidence) * min(1, trust) : max(-1.6, evidence) * trust
  }

  /// What the zones named on both sides say.
  private func places(_ left: Group, _ right: Group) -> Float {
    guard left.namesZone, right.namesZone else { return 0 }
    let agreement = zones.agreement(left.blocks, right.blocks)
    return agreement > 0 ? 0.5 : agreement < -1 ? -3.6 : agreement
  }

  private func weight(_ group: [Int32]) -> Int { group.reduce(0) { $0 + weight(Int($1)) } }

  private func weight(_ fragment: Int) -> Int {
    fragments[fragment].blocks.reduce(0) { $0 + blocks[$1].shape.weight }
  }

  private func profit(_ left: Int, _ right: Int, topic: Float) -> Float {
    let from = fragments[left]
    let to = fragments[right]
    guard !from.isPhoto, !to.isPhoto, !to.hasDateline, !from.endsWithAuthors else { return -1 }
    return 1.5 * topic + seam(left, right) + place(left, right) - startValue(right) - endValue(left)
  }

  /// What the place on the page says: print that follows directly goes on most often.
  private func place(_ left: Int, _ right: Int) -> Float {
    guard right == left + 1 else {
      // What breaks off in mid-sentence must go on somewhere.
      return -0.25 * Float(log2(Double(right - left))) - (fragments[left].isOpen ? 0.3 : jumpCost)
        + widths(left, right)
    }
    let between = fragments[right].before
    // A seam that does not read on is where something else was put in: standing next to it says nothing.
    if seam(left, right) < 0 { return 0.2 }
    if titles.hasCreditBefore(between), announcement(right) > 0 { return 0 }
    if between.isEmpty {
      if fragments[right].startsFrame { return 0.6 }
      let first = fragments[right].blocks.lowerBound
      return Fragment.changesWidth(blocks[first - 1], blocks[first]) ? 1.2 : 2
    }
    switch titles.look(between) {
    case .none: return 1.6
    case .subhead: return 1.2
    case .doubtful: return 0.2
    case .headline: return -1.5
    }
  }

  /// What a fragment is worth as the beginning of a story.
  private func startValue(_ right: Int) -> Float {
    let fragment = fragments[right]
    var value: Float = right == 0 ? 1 : -0.6
    switch titles.look(fragment.before) {
    case .none: break
    case .subhead: value += 0.2
    case .doubtful: value += 1
    case .headline: value += 2.5
    }
    // Headline, byline, text: nothing begins a story more surely.
    if let last = fragment.before.last, isLeadingByline(last) {
      value += last > 0 && blocks[last - 1].role == .title ? 2.5 : 1.5
    }
    if fragment.startsFrame { value += 1 }
    if titles.hasCreditBefore(fragment.before) { value += 0.6 + announcement(right) }
    return value + min(0, fragment.freshness)
  }

  /// The columns of one story mostly have one width.
  private func widths(_ left: Int, _ right: Int) -> Float {
    let upper = blocks[fragments[left].blocks.upperBound - 1].setting
    let lower = blocks[fragments[right].blocks.lowerBound].setting
    guard upper.printedLines > 1, lower.printedLines > 1, upper.columnWidth > 0, lower.columnWidth > 0 else { return 0 }
    let difference = abs(upper.columnWidth - lower.columnWidth)
    return difference <= 1 ? 0.3 : difference >= 4 ? -0.5 : 0
  }

  /// A byline as it stands above a story, without the mark it has below or apart from one.
  private func isLeadingByline(_ index: Int) -> Bool {
    blocks[index].role == .byline && !blocks[index].inside.isBareNames && !blocks[index].inside.isMarked
  }

  /// A photo credit that names what the text below it is about, and the text above is not, announces a photo item.
  private func announcement(_ right: Int) -> Float { right > 0 && announced[right] ? 2.4 : 0 }

  private static func announced(
    _ blocks: [Block], _ fragments: [Fragment], _ titles: TitleGroups, _ grams: PageGrams, _ index: GramIndex
  ) -> [Bool] {
    fragments.indices.map { right in
      guard right > 0, titles.hasCreditBefore(fragments[right].before), let credit = fragments[right].before.last else {
        return false
      }
      let coverage = index.coverage(of: grams.ids[grams.range(credit)])
      return coverage[right] > coverage[right - 1] + 0.25
    }
  }

  /// What a fragment is worth as the end of a story.
  private func endValue(_ left: Int) -> Float { fragments[left].isOpen ? -2 : 0 }

  private func finish(_ links: [(Int, Float)?]) -> Result {
    var joints = [Float?](repeating: nil, count: links.count)
    for link in links { if let link { joints[link.0] = link.1 } }
    var chains: [[Int32]] = []
    for start in links.indices where joints[start] == nil {
      var chain = [Int32(start)]
      var at = start
      while let link = links[at] {
        at = link.0
        chain.append(Int32(at))
      }
      chains.append(chain)
    }
    return Result(chains: chains, joints: joints)
  }
}
