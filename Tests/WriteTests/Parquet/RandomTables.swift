import Model
import TestSupport

/// Tables that hold what breaks writers: every type, nulls, extremes, emoji, control characters, NaN and −0.
enum RandomTables {
  static let schema = Schema(
    table: "everything", "One row of every type.",
    columns: [
      Column("id", .text, "an id that grows"),
      Column("n", .int, "a number"),
      Column("maybe_n", .int, nullable: true, "a number or null"),
      Column("x", .real, "a real"),
      Column("maybe_x", .real, nullable: true, "a real or null"),
      Column("flag", .bool, "yes or no"),
      Column("maybe_flag", .bool, nullable: true, "yes, no or null"),
      Column("day", .date, nullable: true, "a day"),
      Column("at", .time, nullable: true, "an instant"),
      Column("word", .text, nullable: true, "one of few words"),
      Column("text", .text, nullable: true, "any text"),
      Column("nothing", .text, nullable: true, "always null"),
      Column("zone", .text, nullable: true, "runs of the same"),
    ])

  static func columns(rows: Int, seed: UInt64) -> RowBatch {
    var random = SeededRandom(seed: seed)
    let columns = schema.columns.map { column in
      var vector = ColumnVector(column.type)
      for row in 0..<rows {
        let isNull = column.name == "nothing" || (column.isNullable && Int.random(in: 0..<4, using: &random) == 0)
        if isNull { vector.appendNull() } else { append(column, row, to: &vector, &random) }
      }
      return vector
    }
    return RowBatch(schema, columns: columns)
  }

  private static func append(
    _ column: Column, _ row: Int, to vector: inout ColumnVector, _ random: inout SeededRandom
  ) {
    switch column.type {
    case .text: vector.append(text: text(column.name, row, &random).utf8)
    case .int: vector.append(integer(&random))
    case .real: vector.append(real(&random))
    case .bool: vector.append(Bool.random(using: &random))
    case .date:
      vector.append(CalendarDate(daysSince1970: [-719_162, 0, 2_932_896, 19_000].randomElement(using: &random) ?? 0))
    // pandas and its like hold nanoseconds, which end in 1677 and 2262.
    case .time: vector.append(Int64.random(in: -9_000_000_000_000_000...9_000_000_000_000_000, using: &random))
    }
  }

  private static func integer(_ random: inout SeededRandom) -> Int64 {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: [Int64.min, .max, 0, -1].randomElement(using: &random) ?? 0
    case 1: Int64(bitPattern: random.next())
    default: Int64.random(in: 0..<1000, using: &random)
    }
  }

  private static func real(_ random: inout SeededRandom) -> Double {
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      [Double.nan, .infinity, -.infinity, -0.0, 0, .leastNonzeroMagnitude, .greatestFiniteMagnitude].randomElement(
        using: &random) ?? 0
    case 1: Double.random(in: -1e9...1e9, using: &random)
    default: Double(Int.random(in: 0..<100_000, using: &random)) / 100
    }
  }

  private static func text(_ name: String, _ row: Int, _ random: inout SeededRandom) -> String {
    switch name {
    case "id": return "p\(String(UInt64(row / 7) &* 0x9E37_79B9_7F4A_7C15, radix: 16))-\(row % 7)"
    case "word": return ["签约", "开工", "投产", "", "项目\n二期"].randomElement(using: &random) ?? ""
    case "zone": return "第\(row / 50)高新区"
    default:
      let pieces = [
        "高新区签约项目", "12.5亿元", "😀", "\u{0}", "\u{1F}", "\"", ",", "\r\n", "a", "é", "\u{10FFFF}", "\u{D7FF}", "",
      ]
      return (0..<Int.random(in: 0..<40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
  }
}
