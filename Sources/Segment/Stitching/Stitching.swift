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
  private let judge: SeamJudge
  /// Of each fragment but the last: how well the next one goes on where it stops.
  private let adjacentSeams: [Float]
  /// The fragments as documents.
  let index: GramIndex
  private let likeness: Likeness
  private let announced: [Bool]
  private let headings: HeadingEvidence
  /// Characters of each fragment.
  private let sizes: [Float]
  /// What a jump over other print costs on this page.
  private let jumpCost: Float
  /// Whether any text of the page stops in mid-sentence.
  private let breaksOff: Bool

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
    var documents = [Int32](filledWith: -1, count: blocks.count)
    for (index, fragment) in fragments.enumerated() {
      for block in fragment.blocks { documents[block] = Int32(index) }
    }
    index = GramIndex(grams, documentOfBlock: documents, documentCount: count)
    likeness = Likeness(index)
    announced = Self.announced(blocks, fragments, titles, grams, index)
    headings = HeadingEvidence(fragments, titles, grams, index)
    sizes = fragments.map { fragment in Float(fragment.blocks.reduce(0) { $0 + blocks[$1].shape.weight }) }
    reach = min(count, count <= Assignment.exactLimit ? count : Self.window)
    self.judge = judge
    var beginnings: [SeamJudge.Beginning] = []
    var endings: [SeamJudge.Ending] = []
    for fragment in fragments {
      let freshness = fragment.freshness
      beginnings.append(SeamJudge.Beginning(blocks[fragment.blocks.lowerBound], freshness: freshness, text))
      endings.append(SeamJudge.Ending(blocks[fragment.blocks.upperBound - 1], text))
    }
    self.beginnings = beginnings
    self.endings = endings
    adjacentSeams = fragments.indices.dropFirst().map {
      judge.score(endings[$0 - 1], beginnings[$0])
    }
    jumpCost = Self.jumpCost(fragments, adjacentSeams)
    breaksOff = fragments.contains { $0.isOpen && !$0.isPhoto }
    distanceCosts = (0...max(1, count)).map { -0.25 * Float(log2(Double(max(1, $0)))) }
  }

  /// A page on which everything follows is not interleaved, and nothing on it should jump; one whose neighbours often
  /// do not fit is.
  private static func jumpCost(_ fragments: [Fragment], _ seams: [Float]) -> Float {
    var misfits = 0
    // The rest of something has its beginning elsewhere: there are no more of them than of ends in mid-sentence.
    var rests = 0
    for right in fragments.indices.dropFirst() {
      let isOpen = fragments[right - 1].isOpen && !fragments[right - 1].isPhoto
      if isOpen, seams[right - 1] < 1 || !fragments[right].before.isEmpty {
        misfits += 1
      } else if !isOpen, fragments[right].freshness <= -1 {
        rests += 1
      }
    }
    misfits += min(misfits, rests)
    return misfits == 0 ? 4 : misfits == 1 ? 2.4 : 1.2
  }

  private let reach: Int

  private let beginnings: [SeamJudge.Beginning]
  private let endings: [SeamJudge.Ending]
  /// What a jump over so many fragments costs.
  private let distanceCosts: [Float]

  func stitch() -> Result {
    let count = fragments.count
    var next = [Int?](filledWith: nil, count: count)
    guard count > 1 else {
      return Result(chains: count == 1 ? [[0]] : [], joints: Array(filledWith: nil, count: count))
    }
    var joints = lasting()
    var previous: Chains?
    var wishes: [Assignment.Wish] = []
    let namesZone = fragments.map { !zones.isEmpty($0.blocks) }
    // Of very many fragments, what the stories are is not asked again.
    for _ in 0..<(count <= Assignment.exactLimit ? Self.rounds : 1) {
      let chains = Chains(next)
      wishes.removeAll(keepingCapacity: true)
      let keepsHead = fragments.indices.map { previous?.upTo($0, isAsIn: chains) ?? false }
      let keepsTail = fragments.indices.map { previous?.from($0, isAsIn: chains) ?? false }
      var (heads, tails) = groups(chains, namesZone)
      for index in joints.indices {
        var joint = joints[index]
        let left = Int(joint.left)
        let right = Int(joint.right)
        if !keepsHead[left] || !keepsTail[right] {
          joint.profit = profit(joint, &heads[left], &tails[right], chains)
          joints[index].profit = joint.profit
        }
        if joint.profit > 0 {
          wishes.append(Assignment.Wish(row: joint.left, column: joint.right, profit: joint.profit))
        }
      }
      previous = chains
      let found = Assignment.best(of: wishes, rows: count, columns: count)
      if found == next { break }
      next = found
    }
    return finish(next, wishes)
  }

  /// What speaks for a joint of two fragments whatever stories they are in.
  private struct Joint {
    var left: Int32
    var right: Int32
    var seam: Float
    var place: Float
    var startValue: Float
    var endValue: Float
    /// What the joint is worth in the stories of the last round.
    var profit: Float = 0

    func profit(topic: Float) -> Float { 1.5 * topic + seam + place - startValue - endValue }
  }

  /// The joints that could be worth something in the best of stories: of most pairs, seam and place say that they are
  /// not, and the words need not be asked in every round.
  private func lasting() -> [Joint] {
    let count = fragments.count
    let isPhoto = fragments.map(\.isPhoto)
    let starts = fragments.indices.map { startValue($0) }
    var joints: [Joint] = []
    for left in 0..<count where !isPhoto[left] && !fragments[left].endsWithAuthors {
      let endValue = endValue(left)
      for right in left + 1..<max(left + 1, min(count, left + reach + 1)) {
        guard !isPhoto[right], !fragments[right].hasDateline else { continue }
        let seam =
          right == left + 1 ? adjacentSeams[left] : judge.score(endings[left], beginnings[right])
        let joint = Joint(
          left: Int32(left), right: Int32(right), seam: seam, place: place(left, right),
          startValue: starts[right],
          endValue: endValue)
        if joint.profit(topic: Self.bestTopic) + Self.bestPlaces > 0 { joints.append(joint) }
      }
    }
    return joints
  }

  /// Fragments taken as one text, with what every pair of them is asked for.
  private struct Group {
    /// Places in the row of chains.
    var members = 0..<0
    var size: Float = 0
    var namesZone = false
    /// Below 0 until it is asked for.
    var norm: Float = -1

    mutating func add(size: Float, namesZone: Bool, members: Range<Int>) {
      self.size += size
      self.namesZone = self.namesZone || namesZone
      self.members = members
    }
  }

  /// The stories up to each fragment, and those from each on.
  private func groups(_ chains: Chains, _ namesZone: [Bool]) -> (heads: [Group], tails: [Group]) {
    var heads = [Group](filledWith: Group(), count: fragments.count)
    var tails = heads
    for chain in chains.all {
      var group = Group(members: chain.lowerBound..<chain.lowerBound)
      for place in chain {
        let fragment = Int(chains.order[place])
        // Sizes are whole numbers: their sums are the same in any order.
        group.add(size: sizes[fragment], namesZone: namesZone[fragment], members: chain.lowerBound..<place + 1)
        heads[fragment] = group
      }
      group = Group(members: chain.upperBound..<chain.upperBound)
      for place in chain.reversed() {
        let fragment = Int(chains.order[place])
        group.add(size: sizes[fragment], namesZone: namesZone[fragment], members: place..<chain.upperBound)
        tails[fragment] = group
      }
    }
    return (heads, tails)
  }

  private func profit(_ joint: Joint, _ left: inout Group, _ right: inout Group, _ chains: Chains) -> Float {
    let trust = trust(left, right)
    // The words cannot say more than this: where that is not enough, they are not asked.
    guard joint.profit(topic: Self.bestTopic * min(1, trust)) + Self.bestPlaces > 0 else { return 0 }
    let value = joint.profit(topic: topic(&left, &right, chains, trust: trust))
    guard value + Self.bestPlaces > 0 else { return 0 }
    return value - headings.weigh(against: Int(joint.right), story: chains.order[left.members])
      + places(left, right, chains)
  }

  /// The most that `topic` and `places` answer.
  private static let bestTopic: Float = 2
  private static let bestPlaces: Float = 1

  /// A short fragment shares few words with anything: it says little either way. Of two long ones it says much.
  private func trust(_ left: Group, _ right: Group) -> Float {
    let size = min(left.size, right.size)
    return 0.35 + 0.65 * min(1, size / 120) + min(0.8, max(0, (size - 120) / 400))
  }

  /// What common vocabulary says, from -1.6 times `trust` (two topics) to 2 (one).
  private func topic(_ left: inout Group, _ right: inout Group, _ chains: Chains, trust: Float) -> Float {
    if left.norm < 0 { left.norm = likeness.norm(chains.order[left.members]) }
    if right.norm < 0 { right.norm = likeness.norm(chains.order[right.members]) }
    let product = likeness.product(chains.order[left.members], chains.order[right.members])
    let cosine = product > 0 ? product / (left.norm * right.norm).squareRoot() : 0
    // Two texts of nothing in common share the more words, the longer they are.
    let usual = 0.02 + 0.00004 * (left.size * right.size).squareRoot()
    let ratio = (cosine + 0.005) / usual
    // Below 0.29 the logarithm is less than all that counts.
    let evidence = ratio < 0.29 ? -1.6 : 1.3 * Float(log(Double(ratio)))
    return evidence > 0
      ? min(Self.bestTopic, evidence) * min(1, trust) : max(-1.6, evidence) * trust
  }

  /// What the zones named on both sides say.
  private func places(_ left: Group, _ right: Group, _ chains: Chains) -> Float {
    guard left.namesZone, right.namesZone else { return 0 }
    let agreement = zones.agreement(
      chains.order[left.members].lazy.map { fragments[Int($0)].blocks },
      chains.order[right.members].lazy.map { fragments[Int($0)].blocks })
    return agreement > 0 ? Self.bestPlaces : agreement < -1 ? -4.6 : agreement
  }

  /// What the place on the page says: print that follows directly goes on most often.
  private func place(_ left: Int, _ right: Int) -> Float {
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
    if between.isEmpty {
      let first = fragments[right].blocks.lowerBound
      if blocks[first].standsApart, !fragments[left].isOpen { return -1.5 }
      if fragments[right].startsFrame { return 0.6 }
      return Fragment.changesWidth(blocks[first - 1], blocks[first]) ? 1.2 : 2
    }
    switch titles.look(between) {
    case .none: return 1.6
    case .subhead: return 1.2 - titles.excess(between)
    case .doubtful: return 0.2
    case .headline: return -1.5
    }
  }

  /// What a fragment is worth as the beginning of a story.
  private func startValue(_ right: Int) -> Float {
    let fragment = fragments[right]
    var value: Float = right == 0 ? 1 : -0.6
    // What stands above the rest of a sentence was only put there.
    let trust: Float = fragment.freshness <= -2 ? 0.2 : 1
    switch titles.look(fragment.before) {
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
  private func isTitledPhoto(_ fragment: Fragment) -> Bool {
    guard fragment.blocks.count == 1, let below = fragment.after.first, blocks[below].role == .credit,
      let above = fragment.before.last
    else { return false }
    return blocks[above].role == .title
  }

  /// The columns of one story mostly have one width.
  private func widths(_ left: Int, _ right: Int) -> Float {
    let upper = blocks[fragments[left].blocks.upperBound - 1].setting
    let lower = blocks[fragments[right].blocks.lowerBound].setting
    guard upper.printedLines > 1, lower.printedLines > 1, upper.columnWidth > 0, lower.columnWidth > 0 else { return 0 }
    let difference = abs(upper.columnWidth - lower.columnWidth)
    if blocks[fragments[left].blocks.lowerBound].shape.isAlphabetic {
      return difference * 10 <= upper.columnWidth ? 0.5 : -1.5
    }
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
  private func endValue(_ left: Int) -> Float {
    if isTitledPhoto(fragments[left]) { return 1.8 }
    return fragments[left].isOpen ? -2 : 0
  }

  private func finish(_ next: [Int?], _ wishes: [Assignment.Wish]) -> Result {
    var joints = [Float?](filledWith: nil, count: next.count)
    for wish in wishes where next[Int(wish.row)] == Int(wish.column) { joints[Int(wish.column)] = wish.profit }
    var chains: [[Int32]] = []
    for start in next.indices where joints[start] == nil {
      var chain = [Int32(start)]
      var at = start
      while let following = next[at] {
        at = following
        chain.append(Int32(at))
      }
      chains.append(chain)
    }
    return Result(chains: chains, joints: joints)
  }
}
