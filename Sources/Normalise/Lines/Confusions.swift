import Lexicon
import Model

/// Corrects characters that OCR takes for one another, by a word list with context, and letters and digits in English.
///
///     人驻企业      →   入驻企业        an entry of the list
///     2O23, 1l0     →   2023, 110       a letter among digits
///     g0vernment    →   government      a digit in a word, if the corrected word is known
///     govemment     →   government      rn read as m, if only the corrected word is known
///
/// An entry of the list names the wrong and the right word, and may name what must stand right before or after the
/// wrong one (words separated by `|`; after a `!` what must not).
///
/// - Invariant: no correction makes a text that another one would change.
struct Confusions: PageRepair {
  static let step = RepairStep.confusions

  private let list: WordList?
  private let automaton: Automaton
  private let heads: WordHeads
  private let entries: [Entry]
  private let words: EnglishDictionary

  private struct Entry: Sendable {
    var right: [UInt8]
    var before: Context
    var after: Context
    var rule: String
  }

  /// What must, or must not, stand beside a word.
  private struct Context: Sendable {
    var wanted: [[UInt8]] = []
    var refused: [[UInt8]] = []

    init(_ field: ArraySlice<UInt8>) {
      for part in field.split(separator: 0x7C) {
        if part.first == 0x21 { refused.append(Array(part.dropFirst())) } else { wanted.append(Array(part)) }
      }
    }
  }

  init(list: WordList?, words: EnglishDictionary) {
    self.list = list
    self.words = words
    var entries: [Entry] = []
    if let list {
      for row in 0..<list.count {
        let right = Array(list.field(row, "right"))
        entries.append(
          Entry(
            right: right, before: Context(list.field(row, "before")), after: Context(list.field(row, "after")),
            rule: String(decoding: list.word(row), as: UTF8.self) + " → " + String(decoding: right, as: UTF8.self)))
      }
    }
    self.entries = entries
    automaton = Automaton(list.map { [$0] } ?? [])
    heads = WordHeads(list)
  }

  func isNeeded(_ survey: PageSurvey) -> Bool { !entries.isEmpty || survey.hasLetters }

  func apply(to page: inout Page) {
    if !entries.isEmpty { listed(page).apply(to: &page) }
    english(page).apply(to: &page)
  }

  private func listed(_ page: borrowing Page) -> Rewriter {
    var rewriter = Rewriter(.confusion)
    let text = page.text.span
    // A line of Latin print has no word that another character is in.
    for line in page.lines where heads.hasLatin || line.marks.contains(.beyondLatin) {
      correctListed(line.range, text, &rewriter)
    }
    return rewriter
  }

  private func correctListed(_ line: Range<Int>, _ text: Span<UInt8>, _ rewriter: inout Rewriter) {
    let sixes = heads.sixes.span
    precondition(sixes.count == WordHeads.size, "a place is none of the bits")
    var at = line.lowerBound
    while at < line.upperBound {
      // Most of a page.
      at = WordHeads.passOthers(at, line.upperBound, text, in: sixes)
      guard at < line.upperBound else { break }
      if at &+ EightBytes.count <= text.count {
        let bytes = EightBytes(text, at: at)
        if bytes.areTwoCharactersOfThree {
          guard WordHeads.mayBegin(with: bytes, in: sixes) else {
            at &+= 3
            continue
          }
        } else {
          let length = bytes.characterLength
          if length == 1, !heads.hasAscii {
            // The last of some letters may have another character behind it.
            let letters = bytes.asciiCount
            if letters > 1 {
              at &+= letters &- 1
              continue
            }
          }
          guard heads.mayStand(bytes) else {
            at &+= length
            continue
          }
        }
      }
      guard let match = automaton.longestMatch(in: text, at: at) else {
        at += text.codePoint(at: at).length
        continue
      }
      correct(match, text, &rewriter)
      at = match.end
    }
  }

  private func correct(_ match: Automaton.Match, _ text: Span<UInt8>, _ rewriter: inout Rewriter) {
    for meaning in automaton.meanings(of: match) {
      let entry = entries[meaning.row]
      guard !entry.right.isEmpty, allows(entry, match.range, text) else { continue }
      rewriter.replace(match.range, with: entry.right, rule: entry.rule)
      return
    }
  }

