/// What the words around one for an event make of it: another event, or none.
extension EnglishEvents {
  /// The Dunmere Tool Show, a Rothwell Trade Fair: a meeting by its name.
  func isNamedMeeting(_ phrase: EnglishPhrase, _ entry: EnglishVocabulary.Entry) -> Bool {
    entry.value.equals("meeting") && entry.use.equals("noun") && phrase.first > 0
      && text.tokens[phrase.first - 1].isCapital
  }

  /// will be open for a year, is listed in Oslo, closed at 40 crowns, signed up: what is so, or what is of another field.
  func isState(_ phrase: EnglishPhrase) -> Bool {
    let last = phrase.end - 1
    if text.isAny(phrase.first - 1, ["be", "is", "are", "was", "were", "stay", "stays", "remain", "remains"]) {
      return last == phrase.first && text.isWord(last, "open")
        || text.isWord(phrase.first, "listed") && text.isAny(phrase.first - 1, ["is", "are"])
    }
    if text.isWord(last, "signed") { return text.isWord(phrase.end, "up") }
    return text.isWord(last, "closed") && text.isAny(phrase.end, ["at", "up", "down", "higher", "lower"])
  }

  /// named Welder of the Year is an award; closing a works and moving it elsewhere is one move; tenders are floated on no
  /// exchange; unveiled a scheme is a policy.
  func otherType(of phrase: EnglishPhrase, in sentence: Range<Int>) -> [UInt8]? {
    let last = phrase.end - 1
    let next = phrase.end..<max(phrase.end, min(sentence.upperBound, phrase.end + 24))
    if text.isWord(last, "named") {
      return next.prefix(8).contains { text.areWords($0, "of", "the", "year") } ? Array("award".utf8) : nil
    }
    if text.isAny(last, ["close", "closes", "closing", "closed", "shut"]) {
      let moves = next.contains {
        text.isWord($0, "and") && text.isAny($0 + 1, ["move", "moves", "moving", "moved", "transfer"])
      }
      return moves ? Array("relocation".utf8) : nil
    }
    if text.isWord(last, "floated") {
      return sentence.contains { text.isAny($0, ["tender", "tenders"]) } ? Array("other".utf8) : nil
    }
    guard text.isAny(last, ["unveiled", "unveils"]) else { return nil }
    return next.prefix(9).contains { text.isAny($0, ["scheme", "policy", "plan", "rules", "strategy", "measures"]) }
      ? Array("policy".utf8) : nil
  }
}
