import Model

/// A stretch of direct speech: its parts in one paragraph, and who said it.
struct QuoteMention: Sendable {
  /// What stands between the quotation marks, in order.
  var parts: [Range<Int>]
  var speaker: Int?
  /// How the speaker is called where no name is given: 相关负责人.
  var position: [UInt8]?
  var organisation: [UInt8]?
}

extension Story.Stretch {
  /// What stands before a colon at the head of the text: 记者：, 问：, or a name.
  var label: Range<Int>? {
    guard let mark = scan.marks.first, mark.kind == .colon, mark.start >= 3, mark.start <= 30 else { return nil }
    return 0..<Int(mark.start)
  }

  /// 记者：…, 问：…
  var asks: Bool {
    guard let label else { return false }
    return ["记者", "本报记者", "问", "主持人"].contains { scan.folded[label].equals($0) }
  }
}

/// Finds direct speech in an article's paragraphs, and its speakers.
///
///     “…，”张某说，“…。”      one quotation of two parts
///     张某说：“…。”           the speaker before
///     “…。”张某表示，…         the speaker after
///     …某表示，…。“…。”       no word of saying at the quotation: the one who spoke last
///
/// Quotation marks around a name, a slogan or a single word are none of its business: speech ends with a stop or comma
/// inside its marks, or is brought by a word of saying.
struct QuoteReader {
  let stretch: Story.Stretch
  let people: [Person]
  /// Who spoke last before this paragraph.
  var lastSpeaker: Int?

  private var scan: Scan { stretch.scan }

  mutating func read() -> [QuoteMention] {
    var found: [QuoteMention] = []
    for open in scan.marks.indices where scan.marks[open].kind == .openQuote && scan.marks[open].partner >= 0 {
      let inside = Int(scan.marks[open].end)..<Int(scan.marks[Int(scan.marks[open].partner)].start)
      guard isOutermost(open), isSpeech(open, inside) else { continue }
      if let last = found.indices.last, continues(found[last], inside) {
        found[last].parts.append(inside)
        continue
      }
      found.append(attributed(inside))
    }
    noteLastSpeaker()
    return found
  }

  // MARK: What is speech

  private func isOutermost(_ open: Int) -> Bool { scan.quotation(around: Int(scan.marks[open].start)) == nil }

  private func isSpeech(_ open: Int, _ inside: Range<Int>) -> Bool {
    let characters = scan.text[inside].count { $0 & 0xC0 != 0x80 }
    guard characters >= 6 else { return false }
    let close = Int(scan.marks[Int(scan.marks[open].partner)].end)
    let endsSentence = ["。", "！", "？", "……", ".", "!", "?"].contains { scan.folded[inside].ends(with: $0) }
    let endsClause = scan.folded[inside].ends(with: "，") || scan.folded[inside].ends(with: ",")
    let start = Int(scan.marks[open].start)
    if endsSentence || endsClause { return true }
    if isLastClause(start, close), speakerOfOpenSentence(before: start) != nil { return true }
    // “…”，张某说: the stop stands outside; only with a word of saying right there.
    return characters >= 10 && (saying(after: close) != nil && isSpeaker(after: close) || bringsSpeech(before: start))
  }

  /// …，“快就快办，慢就说明”。: a clause of its own that ends the sentence. A list of slogans is none.
  private func isLastClause(_ start: Int, _ close: Int) -> Bool {
    guard close - start >= 27, endsOutside(close), !scan.hasAny(["、"], in: start..<close) else { return false }
    var clause = start
    for link in ["但", "可", "而", "因为", "毕竟", "只是", "所以", "不过", "何况"] as [StaticString]
    where scan.has(link, before: start) {
      clause -= link.utf8CodeUnitCount
    }
    return scan.mark(endingAt: clause)?.kind == .comma
  }

  /// A stop right behind the closing mark.
  private func endsOutside(_ close: Int) -> Bool {
    guard close < scan.text.count else { return true }
    let kind = scan.mark(at: close)?.kind
    return kind == .stop || kind == .semicolon
  }

  /// A colon after a word of saying.
  private func bringsSpeech(before start: Int) -> Bool {
    guard scan.has("：", before: start) || scan.has("，", before: start) else { return false }
    return scan.longestHit(.saying, endingAt: start - 3) != nil
  }

  private func endsSentence(_ inside: Range<Int>) -> Bool {
    ["。", "！", "？"].contains { scan.folded[inside].ends(with: $0) }
  }

  /// 某某希望，…，“…。”: the sentence that the quotation ends, with the one who speaks in it.
  private func speakerOfOpenSentence(before start: Int) -> Int? {
    guard start > 0 else { return nil }
    let sentence = scan.sentence(at: start - 1)
    guard let mention = stretch.people.last(startingBefore: start), mention.range.lowerBound >= sentence.lowerBound
    else {
      return nil
    }
    let clause = scan.clause(at: mention.range.upperBound)
    let behind = mention.range.upperBound..<min(start, clause.upperBound, mention.range.upperBound + 36)
    let said = behind.isEmpty ? false : scan.hits(in: behind).contains { $0.kinds.contains(.saying) }
    return said ? number(of: mention) : nil
  }

  /// 他说, 她笑着说.
  private func isPronoun(in range: Range<Int>) -> Bool {
    range.count <= 30 && (scan.has("他", at: range.lowerBound) || scan.has("她", at: range.lowerBound))
  }

  private func isSpeaker(after close: Int) -> Bool { person(in: close..<min(scan.text.count, close + 60)) != nil }

