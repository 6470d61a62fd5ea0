import Model

/// Headlines of English columns that stand right above their text, with no blank line between.
///
///     Harbor pays firms            the next word would have fitted: whoever set it broke the line on purpose
///     to train welders             likewise
///     Rules answer a shortage      a deck, broken in the same way
///     of skilled hands
///     By Jane Field in Ashby       a byline: all that stands above it is its headline
///     Companies in the Ashby Har-
///     bor Development Zone will …
///
/// Running text breaks only where the next word, or a syllable of it, does not fit.
///
/// - Complexity: O(lines).
struct EnglishHeads {
  /// Lines of headline, deck and byline above a text, at most.
  private static let mostLines = 7
  /// So many lines tell that a text is set in full ones.
  private static let fewestTextLines = 4
  /// Briefs that stand one below the other before their first lines are taken for headlines on no other grounds.
  private static let fewestBriefs = 3

  private let lines: [LayoutLine]
  /// Whether each line's end is that of a printed line of a headline.
  private var ends: [Bool]

  static func ends(_ lines: [LayoutLine], _ text: Span<UInt8>) -> [Bool] {
    var heads = EnglishHeads(lines)
    if lines.contains(where: \.isLatin) { heads.find(text) }
    return heads.ends
  }

  private init(_ lines: [LayoutLine]) {
    self.lines = lines
    ends = [Bool](repeating: false, count: lines.count)
  }

  /// Looks at every run of lines with no blank line between.
  private mutating func find(_ text: Span<UInt8>) {
    var first = 0
    var briefs: [Range<Int>] = []
    for index in lines.indices where lines[index].isLatin && isByline(lines[index], text) {
      if let last = lastOfByline(index, text) { ends[last] = true }
    }
    while first < lines.count {
      var end = first + 1
      while end < lines.count, goesOn(end) { end += 1 }
      let run = first..<end
      let head = lines[first].isLatin && run.count >= 2 ? headEnd(run, text) : nil
      if let head { for index in first...head { ends[index] = true } }
      if lines[first].isLatin, run.count >= 3 { findInside(run, text) }
      if let brief = headOfBrief(run, text), head == nil || head == brief.upperBound - 1 {
        briefs.append(brief)
      } else if !briefs.isEmpty {
        settle(&briefs)
      }
      first = end
    }
    settle(&briefs)
  }

  private func goesOn(_ index: Int) -> Bool {
    lines[index].blankLinesBefore == 0 && lines[index].isLatin && !lines[index].has(.isAfterPageBreak)
      && !lines[index].has(.standsAlone) && !lines[index - 1].has(.standsAlone) && !lines[index - 1].has(.isSettled)
  }

  /// The last line of what stands above the text of a run.
  private func headEnd(_ run: Range<Int>, _ text: Span<UInt8>) -> Int? {
    byline(run, text) ?? lastBrokenOnPurpose(run)
  }

  // MARK: - Stories right below one another

  /// Headlines inside a run: the lines between the end of a sentence and a byline or a dateline.
  private mutating func findInside(_ run: Range<Int>, _ text: Span<UInt8>) {
    let width = LineEndJudge.secondWidth(lines.span.extracting(run))
    for index in run.dropFirst() where lines[index].has(.beginsWithDateline) || isByline(lines[index], text) {
      endHead(above: index, run, width)
    }
    findBriefs(run, text)
  }

  /// Sets apart what stands above the first line of a report, up to the end of a sentence, a word or two in capitals, or
  /// the beginning of the run.
  private mutating func endHead(above start: Int, _ run: Range<Int>, _ width: Int32) {
    var first = start
    var fullLines = 0
    while first > run.lowerBound, !endsText(first - 1) {
      first -= 1
      // Two full lines that go on are text that a column has cut.
      if isFull(first, width) { fullLines += 1 }
      guard fullLines < 2, start - first < Self.mostLines, lines[first].indent < 2 else { return }
      if lines[first].has(.isCapitals), lines[first].lastWidth <= 24 { break }
    }
    guard first < start, !lines[first].has(.beginsLower), !lines[start - 1].has(.endsClause) else { return }
    if first > run.lowerBound { ends[first - 1] = true }
    for index in first..<start { ends[index] = true }
  }

