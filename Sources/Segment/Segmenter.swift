public import Lexicon
public import Model

/// Finds the articles of a page: what the Segment stage does, as a function of one page.
///
///     let segmenter = try Segmenter(options: options, lexicons: lexicons)
///     let page = segmenter.segment(cleanPage)
///     page.articles[0].headline?.string          // 总投资30亿元的新材料产业园开工
///
/// How it decides is told in `docs/segmentation.md`.
///
/// - Invariant: every printed byte of the page stands in one passage of one article, or in one leftover.
public struct Segmenter: Sendable {
  private let words: RoleWords
  private let zones: ZoneFinder
  private let scrapLength: Int

  public init(options: OptionValues, lexicons: LexiconSet) throws(Diagnostic) {
    words = RoleWords(lexicons)
    zones = ZoneFinder(lexicons, words: words)
    scrapLength = options.int("scrap_length")
  }

  public func segment(_ page: consuming Page) -> SegmentedPage {
    let page = page
    var reader = BlockReader(words: words)
    reader.read(page)
    let blocks = reader.blocks
    var articles: [Article] = []
    var claimed = ClaimedText(blocks: blocks.count)
    for part in Self.parts(blocks) {
      let partBlocks = part.count == blocks.count ? blocks : Array(blocks[part])
      let grams = PageGrams(reader.grams, partBlocks, from: part.lowerBound)
      // Each by itself: taken out of a tuple, all of them are copied at each story.
      let (stories, fragments, joints, titles, zoneEnds) = self.stories(page, partBlocks, grams)
      let assembly = StoryAssembly(
        page: page, blocks: partBlocks, mentions: reader.mentions, fragments: fragments, joints: joints, titles: titles,
        zones: zones, zoneEnds: zoneEnds)
      articles.reserveCapacity(articles.count + stories.count)
      for story in stories {
        // Each is made in its place: one that is handed over is copied with all that it holds.
        let number = articles.count
        articles.append(Article(kind: story.isPhoto ? .photo : .story))
        assembly.fill(&articles[number], from: story, &claimed)
      }
    }
    let leftovers = Leftovers.find(page, claimed: claimed.ranges, blocks: blocks)
    let date = PageYear(words: words).infer(page, blocks)
    return SegmentedPage(
      page: page, articles: articles, leftovers: leftovers, date: date,
      quality: Self.quality(articles, claimed.lengths, leftovers))
  }

  /// Pages of more blocks are read in parts of so many: no newspaper has them, and the work on a part grows with its
  /// square.
  private static let largestPart = 800
  private static let partSize = 400

  private static func parts(_ blocks: [Block]) -> [Range<Int>] {
    guard blocks.count > largestPart else { return [0..<blocks.count] }
    return stride(from: 0, to: blocks.count, by: partSize).map { $0..<min(blocks.count, $0 + partSize) }
  }

  private func stories(
    _ page: Page, _ blocks: [Block], _ grams: PageGrams
  ) -> (stories: [Story], fragments: [Fragment], joints: [Float?], titles: TitleGroups, zoneEnds: ZoneEnds) {
    let text = page.text.span
    let whiteSpace = WhiteSpace(blocks)
    let evidence = Evidence(
      grams: grams, judge: SeamJudge(words: words, grams: grams, blocks: blocks, whiteSpace: whiteSpace),
      titles: TitleGroups(blocks: blocks, text: page.text, words: words, whiteSpace: whiteSpace),
      zones: ZoneNames(text, blocks, grams, words))
    var cuts: [Int] = []
    var found = arrange(page, blocks, evidence, cuts)
    while let cut = found.missingCut, cuts.count < Self.mostRounds, !cuts.contains(cut) {
      cuts.append(cut)
      found = arrange(page, blocks, evidence, cuts)
    }
    let fragments = found.fragments
    for story in found.stories {
      for fragment in story.chain {
        for block in fragments[Int(fragment)].blocks { found.isUsed[block] = true }
      }
    }
    Attachments(blocks: blocks, fragments: fragments, grams: grams, index: found.index)
      .attach(to: &found.stories, &found.isUsed)
    return (sorted(found.stories, fragments, blocks), fragments, found.joints, evidence.titles, grams.zoneEnds)
  }

  /// The stories that are no scraps, in the order in which they begin on the page.
  private func sorted(_ stories: [Story], _ fragments: [Fragment], _ blocks: [Block]) -> [Story] {
    var order: [(start: Int, number: Int)] = []
    order.reserveCapacity(stories.count)
    for number in stories.indices where !isScrap(stories[number], fragments, blocks) {
      order.append((Self.start(stories[number], fragments), number))
    }
    order.sort { $0 < $1 }
    return order.map { stories[$0.number] }
  }

  /// What is known of a page's blocks before any of them are put together.
  private struct Evidence {
    var grams: PageGrams
    var judge: SeamJudge
    var titles: TitleGroups
    var zones: ZoneNames
  }

  /// Stories with their headlines, and a paragraph that begins one more where no cut was made.
  private struct Arrangement {
    var fragments: [Fragment]
    var stories: [Story]
    var joints: [Float?]
    var index: StoryIndex
    var isUsed: [Bool]
    var missingCut: Int?
  }

