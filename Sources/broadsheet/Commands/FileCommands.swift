import Model
import Write

/// The commands over finished files.
extension CommandTable {
  static let files = [inspect, cat, verify, convert]

  private static let anyFile = OperandSpec(name: "FILE", mayRepeat: true, help: "Folio, Parquet or CSV files")
  private static let table = FlagSpec(
    name: "table", value: "NAME", help: "Which table, where a Folio file holds several")
  private static let columns = FlagSpec(
    name: "columns", letter: "c", value: "A,B", help: "Only these columns, in this order")
  private static let condition = FlagSpec(
    name: "where", value: "CONDITION", help: "Only the rows that satisfy it, such as ‘unit = CNY and value >= 1e9’")
  private static let conditionNote = """
    A condition is ‘column operator value’, or several of them with ‘and’ between. Operators are = != < <= > >= \
    contains, is null, is not null; a value with spaces stands in single quotes. Parts of the file that cannot hold \
    such rows are not read.
    """
  private static let noFile = "the file is damaged, is of no known format or cannot be read"

  static let inspect = CommandSpec(
    name: "inspect", summary: "Show what files hold: schema, row groups, encodings, sizes",
    operands: [anyFile],
    flags: [
      FlagSpec(name: "width", letter: "w", value: "N", help: "Cells of a line; the terminal’s width if left out"),
      colour,
    ],
    examples: [
      ("broadsheet inspect out/quantities.folio", "Columns, how they are stored and what they cost"),
      ("broadsheet inspect out/*.parquet | less -S", "All Parquet files of a run"),
    ],
    statuses: [.done, .nothingDone, .usage], meanings: [.nothingDone: noFile])

  static let cat = CommandSpec(
    name: "cat", summary: "Print the rows of a file",
    operands: [OperandSpec(name: "FILE", help: "A Folio, Parquet or CSV file")],
    flags: [
      columns, condition,
      FlagSpec(name: "limit", letter: "n", value: "N", help: "At most so many rows"),
      FlagSpec(name: "skip", value: "N", help: "Leave out so many rows before the first"),
      FlagSpec(name: "row", value: "N", help: "Only this row, counted from 1; from Folio only its pages are read"),
      FlagSpec(
        name: "format", letter: "f", value: "FORMAT", choices: CatOptions.Format.allCases.map(\.rawValue),
        help: "table is for eyes, json is an object a line; if left out, table on a terminal and csv elsewhere"),
      table,
      FlagSpec(name: "width", letter: "w", value: "N", help: "Cells of a line of a table; the terminal’s if left out"),
      colour,
    ],
    examples: [
      ("broadsheet cat out/quantities.folio", "Look at a table"),
      (
        "broadsheet cat out/quantities.folio -c raw,value --where 'unit = CNY and value >= 1e9'",
        "Large sums of money"
      ),
      ("broadsheet cat out/articles.parquet --row 12 --format json", "One row, whole"),
    ],
    statuses: [.done, .nothingDone, .usage], meanings: [.nothingDone: noFile], notes: [conditionNote])

  static let verify = CommandSpec(
    name: "verify", summary: "Read every page of files and tell what is damaged",
    operands: [anyFile],
    flags: [
      FlagSpec(
        name: "salvage", value: "OUT", help: "Write what is whole to a new file, in the format its name ends in"),
      table,
      FlagSpec(name: "force", letter: "f", help: "Replace OUT if it is there"),
      FlagSpec(name: "quiet", letter: "q", help: "Say nothing of files that are whole"), colour,
    ],
    examples: [
      ("broadsheet verify out/*.folio", "Check what a disk or a copy may have damaged"),
      ("broadsheet verify people.folio --salvage saved.folio", "Save the rows that can still be read"),
    ],
    statuses: [.done, .nothingDone, .usage], meanings: [.done: "all is whole", .nothingDone: "something is damaged"],
    notes: [
      """
      Damage is told by file, column, row group, page and byte, groups and pages counted from 0. A damaged page of \
      Folio costs its rows, of Parquet those of its row group.
      """
    ])

  static let convert = CommandSpec(
    name: "convert", summary: "Write a file anew in another format",
    operands: [
      OperandSpec(name: "IN", help: "A Folio, Parquet or CSV file"),
      OperandSpec(
        name: "OUT",
        help: "The file to write, its format told by its name: .folio, .parquet, .csv, .csv.gz; all tables of IN where "
          + "it holds ‘{table}’"),
    ],
    flags: [
      FlagSpec(
        name: "format", value: "FORMAT", choices: TableFormat.allCases.map(\.rawValue),
        help: "The format of OUT, whatever its name"),
      columns, condition, table,
      FlagSpec(name: "force", letter: "f", help: "Replace OUT if it is there"),
      FlagSpec(name: "quiet", letter: "q", help: "Say nothing but errors and warnings"),
    ] + ConvertOptions.writeOptions.map(FlagSpec.init) + [colour],
    examples: [
      ("broadsheet convert out/people.folio people.parquet", "For a program that knows no Folio"),
      ("broadsheet convert sums.csv sums.folio --where 'unit = CNY'", "A part of a table of one’s own"),
      ("broadsheet convert people.folio people.csv --profile spreadsheet", "For Excel"),
    ],
    statuses: [.done, .nothingDone, .usage],
    meanings: [.nothingDone: "IN is damaged, or OUT is there already or cannot be written; then OUT is as it was"],
    notes: [
      """
      OUT is written beside its place and put there when it is whole. Columns of CSV get the narrowest type that all \
      their fields are of. The options from ‘--compression’ on are those of the stage ‘write’.
      """
    ])
}

extension FlagSpec {
  /// An option of a stage as an option of a command: `row_group` is `--row-group`.
  init(_ option: OptionSpec) {
    let name = option.name.replacing("_", with: "-")
    let condition = option.condition.map { " (only for \($0.values.joined(separator: ", ")))" } ?? ""
    let (value, choices, isList): (String, [String], Bool) =
      switch option.type {
      case .bool: ("BOOL", ["true", "false"], false)
      case .int, .real: ("N", [], false)
      case .choice(let words): ("WORD", words.map(\.name), false)
      case .list: ("A,B", [], true)
      default: ("TEXT", [], false)
      }
    self.init(
      name: name, value: value, choices: choices, mayRepeat: isList, help: option.help + condition,
      aliases: name == option.name ? [] : [option.name])
  }
}
