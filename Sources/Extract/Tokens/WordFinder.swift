internal import Lexicon
import Model

/// Finds the words of the lists in a text, and where those begin that readers ask nearly every clause for.
///
/// Nearly all places begin with two characters of three bytes each, and whether these are a word, each and together, is
/// anybody's guess. So nothing is asked there either: both are written down, and stay only where they are words.
struct WordFinder: ~Copyable {
  private var hits = Gathered<Hit>()
  private var cues = Gathered<Cue>()

  /// Where look-ups of what is found begin.
  private let index: ScanIndex

  private init(_ index: ScanIndex) { self.index = index }

  /// - Parameters:
  ///   - places: the cells of what begins and ends at each place of the text, and at its end.
  ///   - index: notes what is found.
  static func words(
    at interest: borrowing PlacesOfInterest, _ span: Span<UInt8>, _ vocabulary: Vocabulary,
    _ places: inout MutableSpan<UInt32>, by index: ScanIndex, in space: ScanSpace
  ) -> (hits: SlabTable<Hit>, cues: SlabTable<Cue>) {
    var finder = WordFinder(index)
    swap(&finder.hits, &space.hits)
    swap(&finder.cues, &space.cues)
    // In Chinese, four words of the lists begin at ten bytes.
    finder.hits.begin(capacity: span.count * 2 / 5 + 1)
    finder.cues.begin(capacity: span.count / 16)
    let beginnings = unsafe interest.words
    let ahead = unsafe space.ahead(interest.wordCount)
    var known = unsafe ahead.mutableSpan
    var goingOn = unsafe space.goingOn(interest.wordCount).mutableSpan
    vocabulary.automaton.look(ahead: &known, of: unsafe beginnings.span, noting: &goingOn)
    for number in 0..<interest.wordCount {
      // Unchecked: there is one for each place.
      let (place, known) = unsafe (beginnings[number], ahead[number])
      if isOfThreeBytes(place.first), isOfThreeBytes(place.second) || !place.goesOn {
        finder.addWords(at: place.at, known, span, vocabulary, &places)
      } else {
        finder.addRareWords(at: place, span, vocabulary, &places)
      }
    }
    let found = (space.slabs.table(of: finder.hits), space.slabs.table(of: finder.cues))
    swap(&finder.hits, &space.hits)
    swap(&finder.cues, &space.cues)
    return found
  }

  /// Not U+FFFD, which bytes that are no text are taken for.
  @inline(__always)
  private static func isOfThreeBytes(_ character: UInt32) -> Bool { character &- 0x800 < 0xFFFD - 0x800 }

  /// The words that begin with a character of three bytes, before another of three bytes or alone.
  @inline(__always)
  private mutating func addWords(
    at offset: Int, _ ahead: Automaton.Ahead, _ span: Span<UInt8>, _ vocabulary: Vocabulary,
    _ places: inout MutableSpan<UInt32>
  ) {
    let (one, two) = (ahead.one, ahead.two)
    let kinds = (one.tags & WordKind.all.rawValue, two.tags & WordKind.all.rawValue)
    // Where no second character is, nothing is written at the text's end.
    let (first, second) = (offset &+ 3, min(offset &+ 6, span.count))
    write(one.id, kinds.0, from: offset, to: first, &places)
    write(two.id, kinds.1, from: offset, to: second, &places)
    var starting = kinds.0 | kinds.1
    var lists = vocabulary.cues.lists(one.tags) | vocabulary.cues.lists(two.tags)
    vocabulary.automaton.forEachLongerMatch(in: span, from: offset, behind: ahead, goingOnAt: second) { match in
      add(match, span, vocabulary, &places, &starting, &lists)
    }
    finish(offset, starting, lists, &places)
  }

  /// The words that begin with or go on to characters of other lengths.
  @inline(never)
  private mutating func addRareWords(
    at place: Automaton.Beginning, _ span: Span<UInt8>, _ vocabulary: Vocabulary, _ places: inout MutableSpan<UInt32>
  ) {
    let first = span.codePoint(at: place.at)
    // Inside a word of Latin letters no other begins.
    if first.value < 0x80, ScanBuilder.isInWord(span, place.at) { return }
    var starting: UInt32 = 0
    var lists: UInt64 = 0
    vocabulary.automaton.forEachMatch(in: span, at: place.at, beginningWith: first, goesOn: place.goesOn) { match in
      add(match, span, vocabulary, &places, &starting, &lists)
    }
    finish(place.at, starting, lists, &places)
  }

  @inline(__always)
  private mutating func add(
    _ match: Automaton.Match, _ span: Span<UInt8>, _ vocabulary: Vocabulary, _ places: inout MutableSpan<UInt32>,
    _ starting: inout UInt32, _ lists: inout UInt64
  ) {
    lists |= vocabulary.cues.lists(match.tags)
    let tags = match.tags & WordKind.all.rawValue
    if tags == 0 || match.end &- match.start > Hit.longest { return }
    // Inside a word of Latin letters no other ends.
    if match.end < span.count, ScanBuilder.isLetter(span, match.end &- 1), ScanBuilder.isLetter(span, match.end) {
      return
    }
    starting |= tags
    write(match.wordID, tags, from: match.start, to: match.end, &places)
  }

  /// Writes a word down, which stays only where it is one: where it has no kinds, it is none.
  @inline(__always)
  private mutating func write(
    _ word: Int, _ kinds: UInt32, from start: Int, to end: Int, _ places: inout MutableSpan<UInt32>
  ) {
    let isWord = kinds != 0
    // Unchecked: there are cells of each place of the text and of its end.
    let cell = unsafe places[unchecked: ScanPlaces.end(end)]
    unsafe places[unchecked: ScanPlaces.end(end)] = ScanPlaces.noted(kinds, number: hits.count, in: cell)
    let earlier = ScanPlaces.earlier(cell, isWord, endingAt: end, hits)
    hits.append(
      Hit(start: start, length: end &- start, word: word, kinds: WordKind(rawValue: kinds), earlierEnding: earlier),
      if: isWord)
  }

  /// Notes what a place begins when all its words are found.
  @inline(__always)
  private mutating func finish(
    _ offset: Int, _ starting: UInt32, _ lists: UInt64, _ places: inout MutableSpan<UInt32>
  ) {
    cues.append(Cue(start: Int32(truncatingIfNeeded: offset), lists: lists), if: lists != 0)
    index.note(cues: cues.count, upTo: offset)
    // Unchecked, as above; nothing but words was noted yet.
    unsafe places[unchecked: ScanPlaces.start(offset)] = ScanPlaces.noted(starting, number: hits.count &- 1, in: 0)
    index.note(hits: hits.count, upTo: offset)
  }
}
