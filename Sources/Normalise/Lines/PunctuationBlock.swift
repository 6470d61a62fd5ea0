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
    var rule: StaticString = ""
  }

  var marks: [Mark] = []
  /// Chinese characters and Latin letters of the block.
  private(set) var han = 0
  private(set) var letters = 0
  private(set) var range = 0..<0

  var isChinese: Bool { han > 0 && 2 * han >= letters / 3 }

  /// Takes in a block. Answers whether it has any mark to look at.
  mutating func read(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    marks.removeAll(keepingCapacity: true)
    (han, letters) = (0, 0)
    self.range = range
    var lastSide = Side.nothing
    var lastEnd = range.lowerBound
    var waiting = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text[at]
      // Chinese characters of three bytes: most of a page.
      if byte >= 0xE4, byte <= 0xE9 {
        lastSide = .han
        han += 1
        settle(&waiting, .han, at)
        at += 3
        lastEnd = at
        continue
      }
      let character = text.codePoint(at: at)
      let end = at + character.length
      switch CharacterClass(character.value) {
      case .letter, .wideLetter:
        lastSide = .letter
        letters += 1
        settle(&waiting, .letter, at)
        lastEnd = end
      case .digit, .wideDigit:
        lastSide = .digit
        settle(&waiting, .digit, at)
        lastEnd = end
      case .han:
        lastSide = .han
        han += 1
        settle(&waiting, .han, at)
        lastEnd = end
      default:
        // Full-width marks right after Chinese are as they should be, but 。 may be one of three dots.
        let isSettled =
          lastSide == .han && lastEnd == at && character.value >= 0x3000
          && !(character.value == 0x3002 && text.has("。", at: end)) && character.value < 0xFF02
          || lastSide == .han && lastEnd == at
            && (character.value == 0xFF0C || character.value == 0xFF1A || character.value == 0xFF1B)
        if !isSettled, Self.isOfInterest(character.value) {
          marks.append(
            Mark(value: character.value, range: at..<end, before: lastSide, touchesBefore: lastEnd == at))
        }
      }
      at = end
    }
    return !marks.isEmpty
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
    case 0xFF0C, 0xFF0E, 0xFF08, 0xFF09, 0xFF05, 0xFF02, 0xFF07, 0x3002, 0x201C, 0x201D, 0xFF1B, 0xFF1F, 0xFF01, 0xFF1A:
      true
    default: false
    }
  }
}
