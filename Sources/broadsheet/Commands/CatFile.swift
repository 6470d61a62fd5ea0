import Model
import Write

/// Prints the rows of a file as they are read.
func catFile(_ options: CatOptions, console: Console) throws(UsageMistake) -> ExitStatus {
  do {
    let source = try TableSource(path: options.path, table: options.table)
    let columns = try source.columns(options.columns)
    let predicate = try source.predicate(options.condition)
    if let count = source.file.rowCount(table: source.table), options.isOneRow, options.skip >= count {
      throw TableTrouble.beyondEnd(options.path, row: options.skip + 1, rows: count)
    }
    let printed = try print(source, columns, predicate, options, console)
    if options.isOneRow, printed.rows == 0 {
      throw TableTrouble.beyondEnd(options.path, row: options.skip + 1, rows: printed.passed)
    }
    return .done
  } catch let mistake as UsageMistake {
    throw mistake
  } catch {
    console.talk("broadsheet: \(error)")
    return .nothingDone
  }
}

/// - Returns: how many rows were printed, and how many were left out before them.
private func print(
  _ source: TableSource, _ columns: [String]?, _ predicate: RowPredicate?, _ options: CatOptions, _ console: Console
) throws -> (rows: Int, passed: Int) {
  if options.isOneRow, case .folio(let file) = source.file {
    var rows = try FolioRows(file, table: source.table, columns: columns)
    var text = rowText(rows.schema, options, console)
    console.answer(text.add(try rows.row(options.skip), rows: 0..<1) + text.finish())
    return (1, options.skip)
  }
  var reader: AnyTableReader
  var skip = options.skip
  if predicate == nil, skip > 0 {
    (reader, skip) = try source.reader(columns: columns, startingAt: skip)
  } else {
    reader = try source.reader(columns: columns, where: predicate)
  }
  var text = rowText(reader.schema, options, console)
  var left = options.limit ?? Int.max
  var (rows, passed) = (0, 0)
  while left > 0, let batch = try reader.next() {
    let start = min(skip, batch.rowCount)
    let end = start + min(left, batch.rowCount - start)
    (skip, left) = (skip - start, left - (end - start))
    (rows, passed) = (rows + end - start, passed + start)
    if start < end { printInPieces(batch, start..<end, &text, console) }
  }
  // Where the one row is not there, headings alone would be no answer.
  if rows > 0 || !options.isOneRow { console.answer(text.finish()) }
  return (rows, passed)
}

/// A batch may be a whole row group, whose text need not all be in memory.
private func printInPieces(_ batch: RowBatch, _ rows: Range<Int>, _ text: inout any RowText, _ console: Console) {
  let piece = 512
  for start in stride(from: rows.lowerBound, to: rows.upperBound, by: piece) {
    console.answer(text.add(batch, rows: start..<min(start + piece, rows.upperBound)))
  }
}

private func rowText(_ schema: Schema, _ options: CatOptions, _ console: Console) -> any RowText {
  switch options.format ?? (console.answersTerminal ? .table : .csv) {
  case .csv: CsvRowText(schema)
  case .json: JsonRowText(schema)
  case .table: GridRowText(schema, ink: console.answerInk, width: options.width ?? console.width)
  }
}
