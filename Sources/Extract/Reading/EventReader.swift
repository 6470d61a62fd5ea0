internal import Lexicon
import Model

/// Something that happened, with the clause that tells it.
struct EventMention: Sendable {
  var type: String
  /// The clause or clauses that tell it.
  var range: Range<Int>
  var date: DateMention?
  var count: Int?
  var amount: QuantityMention?
}

/// Finds what happened in a text: a word for a kind of event in a sentence that can be dated or counted.
///
///     3月13日，某区举行集中签约仪式，签约项目7个，签约金额106亿元。      one signing, of 7, with its amount
///
/// What is planned as policy, asked for or praised is no event; nor is what is said inside quotation marks.
struct EventReader {
  let stretch: Story.Stretch
  let vocabulary: Vocabulary

  private var scan: Scan { stretch.scan }

  func read() -> [EventMention] {
    var found: [EventMention] = []
    var free = 0
    var told: Set<String> = []
    var sentenceEnd = 0
    for hit in scan.hits where hit.kinds.contains(.event) && Int(hit.start) >= free {
      guard scan.longestHit(.event, at: Int(hit.start)) == hit, isTold(hit) else { continue }
      let sentence = scan.sentence(at: Int(hit.start))
      if sentence.upperBound != sentenceEnd {
        sentenceEnd = sentence.upperBound
        told = []
      }
      let type = String(decoding: vocabulary.field(hit, .event, "type"), as: UTF8.self)
      let clause = scan.clause(at: Int(hit.start))
      guard var event = event(type, hit, clause, sentence) else { continue }
      // The same kind again in a sentence is another event only with a date or count of its own.
      let isNew = told.insert(type).inserted
      if !isNew, !isApart(event, found.last) { continue }
      event.range = clause
      found.append(event)
      free = Int(hit.end)
    }
    return found
  }

  private func event(_ type: String, _ hit: Hit, _ clause: Range<Int>, _ sentence: Range<Int>) -> EventMention? {
    var event = EventMention(type: type, range: clause)
    event.date = stretch.dates.last(startingBefore: Int(hit.end)).flatMap {
      $0.range.lowerBound >= sentence.lowerBound ? $0 : nil
    }
    let near = clause.lowerBound..<min(sentence.upperBound, clause.upperBound + 90)
    let quantities = quantities(in: near)
    event.count =
      quantities.first { $0.dimension == .count && clause.contains($0.range.lowerBound) }?.value.integer
      ?? quantities.first { $0.dimension == .count }?.value.integer
    event.amount = quantities.first { $0.dimension == .money }
    let isCounted = quantities.contains { $0.dimension == .count && clause.contains($0.range.lowerBound) }
    return event.date != nil || isCounted || isRecent(sentence) ? event : nil
  }

  private func quantities(in range: Range<Int>) -> ArraySlice<QuantityMention> {
    let first = stretch.quantities.firstIndex(startingFrom: range.lowerBound)
    let last = stretch.quantities.firstIndex(startingFrom: range.upperBound)
    return stretch.quantities[first..<last]
  }

  /// 近日, 日前 and their like at the head of the sentence.
  private func isRecent(_ sentence: Range<Int>) -> Bool {
    let head = scan.text[sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 60)]
    return ["近日", "日前", "近期", "不久前", "前不久", "连日来", "截至目前"].contains { head.holds($0) }
  }

  /// The word tells that it happened: not in quotation marks or a title, not the first half of a longer noun.
  private func isTold(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    guard scan.quotation(around: start) == nil, scan.title(around: start) == nil else { return false }
    let end = Int(hit.end)
    for next in ["率", "难", "环境", "服务", "机制", "条件", "方式", "工作", "引资", "能力", "模式", "成本", "流程", "政策", "以来", "后", "前", "时"]
      as [StaticString]
    where scan.has(next, at: end) { return false }
    for before in ["要", "应", "可", "能", "鼓励", "支持", "希望", "引导", "推动", "促进", "加快", "力争", "确保", "服务", "为", "已入", "待"]
      as [StaticString]
    where scan.has(before, before: start) { return false }
    return !(scan.has("的", at: end) && !scan.has("仪式", before: end) && scan.clause(at: start).upperBound - end > 30)
  }

  private func isApart(_ event: EventMention, _ last: EventMention?) -> Bool {
    guard let last else { return true }
    if event.range == last.range { return false }
    if let date = event.date, date != last.date { return true }
    return event.count != nil && event.count != last.count
  }
}
