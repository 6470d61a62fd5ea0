import Model

/// Remembers which pairs of neighbouring Chinese characters stand inside the lines of a page.
///
/// Two characters that meet at a seam and also stand side by side elsewhere on the page are likely one word (高|新,
/// 园|区): strong evidence, in any language written without spaces, that print went on there.
///
/// A filter of fixed size, so now and then a pair is taken for seen that was not: seldom on a page, often in a book, and
/// `falseShare` tells how often.
struct PairFilter: Sendable {
  private static let wordCount = 4096
  private var bits: [UInt64]
  private var count = 0

  init() { bits = [UInt64](repeating: 0, count: Self.wordCount) }

  @inline(__always)
  private static func place(_ first: UInt32, _ second: UInt32) -> (word: Int, bit: UInt64) {
    let mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return (Int(mixed >> 52), 1 << (mixed >> 46 & 63))
  }

  /// Lets `body` note pairs in the filter's bits and count those that were not there before: through a borrowed span,
  /// for checking at each pair that nobody shares them would cost as much as the rest.
  mutating func fill(_ body: (_ bits: inout MutableSpan<UInt64>, _ count: inout Int) -> Void) {
    var count = self.count
    precondition(bits.count == Self.wordCount, "a place is none of the bits")
    var span = bits.mutableSpan
    body(&span, &count)
    self.count = count
  }

  /// Notes a pair.
  ///
  /// - Returns: 1 where it was not there before, else 0.
  @inline(__always)
  static func note(_ first: UInt32, _ second: UInt32, in bits: inout MutableSpan<UInt64>) -> Int {
    let (word, bit) = place(first, second)
    // Unchecked: a place has twelve bits, and there are as many.
    let held = unsafe bits[unchecked: word]
    unsafe bits[unchecked: word] = held | bit
    return (held & bit == 0).number
  }

  /// Share of pairs never seen that are taken for seen.
  var falseShare: Double { Double(count) / Double(Self.wordCount * 64) }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let (word, bit) = Self.place(first, second)
    return bits[word] & bit != 0
  }
}
