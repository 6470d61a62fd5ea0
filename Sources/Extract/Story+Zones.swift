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
        guard canonicalNames[printed] == nil else { continue }
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
    // With each word how it was printed last: it stands for the zone however it is printed.
    var full: [(tail: Int, name: [UInt8], printed: [UInt8])] = []
    let zones = namedZones()
    if zones.isEmpty { return }
    for tail in Story.bareZones.indices {
      guard let zone = zones.first(where: { isNamed($0.scan, $0.range, Story.bareZones[tail]) }) else { continue }
      full.append((tail, Array(zone.scan.text[zone.range]), []))
    }
    guard !full.isEmpty else { return }
    for index in stretches.indices where stretches[index].role == .body {
      let scan = stretches[index].scan
      var found: [NameMention] = []
      for hit in scan.hits(of: .suffix) {
        // None of the words begins with another.
        guard scan.mayEnd(Story.bareZones, at: Int(hit.end)),
          let tail = scan.index(of: Story.bareZones, at: Int(hit.start)),
          hit.range.count == Story.bareZones[tail].utf8CodeUnitCount,
          let entry = full.firstIndex(where: { $0.tail == tail })
        else { continue }
        if !scan.text[hit.range].equals(full[entry].printed) {
          full[entry].printed = Array(scan.text[hit.range])
          canonicalNames.set(full[entry].printed, to: full[entry].name)
        }
        guard isBare(hit, scan) else { continue }
        let isPark = scan.folded[hit.range].equals("产业城") || scan.folded[hit.range].equals("科技城")
        found.append(NameMention(range: hit.range, type: isPark ? .park : .zone, isBare: true))
      }
      if !found.isEmpty {
        stretches[index].organisations = OrganisationReader.outermost(stretches[index].organisations + found)
      }
    }
  }

  /// What zones and parks are called without their names.
  private static let bareZones: Words = [
    "高新区", "经开区", "开发区", "科学城", "产业城", "自贸区", "新区", "科技城", "农高区", "综保区", "投资区", "汽开区",
  ]

  /// All mentions of zones and parks.
  private func namedZones() -> [Excerpt] {
    var zones: [Excerpt] = []
    for stretch in stretches {
      for mention in stretch.organisations where mention.type == .zone || mention.type == .park {
        zones.append(Excerpt(scan: stretch.scan, range: mention.range))
      }
    }
    return zones
  }

  /// Ends in this word, or stands for a zone whose full form is longer: 某经济技术开发区 is 经开区.
  private func isNamed(_ scan: Scan, _ name: Range<Int>, _ tail: StaticString) -> Bool {
    func endsIn(_ word: StaticString) -> Bool {
      name.count >= word.utf8CodeUnitCount && scan.has(word, before: name.upperBound)
    }
    return endsIn(tail) || endsIn("经济技术开发区") && tail.isSame(as: "经开区")
      || endsIn("综合保税区") && tail.isSame(as: "综保区")
      || endsIn("高新技术产业开发区") && tail.isSame(as: "高新区")
  }

  /// The word alone: no name, 该 or 国家级 before it, and no longer word around it.
  private func isBare(_ hit: Hit, _ scan: Scan) -> Bool {
    let start = Int(hit.start)
    guard scan.longestHit(.suffix, at: start)?.end == hit.end,
      scan.longestHit(.suffix, endingAt: Int(hit.end))?.start == hit.start
    else { return false }
    for word in ["该", "国家", "国家级", "省级", "全国", "各", "本", "个", "家", "级", "新"] as [StaticString]
    where scan.has(word, before: start) {
      return false
    }
    if scan.longestHit([.place, .zone], endingAt: start) != nil || scan.has("（", at: Int(hit.end)) { return false }
    return scan.longestHit(.boundary, endingAt: start) != nil
      || CharacterClass(scan.character(before: start).value) != .han
  }
}
