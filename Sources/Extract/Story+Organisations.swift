internal import Lexicon
import Model

/// The organisations of an article, one for each form of a name.
extension Story {
  /// One entry a form, in order of first mention.
  func collectOrganisations() {
    var places = NameTable<Int>()
    organisations.reserveCapacity(16)
    for number in stretches.indices {
      let stretch = stretches[number]
      let scan = stretch.scan
      let districts = OrganisationReader(scan, vocabulary).districts(apartFrom: stretch.organisations)
      if districts.isEmpty {
        collect(stretch.organisations, scan, number, &places)
      } else {
        collect(OrganisationReader.outermost(stretch.organisations + districts), scan, number, &places)
      }
      if !stretch.organisations.isEmpty { addZonesOfOffices(stretch, number, &places) }
    }
  }

  private func collect(_ mentions: [NameMention], _ scan: Scan, _ number: Int, _ places: inout NameTable<Int>) {
    for mention in mentions {
      let printed = scan.text[mention.range]
      if let place = places[printed] {
        organisations[place].mentions += 1
        continue
      }
      // 《某区若干规定》 alone names no one who acts.
      if scan.title(around: mention.range.lowerBound) != nil { continue }
      let name = Array(printed)
      places.set(name, to: organisations.count)
      organisations.append(
        Organisation(
          name: name, type: mention.type, canonical: canonical(name), mentions: 1, stretch: number,
          range: mention.range, isBare: mention.isBare))
    }
  }

  /// 宁城高新区 of 宁城高新区税务局 is named with its office, and has a row where it stands nowhere alone before.
  private func addZonesOfOffices(_ stretch: Stretch, _ number: Int, _ places: inout NameTable<Int>) {
    let scan = stretch.scan
    for mention in stretch.organisations where mention.type != .company && mention.type != .zone {
      let start = mention.range.lowerBound
      let behind = scan.longestHit(.place, at: start).map { Int($0.end) } ?? start
      let range: Range<Int>
      if let zone = scan.longestHit(.zone, at: start) ?? scan.longestHit(.zone, at: behind) {
        guard Int(zone.end) < mention.range.upperBound, !scan.has("港", at: Int(zone.end)),
          places[scan.text[zone.range]] == nil
        else { continue }
        range = start..<Int(zone.end)
      } else if let zone = OrganisationReader(scan, vocabulary).zone(ofOffice: mention.range) {
        range = zone
      } else {
        continue
      }
      guard places[scan.text[range]] == nil else { continue }
      let name = Array(scan.text[range])
      places.set(name, to: organisations.count)
      organisations.append(
        Organisation(name: name, type: .zone, canonical: canonical(name), mentions: 1, stretch: number, range: range))
    }
  }
}
