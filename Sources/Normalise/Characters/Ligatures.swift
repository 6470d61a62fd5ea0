import Model

/// Takes the ligatures of type apart, so that words are found: ﬁnance → finance, oﬃce → office.
struct Ligatures: PageRepair {
  static let step = RepairStep.ligature

  func isNeeded(_ survey: PageSurvey) -> Bool { survey.hasBlock(of: 0xFB00) }

  func apply(to page: inout Page) { Self.changes(page).apply(to: &page) }

  private static func changes(_ page: borrowing Page) -> Rewriter {
    var rewriter = Rewriter(.ligature)
    let text = page.text.span
    for line in page.lines where line.marks.contains(.beyondAscii) {
      var at = line.range.lowerBound
      while at < line.range.upperBound {
        // A page of ligatures is one in Latin letters, which hardly any other character with this first byte stands in.
        let place = EightBytes(text, at: at, before: line.range.upperBound).place(of: 0xEF)
        at &+= place
        guard place < EightBytes.count else { continue }
        let character = text.codePoint(at: at)
        if let letters = letters(of: character.value) {
          rewriter.replace(at..<at + character.length, with: letters.utf8)
        }
        at &+= character.length
      }
    }
    return rewriter
  }

  private static func letters(of value: UInt32) -> String? {
    switch value {
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
  }
}
