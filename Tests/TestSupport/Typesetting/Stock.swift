/// Text for stories that never happened: sentences with slots, and lists to fill them from.
///
/// Slots: `{Z}` zone, `{S}` its short form, `{C}` company, `{E}` another company, `{P}` and `{Q}` people, `{T}` a post,
/// `{I}` industry, `{A}` `{B}` its goods, `{K}` a term of it, `{n}` a count, `{m}` a sum, `{p}` a percentage, `{d}` a small
/// number, `{D}` a date.
protocol Stock: Sendable {
  var zoneNames: [String] { get }
  var zoneKinds: [String] { get }
  var companyNames: [String] { get }
  var companyForms: [String] { get }
  var surnames: [String] { get }
  var givenNames: [String] { get }
  var posts: [String] { get }
  var industries: [Industry] { get }
  var openers: [String] { get }
  /// How stories begin: who and what it is about.
  var leads: [String] { get }
  var sentences: [String] { get }
  var quotations: [String] { get }
  var headlines: [[String]] { get }
  var spacedHeadlines: [String] { get }
  var kickers: [String] { get }
  var decks: [String] { get }
  var subheads: [String] { get }
  var captions: [String] { get }
}

struct Industry: Sendable {
  var name: String
  var goods: [String]
  var terms: [String]

  init(_ name: String, _ goods: [String], _ terms: [String]) {
    self.name = name
    self.goods = goods
    self.terms = terms
  }
}
