/// What stands at each byte of a text that was recognised, and at its end: looked at before any search, most of which find
/// nothing.
///
/// Each of the four is a row of its own. Nearly all questions are what begins or ends at a place, and are answered from
/// a row of four bytes a place, of which a line of the cache holds those of five characters.
struct ScanPlaces: Sendable {
  /// The rows one after another, all zero where nothing stands, so that a text's places begin as cleared memory.
  private let cells: [UInt32]
  /// How long a row is.
  private let length: Int

  /// - Parameter cells: four rows, in the order of the questions below.
  init(_ cells: [UInt32]) {
    self.cells = cells
    length = cells.count / 4
  }

  /// What words start there, and whether a numeral or mark does.
  @inline(__always)
  func starting(at offset: Int) -> WordKind { kinds(at: offset, before: 0) }

  /// What words end there, and whether a mark does.
  @inline(__always)
  func ending(at offset: Int) -> WordKind { kinds(at: offset, before: length) }

  /// What a row has at an offset: nothing where the text has no such place.
  ///
  /// - Parameter cellCount: how many cells lie before the row.
  @inline(__always)
  private func kinds(at offset: Int, before cellCount: Int) -> WordKind {
    // The one check that is made is of both ends.
    guard UInt(bitPattern: offset) < UInt(bitPattern: length) else { return [] }
    return unsafe cells.withUnsafeBufferPointer { unsafe WordKind(rawValue: $0[cellCount &+ offset]) }
  }

  /// The longest hit that starts there: its number + 1, or 0.
  func lastStarting(at offset: Int) -> Int { Int(cells[2 &* length &+ offset]) }

  /// The last hit, in order, that ends there: its number + 1, or 0.
  func lastEnding(at offset: Int) -> Int { Int(cells[3 &* length &+ offset]) }
}

extension WordKind {
  /// No kinds of words, but marked at places as words are.
  static let numeral = WordKind(rawValue: 1 << 30)
  static let mark = WordKind(rawValue: 1 << 31)

  /// No kind of word, but what the automaton's matches carry of words that readers ask nearly every clause for.
  static let cue = WordKind(rawValue: 1 << 29)
}