  /// “…，”张某说，“…。”: the part before ends in a comma, or a word of saying and a comma stand between.
  private func continues(_ quote: QuoteMention, _ inside: Range<Int>) -> Bool {
    guard let last = quote.parts.last else { return false }
    let (start, end) = (last.upperBound + 3, inside.lowerBound - 3)
    // Straight quotation marks are one byte each.
    guard start < end, end - start <= 120 else { return false }
    let between = start..<end
    let text = scan.folded[between]
    guard text.ends(with: "，") || text.ends(with: "：") || text.ends(with: ", ") else { return false }
    // Nothing but the attribution stands between.
    return (scan.hits(in: between).contains { $0.kinds.contains(.saying) } || person(in: between) != nil)
      && !scan.marks[scan.markIndex(from: between.lowerBound)...].prefix(while: { Int($0.start) < between.upperBound })
        .contains { $0.kind == .stop }
  }

  // MARK: Print in question and answer

  /// 纪某航：…: all that stands behind the label of whoever answers is speech.
  mutating func readAnswer() -> [QuoteMention]? {
    guard let label = stretch.label, let speaker = people.firstIndex(where: { scan.text[label].elementsEqual($0.name) })
    else { return nil }
    lastSpeaker = speaker
    let answer = label.upperBound + 3..<scan.text.count
    return scan.text[answer].count >= 12 ? [QuoteMention(parts: [answer], speaker: speaker)] : nil
  }

  // MARK: Who speaks

  private func attributed(_ inside: Range<Int>) -> QuoteMention {
    let after = inside.upperBound + 3
    let before = inside.lowerBound - 3
    var quote = QuoteMention(parts: [inside])
    if bringsSpeechLoosely(before: before), let speaker = person(before: before) {
      quote.speaker = speaker
    } else if endsSentence(inside) && scan.has("，", before: before) || isLastClause(before, after),
      let speaker = speakerOfOpenSentence(before: before)
    {
      quote.speaker = speaker
    } else if let said = saying(after: after) {
      quote.speaker = person(in: after..<Int(said.end))
      if quote.speaker == nil, isPronoun(in: after..<Int(said.start)) {
        quote.speaker = person(before: before) ?? lastSpeaker
      }
      if quote.speaker == nil { describe(&quote, after..<Int(said.start)) }
      if quote.speaker == nil, quote.position == nil { quote.speaker = personOfSentence(after: after) }
    } else if let speaker = voicer(before: before) ?? personOfSentence(after: after) {
      quote.speaker = speaker
    } else if let speaker = person(before: before) ?? lastSpeaker {
      quote.speaker = speaker
    }
    return quote
  }

  /// 说：“ and the like, also 认为：“.
  private func bringsSpeechLoosely(before start: Int) -> Bool { scan.has("：", before: start) }

  /// The first word of saying in the sentence after the closing mark.
  private func saying(after close: Int) -> Hit? {
    guard close < scan.text.count else { return nil }
    let end = min(scan.sentence(at: close).upperBound, close + 150)
    for hit in scan.hits(in: close..<end) where hit.kinds.contains(.saying) {
      guard scan.quotation(around: Int(hit.start)) == nil else { return nil }
      // A longer word of saying may begin here: 告诉记者.
      return scan.longestHit(.saying, at: Int(hit.start))
    }
    return nil
  }

  private func person(in range: Range<Int>) -> Int? {
    guard let mention = stretch.people.first(startingIn: range) else { return nil }
    return number(of: mention)
  }

  /// 某某反映，资金吃紧。“能不能…？”: who voiced what the sentence right before tells.
  private func voicer(before open: Int) -> Int? {
    guard open > 0 else { return nil }
    let sentence = scan.sentence(at: open - 1)
    guard sentence.upperBound == open, let mention = stretch.people.last(startingBefore: open),
      mention.range.lowerBound >= sentence.lowerBound
    else { return nil }
    let end = mention.range.upperBound
    return ["反映", "提出", "诉说", "抱怨", "诉苦", "求助", "反馈"].contains { scan.has($0, at: end) }
      ? number(of: mention) : nil
  }

  /// A sentence that names one person and follows the quotation at once: “…？”…负责人某某开门见山。
  private func personOfSentence(after close: Int) -> Int? {
    guard close < scan.text.count else { return nil }
    let sentence = scan.sentence(at: close)
    return person(in: close..<min(sentence.upperBound, close + 150))
  }

  /// The person named last before the quotation, in its sentence or the one before.
  private func person(before start: Int) -> Int? {
    let sentence = scan.sentence(at: max(0, start - 1))
    let from = sentence.lowerBound > 0 ? scan.sentence(at: sentence.lowerBound - 1).lowerBound : 0
    guard let mention = stretch.people.last(startingBefore: start), mention.range.lowerBound >= from else { return nil }
    return number(of: mention)
  }

  private func number(of mention: PersonMention) -> Int? {
    mention.number
  }

  /// 外贸条线有关负责人也作了…介绍: an office without a name.
  private func describe(_ quote: inout QuoteMention, _ range: Range<Int>) {
    for hit in scan.hits(in: range) where hit.kinds.contains(.title) {
      guard let title = scan.longestHit(.title, at: Int(hit.start)) else { continue }
      quote.position = Array(scan.text[title.range])
      let organisation = stretch.organisations.last(startingBefore: Int(title.start))
        .flatMap { $0.range.lowerBound >= range.lowerBound ? $0 : nil }
      quote.organisation = organisation.map { Array(scan.text[$0.range]) }
      return
    }
  }

  /// The last person of the paragraph who says something.
  private mutating func noteLastSpeaker() {
    for mention in stretch.people where scan.longestHit(.saying, at: mention.range.upperBound) != nil {
      lastSpeaker = number(of: mention) ?? lastSpeaker
    }
    if let only = stretch.people.last.flatMap(number), stretch.people.count == 1 { lastSpeaker = only }
  }
}
