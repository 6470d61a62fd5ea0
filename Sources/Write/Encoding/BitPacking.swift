/// Numbers of a fixed width in bits, packed without gaps, the lowest bit first.
///
///     1, 2, 3, 4 at 3 bits:  bits 100 011 010 001 read from the right  →  D1 08
///
/// The last byte is filled with zero bits. Both Parquet and Folio pack so.
enum BitPacking {
  /// Bits that hold `number`: 0 for 0.
  @inline(__always)
  static func width(_ number: UInt64) -> Int { 64 - number.leadingZeroBitCount }

  static func byteCount(_ count: Int, width: Int) -> Int { (count * width + 7) / 8 }

  /// - Precondition: every number fits into `width` bits; `width` is at most 64.
  static func pack<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: Span<Number>, width: Int, into out: inout [UInt8]
  ) {
    precondition(width <= 64)
    guard width > 0 else { return }
    out.reserveCapacity(out.count + byteCount(numbers.count, width: width) + 8)
    var buffer: UInt64 = 0
    var filled = 0
    for index in numbers.indices {
      let number = UInt64(truncatingIfNeeded: numbers[index])
      buffer |= number << UInt64(filled)
      filled += width
      guard filled >= 64 else { continue }
      out.append(littleEndian: buffer)
      filled -= 64
      buffer = filled == 0 ? 0 : number >> UInt64(width - filled)
    }
    while filled > 0 {
      out.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
  }

  /// Appends `count` numbers that begin at byte `start`, and gives the byte after them.
  static func unpack<Number: FixedWidthInteger & UnsignedInteger>(
    _ bytes: Span<UInt8>, at start: Int, count: Int, width: Int, into out: inout [Number]
  ) throws(DamagedBytes) -> Int {
    guard width >= 0, width <= Number.bitWidth else { throw DamagedBytes("a width of \(width) bits", at: start) }
    let (bits, overflow) = count.multipliedReportingOverflow(by: width)
    guard !overflow, count >= 0, start >= 0, start <= bytes.count, bits <= (bytes.count - start) * 8 else {
      throw DamagedBytes("packed numbers end too early", at: start)
    }
    guard width > 0 else {
      out.append(contentsOf: repeatElement(0, count: count))
      return start
    }
    out.reserveCapacity(out.count + count)
    let mask: UInt64 = width == 64 ? .max : 1 << UInt64(width) - 1
    var bit = 0
    for _ in 0..<count {
      out.append(Number(truncatingIfNeeded: load(bytes, at: start + bit / 8, shift: bit % 8, width: width) & mask))
      bit += width
    }
    return start + (bits + 7) / 8
  }

  /// How many of some bits, lowest first, are set.
  static func ones(_ bytes: Span<UInt8>, _ bits: Range<Int>) -> Int {
    var count = 0
    var bit = bits.lowerBound
    while bit < bits.upperBound {
      if bit % 8 == 0, bit + 64 <= bits.upperBound {
        count += bytes.word(at: bit / 8).nonzeroBitCount
        bit += 64
      } else {
        count += Int(bytes[bit / 8] >> UInt8(bit % 8) & 1)
        bit += 1
      }
    }
    return count
  }

  /// The 64 bits that begin `shift` bits into byte `at`; those past the end are zero.
  @inline(__always)
  private static func load(_ bytes: Span<UInt8>, at: Int, shift: Int, width: Int) -> UInt64 {
    guard at + 8 <= bytes.count else { return loadNearEnd(bytes, at: at, shift: shift) }
    let low = bytes.word(at: at)
    guard shift + width > 64 else { return low >> UInt64(shift) }
    return low >> UInt64(shift) | UInt64(bytes[at + 8]) << UInt64(64 - shift)
  }

  private static func loadNearEnd(_ bytes: Span<UInt8>, at: Int, shift: Int) -> UInt64 {
    var low: UInt64 = 0
    for index in at..<min(at + 8, bytes.count) { low |= UInt64(bytes[index]) << UInt64(8 * (index - at)) }
    return low >> UInt64(shift)
  }
}
