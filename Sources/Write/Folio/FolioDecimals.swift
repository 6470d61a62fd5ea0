/// Real numbers as a whole number times a power of ten, which is how people wrote them.
///
///     271000000.0 = 271 · 10⁶      12.5 = 125 · 10⁻¹
///
///     decimals := exponent × n (one signed byte each), zigzag varint of each whole number, 8 bytes of each exception
///
/// Only numbers that come back bit for bit are written so; the others (NaN, infinities, −0, sums with many digits) have
/// the exponent −128 and stand as they are behind.
enum FolioDecimals {
  static let exception: Int8 = -128
  private static let largestPower = 22
  /// Powers of ten that a double holds exactly: one multiplication or division by them rounds once.
  static let powers: [Double] = {
    var powers = [1.0]
    for _ in 0..<largestPower { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
  private static let mostExact = 9_007_199_254_740_992.0

  static func split(_ real: Double) -> (whole: Int64, exponent: Int8)? {
    if real == 0 { return real.sign == .plus ? (0, 0) : nil }
    guard real.isFinite else { return nil }
    let magnitude = real.magnitude
    if magnitude < mostExact, let whole = Int64(exactly: real) { return shortened(whole) }
    if magnitude >= mostExact {
      for power in stride(from: 1, through: largestPower, by: 1) {
        let scaled = real / powers[power]
        guard scaled.magnitude < mostExact else { continue }
        guard let whole = Int64(exactly: scaled), Double(whole) * powers[power] == real else { return nil }
        let (rest, more) = shortened(whole)
        let all = power + Int(more)
        if all <= largestPower, Double(rest) * powers[all] == real { return (rest, Int8(all)) }
        return (whole, Int8(power))
      }
      return nil
    }
    for power in 1...largestPower {
      let scaled = real * powers[power]
      guard scaled.magnitude < mostExact else { return nil }
      // The product may have been rounded away from the whole number it should be, or to one it should not be.
      let whole = Int64(scaled + (real < 0 ? -0.5 : 0.5))
      if Double(whole) / powers[power] == real { return (whole, Int8(-power)) }
    }
    return nil
  }

  private static func shortened(_ whole: Int64) -> (whole: Int64, exponent: Int8) {
    var (rest, exponent) = (whole, Int8(0))
    while rest % 10 == 0, Int(exponent) < largestPower {
      rest /= 10
      exponent += 1
    }
    return (rest, exponent)
  }

  static func append(_ reals: Span<Double>, into out: inout [UInt8]) {
    var wholes: [UInt8] = []
    var exceptions: [UInt8] = []
    out.reserveCapacity(out.count + reals.count * 4)
    for index in reals.indices {
      if let (whole, exponent) = split(reals[index]) {
        out.append(UInt8(bitPattern: exponent))
        wholes.append(zigzag: whole)
      } else {
        out.append(UInt8(bitPattern: exception))
        exceptions.append(littleEndian: reals[index].bitPattern)
      }
    }
    out.append(contentsOf: wholes)
    out.append(contentsOf: exceptions)
  }

  /// Powers by exponent + 22: what a whole number is multiplied with, and divided by; one of them is 1.
  private static let factors: [Double] = (-largestPower...largestPower).map { powers[max(0, $0)] }
  private static let divisors: [Double] = (-largestPower...largestPower).map { powers[max(0, -$0)] }

  /// Some of `count` numbers; the cursor moves behind all of them.
  static func decode(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>
  ) throws(DamagedBytes) -> [Double] {
    let all = try cursor.take(count)
    let stored = cursor.bytes
    let bytes = stored.span.extracting(first: cursor.end)
    var reals = [Double](repeating: 0, count: wanted.count)
    var next = all.upperBound
    var exceptions = 0
    var excepted: [(index: Int, number: Int)] = []
    var out = reals.mutableSpan
    let (factors, divisors) = (factors.span, divisors.span)
    // Whole numbers are read here rather than by the reader: this loop is what scans of a column of numbers are.
    for index in 0..<count {
      let exponent = Int(Int8(bitPattern: bytes[all.lowerBound + index]))
      if exponent == Int(exception) {
        if wanted.contains(index) { excepted.append((index - wanted.lowerBound, exceptions)) }
        exceptions += 1
        continue
      }
      guard exponent >= -largestPower, exponent <= largestPower else {
        throw cursor.damaged("an exponent of \(exponent)")
      }
      let coded = try varint(bytes, &next)
      guard index >= wanted.lowerBound, index < wanted.upperBound else { continue }
      // One of the two is exact, so that the result is rounded once.
      let whole = Double(Int64(zigzag: coded))
      out[index - wanted.lowerBound] = whole * factors[exponent + largestPower] / divisors[exponent + largestPower]
    }
    try cursor.advance(to: next)
    let patterns = try cursor.take(8 * exceptions)
    for (index, number) in excepted {
      reals[index] = Double(bitPattern: bytes.word(at: patterns.lowerBound + 8 * number))
    }
    return reals
  }

  /// The number at an offset, which moves behind it: from one word where it has eight bytes at most and they are there.
  @inline(__always)
  private static func varint(_ bytes: Span<UInt8>, _ next: inout Int) throws(DamagedBytes) -> UInt64 {
    if next + 8 <= bytes.count {
      let word = bytes.word(at: next)
      let ends = ~word & 0x8080_8080_8080_8080
      if ends != 0 {
        let bits = ends.trailingZeroBitCount
        next += bits / 8 + 1
        // Seven bits of each byte, closed up pair by pair.
        var number = word & (ends ^ (ends &- 1)) & 0x7F7F_7F7F_7F7F_7F7F
        number = number & 0x007F_007F_007F_007F | (number & 0x7F00_7F00_7F00_7F00) >> 1
        number = number & 0x0000_3FFF_0000_3FFF | (number & 0x3FFF_0000_3FFF_0000) >> 2
        return number & 0x0FFF_FFFF | (number & 0x0FFF_FFFF_0000_0000) >> 4
      }
    }
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard next < bytes.count, shift < 64 else { throw DamagedBytes("a number without its end", at: next) }
      let byte = bytes[next]
      next += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }
}
