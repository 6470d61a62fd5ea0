import Model

/// Makes every line end an LF: CR LF, CR, vertical tab, form feed, U+0085, U+2028, U+2029.
///
/// A line end is white space, so this is no repair; the map stays exact, as each LF knows the bytes it stands for.
struct LineEnds {
  private(set) var decoded = DecodedText()
  /// Where LF stands for a form feed.
  private(set) var pageBreaks: [Int] = []

  init(unifying old: DecodedText) {
    let text = old.text.span
    decoded.text.reserveCapacity(text.count)
    decoded.damagedByteCount = old.damagedByteCount
    decoded.damage.reserveCapacity(old.damage.count)
    var nextDamage = 0
    var copied = 0
    var at = 0
    while at <= text.count {
      if at &+ EightBytes.count <= text.count {
        let place = EightBytes(text, at: at).firstMark
        guard place == 0 else {
          at &+= place
          continue
        }
      }
      let isEnd = at == text.count
      if !isEnd, ByteKind.of(text[at]) != .mark {
        at += 1
        continue
      }
      let mark = isEnd ? nil : TextMark(in: text, at: at)
      if let mark, mark.kind != .lineEnd, mark.kind != .pageBreak {
        at += mark.length
        continue
      }
      let shift = decoded.text.count - copied
      while nextDamage < old.damage.count, old.damage[nextDamage].upperBound <= at {
        let range = old.damage[nextDamage]
        decoded.damage.append(range.lowerBound + shift..<range.upperBound + shift)
        nextDamage += 1
      }
      decoded.text.append(contentsOf: old.text[copied..<at])
      decoded.map.append(copied..<at, of: old.map)
      guard let mark else { return }
      if mark.kind == .pageBreak { pageBreaks.append(decoded.text.count) }
      appendLineFeed(for: at..<at + mark.length, of: old)
      at += mark.length
      copied = at
    }
  }

  private mutating func appendLineFeed(for range: Range<Int>, of old: DecodedText) {
    decoded.text.append(0x0A)
    let source = old.map.sourceSpan(of: range)
    if source.length == 1 {
      decoded.map.appendSteps(textLength: 1, sourceStart: source.start, textStep: 1, sourceStep: 1)
    } else {
      decoded.map.appendWhole(textLength: 1, source: source)
    }
  }
}
