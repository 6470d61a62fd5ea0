internal import Lexicon
import Model

/// Districts and counties that act: 宁城市东港区启动…, 某集团和东港区区属企业.
///
/// They are organisations of their own in the table only: what figures and offices are said of is told by other names.
extension OrganisationReader {
  /// The districts of the list that no name holds, each with the city before it.
  func districts(apartFrom names: [NameMention]) -> [NameMention] {
    var found: [NameMention] = []
    guard mayHoldDistricts else { return found }
    for hit in scan.hits(of: .place) where hit.end - hit.start >= 9 {
      guard let mention = district(hit), mention.range.lowerBound >= found.last?.range.upperBound ?? 0,
        !(names.last(startingBefore: mention.range.upperBound).map { $0.range.upperBound > mention.range.lowerBound }
          ?? false)
      else { continue }
      found.append(mention)
    }
    found.add(quarters().filter { quarter in !names.contains { $0.range.overlaps(quarter.range) } })
    return found.count < 2 ? found : found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a character stands in the text that ends their names, or 街道.
  private var mayHoldDistricts: Bool {
    scan.presence.mayHold("区") || scan.presence.mayHold("县") || scan.presence.mayHold("街道")
  }

  /// 区水务局、柳河街道和企业: two or three characters that are no word and 街道, unless something only stands there.
  private func quarters() -> [NameMention] {
    var found: [NameMention] = []
    var at = 0
    while let word = scan.offset(ofAny: ["街道"], in: at..<scan.text.count) {
      at = word + 6
      for length in [6, 9] {
        let start = word - length
        guard start >= 0, CharacterClass(scan.character(at: start).value) == .han, isAfterEdge(start),
          !vocabulary.isEveryday(scan.folded[start..<start + 6]), !isLocated(start) || scan.has("、", before: start),
          !scan.hits(in: start..<word).contains(where: {
            $0.end - $0.start >= 6 && !$0.kinds.isSubset(of: [.place, .surname]) || $0.kinds.contains(.boundary)
          }),
          !["两旁", "上", "边", "办", "旁"].contains(where: { scan.has($0, at: at) })
        else { continue }
        found.append(NameMention(range: start..<at, type: .government))
        break
      }
    }
    return found
  }

  private func district(_ hit: Hit) -> NameMention? {
    guard scan.has("区", before: Int(hit.end)) || scan.has("县", before: Int(hit.end)),
      scan.longestHit(.place, at: Int(hit.start)) == hit,
      ["district", "county"].contains(where: { vocabulary.field(hit, .place, "level").equals($0) })
    else { return nil }
    var start = Int(hit.start)
    while let city = scan.longestHit(.place, endingAt: start), start - Int(city.start) >= 6 { start = Int(city.start) }
    guard !isLocated(start), !goesOn(Int(hit.end)) else { return nil }
    return NameMention(range: start..<Int(hit.end), type: .government)
  }

  /// 位于, 在, 来自 before it: only where something is. So is what stands in parentheses or in a row of places.
  private func isLocated(_ start: Int) -> Bool {
    let before = scan.character(before: start)
    if before.length == 0 || CharacterClass(before.value) != .han {
      let kind = scan.mark(at: start - before.length)?.kind
      return kind == .openParenthesis || kind == .pause
    }
    return !["和", "与", "由", "会", "为", "带动", "推动", "支持", "助力", "据", "代表"].contains { scan.has($0, before: start) }
  }

  /// An address, or the name of something there.
  private func goesOn(_ end: Int) -> Bool {
    scan.longestHit([.place, .zone], at: end) != nil || scan.has("的", at: end) || scan.has("（", at: end)
  }
}
