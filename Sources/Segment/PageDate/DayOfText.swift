import Model

/// A day that the text names in figures: 6月13日.
struct DayOfText {
  let month: Int
  let day: Int
  /// From the month's first figure to behind 日.
  let range: Range<Int>

  /// Whether a text tells a day without its year.
  static func isToldBare(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    first(text, range) { found in
      var at = found.range.lowerBound
      while at > range.lowerBound, text[at - 1] == 0x20 { at -= 1 }
      return at - 3 >= range.lowerBound && text.has("年", at: at - 3) ? nil : true
    } ?? false
  }

  /// What `pick` makes of the first day that it takes.
  static func first<Picked>(
    _ text: Span<UInt8>, _ range: Range<Int>, _ pick: (DayOfText) -> Picked?
  ) -> Picked? {
    var at = range.lowerBound
    /// The month before, and where its day would stand.
    var month: (value: Int, start: Int, end: Int)?
    while at < range.upperBound {
      // Most of a text has no digit.
      if at &+ EightBytes.count <= range.upperBound {
        let place = EightBytes(text, at: at).firstDigit(or: 0x30) ?? EightBytes.count
        guard place == 0 else {
          at &+= place
          continue
        }
      }
      let number = number(text, at, range)
      guard number.end > at else {
        at &+= 1
        continue
      }
      let after = text.skippingSpaces(from: number.end, to: range.upperBound)
      if text.has("月", at: after), (1...12).contains(number.value) {
        month = (number.value, at, text.skippingSpaces(from: after + 3, to: range.upperBound))
      } else if let month, month.end == at, text.has("日", at: after), (1...31).contains(number.value) {
        let found = DayOfText(month: month.value, day: number.value, range: month.start..<after + 3)
        if let picked = pick(found) { return picked }
      }
      at = number.end
    }
    return nil
  }

  private static func number(_ text: Span<UInt8>, _ start: Int, _ range: Range<Int>) -> (value: Int, end: Int) {
    var at = start
    var value = 0
    while at < range.upperBound, (0x30...0x39).contains(text[at]) {
      value = min(value * 10 + Int(text[at] - 0x30), 1000)
      at += 1
    }
    return (value, at)
  }
}
