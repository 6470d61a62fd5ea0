internal import Model

/// What rows must satisfy to be read: conditions on single columns, all of which must hold.
///
///     let predicate = try RowPredicate("unit = CNY and value >= 1e8 and sentence contains '签约'", for: schema)
///
/// As in SQL, a null satisfies nothing but `is null`.
public struct RowPredicate: Sendable, Equatable {
  public enum Comparison: String, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contains
    case isNull = "is null"
    case isNotNull = "is not null"
  }

  /// A value to compare with, of the column's kind: dates in days and instants in microseconds are numbers.
  public enum Literal: Sendable, Equatable {
    case none
    case text([UInt8])
    case number(Int64)
    case real(Double)
    case flag(Bool)
  }

  public struct Condition: Sendable, Equatable {
    public let column: String
    public let comparison: Comparison
    public let literal: Literal

    public init(_ column: String, _ comparison: Comparison, _ literal: Literal) {
      self.column = column
      self.comparison = comparison
      self.literal = literal
    }
  }

  public let conditions: [Condition]

  public init(_ conditions: [Condition]) { self.conditions = conditions }

  public var columns: [String] { conditions.map(\.column) }
}

extension RowPredicate.Condition {
  // MARK: - Rows

  /// Keeps of `mask` the rows of a column that satisfy the condition.
  func filter(_ column: ColumnVector, _ mask: inout [Bool]) {
    switch comparison {
    case .isNull:
      for row in mask.indices where !column.isNull(row) { mask[row] = false }
      return
    case .isNotNull:
      for row in mask.indices where column.isNull(row) { mask[row] = false }
      return
    default: break
    }
    if column.nullCount > 0 { for row in mask.indices where column.isNull(row) { mask[row] = false } }
    switch (column.values, literal) {
    case (.text(let texts), .text(let sought)): filter(texts, sought, &mask)
    case (.int(let numbers), .number(let sought)), (.time(let numbers), .number(let sought)):
      filter(&mask) { Self.order(numbers[$0], sought) }
    case (.int(let numbers), .real(let sought)): filter(&mask) { Self.order(Double(numbers[$0]), sought) }
    case (.date(let days), .number(let sought)): filter(&mask) { Self.order(Int64(days[$0]), sought) }
    case (.real(let reals), .real(let sought)): filter(&mask) { Self.order(reals[$0], sought) }
    case (.bool(let flags), .flag(let sought)): filter(&mask) { Self.order(flags[$0] ? 1 : 0, sought ? 1 : 0) }
    default: for row in mask.indices { mask[row] = false }
    }
  }

  private func filter(_ texts: TextValues, _ sought: [UInt8], _ mask: inout [Bool]) {
    let bytes = texts.bytes.span
    if comparison == .contains {
      for row in mask.indices where mask[row] {
        mask[row] = TextSearch.find(sought.span, in: bytes.extracting(texts.range(row))) != nil
      }
    } else if comparison == .equal {
      for row in mask.indices where mask[row] {
        mask[row] = TextDictionary.areEqual(bytes.extracting(texts.range(row)), sought.span)
      }
    } else {
      filter(&mask) { row in
        let text = texts[row]
        return text.elementsEqual(sought) ? 0 : text.lexicographicallyPrecedes(sought) ? -1 : 1
      }
    }
  }

  /// −1, 0, 1; nil where the two have no order.
  private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int? {
    left < right ? -1 : left == right ? 0 : left > right ? 1 : nil
  }

  private func filter(_ mask: inout [Bool], _ order: (Int) -> Int?) {
    for row in mask.indices where mask[row] { mask[row] = holds(order(row)) }
  }

  private func holds(_ order: Int?) -> Bool {
    guard let order else { return comparison == .notEqual }
    return switch comparison {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    default: false
    }
  }

  // MARK: - Bounds

  /// Whether any of the values that have these bounds may satisfy the condition.
  func mayHold(_ bounds: ValueBounds, type: ColumnType) -> Bool {
    switch comparison {
    case .isNull: return bounds.nullCount > 0
    case .isNotNull: return bounds.valueCount > 0
    default: break
    }
    guard bounds.valueCount > 0 else { return false }
    guard let lower = bounds.lower, let upper = bounds.upper, let sought = plainLiteral(type) else { return true }
    let physical = Self.physical(type)
    func isBelow(_ left: [UInt8], _ right: [UInt8]) -> Bool { ValueBounds.isBelow(left, right, physical) }
    return switch comparison {
    case .equal: !isBelow(sought, lower.bytes) && !isBelow(upper.bytes, sought)
    case .less: isBelow(lower.bytes, sought)
    case .lessOrEqual: !isBelow(sought, lower.bytes)
    // A bound that was cut may be reached by no value, which costs a page read at most.
    case .greater: isBelow(sought, upper.bytes)
    case .greaterOrEqual: !isBelow(upper.bytes, sought)
    default: true
    }
  }

  static func physical(_ type: ColumnType) -> ParquetFormat.Physical {
    switch type {
    case .text: .byteArray
    case .real: .double
    case .bool: .boolean
    case .int, .date, .time: .int64
    }
  }

  private func plainLiteral(_ type: ColumnType) -> [UInt8]? {
    switch (literal, type) {
    case (.text(let bytes), .text): bytes
    case (.number(let number), .int), (.number(let number), .date), (.number(let number), .time):
      ValueBounds.plain(number, .int64)
    case (.real(let real), .real): real.isNaN ? nil : ValueBounds.plain(real)
    case (.flag(let flag), .bool): [flag ? 1 : 0]
    default: nil
    }
  }
}
