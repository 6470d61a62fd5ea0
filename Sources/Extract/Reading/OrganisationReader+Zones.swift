internal import Lexicon
import Model

/// Zones of the list, with what of their names stands around them.
extension OrganisationReader {
  /// A zone of the list, with a province before it and a part of it in parentheses: 宁城高新区（东港区）.
  func zone(_ hit: Hit) -> NameMention? {
    guard scan.longestHit(.zone, at: Int(hit.start)) == hit, !isCovered(hit, by: .zone) else { return nil }
    var range = hit.range
    if let place = scan.longestHit(.place, endingAt: range.lowerBound) { range = Int(place.start)..<range.upperBound }
    if isPlaceOfPort(hit) { return nil }
    if let end = parenthesisedPart(at: range.upperBound) ?? quarter(at: range.upperBound) {
      range = range.lowerBound..<end
    }
    let type: OrganisationType =
      vocabulary.isField(hit, .zone, "kind", "科技园区")
        && !scan.folded[hit.range].ends(with: "科学城") ? .park : .zone
    if scan.has("生产基地", at: range.upperBound) || scan.has("研发基地", at: range.upperBound) { return nil }
    return NameMention(range: range, type: type, isFull: true)
  }

  /// 洋浦 of 洋浦港: a zone that is called by its place alone is none in the name of something else there.
  private func isPlaceOfPort(_ hit: Hit) -> Bool {
    guard !["区", "城", "园", "谷", "村"].contains(where: { scan.has($0, before: Int(hit.end)) }) else { return false }
    return scan.first(of: Self.ofPlaces, at: Int(hit.end)) != nil
  }

  private static let ofPlaces: Words = [
    "港", "湾", "岛", "镇", "街", "市", "县", "大桥", "机场", "站", "海域", "水道", "海关", "人", "保税港区", "保税区", "综合保税区",
  ]

  func parenthesisedPart(at offset: Int) -> Int? {
    guard let mark = scan.mark(at: offset), mark.kind == .openParenthesis, mark.partner >= 0 else { return nil }
    let close = scan.marks[Int(mark.partner)]
    let inner = Int(mark.end)..<Int(close.start)
    guard inner.count <= 30, scan.folded[inner].ends(with: "区") || scan.folded[inner].ends(with: "城") else {
      return nil
    }
    return Int(close.end)
  }

  /// Whether a longer word of `kind` holds this one.
  func isCovered(_ hit: Hit, by kind: WordKind) -> Bool {
    var start = Int(hit.start)
    for _ in 0..<6 where start > 0 {
      start -= scan.character(before: start).length
      if let other = scan.longestHit(kind, at: start), other.end >= hit.end { return true }
    }
    return false
  }

  /// 某自由贸易试验区东港片区: the quarter belongs to the name of the zone.
  func quarter(at end: Int) -> Int? {
    guard scan.has("自由贸易试验区", before: end) || scan.has("自贸试验区", before: end) else { return nil }
    var at = end
    for length in 0..<5 {
      guard CharacterClass(scan.character(at: at).value) == .han else { return nil }
      if length >= 2 {
        if scan.has("新片区", at: at) { return at + 9 }
        if scan.has("片区", at: at) { return at + 6 }
      }
      at += 3
    }
    return nil
  }
}
