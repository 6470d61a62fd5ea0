import Model

/// Takes the ligatures of type apart, so that words are found: ﬁnance → finance, oﬃce → office.
struct Ligatures: PageRepair {
  static let step = RepairStep.ligature

  func isNeeded(_ survey: PageSurvey) -> Bool { survey.hasBlock(of: 0xFB00) }

  func apply(to page: inout Page) {
    var rewriter = Rewriter(.ligature)
    page.replaceForms(with: &rewriter) { character, _, rewriter in
      if let letters = Self.letters(of: character.value) { rewriter.replace(character.range, with: letters.utf8) }
    }
    rewriter.apply(to: &page)
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
