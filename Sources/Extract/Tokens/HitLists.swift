import Model

/// The hits of a text by what they are, for readers that go from one word of a kind to the next.
///
/// All hits but a few are other words, and each that is passed over costs a load from afar and a guess that often fails.
///
///     for hit in scan.hits(of: .policy) { … }
///
/// For each kind there is a row with a bit for each hit. What the hits are is a table of bits already, and the rows are its
/// columns: thirty-two hits at a time it is turned over.
struct HitLists: BitwiseCopyable {
  /// One row after another, each of a number for thirty-two hits.
  private let rows: SlabTable<UInt32>
  private let rowLength: Int

  /// Of a text with few hits.
  init() {
    rows = SlabTable()
    rowLength = 0
  }

  /// What begins the names of organisations, or ends them: one list together.
  static let names: WordKind = [.zone, .company, .suffix]

  /// Kinds of words, which are their bits, and the names behind them.
  private static var kindCount: Int { 18 }
  private static var blockSize: Int { 32 }

  /// So few hits are gone through for each list that is asked for. No more than a block of them.
  private static var few: Int { 20 }

  init(_ hits: SlabTable<Hit>, in space: ScanSpace) {
    guard hits.count > HitLists.few else {
      rowLength = 0
      rows = SlabTable()
      return
    }
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

  /// Whether the hits are few, and have no rows.
  var isEmpty: Bool { rows.isEmpty }

  /// Of thirty-two hits, a bit for each that is in the row.
  subscript(place: Int) -> UInt32 { rows[place] }

  /// The same of few hits.
  static func row(of kind: WordKind, _ hits: SlabTable<Hit>) -> UInt32 {
    var bits: UInt32 = 0
    for number in hits.indices {
      bits |= UInt32(truncatingIfNeeded: (!hits[number].kinds.isDisjoint(with: kind)).number) &<< UInt32(number)
    }
    return bits
  }
}

/// The hits of one list, in order.
struct ListedHits: Sequence, IteratorProtocol {
  /// Holds what the tables lie in.
  private let scan: Scan
  private let hits: SlabTable<Hit>
  private let lists: HitLists
  /// The next of its row, and where that ends.
  private var block: Int
  private let end: Int
  /// The number of the first hit of those that were looked at last.
  private var number: Int
  /// Which of these are still to come.
  private var bits: UInt32

  init(_ scan: Scan, _ kind: WordKind) {
    self.scan = scan
    hits = scan.hitTable
    lists = scan.lists
    if lists.isEmpty {
      (block, end, number) = (0, 0, 0)
      bits = HitLists.row(of: kind, hits)
    } else {
      let row = lists.row(of: kind)
      (block, end, number, bits) = (row.lowerBound, row.upperBound, -32, 0)
    }
  }

  @inline(__always)
  mutating func next() -> Hit? {
    while bits == 0 {
      guard block < end else { return nil }
      bits = lists[block]
      block &+= 1
      number &+= 32
    }
    let hit = hits[number &+ bits.trailingZeroBitCount]
    bits &= bits &- 1
    return hit
  }
}

extension Scan {
  /// The hits of a kind, or of any of `HitLists.names`.
  func hits(of kind: WordKind) -> ListedHits { ListedHits(self, kind) }
}
