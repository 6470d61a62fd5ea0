import Model
import Pipeline

/// A pipeline file with a mark before each place where a finding is expected: `from: ‹unknown-input›pges`.
struct MarkedText {
  var text = ""
  /// `line:column code`, in the order of the file.
  var expected: [String] = []

  init(_ marked: String) {
    var line = 1
    var column = 1
    var rest = Substring(marked)
    while let character = rest.popFirst() {
      if character == "‹", let end = rest.firstIndex(of: "›") {
        expected.append("\(line):\(column) \(rest[..<end])")
        rest = rest[rest.index(after: end)...]
        continue
      }
      text.append(character)
      if character == "\n" {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
  }
}

extension Diagnostic {
  /// The form of `MarkedText.expected`.
  var placeAndCode: String { "\(line):\(column) \(code)" }
}

/// A small set of stages that has every kind of option and every kind of edge.
enum SmallRegistry {
  static let registry = StageRegistry([ingest, normalise, segment, extract, write])

  static let ingest = StageSpec(
    name: "ingest", summary: "reads", accepts: [], produces: .pages, tables: [table("sources")],
    options: [
      OptionSpec("paths", .list(.text), required: true, "what to read"),
      OptionSpec(
        "encoding", .choice([OptionChoice("auto", "found"), OptionChoice("utf-8", "named")]),
        default: .text("auto"), "how pages are encoded"),
      OptionSpec("page_limit", .size(1...(1 << 30)), default: .int(1 << 24), "longest page"),
      OptionSpec("hidden", .bool, default: .bool(false), "hidden files too"),
    ])

  static let normalise = StageSpec(
    name: "normalise", summary: "repairs", accepts: [.pages], produces: .cleanPages, tables: [table("repairs")],
    options: [
      OptionSpec(
        "repairs", .list(.choice([OptionChoice("undouble", "a"), OptionChoice("punctuation", "b")])),
        default: .list([.text("undouble"), .text("punctuation")]), "which repairs"),
      OptionSpec("certainty", .real(0...1), default: .real(0.5), "how sure to be"),
    ])

  static let segment = StageSpec(
    name: "segment", summary: "cuts", accepts: [.cleanPages], produces: .articles,
    tables: [table("articles"), table("paragraphs")], options: [])

  static let extract = StageSpec(
    name: "extract", summary: "finds", accepts: [.articles], produces: .facts,
    tables: [table("dates"), table("quotes")],
    options: [
      OptionSpec(
        "tables", .list(.choice(["all", "dates", "quotes"].map { OptionChoice($0, "") })),
        default: .list([.text("all")]), "which tables"),
      OptionSpec("limits", .map(.int(0...100)), "limits by name"),
    ])

  static let write = StageSpec(
    name: "write", summary: "writes", accepts: [.pages, .cleanPages, .articles, .facts], produces: nil, takesMany: true,
    options: [
      OptionSpec("format", .choice([OptionChoice("csv", "a"), OptionChoice("folio", "b")]), required: true, "form"),
      OptionSpec(
        "path", .text, required: true, "where to",
        check: { if case .text(let text) = $0, text.hasSuffix("/") { "a file is needed" } else { nil } }),
      OptionSpec("level", .int(0...9), default: .int(6), "how hard to compress"),
      OptionSpec("null_text", .text, default: .text(""), "what stands for nothing")
        .applying(when: "format", is: "csv"),
      OptionSpec("tables", .list(.text), default: .list([.text("all")]), "which tables"),
    ])

  static func table(_ name: String) -> Schema {
    Schema(table: name, "One \(name)", columns: [Column("id", .text, "Its id")])
  }

  static func read(
    _ text: String, environment: [String: String] = [:], settings: [String: String] = [:],
    isThere: @escaping @Sendable (String) -> Bool = { _ in true }
  ) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    PlanReader(registry: registry, environment: environment, settings: settings, isThere: isThere)
      .read(Array(text.utf8), file: "zones.yaml")
  }
}
