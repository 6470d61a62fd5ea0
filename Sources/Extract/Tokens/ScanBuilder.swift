internal import Lexicon
import Model

/// Recognises a text: the one walk over it that everything else reads from.
struct ScanBuilder {
  /// As it is read: folded to simplified characters where it is printed in traditional ones.
  private(set) var text: [UInt8]
  private(set) var hits = Laid<Hit>()
  private(set) var numerals: [Numeral] = []
  private(set) var marks: [Mark] = []
  private(set) var sentenceEnds: [Int] = []
  private(set) var clauseEnds: [Int] = []
  /// The two rows of `ScanPlaces`.
  private(set) var places = Laid<UInt32>()
  private(set) var index = ScanIndex()
  private(set) var presence = CharacterPresence()
  /// Where words begin that readers ask nearly every clause for.
  private(set) var cues = Laid<Cue>()

  /// Whether it is read in other characters than it is printed in.
  private(set) var isFolded = false

  private let findsWords: Bool

  init(_ text: [UInt8], findsWords: Bool) {
    self.text = text
    self.findsWords = findsWords
    marks.reserveCapacity(text.count / 24)
  }

  /// Texts longer than that are asked what stands in them.
  private static var longText: Int { 192 }

  mutating func build(_ vocabulary: Vocabulary, in space: ScanSpace) {
    if !recognise(vocabulary, isFolded: false, in: space) {
      text = vocabulary.traditional.folded(text)
      isFolded = true
      _ = recognise(vocabulary, isFolded: true, in: space)
    }
    pairMarks(in: space)
    findSentences()
    index = ScanIndex(
      text.count, hits: hits, marks: marks, sentenceEnds: sentenceEnds, clauseEnds: clauseEnds, cues: cues, in: space)
    ScanPlaces.link(hits, in: places, by: index)
  }

  /// False where a traditional character stands, and the text is not folded yet.
  private mutating func recognise(_ vocabulary: Vocabulary, isFolded: Bool, in space: ScanSpace) -> Bool {
    let text = self.text
    let span = text.span
    let interest = PlacesOfInterest(span, vocabulary, findsWords: findsWords, in: space)
    if interest.roles.contains(.traditional), !isFolded { return false }
    self.places = space.slabs.table(2 * (text.count + 1), of: UInt32.self)
    let cells = unsafe self.places.buffer
    unsafe cells.initialize(repeating: 0)
    var places = unsafe cells.mutableSpan
    if findsWords {
      (hits, cues) = WordFinder.words(at: interest, span, vocabulary, &places, in: space)
      if text.count > ScanBuilder.longText { presence = CharacterPresence(span) }
    }
    var numeralEnd = 0
    for number in 0..<interest.markCount {
      let (at, isMark, isNumeral) = interest.mark(number)
      if isMark, addMark(span.codePoint(at: at), span, at, numeralEnd: numeralEnd) {
        places[at] |= WordKind.mark.rawValue
        places[text.count + 1 + Int(marks[marks.count - 1].end)] |= WordKind.mark.rawValue
      }
      if isNumeral, at >= numeralEnd, let end = addNumeral(at: at, span, vocabulary) {
        places[at] |= WordKind.numeral.rawValue
        numeralEnd = end
      }
    }
    return true
  }

  /// Where the numeral ends that begins there.
  @inline(never)
  private mutating func addNumeral(at offset: Int, _ text: Span<UInt8>, _ vocabulary: Vocabulary) -> Int? {
    guard let found = NumeralReader.read(text, at: offset, vocabulary) else { return nil }
    if numerals.isEmpty { numerals.reserveCapacity(text.count / 64 + 1) }
    numerals.append(found)
    return found.end
  }

  /// Whether a mark stands there.
  @inline(never)
  private mutating func addMark(_ character: CodePoint, _ span: Span<UInt8>, _ at: Int, numeralEnd: Int) -> Bool {
    let count = marks.count
    if let kind = Mark.kind(of: character.value) {
      if !(kind == .comma && character.value == 0x2C && at < numeralEnd) {
        marks.append(Mark(kind: kind, start: Int32(at), end: Int32(at + character.length)))
      }
    } else if character.value == 0x2E, ScanBuilder.isEnglishStop(span, at) {
      marks.append(Mark(kind: .stop, start: Int32(at), end: Int32(at + 1)))
    } else if character.value == 0x22 {
      addStraightQuote(at)
    }
    return marks.count > count
  }

  /// A straight quotation mark opens where the one before it closed.
  private mutating func addStraightQuote(_ at: Int) {
    let open = marks.last { $0.kind == .openQuote || $0.kind == .closeQuote }?.kind == .openQuote
    marks.append(Mark(kind: open ? .closeQuote : .openQuote, start: Int32(at), end: Int32(at + 1)))
  }

  private mutating func pairMarks(in space: ScanSpace) {
    var open: [Int] = []
    swap(&open, &space.open)
    defer { swap(&open, &space.open) }
    open.removeAll(keepingCapacity: true)
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
      while open.count > place { open.removeLast() }
    }
  }

  private mutating func findSentences() {
    clauseEnds.reserveCapacity(marks.count + 1)
    sentenceEnds.reserveCapacity(marks.count / 3 + 1)
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
  static func isUnit(_ text: Span<UInt8>, _ at: Int, _ vocabulary: Vocabulary) -> Bool {
    var found = false
    vocabulary.automaton.forEachMatch(in: text, at: at) { match in
      if WordKind(rawValue: match.tags).contains(.unit), match.end - match.start > 3 { found = true }
    }
    return found
  }

  /// Whether a letter stands there that is not the first of its word.
  static func isInWord(_ span: Span<UInt8>, _ at: Int) -> Bool {
    at > 0 && isLetter(span, at) && isLetter(span, at - 1)
  }

  static func isLetter(_ span: Span<UInt8>, _ at: Int) -> Bool {
    let byte = span[at] | 0x20
    return byte >= 0x61 && byte <= 0x7A
  }

  /// A full stop at the end of an English word, not inside a number or after a single letter.
  private static func isEnglishStop(_ span: Span<UInt8>, _ at: Int) -> Bool {
    guard at > 1, at + 1 == span.count || span[at + 1] == 0x20 || span[at + 1] == 0xE2 else { return false }
    guard isLetter(span, at - 1) && isLetter(span, at - 2) || span[at - 1] >= 0x30 && span[at - 1] <= 0x39 else {
      return false
    }
    // Mr. and Dr. end no sentence, nor does Ltd. before a small letter.
    return !EnglishSeam.isTitle(span, at + 1)
      && !(at + 2 < span.count && span[at + 1] == 0x20 && span[at + 2] >= 0x61 && span[at + 2] <= 0x7A)
  }
}
