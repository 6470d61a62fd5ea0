internal import CZlib

/// The CRC-32 of gzip and of Parquet's pages (polynomial 0xEDB88320).
public enum Crc32 {
  /// `Crc32.of("123456789")` is `0xCBF43926`.
  public static func of(_ bytes: Span<UInt8>) -> UInt32 { update(0, with: bytes) }

  /// The sum of what `crc` is the sum of, followed by `bytes`.
  public static func update(_ crc: UInt32, with bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      // With no bytes zlib would be given no pointer either, and then gives its initial value instead of the sum.
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return crc }
      return UInt32(truncatingIfNeeded: unsafe crc32_z(UInt(crc), base, buffer.count))
    }
  }

  /// The sum of two pieces one after the other, from the sums of each; `secondCount` is the length of the second.
  public static func combined(_ first: UInt32, _ second: UInt32, secondCount: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(UInt(first), UInt(second), secondCount))
  }
}
