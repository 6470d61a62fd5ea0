import Model

/// What the lines around it say of a block, once each one's own look has been told.
extension BlockReader {
  /// A short sentence right above a photo credit tells what the photo shows; so does one without the indent that all
  /// paragraphs of the page have.
  mutating func findCaptions(_ text: Span<UInt8>) {
    let others = WhiteSpace.indentsParagraphs(blocks)
    let english = WhiteSpace.indentsParagraphs(blocks, inEnglish: true)
    let partsPictures = !WhiteSpace.partsEnglishParagraphs(blocks)
    for index in blocks.indices where blocks[index].role == .caption && countsOnFromAbove(index, text) {
      blocks[index].role = .body
    }
    for index in blocks.indices where blocks[index].role == .body {
      let block = blocks[index]
      let lacksIndent = block.shape.isAlphabetic ? english : others
      guard block.inside.dateline == nil, block.inside.authors.isEmpty, block.shape.ending == .sentence else {
        continue
      }
      if lacksIndent, block.setting.indent == 0, block.shape.sentenceEnds == 1, index > 0,
        blocks[index - 1].role == .body, blocks[index - 1].shape.ending == .sentence,
        WhiteSpace.isIndented(blocks[index - 1]), !isHeadOfRest(index)
      {
        // Who asks or calls heads what stands below.
        let asks = block.shape.fullStops == 0
        if asks ? block.shape.weight <= 24 : block.shape.weight <= 40 { blocks[index].role = asks ? .title : .caption }
        continue
      }
      if standsBelowCredit(index) {
        blocks[index].role = .caption
        continue
      }
      guard index + 1 < blocks.count, blocks[index + 1].role == .credit, !leadsToText(creditAt: index + 1) else {
        continue
      }
      if partsPictures || index > 0 && Fragment.changesWidth(blocks[index - 1], block), standsApartWithCredit(index) {
        blocks[index].role = .caption
        continue
      }
      // A paragraph that stopped in mid-sentence right above goes on here, unless a scene is told.
      let isOneSentence =
        block.shape.sentenceEnds == 1 && block.shape.weight <= 30 && !goesOnFromAbove(index, text)
      let tellsScene =
        block.shape.weight <= 50 && !goesOnFromAbove(index, text) && words.scenes.first(text, in: block.text) != nil
      if isOneSentence || tellsScene { blocks[index].role = .caption }
    }
  }

  /// Whether it may be the rest of the paragraph above: that stops in mid-sentence, and this does not begin as one.
  private func goesOnFromAbove(_ index: Int, _ text: Span<UInt8>) -> Bool {
    guard index > 0, blocks[index - 1].role == .body, blocks[index - 1].shape.ending == .word,
      !blocks[index].shape.isAlphabetic, CharacterClass(blocks[index].shape.first) == .han
    else { return false }
    return words.openers.match(text, at: blocks[index].text.lowerBound, end: blocks[index].text.upperBound) == nil
      && words.zoneEnds.first(text, in: blocks[index].text) == nil
  }

  /// 今年前4|个月，…。周平/摄: the rest of what stops at a figure is no caption, though it ends with a credit.
  private func countsOnFromAbove(_ index: Int, _ text: Span<UInt8>) -> Bool {
    blocks[index].inside.credit != nil && goesOnFromAbove(index, text)
      && CharacterClass(blocks[index - 1].shape.last) == .digit
  }

  /// Below a gap and right above a paragraph: the rest of a story that was cut in mid-sentence stands so.
  private func isHeadOfRest(_ index: Int) -> Bool {
    !blocks[index].isTight && index + 1 < blocks.count && blocks[index + 1].role == .body && blocks[index + 1].isTight
  }

  /// A few English sentences, or a short Chinese one, right below a credit that stands apart, with a gap or something else than text below.
  private func standsBelowCredit(_ index: Int) -> Bool {
    let block = blocks[index]
    guard index > 1, blocks[index - 1].role == .credit, block.isTight else { return false }
    let isShort =
      block.shape.isAlphabetic
      ? block.shape.weight <= 90 && block.shape.sentenceEnds <= 4
      : block.shape.weight <= 30 && block.shape.sentenceEnds == 1
    guard isShort else { return false }
    let above = blocks[index - 2].role
    guard !blocks[index - 1].isTight, above != .caption else { return false }
    return index + 1 >= blocks.count || !blocks[index + 1].isTight
  }

  /// An English credit with a gap above and a text right below it: that text's, and not of the one above.
  private func leadsToText(creditAt credit: Int) -> Bool {
    guard credit + 1 < blocks.count, !blocks[credit].isTight, blocks[credit - 1].shape.isAlphabetic else {
      return false
    }
    return blocks[credit + 1].role == .body && blocks[credit + 1].isTight
  }

  /// A few English sentences with a blank line above and a credit right below.
  private func standsApartWithCredit(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.shape.isAlphabetic && !block.isTight && blocks[index + 1].isTight && block.shape.weight <= 90
      && block.shape.sentenceEnds <= 3
  }

