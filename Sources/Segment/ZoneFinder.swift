internal import Lexicon
import Model

/// Finds the development zone an article is about: the one its headlines and first paragraphs name most.
struct ZoneFinder: Sendable {
  private let zones: Automaton
  private let names: [String]
  private let places: Automaton
  private let ends: WordTable

  init(_ lexicons: LexiconSet, words: RoleWords) {
    let list = lexicons["zones"] ?? WordList(name: "zones")
    zones = Automaton([list])
    names = (0..<list.count).map { String(decoding: list.word($0), as: UTF8.self) }
    places = Automaton([lexicons["places"] ?? WordList(name: "places")])
    ends = words.zoneEnds
  }

  func zone(of article: Article) -> String? {
    var tally = Tally()
    for passage in [article.kicker, article.headline, article.deck] {
      if let passage { count(passage.text, weight: 4, &tally) }
    }
    // What an article is about stands in its first paragraphs, and in the credits of its photographs.
    for (number, paragraph) in article.paragraphs.enumerated() where number < 4 || paragraph.role == .credit {
      let isCredit = paragraph.role == .credit
      count(paragraph.passage.text, weight: number == 0 || isCredit ? 2 : 1, &tally)
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
        names.append((name, votes))
      }
    }

    var best: String? { names.max { $0.votes < $1.votes }?.name }
  }

  private func count(_ text: [UInt8], weight: Int, _ tally: inout Tally) {
    let span = text.span
    var at = 0
    while at < span.count {
      guard span[at] >= 0xE3 else {
        at += 1
        continue
      }
      if let match = zones.longestMatch(in: span, at: at) {
        let row = zones.meanings(of: match).first?.row ?? 0
        tally.add(names[row], weight)
        at = match.end
      } else if let end = placedZone(span, at) {
        tally.add(String(decoding: text[at..<end], as: UTF8.self), weight)
        at = end
      } else {
        at += span.codePoint(at: at).length
      }
    }
  }

  /// A place with up to eight characters and the end of a zone's name behind it: 某某市某某工业园区.
  private func placedZone(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard let place = places.longestMatch(in: text, at: start) else { return nil }
    var at = place.end
    for _ in 0..<9 {
      if let end = ends.match(text, at: at, end: text.count) { return at + end.length }
      guard at < text.count else { return nil }
      let character = text.codePoint(at: at)
      guard CharacterClass(character.value) == .han else { return nil }
      at += character.length
    }
    return nil
  }
}
