import Model

/// Finds the stretches of a line that are doubled run by run.
///
/// A line is read as a row of characters, each run of spaces one character. A *run* is a piece that stands twice in a
/// row, with or without a space between; a *stretch* is a row of runs without rest. Of all readings the one with the
/// fewest single characters, and then the fewest runs, is taken (dynamic programming from the right), and a stretch
/// counts if it is too long to be chance (`isEvidence`).
struct DoubledRuns {
  /// Longest run looked for, in characters: two lines of a headline.
  static let longestRun = 96
  /// Longer lines are looked at in pieces.
  private static let longestPiece = 640

  private struct Character {
    var value: UInt32
    var start: Int
  }

  private struct Choice {
    var cost: Int32
    /// Length of the run that starts here; 0 for a single character.
    var run: Int16
    /// Whether a space stands between the run and its copy.
    var isSpaced: Bool
  }

  private struct Match {
    var start: Int32
    var length: Int32
  }

  /// Characters that come again in the least evidence with Chinese ones, ABCABCDD or AABBCDCD.
  static let fewestRepeats = 4
  /// Longer lines, in bytes, are not asked: nearly all have as many.
  private static let longestCounted = 192

  private var characters: [Character] = []
  private var choices: [Choice] = []
  /// Where in the text a group of three bytes or of three characters was seen last: see `RepeatedGroups`.
  private var seenAt = [UInt16](repeating: 0, count: RepeatedGroups.tableSize)

  /// Whether the line at `range` may have copies to take away: nearly all lines are known to have none by a quick look.
  ///
  /// - Parameter isLatin: whether the line has nothing beyond ASCII but the marks of Latin print.
  mutating func mayFind(in range: Range<Int>, of text: Span<UInt8>, isLatin: Bool) -> Bool {
    // The shortest evidence is four Chinese characters over-printed, or six Latin letters.
    range.count >= 12 && Self.mayFind(in: range, of: text, isLatin: isLatin, &seenAt)
  }

  private static func mayFind(
    in range: Range<Int>, of text: Span<UInt8>, isLatin: Bool, _ table: inout [UInt16]
  ) -> Bool {
    // Written through a span: checking at each group that nobody shares the table cost as much as the rest.
    var seenAt = table.mutableSpan
    if isLatin {
      guard RepeatedGroups.mayStand(in: range, of: text, &seenAt) else { return false }
    } else if range.count <= longestCounted, LineHashes.repeats(range, text) < fewestRepeats {
      return false
    }
    return LineHashes.mayHoldDoubles(range, text, &seenAt)
  }

  /// The copies to take away from the line at `range`, in order.
  mutating func find(in range: Range<Int>, of text: Span<UInt8>) -> [Range<Int>] {
    read(range, text)
    var dropped: [Range<Int>] = []
    var start = 0
    while start < characters.count - 1 {
      let end = min(characters.count - 1, start + Self.longestPiece)
      let covered = choose(start..<end)
      collect(start..<end, isWhole: start == 0 && end == characters.count - 1, into: &dropped)
      start = covered
    }
    return dropped
  }

