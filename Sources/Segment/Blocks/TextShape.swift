import Model

/// What the look of a text tells: how long it is, how it begins and ends, whether its quotation marks balance.
///
///     “我们不会           ending .word, one quotation mark left open
///     州经开区签约。       ending .sentence
///
/// Measured once a block; everything that asks for roles or seams reads this.
struct TextShape {
  enum Ending: UInt8 {
    /// 。！？… or their half-width forms, with any closing marks after them.
    case sentence
    /// ，、；： and their like: the sentence must go on.
    case clause
    /// A letter, a Chinese character, a digit.
    case word
  }

  /// Characters that are no space.
  var characters = 0
  var han = 0
  var letters = 0
  var digits = 0
  /// From the first number of four digits or more to the last one's first digit, as far as they are written in 0–9.
  var longNumbers = 0..<0
  /// Sentences that end inside the text or with it.
  var sentenceEnds = 0
  /// Of these, how many end in 。 rather than ！？…
  var fullStops = 0
  /// Commas, semicolons and enumeration commas.
  var commas = 0
  /// Where the text begins that stands behind the last end of a sentence inside; 0 where none does. A full stop of the
  /// half-width kind ends one only before a space.
  var lastSentence = 0
  /// Behind the last 。 that is not the end of the text; 0 where there is none.
  var lastFullStop = 0
  var first: UInt32 = 0
  var last: UInt32 = 0
  var ending = Ending.word
  /// Quotation marks and brackets left open at the end.
  var unclosed = 0
  /// Quotation marks and brackets closed that were never opened.
  var unopened = 0

  /// Written in an alphabet that puts spaces between words.
  var isAlphabetic: Bool { letters > 2 * han }

  /// About how many printed Chinese characters it is long: a Latin word counts as two.
  var weight: Int { han + (letters + digits + 1) / 3 }

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    let end = range.upperBound
    var at = range.lowerBound
    var isAfterStop = false
    while at < end {
      let plain = countPlain(text, at, end)
      if plain > at {
        isAfterStop = false
        at = plain
        guard at < end else { break }
      }
      let character = text.codePoint(at: at)
      at += character.length
      switch character.value {
      case 0x20: continue
      case 0xFF0C, 0x3001:
        characters += 1
        commas += 1
        isAfterStop = false
        ending = .clause
        if first == 0 { first = character.value }
        last = character.value
      default: count(character.value, text, at, end, &isAfterStop)
      }
    }
  }

  /// Counts the Chinese characters, Latin letters and digits that stand together from `start` on, which nearly all
  /// characters are, and answers where they end.
  @inline(__always)
  private mutating func countPlain(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    var han = 0
    var letters = 0
    var isHanLast = false
    // Behind the last of them; spaces between words are passed over.
    var stop = start
    while at < end {
      let run = at
      at = text.endOfCommonHan(from: at, before: end)
      if at > run {
        han &+= (at &- run) / 3
        isHanLast = true
        stop = at
        guard at < end else { break }
      }
      let byte = text[at]
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        let word = at
        at = text.endOfLetters(from: at, before: end)
        letters &+= at &- word
        isHanLast = false
        stop = at
        // English print is little else than words with a space between.
        while at &+ EightBytes.count <= end, let words = EightBytes(text, at: at).words {
          letters &+= words.letters
          stop = at &+ words.end
          at &+= EightBytes.count
        }
        continue
      } else if byte >= 0x30, byte <= 0x39 {
        let number = at
        repeat { at &+= 1 } while at < end && text[at] >= 0x30 && text[at] <= 0x39
        digits &+= at &- number
        characters &+= at &- number
        if at &- number >= 4 { longNumbers = (longNumbers.isEmpty ? number : longNumbers.lowerBound)..<number + 1 }
      } else {
        guard byte == 0x20, stop > start else { break }
        at &+= 1
        continue
      }
      isHanLast = false
      stop = at
    }
    guard stop > start else { return start }
    self.han &+= han
    self.letters &+= letters
    characters &+= han &+ letters
    if first == 0 { first = text.codePoint(at: start).value }
    last = isHanLast ? text.commonHan(at: stop - 3) : UInt32(text[stop - 1])
    ending = .word
    return at
  }

  /// Counts any other character; `next` is where it ends.
  private mutating func count(
    _ value: UInt32, _ text: Span<UInt8>, _ next: Int, _ end: Int, _ isAfterStop: inout Bool
  ) {
    switch CharacterClass(value) {
    case .space, .lineEnd, .zeroWidth, .control: return
    case .han: han += 1
    case .letter, .wideLetter: letters += 1
    case .digit, .wideDigit: digits += 1
    default: break
    }
    characters += 1
    if first == 0 { first = value }
    last = value
    note(value, text, next, end, &isAfterStop)
  }

  private mutating func note(
    _ value: UInt32, _ text: Span<UInt8>, _ next: Int, _ end: Int, _ isAfterStop: inout Bool
  ) {
    switch Punctuation.part(of: value) {
    // workers’, center’s: an apostrophe.
    case .closing
    where value == 0x2019 && unclosed == 0 && next >= 4
      && CharacterClass(text.codePoint(before: next - 3).value) == .letter:
      ending = .word
      isAfterStop = false
    case .closing:
      if unclosed > 0 { unclosed -= 1 } else { unopened += 1 }
      if !isAfterStop { ending = .word }
    case .opening:
      unclosed += 1
      isAfterStop = false
      ending = .word
    case .stop where Punctuation.isStop(value, text, next, end):
      noteStop(value, text, next, end, isAfterStop: isAfterStop)
      isAfterStop = true
      ending = .sentence
    case .pause:
      if value != 0x3A, value != 0xFF1A { commas += 1 }
      isAfterStop = false
      ending = .clause
    case .straight:
      // A straight quotation mark says nothing about which side it stands on.
      if !isAfterStop { ending = .word }
    case .stop, .none:
      isAfterStop = false
      ending = .word
    }
  }

  private mutating func noteStop(_ value: UInt32, _ text: Span<UInt8>, _ next: Int, _ end: Int, isAfterStop: Bool) {
    if !isAfterStop {
      sentenceEnds += 1
      if value == 0x3002 || value == 0x2E || value == 0xFF61 { fullStops += 1 }
    }
    guard next < end else { return }
    if value != 0x2E || CharacterClass(text.codePoint(at: next).value) == .space { lastSentence = next }
    if value == 0x3002 { lastFullStop = next }
  }
}

