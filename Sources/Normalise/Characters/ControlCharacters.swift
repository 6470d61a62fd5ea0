import Model

/// Takes out characters that print nothing and mean nothing: NUL and the other controls, and the mark of an embedded
/// object.
///
/// Tabs are spaces and stay for the repair of spaces; form feeds that stand inside a line are no text.
struct ControlCharacters: PageRepair {
  static let step = RepairStep.control

  func isNeeded(_ survey: PageSurvey) -> Bool {
    survey.hasAny(of: 0x00...0x08) || survey.hasAny(of: 0x0B...0x1F) || survey.has(0x7F)
      || (0x80...0x9F).contains { survey.has(latin: $0) } || survey.hasBlock(of: 0xFFFC)
  }

  func apply(to page: inout Page) {
    var rewriter = Rewriter(.control)
    page.replaceCharacters(with: &rewriter) { character, _, rewriter in
      switch character.value {
      case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xFFFC: rewriter.drop(character.range)
      default: break
      }
    }
    rewriter.apply(to: &page)
  }
}

/// A character of a page's text and where it stands.
struct PlacedCharacter {
  var value: UInt32
  var range: Range<Int>
}

extension Page {
  /// Shows the characters that stand in lines to `body`, from left to right, with the text around them; not those that no
  /// repair of single characters touches: ASCII that is printed, and Chinese characters U+4E00 to U+9FFF.
  borrowing func replaceCharacters(
    with rewriter: inout Rewriter, _ body: (PlacedCharacter, Span<UInt8>, inout Rewriter) -> Void
  ) {
    let text = self.text.span
    for line in lines {
      var at = line.range.lowerBound
      while at < line.range.upperBound {
        if EightBytes(text, at: at, before: line.range.upperBound).arePrintedAscii {
          at &+= EightBytes.count
          continue
        }
        let han = text.endOfCommonHan(from: at, before: line.range.upperBound)
        if han > at {
          at = han
          continue
        }
        let character = text.codePoint(at: at)
        let end = at + character.length
        body(PlacedCharacter(value: character.value, range: at..<end), text, &rewriter)
        at = end
      }
    }
  }
}
