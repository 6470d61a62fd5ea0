/// The open file of a columnar writer, and how far it is written.
///
/// A class, because an open file cannot be copied and a writer can. It stands for one writer and is used by one thread
/// at a time, like the writer itself.
final class OutputSink {
  private var file: OutputFile?
  private(set) var offset = 0

  init(path: String, run: String, calls: SystemCalls = .real) throws(OutputError) {
    file = try OutputFile(path: path, run: run, calls: calls)
  }

  func append(_ bytes: [UInt8]) throws(OutputError) {
    guard var open = file.take() else { preconditionFailure("the file is finished") }
    try open.write(bytes.span)
    file = consume open
    offset += bytes.count
  }

  func finish(rowCount: Int) throws(OutputError) -> StagedFile {
    guard let open = file.take() else { preconditionFailure("the file is finished") }
    return try open.finish(rowCount: rowCount)
  }
}
