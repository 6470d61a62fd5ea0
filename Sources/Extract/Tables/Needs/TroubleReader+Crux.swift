internal import Lexicon
import Model

/// What is told to be the hardest, by the word that brings it.
extension TroubleReader {
  /// 最难的是…: what follows, up to the end of the sentence.
  func crux(_ hit: Hit) -> Range<Int>? {
    let sentence = scan.nearSentence(Int(hit.start))
    guard !isSaidByOffice(Int(hit.start)) else { return nil }
    // “原料不愁，愁的是人。”某经理说，…, 碰到的头一关是水。…: so short a word is told in what follows.
    let least = scan.quotation(around: Int(hit.start)) != nil ? 8 : 5
    let isShort = scan.characterCount(Int(hit.end)..<sentence.upperBound) <= least
    if isShort, let next = after(sentence) {
      if let speech = restOfSpeech(hit, next) { return speech }
      if let told = reported(next) { return told }
    }
    // 对某公司而言，难在尾款。“设计费拖了两年。”: and so is one that speech follows.
    if scan.quotation(around: Int(hit.start)) == nil, scan.characterCount(Int(hit.end)..<sentence.upperBound) <= 9,
      let told = spoken(after: sentence.upperBound)
    {
      return told
    }
    // 最大的困难是原料，经发局已协调…: the help may follow in the same sentence.
    let end = helpStart(in: Int(hit.end)..<max(Int(hit.end), sentence.upperBound))
    guard end < sentence.upperBound || isAnswered(after: sentence.upperBound), isEnterprises(sentence) else {
      return nil
    }
    let clause = scan.nearClause(Int(hit.start))
    let first = scan.folded[hit.range].holds("遇到") ? clause.lowerBound : Int(hit.end)
    var content = scan.stripped(first..<max(first, end))
    // 最缺的是厂房: with so little behind it, all of the clause.
    if scan.characterCount(content) < 10 { content = scan.stripped(clause.lowerBound..<max(clause.lowerBound, end)) }
    return (8...90).contains(scan.characterCount(content)) ? content : nil
  }

  /// The speech that a paragraph goes on with, where an enterprise tells of a trouble in it.
  private func spoken(after end: Int) -> Range<Int>? {
    guard let open = scan.mark(at: end), open.kind == .openQuote, open.partner >= 0 else { return nil }
    let inside = scan.stripped(Int(open.end)..<Int(scan.marks[Int(open.partner)].start))
    guard (10...70).contains(scan.characterCount(inside)), telling.isSour(inside) || telling.isFirm(inside),
      !telling.isBetter(inside), !isSaidByHelper(inside.lowerBound)
    else { return nil }
    return telling.core(inside)
  }

  private func after(_ sentence: Range<Int>) -> Range<Int>? {
    guard sentence.upperBound < scan.text.count else { return nil }
    return scan.nearSentence(sentence.upperBound)
  }

  /// 某经理说，…: the trouble that somebody reports; what help follows is one, however it is told.
  private func reported(_ sentence: Range<Int>) -> Range<Int>? {
    let end = helpStart(in: sentence)
    let part = sentence.lowerBound..<end
    let content = telling.extent(part, stretch)
    guard (8...90).contains(scan.characterCount(content)), !telling.isBetter(content) else { return nil }
    if scan.quotation(around: sentence.lowerBound) == nil, isAttribution(part) { return nil }
    let isHelped = end < sentence.upperBound || isAnswered(after: sentence.upperBound)
    return telling.isFirm(content) || isHelped && !Self.helps(scan, part) ? content : nil
  }

  /// “最怕断水。池子干一天，鱼苗就全没了。”: the speech that goes on with what it is about.
  private func restOfSpeech(_ hit: Hit, _ next: Range<Int>) -> Range<Int>? {
    guard let inside = scan.quotation(around: Int(hit.start)), next.upperBound <= inside.upperBound + 3 else {
      return nil
    }
    let whole = scan.stripped(next.lowerBound..<inside.upperBound)
    guard (8...60).contains(scan.characterCount(whole)), telling.isFirm(scan.stripped(next)),
      isAnswered(after: min(scan.text.count, inside.upperBound + 3))
    else { return nil }
    return whole
  }
}
