import Model

/// Finds organisations by the form of their names.
///
///     Tidewater Systems Ltd. · Port of Rovena · Ministry of Trade and Industry     capitals, and a word that such names end or begin with
///     Velmar special economic zone · Halden mill                                   a name, and such a word in small letters
///     county council · provincial housing department                             small letters with a word that tells it from others
struct EnglishOrganisationReader {
  let text: EnglishText
  let runs: [EnglishRuns.Run]

  struct Found: Sendable {
    var tokens: Range<Int>
    var type: OrganisationType
    /// The tokens in capitals, without the word that tells the kind.
    var proper: Range<Int>
  }

  /// The organisations, and the runs that are none by form.
  func read() -> (found: [Found], left: [EnglishRuns.Run]) {
    var found: [Found] = []
    var left: [EnglishRuns.Run] = []
    var free = 0
    for run in runs where run.tokens.lowerBound >= free {
      if !run.isAddressed, let organisation = organisation(run) {
        found.append(organisation)
        free = organisation.tokens.upperBound
      } else {
        left.append(run)
      }
    }
    found += generic(besides: found)
    found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return (found, left)
  }

  private func run(startingAt token: Int) -> EnglishRuns.Run? {
    let index = runs.partitioningIndex { $0.tokens.lowerBound >= token }
    return index < runs.count && runs[index].tokens.lowerBound == token ? runs[index] : nil
  }

  private func type(_ phrase: EnglishPhrase) -> (type: OrganisationType, use: [UInt8])? {
    guard let entry = text.entry(phrase, .organisation), let type = entry.organisation else { return nil }
    return (type, entry.use)
  }

  private func organisation(_ run: EnglishRuns.Run) -> Found? {
    let tokens = trimmed(run.tokens)
    guard !tokens.isEmpty else { return nil }
    if let whole = text.phrase(.organisation, at: tokens.lowerBound), whole.end == tokens.upperBound,
      let (type, use) = type(whole), use.equals("name")
    {
      return Found(tokens: tokens, type: type, proper: tokens)
    }
    if let agency = ofNation(tokens) { return agency }
    if let ministry = withOf(tokens) { return ministry }
    if let united = united(tokens) { return united }
    if let owned = owned(tokens) { return owned }
    if !run.isDoubtful, let lower = withLowerHead(tokens) { return lower }
    if let capital = withCapitalHead(tokens) { return capital }
    if text.isMark(tokens.lowerBound + 1, "&"), tokens.count >= 3 || tokens.contains(where: { text.isMark($0, "&") }) {
      return Found(tokens: tokens, type: .company, proper: tokens)
    }
    if tokens.contains(where: { text.isMark($0, "&") }) { return Found(tokens: tokens, type: .company, proper: tokens) }
    if tokens.count > 1, let first = text.phrase(.organisation, at: tokens.lowerBound), let (type, use) = type(first),
      use.equals("first")
    {
      return Found(tokens: tokens, type: type, proper: first.end..<tokens.upperBound)
    }
    return nil
  }

