/// Troubles that are told without anybody who asks, and are answered.
///
///     Drainage was the obstacle. No bank would lend on a field that floods. In June the county dug a canal.
///     She had one request: an oven for the winter. The council has agreed to lay a cable.
extension EnglishNeeds {
  func addTold(to needs: inout [NeedMention]) {
    let text = article.readings[index].text
    let first = needs.firstIndex { $0.stretch == index } ?? needs.count
    for number in text.sentences.indices where needs.count < 60 {
      guard let told = named(number) ?? requested(number) ?? grumbled(number) ?? standing(number) else { continue }
      let range = text.bytes(of: told)
      if needs[first...].contains(where: { $0.range.overlaps(range) }) { continue }
      let sentence = text.sentence(of: told.lowerBound)
      needs.append(
        NeedMention(
          stretch: index, range: range, organisation: namedFirm(in: sentence), response: response(text, sentence),
          category: category(text, text.sentences[number].lowerBound..<sentence.upperBound)))
    }
    needs[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func namedFirm(in sentence: Range<Int>) -> [UInt8]? {
    article.readings[index].names.first(in: sentence).flatMap { $0.type == .company ? $0.canonical : nil }
  }

  /// What the sentence after a short one tells that only names the trouble, where the one after it helps.
  private func named(_ number: Int) -> Range<Int>? {
    let text = article.readings[index].text
    let title = text.sentences[number]
    guard title.count <= 13, number + 1 < text.sentences.count, namesTrouble(title) else { return nil }
    let told = text.sentences[number + 1]
    guard (6...45).contains(told.count), text.quotation(around: told.lowerBound + 1) == nil,
      number + 2 < text.sentences.count && helps(text.sentences[number + 2]) || answer(after: number + 1) != nil
    else { return nil }
    let whole = withoutStop(told)
    return span(of: whole.upperBound - 1, in: whole)
  }

  /// Slow cranes were the complaint of Osk Pumps: the whole of a sentence that gives a firm its trouble.
  private func grumbled(_ number: Int) -> Range<Int>? {
    let reading = article.readings[index]
    let text = reading.text
    let sentence = text.sentences[number]
    guard (6...45).contains(sentence.count), let firm = reading.names.first(in: sentence), firm.type == .company else {
      return nil
    }
    let word = firm.tokens.lowerBound - 2
    guard
      text.isAny(word, ["complaint", "grievance", "worry", "headache", "obstacle", "problem", "gripe", "grumble"]),
      text.isAny(word + 1, ["of", "for", "at"]), text.quotation(around: sentence.lowerBound) == nil,
      sentence.lowerBound < word,
      (sentence.lowerBound..<word).contains(where: { text.isAny($0, ["was", "were", "is", "are"]) }),
      answer(after: number) != nil
    else { return nil }
    return withoutStop(sentence)
  }

  /// Dust from the lane is a standing complaint: the clause, where an office answers.
  private func standing(_ number: Int) -> Range<Int>? {
    let text = article.readings[index].text
    let sentence = text.sentences[number]
    guard
      let word = sentence.first(where: {
        text.isAny($0, of: Self.worries) && text.isAny($0 - 1, of: Self.lasting) && text.isAny($0 - 2, ["a", "the"])
          && text.isAny($0 - 3, ["is", "are", "was", "were", "remains", "remain"])
      }), text.quotation(around: word) == nil, answer(after: number) != nil
    else { return nil }
    let comma = (sentence.lowerBound..<word).last {
      (text.isMark($0, ",") || text.isMark($0, ";")) && text.isAny($0 + 1, ["and", "but", "while", "though"])
    }
    let start = comma.map { $0 + 2 } ?? sentence.lowerBound
    return word - start > 4 ? start..<word + 1 : nil
  }

  private static let lasting: EnglishWords = [
    "standing", "common", "frequent", "constant", "perennial", "familiar", "regular", "daily", "lasting", "general",
  ]

  /// What stands after the colon of one request.
  private func requested(_ number: Int) -> Range<Int>? {
    let text = article.readings[index].text
    let sentence = text.sentences[number]
    guard number + 1 < text.sentences.count,
      let colon = sentence.prefix(24).first(where: { text.isMark($0, ":") }),
      text.isAny(colon - 1, ["request", "wish", "demand", "plea", "complaint", "worry", "problem", "need"])
        || (sentence.lowerBound..<colon).contains(where: { text.isAny($0, of: Self.worries) }),
      text.quotation(around: colon + 1) == nil, sentence.upperBound - colon > 4,
      helps(text.sentences[number + 1]) || answer(after: number) != nil
    else { return nil }
    return withoutStop(colon + 1..<sentence.upperBound)
  }

  private func withoutStop(_ range: Range<Int>) -> Range<Int> {
    let text = article.readings[index].text
    return text.isBreak(range.upperBound - 1) ? range.lowerBound..<range.upperBound - 1 : range
  }

  /// A word of trouble outside speech.
  private func namesTrouble(_ sentence: Range<Int>) -> Bool {
    let text = article.readings[index].text
    let names = sentence.contains { at in
      guard text.quotation(around: at) == nil, let phrase = text.phrase(.need, at: at),
        let use = text.entry(phrase, .need)?.use
      else { return false }
      return use.equals("title") || use.equals("trouble")
    }
    // The trouble is not the rent: another one is meant. It very nearly did not open: it is this one.
    return (names || counts(sentence))
      && (sentence.contains { text.isAny($0, ["nearly", "almost"]) }
        || !sentence.contains { text.isAny($0, ["not", "no", "never", "less"]) })
  }

  /// Noise is the other worry; her one complaint is the gate: one of several troubles.
  private func counts(_ sentence: Range<Int>) -> Bool {
    let text = article.readings[index].text
    return sentence.contains { at in
      text.isAny(at, of: Self.worries)
        && text.isAny(
          at - 1, ["other", "first", "second", "third", "last", "next", "remaining", "one", "only", "main", "biggest"])
    } && sentence.contains { text.isAny($0, ["is", "are", "was", "were", "remains", "remain"]) }
  }

  private func helps(_ sentence: Range<Int>) -> Bool {
    let text = article.readings[index].text
    return sentence.prefix(40).contains { text.quotation(around: $0) == nil && text.isAny($0, of: Self.help) }
  }

  static let help: EnglishWords = [
    "promised", "promises", "offered", "offers", "undertook", "agreed", "agrees", "granted", "grants", "ordered",
    "pledged", "amended", "negotiates", "negotiated", "arranged", "installed", "lent", "lends", "provided", "provides",
    "helped", "helps", "extended", "approved", "gave", "gives", "repaired", "waived", "subsidises", "subsidizes",
    "build", "built", "builds", "lets", "hired", "recruited", "trained", "rerouted", "relaxed", "lifted", "eased",
    "financed", "guaranteed", "pays", "paid", "dug", "laid", "lays", "widened", "lowered", "drained", "cleared",
    "rebuilt", "reopened", "replaced", "renewed", "stepped", "found", "bought", "sent", "signed", "freed", "shortened",
    "halved", "scrapped", "abolished", "postponed", "connected", "rewrote", "vouched",
  ]
}
