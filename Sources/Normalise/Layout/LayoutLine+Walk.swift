import Model

extension LayoutLine {
  init(_ line: Line, in text: Span<UInt8>, pairs: inout MutableSpan<UInt64>, pairCount: inout Int) {
    var walk = LineWalk()
    walk.run(line.range, text, &pairs)
    pairCount &+= walk.newPairs
    start = Int32(walk.start)
    end = Int32(walk.end)
    headWidth = Int32(walk.headWidth)
    indent = Int32(walk.indent)
    blankLinesBefore = line.blankLinesBefore
    firstCharacter = walk.firstCharacter
    lastCharacter = walk.lastCharacter
    traits = walk.traits
    endsInMidSentence = walk.hanAtEnd >= 5
    hasColon = walk.hasColon
    takeWidths(line, walk)
    addStart(text)
    addEnd(text, hasGap: walk.gaps > 0)
    if line.headingLevel > 0 || line.isGarbage || isApart(text) { traits.insert(.standsAlone) }
    if line.isAfterPageBreak { traits.insert(.isAfterPageBreak) }
    if line.setting.endConfidence > 0 { traits.insert(.isSettled) }
  }

  private mutating func takeWidths(_ line: Line, _ walk: borrowing LineWalk) {
    let isLatin = walk.letters > 2 * walk.wides
    if isLatin { traits.insert(.isLatin) }
    if walk.wides > 0 { traits.insert(.hasWideText) }
    if walk.characters == 1, !walk.traits.contains(.beginsWithBullet) { traits.insert(.isSingle) }
    if isLatin, walk.words >= 3, walk.capitals * 4 >= walk.words * 3 { traits.insert(.isTitleCase) }
    if isLatin, walk.letters >= 4, !walk.hasSmallLetter { traits.insert(.isCapitals) }
    let width = Int32(clamping: isLatin ? walk.width + walk.gaps : walk.width)
    if line.setting.printedLines > 1, line.setting.firstWidth > 0 {
      firstWidth = line.setting.firstWidth
      lastWidth = line.setting.lastWidth
    } else {
      firstWidth = width
      lastWidth = width
      // A letter-spaced line was half as wide again before its spaces were closed; an over-printed one twice as wide.
      let printed = line.setting.firstWidth
      let spread = Swift.max(printed - width, Int32(walk.gaps))
      if !isLatin, width >= 8, spread * 10 >= width * 3, spread * 100 <= width * 56 { traits.insert(.isStretched) }
    }
  }

  /// A running head or the credit of a photo, in Latin print: no story goes on in it.
  private func isApart(_ text: Span<UInt8>) -> Bool {
    guard isLatin, !has(.endsSentence) else { return false }
    let range = Int(start)..<Int(end)
    return EnglishPrint.isRunningHead(text, range) || EnglishPrint.isPhotoCredit(text, range)
  }

  /// What the first characters say.
  private mutating func addStart(_ text: Span<UInt8>) {
    // Most lines begin with a Chinese character, of which only 本 says something.
    if firstCharacter >= 0x4E00, firstCharacter <= 0x9FFF, firstCharacter != 0x672C { return }
    switch firstCharacter {
    case 0x30...0x39, 0xFF10...0xFF19: traits.insert(.beginsDigit)
    case 0x61...0x7A: traits.insert(.beginsLower)
    case 0x41...0x5A:
      traits.insert(.beginsUpper)
      if isDateline(text) { traits.insert(.beginsWithDateline) }
    case 0xC0...0xDE, 0x100...0x17F: if isDateline(text) { traits.insert(.beginsWithDateline) }
    case 0x201C, 0x2018, 0x300C, 0x300E: traits.insert(.beginsWithQuote)
    case 0x25A0...0x25FF, 0x2605, 0x2606, 0x2022, 0x27A4, 0x2714, 0x203B: traits.insert(.beginsWithBullet)
    case 0x672C, 0x3010:  // 本, 【
      let at = firstCharacter == 0x3010 ? Int(start) + 3 : Int(start)
      if text.has("本报讯", at: at) || text.has("本報訊", at: at) { traits.insert(.beginsWithDateline) }
    default: if LayoutMark.cannotBegin(firstCharacter) { traits.insert(.beginsWithTail) }
    }
  }

