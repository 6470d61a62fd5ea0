public import Model

/// Reads a Parquet file's rows group by group: some of its columns, and the rows that satisfy a predicate.
///
/// Row groups whose statistics or Bloom filters rule the predicate out are not read.
public struct ParquetTableReader: TableReader {
  public let schema: Schema
  public private(set) var groupsRead = 0
  public private(set) var groupsSkipped = 0
  public private(set) var problems: [DamagedFile] = []

  private let file: ParquetFile
  private let columns: [Int]
  private let conditions: [(column: Int, condition: RowPredicate.Condition)]
  private let salvage: Bool
  private var group: Int
  private let endGroup: Int

  /// - Throws: `DamagedFile` where there is no such column.
  public init(
    _ file: ParquetFile, columns names: [String]? = nil, where predicate: RowPredicate? = nil,
    groups: Range<Int>? = nil, salvage: Bool = false
  ) throws(DamagedFile) {
    func index(_ name: String) throws(DamagedFile) -> Int {
      guard let index = file.schema.columnIndex(name) else {
        throw DamagedFile(.unsupported, file.bytes.path, column: name, "there is no such column")
      }
      return index
    }
    var indices: [Int] = []
    for name in names ?? file.schema.columns.map(\.name) { indices.append(try index(name)) }
    var conditions: [(column: Int, condition: RowPredicate.Condition)] = []
    for condition in predicate?.conditions ?? [] { conditions.append((try index(condition.column), condition)) }
    self.file = file
    columns = indices
    self.conditions = conditions
    self.salvage = salvage
    schema = file.schema.selecting(indices)
    let wanted = (groups ?? 0..<file.groupCount).clamped(to: 0..<file.groupCount)
    (group, endGroup) = (wanted.lowerBound, wanted.upperBound)
  }

  public mutating func next() throws -> RowBatch? {
    while group < endGroup {
      defer { group += 1 }
      guard try mayHold(group) else {
        groupsSkipped += 1
        continue
      }
      groupsRead += 1
      do throws(DamagedFile) {
        let batch = try read(group)
        if batch.rowCount > 0 { return batch }
      } catch {
        guard salvage, error.kind == .damaged else { throw error }
        problems.append(error)
      }
    }
    return nil
  }

  private func mayHold(_ group: Int) throws(DamagedFile) -> Bool {
    for (column, condition) in conditions {
      let bounds = file.bounds(group: group, column: column)
      guard condition.mayHold(bounds, type: file.schema.columns[column].type) else { return false }
      if condition.comparison == .equal, case .text(let text) = condition.literal,
        let bloom = try file.bloom(group: group, column: column), !bloom.mayContain(hash: XXHash64.hash(text))
      {
        return false
      }
    }
    return true
  }

  private func read(_ group: Int) throws(DamagedFile) -> RowBatch {
    var mask: [Bool] = []
    var known: [Int: ColumnVector] = [:]
    for (column, condition) in conditions {
      let values: ColumnVector
      if let read = known[column] { values = read } else { values = try file.read(group: group, column: column) }
      known[column] = values
      if mask.isEmpty { mask = Array(repeating: true, count: values.count) }
      condition.filter(values, &mask)
      if !mask.contains(true) { return RowBatch(schema) }
    }
    var vectors: [ColumnVector] = []
    for column in columns {
      let values: ColumnVector
      if let read = known[column] { values = read } else { values = try file.read(group: group, column: column) }
      vectors.append(conditions.isEmpty || !mask.contains(false) ? values : values.filtered(mask))
    }
    return RowBatch(schema, columns: vectors)
  }
}

extension ParquetFile {
  /// What a chunk's statistics promise, in the form that conditions are checked against; nothing where there are none.
  func bounds(group: Int, column: Int) -> ValueBounds {
    let chunk = footer.groups[group].chunks[column]
    var bounds = ValueBounds()
    let rows = footer.groups[group].rowCount
    // Without a count of nulls there may be any number of them.
    bounds.nullCount = chunk.statistics.nullCount ?? (schema.columns[column].isNullable ? rows : 0)
    bounds.valueCount = chunk.statistics.nullCount.map { max(0, rows - $0) } ?? rows
    guard let lower = widened(chunk.statistics.lower, column), let upper = widened(chunk.statistics.upper, column)
    else {
      return bounds
    }
    bounds.lower = ValueBounds.Bound(bytes: lower, isExact: false)
    bounds.upper = ValueBounds.Bound(bytes: upper, isExact: false)
    return bounds
  }

  /// A bound as eight bytes for numbers; nil where it is not one of a type whose bounds are used.
  private func widened(_ stored: [UInt8]?, _ column: Int) -> [UInt8]? {
    guard let stored else { return nil }
    switch (conversion(column).physical, stored.count) {
    case (.byteArray, _), (.double, 8), (.boolean, 1): return stored
    case (.int64, 8) where conversion(column).perSecond == 1_000_000: return stored
    case (.int32, 4) where !conversion(column).isUnsigned:
      return ValueBounds.plain(Int64(Int32(bitPattern: stored.span.halfWord(at: 0))), .int64)
    default: return nil
    }
  }

  /// A chunk's Bloom filter; nil where it has none that can be read.
  func bloom(group: Int, column: Int) throws(DamagedFile) -> BloomFilter? {
    let chunk = footer.groups[group].chunks[column]
    guard let offset = chunk.bloomOffset, let length = chunk.bloomLength, length <= 1 << 27 else { return nil }
    let stored = try bytes.read(at: offset, count: length)
    var reader = ThriftReader(ByteReader(stored))
    var size = 0
    do throws(DamagedBytes) {
      try reader.structure { field, reader throws(DamagedBytes) in
        if field.id == 1 { size = try reader.size(field) } else { try reader.skip(field) }
      }
      var cursor = reader.cursor
      return BloomFilter(bytes: stored[try cursor.take(size)])
    } catch {
      throw DamagedFile(bytes.path, column: schema.columns[column].name, rowGroup: group, offset: offset, error.problem)
    }
  }
}
