internal import Lexicon
import Model

extension Story {
  /// Finds the people of the article, and gives each the office and organisation that first stand with the name.
  func readPeople() {
    let counts = NameCounts(stretches.map(\.scan))
    var earlier = EarlierNames()
    house = featured()
    for stretch in stretches where stretch.role != .credit {
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
    var surnames = NameTable<Int>()
    var authors = NameSet()
    for author in article.authors { _ = authors.insert(Array(author.name.utf8)) }
    for number in stretches.indices where !stretches[number].people.isEmpty {
      let stretch = stretches[number]
      for mention in stretch.people {
        let name = Array(stretch.scan.text[mention.range])
        if authors.contains(name) { continue }
        // 史密斯, who was 约翰·史密斯 when he was named first.
        for part in Story.parts(of: name) where surnames[part] == nil {
          surnames.set(part, to: places[name] ?? people.count)
        }
        if places[name] == nil, let full = surnames[name] { places.set(name, to: full) }
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
    tellHouses()
  }

  /// 约翰 and 史密斯 of 约翰·史密斯; none of other names.
  private static func parts(of name: [UInt8]) -> [[UInt8]] {
    guard let dot = name[...].end(ofLast: "·") else { return [] }
    return [Array(name[dot...]), Array(name[..<(dot - 2)])].filter { $0.count >= 6 }
  }

  /// A name that was found once is a name wherever it stands.
  private func countMentions() {
    guard !people.isEmpty else { return }
    // Whoever has a foreign name is called by its parts, too.
    var names = people.map(\.name)
    var numbers = Array(people.indices)
    var known = NameSet()
    for name in names { _ = known.insert(name) }
    for (number, person) in people.enumerated() {
      for part in Story.parts(of: person.name) where known.insert(part) {
        names.append(part)
        numbers.append(number)
      }
    }
    let finder = NameFinder(names)
    for stretch in stretches {
      let known = stretch.people
      guard stretch.scan.mayHold(anyPrinted: names) else {
        stretch.people = []
        continue
      }
      var found: [PersonMention] = []
      var next = 0
      finder.forEachLongest(in: stretch.scan.text) { range, row in
        let number = numbers[row]
        if row < people.count { people[number].mentions += 1 }
        while next < known.count, known[next].range.lowerBound < range.lowerBound { next += 1 }
        let isKnown = next < known.count && known[next].range == range
        var mention = isKnown ? known[next] : PersonMention(range: range)
        mention.number = number
        found.append(mention)
      }
      stretch.people = found
    }
  }
}
