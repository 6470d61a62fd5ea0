import Model

/// The JSON Schema (draft 7, which editors of YAML know) of pipeline files.
///
/// It is made from the same descriptions as the checks, so that an editor offers what the program takes. It knows less
/// than they do: edges, paths and variables are the program's to check.
public enum PipelineSchema {
  public static func json(_ registry: StageRegistry = .standard) -> JsonValue {
    var properties: [JsonValue.Member] = [
      .init(key: PipelineKeys.versionKey, value: ["description": .text(PipelineKeys.versionHelp), "const": 1])
    ]
    properties += PipelineKeys.top.map(property)
    properties += [
      .init(
        key: "vars",
        value: [
          "description": .text(PipelineKeys.variablesHelp), "type": ["object", "null"],
          "additionalProperties": ["$ref": "#/definitions/text"],
        ]),
      .init(
        key: "stages",
        value: [
          "description": .text(PipelineKeys.stagesHelp), "type": "object", "minProperties": 1,
          "additionalProperties": ["$ref": "#/definitions/stage"],
        ]),
      .init(
        key: "lexicons",
        value: options(PipelineKeys.lexicons, description: PipelineKeys.lexiconsHelp)),
    ]
    let definitions: [JsonValue.Member] =
      [
        .init(key: "text", value: ["type": ["string", "number", "boolean"]]),
        .init(
          key: "variable",
          value: [
            "description": "Text with a ${VARIABLE} in it; what it holds is checked when it is known",
            "type": "string", "pattern": "\\$\\{",
          ]),
        .init(key: "stage", value: stage(registry)),
      ] + registry.stages.map { .init(key: $0.name, value: options($0.options, description: sentence($0.summary))) }
    return [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Broadsheet pipeline",
      "description": "Which pages are read, what is done with them, and which tables are written",
      "type": "object",
      "required": .texts([PipelineKeys.versionKey, "stages"]),
      "properties": .object(properties),
      "patternProperties": ["^x-": ["description": .text(PipelineKeys.ownKeysHelp)]],
      "additionalProperties": false,
      "definitions": .object(definitions),
    ]
  }

  /// A stage is `from` and exactly one kind, where the kind has inputs.
  private static func stage(_ registry: StageRegistry) -> JsonValue {
    let from: JsonValue = [
      "description": .text(PipelineKeys.fromHelp),
      "anyOf": [
        ["$ref": "#/definitions/text"],
        ["type": "array", "minItems": 1, "uniqueItems": true, "items": ["$ref": "#/definitions/text"]],
      ],
    ]
    let kinds = registry.stages.map {
      JsonValue.Member(key: $0.name, value: ["$ref": .text("#/definitions/\($0.name)")])
    }
    let alternatives = registry.stages.map { spec -> JsonValue in
      spec.accepts.isEmpty
        ? ["required": .texts([spec.name]), "not": ["required": ["from"]]]
        : ["required": .texts(["from", spec.name])]
    }
    return [
      "type": "object",
      "properties": .object([.init(key: "from", value: from)] + kinds),
      "additionalProperties": false,
      "oneOf": .array(alternatives),
    ]
  }

  private static func options(_ specs: [OptionSpec], description: String) -> JsonValue {
    let required = specs.filter(\.isRequired).map(\.name)
    let type: JsonValue = required.isEmpty ? ["object", "null"] : "object"
    let object: JsonValue = [
      "description": .text(description), "type": type, "properties": .object(specs.map(property)),
      "additionalProperties": false,
    ]
    return required.isEmpty ? object : object.with("required", .texts(required))
  }

  private static func property(_ spec: OptionSpec) -> JsonValue.Member {
    let described: JsonValue = ["description": .text(sentence(spec.help) + spec.conditionText)]
    guard case .object(let head) = described.with("default", spec.defaultValue?.json),
      case .object(let shape) = shape(spec.type)
    else { preconditionFailure("both are objects") }
    return .init(key: spec.name, value: .object(head + shape))
  }

  private static func shape(_ type: OptionType) -> JsonValue {
    switch type {
    // Written out, for draft 7 ignores a description beside `$ref`.
    case .text: ["type": ["string", "number", "boolean"]]
    case .bool: orVariable(["type": "boolean"])
    case .int(let range): orVariable(bounded(["type": "integer"], range.lowerBound, range.upperBound))
    case .real(let range):
      orVariable(["type": "number", "minimum": .real(range.lowerBound), "maximum": .real(range.upperBound)])
    case .size(let range):
      [
        "anyOf": [
          bounded(["type": "integer"], range.lowerBound, range.upperBound),
          ["type": "string", "pattern": "^[0-9]+ ?([KkMmGgTt][Ii]?)?[Bb]?$"],
          ["$ref": "#/definitions/variable"],
        ]
      ]
    case .choice(let choices): orVariable(["enum": .texts(choices.map(\.name))])
    case .list(let item): ["anyOf": [["type": "array", "items": shape(item)], shape(item)]]
    case .map(let item): ["type": "object", "additionalProperties": shape(item)]
    }
  }

  private static func orVariable(_ shape: JsonValue) -> JsonValue {
    ["anyOf": [shape, ["$ref": "#/definitions/variable"]]]
  }

  private static func bounded(_ shape: JsonValue, _ low: Int, _ high: Int) -> JsonValue {
    let bounded = low == .min ? shape : shape.with("minimum", .int(low))
    return high == .max ? bounded : bounded.with("maximum", .int(high))
  }
}

/// A line of help beginning with a capital.
func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
