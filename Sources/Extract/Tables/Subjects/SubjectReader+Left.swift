internal import Lexicon
import Model

/// Figures whose subject stands right beside them, and those that are of nobody the sentence names.
extension SubjectReader {
  /// 也是某市近30年来第一个某项目, 8年间，她…: a time is that of the place right before it, or of the person whom it leads to.
  func lived(_ quantity: QuantityMention) -> [UInt8]? {
    let (start, end) = (quantity.range.lowerBound, quantity.range.upperBound)
    guard quantity.dimension == .duration, scan.has("年", before: end) else { return nil }
    if scan.has("来", at: end), let place = scan.longestHit([.place, .zone], endingAt: start) {
      return Array(scan.text[place.range])
    }
    guard let time = ["以来", "来", "间", "里"].first(where: { scan.has($0, at: end) }),
      let mark = scan.mark(at: end + time.utf8CodeUnitCount), mark.kind == .comma
    else { return nil }
    return candidates.first(startingIn: Int(mark.end)..<Int(mark.end) + 1).flatMap {
      $0.kind == .person || $0.kind == .leader ? $0.name(in: scan) : nil
    }
  }

  /// 某人是宁城高新区86名秘书之一: a house right before a count has them.
  func ownerBefore(_ quantity: QuantityMention) -> [UInt8]? {
    guard quantity.dimension == .count,
      let house = stretch.organisation(endingAt: quantity.range.lowerBound), house.type == .zone,
      scan.has("是", before: house.range.lowerBound)
    else { return nil }
    return Array(scan.text[house.range])
  }

  /// …；9款漆器入选某展品: nobody's who was named in the sentence before.
  func isHonoured(_ quantity: QuantityMention, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    quantity.dimension == .count && quantity.range.lowerBound == sentence.lowerBound
      && scan.hasAny(Self.honours, in: quantity.range.upperBound..<max(quantity.range.upperBound, clause.upperBound))
  }

  private static let honours: Words = ["入选", "入围", "获评", "上榜"]

  /// 甲科技等53家企业入围，占比…: of a row that the sentence sums up nobody is spoken of who was named before, but for where
  /// they moved in.
  func isSumOfRow(_ sentence: Range<Int>) -> Bool {
    // Of a sentence without end the nearest part is looked at.
    let near = max(sentence.lowerBound, sentence.upperBound - 600)..<sentence.upperBound + 1
    guard let rest = scan.offset(ofAny: Self.others, in: near) else { return false }
    guard stretch.quantities(in: rest + 3..<rest + 4).first?.dimension == .count else { return false }
    return !scan.hasAny(Self.gathering, in: scan.nearSentence(rest))
  }

  private static let others: [StaticString] = ["等"]
  private static let gathering: Words = ["入驻", "进驻", "落户", "集聚", "聚集", "汇聚", "吸引", "引进", "引来", "孵化", "扎根"]
}
