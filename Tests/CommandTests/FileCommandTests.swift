import Foundation
import TestSupport
import Testing

/// The commands over finished files: `inspect`, `cat`, `verify`, `convert`.
@Suite struct FileCommandTests {
  let program: Program

  private static let sums = """
    id,raw,value,unit,day,sentence
    q1,90亿元,9000000000.0,CNY,2023-03-22,高新区签约项目12个，总投资90亿元。
    q2,12个,12.0,个,,"say ""hi"", ok"
    q3,178%,178.0,percent,2023-01-01,

    """

  /// A folder with the same table in each format.
  init() throws {
    program = try Program(["a.csv": FileCommandTests.sums])
    for name in ["a.folio", "a.parquet"] { #expect(try program.run("convert", "-q", "a.csv", name).status == 0) }
  }

  private func text(_ name: String) throws -> String { try program.folder.text(name) }

  /// Changes one byte of a file.
  private func damage(_ name: String, at offset: Int) throws {
    var bytes = try program.folder.read(name)
    bytes[offset] ^= 0x40
    try program.folder.write(bytes, to: name)
  }

  /// Changes a byte in the last column of a row group.
  private func damage(_ name: String, group: Int) throws {
    let lines = try program.run("inspect", name).answer.split(separator: "\n").drop { !$0.hasPrefix("group") }
    let fields = lines.dropFirst(2 + group).first?.split(separator: " ").map { Int($0.replacing(",", with: "")) ?? 0 }
    let row = try #require(fields)
    try #require(row[0] == group)
    try damage(name, at: row[3] + row[2] - 100)
  }

  /// Many rows, in several row groups.
  private func writeMany(_ name: String, rows: Int, perGroup: Int) throws {
    var csv = "id,value,note\n"
    for row in 0..<rows { csv += "r\(row),\(row * 7 % 1000),第\(row)号，\(row * row) 元\n" }
    try program.folder.write(csv, to: "many.csv")
    #expect(try program.run("convert", "-q", "many.csv", name, "--row-group", "\(perGroup)").status == 0)
  }

  // MARK: - convert

  @Test(arguments: ["folio", "parquet", "csv", "csv.gz"])
  func `a table goes through every format and comes back`(format: String) throws {
    #expect(try program.run("convert", "a.folio", "b.\(format)").status == 0)
    #expect(try program.run("convert", "b.\(format)", "c.csv", "--quiet").talk == "")
    #expect(try text("c.csv") == FileCommandTests.sums)
    #expect(try program.folder.files().allSatisfy { !$0.contains(".tmp-") })
  }

  @Test func `each table of a file goes into a file of its own`() throws {
    let result = try program.run("convert", "a.folio", "all/{table}.csv")
    #expect(result.status == 0)
    #expect(try text("all/a.csv") == FileCommandTests.sums)
  }

  @Test func `convert says what it did on standard error`() throws {
    let result = try program.run("convert", "a.parquet", "b.csv")
    #expect((result.status, result.answer) == (0, ""))
    #expect(result.talk == "a.parquet → b.csv: 3 rows, \(FileCommandTests.sums.utf8.count) bytes\n")
  }

  @Test func `what is there is not replaced unasked`() throws {
    let refused = try program.run("convert", "a.folio", "a.csv")
    #expect((refused.status, refused.talk) == (1, "broadsheet: a.csv: is there already; --force replaces it\n"))
    #expect(try text("a.csv") == FileCommandTests.sums)
    #expect(try program.run("convert", "a.csv", "a.csv", "--force", "--line-end", "crlf").status == 0)
    #expect(try text("a.csv") == FileCommandTests.sums.replacing("\n", with: "\r\n"))
  }

  @Test func `a file that is damaged half-way leaves nothing behind, and the old output as it was`() throws {
    try writeMany("many.folio", rows: 600, perGroup: 100)
    try program.folder.write("old", to: "out.csv")
    try damage("many.folio", group: 3)
    let result = try program.run("convert", "--force", "many.folio", "out.csv")
    #expect(result.status == 1)
    #expect(result.talk.hasPrefix("broadsheet: many.folio: column ‘"), "\(result.talk)")
    #expect(try text("out.csv") == "old")
    #expect(try program.folder.files().allSatisfy { !$0.contains(".tmp-") })
  }

  @Test func `convert takes a part of a table, and the options of the stage that writes`() throws {
    let result = try program.run(
      "convert", "a.folio", "b.txt", "--format=csv", "--columns", "raw, unit", "--where", "value < 1000", "--delimiter",
      "tab", "--null_text", "null", "--header=false")
    #expect((result.status, try text("b.txt")) == (0, "12个\t个\n178%\tpercent\n"))
    #expect(
      try program.run("convert", "a.csv", "p.parquet", "--bloom", "unit,raw", "--compression", "none").status == 0)
    let described = try program.run("inspect", "p.parquet", "--width", "200").answer
    #expect(described.split(separator: "\n").filter { $0.hasSuffix("bloom") }.map { $0.prefix(4) } == ["raw ", "unit"])
    #expect(!described.contains("gzip"))
  }

