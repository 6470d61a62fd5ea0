internal import Lexicon
import Model

/// Zones by the short forms an article calls them by.
extension Story {
  /// 宁城经开区 below the kicker 某省宁城经济技术开发区 is that zone: the article calls it by its full name once.
  func nameShortZones() {
    var full: [[UInt8]] = []
    for stretch in stretches where stretch.role == .kicker || stretch.role == .headline {
      for mention in stretch.organisations where mention.type == .zone {
        full.append(Array(stretch.scan.text[mention.range]))
      }
    }
    guard !full.isEmpty else { return }
    for stretch in stretches where stretch.role == .body {
      for mention in stretch.organisations where mention.type == .zone && !mention.isBare {
        let printed = stretch.scan.text[mention.range]
        guard ZoneForms.isShort(printed), canonicalNames[printed] == nil else { continue }
        let name = Array(printed)
        if let long = full.first(where: { Story.isLongForm($0, of: name) }) { canonicalNames.set(name, to: long) }
      }
    }
  }

  /// The zone the article is about as the article prints it: 宁城经济技术开发区, where the list's short name for it stands nowhere.
  func printedZone() -> [UInt8]? {
    guard let zone = article.zone.map({ Array($0.utf8) }) else { return nil }
    guard !organisations.contains(where: { $0.type == .zone && $0.name[...].holds(zone[...]) }) else { return zone }
    return organisations.first { $0.type == .zone && Story.isLongForm($0.name, of: zone) }?.canonical ?? zone
  }

  private static func isLongForm(_ long: [UInt8], of short: [UInt8]) -> Bool {
    ZoneForms.stems(of: short, and: long).contains { $0.long.suffix($0.short.count).elementsEqual($0.short) }
  }

  /// 高新区 or 产业城 alone, where the article has named one in full before.
  func addBareZones() {
    let words = Story.bareZones
    var full = fullZones(words)
    guard !full.isEmpty else { return }
    for stretch in stretches where stretch.role == .body {
      let scan = stretch.scan
      guard full.indices.contains(where: { scan.presence.mayHold(words[full[$0].tail]) }) else { continue }
      var found: [NameMention] = []
      for hit in scan.hits(of: .suffix) {
        // None of the words begins with another.
        guard scan.mayEnd(words, at: Int(hit.end)), let tail = scan.index(of: words, at: Int(hit.start)),
          hit.range.count == words[tail].utf8CodeUnitCount,
          let entry = full.indices.first(where: { full[$0].tail == tail })
        else { continue }
        if !scan.text[hit.range].equals(full[entry].printed) {
          full[entry].printed = Array(scan.text[hit.range])
          canonicalNames.set(full[entry].printed, to: full[entry].name)
        }
        guard isBare(hit, scan) else { continue }
        let isPark = scan.folded[hit.range].equals("产业城") || scan.folded[hit.range].equals("科技城")
        found.append(NameMention(range: hit.range, type: isPark ? .park : .zone, isBare: true))
      }
      if !found.isEmpty { stretch.organisations = OrganisationReader.outermost(stretch.organisations + found) }
    }
  }

  /// What zones and parks are called without their names.
  private static let bareZones: Words = [
    "高新区", "经开区", "开发区", "科学城", "产业城", "自贸区", "新区", "科技城", "农高区", "综保区", "投资区", "汽开区",
  ]
  private static let ofAnyZone: Words = ["该", "国家", "国家级", "省级", "全国", "各", "本", "个", "家", "级", "新"]

  /// A word for zones, by its number, the first zone or park that it may stand for, and how it was printed last: it stands
  /// for the zone however it is printed.
  private typealias FullZone = (tail: Int, name: [UInt8], printed: [UInt8])

  private func fullZones(_ words: Words) -> [FullZone] {
    var full: [FullZone] = []
    // A bit for each word that stands for one.
    var known: UInt64 = 0
    for stretch in stretches {
      for mention in stretch.organisations where mention.type == .zone || mention.type == .park {
        let (scan, name) = (stretch.scan, mention.range)
        func note(_ tail: Int) {
          guard known >> UInt64(tail) & 1 == 0 else { return }
          known |= 1 << UInt64(tail)
          full.append((tail, Array(scan.text[name]), []))
        }
        var from = 0
        while let tail = scan.index(of: words, from: from, before: name.upperBound) {
          if words[tail].utf8CodeUnitCount <= name.count { note(tail) }
          from = tail + 1
        }
        // 某经济技术开发区 is 经开区.
        for (long, short) in Story.longZones
        where long.utf8CodeUnitCount <= name.count && scan.has(long, before: name.upperBound) {
          if let tail = words.firstIndex(where: { $0.isSame(as: short) }) { note(tail) }
        }
      }
    }
    return full
  }

  /// Zones whose full form ends in another word than they are called by.
  private static let longZones: [(long: StaticString, short: StaticString)] = [
    ("经济技术开发区", "经开区"), ("综合保税区", "综保区"), ("高新技术产业开发区", "高新区"),
  ]

  /// The word alone: no name, 该 or 国家级 before it, and no longer word around it.
  private func isBare(_ hit: Hit, _ scan: Scan) -> Bool {
    let start = Int(hit.start)
    guard scan.longestHit(.suffix, at: start)?.end == hit.end,
      scan.longestHit(.suffix, endingAt: Int(hit.end))?.start == hit.start
    else { return false }
    if scan.first(of: Story.ofAnyZone, before: start) != nil { return false }
    if scan.longestHit([.place, .zone], endingAt: start) != nil || scan.has("（", at: Int(hit.end)) { return false }
    return scan.longestHit(.boundary, endingAt: start) != nil
      || CharacterClass(scan.character(before: start).value) != .han
  }
}
