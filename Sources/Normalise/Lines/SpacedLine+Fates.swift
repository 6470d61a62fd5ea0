import Model

extension SpacedLine {
  /// Decides for every gap whether it closes.
  mutating func decide(_ text: Span<UInt8>) {
    if han == 0 {
      closeSpacedLetters()
      return
    }
    let isSpacedOut = closeSpacedStretches()
    for index in gaps.indices where gaps[index].fate == .keep {
      let left = tokens[index]
      let right = tokens[index + 1]
      if let rule = closingRule(left, right) {
        close(index, rule)
      } else if left.lastClass == .digit, right.firstClass == .digit {
        if partsNumber(index, text) { close(index, .inNumber) }
      } else if left.lastClass == .han, right.firstClass == .han {
        if let rule = hanRule(index, isSpacedOut, text) { close(index, rule) }
      }
    }
    keepTail(isSpacedOut, text)
  }

  private mutating func close(_ index: Int, _ rule: Rule) {
    gaps[index].fate = .close
    gaps[index].rule = rule
  }

  // MARK: Letter-spaced stretches

  /// Closes stretches of three and more tokens of one character, and answers whether the whole line was set so.
  ///
  /// Numbers and Latin words inside a stretch belong to it (可 达 5000 万 件); a gap much wider than the others is the
  /// space between two phrases and stays.
  private mutating func closeSpacedStretches() -> Bool {
    var spaced = 0
    var start = 0
    while start < tokens.count {
      guard isSpaced(tokens[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < tokens.count, isSpaced(tokens[end]) { end += 1 }
      let singles = (start..<end).count { tokens[$0].characters == 1 || isMarked(tokens[$0]) }
      let hanSingles = (start..<end).count { tokens[$0].firstClass == .han }
      if singles >= 3 && hanSingles >= 3 || singles >= 5 && hanSingles >= 1 {
        closeStretch(start..<end)
        spaced += end - start
      }
      start = end
    }
    return spaced >= 3 && 2 * spaced >= tokens.count
  }

  /// Whether a token may stand in a letter-spaced stretch: one character, with punctuation or without (“会 议” ，), or a
  /// number or Latin word.
  private func isSpaced(_ token: Token) -> Bool {
    token.characters == 1 || isMarked(token) || (token.firstClass.isNarrowWord && token.lastClass.isNarrowWord)
  }

  /// One character with a punctuation mark at it: ，总  、管  “会.
  private func isMarked(_ token: Token) -> Bool {
    token.characters == 2 && (token.firstClass == .wideMark || token.lastClass == .wideMark)
  }

  private mutating func closeStretch(_ stretch: Range<Int>) {
    let inside = stretch.lowerBound..<stretch.upperBound - 1
    let usual = inside.map { gaps[$0].width }.sorted()[inside.count / 2]
    for index in inside {
      let left = tokens[index]
      let right = tokens[index + 1]
      if left.lastClass == .letter, right.firstClass == .letter, left.characters + right.characters > 2 { continue }
      if left.lastClass == .digit, right.firstClass == .digit, left.characters + right.characters > 2 { continue }
      if gaps[index].width > 2 * usual, gaps[index].width >= 3 { continue }
      close(index, .inSpacedLine)
    }
  }

  // MARK: Single gaps

  /// Why a gap closes whatever the rest of the line is; nil if that does not decide.
  private func closingRule(_ left: Token, _ right: Token) -> Rule? {
    let pair = (left.lastClass, right.firstClass)
    switch pair {
    case (.wideMark, .wideMark): return .atPunctuation
    case (.han, .wideMark), (.wideMark, .han): return .atPunctuation
    case (.wideMark, let other) where other.isNarrowWord || other == .mark:
      if other == .digit, partsPhrases(left, right) { return nil }
      return isChineseMark(left.last) ? .atPunctuation : nil
    case (let other, .wideMark) where other.isNarrowWord || other == .mark:
      return isChineseMark(right.first) ? .atPunctuation : nil
    case (.han, let other) where other.isNarrowWord: return .atNumberOrWord
    case (let other, .han) where other.isNarrowWord: return .atNumberOrWord
    case (.mark, .han), (.han, .mark):
      return Self.isBareMark(left.lastClass == .mark ? left.last : right.first) ? nil : .atPunctuation
    case (.digit, .mark), (.mark, .digit):
      return closesAtNumber(left, right) ? .inNumber : nil
    default: return nil
    }
  }

  /// 老茶馆“上了云” 3分钟订到座: the only gap of a headline, behind a quotation.
  private func partsPhrases(_ left: Token, _ right: Token) -> Bool {
    gaps.count == 1 && !hasFullStop && !hasComma && left.characters >= 5 && right.characters >= 5
      && (left.last == 0x201D || left.last == 0x300D)
  }

  /// Marks that stand in Chinese and Latin text alike are Chinese here if the line is mostly Chinese.
  private func isChineseMark(_ value: UInt32) -> Bool {
    switch value {
    case 0xB7, 0x2010...0x2027, 0x2030...0x205E: han > letters
    default: true
    }
  }

  /// Marks that are words of their own: & + = | / * # and the bullets.
  private static func isBareMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x26, 0x2B, 0x3D, 0x7C, 0x2F, 0x2A, 0x23, 0x2D, 0x3E, 0x3C, 0x40: true
    default: false
    }
  }

