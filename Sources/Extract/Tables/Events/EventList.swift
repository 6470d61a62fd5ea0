import Model

/// The events of an article, each told once.
///
///     近日，某园区举行集中开工仪式，9个项目集中开工。      one event, with the count
///     此次集中开工的项目中……                        the same event again: none
struct EventList {
  private(set) var events: [(stretch: Int, event: EventMention)] = []

  static func read(_ story: Story) -> EventList {
    var list = EventList()
    for (number, stretch) in story.stretches.enumerated() where stretch.role == .body {
      for event in EventReader(number: number, stretch: stretch, vocabulary: story.vocabulary).read() {
        list.add(event, number, stretch.scan)
      }
    }
    return list
  }

  /// How far behind the ceremony the sentence may stand that says how many projects it was for, in bytes.
  private static let ceremonyReach = 300

  private mutating func add(_ event: EventMention, _ number: Int, _ scan: Scan) {
    if isRetold(event, number, scan) { return }
    if let last = events.last, last.stretch == number, last.event.type == event.type, last.event.count == nil,
      event.count != nil, event.range.lowerBound - last.event.range.upperBound <= Self.ceremonyReach,
      scan.hasAny(["仪式", "活动", "大会"], in: last.event.range)
    {
      events.removeLast()
      var whole = event
      whole.date = event.date ?? last.event.date
      events.append((number, whole))
      return
    }
    events.append((number, event))
  }

  /// Told before in the article: 此次签约…, or the same number of the same thing in another sentence.
  private func isRetold(_ event: EventMention, _ number: Int, _ scan: Scan) -> Bool {
    let known = events.contains { $0.event.type == event.type }
    guard known else { return false }
    if scan.hasAny(["此次", "本次", "这次", "该次", "此番"], in: event.range) {
      return event.count == nil || events.contains { $0.event.type == event.type && $0.event.count == event.count }
        || scan.hasAny(
          ["此次", "本次"], in: event.range.lowerBound..<min(event.range.upperBound, event.range.lowerBound + 12))
    }
    guard let count = event.count, count >= 3, !event.type.equals("award") else { return false }
    return events.contains {
      $0.event.type == event.type && $0.event.count == count
        && ($0.stretch != number || event.range.lowerBound - $0.event.range.upperBound > 90)
    }
  }
}
