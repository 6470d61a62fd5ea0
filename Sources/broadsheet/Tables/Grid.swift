/// A table drawn with aligned columns, as wide as the terminal at most.
///
///     id        value  raw
///     ────  ─────────  ──────
///     p1q1  9000000.0  900万元
///
/// Columns that are wider than their share are narrowed, the widest first, and their cells cut; columns at the right for
/// which no room is left are left out.
struct Grid {
  struct Heading {
    var title: String
    var isNumber = false
  }

  /// No column is made narrower than this.
  static let leastWidth = 6
  private static let gap = "  "

  let headings: [Heading]
  /// Of the columns that are shown.
  let widths: [Int]

  /// - Parameters:
  ///   - sample: rows to take the columns' widths from.
  ///   - width: cells of a line; nil: as many as are needed.
  init(_ headings: [Heading], sample: [[String]], width: Int?) {
    self.headings = headings
    var natural = headings.map { CellWidth.of($0.title) }
    for row in sample {
      for (index, cell) in row.enumerated() { natural[index] = max(natural[index], CellWidth.of(cell)) }
    }
    widths = width.map { Grid.fitted(natural, to: $0) } ?? natural
  }

  /// How many columns are left out.
  var hiddenCount: Int { headings.count - widths.count }

  private static func fitted(_ natural: [Int], to width: Int) -> [Int] {
    var shown = natural
    func total(_ cap: Int) -> Int { shown.reduce(0) { $0 + min($1, cap) } + gap.count * max(0, shown.count - 1) }
    while shown.count > 1, total(leastWidth) > width { shown.removeLast() }
    guard let widest = shown.max(), total(widest) > width else { return shown }
    // The largest cap under which all fit.
    var (low, high) = (leastWidth, widest)
    while low + 1 < high {
      let middle = (low + high) / 2
      if total(middle) <= width { low = middle } else { high = middle }
    }
    return shown.map { min($0, low) }
  }

  /// The headings, and a rule under them.
  func head(_ ink: Ink) -> String {
    let titles = line(headings.map(\.title)).trimmingEnd
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Grid.gap)
    return ink(titles, .bold) + "\n" + ink(rule, .dim) + "\n"
  }

  /// One row, without an end of line.
  func line(_ cells: [String]) -> String {
    var line = ""
    for (index, width) in widths.enumerated() {
      if index > 0 { line += Grid.gap }
      let cell = CellWidth.cut(cells[index], to: width)
      line += CellWidth.padded(cell, to: width, atEnd: !headings[index].isNumber)
    }
    return line.trimmingEnd
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmingEnd: String {
    var bytes = utf8[...]
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return String(bytes) ?? self
  }
}