  private func isFull(_ index: Int, _ width: Int32) -> Bool {
    lines[index].lastWidth * 10 >= width * 9 && lines[index + 1].has(.beginsLower)
      || lines[index].has(.hasInnerStop) && lines[index].lastWidth * 10 >= width * 7
  }

  /// Whether a line ends as a sentence of the text does: a headline may ask or call.
  private func endsText(_ index: Int) -> Bool {
    lines[index].has(.endsSentence) && (lines[index].lastCharacter == 0x2E || lines[index].has(.endsQuotedSentence))
  }

  // MARK: - Bylines

  private func byline(_ run: Range<Int>, _ text: Span<UInt8>) -> Int? {
    for index in run.prefix(Self.mostLines) {
      if index > run.lowerBound, isByline(lines[index], text) { return lastOfByline(index, text) }
      if lines[index].has(.endsSentence), lines[index].lastCharacter == 0x2E { return nil }
    }
    return nil
  }

  /// The line with which a byline ends: it may tell where its author is on a line of its own; nil where it goes on in what
  /// is no such line.
  ///
  ///     By Jane Field
  ///     in Ashby
  private func lastOfByline(_ index: Int, _ text: Span<UInt8>) -> Int? {
    guard index + 1 < lines.count, lines[index + 1].has(.beginsLower) else { return index }
    let next = lines[index + 1]
    guard next.blankLinesBefore == 0, next.lastWidth <= 30, !next.has(.endsSentence), !next.has(.hasInnerStop),
      index + 2 == lines.count || !lines[index + 2].has(.beginsLower),
      EnglishPlace.isWhere(text, Int(next.start)..<Int(next.end))
    else { return nil }
    return index + 1
  }

  /// By Jane Field in Ashby; By JANE FIELD, Business Editor: names and what joins them, and no more.
  private func isByline(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    guard line.firstCharacter == 0x42, line.lastWidth <= 60, !line.has(.endsSentence), !line.has(.endsClause) else {
      return false
    }
    guard text.has("By ", at: Int(line.start)) || text.has("BY ", at: Int(line.start)),
      !text.has("THE ", at: Int(line.start) + 3)
    else { return false }
    var at = Int(line.start) + 3
    var names = 0
    while at < Int(line.end) {
      var end = at
      while end < Int(line.end), text[end] != 0x20 { end += 1 }
      if text[at] >= 0x41 && text[at] <= 0x5A || text[at] >= 0xC3 {
        names += 1
      } else if !Self.joints.contains(where: { $0.utf8CodeUnitCount == end - at && text.has($0, at: at) }) {
        return false
      }
      at = end + 1
    }
    return names >= 2
  }

  private static let joints: [StaticString] = ["and", "in", "at", "of", "for", "de", "van", "von", "al", "bin", "&"]

  // MARK: - Lines broken on purpose

  private func lastBrokenOnPurpose(_ run: Range<Int>) -> Int? {
    guard run.count > Self.fewestTextLines, !lines[run.lowerBound].has(.beginsLower), lines[run.lowerBound].indent < 2
    else { return nil }
    let width = LineEndJudge.secondWidth(lines.span.extracting(run))
    guard width >= 20, width <= 60, isBrokenOnPurpose(run.lowerBound, width) else { return nil }
    var last: Int?
    var fullLines = 0
    for index in run.prefix(Self.mostLines) where index + Self.fewestTextLines < run.upperBound {
      let line = lines[index]
      if line.has(.endsSentence) || line.has(.endsClause) || line.has(.hasInnerStop) { break }
      guard isBrokenOnPurpose(index, width) || isBrokenBeforeSyllable(index, width) else {
        // A line of a headline may be as wide as the column; two are text.
        fullLines += 1
        if fullLines > 1 { break }
        continue
      }
      fullLines = 0
      if !lines[index + 1].has(.beginsLower) { last = index }
    }
    guard let last, isText(last + 1..<run.upperBound, width) else { return nil }
    return last
  }

  /// Whether the next line's first word would have fitted with room to spare: ragged lines differ by a letter or two.
  private func isBrokenOnPurpose(_ index: Int, _ width: Int32) -> Bool {
    lines[index].lastWidth + lines[index + 1].headWidth + 4 <= width
  }

  /// Whether a syllable of the next line's long first word would have fitted, and a sentence may begin with it.
  private func isBrokenBeforeSyllable(_ index: Int, _ width: Int32) -> Bool {
    lines[index + 1].has(.beginsUpper) && lines[index + 1].headWidth >= 7 && lines[index].lastWidth * 5 <= width * 4
  }

