import Model

/// Makes blocks of a clean page's lines and tells from each one's own look what it may be.
///
/// What a short line is (headline, kicker, subhead) its look cannot say; it is a `title` here, and its surroundings
/// decide later.
///
/// What a block is asked is inlined: it is some 300 bytes, and each call would copy them.
struct BlockReader {
  let words: RoleWords
  var blocks: [Block] = []
  /// All authors named on the page, in order.
  var mentions: [AuthorMention] = []
  /// What the words of all blocks are known by, heard while these were measured.
  private(set) var grams: GramKeys

  init(words: RoleWords) {
    self.words = words
    grams = GramKeys(words: words)
  }

  mutating func read(_ page: borrowing Page) {
    let text = page.text.span
    let spaced = SpacedStretches(page.lines)
    // Each is classified where it stands, as it is some 300 bytes.
    var blocks: [Block] = []
    blocks.reserveCapacity(page.lines.count)
    grams.reserve(blocks: page.lines.count)
    var keyArray = GramKeys.room(bytes: text.count, blocks: page.lines.count)
    var keys = keyArray.mutableSpan
    let marks = MarkTable.shared
    for (number, line) in page.lines.enumerated() {
      let range = text.trimmed(line.range)
      guard !range.isEmpty else { continue }
      grams.beginBlock()
      let startsFrame =
        line.isAfterPageBreak || !blocks.isEmpty && spaced.partsLine(number, blankLines: line.blankLinesBefore)
      blocks.append(
        Block(
          range: range, shape: TextShape(text, range, telling: &grams, &keys, marks), headingLevel: line.headingLevel,
          startsFrame: startsFrame, standsApart: line.blankLinesBefore > 0 && startsFrame,
          isTight: line.blankLinesBefore == 0 && !blocks.isEmpty, isOverprinted: line.isOverprinted,
          setting: line.setting))
      let last = blocks.count - 1
      if line.isGarbage || Self.isNoise(blocks[last].shape) {
        blocks[last].role = .garbage
      } else {
        classify(&blocks[last], text, &keys)
      }
      blocks[last].mayHoldChineseYear = grams.mayHoldYear
      grams.endBlock()
    }
    self.blocks = consume blocks
    grams.take(keyArray)
    findEnglishLists()
    withdrawTitles(text)
    withdrawCutLines()
    findEnglishNames(text)
    promoteTitles(text)
    promoteFirstHalves(text)
    promoteBetweenHeadings(text)
    findTables(text)
    findPausedHeads()
    findEnglishBylines(text)
    findMarkedAuthors(text)
    promoteAboveBylines(text)
    findCaptions(text)
    findMastheads(text)
    headBriefs(text)
  }

  static let longestBanner = 20
  private static let longestFurniture = 60
  private static let longestTitle = 42

  /// More marks than anything that can be read: what OCR makes of a line, a stain or a picture.
  private static func isNoise(_ shape: TextShape) -> Bool {
    shape.characters >= 6 && 10 * (shape.han + shape.letters + shape.digits) < 4 * shape.characters
  }

  private mutating func classify(_ block: inout Block, _ text: Span<UInt8>, _ keys: inout MutableSpan<UInt64>) {
    // Before bylines: behind a mark, two words of a section's name would pass for authors.
    // How long it may be is asked here and below, as those that are asked more are handed a copy of the block.
    if block.shape.weight <= Self.longestBanner, isBanner(text, block) {
      block.role = .furniture
      block.isSectionName = true
      return
    }
    if let byline = readByline(block, text), !isPhotoReport(byline, text, block.range) {
      block.role = byline.isEditorial ? .furniture : .byline
      block.inside.authors = add(byline)
      block.inside.isBareNames = !byline.isCertain
      block.inside.isMarked = byline.hasMark
      block.inside.isBracketed =
        [0xFF08, 0x28].contains(block.shape.first) && [0xFF09, 0x29].contains(block.shape.last)
      return
    }
    if block.shape.weight <= Self.longestFurniture, block.shape.sentenceEnds <= 1, isFurniture(block, text) {
      block.role = .furniture
    } else if CreditReader(words: words).isCredit(text, block.range) {
      block.role = .credit
    } else if block.headingLevel > 0, block.shape.weight <= 80, !tellsSentence(block.shape) {
      block.role = .title
    } else {
      readInside(&block, text, &keys)
      if block.inside.showsPicture || block.inside.credit != nil, block.inside.dateline == nil {
        block.role = .caption
      } else if block.shape.weight <= Self.longestTitle, isTitle(block, text) {
        block.role = .title
      }
    }
  }

