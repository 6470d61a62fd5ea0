import Model

/// The events of an article, each told once.
///
///     近日，某园区举行集中开工仪式，9个项目集中开工。      one event, with the count
///     此次集中开工的项目中……                        the same event again: none
struct EventList {
  /// What makes two mentions one event.
  private struct Kind: Equatable {
    /// The number of the type.
    var type: Int
    var count: Int?
  }

  /// Where an event of a kind was told last.
  private struct Place {
    var stretch: Int
    var end: Int
  }

  private(set) var events: [(stretch: Int, event: EventMention)] = []
  /// The types that were told, of which there are not many.
  private var types: [EventType] = []
  /// Of each kind that was told, of which there are not many, either.
  private var places: [(kind: Kind, last: Place)] = []

  static func read(_ story: Story) -> EventList {
    var list = EventList()
    var whole: EventMention?
    for (number, stretch) in story.stretches.enumerated() where stretch.role == .body {
      let reader = EventReader(number: number, stretch: stretch, vocabulary: story.vocabulary)
      for event in reader.read(after: &whole) {
        list.add(event, number, stretch.scan)
      }
    }
    return list
  }

  /// How far behind the ceremony the sentence may stand that says how many projects it was for, in bytes.
  private static let ceremonyReach = 300

  private mutating func add(_ event: EventMention, _ number: Int, _ scan: Scan) {
    let known = types.firstIndex(of: event.type)
    if let known, isRetold(event, known, number, scan) { return }
    var whole = event
    if let last = events.last, last.stretch == number, isCeremony(last.event, of: event, scan) {
      events.removeLast()
      whole.date = event.date ?? last.event.date
    }
    events.append((number, whole))
    if known == nil { types.append(event.type) }
    let kind = Kind(type: known ?? types.count - 1, count: event.count)
    let place = Place(stretch: number, end: event.range.upperBound)
    if let told = places.firstIndex(where: { $0.kind == kind }) {
      places[told].last = place
    } else {
      places.append((kind, place))
    }
  }

  /// 举行集中开工仪式，9个项目集中开工: the occasion, and what it was for.
  private func isCeremony(_ last: EventMention, of event: EventMention, _ scan: Scan) -> Bool {
    last.type == event.type && last.count == nil && event.count != nil
      && event.range.lowerBound - last.range.upperBound <= Self.ceremonyReach
      && scan.hasAny(["仪式", "活动", "大会"], in: last.range)
  }

  /// 该办法7月1日起实施: from a day on, which is another than that of its printing.
  private func isInForce(_ event: EventMention, _ scan: Scan) -> Bool {
    guard let date = event.date, scan.hasAny(["起施行", "起实施", "起执行", "起正式施行", "起正式实施"], in: event.range) else {
      return false
    }
    return !events.contains { $0.event.type == event.type && $0.event.date == date }
  }

  /// Told before in the article: 此次签约…, or the same number of the same thing in another sentence.
  ///
  /// - Parameter type: the number of the event's type.
  private func isRetold(_ event: EventMention, _ type: Int, _ number: Int, _ scan: Scan) -> Bool {
    if event.isAside, event.count == nil { return true }
    // 自某日起施行, 提出18条举措: of the rule that was told of by its title.
    if event.type == .policy, !isInForce(event, scan),
      !scan.marks[scan.markIndex(from: event.range.lowerBound)...].prefix(while: {
        Int($0.start) < event.range.upperBound
      }).contains(where: { $0.kind == .openTitle || $0.kind == .openQuote })
    {
      return true
    }
    let kind = Kind(type: type, count: event.count)
    let place = places.first { $0.kind == kind }?.last
    if let again = scan.offset(ofAny: ["此次", "本次", "这次", "该次", "此番"], in: event.range) {
      // At the head of the clause it is all of the clause that was told before, whatever it counts.
      return event.count == nil || place != nil || again - event.range.lowerBound <= 6
    }
    guard let count = event.count, count >= 3, event.type != .award, let place else { return false }
    return place.stretch != number || event.range.lowerBound - place.end > 90
  }
}
