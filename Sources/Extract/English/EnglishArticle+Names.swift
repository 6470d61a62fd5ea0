internal import Lexicon
import Model

/// Names of an article: full forms first, then what stands for them in all of its texts.
extension EnglishArticle {
  /// Finds the organisations: by form, by the words around them, then by what they are called for short.
  func readOrganisations() {
    var found: [[EnglishOrganisationReader.Found]] = []
    for index in readings.indices {
      let text = readings[index].text
      // A line above the headline in capitals only names its subject, or the column that it stands in.
      if readings[index].role == .kicker, text.tokens.allSatisfy({ !$0.isLowerWord }),
        text.tokens.contains(where: { $0.traits.contains(.capitals) })
      {
        found.append([])
        continue
      }
      let runs = EnglishRuns(text: text).read()
      let (organisations, left) = EnglishOrganisationReader(text: text, runs: runs).read()
      found.append(organisations)
      readings[index].runs = left
      readings[index].names.organisations = organisations.map {
        EnglishNames.Named(tokens: $0.tokens, type: $0.type, canonical: name(text, $0.tokens))
      }
    }
    notePlaces()
    for index in readings.indices {
      let text = readings[index].text
      // A zone's name begins with its town, which stands for no firm of that town.
      for zone in found[index] where zone.type == .zone && zone.proper.count > 1 {
        places.set(Array(text.folded[text.tokens[zone.proper.lowerBound].range]), to: ())
      }
    }
    addInitials()
    for index in readings.indices {
      let text = readings[index].text
      for organisation in found[index] where !organisation.proper.isEmpty { addShortForms(of: organisation, in: text) }
    }
    addByContext()
    addShort()
    placeInSentences()
    noteAntecedents()
    collectOrganisations()
  }

  /// Single names that stand after in, from and the like, and what the article’s kicker is: towns, not companies.
  func notePlaces() {
    for town in dateline { towns.set(town, to: ()) }
    for reading in readings {
      let text = reading.text
      for index in text.tokens.indices
      where text.tokens[index].isCapital && text.tokens[index].sort == .word && places.count < 500 {
        // Jiangsu province, Harju county
        if text.isAny(index + 1, ["province", "county", "prefecture"]) {
          places.set(Array(text.folded[text.tokens[index].range]), to: ())
          continue
        }
        let isKicker = reading.role == .kicker && text.tokens.count < 4
        guard isKicker || text.isAny(index - 1, ["in", "from", "near", "outside", "across", "around"]) else { continue }
        let next = index + 1
        if !isKicker, next < text.tokens.count, text.tokens[next].isCapital, text.tokens[next].sort == .word {
          continue
        }
        if text.isAny(index - 2, ["shares", "stake", "invest", "invested", "investors"]) { continue }
        let word = Array(text.folded[text.tokens[index].range])
        if isKicker { towns.set(word, to: ()) } else { places.set(word, to: ()) }
      }
    }
  }

  /// Short forms a full name gives: its proper part, each word of a company's that is no everyday word, letters in
  /// parentheses after it.
  func addShortForms(of organisation: EnglishOrganisationReader.Found, in text: EnglishText) {
    guard forms.count < 400, text.tokens[organisation.proper.lowerBound].isCapital else { return }
    let full = name(text, organisation.tokens)
    let proper = organisation.proper
    func add(_ tokens: Range<Int>) {
      let range = text.bytes(of: tokens)
      let form = text.bytes[range]
      guard !form.equals(full), forms[form] == nil, form.count > 2 else { return }
      let word = text.folded[range]
      // All of the proper part stands for the name, though it follows “in” somewhere; a word of it may be its town.
      if tokens == proper ? towns[word] != nil : isPlace(word) { return }
      forms.set(Array(form), to: (full, organisation.type))
    }
    let isPlaceBound = organisation.type == .zone || organisation.type == .park || organisation.type == .government
    if proper.count > 1 || !isPlaceBound || text.tokens[proper.lowerBound].traits.contains(.innerCapital) {
      add(proper)
    }
    if organisation.type == .company, proper.count > 1 {
      // Osk Garments (Estonia): where it is, in brackets
      for index in proper
      where text.tokens[index].sort == .word && text.tokens[index].isCapital && !text.isOrdinary(index)
        && !text.isMark(index - 1, "(")
      {
        add(index..<index + 1)
      }
    }
    let end = organisation.tokens.upperBound
    if text.isMark(end, "("), end + 2 < text.tokens.count, text.isMark(end + 2, ")"),
      text.tokens[end + 1].traits.contains(.capitals)
    {
      add(end + 1..<end + 2)
    }
  }