  /// 十条产业链，十位“链长”: a short line of two halves between whole paragraphs is a subhead, too.
  mutating func promoteTitles(_ text: Span<UInt8>) {
    guard !blocks.contains(where: { $0.headingLevel > 0 }) else { return }
    let losesIndents = WhiteSpace.losesIndents(blocks)
    for index in blocks.indices where blocks[index].role == .body {
      let shape = blocks[index].shape
      let asks = shape.last == 0xFF1F && shape.sentenceEnds == 1
      let leadsOn = isColon(shape.last) || shape.last == 0x2014
      guard shape.commas == 1 || leadsOn && shape.commas == 2,
        asks || (shape.ending == .word || leadsOn) && shape.sentenceEnds == 0,
        shape.weight <= 24, shape.unclosed == 0,
        shape.unopened == 0, blocks[index].setting.printedLines <= 1, blocks[index].inside.text == nil,
        !shape.isAlphabetic, !isTurnOfTalk(text, blocks[index]), !opensSentence(text, blocks[index])
      else { continue }
      let setting = blocks[index].setting
      // Where widths were not measured, it could as well be the first part of a paragraph.
      let above = index > 0 ? blocks[index - 1] : nil
      let below = index + 1 < blocks.count ? blocks[index + 1] : nil
      // Above a headline, a line that fills its column but for a lost indent begins a paragraph that was cut there.
      let indent: Int32 = losesIndents && below?.role == .title ? 4 : 0
      let isFull = setting.columnWidth <= 0 || setting.lastWidth + 3 + indent >= setting.columnWidth
      let followsEnd = above.map { $0.role != .body || $0.shape.ending == .sentence } ?? true
      let precedesBeginning = below.map { $0.role != .body || !Punctuation.cannotBegin($0.shape.first) } ?? true
      // 访某某经开区党工委书记、管委会主任周平, above the headline of the talk.
      let isTalk =
        below?.role == .title
        && words.talks.match(text, at: blocks[index].range.lowerBound, end: blocks[index].range.upperBound) != nil
      // 某某经开区“前期、中期、后期”帮办记——, below a gap: it announces the headline, however full the line is.
      let isLeadIn = leadsOn && below?.role == .title && !blocks[index].isTight
      // What a dateline stands at the head of goes on with no line.
      let isAboveReport = below?.role == .body && below?.inside.dateline != nil && above != nil
      let isApart = above?.role != .body && (below?.role != .body || isAboveReport) || isTalk || isLeadIn
      // A first line would lack the two squares that all others of the page lack, as the one below does.
      let isNoFirstLine =
        losesIndents && setting.lastWidth >= setting.columnWidth - 1
        && below.map { $0.role == .body && WhiteSpace.lacksIndent($0) } ?? false
      if !isFull || isApart || isNoFirstLine, followsEnd, precedesBeginning { blocks[index].role = .title }
    }
  }

  /// 其中，某某公司…: a word and a comma that lead from one sentence to the next begin no headline.
  private func opensSentence(_ text: Span<UInt8>, _ block: Block) -> Bool {
    let start = block.text.lowerBound
    guard let opener = words.openers.match(text, at: start, end: block.text.upperBound) else { return false }
    return text.has("，", at: start + opener.length)
  }

  /// 招工难、留人难，怎么解？ between a line of its headline and the byline: whatever its marks, it is the headline's. So is
  /// what broke after a few words, below a whole paragraph: 一滴油不外流， / 一口井变三口.
  mutating func promoteAboveBylines(_ text: Span<UInt8>) {
    for index in blocks.indices.dropFirst().dropLast() where blocks[index].role == .body {
      // By number, as hardly any stands there: a block is some 300 bytes.
      guard blocks[index + 1].role == .byline, !blocks[index + 1].inside.isBareNames,
        !blocks[index + 1].inside.isBracketed
      else { continue }
      let block = blocks[index]
      let shape = block.shape
      if blocks[index - 1].role == .title, isDeckOfSentences(block) {
        blocks[index].role = .title
        continue
      }
      guard shape.weight <= 30, shape.sentenceEnds <= 1, shape.ending != .clause,
        shape.fullStops == 0 || shape.isAlphabetic && shape.ending == .word, shape.unclosed == 0, shape.unopened == 0,
        block.inside.text == nil, !Punctuation.cannotBegin(shape.first), !isTurnOfTalk(text, block)
      else { continue }
      let above = blocks[index - 1]
      let isOneLine = block.setting.printedLines <= 1
      if above.role == .title && isOneLine || above.shape.ending == .sentence && breaksEarly(block) {
        blocks[index].role = .title
      }
    }
  }

  /// Whether a block of two lines has a first one that filled no column.
  private func breaksEarly(_ block: Block) -> Bool {
    let setting = block.setting
    return setting.printedLines == 2 && setting.columnWidth > 0 && setting.firstWidth + 4 < setting.columnWidth
  }

