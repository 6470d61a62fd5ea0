import Model

/// The complaint with which a story opens.
extension AnsweredReader {
  /// “炉子齐了，就差蒸汽。”某公司厂长开门见山: how it was answered may be told only in the next paragraphs.
  ///
  /// - Parameter known: what was found in the paragraph already.
  func openingPlaint(_ known: [Range<Int>]) -> Range<Int>? {
    guard known.isEmpty, number == story.stretches.firstIndex(where: { $0.role == .body }),
      let open = scan.mark(at: 0), open.kind == .openQuote, open.partner >= 0, troubles.namesCompany,
      !troubles.isSaidByHelper(Int(open.end))
    else { return nil }
    let close = scan.marks[Int(open.partner)]
    guard (8...60).contains(scan.characterCount(Int(open.end)..<Int(close.start))), helpFollows,
      let trouble = trouble(0..<min(scan.text.count, Int(close.end)), isOfStory: true),
      // “船没靠岸，单子先批了。”: what it ends with is what it says.
      telling.isFirm(max(trouble.lowerBound, scan.nearClause(trouble.upperBound - 1).lowerBound)..<trouble.upperBound),
      !telling.isBetter(trouble)
    else { return nil }
    return trouble
  }

  /// Whether one of the next two paragraphs tells of help.
  private var helpFollows: Bool {
    story.stretches.enumerated().dropFirst(number + 1).filter { $0.element.role == .body }.prefix(2).contains {
      place, next in
      let answer = AnsweredReader(story: story, number: place, stretch: next)
      var at = 0
      for _ in 0..<5 where at < next.scan.text.count {
        let sentence = next.scan.nearSentence(at)
        if answer.helpStart(sentence) != nil { return true }
        at = max(at + 1, sentence.upperBound)
      }
      return false
    }
  }

  /// “没有证书，商场不收。考一张要6千元，掏不起。”: what a speech goes on with of the same trouble.
  func withRestOfSpeech(_ trouble: Range<Int>) -> Range<Int> {
    guard let inside = scan.quotation(around: trouble.lowerBound), trouble.upperBound < inside.upperBound else {
      return trouble
    }
    var end = trouble.upperBound
    var at = scan.nearSentence(trouble.lowerBound).upperBound
    for _ in 0..<2 where at < inside.upperBound {
      let next = at..<min(inside.upperBound, scan.nearSentence(at).upperBound)
      guard !next.isEmpty, telling.isFirm(next), !telling.isBetter(next), !telling.isAsked(next),
        !scan.hasAny(["现在", "如今", "后来", "多亏", "幸好", "好在"], in: next),
        scan.characterCount(trouble.lowerBound..<next.upperBound) <= 70
      else { break }
      end = next.upperBound
      at = next.upperBound
    }
    return end > trouble.upperBound ? scan.stripped(trouble.lowerBound..<end) : trouble
  }
}
