/// Writes bits into memory that is large enough, the first one lowest in its byte.
@safe struct BitWriter {
  private let bytes: UnsafeMutablePointer<UInt8>
  private(set) var byteCount = 0
  private var buffer: UInt64 = 0
  private var filled = 0

  /// - Precondition: eight bytes more than are ever written are there.
  init(_ bytes: UnsafeMutablePointer<UInt8>) { unsafe self.bytes = bytes }

  /// Adds up to 48 bits, of which none above `count` is set.
  @inline(__always)
  mutating func append(_ bits: UInt64, _ count: Int) {
    buffer |= bits &<< UInt64(filled)
    filled &+= count
    unsafe UnsafeMutableRawPointer(bytes + byteCount).storeBytes(of: buffer.littleEndian, as: UInt64.self)
    let whole = filled &>> 3
    byteCount &+= whole
    buffer = buffer &>> UInt64(whole &<< 3)
    filled &-= whole &<< 3
  }

  /// Fills the last byte with zeros.
  mutating func align() {
    if filled > 0 { append(0, 8 - filled) }
  }

  /// - Precondition: aligned.
  mutating func append(bytes more: UnsafePointer<UInt8>, count: Int) {
    unsafe (bytes + byteCount).update(from: more, count: count)
    byteCount += count
  }
}
