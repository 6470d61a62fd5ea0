import Model

/// The stories of a page as chains of fragments, laid out one chain behind the other.
///
///     0 → 2 → 5, 1 → 3, 4        order 0 2 5 1 3 4, so that a story up to a fragment, and from it on, is a slice
struct Chains {
  let order: [Int32]
  /// Of each fragment: where it stands in `order`, and where its chain begins and ends there.
  private let places: [Place]

  private struct Place {
    var own: Int32 = 0
    var start: Int32 = 0
    var end: Int32 = 0
    /// Whether another fragment goes on in it.
    var isContinuation = false
  }

  /// - Parameter next: the fragment each one goes on in, or nil.
  init(_ next: [Int?]) {
    var placeArray = [Place](filledWith: Place(), count: next.count)
    var orderArray = [Int32](filledWith: 0, count: next.count)
    // Through spans: checking at each fragment that nobody shares the arrays costs as much as the work.
    var places = placeArray.mutableSpan
    var order = orderArray.mutableSpan
    for case let right? in next { places[right].isContinuation = true }
    var end = 0
    for first in next.indices where !places[first].isContinuation {
      let start = end
      var at: Int? = first
      while let fragment = at {
        places[fragment].own = Int32(truncatingIfNeeded: end)
        places[fragment].start = Int32(truncatingIfNeeded: start)
        order[end] = Int32(truncatingIfNeeded: fragment)
        end += 1
        at = next[fragment]
      }
      for place in start..<end { places[Int(order[place])].end = Int32(truncatingIfNeeded: end) }
    }
    self.order = orderArray
    self.places = placeArray
  }

  /// The chain that begins at a place of `order`.
  func chain(at start: Int) -> Range<Int> { start..<Int(places[Int(order[start])].end) }

  /// The story of a fragment up to it, itself included: a range of `order`.
  func upTo(_ fragment: Int) -> Range<Int> { Int(places[fragment].start)..<Int(places[fragment].own) + 1 }

  /// The story of a fragment from it on.
  func from(_ fragment: Int) -> Range<Int> { Int(places[fragment].own)..<Int(places[fragment].end) }

  /// Whether a fragment's story up to it is the same in other chains.
  func upTo(_ fragment: Int, isAsIn other: Chains) -> Bool {
    order[upTo(fragment)] == other.order[other.upTo(fragment)]
  }

  /// Whether a fragment's story from it on is the same in other chains.
  func from(_ fragment: Int, isAsIn other: Chains) -> Bool {
    order[from(fragment)] == other.order[other.from(fragment)]
  }
}