  // MARK: - cat

  @Test(arguments: ["a.csv", "a.folio", "a.parquet"])
  func `cat prints what the file holds, as CSV where nobody looks`(name: String) throws {
    let result = try program.run("cat", name)
    #expect((result.status, result.answer, result.talk) == (0, FileCommandTests.sums, ""))
    let json = try program.run("cat", name, "-f", "json", "--where", "day is null").answer
    #expect(
      json == #"{"id":"q2","raw":"12个","value":12.0,"unit":"个","day":null,"sentence":"say \"hi\", ok"}"# + "\n")
    let some = try program.run("cat", name, "-c", "unit,id", "--where", "unit = CNY and value >= 1e9").answer
    #expect(some == "unit,id\nCNY,q1\n")
    #expect(try program.run("cat", name, "--where", "unit = EUR", "-c", "id").answer == "id\n")
  }

  @Test(arguments: ["many.csv", "many.folio", "many.parquet"])
  func `rows are counted alike in every format`(name: String) throws {
    try writeMany("many.folio", rows: 1000, perGroup: 128)
    try writeMany("many.parquet", rows: 1000, perGroup: 128)
    let lines = try text("many.csv").split(separator: "\n").map(String.init)
    for (skip, limit) in [(0, 3), (127, 2), (128, 1), (250, 300), (999, 5), (1000, 5), (5000, 1), (3, 0)] {
      let result = try program.run("cat", name, "--skip", "\(skip)", "--limit", "\(limit)")
      let expected = [lines[0]] + lines.dropFirst(1 + skip).prefix(limit)
      #expect(result.answer == expected.joined(separator: "\n") + "\n", "skip \(skip), limit \(limit)")
    }
    for row in [1, 128, 129, 1000] {
      #expect(try program.run("cat", name, "--row", "\(row)", "-c", "id").answer == "id\nr\(row - 1)\n")
    }
    let beyond = try program.run("cat", name, "--row", "1001")
    #expect((beyond.status, beyond.answer) == (1, ""))
    #expect(beyond.talk == "broadsheet: \(name): has 1,000 rows, there is no row 1,001\n")
    let filtered = try program.run("cat", name, "--where", "value = 7", "--limit", "1", "-c", "id")
    #expect(filtered.answer == "id\nr1\n")
  }

