import Glibc
import Model
import Pipeline
import Write

/// Writes a file anew in another format: one table, or each into a file of its own.
func convertFile(_ options: ConvertOptions, console: Console) async throws(UsageMistake) -> ExitStatus {
  do {
    var names = [options.table]
    if options.table == nil, PathTemplate(options.output).namesTable {
      names = try TableSource.open(options.input).schemas.map(\.table)
    }
    for name in names { try await convertTable(name, options, console) }
    return .done
  } catch let mistake as UsageMistake {
    throw mistake
  } catch let error as OutputError {
    console.talk("broadsheet: \(error.message)")
    return .nothingDone
  } catch {
    console.talk("broadsheet: \(error)")
    return .nothingDone
  }
}

/// Writes one table anew; nil is the only one of the file.
private func convertTable(_ name: String?, _ options: ConvertOptions, _ console: Console) async throws {
  let source = try TableSource(path: options.input, table: name)
  let reader = try source.reader(
    columns: try source.columns(options.columns), where: try source.predicate(options.condition))
  let copy = TableCopy(
    output: WriteStage.path(options.output, table: source.schema.table), format: options.format,
    options: options.write, isForced: options.isForced)
  let result = try await copy.write(reader, metadata: source.file.metadata)
  console.talk(result.findings)
  guard !options.isQuiet else { return }
  console.talk(
    "\(options.input) → \(result.paths.joined(separator: ", ")): \(grouped(result.rows)) rows, "
      + "\(grouped(result.bytes)) bytes")
}

/// Copies rows from a reader into a new file, beside its place until it is whole.
struct TableCopy {
  let output: String
  let format: TableFormat
  let options: OptionValues
  /// Whether a file that is there may be replaced.
  let isForced: Bool

  struct Result {
    var paths: [String]
    var rows: Int
    var bytes: Int
    var findings: [Diagnostic]
    /// What was left out because it is damaged.
    var problems: [DamagedFile]
  }

  func write(_ reader: AnyTableReader, metadata: [(key: String, value: String)]) async throws -> Result {
    try refuse([output])
    // A name of this process: another one may be making the same file.
    let run = "copy-\(getpid())"
    Interruption.protect([output])
    defer { Interruption.protect([]) }
    // What the writers say of a table themselves.
    let metadata = metadata.filter { !["broadsheet.table", "broadsheet.schema"].contains($0.key) }
    let schema = reader.schema
    return switch format {
    case .csv:
      try await write(reader, with: try CsvWriter(schema, format: CsvFormat(options), path: output, run: run))
    case .parquet:
      try await write(
        reader,
        with: try ParquetWriter(
          schema, path: output, run: run, options: ParquetOptions(options), metadata: metadata,
          program: "broadsheet version \(Version.text)"))
    case .folio:
      try await write(
        reader,
        with: try FolioWriter(
          schema, path: output, run: run, options: FolioOptions(options), metadata: metadata,
          program: "broadsheet \(Version.text)"))
    }
  }

  private func write<Writer: TableWriter>(_ reader: AnyTableReader, with writer: Writer) async throws -> Result {
    var (reader, writer) = (reader, writer)
    while let batch = try reader.next() {
      for part in try await parts(of: try writer.jobs(for: batch)) { try writer.write(part) }
    }
    for part in try await parts(of: try writer.lastJobs()) { try writer.write(part) }
    let findings = writer.diagnostics
    let files = try writer.finish()
    let publication = Publication(files: files)
    do {
      try refuse(files.map(\.path))
      try publication.publish()
    } catch {
      publication.discard()
      throw error
    }
    return Result(
      paths: files.map(\.path), rows: files.reduce(0) { $0 + $1.rowCount },
      bytes: files.reduce(0) { $0 + $1.byteCount }, findings: findings, problems: reader.problems)
  }

  /// Nothing is replaced unasked.
  private func refuse(_ paths: [String]) throws {
    for path in paths where unsafe !isForced && access(path, F_OK) == 0 { throw TableTrouble.exists(path) }
  }
}

/// Does jobs on all cores; their results in the jobs' order.
private func parts<Part: Sendable>(of jobs: [@Sendable () throws -> Part]) async throws -> [Part] {
  try await withThrowingTaskGroup(of: (Int, Part).self) { group in
    var parts = [Part?](repeating: nil, count: jobs.count)
    var next = 0
    func start() {
      guard next < jobs.count else { return }
      let (index, job) = (next, jobs[next])
      group.addTask { (index, try job()) }
      next += 1
    }
    for _ in 0..<Run.availableCores { start() }
    while let (index, part) = try await group.next() {
      parts[index] = part
      start()
    }
    return parts.compactMap(\.self)
  }
}