  private mutating func add(_ byline: Byline) -> Range<Int> {
    let start = mentions.count
    mentions += byline.authors
    return start..<mentions.count
  }

  /// 周平 摄影报道: who took and told a photo, without a role, is its credit.
  private func isPhotoReport(_ byline: Byline, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !byline.hasRole && !byline.hasMark
      && words.creditEnds.suffix(text, end: range.upperBound, start: range.lowerBound) != nil
  }

  @inline(__always)
  private func readByline(_ block: Block, _ text: Span<UInt8>) -> Byline? {
    // J. FIELD, below the last line of a report.
    if block.shape.isAlphabetic, block.shape.weight <= 12, EnglishPrint.isSignature(text, block.range) {
      return Byline(authors: [AuthorMention(name: block.range, span: block.range)], surnames: 1)
    }
    if block.shape.isAlphabetic, block.shape.weight <= 8, let byline = dashedName(text, block.range) { return byline }
    guard block.shape.weight <= 80, block.shape.sentenceEnds == 0,
      let byline = BylineReader(words: words).read(text, block.range)
    else { return nil }
    if byline.isCertain { return byline }
    // Bare names on a line of their own: each must look like one.
    guard block.headingLevel == 0, byline.surnames == byline.authors.count else { return nil }
    return byline.authors.allSatisfy { TextShape(text, $0.name).characters <= 3 } ? byline : nil
  }

  /// Mastheads, date lines, page numbers, names of sections.
  @inline(__always)
  private func isFurniture(_ block: Block, _ text: Span<UInt8>) -> Bool {
    let shape = block.shape
    if shape.han == 0, shape.letters == 0 { return true }
    // Every date line has a year.
    if !shape.longNumbers.isEmpty, shape.weight <= 50,
      DateLine.find(text, block.range, editors: words.editors) != nil
    {
      return true
    }
    if isPageNumber(text, block) || shape.isAlphabetic && EnglishPrint.isRunningHead(text, block.range) { return true }
    if shape.isAlphabetic, shape.ending != .sentence {
      if EnglishPrint.isContact(text, block.range) || EnglishPrint.isMakers(text, block.range) { return true }
    }
    guard shape.weight <= 50, shape.ending != .sentence, shape.digits > 4 || shape.weight <= 12,
      let word = words.furniture.first(text, in: block.range)
    else { return false }
    return isWhole(text, word, in: block)
  }

  /// Tel. 555 0100, but not Telford: letters that go on make another word.
  private func isWhole(_ text: Span<UInt8>, _ word: Range<Int>, in block: Block) -> Bool {
    guard block.shape.isAlphabetic, word.upperBound < block.range.upperBound else { return true }
    let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    return !isLetter(text[word.upperBound]) || !isLetter(text[word.upperBound - 1])
  }

  /// Finds dateline, authors and credit inside a paragraph.
  private mutating func readInside(_ block: inout Block, _ text: Span<UInt8>, _ keys: inout MutableSpan<UInt64>) {
    var start = block.range.lowerBound
    var end = block.range.upperBound
    let firstMention = mentions.count
    if let opening = DatelineReader(words: words).read(text, block.range, firstBreak: block.shape.firstBreak),
      !isPlacedHeadline(text, block, opening)
    {
      block.inside.dateline = opening.dateline
      if let byline = opening.byline { mentions += byline.authors }
      start = opening.textStart
    }
    if let tail = tail(text, start..<end, behind: block.shape.lastSentence) {
      switch tail.content {
      case .authors(let byline):
        mentions += byline.authors(covering: tail.range)
        block.inside.endsWithAuthors = true
      case .credit: block.inside.credit = tail.range
      }
      end = text.trimmed(start..<tail.range.lowerBound).upperBound
    }
    block.inside.authors = firstMention..<mentions.count
    if start != block.range.lowerBound || end != block.range.upperBound {
      block.inside.text = start..<max(start, end)
      grams.beginBlock()
      block.shape = TextShape(text, block.text, telling: &grams, &keys)
    }
    block.inside.showsPicture = showsPicture(text, block)
  }