  /// Names that the words around them make a company's, wherever they stand in the article.
  func addByContext() {
    var known = NameTable<OrganisationType>()
    var acting = NameTable<Void>()
    for reading in readings {
      let companies = EnglishCompanies(text: reading.text)
      for run in reading.runs where !run.isAddressed && run.tokens.count < 6 && known.count < 200 {
        let name = reading.text.bytes[reading.text.bytes(of: run.tokens)]
        if run.tokens.count == 1, isTown(run, reading.text) { continue }
        if known[name] == nil, forms[name] == nil, let type = companies.type(of: run.tokens),
          !isPerson(run, reading.text)
        {
          known.set(Array(name), to: type)
        } else if !run.isDoubtful, !isAcronym(run, reading.text), companies.acts(run.tokens),
          !isPerson(run, reading.text)
        {
          acting.set(Array(name), to: ())
        }
      }
    }
    for (name, _) in acting where known[name] == nil && forms[name] == nil && name.count > 3 {
      known.set(name, to: .company)
    }
    guard !known.isEmpty else { return }
    for index in readings.indices {
      let text = readings[index].text
      var left: [EnglishRuns.Run] = []
      for run in readings[index].runs {
        if let type = known[text.bytes[text.bytes(of: run.tokens)]], !run.isAddressed {
          readings[index].names.organisations.append(
            EnglishNames.Named(tokens: run.tokens, type: type, canonical: name(text, run.tokens)))
          if run.tokens.count > 1 {
            addShortForms(
              of: EnglishOrganisationReader.Found(tokens: run.tokens, type: type, proper: run.tokens), in: text)
          }
        } else {
          left.append(run)
        }
      }
      readings[index].runs = left
      sortOrganisations(index)
    }
  }

  /// A town that the article names elsewhere: Osk’s answer is no company’s.
  private func isTown(_ run: EnglishRuns.Run, _ text: EnglishText) -> Bool {
    isPlace(text.folded[text.bytes(of: run.tokens)])
  }

  /// GDP, SMEs: letters that may stand for anything.
  func isAcronym(_ run: EnglishRuns.Run, _ text: EnglishText) -> Bool {
    run.tokens.count == 1
      && (text.tokens[run.tokens.lowerBound].traits.contains(.capitals)
        || text.tokens[run.tokens.lowerBound].range.count < 5)
  }

  /// Short forms wherever they stand as a run of their own.
  func addShort() {
    guard !forms.isEmpty else { return }
    for index in readings.indices {
      let text = readings[index].text
      for number in readings[index].names.organisations.indices {
        let named = readings[index].names.organisations[number]
        if let (full, _) = forms[text.bytes[text.bytes(of: named.tokens)]] {
          readings[index].names.organisations[number].canonical = full
        }
      }
      var left: [EnglishRuns.Run] = []
      for run in readings[index].runs {
        let form = text.bytes[text.bytes(of: run.tokens)]
        if !run.isAddressed, let (full, type) = forms[form], mayStandFor(run, type, text) {
          readings[index].names.organisations.append(
            EnglishNames.Named(tokens: run.tokens, type: type, canonical: full))
        } else {
          left.append(run)
        }
      }
      readings[index].runs = left
      sortOrganisations(index)
    }
  }

