/// A list of words with what is known about each, read from a file of tab-separated values.
///
///     # Units of area.
///     word    dimension  factor
///     平方米  area       1
///     公顷    area       10000
///
/// The first row that is no comment names the columns; the first column holds the word. A column named `aliases` may
/// hold further forms of the word, separated by `|`. Rows that start with `#` and empty rows are passed over.
///
/// - Invariant: words are valid UTF-8, not empty, and no two rows have the same word; every row has `columns.count`
///   fields.
public struct WordList: Sendable {
  /// What the list is asked for by: the file's name without `.tsv`.
  public let name: String
  /// Names of the columns, the word's first.
  public internal(set) var columns: [String] = []

  var bytes: [UInt8] = []
  /// Where the fields stand in `bytes`: `columns.count` cells a row.
  var cells: [Cell] = []
  var lines: [Int32] = []
  var files: [String] = []
  var fileOfRow: [Int32] = []
  var index = WordIndex()

  struct Cell: Sendable {
    var start: Int32
    var end: Int32
  }

  public init(name: String) { self.name = name }

  /// Number of rows.
  public var count: Int { lines.count }

  public var isEmpty: Bool { lines.isEmpty }

  public func columnIndex(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The word of a row.
  public func word(_ row: Int) -> ArraySlice<UInt8> { bytes[cellRange(row, 0)] }

  /// A row's field; empty where nothing is said.
  public func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8> { bytes[cellRange(row, column)] }

  /// A row's field under the column's name; empty where the list has no such column.
  public func field(_ row: Int, _ column: String) -> ArraySlice<UInt8> {
    guard let column = columnIndex(column) else { return [] }
    return field(row, column)
  }

  /// A row's field as a string: for set-up and messages, not for the hot path.
  public func string(_ row: Int, _ column: String) -> String { String(decoding: field(row, column), as: UTF8.self) }

  /// Where a row stands: for messages.
  public func place(_ row: Int) -> (file: String, line: Int) { (files[Int(fileOfRow[row])], Int(lines[row])) }

  /// The row whose word is exactly `word`; aliases are not looked at.
  public func row(of word: some Collection<UInt8>) -> Int? {
    index.row(of: word) { self.bytes[self.cellRange($0, 0)] }
  }

  /// Calls `body` with each word and alias, and the row it belongs to.
  public func forEachForm(_ body: (ArraySlice<UInt8>, Int) -> Void) {
    let aliases = columnIndex("aliases")
    for row in 0..<count {
      body(word(row), row)
      guard let aliases else { continue }
      for form in field(row, aliases).split(separator: 0x7C) { body(form, row) }
    }
  }

  func cellRange(_ row: Int, _ column: Int) -> Range<Int> {
    let cell = cells[row * columns.count + column]
    return Int(cell.start)..<Int(cell.end)
  }
}
