internal import Lexicon
import Model

/// Recognises a text: the one walk over it that everything else reads from.
struct ScanBuilder {
  /// As it is read: folded to simplified characters where it is printed in traditional ones.
  private(set) var text: [UInt8]
  var hits: [Hit] = []
  var numerals: [Numeral] = []
  var marks: [Mark] = []
  var sentenceEnds: [Int] = []
  var clauseEnds: [Int] = []
  /// The four rows of `ScanPlaces`.
  private(set) var places: [UInt32] = []
  private(set) var presence = CharacterPresence()
  /// Where words begin that readers ask nearly every clause for.
  private(set) var cues: [Cue] = []

  /// Whether it is read in other characters than it is printed in.
  private(set) var isFolded = false

  private let findsWords: Bool

  init(_ text: [UInt8], findsWords: Bool) {
    self.text = text
    self.findsWords = findsWords
    // In Chinese, four words of the lists begin at ten bytes.
    if findsWords {
      hits.reserveCapacity(text.count * 2 / 5)
      if text.count > ScanBuilder.longText { cues.reserveCapacity(text.count / 12) }
    }
    numerals.reserveCapacity(text.count / 64)
    marks.reserveCapacity(text.count / 24)
  }

  /// Texts longer than that are asked what stands in them.
  private static var longText: Int { 192 }

  mutating func build(_ vocabulary: Vocabulary) {
    if !recognise(vocabulary, isFolded: false) {
      text = vocabulary.traditional.folded(text)
      isFolded = true
      hits.removeAll(keepingCapacity: true)
      marks.removeAll(keepingCapacity: true)
      numerals.removeAll(keepingCapacity: true)
      cues.removeAll(keepingCapacity: true)
      _ = recognise(vocabulary, isFolded: true)
    }
    pairMarks()
    findSentences()
  }

  /// False where a traditional character stands before the text's end, and it is not folded yet.
  private mutating func recognise(_ vocabulary: Vocabulary, isFolded: Bool) -> Bool {
    let text = self.text
    let span = text.span
    var here = [UInt32](repeating: 0, count: 4 * (text.count + 1))
    var places = here.mutableSpan
    let isLong = findsWords && text.count > ScanBuilder.longText
    let finder = CueFinder.shared
    var present = [UInt64](repeating: 0, count: isLong ? 64 : 0)
    var presentRows = present.mutableSpan
    var at = 0
    var numeralEnd = 0
    var next: CodePoint? = span.isEmpty ? nil : span.codePoint(at: 0)
    while let character = next {
      let end = at &+ character.length
      next = end < span.count ? span.codePoint(at: end) : nil
      // Of an English text only figures and marks are looked for.
      if !findsWords, ScanBuilder.isLetterOrSpace(character) {
        at = end
        continue
      }
      if isLong { CharacterPresence.note(character, span, at: at, &presentRows) }
      let roles = vocabulary.roles(of: character.value)
      if !roles.isEmpty {
        if roles.contains(.traditional), !isFolded { return false }
        if findsWords, roles.contains(.beginsWord), !ScanBuilder.isInWord(span, at) {
          let goesOn = next.map { vocabulary.automaton.mayGoOn(from: character.value, to: $0.value) } ?? false
          if goesOn || roles.contains(.isWord) { addWords(at: at, character, goesOn, span, vocabulary, &places) }
        }
        if findsWords, roles.contains(.beginsCue),
          roles.contains(.isCue) || next.map({ finder.mayGoOn(from: character.value, to: $0.value) }) ?? false
        {
          let lists = finder.lists(span, at: at, beginningWith: character)
          if lists != 0 { cues.append(Cue(start: Int32(truncatingIfNeeded: at), lists: lists)) }
        }
        if roles.contains(.mark), addMark(character, span, at, numeralEnd: numeralEnd) {
          places[at] |= WordKind.mark.rawValue
        }
        if at >= numeralEnd, roles.contains(.numeral),
          let numeral = NumeralReader.read(span, at: at, isUnit: { ScanBuilder.isUnit(text, $0, vocabulary) })
        {
          places[at] |= WordKind.numeral.rawValue
          numerals.append(numeral)
          numeralEnd = numeral.end
        }
      }
      at = end
    }
    self.places = here
    presence = CharacterPresence(rows: present)
    return true
  }

  private mutating func addWords(
    at offset: Int, _ first: CodePoint, _ goesOn: Bool, _ span: Span<UInt8>, _ vocabulary: Vocabulary,
    _ places: inout MutableSpan<UInt32>
  ) {
    let row = span.count &+ 1
    var starting: UInt32 = 0
    vocabulary.automaton.forEachMatch(in: span, at: offset, beginningWith: first, goesOn: goesOn) { match in
      if ScanBuilder.isLetter(span, match.end &- 1), match.end < span.count, ScanBuilder.isLetter(span, match.end) {
        return
      }
      starting |= match.tags
      places[row &+ match.end] |= match.tags
      let last = 3 &* row &+ match.end
      hits.append(
        Hit(
          start: Int32(truncatingIfNeeded: offset), end: Int32(truncatingIfNeeded: match.end),
          word: Int32(truncatingIfNeeded: match.wordID), kinds: WordKind(rawValue: match.tags),
          earlierEnding: Int32(truncatingIfNeeded: places[last])))
      places[last] = UInt32(truncatingIfNeeded: hits.count)
    }
    guard starting != 0 else { return }
    places[offset] |= starting
    places[2 &* row &+ offset] = UInt32(truncatingIfNeeded: hits.count)
  }

  /// Whether a mark stands there.
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
  private static func isUnit(_ text: [UInt8], _ at: Int, _ vocabulary: Vocabulary) -> Bool {
    var found = false
    vocabulary.automaton.forEachMatch(in: text.span, at: at) { match in
      if WordKind(rawValue: match.tags).contains(.unit), match.end - match.start > 3 { found = true }
    }
    return found
  }

  private static func isLetterOrSpace(_ character: CodePoint) -> Bool {
    character.value == 0x20 || character.value < 0x80 && (character.value | 0x20) &- 0x61 < 26
  }

  /// Whether a letter stands there that is not the first of its word.
  private static func isInWord(_ span: Span<UInt8>, _ at: Int) -> Bool {
    isLetter(span, at) && at > 0 && isLetter(span, at - 1)
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
