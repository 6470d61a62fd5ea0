import Model

/// Rows on their way to standard output, in one of the forms `cat` knows.
///
/// - Invariant: nothing is kept but what the form needs to go on, so that memory stays flat.
protocol RowText {
  /// The text of some more rows; may be empty where the form waits to see more.
  mutating func add(_ batch: RowBatch, rows: Range<Int>) -> [UInt8]
  /// What is still to be written after the last row.
  mutating func finish() -> [UInt8]
}

/// Comma-separated values as `run` writes them: nothing is no value, `""` an empty text.
struct CsvRowText: RowText {
  private let schema: Schema
  private var isStarted = false

  init(_ schema: Schema) { self.schema = schema }

  mutating func add(_ batch: RowBatch, rows: Range<Int>) -> [UInt8] {
    var bytes = start()
    for row in rows {
      for (index, column) in batch.columns.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        put(column, row, &bytes)
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  mutating func finish() -> [UInt8] { start() }

  private mutating func start() -> [UInt8] {
    guard !isStarted else { return [] }
    isStarted = true
    var bytes: [UInt8] = []
    for (index, column) in schema.columns.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      CsvRowText.put(Array(column.name.utf8)[...], &bytes)
    }
    return bytes + [0x0A]
  }

  private func put(_ column: ColumnVector, _ row: Int, _ bytes: inout [UInt8]) {
    if column.isNull(row) {
      // A line with nothing on it is no row to most readers.
      if schema.columns.count == 1 { bytes += [0x22, 0x22] }
    } else if case .text(let texts) = column.values {
      CsvRowText.put(texts[row], &bytes)
    } else {
      CellText.append(column, row, to: &bytes)
    }
  }

  private static func put(_ text: ArraySlice<UInt8>, _ bytes: inout [UInt8]) {
    let needsQuotes =
      text.isEmpty || text.first == 0x20 || text.last == 0x20
      || text.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += text
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

/// One JSON object a line (JSON Lines). What JSON has no number for, NaN and the infinities, is null.
struct JsonRowText: RowText {
  private let names: [[UInt8]]

  init(_ schema: Schema) {
    names = schema.columns.map { column in
      var name: [UInt8] = []
      JsonRowText.put(column.name, &name)
      return name
    }
  }

  mutating func add(_ batch: RowBatch, rows: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      bytes.append(0x7B)
      for (index, column) in batch.columns.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        bytes += names[index]
        bytes.append(0x3A)
        JsonRowText.put(column, row, &bytes)
      }
      bytes += [0x7D, 0x0A]
    }
    return bytes
  }

  mutating func finish() -> [UInt8] { [] }

  private static func put(_ column: ColumnVector, _ row: Int, _ bytes: inout [UInt8]) {
    guard !column.isNull(row) else {
      bytes += "null".utf8
      return
    }
    switch column.values {
    case .text(let texts): put(texts.string(row), &bytes)
    case .real(let numbers) where !numbers[row].isFinite: bytes += "null".utf8
    case .int, .real, .bool: CellText.append(column, row, to: &bytes)
    case .date, .time:
      bytes.append(0x22)
      CellText.append(column, row, to: &bytes)
      bytes.append(0x22)
    }
  }

  private static func put(_ text: String, _ bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x09: bytes += [0x5C, 0x74]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0..<0x20: bytes += ("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}

/// Aligned columns for a terminal; their widths are those of the first rows.
struct GridRowText: RowText {
  /// Rows that are looked at before the first is drawn.
  static let sampleRows = 200

  private let headings: [Grid.Heading]
  private let ink: Ink
  private let width: Int
  private var grid: Grid?
  private var waiting: [[String]] = []

  init(_ schema: Schema, ink: Ink, width: Int) {
    headings = schema.columns.map { column in
      Grid.Heading(title: GridRowText.shown(column.name), isNumber: column.type == .int || column.type == .real)
    }
    self.ink = ink
    self.width = width
  }

  mutating func add(_ batch: RowBatch, rows: Range<Int>) -> [UInt8] {
    var text = ""
    for row in rows {
      let cells = batch.columns.map { GridRowText.shown(CellText.string($0, row) ?? "–") }
      if let grid {
        text += grid.line(cells) + "\n"
      } else {
        waiting.append(cells)
        if waiting.count == GridRowText.sampleRows { text += start() }
      }
    }
    return Array(text.utf8)
  }

  mutating func finish() -> [UInt8] {
    var text = start()
    if let hidden = grid?.hiddenCount, hidden > 0 {
      let names = headings.suffix(hidden).map(\.title).joined(separator: ", ")
      text += ink("no room for \(hidden) more column\(hidden == 1 ? "" : "s"): \(names)", .dim) + "\n"
    }
    return Array(text.utf8)
  }

  /// Draws what has waited.
  private mutating func start() -> String {
    guard grid == nil else { return "" }
    let grid = Grid(headings, sample: waiting, width: width)
    self.grid = grid
    defer { waiting = [] }
    return grid.head(ink) + waiting.map { grid.line($0) + "\n" }.joined()
  }

  /// A value on one line, without anything a terminal would take for an order.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(scalar == "\n" ? "⏎" : isControl(scalar) ? "·" : scalar) }
    return String(shown)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
