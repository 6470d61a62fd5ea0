import Model

/// A value as text: the form the CSV files have it in.
///
///     CellText.append(column, 7, to: &bytes)       // 2023-03-22
enum CellText {
  /// - Precondition: the row is not null.
  static func append(_ column: ColumnVector, _ row: Int, to bytes: inout [UInt8]) {
    switch column.values {
    case .text(let texts): bytes += texts[row]
    case .int(let numbers): bytes += String(numbers[row]).utf8
    case .real(let numbers): bytes += real(numbers[row]).utf8
    case .bool(let flags): bytes += (flags[row] ? "true" : "false").utf8
    case .date(let days): bytes += date(Int(days[row])).utf8
    case .time(let instants): bytes += time(instants[row]).utf8
    }
  }

  /// The text of a row; nil where there is none.
  static func string(_ column: ColumnVector, _ row: Int) -> String? {
    guard !column.isNull(row) else { return nil }
    var bytes: [UInt8] = []
    append(column, row, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func real(_ number: Double) -> String { number.isNaN ? "NaN" : number.description }

  private static func date(_ days: Int) -> String {
    let (year, month, day) = CalendarDate(daysSince1970: Int32(truncatingIfNeeded: days)).components
    return (year < 0 ? "-" : "") + padded(year.magnitude, 4) + "-" + padded(month.magnitude, 2) + "-"
      + padded(day.magnitude, 2)
  }

  /// RFC 3339 with six decimals, always.
  private static func time(_ instant: Int64) -> String {
    let perDay: Int64 = 86_400_000_000
    let rest = instant % perDay
    let ofDay = (rest < 0 ? rest + perDay : rest).magnitude
    let seconds = UInt(ofDay / 1_000_000)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    return date(Int(instant / perDay - (rest < 0 ? 1 : 0))) + "T" + clock + "." + padded(UInt(ofDay % 1_000_000), 6)
      + "Z"
  }

  private static func padded(_ number: UInt, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
