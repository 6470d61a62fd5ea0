import Model

/// What the characters on both sides of a line end say about it, whatever the widths.
///
/// Weights are logarithms of how much more often the sign is met at the end of a block than at a broken line:
/// positive speaks for an end, negative for going on.
struct SeamEvidence {
  /// Built once: the words do not change.
  static let allOpeners = LayoutOpeners()

  private let openers = Self.allOpeners
  private let seenWeight: Float
  private let unseenWeight: Float

  init(pairs: PairFilter) {
    // About a third of the pairs at broken lines stand elsewhere on the page, hardly any at true ends.
    let mistaken = Float(pairs.falseShare)
    seenWeight = -Self.logarithm((0.35 + mistaken) / (0.05 + mistaken))
    unseenWeight = 0.4
  }

  func weight(
    _ line: LayoutLine, _ next: LayoutLine, quote: LineEndJudge.Quote, pairs: PairFilter, text: Span<UInt8>
  ) -> Float {
    // Added where they are 0, too: which of them are is anybody's guess, and a wrong guess costs more than all the sums.
    var weight: Float = 0
    weight -= line.has(.endsOpen) ? 6 : 0
    weight -= line.has(.endsClause) ? 1.5 : 0
    if line.has(.endsDigit), Self.counts(next.firstCharacter) { weight -= 6 }
    weight += line.has(.endsCredit) ? 2.5 : 0
    // No pause follows the end of a sentence: it is that of a clause somewhere else.
    if next.has(.beginsWithTail) { weight += line.lastCharacter == 0x3002 && Self.pauses(next.firstCharacter) ? 5 : -5 }
    weight += next.has(.beginsWithBullet) ? 5 : 0
    if next.has(.beginsWithQuote) { weight += line.has(.endsSentence) ? 0.3 : 1 }
    weight += next.firstCharacter == 0x2014 ? 1.5 : 0
    weight += next.has(.beginsWithDateline) ? 5 : 0
    if Self.outdents(line, next) { weight -= 2.5 }
    weight -= quote == .isInside ? 2 : 0
    // What is closed was opened in another column; but OCR may have lost the mark.
    if quote == .isBehind, !line.has(.endsSentence) { weight += 6.5 }
    if line.has(.leavesBracketOpen), next.has(.firstBracketCloses) {
      // 本报讯（记者 某某 通讯员│某某）近日，…: in whatever column the rest stands.
      weight -= Self.endsWithRole(text, Int(line.start)..<Int(line.end)) ? 11 : 3
    }
    let opener = openers.weight(of: next, in: text)
    // Sentences in mid-block like the same words to begin with.
    weight += line.has(.endsSentence) && opener < 5 ? opener * 0.6 : opener
    if Self.isByline(line, text) || Self.isSignature(line, text) || Self.isSigned(line, text) { weight += 6 }
    if Self.cutsRole(line, next, text) { weight -= 12 }
    if Self.isPlaceKicker(next, text) { weight += 4 }
    if Self.namesPlaceTwice(line, next, text) { weight += 5 }
    if Self.isInitialled(line, text) || Self.isInitialled(next, text) { weight += 6 }
    if line.has(.endsQuotedSentence), Self.isAttribution(next, text) { weight -= 5 }
    if line.has(.endsSentence), line.isLatin, EnglishSignature.start(text, Int(line.start)..<Int(line.end)) != nil {
      weight += next.has(.beginsLower) ? 0 : 6
    }
    if line.isLatin || next.isLatin {
      if EnglishSignature.isCut(text, Int(line.start)..<Int(line.end), Int(next.start)..<Int(next.end)) { weight -= 12 }
      weight += latinWeight(line, next, pairs, text)
      if EnglishSeam.goesOn(text, Int(line.end)) { weight -= 3 }
      let mayBeImpossible = next.has(.beginsLower) || line.lastCharacter == 0x2D
      if mayBeImpossible, EnglishSeam.isImpossible(text, Int(line.end), Int(next.start)) { weight += 14 }
    } else {
      weight += pairWeight(line, next, pairs)
    }
    return weight
  }

  /// ，、；：
  private static func pauses(_ character: UInt32) -> Bool {
    character == 0xFF0C || character == 0x3001 || character == 0xFF1B || character == 0xFF1A
  }

