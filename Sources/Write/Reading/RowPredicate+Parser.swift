public import Model

/// A predicate that cannot be understood: what is wrong and where in its text.
public struct RowPredicateError: Error, Sendable, Equatable, CustomStringConvertible {
  public let message: String
  /// In characters from the start.
  public let position: Int

  public var description: String { "\(message) (at character \(position + 1))" }
}

extension RowPredicate {
  /// Reads `column op value and column op value …`.
  ///
  /// Operators: `=` `!=` `<` `<=` `>` `>=` `contains` `is null` `is not null`. A value with spaces stands in single
  /// quotes, a quote inside doubled: `'it''s'`.
  public init(_ text: String, for schema: Schema) throws(RowPredicateError) {
    var words = try Self.words(Array(text))[...]
    var conditions: [Condition] = []
    let end = text.count
    while true {
      conditions.append(try Self.condition(&words, schema, end: end))
      guard let next = words.popFirst() else { break }
      guard !next.isQuoted, next.text.lowercased() == "and" else {
        throw RowPredicateError(message: "‘and’ is expected where ‘\(next.text)’ stands", position: next.position)
      }
    }
    self.init(conditions)
  }

  private struct Word {
    let text: String
    let position: Int
    var isQuoted = false
  }

  private static let operatorCharacters: Set<Character> = ["=", "!", "<", ">"]

  private static func words(_ text: [Character]) throws(RowPredicateError) -> [Word] {
    var words: [Word] = []
    var at = 0
    while at < text.count {
      let start = at
      if text[at].isWhitespace {
        at += 1
      } else if text[at] == "'" {
        var value = ""
        at += 1
        while true {
          guard at < text.count else { throw RowPredicateError(message: "a quote is not closed", position: start) }
          if text[at] == "'" {
            at += 1
            guard at < text.count, text[at] == "'" else { break }
          }
          value.append(text[at])
          at += 1
        }
        words.append(Word(text: value, position: start, isQuoted: true))
      } else {
        let isOperator = operatorCharacters.contains(text[at])
        while at < text.count, !text[at].isWhitespace, text[at] != "'",
          operatorCharacters.contains(text[at]) == isOperator
        {
          at += 1
        }
        words.append(Word(text: String(text[start..<at]), position: start))
      }
    }
    return words
  }

  private static func condition(
    _ words: inout ArraySlice<Word>, _ schema: Schema, end: Int
  ) throws(RowPredicateError) -> Condition {
    guard let name = words.popFirst() else {
      throw RowPredicateError(message: "a column's name is missing", position: end)
    }
    guard let index = schema.columnIndex(name.text) else {
      let known = schema.columns.map(\.name).joined(separator: ", ")
      throw RowPredicateError(
        message: "there is no column ‘\(name.text)’; there are: \(known)", position: name.position)
    }
    guard let sign = words.popFirst() else { throw RowPredicateError(message: "an operator is missing", position: end) }
    let comparison = try comparison(sign, &words)
    if comparison == .isNull || comparison == .isNotNull { return Condition(name.text, comparison, .none) }
    guard let value = words.popFirst() else { throw RowPredicateError(message: "a value is missing", position: end) }
    let type = schema.columns[index].type
    if comparison == .contains, type != .text {
      throw RowPredicateError(
        message: "‘contains’ is for columns of text; ‘\(name.text)’ is \(type.rawValue)", position: sign.position)
    }
    guard let literal = literal(value.text, type) else {
      throw RowPredicateError(
        message: "‘\(value.text)’ is no value of ‘\(name.text)’, which is \(type.rawValue)", position: value.position)
    }
    return Condition(name.text, comparison, literal)
  }

  private static func comparison(_ sign: Word, _ words: inout ArraySlice<Word>) throws(RowPredicateError) -> Comparison
  {
    switch sign.text.lowercased() {
    case "=", "==": return .equal
    case "!=", "<>": return .notEqual
    case "<": return .less
    case "<=": return .lessOrEqual
    case ">": return .greater
    case ">=": return .greaterOrEqual
    case "contains": return .contains
    case "is":
      let isNot = words.first?.text.lowercased() == "not"
      if isNot { words.removeFirst() }
      if words.popFirst()?.text.lowercased() == "null" { return isNot ? .isNotNull : .isNull }
      throw RowPredicateError(message: "‘null’ or ‘not null’ is expected after ‘is’", position: sign.position)
    default:
      throw RowPredicateError(
        message: "‘\(sign.text)’ is no operator; use = != < <= > >= contains, is null", position: sign.position)
    }
  }

  static func literal(_ text: String, _ type: ColumnType) -> Literal? {
    switch type {
    case .text: .text(Array(text.utf8))
    case .int: Int64(text).map { .number($0) } ?? Double(text).map { .real($0) }
    case .real: Double(text).map { .real($0) }
    case .bool: ["true": true, "false": false][text.lowercased()].map { .flag($0) }
    case .date: date(text).map { .number(Int64($0.daysSince1970)) }
    case .time: instant(text).map { .number($0) }
    }
  }

  private static func date(_ text: some StringProtocol) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `2024-05-01`, `2024-05-01T08:30:00Z` or `2024-05-01 08:30`.
  private static func instant(_ text: String) -> Int64? {
    let halves = text.split(maxSplits: 1) { $0 == "T" || $0 == " " }
    guard let day = halves.first.flatMap({ date($0) }) else { return nil }
    let start = Int64(day.daysSince1970) * 86_400_000_000
    guard halves.count == 2 else { return start }
    let clock = halves[1].last == "Z" ? halves[1].dropLast() : halves[1]
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = Int64(parts[0]), let minute = Int64(parts[1]),
      let second = parts.count == 3 ? Double(parts[2]) : 0, (0..<24).contains(hour), (0..<60).contains(minute),
      second >= 0, second < 60
    else { return nil }
    return start + (hour * 3600 + minute * 60) * 1_000_000 + Int64(second * 1_000_000)
  }
}
