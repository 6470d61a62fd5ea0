import Model

/// The marks of one block of text that may have to be written otherwise, and what stands beside each.
struct PunctuationBlock {
  /// What stands beside a mark, other marks passed over.
  enum Side { case han, digit, letter, nothing }

  struct Mark {
    var value: UInt32
    var range: Range<Int>
    /// The nearest word character on each side, whatever marks and spaces stand between.
    var before = Side.nothing
    var after = Side.nothing
    /// Whether that character touches the mark.
    var touchesBefore = false
    var touchesAfter = false
    /// What to write instead; nil for a mark that stays.
    var written: StaticString?
    var rule: Rule?
  }

  /// Why a mark is written otherwise. No string: a list of marks that hold nothing is let go of at once.
  enum Rule: String {
    case besideChinese = "beside Chinese"
    case inNumber = "in a number"
    case inLatinText = "in Latin text"
    case doubledMark = "doubled mark"
    case dash
    case ellipsis
    case quotationMarks = "quotation marks"
    case quotationMarkTurned = "quotation mark turned"
  }

  /// Marks that are looked at together.
  struct Kinds: OptionSet {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    static let brackets = Kinds(rawValue: 1)
    static let straightQuotes = Kinds(rawValue: 2)
    static let curlyQuotes = Kinds(rawValue: 4)
    /// 〃 and ″, which OCR makes of quotation marks.
    static let oddQuotes = Kinds(rawValue: 8)

    /// The kind that a mark is of.
    init(_ value: UInt32) {
      switch value {
      case 0x28, 0x29, 0xFF08, 0xFF09: self = .brackets
      case 0x22, 0x27, 0xFF02, 0xFF07: self = .straightQuotes
      case 0x201C, 0x201D: self = .curlyQuotes
      case 0x3003, 0x2033: self = .oddQuotes
      default: self = []
      }
    }
  }

  var marks: [Mark] = []
  /// The kinds there are any marks of.
  private(set) var kinds: Kinds = []
  /// Chinese characters and Latin letters of the block.
  private(set) var han = 0
  private(set) var letters = 0
  private(set) var range = 0..<0

  var isChinese: Bool { han > 0 && 2 * han >= letters / 3 }

  /// Takes in a block. Answers whether it has any mark to look at.
  mutating func read(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    (han, letters) = (0, 0)
    kinds = []
    self.range = range
    var lastSide = Side.nothing
    var lastEnd = range.lowerBound
    var waiting = 0
    var at = range.lowerBound
    let limit = range.upperBound
    while at < limit {
      // Nearly all of a page is runs of Chinese characters, of letters and of digits: what a mark cares for is where
      // they begin and end.
      let run = Self.run(text, at, limit)
      if run.end > at {
        lastSide = run.side
        if run.side == .han { han &+= (run.end &- at) / 3 } else if run.side == .letter { letters &+= run.letters }
        if waiting < marks.count { settle(&waiting, run.side, at) }
        at = run.end
        lastEnd = at
        if run.side == .han, Self.isPause(text, at, limit) { at &+= 3 }
        continue
      }
      if text[at] == 0x20 {
        at &+= 1
        continue
      }
      let character = text.codePoint(at: at)
      let end = at + character.length
      let side: Side
      switch CharacterClass(character.value) {
      case .letter, .wideLetter:
        side = .letter
        letters += 1
      case .digit, .wideDigit:
        side = .digit
      case .han:
        side = .han
        han += 1
      default:
        if !Self.isSettled(character.value, text, end, isAfterHan: lastSide == .han && lastEnd == at),
          Self.isOfInterest(character.value)
        {
          kinds.formUnion(Kinds(character.value))
          marks.append(
            Mark(value: character.value, range: at..<end, before: lastSide, touchesBefore: lastEnd == at))
        }
        at = end
        continue
      }
      lastSide = side
      settle(&waiting, side, at)
      at = end
      lastEnd = at
    }
    return !marks.isEmpty
  }

  /// The run of Chinese characters of three bytes, of Latin words with a space between, or of digits that starts at
  /// `start`; empty where anything else stands.
  @inline(__always)
  private static func run(
    _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (end: Int, side: Side, letters: Int) {
    let byte = text[start]
    if byte >= 0xE4, byte <= 0xE9 {
      // None where one of the few below U+4E00 stands.
      return (text.endOfCommonHan(from: start, before: limit), .han, 0)
    }
    var at = start
    if EnglishToken.isLetter(byte) {
      var spaces = 0
      while true {
        at = text.endOfLetters(from: at, before: limit)
        guard at &+ 1 < limit, text[at] == 0x20, EnglishToken.isLetter(text[at &+ 1]) else { break }
        at &+= 1
        spaces &+= 1
      }
      return (at, .letter, at &- start &- spaces)
    }
    // At once: how long a number is nobody can guess.
    while at < limit {
      let digits = Swift.min(text.eightBytes(at: at).digitCount, limit &- at)
      at &+= digits
      guard digits == EightBytes.count else { break }
    }
    return (at, .digit, 0)
  }

  /// Whether ， or 、 stands at `at`: behind Chinese, where most marks are one of them, it is as it should be.
  @inline(__always)
  private static func isPause(_ text: Span<UInt8>, _ at: Int, _ limit: Int) -> Bool {
    guard at &+ EightBytes.count <= limit else { return false }
    let mark = EightBytes(text, at: at).threeBytes
    return mark == 0x8C_BCEF || mark == 0x81_80E3
  }

  /// Whether a mark is as it should be: full-width ones right after Chinese are, but 。 may be one of three dots.
  @inline(__always)
  private static func isSettled(_ value: UInt32, _ text: Span<UInt8>, _ end: Int, isAfterHan: Bool) -> Bool {
    guard isAfterHan else { return false }
    if value == 0xFF0C || value == 0xFF1A || value == 0xFF1B { return true }
    return value >= 0x3000 && value < 0xFF02 && value != 0x3003 && !(value == 0x3002 && text.has("。", at: end))
  }

  /// Tells the marks that were waiting for it what comes after them.
  private mutating func settle(_ waiting: inout Int, _ side: Side, _ at: Int) {
    while waiting < marks.count {
      marks[waiting].after = side
      marks[waiting].touchesAfter = marks[waiting].range.upperBound == at
      waiting += 1
    }
  }

  private static func isOfInterest(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x28, 0x29, 0x22, 0x27, 0x2E, 0x2D: true
    case 0xFF0C, 0xFF0E, 0xFF08, 0xFF09, 0xFF05, 0xFF02, 0xFF07, 0x3002, 0x201C, 0x201D, 0xFF1B, 0xFF1F, 0xFF01, 0xFF1A,
      0x3003, 0x2033:
      true
    default: false
    }
  }
}