  /// Whether a character is one that a number must stand before: 76│名, 156│亿元.
  private static func counts(_ character: UInt32) -> Bool { character >= 0x3000 && measures.contains(character) }

  private static let measures = Set("个個名家亿億万萬元％项項条條件台套辆輛亩畝户戶岁歲倍米吨噸次批座片栋棟艘架头頭种種层層".unicodeScalars.map(\.value))

  /// `J. FIELD`, alone on its line: who signs the text above.
  private static func isInitialled(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    line.isLatin && line.lastWidth <= 32 && !line.has(.endsSentence)
      && EnglishPrint.isSignature(text, Int(line.start)..<Int(line.end))
  }

  /// `By Ann Marsh and Tom Field`, alone on its line.
  private static func isByline(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    guard line.has(.isTitleCase), line.lastWidth <= 60, !line.has(.endsSentence) else { return false }
    guard text.has("By ", at: Int(line.start)) || text.has("BY ", at: Int(line.start)) else { return false }
    return !line.has(.hasInnerStop) || endsWithEnglishRole(line, text)
  }

  /// By Ann Marsh, Harbor Correspondent.
  private static func endsWithEnglishRole(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    englishRoles.contains { role in
      let start = Int(line.end) - role.utf8CodeUnitCount
      return start > Int(line.start) && text[start - 1] == 0x20 && text.has(role, at: start)
    }
  }

  private static let englishRoles: [StaticString] = [
    "Correspondent", "Reporter", "Editor", "Writer", "Columnist", "Contributor", "Journalist", "Staff", "Intern",
    "Chief", "Analyst", "Producer",
  ]

  /// `…，共9家。 本│报记者 某某`, `记│者`, `通│讯员`: the word for who writes is cut in two.
  private static func cutsRole(_ line: LayoutLine, _ next: LayoutLine, _ text: Span<UInt8>) -> Bool {
    guard endsCutRole(line.lastCharacter) else { return false }
    let end = Int(line.end)
    let start = Int(next.start)
    return cutRoles.contains { cut in
      let head = end - cut.head.utf8CodeUnitCount
      return head >= Int(line.start) && text.has(cut.head, at: head) && text.has(cut.rest, at: start)
    }
  }

  /// 本, 记, 通, 讯, 实, 习: asked of every line, where a set would be hashed for each.
  private static func endsCutRole(_ character: UInt32) -> Bool {
    switch character {
    case 0x672C, 0x8BB0, 0x8A18, 0x901A, 0x8BAF, 0x8A0A, 0x5BE6, 0x5B9E, 0x4E60, 0x7FD2: true
    default: false
    }
  }

  private static let cutRoles: [(head: StaticString, rest: StaticString)] = [
    ("本", "报记者"), ("本", "報記者"), ("本报记", "者"), ("本報記", "者"), (" 通", "讯员"), (" 通", "訊員"), ("通讯", "员 "),
    ("通訊", "員 "), (" 实", "习生"), (" 實", "習生"), ("实习", "生 "), ("實習", "生 "),
  ]

  /// `…由政府补足。（某某 某某某）`: names in brackets behind the end of a sentence end a story.
  private static func isSigned(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    guard line.has(.endsClosing) else { return false }
    var at = Int(line.end)
    let bracket = text.codePoint(before: at)
    guard bracket.value == 0xFF09 || bracket.value == 0x29 else { return false }
    at -= bracket.length
    var names = 0
    var characters = 0
    while at > Int(line.start) {
      let character = text.codePoint(before: at)
      at -= character.length
      if CharacterClass(character.value) == .han {
        characters += 1
        if characters == 1 { names += 1 }
        continue
      }
      guard characters == 0 || characters > 1, characters <= 9, names <= 4 else { return false }
      if character.value == 0xFF08 || character.value == 0x28 { return names > 0 && endsSentence(text, line, at) }
      guard character.value == 0x20 || character.value == 0x3000 || character.value == 0x3001 else { return false }
      characters = 0
    }
    return false
  }

  /// Whether a sentence or the line before ends before `end`, which may stand behind a space.
  private static func endsSentence(_ text: Span<UInt8>, _ line: LayoutLine, _ end: Int) -> Bool {
    var at = end
    while at > Int(line.start) {
      let character = text.codePoint(before: at)
      at -= character.length
      switch character.value {
      case 0x20, 0x3000, 0x201D, 0x300D: continue
      case 0x3002, 0xFF01, 0xFF1F, 0x2026: return true
      default: return false
      }
    }
    return true
  }

