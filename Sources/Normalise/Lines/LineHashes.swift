import Model

/// The characters of a line, each as sixteen bits of a hash and where it stands.
struct LineHashes {
  /// A character's hash in the lowest bits, and its place above.
  private var characters: [UInt64] = []
  private var count = 0

  mutating func read(_ range: Range<Int>, _ text: Span<UInt8>) {
    if characters.count < range.count {
      characters = [UInt64](filledWith: 0, count: Swift.max(512, 2 &* range.count))
    }
    var characters = self.characters.mutableSpan
    var count = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let bytes = text.eightBytes(at: at)
      if bytes.areTwoCharactersOfThree, at &+ 3 < range.upperBound {
        let first = Self.hash(bytes.threeBytes)
        let second = Self.hash(UInt32(truncatingIfNeeded: bytes.first(6) >> 24))
        characters[count] = UInt64(truncatingIfNeeded: at) << 16 | first
        characters[count &+ 1] = UInt64(truncatingIfNeeded: at &+ 3) << 16 | second
        count &+= 2
        at &+= 6
      } else {
        let length = bytes.characterLength
        let hash = Self.hash(UInt32(truncatingIfNeeded: bytes.first(length)))
        characters[count] = UInt64(truncatingIfNeeded: at) << 16 | hash
        count &+= 1
        at &+= length
      }
    }
    self.count = count
  }

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

  /// A quick look: whether three characters stand twice near each other with all between repeated, or doubled characters
  /// are many.
  ///
  /// The last four characters are kept in one number, of which all is told by a shift or two. Now and then two are taken for
  /// one.
  ///
  /// - Parameter seenAt: where a group was seen last: a table of `RepeatedGroups.tableSize` places.
  func mayHoldDoubles(_ range: Range<Int>, _ text: Span<UInt8>, _ seenAt: inout MutableSpan<UInt16>) -> Bool {
    let characters = self.characters.span.extracting(0..<count)
    var (doubled, streak, lastDoubled) = (0, 0, -1)
    var lastFour: UInt64 = 0
    let beginning = UInt64(truncatingIfNeeded: range.lowerBound) << 16
    var (first, second) = (beginning, beginning)
    for index in characters.indices {
      let character = characters[index]
      lastFour = lastFour << 16 | character & 0xFFFF
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
      let slot = Self.slot(ofLastThree: lastFour)
      let start = Int(truncatingIfNeeded: first >> 16)
      let here = UInt16(truncatingIfNeeded: start)
      // Unchecked: no slot is beyond the table.
      let distance = unsafe Int(here &- seenAt[unchecked: slot])
      unsafe seenAt[unchecked: slot] = here
      // Hardly any three characters stood in the line before.
      if distance <= min(start &- range.lowerBound, 4 * DoubledRuns.longestRun), distance > 0,
        Self.isDoubled(start &- distance, start, range.upperBound, text)
      {
        return true
      }
      (first, second) = (second, character)
    }
    return doubled >= 3 && doubled * 5 >= count
  }

  @inline(__always)
  private static func slot(ofLastThree lastFour: UInt64) -> Int {
    Int(truncatingIfNeeded: ((lastFour << 16) &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  /// Whether all from `seen` to `start`, but spaces at its end, stands once more from `start` on.
  private static func isDoubled(_ seen: Int, _ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    var length = start - seen
    while length > 0, text[seen + length - 1] == 0x20 { length -= 1 }
    while length >= 3, text.has("\u{3000}", at: seen + length - 3) { length -= 3 }
    guard length > 0, start + length <= end else { return false }
    for offset in 0..<length where text[seen + offset] != text[start + offset] { return false }
    return true
  }

  @inline(__always)
  private static func hash(_ character: UInt32) -> UInt64 { UInt64((character &* 0x9E37_79B1) >> 16) }
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
