internal import Lexicon
import Model

/// Cuts an English text into tokens, sentences and quotations, in one walk each.
struct EnglishTokeniser {
  let bytes: [UInt8]
  let vocabulary: EnglishVocabulary
  var folded: [UInt8]
  var tokens: [EnglishToken] = []
  var phrases: [EnglishPhrase] = []
  var firstPhrase: [Int32] = []
  var endings: [EnglishKind] = []
  var sentences: [Range<Int>] = []
  var quotations: [Range<Int>] = []

  init(_ bytes: [UInt8], _ vocabulary: EnglishVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    folded = EnglishVocabulary.folded(bytes)
    tokens.reserveCapacity(bytes.count / 5 + 4)
  }

  mutating func build() {
    cut()
    findPhrases()
    findQuotations()
    findSentences()
  }

  // MARK: Tokens

  mutating func cut() {
    var at = 0
    while at < bytes.count {
      let character = character(at)
      if character.value == 0x20 || character.value == 0x0A || character.value == 0xA0 || character.value == 0x09 {
        at += character.length
      } else if EnglishTokeniser.isLetter(character.value) {
        readWord(&at)
      } else if isDigit(at) {
        readFigure(&at)
      } else if let length = apostrophe(at), readPossessive(&at, length) {
        continue
      } else {
        add(at..<at + character.length, .mark)
        at += character.length
      }
    }
  }

  mutating func add(_ range: Range<Int>, _ sort: EnglishToken.Sort) {
    let spelling = sort == .mark ? EnglishSpelling(bytes.span, range) : EnglishSpelling(folded.span, range)
    var token = EnglishToken(range, sort, spelling)
    if let last = tokens.last {
      if last.end == token.start { token.traits.insert(.joined) }
      if last.sort == .mark, last.end == token.start, token.start > 0, bytes[token.start - 1] == 0x2D, tokens.count > 1,
        tokens[tokens.count - 2].end == last.start
      {
        token.traits.insert(.hyphenated)
      }
    }
    if sort == .word {
      addShape(&token)
    } else if sort == .mark, EnglishTokeniser.isBreak(bytes[token.start]) {
      token.traits.insert(.breaksClause)
    }
    tokens.append(token)
  }

  /// Whether a mark that begins with a byte ends clauses.
  private static func isBreak(_ first: UInt8) -> Bool {
    switch first {
    case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x22, 0x2E, 0x21, 0x3F: true
    // – — “ ” and their like
    case 0xE2: true
    default: false
    }
  }

