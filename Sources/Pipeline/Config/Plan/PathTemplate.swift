/// The path of an output, with a place for the name of the table.
///
///     PathTemplate("out/{table}.csv.gz").path(table: "articles")    // "out/articles.csv.gz"
public struct PathTemplate: Sendable {
  private enum Part {
    case text(String)
    case table
  }

  /// What may stand between braces.
  static let placeholders = ["table"]

  private var parts: [Part] = []
  /// What is wrong with it, and how many characters stand before.
  private(set) var mistakes: [(offset: Int, mistake: PlanMistake)] = []

  public init(_ template: String) {
    let characters = Array(template)
    var text = ""
    var index = 0
    while index < characters.count {
      switch characters[index] {
      case "{":
        guard let end = characters[index...].firstIndex(of: "}") else {
          mistakes.append((index, .badPlaceholder(reason: "‘{’ is not closed")))
          return
        }
        parts += [.text(text), .table]
        text = ""
        let name = String(characters[index + 1..<end])
        if name != "table" {
          mistakes.append((index, .unknownPlaceholder(name, known: PathTemplate.placeholders)))
        }
        index = end
      case "}": mistakes.append((index, .badPlaceholder(reason: "‘}’ closes nothing")))
      default: text.append(characters[index])
      }
      index += 1
    }
    parts.append(.text(text))
  }

  /// Whether each table gets a file of its own.
  public var namesTable: Bool { parts.contains { if case .table = $0 { true } else { false } } }

  public func path(table: String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .table: table
      }
    }.joined()
  }

  /// The path without `.`, doubled slashes and `folder/..`, so that two ways to write one path are seen to be one.
  ///
  ///     PathTemplate.simplified("./out//a/../b.csv")    // "out/b.csv"
  static func simplified(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
