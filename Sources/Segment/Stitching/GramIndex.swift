internal import Glibc
import Model

/// Which fragments of a page hold each of its grams, and how often.
struct GramIndex {
  struct Entry {
    var document: Int32
    var count: Int32
  }

  /// Where a gram's entries end, and the document of the last.
  struct Cursor {
    var end: Int32
    var document: Int32
  }

  /// A gram's entries in order of document: `starts[gram]..<cursors[gram].end`, with room behind for those of no document.
  let entries: [Entry]
  let starts: [Int32]
  let cursors: [Cursor]
  let documentCount: Int
  /// How much a gram tells, by the number of documents that hold it: the logarithm of all documents over these.
  let rarity: [Float]

  /// - Parameter documentOfBlock: number of the document a block belongs to, or -1; documents are numbered in the order
  ///   of their blocks.
  /// - Complexity: O(grams of the page).
  init(_ grams: PageGrams, documentOfBlock: [Int32], documentCount: Int) {
    self.documentCount = documentCount
    rarity = Self.rarities(documentCount)
    // The blocks of a document come one after another, so a gram's last entry is the only one a block may add to.
    // Written through spans: checking at each entry that nobody shares the arrays cost as much as the work.
    let (idArray, tallyArray, blockStartArray) = (grams.ids, grams.tallies, grams.starts)
    let ids = idArray.span
    let tallies = tallyArray.span
    let blockStarts = blockStartArray.span
    var startArray = [Int32](repeating: 0, count: grams.count)
    var cursorArray = [Cursor](repeating: Cursor(end: 0, document: -1), count: grams.count)
    var starts = startArray.mutableSpan
    var cursors = cursorArray.mutableSpan
    var room: Int32 = 0
    for gram in 0..<grams.count {
      starts[gram] = room
      cursors[gram].end = room
      room &+= tallies[gram].total
    }
    var entryArray = [Entry](repeating: Entry(document: -1, count: 0), count: Int(room))
    var entries = entryArray.mutableSpan
    for (block, document) in documentOfBlock.enumerated() where document >= 0 {
      for at in blockStarts[block]..<blockStarts[block + 1] {
        let gram = Int(ids[at])
        let cursor = cursors[gram]
        // Again or for the first time is a toss-up: both ways are the same instructions.
        let slot = Int(cursor.end) &- (cursor.document == document).number
        entries[slot].document = document
        entries[slot].count &+= 1
        cursors[gram] = Cursor(end: Int32(truncatingIfNeeded: slot &+ 1), document: document)
      }
    }
    self.entries = entryArray
    self.starts = startArray
    self.cursors = cursorArray
  }

  fileprivate static func rarities(_ count: Int) -> [Float] {
    (0...max(1, count)).map { Float(log((Double(count) + 1) / Double(max(1, $0)))) }
  }

  func range(_ gram: Int32) -> Range<Int> { Int(starts[Int(gram)])..<Int(cursors[Int(gram)].end) }

  /// Adds to `shares` which share of a text's grams, by what they tell, stands in each document: 1 where all do.
  ///
  /// A gram that stands in no document at all counts as half a rare one: headlines use words of their own.
  func addCoverage(of ids: Span<Int32>, to shares: inout [Float]) {
    let first = shares.count
    shares.append(contentsOf: repeatElement(0, count: documentCount))
    var sums = shares.mutableSpan
    let entries = self.entries.span
    var total: Float = 0
    for number in ids.indices {
      let range = range(ids[number])
      if range.isEmpty {
        total += 0.5 * rarity[1]
        continue
      }
      let weight = rarity[range.count]
      total += weight
      for at in range {
        // Twice is more than once: the words a story is about come again.
        sums[first + Int(entries[at].document)] += weight * (entries[at].count > 1 ? 1 : 0.75)
      }
    }
    sums.scale(from: first, by: total)
  }
}

/// The same grams with stories for documents, each of which takes together several fragments.
///
/// Only the grams of headlines and captions are ever asked for, so the entries of a gram are put together when it is.
struct StoryIndex {
  let fragments: GramIndex
  /// The story each fragment is in, or -1.
  let storyOfFragment: [Int32]
  let storyCount: Int
  private let rarity: [Float]

  init(_ fragments: GramIndex, storyOfFragment: [Int32], storyCount: Int) {
    self.fragments = fragments
    self.storyOfFragment = storyOfFragment
    self.storyCount = storyCount
    rarity = GramIndex.rarities(storyCount)
  }

  /// Adds to `shares` which share of a text's grams stands in each story; see `GramIndex`.
  func addCoverage(of ids: Span<Int32>, to shares: inout [Float]) {
    let first = shares.count
    // Behind the sums, how often each story has the gram at hand: one array is made faster than two.
    let counts = first + storyCount
    shares.append(contentsOf: repeatElement(0, count: 2 * storyCount))
    var sums = shares.mutableSpan
    let entries = fragments.entries.span
    let stories = storyOfFragment.span
    var total: Float = 0
    for number in ids.indices {
      let range = fragments.range(ids[number])
      // Most grams stand in one fragment or in none.
      if range.count <= 1 {
        let story = range.isEmpty ? -1 : Int(stories[Int(entries[range.lowerBound].document)])
        let weight = story < 0 ? 0.5 * rarity[1] : rarity[1]
        total += weight
        if story >= 0 { sums[first + story] += weight * (entries[range.lowerBound].count > 1 ? 1 : 0.75) }
        continue
      }
      var holders = 0
      for at in range {
        let story = Int(stories[Int(entries[at].document)])
        guard story >= 0 else { continue }
        holders &+= (sums[counts + story] == 0).number
        sums[counts + story] += Float(entries[at].count)
      }
      let weight = holders == 0 ? 0.5 * rarity[1] : rarity[holders]
      total += weight
      for at in range {
        let story = Int(stories[Int(entries[at].document)])
        guard story >= 0 else { continue }
        // Nothing where the story was met before: by numbers, as that is anybody's guess.
        let held = sums[counts + story]
        sums[first + story] += weight * (0.75 * Float((held > 0).number) + 0.25 * Float((held > 1).number))
        sums[counts + story] = 0
      }
    }
    sums.scale(from: first, by: total)
    shares.removeLast(storyCount)
  }
}

extension MutableSpan<Float> {
  /// Makes each of the sums from a place on a share of `total`.
  fileprivate mutating func scale(from first: Int, by total: Float) {
    guard total > 0 else { return }
    for index in first..<count { self[index] /= total }
  }
}
