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
  /// Holds what the tables lie in; those are handed out as `hits`, `numerals` and so on.
  private let slabs: Slabs?
  let hitTable: SlabTable<Hit>
  private let numeralTable: SlabTable<Numeral>
  let markTable: SlabTable<Mark>
  /// A bit for each kind of them.
  private let markKinds: UInt32
  private let sentenceTable: SlabTable<Int>
  private let clauseTable: SlabTable<Int>
  /// What stands at each byte, and at the end of the text.
  private let places: ScanPlaces
  /// Where look-ups by place begin.
  let index: ScanIndex
  /// Which characters stand in the text, as it is read.
  let presence: CharacterPresence
  /// Where words begin that readers ask nearly every clause for; nil where words are not looked for.
  let cues: Cues?
  /// Knows which lists have cues.
  let finder: CueFinder?
  /// The hits by what they are.
  let lists: HitLists
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
    let slabs = space.slabs
    self.slabs = slabs
    hitTable = builder.hits
    numeralTable = slabs.table(of: builder.numerals)
    markTable = slabs.table(of: builder.marks)
    markKinds = builder.markKinds
    sentenceTable = slabs.table(of: builder.sentenceEnds)
    clauseTable = slabs.table(of: builder.clauseEnds)
    builder.giveBack(to: space)
    places = ScanPlaces(builder.places)
    index = builder.index
    presence = builder.presence
    cues = findsWords ? Cues(builder.cues) : nil
    finder = vocabulary.cues
    lists = HitLists(builder.hits, in: space)
    isReadAsPrinted = !builder.isFolded
  }

  var hits: Laid<Hit> { Laid(hitTable, in: slabs) }

  var numerals: Laid<Numeral> { Laid(numeralTable, in: slabs) }

  var marks: Laid<Mark> { Laid(markTable, in: slabs) }

  /// Ends of sentences (。！？；… and the closing quotation mark after them).
  var sentenceEnds: Laid<Int> { Laid(sentenceTable, in: slabs) }

  /// Ends of clauses: also at ，：
  var clauseEnds: Laid<Int> { Laid(clauseTable, in: slabs) }

  /// The scan of no text.
  static var empty: Scan { Scan() }

  private init() {
    text = []
    folded = []
    slabs = nil
    hitTable = SlabTable()
    numeralTable = SlabTable()
    markTable = SlabTable()
    markKinds = 0
    sentenceTable = SlabTable()
    clauseTable = SlabTable()
    places = ScanPlaces(SlabTable())
    index = ScanIndex()
    presence = CharacterPresence()
    cues = nil
    finder = nil
    lists = HitLists()
    isReadAsPrinted = true
  }

  // MARK: Reading

  /// The hits that start at `offset`, shortest first.
  func hits(at offset: Int) -> Laid<Hit> { Laid(hitTable.part(numbersOfHits(at: offset)), in: slabs) }

  /// Their numbers: no slice, which counts a reference.
  func numbersOfHits(at offset: Int) -> Range<Int> {
    guard offset >= 0, offset < text.count else { return 0..<0 }
    let end = ScanPlaces.last(of: places.starting(at: offset), startingAt: offset, hitTable, by: index)
    var start = end
    while start > 0, Int(hitTable[start &- 1].start) == offset { start &-= 1 }
    return start..<end
  }

  /// The hits that start inside `range`.
  func hits(in range: Range<Int>) -> Laid<Hit> {
    let first = hitIndex(from: range.lowerBound)
    return Laid(hitTable.part(first..<hitIndex(from: range.upperBound)), in: slabs)
  }

  /// Number of the first hit that starts at or after `offset`.
  private func hitIndex(from offset: Int) -> Int {
    guard offset < text.count else { return hitTable.count }
    var number = index.firstHit(near: offset)
    while number < hitTable.count, Int(hitTable[number].start) < offset { number &+= 1 }
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
    var number = ScanPlaces.last(of: cell, startingAt: offset, hitTable, by: index) - 1
    while number >= 0, hitTable[number].kinds.isDisjoint(with: kind) { number -= 1 }
    return number >= 0 ? hitTable[number] : nil
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
    var number = ScanPlaces.last(of: cell, endingAt: offset, hitTable, by: index) - 1
    while number >= 0 {
      if !hitTable[number].kinds.isDisjoint(with: kind) { best = number }
      number = Int(hitTable[number].earlierEnding) - 1
    }
    return best >= 0 ? hitTable[best] : nil
  }

  /// Calls `body` with the hits that end at `offset`, shortest first.
  func forEachHit(endingAt offset: Int, _ body: (Hit) -> Void) {
    guard offset >= 0, offset <= text.count else { return }
    var number = ScanPlaces.last(of: places.ending(at: offset), endingAt: offset, hitTable, by: index) - 1
    while number >= 0 {
      body(hitTable[number])
      number = Int(hitTable[number].earlierEnding) - 1
    }
  }

  /// The numerals that start inside `range`.
  func numerals(in range: Range<Int>) -> Laid<Numeral> {
    let first = numeralIndex(from: range.lowerBound)
    var last = first
    while last < numeralTable.count, numeralTable[last].start < range.upperBound { last += 1 }
    return Laid(numeralTable.part(first..<last), in: slabs)
  }

  /// The numeral that starts at `offset`.
  @inline(__always)
  func numeral(at offset: Int) -> Numeral? {
    starts(.numeral, at: offset) ? found(numeralFrom: offset) : nil
  }

  @inline(never)
  private func found(numeralFrom offset: Int) -> Numeral { numeralTable[numeralIndex(from: offset)] }

  /// Where the numeral ends that starts at `offset`.
  ///
  /// - Precondition: one does.
  func endOfNumeral(at offset: Int) -> Int { numeralTable[numeralIndex(from: offset)].end }

  private func numeralIndex(from offset: Int) -> Int {
    var number = index.firstNumeral(near: offset)
    while number < numeralTable.count, numeralTable[number].start < offset { number &+= 1 }
    return number
  }

  /// The sentence that holds `offset`, its closing mark included.
  func sentence(at offset: Int) -> Range<Int> {
    Scan.piece(sentenceTable, from: index.firstSentence(near: offset), at: offset)
  }

  /// The clause that holds `offset`, its closing mark included.
  func clause(at offset: Int) -> Range<Int> {
    Scan.piece(clauseTable, from: index.firstClause(near: offset), at: offset)
  }

  /// Number of the first mark at or after `offset`.
  func markIndex(from offset: Int) -> Int {
    guard offset < text.count else { return markTable.count }
    var number = index.firstMark(near: offset)
    // Two steps are taken or not without a guess; hardly ever is there another.
    if number < markTable.count { number &+= (Int(markTable[number].start) < offset).number }
    if number < markTable.count { number &+= (Int(markTable[number].start) < offset).number }
    while number < markTable.count, Int(markTable[number].start) < offset { number &+= 1 }
    return number
  }

  /// The mark that starts at `offset`.
  @inline(__always)
  func mark(at offset: Int) -> Mark? { starts(.mark, at: offset) ? found(markFrom: offset) : nil }

  @inline(never)
  private func found(markFrom offset: Int) -> Mark {
    let cell = places.starting(at: offset)
    let number = ScanPlaces.mark(of: cell, startingNear: offset, among: markTable.count, by: index)
    return markTable[number ?? markIndex(from: offset)]
  }

  /// The number of the mark that ends at `offset`.
  ///
  /// - Precondition: one does.
  func numberOfMark(endingAt offset: Int) -> Int {
    let cell = places.ending(at: offset)
    // No character is longer than four bytes.
    let number = ScanPlaces.mark(of: cell, startingNear: offset - 4, among: markTable.count, by: index)
    return number ?? markIndex(from: offset) - 1
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
  private static func piece(_ ends: SlabTable<Int>, from first: Int, at offset: Int) -> Range<Int> {
    var next = first
    // One step is taken or not without a guess; hardly ever is there another.
    if next < ends.count { next &+= (ends[next] <= offset).number }
    while next < ends.count, ends[next] <= offset { next &+= 1 }
    let start = next > 0 ? ends[next - 1] : 0
    return start..<(next < ends.count ? ends[next] : Swift.max(start, offset))
  }
}
