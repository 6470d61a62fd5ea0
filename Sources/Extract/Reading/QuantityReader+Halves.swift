import Model

/// Halves, which no numeral tells: 一半, 半个月, 大半年.
extension QuantityReader {
  /// Whether a text may hold any quantity.
  static func mayRead(_ scan: Scan) -> Bool {
    !scan.numerals.isEmpty || scan.offset(ofAny: halfWord, in: 0..<scan.text.count) != nil
  }

  /// The quantities with the halves among them, in order.
  func withHalves(_ found: [QuantityMention]) -> [QuantityMention] {
    var halves: [QuantityMention] = []
    var at = 0
    while let half = scan.offset(ofAny: Self.halfWord, in: at..<scan.text.count) {
      at = half + 3
      guard let quantity = self.half(at: half), !overlaps(quantity, found), !isInDate(quantity.range) else { continue }
      halves.append(quantity)
    }
    guard !halves.isEmpty else { return found }
    return (found + halves).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  static let halfWord: Words = ["半"]

  private func half(at offset: Int) -> QuantityMention? {
    let quantity: QuantityMention
    if scan.has("一", before: offset) {
      // 一半 of something; 一半儿 and the like are none.
      guard !scan.has("儿", at: offset + 3), !scan.has("第", before: offset - 3), !scan.has("另", before: offset - 3)
      else {
        return nil
      }
      let range = offset - 3..<offset + 3
      quantity = QuantityMention(
        range: range, core: range, value: ExactDecimal(50), high: nil, unit: Array("percent".utf8), dimension: .ratio)
    } else {
      guard let unit = halfUnit(at: offset + 3), !isBound(offset, unit) else { return nil }
      let isMore = scan.has("大", before: offset)
      let range = (isMore ? offset - 3 : offset)..<unit.upperBound
      quantity = QuantityMention(
        range: range, core: range, value: ExactDecimal(5, exponent: -1), high: nil, unit: Array(scan.text[unit]),
        dimension: .duration)
      if isMore { quantity.modifier = .over }
    }
    if scan.quotation(around: offset).map({ scan.characterCount($0) < 8 }) ?? false { return nil }
    extend(quantity, isBare: false)
    quantity.change = ChangeReader.change(of: quantity, in: scan)
    return quantity
  }

  private func halfUnit(at offset: Int) -> Range<Int>? {
    for word in ["个月", "个小时", "个世纪", "小时", "年"] as [StaticString] where scan.has(word, at: offset) {
      return offset..<offset + word.utf8CodeUnitCount
    }
    return nil
  }

  /// 上半年 and 半年度 are of the calendar, 一个半月 and 两年半 are counted already.
  private func isBound(_ offset: Int, _ unit: Range<Int>) -> Bool {
    for word in ["上", "下", "前", "后", "个", "两", "年", "月", "多", "每", "第"] as [StaticString]
    where scan.has(word, before: offset) {
      return true
    }
    return ["度", "报", "红", "刊", "赛", "考"].contains { scan.has($0, at: unit.upperBound) }
  }

  private func overlaps(_ quantity: QuantityMention, _ found: [QuantityMention]) -> Bool {
    let next = found.firstIndex(startingFrom: quantity.range.lowerBound)
    if next < found.count, found[next].range.lowerBound < quantity.range.upperBound { return true }
    return next > 0 && found[next - 1].range.upperBound > quantity.range.lowerBound
  }

  private func isInDate(_ range: Range<Int>) -> Bool {
    dates.last(startingBefore: range.upperBound).map { $0.range.upperBound > range.lowerBound } ?? false
  }
}
