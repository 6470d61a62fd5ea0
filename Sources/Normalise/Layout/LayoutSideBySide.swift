import Model

/// Sets columns that a tool printed side by side one after the other.
///
///     the looms are gone,     Roses hate                the looms are gone,⏎but the windows⏎remain tall
///     but the windows         waiting, so they    →     Roses hate⏎waiting, so they⏎went by rail
///     remain tall             went by rail
///
/// A gutter is told by white space that ends at the same printed column in line after line. Lines with text on one side
/// only belong to it, as long as nothing is printed across.
///
/// - Invariant: no character is lost but the white space of the gutter. Done twice, it changes nothing.
/// - Complexity: O(bytes of the page): no line is looked at from more than a few before it.
struct SideBySide: PageRepair {
  static let step = RepairStep.joinLines
  /// Fewer lines with text on both sides are a table, a caption or chance.
  private static let leastLines = 5
  /// Lines in a row that may have text on one side only.
  private static let mostOneSided = 3
  /// Lines that the left column may be longer.
  private static let mostBelow = 60
  private static let leastWidth = 12
  /// Three columns are parted in two passes.
  private static let passes = 3

  func isNeeded(_ survey: PageSurvey) -> Bool { survey.has(0x20) }

  func apply(to page: inout Page) {
    for _ in 0..<Self.passes {
      let found = Self.stretches(page)
      guard !found.isEmpty else { return }
      page.rearrange(found, kind: .joinLine, rule: "columns side by side")
    }
  }

  private static func stretches(_ page: borrowing Page) -> [Rearrangement] {
    let text = page.text.span
    var result: [Rearrangement] = []
    var index = 0
    // How many lines belong to earlier stretches.
    var taken = 0
    while index < page.lines.count {
      let seed = page.lines[index]
      guard seed.marks.contains(.doubleSpace), !seed.isBlock, let gutter = Gutter.first(in: seed.range, text) else {
        index += 1
        continue
      }
      let first = headingStart(page, above: index, notBefore: taken, gutter)
      if let found = stretch(page, from: first, seed: index, gutter) {
        result.append(found.made)
        index = found.end
        taken = index
      } else {
        index += 1
      }
    }
    return result
  }

  /// The first line of the headings above `seed`: those of the right column may stand above the left one's text, and
  /// those of the left one run into it.
  private static func headingStart(
    _ page: borrowing Page, above seed: Int, notBefore taken: Int, _ gutter: Gutter
  ) -> Int {
    let text = page.text.span
    var first = seed
    let earliest = Swift.max(seed - mostOneSided, taken)
    while first > earliest, !page.lines[first - 1].isBlock {
      let range = page.lines[first - 1].range
      let isOurs = gutter.part(range, text).map { !$0.right.isEmpty } ?? (gutter.partOverrun(range, text) != nil)
      guard isOurs else { break }
      first -= 1
    }
    return first
  }

