/// The path of an output, with places for what is known only when there is something to write.
///
///     PathTemplate("out/{table}.csv.gz").path(table: "articles", pipeline: "zones")    // "out/articles.csv.gz"
///
/// `{table}` is the table, `{name}` the pipeline; `{{` and `}}` are braces.
public struct PathTemplate: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case text(String)
    case table
    case name
  }

  /// What may stand between braces.
  public static let placeholders = ["table", "name"]

  private(set) var parts: [Part] = []
  /// What is wrong with it, and how many characters stand before; the text is taken as it is there.
  private(set) var mistakes: [(offset: Int, mistake: PlanMistake)] = []

  public init(_ template: String) {
    let characters = Array(template)
    var text = ""
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "{" || character == "}", index + 1 < characters.count, characters[index + 1] == character {
        text.append(character)
        index += 2
      } else if character == "{" {
        guard let end = characters[index...].firstIndex(of: "}") else {
          mistakes.append((index, .badPlaceholder(reason: "‘{’ is not closed")))
          break
        }
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        add(String(characters[index + 1..<end]), at: index)
        index = end + 1
      } else {
        if character == "}" { mistakes.append((index, .badPlaceholder(reason: "‘}’ closes nothing"))) }
        text.append(character)
        index += 1
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
  }

  private mutating func add(_ placeholder: String, at offset: Int) {
    switch placeholder {
    case "table": parts.append(.table)
    case "name": parts.append(.name)
    default: mistakes.append((offset, .unknownPlaceholder(placeholder, known: PathTemplate.placeholders)))
    }
  }

  /// Whether each table gets a file of its own.
  public var namesTable: Bool { parts.contains(.table) }

  public func path(table: String, pipeline: String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .table: table
      case .name: pipeline
      }
    }.joined()
  }

  public static func == (left: PathTemplate, right: PathTemplate) -> Bool { left.parts == right.parts }

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
