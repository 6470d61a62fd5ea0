import Model
import Testing

@testable import Write

struct WriteStageTests {
  static func format(_ values: [String: OptionValue]) -> CsvFormat {
    let given: [String: OptionValue] = ["format": .text("csv"), "path": .text("out/{table}.csv")]
    return CsvFormat(OptionValues(given.merging(values) { $1 }, specs: WriteStage.spec.options))
  }

  @Test func `the default is a plain file for programs`() {
    #expect(Self.format([:]) == CsvFormat())
  }

  @Test func `the path's ending decides about compression unless it is said`() {
    #expect(Self.format(["path": .text("a.csv.gz")]).gzipLevel == CsvFormat.defaultLevel)
    #expect(Self.format(["path": .text("a.csv.gz"), "compression": .text("none")]).gzipLevel == nil)
    #expect(Self.format(["compression": .text("gzip"), "level": .int(9)]).gzipLevel == 9)
  }

  @Test func `the spreadsheet profile sets what is not said otherwise`() {
    let sheet = Self.format(["profile": .text("spreadsheet")])
    #expect(
      sheet.hasByteOrderMark && sheet.guardsFormulas && sheet.splitRows == 1_048_575 && sheet.longestCell == 32_767)
    let own = Self.format(["profile": .text("spreadsheet"), "bom": .bool(false), "split_rows": .int(10)])
    #expect(!own.hasByteOrderMark && own.guardsFormulas && own.splitRows == 10)
  }

  @Test(arguments: [
    ("delimiter", ";", true), ("delimiter", "tab", true), ("delimiter", "\t", true), ("delimiter", "|", true),
    ("delimiter", "", false), ("delimiter", ",,", false), ("delimiter", "\"", false), ("delimiter", "a", false),
    ("delimiter", "1", false), ("delimiter", "，", false), ("delimiter", ".", false), ("delimiter", "-", false),
    ("delimiter", "\n", false), ("delimiter", " ", false), ("null_text", "", true), ("null_text", "NULL", true),
    ("null_text", "\\N", true), ("null_text", "N/A", true), ("null_text", "a,b", false), ("null_text", "a b", false),
    ("null_text", "\"", false), ("path", "out/{table}.csv", true), ("path", "", false), ("path", "out/", false),
  ])
  func `values are checked beyond their types`(name: String, value: String, isFine: Bool) throws {
    let spec = try #require(WriteStage.spec.options.first { $0.name == name })
    #expect((spec.check?(.text(value)) == nil) == isFine)
  }

  @Test func `a delimiter may be named`() {
    for (name, byte) in [("tab", 0x09), ("semicolon", 0x3B), ("pipe", 0x7C), ("comma", 0x2C), ("^", 0x5E)] {
      #expect(Self.format(["delimiter": .text(name)]).delimiter == UInt8(byte))
    }
  }

  @Test func `options are named once and their defaults pass their own checks`() {
    let options = WriteStage.spec.options
    #expect(Set(options.map(\.name)).count == options.count)
    for option in options {
      if let value = option.defaultValue { #expect(option.check?(value) == nil) }
    }
  }

  @Test func `the table's name is put into the path`() {
    #expect(WriteStage.path("out/{table}.csv.gz", table: "people") == "out/people.csv.gz")
    #expect(WriteStage.path("{table}/{table}.csv", table: "a") == "a/a.csv")
    #expect(WriteStage.path("out/all.csv", table: "a") == "out/all.csv")
    #expect(WriteStage.path("报/{table}.csv", table: "报") == "报/报.csv")
  }

  @Test func `tables are chosen by name or all at once`() {
    func options(_ tables: [String]) -> OptionValues {
      OptionValues(["tables": .list(tables.map { .text($0) })], specs: WriteStage.spec.options)
    }
    #expect(WriteStage.writes(table: "people", options: options(["all"])))
    #expect(WriteStage.writes(table: "people", options: options(["dates", "people"])))
    #expect(!WriteStage.writes(table: "people", options: options(["dates"])))
  }
}
