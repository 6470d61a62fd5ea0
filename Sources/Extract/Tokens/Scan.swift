import Model

/// A stretch of text, recognised once: its numerals, the words of the lists in it, its punctuation and its sentences.
///
/// This is what every extractor reads; none goes over the text with a search of its own.
///
///     近日，某园区新签约项目12个，总投资30亿元。
///     numerals  12, 30亿
///     hits      园区(suffix) 签约项目(metric) 签约(stage, event) 项目(metric) 个(unit) 总投资(metric) 投资(metric) 元(unit)
///     marks     ，…，…。
///     sentences one; clauses three
///
/// Hits are all words at all places, longer ones after shorter ones with the same start; the reader of a table takes
/// those it wants. A hit that starts or ends inside a Latin word is none.
///
/// - Invariant: hits are sorted by start, then end; numerals and marks by start, without overlap; sentences and clauses
///   cover the text.
final class Scan {
  /// As printed: what is written down is cut from here.
  let text: [UInt8]
  /// As read: with simplified characters for traditional ones, each at its place. What is compared with words of the
  /// lists or of the code is taken from here. The same array as `text` where there are none.
  let folded: [UInt8]
  let hits: Laid<Hit>
  let numerals: Laid<Numeral>
  let marks: Laid<Mark>
  /// A bit for each kind of them.
  private let markKinds: UInt32
  /// Ends of sentences (。！？；… and the closing quotation mark after them).
  let sentenceEnds: Laid<Int>
  /// Ends of clauses: also at ，：
  let clauseEnds: Laid<Int>
  /// What stands at each byte, and at the end of the text.
  private let places: ScanPlaces
  /// Where look-ups by place begin.
  private let index: ScanIndex
  /// Which characters stand in the text, as it is read.
  let presence: CharacterPresence
  /// Where words begin that readers ask nearly every clause for; nil where words are not looked for.
  let cues: Cues?
  /// The hits by what they are; nil where these are few.
  let lists: HitLists?
  /// Whether it is read as it is printed.
  private let isReadAsPrinted: Bool

  /// - Parameters:
  ///   - findsWords: whether the words of the lists are looked for.
  ///   - space: where it is recognised, for whoever scans several texts one after another.
  init(_ text: [UInt8], _ vocabulary: Vocabulary, findsWords: Bool = true, in space: ScanSpace = ScanSpace()) {
    var builder = ScanBuilder(text, findsWords: findsWords, in: space)
    builder.build(vocabulary, in: space)
    self.text = text
    folded = builder.text
    hits = builder.hits
    numerals = space.slabs.table(of: builder.numerals)
    marks = space.slabs.table(of: builder.marks)
    markKinds = builder.markKinds
    sentenceEnds = space.slabs.table(of: builder.sentenceEnds)
    clauseEnds = space.slabs.table(of: builder.clauseEnds)
    builder.giveBack(to: space)
    places = ScanPlaces(builder.places)
    index = builder.index
    presence = builder.presence
    cues = findsWords ? Cues(builder.cues, of: .shared) : nil
    lists = HitLists(hits, in: space)
    isReadAsPrinted = !builder.isFolded
  }

  /// Where the first word of a list of the cues' begins in a range.
  func firstCue(_ cues: Cues, ofList bit: UInt64, in range: Range<Int>) -> Int? {
    cues.first(ofList: bit, in: range, from: index.firstCue(near: range.lowerBound))
  }

  /// The lists of the cues that words beginning in a range are of: for whoever asks one clause for many of them.
  func cueLists(in range: Range<Int>) -> UInt64 {
    cues.map { $0.lists(in: range, from: index.firstCue(near: range.lowerBound)) } ?? .max
  }

  /// Whether a word of a list may begin where the lists were gathered that cues are of.
  @inline(__always)
  func mayHold(_ words: Words, among lists: UInt64) -> Bool {
    guard let bit = cues?.bit(of: words) else { return true }
    return lists & bit != 0
  }

  /// The scan of no text.
  static var empty: Scan { Scan() }

  private init() {
    text = []
    folded = []
    hits = Laid()
    numerals = Laid()
    marks = Laid()
    markKinds = 0
    sentenceEnds = Laid()
    clauseEnds = Laid()
    places = ScanPlaces(Laid())
    index = ScanIndex()
    presence = CharacterPresence()
    cues = nil
    lists = nil
    isReadAsPrinted = true
  }

