internal import Lexicon
import Model

/// Joins English words that were broken at the end of a line, and compounds that were broken at their hyphen.
///
///     the local govern-⏎ment said            →   the local government said
///     a machine-⏎readable form                →   a machine-readable form
///     state-of-the-⏎art, 20-⏎year, non-⏎EU    →   state-of-the-art, 20-year, non-EU
///
/// Runs before lines are joined, on the lines as they were printed; the widths they were printed in stay with the
/// joined line. A line that ends in a hyphen and is followed by what cannot go on with the word (a capital after a
/// small letter, Chinese) is left as it is: its other half stands somewhere else.
///
/// - Invariant: only hyphens and white space are taken away.
struct Dehyphenate: PageRepair {
  static let step = RepairStep.dehyphenate

  let words: EnglishDictionary

  func isNeeded(_ survey: PageSurvey) -> Bool { survey.has(0x2D) && survey.hasLetters }

  func apply(to page: inout Page) {
    let breaks = withoutStrangers(Self.breaks(page), page)
    guard !breaks.isEmpty else { return }
    let judge = HyphenJudge(words: words, page: Self.words(Self.asked(breaks, page), standingOn: page))
    var rewriter = Rewriter(.dehyphenate)
    for found in breaks {
      for line in found.line...found.line + 1 {
        let width = Int32(
          truncatingIfNeeded: page.text.span.printedWidth(of: Self.trimmed(page.lines[line].range, page)))
        page.lines[line].setting.firstWidth = width
        page.lines[line].setting.lastWidth = width
      }
      if Self.keepsHyphen(found, page, judge) {
        rewriter.drop(found.hyphen + 1..<found.next, rule: "compound")
      } else {
        rewriter.drop(found.hyphen..<found.next, rule: "broken word")
      }
    }
    rewriter.apply(to: &page)
  }

  /// A hyphen at the end of a line, and where the next line's text starts.
  struct Break {
    var line: Int
    var hyphen: Int
    var next: Int
  }

  private static func breaks(_ page: borrowing Page) -> [Break] {
    let text = page.text.span
    var found: [Break] = []
    for index in page.lines.indices.dropLast() {
      var last = page.lines[index].range.upperBound - 1
      while last > page.lines[index].range.lowerBound, text[last] == 0x20 || text[last] == 0x09 { last -= 1 }
      // Hardly any line ends in a hyphen.
      guard text[last] == 0x2D else { continue }
      let first = page.lines[index]
      let second = page.lines[index + 1]
      let end = trimmed(first.range, page).upperBound
      guard end - first.range.lowerBound >= 2, text[end - 1] == 0x2D, !first.isGarbage, !second.isGarbage,
        !first.isBlock,
        first.headingLevel == second.headingLevel
      else { continue }
      let next = trimmed(second.range, page).lowerBound
      if goesOn(text, end - 1, next) { found.append(Break(line: index, hyphen: end - 1, next: next)) }
    }
    return found
  }

  static func trimmed(_ range: Range<Int>, _ page: borrowing Page) -> Range<Int> {
    let text = page.text.span
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    while start < end, text.characterClass(at: start) == .space { start += text.codePoint(at: start).length }
    return start..<end
  }

  /// Whether what stands at `next` may be the rest of the word before the hyphen.
  private static func goesOn(_ text: Span<UInt8>, _ hyphen: Int, _ next: Int) -> Bool {
    guard next < text.count else { return false }
    let before = text.codePoint(before: hyphen).value
    let after = text.codePoint(at: next).value
    let left = CharacterClass(before)
    let right = CharacterClass(after)
    guard left == .letter || left == .digit, right == .letter || right == .digit else { return false }
    if left == .digit, right == .digit { return false }
    guard isCapital(after), left == .letter, !isCapital(before) else { return true }
    // A small letter, then a capital: names and prefixes only (Anglo-American, mid-July), never a broken word.
    let word = EnglishToken.letters(before: hyphen, in: text)
    return isCapital(UInt32(text[word.lowerBound])) || Self.takesCapital(text.extracting(word))
  }

