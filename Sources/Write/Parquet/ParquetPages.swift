internal import Model

/// Where the pages of a chunk end: by rows, and by bytes before encoding.
enum ParquetPages {
  struct Page {
    let rows: Range<Int>
    /// Of the values without nulls.
    let values: Range<Int>
  }

  static func cut(_ column: DenseColumn) -> [Page] {
    guard case .texts(let texts) = column.values else {
      return cut(column) { _ in 8 }
    }
    let ends = texts.ends
    return cut(column) { ends[$0] - ($0 == 0 ? 0 : ends[$0 - 1]) + 4 }
  }

  private static func cut(_ column: DenseColumn, _ weight: (Int) -> Int) -> [Page] {
    var pages: [Page] = []
    var (row, value) = (0, 0)
    var (firstRow, firstValue) = (0, 0)
    var bytes = 0
    while row < column.rowCount {
      let isNull = !column.validity.isEmpty && !column.validity[row]
      let added = isNull ? 0 : weight(value)
      if row > firstRow, row - firstRow == ParquetOptions.pageRows || bytes + added > ParquetOptions.pageBytes {
        pages.append(Page(rows: firstRow..<row, values: firstValue..<value))
        (firstRow, firstValue, bytes) = (row, value, 0)
      }
      bytes += added
      row += 1
      if !isNull { value += 1 }
    }
    if row > firstRow { pages.append(Page(rows: firstRow..<row, values: firstValue..<value)) }
    return pages
  }

  /// Ranges of rows whose texts weigh about a page, for chunks whose pages are jobs of their own.
  static func jobs(_ slices: ColumnSlices) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (first, row, bytes) = (0, 0, 0)
    for piece in slices.pieces {
      guard case .text(let texts) = piece.column.values else { continue }
      for index in piece.rows {
        let added = texts.range(index).count + 4
        if row > first, row - first == ParquetOptions.pageRows || bytes + added > ParquetOptions.pageBytes {
          ranges.append(first..<row)
          (first, bytes) = (row, 0)
        }
        bytes += added
        row += 1
      }
    }
    if row > first { ranges.append(first..<row) }
    return ranges
  }
}
