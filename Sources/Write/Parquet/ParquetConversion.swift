internal import Model

/// How a column's stored values become ours: its physical type and what its annotation makes of it.
struct ParquetConversion: Sendable {
  let physical: ParquetFormat.Physical
  let type: ColumnType
  /// Instants to the second, where the column holds instants.
  var perSecond: Int64 = 1_000_000
  /// 32-bit numbers without a sign.
  var isUnsigned = false

  /// nil with a reason where a column is not one of the types a table here has.
  static func of(_ leaf: ParquetFooter.Leaf) -> (conversion: ParquetConversion?, reason: String) {
    guard let physical = ParquetFormat.Physical(rawValue: leaf.physical) else { return (nil, "unknown type") }
    guard leaf.children == 0, leaf.repetition != 2 else { return (nil, "nested or repeated values") }
    switch (physical, leaf.logical, leaf.converted) {
    case (.byteArray, .text, _), (.byteArray, .none, 0?), (.byteArray, .other(4), _), (.byteArray, .other(11), _):
      return (ParquetConversion(physical: physical, type: .text), "")
    case (.int32, .date, _), (.int32, .none, 6?):
      return (ParquetConversion(physical: physical, type: .date), "")
    case (.int64, .instant(let perSecond), _) where perSecond > 0:
      return (ParquetConversion(physical: physical, type: .time, perSecond: perSecond), "")
    case (.int64, .none, 9?): return (ParquetConversion(physical: physical, type: .time, perSecond: 1000), "")
    case (.int64, .none, 10?): return (ParquetConversion(physical: physical, type: .time), "")
    case (.int32, .integer(let isSigned), _), (.int64, .integer(let isSigned), _):
      if !isSigned, physical == .int64 { return (nil, "unsigned 64-bit numbers") }
      return (ParquetConversion(physical: physical, type: .int, isUnsigned: !isSigned), "")
    case (.int32, .none, nil), (.int64, .none, nil), (.int32, .none, 15?), (.int32, .none, 16?), (.int32, .none, 17?),
      (.int64, .none, 18?):
      return (ParquetConversion(physical: physical, type: .int), "")
    case (.int32, .none, 11?), (.int32, .none, 12?), (.int32, .none, 13?):
      return (ParquetConversion(physical: physical, type: .int, isUnsigned: true), "")
    case (.double, .none, nil), (.float, .none, nil): return (ParquetConversion(physical: physical, type: .real), "")
    case (.boolean, .none, nil): return (ParquetConversion(physical: physical, type: .bool), "")
    default: return (nil, "\(physical) values with an annotation that tables here do not have")
    }
  }

  /// No values at all.
  var none: DenseColumn.Values {
    switch type {
    case .text: .texts(TextValues())
    case .int, .time, .date: .numbers([])
    case .real: .reals([])
    case .bool: .flags([])
    }
  }

  func plain(_ cursor: inout ByteReader, count: Int) throws(DamagedBytes) -> DenseColumn.Values {
    switch physical {
    case .boolean:
      var bits: [UInt8] = []
      let next = try BitPacking.unpack(
        cursor.bytes.span.extracting(first: cursor.end), at: cursor.position, count: count, width: 1, into: &bits)
      try cursor.advance(to: next)
      return .flags(bits.map { $0 == 1 })
    case .int32: return try numbers(fixed(&cursor, count: count, Int32.self))
    case .int64: return try numbers(fixed(&cursor, count: count, Int64.self))
    case .float: return .reals(try fixed(&cursor, count: count, UInt32.self).map { Double(Float(bitPattern: $0)) })
    case .double: return .reals(try fixed(&cursor, count: count, UInt64.self).map { Double(bitPattern: $0) })
    case .byteArray: return .texts(try texts(&cursor, count: count))
    default: throw cursor.damaged("\(physical) values cannot be read here")
    }
  }

