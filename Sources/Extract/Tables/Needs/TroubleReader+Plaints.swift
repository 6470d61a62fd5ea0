internal import Lexicon
import Model

/// What an enterprise complains of, by the word that says so.
extension TroubleReader {
  /// 诉苦, 大倒苦水: who tells it says that it is a trouble.
  func isPlaint(_ hit: Hit) -> Bool { Self.plaints.contains { scan.folded[hit.range].holds($0) } }

  static let plaints: [StaticString] = ["抱怨", "吐槽", "诉苦", "苦水", "叫苦", "大倒"]
  static let complaints: [StaticString] = ["反映", "抱怨", "吐槽", "诉苦", "吐苦水", "倒苦水", "求助"]

  /// Whoever is named is of a company.
  func isOfCompany(_ lead: Range<Int>) -> Bool {
    if stretch.organisations(in: lead).contains(where: { $0.type == .company }) { return true }
    guard let person = stretch.people.last(startingBefore: lead.upperBound),
      person.range.lowerBound >= lead.lowerBound,
      let house = person.organisation ?? person.number.flatMap({ story.people[$0].organisation })
    else { return false }
    return story.type(of: house) == .company
  }

  /// 新厂今年3月搬来，管网吃不消; 产品主要销往外省，被退回报价: what a firm does, and since when, stands before its trouble.
  func withoutSetting(_ sentence: Range<Int>) -> Range<Int> {
    var range = sentence
    for _ in 0..<2 {
      let clause = scan.nearClause(range.lowerBound)
      guard clause.upperBound < range.upperBound, !telling.isSour(clause), !telling.isFirm(clause),
        !stretch.dates(in: clause).isEmpty || scan.hasAny(["主要", "已经", "专门", "从事", "据悉", "据了解"], in: clause)
      else { break }
      range = scan.stripped(clause.upperBound..<range.upperBound)
    }
    return range
  }

  /// 订单少了两成，老总向包联干部求助。: the trouble stands before the word that ends its sentence.
  func toldEarlier(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
    let clause = scan.nearClause(Int(hit.start))
    guard clause.lowerBound > sentence.lowerBound, Int(hit.end) >= scan.stripped(clause).upperBound,
      scan.hasAny(["向", "找", "给"], in: clause.lowerBound..<Int(hit.start)), isEnterprises(sentence)
    else { return nil }
    let content = telling.core(sentence.lowerBound..<clause.lowerBound)
    guard (6...70).contains(scan.characterCount(content)), telling.isSour(content) || telling.isFirm(content),
      !telling.isBetter(content)
    else { return nil }
    return content
  }
}