  private static func takesCapital(_ word: Span<UInt8>) -> Bool {
    ["mid", "non", "anti", "pro", "pre", "post", "ex", "un", "pan", "trans", "sub", "inter", "all", "then"].contains {
      word.isSame(as: Array($0.utf8))
    }
  }

  private static func isCapital(_ value: UInt32) -> Bool { value >= 0x41 && value <= 0x5A }

  private static func keepsHyphen(_ found: Break, _ page: borrowing Page, _ judge: HyphenJudge) -> Bool {
    let text = page.text.span
    let left = EnglishToken.letters(before: found.hyphen, in: text)
    let right = EnglishToken.letters(after: found.next, in: text)
    // Numbers keep their hyphens: 20-year, COVID-19.
    guard !left.isEmpty, !right.isEmpty else { return true }
    let isCapitalised = isCapital(UInt32(text[right.lowerBound]))
    let isAllCapitals = isCapitalised && isCapital(UInt32(text[left.upperBound - 1])) && left.count > 1
    if isCapitalised, !isAllCapitals { return true }
    let isChain =
      left.lowerBound > 0 && text[left.lowerBound - 1] == 0x2D
      || right.upperBound + 1 < text.count && text[right.upperBound] == 0x2D
        && EnglishToken.isLetter(text[right.upperBound + 1])
    return judge.isCompound(text.extracting(left), text.extracting(right), isChain: isChain)
  }

  /// The words that the breaks ask the page for: whole, and with their hyphens.
  private static func asked(_ breaks: [Break], _ page: borrowing Page) -> WordHashes {
    let text = page.text.span
    var asked = WordHashes(breaks: breaks.count)
    for found in breaks {
      let left = EnglishToken.letters(before: found.hyphen, in: text)
      let right = EnglishToken.letters(after: found.next, in: text)
      guard !left.isEmpty, !right.isEmpty else { continue }
      asked.insert(text.extracting(left), text.extracting(right))
    }
    return asked
  }

  /// Hashes of those of the words asked for that stand on the page as words or compounds, but where a line's end cuts
  /// them.
  private static func words(_ asked: WordHashes, standingOn page: borrowing Page) -> Set<UInt64> {
    var found: Set<UInt64> = []
    guard !asked.isEmpty else { return found }
    let text = page.text.span
    for line in page.lines where line.marks.contains(.letter) {
      eachWord(text, line.range, atLeast: asked.shortest) { start, end in
        let middle = start &+ (end &- start) / 2
        guard asked.mayHold(end &- start, text[start], text[middle], text[end &- 1]) else { return }
        let hash = EnglishDictionary.hash(of: text.extracting(start..<end))
        guard asked.contains(hash) else { return }
        // A compound tells of itself and not of its words: they are no words of the page.
        let touchesEnd = text[end - 1] == 0x2D && trimmed(line.range, page).upperBound == end
        if !touchesEnd { found.insert(hash) }
      }
    }
    return found
  }

  /// Shows `body` where each word or compound of a line begins and ends, with the hyphens and apostrophes behind it; not
  /// those of less than `shortest` bytes.
  ///
  /// Every word of a page is passed for the few that are asked for: 64 bytes at once, as bits.
  @inline(__always)
  private static func eachWord(
    _ text: Span<UInt8>, _ line: Range<Int>, atLeast shortest: Int, _ body: (Int, Int) -> Void
  ) {
    var at = line.lowerBound
    while at < line.upperBound {
      let end = min(at &+ 64, line.upperBound)
      var parts = wordParts(text, at..<end)
      var next = end
      if end < line.upperBound {
        // The last word may go on: it is read again from its beginning.
        let cut = (~parts).leadingZeroBitCount
        next = end &- cut
        if cut == 64 {
          while next < line.upperBound, EnglishToken.isPart(text[next]) { next &+= 1 }
          show(at, next, text, body)
          at = next
          continue
        }
        parts &= UInt64.max >> UInt64(cut)
      }
      // A bit for each place from which on so many stand together.
      var long = parts
      var length = 1
      while length < shortest {
        let step = min(length, shortest &- length)
        long &= long >> UInt64(step)
        length &+= step
      }
      var starts = long & ~(parts << 1)
      while starts != 0 {
        let place = starts.trailingZeroBitCount
        starts &= starts &- 1
        show(at &+ place, at &+ place &+ (~(parts >> UInt64(place))).trailingZeroBitCount, text, body)
      }
      at = next
    }
  }

