import Model

/// Whether groups of letters come again in a line of Latin print as they do where it was doubled: a quick look that tells nine
/// lines in ten to have nothing doubled.
///
///     the council the council     "the", "he ", "e c" … stood in the line before
///     IInnvveessttmmeenntt        each letter beside its like
///
/// - Invariant: never answers no for a line of which `DoubledRuns` would take anything away.
enum RepeatedGroups {
  /// Where a group was seen last, by twelve bits of a hash: the lower half of its place. What was seen in lines before is
  /// further away than the line goes back, so that nothing need be forgotten between lines.
  static let tableSize = 1 << 12

  /// Of a doubled stretch in Latin letters, which is sixteen characters long or six runs of one, each run has a group or
  /// a letter like the one before for every three of its characters.
  private static let fewest = 6

  /// - Parameter seenAt: a table of `tableSize` places.
  static func mayStand(in range: Range<Int>, of text: Span<UInt8>, _ seenAt: inout MutableSpan<UInt16>) -> Bool {
    count(range, text, &seenAt) >= fewest
  }

  /// How many groups of three bytes stood in the line before, and how many bytes and pairs stand behind their like.
  ///
  /// Five at a time: groups and pairs that begin with them end within eight. At the end of the line the first of what
  /// follows are taken in, too, which may only make more of them.
  private static func count(
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
        // Not where it was seen itself, behind the end of the line before.
        count &+= (distance &- 1 < reach).number
        unsafe seenAt[unchecked: slot] = here
      }
      let toSecond = bits ^ bits >> 16
      let marks = (zeros(bits ^ bits >> 8) | zeros(toSecond | toSecond >> 8)) & 0x80_8080_8080
      count &+= marks.nonzeroBitCount
      at &+= 5
    }
    return count
  }

  /// The top bit of each byte that is 0, and of a few above one that is.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- 0x0101_0101_0101_0101) & ~bytes }
}