  /// 30 % and 1 - 9 in a Chinese line.
  private func closesAtNumber(_ left: Token, _ right: Token) -> Bool {
    guard han > letters else { return false }
    if left.lastClass == .digit { return right.first == 0x25 || right.first == 0x2D && right.characters == 1 }
    return left.last == 0x2D && left.characters == 1
  }

  // MARK: Between two Chinese characters

  /// Why a gap between two Chinese characters closes; nil where it is punctuation.
  private func hanRule(_ index: Int, _ isSpacedOut: Bool, _ text: Span<UInt8>) -> Rule? {
    let left = tokens[index]
    let right = tokens[index + 1]
    if isSpacedOut { return gaps[index].width >= 3 ? nil : .inSpacedLine }
    if left.isSingleHan, right.isSingleHan { return .inShortWord }
    if index == 0, isDateline(left, text) || hasRole(left.range, text) { return nil }
    let leftRun = run(before: index, text)
    let rightRun = run(after: index, text)
    if hasRole(leftRun, text) || hasRole(rightRun, text) { return nil }
    let isRunningText = hasFullStop || hasComma
    if !isRunningText, left.characters >= 2, right.characters >= 2 { return nil }
    if !isRunningText, isNameList(text) { return nil }
    if isQuoted(index, text), leftRun.count >= 9, rightRun.count >= 9 { return nil }
    if !hasFullStop, gapsBetweenHan == 1, leftRun.count >= 12, rightRun.count >= 12 { return nil }
    return .inChinese
  }

  private var gapsBetweenHan: Int {
    gaps.indices.count { tokens[$0].lastClass == .han && tokens[$0 + 1].firstClass == .han }
  }

  /// Whether all tokens are Chinese and as short as names and roles are.
  private func isNameList(_ text: Span<UInt8>) -> Bool {
    tokens.allSatisfy { $0.firstClass != .han || $0.characters <= 4 || hasRole($0.range, text) }
      && tokens.contains { hasRole($0.range, text) }
  }

  /// 本报讯, 新华社北京电 at the start of a line: the space after it parts it from the story.
  private func isDateline(_ token: Token, _ text: Span<UInt8>) -> Bool {
    (token.last == 0x8BAF || token.last == 0x8A0A || token.last == 0x7535 || token.last == 0x96FB)
      && token.characters >= 2
  }

  /// The Chinese characters that run up to gap `index`.
  private func run(before index: Int, _ text: Span<UInt8>) -> Range<Int> {
    let token = tokens[index].range
    var start = token.upperBound
    while start > token.lowerBound {
      let character = text.codePoint(before: start)
      guard CharacterClass(character.value) == .han else { break }
      start -= character.length
    }
    return start..<token.upperBound
  }

