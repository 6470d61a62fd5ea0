public import Model

/// Reads a table of a Folio file as batches: some of its columns, and the rows that satisfy a predicate.
///
///     var reader = try FolioTableReader(file, columns: ["raw", "value"], where: predicate)
///     while let batch = try reader.next() { … }
///
/// Row groups, and pages within them, whose bounds or filters rule the predicate out are not read. With `salvage`,
/// damaged pages are left out with their rows, and listed in `problems`.
public struct FolioTableReader: TableReader {
  public let schema: Schema
  public private(set) var problems: [DamagedFile] = []
  /// Pages that were read and decoded, and those of the columns concerned that were not.
  public private(set) var pagesRead = 0
  public private(set) var groupsSkipped = 0

  private let file: FolioFile
  private let table: Int
  private let columns: [Int]
  private let conditions: [(column: Int, condition: RowPredicate.Condition)]
  private let salvage: Bool
  private var group: Int
  private let endGroup: Int

  /// - Parameters:
  ///   - columns: names, in the order wanted; nil means all.
  ///   - groups: the row groups to read; nil means all. Several readers may share the groups of a table.
  /// - Throws: `DamagedFile` where there is no such table or column.
  public init(
    _ file: FolioFile, table: Int = 0, columns names: [String]? = nil, where predicate: RowPredicate? = nil,
    groups: Range<Int>? = nil, salvage: Bool = false
  ) throws(DamagedFile) {
    guard file.footer.tables.indices.contains(table) else {
      throw DamagedFile(.unsupported, file.path, "has no table number \(table)")
    }
    let whole = file.footer.tables[table].schema
    func index(_ name: String) throws(DamagedFile) -> Int {
      guard let index = whole.columnIndex(name) else {
        throw DamagedFile(.unsupported, file.path, column: name, "there is no such column")
      }
      return index
    }
    var indices: [Int] = []
    for name in names ?? whole.columns.map(\.name) { indices.append(try index(name)) }
    var conditions: [(column: Int, condition: RowPredicate.Condition)] = []
    for condition in predicate?.conditions ?? [] { conditions.append((try index(condition.column), condition)) }
    self.file = file
    self.table = table
    self.columns = indices
    self.conditions = conditions
    self.salvage = salvage
    schema = whole.selecting(indices)
    let all = 0..<file.footer.tables[table].groups.count
    group = (groups ?? all).clamped(to: all).lowerBound
    endGroup = (groups ?? all).clamped(to: all).upperBound
  }

  public mutating func next() throws -> RowBatch? {
    while group < endGroup {
      defer { group += 1 }
      guard mayHold(group) else {
        groupsSkipped += 1
        continue
      }
      var reader = FolioGroupReader(file, table: table, group: group, readsExactly: salvage)
      let batch = try salvage ? salvaged(&reader) : read(&reader, [0..<reader.rowCount])
      pagesRead += reader.pagesRead
      if let batch, batch.rowCount > 0 { return batch }
    }
    return nil
  }

  private func mayHold(_ group: Int) -> Bool {
    let chunks = file.footer.tables[table].groups[group].chunks
    return conditions.allSatisfy { column, condition in
      condition.mayHold(chunks[column].bounds, type: file.footer.tables[table].schema.columns[column].type)
    }
  }

  /// The rows of a group that satisfy the predicate, of those in the ranges.
  private func read(_ reader: inout FolioGroupReader, _ ranges: [Range<Int>]) throws(DamagedFile) -> RowBatch? {
    var rows = ranges
    for (column, condition) in conditions {
      rows = RowRanges.intersection(rows, try Self.candidates(&reader, column, condition))
      if rows.isEmpty { return nil }
    }
    var mask: [Bool] = []
    for (column, condition) in conditions {
      mask = try reader.mask(rows, of: column, condition)
      // What one condition leaves is all that the next has to read.
      let (narrow, kept) = RowRanges.narrowed(rows, by: mask)
      (rows, mask) = (narrow, kept)
      if rows.isEmpty { return nil }
    }
    // A row inside a range that an earlier condition had ruled out was let in again by a later one's gaps.
    if conditions.count > 1 {
      mask = Array(repeating: true, count: RowRanges.count(rows))
      for (column, condition) in conditions {
        let holds = try reader.mask(rows, of: column, condition)
        for row in mask.indices where !holds[row] { mask[row] = false }
      }
    }
    let keepsAll = conditions.isEmpty || !mask.contains(false)
    var vectors: [ColumnVector] = []
    for column in columns { vectors.append(try reader.read(rows, of: column, keeping: keepsAll ? [] : mask)) }
    return RowBatch(schema, columns: vectors)
  }

  /// The rows of the pages that may satisfy a condition.
  private static func candidates(
    _ reader: inout FolioGroupReader, _ column: Int, _ condition: RowPredicate.Condition
  ) throws(DamagedFile) -> [Range<Int>] {
    let chunk = try reader.chunk(column)
    var mayHold: [Bool]?
    if case .text(let text) = condition.literal {
      if condition.comparison == .equal, let bloom = try chunk.bloom(),
        !bloom.mayContain(hash: XXHash64.hash(text))
      {
        return []
      }
      if condition.comparison == .contains || condition.comparison == .equal {
        var pairs: [UInt64] = []
        FolioPairs.appendHashes(of: text.span, to: &pairs)
        if !pairs.isEmpty { mayHold = try chunk.pairFilters()?.mayHold(pairs) }
      }
    }
    var ranges: [Range<Int>] = []
    for (index, page) in chunk.pages.enumerated() {
      guard condition.mayHold(page.bounds, type: chunk.column.type) else { continue }
      if let mayHold, !mayHold[index] { continue }
      let rows = chunk.starts[index]..<chunk.starts[index + 1]
      if let last = ranges.last, last.upperBound == rows.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<rows.upperBound
      } else {
        ranges.append(rows)
      }
    }
    return ranges
  }

  // MARK: - Salvage

  /// Reads what is whole: a damaged page takes its rows with it, anything else that is damaged takes the group.
  private mutating func salvaged(_ reader: inout FolioGroupReader) throws(DamagedFile) -> RowBatch? {
    var rows = [0..<reader.rowCount]
    while !rows.isEmpty {
      do throws(DamagedFile) {
        return try read(&reader, rows)
      } catch {
        problems.append(error)
        guard error.kind == .damaged, let page = error.page, let name = error.column,
          let column = file.footer.tables[table].schema.columnIndex(name),
          let chunk = try? reader.chunk(column), page < chunk.pages.count
        else { return nil }
        let whole = chunk.starts[page]..<chunk.starts[page + 1]
        // Where the rows that are lost were left out already, the page could not be read without them.
        let left = [error.lostRows ?? whole, whole].map { RowRanges.removing($0, from: rows) }
        guard let fewer = left.first(where: { RowRanges.count($0) < RowRanges.count(rows) }) else { return nil }
        rows = fewer
      }
    }
    return nil
  }
}
