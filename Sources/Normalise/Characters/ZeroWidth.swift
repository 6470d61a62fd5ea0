import Model

/// Takes out characters without width: zero-width spaces and joiners, direction marks, variation selectors and byte
/// order marks in the middle of text.
///
/// They cannot be seen, but they keep a word from being found. Soft hyphens are another repair's, because they say
/// where a word was broken.
struct ZeroWidth: PageRepair {
  static let step = RepairStep.zeroWidth

  func isNeeded(_ survey: PageSurvey) -> Bool {
    (0x200B...0x200F).contains { survey.has(punctuation: $0) }
      || (0x202A...0x202E).contains { survey.has(punctuation: $0) }
      || survey.hasBlock(of: 0x2060) || survey.hasBlock(of: 0xFE00) || survey.hasBlock(of: 0xFEFF)
  }

  func apply(to page: inout Page) {
    var rewriter = Rewriter(.zeroWidth)
    page.replaceCharacters(with: &rewriter) { character, _, rewriter in
      switch character.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: rewriter.drop(character.range)
      default: break
      }
    }
    rewriter.apply(to: &page)
  }
}
