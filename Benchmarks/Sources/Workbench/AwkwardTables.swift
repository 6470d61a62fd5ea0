public import Model

/// Small tables each of which has broken some writer or reader: the same rows every time, so that tests can say what
/// they must read back as.
public enum AwkwardTables {
  public static let names = ["extremes", "wide", "nulls", "long"]

  /// nil where there is no table of that name.
  public static func named(_ name: String) -> RowBatch? {
    switch name {
    case "extremes": extremes
    case "wide": wide
    case "nulls": nulls
    case "long": long
    default: nil
    }
  }

  /// The ends of every type, and what stands outside the order of numbers.
  private static var extremes: RowBatch {
    let ints: [Int64] = [.min, .max, 0, -1, 1, .min + 1]
    let reals: [Double] = [.nan, .infinity, -.infinity, -0.0, .leastNonzeroMagnitude, -.greatestFiniteMagnitude]
    let texts = [
      "", "\u{0}\u{1F}\u{7F}", "😀👩‍🔬", "\u{10FFFF}\u{D7FF}\u{E000}", "\r\n\t\"',", String(repeating: "漯", count: 100),
    ]
    let days: [Int32] = [-719_162, 2_932_896, 0, -1, 1, 19_000]
    let instants: [Int64] = [-62_135_596_800_000_000, 253_402_300_799_999_999, 0, -1, 1, 1_700_000_000_000_001]
    var bytes = TextValues()
    for text in texts { bytes.append(text.utf8) }
    return RowBatch(
      Schema(
        table: "extremes", "The ends of every type.",
        columns: [
          Column("n", .int, "whole numbers"), Column("x", .real, "real numbers"), Column("t", .text, "texts"),
          Column("d", .date, "days"), Column("at", .time, "instants"), Column("b", .bool, "yes or no"),
        ]),
      columns: [
        ColumnVector(.int(ints)), ColumnVector(.real(reals)), ColumnVector(.text(bytes)), ColumnVector(.date(days)),
        ColumnVector(.time(instants)), ColumnVector(.bool([true, false, true, true, false, false])),
      ])
  }

  /// A hundred columns; every third row of every nullable one is null.
  private static var wide: RowBatch {
    let types: [ColumnType] = [.text, .int, .real, .bool, .date, .time]
    let columns = (0..<100).map { Column("c\($0)", types[$0 % 6], nullable: $0 % 2 == 1, "column \($0)") }
    let vectors = columns.enumerated().map { index, column in
      var vector = ColumnVector(column.type)
      for row in 0..<50 {
        if column.isNullable, row % 3 == 0 { vector.appendNull() } else { append(row * 100 + index, to: &vector) }
      }
      return vector
    }
    return RowBatch(Schema(table: "wide", "Many columns.", columns: columns), columns: vectors)
  }

  private static func append(_ number: Int, to vector: inout ColumnVector) {
    switch vector.type {
    case .text: vector.append(text: "第\(number)".utf8)
    case .int, .time: vector.append(Int64(number))
    case .real: vector.append(Double(number) / 8)
    case .bool: vector.append(number % 2 == 0)
    case .date: vector.append(CalendarDate(daysSince1970: Int32(number)))
    }
  }

  /// Nothing but nulls, in every type.
  private static var nulls: RowBatch {
    let columns = ColumnType.allCases.map { Column("\($0.rawValue)", $0, nullable: true, "nothing") }
    let vectors = columns.map { column in
      var vector = ColumnVector(column.type)
      for _ in 0..<1000 { vector.appendNull() }
      return vector
    }
    return RowBatch(Schema(table: "nulls", "Nothing.", columns: columns), columns: vectors)
  }

  /// Cells of ten megabytes between short ones.
  private static var long: RowBatch {
    var texts = TextValues()
    for count in [1, 3_333_334, 0, 3_333_334, 2] { texts.append(String(repeating: "文", count: count).utf8) }
    let schema = Schema(
      table: "long", "Long texts.", columns: [Column("n", .int, "a number"), Column("t", .text, "a text")])
    return RowBatch(schema, columns: [ColumnVector(.int([0, 1, 2, 3, 4])), ColumnVector(.text(texts))])
  }
}
