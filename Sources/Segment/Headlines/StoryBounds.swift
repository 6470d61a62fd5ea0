import Model

/// What headlines say of where stories begin, once each has found its story.
///
/// Stitching asks the text alone. Where a page has run two stories together, or a story tells of one place after another,
/// only the headlines know.
struct StoryBounds {
  let blocks: [Block]
  let fragments: [Fragment]
  let grams: PageGrams
  /// The fragments as documents.
  let index: GramIndex

  /// A headline that stands right above one story and speaks of the next one, with nothing between these two: they are
  /// one, which turned to another place.
  ///
  /// - Returns: whether any two stories were joined.
  func join(_ stories: inout [Story], _ joints: inout [Float?]) -> Bool {
    for upper in stories.indices where stories[upper].headline == nil && !stories[upper].isPhoto {
      guard let first = stories[upper].chain.first, let last = stories[upper].chain.last,
        let lower = stories.firstIndex(where: { $0.chain.first == last + 1 }),
        let headline = stories[lower].deck ?? stories[lower].headline, !stories[lower].isPhoto,
        fragments[Int(last) + 1].before.isEmpty, !fragments[Int(last)].endsWithAuthors,
        headline.upperBound <= fragments[Int(first)].blocks.lowerBound,
        (headline.upperBound..<fragments[Int(first)].blocks.lowerBound).allSatisfy({ blocks[$0].role == .byline })
      else { continue }
      stories[upper].chain += stories[lower].chain
      joints[Int(last) + 1] = Self.weakJoint
      stories.remove(at: lower)
      return true
    }
    return false
  }

  /// The profit of a joint that the text alone would not have made, or hardly.
  private static let weakJoint: Float = 0.3

  /// What became of a story that two headlines claim.
  enum Bound {
    case parted
    /// The paragraph that begins the other story stands within a fragment, which is to be cut there.
    case within(block: Int)
  }

  /// A headline that no story took, right below one that has another, or right above one that has another below it: where
  /// the words of the lower one stand in the last part of that story and not in the first, they are two.
  ///
  /// - Returns: what became of the first such story; nil where there is none.
  func part(
    _ stories: inout [Story], _ joints: inout [Float?], for orphans: [(blocks: Range<Int>, gap: Int)]
  ) -> Bound? {
    for orphan in orphans {
      for (story, lower) in claims(of: orphan, stories) {
        guard
          let block = beginning(of: lower, in: stories[story].chain)
            ?? signedBeginning(of: lower, in: stories[story].chain)
        else { continue }
        guard let place = stories[story].chain.firstIndex(where: { fragments[Int($0)].blocks.lowerBound == block })
        else {
          return .within(block: block)
        }
        let rest = Array(stories[story].chain[place...])
        stories[story].chain.removeSubrange(place...)
        stories.append(Story(chain: rest))
        joints[Int(rest[0])] = nil
        return .parted
      }
    }
    return partAtLoneSubhead(&stories, &joints) ? .parted : nil
  }

  /// The stories that a headline claims besides another one, and which of both headlines stands below: the story above it,
  /// and the one below.
  private func claims(
    of orphan: (blocks: Range<Int>, gap: Int), _ stories: [Story]
  ) -> [(story: Int, lower: Range<Int>)] {
    var claims: [(story: Int, lower: Range<Int>)] = []
    for number in stories.indices {
      guard let headline = stories[number].headline, let first = stories[number].chain.first,
        let last = stories[number].chain.last
      else { continue }
      if Int(last) + 1 == orphan.gap, headline.lowerBound < orphan.blocks.lowerBound {
        claims.append((number, orphan.blocks))
      } else if Int(first) == orphan.gap, headline.lowerBound >= fragments[Int(last)].blocks.upperBound {
        claims.append((number, headline))
      }
    }
    return claims
  }

  /// A story with one subhead, as hardly any has, which speaks of the text below it alone: it heads another story.
  private func partAtLoneSubhead(_ stories: inout [Story], _ joints: inout [Float?]) -> Bool {
    for number in stories.indices where stories[number].subheads.count == 1 && stories[number].headline != nil {
      let story = stories[number]
      let (lines, fragment) = story.subheads[0]
      guard let place = story.chain.firstIndex(of: Int32(fragment)), place > 0,
        lines.reduce(0, { $0 + blocks[$1].shape.weight }) > Self.longestSubhead
      else { continue }
      let before = story.chain[..<place].flatMap { fragments[Int($0)].blocks }
      let after = story.chain[place...].flatMap { fragments[Int($0)].blocks }
      let held = shared(by: before + after, with: lines).held
      let behind = held[..<before.count].max() ?? 0
      let ahead = held[before.count...].prefix(3).max() ?? 0
      guard isSignedTwice(story) ? ahead > behind : behind == 0 && ahead >= 3 else { continue }
      let rest = Array(story.chain[place...])
      story.chain.removeSubrange(place...)
      stories.append(Story(chain: rest))
      joints[fragment] = nil
      return true
    }
    return false
  }

