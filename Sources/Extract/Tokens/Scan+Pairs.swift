/// Marks of a scanned text that open and close.
extension Scan {
  /// The innermost pair of quotation marks around `offset`: the text between them.
  func quotation(around offset: Int) -> Range<Int>? {
    has(.openQuote) ? pair(.openQuote, around: offset) : nil
  }

  /// The innermost pair of 《》 around `offset`.
  func title(around offset: Int) -> Range<Int>? {
    has(.openTitle) ? pair(.openTitle, around: offset) : nil
  }

  private func pair(_ kind: Mark.Kind, around offset: Int) -> Range<Int>? {
    var index = markIndex(from: offset) - 1
    var steps = 0
    while index >= 0, steps < 64 {
      let mark = markTable[index]
      if mark.partner >= 0 {
        let partner = markTable[Int(mark.partner)]
        if mark.kind == kind, Int(partner.start) >= offset { return Int(mark.end)..<Int(partner.start) }
        // A pair that closed before the offset is passed over whole.
        if partner.start < mark.start { index = Int(mark.partner) }
      }
      index -= 1
      steps += 1
    }
    return nil
  }
}
