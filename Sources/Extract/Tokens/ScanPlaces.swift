import Model

/// What stands at each byte of a text that was recognised, and at its end: looked at before any search, most of which find
/// nothing.
///
/// There are two cells for each, of what begins there and of what ends there, side by side. In a cell the kinds take the lower bits, and the
/// upper ones are the number of the last hit there, or the lower bits of it where a text has more hits than most.
/// What a page's texts take together is gone through by every step of the reading, and has to stay in the near caches.
struct ScanPlaces: BitwiseCopyable {
  /// All zero where nothing stands, so that a text's places begin as cleared memory.
  private let cells: SlabTable<UInt32>
  /// How many places there are.
  private let count: Int

  /// - Parameter cells: those of one place after another; see `start` and `end`.
  init(_ cells: SlabTable<UInt32>) {
    self.cells = cells
    count = cells.count / 2
  }

  /// The number of the cell of what begins at a place.
  @inline(__always)
  static func start(_ offset: Int) -> Int { offset &<< 1 }

  /// The number of the cell of what ends at a place.
  @inline(__always)
  static func end(_ offset: Int) -> Int { offset &<< 1 | 1 }

  private static var kindBits: UInt32 { 20 }
  private static var kinds: UInt32 { 1 << kindBits - 1 }
  /// What words are; not the bits of numerals and marks.
  private static var words: UInt32 { 1 << 18 - 1 }
  /// The bits of a hit's number that a cell has.
  private static var numbers: Int { 1 << (32 - Int(kindBits)) - 1 }

  /// What begins or ends at a place.
  struct Cell {
    fileprivate let bits: UInt32

    @inline(__always)
    var kinds: WordKind { WordKind(rawValue: bits & ScanPlaces.kinds) }

    fileprivate var hasWord: Bool { bits & ScanPlaces.words != 0 }

    /// The number of the last hit there, as far as there is room for it.
    fileprivate var number: Int { Int(bits >> ScanPlaces.kindBits) }

    /// Of the numbers before `end`, the last that may be that of the last hit there.
    fileprivate func number(before end: Int) -> Int { end &- 1 &- ((end &- 1 &- number) & ScanPlaces.numbers) }
  }

  /// What words start there, and whether a numeral or mark does.
  @inline(__always)
  func starting(at offset: Int) -> Cell { cell(ScanPlaces.start(offset), at: offset) }

  /// What words end there, and whether a mark does.
  @inline(__always)
  func ending(at offset: Int) -> Cell { cell(ScanPlaces.end(offset), at: offset) }

  /// A cell of an offset: of nothing where the text has no such place.
  @inline(__always)
  private func cell(_ number: Int, at offset: Int) -> Cell {
    // The one check that is made is of both ends.
    guard UInt(bitPattern: offset) < UInt(bitPattern: count) else { return Cell(bits: 0) }
    return unsafe Cell(bits: cells.buffer[number])
  }

  // MARK: Hits

  /// The longest hit that starts at an offset: its number + 1, or 0.
  @inline(__always)
  static func last(of cell: Cell, startingAt offset: Int, _ hits: SlabTable<Hit>, by index: ScanIndex) -> Int {
    guard cell.hasWord else { return 0 }
    return hits.count <= numbers &+ 1 ? cell.number &+ 1 : ofMany(cell, offset, hits, by: index) { Int($0.start) }
  }

  /// The last hit, in order, that ends at an offset: its number + 1, or 0.
  @inline(__always)
  static func last(of cell: Cell, endingAt offset: Int, _ hits: SlabTable<Hit>, by index: ScanIndex) -> Int {
    guard cell.hasWord else { return 0 }
    return hits.count <= numbers &+ 1 ? cell.number &+ 1 : ofMany(cell, offset, hits, by: index) { Int($0.end) }
  }

  @inline(never)
  private static func ofMany(
    _ cell: Cell, _ offset: Int, _ hits: SlabTable<Hit>, by index: ScanIndex, _ place: (Hit) -> Int
  ) -> Int {
    var number = cell.number(before: index.firstHit(beyond: offset))
    // Behind the last hit there stand none: another one whose number has the same bits is no such hit, or is before it.
    if number >= 0, place(hits[number]) == offset { return number &+ 1 }
    number = hits.count
    while number > 0, place(hits[number - 1]) != offset { number -= 1 }
    return number
  }

  /// The cell of a place where a word begins or ends, besides what did before.
  ///
  /// - Parameters:
  ///   - kinds: what the word is; where it is none, the cell stays as it is.
  ///   - number: that of the hit.
  @inline(__always)
  static func noted(_ kinds: UInt32, number: Int, in cell: UInt32) -> UInt32 {
    let isWord = 0 &- UInt32(truncatingIfNeeded: (kinds != 0).number)
    return cell & (ScanPlaces.kinds | ~isWord) | kinds | UInt32(truncatingIfNeeded: number) << kindBits & isWord
  }

  /// The cell of a place where a mark begins or ends. Where no word does, it has room for the mark's number.
  static func noted(mark number: Int, in cell: UInt32) -> UInt32 {
    let bits = Cell(bits: cell).hasWord ? 0 : UInt32(truncatingIfNeeded: number) << kindBits
    return cell | WordKind.mark.rawValue | bits
  }

  /// The number of the mark that begins or ends at a place, if its cell tells.
  ///
  /// - Parameters:
  ///   - offset: where the mark starts, or a few bytes before.
  ///   - count: how many marks the text has.
  @inline(__always)
  static func mark(of cell: Cell, startingNear offset: Int, among count: Int, by index: ScanIndex) -> Int? {
    if cell.hasWord { return nil }
    if count <= numbers &+ 1 { return cell.number }
    // A row of the index has not as many marks as there are numbers.
    let first = index.firstMark(near: offset)
    return first &+ ((cell.number &- first) & numbers)
  }

  /// The last hit so far that ends where another does: its number + 1, or 0.
  ///
  /// - Parameters:
  ///   - cell: of what ends there.
  ///   - isWord: whether the other is one; where it is none, the answer is any.
  @inline(__always)
  static func earlier(_ cell: UInt32, _ isWord: Bool, endingAt end: Int, _ hits: borrowing Gathered<Hit>) -> Int32 {
    let cell = Cell(bits: cell)
    if hits.count > numbers, isWord, cell.hasWord { return earlierOfMany(cell, endingAt: end, hits) }
    // Whether another ends there is no guess: where none does, nothing is left of the sum.
    return Int32(truncatingIfNeeded: (cell.number &+ 1) & (0 &- cell.hasWord.number))
  }

  @inline(never)
  private static func earlierOfMany(_ cell: Cell, endingAt end: Int, _ hits: borrowing Gathered<Hit>) -> Int32 {
    var number = cell.number(before: hits.count)
    if number >= 0, Int(hits[number].end) == end { return Int32(truncatingIfNeeded: number &+ 1) }
    number = hits.count
    while number > 0, Int(hits[number - 1].end) != end { number -= 1 }
    return Int32(truncatingIfNeeded: number)
  }
}

extension WordKind {
  /// No kinds of words, but marked at places as words are.
  static let numeral = WordKind(rawValue: 1 << 18)
  static let mark = WordKind(rawValue: 1 << 19)

  /// All kinds of words.
  static let all = WordKind(rawValue: 1 << 18 - 1)
}
