import Model

/// Gathers the few rows that each page makes into batches that are worth a writer's while.
///
/// A stage gathers once for all its writers, which share the batches.
struct RowGatherer {
  /// What a batch weighs, about. A stage holds so much of each of its tables.
  static let batchBytes = 256 << 10

  private var open: [RowBatch] = []

  /// Takes rows in; answers the batch they filled.
  mutating func add(_ rows: RowBatch) -> RowBatch? {
    guard rows.rowCount > 0 else { return nil }
    return add(to: rows.schema) { $0.append(contentsOf: rows) }
  }

  /// Lets `write` add rows to a table; answers the batch they filled.
  mutating func add(to schema: Schema, _ write: (inout RowBatch) -> Void) -> RowBatch? {
    let table = place(of: schema)
    write(&open[table])
    guard open[table].byteCount >= RowGatherer.batchBytes else { return nil }
    // A copy that is no larger than its rows: batches wait for their row group to fill, and what is spare waits too.
    defer { open[table].removeAllRows() }
    return RowBatch(copying: open[table])
  }

  /// Where the rows of a table are gathered.
  private mutating func place(of schema: Schema) -> Int {
    if let table = open.firstIndex(where: { $0.schema.table == schema.table }) { return table }
    open.append(RowBatch(schema))
    return open.count - 1
  }

  /// What still waits for more rows.
  mutating func rest() -> [RowBatch] {
    defer { open = [] }
    return open.filter { $0.rowCount > 0 }
  }
}
