internal import Model

/// The files of a CSV writer: takes parts in order, and puts what belongs around them.
///
/// A class, because an open file cannot be copied and a writer can. It stands for one writer and is used by one thread
/// at a time, like the writer itself.
final class CsvSink {
  private let table: String
  private let format: CsvFormat
  private let path: String
  private let run: String
  private let calls: SystemCalls

  private var file: OutputFile?
  private var number = 1
  private var crc: UInt32 = 0
  private var textCount = 0
  private var rowCount = 0
  private var longCells = 0
  private var staged: [StagedFile] = []
  private var isFinished = false

  init(table: String, format: CsvFormat, path: String, run: String, calls: SystemCalls) throws(OutputError) {
    self.table = table
    self.format = format
    self.path = path
    self.run = run
    self.calls = calls
    try open()
  }

  deinit {
    // A writer that never finished leaves nothing behind; the open file removes itself.
    if !isFinished { Publication(files: staged).discard(calls: calls) }
  }

  private func open() throws(OutputError) {
    file = try OutputFile(path: SplitName.path(path, number: number), run: run, calls: calls)
    crc = 0
    textCount = 0
    rowCount = 0
    if format.gzipLevel != nil { try put(GzipMember.header) }
  }

  func write(_ part: CsvPart) throws(OutputError) {
    if file == nil {
      precondition(part.file == number + 1, "parts out of order")
      number = part.file
      try open()
    }
    try put(part.bytes)
    crc = Crc32.combined(crc, part.crc, secondCount: part.textCount)
    textCount += part.textCount
    rowCount += part.rowCount
    longCells += part.longCells
    if part.endsFile { try close() }
  }

  private func put(_ bytes: [UInt8]) throws(OutputError) {
    guard var open = file.take() else { preconditionFailure("no file is open") }
    try open.write(bytes.span)
    file = consume open
  }

  private func close() throws(OutputError) {
    if format.gzipLevel != nil { try put(GzipMember.trailer(crc: crc, byteCount: textCount)) }
    guard let open = file.take() else { preconditionFailure("no file is open") }
    staged.append(try open.finish(rowCount: rowCount))
  }

  func finish() -> [StagedFile] {
    precondition(file == nil, "finish() before the last job's part was written")
    isFinished = true
    return staged
  }

  var diagnostics: [Diagnostic] {
    guard longCells > 0, let limit = format.longestCell else { return [] }
    let cells = longCells == 1 ? "1 cell of" : "\(longCells) cells of"
    return [
      Diagnostic(
        .warning, "long-cells", file: path,
        "\(cells) ‘\(table)’ longer than \(limit) characters: a spreadsheet cuts them",
        hint: "the file holds them whole; read it with a program")
    ]
  }
}
