internal import Lexicon
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
struct Scan: Sendable {
  let text: [UInt8]
  private(set) var hits: [Hit] = []
  private(set) var numerals: [Numeral] = []
  private(set) var marks: [Mark] = []
  /// Ends of sentences (。！？；… and the closing quotation mark after them).
  private(set) var sentenceEnds: [Int] = []
  /// Ends of clauses: also at ，：
  private(set) var clauseEnds: [Int] = []
  /// First hit that starts at or after an offset.
  private var firstHit: [Int32] = []
  /// Last hit (in order) that ends at an offset, and the one before it with the same end.
  private var hitEnding: [Int32] = []
  private var earlierEnding: [Int32] = []

  init(_ text: [UInt8], _ vocabulary: Vocabulary) {
    self.text = text
    firstHit = Array(repeating: 0, count: text.count + 2)
    hitEnding = Array(repeating: -1, count: text.count + 1)
    hits.reserveCapacity(text.count / 6)
    recognise(vocabulary)
    pairMarks()
    findSentences()
  }

  // MARK: Reading

  /// The hits that start at `offset`, shortest first.
  func hits(at offset: Int) -> ArraySlice<Hit> {
    guard offset >= 0, offset < text.count else { return [] }
    return hits[Int(firstHit[offset])..<Int(firstHit[offset + 1])]
  }

  /// The hits that start inside `range`.
  func hits(in range: Range<Int>) -> ArraySlice<Hit> {
    hits[Int(firstHit[range.lowerBound])..<Int(firstHit[Swift.min(range.upperBound, text.count)])]
  }

  /// The longest hit of `kind` that starts at `offset`.
  func longestHit(_ kind: WordKind, at offset: Int) -> Hit? {
    hits(at: offset).last { !$0.kinds.isDisjoint(with: kind) }
  }

  /// The longest hit of `kind` that ends at `offset`.
  func longestHit(_ kind: WordKind, endingAt offset: Int) -> Hit? {
    guard offset >= 0, offset < hitEnding.count else { return nil }
    var best: Hit?
    var index = hitEnding[offset]
    while index >= 0 {
      let hit = hits[Int(index)]
      if !hit.kinds.isDisjoint(with: kind) { best = hit }
      index = earlierEnding[Int(index)]
    }
    return best
  }

  /// Calls `body` with the hits that end at `offset`, shortest first.
  func forEachHit(endingAt offset: Int, _ body: (Hit) -> Void) {
    guard offset >= 0, offset < hitEnding.count else { return }
    var index = hitEnding[offset]
    while index >= 0 {
      body(hits[Int(index)])
      index = earlierEnding[Int(index)]
    }
  }

  /// The numerals that start inside `range`.
  func numerals(in range: Range<Int>) -> ArraySlice<Numeral> {
    let first = numeralIndex(from: range.lowerBound)
    var last = first
    while last < numerals.count, numerals[last].start < range.upperBound { last += 1 }
    return numerals[first..<last]
  }

  /// The numeral that starts at `offset`.
  func numeral(at offset: Int) -> Numeral? {
    let index = numeralIndex(from: offset)
    return index < numerals.count && numerals[index].start == offset ? numerals[index] : nil
  }

