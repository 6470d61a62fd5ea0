import Model

/// A line cut into tokens at its spaces, and what is to become of each space.
///
///     智 云 功 率 王 X100 和      tokens 智 云 功 率 王 X100 和, six gaps
///
/// - Invariant: gap `i` stands between tokens `i` and `i + 1`; spaces before the first token and after the last are no
///   gaps.
struct SpacedLine {
  enum Fate { case keep, close }

  /// Why a gap closes. No string: a list of gaps that hold nothing is let go of at once.
  enum Rule: String {
    case atPunctuation = "space beside punctuation"
    case atNumberOrWord = "space beside a number or Latin word"
    case inNumber = "space inside a number"
    case inSpacedLine = "letter-spaced line"
    case inShortWord = "name or word of two characters"
    case inChinese = "space between Chinese characters"
  }

  struct Gap {
    var range: Range<Int>
    var fate = Fate.keep
    var rule: Rule?
    /// Printed width in half squares.
    var width: Int
  }

  struct Token {
    var range: Range<Int>
    var characters: Int
    var first: UInt32
    var last: UInt32
    var firstClass: CharacterClass
    var lastClass: CharacterClass

    /// Whether it is one Chinese character.
    var isSingleHan: Bool { characters == 1 && firstClass == .han }
  }

  var tokens: [Token] = []
  var gaps: [Gap] = []
  /// Chinese characters, and Latin letters, of the line.
  var han = 0
  var letters = 0
  /// Whether the line has the punctuation of running text.
  var hasFullStop = false
  var hasComma = false

  /// Takes in the line at `range`. Answers whether there is any space between two tokens; where there is none, the line
  /// may not have been taken in.
  mutating func read(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    guard Self.mayHoldSpace(range, text) else { return false }
    if !tokens.isEmpty { tokens.removeAll(keepingCapacity: true) }
    if !gaps.isEmpty { gaps.removeAll(keepingCapacity: true) }
    if tokens.capacity == 0 {
      tokens.reserveCapacity(32)
      gaps.reserveCapacity(32)
    }
    (han, letters, hasFullStop, hasComma) = (0, 0, false, false)
    var at = range.lowerBound
    var gapStart = at
    var gapWidth = 0
    // The token that is being read; none while it has no characters.
    var token = Token(at..<at, 0, .space)
    token.characters = 0
    while at < range.upperBound {
      // Nearly all characters of a token are Chinese ones or Latin letters that stand together.
      if token.characters > 0, let run = Self.run(text, at, range.upperBound) {
        at = run.end
        token.characters &+= run.count
        token.lastClass = run.kind
        if run.kind == .han {
          token.last = text.commonHan(at: at &- 3)
          han &+= run.count
        } else {
          token.last = UInt32(text[at &- 1])
          letters &+= run.count
        }
        continue
      }
      let character = text.codePoint(at: at)
      let kind = CharacterClass(character.value)
      if kind == .space {
        if token.characters > 0 {
          add(&token, until: at)
          (gapStart, gapWidth) = (at, 0)
        }
        gapWidth += character.value == 0x3000 ? 2 : 1
      } else {
        count(character.value, kind)
        if token.characters > 0 {
          token.characters &+= 1
          token.last = character.value
          token.lastClass = kind
        } else {
          if !tokens.isEmpty { gaps.append(Gap(range: gapStart..<at, width: gapWidth)) }
          token = Token(at..<at, character.value, kind)
        }
      }
      at += character.length
    }
    if token.characters > 0 { add(&token, until: at) }
    return !gaps.isEmpty
  }

  /// The Chinese characters U+4E00 to U+9FFF, or the letters of ASCII, that stand together from `start` on.
  @inline(__always)
  private static func run(
    _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (end: Int, count: Int, kind: CharacterClass)? {
    let han = text.endOfCommonHan(from: start, before: limit)
    if han > start { return (han, (han &- start) / 3, .han) }
    let letters = text.endOfLetters(from: start, before: limit)
    return letters > start ? (letters, letters &- start, .letter) : nil
  }

  private mutating func add(_ token: inout Token, until end: Int) {
    token.range = token.range.lowerBound..<end
    tokens.append(token)
    token.characters = 0
  }

  /// A quick look for spaces; lines without are most of a page.
  private static func mayHoldSpace(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var at = range.lowerBound
    let limit = range.upperBound
    // Before the first token no space parts anything.
    while at < limit, text[at] == 0x20 { at &+= 1 }
    // In a line of ASCII, and of the dashes and quotation marks of Latin print, only runs of spaces and rows of single
    // letters matter.
    var isAscii = true
    var hasSpace = false
    var tokenStart = at
    var lone = 0
    while at < limit {
      // Words of two letters and more with a space between tell nothing.
      if isAscii,
        let last = EightBytes(text, at: at, before: limit).lastSpace(notBefore: tokenStart &+ 2 &- at)
      {
        if last >= 0 {
          (hasSpace, lone) = (true, 0)
          tokenStart = at &+ last &+ 1
        }
        at &+= EightBytes.count
        continue
      }
      let byte = text[at]
      if byte > 0x20, byte < 0x80 {
        at = text.endOfLetters(from: at &+ 1, before: limit)
        while at < limit, text[at] > 0x20, text[at] < 0x80 { at &+= 1 }
        continue
      }
      if byte >= 0x80, !isLatinMark(text, at) {
        if hasSpace { return true }
        isAscii = false
      }
      switch byte {
      case 0xE4...0xEF:
        at &+= 3
        while at &+ EightBytes.count <= limit, EightBytes(text, at: at).areTwoCharacters(leads: 0xE4...0xEF) {
          at &+= 6
        }
        while at < limit, text[at] >= 0xE4, text[at] <= 0xEF { at &+= 3 }
      case 0x20:
        lone = at - tokenStart == 1 ? lone + 1 : 0
        if !isAscii || lone == 3 || at == tokenStart && hasSpace { return true }
        hasSpace = true
        at += 1
        tokenStart = at
      case 0x09, 0xC2, 0xE1: return true
      case 0xE2:
        if at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] < 0x8B || text[at + 2] == 0xAF { return true }
        if at + 2 < text.count, text[at + 1] == 0x81 { return true }
        at += 3
      case 0xE3:
        if at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] == 0x80 { return true }
        at += 3
      default: at += 1
      }
    }
    return false
  }

  /// Whether one of U+2010 to U+2026 stands at `at`.
  private static func isLatinMark(_ text: Span<UInt8>, _ at: Int) -> Bool {
    text[at] == 0xE2 && at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] >= 0x90 && text[at + 2] <= 0xA6
  }

  private mutating func count(_ value: UInt32, _ kind: CharacterClass) {
    switch kind {
    case .han: han += 1
    case .letter: letters += 1
    case .wideMark:
      if value == 0x3002 { hasFullStop = true }
      if value == 0xFF0C || value == 0xFF1B || value == 0x3001 { hasComma = true }
    case .mark:
      if value == 0x2C || value == 0x3B { hasComma = true }
    default: break
    }
  }
}

extension SpacedLine.Token {
  init(_ range: Range<Int>, _ value: UInt32, _ kind: CharacterClass) {
    self.init(range: range, characters: 1, first: value, last: value, firstClass: kind, lastClass: kind)
  }
}
