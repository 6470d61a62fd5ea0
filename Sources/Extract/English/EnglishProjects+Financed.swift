import Model

/// What money is told to be spent on, under the words it is told with.
///
///     spent 40 million zloty on dry docks, a paint shop and a crane that can lift …      one project, with its parts
///     spend 6 million euros on rebuilding the quay                                         the work itself
///     a press that folds and stamps by itself                                             with what tells it apart
extension EnglishProjects {
  /// Adds what is financed in the text, and gives back where it stands.
  func addFinanced(to projects: inout [Project]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for quantity in reading.quantities where quantity.dimension == .money && found.count < 20 {
      let start = quantity.tokens.upperBound
      guard isSpent(before: quantity.tokens.lowerBound), text.isAny(start, ["on", "into"]) || isInvested(start),
        text.quotation(around: start) == nil, let object = object(from: start + 1).map(apart)
      else { continue }
      found.append(start + 1..<object.upperBound)
      let sentence = text.sentence(of: start)
      let name = Array(text.bytes[text.bytes(of: object)])
      guard !projects.contains(where: { $0.name == name }), projects.count < 200,
        let head = (object.lowerBound..<object.upperBound).compactMap({ text.phrase(.project, at: $0) }).last
      else { continue }
      var project = Project(
        name: name, mentions: [ProjectMention(stretch: stretch, range: text.bytes(of: object))])
      project.zone = zone
      project.investment = quantity.amount
      fill(
        &project, sentence,
        EnglishThings.Thing(tokens: object, phrase: head, isNew: true, hasHyphen: false, words: object.count - 1))
      projects.append(project)
    }
    return found
  }

  /// invest 9 million euros in a mill, and not in May or in the town.
  private func isInvested(_ index: Int) -> Bool {
    text.isWord(index, "in") && text.isAny(index + 1, ["a", "an", "another", "its", "two", "three"])
  }

  /// Without a size before other words (a 2,000-square-metre row of kilns), and a word alone with where it is (a mill at Port
  /// Wren).
  private func apart(_ object: Range<Int>) -> Range<Int> {
    var start = object.lowerBound
    if let phrase = text.phrase(.project, at: object.upperBound - 1)
      ?? text.phrase(.project, endingAt: object.upperBound)
    {
      start = EnglishThings(text: text).withoutSize(start, phrase)
    }
    guard object.count == 1, text.isAny(object.upperBound, ["at", "of"]) else { return start..<object.upperBound }
    var end = object.upperBound
    var at = text.isWord(end + 1, "the") ? end + 2 : end + 1
    while at < text.tokens.count, at - object.upperBound < 8, text.isSort(at, .word), text.tokens[at].isCapital {
      at += 1
      end = at
    }
    return start..<end
  }

  /// is spending, has put, will invest: at most three words before the sum.
  private func isSpent(before start: Int) -> Bool {
    for at in stride(from: start - 1, through: max(0, start - 4), by: -1)
    where text.isAny(
      at,
      [
        "spend", "spends", "spent", "spending", "put", "puts", "putting", "invest", "invests", "invested", "investing",
        "poured",
        "ploughed", "plowed", "pumped", "sank",
      ])
    { return true }
    return false
  }

  /// The things, without a determiner, that hold a word for what is built.
  private func object(from start: Int) -> Range<Int>? {
    let first = text.isAny(start, ["a", "an", "the", "its", "their"]) ? start + 1 : start
    // A text may be cut right behind “into the”.
    guard first < text.tokens.count else { return nil }
    let sentence = text.sentence(of: first)
    var at = first
    var head = false
    while at < sentence.upperBound, at - first < 18 {
      if text.isBreak(at), !text.isMark(at, ",") { break }
      if text.isMark(at, ","),
        text.isAny(at + 1, ["which", "who", "with", "and", "where"]) || text.has(.pronoun, at + 1)
      {
        break
      }
      if text.isAny(
        at, ["where", "which", "who", "over", "since", "by", "in", "to", "for", "at", "near", "outside", "beside"])
      {
        break
      }
      // … and hire 140 people, … and will open
      if text.isWord(at, "and"),
        text.has([.moneyVerb, .auxiliary, .pronoun, .event, .stage], at + 1) || isHiring(at + 1)
      {
        break
      }
      if text.isWord(at, "that") {
        guard head, at - first <= 2 else { break }
        let told = at + 2
        at = min(sentence.upperBound, at + 14)
        // that grinds lime from 90 quarries: how much of it is no part of the name.
        if let figure = (told..<max(told, at)).first(where: { text.isSort($0, .figure) }) { at = figure }
        while at > first, text.isBreak(at - 1) || text.has([.determiner, .preposition], at - 1) { at -= 1 }
        break
      }
      // a dye line employing 90 people
      if head, text.isAny(at, of: Self.parts) { break }
      if text.phrase(.project, at: at) != nil { head = true }
      at += 1
    }
    while at > first, text.tokens[at - 1].sort != .word { at -= 1 }
    return head && at > first ? first..<at : nil
  }

