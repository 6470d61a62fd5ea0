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
  private static let rounds = 4

  let blocks: [Block]
  let fragments: [Fragment]
  let titles: TitleGroups
  let zones: FragmentZones
  private let judge: SeamJudge
  /// Of each fragment but the last: how well the next one goes on where it stops.
  let adjacentSeams: [Float]
  /// The fragments as documents.
  let index: GramIndex
  let likeness: Likeness
  let announced: [Bool]
  /// Whether the page's English reports have a byline each.
  let signsReports: Bool
  let headings: HeadingEvidence
  /// What stands above each fragment.
  let looks: [TitleGroups.Look]
  /// Above which fragments the page marks a line up as a subhead.
  let nested: NestedHeadings
  /// Characters of each fragment.
  let sizes: [Float]
  /// Whether each fragment begins in English.
  let isEnglish: [Bool]
  /// What a jump over other print costs on this page.
  let jumpCost: Float
  /// Whether any text of the page stops in mid-sentence.
  let breaksOff: Bool
  /// Whether texts of the page stop in mid-sentence again and again where something else follows.
  let interleaves: Bool

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
    let count = fragments.count
    var documents = [Int32](filledWith: -1, count: blocks.count)
    for (index, fragment) in fragments.enumerated() {
      for block in fragment.blocks { documents[block] = Int32(index) }
    }
    index = GramIndex(grams, documentOfBlock: documents, documentCount: count)
    likeness = Likeness(index)
    self.zones = FragmentZones(zones, fragments, grams, index)
    announced = Self.announced(blocks, fragments, titles, grams, index)
    signsReports = Self.signsReports(blocks)
    nested = NestedHeadings(blocks, fragments)
    headings = HeadingEvidence(fragments, titles, grams, index)
    looks = fragments.map { titles.look($0.before) }
    sizes = fragments.map { fragment in Float(fragment.blocks.reduce(0) { $0 + blocks[$1].shape.weight }) }
    isEnglish = fragments.map { blocks[$0.blocks.lowerBound].shape.isAlphabetic }
    reach = min(count, count <= Assignment.exactLimit ? count : Self.window)
    self.judge = judge
    var beginnings: [SeamJudge.Beginning] = []
    var endings: [SeamJudge.Ending] = []
    beginnings.reserveCapacity(count)
    endings.reserveCapacity(count)
    let page = blocks.span
    for fragment in fragments {
      let freshness = fragment.freshness
      beginnings.append(
        SeamJudge.Beginning(page[fragment.blocks.lowerBound], freshness: freshness, text, judge.words))
      endings.append(SeamJudge.Ending(page[fragment.blocks.upperBound - 1], text, judge.words))
    }
    BrokenWord.pair(
      &endings, &beginnings, at: fragments.map { blocks[$0.blocks.lowerBound].text.lowerBound }, text,
      judge.words.english)
    self.beginnings = beginnings
    self.endings = endings
    adjacentSeams = Self.seams(endings.span, beginnings.span, judge, text)
    jumpCost = Self.jumpCost(fragments, adjacentSeams)
    interleaves = Self.interleaves(fragments, adjacentSeams)
    breaksOff = fragments.contains { $0.isOpen && !$0.isPhoto }
    distanceCosts = (0...max(1, count)).map { -0.25 * Float(log2(Double(max(1, $0)))) }
  }

  /// How well each fragment goes on where the one above it stops.
  private static func seams(
    _ endings: Span<SeamJudge.Ending>, _ beginnings: Span<SeamJudge.Beginning>, _ judge: SeamJudge,
    _ text: Span<UInt8>
  ) -> [Float] {
    var seams: [Float] = []
    seams.reserveCapacity(beginnings.count)
    for right in beginnings.indices.dropFirst() {
      seams.append(judge.score(endings[right - 1], beginnings[right], text))
    }
    return seams
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

  /// Where stories alternate, most texts that stop in mid-sentence have a misfit or a headline below them.
  private static func interleaves(_ fragments: [Fragment], _ seams: [Float]) -> Bool {
    var ends = 0
    var misfits = 0
    for right in fragments.indices.dropFirst() where fragments[right - 1].isOpen && !fragments[right - 1].isPhoto {
      ends += 1
      if seams[right - 1] < Self.readsOn || !fragments[right].before.isEmpty { misfits += 1 }
    }
    return misfits >= 4 && 2 * misfits >= ends
  }

  /// A seam that is worth less does not speak for itself.
  static let readsOn: Float = 1.5
  private static let surelyReadsOn: Float = 2.2
  private static let caution: Float = 6

  private let reach: Int

  private let beginnings: [SeamJudge.Beginning]
  private let endings: [SeamJudge.Ending]
  /// What a jump over so many fragments costs.
  let distanceCosts: [Float]

  func stitch(_ text: Span<UInt8>) -> Result {
    let count = fragments.count
    var next = [Int?](filledWith: nil, count: count)
    guard count > 1 else {
      return Result(chains: count == 1 ? [[0]] : [], joints: Array(filledWith: nil, count: count))
    }
    var joints = lasting(text)
    var previous: Chains?
    var wishes: [Assignment.Wish] = []
    wishes.reserveCapacity(joints.count)
    var headArray = [Group](filledWith: Group(), count: count)
    var tailArray = [Group](filledWith: Group(), count: count)
    // Of very many fragments, what the stories are is not asked again.
    for round in 0..<(count <= Assignment.exactLimit ? Self.rounds : 1) {
      // Where stories alternate, a text that stops in mid-sentence waits until it is known what the others tell.
      let caution: Float = interleaves && round == 0 && count <= Assignment.exactLimit ? Self.caution : 0
      let chains = Chains(next)
      wishes.removeAll(keepingCapacity: true)
      // Through spans: checking at each joint that nobody shares the arrays costs as much as most joints do.
      var heads = headArray.mutableSpan
      var tails = tailArray.mutableSpan
      fill(&heads, &tails, chains, previous: previous)
      var rated = joints.mutableSpan
      for index in rated.indices {
        var joint = rated[index]
        let left = Int(joint.left)
        let right = Int(joint.right)
        if !heads[left].isKept || !tails[right].isKept {
          joint.profit = profit(joint, &heads[left], &tails[right], chains)
          rated[index].profit = joint.profit
        }
        let isWaiting = caution > 0 && fragments[left].isOpen && joint.seam < Self.surelyReadsOn
        if joint.profit > (isWaiting ? caution : 0) {
          wishes.append(Assignment.Wish(row: joint.left, column: joint.right, profit: joint.profit))
        }
      }
      previous = chains
      let found = Assignment.best(of: wishes, rows: count, columns: count)
      if found == next, round > 0 || caution == 0 { break }
      next = found
    }
    return finish(next, wishes)
  }

  /// What speaks for a joint of two fragments whatever stories they are in.
  struct Joint {
    let left: Int32
    let right: Int32
    let seam: Float
    let place: Float
    let startValue: Float
    let endValue: Float
    /// What the joint is worth in the stories of the last round.
    var profit: Float = 0
    /// No more than the words have to say for it to be worth anything, where no zones are named.
    let leastTopic: Float

    init(left: Int, right: Int, seam: Float, place: Float, startValue: Float, endValue: Float) {
      self.left = Int32(left)
      self.right = Int32(right)
      self.seam = seam
      self.place = place
      self.startValue = startValue
      self.endValue = endValue
      // Less by more than what is lost in rounding.
      leastTopic = (startValue + endValue - seam - place - 0.01) / Self.topicWeight
    }

    private static let topicWeight: Float = 1.5

    func profit(topic: Float) -> Float { Self.topicWeight * topic + seam + place - startValue - endValue }

    /// Whether it may be worth anything, by the most that the words say and by what zones add.
    @inline(__always)
    func mayPay(topic: Float, places: Float) -> Bool { topic > leastTopic - places / Self.topicWeight }
  }

  /// The joints that could be worth something in the best of stories: of most pairs, seam and place say that they are
  /// not, and the words need not be asked in every round.
  private func lasting(_ text: Span<UInt8>) -> [Joint] {
    let count = fragments.count
    let isAlone = fragments.map(\.isAlone)
    let starts = fragments.indices.map { startValue($0) }
    // A story goes on further down: only zones named above or in its last fragment, and below, may be the same.
    let zonesBelow = zones.namedFromEach()
    var zonesAbove = FragmentZones.Names()
    var joints: [Joint] = []
    joints.reserveCapacity(4 * count)
    let endings = self.endings.span
    let beginnings = self.beginnings.span
    for left in 0..<count {
      zonesAbove.add(zones.named(left))
      guard !isAlone[left], !fragments[left].endsWithAuthors else { continue }
      let endValue = endValue(left)
      for right in left + 1..<max(left + 1, min(count, left + reach + 1)) {
        guard !isAlone[right], !fragments[right].hasDateline else { continue }
        let seam =
          right == left + 1 ? adjacentSeams[left] : judge.score(endings[left], beginnings[right], text)
        let joint = Joint(
          left: left, right: right, seam: seam, place: place(left, right), startValue: starts[right],
          endValue: endValue)
        let bestPlaces = zonesAbove.sharesAny(with: zonesBelow[right]) ? Self.bestPlaces : 0
        if joint.mayPay(topic: Self.bestTopic, places: bestPlaces) { joints.append(joint) }
      }
    }
    return joints
  }

  private func finish(_ next: [Int?], _ wishes: [Assignment.Wish]) -> Result {
    var joints = [Float?](filledWith: nil, count: next.count)
    for wish in wishes where next[Int(wish.row)] == Int(wish.column) { joints[Int(wish.column)] = wish.profit }
    var chains: [[Int32]] = []
    chains.reserveCapacity(next.count)
    for start in next.indices where joints[start] == nil {
      var length = 1
      var last = start
      while let following = next[last] {
        last = following
        length += 1
      }
      var chain: [Int32] = []
      chain.reserveCapacity(length)
      var at: Int? = start
      while let fragment = at {
        chain.append(Int32(fragment))
        at = next[fragment]
      }
      chains.append(chain)
    }
    return Result(chains: chains, joints: joints)
  }
}
