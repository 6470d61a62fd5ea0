internal import Foundation
public import Model

/// The rows of batches as JSON lines: what a file must read back as, written by nothing the writers use.
///
/// Real numbers are the 16 hex digits of their bits, days are days since 1970-01-01, instants microseconds; integers are
/// texts, since JSON readers round large ones.
public enum Truth {
  public static func write(_ batches: [RowBatch], to path: String) throws {
    var text = ""
    for batch in batches {
      for row in 0..<batch.rowCount {
        let cells = batch.columns.map { $0.isNull(row) ? "null" : cell($0, row) }
        text += "[" + cells.joined(separator: ",") + "]\n"
      }
    }
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private static func cell(_ column: ColumnVector, _ row: Int) -> String {
    switch column.values {
    case .text(let texts): quoted(texts.string(row))
    case .int(let numbers): "\"\(numbers[row])\""
    case .real(let numbers): "\"\(String(format: "%016lx", numbers[row].bitPattern))\""
    case .bool(let flags): flags[row] ? "true" : "false"
    case .date(let days): "\(days[row])"
    case .time(let instants): "\(instants[row])"
    }
  }

  private static func quoted(_ text: String) -> String {
    let data = (try? JSONSerialization.data(withJSONObject: [text])) ?? Data()
    return String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
  }
}
