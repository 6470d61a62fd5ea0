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

  /// What words start there, and whether a numeral or mark does.
  @inline(__always)
  func starting(at offset: Int) -> WordKind { WordKind(rawValue: cell(at: offset, before: 0) & ScanPlaces.kinds) }

  /// What words end there, and whether a mark does.
  @inline(__always)
  func ending(at offset: Int) -> WordKind { WordKind(rawValue: cell(at: offset, before: length) & ScanPlaces.kinds) }

  /// What a row has at an offset: nothing where the text has no such place.
  ///
  /// - Parameter cellCount: how many cells lie before the row.
  @inline(__always)
  private func cell(at offset: Int, before cellCount: Int) -> UInt32 {
    // The one check that is made is of both ends.
    guard UInt(bitPattern: offset) < UInt(bitPattern: length) else { return 0 }
    return unsafe cells.buffer[cellCount &+ offset]
  }

  // MARK: Hits

  /// The longest hit that starts there: its number + 1, or 0.
  func lastStarting(at offset: Int, _ hits: Laid<Hit>, by index: ScanIndex) -> Int {
    let steps = cells[offset] >> ScanPlaces.kindBits
    if steps == ScanPlaces.tooFar { return (hits.lastIndex { Int($0.start) == offset } ?? -1) + 1 }
    return steps == 0 ? 0 : index.firstHit(near: offset) &+ Int(steps)
  }

  /// The last hit, in order, that ends there: its number + 1, or 0.
  func lastEnding(at offset: Int, _ hits: Laid<Hit>, by index: ScanIndex) -> Int {
    let steps = cells[length &+ offset] >> ScanPlaces.kindBits
    if steps == ScanPlaces.tooFar { return (hits.lastIndex { Int($0.end) == offset } ?? -1) + 1 }
    return steps == 0 ? 0 : index.firstHit(near: offset) &+ Int(steps) &- ScanPlaces.middle
  }

  /// Notes at each place the last of the hits that start and end there, and with each hit the one before it that ends where
  /// it does.
  ///
  /// - Precondition: nobody else holds the tables yet.
  static func link(_ hits: Laid<Hit>, in cells: Laid<UInt32>, by index: ScanIndex) {
    let length = cells.count / 2
    let (hitBuffer, cellBuffer) = unsafe (hits.buffer, cells.buffer)
    var hits = unsafe hitBuffer.mutableSpan
    var cells = unsafe cellBuffer.mutableSpan
    for number in 0..<hits.count {
      let (start, end) = (Int(hits[number].start), Int(hits[number].end))
      note(number &+ 1 &- index.firstHit(near: start), in: &cells[start])
      let base = index.firstHit(near: end) &- middle
      let earlier = cells[length &+ end] >> kindBits
      if earlier == tooFar {
        hits[number].earlierEnding = last(of: hits, before: number, endingAt: end)
      } else if earlier != 0 {
        hits[number].earlierEnding = Int32(truncatingIfNeeded: base &+ Int(earlier))
      }
      note(number &+ 1 &- base, in: &cells[length &+ end])
    }
  }

  @inline(__always)
  private static func note(_ steps: Int, in cell: inout UInt32) {
    let isNear = UInt(bitPattern: steps &- 1) < UInt(tooFar &- 1)
    cell = cell & kinds | (isNear ? UInt32(truncatingIfNeeded: steps) : tooFar) << kindBits
  }

  private static func last(of hits: borrowing MutableSpan<Hit>, before number: Int, endingAt end: Int) -> Int32 {
    var number = number
    while number > 0 {
      if Int(hits[number - 1].end) == end { return Int32(number) }
      number -= 1
    }
    return 0
  }
}

extension WordKind {
  /// No kinds of words, but marked at places as words are.
  static let numeral = WordKind(rawValue: 1 << 18)
  static let mark = WordKind(rawValue: 1 << 19)

  /// No kind of word, but what the automaton's matches carry of words that readers ask nearly every clause for.
  static let cue = WordKind(rawValue: 1 << 29)
}
