/// A person named at a place in a text, with what is said right there of office and organisation.
struct PersonMention: Sendable {
  var range: Range<Int>
  var position: Range<Int>?
  /// Its number among the people of the article.
  var number: Int?
  /// The organisation's name as printed; nil where none stands with the name.
  var organisation: [UInt8]?
}

/// A person of an article.
struct Person: Sendable {
  var name: [UInt8]
  var position: [UInt8]?
  var organisation: [UInt8]?
  var mentions: Int
  var stretch: Int
  var range: Range<Int>
}
