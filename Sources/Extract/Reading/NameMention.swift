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
struct Organisation: Sendable {
  var name: [UInt8]
  var type: OrganisationType
  /// Its full name in the article, or itself.
  var canonical: [UInt8]
  var mentions: Int
  /// First mention: number of the stretch, and where in it.
  var stretch: Int
  var range: Range<Int>
  /// 高新区 alone.
  var isBare = false

  /// Stands for no longer name.
  var isFull: Bool { canonical == name }
}
