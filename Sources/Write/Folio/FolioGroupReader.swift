internal import Model

/// Reads rows of one row group, column by column, with the columns they refer to.
struct FolioGroupReader: Sendable {
  let file: FolioFile
  private let table: Int
  private let group: Int
  /// Whether columns may take texts from other tables: not where such texts are looked for, or it would never end.
  let mayRefer: Bool
  /// Whether no row is read but those asked for, as far as encodings allow, since others may be damaged.
  private let readsExactly: Bool
  private var chunks: [Int: FolioChunkReader] = [:]
  /// The page last read of each chunk: rows are mostly asked for in order.
  private var lastPage: [Int: (index: Int, rows: DenseColumn)] = [:]
  /// The bytes of the page that rows were last read alone from.
  private var lastRaw: [Int: (index: Int, bytes: [UInt8])] = [:]
  /// The columns of other tables that texts are taken from, and the page last used of each.
  var sources: [FolioReference: FolioTextSource] = [:]
  var lastSource: [FolioReference: FolioTextSource.Page] = [:]
  var pagesRead = 0

  let rowCount: Int

  init(_ file: FolioFile, table: Int, group: Int, mayRefer: Bool = true, readsExactly: Bool = false) {
    self.file = file
    self.table = table
    self.group = group
    self.mayRefer = mayRefer
    self.readsExactly = readsExactly
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
    let raw = try raw(index, column, reader)
    let rows = try part(0..<reader.pages[index].rowCount, ofPage: index, column, depth: depth, from: raw)
    lastPage[column] = (index, rows)
    lastRaw[column] = nil
    return rows
  }

  private mutating func raw(_ index: Int, _ column: Int, _ reader: FolioChunkReader) throws(DamagedFile) -> [UInt8] {
    if let last = lastRaw[column], last.index == index { return last.bytes }
    pagesRead += 1
    return try reader.raw(page: index)
  }

  /// Some rows of a page, read without the others.
  private mutating func part(
    _ rows: Range<Int>, ofPage index: Int, _ column: Int, depth: Int, from raw: [UInt8]
  ) throws(DamagedFile) -> DenseColumn {
    let reader = try chunk(column)
    if reader.chunk.encoding.refers { return try referring(rows, ofPage: index, reader, from: raw) }
    var others: DenseColumn?
    if reader.chunk.encoding == .difference || reader.chunk.encoding == .span {
      let start = reader.starts[index]
      others = try source(of: reader, start + rows.lowerBound..<start + rows.upperBound, column, depth)
    }
    return try reader.read(page: index, rows: rows, source: others, from: raw)
  }

