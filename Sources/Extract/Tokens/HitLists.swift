import Model

/// The hits of a text by what they are, for readers that go from one word of a kind to the next.
///
/// All hits but a few are other words, and each that is passed over costs a load from afar and a guess that often fails.
///
///     for hit in scan.hits(of: .policy) { … }
///
/// For each kind there is a row with a bit for each hit. What the hits are is a table of bits already, and the rows are its
/// columns: thirty-two hits at a time it is turned over.
struct HitLists {
  /// One row after another, each of a number for thirty-two hits.
  private let rows: Laid<UInt32>
  private let rowLength: Int

  /// What begins the names of organisations, or ends them: one list together.
  static let names: WordKind = [.zone, .company, .suffix]

  /// Kinds of words, which are their bits, and the names behind them.
  private static var kindCount: Int { 18 }
  private static var blockSize: Int { 32 }

  /// So few hits are gone through one after another.
  private static var few: Int { 20 }

  /// nil where the hits are few.
  init?(_ hits: Laid<Hit>, in space: ScanSpace) {
    guard hits.count > HitLists.few else { return nil }
    rowLength = (hits.count + HitLists.blockSize - 1) / HitLists.blockSize
    rows = space.slabs.table((HitLists.kindCount + 1) * rowLength, of: UInt32.self)
    let table = unsafe rows.buffer
    var bits = InlineArray<32, UInt32>(repeating: 0)
    for block in 0..<rowLength {
      let first = block * HitLists.blockSize
      for number in bits.indices {
        bits[number] = first + number < hits.count ? hits[first + number].kinds.rawValue : 0
      }
      HitLists.turn(&bits)
      for kind in 0..<HitLists.kindCount { unsafe table[kind &* rowLength &+ block] = bits[kind] }
      unsafe table[HitLists.kindCount &* rowLength &+ block] =
        bits[HitLists.bit(.zone)] | bits[HitLists.bit(.company)] | bits[HitLists.bit(.suffix)]
    }
  }

  /// Turns a table of bits over: bit `i` of number `k` becomes bit `k` of number `i`.
  ///
  /// Halves that lie across from each other are exchanged, then quarters in each half, and so on.
  @inline(__always)
  private static func turn(_ table: inout InlineArray<32, UInt32>) {
    var table = table.mutableSpan
    exchange(&table, 16, 0x0000_FFFF)
    exchange(&table, 8, 0x00FF_00FF)
    exchange(&table, 4, 0x0F0F_0F0F)
    exchange(&table, 2, 0x3333_3333)
    exchange(&table, 1, 0x5555_5555)
  }

  @inline(__always)
  private static func exchange(_ table: inout MutableSpan<UInt32>, _ width: Int, _ mask: UInt32) {
    var first = 0
    while first < 32 {
      for low in first..<first &+ width {
        // Unchecked: both are less than thirty-two.
        let (one, other) = unsafe (table[unchecked: low], table[unchecked: low &+ width])
        let moved = (one >> UInt32(width) ^ other) & mask
        unsafe table[unchecked: low] = one ^ moved << UInt32(width)
        unsafe table[unchecked: low &+ width] = other ^ moved
      }
      first &+= 2 &* width
    }
  }

  private static func bit(_ kind: WordKind) -> Int { kind.rawValue.trailingZeroBitCount }

  /// The row of a kind: where it begins among all, and where it ends.
  ///
  /// - Parameter kind: `names`, or a single one.
  func row(of kind: WordKind) -> Range<Int> {
    assert(kind == HitLists.names || kind.rawValue.nonzeroBitCount == 1)
    let number = kind == HitLists.names ? HitLists.kindCount : HitLists.bit(kind)
    return number * rowLength..<(number + 1) * rowLength
  }

  /// Of thirty-two hits, a bit for each that is in the row.
  subscript(place: Int) -> UInt32 { rows[place] }
}

/// The hits of one list, in order.
struct ListedHits: Sequence, IteratorProtocol {
  private let scan: Scan
  private let lists: HitLists?
  /// The kinds of the list, for hits that have none and are gone through.
  private let kinds: WordKind
  /// Those of the row that are not looked at yet.
  private var row: Range<Int>
  /// The number of the first hit of those that were looked at last, or of the next one.
  private var number: Int
  /// Which of these are still to come.
  private var bits: UInt32 = 0

  init(_ scan: Scan, _ kind: WordKind) {
    self.scan = scan
    lists = scan.lists
    kinds = kind
    row = lists?.row(of: kind) ?? 0..<0
    number = lists == nil ? 0 : -32
  }

  mutating func next() -> Hit? {
    guard let lists else { return nextOfAll() }
    while bits == 0 {
      guard !row.isEmpty else { return nil }
      bits = lists[row.lowerBound]
      row = row.lowerBound + 1..<row.upperBound
      number += 32
    }
    let hit = scan.hits[number &+ bits.trailingZeroBitCount]
    bits &= bits &- 1
    return hit
  }

  private mutating func nextOfAll() -> Hit? {
    while number < scan.hits.count {
      let hit = scan.hits[number]
      number += 1
      if !hit.kinds.isDisjoint(with: kinds) { return hit }
    }
    return nil
  }
}

extension Scan {
  /// The hits of a kind, or of any of `HitLists.names`.
  func hits(of kind: WordKind) -> ListedHits { ListedHits(self, kind) }
}
