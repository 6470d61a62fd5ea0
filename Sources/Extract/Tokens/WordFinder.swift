internal import Lexicon
import Model

/// Finds the words of the lists in a text, and where those begin that readers ask nearly every clause for.
///
/// Nearly all places begin with two characters of three bytes each, and whether these are a word, each and together, is
/// anybody's guess. So nothing is asked there either: both are written down, and stay only where they are words.
struct WordFinder: ~Copyable {
  private var hits = Gathered<Hit>()
  private var cues = Gathered<Cue>()

  /// - Parameter places: two rows of what begins and of what ends, each a place longer than the text.
  static func words(
    at interest: borrowing PlacesOfInterest, _ span: Span<UInt8>, _ vocabulary: Vocabulary,
    _ places: inout MutableSpan<UInt32>, in space: ScanSpace
  ) -> (hits: Laid<Hit>, cues: Laid<Cue>) {
    var finder = WordFinder()
    swap(&finder.hits, &space.hits)
    swap(&finder.cues, &space.cues)
    // In Chinese, four words of the lists begin at ten bytes.
    finder.hits.begin(capacity: span.count * 2 / 5)
    finder.cues.begin(capacity: span.count / 16)
    var ahead = Gathered<Automaton.Ahead>()
    swap(&ahead, &space.ahead)
    ahead.begin(capacity: interest.wordCount)
    for number in 0..<interest.wordCount {
      let (character, next) = interest.beginning(number)
      ahead.append(vocabulary.automaton.ahead(of: character, to: next, goesOn: interest.word(number).goesOn))
    }
    for number in 0..<interest.wordCount {
      let (character, next) = interest.beginning(number)
      let place = interest.word(number)
      if isOfThreeBytes(character), isOfThreeBytes(next) || !place.goesOn {
        finder.addWords(at: place.at, ahead[number], span, vocabulary, &places)
      } else {
        finder.addRareWords(at: place, span, vocabulary, &places)
      }
    }
    let found = (space.slabs.table(of: finder.hits), space.slabs.table(of: finder.cues))
    swap(&ahead, &space.ahead)
    swap(&finder.hits, &space.hits)
    swap(&finder.cues, &space.cues)
    return found
  }

  /// Not U+FFFD, which bytes that are no text are taken for.
  @inline(__always)
  private static func isOfThreeBytes(_ character: UInt32) -> Bool { character &- 0x800 < 0xFFFD - 0x800 }

  /// The words that begin with a character of three bytes, before another one or alone.
  @inline(__always)
  private mutating func addWords(
    at offset: Int, _ ahead: Automaton.Ahead, _ span: Span<UInt8>, _ vocabulary: Vocabulary,
    _ places: inout MutableSpan<UInt32>
  ) {
    let (one, two) = (ahead.one, ahead.two)
    let kinds = (one.tags & ~WordKind.cue.rawValue, two.tags & ~WordKind.cue.rawValue)
    hits.append(Hit(start: offset, length: 3, word: one.id, kinds: WordKind(rawValue: kinds.0)), if: kinds.0 != 0)
    hits.append(Hit(start: offset, length: 6, word: two.id, kinds: WordKind(rawValue: kinds.1)), if: kinds.1 != 0)
    let row = span.count &+ 1
    // Where no second character is, nothing is written at the text's end.
    let (first, second) = (offset &+ 3, min(offset &+ 6, span.count))
    // Unchecked: there are two rows, each a place longer than the text, in which both end.
    unsafe places[unchecked: row &+ first] |= kinds.0
    unsafe places[unchecked: row &+ second] |= kinds.1
    var starting = kinds.0 | kinds.1
    var lists = vocabulary.cueLists(of: one) | vocabulary.cueLists(of: two)
    if offset &+ 6 < span.count, ahead.mayGoOn(to: span.codePoint(at: offset &+ 6).value) {
      vocabulary.automaton.forEachLongerMatch(in: span, from: offset, behind: ahead, endingAt: offset &+ 6) { match in
        add(match, span, vocabulary, &places, &starting, &lists)
      }
    }
    cues.append(Cue(start: Int32(truncatingIfNeeded: offset), lists: lists), if: lists != 0)
    unsafe places[unchecked: offset] |= starting
  }

  /// The words that begin with or go on to characters of other lengths.
  @inline(never)
  private mutating func addRareWords(
    at place: (at: Int, goesOn: Bool), _ span: Span<UInt8>, _ vocabulary: Vocabulary,
    _ places: inout MutableSpan<UInt32>
  ) {
    let first = span.codePoint(at: place.at)
    // Inside a word of Latin letters no other begins.
    if first.value < 0x80, ScanBuilder.isInWord(span, place.at) { return }
    var starting: UInt32 = 0
    var lists: UInt64 = 0
    vocabulary.automaton.forEachMatch(in: span, at: place.at, beginningWith: first, goesOn: place.goesOn) { match in
      add(match, span, vocabulary, &places, &starting, &lists)
    }
    if lists != 0 { cues.append(Cue(start: Int32(truncatingIfNeeded: place.at), lists: lists)) }
    unsafe places[unchecked: place.at] |= starting
  }

  @inline(__always)
  private mutating func add(
    _ match: Automaton.Match, _ span: Span<UInt8>, _ vocabulary: Vocabulary, _ places: inout MutableSpan<UInt32>,
    _ starting: inout UInt32, _ lists: inout UInt64
  ) {
    if match.tags & WordKind.cue.rawValue != 0 { lists |= vocabulary.cueLists(ofWord: match.wordID) }
    let tags = match.tags & ~WordKind.cue.rawValue
    let length = match.end &- match.start
    if tags == 0 || length > Hit.longest { return }
    // Inside a word of Latin letters no other ends.
    if match.end < span.count, ScanBuilder.isLetter(span, match.end &- 1), ScanBuilder.isLetter(span, match.end) {
      return
    }
    starting |= tags
    // Unchecked: there are two rows, each a place longer than the text, in which the match ends.
    unsafe places[unchecked: span.count &+ 1 &+ match.end] |= tags
    hits.append(Hit(start: match.start, length: length, word: match.wordID, kinds: WordKind(rawValue: tags)))
  }
}