  /// The Chinese characters that run on from gap `index`.
  private func run(after index: Int, _ text: Span<UInt8>) -> Range<Int> {
    let token = tokens[index + 1].range
    var end = token.lowerBound
    while end < token.upperBound {
      let character = text.codePoint(at: end)
      guard CharacterClass(character.value) == .han else { break }
      end += character.length
    }
    return token.lowerBound..<end
  }

  /// Whether a word for someone's part in a story stands in `range`: names beside it are parted by spaces.
  private func hasRole(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    for at in range where Self.mayBeginRole(text.commonHan(at: at)) {
      if text.has("记者", at: at) || text.has("記者", at: at) || text.has("通讯员", at: at)
        || text.has("通訊員", at: at) || text.has("编辑", at: at) || text.has("編輯", at: at)
        || text.has("摄", at: at) || text.has("攝", at: at) || text.has("校对", at: at) || text.has("美编", at: at)
        || text.has("作者", at: at) || text.has("实习生", at: at)
      {
        return true
      }
    }
    return false
  }

  /// Whether such a word begins with a character: 记記通编編摄攝校美作实.
  private static func mayBeginRole(_ character: UInt32) -> Bool {
    switch character {
    case 0x8BB0, 0x8A18, 0x901A, 0x7F16, 0x7DE8, 0x6444, 0x651D, 0x6821, 0x7F8E, 0x4F5C, 0x5B9E: true
    default: false
    }
  }

  /// Whether gap `index` stands inside quotation marks or brackets: slogans keep their spaces.
  private func isQuoted(_ index: Int, _ text: Span<UInt8>) -> Bool {
    var depth = 0
    var at = tokens[0].range.lowerBound
    while at < gaps[index].range.lowerBound {
      let character = text.codePoint(at: at)
      switch character.value {
      case 0x201C, 0x2018, 0x300A, 0x300C, 0x300E: depth += 1
      case 0x201D, 0x2019, 0x300B, 0x300D, 0x300F: depth = max(0, depth - 1)
      default: break
      }
      at += character.length
    }
    return depth > 0
  }

  // MARK: After the last sentence

  /// Keeps the gaps between the last sentence and a short tail without punctuation, and those inside the tail: names, a
  /// credit.
  private mutating func keepTail(_ isSpacedOut: Bool, _ text: Span<UInt8>) {
    var characters = 0
    for index in gaps.indices.reversed() {
      characters += tokens[index + 1].characters
      guard characters <= 20, !Self.hasSentenceMark(tokens[index + 1].range, text) else { return }
      guard Self.endsSentence(tokens[index].last), tokens[index + 1].firstClass == .han else { continue }
      // In a letter-spaced headline a quotation ends where any word does.
      if isSpacedOut, tokens[index].last == 0x201D || tokens[index].last == 0x300D { continue }
      for inTail in index..<gaps.count {
        let isName = tokens[inTail].isSingleHan && tokens[inTail + 1].isSingleHan
        let isBetweenHan = tokens[inTail].lastClass == .han && tokens[inTail + 1].firstClass == .han
        if inTail == index || isBetweenHan, !isName { gaps[inTail].fate = .keep }
      }
      return
    }
  }

  private static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0x201D, 0x2026, 0x300D: true
    default: false
    }
  }

  private static func hasSentenceMark(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    range.contains { text.has("。", at: $0) || text.has("，", at: $0) || text.has("；", at: $0) || text.has("、", at: $0) }
  }

  // MARK: Latin lines

  /// Closes H E A D S: four and more single letters in a row. A wider gap among them parts two words.
  private mutating func closeSpacedLetters() {
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, tokens[end].characters == 1, tokens[end].firstClass == .letter { end += 1 }
      if end - start >= 4 {
        let inside = start..<end - 1
        let narrowest = inside.map { gaps[$0].width }.min() ?? 1
        for index in inside where gaps[index].width == narrowest { close(index, .inSpacedLine) }
      }
      start = max(end, start + 1)
    }
  }
}