  /// A place's name stands for its zone only where something is said of it as of a zone; in a headline anything goes.
  func mayStandFor(_ run: EnglishRuns.Run, _ type: OrganisationType, _ text: EnglishText) -> Bool {
    if text.isAny(run.tokens.lowerBound - 1, ["mr", "ms", "mrs", "dr"]) { return false }
    // says Brandt, who heads the mill as its director: the firm has her name.
    if run.tokens.count == 1, text.has(.saying, run.tokens.lowerBound - 1), text.isMark(run.tokens.upperBound, ","),
      text.phrase(.office, at: run.tokens.upperBound + 1) != nil
    {
      return false
    }
    return
      !(text.isAny(run.tokens.lowerBound - 1, ["in", "from", "near", "outside"]) && run.tokens.count == 1
      && type != .company)
  }

  func sortOrganisations(_ index: Int) {
    readings[index].names.organisations.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Tells each name its sentence, and whether it heads it: Osk Pumps said …, At Osk Pumps, the … and By May the Osk zone ….
  func placeInSentences() {
    for index in readings.indices {
      let text = readings[index].text
      for number in readings[index].names.organisations.indices {
        let named = readings[index].names.organisations[number].tokens
        let sentence = text.sentence(of: named.lowerBound)
        readings[index].names.organisations[number].sentence = text.tokens[named.lowerBound].sentence
        readings[index].names.organisations[number].headsSentence =
          EnglishSubjects(text: text).start(of: sentence) == named.lowerBound
          && !text.isSort(named.upperBound, .possessive)
      }
    }
  }

  /// The company named three times at least, and twice as often as any other.
  private func mainCompany() -> [UInt8]? {
    var counts = NameTable<Int>()
    for reading in readings {
      for named in reading.names.organisations where named.type == .company { counts[named.canonical, default: 0] += 1 }
    }
    let ranked = counts.map(\.value).sorted(by: >)
    guard let most = ranked.first, most > 2, ranked.count < 2 || most >= 2 * ranked[1] else { return nil }
    return counts.first { $0.value == most }?.key
  }

  /// What `the company` means at the head of each text.
  func noteAntecedents() {
    var company: [UInt8]?
    var zone: [UInt8]?
    var counts = NameTable<Int>()
    for reading in readings {
      for named in reading.names.organisations where named.type == .zone || named.type == .park {
        counts[named.canonical, default: 0] += 1
      }
    }
    var main: (name: [UInt8], count: Int, type: OrganisationType)?
    for reading in readings {
      for named in reading.names.organisations where named.type == .zone || named.type == .park {
        let count = counts[named.canonical] ?? 0
        if main == nil || count > main?.count ?? 0 { main = (named.canonical, count, named.type) }
      }
    }
    let mainCompany = mainCompany()
    var earlier: [[UInt8]] = []
    var parts = NameTable<[UInt8]>()
    for reading in readings {
      let names = reading.names
      for (word, name) in names.partsTold(in: reading.text) where parts[word] == nil { parts.set(word, to: name) }
      names.parts = parts
      names.earlier = earlier
      for named in names.organisations.prefix(40)
      where earlier.count < 80 && !earlier.contains(named.canonical) {
        earlier.append(named.canonical)
      }
      names.earlierCompany = company
      names.earlierZone = zone
      names.mainZone = main?.name
      names.mainZoneType = main?.type
      names.mainCompany = mainCompany
      let end = reading.text.tokens.count
      company = names.lastCompany(before: end)
      zone = names.zone(before: end)
    }
  }

  func collectOrganisations() {
    var places = NameTable<Int>()
    for (number, reading) in readings.enumerated() where reading.role != .credit {
      for named in reading.names.organisations {
        let name = name(reading.text, named.tokens)
        if let place = places[name] {
          organisations[place].mentions += 1
          continue
        }
        places.set(name, to: organisations.count)
        organisations.append(
          NamedOrganisation(
            name: name, type: named.type, canonical: named.canonical, mentions: 1, stretch: number, tokens: named.tokens
          ))
      }
    }
  }
}
