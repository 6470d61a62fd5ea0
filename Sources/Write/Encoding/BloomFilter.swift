/// Parquet's split-block Bloom filter: may say "perhaps" of a value that is not there, never "no" of one that is.
///
/// A filter is blocks of 256 bits, eight words of 32. The upper half of a value's hash picks the block, the lower half
/// one bit of each word.
struct BloomFilter: Sendable, Equatable {
  private static let salts: [UInt32] = [
    0x47b6_137b, 0x4497_4d91, 0x8824_ad5b, 0xa2b7_289d, 0x7054_95c7, 0x2df1_424b, 0x9efc_4947, 0x5c6b_fb31,
  ]
  static let blockBytes = 32

  private var words: [UInt32]

  var blocks: Int { words.count / 8 }
  var byteCount: Int { words.count * 4 }

  /// A filter for so many distinct values with about one false "perhaps" in a hundred: ten and a half bits a value,
  /// rounded up to a power of two, which every reader takes.
  init(distinct: Int) {
    let bytes = max(Self.blockBytes, (distinct * 21 / 2 + 7) / 8)
    var size = Self.blockBytes
    while size < bytes, size < 1 << 26 { size *= 2 }
    words = Array(repeating: 0, count: size / 4)
  }

  /// The filter as it stands in a file; nil where the size is not one of a filter.
  init?(bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, bytes.count % Self.blockBytes == 0 else { return nil }
    words = []
    words.reserveCapacity(bytes.count / 4)
    for at in stride(from: bytes.startIndex, to: bytes.endIndex, by: 4) {
      words.append(
        UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24)
    }
  }

  private func firstWord(_ hash: UInt64) -> Int { Int(((hash >> 32) &* UInt64(blocks)) >> 32) * 8 }

  mutating func insert(hash: UInt64) {
    let first = firstWord(hash)
    let key = UInt32(truncatingIfNeeded: hash)
    for index in 0..<8 { words[first + index] |= 1 << ((key &* Self.salts[index]) >> 27) }
  }

  func mayContain(hash: UInt64) -> Bool {
    let first = firstWord(hash)
    let key = UInt32(truncatingIfNeeded: hash)
    for index in 0..<8 where words[first + index] & 1 << ((key &* Self.salts[index]) >> 27) == 0 { return false }
    return true
  }

  func append(to out: inout [UInt8]) {
    for word in words { out.append(littleEndian: word) }
  }
}
