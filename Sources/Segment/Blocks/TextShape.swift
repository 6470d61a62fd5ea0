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
  /// Where the first mark stands that opens something, makes a pause or is a 。; -1 where none does.
  var firstBreak = -1
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
    var none = NoListener()
    var room = MutableSpan<UInt64>()
    self.init(text, range, telling: &none, &room)
  }

  /// Measures a text, and tells `listener` of all that stands in it, which it writes into `room`.
  ///
  /// - Parameter marks: handed over by who measures many texts.
  init(
    _ text: Span<UInt8>, _ range: Range<Int>, telling listener: inout some TextListener,
    _ room: inout MutableSpan<UInt64>, _ marks: borrowing MarkTable = .shared
  ) {
    let end = range.upperBound
    var at = range.lowerBound
    let beginning = text.skippingSpaces(from: at, to: end)
    if beginning < end { first = text.codePoint(at: beginning).value }
    // Where the last character so far ends: what it is is asked once.
    var lastEnd = at
    var isAfterStop = false
    while at < end {
      let start = at
      let bytes = text.eightBytes(at: at)
      let byte = bytes[0]
      if bytes.beginsWithCommonHan {
        at = listener.hearHan(text, start, end, bytes, &room)
        let count = (at &- start) / 3
        countPlain(count)
        lastEnd = at
        han &+= count
        isAfterStop = false
        continue
      }
      // Most of what is none is a mark beyond ASCII.
      if byte < 0x80 {
        if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          let word = listener.hearWord(text, start, end, bytes, &room)
          at = word.end
          countPlain(word.letters)
          lastEnd = at
          letters &+= word.letters
          isAfterStop = false
          // A space stands behind most words.
          if at < end, text[at] == 0x20 { at &+= 1 }
          continue
        }
        if byte == 0x20 {
          at &+= 1
          continue
        }
        if byte >= 0x30, byte <= 0x39 {
          at = listener.hearNumber(text, start, end, bytes, &room)
          let length = at - start
          countPlain(length)
          lastEnd = at
          digits &+= length
          if length >= 4 { longNumbers = (longNumbers.isEmpty ? start : longNumbers.lowerBound)..<start + 1 }
          isAfterStop = false
          continue
        }
      }
      let character = text.codePoint(at: at)
      at &+= character.length
      if let effect = marks[character.value] {
        listener.hear(effect)
        characters &+= 1
        lastEnd = at
        apply(effect, start, at, end, &isAfterStop)
      } else {
        at = count(character, text, start, end, bytes, &isAfterStop, &lastEnd, telling: &listener, &room)
      }
    }
    if characters > 0 { last = text.codePoint(before: lastEnd).value }
  }

  /// Counts Chinese characters, letters or digits that stand together, which nearly all characters are.
  @inline(__always)
  private mutating func countPlain(_ count: Int) {
    characters &+= count
    ending = .word
  }

  /// Counts any other character; answers where it ends, or the word that it begins.
  private mutating func count(
    _ character: CodePoint, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ bytes: EightBytes,
    _ isAfterStop: inout Bool, _ lastEnd: inout Int, telling listener: inout some TextListener,
    _ room: inout MutableSpan<UInt64>
  ) -> Int {
    let value = character.value
    let next = start + character.length
    switch CharacterClass(value) {
    case .space:
      listener.hearWideSpace()
      return next
    case .lineEnd, .zeroWidth, .control:
      listener.hearMark(value)
      return next
    case .han:
      listener.hearRareHan(text, start, character, &room)
      han += 1
    case .letter:
      let word = listener.hearWord(text, start, end, bytes, &room)
      countPlain(word.letters)
      lastEnd = word.end
      letters += word.letters
      isAfterStop = false
      return word.end
    case .wideLetter:
      listener.hearMark(value)
      letters += 1
    case .digit, .wideDigit:
      listener.hearMark(value)
      digits += 1
    default: listener.hearMark(value)
    }
    characters += 1
    lastEnd = next
    note(value, text, start, next, end, &isAfterStop)
    return next
  }

  /// Marks that do what they do by what stands around them, and all that is no mark.
  private mutating func note(
    _ value: UInt32, _ text: Span<UInt8>, _ start: Int, _ next: Int, _ end: Int, _ isAfterStop: inout Bool
  ) {
    switch value {
    case 0x2019 where isApostrophe(text, next, end):
      apply(MarkEffect(.none), start, next, end, &isAfterStop)
    case 0x2019: apply(MarkEffect(.closing), start, next, end, &isAfterStop)
    case 0x2E where Punctuation.isStop(value, text, next, end):
      let endsSentence = next < end && CharacterClass(text.codePoint(at: next).value) == .space
      // Inside of a sentence, no text begins behind it.
      apply(MarkEffect(.stop, isFullStop: true), start, next, endsSentence ? end : next, &isAfterStop)
    default: apply(MarkEffect(.none), start, next, end, &isAfterStop)
    }
  }

  /// workers’, center’s, don’t; in a quotation, too, unless a single mark opens one not far before: ‘…the workers’.
  private func isApostrophe(_ text: Span<UInt8>, _ next: Int, _ end: Int) -> Bool {
    guard next >= 4, CharacterClass(text.codePoint(before: next - 3).value) == .letter else { return false }
    if unclosed == 0 || next < end && CharacterClass(text.codePoint(at: next).value) == .letter { return true }
    var at = next - 6
    while at >= max(0, next - Self.longestInnerQuotation) {
      if text.has("‘", at: at) { return false }
      at -= 1
    }
    return true
  }

  /// Bytes.
  private static let longestInnerQuotation = 160

  /// - Parameter end: where the text ends, so that no sentence begins behind `next`.
  @inline(__always)
  private mutating func apply(_ effect: MarkEffect, _ start: Int, _ next: Int, _ end: Int, _ isAfterStop: inout Bool) {
    let closed = unclosed > 0 ? effect.closes : 0
    let stands = isAfterStop.number
    let begins = next < end ? effect.stops : 0
    let kept = effect.keepsStop & stands
    unclosed &+= effect.opens &- closed
    unopened &+= effect.closes &- closed
    commas &+= effect.commas
    sentenceEnds &+= effect.stops & ~stands
    fullStops &+= effect.fullStops & ~stands
    firstBreak = firstBreak & -effect.breaks < 0 ? start : firstBreak
    lastSentence = begins != 0 ? next : lastSentence
    lastFullStop = begins & effect.breaks != 0 ? next : lastFullStop
    let own = effect.ending
    ending = kept != 0 ? ending : own
    isAfterStop = effect.stops | kept != 0
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

  /// Whether a capital letter behind a mark would only begin a sentence or a quotation.
  static func asksForCapital(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x201C, 0x201D, 0x22, 0x2014, 0x2013: true
    default: false
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
