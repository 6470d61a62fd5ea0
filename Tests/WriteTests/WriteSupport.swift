import Foundation
import Model
import Write

/// A folder of a test's own, removed when it goes away.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/broadsheet-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: path + "/" + name).map { Array($0) } ?? []
  }

  func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  /// Everything in it, folders included, sorted.
  var names: [String] {
    (try? FileManager.default.subpathsOfDirectory(atPath: path))?.sorted() ?? []
  }
}

/// Cuts a batch into batches of some rows each, the last of fewer.
func cut(_ batch: RowBatch, every rows: Int) -> [RowBatch] {
  stride(from: 0, to: batch.rowCount, by: rows).map { start in
    rowsOf(batch, start..<min(start + rows, batch.rowCount))
  }
}

/// Some rows of a batch as a batch of their own.
func rowsOf(_ batch: RowBatch, _ rows: Range<Int>) -> RowBatch {
  RowBatch(
    batch.schema,
    columns: batch.columns.map { column in
      let values: ColumnVector.Values =
        switch column.values {
        case .text(let texts):
          .text(rows.reduce(into: TextValues()) { $0.append(texts[$1]) })
        case .int(let numbers): .int(Array(numbers[rows]))
        case .real(let numbers): .real(Array(numbers[rows]))
        case .bool(let flags): .bool(Array(flags[rows]))
        case .date(let days): .date(Array(days[rows]))
        case .time(let instants): .time(Array(instants[rows]))
        }
      return ColumnVector(values, validity: column.validity.isEmpty ? [] : Array(column.validity[rows]))
    })
}
