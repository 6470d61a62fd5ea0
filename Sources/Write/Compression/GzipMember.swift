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

  static let trailerCount = 8

  private static let hasHeaderCrc: UInt8 = 2
  private static let hasExtra: UInt8 = 4
  private static let hasName: UInt8 = 8
  private static let hasComment: UInt8 = 16
  private static let unknown: UInt8 = 0xE0

  /// Where the deflate stream of the member begins whose header begins at `start`; nil where there is no whole header.
  static func body(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard bytes.count - start >= header.count, bytes[start] == 0x1F, bytes[start + 1] == 0x8B, bytes[start + 2] == 8
    else { return nil }
    let flags = bytes[start + 3]
    var at = start + header.count
    guard flags & unknown == 0 else { return nil }
    if flags & hasExtra != 0 {
      guard bytes.count - at >= 2 else { return nil }
      at += 2 + (Int(bytes[at]) | Int(bytes[at + 1]) << 8)
    }
    for flag in [hasName, hasComment] where flags & flag != 0 {
      while at < bytes.count, bytes[at] != 0 { at += 1 }
      at += 1
    }
    if flags & hasHeaderCrc != 0 {
      guard bytes.count - at >= 2 else { return nil }
      let crc = Crc32.of(bytes.extracting(start..<at))
      guard crc & 0xFFFF == UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 else { return nil }
      at += 2
    }
    return at <= bytes.count ? at : nil
  }

  /// Whether the trailer at an offset is there and is the one of some bytes.
  static func isTrailer(_ bytes: Span<UInt8>, at offset: Int, of member: Span<UInt8>) -> Bool {
    guard bytes.count - offset >= trailerCount else { return false }
    return bytes.halfWord(at: offset) == Crc32.of(member)
      && bytes.halfWord(at: offset + 4) == UInt32(truncatingIfNeeded: member.count)
  }
}