  @Test func `a table fits its width, in cells of a terminal`() throws {
    let whole = try program.run("cat", "a.folio", "--format", "table", "--width", "200")
    #expect(
      whole.answer == """
        id  raw            value  unit     day         sentence
        ──  ──────  ────────────  ───────  ──────────  ──────────────────────────────────
        q1  90亿元  9000000000.0  CNY      2023-03-22  高新区签约项目12个，总投资90亿元。
        q2  12个            12.0  个       –           say "hi", ok
        q3  178%           178.0  percent  2023-01-01  –

        """)
    let narrow = try program.run("cat", "a.folio", "--format=table", "--width=40")
    #expect(
      narrow.answer == """
        id  raw        value  unit     day
        ──  ──────  ────────  ───────  ────────
        q1  90亿元  9000000…  CNY      2023-03…
        q2  12个        12.0  个       –
        q3  178%       178.0  percent  2023-01…
        no room for 1 more column: sentence

        """)
  }

  @Test func `nothing in a file can give orders to a terminal`() throws {
    try program.folder.write("name,n\n\"a\u{1B}[31mb\u{7}\nc\u{202E}\",1\n", to: "evil.csv")
    let result = try program.run("cat", "evil.csv", "-f", "table")
    #expect(result.answer.contains("a·[31mb·⏎c·  1"))
    #expect(try program.run("cat", "evil.csv", "-f", "json").answer.hasPrefix(#"{"name":"a\u001b[31mb\u0007\nc"#))
  }

  @Test func `a reader of rows that goes away is no error`() throws {
    try writeMany("many.folio", rows: 20_000, perGroup: 1000)
    let result = try program.shell(
      #"set -o pipefail; "$BROADSHEET" cat many.folio | head -n 2; echo "${PIPESTATUS[0]}""#)
    #expect(result.answer == "id,value,note\nr0,0,第0号，0 元\n0\n")
    #expect(result.talk == "")
  }

  // MARK: - inspect

  @Test(arguments: ["a.csv", "a.folio", "a.parquet"])
  func `inspect shows every column`(name: String) throws {
    let result = try program.run("inspect", name, "--width", "120")
    #expect((result.status, result.talk) == (0, ""))
    for column in ["id", "raw", "value", "unit", "day", "sentence"] {
      #expect(result.answer.contains("\n\(column) "), "\(column) in \(result.answer)")
    }
    #expect(result.answer.hasPrefix("\(name): "))
  }

  @Test func `inspect shows row groups, and goes on after a file it cannot read`() throws {
    try writeMany("many.parquet", rows: 600, perGroup: 250)
    let result = try program.run("inspect", "gone.folio", "many.parquet")
    #expect(result.status == 1)
    #expect(result.talk == "broadsheet: gone.folio: cannot be opened: No such file or directory\n")
    #expect(result.answer.contains("many: 600 rows, 3 columns, 3 row groups, "))
    let groups = result.answer.split(separator: "\n").drop { !$0.hasPrefix("group") }.dropFirst(2).prefix(3)
    #expect(groups.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == ["0 250", "1 250", "2 100"])
  }

  @Test func `inspect shows what filters for searches take, and cat finds the same rows with and without`() throws {
    try writeMany("many.folio", rows: 1000, perGroup: 1000)
    #expect(try program.run("convert", "-q", "many.csv", "found.folio", "--search", "note").status == 0)
    let note = try program.run("inspect", "found.folio", "--width", "120").answer.split(separator: "\n")
      .first { $0.hasPrefix("note ") }
    let fields = try #require(note).split(separator: " ")
    let bytes = try #require(fields.last.flatMap { Int($0) })
    #expect(fields.suffix(2).first == "search")
    #expect(bytes > 0 && bytes * 10 < 6000)
    for sought in ["77号", "元", "没有的"] {
      let answers = try ["many.folio", "found.folio"].map { name in
        try program.run("cat", name, "--where", "note contains \(sought)").answer
      }
      #expect(answers[0] == answers[1])
    }
  }

  // MARK: - verify

  @Test func `verify finds nothing wrong with what is whole`() throws {
    let result = try program.run("verify", "a.csv", "a.folio", "a.parquet")
    #expect((result.status, result.talk) == (0, ""))
    #expect(
      result.answer == """
        a.csv: whole: 3 rows
        a.folio: whole: 3 rows in 6 pages
        a.parquet: whole: 3 rows in 6 column chunks

        """)
    #expect(try program.run("verify", "-q", "a.folio").answer == "")
  }

  @Test(arguments: ["many.folio", "many.parquet"])
  func `verify names the damaged place, and salvage saves the rest`(name: String) throws {
    try writeMany(name, rows: 600, perGroup: 100)
    try damage(name, group: 2)
    let result = try program.run("verify", name, "a.folio")
    #expect((result.status, result.answer) == (1, "a.folio: whole: 3 rows in 6 pages\n"))
    #expect(result.talk.hasPrefix("damaged: \(name): column ‘note’, row group 2, page 0, byte "), "\(result.talk)")

    let saved = try program.run("verify", name, "--salvage", "saved.csv")
    #expect(saved.status == 1)
    #expect(saved.talk.contains("\(name) → saved.csv: 500 rows saved, 100 lost\n"), "\(saved.talk)")
    let lines = Set(try text("many.csv").split(separator: "\n"))
    let rest = try text("saved.csv").split(separator: "\n")
    #expect(rest.count == 501 && rest.allSatisfy { lines.contains($0) })
  }

  // MARK: - What is wrong with a command line or a file

  @Test(arguments: [
    (["cat", "a.folio", "-c", "id,valu"], "a.folio has no column ‘valu’; did you mean ‘value’?"),
    (["cat", "a.parquet", "--where", "untt = CNY"], "a.parquet has no column ‘untt’; did you mean ‘unit’?"),
    (["cat", "a.csv", "--where", "value > many"], nil),
    (["cat", "a.csv", "--where", "value >"], nil),
    (["cat", "a.folio", "--row", "0"], "‘--row’ takes a whole number from 1 up, not ‘0’"),
    (["cat", "a.folio", "--row", "1", "--limit", "2"], "‘--row’ and ‘--limit’ do not go together"),
    (["cat", "a.folio", "--table", "b"], "a.folio has no table ‘b’; did you mean ‘a’?"),
    (["cat", "a.folio", "-f", "jsno"], "‘-f’ cannot be ‘jsno’; did you mean ‘json’?"),
    (
      ["convert", "a.csv", "a.zip"],
      "the name ‘a.zip’ does not say in which format to write; end it in .folio, .parquet, .csv or .csv.gz, or give "
        + "‘--format’"
    ),
    (["convert", "a.csv", "b.folio", "--level", "12"], "‘level’ takes a whole number from 1 to 9; 12 is out of range"),
    (
      ["convert", "a.csv", "b.csv", "--row-group", "7"],
      "‘row_group’ does nothing where ‘format’ is ‘csv’; remove it; it is for ‘format: parquet’ and ‘folio’"
    ),
    (["convert", "a.csv"], "‘broadsheet convert’ needs OUT"),
    (["verify", "a.folio", "a.csv", "--salvage", "b.folio"], "‘--salvage’ takes one FILE at a time"),
    (["inspect"], "‘broadsheet inspect’ needs FILE"),
  ])
  func `what is wrong with a command line is said, with status 2`(words: [String], message: String?) throws {
    let result = try program.run(words)
    #expect((result.status, result.answer) == (2, ""))
    #expect(result.talk.hasPrefix("broadsheet: " + (message.map { $0 + "\n" } ?? "‘--where ")), "\(result.talk)")
    #expect(try program.folder.files() == ["a.csv", "a.folio", "a.parquet"])
  }

  @Test(arguments: ["inspect", "cat", "verify", "convert"])
  func `a file that cannot be read is said, with status 1`(command: String) throws {
    let folio = try program.folder.read("a.folio")
    let parquet = try program.folder.read("a.parquet")
    try program.folder.write(Data("no tables here".utf8), to: "other.folio")
    try program.folder.write(folio.dropLast(1), to: "short.folio")
    try program.folder.write(folio.prefix(5), to: "shorter.folio")
    try program.folder.write(parquet.dropLast(3), to: "short.parquet")
    try program.folder.write(parquet.dropLast(9), to: "short")
    try program.folder.write(Data(), to: "empty.folio")
    try program.folder.write(Data(), to: "empty.csv")
    try program.folder.write(Data([0x7F, 0x45, 0, 1, 0x2C, 0x0A, 0, 1]), to: "binary")
    try program.folder.write("a,b\n1,2\n3\n", to: "ragged.csv")
    try program.folder.write("a,b\n1,\"2\n", to: "open.csv")
    try program.folder.write("x", to: "folder/x")
    let bad: [(name: String, problem: String)] = [
      ("other.folio", "is not a Folio file"), ("short.folio", "cut short"), ("shorter.folio", "not a Folio file"),
      ("short.parquet", "is not a Parquet file, or was cut short"), ("short", "neither Folio nor Parquet nor CSV"),
      ("empty.folio", "is not a Folio file"), ("empty.csv", "is empty"),
      ("binary", "neither Folio nor Parquet nor CSV"),
      ("ragged.csv", "record 3 has 1 fields"), ("open.csv", "ends inside quotes"), ("folder", "is not a file"),
      ("gone.parquet", "No such file or directory"), ("a.folio/x", "Not a directory"),
    ]
    for (name, problem) in bad {
      let words = command == "convert" ? [command, name, "out.csv"] : [command, name]
      let result = try program.run(words)
      #expect((result.status, result.answer) == (1, ""), "\(name)")
      #expect(result.talk.contains("\(name): ") && result.talk.contains(problem), "\(name): \(result.talk)")
    }
    #expect(try program.folder.files().allSatisfy { !$0.hasPrefix("out.csv") && !$0.hasPrefix(".out.csv") })
  }
}
