import Model

/// What a project is said to be the first of, or how large, is no part of its name.
extension ProjectNameReader {
  /// 某区首条蒸汽管廊, 某公司首座工厂: what it is the first of is said of it, and no part of its name.
  func withoutOwnersFirst(_ range: Range<Int>) -> Range<Int> {
    let inner = range.lowerBound + 3..<max(range.lowerBound + 3, range.upperBound - 12)
    guard let first = scan.offset(ofAny: Self.firsts, in: inner) else { return range }
    return first + 6..<range.upperBound
  }

  private static let firsts: Words = ["首条", "首座", "首个", "首家"]

  /// 国内的第一个生产基地: any of its kind; 第一个某类产业园 is that. 12兆瓦车棚光伏电站: how large it is is no part of its name.
  func withoutOrdinal(_ range: Range<Int>) -> Range<Int>? {
    if let index = stretch.quantityIndex(startingAt: range.lowerBound) {
      let size = stretch.quantities[index]
      let rest = size.range.upperBound..<max(size.range.upperBound, range.upperBound)
      if size.dimension == .power, rest.count >= 12 { return rest }
      // 半个月后|道路: when, and not what.
      if size.dimension == .duration, let word = scan.first(of: Self.later, at: rest.lowerBound) {
        let rest =
          rest.lowerBound + word.utf8CodeUnitCount..<max(rest.lowerBound + word.utf8CodeUnitCount, rest.upperBound)
        return scan.characterCount(rest) > 4 ? rest : nil
      }
    }
    guard let first = scan.first(of: Self.ordinals, at: range.lowerBound) else { return range }
    let rest = range.lowerBound + first.utf8CodeUnitCount..<range.upperBound
    return scan.characterCount(rest) > 4 ? rest : nil
  }

  private static let later: Words = ["后", "内", "前", "以后", "之后", "以内", "之内", "间", "来"]
  private static let ordinals: Words = ["第一个", "第一座", "第一条", "第一家", "第一处"]
}
