internal import Lexicon
import Model

/// Where the clauses begin that may name whom or what a figure is said of.
extension SubjectCandidates {
  /// Where clauses begin, behind a date or 目前: of sentences with a figure, and of the few before one, which a figure may
  /// go on from.
  func clauseStarts() -> [ClauseStart] {
    var starts: [ClauseStart] = []
    starts.reserveCapacity(scan.clauseEnds.count + 8)
    var sentence = 0..<0
    var isAsked = false
    var isMeasured = false
    func add(_ start: Int) {
      if !sentence.contains(start) {
        sentence = scan.sentence(at: start)
        isMeasured = stretch.holdsQuantity(sentence)
        isAsked = isMeasured || leadsToFigure(sentence)
      }
      guard isAsked else { return }
      let at = afterTime(start)
      let clause = scan.nearClause(at)
      let own = sentence.contains(at) ? sentence : scan.sentence(at: at)
      starts.append(
        ClauseStart(
          at: at, clause: clause, sentence: own,
          isMeasured: sentence.contains(at) ? isMeasured : stretch.holdsQuantity(own),
          cues: scan.cueLists(in: at..<max(at + 22, clause.upperBound + 1))))
    }
    add(0)
    for mark in scan.marks.prefix(400) {
      if Int(mark.end) >= limit { break }
      switch mark.kind {
      case .comma, .stop, .semicolon, .openQuote, .colon: add(behindClosing(Int(mark.end)))
      default: break
      }
    }
    return starts
  }

  /// “…心里有数。”|她今年带徒弟4名: a sentence begins behind the mark that closes what was said.
  private func behindClosing(_ offset: Int) -> Int {
    guard let mark = scan.mark(at: offset), mark.kind == .closeQuote else { return offset }
    return Int(mark.end)
  }

  private func leadsToFigure(_ sentence: Range<Int>) -> Bool {
    // Behind the last figure no sentence leads to any.
    guard stretch.holdsQuantity(sentence.lowerBound..<scan.text.count + 1) else { return false }
    var end = sentence.upperBound
    for _ in 0..<SubjectReader.sentencesBefore where end < scan.text.count { end = scan.sentence(at: end).upperBound }
    return stretch.holdsQuantity(sentence.lowerBound..<end)
  }

  static let nowadays: Words = [
    "目前", "如今", "现在", "据悉", "当前", "近年来", "眼下", "其中", "至此", "投产后", "达产后", "建成后", "改造后", "改造前", "达产达效后",
  ]

  /// Behind a date, 目前 and the like.
  private func afterTime(_ start: Int) -> Int {
    var at = start
    for _ in 0..<2 {
      let before = at
      if let date = stretch.date(startingAt: at) { at = date.range.upperBound }
      if scan.mayBegin(lists.nowadays, at: at) {
        for word in lists.nowadays where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
      }
      if at == before { break }
      if let mark = scan.mark(at: at), mark.kind == .comma { return start }
    }
    return at
  }
}
