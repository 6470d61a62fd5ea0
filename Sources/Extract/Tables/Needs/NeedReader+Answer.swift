internal import Lexicon
import Model

/// Who asked, what was answered, and what it is about.
extension NeedReader {
  func mention(_ number: Int, _ whole: Range<Int>, _ stretch: Story.Stretch) -> NeedMention {
    let telling = TroubleTelling(scan: stretch.scan, vocabulary: story.vocabulary)
    let told = withoutSpeech(withoutMarks(whole, stretch.scan), stretch.scan)
    let range = telling.withoutJudgement(withoutAsker(told, stretch))
    return NeedMention(
      stretch: number, range: range, organisation: organisation(range, stretch),
      response: response(range, number, stretch),
      category: category(range, stretch.scan))
  }

  /// “能不能把贷款缓一缓？”: the speech without its marks.
  func withoutMarks(_ range: Range<Int>, _ scan: Scan) -> Range<Int> {
    var range = range
    if let open = scan.mark(at: range.lowerBound), open.kind == .openQuote, open.partner >= 0 {
      let close = Int(scan.marks[Int(open.partner)].start)
      if close >= range.upperBound - 3, Int(open.end) < close {
        range = Int(open.end)..<max(Int(open.end) + 1, min(close, range.upperBound))
        return scan.stripped(range)
      }
    }
    return range
  }

  /// 某公司招不到电工, 某公司的厂房不够用了: whose need it is has a column of its own.
  private func withoutAsker(_ range: Range<Int>, _ stretch: Story.Stretch) -> Range<Int> {
    let scan = stretch.scan
    guard
      let asker = stretch.organisations(in: range).first(where: { $0.type == .company }),
      case let lead = range.lowerBound..<asker.range.lowerBound,
      lead.isEmpty || isSetting(lead, scan)
        || isDescription(lead, scan) && scan.has("公司", before: asker.range.upperBound),
      asker.range.upperBound < range.upperBound
    else { return range }
    var start = asker.range.upperBound
    if scan.has("的", at: start) { start += 3 }
    let need = scan.stripped(start..<range.upperBound)
    // 某公司和某公司都缺电 has two of them.
    guard scan.characterCount(need) >= 6, !["和", "与", "、", "及"].contains(where: { scan.has($0, at: start) }) else {
      return range
    }
    return need
  }

  /// 做窗帘布的某公司, 三号楼的某公司: what describes whose need it is.
  private func isDescription(_ lead: Range<Int>, _ scan: Scan) -> Bool {
    scan.characterCount(lead) <= 20 && scan.nearClause(lead.lowerBound).upperBound >= lead.upperBound
      && (["的", "里", "内", "区"] as [StaticString]).contains { scan.has($0, before: lead.upperBound) }
  }

  /// 项目落地时，: what stands before the name of whose need it is.
  private func isSetting(_ lead: Range<Int>, _ scan: Scan) -> Bool {
    guard scan.mark(endingAt: lead.upperBound)?.kind == .comma else { return false }
    let inner = scan.stripped(lead)
    return scan.characterCount(inner) <= 10
      && (["时", "后", "前", "中", "初", "底", "之际"] as [StaticString]).contains { scan.has($0, before: inner.upperBound) }
  }

  func organisation(_ range: Range<Int>, _ stretch: Story.Stretch) -> [UInt8]? {
    let scan = stretch.scan
    if let quote = stretch.quotes.first(where: { $0.parts.contains { $0.contains(range.lowerBound) } }) {
      if let speaker = quote.speaker { return story.people[speaker].organisation }
      return quote.organisation
    }
    let sentence = scan.nearSentence(range.lowerBound)
    if let name = stretch.organisations(in: sentence).first(where: { $0.type == .company }) {
      return story.canonical(Array(scan.text[name.range]))
    }
    // 该公司因担保物不足，…: the company named last in the paragraph.
    // A sentence may be longer than that by itself.
    let before = min(sentence.lowerBound, max(0, range.lowerBound - 900))..<sentence.lowerBound
    guard scan.hasAny(["该公司", "该企业", "公司", "企业"], in: sentence.lowerBound..<range.upperBound), !before.isEmpty,
      let name = stretch.organisations(in: before).last(where: { $0.type == .company })
    else { return nil }
    return story.canonical(Array(scan.text[name.range]))
  }

