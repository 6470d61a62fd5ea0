import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline
@testable import Write

/// A run as a library: what comes out of it, and that it does not depend on chance.
@Suite struct RunTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func pipeline(_ pages: [String]) -> String {
    let paths = pages.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      broadsheet: 1
      name: test
      stages:
        pages:   {ingest: {paths: [\(paths)]}}
        clean:   {from: pages, normalise: {}}
        stories: {from: clean, segment: {}}
        tables:  {from: [pages, clean, stories], write: {format: csv, path: "${OUT}/{table}.csv"}}
      """
  }

  private static func story(_ number: Int) -> String {
    """
    城东高新区：

    第\(number)批项目集中开工

    本报讯（记者 李明） 近日，城东高新区

    举行第\(number)批项目集中开工仪式，总投资

    \(number + 3)亿元的\(number)个项目开工建设。

    下一步，园区将继续优化营商环境。

    """
  }

  private func run(
    pages: [String], out: String = "out", workers: Int = 2, isForced: Bool = false
  ) async throws -> RunSummary {
    let reader = PlanReader(
      registry: .standard, environment: [:], settings: ["OUT": folder.path(out)])
    let (plan, findings) = reader.read(Array(RunTests.pipeline(pages).utf8), file: "test.yaml")
    #expect(findings.isEmpty)
    return try await Run(plan: #require(plan), settings: RunSettings(workers: workers, isForced: isForced)).execute()
  }

  /// The outputs of a run, without what belongs to its folder and time.
  private func tables(_ out: String) throws -> [String: String] {
    var tables: [String: String] = [:]
    for name in try folder.files() where name.hasPrefix(out + "/") && name.hasSuffix(".csv") {
      tables[String(name.dropFirst(out.count + 1))] = try folder.text(name)
    }
    return tables
  }

  @Test func `one worker and many give the same bytes`() async throws {
    for number in 0..<40 { try folder.write(RunTests.story(number), to: "pages/\(number).txt") }
    _ = try await run(pages: [folder.path("pages")], out: "one", workers: 1)
    let one = try tables("one")
    #expect(one["articles.csv"]?.split(separator: "\n").count ?? 0 > 40)
    for workers in [2, 3, 8] {
      _ = try await run(pages: [folder.path("pages")], out: "many\(workers)", workers: workers)
      #expect(try tables("many\(workers)") == one)
    }
  }

  /// A pipeline that writes its tables as Folio, to a path with `{table}` in it or without.
  private func folio(_ path: String, workers: Int) async throws -> RunSummary {
    let text = RunTests.pipeline([folder.path("pages")])
      .replacing("format: csv, path: \"${OUT}/{table}.csv\"", with: "format: folio, path: \"${OUT}/\(path)\"")
    let reader = PlanReader(registry: .standard, environment: [:], settings: ["OUT": folder.path("w")])
    let (plan, findings) = reader.read(Array(text.utf8), file: "test.yaml")
    #expect(findings.isEmpty)
    return try await Run(plan: #require(plan), settings: RunSettings(workers: workers, isForced: true)).execute()
  }

  @Test func `one Folio file holds what a file a table holds, with any number of workers`() async throws {
    for number in 0..<40 { try folder.write(RunTests.story(number), to: "pages/\(number).txt") }
    let many = try await folio("{table}.folio", workers: 1)
    let one = try await folio("all.folio", workers: 1)
    #expect(one.files.map(\.path) == [folder.path("w/all.folio")])
    #expect(one.files.map(\.rows) == [many.files.reduce(0) { $0 + $1.rows }])
    let whole = try FolioFile(path: folder.path("w/all.folio"))
    #expect(FolioVerifier.verify(path: whole.path).problems.isEmpty)
    #expect(whole.tables.count == many.files.count)
    for (index, table) in whole.tables.enumerated() {
      var reader = try FolioTableReader(whole, table: index)
      var alone = try FolioTableReader(FolioFile(path: folder.path("w/\(table.schema.table).folio")))
      #expect(try reader.readAll() == alone.readAll(), "\(table.schema.table)")
    }
    // What stands in several tables is written once.
    let articles = try #require(whole.tableIndex("articles"))
    let body = whole.description.tables[articles].columns.first { $0.name == "body" }
    #expect(body?.encodings.map(\.name) == ["joined"])
    #expect(one.files.reduce(0) { $0 + $1.bytes } < many.files.reduce(0) { $0 + $1.bytes })
    let bytes = try Data(contentsOf: URL(filePath: whole.path))
    for workers in [2, 8] {
      _ = try await folio("all.folio", workers: workers)
      #expect(try Data(contentsOf: URL(filePath: whole.path)) == bytes)
    }
    #expect(try folder.files().filter { $0.contains(".tmp-") } == [])
    let package = try folder.text("w/datapackage.json")
    for table in whole.tables { #expect(package.contains("\"name\": \"\(table.schema.table)\"")) }
  }

  @Test func `the order in which inputs are named does not matter`() async throws {
    let paths = try (0..<6).map { try folder.write(RunTests.story($0), to: "pages/\($0).txt") }
    _ = try await run(pages: paths, out: "forwards")
    _ = try await run(pages: paths.reversed(), out: "backwards")
    #expect(try tables("forwards") == tables("backwards"))
  }

  @Test func `shards together say what the whole says`() async throws {
    for number in 0..<12 { try folder.write(RunTests.story(number), to: "pages/\(number % 3)/\(number).txt") }
    _ = try await run(pages: [folder.path("pages")], out: "whole")
    for shard in 0..<3 { _ = try await run(pages: [folder.path("pages/\(shard)")], out: "shard\(shard)") }
    for (name, text) in try tables("whole") {
      let shards = try (0..<3).flatMap { try #require(tables("shard\($0)")[name]).split(separator: "\n").dropFirst() }
      #expect(shards.sorted() == text.split(separator: "\n").dropFirst().sorted(), "\(name)")
    }
  }

  @Test func `two copies of a file are one source with two paths`() async throws {
    try folder.write(RunTests.story(1), to: "pages/b.txt")
    try folder.write(RunTests.story(1), to: "pages/a.txt")
    let summary = try await run(pages: [folder.path("pages")])
    #expect(summary.sources == 1)
    let sources = try folder.text("out/sources.csv").split(separator: "\n")
    #expect(sources.count == 2)
    #expect(sources[1].contains("pages/a.txt"))
    #expect(try folder.text("out/source_paths.csv").split(separator: "\n").count == 3)
  }

  @Test func `nothing changed is nothing written`() async throws {
    let page = try folder.write(RunTests.story(1), to: "pages/a.txt")
    #expect(try await run(pages: [folder.path("pages")]).isUnchanged == false)
    let before = try FileManager.default.attributesOfItem(atPath: folder.path("out/articles.csv"))
    #expect(try await run(pages: [folder.path("pages")]).isUnchanged)
    let after = try FileManager.default.attributesOfItem(atPath: folder.path("out/articles.csv"))
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)

    #expect(try await run(pages: [folder.path("pages")], isForced: true).isUnchanged == false)
    try FileManager.default.removeItem(atPath: folder.path("out/articles.csv"))
    #expect(try await run(pages: [folder.path("pages")]).isUnchanged == false)
    try Data(RunTests.story(2).utf8).write(to: URL(filePath: page))
    #expect(try await run(pages: [folder.path("pages")]).isUnchanged == false)
    #expect(try await run(pages: [folder.path("pages")]).isUnchanged)
  }

  @Test func `a second run over the same folder is told of the first`() async throws {
    try folder.write(RunTests.story(1), to: "pages/a.txt")
    _ = try await run(pages: [folder.path("pages")])
    let lock = try RunLocks(folders: [folder.path("out")])
    defer { extendLifetime(lock) }
    await #expect {
      _ = try await run(pages: [folder.path("pages")], isForced: true)
    } throws: { error in
      guard case RunFailure.locked(let held) = error else { return false }
      return held == folder.path("out")
    }
  }

  @Test func `what cannot be read is a row, and the rest goes on`() async throws {
    try folder.write(RunTests.story(1), to: "pages/a.txt")
    try folder.write(Data([0, 1, 2, 0, 0, 255, 254, 0, 7] + [UInt8](repeating: 0, count: 500)), to: "pages/b.txt")
    try folder.write("", to: "pages/c.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("pages/d.txt"), withDestinationPath: folder.path("nowhere"))
    let summary = try await run(pages: [folder.path("pages")])
    #expect(summary.sources == 4)
    #expect(summary.quarantined == 2)
    #expect(summary.empty == 1)
    #expect(summary.problems.allSatisfy { !$0.reason.isEmpty })
    let rows = try folder.text("out/sources.csv").split(separator: "\n").dropFirst()
    #expect(rows.count == 4)
    #expect(rows.filter { $0.contains("quarantined") }.count == 2)
  }

  @Test func `where nothing is found the old outputs stay`() async throws {
    try folder.write(RunTests.story(1), to: "pages/a.txt")
    _ = try await run(pages: [folder.path("pages")])
    let before = try tables("out")
    await #expect {
      _ = try await run(pages: [folder.path("elsewhere")])
    } throws: { error in
      guard case RunFailure.nothingToRead(let problems) = error else { return false }
      return problems.count == 1
    }
    #expect(try tables("out") == before)
  }

  @Test func `unfinished files of a killed run are cleared away`() async throws {
    try folder.write(RunTests.story(1), to: "pages/a.txt")
    try folder.write("half", to: "out/.articles.csv.tmp-run99-3")
    try folder.write("mine", to: "out/.notes.tmp-run99-3")
    _ = try await run(pages: [folder.path("pages")])
    let left = try folder.files().filter { $0.contains(".tmp-") }
    #expect(left == ["out/.notes.tmp-run99-3"])
  }
}
