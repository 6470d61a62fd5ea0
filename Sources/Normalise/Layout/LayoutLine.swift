import Model

/// What the layout of a page tells about one line: how wide it is, how it begins and how it ends.
///
///     　　“目前，园区共有 30 家       indent 4, width 20, begins with an opening quotation mark
///
/// Widths are in half squares. Spaces of a Chinese line count nothing: justification and text extraction put them
/// in, the typesetter's squares did not have them. A run of spaces in a Latin line counts as one.
struct LayoutLine: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    /// Ends in 。！？… or ; closing marks, notes in brackets and a bare name after them do not change it.
    static let endsSentence = Traits(rawValue: 1 << 0)
    /// Ends in ，、；—·, a hyphen or the like: print goes on.
    static let endsClause = Traits(rawValue: 1 << 1)
    /// Ends in an opening mark: print must go on.
    static let endsOpen = Traits(rawValue: 1 << 2)
    static let endsColon = Traits(rawValue: 1 << 3)
    /// Ends in a closing quotation mark or bracket without a sentence's end before it.
    static let endsClosing = Traits(rawValue: 1 << 4)
    static let endsDigit = Traits(rawValue: 1 << 5)
    /// Begins with a mark that no printer sets at the start of a line.
    static let beginsWithTail = Traits(rawValue: 1 << 6)
    static let beginsWithQuote = Traits(rawValue: 1 << 7)
    /// Begins with ▶ ■ ● or another sign of a new block.
    static let beginsWithBullet = Traits(rawValue: 1 << 8)
    static let beginsLower = Traits(rawValue: 1 << 9)
    static let beginsUpper = Traits(rawValue: 1 << 10)
    static let beginsDigit = Traits(rawValue: 1 << 11)
    /// Has ，。、； or a Latin comma inside: headlines seldom do.
    static let hasInnerStop = Traits(rawValue: 1 << 12)
    /// Written in an alphabet that puts spaces between words.
    static let isLatin = Traits(rawValue: 1 << 13)
    /// Letter-spaced to fill its column, whatever its squares add up to.
    static let isStretched = Traits(rawValue: 1 << 14)
    /// A block of its own: a Markdown heading, an unreadable line.
    static let standsAlone = Traits(rawValue: 1 << 15)
    /// The last quotation mark of the line is an opening one; the last is a closing one.
    static let leavesQuoteOpen = Traits(rawValue: 1 << 16)
    static let leavesQuoteClosed = Traits(rawValue: 1 << 17)
    /// The first quotation mark of the line is an opening one; the first is a closing one.
    static let firstQuoteOpens = Traits(rawValue: 1 << 18)
    static let firstQuoteCloses = Traits(rawValue: 1 << 19)
    static let leavesBracketOpen = Traits(rawValue: 1 << 20)
    static let firstBracketCloses = Traits(rawValue: 1 << 21)
    static let hasWideText = Traits(rawValue: 1 << 22)
    /// Ends in a photographer's credit.
    static let endsCredit = Traits(rawValue: 1 << 23)
    /// Its end has been judged before: it stays a block's end.
    static let isSettled = Traits(rawValue: 1 << 24)
    static let isAfterPageBreak = Traits(rawValue: 1 << 25)
    /// One character and nothing else.
    static let isSingle = Traits(rawValue: 1 << 27)
    /// Goes on in the next line, whatever the widths: a drop capital, a headline set vertically.
    static let joinsNext = Traits(rawValue: 1 << 28)
    /// Ends in 。” or .”: who said it may follow.
    static let endsQuotedSentence = Traits(rawValue: 1 << 29)
    /// Begins with a place in capitals and a dash not far on: `OULU, May 4 – …`.
    static let beginsWithDateline = Traits(rawValue: 1 << 30)
    /// Latin print without a small letter: a page's head, the name of a section or a place.
    static let isCapitals = Traits(rawValue: 1 << 31)
    /// Nearly every word of a Latin line begins with a capital.
    static let isTitleCase = Traits(rawValue: 1 << 26)
  }

  /// The line without the white space around it.
  var start: Int32
  var end: Int32
  /// Width of its first printed line, and of its last: the same, unless an earlier repair joined lines.
  var firstWidth: Int32 = 0
  var lastWidth: Int32 = 0
  /// Width of what cannot be parted from the line's first character: a word, a number, a character and the comma
  /// after it.
  var headWidth: Int32 = 0
  /// White space before the first character.
  var indent: Int32 = 0
  var blankLinesBefore: Int32 = 0
  var firstCharacter: UInt32 = 0
  var lastCharacter: UInt32 = 0
  var traits: Traits = []
  /// Whether it ends in more Chinese characters than any name has.
  var endsInMidSentence = false
  /// Whether it has the colon ： anywhere.
  var hasColon = false

  func has(_ trait: Traits) -> Bool { traits.contains(trait) }

  var isLatin: Bool { traits.contains(.isLatin) }
}

