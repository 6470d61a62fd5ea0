import Model
import Write

/// Reads every page of files; 1 where one is damaged.
func verifyFiles(_ paths: [String], isQuiet: Bool, console: Console) -> ExitStatus {
  var status = ExitStatus.done
  for path in paths {
    let verdict = Verdict(path)
    for problem in verdict.problems { console.talk("\(console.talkInk("damaged: ", .bold, .red))\(problem)") }
    if !verdict.problems.isEmpty { status = .nothingDone }
    if verdict.problems.isEmpty, !isQuiet { console.answer("\(path): whole: \(verdict.read)\n") }
  }
  return status
}

/// What is wrong with a file, in words.
struct Verdict {
  private(set) var problems: [String] = []
  /// `12,345 rows in 18 pages`: what was read.
  private(set) var read = ""

  init(_ path: String) {
    do {
      switch try TableSource.open(path) {
      case .folio: check(FolioVerifier.verify(path: path))
      case .parquet(let file): check(file)
      case .csv(let file): try check(file)
      }
    } catch {
      problems = ["\(error)"]
    }
  }

  private mutating func check(_ verifier: FolioVerifier) {
    problems = verifier.problems.map(\.description)
    read = "\(grouped(verifier.rowCount)) rows in \(grouped(verifier.pageCount)) pages"
  }

  /// Column chunk by column chunk: what follows a damaged page of a chunk cannot be told to be whole.
  private mutating func check(_ file: ParquetFile) {
    for group in 0..<file.groupCount {
      for column in file.schema.columns.indices {
        do throws(DamagedFile) { _ = try file.read(group: group, columns: [column]) } catch {
          problems.append(error.description)
        }
      }
    }
    let chunks = file.groupCount * file.schema.columns.count
    read = "\(grouped(file.rowCount)) rows in \(grouped(chunks)) column chunks"
  }

  /// Opening it has read it once: records all have their fields, and the gzip stream its checksum.
  private mutating func check(_ file: CsvFile) throws {
    var reader = try TableFile.csv(file).reader()
    var rows = 0
    while let batch = try reader.next() { rows += batch.rowCount }
    read = "\(grouped(rows)) rows"
  }
}

/// Writes the rows of a damaged file that can still be read.
///
/// - Returns: 1 where anything is lost, also where the rest could be saved.
func salvageFile(
  _ path: String, into output: String, table: String?, isForced: Bool, console: Console
) async throws(UsageMistake) -> ExitStatus {
  guard let format = TableFormat(ofName: output) else { throw .noFormat(output) }
  let options = try ConvertOptions.write(output, format)
  do {
    let source = try TableSource(path: path, table: table)
    let copy = TableCopy(output: output, format: format, options: options, isForced: isForced)
    let result = try await copy.write(try source.reader(salvage: true), metadata: source.file.metadata)
    for problem in result.problems {
      console.talk("\(console.talkInk("damaged: ", .bold, .red))\(problem)")
    }
    let lost = source.file.rowCount(table: source.table).map { $0 - result.rows }
    let loss = lost.map { $0 == 0 ? ", none lost" : ", \(grouped($0)) lost" } ?? ""
    console.talk("\(path) → \(output): \(grouped(result.rows)) rows saved\(loss)")
    return result.problems.isEmpty ? .done : .nothingDone
  } catch let mistake as UsageMistake {
    throw mistake
  } catch {
    console.talk("broadsheet: \(error)")
    return .nothingDone
  }
}
