import Model

/// Reads the names of people where nothing but names may stand: in bylines and at the end of a story.
///
///     周文斌 陆志远        two names
///     张 伟                one name, spread to the width of three characters
///     JANE DOE            one name of two words
struct PersonNames {
  /// Where a name stands; it may hold a space, which is not part of it.
  struct Name {
    var range: Range<Int>
    var hasSurname: Bool
  }

  let words: RoleWords
  /// Whether names may stand without spaces between, as they do behind a story's last sentence.
  var mayBeStuck = false

  /// A Chinese name that starts at `offset`: two to four characters up to a space or `end`, or a two-character name
  /// spread by a space. Names of other peoples may be longer, where a role before them says that they are names.
  func chineseName(_ text: Span<UInt8>, at offset: Int, end: Int, afterRole: Bool = false) -> Name? {
    let first = run(text, from: offset, to: end)
    guard first.count > 0 else { return nil }
    if first.count == 1 {
      let gap = text.skippingSpaces(from: first.end, to: end)
      guard gap > first.end, gap < end else { return nil }
      let second = run(text, from: gap, to: end)
      guard second.count == 1 else { return nil }
      return Name(range: offset..<second.end, hasSurname: words.surnames.contains(text.codePoint(at: offset).value))
    }
    if !first.hasDot, first.count >= 4, mayBeStuck, let names = stuckNames(text, offset, first.end) { return names[0] }
    guard first.count <= (afterRole ? 6 : 4) || first.hasDot && first.count <= Self.longestRun else { return nil }
    return Name(range: offset..<first.end, hasSurname: startsWithSurname(text, offset, first.end, first.count))
  }

  /// 周平张月明, names that lost the spaces between them: cut where the next surname begins.
  ///
  /// Answers names of two or three characters that cover all of `start..<end`, with as few of them as can be that begin
  /// with no surname; nil for fewer than four characters or more than `longestRun`.
  func stuckNames(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> [Name]? {
    let count = (end - start) / 3
    guard (4...Self.longestRun).contains(count), (end - start) % 3 == 0 else { return nil }
    for index in 0..<count where CharacterClass(text.codePoint(at: start + 3 * index).value) != .han { return nil }
    // Cheapest way to the end from each character; three characters are the commoner length.
    var costs = [Int](filledWith: .max / 2, count: count + 4)
    var lengths = [Int](filledWith: 0, count: count + 4)
    costs[count] = 0
    for index in (0..<count - 1).reversed() {
      let isSurname = words.surnames.contains(text.codePoint(at: start + 3 * index).value)
      for length in [3, 2] where index + length <= count {
        let cost = costs[index + length] + (isSurname ? 0 : 10) + 1
        if cost < costs[index] {
          costs[index] = cost
          lengths[index] = length
        }
      }
    }
    guard costs[0] < 20 else { return nil }
    var names: [Name] = []
    var index = 0
    while index < count {
      let at = start + 3 * index
      let isSurname = words.surnames.contains(text.codePoint(at: at).value)
      names.append(Name(range: at..<at + 3 * lengths[index], hasSurname: isSurname))
      index += lengths[index]
    }
    return names
  }

  func startsWithSurname(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ count: Int) -> Bool {
    if words.longSurnames.match(text, at: start, end: end) != nil, count >= 3 { return true }
    return count <= 3 && words.surnames.contains(text.codePoint(at: start).value)
  }

  /// Characters of the longest name, and of all names that may stand without spaces between.
  private static let longestRun = 12

  /// The Chinese characters that stand together from `start` on, with the dot of foreign names; of more than
  /// `longestRun`, one more.
  private func run(_ text: Span<UInt8>, from start: Int, to end: Int) -> (end: Int, count: Int, hasDot: Bool) {
    var at = start
    var count = 0
    var hasDot = false
    // So many are no name, nor several: the rest says nothing more.
    while at < end, count <= Self.longestRun {
      let bytes = text.eightBytes(at: at)
      if bytes.beginsWithCommonHan, count < 2 || !words.mayBeginByline(bytes) {
        count += 1
        at += 3
        continue
      }
      let character = text.codePoint(at: at)
      if character.value == 0xB7 || character.value == 0x2022 || character.value == 0x30FB {
        guard count > 0 else { break }
        hasDot = true
      } else {
        guard CharacterClass(character.value) == .han else { break }
        // 记者张平通讯员李月: the next role ends the name.
        if count >= 2,
          words.roles.match(text, at: at, end: end) != nil || words.outlets.match(text, at: at, end: end) != nil
        {
          break
        }
        count += 1
      }
      at += character.length
    }
    return (at, count, hasDot)
  }

  /// An English name that starts at `offset`: two to four words, each with a capital letter.
  func latinName(_ text: Span<UInt8>, at offset: Int, end: Int) -> Name? {
    var at = offset
    var wordCount = 0
    var nameEnd = offset
    while at < end, wordCount < 4 {
      guard isCapital(text.codePoint(at: at).value) else { break }
      var wordEnd = at
      while wordEnd < end {
        let character = text.codePoint(at: wordEnd)
        let isInside =
          CharacterClass(character.value) == .letter || character.value == 0x2D || character.value == 0x27
          || character.value == 0x2019 || character.value == 0x2E
        guard isInside else { break }
        wordEnd += character.length
      }
      wordCount += 1
      nameEnd = wordEnd
      at = text.skippingSpaces(from: wordEnd, to: end)
      if at == wordEnd { break }
      if isJoint(text, at, end) { break }
    }
    guard wordCount >= 2 else { return nil }
    return Name(range: offset..<nameEnd, hasSurname: true)
  }

  private func isCapital(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value)
  }

  private func isJoint(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    text.has("and ", at: at) || text.has("AND ", at: at)
  }
}
