/// A first-in-first-out queue in one growing buffer.
struct Ring<Element> {
  private var slots: [Element?] = []
  private var head = 0
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ element: Element) {
    if count == slots.count { grow() }
    slots[(head + count) % slots.count] = element
    count += 1
  }

  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let element = slots[head].take()
    head = (head + 1) % slots.count
    count -= 1
    return element
  }

  var first: Element? { count == 0 ? nil : slots[head] }

  /// Takes out the first element that fits, keeping the order of the others.
  mutating func remove(where fits: (Element) -> Bool) -> Element? {
    var kept = Ring()
    var found: Element?
    while let element = popFirst() {
      if found == nil, fits(element) { found = element } else { kept.append(element) }
    }
    self = kept
    return found
  }

  private mutating func grow() {
    var larger: [Element?] = []
    larger.reserveCapacity(Swift.max(8, slots.count * 2))
    for offset in 0..<count { larger.append(slots[(head + offset) % slots.count].take()) }
    while larger.count < Swift.max(8, slots.count * 2) { larger.append(nil) }
    slots = larger
    head = 0
  }
}
