import Model

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

  /// Shows the characters U+F000 to U+FFFF that stand in lines to `body`, from left to right: ligatures and full-width forms.
  ///
  /// Eight bytes at a time: they have a first byte of their own.
  borrowing func replaceForms(
    with rewriter: inout Rewriter, _ body: (PlacedCharacter, Span<UInt8>, inout Rewriter) -> Void
  ) {
    let text = self.text.span
    for line in lines where line.marks.contains(.beyondAscii) {
      var at = line.range.lowerBound
      while at < line.range.upperBound {
        let place = EightBytes(text, at: at, before: line.range.upperBound).place(of: 0xEF)
        at &+= place
        guard place < EightBytes.count else { continue }
        let character = text.codePoint(at: at)
        let end = at + character.length
        body(PlacedCharacter(value: character.value, range: at..<end), text, &rewriter)
        at = end
      }
    }
  }
}
