import Model

/// Tells photo credits: 陈宇/摄, 图片来源：某高新区, 李平摄（某某视觉）, Photo by Jane Doe.
struct CreditReader {
  let words: RoleWords

  /// Whether all of `range` is a credit.
  func isCredit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // A credit of thirty characters has no more bytes than this.
    guard range.count <= 240, !range.isEmpty else { return false }
    if EnglishPrint.isCapitalCredit(text, range) || isPapersOwn(text, range) { return true }
    let start = afterMarks(text, range)
    let hasStart = words.creditStarts.match(text, at: start, end: range.upperBound) != nil
    // A whole sentence is none, unless it begins as one.
    guard hasStart || text.codePoint(before: range.upperBound).value != 0x3002 else { return false }
    let end = hasStart ? start : beforeBracket(text, start..<range.upperBound)
    let last = hasStart ? nil : words.creditEnds.suffix(text, end: end, start: start)
    guard hasStart || last != nil else { return false }
    let shape = TextShape(text, range)
    guard shape.weight <= 30, shape.commas == 0 else { return false }
    if hasStart {
      return shape.isAlphabetic ? shape.sentenceEnds == 0 || shape.weight <= 8 : shape.sentenceEnds <= 1
    }
    guard shape.sentenceEnds == 0, let word = last else { return false }
    let before = text.trimmed(start..<end - word.length)
    guard !before.isEmpty else { return false }
    let length = TextShape(text, before).weight
    // One character alone is weak: a name or a stroke must stand before it.
    if word.length > 3 { return length <= 20 }
    let isStroked = [0x2F, 0xFF0F].contains(text.codePoint(before: end - word.length).value)
    // 本报记者 周平 摄: a longer text must name a role, or stand apart from its last word.
    let isApart = before.upperBound < end - word.length || words.roles.first(text, in: before) != nil
    return length <= 4 || isStroked && length <= 16 || isApart && text.has("摄", at: end - 3) && length <= 14
  }

  /// Courier photo by Jane Doe: the paper's name before, a name behind.
  ///
  /// Read from behind, since hardly any line ends in a word with a capital.
  private func isPapersOwn(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    var words = 0
    while let word = lastWord(text, range.lowerBound..<end) {
      if words > 0, text.has("by ", at: word) {
        let photo = range.lowerBound..<word - 1
        return Self.photos.contains { joint in
          let start = photo.upperBound - joint.utf8CodeUnitCount
          return start > photo.lowerBound && text.has(joint, at: start) && isName(text, photo.lowerBound..<start)
        }
      }
      guard (0x41...0x5A).contains(text[word]), words < Self.longestName else { return false }
      words += 1
      end = word - 1
    }
    return false
  }

  private static let photos: [StaticString] = [" file photo", " photo", " photos", " photograph", " photographs"]
  private static let longestName = 4

  /// Where the last word begins, where a space and another one stand before it.
  private func lastWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.upperBound
    while at > range.lowerBound, text[at - 1] < 0x80, text[at - 1] != 0x20 { at -= 1 }
    return at > range.lowerBound + 1 && at < range.upperBound && text[at - 1] == 0x20 ? at : nil
  }

  /// A few words that each begin with a capital.
  private func isName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var words = 0
    for at in range where at == range.lowerBound || text[at - 1] == 0x20 {
      guard (0x41...0x5A).contains(text[at]) else { return false }
      words += 1
    }
    return (1...Self.longestName).contains(words)
  }

  private func afterMarks(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound, !text.isCommonHan(at: at) {
      let character = text.codePoint(at: at)
      let isMark =
        Punctuation.isOrnament(character.value) || Punctuation.isOpening(character.value)
        || Span<UInt8>.isBlank(character.value)
      guard isMark else { break }
      at += character.length
    }
    return at
  }

  /// The end of `range` without a bracket and closing marks after the last word.
  private func beforeBracket(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    // Most lines end in no mark.
    if range.count >= 3, text.isCommonHan(at: range.upperBound - 3) { return range.upperBound }
    var end = text.trimmed(range).upperBound
    guard end > range.lowerBound else { return range.lowerBound }
    if Punctuation.isClosing(text.codePoint(before: end).value) {
      var at = end
      while at > range.lowerBound {
        let character = text.codePoint(before: at)
        at -= character.length
        if Punctuation.isOpening(character.value) {
          let trimmed = text.trimmed(range.lowerBound..<at)
          // （陈宇摄）: the bracket is around the whole.
          return trimmed.isEmpty ? text.trimmed(range.lowerBound..<end - 3).upperBound : trimmed.upperBound
        }
      }
      end -= text.codePoint(before: end).length
    }
    return end
  }
}
