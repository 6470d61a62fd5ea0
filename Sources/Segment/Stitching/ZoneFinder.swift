internal import Lexicon
import Model

/// Finds the development zone an article is about: the one its headlines and first paragraphs name most.
///
/// A class, because each page's articles are handed it, and one reference is cheaper to hand on than its lists.
final class ZoneFinder: Sendable {
  private let zones: Automaton
  /// By the number that the automaton knows each by: to go by the rows of the list is two looks into far tables more.
  private let names: [String]
  private let places: Automaton
  private let words: RoleWords
  /// The lists are in simplified characters; a name that ends in a traditional one is looked up as it would be in these.
  private let traditional: TraditionalCharacters
  /// Of each end of a name, whether it is in traditional characters.
  private let areTraditional: [Bool]

  init(_ lexicons: LexiconSet, words: RoleWords) {
    let list = lexicons["zones"] ?? WordList(name: "zones")
    let zones = Automaton([list])
    names = (0..<zones.wordCount).map { word in
      String(decoding: list.word(zones.meanings(ofWord: word).first?.row ?? 0), as: UTF8.self)
    }
    self.zones = zones
    places = Automaton([lexicons["places"] ?? WordList(name: "places")])
    self.words = words
    // What is wrong with the list is told where facts are read.
    var problems: [Diagnostic] = []
    let traditional = TraditionalCharacters(
      lexicons["traditional"] ?? WordList(name: "traditional"), problems: &problems)
    areTraditional = words.zoneEnds.words.map { $0.unicodeScalars.contains { traditional.contains($0.value) } }
    self.traditional = traditional
  }

  /// The zone of an article of a page.
  ///
  /// - Parameter article: it is not changed; handed over otherwise, it would be copied with all that it holds.
  func zone(of article: inout Article, on page: Span<UInt8>, _ ends: ZoneEnds) -> String? {
    var tally = Tally()
    if let kicker = article.kicker { count(kicker, page, ends, weight: 4, &tally) }
    if let headline = article.headline { count(headline, page, ends, weight: 4, &tally) }
    if let deck = article.deck { count(deck, page, ends, weight: 4, &tally) }
    // What an article is about stands in its first paragraphs, and in the credits of its photographs.
    let paragraphs = article.paragraphs.span
    for number in paragraphs.indices {
      if paragraphs[number].role == .credit {
        // Credits inside a paragraph are not among the text of stories.
        let credit = paragraphs[number].passage.text
        let text = credit.span
        count(text, 0..<text.count, ZoneEnds(text, words: words), 2, &tally)
      } else if number < 4 {
        let weight = number == 0 ? 2 : 1
        // Asked here, as a passage that is handed on is copied.
        if let place = paragraphs[number].passage.pieces.only {
          count(page, place, ends, weight, &tally)
        } else {
          count(joined: paragraphs[number].passage, ends, weight, &tally)
        }
      }
    }
    return tally.best
  }

  /// Votes for names; there are few different ones in an article.
  private struct Tally {
    var names: [(name: String, votes: Int)] = []

    mutating func add(_ name: String, _ votes: Int) {
      if let at = names.firstIndex(where: { $0.name == name }) {
        names[at].votes += votes
      } else if names.count < 64 {
        if names.isEmpty { names.reserveCapacity(8) }
        names.append((name, votes))
      }
    }

    var best: String? { names.max { $0.votes < $1.votes }?.name }
  }

  /// A zone's name ends in 高新区 or the like: such an end is looked for first, then the name back from it.
  ///
  /// A passage of one piece is the page's own text; one of several has words where they meet.
  private func count(
    _ passage: borrowing Passage, _ page: Span<UInt8>, _ ends: ZoneEnds, weight: Int, _ tally: inout Tally
  ) {
    if let place = passage.pieces.only {
      count(page, place, ends, weight, &tally)
    } else {
      count(joined: passage, ends, weight, &tally)
    }
  }

  /// Counts the names in a passage of several pieces.
  private func count(joined passage: borrowing Passage, _ ends: ZoneEnds, _ weight: Int, _ tally: inout Tally) {
    let joined = passage.text
    let text = joined.span
    count(text, 0..<text.count, ZoneEnds(of: passage, ends), weight, &tally)
  }

  private func count(_ text: Span<UInt8>, _ range: Range<Int>, _ ends: ZoneEnds, _ weight: Int, _ tally: inout Tally) {
    var floor = range.lowerBound
    var search = ends.search(in: range)
    while let end = search.next(ends, text) {
      let start = max(floor, end.range.lowerBound - Self.longestName)
      guard let name = printedName(text, end, from: start) else { continue }
      tally.add(name, weight)
      floor = end.range.upperBound
    }
  }

  /// Bytes a name may have before its end.
  private static let longestName = 48

  /// The name that ends there; one in traditional characters as it is printed.
  private func printedName(_ text: Span<UInt8>, _ place: ZoneEnds.Place, from start: Int) -> String? {
    let end = place.range
    guard areTraditional[place.word] else {
      return name(text, before: end.lowerBound, to: end.upperBound, from: start)?.name
    }
    let printed = (start..<end.upperBound).map { text[$0] }
    let folded = traditional.folded(printed)
    guard let found = name(folded.span, before: end.lowerBound - start, to: printed.count, from: 0) else { return nil }
    return String(decoding: printed[found.start...], as: UTF8.self)
  }

  /// The listed zone, or the place with a zone behind it, that starts earliest and runs to `stop`.
  private func name(_ text: Span<UInt8>, before end: Int, to stop: Int, from start: Int) -> (name: String, start: Int)?
  {
    // Nothing in front of the last mark belongs to the name.
    var at = end
    while at > start {
      let character = text.codePoint(before: at)
      guard at - character.length >= start, CharacterClass(character.value) == .han else { break }
      at -= character.length
    }
    // Three names in four are listed: the places in front of one, each a look into a far table, are not asked for.
    var first = at
    while first < end {
      let character = text.codePoint(at: first)
      if zones.begins(with: character.value), let match = zones.longestMatch(in: text, at: first), match.end >= stop {
        return (names[match.wordID], first)
      }
      first += character.length
    }
    var placed: Int?
    var placeEnd = 0
    while at < end {
      let character = text.codePoint(at: at)
      if at >= placeEnd, places.begins(with: character.value), let place = places.longestMatch(in: text, at: at),
        place.end <= end
      {
        // 安徽宣城: places that touch are one name; 某国客商走进太仓: others are not.
        if placed == nil || at > placeEnd { placed = end - place.end <= 27 ? at : nil }
        placeEnd = place.end
      }
      at += character.length
    }
    // 湖州有个开发区 is none by name.
    if placeEnd < end, text.has("有个", at: placeEnd) || text.has("有一个", at: placeEnd) { return nil }
    return placed.map { start in (String(decoding: (start..<stop).map { text[$0] }, as: UTF8.self), start) }
  }
}
