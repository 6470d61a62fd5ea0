internal import Lexicon
import Model

/// An English article while it is being read: each of its texts, and the names that hold for all of them.
///
/// A class, because its readers keep it: to copy all that it holds is to count a reference to each.
final class EnglishArticle {
  /// A text of the article and what was read in it: a class, as `Story.Stretch` is.
  final class Reading {
    let text: EnglishText
    let role: Story.Stretch.Role
    var dates: [EnglishDateReader.Found] = []
    var names = EnglishNames()
    /// Runs of capitals that are no organisation's name.
    var runs: [EnglishRuns.Run] = []
    var people: [(tokens: Range<Int>, number: Int)] = []
    var quotes: [EnglishQuoteReader.Found] = []
    var quantities: [EnglishQuantity] = []

    init(_ text: EnglishText, _ role: Story.Stretch.Role) {
      self.text = text
      self.role = role
    }

    /// How often one of some words stands behind `the` and in no name.
    func timesMeant(_ words: EnglishWords) -> Int {
      text.tokens.indices.count {
        text.tokens[$0].isLowerWord && text.isAny($0, of: words) && text.isWord($0 - 1, "the")
          && names.organisation(holding: $0) == nil
      }
    }

    var isBody: Bool { role == .body || role == .subhead || role == .caption }
  }

  struct NamedOrganisation {
    var name: [UInt8]
    var type: OrganisationType
    var canonical: [UInt8]
    var mentions: Int
    var stretch: Int
    var tokens: Range<Int>
  }

  struct NamedPerson {
    var name: [UInt8]
    var position: [UInt8]?
    var organisation: [UInt8]?
    var mentions: Int
    var stretch: Int
    var tokens: Range<Int>
  }

  let readings: [Reading]
  var organisations: [NamedOrganisation] = []
  var people: [NamedPerson] = []
  /// Names of places, in small letters.
  var places = NameTable<Void>()
  /// Words of the dateline, in small letters.
  var dateline: [[UInt8]] = []
  /// The town of the article’s kicker, in small letters.
  var towns = NameTable<Void>()
  /// Short form → full name.
  var forms = NameTable<(full: [UInt8], type: OrganisationType)>()

  init(_ stretches: [Story.Stretch], _ vocabulary: EnglishVocabulary) {
    readings = stretches.map { Reading(EnglishText($0.scan.text, vocabulary), $0.role) }
  }

  func name(_ text: EnglishText, _ tokens: Range<Int>) -> [UInt8] { Array(text.bytes[text.bytes(of: tokens)]) }

  /// Whether a word in small letters is a place or town of the article.
  func isPlace(_ word: ArraySlice<UInt8>) -> Bool { places[word] != nil || towns[word] != nil }

  func readDates(_ today: EnglishToday) {
    var isFirst = true
    for index in readings.indices {
      var dates = EnglishDateReader(readings[index].text, base: today).read()
      if isFirst, readings[index].role == .body {
        // A dateline is none of the dates a text tells.
        dates.removeAll { $0.tokens.lowerBound < today.tokens.upperBound }
        isFirst = false
      }
      readings[index].dates = dates
    }
  }

  func readSpeech() {
    var last: Int?
    for index in readings.indices where readings[index].role == .body {
      var reader = EnglishQuoteReader(text: readings[index].text, people: readings[index].people, lastSpeaker: last)
      readings[index].quotes = reader.read()
      last = reader.lastSpeaker
    }
  }

  func readQuantities() {
    for index in readings.indices {
      let reading = readings[index]
      var taken = reading.dates.map(\.tokens)
      taken += reading.names.organisations.map(\.tokens)
      taken += reading.people.map(\.tokens)
      taken.sort { $0.lowerBound < $1.lowerBound }
      var reader = EnglishQuantityReader(reading.text, taken: taken)
      readings[index].quantities = reader.read()
    }
  }

  // MARK: Meaning

  private static let zoneWords: EnglishWords = ["zone", "park"]

