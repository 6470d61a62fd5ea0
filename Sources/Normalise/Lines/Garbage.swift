import Model

/// Sets lines apart that OCR made of pictures, rules and dirt, so that no story takes them in.
///
///     ~ ` ^ |\ _ ,. ;: }{           set apart
///     ■□▓▒░ ▓▓ ◢◣                   set apart
///     A12 · 12.5% · 8:30 · 第3版     stay
///
/// A line is garbage if hardly anything in it can be a word, a number or the punctuation of one. Short lines need more:
/// page numbers, ornaments and single characters of a vertical headline are not for this repair to judge. The text
/// stays as it is; the log says which lines were set apart.
///
/// - Invariant: text does not change.
struct Garbage: PageRepair {
  static let step = RepairStep.garbage

  func apply(to page: inout Page) {
    let found = Self.unreadable(page)
    guard !found.isEmpty else { return }
    var rewriter = Rewriter(.garbage)
    for index in found {
      page.lines[index].isGarbage = true
      let range = page.lines[index].range
      rewriter.replace(range, with: page.text[range], rule: "unreadable line")
    }
    rewriter.apply(to: &page)
  }

  private static func unreadable(_ page: borrowing Page) -> [Int] {
    let text = page.text.span
    let lines = page.lines.span
    var found: [Int] = []
    // Strokes are Chinese characters, and without any and without odd signs nothing is garbage.
    for index in lines.indices where !lines[index].marks.isDisjoint(with: [.beyondLatin, .oddSign]) {
      guard isGarbage(lines[index].range, text), !lines[index].isGarbage, !lines[index].isBlock,
        lines[index].headingLevel == 0
      else { continue }
      found.append(index)
    }
    return found
  }

  /// What a line is made of, in characters.
  fileprivate struct Content {
    var all = 0
    /// Letters of words, Chinese characters, digits, and the punctuation that follows them.
    var good = 0
    /// Signs that text hardly has: box drawing, blocks, replacement characters, ^ ~ ` \ | { } < > _.
    var odd = 0
    /// Strokes that OCR reads out of rules and edges: 丨丶丿亅一.
    var strokes = 0
    /// Letters that stand alone between marks or spaces.
    var lone = 0
  }

  private static func isGarbage(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count >= 5, !looksPlain(range, text) else { return false }
    let content = content(range, text)
    guard content.all >= 5 else { return false }
    // Nine in ten of a line's characters odd, strokes or alone: nothing to read, whatever the rest is.
    let noise = content.odd + content.strokes + content.lone
    if content.good == 0 { return content.odd + content.strokes >= 2 }
    // Marks upon marks with a character or two among them.
    if content.all >= 6, content.good * 6 <= content.all, content.odd + content.strokes >= 2 { return true }
    return noise * 2 > content.all && noise > 3 * content.good / 2 && content.odd + content.strokes >= 3
  }

  /// A quick look at the first characters: Chinese text and words start nearly every line.
  private static func looksPlain(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var at = range.lowerBound
    if range.count >= 2 * EightBytes.count {
      let bytes = EightBytes(text, at: at)
      if bytes.areTwoCommonHan {
        let next = EightBytes(text, at: at &+ 6)
        if next.areTwoCommonHan, !mayHoldStroke(bytes), !mayHoldStroke(next) { return true }
      } else {
        if let words = bytes.words, words.letters >= 4 { return true }
        if bytes.letterCount >= 4 { return true }
      }
    }
    var plain = 0
    var looked = 0
    while at < range.upperBound, plain < 4, looked < 10 {
      if text.isCommonHan(at: at) {
        if isStroke(text.commonHan(at: at)) { return false }
        plain += 1
        looked += 1
        at &+= 3
        continue
      }
      let character = text.codePoint(at: at)
      switch CharacterClass(character.value) {
      case .han:
        if isStroke(character.value) { return false }
        plain += 1
      case .letter, .digit, .wideDigit, .wideLetter: plain += 1
      case .wideMark, .space: break
      default: return false
      }
      looked += 1
      at += character.length
    }
    return plain == 4
  }

  /// Whether one of the two Chinese characters that eight bytes begin with may be a stroke, as far as bits of it tell.
  @inline(__always)
  private static func mayHoldStroke(_ bytes: EightBytes) -> Bool {
    let first = bytes.first(3)
    let second = bytes.first(6) >> 24
    return strokeBit(first >> 8, first >> 16) | strokeBit(second >> 8, second >> 16) != 0
  }

  /// 1 for the second and the third byte of a stroke, and of a few other characters; of both, the lowest six bits count.
  @inline(__always)
  private static func strokeBit(_ middle: UInt64, _ end: UInt64) -> UInt64 {
    strokeMiddles >> (middle & 63) & strokeEnds >> (end & 63) & 1
  }

  /// A bit for the second byte of each stroke, and for the third.
  private static var strokeMiddles: UInt64 { 0x2700_0000_0000_30C2 }
  private static var strokeEnds: UInt64 { 0x8060_1103_1C40_0024 }

  private static func content(_ range: Range<Int>, _ text: Span<UInt8>) -> Content {
    var content = Content()
    var at = range.lowerBound
    var wordLength = 0
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      let kind = CharacterClass(character.value)
      if kind == .letter {
        wordLength += 1
      } else {
        content.endWord(&wordLength)
        count(character.value, kind, &content)
      }
      at += character.length
    }
    content.endWord(&wordLength)
    return content
  }

  private static func count(_ value: UInt32, _ kind: CharacterClass, _ content: inout Content) {
    switch kind {
    case .space, .lineEnd, .zeroWidth, .control: return
    case .han: if isStroke(value) { content.strokes += 1 } else { content.good += 1 }
    case .digit, .wideDigit, .wideLetter: content.good += 1
    case .mark: if isOdd(value) { content.odd += 1 }
    case .other: if isOdd(value) { content.odd += 1 }
    default: break
    }
    content.all += 1
  }

  @inline(__always)
  private static func isStroke(_ value: UInt32) -> Bool {
    // Bits first, as which way a search goes for a character is anybody's guess.
    guard strokeBit(UInt64(value >> 6), UInt64(value)) != 0 else { return false }
    return switch value {
    // 丨 丶 丿 亅 乚 乛 冂 冖 匚 凵 卜 亠 丬 彡 灬
    case 0x4E28, 0x4E36, 0x4E3F, 0x4E85, 0x4E5A, 0x4E5B, 0x5182, 0x5196, 0x531A, 0x51F5, 0x535C, 0x4EA0, 0x4E2C, 0x5F61,
      0x706C:
      true
    default: false
    }
  }

  private static func isOdd(_ value: UInt32) -> Bool {
    switch value {
    case 0x5E, 0x5F, 0x60, 0x7B...0x7E, 0x5C, 0x3C, 0x3E: true
    case 0xFFFD, 0xE000...0xF8FF, 0x2500...0x259F, 0x25E2...0x25FF, 0x2800...0x28FF, 0x00A6...0x00A8, 0x00AC, 0x00AF,
      0x00B4, 0x00B8:
      true
    default: false
    }
  }
}

extension Garbage.Content {
  /// Words of two letters and more are good; letters alone are noise or initials.
  mutating fileprivate func endWord(_ length: inout Int) {
    guard length > 0 else { return }
    all += length
    if length >= 3 { good += length } else { lone += length }
    length = 0
  }
}
