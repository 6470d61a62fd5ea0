import Glibc

extension Span where Element == UInt8 {
  /// Whether `byte` stands anywhere, at the speed of the C library's search.
  func contains(_ byte: UInt8) -> Bool {
    unsafe withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe memchr(start, Int32(byte), buffer.count) != nil
    }
  }
}
