extension FolioDecimals {
  /// Powers by exponent + 22: what a whole number is multiplied with, and divided by; one of them is 1.
  private static let factors: [Double] = (-largestPower...largestPower).map { powers[max(0, $0)] }
  private static let divisors: [Double] = (-largestPower...largestPower).map { powers[max(0, -$0)] }

  /// Some of `count` numbers, or of these the ones that a mask lets through (all where it is empty); the cursor moves
  /// behind all of `count`.
  ///
  /// Where each whole number ends is found first, a word of them at a time; those that are wanted are then read
  /// without waiting for the length of the one before. This is what scans of a column of numbers are.
  static func decode(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>, keeping mask: [Bool] = []
  ) throws(DamagedBytes) -> [Double] {
    precondition(wanted.lowerBound >= 0 && wanted.upperBound <= count && (mask.isEmpty || mask.count == wanted.count))
    let start = try cursor.take(count).lowerBound
    let stored = cursor.bytes
    let bytes = stored.span.extracting(first: cursor.end)
    let before = try exceptions(bytes, start..<start + wanted.lowerBound)
    let inside = try exceptions(bytes, start + wanted.lowerBound..<start + wanted.upperBound)
    let behind = try exceptions(bytes, start + wanted.upperBound..<start + count)
    var next = cursor.position
    try VarintEnds.skip(wanted.lowerBound - before, bytes, &next)
    let ends = try VarintEnds.list(wanted.count - inside, bytes, &next)
    try VarintEnds.skip(count - wanted.upperBound - behind, bytes, &next)
    try cursor.advance(to: next)
    let patterns = try cursor.take(8 * (before + inside + behind)).lowerBound + 8 * before
    let exponents = bytes.extracting(start + wanted.lowerBound..<start + wanted.upperBound)
    if inside == 0 { return try plain(bytes, exponents, ends, rows(wanted.count, mask)) }
    return try mixed(bytes, exponents, ends, mask, patterns)
  }

  /// How many exponents are exceptions.
  private static func exceptions(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(DamagedBytes) -> Int {
    let exponents = bytes.extracting(range)
    var (wrong, exceptions) = (0, 0)
    for index in exponents.indices {
      let exponent = exponents[index]
      exceptions &+= exponent == UInt8(bitPattern: exception) ? 1 : 0
      wrong &+= exponent &+ UInt8(largestPower) > UInt8(2 * largestPower) ? 1 : 0
    }
    guard wrong == exceptions else { throw DamagedBytes("an exponent over \(largestPower)", at: range.lowerBound) }
    return exceptions
  }

  /// The rows that a mask lets through.
  private static func rows(_ count: Int, _ mask: [Bool]) -> [Int32] {
    guard !mask.isEmpty else { return (0..<Int32(count)).map { $0 } }
    // Written every time and counted where it holds, since no branch can be foreseen.
    var rows = [Int32](repeating: 0, count: count)
    var kept = 0
    var out = rows.mutableSpan
    let holds = mask.span
    for row in holds.indices {
      out[kept] = Int32(truncatingIfNeeded: row)
      kept &+= RowMask.one(holds[row])
    }
    rows.removeLast(count - kept)
    return rows
  }

  /// Some rows of numbers without an exception.
  private static func plain(
    _ bytes: Span<UInt8>, _ exponents: Span<UInt8>, _ ends: [Int32], _ rows: [Int32]
  ) throws(DamagedBytes) -> [Double] {
    var reals = [Double](repeating: 0, count: rows.count)
    var out = reals.mutableSpan
    let (rows, ends, factors, divisors) = (rows.span, ends.span, factors.span, divisors.span)
    for index in rows.indices {
      let row = Int(rows[index])
      let whole = try VarintEnds.number(bytes, after: Int(ends[row]), through: Int(ends[row + 1]))
      // One of the two powers is 1, so that the result is rounded once.
      let power = Int(Int8(bitPattern: exponents[row])) &+ largestPower
      out[index] = Double(Int64(zigzag: whole)) * factors[power] / divisors[power]
    }
    return reals
  }

  /// Some rows of numbers with exceptions among them, whose patterns stand at an offset.
  private static func mixed(
    _ bytes: Span<UInt8>, _ exponents: Span<UInt8>, _ ends: [Int32], _ mask: [Bool], _ patterns: Int
  ) throws(DamagedBytes) -> [Double] {
    var reals: [Double] = []
    reals.reserveCapacity(exponents.count)
    var (number, exceptions) = (0, 0)
    for row in exponents.indices {
      let isWanted = mask.isEmpty || mask[row]
      let exponent = Int8(bitPattern: exponents[row])
      if exponent == exception {
        if isWanted { reals.append(Double(bitPattern: bytes.word(at: patterns + 8 * exceptions))) }
        exceptions += 1
        continue
      }
      if isWanted {
        let whole = try VarintEnds.number(bytes, after: Int(ends[number]), through: Int(ends[number + 1]))
        let power = Int(exponent) + largestPower
        reals.append(Double(Int64(zigzag: whole)) * factors[power] / divisors[power])
      }
      number += 1
    }
    return reals
  }
}
