public import Model

/// Describes the files of a run to programs and people: a Frictionless Data Package, version 2, beside the files.
///
///     var package = DataPackage(name: "zones")
///     package.add(schema, files: staged, options: options)
///     let staged = try package.stage(at: "out/datapackage.json", run: "8f3a21")
///
/// Everything in it follows from the tables, the options and the files, so the same outputs give the same bytes.
public struct DataPackage: Sendable {
  /// A table's files and how they are written.
  struct Resource: Sendable {
    let name: String
    let schema: Schema
    let file: StagedFile
    let number: Int
    let options: OptionValues
  }

  /// A column that names rows of another table, where the key's name alone does not tell.
  public struct Reference: Sendable, Equatable {
    public var column: String
    public var table: String
    public var target: String

    public init(column: String, table: String, target: String) {
      self.column = column
      self.table = table
      self.target = target
    }
  }

  public let name: String
  public var references: [Reference]
  private(set) var resources: [Resource] = []

  /// - Parameter references: links between tables beyond those that follow from equal names: a column that is called
  ///   like another table's only key column refers to it.
  public init(name: String, references: [Reference] = []) {
    self.name = name
    self.references = references
  }

  /// Adds a table; `files` are those its writer made, in order.
  ///
  /// A table that is there already, in another format, is called after its format: `articles`, `articles-parquet`.
  public mutating func add(_ schema: Schema, files: [StagedFile], options: OptionValues) {
    let isKnown = resources.contains { $0.schema.table == schema.table }
    let name = schema.table + (isKnown ? "-" + options.text("format") : "")
    for (index, file) in files.enumerated() {
      resources.append(
        Resource(
          name: name + (index == 0 ? "" : "-\(index + 1)"), schema: schema, file: file, number: index + 1,
          options: options))
    }
  }

  /// Writes it beside its place; the resources' paths are given from there.
  public func stage(
    at path: String, run: String, calls: SystemCalls = .real
  ) throws(OutputError) -> StagedFile {
    var file = try OutputFile(path: path, run: run, calls: calls)
    let text = json(folder: TemporaryName.split(path).folder)
    try file.write(text.span)
    return try file.finish(rowCount: resources.count)
  }

  /// The package as JSON; paths of files in `folder` or below it lose that prefix.
  func json(folder: String) -> [UInt8] {
    var json = JsonText()
    let keyTables = keyTables()
    json.object {
      $0.field("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      $0.field("name", name)
      $0.list("resources") { list in
        for resource in resources { list.object { write(resource, folder: folder, keyTables, to: &$0) } }
      }
    }
    return json.finish()
  }

  private func write(
    _ resource: Resource, folder: String, _ keyTables: [String: [String]], to json: inout JsonText
  ) {
    let path = resource.file.path
    json.field("name", resource.name)
    json.field("path", !folder.isEmpty && path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path)
    json.field("description", resource.schema.description)
    let format = resource.options.text("format")
    json.field("format", format)
    if format == "csv" { CsvDescription(resource.options).write(to: &json) }
    json.field("bytes", resource.file.byteCount)
    json.field("hash", "sha256:" + resource.file.sha256)
    json.field("rows", resource.file.rowCount)
    json.object("schema") { write(resource.schema, options: resource.options, keyTables, to: &$0) }
  }

  private func write(
    _ schema: Schema, options: OptionValues, _ keyTables: [String: [String]], to json: inout JsonText
  ) {
    json.list("fields") { list in
      for column in schema.columns {
        list.object {
          $0.field("name", column.name)
          $0.field("type", column.type.frictionlessName)
          $0.field("description", column.description)
          if !column.isNullable { $0.object("constraints") { $0.field("required", true) } }
        }
      }
    }
    if options.text("format") == "csv" {
      json.list("missingValues") { $0.value(options.text("null_text")) }
    }
    if !schema.primaryKey.isEmpty {
      json.list("primaryKey") { list in for name in schema.primaryKey { list.value(name) } }
    }
    let keys = foreignKeys(of: schema, keyTables)
    guard !keys.isEmpty else { return }
    json.list("foreignKeys") { list in
      for key in keys {
        list.object {
          $0.list("fields") { $0.value(key.column) }
          $0.object("reference") {
            $0.field("resource", key.table)
            $0.list("fields") { $0.value(key.target) }
          }
        }
      }
    }
  }

  /// The tables that a column is the only key of, by its name; a table split over files has no one file to point to,
  /// and is left out.
  private func keyTables() -> [String: [String]] {
    let split = Set(resources.filter { $0.number > 1 }.map(\.schema.table))
    var tables: [String: [String]] = [:]
    for resource in resources where resource.schema.primaryKey.count == 1 && !split.contains(resource.schema.table) {
      tables[resource.schema.primaryKey[0], default: []].append(resource.schema.table)
    }
    return tables
  }

  /// Links to tables of this package.
  private func foreignKeys(of schema: Schema, _ keyTables: [String: [String]]) -> [Reference] {
    schema.columns.compactMap { column in
      if let said = references.first(where: { $0.column == column.name }) {
        return isWhole(said.table) && said.table != schema.table ? said : nil
      }
      let target = keyTables[column.name]?.first { $0 != schema.table }
      return target.map { Reference(column: column.name, table: $0, target: column.name) }
    }
  }

  /// Whether a table is here, and in one file a format.
  private func isWhole(_ table: String) -> Bool {
    let some = resources.filter { $0.schema.table == table }
    return !some.isEmpty && some.allSatisfy { $0.number == 1 }
  }
}

extension ColumnType {
  /// What Frictionless calls it.
  var frictionlessName: String {
    switch self {
    case .text: "string"
    case .int: "integer"
    case .real: "number"
    case .bool: "boolean"
    case .date: "date"
    case .time: "datetime"
    }
  }
}
