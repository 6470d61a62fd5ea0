/// Tells by the words around it whether a name that no form gives away is a company's.
///
///     Gravenor, a maker of pumps, … · the drone maker Skarv Air · a company called Driftwood · an analyst at Northlight
///     Brightmere opened its plant · Brightmere’s workers
struct EnglishCompanies {
  let text: EnglishText

  static let makers: EnglishWords = [
    "maker", "company", "firm", "start-up", "startup", "up", "manufacturer", "producer", "developer", "supplier",
    "operator",
    "builder", "brewer", "brewery", "subsidiary", "retailer", "chain", "carrier", "airline", "bank", "insurer",
    "publisher",
    "consultancy", "contractor", "exporter", "importer", "distributor", "giant", "agency", "tenant", "refiner", "miner",
    "utility", "lender", "group", "unit", "arm", "division", "employer", "specialist", "venture", "spin-off",
    "business", "broker", "conglomerate", "shipbuilder", "carmaker", "steelmaker",
    "chipmaker", "drugmaker", "wholesaler", "processor", "grower", "integrator", "provider", "owner", "landlord",
    "haulier", "trader", "assembler", "outfitter", "printer",
  ]
  private static let deeds: [EnglishSpelling] = [
    "opened", "opens", "signed", "makes", "employs", "plans", "announced", "built", "builds", "invested", "invests",
    "raised",
    "sold", "sells", "moved", "bought", "supplies", "expects", "hired", "operates", "launched", "produces", "produced",
    "won",
    "occupies", "exports", "ships", "shipped", "bids", "merged", "leases", "leased", "designs", "assembles", "turns",
    "spends",
    "spent", "acquired", "manufactures", "processes", "broke", "owns", "borrowed", "reported", "posted", "listed",
    "recycles",
    "takes", "buys", "cut", "closed", "expanded", "began", "started",
  ]
  /// What companies do, and words that another verb follows.
  private static let verbs = EnglishWords(deeds + ["has", "is", "had", "was", "will"])
  private static let ownVerbs = EnglishWords(deeds)
  private static let belongings: EnglishWords = [
    "plant", "plants", "factory", "owner", "president", "founder", "chief", "shares", "answer", "team", "workers",
    "line",
    "products", "chairman", "customers", "sales", "profit", "profits", "revenue", "engineers", "managing", "works",
    "site",
    "warehouse", "boss", "headquarters", "suppliers", "orders", "director", "turnover", "staff", "shareholders",
  ]

  /// What the words around a run make of it; nil where they say nothing.
  func type(of run: Range<Int>) -> OrganisationType? {
    if let apposed = apposed(after: run.upperBound) { return apposed }
    if let before = described(before: run.lowerBound) { return before }
    if let told = told(after: run) { return told }
    if isForeignFirm(run) { return .company }
    if text.isSort(run.upperBound, .possessive), text.isAny(run.upperBound + 1, of: EnglishCompanies.belongings) {
      return .company
    }
    if isPlace(run) { return nil }
    // Gravenor’s co-founder, but the town’s mayor
    if text.isSort(run.upperBound, .possessive), let office = text.phrase(.office, at: run.upperBound + 1),
      text.isAny(office.end - 1, ["founder", "executive", "ceo", "chairman", "chairwoman", "engineer", "cfo", "cto"])
    {
      return .company
    }
    if text.isAny(run.lowerBound - 1, ["at"]), text.phrase(.office, endingAt: run.lowerBound - 1) != nil {
      return .company
    }
    if text.isWord(run.lowerBound - 1, "of"), let office = text.phrase(.office, endingAt: run.lowerBound - 1),
      text.entry(office, .office)?.value.equals("office") == true,
      run.count > 1 || text.tokens[run.lowerBound].traits.contains(.innerCapital)
    {
      return .company
    }
    return nil
  }

  /// by consultants Holm Marsh, the law firm of Holm Marsh: those who work under one name, and no two people.
  private func isPractice(_ before: Int, _ start: Int) -> Bool {
    guard !text.has(.given, start) else { return false }
    if text.isWord(before, "of"), text.isAny(before - 1, ["firm", "partnership", "practice", "consultancy"]) {
      return true
    }
    var end = start
    while end < text.tokens.count, text.tokens[end].isCapital { end += 1 }
    return end - start > 1 && !text.isWord(end, "and")
      && text.isAny(
        before, ["consultants", "auditors", "accountants", "architects", "solicitors", "brokers", "surveyors"])
  }

  /// , which makes …; Osk Ropes, whose yard …: what only firms are told to do and have.
  private func told(after run: Range<Int>) -> OrganisationType? {
    guard text.isMark(run.upperBound, ","), !text.has(.given, run.lowerBound), !isPlace(run) else { return nil }
    let at = run.upperBound + 1
    // Wrenunite, which speaks for 900 dockers
    if text.isWord(at, "which"), text.isAny(at + 1, ["represents", "represented"]) { return .association }
    guard run.count > 1 else { return nil }
    if text.isWord(at, "whose") { return text.isNameOfWares(run) ? .company : nil }
    return text.isWord(at, "which") && text.isAny(at + 1, of: Self.trades) ? .company : nil
  }