  /// The lines from `first` on that `gutter` parts; above `seed`, print may have run across it.
  private static func stretch(
    _ page: borrowing Page, from first: Int, seed: Int, _ gutter: Gutter
  ) -> (made: Rearrangement, end: Int)? {
    let text = page.text.span
    var left: [Line] = []
    var right: [Line] = []
    var both = 0
    var oneSided = 0
    // What the stretch is up to its last line with text on the right.
    var end = first
    var leftEnd = 0
    // Whether nothing stood in a column in the line before.
    var isLeftBlank = false
    var isRightBlank = false
    var index = first
    while index < page.lines.count, !page.lines[index].isBlock, !page.lines[index].isAfterPageBreak || index == first {
      let range = page.lines[index].range
      guard let parted = gutter.part(range, text) ?? (index < seed ? gutter.partOverrun(range, text) : nil) else {
        break
      }
      // A left column may go on alone for long, but not come back to two after that.
      let isBelow = parted.right.isEmpty && both >= leastLines
      guard oneSided < mostOneSided || isBelow && oneSided < mostBelow else { break }
      oneSided = parted.left.isEmpty || parted.right.isEmpty ? oneSided + 1 : 0
      if oneSided == 0 { both += 1 }
      if !parted.left.isEmpty {
        left.append(line(page.lines[index], parted.left, text, isBelowBlank: isLeftBlank && !left.isEmpty))
      }
      isLeftBlank = parted.left.isEmpty
      index += 1
      if !parted.right.isEmpty {
        right.append(line(page.lines[index - 1], parted.right, text, isBelowBlank: isRightBlank && !right.isEmpty))
        end = index
        leftEnd = left.count
      }
      isRightBlank = parted.right.isEmpty
    }
    // The left column may be the longer one: print goes on below.
    while both >= leastLines, leftEnd > 0, leftEnd < left.count, goesOn(left, leftEnd, text) {
      leftEnd += 1
      end += 1
    }
    guard both >= leastLines, isPrint(left.prefix(leftEnd)), isPrint(right[...]) else { return nil }
    let beginsLower = first > 0 && page.lines[first].blankLinesBefore == 0
    if beginsLower || partsHead(right), endsSentence(left[leftEnd - 1], text) {
      right[0].blankLinesBefore = Swift.max(1, right[0].blankLinesBefore)
    }
    let range = page.lines[first].range.lowerBound..<page.lines[end - 1].range.upperBound
    return (Rearrangement(range: range, lines: Array(left.prefix(leftEnd)) + right), end)
  }

  /// Lines of headline, deck and byline above a text, at most.
  private static let mostHeadLines = 7

  /// Whether a blank line stands below the first lines of a column, as below a headline.
  private static func partsHead(_ lines: [Line]) -> Bool {
    lines.dropFirst().prefix(mostHeadLines).contains { $0.blankLinesBefore > 0 }
  }

  /// Whether the column of `lines` goes on with line `index`: in mid-sentence, or with a paragraph's first line, which
  /// is nearly as wide as the column. What stands below a column, a headline above all, seldom is.
  private static func goesOn(_ lines: [Line], _ index: Int, _ text: Span<UInt8>) -> Bool {
    guard lines[index].blankLinesBefore == 0 else { return false }
    guard endsSentence(lines[index - 1], text) else { return true }
    let width = lines.prefix(index).reduce(0) { Swift.max($0, $1.setting.firstWidth) }
    let first = lines[index].setting.firstWidth
    return first <= width && first * 5 >= width * 4
  }

  private static func endsSentence(_ line: Line, _ text: Span<UInt8>) -> Bool {
    var at = line.range.upperBound
    while at > line.range.lowerBound {
      let character = text.codePoint(before: at)
      guard LayoutMark.closes(character.value) else { return LayoutMark.endsSentence(character.value) }
      at -= character.length
    }
    return false
  }

  /// The part of a line that stands in one column, where that column may have had nothing in the line above.
  private static func line(_ whole: Line, _ range: Range<Int>, _ text: Span<UInt8>, isBelowBlank: Bool) -> Line {
    var line = whole
    line.range = range
    if isBelowBlank { line.blankLinesBefore = Swift.max(1, line.blankLinesBefore) }
    let width = Int32(clamping: text.printedWidth(of: range))
    line.setting.firstWidth = width
    line.setting.lastWidth = width
    return line
  }

  /// Whether lines are wide enough, most of them, to be a column and not figures of a table.
  private static func isPrint(_ lines: ArraySlice<Line>) -> Bool {
    let wide = lines.reduce(0) { $0 + (Int($1.setting.firstWidth) >= leastWidth ? 1 : 0) }
    return wide * 3 >= lines.count * 2
  }
}

/// White space between two columns, by the printed column at which the right one begins.
///
/// Curly quotation marks and dashes are a full square in Chinese print and half one in English, so the place is kept
/// both ways, and one that fits will do.
private struct Gutter {
  private var narrow: Int
  private var wide: Int

