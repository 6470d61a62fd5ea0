import Model

/// Names of several words in English print, cut by the ends of lines.
///
///     …came to the Stone Harbor Development │ Zone last week      begun by ‘the’, and no sentence ends in Development
///     …work on a plant for batteries in Port │ Wren               Port Wren stands elsewhere on the page
///
/// Two words with capitals that stand side by side inside a line are noted as a pair; a pair that meets again at a
/// line's end is one name, and print goes on there.
enum CapitalPairs {
  /// A word by its first four letters: as good as the word itself to know a name again.
  @inline(__always)
  static func key(_ text: Span<UInt8>, _ start: Int) -> UInt32 {
    var result: UInt32 = 0
    var at = start
    while at < text.count, at - start < 4, EnglishToken.isLetter(text[at]) {
      result = result << 8 | UInt32(text[at])
      at += 1
    }
    return result
  }

  /// The capitalised words that a line ends in.
  ///
  /// - Returns: the key of the last one, nil where it has no capital; whether ‘the’ stands before the first.
  static func nameAtEnd(of line: LayoutLine, in text: Span<UInt8>) -> (lastWord: UInt32?, isBegunByThe: Bool) {
    var lastWord: UInt32?
    var end = Int(line.end)
    let limit = Int(line.start)
    for _ in 0..<6 {
      var start = end
      while start > limit {
        if EnglishToken.isLetter(text[start - 1]) || text[start - 1] == 0x2D {
          start -= 1
        } else if let mark = apostrophe(endingAt: start, in: text), mark > limit, EnglishToken.isLetter(text[mark - 1])
        {
          start = mark
        } else {
          break
        }
      }
      guard start < end else { return (lastWord, false) }
      guard text[start] >= 0x41, text[start] <= 0x5A else {
        return (lastWord, lastWord != nil && end - start == 3 && text.has("the", at: start))
      }
      if lastWord == nil { lastWord = key(text, start) }
      guard start > limit, text[start - 1] == 0x20 else { return (lastWord, false) }
      end = start - 1
    }
    return (lastWord, false)
  }

  /// Where the apostrophe inside a name begins that ends at an offset: Xi’an.
  private static func apostrophe(endingAt end: Int, in text: Span<UInt8>) -> Int? {
    if text[end - 1] == 0x27 { return end - 1 }
    return text.has("’", at: end - 3) ? end - 3 : nil
  }
}