  private static let trades: EnglishWords = [
    "makes", "employs", "builds", "supplies", "produces", "sells", "ships", "exports", "manufactures", "assembles",
    "designs", "leases", "rents", "recycles", "processes", "brews", "bakes", "casts", "weaves", "prints", "refines",
    "bottles", "packs", "repairs", "installs", "develops", "tests", "coats", "distils", "mills", "imports",
    "distributes",
  ]

  /// Skarv Connect of Norway, which would invest …: whose country is told, and what it pays.
  private func isForeignFirm(_ run: Range<Int>) -> Bool {
    guard text.isWord(run.upperBound, "of"), !text.has(.given, run.lowerBound) else { return false }
    var at = run.upperBound + 1
    while at < run.upperBound + 4, at < text.tokens.count, text.tokens[at].isCapital { at += 1 }
    guard at > run.upperBound + 1, text.isMark(at, ","), text.isWord(at + 1, "which") else { return false }
    return (at + 2..<at + 5).contains {
      text.has([.moneyVerb], $0) || text.isAny($0, of: EnglishCompanies.ownVerbs)
    }
      || text.isAny(at + 2, ["would", "will", "plans", "is", "has"])
  }

  /// A weaker sign: it does what companies do. Taken where the name is no person’s and no place’s.
  func acts(_ run: Range<Int>) -> Bool {
    guard !isPlace(run), !text.isWord(run.lowerBound - 1, "at"), !text.isAny(run.upperBound - 1, of: Self.papers) else {
      return false
    }
    var at = run.upperBound
    if text.isWord(at, "’s") || text.isSort(at, .possessive) { return false }
    if text.has(.adverb, at) { at += 1 }
    if text.isWord(at, "will"),
      text.has(.moneyVerb, at + 1)
        || text.isAny(at + 1, ["open", "build", "make", "hire", "employ", "produce", "move"])
    {
      return true
    }
    if text.isAny(at, ["has", "had", "is", "was", "will"]) {
      return text.isAny(at + 1, of: EnglishCompanies.ownVerbs)
    }
    return text.isAny(at, of: EnglishCompanies.verbs)
  }

  /// The Clean Harbours Act takes effect: a paper acts as firms do.
  private static let papers: EnglishWords = [
    "act", "ordinance", "bill", "law", "order", "plan", "scheme", "programme", "program", "initiative", "strategy",
    "charter", "rebate", "grant", "guarantee", "levy", "treaty", "pact", "accord", "agreement", "code", "campaign",
    "policy", "award", "prize",
  ]

  private func isPlace(_ run: Range<Int>) -> Bool {
    text.isAny(
      run.lowerBound - 1,
      ["in", "from", "near", "across", "outside", "to", "into", "around", "towards", "through", "via"])
  }

  /// , a maker of …; , the transport agency,
  private func apposed(after end: Int) -> OrganisationType? {
    guard text.isMark(end, ","), text.isAny(end + 1, ["a", "an", "the", "its", "one"]) else { return nil }
    for index in end + 2..<min(text.tokens.count, end + 9) {
      let isStartUp = text.isWord(index, "up") && text.isMark(index - 1, "-") && text.isWord(index - 2, "start")
      if text.isBreak(index) || !isStartUp && text.has([.preposition, .pronoun, .auxiliary], index) { return nil }
      if text.isAny(index, of: EnglishCompanies.makers), isStartUp || !text.isWord(index, "up"),
        !text.isMark(index + 1, "-"), !text.isSort(index + 1, .possessive),
        !text.has([.saying, .auxiliary], index + 1)
      {
        if text.phrase(.office, at: index) != nil, !text.isWord(index, "developer"), !text.isWord(index, "operator") {
          return nil
        }
        return text.isWord(index, "agency") ? .government : text.isWord(index, "bank") ? .finance : .company
      }
    }
    return nil
  }

  /// the drone maker X, a company called X, the yard’s owner, X,
  private func described(before start: Int) -> OrganisationType? {
    var at = start - 1
    if text.isAny(at, ["called", "named"]) { at -= 1 }
    if text.isMark(at, ",") {
      // a state agency, Build Eastern Coast, lent …
      if text.isAny(at - 1, ["agency", "regulator", "ministry"]),
        text.has(.determiner, at - 2) || text.has(.determiner, at - 3)
      {
        return .government
      }
      guard
        text.isAny(
          at - 1, ["owner", "tenant", "developer", "operator", "company", "firm", "maker", "subsidiary", "supplier"])
      else { return nil }
      return .company
    }
    if isPractice(at, start) { return .company }
    guard at >= 0, text.isAny(at, of: EnglishCompanies.makers), text.tokens[at].isLowerWord else {
      // the Lyon-based Gravelec
      let isBased =
        text.isWord(start - 1, "based") && text.isMark(start - 2, "-") && start > 2 && text.tokens[start - 3].isCapital
      return isBased ? .company : nil
    }
    if text.isAny(at, ["owner", "developer", "operator", "grower", "tenant", "broker", "up"]),
      !text.isAny(start - 1, ["called", "named"])
    {
      // the Estonian operator Skarv Liner: who has a nation is a firm, unless the name is a person’s
      let isNational =
        text.isWord(at - 2, "the") && text.tokens[at - 1].isCapital && text.tokens[at - 1].sort == .word
        && !text.has(.given, start)
      return text.isWord(at, "up") && text.isMark(at - 1, "-") || isNational ? .company : nil
    }
    return text.isWord(at, "agency") ? .government : .company
  }
}
