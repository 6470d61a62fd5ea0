/// Parquet's mix of runs and bit-packed groups, for dictionary codes and definition levels.
///
///     run            := varint(count << 1)       value in ⌈width / 8⌉ bytes
///     packed groups  := varint(groups << 1 | 1)  groups × 8 numbers, bit-packed
///
/// Numbers left over at the end fill the last group up with zeros; readers know how many there are.
enum RunLengthHybrid {
  /// A shorter run costs more than its numbers packed.
  static let shortestRun = 8

  static func encode(_ numbers: Span<UInt32>, width: Int, into out: inout [UInt8]) {
    var literalStart = 0
    var at = 0
    while at < numbers.count {
      let value = numbers[at]
      var end = at + 1
      while end < numbers.count, numbers[end] == value { end += 1 }
      // Groups hold eight numbers: the run lends what the group before it lacks.
      let lent = (8 - (at - literalStart) % 8) % 8
      if end - at - lent >= shortestRun {
        appendPacked(numbers, literalStart..<at + lent, width: width, into: &out)
        appendRun(value, count: end - at - lent, width: width, into: &out)
        literalStart = end
      }
      at = end
    }
    appendPacked(numbers, literalStart..<numbers.count, width: width, into: &out)
  }

  private static func appendRun(_ value: UInt32, count: Int, width: Int, into out: inout [UInt8]) {
    out.append(varint: count << 1)
    for byte in 0..<(width + 7) / 8 { out.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * byte))) }
  }

  private static func appendPacked(
    _ numbers: Span<UInt32>, _ range: Range<Int>, width: Int, into out: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    let groups = (range.count + 7) / 8
    out.append(varint: groups << 1 | 1)
    let start = out.count
    BitPacking.pack(numbers.extracting(range), width: width, into: &out)
    out.append(contentsOf: repeatElement(0, count: start + groups * width - out.count))
  }

  /// Reads `count` numbers from `range` of the bytes.
  static func decode(
    _ bytes: [UInt8], in range: Range<Int>, count: Int, width: Int
  ) throws(DamagedBytes) -> [UInt32] {
    guard width <= 32 else { throw DamagedBytes("codes of \(width) bits", at: range.lowerBound) }
    var cursor = ByteReader(bytes, in: range)
    var numbers: [UInt32] = []
    numbers.reserveCapacity(min(count, 1 << 20))
    while numbers.count < count {
      let header = try cursor.varint()
      guard header >> 1 > 0, header >> 1 <= UInt64(Int32.max) else { throw cursor.damaged("a run of \(header >> 1)") }
      if header & 1 == 1 {
        let wanted = min(Int(header >> 1) * 8, count - numbers.count)
        // The last group may be cut short by writers that leave the filling out.
        let next = try BitPacking.unpack(
          bytes.span.extracting(first: range.upperBound), at: cursor.position, count: wanted, width: width,
          into: &numbers)
        try cursor.advance(to: min(range.upperBound, max(next, cursor.position + Int(header >> 1) * width)))
      } else {
        var value: UInt32 = 0
        for byte in 0..<(width + 7) / 8 { value |= UInt32(try cursor.byte()) << UInt32(8 * byte) }
        numbers.append(contentsOf: repeatElement(value, count: min(Int(header >> 1), count - numbers.count)))
      }
    }
    return numbers
  }
}