  private static let longestSubhead = 12

  /// A byline below the headline and authors behind the last sentence: who signs above does not sign below.
  private func isSignedTwice(_ story: Story) -> Bool {
    guard let first = story.chain.first, let last = story.chain.last else { return false }
    return fragments[Int(last)].endsWithAuthors
      && fragments[Int(first)].before.contains { blocks[$0].role == .byline && !blocks[$0].inside.isBareNames }
  }

  /// The paragraph of a chain where the story of a headline begins; nil where its words stand in all of it, or hardly
  /// anywhere.
  private func beginning(of headline: Range<Int>, in chain: [Int32]) -> Int? {
    let paragraphs = chain.flatMap { fragments[Int($0)].blocks }
    let (held, known) = shared(by: paragraphs, with: headline)
    guard known >= 3 else { return nil }
    var before = 0
    var best: (block: Int, lead: Int)?
    for place in paragraphs.indices {
      let block = paragraphs[place]
      // The first paragraph of its story has most of what the headline and the text share, and follows a sentence's end
      // with nothing between.
      if place > 0, paragraphs[place - 1] == block - 1, blocks[block - 1].shape.ending == .sentence,
        2 * held[place] >= known, 4 * before <= known, held[place] - before > best?.lead ?? 1
      {
        best = (block, held[place] - before)
      }
      before = max(before, held[place])
    }
    return best?.block
  }

  /// The same of a headline with its byline right below, which heads a story of its own and no part of another: the first
  /// paragraph with words of the headline that only this story has. Two such words are enough where none stands before.
  private func signedBeginning(of headline: Range<Int>, in chain: [Int32]) -> Int? {
    guard headline.upperBound < blocks.count, blocks[headline.upperBound].role == .byline,
      !blocks[headline.upperBound].inside.isBareNames
    else { return nil }
    let paragraphs = chain.flatMap { fragments[Int($0)].blocks }
    let telling = tellingGrams(of: headline, apartFrom: paragraphs)
    let held = paragraphs.map { block in
      grams.range(block).reduce(into: Set<Int32>()) { found, at in
        if telling[Int(grams.ids[at])] { found.insert(grams.ids[at]) }
      }
    }
    let all = held.reduce(into: Set()) { $0.formUnion($1) }
    let isSure = all.count >= Self.fewestTelling
    guard all.count >= 2, let place = held.firstIndex(where: { $0.count >= (isSure ? 2 : 1) }), place > 0,
      paragraphs[place - 1] == paragraphs[place] - 1, blocks[paragraphs[place - 1]].shape.ending == .sentence
    else { return nil }
    // One word of it may stand anywhere.
    let before = held[..<place].reduce(into: Set()) { $0.formUnion($1) }
    return 3 * before.count <= all.count ? paragraphs[place] : nil
  }

  private static let fewestTelling = 3

  /// Of each gram: whether a headline has it and hardly any other text of the page.
  private func tellingGrams(of headline: Range<Int>, apartFrom paragraphs: [Int]) -> [Bool] {
    let own = Set(paragraphs)
    var areTelling = [Bool](filledWith: false, count: grams.count)
    for at in grams.range(headline) where !areTelling[Int(grams.ids[at])] {
      areTelling[Int(grams.ids[at])] = isTelling(grams.ids[at], apartFrom: own)
    }
    return areTelling
  }

  /// Whether no more than one paragraph beside some of them holds a gram.
  private func isTelling(_ gram: Int32, apartFrom own: Set<Int>) -> Bool {
    var texts = 0
    for at in index.range(gram) {
      for block in fragments[Int(index.entries[at].document)].blocks
      where blocks[block].role == .body && !own.contains(block) && holds(block, gram) {
        texts += 1
        if texts > 1 { return false }
      }
    }
    return true
  }

  private func holds(_ block: Int, _ gram: Int32) -> Bool { grams.ids[grams.range(block)].contains(gram) }

  /// How many different grams of a headline each of some blocks holds, and how many all of them together.
  private func shared(by blocks: [Int], with headline: Range<Int>) -> (held: [Int], known: Int) {
    // Of each gram: the last of the blocks that holds it, by its place; -1 for none, and none is asked for others.
    var holders = [Int32](filledWith: .max, count: grams.count)
    for at in grams.starts[headline.lowerBound]..<grams.starts[headline.upperBound] { holders[Int(grams.ids[at])] = -1 }
    var held = [Int](filledWith: 0, count: blocks.count)
    var known = 0
    for (place, block) in blocks.enumerated() {
      for at in grams.range(block) {
        let gram = Int(grams.ids[at])
        guard holders[gram] < Int32(place) else { continue }
        if holders[gram] < 0 { known += 1 }
        held[place] += 1
        holders[gram] = Int32(place)
      }
    }
    return (held, known)
  }
}