  func addShape(_ token: inout EnglishToken) {
    let count = token.range.count
    if count <= EightBytes.count {
      // Most words are so short and of plain letters: all of them are looked at at once.
      let letters = EightBytes(bytes.span, at: token.start, before: token.end)
      if letters.letterCount == EightBytes.count {
        let capitals = letters.capitals
        if capitals & 0x80 != 0 { token.traits.insert(.capital) }
        if capitals >> 8 != 0 { token.traits.insert(.innerCapital) }
        if count > 1, EightBytes.count(of: capitals) == count { token.traits.insert(.capitals) }
        return
      }
    }
    var capitals = 0
    var letters = 0
    var at = token.start
    func noteCapital() {
      capitals += 1
      token.traits.insert(at == token.start ? .capital : .innerCapital)
    }
    while at < token.end {
      let plain = min(plainLetters(at), token.end - at)
      if plain > 0, EightBytes(bytes.span, at: at).capitals(among: plain) == 0 {
        letters += plain
        at += plain
        continue
      }
      let byte = bytes[at]
      if byte < 0x80 {
        // Most letters are plain ones: of these a bit tells capitals.
        if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          letters += 1
          if byte & 0x20 == 0 { noteCapital() }
        }
        at += 1
        continue
      }
      let character = character(at)
      if EnglishTokeniser.isLetter(character.value) {
        letters += 1
        if EnglishTokeniser.isCapital(character.value) {
          noteCapital()
        }
      }
      at += character.length
    }
    if letters > 1, capitals == letters { token.traits.insert(.capitals) }
  }

  /// Letters, with apostrophes between them (O’Hara, don’t) and the stops of U.S.; ’s is a token of its own.
  mutating func readWord(_ at: inout Int) {
    let start = at
    while at < bytes.count {
      let plain = plainLetters(at)
      if plain > 0 {
        at += plain
        continue
      }
      // Nearly all words end at a space or comma.
      if EnglishTokeniser.isOutsideWords(bytes[at]) { break }
      let character = character(at)
      if EnglishTokeniser.isLetter(character.value) {
        at += character.length
      } else if let length = apostrophe(at), at + length < bytes.count, !isPossessive(at + length) {
        let next = self.character(at + length)
        guard EnglishTokeniser.isLetter(next.value) else { break }
        at += length + next.length
      } else if character.value == 0x2E, isInitials(start, at) {
        at += 1
      } else {
        break
      }
    }
    add(start..<at, .word)
  }

  /// ASCII, and neither a letter, an apostrophe nor a stop.
  private static func isOutsideWords(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte | 0x20) &- 0x61 >= 26 && byte != 0x27 && byte != 0x2E
  }

  /// How many of the next eight bytes are plain letters before the first that is none; none at the text's end.
  private func plainLetters(_ at: Int) -> Int {
    at &+ EightBytes.count <= bytes.count ? EightBytes(bytes.span, at: at).letterCount : 0
  }

  /// U.S. and A.B.: a stop after a single letter that another letter and stop follow or stand before.
  func isInitials(_ start: Int, _ stop: Int) -> Bool {
    guard stop > start, bytes[stop - 1] < 0x80, bytes[stop - 1] & 0x20 == 0 else { return false }
    let isSingle = stop - start == 1 || bytes[stop - 2] == 0x2E
    let isFollowed =
      stop + 2 < bytes.count && bytes[stop + 2] == 0x2E && EnglishTokeniser.isLetter(UInt32(bytes[stop + 1]))
    return isSingle && (isFollowed || stop - start > 1)
  }

  /// s after an apostrophe, and no letter after it.
  func isPossessive(_ at: Int) -> Bool {
    guard bytes[at] | 0x20 == 0x73 else { return false }
    return at + 1 == bytes.count || !EnglishTokeniser.isLetter(character(at + 1).value)
  }

  mutating func readPossessive(_ at: inout Int, _ length: Int) -> Bool {
    guard let last = tokens.last, last.end == at, last.sort == .word || last.sort == .figure else { return false }
    if at + length < bytes.count, isPossessive(at + length) {
      add(at..<at + length + 1, .possessive)
      at += length + 1
      return true
    }
    guard bytes[at - 1] | 0x20 == 0x73, at + length + 1 < bytes.count, bytes[at + length] == 0x20,
      !isSingleQuoted
    else { return false }
    add(at..<at + length, .possessive)
    at += length
    return true
  }

  /// Whether a single quotation mark stands open near: then ’ after s may close it.
  private var isSingleQuoted: Bool {
    for token in tokens.suffix(80).reversed() where token.sort == .mark {
      if token.spelling == "‘" { return true }
      if token.spelling == "’" { return false }
    }
    return false
  }

  /// 1,140 · 2.4 · 5th: figures with what is glued to them by points and commas between digits.
  mutating func readFigure(_ at: inout Int) {
    let start = at
    while at < bytes.count {
      if isDigit(at) {
        at += 1
      } else if at + 1 < bytes.count, bytes[at] == 0x2C || bytes[at] == 0x2E, isDigit(at + 1) {
        at += 2
      } else {
        break
      }
    }
    add(start..<at, .figure)
  }

  func isDigit(_ at: Int) -> Bool { bytes[at] >= 0x30 && bytes[at] <= 0x39 }

  /// Length of ’ or ' at an offset.
  func apostrophe(_ at: Int) -> Int? {
    if bytes[at] == 0x27 { return 1 }
    guard at + 2 < bytes.count, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 else { return nil }
    return 3
  }

  func character(_ at: Int) -> CodePoint {
    if bytes[at] < 0x80 { return CodePoint(value: UInt32(bytes[at]), length: 1) }
    let bytes = bytes
    return bytes.span.codePoint(at: at)
  }

  static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    case 0x1E00...0x1EFF, 0x370...0x52F: true
    default: false
    }
  }

  static func isCapital(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0xC0...0xDE: true
    // In these blocks capitals and small letters take turns, but for two stretches where the odd one is the capital.
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1
    case 0x100...0x24F, 0x1E00...0x1EFF: value & 1 == 0
    case 0x391...0x3A9, 0x410...0x42F: true
    default: false
    }
  }

  // MARK: Phrases

  mutating func findPhrases() {
    let folded = self.folded
    let span = folded.span
    // Taken out, not copied.
    var tokens: [EnglishToken] = []
    swap(&tokens, &self.tokens)
    var found: [EnglishPhrase] = []
    found.reserveCapacity(tokens.count)
    var firsts: [Int32] = []
    firsts.reserveCapacity(tokens.count + 1)
    var endings = [EnglishKind](repeating: [], count: tokens.count + 1)
    let vocabulary = vocabulary
    let automaton = vocabulary.automaton
    let places = vocabulary.beginnings().places(behind: tokens)
    for index in tokens.indices {
      firsts.append(Int32(found.count))
      var end = index
      func note(_ match: Automaton.Match) {
        while end < tokens.count, tokens[end].end < match.end { end += 1 }
        guard end < tokens.count, tokens[end].end == match.end else { return }
        let kinds = vocabulary.kinds[match.wordID]
        found.append(EnglishPhrase(first: index, end: end + 1, word: match.wordID, kinds: kinds))
        endings[end + 1].formUnion(kinds)
        if end == index {
          tokens[index].kinds = kinds
          tokens[index].word = Int32(match.wordID)
        }
      }
      let token = tokens[index].range
      if token.count <= EnglishBeginnings.longest {
        automaton.forEachMatch(
          in: span, from: token.lowerBound, behind: places[index], endingAt: token.upperBound, note)
      } else {
        automaton.forEachMatch(in: span, at: token.lowerBound, note)
      }
    }
    firsts.append(Int32(found.count))
    firstPhrase = firsts
    self.endings = endings
    phrases = found
    self.tokens = tokens
  }
}
