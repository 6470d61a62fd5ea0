extension Span<UInt8> {
  /// The eight bytes at an offset as a number, lowest first. The offset is checked, and any bytes make a number.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The four bytes at an offset as a number, lowest first.
  @inline(__always)
  func halfWord(at offset: Int) -> UInt32 {
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
