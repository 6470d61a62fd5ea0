import Model

/// A quick look at the characters of a line, each as sixteen bits of a hash.
enum LineHashes {
  /// How many characters of a line were like one before, as far as some bits of their hashes tell: more may seem so than are.
  static func repeats(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
    var seen = SeenHashes()
    var count = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let bytes = text.eightBytes(at: at)
      if bytes.areTwoCharactersOfThree {
        seen.add(hash(bytes.threeBytes))
        seen.add(hash(UInt32(truncatingIfNeeded: bytes.first(6) >> 24)))
        count &+= 2
        at &+= 6
      } else {
        let length = bytes.characterLength
        seen.add(hash(UInt32(truncatingIfNeeded: bytes.first(length))))
        count &+= 1
        at &+= length
      }
    }
    return count &- seen.different
  }

  /// Whether three characters stand twice near each other with all between repeated, or doubled characters are many.
  ///
  /// Now and then two characters are taken for one.
  ///
  /// - Parameter seenAt: where a group was seen last: a table of `RepeatedGroups.tableSize` places.
  static func mayHoldDoubles(_ range: Range<Int>, _ text: Span<UInt8>, _ seenAt: inout MutableSpan<UInt16>) -> Bool {
    var doubles = Doubles(range)
    var at = range.lowerBound
    while at < range.upperBound {
      let bytes = text.eightBytes(at: at)
      if bytes.areTwoCharactersOfThree, at &+ 3 < range.upperBound {
        let second = hash(UInt32(truncatingIfNeeded: bytes.first(6) >> 24))
        if doubles.find(hash(bytes.threeBytes), at, text, &seenAt) || doubles.find(second, at &+ 3, text, &seenAt) {
          return true
        }
        at &+= 6
      } else {
        let length = bytes.characterLength
        if doubles.find(hash(UInt32(truncatingIfNeeded: bytes.first(length))), at, text, &seenAt) { return true }
        at &+= length
      }
    }
    return doubles.areMany
  }

  @inline(__always)
  private static func hash(_ character: UInt32) -> UInt64 { UInt64((character &* 0x9E37_79B1) >> 16) }
}

/// What of a line is doubled, up to the character at hand.
///
/// The last four characters are kept in one number, of which all is told by a shift or two.
private struct Doubles {
  private let line: Range<Int>
  /// How many characters there are, how many of them doubled, and how many of these in a row.
  private var count = 0
  private var doubled = 0
  private var streak = 0
  private var lastDoubled = -1
  private var lastFour: UInt64 = 0
  /// Where the last two characters begin.
  private var first: Int
  private var second: Int

  init(_ line: Range<Int>) {
    self.line = line
    first = line.lowerBound
    second = line.lowerBound
  }

  /// Takes in the next character; answers whether it ends what is evidence wherever it stands.
  @inline(__always)
  mutating func find(
    _ character: UInt64, _ at: Int, _ text: Span<UInt8>, _ seenAt: inout MutableSpan<UInt16>
  ) -> Bool {
    let index = count
    count &+= 1
    lastFour = lastFour << 16 | character
    // Evidence in a row, AABBCC… or ABABCDCD…, counts wherever it stands; single double letters do not.
    if (lastFour ^ lastFour >> 16) & 0xFFFF == 0 {
      doubled &+= 1
      streak = index &- lastDoubled <= 2 ? streak &+ 1 : 1
      lastDoubled = index
      if streak >= 4 { return true }
    } else if (lastFour ^ lastFour >> 32) & 0xFFFF_FFFF == 0 {
      doubled &+= 2
      streak = index &- lastDoubled <= 5 ? streak &+ 1 : 1
      lastDoubled = index
      if streak >= 4 { return true }
    }
    // The three characters that the first one begins, the last of them this one.
    let start = first
    (first, second) = (second, at)
    let slot = Int(truncatingIfNeeded: ((lastFour << 16) &* 0x9E37_79B9_7F4A_7C15) >> 52)
    let here = UInt16(truncatingIfNeeded: start)
    // Unchecked: no slot is beyond the table.
    let distance = unsafe Int(here &- seenAt[unchecked: slot])
    unsafe seenAt[unchecked: slot] = here
    // Hardly any three characters stood in the line before.
    return distance <= min(start &- line.lowerBound, 4 * DoubledRuns.longestRun) && distance > 0
      && isDoubled(start &- distance, start, text)
  }

  var areMany: Bool { doubled >= 3 && doubled * 5 >= count }

  /// Whether all from `seen` to `start`, but spaces at its end, stands once more from `start` on.
  private func isDoubled(_ seen: Int, _ start: Int, _ text: Span<UInt8>) -> Bool {
    var length = start - seen
    while length > 0, text[seen + length - 1] == 0x20 { length -= 1 }
    while length >= 3, text.has("\u{3000}", at: seen + length - 3) { length -= 3 }
    guard length > 0, start + length <= line.upperBound else { return false }
    for offset in 0..<length where text[seen + offset] != text[start + offset] { return false }
    return true
  }
}

/// Which hashes were met, told by nine of their bits.
private struct SeenHashes {
  private var bits = InlineArray<8, UInt64>(repeating: 0)

  @inline(__always)
  mutating func add(_ hash: UInt64) { bits[Int(truncatingIfNeeded: hash >> 13)] |= 1 &<< (hash >> 7 & 63) }

  var different: Int {
    var count = 0
    for place in bits.indices { count &+= bits[place].nonzeroBitCount }
    return count
  }
}
