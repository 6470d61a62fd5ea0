internal import Lexicon
import Model

/// Boards of figures, a line each: 登记在册的作坊：720户，较上年末净增7户.
extension MetricReader {
  /// Gives the figures of a line what stands before its colon, where no other word says what they measure.
  func readLabel(_ quantities: inout [QuantityMention]) {
    guard let label = label(before: quantities) else { return }
    for index in quantities.indices where index == 0 || quantities[index].change != nil {
      if let metric = quantities[index].metric {
        guard metric.lowerBound >= label.upperBound, lastMetric(in: metric) == nil else { continue }
      }
      quantities[index].metric = label
    }
  }

  /// What a text begins with that has a colon behind it, and behind that the first figure at once or how it has moved, and
  /// nothing that is counted: 某某：12个月不停炉 is what somebody says.
  private func label(before quantities: [QuantityMention]) -> Range<Int>? {
    guard let first = quantities.first, let mark = scan.marks.first, mark.kind == .colon,
      (6...60).contains(mark.start), (0...24).contains(first.range.lowerBound - Int(mark.end)),
      scan.marks.count < 2 || scan.marks[1].start >= first.range.lowerBound,
      first.range.upperBound == scan.text.count || scan.mark(at: first.range.upperBound) != nil
    else { return nil }
    let label = 0..<Int(mark.start)
    guard label.allSatisfy({ scan.text[$0] >= 0x80 }) else { return nil }
    let isAtOnce = trimmedEnd(first.range.lowerBound, from: Int(mark.end)) == Int(mark.end)
    return isAtOnce || first.change != nil ? label : nil
  }
}
