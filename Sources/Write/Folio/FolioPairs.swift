internal import Model

/// The pairs of neighbouring characters of a text, as hashes: what a search for 签约 asks the filters of a column for.
enum FolioPairs {
  /// Appends the hash of each two neighbouring characters.
  ///
  /// Bytes that are not UTF-8 are in no pair, for a piece of a text may begin or end inside a character, and then its
  /// bytes there are no character where they are sought, but are part of one in the text.
  static func appendHashes(of text: Span<UInt8>, to hashes: inout [UInt64]) {
    var before: UInt64?
    var at = 0
    while at < text.count {
      guard let (codePoint, length) = CharacterRanks.decode(text, at) else {
        before = nil
        at += 1
        continue
      }
      if let before { hashes.append(hash(before, UInt64(codePoint))) }
      before = UInt64(codePoint)
      at += length
    }
  }

  /// Different pairs have different hashes, since each step can be undone.
  @inline(__always)
  private static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = (first << 32 | second) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }

  /// A pair's hash in the filter of a page: another one on each, so that two pairs that fall together on one page do not
  /// on the next.
  @inline(__always)
  static func hash(_ hash: UInt64, onPage page: Int) -> UInt64 {
    let hash = (hash &+ UInt64(truncatingIfNeeded: page)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }

  /// The bit, of so many, that a pair sets in a filter as its first one, second one …
  @inline(__always)
  static func bit(_ hash: UInt64, number: Int, of bits: Int) -> Int {
    let start = UInt32(truncatingIfNeeded: hash)
    let step = UInt32(truncatingIfNeeded: hash >> 32) | 1
    let place = start &+ UInt32(truncatingIfNeeded: number) &* step
    return Int((UInt64(place) * UInt64(bits)) >> 32)
  }
}