  /// `某局局长王某说。`: what was said stands before.
  private static func isAttribution(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    let limit = Swift.min(Int(line.end), Int(line.start) + 120)
    var at = Int(line.start)
    while at < limit, !text.has("。", at: at) {
      if text.has("，", at: at) || text.has("“", at: at) || text.has("「", at: at) { return false }
      at += text.codePoint(at: at).length
    }
    guard at < limit, at >= 3 else { return false }
    return ["说", "說", "道", "示", "称", "稱", "绍", "紹", "记者", "記者"].contains { (word: StaticString) in
      let start = at - word.utf8CodeUnitCount
      return start >= Int(line.start) && text.has(word, at: start)
    }
  }

  private func latinWeight(
    _ line: LayoutLine, _ next: LayoutLine, _ pairs: PairFilter, _ text: Span<UInt8>
  ) -> Float {
    guard line.isLatin, next.isLatin else { return 0 }
    if line.has(.isCapitals) != next.has(.isCapitals) { return 3 }
    // Below a blank line, a small letter behind a sentence's end goes on with something else.
    let isApart = line.blankLinesBefore == 0 && next.blankLinesBefore > 0
    // The last item of a list.
    if isApart, line.has(.beginsWithBullet), !next.has(.beginsWithBullet) { return 6 }
    if next.has(.beginsLower) {
      return isApart && line.has(.endsSentence) && !line.has(.endsQuotedSentence) ? 3 : -3.5
    }
    if isApart, line.has(.endsSentence) { return 1.5 }
    // …a shed of brick by the │ │ Loom makers leave the cove: a column's cut, and a headline below a blank line.
    // With a comma in it, it is seldom one.
    if isApart, next.has(.beginsUpper), !next.has(.hasInnerStop), !EnglishSeam.headsName(text, Int(next.start)) {
      return 5
    }
    guard next.has(.beginsUpper) else { return 0 }
    // The Stone Harbor Economic │ Development Zone said …: what heads a name begins no sentence.
    if !line.has(.endsSentence), EnglishSeam.headsName(text, Int(next.start)),
      CapitalPairs.nameAtEnd(of: line, in: text).lastWord != nil || EnglishSeam.goesOn(text, Int(line.end))
    {
      return next.has(.isTitleCase) ? -1 : -4
    }
    // The Stone Harbor Development Zone: no sentence is written so.
    let isLabel = line.has(.isTitleCase) && !line.has(.hasInnerStop) && !line.has(.endsSentence)
    if isLabel { return 2.6 }
    // After a sentence's end a capital says nothing; else one line in eight begins with one in mid-block.
    if line.has(.endsSentence) { return 0 }
    if EnglishSeam.beginsSentence(text, Int(next.start)) { return 3.5 }
    let name = CapitalPairs.nameAtEnd(of: line, in: text)
    if let word = name.lastWord, pairs.contains(word, CapitalPairs.key(text, Int(next.start))) { return -3 }
    return name.isBegunByThe ? -1.5 : 1.8
  }

  /// The first line of an English paragraph that has kept its indent, above one without.
  private static func outdents(_ line: LayoutLine, _ next: LayoutLine) -> Bool {
    line.isLatin && next.isLatin && (2...4).contains(line.indent) && next.indent == 0 && next.blankLinesBefore == 0
      && !line.has(.endsSentence) && (!line.has(.isTitleCase) || next.has(.beginsLower))
  }

  private func pairWeight(_ line: LayoutLine, _ next: LayoutLine, _ pairs: PairFilter) -> Float {
    guard CharacterClass(line.lastCharacter) == .han, CharacterClass(next.firstCharacter) == .han else { return 0 }
    return pairs.contains(line.lastCharacter, next.firstCharacter) ? seenWeight : unseenWeight
  }

  /// Natural logarithm, near enough for weights: the room needs no mathematics library for it.
  static func logarithm(_ value: Float) -> Float {
    guard value > 0 else { return -20 }
    var mantissa = value
    var exponent: Float = 0
    while mantissa > 1.5 {
      mantissa /= 2
      exponent += 1
    }
    while mantissa < 0.75 {
      mantissa *= 2
      exponent -= 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    return exponent * 0.693_147_2 + 2 * ratio * (1 + square / 3 + square * square / 5)
  }
}
