extension [UInt8] {
  /// Appends an integer, lowest byte first.
  @inline(__always)
  mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) }
  }

  /// Appends an unsigned LEB128 number: seven bits a byte, the lowest first, the high bit set on all but the last.
  ///
  ///     300  →  AC 02
  @inline(__always)
  mutating func append(varint number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  mutating func append(varint number: Int) { append(varint: UInt64(number)) }

  /// Appends a copy of some of these very bytes. (A slice of them would share their memory, and the append then copy all.)
  @inline(__always)
  mutating func append(copyOf range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let start = count
    append(contentsOf: repeatElement(0, count: range.count))
    unsafe withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress, !range.isEmpty else { return }
      unsafe (base + start).copyMemory(from: base + range.lowerBound, byteCount: range.count)
    }
  }

  /// Appends a signed number with its sign in the lowest bit, so that small negative numbers are short.
  @inline(__always)
  mutating func append(zigzag number: Int64) { append(varint: number.zigzag) }
}

extension Int64 {
  /// 0, −1, 1, −2 … → 0, 1, 2, 3 …
  @inline(__always)
  var zigzag: UInt64 { UInt64(bitPattern: self << 1 ^ self >> 63) }

  @inline(__always)
  init(zigzag coded: UInt64) { self = Int64(bitPattern: coded >> 1) ^ -Int64(bitPattern: coded & 1) }
}