/// What punctuation marks do, by code point.
enum Punctuation {
  /// The part a mark plays in a sentence.
  enum Part { case none, opening, closing, stop, pause, straight }

  @inline(__always)
  static func part(of value: UInt32) -> Part {
    switch value {
    // “‘（《〈「『【〔 and ( [.
    case 0x201C, 0x2018, 0xFF08, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014, 0x28, 0x5B: .opening
    // ”’）》〉」』】〕 and ) ].
    case 0x201D, 0x2019, 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0x29, 0x5D: .closing
    // 。！？… and . ! ?, the full stop only at the end of a word.
    case 0x3002, 0xFF01, 0xFF1F, 0x2026, 0xFF61, 0x21, 0x3F, 0x2E: .stop
    case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x2C, 0x3B, 0x3A: .pause
    case 0x22, 0x27: .straight
    default: .none
    }
  }

  /// 。！？… and . ! ? at the end of a word.
  @inline(__always)
  static func isStop(_ value: UInt32, _ text: Span<UInt8>, _ next: Int, _ end: Int) -> Bool {
    guard part(of: value) == .stop else { return false }
    guard value == 0x2E else { return true }
    // A full stop, not a decimal point or an initial: a space, a closing mark or nothing stands after it.
    if EnglishSeam.isTitle(text, next) { return false }
    guard next < end else { return true }
    let after = text.codePoint(at: next).value
    return CharacterClass(after) == .space || isClosing(after) || after == 0x22
  }

  @inline(__always)
  static func isPause(_ value: UInt32) -> Bool { part(of: value) == .pause }

  @inline(__always)
  static func isOpening(_ value: UInt32) -> Bool { part(of: value) == .opening }

  @inline(__always)
  static func isClosing(_ value: UInt32) -> Bool { part(of: value) == .closing }

  /// Marks that cannot begin a line of print: a text that starts with one goes on from somewhere.
  static func cannotBegin(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x25, 0xFF05:
      true
    default: isClosing(value)
    }
  }

  /// ▶ ■ ● ◆ and the other marks that newspapers set before a byline or a caption.
  static func isOrnament(_ value: UInt32) -> Bool {
    switch value {
    case 0x2580...0x25FF, 0x2605, 0x2606, 0x2190...0x21FF, 0x2700...0x27BF, 0x2022, 0x203B, 0x2B1B, 0x2B1C, 0x7C,
      0x25E2,
      0x2B50, 0x3013:
      true
    default: false
    }
  }
}

extension Span where Element == UInt8 {
  /// `range` without white space at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skippingSpaces(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start {
      let character = codePoint(before: end)
      guard Self.isBlank(character.value) else { break }
      end -= character.length
    }
    return start..<end
  }

  /// The first offset from `start` on that holds no white space.
  func skippingSpaces(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      let character = codePoint(at: at)
      guard Self.isBlank(character.value) else { break }
      at += character.length
    }
    return at
  }

  static func isBlank(_ value: UInt32) -> Bool {
    switch CharacterClass(value) {
    case .space, .lineEnd, .zeroWidth, .control: true
    default: false
    }
  }
}
