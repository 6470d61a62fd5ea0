import Model

/// Which lines of a headline are whole, and which go on in the next.
extension TitleGroups {
  /// A headline of two halves says all it has to say (企业添动力 项目排队来), and so does a question.
  func isWhole(_ index: Int) -> Bool {
    if blocks[index].shape.isAlphabetic { return false }
    return asks(index) || hasHalves(index)
  }

  /// 企业添动力 项目排队来: a space in the midst of a line parts two halves.
  func hasHalves(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.shape.weight >= 8, !block.shape.isAlphabetic else { return false }
    let span = text.span
    var at = block.text.lowerBound
    var hanBefore = 0
    while at < block.text.upperBound {
      let character = span.codePoint(at: at)
      at += character.length
      if !Span<UInt8>.isBlank(character.value) {
        hanBefore += 1
      } else if hanBefore >= 4, block.text.upperBound - at >= 12 {
        return true
      }
    }
    return false
  }

  /// 路灯“亮”起来 / 夜班“热”起来: two short lines of as many characters, with their marks at the same places, are one
  /// headline of two halves.
  func isCouplet(_ upper: Int, _ lower: Int) -> Bool {
    let above = blocks[upper].shape
    guard !above.isAlphabetic, above.characters == blocks[lower].shape.characters, (4...10).contains(above.weight),
      hasSameMarks(blocks[upper].text, blocks[lower].text)
    else { return false }
    return !namesZone(upper) && !announces(upper) && !isDeck(lower) && !endsInJoint(upper)
  }

  private func hasSameMarks(_ upper: Range<Int>, _ lower: Range<Int>) -> Bool {
    let span = text.span
    var at = upper.lowerBound
    var below = lower.lowerBound
    while at < upper.upperBound, below < lower.upperBound {
      let character = span.codePoint(at: at)
      let other = span.codePoint(at: below)
      guard (Punctuation.part(of: character.value) == .none) == (Punctuation.part(of: other.value) == .none) else {
        return false
      }
      at += character.length
      below += other.length
    }
    return at == upper.upperBound && below == lower.upperBound
  }

  /// 9个项目同天开工 / 某某高新区新材料产业添后劲: each line says who does what, and only the lower one where. So do
  /// two lines that begin with figures: 9个项目同天开工 / 总投资30亿元.
  func areTwoClauses(_ upper: Int, _ lower: Int) -> Bool {
    guard blocks[upper].shape.weight >= 5, !blocks[upper].shape.isAlphabetic, !namesZone(upper), !announces(upper),
      CharacterClass(blocks[upper].shape.first) == .digit || !endsInJoint(upper), blocks[upper].shape.unclosed == 0
    else { return false }
    if beginsWithFigure(upper), beginsWithFigure(lower) { return true }
    let line = blocks[lower].text
    // A few characters say what is done only where the place begins the next line.
    let reach = blocks[upper].shape.weight >= 7 ? 24 : 12
    guard let zone = words.zoneEnds.first(text.span, in: line), zone.lowerBound <= line.lowerBound + reach else {
      return false
    }
    return line.upperBound - zone.upperBound >= 15 && !isAnnounced(text.span.codePoint(at: zone.upperBound).value)
      && words.lineStarts.match(text.span, at: line.lowerBound, end: line.upperBound) == nil
  }

  private func isAnnounced(_ mark: UInt32) -> Bool { mark == 0xFF1A || mark == 0x3A }

  /// Whether the end of one line and the beginning of another stand side by side in the text of the page: the break is in
  /// the midst of a name or a phrase.
  func standTogether(_ upper: Int, _ lower: Int) -> Bool {
    let span = text.span
    var start = blocks[upper].text.upperBound
    for _ in 0..<3 where start > blocks[upper].text.lowerBound { start -= span.codePoint(before: start).length }
    var end = blocks[lower].text.lowerBound
    for _ in 0..<3 where end < blocks[lower].text.upperBound { end += span.codePoint(at: end).length }
    let tail = start..<blocks[upper].text.upperBound
    let head = blocks[lower].text.lowerBound..<end
    guard tail.count >= 6, head.count >= 6 else { return false }
    // Pages are not longer than this; what is says the same in its first part.
    return holds(Array(text[tail]) + text[head], in: span.extracting(first: 1 << 17))
  }

  /// Whether a phrase of a few characters stands in a text.
  ///
  /// Wherever it stands, it has eight bytes of its own at one of the places looked at, so most of the text is passed over.
  ///
  /// - Precondition: the phrase has eight bytes or more.
  private func holds(_ phrase: [UInt8], in text: Span<UInt8>) -> Bool {
    let pieces = phrase.count - EightBytes.count + 1
    var wanted = FoldedSet()
    for place in 0..<pieces { wanted.insert(EightBytes(phrase.span, at: place).first(EightBytes.count)) }
    var at = 0
    while at &+ EightBytes.count <= text.count {
      if wanted.mayHold(EightBytes(text, at: at).first(EightBytes.count)) {
        for start in max(0, at - pieces + 1)...at where text.has(phrase.span, at: start) { return true }
      }
      at &+= pieces
    }
    return false
  }

  func asks(_ index: Int) -> Bool { [0xFF1F, 0x3F].contains(blocks[index].shape.last) }
}