  private static let parts: EnglishWords = [
    "employing", "creating", "making", "producing", "costing", "hiring", "covering", "serving", "turning", "using",
    "supplying", "feeding", "housing", "bringing", "linking", "capable", "able",
  ]

  private func isHiring(_ index: Int) -> Bool {
    text.isAny(index, ["hire", "employ", "hired", "employs", "recruit", "take", "move", "plans", "expects", "hopes"])
  }

  /// a mill worth 8 million euros: a single word that its price tells apart.
  func isPriced(_ thing: EnglishThings.Thing) -> Bool {
    guard text.isAny(thing.tokens.lowerBound - 1, ["a", "an", "another"]) else { return false }
    let end = thing.tokens.upperBound
    let price =
      text.isAny(end, ["worth", "costing"]) ? end + 1 : text.areWords(end, "at", "a", "cost", "of") ? end + 4 : nil
    guard let price else { return false }
    return reading.quantities.contains { $0.dimension == .money && (price...price + 2).contains($0.tokens.lowerBound) }
  }

  /// in the park’s second phase, at its first building: where something is, and not what is built.
  func isWhere(_ thing: EnglishThings.Thing) -> Bool {
    // beside the airport road
    if text.isAny(thing.tokens.upperBound - 1, ["road", "highway", "motorway", "bypass", "canal"]),
      text.isAny(thing.tokens.lowerBound - 1, ["the", "a"]),
      text.isAny(thing.tokens.lowerBound - 2, ["beside", "along", "on", "off", "near", "by", "across", "beyond"])
    {
      return true
    }
    guard text.isAny(thing.tokens.upperBound - 1, ["phase", "stage", "building", "block", "extension", "wing"]) else {
      return false
    }
    var before = thing.tokens.lowerBound - 1
    if text.isSort(before, .possessive) {
      before -= 2
      if text.has(.determiner, before) { before -= 1 }
    } else if text.has([.determiner, .pronoun], before) {
      before -= 1
    }
    return text.isAny(before, ["in", "at", "inside", "beside", "near", "outside", "behind"])
  }

  /// a closed-down brick works, when the works shut: there is no more of it.
  func isGone(_ thing: EnglishThings.Thing) -> Bool {
    let lead = max(0, thing.tokens.lowerBound - 4)..<thing.tokens.upperBound
    // a credit line, a subway line: no line of a plant
    if thing.phrase.first > thing.tokens.lowerBound, text.isWord(thing.phrase.first, "line"),
      text.isAny(
        thing.phrase.first - 1, ["credit", "bottom", "front", "head", "finishing", "product", "subway", "phone", "hot"])
    {
      return true
    }
    // has taken a second hall: what stood before
    if text.has(.determiner, thing.tokens.lowerBound - 1),
      text.isAny(
        thing.tokens.lowerBound - 2,
        ["taken", "took", "takes", "rented", "rents", "leased", "leases", "occupies", "occupied"])
    {
      return true
    }
    // turn an old yard into a hub, lent it a mobile substation
    if !text.isWord(thing.tokens.lowerBound - 1, "into"),
      (2...3).contains(where: {
        text.isAny(
          thing.tokens.lowerBound - $0,
          ["turn", "turned", "turning", "turns", "convert", "converted", "lent", "lend", "lends", "borrowed"])
      })
    {
      return true
    }
    // when there were two mills
    if (1...2).contains(where: {
      text.isWord(thing.tokens.lowerBound - $0 - 1, "there")
        && text.isAny(thing.tokens.lowerBound - $0, ["were", "was"])
    }) {
      return true
    }
    if text.isAny(thing.tokens.upperBound, ["that", "which"]), text.isWord(thing.tokens.upperBound + 1, "never") {
      return true
    }
    if lead.contains(where: { text.isAny($0, of: Self.standing) }) {
      return true
    }
    return text.isAny(thing.tokens.upperBound, ["shut", "closed", "burned", "collapsed"])
  }

  /// Words for what there was before, or is only lent.
  private static let standing: EnglishWords = [
    "closed", "former", "disused", "derelict", "abandoned", "defunct", "demolished", "rented", "leased", "borrowed",
    "vacant", "empty", "temporary", "makeshift", "existing",
  ]
}
