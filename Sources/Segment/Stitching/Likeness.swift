internal import Glibc
import Model

/// How much the documents of a page have in common: sums over shared grams, weighted by rarity.
struct Likeness {
  let count: Int
  private let products: [Float]

  /// Grams in more documents than this tell nothing and would cost most.
  private static let commonest = 24

  /// - Complexity: O(entries of the index × `commonest` + count²).
  init(_ index: GramIndex) {
    count = index.documentCount
    var productArray = [Float](filledWith: 0, count: count * count)
    var products = productArray.mutableSpan
    var ownArray = [Float](filledWith: 0, count: count)
    var own = ownArray.mutableSpan
    var weightArray = [Float](filledWith: 0, count: count)
    var weights = weightArray.mutableSpan
    let entries = index.entries.span
    let starts = index.starts.span
    let cursors = index.cursors.span
    let rarity = index.rarity.span
    let damped = Self.damped.span
    // Four grams in five stand in one document alone: what each adds to it is told by how often.
    let squareArray = Self.damped.map { (rarity[1] * $0) * (rarity[1] * $0) }
    let squares = squareArray.span
    // Most grams stand in the document of the gram before: its sum is kept at hand, and written when another comes.
    var current = 0
    var sum: Float = 0
    for gram in starts.indices {
      let first = Int(starts[gram])
      let holders = Int(cursors[gram].end) - first
      if holders == 1 {
        let entry = entries[first]
        if Int(entry.document) != current {
          own[current] = sum
          current = Int(entry.document)
          sum = own[current]
        }
        sum += squares[min(Self.mostCounted, Int(entry.count))]
        continue
      }
      guard holders > 0 else { continue }
      own[current] = sum
      Self.add(
        entries.extracting(first..<first + holders), rarity[holders], damped, to: &own, &products, by: &weights)
      sum = own[current]
    }
    if count > 0 { own[current] = sum }
    for row in 0..<count {
      products[row * count + row] = own[row]
      for column in row + 1..<max(row + 1, count) { products[column * count + row] = products[row * count + column] }
    }
    self.products = productArray
  }

  /// Adds what a gram says that several documents hold.
  ///
  /// Called rather than inlined, so that the loop over the others has registers for all it needs.
  ///
  /// - Parameters:
  ///   - own: what each document has in common with itself.
  ///   - products: what is right of the diagonal.
  ///   - weights: room for one of each document.
  @inline(never)
  private static func add(
    _ held: Span<GramIndex.Entry>, _ weight: Float, _ damped: Span<Float>, to own: inout MutableSpan<Float>,
    _ products: inout MutableSpan<Float>, by weights: inout MutableSpan<Float>
  ) {
    // What is unchecked below is so because documents are numbered below `count`.
    let count = own.count
    // Half of them stand in two documents: what is done for more, without loops whose ends are anybody's guess.
    if held.count == 2 {
      let (upper, lower) = (held[0], held[1])
      let value = weight * damped[min(mostCounted, Int(upper.count))]
      let other = weight * damped[min(mostCounted, Int(lower.count))]
      own[Int(upper.document)] += value * value
      own[Int(lower.document)] += other * other
      products[Int(upper.document) &* count &+ Int(lower.document)] += value * other
      return
    }
    for holder in held.indices {
      let entry = unsafe held[unchecked: holder]
      let value = weight * damped[min(mostCounted, Int(entry.count))]
      weights[holder] = value
      own[Int(entry.document)] += value * value
    }
    guard held.count <= commonest else { return }
    // Documents come in order, so this fills what is right of the diagonal.
    for holder in 0..<held.count - 1 {
      let row = unsafe Int(held[unchecked: holder].document) &* count
      let value = unsafe weights[unchecked: holder]
      for other in holder + 1..<held.count {
        let place = unsafe row &+ Int(held[unchecked: other].document)
        unsafe products[unchecked: place] += value * weights[unchecked: other]
      }
    }
  }

  private static let mostCounted = 63
  private static let damped: [Float] = (0...mostCounted).map { $0 == 0 ? 0 : 1 + Float(log(Double($0))) }

  /// What two sets of documents have in common, each taken as one text.
  func product(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Float {
    let products = self.products.span
    let right = right.span
    var product: Float = 0
    for one in left {
      let row = Int(one) &* count
      for index in right.indices { product += products[row &+ Int(right[index])] }
    }
    return product
  }

  /// What a set of documents has in common with itself: the square of its length as a vector.
  func norm(_ documents: ArraySlice<Int32>) -> Float { product(documents, documents) }
}
