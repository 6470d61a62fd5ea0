import Foundation

@testable import Pipeline

/// Checks a YAML tree against the part of JSON Schema that the pipeline schema uses; any other keyword is a mistake, so
/// that none is silently let pass.
struct SchemaValidator {
  let root: [String: Any]

  func mistakes(_ node: YamlNode) -> [String] { mistakes(Value(node), root, at: "") }

  /// A YAML node under the core schema of YAML 1.2, as editors read it.
  enum Value {
    case null
    case bool(Bool)
    case number(Double, isWhole: Bool)
    case text(String)
    case list([Value])
    case object([(String, Value)])

    init(_ node: YamlNode) {
      switch node.content {
      case .sequence(let items): self = .list(items.map(Value.init))
      case .mapping(let entries): self = .object(entries.map { ($0.key, Value($0.value)) })
      case .scalar(let scalar):
        if node.isNull {
          self = .null
        } else if scalar.isPlain, ["true", "false"].contains(scalar.text) {
          self = .bool(scalar.text == "true")
        } else if scalar.isPlain, let number = Double(scalar.text) {
          self = .number(number, isWhole: Int(scalar.text) != nil)
        } else {
          self = .text(scalar.text)
        }
      }
    }
  }

  private static let known: Set<String> = [
    "$schema", "title", "description", "default", "definitions", "$ref", "type", "const", "enum", "pattern", "minimum",
    "maximum", "anyOf", "oneOf", "not", "required", "properties", "patternProperties", "additionalProperties",
    "minProperties", "items", "minItems", "uniqueItems",
  ]

  private func mistakes(_ value: Value, _ schema: [String: Any], at path: String) -> [String] {
    var found = schema.keys.filter { !SchemaValidator.known.contains($0) }.map { "\(path): unknown keyword \($0)" }
    if let reference = schema["$ref"] as? String {
      let definitions = root["definitions"] as? [String: [String: Any]] ?? [:]
      let name = reference.replacing("#/definitions/", with: "")
      guard let target = definitions[name] else { return ["\(path): no definition \(name)"] }
      return found + mistakes(value, target, at: path)
    }
    found += typeMistakes(value, schema, at: path)
    if let any = schema["anyOf"] as? [[String: Any]], !any.contains(where: { mistakes(value, $0, at: path).isEmpty }) {
      found.append("\(path): none of anyOf")
    }
    if let one = schema["oneOf"] as? [[String: Any]], one.count(where: { mistakes(value, $0, at: path).isEmpty }) != 1 {
      found.append("\(path): not exactly one of oneOf")
    }
    if let not = schema["not"] as? [String: Any], mistakes(value, not, at: path).isEmpty {
      found.append("\(path): not")
    }
    switch value {
    case .object(let members): found += objectMistakes(members, schema, at: path)
    case .list(let items):
      if let least = schema["minItems"] as? Int, items.count < least { found.append("\(path): too few items") }
      if let item = schema["items"] as? [String: Any] {
        for (index, value) in items.enumerated() { found += mistakes(value, item, at: "\(path)/\(index)") }
      }
    default: break
    }
    return found
  }

  private func typeMistakes(_ value: Value, _ schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    let names: [String] =
      switch value {
      case .null: ["null"]
      case .bool: ["boolean"]
      case .number(_, let isWhole): isWhole ? ["number", "integer"] : ["number"]
      case .text: ["string"]
      case .list: ["array"]
      case .object: ["object"]
      }
    if !types.isEmpty, types.allSatisfy({ !names.contains($0) }) { found.append("\(path): not \(types)") }
    if case .number(let number, _) = value {
      if let least = schema["minimum"] as? Double, number < least { found.append("\(path): below \(least)") }
      if let most = schema["maximum"] as? Double, number > most { found.append("\(path): above \(most)") }
      if let exact = schema["const"] as? Double, number != exact { found.append("\(path): not \(exact)") }
    } else if schema["const"] != nil {
      found.append("\(path): not the constant")
    }
    if let words = schema["enum"] as? [String] {
      if case .text(let text) = value, words.contains(text) { return found }
      found.append("\(path): not one of \(words)")
    }
    if case .text(let text) = value, let pattern = schema["pattern"] as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): not like \(pattern)")
    }
    return found
  }

  private func objectMistakes(_ members: [(String, Value)], _ schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    for name in schema["required"] as? [String] ?? [] where !members.contains(where: { $0.0 == name }) {
      found.append("\(path): no \(name)")
    }
    if let least = schema["minProperties"] as? Int, members.count < least { found.append("\(path): too few members") }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let patterns = schema["patternProperties"] as? [String: [String: Any]] ?? [:]
    for (key, value) in members {
      let here = "\(path)/\(key)"
      if let property = properties[key] {
        found += mistakes(value, property, at: here)
      } else if let pattern = patterns.first(where: { key.range(of: $0.key, options: .regularExpression) != nil }) {
        found += mistakes(value, pattern.value, at: here)
      } else if let rest = schema["additionalProperties"] as? [String: Any] {
        found += mistakes(value, rest, at: here)
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(here): unknown key")
      }
    }
    return found
  }
}