  /// Whether a place in capitals with a colon, or with a comma or white space and a dash within forty bytes, stands at
  /// the line's start.
  private func isDateline(_ text: Span<UInt8>) -> Bool {
    let line = Int(start)..<Int(end)
    // Hardly any line that begins with a capital has one.
    guard Self.hasColonOrDash(text, line) else { return false }
    if EnglishPrint.placeAndColon(text, line) != nil || EnglishPlace.beforeDash(text, line) != nil
      || EnglishDateline.dayAndColon(text, line) != nil
    {
      return true
    }
    guard var at = EnglishPlace.endOfCapitals(text, line), at < Int(end),
      text[at] == 0x2C || text[at] == 0x20 || text[at] == 0x2E || text[at] == 0x27
    else { return false }
    let limit = Swift.min(at + 40, Int(end) - 3)
    while at < limit {
      // – or —, or two hyphens, between spaces.
      if text[at] == 0x20 {
        if text[at + 1] == 0xE2, text[at + 2] == 0x80, text[at + 3] == 0x93 || text[at + 3] == 0x94 { return true }
        if text[at + 1] == 0x2D, text[at + 2] == 0x2D || text[at + 2] == 0x20 && isPlace(Int(start)..<at, text) {
          return true
        }
      }
      at += 1
    }
    return false
  }

  /// Whether what stands before a hyphen between spaces is a place: all in capitals, or with a state behind a comma.
  private func isPlace(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    range.contains { text[$0] == 0x2C } || range.allSatisfy { text[$0] < 0x61 || text[$0] > 0x7A }
  }

  /// Whether a colon, a hyphen or a character U+2000 to U+2FFF stands in a line.
  private static func hasColonOrDash(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var found: UInt64 = 0
    var at = line.lowerBound
    while at < line.upperBound {
      let bytes = EightBytes(text, at: at, before: line.upperBound)
      found |= bytes.marks(of: 0x3A) | bytes.marks(of: 0x2D) | bytes.marks(of: 0xE2)
      at &+= EightBytes.count
    }
    return found != 0
  }

  /// What the last characters say: the sentence's end may stand before closing marks, or before a name.
  private mutating func addEnd(_ text: Span<UInt8>, hasGap: Bool) {
    // Most lines end in a Chinese character, which no mark is.
    if lastCharacter >= 0x4E00, lastCharacter <= 0x9FFF {
      if endsWithNameAfterSentence(text) || hasGap && endsWithSourceAfterSentence(text) { traits.insert(.endsSentence) }
      if Self.isCredit(lastCharacter) { traits.insert(.endsCredit) }
      return
    }
    var at = Int(end)
    let begin = Int(start)
    var closed = false
    while at > begin {
      let character = text.codePoint(before: at)
      guard LayoutMark.closes(character.value) else { break }
      closed = true
      at -= character.length
    }
    guard at > begin else { return }
    let character = text.codePoint(before: at).value
    if character == 0x2E, EnglishSeam.isTitle(text, at) {
      traits.insert(.endsClause)
    } else if LayoutMark.endsSentence(character) {
      traits.insert(.endsSentence)
      let isQuoted = closed && (lastCharacter == 0x201D || lastCharacter == 0x300D || lastCharacter == 0x22)
      if isQuoted { traits.insert(.endsQuotedSentence) }
    } else if closed {
      traits.insert(.endsClosing)
    } else if LayoutMark.opens(character) {
      traits.insert(.endsOpen)
    } else {
      addPlainEnd(character)
      // LUTON, Ky. - Ann Marsh: who signs a report stands at no beginning of one.
      let isSigned =
        isLatin && !has(.beginsWithDateline) && mayBeSigned(text)
        && EnglishSignature.start(text, begin..<Int(end)) != nil
      // No name in Chinese ends in a Latin letter.
      if isSigned || lastCharacter >= 0x2E80 && endsWithNameAfterSentence(text) { traits.insert(.endsSentence) }
    }
    // Behind a bracket: one at the very end is a Chinese character.
    if closed, endsWithCredit(text) { traits.insert(.endsCredit) }
  }

