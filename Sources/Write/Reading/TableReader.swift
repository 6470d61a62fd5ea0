public import Model

/// Gives the rows of one table as batches, whatever the file's format.
public protocol TableReader {
  /// The columns that are read, in the order of the batches.
  var schema: Schema { get }

  /// The next rows; nil after the last.
  mutating func next() throws -> RowBatch?
}

extension TableReader {
  /// All rows that are left, in one batch: for small tables and tests.
  public mutating func readAll() throws -> RowBatch {
    var all = RowBatch(schema)
    while let batch = try next() { all.append(contentsOf: batch) }
    return all
  }
}
