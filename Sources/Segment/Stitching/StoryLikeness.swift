import Model

/// What the stories of a page have in common as they stand: each story up to a fragment, and each from a fragment on.
///
///     0 → 2 → 5, 1 → 3        of 0 2 with 3, of 0 2 5 with 1 3 … every pair that a joint may ask for
///
/// Each sum is taken in the order of its fragments, one after the other. Those of one story differ in where they begin or
/// end only, so they are taken side by side: the processor would else wait for every addition.
struct StoryLikeness {
  private let count: Int
  /// Of the story up to a fragment (row) and the one from a fragment on (column).
  private let products: [Float]
  /// What each has in common with itself: the squares of their lengths as vectors.
  let headNorms: [Float]
  let tailNorms: [Float]

  /// - Complexity: O(fragments × those of each story²).
  init(_ likeness: Likeness, _ chains: Chains) {
    count = likeness.count
    var headNorms = [Float](repeating: 0, count: likeness.count)
    var tailNorms = headNorms
    guard chains.all.count < likeness.count else {
      // As at the beginning of every page: each fragment is a story.
      products = likeness.products
      for fragment in headNorms.indices { headNorms[fragment] = likeness.products[fragment * likeness.count + fragment] }
      self.headNorms = headNorms
      self.tailNorms = headNorms
      return
    }
    var productArray = [Float](repeating: 0, count: likeness.products.count)
    var products = productArray.mutableSpan
    var sumArray = headNorms
    var sums = sumArray.mutableSpan
    let given = likeness.products.span
    let order = chains.order.span
    for left in chains.all {
      for right in chains.all {
        for column in 0..<right.count { sums[column] = 0 }
        for member in left {
          let row = Int(order[member]) &* count
          for column in 0..<right.count {
            let value = given[row &+ Int(order[right.lowerBound &+ column])]
            for start in 0...column { sums[start] += value }
          }
          for column in 0..<right.count { products[row &+ Int(order[right.lowerBound &+ column])] = sums[column] }
        }
      }
      Self.addNorms(of: order.extracting(left), given, count, &sums, &headNorms, &tailNorms)
    }
    self.products = productArray
    self.headNorms = headNorms
    self.tailNorms = tailNorms
  }

  /// - Parameter sums: room for as many as there are fragments.
  private static func addNorms(
    of chain: Span<Int32>, _ products: Span<Float>, _ count: Int, _ sums: inout MutableSpan<Float>,
    _ headNorms: inout [Float], _ tailNorms: inout [Float]
  ) {
    for place in chain.indices { sums[place] = 0 }
    for left in chain.indices {
      let row = Int(chain[left]) &* count
      for right in chain.indices {
        let value = products[row &+ Int(chain[right])]
        for end in max(left, right)..<chain.count { sums[end] += value }
      }
    }
    for place in chain.indices {
      headNorms[Int(chain[place])] = sums[place]
      sums[place] = 0
    }
    for left in chain.indices {
      let row = Int(chain[left]) &* count
      for right in chain.indices {
        let value = products[row &+ Int(chain[right])]
        for start in 0...min(left, right) { sums[start] += value }
      }
    }
    for place in chain.indices { tailNorms[Int(chain[place])] = sums[place] }
  }

  /// What the story up to one fragment and the one from another on have in common.
  func product(upTo left: Int32, from right: Int32) -> Float { products[Int(left) &* count &+ Int(right)] }
}
