import Model

/// Lines that name a section of the paper or number its page.
extension BlockReader {
  /// The name of a section: 产业观察, ▍园区简讯, ◆开发区论坛◆, 【企业来信】.
  @inline(__always)
  func isBanner(_ text: Span<UInt8>, _ block: Block) -> Bool {
    guard block.shape.weight <= Self.longestBanner else { return false }
    var name = block.range
    while name.lowerBound < name.upperBound, Self.surroundsName(text.codePoint(at: name.lowerBound).value) {
      name = name.lowerBound + text.codePoint(at: name.lowerBound).length..<name.upperBound
    }
    let isMarkedBefore = name.lowerBound > block.range.lowerBound
    let end = name.upperBound
    while name.lowerBound < name.upperBound, Self.surroundsName(text.codePoint(before: name.upperBound).value) {
      name = name.lowerBound..<name.upperBound - text.codePoint(before: name.upperBound).length
    }
    // Ornaments on both sides make a section's name of any short line; on one side they may mark a subhead.
    if isMarkedBefore, name.upperBound < end, block.shape.weight <= 12, block.headingLevel == 0,
      words.roles.first(text, in: name) == nil
    {
      return true
    }
    name = text.trimmed(name)
    return words.banners.contains(text, name) || isColumnName(text, name) || namesSections(text, name)
      || block.shape.isAlphabetic && isColumnOfBriefs(text, name, block)
  }

  /// An ornament, 【 or 】.
  private static func surroundsName(_ value: UInt32) -> Bool {
    Punctuation.isOrnament(value) || value == 0x3010 || value == 0x3011
  }

  /// HARBOR BRIEFS, YARD WATCH, ACROSS THE PORTS: a column of short news, in capitals.
  private func isColumnOfBriefs(_ text: Span<UInt8>, _ name: Range<Int>, _ block: Block) -> Bool {
    guard !name.contains(where: { text[$0] >= 0x61 && text[$0] <= 0x7A }) else { return false }
    return words.namesBriefs(text, block) || text.has("ACROSS THE ", at: name.lowerBound)
      || text.has("AROUND THE ", at: name.lowerBound)
  }

  /// 园区漫议, 一线见闻: the place or the matter, and the kind of writing.
  private func isColumnName(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard let begin = words.bannerBegins.match(text, at: name.lowerBound, end: name.upperBound) else { return false }
    let end = name.lowerBound + begin.length
    // 园区·先行者, 开发区 ｜ 一线: what stands behind the mark may be anything.
    let mark = text.skippingSpaces(from: end, to: name.upperBound)
    if mark < name.upperBound, Self.sectionMarks.contains(text.codePoint(at: mark).value) { return true }
    return words.bannerEnds.contains(text, end..<name.upperBound)
  }

  /// 园区周刊 资讯·观点: several names of sections, or what such names end in, side by side.
  private func namesSections(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    var parts = 0
    var start = name.lowerBound
    var at = start
    while true {
      at = text.endOfLetters(from: text.endOfCommonHan(from: at, before: name.upperBound), before: name.upperBound)
      let isEnd = at >= name.upperBound
      let value = isEnd ? 0x20 : text.codePoint(at: at).value
      if Span<UInt8>.isBlank(value) || Self.sectionMarks.contains(value) {
        if at > start {
          // Most lines are of one part.
          if isEnd, parts == 0 { return false }
          let part = start..<at
          guard words.banners.contains(text, part) || words.bannerEnds.contains(text, part) || isColumnName(text, part)
          else { return false }
          parts += 1
        }
        if isEnd { return parts > 1 }
        start = at + text.codePoint(at: at).length
      }
      at += text.codePoint(at: at).length
    }
  }

  /// · | ｜ ・
  private static let sectionMarks: [UInt32] = [0xB7, 0x7C, 0xFF5C, 0x30FB]

  /// 第5版, 05版, A3版：要闻, Page 7.
  @inline(__always)
  func isPageNumber(_ text: Span<UInt8>, _ block: Block) -> Bool {
    guard block.shape.weight <= 10, block.headingLevel == 0 else { return false }
    var at = block.range.lowerBound
    if text.has("第", at: at) { at += 3 }
    if text.has("Page ", at: at) || text.has("PAGE ", at: at) { return block.shape.digits > 0 }
    if at < block.range.upperBound, (0x41...0x5A).contains(text[at]) { at += 1 }
    let digits = at
    while at < block.range.upperBound, (0x30...0x39).contains(text[at]) { at += 1 }
    return at > digits && (text.has("版", at: at) || at == block.range.upperBound)
  }
}
