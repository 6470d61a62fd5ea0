internal import Lexicon
import Model

/// What a counted event is made of.
///
///     签约项目19个，总额138亿元。装备制造类7个、61亿元，新材料类5个、33亿元。   a signing each
extension EventReader {
  /// The kinds of projects of a sentence, each with its number and its sum, where together they are no more than the whole.
  func parts(of whole: EventMention, in sentence: Range<Int>) -> [EventMention] {
    var parts: [EventMention] = []
    var total = 0
    for count in stretch.quantities(in: sentence).prefix(40) where count.dimension == .count {
      guard let number = count.value.integer, isOfKind(before: count.range.lowerBound), let sum = sum(after: count)
      else { continue }
      total += number
      let clause = scan.nearClause(count.range.lowerBound)
      var part = whole
      part.range = scan.stripped(
        max(clause.lowerBound, sentence.lowerBound)..<max(sum.range.upperBound, count.range.upperBound))
      part.count = number
      part.amount = sum.amount
      parts.append(part)
    }
    return parts.count >= 2 && total <= whole.count ?? 0 ? parts : []
  }

  /// A sentence and those it is joined to by ；.
  func row(from sentence: Range<Int>) -> Range<Int> {
    var row = sentence
    for _ in 0..<6 {
      guard scan.has("；", before: row.upperBound), row.upperBound < scan.text.count else { break }
      row = row.lowerBound..<scan.nearSentence(row.upperBound).upperBound
    }
    return row
  }

  /// 装备制造类, 制造业项目, 民生项目有.
  private func isOfKind(before offset: Int) -> Bool {
    let at = scan.has("有", before: offset) || scan.has("共", before: offset) ? offset - 3 : offset
    return ["类", "项目", "领域", "方面"].contains { scan.has($0, before: at) }
  }

  /// The money right after a count: 7个、61亿元; 7个，总投资61亿元.
  private func sum(after count: QuantityMention) -> QuantityMention? {
    guard let mark = scan.mark(at: count.range.upperBound), mark.kind == .pause || mark.kind == .comma else {
      return nil
    }
    let near = Int(mark.end)..<min(scan.text.count, Int(mark.end) + 24)
    return stretch.quantities(in: near).first { $0.dimension == .money && $0.change == nil }
  }

  /// 举行集中签约活动，12个项目现场签约: a ceremony and the number of its projects are one.
  func withoutCeremonies(_ events: [EventMention]) -> [EventMention] {
    guard events.count > 1 else { return events }
    return events.filter { event in
      guard event.count == nil, event.type == .signing || event.type == .groundbreaking,
        scan.hasAny(["举行", "举办"], in: event.range)
      else { return true }
      return !events.contains {
        $0.type == event.type && ($0.count ?? 0) > 1 && $0.range.lowerBound >= event.range.upperBound
      }
    }
  }

  /// 签署协议，合作种苗木: what the paper is about, right behind the clause that tells of it.
  func isTermOfContract(_ event: EventMention, _ found: [EventMention]) -> Bool {
    guard event.type == .other || event.type == .launch,
      ["共建", "联合", "共同", "开设", "合作", "携手"].contains(where: { scan.has($0, at: event.range.lowerBound) })
    else { return false }
    return found.contains {
      $0.type == .signing && (0...6).contains(event.range.lowerBound - $0.range.upperBound)
        && scan.hasAny(["协议", "合同", "备忘录"], in: $0.range)
    }
  }

  /// 上周审议通过，自4月9日起执行: from when it is in force is told beside that it was passed.
  func isFromThenOn(_ event: EventMention, _ known: EventMention) -> Bool {
    event.type == .policy && event.date != nil && event.date != known.date
      && scan.hasAny(["起施行", "起实施", "起执行", "起正式施行", "起正式实施"], in: event.range)
  }

  /// 4月动工、2031年投产: each of its own time.
  func isOfAnotherDay(_ event: EventMention, _ other: EventMention) -> Bool {
    guard let date = event.date, let known = other.date else { return false }
    return date != known
  }

  /// 两座窑分别于2018年2月和2022年9月投产: one of each time.
  private func apart(_ event: EventMention) -> [EventMention] {
    guard event.date != nil, let each = scan.offset(ofAny: ["分别于", "分别在"], in: event.range) else { return [event] }
    let dates = stretch.dates(in: each..<event.range.upperBound)
    guard (2...4).contains(dates.count) else { return [event] }
    return dates.map { date in
      var one = event
      one.date = date.start
      return one
    }
  }

  /// 创建绿色工厂4家、零碳工厂1家, 新增批件9个、注册证104张: an award or an approval each.
  func listed(_ event: EventMention) -> [EventMention] {
    guard event.type == .award || event.type == .approval else { return apart(event) }
    let counts = stretch.quantities(in: event.range).filter { $0.dimension == .count && isEventful($0) }
    guard counts.count > 1, counts.dropLast().allSatisfy({ scan.has("、", at: $0.range.upperBound) }) else {
      return [event]
    }
    var start = event.range.lowerBound
    return counts.prefix(20).map { count in
      var one = event
      one.range = start..<count.range.upperBound
      one.count = count.value.integer
      start = count.range.upperBound + 3
      return one
    }
  }
}
