import Model

/// What headlines say of where stories begin, once each has found its story.
///
/// Stitching asks the text alone. Where a page has run two stories together, or a story tells of one place after another,
/// only the headlines know.
struct StoryBounds {
  let blocks: [Block]
  let fragments: [Fragment]
  let grams: PageGrams

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

  /// A headline that no story took, right below one that has another: where its words stand in the last part of that
  /// story and not in the first, they are two.
  ///
  /// - Returns: what became of the first such story; nil where there is none.
  func part(
    _ stories: inout [Story], _ joints: inout [Float?], for orphans: [(blocks: Range<Int>, gap: Int)]
  ) -> Bound? {
    for orphan in orphans {
      guard let story = stories.firstIndex(where: { $0.chain.last.map { Int($0) + 1 } == orphan.gap }),
        let headline = stories[story].headline, headline.lowerBound < orphan.blocks.lowerBound,
        let block = beginning(of: orphan.blocks, in: stories[story].chain)
      else { continue }
      guard let place = stories[story].chain.firstIndex(where: { fragments[Int($0)].blocks.lowerBound == block }) else {
        return .within(block: block)
      }
      let rest = Array(stories[story].chain[place...])
      stories[story].chain.removeSubrange(place...)
      stories.append(Story(chain: rest))
      joints[Int(rest[0])] = nil
      return .parted
    }
    return nil
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
