internal import Lexicon
import Model

/// English articles have readers of their own: words, not characters, tell where their names and figures end.
extension Story {
  /// Whether an article is in English: many letters to each Chinese character.
  static func isEnglish(_ article: Article) -> Bool {
    var left = 0
    for paragraph in article.paragraphs where paragraph.role == .body || paragraph.role == .caption {
      left += min(600, paragraph.passage.count)
    }
    var letters = 0
    var wide = 0
    for paragraph in article.paragraphs where paragraph.role == .body || paragraph.role == .caption {
      let text = paragraph.passage.text
      let count = min(600, text.count)
      let span = text.span
      var at = 0
      while at < count {
        let byte = unsafe span[unchecked: at]
        if byte >= 0xE0 {
          if byte &- 0xE3 < 13 { wide &+= 1 }
          at &+= 3
        } else {
          if (byte | 0x20) &- 0x61 < 26 { letters &+= 1 }
          at &+= 1
        }
      }
      left -= count
      // Were all that is left letters, there would be too few of them.
      if letters + left <= wide * 6 { return false }
    }
    return letters >= 12 && letters > wide * 6
  }

  func readEnglish(_ note: (String) -> Void) {
    var article = EnglishArticle(stretches, vocabulary.english)
    let body = article.readings.first { $0.role == .body }?.text
    let dateline = self.article.dateline.map { EnglishText(Array($0.text), vocabulary.english) }
    if let dateline {
      article.dateline = dateline.tokens.prefix(6).filter { $0.sort == .word }.map { Array(dateline.folded[$0.range]) }
    }
    article.readDates(EnglishToday(page: page.date, dateline: dateline ?? body, isText: dateline == nil))
    note("read dates")
    article.readOrganisations()
    note("read names")
    article.readPeople(authors: self.article.authors.map(\.name))
    note("read people")
    article.readSpeech()
    note("read speech")
    article.readQuantities()
    note("read figures")
    article.readMeaning()
    note("read subjects")
    english = article.facts()
    note("read project names")
    take(article)
  }

  /// Takes over what was read, in bytes.
  private func take(_ article: EnglishArticle) {
    for index in stretches.indices {
      let reading = article.readings[index]
      let text = reading.text
      stretches[index].dates = reading.dates.map(\.date)
      stretches[index].quantities = reading.quantities.map { $0.mention(in: text) }
      stretches[index].organisations = reading.names.organisations.map {
        NameMention(range: text.bytes(of: $0.tokens), type: $0.type, isFull: true)
      }
      stretches[index].people = reading.people.map {
        var mention = PersonMention(range: text.bytes(of: $0.tokens))
        mention.number = $0.number
        return mention
      }
      stretches[index].quotes = reading.quotes.map { quote in
        QuoteMention(parts: quote.parts.map { text.bytes(of: $0) }, speaker: quote.speaker)
      }
    }
    people = article.people.map { person in
      Person(
        name: person.name, position: person.position, organisation: person.organisation, mentions: person.mentions,
        stretch: person.stretch, range: article.readings[person.stretch].text.bytes(of: person.tokens))
    }
    organisations = article.organisations.map { named in
      Organisation(
        name: named.name, type: named.type, canonical: named.canonical, mentions: named.mentions,
        stretch: named.stretch,
        range: article.readings[named.stretch].text.bytes(of: named.tokens))
    }
    for named in article.organisations where named.canonical != named.name {
      canonicalNames.set(named.name, to: named.canonical)
    }
  }
}

extension EnglishQuantity {
  var amount: Amount { Amount(value: value, unit: unit) }

  func mention(in text: EnglishText) -> QuantityMention {
    let range = text.bytes(of: tokens)
    let mention = QuantityMention(range: range, core: range, value: value, high: high, unit: unit, dimension: dimension)
    mention.base = base
    mention.modifier = modifier
    mention.change = change
    mention.metric = metric.map { text.bytes(of: $0) }
    mention.subject = subject
    return mention
  }
}