  private func numeralIndex(from offset: Int) -> Int {
    var low = 0
    var high = numerals.count
    while low < high {
      let middle = (low + high) / 2
      if numerals[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The sentence that holds `offset`, its closing mark included.
  func sentence(at offset: Int) -> Range<Int> { Scan.piece(sentenceEnds, at: offset) }

  /// The clause that holds `offset`, its closing mark included.
  func clause(at offset: Int) -> Range<Int> { Scan.piece(clauseEnds, at: offset) }

  /// Number of the first mark at or after `offset`.
  func markIndex(from offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(marks[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mark that starts at `offset`.
  func mark(at offset: Int) -> Mark? {
    let index = markIndex(from: offset)
    return index < marks.count && Int(marks[index].start) == offset ? marks[index] : nil
  }

  /// The innermost pair of quotation marks around `offset`: the text between them.
  func quotation(around offset: Int) -> Range<Int>? { pair(.openQuote, around: offset) }

  /// The innermost pair of 《》 around `offset`.
  func title(around offset: Int) -> Range<Int>? { pair(.openTitle, around: offset) }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Whether the bytes of `word` stand at `offset`.
  func has(_ word: StaticString, at offset: Int) -> Bool { text.span.has(word, at: offset) }

  /// Whether the bytes of `word` end at `offset`.
  func has(_ word: StaticString, before offset: Int) -> Bool {
    text.span.has(word, at: offset - word.utf8CodeUnitCount)
  }

  /// The character at `offset`; U+FFFD at the end.
  func character(at offset: Int) -> CodePoint {
    offset < text.count && offset >= 0 ? text.span.codePoint(at: offset) : CodePoint(value: 0xFFFD, length: 0)
  }

  /// The character that ends at `offset`; U+FFFD at the start.
  func character(before offset: Int) -> CodePoint {
    offset > 0 ? text.span.codePoint(before: offset) : CodePoint(value: 0xFFFD, length: 0)
  }

  private static func piece(_ ends: [Int], at offset: Int) -> Range<Int> {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = low > 0 ? ends[low - 1] : 0
    return start..<(low < ends.count ? ends[low] : Swift.max(start, offset))
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

  // MARK: Recognising

  private mutating func recognise(_ vocabulary: Vocabulary) {
    let text = self.text
    let span = text.span
    var at = 0
    var numeralEnd = 0
    while at < span.count {
      firstHit[at] = Int32(hits.count)
      let character = span.codePoint(at: at)
      let isInWord = character.value < 0x80 && Scan.isLetter(span, at) && at > 0 && Scan.isLetter(span, at - 1)
      if !isInWord { addHits(vocabulary, span, at) }
      if let kind = Mark.kind(of: character.value) {
        if !(kind == .comma && character.value == 0x2C && at < numeralEnd) {
          marks.append(Mark(kind: kind, start: Int32(at), end: Int32(at + character.length)))
        }
      } else if character.value == 0x2E, Scan.isEnglishStop(span, at) {
        marks.append(Mark(kind: .stop, start: Int32(at), end: Int32(at + 1)))
      } else if character.value == 0x22 {
        addStraightQuote(at)
      }
      if at >= numeralEnd, Scan.mayStartNumeral(character.value),
        let numeral = NumeralReader.read(span, at: at, isUnit: { Scan.isUnit(text, $0, vocabulary) })
      {
        numerals.append(numeral)
        numeralEnd = numeral.end
      }
      for offset in at + 1..<at + character.length + 1 where offset < firstHit.count {
        firstHit[offset] = Int32(hits.count)
      }
      at += character.length
    }
    firstHit[span.count] = Int32(hits.count)
    firstHit[span.count + 1] = Int32(hits.count)
    earlierEnding = Array(repeating: -1, count: hits.count)
    for (index, hit) in hits.enumerated() {
      earlierEnding[index] = hitEnding[Int(hit.end)]
      hitEnding[Int(hit.end)] = Int32(index)
    }
  }

  private mutating func addHits(_ vocabulary: Vocabulary, _ span: Span<UInt8>, _ at: Int) {
    vocabulary.automaton.forEachMatch(in: span, at: at) { match in
      if Scan.isLetter(span, match.end - 1), match.end < span.count, Scan.isLetter(span, match.end) { return }
      hits.append(
        Hit(
          start: Int32(match.start), end: Int32(match.end), word: Int32(match.wordID),
          kinds: vocabulary.kinds[match.wordID]))
    }
  }

  /// A straight quotation mark opens where the one before it closed.
  private mutating func addStraightQuote(_ at: Int) {
    let open = marks.last { $0.kind == .openQuote || $0.kind == .closeQuote }?.kind == .openQuote
    marks.append(Mark(kind: open ? .closeQuote : .openQuote, start: Int32(at), end: Int32(at + 1)))
  }

  private mutating func pairMarks() {
    var open: [Int] = []
    for index in marks.indices {
      let closes: Mark.Kind
      switch marks[index].kind {
      case .openQuote, .openParenthesis, .openTitle:
        open.append(index)
        continue
      case .closeQuote: closes = .openQuote
      case .closeParenthesis: closes = .openParenthesis
      case .closeTitle: closes = .openTitle
      default: continue
      }
      // A mark left open inside a closed pair is dropped with it; one that closes nothing stands alone.
      guard let place = open.suffix(8).lastIndex(where: { marks[$0].kind == closes }) else { continue }
      marks[open[place]].partner = Int32(index)
      marks[index].partner = Int32(open[place])
      open.removeSubrange(place...)
    }
  }

  private mutating func findSentences() {
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      index += 1
      switch mark.kind {
      case .stop, .semicolon, .ellipsis, .lineEnd:
        var end = Int(mark.end)
        var next = index
        while next < marks.count, Int(marks[next].start) == end,
          marks[next].kind == .closeQuote || marks[next].kind == .stop || marks[next].kind == .ellipsis
            || marks[next].kind == .closeParenthesis
        {
          end = Int(marks[next].end)
          next += 1
        }
        index = next
        if end > sentenceEnds.last ?? 0 { sentenceEnds.append(end) }
        if end > clauseEnds.last ?? 0 { clauseEnds.append(end) }
      case .comma, .colon:
        if Int(mark.end) > clauseEnds.last ?? 0 { clauseEnds.append(Int(mark.end)) }
      default: break
      }
    }
    if sentenceEnds.last ?? 0 < text.count { sentenceEnds.append(text.count) }
    if clauseEnds.last ?? 0 < text.count { clauseEnds.append(text.count) }
  }

  /// Whether a unit of more than one character begins here: 千瓦, not 千.
  private static func isUnit(_ text: [UInt8], _ at: Int, _ vocabulary: Vocabulary) -> Bool {
    var found = false
    vocabulary.automaton.forEachMatch(in: text.span, at: at) { match in
      if vocabulary.kinds[match.wordID].contains(.unit), match.end - match.start > 3 { found = true }
    }
    return found
  }

  static func isLetter(_ span: Span<UInt8>, _ at: Int) -> Bool {
    let byte = span[at] | 0x20
    return byte >= 0x61 && byte <= 0x7A
  }

  /// A full stop at the end of an English word, not inside a number or after a single letter.
  private static func isEnglishStop(_ span: Span<UInt8>, _ at: Int) -> Bool {
    guard at > 1, at + 1 == span.count || span[at + 1] == 0x20 || span[at + 1] == 0xE2 else { return false }
    return isLetter(span, at - 1) && isLetter(span, at - 2) || span[at - 1] >= 0x30 && span[at - 1] <= 0x39
  }

  private static func mayStartNumeral(_ value: UInt32) -> Bool {
    if case .none = NumeralCharacter(value) { return false }
    return true
  }
}