  /// OSLO: Ferries share a dock, on a line of its own: a place and a headline, and no text yet.
  private func isPlacedHeadline(_ text: Span<UInt8>, _ block: Block, _ opening: DatelineReader.Opening) -> Bool {
    guard block.shape.isAlphabetic, block.shape.weight <= 42, block.setting.printedLines <= 1,
      block.shape.ending == .word, block.shape.sentenceEnds == 0, block.shape.last != 0x2D,
      let place = opening.dateline
    else { return false }
    return opening.byline == nil && opening.textStart < block.range.upperBound && text.has(": ", at: place.upperBound)
  }

  @inline(__always)
  private func showsPicture(_ text: Span<UInt8>, _ block: Block) -> Bool {
    let range = block.text
    guard block.shape.weight <= 400 else { return false }
    var start = range.lowerBound
    while start < range.upperBound, !text.isCommonHan(at: start) {
      let value = text.codePoint(at: start).value
      guard Punctuation.isOrnament(value) || Punctuation.isOpening(value) || Span<UInt8>.isBlank(value) else { break }
      start += text.codePoint(at: start).length
    }
    if words.captions.match(text, at: start, end: range.upperBound) != nil { return true }
    // “…赶订单。图为工人在装配。”: the sentence that tells what is seen stands last.
    guard block.shape.sentenceEnds > 1, block.shape.ending == .sentence else { return false }
    let at = block.shape.lastFullStop
    return at > start && (words.captions.match(text, at: at, end: range.upperBound)?.length ?? 0) > 3
  }

  /// Short, not a sentence, not the cut piece of one.
  @inline(__always)
  private func isTitle(_ block: Block, _ text: Span<UInt8>) -> Bool {
    let shape = block.shape
    guard block.inside.dateline == nil, !block.inside.endsWithAuthors, block.inside.authors.isEmpty else {
      return false
    }
    guard shape.characters >= 2, shape.unopened == 0, shape.unclosed == 0 else { return false }
    if Punctuation.cannotBegin(shape.first) || Punctuation.isPause(shape.last) && !isColon(shape.last) { return false }
    // The other half of the word stands somewhere else.
    if shape.isAlphabetic, shape.last == 0x2D { return false }
    // A headline may call or ask (新速度！…), but tells no whole sentence.
    let mayAskTwice = shape.weight <= 24 && shape.commas == 0
    if shape.fullStops > 0 || shape.sentenceEnds > (mayAskTwice ? 2 : 1) { return false }
    // What was printed bold, a line alone, may pause.
    let mayPause = shape.isAlphabetic || block.isOverprinted
    if shape.commas > 0, !mayPause || shape.commas > 2 { return false }
    if isTurnOfTalk(text, block) { return false }
    // A headline set vertically has as many lines as characters.
    if block.setting.printedLines > 2, Int(block.setting.printedLines) < shape.characters { return false }
    if block.setting.printedLines == 2, block.setting.firstWidth + 4 >= block.setting.columnWidth,
      block.setting.columnWidth > 0
    {
      return false
    }
    return true
  }

  /// A whole sentence with a pause in it, full stop and all: whatever marks OCR has set before it, it is no headline.
  private func tellsSentence(_ shape: TextShape) -> Bool {
    shape.fullStops > 0 && shape.ending == .sentence && shape.commas > 0 && shape.weight > 24 && !shape.isAlphabetic
  }

  /// 记者：下一步有何打算？
  func isTurnOfTalk(_ text: Span<UInt8>, _ block: Block) -> Bool {
    let start = block.range.lowerBound
    for speaker: StaticString in ["问", "答", "問"] where text.has(speaker, at: start) {
      return text.has("：", at: start + speaker.utf8CodeUnitCount)
    }
    guard let role = words.roles.match(text, at: start, end: block.range.upperBound) else { return false }
    return text.has("：", at: start + role.length)
  }

  func isColon(_ value: UInt32) -> Bool { value == 0x3A || value == 0xFF1A }
}