  private func allows(_ entry: Entry, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    func stands(_ word: [UInt8], before end: Int) -> Bool { text.has(word.span, at: end - word.count) }
    func stands(_ word: [UInt8], after start: Int) -> Bool { text.has(word.span, at: start) }
    if entry.before.refused.contains(where: { stands($0, before: range.lowerBound) }) { return false }
    if entry.after.refused.contains(where: { stands($0, after: range.upperBound) }) { return false }
    if entry.before.wanted.isEmpty, entry.after.wanted.isEmpty { return true }
    return entry.before.wanted.contains { stands($0, before: range.lowerBound) }
      || entry.after.wanted.contains { stands($0, after: range.upperBound) }
  }

  // MARK: English

  private func english(_ page: borrowing Page) -> Rewriter {
    var rewriter = Rewriter(.confusion)
    let text = page.text.span
    // A line without letters has no word, and no number with a letter in it.
    for line in page.lines where line.marks.contains(.letter) { correctEnglish(line.range, text, &rewriter) }
    return rewriter
  }

  private func correctEnglish(_ line: Range<Int>, _ text: Span<UInt8>, _ rewriter: inout Rewriter) {
    var at = line.lowerBound
    let end = line.upperBound
    // Where the last token that was looked at ends.
    var done = at
    var before = PartsBefore()
    while at < end {
      let bytes = EightBytes(text, at: at, before: end, filledWith: 0x20)
      let places = before.passOver(bytes)
      guard places != 0 else {
        at &+= EightBytes.count
        continue
      }
      let token = Token(around: at &+ EightBytes.place(of: places), in: done..<end, text)
      at = token.range.upperBound
      done = at
      before = PartsBefore()
      if token.digits > 0 {
        if token.digits < token.range.count { correctMixed(token.range, token.digits, text, &rewriter) }
      } else if token.range.count >= 7 {
        correctEms(token.range, text, &rewriter)
      }
    }
  }

  /// A token of digits and letters: a letter among digits, or a digit in a word.
  private func correctMixed(_ token: Range<Int>, _ digits: Int, _ text: Span<UInt8>, _ rewriter: inout Rewriter) {
    let letters = token.count - digits
    guard token.count >= 3 else { return }
    if letters <= digits / 2 {
      // Only between digits: X100 and 5G are names.
      let corrected = token.map { Self.digit(text[$0]) ?? text[$0] }
      // A zero may come last where Chinese follows: 11O万元.
      let isLastSure =
        Self.isDigit(text[token.upperBound - 1])
        || text[token.upperBound - 1] == 0x4F && token.upperBound < text.count && text[token.upperBound] >= 0xE4
      guard Self.isDigit(text[token.lowerBound]), isLastSure, corrected.allSatisfy(Self.isDigit) else { return }
      rewriter.replace(token, with: corrected, rule: "letter in a number")
    } else if digits == 1, letters >= 4 {
      let corrected = token.map { Self.letter(text[$0]) ?? text[$0] }
      guard corrected.allSatisfy(EnglishToken.isLetter), words.knows(corrected) else { return }
      rewriter.replace(token, with: corrected, rule: "digit in a word")
    }
  }

  /// A word with m that is known only with rn.
  private func correctEms(_ token: Range<Int>, _ text: Span<UInt8>, _ rewriter: inout Rewriter) {
    let word = text.extracting(token)
    guard word[0] > 0x60 else { return }
    // Of most words no such reading is known: that is asked first, as it takes one look into the list.
    for at in word.indices where word[at] == 0x6D {
      guard words.kinds(ofHash: EnglishDictionary.hash(of: word, withRnAt: at)).contains(.word) else { continue }
      let letters = token.map { text[$0] }
      guard !words.knows(letters) else { return }
      rewriter.replace(token, with: letters[..<at] + [0x72, 0x6E] + letters[(at + 1)...], rule: "rn read as m")
      return
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The digit that a letter may have been: O o → 0, l I → 1.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x4F, 0x6F: 0x30
    case 0x6C, 0x49: 0x31
    default: nil
    }
  }

  /// The letter that a digit may have been: 0 → o, 1 → l, 5 → s.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30: 0x6F
    case 0x31: 0x6C
    case 0x35: 0x73
    default: nil
    }
  }
}
