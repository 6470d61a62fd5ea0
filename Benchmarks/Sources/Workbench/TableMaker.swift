public import Model

/// Makes up tables with every type, every kind of null, and texts that a careless writer gets wrong.
///
///     let batches = TableMaker(seed: 7).batches(rows: 1000, rowsPerBatch: 100)
///
/// The same seed gives the same rows, however many are asked for at once.
public struct TableMaker {
  public let schema = Schema(
    table: "things", "One row a made-up thing.", primaryKey: ["id"],
    columns: [
      Column("id", .text, "A name of its own."),
      Column("title", .text, nullable: true, "A short text."),
      Column("body", .text, nullable: true, "A longer text, often of several lines."),
      Column("kind", .text, "One of a few words."),
      Column("count", .int, nullable: true, "A whole number of any size."),
      Column("value", .real, nullable: true, "A real number."),
      Column("late", .real, nullable: true, "A real number that is missing from most rows."),
      Column("is_new", .bool, nullable: true, "Yes or no."),
      Column("day", .date, nullable: true, "A day."),
      Column("at", .time, nullable: true, "An instant."),
    ])
  private let seed: UInt64

  public init(seed: UInt64) { self.seed = seed }

  public func batches(rows: Int, rowsPerBatch: Int) -> [RowBatch] {
    var random = Dice(seed: seed)
    return stride(from: 0, to: rows, by: rowsPerBatch).map { start in
      var columns = schema.columns.map { ColumnVector($0.type) }
      for row in start..<min(start + rowsPerBatch, rows) { appendRow(row, to: &columns, &random) }
      return RowBatch(schema, columns: columns)
    }
  }

  private func appendRow(_ row: Int, to columns: inout [ColumnVector], _ random: inout Dice) {
    columns[0].append(text: "p\(String(random.next() >> 16, radix: 16))-\(row)".utf8)
    Self.orNull(&columns[1], 10, &random) { $0.append(text: Self.text(words: 1...6, breaks: false, &$1).utf8) }
    Self.orNull(&columns[2], 20, &random) { $0.append(text: Self.text(words: 5...120, breaks: true, &$1).utf8) }
    columns[3].append(text: Self.kinds[random.below(Self.kinds.count)].utf8)
    Self.orNull(&columns[4], 10, &random) { $0.append(Self.integer(&$1)) }
    Self.orNull(&columns[5], 10, &random) { $0.append(Self.real(&$1)) }
    Self.orNull(&columns[6], row < 300 ? 100 : 70, &random) { $0.append(Self.real(&$1)) }
    Self.orNull(&columns[7], 10, &random) { $0.append($1.below(2) == 0) }
    // 1906 to 2051: what every reader's date type holds.
    Self.orNull(&columns[8], 10, &random) { $0.append(CalendarDate(daysSince1970: Int32($1.below(53_000)) - 23_000)) }
    Self.orNull(&columns[9], 10, &random) { $0.append(Self.instant(&$1)) }
  }

  private static func orNull(
    _ column: inout ColumnVector, _ percent: Int, _ random: inout Dice,
    _ append: (inout ColumnVector, inout Dice) -> Void
  ) {
    if random.below(100) < percent { column.appendNull() } else { append(&column, &random) }
  }

  private static let kinds = ["money", "area", "ratio", "数量", "length, width", "\"quoted\""]

  private static let words = [
    "园区", "新签约项目12个", "总投资", "30.5亿元", "，", "。", "zone", "the enterprise", ",", "\"", "“", "”", "'", ";", "\t",
    "🏭", "👩‍🔬", "é", "=1+1", "-5", "007", "3-1", "NULL", "true", "1e5", "高新技术产业开发区", "企业", "a b", "|", "\\", "#",
  ]
  private static let lineBreaks = ["\n", "\n\n", "\r\n"]

  /// Never empty, and never only white space: some readers take that for no value.
  private static func text(words count: ClosedRange<Int>, breaks: Bool, _ random: inout Dice) -> String {
    var text = random.below(4) == 0 ? "“" : "报"
    for _ in 0..<(count.lowerBound + random.below(count.upperBound - count.lowerBound + 1)) {
      text += Self.words[random.below(Self.words.count)]
      if breaks && random.below(20) == 0 { text += lineBreaks[random.below(lineBreaks.count)] }
    }
    return text + (random.below(10) == 0 ? " " : "")
  }

  private static func integer(_ random: inout Dice) -> Int64 {
    switch random.below(4) {
    case 0: Int64(random.below(100))
    case 1: Int64(random.below(1_000_000)) - 500_000
    case 2: Int64(truncatingIfNeeded: random.next())
    default: Int64(random.below(3)) - 1
    }
  }

  private static func real(_ random: inout Dice) -> Double {
    switch random.below(6) {
    case 0: return Double(random.below(1000))
    case 1: return Double(random.below(1_000_000)) / 100
    case 2: return Double(random.below(5000)) * 1e8
    case 3: return -Double(random.below(1_000_000)) / 1e6
    case 4: return Double(random.next() >> 11) / Double(1 << 53)
    default:
      let number = Double(bitPattern: random.next())
      // The far ends of the range are left out: one reader's parser rounds them differently.
      return number.isFinite && (1e-200...1e200).contains(number.magnitude) ? number : 1e16
    }
  }

  private static func instant(_ random: inout Dice) -> Int64 {
    let seconds = Int64(random.below(2_000_000_000))
    return seconds * 1_000_000 + (random.below(2) == 0 ? 0 : Int64(random.below(1_000_000)))
  }
}

/// A small random generator whose whole stream follows from its seed (SplitMix64).
public struct Dice {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
