internal import Lexicon
import Model

/// What the form of a quoted name tells: “稳岗8条”, “一企一策”, “先试后买”.
extension PolicyReader {
  /// “稳岗8条”, “新十条”: a paper that is called by how many articles it has.
  func isArticles(_ inside: Range<Int>) -> Bool {
    guard scan.has("条", before: inside.upperBound), (3...10).contains(scan.characterCount(inside)),
      let number = scan.numerals(in: inside).last
    else { return false }
    return number.start > inside.lowerBound && number.end == inside.upperBound - 3
  }

  /// “一企一策”, “一链一图”: one thing for each.
  func isOneForEach(_ inside: Range<Int>) -> Bool {
    guard inside.count == 12, scan.has("一", at: inside.lowerBound), scan.has("一", at: inside.lowerBound + 6) else {
      return false
    }
    let known: [StaticString] = ["策", "链", "案", "档", "码", "图", "议", "专班", "证", "册", "表", "班", "员", "单"]
    return known.contains { scan.has($0, before: inside.upperBound) || scan.has($0, at: inside.lowerBound + 3) }
  }

  /// “投贷联动”, “租让结合”: two things that go together.
  func isJoined(_ inside: Range<Int>) -> Bool {
    inside.count == 12
      && ["结合", "联动", "互换", "并举", "互派", "互认"].contains { scan.has($0, before: inside.upperBound) }
  }

  /// “先试后买”, “先投后股”: what comes first and what then.
  func isOrder(_ inside: Range<Int>) -> Bool {
    inside.count == 12 && scan.has("先", at: inside.lowerBound)
      && (scan.has("后", at: inside.lowerBound + 6) || scan.has("再", at: inside.lowerBound + 6))
  }

  /// “链长+链主”|结对|帮扶机制: the verb is what the mechanism is for.
  func leadsToMechanism(_ verb: Hit) -> Bool {
    guard verb.end - verb.start >= 6 else { return false }
    var at = Int(verb.end)
    for _ in 0..<5 {
      if let word = scan.longestHit(.policy, at: at), isKind(word, "mechanism"), strength(word) != .none { return true }
      guard scan.mark(at: at) == nil, scan.longestHit(.boundary, at: at) == nil, scan.numeral(at: at) == nil else {
        return false
      }
      at += max(1, scan.character(at: at).length)
    }
    return false
  }
}
