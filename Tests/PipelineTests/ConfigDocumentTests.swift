import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

/// What is made from the descriptions of stages, against the files in the repository.
struct ConfigDocumentTests {
  private static let examples =
    (try? FileManager.default.contentsOfDirectory(atPath: packageFolder.appending(path: "pipelines").path))?
    .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

  private func file(_ path: String) throws -> String {
    try String(contentsOf: packageFolder.appending(path: path), encoding: .utf8)
  }

  @Test func `the schema in docs is the one the program makes`() throws {
    #expect(try file("docs/pipeline.schema.json") == PipelineSchema.json().pretty, "run ‘make docs’")
  }

  @Test func `the reference page in docs is the one the program makes`() throws {
    #expect(try file("docs/pipeline.md") == ReferencePage.markdown(), "run ‘make docs’")
  }

  @Test func `there are examples`() { #expect(ConfigDocumentTests.examples.count >= 3) }

  @Test(arguments: examples)
  func `an example has no mistakes`(name: String) throws {
    let path = packageFolder.appending(path: "pipelines/\(name)").path
    let (plan, diagnostics) = PlanReader(environment: ["PAGES": "pages"]).read(file: path)
    #expect(diagnostics.map(\.description) == [])
    let read = try #require(plan)
    #expect(read.stages.indices.contains { !read.outputs(of: $0).isEmpty })
  }

  @Test(arguments: examples)
  func `an example follows the schema`(name: String) throws {
    let root = try #require(YamlReader.read(Array(file("pipelines/\(name)").utf8)).root)
    #expect(try validator().mistakes(root) == [])
  }

  /// The schema and the program agree about what is wrong, where a schema can know.
  @Test(arguments: [
    "{}", "{broadsheet: 1}", "{broadsheet: 2, stages: {p: {ingest: {paths: x}}}}",
    "{broadsheet: 1, stages: {p: {ingest: {path: x}}}}", "{broadsheet: 1, stages: {p: {ingest: {}}}}",
    "{broadsheet: 1, stages: {p: {}}}", "{broadsheet: 1, stages: {p: {from: q, ingest: {paths: x}}}}",
    "{broadsheet: 1, stages: {p: {normalise: {}}}}", "{broadsheet: 1, stages: {}}",
    "{broadsheet: 1, stage: 1, stages: {p: {ingest: {paths: x}}}}",
    "{broadsheet: 1, stages: {p: {ingest: {paths: x, hidden: perhaps}}}}",
    "{broadsheet: 1, stages: {p: {ingest: {paths: x, encoding: latin}}}}",
    "{broadsheet: 1, stages: {p: {ingest: {paths: x, page_limit: 0}}}}",
    "{broadsheet: 1, stages: {p: {from: q, write: {format: csv, path: x, level: 10}}}}",
    "{broadsheet: 1, stages: {p: {from: q, write: {format: csv, path: x, level: \"9\"}}}}",
    "{broadsheet: 1, stages: {p: {from: [], normalise: {}}}}",
    "{broadsheet: 1, lexicons: {files: x}, stages: {p: {ingest: {paths: x}}}}",
  ])
  func `what the schema refuses the program refuses`(text: String) throws {
    let root = try #require(YamlReader.read(Array(text.utf8)).root)
    #expect(try validator().mistakes(root) != [])
    #expect(PlanReader(isThere: { _ in true }).read(Array(text.utf8), file: "x.yaml").plan == nil)
  }

  private func validator() throws -> SchemaValidator {
    let schema = try JSONSerialization.jsonObject(with: Data(file("docs/pipeline.schema.json").utf8))
    return SchemaValidator(root: try #require(schema as? [String: Any]))
  }

  @Test func `a listing shows stages, options and columns`() throws {
    let listing = StageListing(SmallRegistry.registry, width: 80)
    let pages = [listing.overview] + ["ingest", "extract", "segment", "sources"].map { listing.page($0) ?? "" }
    #expect(try goldenDifference(pages.joined(separator: "\n---\n"), "listing.txt") == nil)
    #expect(listing.page("nothing") == nil)
  }

  @Test func `a plan is drawn in Mermaid and in characters`() throws {
    let text = """
      broadsheet: 1
      name: zones
      description: two ways
      stages:
        页面: {ingest: {paths: [seeds, "a_<b>*"]}}
        clean: {from: 页面, normalise: {}}
        also: {from: 页面, normalise: {}}
        stories: {from: clean, segment: {}}
        facts: {from: stories, extract: {}}
        csv: {from: [页面, clean, stories, facts], write: {format: csv, path: "out/{table}.csv"}}
        folio: {from: [stories, facts], write: {format: folio, path: "out/{table}.folio"}}
        log: {from: also, write: {format: csv, path: log.csv}}
      """
    let drawing = GraphDrawing(try #require(SmallRegistry.read(text).plan))
    #expect(try goldenDifference(drawing.mermaid + "\n" + drawing.text, "graph.txt") == nil)
  }

  @Test func `JSON is written with escapes and stable order`() {
    let value: JsonValue = ["b": "a\"\\\n\u{1}页", "a": [1, true, .null, .real(0.5)], "e": [], "o": [:]]
    #expect(value.flat == #"{"b": "a\"\\\n\u0001页", "a": [1, true, null, 0.5], "e": [], "o": {}}"#)
  }
}
