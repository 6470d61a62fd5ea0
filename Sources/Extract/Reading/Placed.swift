/// Something that stands at a range of a text.
protocol Placed {
  var range: Range<Int> { get }
}

extension NameMention: Placed {}
extension PersonMention: Placed {}
extension DateMention: Placed {}
extension QuantityMention: Placed {}

extension Array where Element: Placed {
  /// Of elements in order that do not overlap, the first that starts at or after `offset`, by binary search.
  func firstIndex(startingFrom offset: Int) -> Int {
    partitioningIndex { $0.range.lowerBound >= offset }
  }

  /// The first that starts inside `range`.
  func first(startingIn range: Range<Int>) -> Element? {
    let index = firstIndex(startingFrom: range.lowerBound)
    return index < count && self[index].range.lowerBound < range.upperBound ? self[index] : nil
  }

  /// The last that starts before `offset`.
  func last(startingBefore offset: Int) -> Element? {
    let index = firstIndex(startingFrom: offset)
    return index > 0 ? self[index - 1] : nil
  }
}