  private func fixed<Number: FixedWidthInteger & BitwiseCopyable>(
    _ cursor: inout ByteReader, count: Int, _ type: Number.Type
  ) throws(DamagedBytes) -> [Number] {
    guard count >= 0, count <= cursor.remaining / MemoryLayout<Number>.size else {
      throw cursor.damaged("\(count) values in \(cursor.remaining) bytes")
    }
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try cursor.littleEndian(type)) }
    return numbers
  }

  private func texts(_ cursor: inout ByteReader, count: Int) throws(DamagedBytes) -> TextValues {
    guard count <= cursor.remaining / 4 else { throw cursor.damaged("\(count) texts in \(cursor.remaining) bytes") }
    var bytes: [UInt8] = []
    var ends: [Int] = []
    bytes.reserveCapacity(cursor.remaining)
    ends.reserveCapacity(count)
    for _ in 0..<count {
      let length = Int(try cursor.littleEndian(UInt32.self))
      bytes.append(contentsOf: cursor.bytes[try cursor.take(length)])
      ends.append(bytes.count)
    }
    return TextValues(bytes: bytes, ends: ends)
  }

  func delta(
    _ cursor: inout ByteReader, _ encoding: ParquetFormat.Encoding?, count: Int
  ) throws(DamagedBytes) -> DenseColumn.Values {
    let values: DenseColumn.Values
    switch (encoding, physical) {
    case (.deltaBinaryPacked, .int32):
      values = try numbers(DeltaBinaryPacked.decode(&cursor, as: Int32.self, upTo: count))
    case (.deltaBinaryPacked, .int64):
      values = try numbers(DeltaBinaryPacked.decode(&cursor, as: Int64.self, upTo: count))
    case (.deltaLengthByteArray, .byteArray): values = .texts(try DeltaTexts.decodeLengths(&cursor, upTo: count))
    case (.deltaByteArray, .byteArray):
      values = .texts(
        try DeltaTexts.decodeShared(&cursor, upTo: count, byteLimit: ParquetColumnReader.textLimit))
    default: throw cursor.damaged("differences of \(physical) values cannot be read here")
    }
    let read = DenseColumn(rowCount: 0, validity: [], values: values).valueCount
    guard read == count else { throw cursor.damaged("\(read) values where \(count) belong") }
    return values
  }

  /// Numbers as they stand, instants in microseconds, 32-bit numbers with or without a sign.
  private func numbers<Number: FixedWidthInteger>(_ stored: [Number]) throws(DamagedBytes) -> DenseColumn.Values {
    var numbers: [Int64] = []
    numbers.reserveCapacity(stored.count)
    for number in stored {
      let plain = isUnsigned ? Int64(UInt32(truncatingIfNeeded: number)) : Int64(truncatingIfNeeded: number)
      numbers.append(plain)
    }
    guard type == .time, perSecond != 1_000_000 else { return .numbers(numbers) }
    return .numbers(
      try numbers.map { instant throws(DamagedBytes) in
        if perSecond == 1000 {
          let (micros, overflow) = instant.multipliedReportingOverflow(by: 1000)
          if overflow { throw DamagedBytes("an instant beyond microseconds", at: 0) }
          return micros
        }
        guard instant % 1000 == 0 else {
          throw DamagedBytes("an instant finer than a microsecond cannot be read here", at: 0)
        }
        return instant / 1000
      })
  }

  static func look(up codes: [UInt32], in values: DenseColumn.Values) throws(DamagedBytes) -> DenseColumn.Values {
    let count = DenseColumn(rowCount: 0, validity: [], values: values).valueCount
    for code in codes where Int(code) >= count { throw DamagedBytes("code \(code) in a dictionary of \(count)", at: 0) }
    switch values {
    case .numbers(let numbers): return .numbers(codes.map { numbers[Int($0)] })
    case .reals(let reals): return .reals(codes.map { reals[Int($0)] })
    case .flags(let flags): return .flags(codes.map { flags[Int($0)] })
    case .texts(let texts): return .texts(try texts.looking(up: codes, limit: ParquetColumnReader.textLimit))
    }
  }
}
