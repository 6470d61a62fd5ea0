import Model

/// Projects, events, policies and needs of an English article.
extension EnglishArticle {
  func facts() -> EnglishFacts {
    var facts = EnglishFacts()
    let zone = mainZone()
    for index in readings.indices where readings[index].role == .body {
      let reading = readings[index]
      addEvents(reading, index, &facts)
      EnglishProjects(reading: reading, stretch: index, zone: zone, people: housed(reading)).add(to: &facts.projects)
      EnglishPolicies(reading: reading, stretch: index).add(to: &facts.policies)
      EnglishNeeds(article: self, index: index).add(to: &facts.needs)
    }
    return facts
  }

  private func addEvents(_ reading: Reading, _ index: Int, _ facts: inout EnglishFacts) {
    for found in EnglishEvents(text: reading.text, dates: reading.dates).read() {
      guard facts.events.count < 300 else { return }
      let last = found.sentence.upperBound - 1
      let end = last > found.sentence.lowerBound && reading.text.isBreak(last) ? last : last + 1
      let amount = reading.quantities.first {
        $0.dimension == .money && found.sentence.contains($0.tokens.lowerBound)
      }
      facts.events.append(
        (
          index,
          EventMention(
            type: found.type, range: reading.text.bytes(of: found.sentence.lowerBound..<end), date: found.date?.start,
            count: nil,
            amount: amount?.amount)
        ))
    }
  }
}