  /// The first gap of two or more spaces inside a line, with enough before it to be a column.
  static func first(in range: Range<Int>, _ text: Span<UInt8>) -> Gutter? {
    guard holdsGap(range, text) else { return nil }
    var walk = Walk(range)
    while let gap = walk.nextGap(text) {
      if gap.hasTextBefore, gap.place.narrow >= 16 { return gap.place }
    }
    return nil
  }

  /// Whether two spaces stand together behind a line's indent: most lines with two spaces have no others.
  private static func holdsGap(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, text[at] == 0x20 { at &+= 1 }
    while at < range.upperBound {
      if EightBytes(text, at: at, before: range.upperBound).place(of: 0x20, 0x20) < EightBytes.count { return true }
      // The last of them is looked at again with the one behind it.
      at &+= EightBytes.count - 1
    }
    return false
  }

  /// The text of a line left and right of the gutter, without the spaces around; nil where print runs across.
  func part(_ range: Range<Int>, _ text: Span<UInt8>) -> (left: Range<Int>, right: Range<Int>)? {
    var walk = Walk(range)
    while let gap = walk.nextGap(text) {
      if gap.place.narrow == narrow || gap.place.wide == wide {
        let left = gap.hasTextBefore ? range.lowerBound..<gap.start : range.lowerBound..<range.lowerBound
        return (left, gap.end..<range.upperBound)
      }
    }
    guard walk.place.wide < wide else { return nil }
    return (range, range.upperBound..<range.upperBound)
  }

  /// The halves of a line whose left part ran into the right one (`…one kitchenChemical valley…`): the only small
  /// letter with a capital behind it, where the gutter is or after it.
  func partOverrun(_ range: Range<Int>, _ text: Span<UInt8>) -> (left: Range<Int>, right: Range<Int>)? {
    var seam: Int?
    for at in range.dropFirst() where text[at] >= 0x41 && text[at] <= 0x5A {
      guard text[at - 1] >= 0x61, text[at - 1] <= 0x7A else { continue }
      if seam != nil { return nil }
      seam = at
    }
    guard let seam, text.printedWidth(of: range.lowerBound..<seam) + 2 >= wide else { return nil }
    return (range.lowerBound..<seam, seam..<range.upperBound)
  }

  private struct Gap {
    var start: Int
    var end: Int
    var place: Gutter
    var hasTextBefore: Bool
  }

  /// Walks from gap to gap of a line.
  private struct Walk {
    private var at: Int
    private let end: Int
    private(set) var place = Gutter(narrow: 0, wide: 0)
    private var hasText = false

    init(_ range: Range<Int>) {
      at = range.lowerBound
      end = range.upperBound
    }

    mutating func nextGap(_ text: Span<UInt8>) -> Gap? {
      while at < end {
        let start = at
        while at < end, text[at] == 0x20 { at += 1 }
        let spaces = at - start
        place.narrow += spaces
        place.wide += spaces
        guard at < end else { return nil }
        if spaces >= 2 {
          return Gap(start: start, end: at, place: place, hasTextBefore: hasText)
        }
        step(text)
      }
      return nil
    }

    /// Goes on behind the next character, or behind all the Chinese characters or Latin letters that stand together.
    private mutating func step(_ text: Span<UInt8>) {
      hasText = true
      let letters = text.endOfLetters(from: at, before: end) &- at
      if letters > 0 {
        place.wide &+= letters
        place.narrow &+= letters
        at &+= letters
        return
      }
      let han = text.endOfCommonHan(from: at, before: end) &- at
      if han > 0 {
        place.wide &+= han / 3 &* 2
        place.narrow &+= han / 3 &* 2
        at &+= han
        return
      }
      let character = text.codePoint(at: at)
      at += character.length
      let kind = CharacterClass(character.value)
      if kind == .zeroWidth || kind == .control { return }
      place.wide += kind.isWide ? 2 : 1
      place.narrow += kind.isWide && character.value >= 0x2E80 ? 2 : 1
    }
  }
}
