internal import Lexicon
import Model

/// English articles have readers of their own: words, not characters, tell where their names and figures end.
extension Story {
  /// Whether an article is in English: many letters to each Chinese character.
  static func isEnglish(_ article: Article) -> Bool {
    // By number: to copy a paragraph is to count references to all of its parts.
    let paragraphs = article.paragraphs
    let told = paragraphs.indices.filter { paragraphs[$0].role == .body || paragraphs[$0].role == .caption }
    var left = 0
    for number in told { left += min(600, paragraphs[number].passage.count) }
    var letters = 0
    var wide = 0
    for number in told {
      let text = paragraphs[number].passage.text
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
    let article = EnglishArticle(stretches, vocabulary.english)
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
    // By number, where a copy would count references.
    for index in stretches.indices {
      let reading = article.readings[index]
      let text = reading.text
      let organisations = reading.names.organisations
      stretches[index].dates = reading.dates.map(\.date)
      stretches[index].quantities = reading.quantities.map { $0.mention(in: text) }
      stretches[index].organisations = organisations.indices.map {
        NameMention(range: text.bytes(of: organisations[$0].tokens), type: organisations[$0].type, isFull: true)
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
    let named = article.people
    people = named.indices.map { number in
      let (stretch, tokens) = (named[number].stretch, named[number].tokens)
      return Person(
        name: named[number].name, position: named[number].position, organisation: named[number].organisation,
        mentions: named[number].mentions, stretch: stretch, range: article.readings[stretch].text.bytes(of: tokens))
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
