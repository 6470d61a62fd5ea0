import Model

/// Whether the next word would have fitted on an English line.
///
///     packs was on schedule and would
///     end this year.                         room for The: a paragraph ends
///     The port has drawn nine hundred
extension LineEndJudge {
  /// So many lines that surely go on tell how a page is set.
  private static let fewestLines = 24
  /// Wider gaps are those of headlines.
  private static let widestGap: Int32 = 8

  /// Whether the page's English lines are as full as they can be: in print measured by its letters hardly any line that goes on
  /// has room for the next word, elsewhere one in ten has.
  var fillsLines: Bool {
    var lineCount = 0
    var roomy = 0
    for index in lines.indices.dropLast()
    where lines[index].isLatin && !lines[index].has(.endsSentence) && lines[index + 1].has(.beginsLower) {
      guard let room = room(index), room < Self.widestGap else { continue }
      lineCount += 1
      if room >= 0 { roomy += 1 }
    }
    return lineCount >= Self.fewestLines && roomy * 25 <= lineCount
  }

  /// What it says for an end that an English sentence ends where the first word of the next one would have fitted, on a
  /// page that fills its lines.
  func roomForNext(_ index: Int) -> Float {
    let next = lines[index + 1]
    guard lines[index].has(.endsSentence), lines[index].isLatin, next.isLatin, !next.has(.beginsLower),
      let room = room(index)
    else { return 0 }
    // A letter more or less is none: print is measured by its widths.
    return room < 2 ? 0 : 2
  }

  /// How many letters more than the next word a line could have held, by the lines around it.
  private func room(_ index: Int) -> Int32? {
    guard lines[index + 1].blankLinesBefore == 0,
      let above = breadths[Swift.max(0, index + 1 - Self.breadthLines)], let below = breadths[index + 1]
    else { return nil }
    return Swift.min(above, below) - lines[index].lastWidth - 1 - lines[index + 1].headWidth
  }
}
