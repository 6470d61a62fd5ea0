internal import Lexicon
import Model

/// Figures of what somebody does for a company: they are said of the company.
extension SubjectReader {
  /// 银行当场为其授信2000万元，利率3.1%: whom 其 stands for, the company named last in an earlier clause.
  func served(_ offset: Int) -> [UInt8]? {
    var place: Int?
    var at = max(scan.sentence(at: offset).lowerBound, offset - Self.reach)
    while at < offset, let word = scan.offset(ofAny: Self.favours, in: at..<offset) {
      at = word + 6
      if scan.first(of: Self.notWhom, at: word + 3) == nil { place = word }
    }
    guard let place, first(in: place..<offset) == nil else { return nil }
    return helpedCompany(before: scan.clause(at: place).lowerBound)
  }

  /// In bytes: no sentence that reads well is longer.
  private static var reach: Int { 600 }

  static let favours: Words = ["为其", "帮其", "对其", "给其", "助其", "让其"]
  private static let notWhom: Words = ["其他", "其它", "其中", "其余", "其实", "其所", "其次", "其下"]

  /// 某公司提出，检验排队久。某局开通绿色通道，检验周期由90天压缩到40天: an office helps, and what gets shorter is the company's.
  func shortened(_ quantity: QuantityMention) -> [UInt8]? {
    guard let metric = quantity.metric, quantity.dimension == .ratio || quantity.dimension == .duration,
      scan.has("周期", before: metric.upperBound), !scan.hasAny(Self.ofOffices, in: metric)
    else { return nil }
    let sentence = scan.sentence(at: quantity.range.lowerBound)
    let low = max(sentence.lowerBound, quantity.range.lowerBound - Self.reach)
    let named = stretch.organisations(in: low..<quantity.range.lowerBound)
    guard let helper = named.first, named.allSatisfy({ $0.type != .company }), helps(helper.type) else { return nil }
    return helpedCompany(before: sentence.lowerBound)
  }

  private static let ofOffices: Words = ["审批", "办理", "受理", "核查", "办结", "审查", "建设", "评审"]

  private func helps(_ type: OrganisationType) -> Bool {
    type == .government || type == .zone || type == .party || type == .other
  }

  /// The company named last before a place of the paragraph, else in the texts before.
  private func helpedCompany(before offset: Int) -> [UInt8]? {
    let earlier = stretch.organisations[..<stretch.organisations.firstIndex(startingFrom: offset)].suffix(60)
    let last = earlier.last { $0.type == .company && !stretch.isCounted($0) }
    return last.map { Array(scan.text[$0.range]) } ?? lastCompany
  }
}
