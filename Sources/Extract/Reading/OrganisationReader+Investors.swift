internal import Lexicon
import Model

/// Companies without an ending that a project is called after: 宁城禾木聚氨酯项目, 宁城禾木的饮料项目.
extension OrganisationReader {
  private static let projects: [StaticString] = ["项目", "生产基地", "基地", "生产线", "产业园"]

  /// A place, two or three characters that are no word, a line of business and 项目, at the head of a clause or in a list.
  func investors() -> [NameMention] {
    var found: [NameMention] = []
    guard Self.projects.contains(where: { scan.presence.mayHold($0) }) else { return found }
    for hit in scan.hits(of: .place) {
      guard scan.longestHit(.place, at: Int(hit.start)) == hit,
        beginsItem(Int(hit.start)), let end = coined(behind: hit),
        !vocabulary.isField(hit, .place, "level", "country")
      else { continue }
      found.append(NameMention(range: Int(hit.start)..<end, type: .company))
    }
    return found
  }

  /// Behind a mark, 其中 or 包括.
  private func beginsItem(_ start: Int) -> Bool {
    start == 0 || scan.mark(endingAt: start) != nil
      || (["其中", "包括", "有", "为", "是"] as [StaticString]).contains { scan.has($0, before: start) }
  }

  /// Where the coined word behind a place ends, if a line of business follows it and leads to a project.
  private func coined(behind hit: Hit) -> Int? {
    let place = Int(hit.end)
    for length in [6, 9, 12] {
      let end = place + length
      guard end < scan.text.count else { continue }
      let isOwner = scan.has("的", at: end)
      if length == 12, !isOwner { break }
      let business = isOwner ? end + 3 : end
      // Three characters need a line of business behind them to be told from two and the first of a word; not where a row
      // of such owners goes on: 宁城禾木的膜材料项目、海州蓝舟的….
      if !(isOwner && isInRow(hit, business)), length > 6 || isOwner {
        guard let line = scan.longestHit([.industry, .suffix], at: business), line.end - line.start >= 6 else {
          continue
        }
      }
      guard isCoined(place..<end) else { continue }
      if let suffix = scan.longestHit(.suffix, at: business), vocabulary.suffix(suffix)?.strength != .business {
        continue
      }
      if leadsToProject(business) { return end }
    }
    return nil
  }

  private func isCoined(_ run: Range<Int>) -> Bool {
    let isWord = scan.hits(in: run).contains {
      $0.end - $0.start >= 6 || $0.kinds.contains(.boundary) || $0.kinds.contains(.suffix)
    }
    if isWord { return false }
    var at = run.lowerBound
    while at < run.upperBound {
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han, scan.numeral(at: at) == nil else { return false }
      at += character.length
    }
    return !vocabulary.isEveryday(scan.folded[run])
      && !vocabulary.isEveryday(scan.folded[run.lowerBound..<run.lowerBound + 6])
  }

  /// Whether a mark of a row stands before the place, or behind the next 项目.
  private func isInRow(_ place: Hit, _ start: Int) -> Bool {
    if scan.has("、", before: Int(place.start)) { return true }
    guard let project = scan.offset(ofAny: ["项目"], in: start..<min(scan.text.count, start + 42)) else { return false }
    return scan.has("、", at: project + 6) || scan.has("等", at: project + 6) || scan.has("…", at: project + 6)
  }

  /// 项目 or 生产基地 within a dozen characters, with no mark, figure or particle between.
  private func leadsToProject(_ start: Int) -> Bool {
    var at = start
    for _ in 0..<12 {
      for word in Self.projects where scan.has(word, at: at) { return true }
      let character = scan.character(at: at)
      guard character.length > 0, scan.mark(at: at) == nil, scan.numeral(at: at) == nil, !scan.has("的", at: at) else {
        return false
      }
      at += character.length
    }
    return false
  }
}
