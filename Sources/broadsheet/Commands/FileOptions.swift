import Model
import Pipeline
import Write

/// What `broadsheet cat` was told on its command line.
struct CatOptions {
  enum Format: String, CaseIterable, Sendable {
    case table, csv, json
  }

  var path: String
  var table: String?
  var columns: String?
  var condition: String?
  var skip = 0
  /// nil: all.
  var limit: Int?
  /// Whether one row was named, which must be there.
  var isOneRow = false
  /// nil: as standard output is.
  var format: Format?
  var width: Int?

  init(_ arguments: Arguments) throws(UsageMistake) {
    path = arguments.operands[0]
    table = arguments.value("table")
    columns = arguments.value("columns")
    condition = arguments.value("where")
    limit = try arguments.number("limit", in: 0...Int.max)
    skip = try arguments.number("skip", in: 0...Int.max) ?? 0
    format = arguments.value("format").flatMap { Format(rawValue: $0) }
    width = try arguments.number("width", in: 20...10_000)
    guard let row = try arguments.number("row", in: 1...Int.max) else { return }
    for other in ["where", "skip", "limit"] where arguments.has(other) { throw .clash("--row", "--" + other) }
    (skip, limit, isOneRow) = (row - 1, 1, true)
  }
}

/// What `broadsheet convert` was told on its command line.
struct ConvertOptions {
  /// Those of the stage ‘write’ that say how one file is to look.
  static let writeOptions = WriteStage.spec.options.filter {
    !["format", "path", "tables", "datapackage"].contains($0.name)
  }

  var input: String
  var output: String
  var format: TableFormat
  var write: OptionValues
  var table: String?
  var columns: String?
  var condition: String?
  var isForced: Bool
  var isQuiet: Bool

  init(_ arguments: Arguments) throws(UsageMistake) {
    input = arguments.operands[0]
    output = arguments.operands[1]
    guard let format = arguments.value("format").flatMap({ TableFormat(rawValue: $0) }) ?? TableFormat(ofName: output)
    else {
      throw .noFormat(output)
    }
    self.format = format
    write = try ConvertOptions.write(output, format, arguments)
    table = arguments.value("table")
    columns = arguments.value("columns")
    condition = arguments.value("where")
    isForced = arguments.has("force")
    isQuiet = arguments.has("quiet")
  }

  /// The options of a write stage that writes one file.
  static func write(
    _ path: String, _ format: TableFormat, _ arguments: Arguments? = nil
  ) throws(UsageMistake) -> OptionValues {
    var given: [(name: String, words: [String])] = [
      (name: "path", words: [path]), (name: "format", words: [format.rawValue]),
    ]
    for option in writeOptions {
      let words = arguments?.all(FlagSpec(option).name) ?? []
      if !words.isEmpty { given.append((name: option.name, words: words)) }
    }
    let (values, findings) = WrittenOptions.read(given, of: WriteStage.spec)
    if let finding = findings.first(where: { $0.severity == .error }) {
      throw .badOption(finding.message, hint: finding.hint)
    }
    return values
  }
}
