import Model

/// Sets digits and Latin letters half-width, and the signs that belong to numbers with them: ２０２３年 → 2023年,
/// ３０％ → 30%, Ａ股 → A股.
///
/// Full-width punctuation is left to `Punctuation`, which knows what stands beside it.
struct Width: PageRepair {
  static let step = RepairStep.width

  func isNeeded(_ survey: PageSurvey) -> Bool {
    survey.hasBlock(of: 0xFF40) || (0xFF10...0xFF19).contains { survey.has(wide: $0) }
      || (0xFF21...0xFF3A).contains { survey.has(wide: $0) }
      || [0xFF05, 0xFF06, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF1D, 0xFF20].contains { survey.has(wide: $0) }
  }

  func apply(to page: inout Page) {
    var rewriter = Rewriter(.width)
    page.replaceForms(with: &rewriter) { character, text, rewriter in
      guard character.value >= 0xFF01, character.value <= 0xFF5E else { return }
      switch character.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        break
      case 0xFF05, 0xFF06, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF1D, 0xFF20:
        // ％ ＆ ＋ － ． ／ ＝ ＠ follow the number or the Latin word they touch.
        guard Self.touchesNarrow(character.range, text) else { return }
      default:
        return
      }
      rewriter.replace(
        character.range, with: CollectionOfOne(UInt8(truncatingIfNeeded: character.value - 0xFEE0)))
    }
    rewriter.apply(to: &page)
  }

  /// Whether a digit or a Latin letter, of either width, stands right before or after `range`.
  private static func touchesNarrow(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let before: CharacterClass =
      range.lowerBound > 0 ? CharacterClass(text.codePoint(before: range.lowerBound).value) : .lineEnd
    let after: CharacterClass = range.upperBound < text.count ? text.characterClass(at: range.upperBound) : .lineEnd
    return before.isNarrowWord || after.isNarrowWord
  }
}

extension CharacterClass {
  /// Whether it is a digit or a letter of an alphabet, whatever its width.
  var isNarrowWord: Bool {
    switch self {
    case .digit, .wideDigit, .letter, .wideLetter: true
    default: false
    }
  }
}
