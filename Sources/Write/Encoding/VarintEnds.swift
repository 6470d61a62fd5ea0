/// Where numbers of seven bits a byte end, for many of them at once: eight bytes are looked at together, and no number
/// waits for the one before it.
enum VarintEnds {
  /// The bits that are set in all bytes of a number but its last.
  private static let marks: UInt64 = 0x8080_8080_8080_8080
  private static let mostBytes = 10

  /// How many numbers end in a word whose last bytes are marked.
  @inline(__always)
  private static func count(_ ends: UInt64) -> Int {
    // The marks as ones, added up in the highest byte.
    Int(truncatingIfNeeded: ((ends &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
  }

  /// Passes over so many numbers.
  static func skip(_ count: Int, _ bytes: Span<UInt8>, _ next: inout Int) throws(DamagedBytes) {
    var left = count
    while left > 0, next + 8 <= bytes.count {
      var ends = ~bytes.word(at: next) & marks
      let found = Self.count(ends)
      guard found >= left else {
        left -= found
        next += 8
        continue
      }
      for _ in 1..<left { ends &= ends &- 1 }
      next += ends.trailingZeroBitCount / 8 + 1
      return
    }
    while left > 0 {
      guard next < bytes.count else { throw DamagedBytes("a number without its end", at: next) }
      if bytes[next] < 0x80 { left -= 1 }
      next += 1
    }
  }

  /// The last byte of each of `count` numbers, with the byte before all of them in front: number i lies between entries
  /// i and i + 1.
  ///
  /// - Precondition: there are less than 2 GiB of bytes, and `count` is at most their number.
  static func list(_ count: Int, _ bytes: Span<UInt8>, _ next: inout Int) throws(DamagedBytes) -> [Int32] {
    // A word writes eight entries, of which the next overwrites those that are too many.
    var ends = [Int32](repeating: 0, count: count + 1 + 8)
    var out = ends.mutableSpan
    out[0] = Int32(truncatingIfNeeded: next &- 1)
    var found = 0
    while found < count, next &+ 8 <= bytes.count {
      var marked = ~bytes.word(at: next) & marks
      let more = Self.count(marked)
      for index in 1...8 {
        out[found &+ index] = Int32(truncatingIfNeeded: next &+ marked.trailingZeroBitCount &>> 3)
        marked &= marked &- 1
      }
      found &+= more
      next &+= 8
    }
    while found < count {
      guard next < bytes.count else { throw DamagedBytes("a number without its end", at: next) }
      if bytes[next] < 0x80 {
        found += 1
        out[found] = Int32(truncatingIfNeeded: next)
      }
      next += 1
    }
    // The last word may have held the ends of numbers behind these.
    next = Int(out[count]) + 1
    ends.removeLast(8)
    return ends
  }

  /// The number between two ends.
  @inline(__always)
  static func number(_ bytes: Span<UInt8>, after before: Int, through end: Int) throws(DamagedBytes) -> UInt64 {
    let length = end &- before
    guard length <= 8, before &+ 9 <= bytes.count else { return try slow(bytes, before &+ 1, length) }
    // Seven bits of each byte, closed up pair by pair.
    var number = bytes.word(at: before &+ 1) & 0x7F7F_7F7F_7F7F_7F7F & .max &>> UInt64(64 &- 8 &* length)
    number = number & 0x007F_007F_007F_007F | (number & 0x7F00_7F00_7F00_7F00) &>> 1
    number = number & 0x0000_3FFF_0000_3FFF | (number & 0x3FFF_0000_3FFF_0000) &>> 2
    return number & 0x0FFF_FFFF | (number & 0x0FFF_FFFF_0000_0000) &>> 4
  }

  private static func slow(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) throws(DamagedBytes) -> UInt64 {
    guard length <= mostBytes else { throw DamagedBytes("a number without its end", at: start) }
    var number: UInt64 = 0
    for index in 0..<length { number |= UInt64(bytes[start + index] & 0x7F) << UInt64(7 * index) }
    return number
  }
}
