internal import Model

/// A filter over the pairs of neighbouring characters of a page's texts, so that a search for 签约 need not read pages
/// without that pair.
///
/// A filter is a power of two of bits, three to six for each distinct pair; a pair's bit is given by the upper bits of
/// its two code points (first << 32 | second) times an odd constant. It may say "perhaps" of a pair that is not there.
enum FolioGrams {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// A page's filter is never larger: a page with more pairs is one whose filter would not help.
  private static let mostBits = 1 << 18

  static func filter(_ texts: TextValues, _ range: Range<Int>) -> [UInt8] {
    var hashes: [UInt64] = []
    let bytes = texts.bytes.span
    // The largest filter first: its bits tell how many pairs there are, and folded it is any smaller one.
    var words = [UInt64](repeating: 0, count: mostBits / 64)
    var largest = words.mutableSpan
    for row in range {
      hashes.removeAll(keepingCapacity: true)
      appendHashes(of: bytes.extracting(texts.range(row)), to: &hashes)
      for hash in hashes {
        let bit = Self.bit(hash, of: mostBits)
        largest[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    let distinct = words.reduce(0) { $0 + $1.nonzeroBitCount }
    guard distinct > 0 else { return [] }
    var bits = 64
    while bits < distinct * 3, bits < mostBits { bits *= 2 }
    return folded(words, to: bits)
  }

  /// The filter of fewer bits: a bit's place is the upper bits of its place among more.
  private static func folded(_ words: [UInt64], to bits: Int) -> [UInt8] {
    let shift = (mostBits / bits).trailingZeroBitCount
    var filter = [UInt8](repeating: 0, count: bits / 8)
    for (index, word) in words.enumerated() where word != 0 {
      var left = word
      while left != 0 {
        let bit = (index << 6 | left.trailingZeroBitCount) >> shift
        filter[bit >> 3] |= 1 << UInt8(bit & 7)
        left &= left &- 1
      }
    }
    return filter
  }

  @inline(__always)
  private static func bit(_ hash: UInt64, of bits: Int) -> Int { Int(hash >> UInt64(64 - bits.trailingZeroBitCount)) }

  /// The pairs of a text, hashed. What is not UTF-8 counts byte by byte, the same way for texts and for what is sought.
  static func appendHashes(of text: Span<UInt8>, to hashes: inout [UInt64]) {
    var before: UInt64?
    var at = 0
    while at < text.count {
      let (codePoint, length) = CharacterRanks.decode(text, at) ?? (0x11_0000 + Int(text[at]), 1)
      if let before { hashes.append((before << 32 | UInt64(codePoint)) &* factor) }
      before = UInt64(codePoint)
      at += length
    }
  }

  /// Whether a page with this filter may hold a text that contains what is sought.
  static func mayContain(_ sought: [UInt64], _ filter: Span<UInt8>) -> Bool {
    guard filter.count > 0 else { return sought.isEmpty }
    let bits = filter.count * 8
    guard bits & (bits - 1) == 0, bits >= 64 else { return true }
    for hash in sought {
      let bit = bit(hash, of: bits)
      if filter[bit / 8] & 1 << UInt8(bit % 8) == 0 { return false }
    }
    return true
  }
}
