internal import Lexicon
import Model

/// Finds what is asked where the print itself is question and answer: a paragraph each, with a label or the speaker and
/// a colon before it.
///
///     问题：某公司经理反映，厂区至今没有通公交。      labels
///     回应：某局局长介绍，将……
///     某公司经理某某：希望尽快开通班车。              speakers, also with 回应： after them
///     某局科长某某：下月起……
struct DialogueReader {
  let story: Story
  let number: Int
  let stretch: Story.Stretch

  private var scan: Scan { stretch.scan }
  private var telling: TroubleTelling { TroubleTelling(scan: scan, vocabulary: story.vocabulary) }

  /// What the paragraph asks, where the next one answers it; nil where it is no question of such a print.
  func asked() -> Range<Int>? {
    // Asked first: most paragraphs begin with neither a label nor a speaker.
    let label = Self.label(Self.questions, scan)
    guard label != nil || Self.head(scan) != nil,
      let next = story.stretches.dropFirst(number + 1).first(where: { $0.role == .body })
    else { return nil }
    let start: Int
    if let end = label {
      guard Self.label(Self.answers, next.scan) != nil else { return nil }
      // 问：补贴怎么领？: a reporter asks for anybody.
      if scan.has("问：", at: 0), scan.characterCount(end..<scan.text.count) <= 20,
        !scan.hasAny(["企业", "公司", "我们", "厂里"], in: end..<scan.text.count)
      {
        return nil
      }
      start = end
    } else {
      guard let head = Self.head(scan), let answer = Self.head(next.scan), isOfCompany(0..<head),
        Self.label(Self.answers, next.scan) != nil || !next.organisations(in: 0..<answer).isEmpty
          || next.scan.hits(in: 0..<answer).contains(where: { $0.kinds.contains(.title) }),
        let colon = scan.mark(at: head)
      else { return nil }
      start = Int(colon.end)
    }
    let content = spoken(from: start)
    return content.isEmpty ? nil : content
  }

  private static let questions: Words = [
    "问题", "诉求", "企业诉求", "企业提问", "企业问题", "企业之问", "企业难题", "难题", "提问", "问", "困难", "需求", "企业需求", "企业心声", "企业烦恼", "烦恼", "心声",
  ]
  private static let answers: Words = [
    "回应", "答复", "解答", "回复", "部门回应", "部门答复", "部门解答", "办理结果", "办理情况", "处理结果", "答", "落实", "结果", "进展", "对策", "举措", "园区回应",
    "政府回应",
    "现场答复", "现场回应", "解决", "办理",
  ]

  /// The end of a label and its colon at the head of a paragraph, also with a number after it: 问题一：
  private static func label(_ words: Words, _ scan: Scan) -> Int? {
    guard scan.mayBegin(words, at: 0) else { return nil }
    for word in words where scan.has(word, at: 0) {
      var at = word.utf8CodeUnitCount
      if let numeral = scan.numeral(at: at) { at = numeral.end }
      if let mark = scan.mark(at: at), mark.kind == .colon { return Int(mark.end) }
    }
    return nil
  }

  /// Where the colon stands behind a speaker at the head of a paragraph.
  private static func head(_ scan: Scan) -> Int? {
    guard let first = scan.marks.first, first.kind == .colon, first.start >= 6, first.start <= 150 else { return nil }
    return Int(first.start)
  }

  private func isOfCompany(_ head: Range<Int>) -> Bool {
    if stretch.organisations(in: head).contains(where: { $0.type == .company }) { return true }
    guard let person = stretch.people.first(startingIn: head),
      let name = person.organisation ?? person.number.flatMap({ story.people[$0].organisation })
    else { return false }
    return story.type(of: name) == .company
  }

  /// What is asked in the words from an offset on: speech in quotation marks before all else, then a wish, a trouble, a question.
  private func spoken(from start: Int) -> Range<Int> {
    for mark in scan.marks[scan.markIndex(from: start)...] where mark.kind == .openQuote && mark.partner >= 0 {
      let inside = scan.stripped(Int(mark.end)..<Int(scan.marks[Int(mark.partner)].start))
      if scan.characterCount(inside) >= 10, telling.isSour(inside) || isQuestion(inside) { return inside }
    }
    var best = start..<start
    var at = start
    for _ in 0..<6 where at < scan.text.count {
      let sentence = scan.nearSentence(at)
      guard sentence.upperBound > at else { break }
      let part = at..<sentence.upperBound
      at = sentence.upperBound
      if let wish = wish(part) { return wish }
      if best.isEmpty, telling.isSour(part) || isQuestion(part) { best = part }
    }
    return best.isEmpty ? best : asked(best)
  }

  /// 希望…, up to the end of the sentence.
  private func wish(_ sentence: Range<Int>) -> Range<Int>? {
    guard let start = scan.offset(ofAny: ["希望", "恳请", "盼望", "期盼", "盼着"], in: sentence) else { return nil }
    let wish = scan.stripped(start..<sentence.upperBound)
    return scan.characterCount(wish) >= 8 ? wish : nil
  }

  /// The question at the end of a sentence, but where that only asks for help (想问问有没有办法) what leads to it.
  private func asked(_ sentence: Range<Int>) -> Range<Int> {
    let whole = scan.stripped(sentence)
    let last = scan.nearClause(max(sentence.lowerBound, whole.upperBound - 1))
    guard isQuestion(last.lowerBound..<sentence.upperBound), last.lowerBound > sentence.lowerBound else {
      return telling.core(whole)
    }
    let before = scan.stripped(sentence.lowerBound..<last.lowerBound)
    let isPlea = scan.hasAny(["想问", "请问", "怎么办", "咋办", "办法", "路子"], in: last)
    if isPlea, telling.isSour(before) { return telling.core(before) }
    let question = scan.stripped(last.lowerBound..<whole.upperBound)
    return scan.characterCount(question) >= 6 ? question : telling.core(whole)
  }

  private func isQuestion(_ range: Range<Int>) -> Bool {
    scan.hits(in: range).contains {
      $0.kinds.contains(.need) && story.vocabulary.field($0, .need, "kind").equals("question")
    } || scan.hasAny(["？", "吗", "呢"], in: range)
  }
}