  /// Reads the characters of a line; the last entry stands at its end.
  private mutating func read(_ range: Range<Int>, _ text: Span<UInt8>) {
    characters.removeAll(keepingCapacity: true)
    var at = range.lowerBound
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      let isSpace = CharacterClass(character.value) == .space
      if !isSpace {
        characters.append(Character(value: character.value, start: at))
      } else if let last = characters.last, last.value != 0x20 {
        characters.append(Character(value: 0x20, start: at))
      }
      at += character.length
    }
    if characters.last?.value == 0x20 {
      characters[characters.count - 1].value = 0
    } else {
      characters.append(Character(value: 0, start: range.upperBound))
    }
  }

  /// Finds the cheapest reading of a piece: 3 for a single character, 1 for a run, nothing for a space. Answers where
  /// the next piece starts.
  ///
  /// Two places are compared only where the same character stands at both: from each place a chain leads to the next
  /// ones with its hash. Comparing at every distance was the greatest cost of over-printed pages.
  private mutating func choose(_ piece: Range<Int>) -> Int {
    let count = piece.count
    let longest = min(Self.longestRun, count / 2)
    var choiceArray = [Choice](filledWith: Choice(cost: 0, run: 0, isSpaced: false), count: count + 1)
    // For each distance: where the longest stretch that stands once more that far on starts, and its length.
    var matchArray = [Match](filledWith: Match(start: -1, length: 0), count: longest + 2)
    // The next place with a character of the same hash, and the first such place of each hash; -1 for none.
    var nextArray = [Int32](filledWith: -1, count: count)
    var firstArray = [Int32](filledWith: -1, count: 256)
    let allCharacters = self.characters
    let characters = allCharacters.span.extracting(piece)
    var choices = choiceArray.mutableSpan
    var matching = matchArray.mutableSpan
    var nextAlike = nextArray.mutableSpan
    var firstAlike = firstArray.mutableSpan
    for index in (0..<count).reversed() {
      let value = characters[index].value
      let slot = Int((value &* 0x9E37_79B1) >> 24)
      var best = Choice(cost: choices[index + 1].cost + (value == 0x20 ? 0 : 3), run: 0, isSpaced: false)
      var other = Int(firstAlike[slot])
      nextAlike[index] = Int32(truncatingIfNeeded: other)
      firstAlike[slot] = Int32(truncatingIfNeeded: index)
      while other >= 0, other - index <= longest + 1 {
        let distance = other - index
        other = Int(nextAlike[other])
        guard longest > 0, value == characters[index + distance].value else { continue }
        let goesOn = Int(matching[distance].start) == index + 1
        matching[distance] = Match(
          start: Int32(truncatingIfNeeded: index), length: goesOn ? matching[distance].length + 1 : 1)
        guard value != 0x20 else { continue }
        let isSpaced = distance > 1 && characters[index + distance - 1].value == 0x20
        let length = isSpaced ? distance - 1 : distance
        guard Int(matching[distance].length) >= length else { continue }
        let cost = choices[index + distance + length].cost + 1
        if cost <= best.cost { best = Choice(cost: cost, run: Int16(length), isSpaced: isSpaced) }
      }
      choices[index] = best
    }
    self.choices = choiceArray
    return piece.upperBound
  }

  /// Adds the copies of the stretches that are evidence.
  private func collect(_ piece: Range<Int>, isWhole: Bool, into dropped: inout [Range<Int>]) {
    var at = 0
    var isAfterSingle = false
    while at < piece.count {
      guard choices[at].run > 0 else {
        if characters[piece.lowerBound + at].value != 0x20 { isAfterSingle = true }
        at += 1
        continue
      }
      var stretch = Stretch()
      let first = at
      while at < piece.count {
        let length = Int(choices[at].run)
        if length > 0 {
          stretch.add(characters[piece.lowerBound + at..<piece.lowerBound + at + length].map(\.value))
          at += 2 * length + (choices[at].isSpaced ? 1 : 0)
        } else if characters[piece.lowerBound + at].value == 0x20 {
          at += 1
        } else {
          break
        }
      }
      if stretch.isEvidence(isWholeLine: isWhole && !isAfterSingle && at >= piece.count) {
        drop(first..<at, piece.lowerBound, into: &dropped)
      }
    }
  }

  private func drop(_ stretch: Range<Int>, _ start: Int, into dropped: inout [Range<Int>]) {
    var at = stretch.lowerBound
    while at < stretch.upperBound {
      let length = Int(choices[at].run)
      guard length > 0 else {
        at += 1
        continue
      }
      let copy = start + at + length
      let copyEnd = copy + length + (choices[at].isSpaced ? 1 : 0)
      dropped.append(characters[copy].start..<characters[copyEnd].start)
      at += 2 * length + (choices[at].isSpaced ? 1 : 0)
    }
  }
}

/// What a row of doubled runs is made of.
private struct Stretch {
  private var runs = 0
  /// Characters of the single text.
  private var length = 0
  private var longest = 0
  private var wide = 0
  private var letters = 0
  private var marks = 0
  private var different: Set<UInt32> = []
  private var firstCharacter: UInt32 = 0

  mutating func add(_ run: [UInt32]) {
    if runs == 0 { firstCharacter = run[0] }
    runs += 1
    longest = max(longest, run.count)
    for value in run where value != 0x20 {
      length += 1
      let kind = CharacterClass(value)
      if kind == .han { wide += 1 }
      if kind == .letter { letters += 1 }
      if kind == .wideMark || kind == .mark { marks += 1 }
      if different.count < 8 { different.insert(value) }
    }
  }

  /// Whether so much doubled text cannot be the language's own.
  ///
  /// Real text has 一个项目一个项目地谈 (one run of four), 红红火火热热闹闹 (four runs of one), 讨论讨论研究研究 (two
  /// runs of two), numbers such as 10101010 and rows of dots.
  func isEvidence(isWholeLine: Bool) -> Bool {
    guard wide + letters >= 3, different.count >= 3 else { return false }
    if letters > 2 * wide {
      // Latin letters repeat sooner: New York New York.
      return longest == 1 ? runs >= 6 : length >= 16 && different.count >= 8
    }
    if longest == 1 { return runs >= 6 && different.count >= 5 }
    if runs == 1 {
      // 小镇—特色小镇—特色示范…: links of a chain.
      if marks > 0, !isWholeLine { return false }
      // 一个项目一个项目, 每一件事每一件事 are real; a bare line of them is rare beyond five characters.
      let isCounted = firstCharacter == 0x4E00 || firstCharacter == 0x6BCF || firstCharacter == 0x9010
      return length >= (isWholeLine ? 5 : 6) + (isCounted ? 3 : 0)
    }
    if longest == 2 { return isWholeLine ? length >= 5 : runs >= 4 && length >= 8 }
    return isWholeLine ? length >= 4 : length >= 7
  }
}
