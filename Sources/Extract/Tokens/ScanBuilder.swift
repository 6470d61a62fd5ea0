internal import Lexicon
import Model

/// Recognises a text: the one walk over it that everything else reads from.
struct ScanBuilder: ~Copyable {
  /// As it is read: folded to simplified characters where it is printed in traditional ones.
  private(set) var text: [UInt8]
  private(set) var hits = SlabTable<Hit>()
  private(set) var numerals = Gathered<Numeral>()
  private(set) var marks = Gathered<Mark>()
  /// A bit for each kind of them.
  private(set) var markKinds: UInt32 = 0
  private(set) var sentenceEnds = Gathered<Int>()
  private(set) var clauseEnds = Gathered<Int>()
  /// The cells of `ScanPlaces`.
  private(set) var places = SlabTable<UInt32>()
  private(set) var index = ScanIndex()
  private(set) var presence = CharacterPresence()
  /// Where words begin that readers ask nearly every clause for.
  private(set) var cues = SlabTable<Cue>()

  /// Whether it is read in other characters than it is printed in.
  private(set) var isFolded = false

  private let findsWords: Bool

  /// Borrows what it gathers in from a space, until it is `giveBack` to that.
  init(_ text: [UInt8], findsWords: Bool, in space: ScanSpace) {
    self.text = text
    self.findsWords = findsWords
    swapGathered(with: space)
    marks.begin(capacity: text.count / 24)
    numerals.begin(capacity: text.count / 64)
    sentenceEnds.begin(capacity: 0)
    clauseEnds.begin(capacity: 0)
  }

  mutating func giveBack(to space: ScanSpace) { swapGathered(with: space) }

  private mutating func swapGathered(with space: ScanSpace) {
    swap(&marks, &space.marks)
    swap(&numerals, &space.numerals)
    swap(&sentenceEnds, &space.sentenceEnds)
    swap(&clauseEnds, &space.clauseEnds)
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
    index.finish()
  }

  /// False where a traditional character stands, and the text is not folded yet.
  private mutating func recognise(_ vocabulary: Vocabulary, isFolded: Bool, in space: ScanSpace) -> Bool {
    let text = self.text
    let span = text.span
    presence = findsWords && text.count > ScanBuilder.longText ? CharacterPresence(in: space) : CharacterPresence()
    let interest = PlacesOfInterest(span, vocabulary, findsWords: findsWords, noting: presence, in: space)
    if interest.roles.contains(.traditional), !isFolded { return false }
    self.places = space.slabs.table(2 * (text.count + 1), of: UInt32.self)
    let cells = unsafe self.places.buffer
    unsafe cells.initialize(repeating: 0)
    var places = unsafe cells.mutableSpan
    index = ScanIndex(text.count, in: space)
    if findsWords { (hits, cues) = WordFinder.words(at: interest, span, vocabulary, &places, by: index, in: space) }
    var numeralEnd = 0
    for number in 0..<interest.markCount {
      let (at, isMark, isNumeral) = interest.mark(number)
      if isMark, addMark(span.codePoint(at: at), span, at, numeralEnd: numeralEnd) {
        let (start, end) = (ScanPlaces.start(at), ScanPlaces.end(Int(marks[marks.count - 1].end)))
        places[start] = ScanPlaces.noted(mark: marks.count - 1, in: places[start])
        places[end] = ScanPlaces.noted(mark: marks.count - 1, in: places[end])
      }
      if isNumeral, at >= numeralEnd, let end = addNumeral(at: at, span, vocabulary) {
        places[ScanPlaces.start(at)] |= WordKind.numeral.rawValue
        numeralEnd = end
      }
    }
    return true
  }

  /// Where the numeral ends that begins there.
  @inline(never)
  private mutating func addNumeral(at offset: Int, _ text: Span<UInt8>, _ vocabulary: Vocabulary) -> Int? {
    guard let found = NumeralReader.read(text, at: offset, vocabulary) else { return nil }
    numerals.append(found)
    index.note(numerals: numerals.count, upTo: offset)
    return found.end
  }

  /// Whether a mark stands there.
  @inline(never)
  private mutating func addMark(_ character: CodePoint, _ span: Span<UInt8>, _ at: Int, numeralEnd: Int) -> Bool {
    let count = marks.count
    if let kind = Mark.kind(of: character.value) {
      if !(kind == .comma && character.value == 0x2C && at < numeralEnd) { add(kind, at, character.length) }
    } else if character.value == 0x2E, ScanBuilder.isEnglishStop(span, at) {
      add(.stop, at, 1)
    } else if character.value == 0x22 {
      addStraightQuote(at)
    }
    return marks.count > count
  }

  private mutating func add(_ kind: Mark.Kind, _ at: Int, _ length: Int) {
    marks.append(Mark(kind: kind, start: Int32(at), end: Int32(at + length)))
    markKinds |= 1 << UInt32(kind.rawValue)
    index.note(marks: marks.count, upTo: at)
  }

  /// A straight quotation mark opens where the one before it closed.
  private mutating func addStraightQuote(_ at: Int) {
    var last = marks.count
    while last > 0, marks[last - 1].kind != .openQuote, marks[last - 1].kind != .closeQuote { last -= 1 }
    add(last > 0 && marks[last - 1].kind == .openQuote ? .closeQuote : .openQuote, at, 1)
  }

  private mutating func pairMarks(in space: ScanSpace) {
    var open: [Int] = []
    swap(&open, &space.open)
    defer { swap(&open, &space.open) }
    open.removeAll(keepingCapacity: true)
    for index in 0..<marks.count {
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
    var (lastSentence, lastClause) = (0, 0)
    var number = 0
    while number < marks.count {
      let mark = marks[number]
      number += 1
      switch mark.kind {
      case .stop, .semicolon, .ellipsis, .lineEnd:
        var end = Int(mark.end)
        while number < marks.count, Int(marks[number].start) == end,
          marks[number].kind == .closeQuote || marks[number].kind == .stop || marks[number].kind == .ellipsis
            || marks[number].kind == .closeParenthesis
        {
          end = Int(marks[number].end)
          number += 1
        }
        addSentence(end, &lastSentence)
        addClause(end, &lastClause)
      case .comma, .colon: addClause(Int(mark.end), &lastClause)
      default: break
      }
    }
    addSentence(text.count, &lastSentence)
    addClause(text.count, &lastClause)
  }

  private mutating func addSentence(_ end: Int, _ last: inout Int) {
    guard end > last else { return }
    last = end
    sentenceEnds.append(end)
    index.note(sentences: sentenceEnds.count, upTo: end)
  }

  private mutating func addClause(_ end: Int, _ last: inout Int) {
    guard end > last else { return }
    last = end
    clauseEnds.append(end)
    index.note(clauses: clauseEnds.count, upTo: end)
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