  /// A run at the head of a sentence may begin with a word that is no part of the name: Yesterday Tidewater ….
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    while start < tokens.upperBound, text.has([.closed, .adverb], start), !text.has(.organisation, start) { start += 1 }
    return start..<tokens.upperBound
  }

  /// Ministry of Trade and Industry, University of Lund, Association of Ports.
  private func withOf(_ tokens: Range<Int>) -> Found? {
    guard text.isAny(tokens.upperBound, ["of", "for"]),
      let head = text.phrase(.organisation, endingAt: tokens.upperBound),
      head.first >= tokens.lowerBound, let (type, use) = type(head),
      use.equals("lower") || use.equals("last") || use.equals("for")
    else { return nil }
    // Centre for …: no other centre tells its kind so.
    if use.equals("for"), !text.isWord(tokens.upperBound, "for") { return nil }
    var next = tokens.upperBound + 1
    if text.isWord(next, "the") { next += 1 }
    guard next < text.tokens.count, text.tokens[next].isCapital, text.tokens[next].sort == .word,
      let run = self.run(startingAt: next)
    else { return nil }
    var end = run.tokens.upperBound
    if text.isWord(end, "and"), end + 1 < text.tokens.count, let second = self.run(startingAt: end + 1) {
      if type == .government || type == .association {
        end = second.tokens.upperBound
      } else if text.isWord(second.tokens.upperBound, "of"), text.isOrdinary(next),
        text.isOrdinary(second.tokens.lowerBound), let place = self.run(startingAt: second.tokens.upperBound + 1)
      {
        // University of Arts and Crafts of Osk
        end = place.tokens.upperBound
      }
    }
    return Found(tokens: tokens.lowerBound..<end, type: type, proper: tokens.lowerBound..<end)
  }

  /// Metalworkers’ Union, Saint Anne’s Hospital.
  private func owned(_ tokens: Range<Int>) -> Found? {
    let next = tokens.upperBound + 1
    guard text.isSort(tokens.upperBound, .possessive), let second = run(startingAt: next),
      let head = text.phrase(.organisation, at: next), head.end == second.tokens.upperBound, let (type, _) = type(head)
    else { return nil }
    let name = tokens.lowerBound..<head.end
    // Osk Growers’ Council, Employers’ Forum: of those who join it.
    if text.isAny(head.end - 1, ["forum", "council", "guild", "federation", "society"]),
      text.isAny(tokens.upperBound - 1, of: EnglishOrganisationReader.joiners)
    {
      return Found(tokens: name, type: .association, proper: name)
    }
    guard [.association, .hospital, .university, .finance, .other].contains(type) else { return nil }
    return Found(tokens: name, type: type, proper: name)
  }

  /// Economic and Technological Development Area: two runs that `and` makes one name.
  private func united(_ tokens: Range<Int>) -> Found? {
    guard text.isWord(tokens.upperBound, "and"), tokens.count > 1 || !text.has(.organisation, tokens.lowerBound),
      let second = run(startingAt: tokens.upperBound + 1), second.tokens.count > 1,
      let head = text.phrase(.organisation, endingAt: second.tokens.upperBound), head.first > second.tokens.lowerBound,
      text.isOrdinary(second.tokens.lowerBound), text.isOrdinary(tokens.upperBound - 1), let (type, _) = type(head)
    else { return nil }
    return Found(
      tokens: tokens.lowerBound..<second.tokens.upperBound, type: type, proper: tokens.lowerBound..<head.first)
  }

  /// Klostertal technology park, Halden mill, Rovena port authority.
  private func withLowerHead(_ tokens: Range<Int>) -> Found? {
    let end = tokens.upperBound
    for start in end...end + 3 {
      guard start < text.tokens.count else { return nil }
      if start > end {
        guard mayDescribe(start - 1) else { return nil }
        if text.isMark(start, "-") { continue }
      }
      guard text.tokens[start].isLowerWord, let head = text.phrase(.organisation, at: start),
        let (type, use) = type(head), use.equals("lower")
      else { continue }
      // the zone authority: the longer word that follows tells the kind
      if let next = text.phrase(.organisation, at: head.end), let (longer, use) = self.type(next), use.equals("lower"),
        text.tokens[head.end].isLowerWord
      {
        return Found(tokens: tokens.lowerBound..<next.end, type: longer, proper: tokens)
      }
      if text.tokens[head.end - 1].range.count > 0, isPluralHead(head) { return nil }
      // An Osk zone is one of several, or told in a headline alone.
      if type == .zone || type == .park, head.end - head.first == 1,
        text.isAny(tokens.lowerBound - 1, ["a", "an", "another", "one"])
      {
        return nil
      }
      return Found(tokens: tokens.lowerBound..<head.end, type: type, proper: tokens)
    }
    return nil
  }

  private func isPluralHead(_ phrase: EnglishPhrase) -> Bool {
    text.isSort(phrase.end, .word) && text.isMark(phrase.end, "-")
  }

  /// A word in small letters between a name and the word for its kind: innovation in Osk Valley innovation district.
  private func mayDescribe(_ index: Int) -> Bool {
    if text.isMark(index, "-") { return text.tokens[index].traits.contains(.joined) }
    guard text.tokens[index].isLowerWord else { return false }
    let kinds = text.tokens[index].kinds
    return kinds.isDisjoint(with: [.closed, .adverb, .saying, .event, .moneyVerb, .rise, .fall, .stage, .modifier])
      && !text.folded[text.tokens[index].range].ends(with: "ed")
      && !text.folded[text.tokens[index].range].ends(with: "ing")
  }

  private func withCapitalHead(_ tokens: Range<Int>) -> Found? {
    guard let head = text.phrase(.organisation, endingAt: tokens.upperBound), head.first >= tokens.lowerBound,
      let (type, use) = type(head), !use.equals("first"), !use.equals("for")
    else { return nil }
    guard head.first > tokens.lowerBound, use.equals("form") || !isPerson(tokens) else { return nil }
    var end = tokens.upperBound
    // Co. and Ltd. keep their stop; that behind Corporation is the sentence's.
    if use.equals("form"), text.tokens[end - 1].range.count <= 4, text.isMark(end, "."),
      text.tokens[end].traits.contains(.joined)
    {
      end += 1
    }
    // Bio alone after a person’s name makes no company of it: Given Family Farms does.
    return Found(tokens: tokens.lowerBound..<end, type: type, proper: tokens.lowerBound..<head.first)
  }

  /// Lena Park, 29, who moved: an age or who after the name.
  private func isPerson(_ tokens: Range<Int>) -> Bool {
    let end = tokens.upperBound
    guard text.isMark(end, ","), tokens.count < 4 else { return false }
    // Osk Optics, whose 90 welders …
    let hasStaff = text.isWord(end + 1, "whose") && text.isSort(end + 2, .figure)
    return text.isAny(end + 1, ["who", "whose"]) && !hasStaff
      || text.isSort(end + 1, .figure) && text.isMark(end + 2, ",") && text.tokens[end + 1].range.count == 2
  }

  private static let joiners: EnglishWords = [
    "employers", "manufacturers", "exporters", "importers", "traders", "growers", "farmers", "owners", "tenants",
    "builders", "engineers", "workers", "merchants", "millers", "makers", "producers", "retailers", "shippers",
    "hauliers", "brewers", "bakers", "fishermen", "ratepayers", "residents", "teachers", "dockers", "miners",
  ]

  private static let genericHeads: EnglishWords = [
    "council", "government", "authority", "ministry", "department", "agency", "committee", "commission", "operative",
    "cooperative", "administration", "commerce", "municipality", "parliament", "railway", "refinery", "precinct",
    "board", "office", "bureau",
  ]

  /// county council, port authority, users’ committee, county council of Osk: in small letters, told from others by a word before.
  private func generic(besides known: [Found]) -> [Found] {
    var found: [Found] = []
    var next = 0
    for index in text.tokens.indices
    where text.tokens[index].isLowerWord && text.isAny(index, of: EnglishOrganisationReader.genericHeads) {
      while next < known.count, known[next].tokens.upperBound <= index { next += 1 }
      if next < known.count, known[next].tokens.contains(index) { continue }
      guard let head = text.phrase(.organisation, endingAt: index + 1), let (type, _) = type(head),
        text.quotation(around: index) == nil, !text.isMark(index + 1, "-"),
        // A board alone may be of wood; a management board is none.
        !text.isWord(index, "board") || head.first < index
      else { continue }
      var start = head.first
      var words = head.end - head.first - (head.end - head.first > 2 && text.isMark(head.first + 1, "-") ? 2 : 0)
      while start > 0, words < 3, mayName(start - 1) {
        start -= 1
        if text.tokens[start].sort == .word, !text.tokens[start].traits.contains(.hyphenated) { words += 1 }
      }
      while start < head.first, text.tokens[start].sort != .word || text.has(.qualifier, start) { start += 1 }
      guard words > 1, start < index, start >= found.last?.tokens.upperBound ?? 0 else { continue }
      if text.isAny(index, ["office", "bureau"]), !isOfState(start..<index) { continue }
      // InvestNorth, the agency: only says what the one before is
      if text.isMark(start - 2, ","), text.isWord(start - 1, "the"), start > 2, text.tokens[start - 3].isCapital {
        continue
      }
      // The government of a nation in general, or an indefinite one, is no name.
      if text.isAny(start - 1, ["a", "an", "any", "no", "every", "each", "two", "three", "some", "many"]),
        !text.isSort(start + 1, .possessive)
      {
        continue
      }
      found.append(Found(tokens: start..<index + 1, type: type, proper: start..<index + 1))
    }
    return found
  }

  /// the borough’s housing office: of a place, and no firm’s sales office.
  private func isOfState(_ name: Range<Int>) -> Bool {
    guard let mark = name.first(where: { text.isSort($0, .possessive) }), mark > name.lowerBound else { return false }
    return text.isAny(mark - 1, of: EnglishOrganisationReader.owners)
      && !text.isAny(
        name.upperBound - 1, ["head", "post", "ticket", "box", "branch", "front", "back", "press", "field"])
  }

  private static let owners: EnglishWords = [
    "zone", "area", "city", "town", "county", "borough", "district", "state", "province", "park", "government",
    "region", "municipality", "council", "village", "township", "commission", "port", "parish", "canton",
  ]

  private func mayName(_ index: Int) -> Bool {
    if text.isSort(index, .possessive) { return true }
    if text.isMark(index, "-") { return text.tokens[index].traits.contains(.joined) }
    guard text.tokens[index].isLowerWord else { return false }
    return text.tokens[index].kinds.isDisjoint(with: [
      .closed, .adverb, .saying, .moneyVerb, .rise, .fall, .modifier, .number,
    ])
      && !text.folded[text.tokens[index].range].ends(with: "ed")
  }
}
