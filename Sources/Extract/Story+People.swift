internal import Lexicon
import Model

extension Story {
  /// Finds the people of the article, and gives each the office and organisation that first stand with the name.
  func readPeople() {
    let counts = NameCounts(stretches.map(\.scan))
    var earlier = EarlierNames()
    house = featured()
    for index in stretches.indices where stretches[index].role != .credit {
      let stretch = stretches[index]
      stretch.people = PeopleReader(
        scan: stretch.scan, vocabulary: vocabulary, organisations: stretch.organisations, counts: counts,
        earlier: earlier, house: house
      ).read()
      earlier.add(stretch.organisations, stretch.scan)
    }
    collectPeople()
  }

  private func collectPeople() {
    var places = NameTable<Int>()
    let authors = Set(article.authors.map(\.name))
    for (number, stretch) in stretches.enumerated() {
      for mention in stretch.people {
        let name = Array(stretch.scan.text[mention.range])
        if authors.contains(String(decoding: name, as: UTF8.self)) { continue }
        let position = mention.position.map { Array(stretch.scan.text[$0]) }
        let organisation = mention.organisation.map { canonical($0) }
        if let place = places[name] {
          if people[place].position == nil { people[place].position = position }
          if people[place].organisation == nil { people[place].organisation = organisation }
          continue
        }
        places.set(name, to: people.count)
        people.append(
          Person(
            name: name, position: position, organisation: organisation, mentions: 0, stretch: number,
            range: mention.range))
      }
    }
    countMentions()
  }

  /// A name that was found once is a name wherever it stands.
  private func countMentions() {
    guard !people.isEmpty else { return }
    let automaton = Automaton(words: people.map(\.name))
    for index in stretches.indices {
      let text = stretches[index].scan.text
      let known = stretches[index].people
      guard stretches[index].scan.mayHold(anyPrinted: people.lazy.map(\.name)) else {
        stretches[index].people = []
        continue
      }
      var found: [PersonMention] = []
      var next = 0
      automaton.forEachLongestMatch(in: text.span) { match in
        guard let meaning = automaton.meanings(of: match).first else { return }
        people[meaning.row].mentions += 1
        while next < known.count, known[next].range.lowerBound < match.start { next += 1 }
        let isKnown = next < known.count && known[next].range == match.range
        var mention = isKnown ? known[next] : PersonMention(range: match.range)
        mention.number = meaning.row
        found.append(mention)
      }
      stretches[index].people = found
    }
  }
}
