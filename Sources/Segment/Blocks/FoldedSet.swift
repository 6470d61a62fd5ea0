/// A set of numbers folded to twelve bits: what it has no bit for is not in it, and that is half a KiB to look at.
struct FoldedSet: Sendable {
  static let rows = 64
  private(set) var bits = [UInt64](repeating: 0, count: rows)

  mutating func insert(_ value: UInt64) {
    let place = Self.place(of: value)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// All numbers of both sets.
  func union(_ other: FoldedSet) -> FoldedSet {
    var union = self
    for row in bits.indices { union.bits[row] |= other.bits[row] }
    return union
  }

  @inline(__always)
  func mayHold(_ value: UInt64) -> Bool {
    let place = Self.place(of: value)
    return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// The bit of a number, 0 to 4095.
  @inline(__always)
  static func place(of value: UInt64) -> Int { Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 52) }
}
