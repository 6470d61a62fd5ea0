internal import Model

/// What a job of the CSV writer makes: the next bytes of a file.
public struct CsvPart: Sendable {
  /// 1 for a table's first file.
  let file: Int
  /// Text, or a piece of the file's deflate stream.
  let bytes: [UInt8]
  /// Of the text before compression; 0 where there is none.
  let crc: UInt32
  let textCount: Int
  let rowCount: Int
  let endsFile: Bool
  /// Cells longer than the format's limit.
  let longCells: Int
}

/// A piece of work of the CSV writer: some rows, and what is needed to compress them apart from all others.
struct CsvBlock: Sendable {
  let text: CsvText
  let file: Int
  let slices: [RowSlice]
  /// The rows before, as many as give deflate the 32 KiB it can refer to: formatted again here, so that no block waits
  /// for another.
  let preceding: [RowSlice]
  /// Whether the file starts with this block, or with the rows in `preceding`.
  let startsFile: Bool
  let isPrecededByOpening: Bool
  let endsFile: Bool

  func part() -> CsvPart {
    let plain = text.format(slices, after: startsFile ? text.opening : [])
    var crc: UInt32 = 0
    var bytes = plain
    if let level = text.format.gzipLevel {
      crc = Crc32.of(plain.span)
      bytes = []
      let before = startsFile ? [] : text.format(preceding, after: isPrecededByOpening ? text.opening : [])
      var deflater = Deflater(.raw, level: level)
      deflater.compress(plain.span, after: before.span, ending: endsFile ? .stream : .block, into: &bytes)
    }
    return CsvPart(
      file: file, bytes: bytes, crc: crc, textCount: plain.count, rowCount: slices.reduce(0) { $0 + $1.rows.count },
      endsFile: endsFile, longCells: longCells)
  }

  private var longCells: Int {
    guard let limit = text.format.longestCell else { return 0 }
    return slices.reduce(0) { $0 + CsvBlock.longCells(in: $1, over: limit) }
  }

  /// A spreadsheet counts UTF-16 units: one for every character but those of four bytes, which are two.
  private static func longCells(in slice: RowSlice, over limit: Int) -> Int {
    var found = 0
    for case .text(let texts) in slice.batch.columns.map(\.values) {
      for row in slice.rows where texts.range(row).count > limit {
        let units = texts[row].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
        if units > limit { found += 1 }
      }
    }
    return found
  }
}