  /// Of the rest of the sentence, the next three and the first of the next paragraph the one that tells of help; else the
  /// first of them. Speech is answered after it.
  func response(_ range: Range<Int>, _ number: Int, _ stretch: Story.Stretch) -> [UInt8]? {
    let scan = stretch.scan
    let sentence = scan.nearSentence(range.lowerBound)
    var told: [Range<Int>] = []
    let rest = scan.stripped(min(range.upperBound, sentence.upperBound)..<sentence.upperBound)
    if scan.quotation(around: range.lowerBound) == nil, scan.characterCount(rest) >= 8 { told.append(rest) }
    var at = max(range.upperBound, sentence.upperBound)
    while told.count < 4, at < scan.text.count {
      let next = scan.nearSentence(at)
      guard next.upperBound > at else { break }
      let inner = scan.stripped(at..<next.upperBound)
      if scan.characterCount(inner) >= 4, !isAttribution(inner, of: range, stretch) { told.append(inner) }
      at = next.upperBound
    }
    if let answer = told.first(where: { TroubleReader.helps(scan, $0) }) { return Array(scan.text[answer]) }
    let isSpeech = scan.quotation(around: range.lowerBound) != nil
    if !isSpeech, let first = told.first { return Array(scan.text[first]) }
    return firstSentence(after: number) ?? told.first.map { Array(scan.text[$0]) }
  }

  /// “厂房不够用。”|在座谈会上，某公司总经理某某直言。: who said it, and no answer.
  private func isAttribution(_ sentence: Range<Int>, of need: Range<Int>, _ stretch: Story.Stretch) -> Bool {
    guard let said = stretch.scan.quotation(around: need.lowerBound),
      (0...6).contains(sentence.lowerBound - said.upperBound),
      let saying = stretch.scan.longestHit(.saying, endingAt: sentence.upperBound)
    else { return false }
    return stretch.people.contains {
      sentence.contains($0.range.lowerBound) && $0.range.upperBound <= Int(saying.start)
    }
  }

  func firstSentence(after number: Int) -> [UInt8]? {
    guard let next = story.stretches.dropFirst(number + 1).first(where: { $0.role == .body }), !next.scan.text.isEmpty
    else { return nil }
    let scan = next.scan
    let first = scan.stripped(scan.sentence(at: 0))
    // “图纸都找不到了。”厂长说。某区…: what was felt about it may stand before.
    var at = 0
    for _ in 0..<(scan.mark(at: 0)?.kind == .openQuote ? 4 : 0) where at < scan.text.count {
      let sentence = scan.nearSentence(at)
      guard sentence.upperBound > at else { break }
      if TroubleReader.helps(scan, sentence) { return Array(scan.text[scan.stripped(sentence)]) }
      at = sentence.upperBound
    }
    return first.isEmpty ? nil : Array(scan.text[first])
  }

  /// What the words are about, else what the sentence or the next one is about.
  func category(_ range: Range<Int>, _ scan: Scan) -> String {
    let sentence = scan.nearSentence(range.lowerBound)
    let next = sentence.upperBound < scan.text.count ? scan.nearSentence(sentence.upperBound) : sentence
    return topic(range, scan) ?? topic(sentence, scan) ?? topic(next, scan) ?? "其他"
  }

  /// The category most words speak for; what firms lack goes before what offices grant, and that before business.
  func topic(_ range: Range<Int>, _ scan: Scan) -> String? {
    let categories = ["要素保障", "行政审批", "经营管理", "其他"]
    var votes = [0, 0, 0, 0]
    var end = range.lowerBound
    for hit in scan.hits(in: range) where hit.kinds.contains(.need) && Int(hit.end) <= range.upperBound {
      // Of words inside one another the longest counts.
      guard Int(hit.start) >= end, scan.longestHit(.need, at: Int(hit.start)) == hit else { continue }
      let category = story.vocabulary.field(hit, .need, "category")
      guard let place = categories.firstIndex(where: { category.elementsEqual($0.utf8) }) else { continue }
      votes[place] += 1
      end = Int(hit.end)
    }
    guard let most = votes.max(), most > 0 else { return nil }
    return votes.firstIndex(of: most).map { categories[$0] }
  }
}