  // MARK: Reading

  /// The hits that start at `offset`, shortest first.
  func hits(at offset: Int) -> Laid<Hit> { hits.part(numbersOfHits(at: offset)) }

  /// Their numbers: no slice, which counts a reference.
  func numbersOfHits(at offset: Int) -> Range<Int> {
    guard offset >= 0, offset < text.count else { return 0..<0 }
    let end = ScanPlaces.last(of: places.starting(at: offset), startingAt: offset, hits, by: index)
    var start = end
    while start > 0, Int(hits[start &- 1].start) == offset { start &-= 1 }
    return start..<end
  }

  /// The hits that start inside `range`.
  func hits(in range: Range<Int>) -> Laid<Hit> {
    let first = hitIndex(from: range.lowerBound)
    return hits.part(first..<hitIndex(from: range.upperBound))
  }

  /// Number of the first hit that starts at or after `offset`.
  private func hitIndex(from offset: Int) -> Int {
    guard offset < text.count else { return hits.count }
    var number = index.firstHit(near: offset)
    while number < hits.count, Int(hits[number].start) < offset { number &+= 1 }
    return number
  }

  // Nearly all of the questions below are answered no by one look, which is taken where they are asked; only what comes
  // after it is called.

  /// Whether any hit of `kind` starts at `offset`.
  @inline(__always)
  func starts(_ kind: WordKind, at offset: Int) -> Bool {
    !places.starting(at: offset).kinds.isDisjoint(with: kind)
  }

  /// What words end at `offset`, and whether a mark does.
  @inline(__always)
  func kinds(endingAt offset: Int) -> WordKind { places.ending(at: offset).kinds }

  /// The longest hit of `kind` that starts at `offset`.
  @inline(__always)
  func longestHit(_ kind: WordKind, at offset: Int) -> Hit? {
    let cell = places.starting(at: offset)
    return cell.kinds.isDisjoint(with: kind) ? nil : longest(kind, of: cell, startingAt: offset)
  }

  /// - Precondition: one is of the kind, so that the search ends among them.
  @inline(never)
  private func longest(_ kind: WordKind, of cell: ScanPlaces.Cell, startingAt offset: Int) -> Hit? {
    var number = ScanPlaces.last(of: cell, startingAt: offset, hits, by: index) - 1
    while number >= 0, hits[number].kinds.isDisjoint(with: kind) { number -= 1 }
    return number >= 0 ? hits[number] : nil
  }

  /// The longest hit of `kind` that ends at `offset`.
  @inline(__always)
  func longestHit(_ kind: WordKind, endingAt offset: Int) -> Hit? {
    let cell = places.ending(at: offset)
    return cell.kinds.isDisjoint(with: kind) ? nil : longest(kind, of: cell, endingAt: offset)
  }

  @inline(never)
  private func longest(_ kind: WordKind, of cell: ScanPlaces.Cell, endingAt offset: Int) -> Hit? {
    var best = -1
    var number = ScanPlaces.last(of: cell, endingAt: offset, hits, by: index) - 1
    while number >= 0 {
      if !hits[number].kinds.isDisjoint(with: kind) { best = number }
      number = Int(hits[number].earlierEnding) - 1
    }
    return best >= 0 ? hits[best] : nil
  }

  /// Calls `body` with the hits that end at `offset`, shortest first.
  func forEachHit(endingAt offset: Int, _ body: (Hit) -> Void) {
    guard offset >= 0, offset <= text.count else { return }
    var number = ScanPlaces.last(of: places.ending(at: offset), endingAt: offset, hits, by: index) - 1
    while number >= 0 {
      body(hits[number])
      number = Int(hits[number].earlierEnding) - 1
    }
  }

  /// The numerals that start inside `range`.
  func numerals(in range: Range<Int>) -> Laid<Numeral> {
    let first = numeralIndex(from: range.lowerBound)
    var last = first
    while last < numerals.count, numerals[last].start < range.upperBound { last += 1 }
    return numerals.part(first..<last)
  }

