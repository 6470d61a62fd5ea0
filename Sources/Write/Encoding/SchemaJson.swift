internal import Model

/// A table's schema as a Frictionless Table Schema, which columnar files carry in their metadata.
enum SchemaJson {
  static func text(_ schema: Schema) -> String {
    let fields = schema.columns.map { column in
      let required = column.isNullable ? "" : #","constraints":{"required":true}"#
      return
        #"{"name":\#(quoted(column.name)),"type":"\#(type(column.type))","description":\#(quoted(column.description))\#(required)}"#
    }
    let key =
      schema.primaryKey.isEmpty
      ? "" : #","primaryKey":[\#(schema.primaryKey.map(quoted).joined(separator: ","))]"#
    return #"{"description":\#(quoted(schema.description)),"fields":[\#(fields.joined(separator: ","))]\#(key)}"#
  }

  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .text: "string"
    case .int: "integer"
    case .real: "number"
    case .bool: "boolean"
    case .date: "date"
    case .time: "datetime"
    }
  }

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
