/// The bytes around the deflate stream of a gzip member (RFC 1952).
///
/// A file of ours is *one* member: some readers stop at the end of the first without a word.
public enum GzipMember {
  /// Deflate, no flags (so no name), time 0, no extra flags, unknown operating system: nothing that could differ
  /// between two runs or two machines.
  public static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// CRC-32 and length of the uncompressed bytes, little-endian; the length modulo 2^32, as the format wants it.
  public static func trailer(crc: UInt32, byteCount: Int) -> [UInt8] {
    [crc, UInt32(truncatingIfNeeded: byteCount)].flatMap { word in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }
}
