/// What a firm tells an office, where that is a trouble.
///
///     Roth, owner of Rothwell Pumps, told the council that the form ran to 40 pages.      the form ran to 40 pages
///     Growers told port officials that the cold store closed too early.                    the cold store closed too early
extension EnglishNeeds {
  func addReported(to needs: inout [NeedMention]) {
    let text = article.readings[index].text
    let first = needs.firstIndex { $0.stretch == index } ?? needs.count
    for sentence in text.sentences where needs.count < 60 {
      guard let that = reported(in: sentence) else { continue }
      let last = text.isBreak(sentence.upperBound - 1) ? sentence.upperBound - 1 : sentence.upperBound
      let told = that + 1..<max(that + 1, last)
      guard (4...60).contains(told.count), told.contains(where: { text.isAny($0, of: Self.troubles) }) else { continue }
      let range = text.bytes(of: told)
      guard !needs[first...].contains(where: { $0.range.overlaps(range) }) else { continue }
      needs.append(
        NeedMention(
          stretch: index, range: range, organisation: article.readings[index].names.lastCompany(before: that),
          response: response(text, sentence), category: category(text, sentence)))
    }
    needs[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The `that` behind told and an office, where no office is the one that tells.
  private func reported(in sentence: Range<Int>) -> Int? {
    let text = article.readings[index].text
    guard
      let verb = sentence.prefix(40).first(where: { text.isAny($0, of: Self.reporting) }),
      text.quotation(around: verb) == nil,
      let that = (verb + 2..<verb + 9).first(where: { text.isWord($0, "that") }), that < sentence.upperBound,
      (verb + 1..<that).contains(where: isOffice), isFirm(sentence.lowerBound..<verb)
    else { return nil }
    return that
  }

  private func isOffice(_ token: Int) -> Bool {
    let reading = article.readings[index]
    if reading.text.isAny(token, of: Self.officials) { return true }
    guard let named = reading.names.organisation(holding: token) else { return false }
    return named.type != .company && named.type != .media
  }

  /// A company, somebody of one, or many of them, and no office.
  private func isFirm(_ range: Range<Int>) -> Bool {
    let reading = article.readings[index]
    let text = reading.text
    if let named = reading.names.first(in: range) { return named.type == .company }
    if range.contains(where: { text.isAny($0, of: Self.tellers) }) { return true }
    return reading.people.contains { person in
      range.contains(person.tokens.lowerBound)
        && article.people[person.number].organisation.map { house in
          article.organisations.contains { $0.type == .company && ($0.canonical == house || $0.name == house) }
        } ?? false
    }
  }

  private static let reporting: EnglishWords = ["told", "tells", "warned"]
  private static let officials: EnglishWords = [
    "zone", "park", "council", "board", "officials", "commissioners", "councillors", "minister", "ministers", "mayor",
    "authority", "authorities", "trust", "committee", "bureau", "office", "government", "agency", "department",
    "ministry", "chamber", "customs", "commission", "planners", "district", "governor", "regulator", "supervisors",
  ]
  private static let tellers: EnglishWords = [
    "company", "firm", "firms", "companies", "tenant", "tenants", "importers", "exporters", "applicants", "growers",
    "manufacturers", "maker", "makers", "hauliers", "truckers", "shippers", "traders", "suppliers", "factories",
    "employers", "owners", "businesses", "start-ups", "startups", "investors", "farmers", "retailers", "operators",
    "plant", "factory", "mill", "builders", "contractors", "carriers", "founders", "shopkeepers", "restaurateurs",
  ]
  private static let troubles: EnglishWords = [
    "could", "cannot", "couldn’t", "couldn't", "can’t", "can't", "only", "no", "not", "too", "never", "required",
    "requires", "needed", "lacked", "lacks", "short", "forbade", "forbids", "lost", "late", "delayed", "delays",
    "doubled",
    "leaked", "without", "barely", "hardly", "slow", "unable", "nobody", "none", "failed", "ran", "queue", "queues",
    "stuck", "twice", "wait", "waited", "weeks", "months", "closed", "expensive", "blocked", "congested",
  ]
}
