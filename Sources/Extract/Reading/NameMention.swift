/// What kind of organisation a name is.
enum OrganisationType: String, Sendable {
  case zone, company, government, university, research, hospital, park, association, media, finance, international,
    party,
    other
}

/// The name of an organisation at a place in a text.
struct NameMention: Sendable, Equatable {
  var range: Range<Int>
  var type: OrganisationType
  /// Has a form that only organisations have, such as …有限公司; what short forms are made from.
  var isFull = false
  /// 高新区 alone: stands for the zone named before it, and is counted as that.
  var isBare = false
}

/// An organisation of an article: one of the forms its name has there.
///
/// A class, because the list of them is gone through by many readers, and a value's names would be counted each time.
final class Organisation {
  let name: [UInt8]
  let type: OrganisationType
  /// Its full name in the article, or itself.
  let canonical: [UInt8]
  var mentions: Int
  /// First mention: number of the stretch, and where in it.
  let stretch: Int
  let range: Range<Int>
  /// 高新区 alone.
  let isBare: Bool

  init(
    name: [UInt8], type: OrganisationType, canonical: [UInt8], mentions: Int, stretch: Int, range: Range<Int>,
    isBare: Bool = false
  ) {
    self.name = name
    self.type = type
    self.canonical = canonical
    self.mentions = mentions
    self.stretch = stretch
    self.range = range
    self.isBare = isBare
  }

  /// Stands for no longer name.
  var isFull: Bool { canonical == name }
}
