import Model

/// Finds what is built and invested in: a noun phrase for a plant, hall or line, in a sentence that gives it money, a
/// size or a stage.
struct EnglishProjects {
  let reading: EnglishArticle.Reading
  let stretch: Int
  let zone: [UInt8]?
  /// Who is named in the text, with the house of each.
  let people: [EnglishSomebody]

  var text: EnglishText { reading.text }

  func add(to projects: inout [Project]) {
    let things = EnglishThings(text: text)
    var end = 0
    let first = projects.count
    defer {
      // What is financed or named was read first: rows stand as the text does.
      projects[first...].sort {
        ($0.mentions.first?.range.lowerBound ?? 0) < ($1.mentions.first?.range.lowerBound ?? 0)
      }
      merge(&projects)
    }
    let financed = addFinanced(to: &projects) + addNamed(to: &projects)
    for phrase in text.phrases where phrase.kinds.contains(.project) && phrase.first >= end && projects.count < 200 {
      guard text.quotation(around: phrase.first) == nil, let longest = text.phrase(.project, at: phrase.first),
        let thing = things.thing(endingWith: longest), reading.names.organisation(holding: longest.first) == nil,
        !financed.contains(where: { $0.contains(longest.first) }), !isGone(thing), !isWhere(thing)
      else { continue }
      let sentence = text.sentence(of: phrase.first)
      let name = Array(text.bytes[text.bytes(of: thing.tokens)])
      if let known = known(name, thing, projects) {
        fill(&projects[known], sentence, thing)
        end = longest.end
        continue
      }
      if !projects.isEmpty, standsForLast(thing, longest) {
        fill(&projects[projects.count - 1], sentence, thing)
        end = longest.end
        continue
      }
      // the Osk zone, a leading innovation hub: says what an organisation is
      let before = thing.tokens.lowerBound - 1
      if text.has(.determiner, before), text.isMark(before - 1, ","),
        reading.names.organisation(endingAt: before - 1) != nil || text.phrase(.project, endingAt: before - 1) != nil
      {
        continue
      }
      guard thing.words > 0 || isPriced(thing) || isBuilt(thing),
        isProject(thing, sentence) || isPriced(thing) || isStarted(thing) || isTakenUp(thing)
      else { continue }
      let whole = withOwner(thing)
      var project = Project(
        name: Array(text.bytes[text.bytes(of: whole)]),
        mentions: [ProjectMention(stretch: stretch, range: text.bytes(of: whole))])
      project.zone = zone
      fill(&project, sentence, thing)
      if project.investment == nil { project.investment = sumNext(thing)?.amount }
      projects.append(project)
      end = longest.end
    }
  }

  /// The pipe, built by Brightmere at a cost of …, went into use: its making is told, so a single word will do.
  private func isBuilt(_ thing: EnglishThings.Thing) -> Bool {
    text.isMark(thing.tokens.upperBound, ",") && text.isAny(thing.tokens.upperBound + 1, ["built", "laid", "financed"])
  }

  /// second phase of Port Wren Landing: with the name of what it is a part of.
  private func withOwner(_ thing: EnglishThings.Thing) -> Range<Int> {
    var end = thing.tokens.upperBound
    guard text.isAny(end - 1, ["phase", "stage"]), text.isWord(end, "of") else { return thing.tokens }
    var at = text.isWord(end + 1, "the") ? end + 2 : end + 1
    while at < text.tokens.count, text.tokens[at].sort == .word, text.tokens[at].isCapital {
      at += 1
      end = at
    }
    return thing.tokens.lowerBound..<end
  }

  /// A 30-million-euro project, of which the name stands before, is no second one.
  private func merge(_ projects: inout [Project]) {
    guard let last = projects.indices.last, last > 0, projects[last].name.suffix(7).elementsEqual("project".utf8),
      projects[last - 1].mentions.first?.stretch == stretch, let mention = projects[last].mentions.first
    else { return }
    let token = text.token(from: mention.range.lowerBound)
    guard text.isAny(token - 1, ["a", "an"]), text.isMark(token - 2, ",") else { return }
    if projects[last - 1].investment == nil { projects[last - 1].investment = projects[last].investment }
    projects.removeLast()
  }

