import Model

/// English authors whom the words around them tell: names below headlines that no text of the page has, and behind a dash.
extension BlockReader {
  /// Ann Marsh, or ANN MARSH, between a headline and its text, and in no text of the page: who wrote the report. A name
  /// that wrote one may stand below another, too.
  mutating func findEnglishNames(_ text: Span<UInt8>) {
    var asked = 0
    for index in blocks.indices.dropFirst().dropLast() where blocks[index].role == .title {
      guard blocks[index].shape.isAlphabetic, isNameBelowHeadline(text, index) else { continue }
      asked += 1
      guard asked <= Self.mostNames else { break }
      if isInNoText(text, blocks[index].range) { nameAuthor(index) }
    }
    guard mentions.count > 0 else { return }
    for index in blocks.indices.dropFirst() where blocks[index].role == .title && blocks[index].shape.isAlphabetic {
      let above = blocks[index - 1]
      guard blocks[index].isTight, above.role == .body, above.shape.ending == .sentence,
        blocks[index].shape.weight <= 12,
        mentions.contains(where: { isSame(text, $0.name, blocks[index].range) })
      else { continue }
      nameAuthor(index)
      blocks[index].inside.isBareNames = true
    }
  }

  private func isSame(_ text: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && one.indices.allSatisfy { text[$0] == text[other.lowerBound + $0 - one.lowerBound] }
  }

  /// So many lines are asked at most: each is looked for in the texts of the page.
  private static let mostNames = 24

  private func isNameBelowHeadline(_ text: Span<UInt8>, _ index: Int) -> Bool {
    // By number first, as hardly any line is left then: a block is some 300 bytes.
    guard blocks[index].headingLevel == 0, blocks[index].shape.weight <= 12, blocks[index].shape.digits == 0,
      blocks[index].shape.ending == .word, blocks[index].setting.printedLines <= 1,
      blocks[index - 1].shape.isAlphabetic, blocks[index - 1].shape.ending != .clause,
      blocks[index + 1].shape.isAlphabetic
    else { return false }
    let block = blocks[index]
    let above = blocks[index - 1]
    let below = blocks[index + 1]
    guard isHeadlineLine(above), !words.isRoleLine(text, block),
      isText(below, below: block) || below.isTight && words.isRoleLine(text, below)
    else { return false }
    guard let name = PersonNames(words: words).latinName(text, at: block.range.lowerBound, end: block.range.upperBound),
      name.range == block.range, block.range.allSatisfy({ text[$0] != 0x2C })
    else { return false }
    // …to quit the Old Dock for / Port Wren: the headline goes on.
    if words.endsInJoint(text, above.range) { return false }
    return !isBanner(text, block)
      && words.banners.suffix(text, end: block.range.upperBound, start: block.range.lowerBound) == nil
      && words.zoneEnds.suffix(text, end: block.range.upperBound, start: block.range.lowerBound) == nil
  }

  private func isText(_ below: Block, below name: Block) -> Bool {
    below.role == .body && below.shape.weight > 2 * name.shape.weight && !(0x61...0x7A).contains(below.shape.first)
  }

  /// A line of a headline, or one with a full stop in its midst that stands as one does.
  private func isHeadlineLine(_ block: Block) -> Bool {
    block.role == .title
      || block.role == .body && block.shape.ending == .word && block.shape.weight <= 42
        && block.setting.printedLines <= 1 && block.inside.text == nil && (0x41...0x5A).contains(block.shape.first)
  }

  /// Whether no word of a line stands in a text of the page, be it in capitals or in small letters: what a headline says,
  /// its text tells.
  private func isInNoText(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound {
      var end = start
      while end < line.upperBound, text[end] != 0x20 { end += 1 }
      let word = start..<end
      if word.count >= 3,
        blocks.contains(where: { $0.role == .body && $0.shape.weight > 12 && occurs(text, word, in: $0.range) })
      {
        return false
      }
      start = end + 1
    }
    return true
  }

  /// Whether a text of the page speaks of somebody by the last word of a name: Ms Brook runs a brewery.
  func isSpokenOf(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    var start = name.upperBound
    while start > name.lowerBound, text[start - 1] != 0x20 { start -= 1 }
    return !isInNoText(text, start..<name.upperBound)
  }

  private func occurs(_ text: Span<UInt8>, _ word: Range<Int>, in range: Range<Int>) -> Bool {
    let first = text[word.lowerBound] | 0x20
    var at = range.lowerBound
    while at + word.count <= range.upperBound {
      if text[at] | 0x20 == first, at == range.lowerBound || !Self.isLetter(text[at - 1]),
        word.allSatisfy({ text[$0] | 0x20 == text[at + $0 - word.lowerBound] | 0x20 }),
        at + word.count == range.upperBound || !Self.isLetter(text[at + word.count])
      {
        return true
      }
      at += 1
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }

  /// — Ann Marsh, or Gao Meilin, behind the last sentence of an English report.
  func signature(_ text: Span<UInt8>, _ rest: Range<Int>) -> Byline? {
    guard rest.count <= Self.longestSignature,
      EnglishSignature.start(text, 0..<rest.upperBound) == rest.lowerBound
    else { return nil }
    var start = rest.lowerBound
    while text[start] == 0x20 || text[start] == 0x2D || text[start] >= 0x80 && text[start] != 0xC3 { start += 1 }
    return byline(text, from: start, within: rest)
  }

  /// No signature is longer, its dash included; most sentences are.
  private static let longestSignature = 50

  /// A name that goes from a place to the end of `range`.
  private func byline(_ text: Span<UInt8>, from start: Int, within range: Range<Int>) -> Byline? {
    guard let name = PersonNames(words: words).latinName(text, at: start, end: range.upperBound),
      name.range.upperBound == range.upperBound, !text.has("The ", at: start)
    else { return nil }
    return Byline(authors: [AuthorMention(name: name.range, span: range)], surnames: 1)
  }

  /// — Ann Marsh, alone on a line: who wrote the text above it.
  func dashedName(_ text: Span<UInt8>, _ line: Range<Int>) -> Byline? {
    guard text.has("—", at: line.lowerBound) || text.has("–", at: line.lowerBound) else { return nil }
    return byline(text, from: text.skippingSpaces(from: line.lowerBound + 3, to: line.upperBound), within: line)
  }
}
