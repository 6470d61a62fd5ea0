import Foundation
import Model

@testable import Write

/// Whether two batches hold the same cells: NaN is NaN, and −0 is not 0.
func sameCells(_ left: RowBatch, _ right: RowBatch) -> Bool {
  guard left.rowCount == right.rowCount, left.columns.count == right.columns.count else { return false }
  return zip(left.columns, right.columns).allSatisfy { sameCells($0, $1) }
}

private func sameCells(_ left: ColumnVector, _ right: ColumnVector) -> Bool {
  guard left.nullCount == right.nullCount else { return false }
  if case .real(let mine) = left.values, case .real(let theirs) = right.values {
    return left.validity == right.validity && mine.map(\.bitPattern) == theirs.map(\.bitPattern)
  }
  return left == right
}

/// A folder that is removed with what is in it.
struct ScratchFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "columnar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes bytes as a file.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(filePath: path(name)))
    return path(name)
  }
}