  /// Puts the body together, gives the headlines to its stories, and asks of those whether they are one story each.
  private func arrange(_ page: Page, _ blocks: [Block], _ evidence: Evidence, _ cuts: [Int]) -> Arrangement {
    let text = page.text.span
    let fragments = Fragment.cut(blocks, text, judge: evidence.judge, zones: evidence.zones, cuts: cuts)
    let stitcher = Stitcher(
      blocks: blocks, fragments: fragments, titles: evidence.titles, judge: evidence.judge, zones: evidence.zones, text,
      evidence.grams)
    let stitched = stitcher.stitch(text)
    let stories = stitched.chains.map { Story(chain: $0, isPhoto: isPhoto($0, fragments, blocks)) }
    var found = Arrangement(
      fragments: fragments, stories: stories, joints: stitched.joints,
      index: storyIndex(stories, stitcher.index, fragments), isUsed: [], missingCut: nil)
    let bounds = StoryBounds(blocks: blocks, fragments: fragments, grams: evidence.grams, index: stitcher.index)
    for round in 1...Self.mostRounds {
      let match = HeadlineMatcher(
        blocks: blocks, fragments: fragments, titles: evidence.titles, grams: evidence.grams, index: found.index
      ).match(&found.stories, joints: found.joints)
      found.isUsed = match.isUsed
      found.missingCut = nil
      guard round < Self.mostRounds else { break }
      if !bounds.join(&found.stories, &found.joints) {
        let bound = bounds.part(&found.stories, &found.joints, for: match.orphans)
        guard case .parted = bound else {
          if case .within(let block) = bound { found.missingCut = block }
          break
        }
      }
      found.stories = found.stories.map { Story(chain: $0.chain, isPhoto: $0.isPhoto) }
      found.index = storyIndex(found.stories, stitcher.index, fragments)
    }
    return found
  }

  /// Each round joins or parts two stories; a page needs no more than one or two of them.
  private static let mostRounds = 6

  private func storyIndex(_ stories: [Story], _ index: GramIndex, _ fragments: [Fragment]) -> StoryIndex {
    var storyOfFragment = [Int32](filledWith: -1, count: fragments.count)
    for number in stories.indices {
      for fragment in stories[number].chain { storyOfFragment[Int(fragment)] = Int32(number) }
    }
    return StoryIndex(index, storyOfFragment: storyOfFragment, storyCount: stories.count)
  }

  /// A single short piece with a credit above or below it is a photo with its text.
  private func isPhoto(_ chain: [Int32], _ fragments: [Fragment], _ blocks: [Block]) -> Bool {
    guard chain.count == 1 else { return false }
    let fragment = fragments[Int(chain[0])]
    if fragment.isPhoto { return true }
    guard !fragment.hasDateline, fragment.blocks.count <= 3 else { return false }
    guard fragment.blocks.allSatisfy({ blocks[$0].inside.authors.isEmpty }) else { return false }
    if let above = fragment.before.last, blocks[above].role == .credit {
      // The credit of a caption above it says nothing of this text.
      return above == 0 || blocks[above - 1].role != .caption
    }
    if let below = fragment.after.first, blocks[below].role == .credit {
      // Unless it stands apart, right above the text that it is the credit of.
      return blocks[below].isTight || below + 1 >= blocks.count || blocks[below + 1].role != .caption
        || !blocks[below + 1].isTight || !blocks[below + 1].shape.isAlphabetic
    }
    return false
  }

  /// Too short for an article, and nothing says it is one.
  private func isScrap(_ story: Story, _ fragments: [Fragment], _ blocks: [Block]) -> Bool {
    guard story.headline == nil, story.bylines.isEmpty, !story.isPhoto, story.captions.isEmpty else { return false }
    var weight = 0
    for fragment in story.chain {
      if fragments[Int(fragment)].hasDateline { return false }
      for block in fragments[Int(fragment)].blocks {
        weight += blocks[block].shape.weight
        if !blocks[block].inside.authors.isEmpty { return false }
      }
    }
    return weight < scrapLength
  }

  /// Where a story begins on the page: its first paragraph, or its headline where that stands above.
  private static func start(_ story: Story, _ fragments: [Fragment]) -> Int {
    let body = story.chain.first.map { fragments[Int($0)].blocks.lowerBound } ?? 0
    return min(body, (story.kicker ?? story.headline)?.lowerBound ?? body)
  }

  /// Share of the page's printed bytes that ended in articles with nothing doubtful.
  private static func quality(_ articles: [Article], _ lengths: [Int], _ leftovers: [Leftover]) -> Double {
    var sure = 0.0
    var all = 0.0
    for index in articles.indices {
      let bytes = Double(lengths[index])
      all += bytes
      if isSure(index, articles) { sure += bytes }
    }
    for leftover in leftovers where leftover.role == .unknown { all += Double(leftover.range.count) }
    return all > 0 ? sure / all : 0
  }

  /// By number, as an article that is handed over is copied.
  private static func isSure(_ index: Int, _ articles: [Article]) -> Bool {
    articles[index].gaps == 0 && articles[index].stitchScore >= 0.6
      && (articles[index].headlineScore >= 0.6 || articles[index].kind == .photo)
  }
}
