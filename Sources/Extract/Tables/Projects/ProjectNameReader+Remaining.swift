import Model

/// Things of a list that are told apart from those before: 另外3个为….
extension ProjectNameReader {
  /// 8个项目中，…；另外3个为某变电站、某厂二期和人才公寓: as many things as are left of projects that were counted.
  func remaining() -> [ProjectMention] {
    var found: [ProjectMention] = []
    var at = 0
    for _ in 0..<20 {
      guard let word = scan.offset(ofAny: Self.rest, in: at..<scan.text.count) else { break }
      at = word + 6
      guard let count = scan.numeral(at: at), let wanted = count.low.integer, (2...12).contains(wanted),
        let unit = scan.longestHit(.unit, at: count.end)
      else { continue }
      var start = Int(unit.end)
      if scan.has("项目", at: start) { start += 6 }
      guard let verb = ["分别为", "分别是", "则是", "包括", "为", "是"].first(where: { scan.has($0, at: start) }) else { continue }
      start += verb.utf8CodeUnitCount
      let clause = scan.nearClause(start)
      guard scan.hasAny(["项目"], in: scan.nearSentence(word).lowerBound..<max(word, start)) || isAfterProjects(word)
      else { continue }
      let things = row(in: start..<max(start, scan.stripped(clause).upperBound))
      guard things.count == wanted, things.allSatisfy({ (3...25).contains(scan.characterCount($0)) }) else { continue }
      found += things.map { ProjectMention(stretch: number, range: $0, isListed: true) }
    }
    return found
  }

  /// Projects are counted not far before.
  private func isAfterProjects(_ offset: Int) -> Bool { scan.hasAny(["个项目"], in: max(0, offset - 1200)..<offset) }

  static let rest: Words = ["另外", "其余", "其他", "另有", "还有", "剩下"]

  /// The things of a row that ends with its clause, the last one joined by 和.
  private func row(in range: Range<Int>) -> [Range<Int>] {
    var things: [Range<Int>] = []
    var at = range.lowerBound
    for mark in scan.marks[scan.markIndex(from: at)...].prefix(20)
    where mark.kind == .pause && Int(mark.start) < range.upperBound {
      things.append(at..<Int(mark.start))
      at = Int(mark.end)
    }
    guard at < range.upperBound else { return things }
    if let joint = ["以及", "和", "及", "与"].lazy.compactMap({ (word: StaticString) in
      scan.offset(ofAny: [word], in: at..<range.upperBound).map { ($0, word.utf8CodeUnitCount) }
    }).first {
      things.append(at..<joint.0)
      at = joint.0 + joint.1
    }
    things.append(at..<range.upperBound)
    return things
  }
}
