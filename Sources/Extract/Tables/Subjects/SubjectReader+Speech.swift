internal import Lexicon
import Model

/// Whom figures in speech are said of: the house of who speaks.
extension SubjectReader {
  func spokenSubject(_ quantity: QuantityMention) -> [UInt8]? {
    let offset = quantity.range.lowerBound
    guard let (quote, inside) = quote(around: offset) else { return nil }
    let sentence = scan.sentence(at: offset)
    let own = max(inside.lowerBound, sentence.lowerBound)..<offset
    if let named = first(in: own) { return named }
    if !scan.hasAny(["我"], in: own), let noun = heads.own(quantity, from: own.lowerBound) { return noun }
    guard let speaker = quote.speaker else { return quote.organisation }
    // “我一人看20台。”: of a worker, and not of the works.
    if saysI(own), let position = people[speaker].position,
      !Self.leaders.contains(where: { position[...].ends(with: $0) })
    {
      return people[speaker].name
    }
    if let organisation = people[speaker].organisation { return organisation }
    // Somebody of no house and no office tells of himself.
    return saysI(own) || people[speaker].position == nil ? people[speaker].name : nil
  }

  static let leaders: [StaticString] = ["长", "经理", "主任", "书记", "总裁", "负责人", "总监", "主席", "创始人"]

  /// 我, and not 我们 or 我区.
  func saysI(_ range: Range<Int>) -> Bool {
    guard let found = scan.offset(ofAny: ["我"], in: range.lowerBound..<max(range.lowerBound, range.upperBound)) else {
      return false
    }
    return !(["们", "区", "市", "县", "省", "国", "厂", "公司", "家"] as [StaticString]).contains {
      scan.has($0, at: found + 3)
    }
  }

  /// 某公司总经理某某说，…: what somebody of a company tells is told of it, where nothing else is named.
  func toldBy(_ range: Range<Int>) -> [UInt8]? {
    var organisation: [UInt8]?
    if let person = stretch.people.first(startingIn: range) {
      organisation = person.organisation ?? person.number.flatMap { people[$0].organisation }
    } else if let known = people.prefix(40).first(where: { stands($0.name, at: range.lowerBound) }) {
      // By the name alone, at the head of the sentence.
      organisation = known.organisation
    }
    guard let organisation, let type = names.type(organisation) else { return nil }
    switch type {
    case .company, .university, .research, .hospital, .finance: return organisation
    default: return nil
    }
  }

  /// 某管委会处长某某介绍，…: what somebody of an office tells is told of what the article is about.
  func isToldByOffice(_ range: Range<Int>) -> Bool {
    guard let person = stretch.people.first(startingIn: range),
      let organisation = person.organisation ?? person.number.flatMap({ people[$0].organisation }),
      let type = names.type(organisation)
    else { return false }
    return type == .government || type == .zone || type == .party
  }

  func stands(_ name: [UInt8], at offset: Int) -> Bool {
    offset + name.count <= scan.text.count && scan.text[offset..<offset + name.count].elementsEqual(name)
  }

  func quote(around offset: Int) -> (QuoteMention, Range<Int>)? {
    let next = stretch.quotes.partitioningIndex { $0.parts[0].lowerBound > offset }
    guard next > 0, let inside = stretch.quotes[next - 1].parts.first(where: { $0.contains(offset) }) else {
      return nil
    }
    return (stretch.quotes[next - 1], inside)
  }
}
