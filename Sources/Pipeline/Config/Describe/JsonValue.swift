import Model

/// A JSON value whose objects keep the order of their keys, so that what is written is always the same.
public indirect enum JsonValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case real(Double)
  case text(String)
  case array([JsonValue])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JsonValue
  }

  static func texts(_ texts: [String]) -> JsonValue { .array(texts.map { .text($0) }) }

  /// Two spaces a level, a line feed at the end of each line; objects and lists of single values that fit stand on one
  /// line.
  public var pretty: String { rendered(indent: 0) + "\n" }

  private static let lineWidth = 100

  private func rendered(indent: Int) -> String {
    let flat = self.flat
    if indent + flat.count <= JsonValue.lineWidth, isShallow { return flat }
    let margin = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .array(let items) where !items.isEmpty:
      return "[\n" + items.map { margin + $0.rendered(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { margin + JsonValue.quoted($0.key) + ": " + $0.value.rendered(indent: indent + 2) }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    default: return flat
    }
  }

  /// Whether it holds at most one level of single values.
  private var isShallow: Bool {
    switch self {
    case .array(let items): items.allSatisfy(\.isSingle)
    case .object(let members): members.allSatisfy { $0.value.isSingle || $0.value.isListOfSingles }
    default: true
    }
  }

  private var isSingle: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private var isListOfSingles: Bool { if case .array(let items) = self { items.allSatisfy(\.isSingle) } else { false } }

  /// On one line.
  var flat: String {
    switch self {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .int(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): JsonValue.quoted(text)
    case .array(let items): "[" + items.map(\.flat).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JsonValue.quoted($0.key) + ": " + $0.value.flat }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JsonValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  public init(dictionaryLiteral members: (String, JsonValue)...) {
    self = .object(members.map { Member(key: $0, value: $1) })
  }

  public init(stringLiteral text: String) { self = .text(text) }

  public init(arrayLiteral items: JsonValue...) { self = .array(items) }

  public init(booleanLiteral flag: Bool) { self = .bool(flag) }

  public init(integerLiteral number: Int) { self = .int(number) }
}

extension JsonValue {
  /// An object with one more member at its end.
  func with(_ key: String, _ value: JsonValue?) -> JsonValue {
    guard case .object(let members) = self, let value else { return self }
    return .object(members + [Member(key: key, value: value)])
  }
}

extension OptionValue {
  /// The value as JSON; maps in order of their keys.
  var json: JsonValue {
    switch self {
    case .bool(let flag): .bool(flag)
    case .int(let number): .int(number)
    case .real(let number): .real(number)
    case .text(let text): .text(text)
    case .list(let items): .array(items.map(\.json))
    case .map(let entries):
      .object(entries.sorted { $0.key < $1.key }.map { JsonValue.Member(key: $0.key, value: $0.value.json) })
    }
  }
}
