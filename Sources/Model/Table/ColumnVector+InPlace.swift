/// Changes to the values of a column, in place.
///
/// An array inside an enum is copied by whoever binds it and then changes it. Each of these takes the array out, leaves
/// something empty behind while it is changed, and puts it back, so that a column grows without being copied.
///
/// - Precondition: the column is of the type that is asked for.
extension ColumnVector.Values {
  mutating func withTexts(_ change: (inout TextValues) -> Void) {
    var texts = takeTexts()
    change(&texts)
    self = .text(texts)
  }

  /// Whole numbers, and instants.
  mutating func withInts(_ change: (inout [Int64]) -> Void) {
    var (numbers, areInstants) = takeInts()
    change(&numbers)
    self = areInstants ? .time(numbers) : .int(numbers)
  }

  mutating func withReals(_ change: (inout [Double]) -> Void) {
    var numbers = takeReals()
    change(&numbers)
    self = .real(numbers)
  }

  mutating func withBools(_ change: (inout [Bool]) -> Void) {
    var flags = takeBools()
    change(&flags)
    self = .bool(flags)
  }

  mutating func withDays(_ change: (inout [Int32]) -> Void) {
    var days = takeDays()
    change(&days)
    self = .date(days)
  }

  mutating func removeAll() {
    switch self {
    case .text: withTexts { $0.removeAll() }
    case .int, .time: withInts { $0.removeAll(keepingCapacity: true) }
    case .real: withReals { $0.removeAll(keepingCapacity: true) }
    case .bool: withBools { $0.removeAll(keepingCapacity: true) }
    case .date: withDays { $0.removeAll(keepingCapacity: true) }
    }
  }

  /// Makes room for so many values, texts taking so many bytes together.
  mutating func reserve(_ count: Int, bytes byteCount: Int) {
    switch self {
    case .text: withTexts { $0.reserve(count, bytes: byteCount) }
    case .int, .time: withInts { $0.reserveCapacity(count) }
    case .real: withReals { $0.reserveCapacity(count) }
    case .bool: withBools { $0.reserveCapacity(count) }
    case .date: withDays { $0.reserveCapacity(count) }
    }
  }

  /// How many values there is room for.
  var capacity: Int {
    switch self {
    case .text(let texts): texts.ends.capacity
    case .int(let numbers), .time(let numbers): numbers.capacity
    case .real(let numbers): numbers.capacity
    case .bool(let flags): flags.capacity
    case .date(let days): days.capacity
    }
  }

  private mutating func takeTexts() -> TextValues {
    guard case .text(let texts) = self else { preconditionFailure("text in a column of another type") }
    self = .bool([])
    return texts
  }

  private mutating func takeInts() -> (numbers: [Int64], areInstants: Bool) {
    switch self {
    case .int(let numbers):
      self = .bool([])
      return (numbers, false)
    case .time(let instants):
      self = .bool([])
      return (instants, true)
    default: preconditionFailure("an integer in a column of another type")
    }
  }

  private mutating func takeReals() -> [Double] {
    guard case .real(let numbers) = self else { preconditionFailure("a real number in a column of another type") }
    self = .bool([])
    return numbers
  }

  private mutating func takeBools() -> [Bool] {
    guard case .bool(let flags) = self else { preconditionFailure("a bool in a column of another type") }
    self = .int([])
    return flags
  }

  private mutating func takeDays() -> [Int32] {
    guard case .date(let days) = self else { preconditionFailure("a date in a column of another type") }
    self = .bool([])
    return days
  }
}
