internal import Model

/// Reads rows of one row group, column by column, with the columns they refer to.
struct FolioGroupReader {
  private let file: FolioFile
  private let table: Int
  private let group: Int
  private var chunks: [Int: FolioChunkReader] = [:]
  /// The page last read of each chunk: rows are mostly asked for in order.
  private var lastPage: [Int: (index: Int, rows: DenseColumn)] = [:]
  private(set) var pagesRead = 0

  let rowCount: Int

  init(_ file: FolioFile, table: Int, group: Int) {
    self.file = file
    self.table = table
    self.group = group
    rowCount = file.footer.tables[table].groups[group].rowCount
  }

  mutating func chunk(_ column: Int) throws(DamagedFile) -> FolioChunkReader {
    if let known = chunks[column] { return known }
    let reader = try FolioChunkReader(file, table: table, group: group, column: column)
    chunks[column] = reader
    return reader
  }

  mutating func page(_ index: Int, of column: Int, depth: Int = 0) throws(DamagedFile) -> DenseColumn {
    if let last = lastPage[column], last.index == index { return last.rows }
    let reader = try chunk(column)
    var others = DenseColumn(rowCount: 0, validity: [], values: .numbers([]))
    if reader.chunk.encoding == .difference || reader.chunk.encoding == .span {
      others = try source(of: reader, reader.starts[index]..<reader.starts[index + 1], column, depth)
    }
    let rows = try reader.read(page: index) { _ in others }
    pagesRead += 1
    lastPage[column] = (index, rows)
    return rows
  }

  /// The rows of the column that another refers to.
  private mutating func source(
    of reader: FolioChunkReader, _ rows: Range<Int>, _ column: Int, _ depth: Int
  ) throws(DamagedFile) -> DenseColumn {
    guard let source = reader.chunk.source, file.footer.tables[table].schema.columns.indices.contains(source),
      depth < file.footer.tables[table].schema.columns.count
    else { throw reader.damage("refers to no column, or to itself", at: reader.chunk.offset) }
    let type = file.footer.tables[table].schema.columns[source].type
    let parts = try slices(rows, of: source, depth: depth + 1)
    let all = ColumnSlices(pieces: parts, rowCount: rows.count)
    guard (type == .text) == (reader.column.type == .text) else {
      throw reader.damage("refers to a column of another type", at: reader.chunk.offset)
    }
    return all.dense()
  }

  /// The pages that hold some rows of a column, as slices.
  private mutating func slices(
    _ rows: Range<Int>, of column: Int, depth: Int
  ) throws(DamagedFile) -> [(column: ColumnVector, rows: Range<Int>)] {
    let reader = try chunk(column)
    var parts: [(column: ColumnVector, rows: Range<Int>)] = []
    guard !rows.isEmpty else { return parts }
    for index in reader.page(holding: rows.lowerBound)...reader.page(holding: rows.upperBound - 1) {
      let page = try page(index, of: column, depth: depth)
      let start = reader.starts[index]
      let inside = rows.clamped(to: start..<start + page.rowCount)
      guard !inside.isEmpty else { continue }
      var builder = ColumnBuilder(reader.column.type)
      builder.append(page.values, validity: page.validity, rowCount: page.rowCount)
      parts.append((builder.finish(), inside.lowerBound - start..<inside.upperBound - start))
    }
    return parts
  }

  /// Some rows of a column, as ranges that rise.
  mutating func read(_ ranges: [Range<Int>], of column: Int) throws(DamagedFile) -> ColumnVector {
    let reader = try chunk(column)
    var builder = ColumnBuilder(reader.column.type)
    for rows in ranges where !rows.isEmpty {
      for index in reader.page(holding: rows.lowerBound)...reader.page(holding: rows.upperBound - 1) {
        let page = try page(index, of: column)
        let start = reader.starts[index]
        let inside = rows.clamped(to: start..<start + page.rowCount)
        if inside.count == page.rowCount {
          builder.append(page.values, validity: page.validity, rowCount: page.rowCount)
        } else if !inside.isEmpty {
          let cut = page.rows(inside.lowerBound - start..<inside.upperBound - start)
          builder.append(cut.values, validity: cut.validity, rowCount: cut.rowCount)
        }
      }
    }
    return builder.finish()
  }
}

extension DenseColumn {
  /// Some of the rows.
  func rows(_ range: Range<Int>) -> DenseColumn {
    let first = valueCount(beforeRow: range.lowerBound)
    let cut = validity.isEmpty ? [] : Array(validity[range])
    let count = validity.isEmpty ? range.count : cut.count { $0 }
    let values: Values =
      switch self.values {
      case .texts(let texts): .texts(texts.slice(first..<first + count))
      case .numbers(let numbers): .numbers(Array(numbers[first..<first + count]))
      case .reals(let reals): .reals(Array(reals[first..<first + count]))
      case .flags(let flags): .flags(Array(flags[first..<first + count]))
      }
    return DenseColumn(rowCount: range.count, validity: count == range.count ? [] : cut, values: values)
  }
}
