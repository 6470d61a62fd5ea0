/// Names that nothing tells to be an organisation’s but that act in their clauses: figures are said of them as well.
extension EnglishArticle {
  /// Adds them to the organisations of each text while figures are given their meaning: Osk Ferries has taken …, while Velmar
  /// gave …. They are no rows of a table.
  /// - Returns: the names as they were.
  func addActors() -> [EnglishNames] {
    let printed = readings.map { EnglishNames(copying: $0.names) }
    let parts = partsOfPeople()
    var acting = NameTable<Bool>()
    var count = 0
    for reading in readings where reading.isBody {
      let clauses = EnglishClauses(text: reading.text)
      for run in reading.runs where count < 100 && mayAct(run, reading, parts) {
        let start = run.tokens.lowerBound
        let sentence = reading.text.sentence(of: start)
        let end = run.tokens.upperBound
        let isOpening =
          start == sentence.lowerBound || EnglishSubjects(text: reading.text).start(of: sentence) == start
        guard
          isOpening || clauses.begins(start) || clauses.begins(start - 1) && reading.text.has(.determiner, start - 1),
          clauses.acts(behind: end, before: sentence.upperBound, mayTell: false)
            || isOpening && clauses.isExplained(at: end)
        else { continue }
        acting.set(name(reading.text, run.tokens), to: true)
        count += 1
      }
    }
    noteCalled()
    guard count > 0 else { return printed }
    for index in readings.indices {
      let reading = readings[index]
      for run in reading.runs where mayAct(run, reading, parts) {
        let name = name(reading.text, run.tokens)
        guard acting[name] != nil else { continue }
        reading.names.organisations.append(
          EnglishNames.Named(tokens: run.tokens, type: isPlace(run, reading.text) ? .other : .company, canonical: name))
      }
      sortOrganisations(index)
    }
    placeInSentences()
    noteAntecedents()
    return printed
  }

  /// The Open Water Plan 2031 is what `the plan` stands for in this text and those behind it.
  private func noteCalled() {
    var called = NameTable<[UInt8]>()
    for reading in readings {
      let text = reading.text
      for run in reading.runs where run.tokens.count > 1 && run.tokens.count < 9 && !run.isAddressed {
        guard let word = run.tokens.last(where: { text.isAny($0, of: EnglishNames.callings) }),
          called.count < 40, word > run.tokens.lowerBound,
          word == run.tokens.upperBound - 1
        else { continue }
        let end =
          text.isSort(run.tokens.upperBound, .figure) && text.tokens[run.tokens.upperBound].range.count == 4
          ? run.tokens.upperBound + 1 : run.tokens.upperBound
        called.set(Array(text.folded[text.tokens[word].range]), to: name(text, run.tokens.lowerBound..<end))
      }
      reading.names.called = called
    }
  }

  /// - Parameter parts: the words of the people's names, none of which acts as a firm does.
  private func mayAct(_ run: EnglishRuns.Run, _ reading: Reading, _ parts: NameTable<Void>) -> Bool {
    guard !run.isAddressed, !run.isDoubtful, run.tokens.count < 8 else { return false }
    return !reading.people.contains { $0.tokens.overlaps(run.tokens) }
      && parts[reading.text.bytes[reading.text.bytes(of: run.tokens)]] == nil
  }

  private func partsOfPeople() -> NameTable<Void> {
    var parts = NameTable<Void>()
    for person in people { for part in person.name.split(separator: 0x20) { parts.set(Array(part), to: ()) } }
    return parts
  }

  private func isPlace(_ run: EnglishRuns.Run, _ text: EnglishText) -> Bool {
    isPlace(text.folded[text.bytes(of: run.tokens)])
  }
}
