import Model

/// One walk over the characters of a line.
struct LineWalk {
  var start = 0
  var end = 0
  var indent = 0
  var width = 0
  /// Runs of spaces between characters.
  var gaps = 0
  var characters = 0
  var letters = 0
  /// Full-square characters.
  var wides = 0
  /// Whether a letter is none of A to Z.
  var hasSmallLetter = false
  var words = 0
  var capitals = 0
  var headWidth = 0
  var firstCharacter: UInt32 = 0
  var lastCharacter: UInt32 = 0
  var traits: LayoutLine.Traits = []
  /// Chinese characters that the line ends in; where one is a rare one, or has no width behind it, those behind that.
  var hanAtEnd = 0
  /// Pairs of neighbouring Chinese characters that no line before it had.
  var newPairs = 0

  /// The last word, where it has a capital: its key among pairs, else 0.
  var capital: UInt32 = 0
  var isInHead = true
  var previousKind: CharacterClass = .space
  var isAfterSpace = false
  private var headKind: CharacterClass?

  /// Walks over a line. Not while it is made: it would be copied to where it is wanted.
  mutating func run(_ range: Range<Int>, _ text: Span<UInt8>, _ pairs: inout MutableSpan<UInt64>) {
    var at = range.lowerBound
    let limit = range.upperBound
    start = at
    end = at
    while at < limit {
      // Inside its lines nearly all of a page is runs of Chinese characters, or words of letters.
      if firstCharacter == 0 {
        beginWithHan(at, limit, text)
        if EnglishToken.isLetter(text[at]) {
          beginWithLetter(at, text)
          at &+= 1
          end = at
          continue
        }
      }
      if !isInHead {
        at = passHan(at, limit, text, &pairs)
        guard at < limit else { break }
        // What the walk has just passed ends here: no space stands before.
        if end == at, let mark = text.commonMark(at: at) {
          passMark(mark)
          at &+= 3
          end = at
          continue
        }
      }
      if text[at] < 0x80, !isInHead || isHeadNarrow {
        at = passPrint(at, limit, text, &pairs)
        guard at < limit else { break }
      }
      let character = text.codePoint(at: at)
      let kind = CharacterClass(character.value)
      if kind == .space || kind == .lineEnd {
        if firstCharacter == 0 {
          indent += character.value == 0x3000 ? 2 : 1
          start = at + character.length
        } else {
          isAfterSpace = true
        }
      } else if kind == .zeroWidth || kind == .control {
        hanAtEnd = 0
      } else {
        // Only a line's first word is not counted as a whole.
        if firstCharacter == 0 {
          capital = character.value >= 0x41 && character.value <= 0x5A ? CapitalPairs.key(text, at) : 0
        }
        step(character.value, kind, &pairs)
        end = at + character.length
      }
      at += character.length
    }
    if end < start { end = start }
  }

  /// Where a line begins with two characters U+4E00 to U+9FFF, the first is its head, and both are passed as any others.
  @inline(__always)
  private mutating func beginWithHan(_ start: Int, _ limit: Int, _ text: Span<UInt8>) {
    guard start &+ EightBytes.count <= limit, EightBytes(text, at: start).areTwoCommonHan else { return }
    firstCharacter = text.commonHan(at: start)
    capital = 0
    headKind = .han
    headWidth = 2
    isInHead = false
  }

  /// What `step` does with a Latin letter that a line begins with.
  @inline(__always)
  private mutating func beginWithLetter(_ at: Int, _ text: Span<UInt8>) {
    let value = UInt32(text[at])
    let isSmall = value >= 0x61
    firstCharacter = value
    lastCharacter = value
    capital = isSmall ? 0 : CapitalPairs.key(text, at)
    characters &+= 1
    letters &+= 1
    words &+= 1
    capitals &+= (!isSmall).number
    hasSmallLetter = hasSmallLetter || isSmall
    headKind = .letter
    headWidth &+= 1
    width &+= 1
    previousKind = .letter
    hanAtEnd = 0
  }

