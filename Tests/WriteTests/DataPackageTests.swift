import Foundation
import Model
import Testing

@testable import Write

struct DataPackageTests {
  static let articles = Schema(
    table: "articles", "One row an article.", primaryKey: ["article_id"],
    columns: [
      Column("article_id", .text, "Its id."), Column("body", .text, nullable: true, "Its \"text\"."),
      Column("quantity_id", .text, nullable: true, "Its first quantity."),
    ])
  static let quantities = Schema(
    table: "quantities", "One row a quantity.", primaryKey: ["id"],
    columns: [
      Column("id", .text, "Its id."), Column("article_id", .text, "Where it stands."),
      Column("value", .real, nullable: true, "How much."), Column("day", .date, nullable: true, "When."),
    ])

  static func options(_ values: [String: OptionValue] = [:]) -> OptionValues {
    let given: [String: OptionValue] = ["format": .text("csv"), "path": .text("out/{table}.csv.gz")]
    return OptionValues(given.merging(values) { $1 }, specs: WriteStage.spec.options)
  }

  static func file(_ name: String) -> StagedFile {
    StagedFile(temporaryPath: "out/.x", path: "out/" + name, byteCount: 12, rowCount: 3, sha256: "ab")
  }

  static func package() -> DataPackage {
    var package = DataPackage(
      name: "zones", references: [DataPackage.Reference(column: "quantity_id", table: "quantities", target: "id")])
    package.add(Self.articles, files: [file("articles.csv.gz")], options: options())
    package.add(Self.quantities, files: [file("quantities.csv.gz")], options: options())
    return package
  }

  static func parsed(_ package: DataPackage) throws -> [[String: Any]] {
    let data = Data(package.json(folder: "out/"))
    let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(all["name"] as? String == "zones")
    return try #require(all["resources"] as? [[String: Any]])
  }

  @Test func `a resource says where, how and what`() throws {
    let resources = try Self.parsed(Self.package())
    #expect(resources.map { $0["path"] as? String } == ["articles.csv.gz", "quantities.csv.gz"])
    let quantities = resources[1]
    #expect(quantities["compression"] as? String == "gz")
    #expect(quantities["bytes"] as? Int == 12)
    #expect(quantities["hash"] as? String == "sha256:ab")
    let schema = try #require(quantities["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(fields.map { $0["type"] as? String } == ["string", "string", "number", "date"])
    #expect(fields.map { $0["constraints"] != nil } == [true, true, false, false])
    #expect(schema["missingValues"] as? [String] == [""])
    #expect(schema["primaryKey"] as? [String] == ["id"])
  }

  @Test func `a column named like another table's key refers to it, and so does one that is said to`() throws {
    var package = Self.package()
    var resources = try Self.parsed(package)
    func references(_ resource: [String: Any]) throws -> [String] {
      let schema = try #require(resource["schema"] as? [String: Any])
      return (schema["foreignKeys"] as? [[String: Any]] ?? []).map { key in
        let fields = (key["fields"] as? [String] ?? []).joined()
        let reference = key["reference"] as? [String: Any]
        return "\(fields) > \(reference?["resource"] as? String ?? "")"
      }
    }
    #expect(try references(resources[0]) == ["quantity_id > quantities"])
    #expect(try references(resources[1]) == ["article_id > articles"])
    // Split, the table has no one file that holds all keys.
    package.add(Self.articles, files: [Self.file("a.csv"), Self.file("a-2.csv")], options: Self.options())
    resources = try Self.parsed(package)
    #expect(resources.map { $0["name"] as? String } == ["articles", "quantities", "articles-csv", "articles-csv-2"])
    #expect(try references(resources[1]) == [])
  }

  @Test func `the options are in the dialect, and what the profile changes is said`() throws {
    var package = DataPackage(name: "zones")
    package.add(
      Self.articles, files: [Self.file("a.csv")],
      options: Self.options([
        "path": .text("a.csv"), "profile": .text("spreadsheet"), "delimiter": .text("tab"), "line_end": .text("crlf"),
        "null_text": .text("NULL"),
      ]))
    let resource = try Self.parsed(package)[0]
    let dialect = try #require(resource["dialect"] as? [String: Any])
    #expect(dialect["delimiter"] as? String == "\t" && dialect["lineTerminator"] as? String == "\r\n")
    #expect(resource["compression"] == nil && resource["mediatype"] as? String == "text/csv")
    #expect(resource["formulaGuard"] != nil && resource["byteOrderMark"] as? Bool == true)
    #expect((resource["schema"] as? [String: Any])?["missingValues"] as? [String] == ["NULL"])
  }

  @Test func `it is written like every output`() throws {
    let folder = try TemporaryFolder()
    let staged = try Self.package().stage(at: folder.path + "/datapackage.json", run: "r")
    try Publication(files: [], manifest: staged).publish()
    #expect(folder.names == ["datapackage.json"])
    #expect(folder.bytes("datapackage.json") == Self.package().json(folder: folder.path + "/"))
  }

  @Test func `text is escaped so that every reader gives it back`() throws {
    let text = String(String.UnicodeScalarView((0..<0x80).compactMap { Unicode.Scalar($0) })) + "报🏭\u{2028}"
    var json = JsonText()
    json.object {
      $0.field("a", text)
      $0.list("empty") { _ in }
      $0.list("b") {
        $0.value(1)
        $0.object { $0.field("c", false) }
      }
    }
    let bytes = json.finish()
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(parsed["a"] as? String == text)
    #expect((parsed["empty"] as? [Any])?.count == 0 && (parsed["b"] as? [Any])?.count == 2)
  }
}
