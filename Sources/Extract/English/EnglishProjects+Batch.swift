import Model

/// How far a project is by those it is one of.
///
///     Osk signed three contracts. The largest, a rope mill by Velmar Docks, would …
extension EnglishProjects {
  /// What the sentence before tells of all, where this one begins with which of them it is.
  func stageOfBatch(_ thing: EnglishThings.Thing) -> ProjectStage? {
    let sentence = text.sentence(of: thing.tokens.lowerBound)
    guard sentence.lowerBound > 0, isOneOfThem(sentence.lowerBound) else { return nil }
    for at in text.sentence(of: sentence.lowerBound - 1) {
      guard let phrase = text.phrase(.stage, at: at), let entry = text.entry(phrase, .stage) else { continue }
      if entry.value[...].equals("negotiating") { return .negotiating }
      // signed letters of intent: what was signed tells more.
      if entry.value[...].equals("signed"), !isIntent(after: phrase.end) { return .signed }
    }
    return nil
  }

  /// The largest, One of them, Among them, The other two, They include.
  private func isOneOfThem(_ start: Int) -> Bool {
    if text.isWord(start, "the") { return text.isAny(start + 1, of: Self.ones) }
    return text.areWords(start, "one", "of", "them") || text.areWords(start, "among", "them")
      || text.areWords(start, "they", "include")
  }

  private func isIntent(after end: Int) -> Bool {
    (end..<end + 4).contains { text.isAny($0, ["intent", "memorandum", "memoranda"]) }
  }

  private static let ones: EnglishWords = [
    "largest", "biggest", "smallest", "first", "second", "third", "other", "others", "most", "costliest", "dearest",
  ]
}