  /// A bit for each of up to 64 bytes that may stand in a word or compound.
  @inline(__always)
  private static func wordParts(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var parts: UInt64 = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let isWhole = at &+ EightBytes.count <= text.count
      let bytes = isWhole ? EightBytes(text, at: at) : EightBytes(endOf: text, at: at)
      parts |= bytes.wordParts << UInt64(at &- range.lowerBound)
      at &+= EightBytes.count
    }
    return range.count < 64 ? parts & (1 << UInt64(range.count) &- 1) : parts
  }

  /// Shows `body` a word without the hyphens before it; hyphens alone are none.
  @inline(__always)
  private static func show(_ start: Int, _ end: Int, _ text: Span<UInt8>, _ body: (Int, Int) -> Void) {
    var start = start
    while start < end, text[start] == 0x2D { start &+= 1 }
    if start < end { body(start, end) }
  }
}

/// The hashes of a few words, and how long they are with three of their letters: nearly all words of a page are told from them by
/// that alone.
private struct WordHashes {
  private var hashes: Set<UInt64> = []
  /// A bit for what each word looks like.
  private var looks = [UInt64](filledWith: 0, count: 64)
  /// No word is shorter, as far as that matters.
  private(set) var shortest = 16

  init(breaks: Int) { hashes.reserveCapacity(2 * breaks) }

  /// Adds a word of two parts, whole and with a hyphen.
  mutating func insert(_ left: Span<UInt8>, _ right: Span<UInt8>) {
    for isHyphenated in [false, true] {
      hashes.insert(EnglishDictionary.hash(of: left, right, hyphenated: isHyphenated))
      let rightStart = left.count + (isHyphenated ? 1 : 0)
      let length = rightStart + right.count
      let half = length / 2
      let middle = half < left.count ? left[half] : half < rightStart ? 0x2D : right[half - rightStart]
      shortest = min(shortest, length)
      let look = Self.look(length, left[0], middle, right[right.count - 1])
      looks[look >> 6] |= 1 << UInt64(look & 63)
    }
  }

  @inline(__always)
  func mayHold(_ length: Int, _ first: UInt8, _ middle: UInt8, _ last: UInt8) -> Bool {
    let look = Self.look(length, first, middle, last)
    return looks[look >> 6] >> UInt64(look & 63) & 1 != 0
  }

  /// A number of twelve bits for a word of some length with such letters, whatever their case.
  @inline(__always)
  private static func look(_ length: Int, _ first: UInt8, _ middle: UInt8, _ last: UInt8) -> Int {
    let letters = UInt64(first & 31) | UInt64(middle & 31) << 5 | UInt64(last & 31) << 10
    let key = letters | UInt64(truncatingIfNeeded: length) << 15
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  var isEmpty: Bool { hashes.isEmpty }

  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}

/// Latin words in a text.
enum EnglishToken {
  /// The letters that end right before `end`.
  static func letters(before end: Int, in text: Span<UInt8>) -> Range<Int> {
    var start = end
    while start > 0, isLetter(text[start - 1]) { start -= 1 }
    return start..<end
  }

  /// The letters that start at `start`.
  static func letters(after start: Int, in text: Span<UInt8>) -> Range<Int> {
    var end = start
    while end < text.count, isLetter(text[end]) { end += 1 }
    return start..<end
  }

  /// Whether a byte is a Latin letter, with or without an accent (the bytes of U+00C0–U+024F).
  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// Whether a byte may stand in a word or compound.
  static func isPart(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 0x2D || byte == 0x27 }
}
