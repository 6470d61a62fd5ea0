// Makes up tables with every type and every awkward value, and writes them as a user would have them written: what the
// tests against real readers read. Beside the files stands what they must read back as (`things.truth.jsonl`)
// with `datapackage.json`.
//
// `--table` names an awkward table instead (`AwkwardTables`), `--from` a table file of any format to be written anew.
//
//     tablemaker --rows 5000 --seed 7 --out /tmp/tables --set format=csv --set path=/tmp/tables/{table}.csv.gz

import Foundation
import Model
import Workbench
import Write

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

var rows = 1000
var seed = 7
var folder = "."
var settings: [String] = []
var awkward: String?
var source: String?
var arguments = CommandLine.arguments.dropFirst()
while let name = arguments.popFirst() {
  guard let value = arguments.popFirst() else {
    fail("usage: tablemaker --rows N --seed S --out DIR --set OPTION=VALUE …")
  }
  switch name {
  case "--rows": rows = Int(value) ?? rows
  case "--seed": seed = Int(value) ?? seed
  case "--out": folder = value
  case "--set": settings.append(value)
  case "--table": awkward = value
  case "--from": source = value
  default: fail("unknown argument \(name)")
  }
}

let options: OptionValues
switch OptionText.values(settings, specs: WriteStage.spec.options) {
case .success(let values): options = values
case .failure(let problem): fail(problem.description)
}

/// The rows to write, and their schema.
@MainActor func rowsToWrite() throws -> (batches: [RowBatch], schema: Schema) {
  if let source {
    var reader = try TableFile(path: source).reader()
    var batches: [RowBatch] = []
    while let batch = try reader.next() { batches.append(batch) }
    return (batches, reader.schema)
  }
  if let awkward {
    guard let batch = AwkwardTables.named(awkward) else { fail("there are the tables \(AwkwardTables.names)") }
    return ([batch], batch.schema)
  }
  let maker = TableMaker(seed: UInt64(seed))
  return (maker.batches(rows: rows, rowsPerBatch: 97), maker.schema)
}

do {
  let (batches, schema) = try rowsToWrite()
  let path = WriteStage.path(options.text("path"), table: schema.table)
  let written = try await TableFiles.write(batches, schema, options: options, path: path)
  var package = DataPackage(name: "made-up")
  package.add(schema, files: written.files, options: options)
  let manifest = try package.stage(at: folder + "/datapackage.json", run: "tablemaker")
  try Publication(files: written.files, manifest: manifest).publish()
  for diagnostic in written.diagnostics { FileHandle.standardError.write(Data("\(diagnostic)\n".utf8)) }
  if source == nil, awkward == nil { try Truth.write(batches, to: folder + "/things.truth.jsonl") }
  for file in written.files { print(file.path) }
} catch {
  fail("\(error)")
}
