public import Model

/// Single rows of a Folio table by their number: reads the one page of each column that holds the row.
///
///     var rows = try FolioRows(file, columns: ["raw", "sentence"])
///     let row = try rows.row(712_345)
public struct FolioRows {
  public let schema: Schema
  public let rowCount: Int
  private let file: FolioFile
  private let table: Int
  private let columns: [Int]
  /// The first row of each group, and the number of rows of all.
  private let starts: [Int]
  private var groups: [Int: FolioGroupReader] = [:]

  public init(_ file: FolioFile, table: Int = 0, columns names: [String]? = nil) throws(DamagedFile) {
    guard file.footer.tables.indices.contains(table) else {
      throw DamagedFile(.unsupported, file.path, "has no table number \(table)")
    }
    let whole = file.footer.tables[table]
    var indices: [Int] = []
    for name in names ?? whole.schema.columns.map(\.name) {
      guard let index = whole.schema.columnIndex(name) else {
        throw DamagedFile(.unsupported, file.path, column: name, "there is no such column")
      }
      indices.append(index)
    }
    self.file = file
    self.table = table
    columns = indices
    schema = whole.schema.selecting(indices)
    rowCount = whole.rowCount
    starts = whole.groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.rowCount) }
  }

  /// A batch of the one row.
  ///
  /// - Precondition: `number` is at least 0 and below `rowCount`.
  public mutating func row(_ number: Int) throws(DamagedFile) -> RowBatch {
    precondition(number >= 0 && number < rowCount, "there is no row \(number)")
    var (low, high) = (0, starts.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    var reader = groups.removeValue(forKey: low) ?? FolioGroupReader(file, table: table, group: low)
    let row = number - starts[low]
    var vectors: [ColumnVector] = []
    for column in columns { vectors.append(try reader.read([row..<row + 1], of: column)) }
    groups[low] = reader
    return RowBatch(schema, columns: vectors)
  }
}
