import Model

/// Quantities in two units: 2分40秒, 1小时20分钟, 三块五.
extension QuantityReader {
  /// 2分40秒 is one length of time, in its smaller unit.
  func addTime(of unit: PrintedUnit, after index: Int, to quantity: QuantityMention) -> Int {
    guard index + 1 < scan.numerals.count, case let next = scan.numerals[index + 1],
      next.start == quantity.range.upperBound, next.high == nil, quantity.high == nil, unit.modifier == nil, !unit.half,
      let whole = quantity.value.integer, whole < 10_000, let rest = next.low.integer, (0..<60).contains(rest)
    else { return 0 }
    let isMinutes = unit.name.equals("分") || unit.name.equals("分钟")
    let isHours = unit.name.equals("小时") || unit.name.equals("个小时")
    let smaller: [StaticString] = isMinutes ? ["秒钟", "秒"] : isHours ? ["分钟", "分"] : []
    guard let name = smaller.first(where: { scan.has($0, at: next.end) }) else { return 0 }
    quantity.value = ExactDecimal(Int128(whole * 60 + rest))
    quantity.dimension = .duration
    quantity.unit = Array((isMinutes ? "秒" : "分钟").utf8)
    quantity.base = (Double(whole * 60 + rest) * (isMinutes ? 1 : 60), Array("s".utf8))
    quantity.range = quantity.range.lowerBound..<next.end + name.utf8CodeUnitCount
    quantity.core = quantity.range
    return 1
  }

  /// 一毛八, 三块五, 两毛五: coins as they are spoken of, the last figure without its unit.
  func coins(at index: Int) -> (QuantityMention, Int)? {
    guard index + 1 < scan.numerals.count, case let first = scan.numerals[index],
      case let second = scan.numerals[index + 1],
      let whole = first.low.integer, whole < 100, first.high == nil, !first.traits.contains(.figures),
      second.start == first.end + 3, second.end == second.start + 3, second.high == nil, let rest = second.low.integer,
      (1...9).contains(rest), scan.longestHit(.unit, at: second.end) == nil,
      let power = scan.has("毛", at: first.end) || scan.has("角", at: first.end)
        ? 1 : scan.has("块", at: first.end) ? 0 : nil
    else { return nil }
    let range = first.start..<second.end
    let quantity = QuantityMention(
      range: range, core: range, value: ExactDecimal(Int128(whole * 10 + rest), exponent: -1 - power), high: nil,
      unit: Array("CNY".utf8), dimension: .money)
    extend(quantity, isBare: false)
    quantity.change = ChangeReader.change(of: quantity, in: scan)
    return (quantity, 2)
  }
}