  /// Whether lines are running text: full ones, several of them, up to the end of a sentence.
  private func isText(_ range: Range<Int>, _ width: Int32) -> Bool {
    guard range.count >= Self.fewestTextLines else { return false }
    var fullLines = 0
    for index in range.dropLast() {
      if !isBrokenOnPurpose(index, width) {
        fullLines += 1
      } else if !lines[index].has(.endsSentence) {
        return false
      }
    }
    return fullLines >= Self.fewestTextLines - 1
  }

  // MARK: - Briefs

  /// Briefs right below one another, under the name of their column: first lines behind the ends of sentences.
  private mutating func findBriefs(_ run: Range<Int>, _ text: Span<UInt8>) {
    guard lines[run.lowerBound].has(.isCapitals), lines[run.lowerBound].lastWidth <= 24 else { return }
    var heads: [Int] = []
    var beginnings = 0
    for index in run.dropFirst().dropLast(2) where index == run.lowerBound + 1 || endsText(index - 1) {
      beginnings += 1
      if headsBrief(index, text) { heads.append(index) }
    }
    let isSure = heads.count >= Self.fewestBriefs && heads.count * 2 > beginnings
    for head in heads {
      let isFirst =
        head == run.lowerBound + 1
        && (isOneStory(run.lowerBound, text) || !EnglishSeam.beginsSentence(text, Int(lines[head].start)))
      guard isSure || isFirst else { continue }
      ends[head] = true
      ends[head - 1] = true
    }
  }

  /// COMMENT: a section of a single story, which has a headline.
  private func isOneStory(_ index: Int, _ text: Span<UInt8>) -> Bool {
    let length = Int(lines[index].end - lines[index].start)
    return Self.ofOneStory.contains { $0.utf8CodeUnitCount == length && text.has($0, at: Int(lines[index].start)) }
  }

  private static let ofOneStory: [StaticString] = [
    "COMMENT", "OPINION", "EDITORIAL", "LEADER", "VIEWPOINT", "COLUMN", "ANALYSIS", "FEATURE", "PROFILE", "INTERVIEW",
    "ESSAY", "REPORT", "SPECIAL REPORT", "GUEST COLUMN", "LEADING ARTICLE", "OUR VIEW", "IN DEPTH", "SPOTLIGHT", "Q&A",
  ]

  /// A first line or two without a stop, above one that begins with a capital; at the end of the run, that of a sentence.
  private func headOfBrief(_ run: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    guard run.count >= 3, lines[run.upperBound - 1].has(.endsSentence), lines[run.lowerBound].isLatin else {
      return nil
    }
    let first = run.lowerBound
    if headsBrief(first, text) { return first..<first + 1 }
    // The second line is no full one, or it could be the second of a text.
    guard run.count > Self.fewestTextLines, mayBeHead(first), !lines[first + 1].has(.endsSentence),
      !lines[first + 1].has(.endsClause), !lines[first + 1].has(.hasInnerStop), textMayBegin(below: first + 1, text),
      isBrokenOnPurpose(first + 1, LineEndJudge.secondWidth(lines.span.extracting(run)))
    else { return nil }
    return first..<first + 2
  }

  private func headsBrief(_ index: Int, _ text: Span<UInt8>) -> Bool {
    mayBeHead(index) && textMayBegin(below: index, text)
  }

  private func mayBeHead(_ index: Int) -> Bool {
    let head = lines[index]
    return head.indent < 2 && !head.has(.beginsLower) && !head.has(.endsSentence) && !head.has(.endsClause)
      && !head.has(.hasInnerStop)
  }

  /// Whether the line below can be the first of a text: a capital that is not in the midst of a phrase or a name.
  private func textMayBegin(below index: Int, _ text: Span<UInt8>) -> Bool {
    lines[index + 1].has(.beginsUpper) && !EnglishSeam.goesOn(text, Int(lines[index].end))
      && !EnglishSeam.headsName(text, Int(lines[index + 1].start))
  }

  /// One paragraph in eight or so begins like this by chance; several in a row do not.
  private mutating func settle(_ briefs: inout [Range<Int>]) {
    if briefs.count >= Self.fewestBriefs { for brief in briefs { for line in brief { ends[line] = true } } }
    briefs.removeAll(keepingCapacity: true)
  }
}
