import Model

/// Quotations and sentences, from the tokens.
extension EnglishTokeniser {
  mutating func findQuotations() {
    var open: Int?
    var closing: EnglishSpelling = "”"
    for index in tokens.indices where tokens[index].sort == .mark {
      let mark = tokens[index].spelling
      if let start = open {
        guard mark == closing else { continue }
        // An apostrophe closes nothing: speech ends in a stop or comma.
        if mark == "'", !isAfterStop(index) { continue }
        quotations.append(start + 1..<index)
        open = nil
      } else if mark == "“" {
        open = index
        closing = "”"
      } else if mark == "\"" {
        open = index
        closing = "\""
      } else if mark == "‘", index + 1 < tokens.count, tokens[index + 1].traits.contains(.capital) {
        open = index
        closing = "’"
      } else if mark == "'", index + 1 < tokens.count,
        tokens[index + 1].traits.isSuperset(of: [.capital, .joined]),
        !tokens[index].traits.contains(.joined) || index == 0
      {
        open = index
        closing = "'"
      }
    }
    // Speech that goes on in the next paragraph has no closing mark in this one.
    if let start = open, closing != "\"", closing != "'", start + 6 < tokens.count {
      quotations.append(start + 1..<tokens.count)
    }
  }

  func isAfterStop(_ index: Int) -> Bool {
    guard index > 0, tokens[index].traits.contains(.joined), tokens[index - 1].sort == .mark else { return false }
    return [0x2C, 0x2E, 0x21, 0x3F].contains(bytes[tokens[index - 1].start])
  }

  mutating func findSentences() {
    var start = 0
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard tokens[index].sort == .mark, isStop(index) else { continue }
      var end = index + 1
      while end < tokens.count, isCloser(end) { end += 1 }
      sentences.append(start..<end)
      start = end
      index = end - 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    for (number, sentence) in sentences.enumerated() {
      for token in sentence { tokens[token].sentence = Int32(number) }
      if let first = sentence.first(where: { tokens[$0].sort == .word || tokens[$0].sort == .figure }) {
        tokens[first].traits.insert(.opensSentence)
      }
    }
    for quotation in quotations where !quotation.isEmpty {
      tokens[quotation.lowerBound].traits.insert(.opensSentence)
    }
  }

  func isCloser(_ index: Int) -> Bool {
    guard tokens[index].sort == .mark, tokens[index].traits.contains(.joined) else { return false }
    let mark = tokens[index].spelling
    return mark == "”" || mark == "\"" || mark == "’" || mark == "'" || mark == ")" || mark == "."
  }

  static let forms: EnglishWords = [
    "co", "inc", "ltd", "corp", "bros", "jr", "sr", "dept", "univ", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
  ]

  /// A stop, question or exclamation mark that ends a sentence: not that of Mr., nor that of Ltd. before a small letter.
  func isStop(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.sort == .mark else { return false }
    let mark = token.spelling
    if mark == "?" || mark == "!" { return !isFollowedBySmall(index) }
    guard mark == "." else { return false }
    guard
      token.end == bytes.count || bytes[token.end] == 0x20 || bytes[token.end] >= 0x80 || bytes[token.end] == 0x22
        || bytes[token.end] == 0x29 || bytes[token.end] == 0x0A || bytes[token.end] == 0x27
    else { return false }
    guard index > 0, token.traits.contains(.joined) else { return true }
    let before = tokens[index - 1].spelling
    if tokens[index - 1].sort == .word {
      // Of short words besides titles, something must follow the stop of these.
      if EnglishSeam.isTitle(bytes.span, token.end) || before == "no" || before == "vs" {
        return index + 1 == tokens.count
      }
      // J. Smith
      if tokens[index - 1].range.count == 1, tokens[index - 1].isCapital { return false }
      if EnglishTokeniser.forms.contains(before), index + 1 < tokens.count {
        let next = tokens[index + 1]
        return next.sort == .word && next.isCapital && !next.kinds.isDisjoint(with: .closed)
      }
    }
    return !isFollowedBySmall(index)
  }

  func isFollowedBySmall(_ index: Int) -> Bool {
    var next = index + 1
    while next < tokens.count, isCloser(next) { next += 1 }
    return next < tokens.count && tokens[next].isLowerWord
  }
}