  private func isProject(_ thing: EnglishThings.Thing, _ sentence: Range<Int>) -> Bool {
    let near =
      max(sentence.lowerBound, thing.tokens.lowerBound - 24)..<min(sentence.upperBound, thing.tokens.upperBound + 36)
    let hasMoney = reading.quantities.contains {
      $0.dimension == .money && near.contains($0.tokens.lowerBound) && !$0.tokens.overlaps(thing.tokens)
        || $0.dimension == .money && $0.tokens.overlaps(thing.tokens)
    }
    let isStaged = stage(near, thing) != nil
    // to build 90 flats, but not 90 lines
    if text.isSort(thing.tokens.lowerBound, .figure), !thing.hasHyphen, !isDwellings(thing) { return false }
    // two lines, three workshops
    if thing.words < 2, text.has(.number, thing.tokens.lowerBound),
      text.isAny(thing.tokens.upperBound - 1, ["lines", "workshops"])
    {
      return false
    }
    // a factory like any other
    if text.isAny(thing.tokens.lowerBound - 1, ["a", "an"]), !hasMoney, thing.words < 2, !thing.hasHyphen,
      !text.has(.ordinal, thing.tokens.lowerBound), thing.phrase.end == thing.phrase.first + 1
    {
      return false
    }
    return thing.isNew && (hasMoney || isStaged) || hasMoney && isStaged
  }

  /// plans to build 90 flats, permission for 90 homes.
  private func isDwellings(_ thing: EnglishThings.Thing) -> Bool {
    let before = thing.tokens.lowerBound - 1
    return text.isAny(thing.tokens.upperBound - 1, ["flats", "homes", "apartments", "bungalows"])
      && (text.isAny(before, ["build", "builds", "building", "built", "add", "erect"])
        || text.isWord(before, "for")
          && text.isAny(before - 1, ["permission", "approval", "consent", "plans", "permit"]))
  }

  /// employ 1,350 people, hiring some 200.
  private func isHired(_ index: Int) -> Bool {
    for at in max(0, index - 2)..<index
    where text.isAny(at, ["employ", "employs", "employing", "hire", "hires", "hiring", "recruit", "employed"]) {
      return true
    }
    return false
  }

  func stage(_ range: Range<Int>, _ thing: EnglishThings.Thing) -> ProjectStage? {
    var best: (distance: Int, stage: ProjectStage, token: Int)?
    var isSigned = false
    for index in range {
      guard let phrase = text.phrase(.stage, at: index), let entry = text.entry(phrase, .stage),
        let stage = ProjectStage(rawValue: String(decoding: entry.value, as: UTF8.self)),
        text.quotation(around: index) == nil
      else { continue }
      let distance =
        index < thing.tokens.lowerBound ? thing.tokens.lowerBound - index : index - thing.tokens.upperBound + 4
      if stage == .signed { isSigned = true }
      if best == nil || distance < best?.distance ?? 0 { best = (distance, stage, index) }
    }
    guard let best else { return stageOfBatch(thing) }
    if best.stage == .planned, let batch = stageOfBatch(thing) { return batch }
    // will build a mill under a lease signed in May: what is signed for is always still to come.
    if isSigned, best.stage == .planned { return .signed }
    // A hostel or an estate is done once it opens; a works runs from then on.
    if best.stage == .inProduction, text.isWord(best.token, "opened"),
      text.isAny(thing.tokens.upperBound - 1, of: Self.houses)
    {
      return .completed
    }
    return best.stage
  }

  private static let houses: EnglishWords = [
    "dormitory", "dormitories", "hostel", "hostels", "block", "blocks", "building", "buildings", "tower", "towers",
    "flats", "homes", "apartments", "estate", "campus", "hub", "phase", "stage", "complex", "quarter", "township",
    "bridge", "tunnel", "road", "bypass",
  ]

  /// a rope line backed by Velmar Docks, a quay paid for by the Osk Trust.
  private func backer(_ thing: EnglishThings.Thing) -> [UInt8]? {
    let end = thing.tokens.upperBound
    // a rope line by Velmar Docks, the rope line of Velmar Docks
    if text.isAny(end, ["by", "of"]),
      let named = reading.names.organisation(startingAt: text.isWord(end + 1, "the") ? end + 2 : end + 1),
      named.type == .company
    {
      return named.canonical
    }
    for at in end..<min(text.tokens.count, end + 14) {
      if text.isMark(at, ";") || text.isMark(at, ".") { return nil }
      guard text.isWord(at, "by"),
        text.isAny(at - 1, ["backed", "built", "funded", "financed", "owned", "developed", "run", "led", "ordered"])
          || text.areWords(at - 2, "paid", "for")
      else { continue }
      // by Osk-based Velmar Docks, by the Osk Trust
      var last = at + 1
      while last < min(text.tokens.count, at + 6), !text.isBreak(last) { last += 1 }
      return reading.names.first(in: at + 1..<last)?.canonical
    }
    return nil
  }

