/// Reads bits of compressed bytes, the first one lowest in its byte.
///
/// Words of eight bytes are loaded as long as the bytes have them; the last few bytes stand once more in a tail of the
/// reader's own, with zeros behind them, so that no load goes past an end and there is one way to read. What was taken
/// of the zeros is seen afterwards, by `isPastEnd`.
@safe struct BitReader {
  /// So many bytes before the end of its memory at the latest, `next` may be loaded from twice with up to seven bytes
  /// passed between.
  private static let reach = 16
  /// Zeros behind the last bytes. Whoever reads on past `limit` in the tail has taken bits of them.
  private static let zeros = 48
  static let tailCapacity = reach + zeros

  private let bytes: UnsafePointer<UInt8>
  let byteCount: Int
  private let tail: UnsafeMutablePointer<UInt8>
  /// How many of the bytes stand in the tail; nil before it is read.
  private var tailCount: Int?

  /// The next byte to load; those before it are in `buffer` or have been taken.
  var next: UnsafePointer<UInt8>
  /// `next` must not be loaded from beyond this place without `enterTail`.
  private(set) var limit: UnsafePointer<UInt8>
  var buffer: UInt64 = 0
  /// Bits of `buffer` that count; those above are bits of the bytes at `next` or zero.
  var count: UInt64 = 0

  /// - Parameter tail: memory for `tailCapacity` bytes.
  /// - Precondition: bytes and tail stay where they are as long as the reader is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>, tail: UnsafeMutablePointer<UInt8>) {
    unsafe self.tail = unsafe tail
    unsafe self.bytes = unsafe bytes.baseAddress ?? UnsafePointer(tail)
    byteCount = bytes.count
    unsafe next = self.bytes
    unsafe limit = self.bytes
    seek(to: 0)
  }

  /// Whether bits were taken that are not there.
  var isPastEnd: Bool {
    guard let tailCount else { return false }
    return unsafe (next - UnsafePointer(tail)) * 8 - Int(count) > tailCount * 8
  }

  /// The place in the bytes of the first that no bit was taken of.
  ///
  /// - Precondition: not past the end.
  var position: Int {
    let loaded = unsafe tailCount.map { unsafe byteCount - $0 + (next - UnsafePointer(tail)) } ?? (next - bytes)
    return loaded - Int(count / 8)
  }

  /// Goes on at a byte.
  ///
  /// - Precondition: `place` is at most the number of bytes.
  mutating func seek(to place: Int) {
    (buffer, count, tailCount) = (0, 0, nil)
    unsafe next = bytes + place
    if byteCount - place >= Self.reach {
      unsafe limit = bytes + (byteCount - Self.reach)
    } else {
      enterTail()
    }
  }

  /// Copies bytes as they are.
  ///
  /// - Precondition: the range lies in the bytes, and the target has room.
  func copy(_ range: Range<Int>, to target: UnsafeMutablePointer<UInt8>) {
    unsafe target.update(from: bytes + range.lowerBound, count: range.count)
  }

  /// Makes room for loads beyond `limit`; false where that is past the end by itself.
  @discardableResult
  mutating func enterTail() -> Bool {
    guard tailCount == nil else { return false }
    // Beyond the limit, less than `reach` bytes are left.
    let left = unsafe byteCount - (next - bytes)
    unsafe tail.update(from: next, count: left)
    unsafe (tail + left).update(repeating: 0, count: Self.reach + Self.zeros - left)
    tailCount = left
    unsafe next = UnsafePointer(tail)
    unsafe limit = UnsafePointer(tail + Self.zeros)
    return true
  }

  /// Fills the buffer to 56 bits at least; false where there is nothing to fill it with, not even zeros.
  @inline(__always)
  mutating func fill() -> Bool {
    if unsafe next > limit, !enterTail() { return false }
    unsafe Self.fill(&buffer, &count, &next)
    return true
  }

  /// - Precondition: eight bytes can be loaded.
  @inline(__always)
  static func fill(_ buffer: inout UInt64, _ count: inout UInt64, _ next: inout UnsafePointer<UInt8>) {
    // Bits above `count` are there already where they come from the same bytes.
    buffer |= unsafe UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self)) &<< count
    unsafe next += Int(truncatingIfNeeded: (63 &- count) &>> 3)
    count |= 56
  }

  /// - Precondition: the buffer holds so many bits.
  @inline(__always)
  mutating func take(_ bits: UInt64) -> Int {
    let number = buffer & (1 &<< bits &- 1)
    buffer &>>= bits
    count &-= bits
    return Int(truncatingIfNeeded: number)
  }
}
