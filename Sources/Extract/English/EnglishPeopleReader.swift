import Model

/// Finds people among the names that are no organisation's.
///
/// A full name has two words at least, and something that makes it a person's: Mr. or Dr., an office beside it, a word
/// of saying, an age, `who`, or a given name that is common somewhere. Later a surname alone is enough.
struct EnglishPeopleReader {
  let text: EnglishText
  let offices: EnglishOffices

  struct Found: Sendable {
    var tokens: Range<Int>
    var position: Range<Int>?
    var organisation: [UInt8]?
    /// Stands after Mr., Dr. and the like.
    var isAddressed: Bool
  }

  func read(_ runs: [EnglishRuns.Run]) -> [Found] {
    var found: [Found] = []
    for run in runs {
      let name = trimmed(run)
      guard !name.isEmpty, !isAcronym(name) else { continue }
      var office = offices.office(of: name, isAddressed: run.isAddressed)
      if let given = offices.appointedPosition(name) {
        office.position = given
        office.isEvidence = true
      }
      if let printed = run.office {
        office.position = printed
        office.organisation = office.organisation ?? offices.holder(of: printed)
      }
      // Professor Lena Brandt, where nothing else says what she is.
      let address = offices.addressStart(name.lowerBound)
      if office.position == nil, address < name.lowerBound, text.isAny(address, ["professor", "prof"]) {
        office.position = address..<address + 1
      }
      // said Brandt, director of the mill: a surname, if it is one of somebody who is named.
      let isSurname = name.count == 1 && office.isEvidence && office.position != nil
      guard run.isAddressed || isSurname || name.count > 1 && (office.isEvidence || isPerson(name)) else { continue }
      found.append(
        Found(
          tokens: name, position: office.position, organisation: office.organisation, isAddressed: run.isAddressed))
    }
    return found
  }

  /// Without what stands at the head of a sentence before it.
  private func trimmed(_ run: EnglishRuns.Run) -> Range<Int> {
    var start = run.tokens.lowerBound
    while start < run.tokens.upperBound, text.has([.closed, .adverb], start), !text.has(.given, start) { start += 1 }
    return start..<run.tokens.upperBound
  }

  private func isAcronym(_ name: Range<Int>) -> Bool {
    // Gate Nine is a place.
    name.contains { text.tokens[$0].traits.contains(.capitals) } || name.count > 7
      || text.has(.number, name.upperBound - 1)
  }

  private func isPerson(_ name: Range<Int>) -> Bool {
    let end = name.upperBound
    if text.has(.saying, end), !text.has(.preposition, end), !text.isWord(end, "added") || text.isBreakOrEnd(end + 1) {
      return true
    }
    if text.has(.saying, name.lowerBound - 1), !text.isAny(name.lowerBound - 1, ["told", "tells", "asked"]),
      text.tokens[name.lowerBound - 1].isLowerWord,
      isAfterSpeech(name.lowerBound - 1)
    {
      return true
    }
    if isMeantLater(name) || isChinese(name) { return true }
    // “…,” said estate agent Lorna Petty.
    var verb = name.lowerBound - 1
    while verb > name.lowerBound - 5, verb >= 0, text.tokens[verb].isLowerWord, !text.isAny(verb, ["said", "says"]),
      text.tokens[verb].kinds.isDisjoint(with: [.preposition, .conjunction, .pronoun])
    {
      verb -= 1
    }
    if text.isAny(verb, ["said", "says"]), isAfterSpeech(verb) { return true }
    return text.has(.given, name.lowerBound) && name.count < 5
      && !text.isAny(name.lowerBound - 1, ["in", "near", "from", "at", "port", "lake"])
  }

  /// Gao Meilin knows every boat: a name from China, at the head of a sentence or behind a comma, that does something.
  private func isChinese(_ name: Range<Int>) -> Bool {
    guard name.count == 2, name.upperBound < text.tokens.count, text.tokens[name.upperBound].isLowerWord,
      !text.isOrdinary(name.lowerBound + 1)
    else { return false }
    let bytes = text.bytes
    let span = bytes.span
    guard Pinyin.isSurname(span, text.tokens[name.lowerBound].range),
      Pinyin.isGivenName(span, text.tokens[name.lowerBound + 1].range)
    else { return false }
    return text.tokens[name.lowerBound].traits.contains(.opensSentence) || text.isMark(name.lowerBound - 1, ",")
      || text.isAny(name.lowerBound - 1, ["when", "while", "as", "and", "but", "then", "until", "before", "after"])
  }

  /// Piotr Malik is one of them. He …: a name at the head of a sentence that he or she takes up.
  private func isMeantLater(_ name: Range<Int>) -> Bool {
    guard name.count < 5, name.upperBound < text.tokens.count, !text.isSort(name.upperBound, .possessive),
      text.tokens[name.upperBound].isLowerWord
    else { return false }
    let sentence = text.sentence(of: name.lowerBound)
    // Behind a comma and the like: … and Tom Hale lifts the lid. He …
    guard text.tokens[name.lowerBound].traits.contains(.opensSentence) else {
      // When Lena Brandt first sailed to Osk, she …
      if text.isAny(name.lowerBound - 1, ["when", "while", "before", "after", "until", "as"]), name.count < 4,
        let comma = (name.upperBound..<min(sentence.upperBound, name.upperBound + 16)).first(where: {
          text.isMark($0, ",")
        }),
        text.isAny(comma + 1, ["he", "she"])
      {
        return true
      }
      return name.count < 4 && sentence.upperBound < text.tokens.count
        && text.isAny(sentence.upperBound, ["he", "she"])
        && (text.isAny(name.lowerBound - 1, ["and", "but", "as", "when", "while", "where"])
          || text.isMark(name.lowerBound - 1, ","))
        && text.tokens[name.upperBound].kinds.isDisjoint(with: .closed.subtracting(.auxiliary))
    }
    if sentence.upperBound < text.tokens.count, text.isAny(sentence.upperBound, ["he", "she", "his", "her"]) {
      return true
    }
    return (name.upperBound..<min(sentence.upperBound, name.upperBound + 24)).contains {
      text.isAny($0, ["he", "she", "himself", "herself", "his", "her"])
    }
  }

  /// said Tom Hale, after a closing quotation mark or a comma.
  private func isAfterSpeech(_ index: Int) -> Bool {
    index > 0 && (text.isSort(index - 1, .mark) || text.isAny(index, ["said", "says", "told"]))
  }
}