extension LayoutLine {
  /// Every line of a page, measured in one walk over its text, which puts the pairs of neighbouring Chinese characters
  /// into `pairs`.
  static func measure(_ page: borrowing Page, pairs: inout PairFilter) -> [LayoutLine] {
    let text = page.text.span
    var result: [LayoutLine] = []
    result.reserveCapacity(page.lines.count)
    var wasLatin = false
    pairs.fill { bits, count in
      let lines = page.lines.span
      for index in lines.indices {
        var measured = LayoutLine(lines[index], in: text, pairs: &bits, pairCount: &count)
        // Figures alone belong to the script around them.
        if !measured.has(.hasWideText), measured.headWidth == measured.firstWidth, wasLatin {
          measured.traits.insert(.isLatin)
        }
        wasLatin = measured.isLatin
        result.append(measured)
      }
    }
    bindSingles(&result, text)
    setPaperNameApart(&result, text)
    setTablesApart(&result, text)
    return result
  }

  /// Binds single characters to what follows: three or more are a headline set vertically, one alone is the capital
  /// that begins a story.
  private static func bindSingles(_ lines: inout [LayoutLine], _ text: Span<UInt8>) {
    var first = 0
    while first < lines.count {
      guard lines[first].has(.isSingle), !lines[first].has(.isSettled) else {
        first += 1
        continue
      }
      var end = first + 1
      var chinese = lines[first].isHanAlone ? 1 : 0
      while end < lines.count, lines[end].has(.isSingle) {
        chinese += lines[end].isHanAlone ? 1 : 0
        end += 1
      }
      if end - first >= 3, chinese >= 2 {
        for index in first..<end - 1 { lines[index].traits.insert(.joinsNext) }
        lines[end - 1].traits.insert(.standsAlone)
      } else if end - first == 1, first > 0, lines[first].isHanAlone, lines[first - 1].endsInHalfName(text) {
        lines[first - 1].traits.insert(.joinsNext)
        lines[first].traits.insert(.standsAlone)
      } else if end - first == 1, end < lines.count, lines[end].mayFollowCapital(lines[first]) {
        lines[first].traits.insert(.joinsNext)
      }
      first = end
    }
  }

  /// …四百家。 周, with 平 alone on the line below: who wrote the text, cut in two.
  private func endsInHalfName(_ text: Span<UInt8>) -> Bool {
    guard CharacterClass(lastCharacter) == .han, end - start > 9 else { return false }
    let last = Int(end) - text.codePoint(before: Int(end)).length
    var at = last
    while at > Int(start), text[at - 1] == 0x20 || text.codePoint(before: at).value == 0x3000 {
      at -= text.codePoint(before: at).length
    }
    guard at < last, at > Int(start) else { return false }
    return [0x3002, 0xFF01, 0xFF1F, 0x201D].contains(text.codePoint(before: at).value)
  }

  private var isHanAlone: Bool { CharacterClass(firstCharacter) == .han }

  private func mayFollowCapital(_ capital: LayoutLine) -> Bool {
    guard capital.isHanAlone || CharacterClass(capital.firstCharacter) == .letter else { return false }
    guard lastWidth >= 8, isDisjoint([.standsAlone, .isAfterPageBreak, .beginsWithBullet]) else { return false }
    return capital.isLatin
      ? has(.beginsLower) || has(.beginsWithDateline) : CharacterClass(firstCharacter) == .han || has(.beginsWithTail)
  }

  private func isDisjoint(_ traits: Traits) -> Bool { self.traits.isDisjoint(with: traits) }
}
