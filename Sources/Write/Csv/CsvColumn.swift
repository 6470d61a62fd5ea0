internal import Model

/// A column's values as bare pointers, for as long as its batch is held.
///
/// A row goes through all columns; reaching into the arrays for every cell would count references each time.
@unsafe struct CsvColumn {
  @unsafe enum Values {
    case text(UnsafePointer<UInt8>, ends: UnsafePointer<Int>)
    case int(UnsafePointer<Int64>)
    case real(UnsafePointer<Double>)
    case bool(UnsafePointer<Bool>)
    case date(UnsafePointer<Int32>)
    case time(UnsafePointer<Int64>)
  }

  let values: Values
  /// nil where no row is null.
  let validity: UnsafePointer<Bool>?

  /// Calls `body` with the pointers of all columns, which are good until it returns.
  ///
  /// - Precondition: the columns have at least one row.
  static func with(_ columns: [ColumnVector], _ body: ([CsvColumn]) -> Void) {
    var gathered: [CsvColumn] = unsafe []
    unsafe gathered.reserveCapacity(columns.count)
    unsafe gather(columns[...], into: &gathered, body)
  }

  /// One level of nesting a column, because a pointer into an array is good only inside a closure.
  private static func gather(
    _ columns: ArraySlice<ColumnVector>, into gathered: inout [CsvColumn], _ body: ([CsvColumn]) -> Void
  ) {
    guard let column = columns.first else {
      unsafe body(gathered)
      return
    }
    let rest = columns.dropFirst()
    func go(_ values: Values, _ gathered: inout [CsvColumn]) {
      unsafe column.validity.withUnsafeBufferPointer { validity in
        unsafe gathered.append(CsvColumn(values: values, validity: validity.isEmpty ? nil : validity.baseAddress))
        unsafe gather(rest, into: &gathered, body)
      }
    }
    switch column.values {
    case .text(let texts):
      unsafe texts.bytes.withUnsafeBufferPointer { bytes in
        unsafe texts.ends.withUnsafeBufferPointer { ends in
          // An array without storage gives no address; nothing is read from it then.
          let base = unsafe bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
          unsafe go(.text(base, ends: ends.baseAddress.unsafelyUnwrapped), &gathered)
        }
      }
    case .int(let numbers):
      unsafe numbers.withUnsafeBufferPointer { unsafe go(.int($0.baseAddress.unsafelyUnwrapped), &gathered) }
    case .real(let numbers):
      unsafe numbers.withUnsafeBufferPointer { unsafe go(.real($0.baseAddress.unsafelyUnwrapped), &gathered) }
    case .bool(let flags):
      unsafe flags.withUnsafeBufferPointer { unsafe go(.bool($0.baseAddress.unsafelyUnwrapped), &gathered) }
    case .date(let days):
      unsafe days.withUnsafeBufferPointer { unsafe go(.date($0.baseAddress.unsafelyUnwrapped), &gathered) }
    case .time(let instants):
      unsafe instants.withUnsafeBufferPointer { unsafe go(.time($0.baseAddress.unsafelyUnwrapped), &gathered) }
    }
  }
}
