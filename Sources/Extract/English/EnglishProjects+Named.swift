import Model

/// What is built under a name in capitals, where the words before it say that it is built or opened.
///
///     broke ground on the Velmar Rope Works      a word for what is built at its end
///     reopened as the Tidewater Training Hub
extension EnglishProjects {
  /// Adds what is named in the text, and gives back where it stands.
  func addNamed(to projects: inout [Project]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for phrase in text.phrases
    where phrase.kinds.contains(.project) && text.tokens[phrase.end - 1].isCapital && found.count < 20
      && projects.count < 200
    {
      guard text.quotation(around: phrase.first) == nil, !goesOn(phrase.end), let name = name(endingWith: phrase),
        isBrought(name.lowerBound)
      else { continue }
      found.append(name)
      let thing = EnglishThings.Thing(
        tokens: name, phrase: phrase, isNew: true, hasHyphen: false, words: name.count - 1)
      let bytes = Array(text.bytes[text.bytes(of: name)])
      if let known = projects.firstIndex(where: { $0.name == bytes }) {
        fill(&projects[known], text.sentence(of: phrase.first), thing)
        continue
      }
      var project = Project(name: bytes, mentions: [ProjectMention(stretch: stretch, range: text.bytes(of: name))])
      project.zone = zone
      fill(&project, text.sentence(of: phrase.first), thing)
      if project.stage == .unknown || project.stage == .planned, isOpened(name.lowerBound) {
        project.stage = .completed
      }
      if project.investment == nil { project.investment = sumNext(thing)?.amount }
      projects.append(project)
    }
    return found
  }

  /// The Osk Works Committee, Velmar Mill Ltd.: the name is not at its end.
  private func goesOn(_ end: Int) -> Bool {
    text.isSort(end, .word) && text.tokens[end].isCapital || text.isSort(end, .possessive) || text.isMark(end, "-")
      || text.isAny(end, ["for", "of"]) && text.isSort(end + 1, .word) && text.tokens[end + 1].isCapital
  }

  /// At least one capital before the word for what is built.
  private func name(endingWith phrase: EnglishPhrase) -> Range<Int>? {
    var start = phrase.first
    while start > 0, phrase.end - start < 8 {
      let before = start - 1
      if text.isMark(before, "-"), text.tokens[before].traits.contains(.joined) {
        start = before
        continue
      }
      guard text.isSort(before, .word), text.tokens[before].isCapital, !text.has([.closed, .month, .weekday], before)
      else {
        break
      }
      start = before
    }
    while start < phrase.first, !text.isSort(start, .word) { start += 1 }
    return start < phrase.first ? start..<phrase.end : nil
  }

  /// opened the, broke ground in May on the, the opening of the, reopened in March as the.
  private func isBrought(_ start: Int) -> Bool {
    guard text.isWord(start - 1, "the") else { return false }
    let word = start - 2
    if text.isAny(word, of: Self.makes) { return true }
    if text.isWord(word, "of") { return text.isAny(word - 1, of: Self.makings) }
    let sentence = text.sentence(of: start)
    let near = max(sentence.lowerBound, word - 6)..<max(sentence.lowerBound, word)
    if text.isWord(word, "on") {
      return near.contains { text.areWords($0, "broke", "ground") || text.areWords($0, "break", "ground") }
        || text.isAny(word - 1, ["work", "construction"])
    }
    return text.isWord(word, "as")
      && near.contains { text.isAny($0, ["reopened", "reopens", "reopen", "reborn", "opened"]) }
  }

  /// came to the opening of the Osk Craft Hub, though more is to come of it.
  private func isOpened(_ start: Int) -> Bool {
    text.isAny(start - 3, ["opening", "reopening", "inauguration"]) || text.isAny(start - 2, ["opened", "reopened"])
  }

  private static let makes: EnglishWords = [
    "build", "builds", "building", "built", "opened", "opens", "open", "inaugurated", "inaugurates", "commissioned",
    "completed", "unveiled", "finished", "reopened",
  ]
  private static let makings: EnglishWords = [
    "opening", "construction", "completion", "inauguration", "building", "commissioning", "reopening", "phase",
  ]
}