  /// Velmar Docks, which plans a rope line; it will build a second one: by which and by it.
  private func doer(before start: Int, _ sentence: Range<Int>, _ meaning: EnglishMeaning) -> [UInt8]? {
    guard start < text.tokens.count, start > sentence.lowerBound else { return nil }
    let told =
      meaning.related(before: start, sentence) ?? meaning.meant(by: sentence, text.clause(of: start), before: start)
    guard let told, reading.names.isKnown(told) else { return nil }
    return told
  }

  /// The Osk zone signed a letter of intent with Velmar Docks for a rope line: the one that is to build it.
  private func partner(_ sentence: Range<Int>, _ thing: EnglishThings.Thing) -> [UInt8]? {
    guard
      let with = (sentence.lowerBound..<thing.tokens.lowerBound).last(where: { text.isWord($0, "with") }),
      (sentence.lowerBound..<with).contains(where: {
        text.isAny($0, ["signed", "agreed", "sign", "agreement", "deal"])
      }),
      let first = reading.names.first(in: sentence.lowerBound..<with),
      [.zone, .park, .government].contains(first.type),
      let named = reading.names.first(in: with..<thing.tokens.lowerBound), named.type == .company
    else { return nil }
    return named.canonical
  }

  /// The sum in the clause of a project, the nearest one: … plans a rope mill for $9 million, and Tarrow, which would
  /// invest $90 million in a dye line.
  private func ownSum(_ thing: EnglishThings.Thing) -> EnglishQuantity? {
    let clause = text.clause(of: thing.tokens.lowerBound)
    func distance(_ quantity: EnglishQuantity) -> Int {
      quantity.tokens.upperBound <= thing.tokens.lowerBound
        ? thing.tokens.lowerBound - quantity.tokens.upperBound
        : max(0, quantity.tokens.lowerBound - thing.tokens.upperBound)
    }
    return reading.quantities.lazy
      .filter { $0.dimension == .money && clause.contains($0.tokens.lowerBound) }
      .min { distance($0) < distance($1) }
  }

  /// Who the sentence before is about, where it is a company; else the company named last.
  private func builder(before start: Int, _ meaning: EnglishMeaning) -> [UInt8]? {
    guard let last = reading.names.lastCompany(before: start) else { return nil }
    guard start > 0, let first = meaning.first(in: text.sentence(of: start - 1)),
      reading.names.organisations.contains(where: { $0.canonical == first && $0.type == .company })
    else { return last }
    return first
  }

  /// Takes stage, investor and figures from a sentence that names the project.
  func fill(_ project: inout Project, _ sentence: Range<Int>, _ thing: EnglishThings.Thing) {
    let near =
      max(sentence.lowerBound, thing.tokens.lowerBound - 30)..<min(sentence.upperBound, thing.tokens.upperBound + 30)
    if project.stage == .unknown, let stage = stage(near, thing) { project.stage = stage }
    if project.investor == nil {
      let meaning = EnglishMeaning(text: text, names: reading.names, people: people, speech: [], topic: nil)
      project.investor =
        backer(thing) ?? partner(sentence, thing) ?? doer(before: thing.tokens.lowerBound, sentence, meaning)
        ?? meaning.first(
          in: near.lowerBound..<max(near.lowerBound, thing.tokens.lowerBound))
        ?? (text.isAny(sentence.lowerBound, ["it", "its", "the"])
          || text.isAny(thing.tokens.lowerBound - 1, ["its", "their"])
          ? builder(before: sentence.lowerBound, meaning) : nil)
    }
    if project.investment == nil, let own = ownSum(thing) { project.investment = own.amount }
    for quantity in reading.quantities where near.contains(quantity.tokens.lowerBound) {
      let amount = quantity.amount
      switch quantity.dimension {
      case .money:
        if project.investment == nil { project.investment = amount }
      case .area:
        if quantity.unit.equals("m2") {
          if project.floorArea == nil { project.floorArea = amount }
        } else if project.landArea == nil {
          project.landArea = amount
        }
      case .count:
        if project.jobs == nil, quantity.unit.equals("jobs") || isHired(quantity.tokens.lowerBound) {
          project.jobs = quantity.value.integer
        }
      default: break
      }
    }
    for date in reading.dates where near.contains(date.tokens.lowerBound) {
      let isComing = EnglishTense(text: text).isFuture(date.tokens.lowerBound) == true
      if isComing, project.expectedCompletion == nil, project.stage != .groundbreaking {
        project.expectedCompletion = date.date.end
      }
      if project.stage == .groundbreaking, project.started == nil { project.started = date.date.start }
    }
  }
}
