internal import Model

/// Makes the pair filters of a chunk, in no more bytes than they may take.
///
/// What is scarce is bits, and a pair that stands on every second page takes as many on each of them as one that is
/// rare, though nobody is spared much by it. So the pairs on the most pages are moved to one filter of the whole chunk,
/// no more of them than must be: until those that are left have `wanted` bits each.
struct FolioPairFilterMaker {
  /// Filters may take this part of what the column takes without them.
  static let share = 10
  /// Bits for each pair of a page in sixteenths: what is enough; what is given at most; and what is too little, when a
  /// filter would say "perhaps" to most.
  private static let wanted = 4 * 16
  private static let most = 10 * 16
  private static let least = 16
  /// Bits for each pair that is common, and how many of them it sets: of a hundred that are not common, two seem to be.
  private static let bitsACommonPair = 8
  private static let commonBitsSet = 5
  /// A pair on less than this part of the pages is never common: it is what filters are for.
  private static let rareness = 8

  /// The filters' bytes; nil where they would tell little.
  static func make(_ texts: TextValues, pages: [Range<Int>], within byteCount: Int) -> [UInt8]? {
    // Lengths, and filters of the least size.
    let budget = 8 * (byteCount - 8 - 4 * pages.count)
    guard budget > 0, !pages.isEmpty else { return nil }
    let counts = FolioPairCounts(texts, pages: pages)
    guard let (limit, sixteenths) = choose(counts.histogram(), bits: budget) else { return nil }
    // As many bits a pair as make the fewest mistakes: ln 2 of those that there are.
    let bitsSet = max(1, (sixteenths * 11 + 128) / 256)
    var out: [UInt8] = [UInt8(commonBitsSet)]
    let common = counts.hashes.indices.filter { counts.pageCounts[$0] >= limit }
    var filter = [UInt8](repeating: 0, count: common.count * bitsACommonPair / 8)
    for pair in common { insert(counts.hashes[pair], bitsSet: commonBitsSet, into: &filter) }
    append(filter, to: &out)
    out.append(UInt8(bitsSet))
    for page in pages.indices {
      let pairs = counts.pairs(on: page).filter { counts.pageCounts[Int($0)] < limit }
      // In a single byte pairs would fall together too often.
      let bytes = pairs.isEmpty ? 1 : min(FolioPairFilters.mostBytes, max(2, pairs.count * sixteenths / 128))
      var filter = [UInt8](repeating: 0, count: bytes)
      for pair in pairs {
        insert(FolioPairs.hash(counts.hashes[Int(pair)], onPage: page), bitsSet: bitsSet, into: &filter)
      }
      // A filter that says "perhaps" to everything is no better than none.
      append(filter.allSatisfy { $0 == 0xFF } ? [] : filter, to: &out)
    }
    return out
  }

  /// From how many pages on a pair is common, and the sixteenths of a bit for each of a page's other pairs; nil where
  /// they are too few.
  ///
  /// - Parameter histogram: for each number of pages how many pairs stand on so many.
  static func choose(_ histogram: [Int], bits budget: Int) -> (limit: Int, sixteenths: Int)? {
    var (common, others) = (0, 0)
    for (pages, pairs) in histogram.enumerated() { others += pages * pairs }
    var best = (limit: 0, sixteenths: 0)
    let lowest = max(2, (histogram.count - 1) / rareness)
    for limit in (lowest...max(lowest, histogram.count)).reversed() {
      if limit < histogram.count {
        common += histogram[limit]
        others -= limit * histogram[limit]
      }
      let left = budget - common * bitsACommonPair
      guard left >= 0, common * bitsACommonPair / 8 <= FolioPairFilters.mostBytes else { break }
      let sixteenths = others == 0 ? most : min(most, left * 16 / others)
      if sixteenths > best.sixteenths { best = (limit, sixteenths) }
      if sixteenths >= wanted { break }
    }
    return best.sixteenths >= least ? best : nil
  }

  private static func insert(_ hash: UInt64, bitsSet: Int, into filter: inout [UInt8]) {
    for number in 0..<bitsSet {
      let bit = FolioPairs.bit(hash, number: number, of: 8 * filter.count)
      filter[bit >> 3] |= 1 << UInt8(bit & 7)
    }
  }

  private static func append(_ filter: [UInt8], to out: inout [UInt8]) {
    out.append(varint: filter.count)
    out.append(contentsOf: filter)
  }
}
