import Model

/// The stories of a page as chains of fragments, laid out one chain behind the other.
///
///     0 → 2 → 5, 1 → 3, 4        order 0 2 5 1 3 4, so that a story up to a fragment, and from it on, is a slice
struct Chains {
  private(set) var order: [Int32] = []
  /// Where each chain stands in `order`.
  private(set) var all: [Range<Int>] = []
  private let places: [Int]
  /// Of each fragment: where its chain begins and ends in `order`.
  private let bounds: [Range<Int>]

  /// - Parameter next: the fragment each one goes on in, or nil.
  init(_ next: [Int?]) {
    var placeArray = [Int](filledWith: 0, count: next.count)
    var boundArray = [Range<Int>](filledWith: 0..<0, count: next.count)
    // Through spans: checking at each fragment that nobody shares the arrays costs as much as the work.
    var places = placeArray.mutableSpan
    var bounds = boundArray.mutableSpan
    order.reserveCapacity(next.count)
    all.reserveCapacity(next.count)
    var continuations = [Bool](filledWith: false, count: next.count)
    var isContinuation = continuations.mutableSpan
    for case let right? in next { isContinuation[right] = true }
    for start in next.indices where !isContinuation[start] {
      let first = order.count
      var at: Int? = start
      while let fragment = at {
        places[fragment] = order.count
        order.append(Int32(fragment))
        at = next[fragment]
      }
      all.append(first..<order.count)
      for place in first..<order.count { bounds[Int(order[place])] = first..<order.count }
    }
    self.places = placeArray
    self.bounds = boundArray
  }

  /// The story of a fragment up to it, itself included: a range of `order`.
  func upTo(_ fragment: Int) -> Range<Int> { bounds[fragment].lowerBound..<places[fragment] + 1 }

  /// The story of a fragment from it on.
  func from(_ fragment: Int) -> Range<Int> { places[fragment]..<bounds[fragment].upperBound }

  /// Whether a fragment's story up to it is the same in other chains.
  func upTo(_ fragment: Int, isAsIn other: Chains) -> Bool {
    order[upTo(fragment)] == other.order[other.upTo(fragment)]
  }

  /// Whether a fragment's story from it on is the same in other chains.
  func from(_ fragment: Int, isAsIn other: Chains) -> Bool {
    order[from(fragment)] == other.order[other.from(fragment)]
  }
}
