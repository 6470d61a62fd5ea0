/// Where the next byte goes, in room that was measured before.
///
/// Formatting writes through a bare pointer, because a check of the room for every byte would cost more than the
/// formatting itself; `CsvMeasure` says how much a row can take at most, and the room is made before.
@unsafe struct ByteCursor {
  var next: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    unsafe next.pointee = byte
    unsafe next += 1
  }

  @inline(__always)
  mutating func put(_ source: UnsafePointer<UInt8>, count: Int) {
    unsafe next.update(from: source, count: count)
    unsafe next += count
  }

  mutating func put(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe put(base, count: buffer.count) }
    }
  }

  /// Two decimal digits.
  @inline(__always)
  mutating func putPair(_ number: Int) {
    // 103/1024 is 1/10 for every number below 179.
    let tens = (number &* 103) &>> 10
    unsafe next[0] = UInt8(truncatingIfNeeded: 0x30 &+ tens)
    unsafe next[1] = UInt8(truncatingIfNeeded: 0x30 &+ number &- tens &* 10)
    unsafe next += 2
  }

  /// Decimal digits, at least one.
  @inline(__always)
  mutating func putDigits(_ number: UInt64) {
    unsafe putDigits(number, count: ByteCursor.digitCount(number))
  }

  /// The last `count` decimal digits, zeros in front included.
  @inline(__always)
  mutating func putDigits(_ number: UInt64, count: Int) {
    var rest = number
    var at = count
    while at >= 2 {
      let pair = rest % 100
      rest /= 100
      at -= 2
      let tens = (pair &* 103) &>> 10
      unsafe next[at] = UInt8(truncatingIfNeeded: 0x30 &+ tens)
      unsafe next[at + 1] = UInt8(truncatingIfNeeded: 0x30 &+ pair &- tens &* 10)
    }
    if at == 1 { unsafe next[0] = UInt8(truncatingIfNeeded: 0x30 + rest % 10) }
    unsafe next += count
  }

  @inline(__always)
  static func digitCount(_ number: UInt64) -> Int {
    var count = 1
    var rest = number
    while rest >= 10_000 {
      rest /= 10_000
      count += 4
    }
    return count + (rest >= 1000 ? 3 : rest >= 100 ? 2 : rest >= 10 ? 1 : 0)
  }
}
