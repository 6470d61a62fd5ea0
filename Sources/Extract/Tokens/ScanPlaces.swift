import Model

/// What stands at each byte of a text that was recognised, and at its end: looked at before any search, most of which find
/// nothing.
///
/// There are two rows, of what begins at a place and of what ends there. In a cell the kinds take the lower bits, and the
/// upper ones tell which hit is the last of these: counted from where the index begins near by, so that they suffice.
/// What a page's texts take together is gone through by every step of the reading, and has to stay in the near caches.
struct ScanPlaces {
  /// One row after the other, all zero where nothing stands, so that a text's places begin as cleared memory.
  private let cells: Laid<UInt32>
  /// How long a row is.
  private let length: Int

  /// - Parameter cells: of what begins, then of what ends.
  init(_ cells: Laid<UInt32>) {
    self.cells = cells
    length = cells.count / 2
  }

  private static var kindBits: UInt32 { 20 }
  private static var kinds: UInt32 { 1 << kindBits - 1 }
  /// The number of a hit that is too far from where its place's row of the index begins.
  private static var tooFar: UInt32 { 1 << (32 - kindBits) - 1 }
  /// Hits that end in a row of the index may lie before it.
  private static var middle: Int { 1 << (31 - Int(kindBits)) }

  /// What begins or ends at a place.
  struct Cell {
    fileprivate let bits: UInt32

    @inline(__always)
    var kinds: WordKind { WordKind(rawValue: bits & ScanPlaces.kinds) }

    /// How far from where the index begins the last hit is; 0 where there is none.
    fileprivate var steps: UInt32 { bits >> ScanPlaces.kindBits }
  }

  /// What words start there, and whether a numeral or mark does.
  @inline(__always)
  func starting(at offset: Int) -> Cell { cell(at: offset, before: 0) }

  /// What words end there, and whether a mark does.
  @inline(__always)
  func ending(at offset: Int) -> Cell { cell(at: offset, before: length) }

  /// What a row has at an offset: nothing where the text has no such place.
  ///
  /// - Parameter cellCount: how many cells lie before the row.
  @inline(__always)
  private func cell(at offset: Int, before cellCount: Int) -> Cell {
    // The one check that is made is of both ends.
    guard UInt(bitPattern: offset) < UInt(bitPattern: length) else { return Cell(bits: 0) }
    return unsafe Cell(bits: cells.buffer[cellCount &+ offset])
  }

  // MARK: Hits

  /// The longest hit that starts at an offset: its number + 1, or 0.
  @inline(__always)
  static func last(of cell: Cell, startingAt offset: Int, _ hits: Laid<Hit>, by index: ScanIndex) -> Int {
    if cell.steps == tooFar { return far(hits) { Int($0.start) == offset } }
    return cell.steps == 0 ? 0 : index.firstHit(near: offset) &+ Int(cell.steps)
  }

  /// The last hit, in order, that ends at an offset: its number + 1, or 0.
  @inline(__always)
  static func last(of cell: Cell, endingAt offset: Int, _ hits: Laid<Hit>, by index: ScanIndex) -> Int {
    if cell.steps == tooFar { return far(hits) { Int($0.end) == offset } }
    return cell.steps == 0 ? 0 : index.firstHit(near: offset) &+ Int(cell.steps) &- middle
  }

  @inline(never)
  private static func far(_ hits: Laid<Hit>, before end: Int? = nil, where isThere: (Hit) -> Bool) -> Int {
    var number = end ?? hits.count
    while number > 0, !isThere(hits[number - 1]) { number -= 1 }
    return number
  }

  /// Notes at each place the last of the hits that start and end there, and with each hit the one before it that ends where
  /// it does.
  ///
  /// - Precondition: nobody else holds the tables yet.
  static func link(_ hits: Laid<Hit>, in cells: Laid<UInt32>, by index: ScanIndex) {
    let length = cells.count / 2
    let (table, cells) = unsafe (hits.buffer, cells.buffer)
    // Unchecked: hits begin and end in the text.
    for number in 0..<table.count {
      let (start, end) = unsafe (Int(table[number].start), Int(table[number].end))
      unsafe cells[start] = noted(number &+ 1 &- index.firstHit(near: start), in: cells[start])
      let base = index.firstHit(near: end) &- middle
      let cell = unsafe cells[length &+ end]
      let steps = Int(cell >> kindBits)
      // Whether another ends there is no guess: where none does, nothing is left of the sum.
      var earlier = (base &+ steps) & (0 &- (steps != 0).number)
      if steps == Int(tooFar) { earlier = far(hits, before: number) { Int($0.end) == end } }
      unsafe table[number].earlierEnding = Int32(truncatingIfNeeded: earlier)
      unsafe cells[length &+ end] = noted(number &+ 1 &- base, in: cell)
    }
  }

  @inline(__always)
  private static func noted(_ steps: Int, in cell: UInt32) -> UInt32 {
    let isNear = UInt(bitPattern: steps &- 1) < UInt(tooFar &- 1)
    return cell & kinds | (isNear ? UInt32(truncatingIfNeeded: steps) : tooFar) << kindBits
  }
}

extension WordKind {
  /// No kinds of words, but marked at places as words are.
  static let numeral = WordKind(rawValue: 1 << 18)
  static let mark = WordKind(rawValue: 1 << 19)

  /// No kind of word, but what the automaton's matches carry of words that readers ask nearly every clause for.
  static let cue = WordKind(rawValue: 1 << 29)
}
