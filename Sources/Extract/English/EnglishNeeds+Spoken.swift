import Model

/// Troubles that somebody of a company tells in direct speech, and what is told to be the worst of them, where an office helps.
///
///     “We could not hire a welder all winter,” said Ana Roth, owner of Rothwell Pumps. The park’s office opened a course.
///     Her biggest worry is the price of steam from the old boiler. The zone agreed to lay a second pipe.
extension EnglishNeeds {
  func addSpoken(to needs: inout [NeedMention]) {
    let reading = article.readings[index]
    let first = needs.firstIndex { $0.stretch == index } ?? needs.count
    // Speech that follows a need that was told is about it.
    if needs.contains(where: { $0.stretch == index || $0.stretch == index - 1 }) { return }
    for quote in reading.quotes where needs.count < 60 {
      guard let speaker = quote.speaker, isOfFirm(article.people[speaker]), let last = quote.parts.last,
        let told = quote.parts.lazy.compactMap({ trouble(in: $0) }).first,
        let response = answer(after: Int(reading.text.tokens[last.upperBound - 1].sentence))
      else { continue }
      add(told, response, article.people[speaker].organisation, to: &needs, from: first)
    }
    needs[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What the biggest worry is.
  func addWorst(to needs: inout [NeedMention]) {
    let text = article.readings[index].text
    let first = needs.firstIndex { $0.stretch == index } ?? needs.count
    for number in text.sentences.indices where needs.count < 60 {
      guard let worst = worst(in: text.sentences[number]), let response = answer(after: number) else { continue }
      add(worst, response, article.readings[index].names.lastCompany(before: worst.lowerBound), to: &needs, from: first)
    }
    needs[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func add(
    _ told: Range<Int>, _ response: [UInt8], _ organisation: [UInt8]?, to needs: inout [NeedMention], from first: Int
  ) {
    let text = article.readings[index].text
    let range = text.bytes(of: told)
    guard !needs[first...].contains(where: { $0.range.overlaps(range) }) else { return }
    needs.append(
      NeedMention(
        stretch: index, range: range, organisation: organisation, response: response,
        category: category(text, text.sentence(of: told.lowerBound))))
  }

  /// Somebody of a company, or who owns one.
  private func isOfFirm(_ person: EnglishArticle.NamedPerson) -> Bool {
    if let house = person.organisation {
      return article.organisations.contains { $0.type == .company && ($0.canonical == house || $0.name == house) }
    }
    guard let position = person.position else { return false }
    return (["owner", "founder", "manager"] as [StaticString]).contains { position[...].holds($0) }
  }

  /// The first sentence of a speech that tells of something that is lacking.
  private func trouble(in part: Range<Int>) -> Range<Int>? {
    let text = article.readings[index].text
    guard
      let word = part.first(where: { at in
        guard let phrase = text.phrase(.need, at: at), let use = text.entry(phrase, .need)?.use else { return false }
        return (use.equals("lack") || use.equals("mild") || use.equals("trouble"))
          && !text.isAny(at - 1, ["no", "never", "not"])
      })
    else { return nil }
    let sentence = text.sentence(of: word)
    let low = max(part.lowerBound, sentence.lowerBound)
    var high = min(part.upperBound, sentence.upperBound)
    while high > low, text.isBreak(high - 1) { high -= 1 }
    // We would have lost our customer: it did not happen.
    if (low..<high).contains(where: { text.areWords($0, "would", "have") }) { return nil }
    return (5...45).contains(high - low) ? low..<high : nil
  }

  /// What stands behind `is`, or from the adjective on where that is little.
  private func worst(in sentence: Range<Int>) -> Range<Int>? {
    let text = article.readings[index].text
    for at in sentence.prefix(20)
    where text.isAny(at, of: Self.superlatives)
      && text.isAny(at + 1, of: Self.worries)
      && text.isAny(at + 2, ["is", "was", "remains", "remained"]) && text.quotation(around: at) == nil
    {
      var high = sentence.upperBound
      while high > at, text.isBreak(high - 1) { high -= 1 }
      let told = at + 3..<max(at + 3, high)
      return told.count >= 5 ? told : told.count >= 3 ? at..<high : nil
    }
    return nil
  }

  private static let superlatives: EnglishWords = [
    "biggest", "main", "chief", "greatest", "hardest", "toughest", "worst", "only", "first",
  ]

  static let worries: EnglishWords = [
    "worry", "worries", "worried", "problem", "trouble", "headache", "obstacle", "complaint", "concern", "difficulty",
    "bottleneck",
    "shortage", "hurdle", "constraint", "challenge", "snag", "need",
  ]
}