  /// A name of two or three characters that was marked as a heading, between a deeper one's headline and the text: who
  /// wrote it.
  mutating func findMarkedAuthors(_ text: Span<UInt8>) {
    for index in blocks.indices.dropFirst().dropLast() where blocks[index].headingLevel > 1 {
      let block = blocks[index]
      let above = blocks[index - 1]
      guard block.role == .title, (2...3).contains(block.shape.characters), block.shape.han == block.shape.characters,
        above.role == .title, above.headingLevel > 0, above.headingLevel < block.headingLevel, above.shape.weight >= 7,
        blocks[index + 1].role == .body, words.surnames.contains(block.shape.first),
        words.zoneEnds.first(text, in: above.text) == nil
      else { continue }
      nameAuthor(index)
    }
  }

  /// 从图纸到样机， / 只用了三个月: a short line that breaks off at a comma right above a line of a headline begins it. So is one
  /// with a comma in it above a deck: 一张图，九道坎 / ——某某高新区见闻.
  mutating func promoteFirstHalves(_ text: Span<UInt8>) {
    for index in blocks.indices.dropLast() where blocks[index].role == .body && blocks[index + 1].role == .title {
      let block = blocks[index]
      let shape = block.shape
      guard shape.last == 0xFF0C || blocks[index + 1].shape.first == 0x2014, shape.commas == 1, shape.sentenceEnds == 0,
        shape.unclosed == 0, shape.unopened == 0,
        shape.weight <= 20, shape.characters >= 4, block.setting.printedLines <= 1, block.inside.text == nil,
        !Punctuation.cannotBegin(shape.first), !isTurnOfTalk(text, block)
      else { continue }
      let isFull = block.setting.columnWidth > 0 && block.setting.lastWidth + 3 >= block.setting.columnWidth
      let above = index > 0 ? blocks[index - 1] : nil
      if above == nil || above?.role != .body || !isFull && above?.shape.ending == .sentence {
        blocks[index].role = .title
      }
    }
  }

  /// # 政策问答 / 旧设备换新，补贴怎么领 / ## …: a short line that tells no whole sentence between two marked headings is one
  /// that lost its mark.
  mutating func promoteBetweenHeadings(_ text: Span<UInt8>) {
    for index in blocks.indices.dropFirst().dropLast() where blocks[index].role == .body {
      guard blocks[index - 1].headingLevel > 0, blocks[index + 1].headingLevel > 0 else { continue }
      let shape = blocks[index].shape
      guard shape.ending == .word, shape.sentenceEnds == 0, shape.unclosed == 0, shape.unopened == 0,
        shape.weight <= 24, blocks[index].setting.printedLines <= 1, blocks[index].inside.text == nil,
        !Punctuation.cannotBegin(shape.first), !isTurnOfTalk(text, blocks[index])
      else { continue }
      blocks[index].role = .title
    }
  }

  /// Lines that looked like headlines until their surroundings were known.
  mutating func withdrawTitles(_ text: Span<UInt8>) {
    let isMarked = blocks.count { $0.headingLevel > 0 } >= 2
    let indentsParagraphs = WhiteSpace.indentsParagraphs(blocks)
    for index in blocks.indices where blocks[index].role == .title && blocks[index].headingLevel == 0 {
      let block = blocks[index]
      let isBeforeBody = index + 1 < blocks.count && blocks[index + 1].role == .body
      let isUnfinished = words.endsInJoint(text, block.range)
      // …健康检测的 / 高新技术企业，…: a headline that breaks so goes on in another line of a headline.
      if isBeforeBody, block.shape.weight > 16, isUnfinished || isMarked { blocks[index].role = .body }
      // 记者：下一步有何打算？
      if indentsParagraphs, WhiteSpace.isIndented(block), block.shape.ending == .sentence { blocks[index].role = .body }
      // A small letter begins no headline, only a further line of one.
      let isFirstLine = index == 0 || blocks[index - 1].role != .title
      if isFirstLine, (0x61...0x7A).contains(block.shape.first) { blocks[index].role = .body }
      if isFirstLineOfParagraph(index) { blocks[index].role = .body }
    }
  }

  /// Two clerks share the counter / with a port officer. …: a line that a small letter stands right below, in the middle
  /// of a text, is the first of its paragraph.
  private func isFirstLineOfParagraph(_ index: Int) -> Bool {
    guard blocks[index].shape.isAlphabetic, blocks[index].shape.ending == .word, index > 0, index + 1 < blocks.count
    else {
      return false
    }
    let below = blocks[index + 1]
    guard blocks[index - 1].role == .body, below.role == .body, (0x61...0x7A).contains(below.shape.first) else {
      return false
    }
    return blocks[index].isTight && below.isTight
      || !blocks[index].isTight && !below.isTight && fillsColumn(blocks[index], above: below)
  }

  /// Where lines stand apart: whether one is as wide as its column but for the indent that first lines have, and the word
  /// that begins the next one would not have fitted.
  private func fillsColumn(_ block: Block, above below: Block) -> Bool {
    let column = block.setting.columnWidth
    return column > 0 && block.setting.printedLines <= 1 && !block.isOverprinted
      && block.setting.lastWidth + 7 >= column && block.setting.lastWidth <= column
  }
}