  /// A few rows of a page are read alone where the encoding allows it, unless the page is at hand.
  private mutating func rows(
    _ rows: Range<Int>, ofPage index: Int, _ column: Int, depth: Int = 0
  ) throws(DamagedFile) -> DenseColumn {
    let reader = try chunk(column)
    let whole = 0..<reader.pages[index].rowCount
    let isAtHand = lastPage[column]?.index == index
    let areFew = rows.count * 8 < whole.count || readsExactly && rows != whole
    if reader.readsParts, !isAtHand, areFew {
      let raw = try raw(index, column, reader)
      lastRaw[column] = (index, raw)
      return try part(rows, ofPage: index, column, depth: depth, from: raw)
    }
    let page = try page(index, of: column, depth: depth)
    return rows == whole ? page : page.rows(rows)
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
      let start = reader.starts[index]
      let inside = rows.clamped(to: start..<reader.starts[index + 1])
      guard !inside.isEmpty else { continue }
      let some = try self.rows(
        inside.lowerBound - start..<inside.upperBound - start, ofPage: index, column, depth: depth)
      var builder = ColumnBuilder(reader.column.type)
      builder.append(some.values, validity: some.validity, rowCount: some.rowCount)
      parts.append((builder.finish(), 0..<some.rowCount))
    }
    return parts
  }

  /// For each of some rows whether it satisfies a condition. Where the column is coded by a dictionary, its values are
  /// asked once and the rows by their codes.
  mutating func mask(
    _ ranges: [Range<Int>], of column: Int, _ condition: RowPredicate.Condition
  ) throws(DamagedFile) -> [Bool] {
    let reader = try chunk(column)
    guard condition.comparison != .isNull, let table = try reader.dictionaryMask(condition) else {
      let values = try read(ranges, of: column)
      var mask = [Bool](repeating: true, count: values.count)
      condition.filter(values, &mask)
      return mask
    }
    var mask: [Bool] = []
    for rows in ranges where !rows.isEmpty {
      for index in reader.page(holding: rows.lowerBound)...reader.page(holding: rows.upperBound - 1) {
        let start = reader.starts[index]
        let inside = rows.clamped(to: start..<reader.starts[index + 1])
        guard !inside.isEmpty else { continue }
        pagesRead += 1
        let before = mask.count
        try reader.append(page: index, through: table, to: &mask)
        mask.removeLast(reader.starts[index + 1] - inside.upperBound)
        mask.removeSubrange(before..<before + inside.lowerBound - start)
      }
    }
    return mask
  }

  /// Some rows of a column, as ranges that rise: all of them, or those that a mask over them lets through.
  mutating func read(
    _ ranges: [Range<Int>], of column: Int, keeping mask: [Bool] = []
  ) throws(DamagedFile) -> ColumnVector {
    let reader = try chunk(column)
    var builder = ColumnBuilder(reader.column.type)
    builder.reserve(mask.isEmpty ? RowRanges.count(ranges) : mask.count { $0 })
    var at = 0
    for rows in ranges where !rows.isEmpty {
      for index in reader.page(holding: rows.lowerBound)...reader.page(holding: rows.upperBound - 1) {
        let start = reader.starts[index]
        let inside = rows.clamped(to: start..<reader.starts[index + 1])
        guard !inside.isEmpty else { continue }
        let wanted = inside.lowerBound - start..<inside.upperBound - start
        let holds = mask.isEmpty ? [] : Array(mask[at..<at + inside.count])
        at += inside.count
        let some =
          holds.contains(false)
          ? try kept(wanted, by: holds, ofPage: index, column) : try self.rows(wanted, ofPage: index, column)
        builder.append(some.values, validity: some.validity, rowCount: some.rowCount)
      }
    }
    return builder.finish()
  }

  /// Those of some rows of a page that a mask lets through; the others are not even decoded where the encoding allows it.
  private mutating func kept(
    _ rows: Range<Int>, by mask: [Bool], ofPage index: Int, _ column: Int
  ) throws(DamagedFile) -> DenseColumn {
    let reader = try chunk(column)
    if lastPage[column]?.index != index {
      let raw = try raw(index, column, reader)
      lastRaw[column] = (index, raw)
      if let some = try reader.read(page: index, rows: rows, keeping: mask, from: raw) { return some }
    }
    return try self.rows(rows, ofPage: index, column).filtered(mask)
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

  /// The rows that a mask lets through.
  func filtered(_ mask: [Bool]) -> DenseColumn {
    let present = validity.isEmpty ? mask : RowMask.keep(mask, where: validity)
    let values: Values =
      switch self.values {
      case .texts(let texts): .texts(RowMask.keep(texts, where: present))
      case .numbers(let numbers): .numbers(RowMask.keep(numbers, where: present))
      case .reals(let reals): .reals(RowMask.keep(reals, where: present))
      case .flags(let flags): .flags(RowMask.keep(flags, where: present))
      }
    let validity = self.validity.isEmpty ? [] : RowMask.keep(self.validity, where: mask)
    return DenseColumn(
      rowCount: mask.count { $0 }, validity: validity.contains(false) ? validity : [], values: values)
  }
}
