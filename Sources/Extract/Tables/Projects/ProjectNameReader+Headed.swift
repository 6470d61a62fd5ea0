internal import Lexicon
import Model

/// Projects that head a paragraph of news from the sites, before a colon.
///
///     滨江粮食物流港：两座筒仓进入设备调试。        what ends as works do
///     禾木卫浴陶瓷三期：基础浇筑过半。总投资…        a phase, whatever is made there
extension ProjectNameReader {
  /// The name in front of the first colon, where the next sentences tell how far it is or what it costs.
  func headed(besides known: [ProjectMention]) -> [ProjectMention] {
    guard let colon = scan.marks.first, colon.kind == .colon, colon.start >= 15, colon.start <= 66 else { return [] }
    let end = Int(colon.start)
    guard known.first.map({ $0.range.lowerBound >= end }) ?? true, isWorksOrPhase(end), isNounAlone(0..<end) else {
      return []
    }
    let first = scan.nearSentence(Int(colon.end))
    let second = scan.nearSentence(first.upperBound)
    let told = Int(colon.end)..<max(Int(colon.end), min(scan.text.count, max(first.upperBound, second.upperBound)))
    guard scan.hits(in: told).contains(where: { $0.kinds.contains(.stage) }) || isPaid(in: told) else { return [] }
    return [ProjectMention(stretch: number, range: 0..<end)]
  }

  private func isWorksOrPhase(_ end: Int) -> Bool {
    if scan.has("期", before: end) { return phaseStart(before: end) != nil }
    if let word = scan.longestHit(.project, endingAt: end), isKind(word, .head) || isKind(word, .built) { return true }
    return headStart(before: end) != nil
  }

  /// Nobody, no figure and no word of saying: a name and nothing else.
  private func isNounAlone(_ range: Range<Int>) -> Bool {
    guard stretch.people.first(startingIn: range) == nil, stretch.dates(in: range).isEmpty,
      stretch.quantities(in: range).isEmpty
    else { return false }
    return !scan.hits(in: range).contains { hit in
      hit.kinds.contains(.saying) || hit.kinds.contains(.title)
        || hit.kinds.contains(.boundary) && vocabulary.boundary(hit) == .particle
          && stretch.organisation(holding: Int(hit.start)) == nil
    }
  }

  private func isPaid(in range: Range<Int>) -> Bool {
    stretch.quantities(in: range).contains { $0.dimension == .money } && scan.hasAny(["投资"], in: range)
  }
}
