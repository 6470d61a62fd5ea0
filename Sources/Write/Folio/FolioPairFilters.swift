internal import Model

/// The filters of a column chunk over pairs of neighbouring characters: which pages a search may pass over.
///
///     filters := bits a common pair (1 byte), counted common filter, bits a pair (1 byte), counted filter of each page
///
/// Pairs that stand on many pages are in one filter for all pages, which says "perhaps" of them everywhere; a page's own
/// filter is over its other pairs only. A page's filter of no bytes says nothing: the page may hold any pair.
struct FolioPairFilters: Sendable {
  /// So many bits are set for a pair at most.
  static let mostBitsSet = 16
  /// No filter is larger.
  static let mostBytes = 1 << 24

  private let bytes: [UInt8]
  private let bitsOfCommon: Int
  private let bitsOfOthers: Int
  private let common: Range<Int>
  private let pages: [Range<Int>]

  init(_ bytes: [UInt8], pageCount: Int) throws(DamagedBytes) {
    var cursor = ByteReader(bytes)
    self.bytes = bytes
    bitsOfCommon = try Self.bitsSet(&cursor)
    common = try Self.filter(&cursor)
    bitsOfOthers = try Self.bitsSet(&cursor)
    // Every filter has a byte for its length at least.
    guard pageCount <= bytes.count else {
      throw cursor.damaged("pair filters of \(pageCount) pages in \(bytes.count) bytes")
    }
    var pages: [Range<Int>] = []
    pages.reserveCapacity(pageCount)
    for _ in 0..<pageCount { pages.append(try Self.filter(&cursor)) }
    self.pages = pages
    guard cursor.isAtEnd else { throw cursor.damaged("bytes after the last pair filter") }
  }

  private static func bitsSet(_ cursor: inout ByteReader) throws(DamagedBytes) -> Int {
    let bits = Int(try cursor.byte())
    guard bits >= 1, bits <= mostBitsSet else { throw cursor.damaged("pair filters with \(bits) bits a pair") }
    return bits
  }

  private static func filter(_ cursor: inout ByteReader) throws(DamagedBytes) -> Range<Int> {
    try cursor.take(cursor.size(upTo: mostBytes))
  }

  /// For each page whether it may hold a text with all of these pairs.
  func mayHold(_ pairs: [UInt64]) -> [Bool] {
    let telling = pairs.filter { common.isEmpty || !holds($0, common, bitsOfCommon) }
    return pages.indices.map { page in
      pages[page].isEmpty
        || telling.allSatisfy { holds(FolioPairs.hash($0, onPage: page), pages[page], bitsOfOthers) }
    }
  }

  private func holds(_ pair: UInt64, _ filter: Range<Int>, _ bitsSet: Int) -> Bool {
    (0..<bitsSet).allSatisfy { number in
      let bit = FolioPairs.bit(pair, number: number, of: 8 * filter.count)
      return bytes[filter.lowerBound + bit >> 3] & 1 << UInt8(bit & 7) != 0
    }
  }
}