  /// The numeral that starts at `offset`.
  @inline(__always)
  func numeral(at offset: Int) -> Numeral? {
    starts(.numeral, at: offset) ? found(numeralFrom: offset) : nil
  }

  @inline(never)
  private func found(numeralFrom offset: Int) -> Numeral { numerals[numeralIndex(from: offset)] }

  /// Where the numeral ends that starts at `offset`.
  ///
  /// - Precondition: one does.
  func endOfNumeral(at offset: Int) -> Int { numerals[numeralIndex(from: offset)].end }

  private func numeralIndex(from offset: Int) -> Int {
    var number = index.firstNumeral(near: offset)
    while number < numerals.count, numerals[number].start < offset { number &+= 1 }
    return number
  }

  /// The sentence that holds `offset`, its closing mark included.
  func sentence(at offset: Int) -> Range<Int> {
    Scan.piece(sentenceEnds, from: index.firstSentence(near: offset), at: offset)
  }

  /// The clause that holds `offset`, its closing mark included.
  func clause(at offset: Int) -> Range<Int> {
    Scan.piece(clauseEnds, from: index.firstClause(near: offset), at: offset)
  }

  /// Number of the first mark at or after `offset`.
  func markIndex(from offset: Int) -> Int {
    guard offset < text.count else { return marks.count }
    var number = index.firstMark(near: offset)
    // Two steps are taken or not without a guess; hardly ever is there another.
    if number < marks.count { number &+= (Int(marks[number].start) < offset).number }
    if number < marks.count { number &+= (Int(marks[number].start) < offset).number }
    while number < marks.count, Int(marks[number].start) < offset { number &+= 1 }
    return number
  }

  /// The mark that starts at `offset`.
  @inline(__always)
  func mark(at offset: Int) -> Mark? { starts(.mark, at: offset) ? found(markFrom: offset) : nil }

  @inline(never)
  private func found(markFrom offset: Int) -> Mark { marks[markIndex(from: offset)] }

  /// The innermost pair of quotation marks around `offset`: the text between them.
  func quotation(around offset: Int) -> Range<Int>? {
    has(.openQuote) ? pair(.openQuote, around: offset) : nil
  }

  /// The innermost pair of 《》 around `offset`.
  func title(around offset: Int) -> Range<Int>? {
    has(.openTitle) ? pair(.openTitle, around: offset) : nil
  }

  /// Whether a mark of a kind stands anywhere: most texts have none of most kinds.
  @inline(__always)
  func has(_ kind: Mark.Kind) -> Bool { markKinds >> UInt32(kind.rawValue) & 1 != 0 }

  /// Whether one of the words may stand in the text as it is printed: no where of each a character does not.
  ///
  /// More than a few dozen are not asked for: the text is gone through sooner.
  func mayHold(anyPrinted words: [[UInt8]]) -> Bool {
    !isReadAsPrinted || words.count > 48 || words.contains { presence.mayHold($0.span) }
  }

  /// The same of one word.
  func mayHold(printed word: Span<UInt8>) -> Bool { !isReadAsPrinted || presence.mayHold(word) }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// - Parameter first: the number of a piece at the offset or not far before it.
  private static func piece(_ ends: Laid<Int>, from first: Int, at offset: Int) -> Range<Int> {
    var next = first
    // One step is taken or not without a guess; hardly ever is there another.
    if next < ends.count { next &+= (ends[next] <= offset).number }
    while next < ends.count, ends[next] <= offset { next &+= 1 }
    let start = next > 0 ? ends[next - 1] : 0
    return start..<(next < ends.count ? ends[next] : Swift.max(start, offset))
  }

  private func pair(_ kind: Mark.Kind, around offset: Int) -> Range<Int>? {
    var index = markIndex(from: offset) - 1
    var steps = 0
    while index >= 0, steps < 64 {
      let mark = marks[index]
      if mark.partner >= 0 {
        let partner = marks[Int(mark.partner)]
        if mark.kind == kind, Int(partner.start) >= offset { return Int(mark.end)..<Int(partner.start) }
        // A pair that closed before the offset is passed over whole.
        if partner.start < mark.start { index = Int(mark.partner) }
      }
      index -= 1
      steps += 1
    }
    return nil
  }
}
