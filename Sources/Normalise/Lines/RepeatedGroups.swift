import Model

/// Whether characters of a line come again as they do where print was doubled: a quick look that tells nine lines in ten
/// to have nothing doubled.
///
///     研究研究院研究院成立     究 behind 研, both of which stood in the line before; 研究院 behind its like …
///     IInnvveessttmmeenntt     each letter beside its like
///
/// - Invariant: never answers no for a line of which `DoubledRuns` would take anything away.
struct RepeatedGroups {
  /// Where a group of three letters was seen last, by hash: the lower half of its place. What was seen in lines before is
  /// further away than the line goes back, so that nothing need be forgotten between lines.
  private var seenAt: [UInt16] = []

  /// Of a doubled stretch in Latin letters, which is sixteen characters long or six runs of one, each run has a group or
  /// a letter like the one before for every three of its characters.
  private static let fewestInLatin = 6
  /// The least evidence with Chinese characters, ABCABCDD or AABBCDCD, has three.
  private static let fewest = 3

  /// - Parameter isLatin: whether the line has nothing beyond ASCII but the marks of Latin print.
  mutating func mayStand(in range: Range<Int>, of text: Span<UInt8>, isLatin: Bool) -> Bool {
    guard isLatin else { return Self.comeAgain(range, text) }
    if seenAt.isEmpty { seenAt = [UInt16](repeating: 0, count: 1 << 12) }
    var seenAt = self.seenAt.mutableSpan
    return Self.countInLatin(range, text, &seenAt) >= Self.fewestInLatin
  }

  // MARK: Lines with Chinese characters

  /// Whether it comes three times that a character and the one before both stood in the line already, or that it is
  /// like the one before.
  private static func comeAgain(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var seen = SeenCharacters()
    var at = range.lowerBound
    while at < range.upperBound {
      let bytes = text.eightBytes(at: at)
      if bytes.areTwoCharactersOfThree {
        seen.add(bytes.threeBytes)
        seen.add(UInt32(truncatingIfNeeded: bytes.first(6) >> 24))
        at &+= 6
      } else {
        let length = bytes.characterLength
        seen.add(UInt32(truncatingIfNeeded: bytes.first(length)))
        at &+= length
      }
      if seen.again >= fewest { return true }
    }
    return false
  }

  // MARK: Lines of Latin letters

  /// How many groups of three bytes stood in the line before, and how many bytes and pairs stand behind their like.
  ///
  /// Five at a time: groups and pairs that begin with them end within eight. At the end of the line the first of what
  /// follows are taken in, too, which may only make more of them.
  private static func countInLatin(
    _ range: Range<Int>, _ text: Span<UInt8>, _ seenAt: inout MutableSpan<UInt16>
  ) -> Int {
    var count = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let bits = text.eightBytes(at: at).first(EightBytes.count)
      // Not before the line, nor further than the longest run is.
      let reach = UInt16(truncatingIfNeeded: min(at &- range.lowerBound, 4 * DoubledRuns.longestRun) &+ 4)
      for place in 0..<5 {
        let group = UInt32(truncatingIfNeeded: bits >> UInt64(8 &* place)) << 8
        let slot = Int(truncatingIfNeeded: (group &* 0x9E37_79B1) >> 20)
        let here = UInt16(truncatingIfNeeded: at &+ place)
        // Unchecked: the hash has twelve bits, and as many places the table has.
        let distance = unsafe here &- seenAt[unchecked: slot]
        count &+= (distance <= reach).number
        unsafe seenAt[unchecked: slot] = here
      }
      let toSecond = bits ^ bits >> 16
      let marks = (zeros(bits ^ bits >> 8) | zeros(toSecond | toSecond >> 8)) & 0x80_8080_8080
      count &+= Int(truncatingIfNeeded: (marks >> 7 &* 0x0101_0101_0101_0101) >> 56)
      at &+= 5
    }
    return count
  }

  /// The top bit of each byte that is 0, and of a few above one that is.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- 0x0101_0101_0101_0101) & ~bytes }
}

/// The characters of a line so far, told by some bits of each, so that more may seem to come again than do; without a
/// branch for any of them, since which do is anybody's guess.
private struct SeenCharacters {
  /// How often two that stood in the line before came together, or one beside its like.
  private(set) var again = 0

  private var seen = InlineArray<8, UInt64>(repeating: 0)
  private var last: UInt32 = 0
  /// 1 if the last one stood in the line before.
  private var wasSeen = 0

  @inline(__always)
  mutating func add(_ character: UInt32) {
    let place = (character &* 0x9E37_79B1) >> 23
    let bit = UInt64(place & 63)
    let held = seen[Int(place >> 6)]
    seen[Int(place >> 6)] = held | 1 &<< bit
    let isSeen = Int(truncatingIfNeeded: held &>> bit & 1)
    again &+= isSeen & wasSeen | (character == last).number
    wasSeen = isSeen
    last = character
  }
}