  /// The organisation an article names most: a company before a zone.
  func topic() -> [UInt8]? {
    var counts = NameTable<(count: Int, order: Int)>()
    for (order, named) in organisations.enumerated()
    where [.company, .zone, .park, .research, .university].contains(named.type) {
      counts[named.canonical, default: (0, order)].count += named.mentions
    }
    // The zone, the park: the one it names most is meant each time.
    if let zone = mainZone(), let known = counts[zone] {
      let times = readings.reduce(0) { $0 + $1.timesMeant(EnglishArticle.zoneWords) }
      counts.set(zone, to: (known.count + times, known.order))
    }
    return counts.max { ($0.value.count, -$0.value.order) < ($1.value.count, -$1.value.order) }?.key ?? titled()
  }

  /// The name a headline or kicker begins with, where the article names no house: of whom a box of figures is.
  private func titled() -> [UInt8]? {
    guard organisations.isEmpty else { return nil }
    for reading in readings where reading.role == .kicker || reading.role == .headline {
      let text = reading.text
      guard let run = EnglishRuns(text: text).read().first(where: { $0.tokens.lowerBound == 0 }),
        !run.isAddressed, !run.isDoubtful, run.tokens.count > 1,
        !run.tokens.allSatisfy({ text.isOrdinary($0) })
      else { continue }
      return name(text, run.tokens)
    }
    return nil
  }

  /// The zone or park the article names most.
  func mainZone() -> [UInt8]? {
    var best: (name: [UInt8], count: Int)?
    var counts = NameTable<Int>()
    for named in organisations where named.type == .zone || named.type == .park {
      counts[named.canonical, default: 0] += named.mentions
      let count = counts[named.canonical] ?? 0
      if best == nil || count > best?.count ?? 0 { best = (named.canonical, count) }
    }
    return best?.name
  }

  /// Port Wren zone, where the article has the Port Wren Free Trade Zone, too.
  func wholeZone(_ name: [UInt8]) -> [UInt8] {
    guard
      let stem = [" zone", " park"].lazy.compactMap({ (word: StaticString) -> ArraySlice<UInt8>? in
        name[...].ends(with: word)
          ? name.dropLast(word.utf8CodeUnitCount - 1) : nil
      }).first, stem.count > 3
    else { return name }
    let whole = organisations.first {
      ($0.type == .zone || $0.type == .park) && $0.canonical.count > name.count && $0.canonical.starts(with: stem)
    }
    return whole?.canonical ?? name
  }

  /// The people of a text, with the house of each.
  func housed(_ reading: Reading) -> [EnglishSomebody] {
    let people = people
    return reading.people.map { mention in
      let house = people[mention.number].organisation
      var somebody = EnglishSomebody(
        tokens: mention.tokens, name: people[mention.number].name, organisation: house)
      somebody.leadsFirm =
        people[mention.number].position.map(EnglishSomebody.isLeader) ?? false
        && organisations.contains { $0.type == .company && ($0.name == house || $0.canonical == house) }
      return somebody
    }
  }

  func readMeaning() {
    let topic = topic()
    let printed = addActors()
    defer { for index in readings.indices { readings[index].names = printed[index] } }
    var last: [UInt8]?
    var isTopicKnown = false
    var earlierPerson: EnglishSomebody?
    for index in readings.indices {
      let reading = readings[index]
      // What no text has named yet is not what its figures are of.
      isTopicKnown =
        isTopicKnown || organisations.isEmpty || reading.names.organisations.contains { $0.canonical == topic }
      let housed = housed(reading)
      defer { earlierPerson = housed.last ?? earlierPerson }
      if reading.quantities.isEmpty { continue }
      let meaning = EnglishMeaning(
        text: reading.text, names: reading.names,
        people: housed, earlierPerson: earlierPerson,
        speech: reading.quotes.flatMap { quote in
          quote.parts.map { ($0, quote.speaker.flatMap { people[$0].organisation }) }
        }, topic: isTopicKnown ? topic : nil)
      for number in reading.quantities.indices {
        let quantity = reading.quantities[number]
        let previous = number > 0 ? reading.quantities[number - 1] : nil
        quantity.metric = meaning.metric(quantity, after: previous?.tokens.upperBound ?? 0)
        quantity.subject = meaning.subject(quantity, after: previous, last: &last).map { wholeZone($0) }
      }
      last = nil
    }
  }
}
