import Model

/// The times that figures are said of.
extension Story.Stretch {
  /// The date before the figure in its sentence, but not that of the figure it is set against (由2020年的42%提高到57%, from 4.9
  /// percent a year earlier); of an English one else the date right behind it (rose to 5.8 percent in January).
  func period(of index: Int) -> DateMention? {
    let quantity = quantities[index]
    let isEnglish = quantity.range.lowerBound > 0 && scan.text[quantity.range.lowerBound - 1] < 0x80
    let end = quantity.range.upperBound
    let next = index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : scan.text.count
    // 22 percent more than a year earlier: the growth is of this year.
    if isEnglish, quantity.change == nil,
      scan.hasAny(Self.earlier, in: end..<max(end, min(next, scan.nearClause(end).upperBound)))
    {
      return nil
    }
    let sentence = scan.sentence(at: quantity.range.lowerBound)
    var before = dates.last(startingBefore: quantity.range.lowerBound)
    while let date = before, isOfEarlierFigure(date, index) {
      before = dates.last(startingBefore: date.range.lowerBound)
    }
    if let before, before.range.lowerBound >= sentence.lowerBound { return before }
    guard isEnglish, let after = dates.first(startingIn: end..<end + 16),
      [" ", " in ", " during ", " for ", " over "].contains(where: {
        scan.folded[end..<after.range.lowerBound].equals($0)
      })
    else { return nil }
    return after
  }

  private func isOfEarlierFigure(_ date: DateMention, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let earlier = quantities[index - 1]
    return scan.has("的", at: date.range.upperBound) && earlier.range.lowerBound == date.range.upperBound + 3
      && earlier.unit == quantities[index].unit
  }

  private static let earlier: Words = [
    "a year earlier", "a year before", "year ago", "years ago", "years earlier", "the year before",
  ]
}
