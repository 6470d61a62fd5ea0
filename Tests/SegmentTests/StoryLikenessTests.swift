import TestSupport
import Testing

@testable import Segment

@Suite struct StoryLikenessTests {
  /// As it is told: fragment by fragment, each with each.
  private func sum(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>, _ products: [Float], count: Int) -> Float {
    var sum: Float = 0
    for one in left { for other in right { sum += products[Int(one) * count + Int(other)] } }
    return sum
  }

  @Test(arguments: [1, 2, 5, 12, 19])
  func `sums taken side by side are those taken one by one, to the last bit`(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let products = (0..<count * count).map { _ in Float.random(in: 0...9, using: &random) }
    for _ in 0..<20 {
      var next = [Int?](repeating: nil, count: count)
      var free = Set(0..<count)
      for left in 0..<count where Bool.random(using: &random) {
        guard let right = free.filter({ $0 > left }).sorted().randomElement(using: &random) else { continue }
        next[left] = right
        free.remove(right)
      }
      let chains = Chains(next)
      let common = StoryLikeness(products, count: count, chains)
      for left in 0..<count {
        let head = chains.order[chains.upTo(left)]
        let tail = chains.order[chains.from(left)]
        #expect(common.headNorms[left] == sum(head, head, products, count: count))
        #expect(common.tailNorms[left] == sum(tail, tail, products, count: count))
        for right in 0..<count {
          let rest = chains.order[chains.from(right)]
          #expect(common.product(upTo: Int32(left), from: Int32(right)) == sum(head, rest, products, count: count))
        }
      }
    }
  }
}