  /// What `step` does with each of the characters U+4E00 to U+9FFF that stand together from `start` on inside a line.
  ///
  /// - Returns: where they end.
  @inline(__always)
  private mutating func passHan(
    _ start: Int, _ limit: Int, _ text: Span<UInt8>, _ pairs: inout MutableSpan<UInt64>
  ) -> Int {
    var value = text.commonHan(at: start)
    guard value != 0 else { return start }
    if isAfterSpace {
      gaps += 1
      isAfterSpace = false
      hanAtEnd = 0
    }
    var found = previousKind == .han ? PairFilter.note(lastCharacter, value, in: &pairs) : 0
    var at = start &+ 3
    while at < limit {
      let next = text.commonHan(at: at)
      guard next != 0 else { break }
      found &+= PairFilter.note(value, next, in: &pairs)
      value = next
      at &+= 3
    }
    let count = (at &- start) / 3
    newPairs &+= found
    characters &+= count
    wides &+= count
    width &+= 2 &* count
    lastCharacter = value
    previousKind = .han
    hanAtEnd &+= count
    end = at
    return at
  }

  /// What `step` does with ，。、 and the like inside a line, where no space stands before.
  @inline(__always)
  private mutating func passMark(_ value: UInt32) {
    characters &+= 1
    wides &+= 1
    width &+= 2
    hanAtEnd = 0
    addMark(value)
    lastCharacter = value
    previousKind = .wideMark
  }

  /// Whether the line began with a letter, a digit or a mark of ASCII: all print that touches it belongs to it.
  private var isHeadNarrow: Bool { headKind == .letter || headKind == .digit || headKind == .mark }

  private mutating func step(_ value: UInt32, _ kind: CharacterClass, _ pairs: inout MutableSpan<UInt64>) {
    let squares = kind.isWide ? 2 : 1
    if firstCharacter == 0 { firstCharacter = value }
    characters += 1
    if isAfterSpace {
      gaps += 1
      isInHead = false
      hanAtEnd = 0
    }
    hanAtEnd = value >= 0x4E00 && value <= 0x9FFF ? hanAtEnd &+ 1 : 0
    if kind == .han {
      wides += 1
      if previousKind == .han { newPairs += PairFilter.note(lastCharacter, value, in: &pairs) }
    } else {
      if kind.isWide { wides += 1 }
      if kind == .letter { addLetter(value) } else { addMark(value) }
    }
    if isInHead { addHead(value, kind, squares) }
    width += squares
    lastCharacter = value
    previousKind = kind
    isAfterSpace = false
  }

  private mutating func addLetter(_ value: UInt32) {
    letters += 1
    if value < 0x41 || value > 0x5A { hasSmallLetter = true }
    if isAfterSpace || previousKind != .letter {
      words += 1
      if value < 0x61 { capitals += 1 }
    }
  }

  /// Takes in what a mark says of the line.
  @inline(__always)
  mutating func addMark(_ value: UInt32) {
    let meaning = LineMark(value)
    // Half of all marks are stops, but which is anybody's guess.
    traits.formUnion(LayoutLine.Traits(rawValue: LayoutLine.Traits.hasInnerStop.rawValue &* UInt32(meaning.isStop)))
    hasColon = hasColon || value == 0xFF1A
    if meaning.isOfPair != 0 { addPaired(value) }
  }

  /// Takes in a quotation mark or a bracket.
  private mutating func addPaired(_ value: UInt32) {
    switch value {
    case 0x201C, 0x300C, 0x300E:
      if traits.isDisjoint(with: [.firstQuoteOpens, .firstQuoteCloses]) { traits.insert(.firstQuoteOpens) }
      traits.insert(.leavesQuoteOpen)
      traits.remove(.leavesQuoteClosed)
    case 0x201D, 0x300D, 0x300F:
      if traits.isDisjoint(with: [.firstQuoteOpens, .firstQuoteCloses]) { traits.insert(.firstQuoteCloses) }
      traits.insert(.leavesQuoteClosed)
      traits.remove(.leavesQuoteOpen)
    case 0x28, 0xFF08, 0x300A:
      traits.insert(.leavesBracketOpen)
      hasBracket = true
    case 0x29, 0xFF09, 0x300B:
      if !hasBracket { traits.insert(.firstBracketCloses) }
      hasBracket = true
      traits.remove(.leavesBracketOpen)
    default: break
    }
  }

  /// Whether the line has the colon ：.
  private(set) var hasColon = false
  private var hasBracket = false

  private mutating func addHead(_ value: UInt32, _ kind: CharacterClass, _ squares: Int) {
    if let headKind {
      let isWord = kind == .letter || kind == .digit || kind == .mark
      let goesOn =
        LayoutMark.cannotBegin(value) || (headKind != .han && headKind != .wideMark && isWord)
        || LayoutMark.opens(lastCharacter)
      guard goesOn else {
        isInHead = false
        return
      }
    } else {
      headKind = kind
    }
    headWidth += squares
  }
}