  /// Whether the last word may be a name, and the end of a sentence stands in the line: behind such, reports are signed.
  private func mayBeSigned(_ text: Span<UInt8>) -> Bool {
    if endsInSmallWord(text) { return false }
    var found: UInt64 = 0
    var at = Int(start)
    while at < Int(end) {
      let bytes = EightBytes(text, at: at, before: Int(end))
      found |= bytes.marks(of: 0x2E) | bytes.marks(of: 0x21) | bytes.marks(of: 0x3F) | bytes.marks(of: 0x22)
      at &+= EightBytes.count
    }
    return found != 0
  }

  /// Whether the last word begins with a small letter and has a space before it: no name is written so.
  private func endsInSmallWord(_ text: Span<UInt8>) -> Bool {
    let limit = Int(start)
    var at = Int(end)
    if at &- limit >= EightBytes.count {
      // How long a word is nobody can guess: most are told by the last eight bytes.
      let bytes = EightBytes(text, at: at &- EightBytes.count)
      let others = ~bytes.letters & EightBytes.marks(ofFirst: EightBytes.count)
      let word = EightBytes.count &- others.leadingZeroBitCount >> 3
      if word > 0 { return word < EightBytes.count && bytes[word &- 1] == 0x20 && bytes[word] >= 0x61 }
    }
    while at > limit, EnglishToken.isLetter(text[at &- 1]) { at &-= 1 }
    return at > limit && at < Int(end) && text[at &- 1] == 0x20 && text[at] >= 0x61
  }

  private mutating func addPlainEnd(_ character: UInt32) {
    switch character {
    case 0x30...0x39, 0xFF10...0xFF19: traits.insert(.endsDigit)
    case 0x3A, 0xFF1A: traits.insert(.endsColon)
    case 0x2C, 0xFF0C, 0x3001, 0xFF1B, 0x3B, 0xB7, 0x2D, 0x2F, 0x7E, 0xFF5E:
      traits.insert(.endsClause)
    default: break
    }
  }

  /// `…生态。 张三` and `…生态。 李四 王五`: names glued to the last sentence, after a space.
  private func endsWithNameAfterSentence(_ text: Span<UInt8>) -> Bool {
    if endsInMidSentence { return false }
    var at = Int(end)
    var length = 0
    var run = 0
    while at > Int(start), length < 16 {
      let character = text.codePoint(before: at)
      at -= character.length
      length += 1
      switch CharacterClass(character.value) {
      case .han:
        run += 1
        if run > 4 { return false }
      case .space:
        if run == 1 { return false }
        run = 0
      default:
        return run == 0 && length > 2
          && (LayoutMark.endsSentence(character.value) || LayoutMark.closes(character.value))
      }
    }
    return false
  }

  /// `…缩短三成。 图片来源：某某高新区`: where a photo comes from, glued to the last sentence, after a space.
  private func endsWithSourceAfterSentence(_ text: Span<UInt8>) -> Bool {
    var at = Int(end)
    var colon: Int?
    for _ in 0..<24 where at > Int(start) {
      let character = text.codePoint(before: at)
      at -= character.length
      switch character.value {
      case 0xFF1A, 0x3A: colon = at
      case 0x20, 0x3000:
        guard let colon, at > Int(start), namesSource(text, before: colon) else { return false }
        let before = text.codePoint(before: at).value
        return LayoutMark.endsSentence(before) || LayoutMark.closes(before)
      default: if CharacterClass(character.value) != .han, !LayoutMark.closes(character.value) { return false }
      }
    }
    return false
  }

  private func namesSource(_ text: Span<UInt8>, before end: Int) -> Bool {
    ["来源", "來源", "供图", "供圖", "摄影", "攝影"].contains { (word: StaticString) in
      text.has(word, at: end - word.utf8CodeUnitCount)
    }
  }

  /// `…/摄` and `…摄）`, in either script.
  private func endsWithCredit(_ text: Span<UInt8>) -> Bool {
    guard end > start else { return false }
    var last = text.codePoint(before: Int(end))
    if LayoutMark.closes(last.value) {
      let at = Int(end) - last.length
      guard at > Int(start) else { return false }
      last = text.codePoint(before: at)
    }
    return Self.isCredit(last.value)
  }

  /// 摄, 攝
  private static func isCredit(_ value: UInt32) -> Bool { value == 0x6444 || value == 0x651D }
}
