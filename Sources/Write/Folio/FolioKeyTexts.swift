internal import Model

/// The texts that those of one key may be parts of, one behind the other, so that one search goes through all of them.
struct FolioKeyTexts {
  struct Row {
    let origin: Int
    /// In the origin's table.
    let number: Int
    /// In `bytes`.
    let range: Range<Int>
  }

  struct Hit {
    let row: Row
    /// In the row's text.
    let start: Int
  }

  /// Where a search meets a text so often only across two rows, it gives up: it would not be linear otherwise.
  private static let triesAcross = 64

  private var bytes: [UInt8] = []
  private var rows: [Row] = []

  var byteCount: Int { bytes.count }
  var count: Int { rows.count }

  mutating func append(_ page: FolioTextSource.Page, _ number: Int, origin: Int) {
    let start = bytes.count
    unsafe page.texts.bytes.span.extracting(page.range(number)).withUnsafeBufferPointer {
      unsafe bytes.append(contentsOf: $0)
    }
    rows.append(Row(origin: origin, number: number, range: start..<bytes.count))
  }

  /// Where a text first stands in one of the rows.
  func find(_ text: Span<UInt8>, inRow index: Int) -> Hit? {
    let row = rows[index]
    guard let start = TextSearch.find(text, in: bytes.span.extracting(row.range)) else { return nil }
    return hit(row, row.range.lowerBound + start, text.count)
  }

  /// Where a text first stands in any of the rows.
  func find(_ text: Span<UInt8>) -> Hit? {
    var from = 0
    var tries = Self.triesAcross
    while tries > 0, !rows.isEmpty, let at = TextSearch.find(text, in: bytes.span.extracting(from...)) {
      let start = from + at
      if let hit = hit(row(holding: start), start, text.count) { return hit }
      from = start + 1
      tries -= 1
    }
    return nil
  }

  private func row(holding position: Int) -> Row {
    var (low, high) = (0, rows.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle].range.lowerBound <= position { low = middle } else { high = middle }
    }
    return rows[low]
  }

  /// nil where the bytes go beyond the row, or would cut a character.
  private func hit(_ row: Row, _ start: Int, _ count: Int) -> Hit? {
    let end = start + count
    guard end <= row.range.upperBound, isBoundary(start, row), isBoundary(end, row) else { return nil }
    return Hit(row: row, start: start - row.range.lowerBound)
  }

  private func isBoundary(_ position: Int, _ row: Row) -> Bool {
    position == row.range.upperBound || bytes[position] & 0xC0 != 0x80
  }
}
