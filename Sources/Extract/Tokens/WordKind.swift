/// What the word lists say a word is; a word may be several things at once.
struct WordKind: OptionSet, Sendable {
  let rawValue: UInt32

  static let unit = WordKind(rawValue: 1 << 0)
  static let modifier = WordKind(rawValue: 1 << 1)
  static let metric = WordKind(rawValue: 1 << 2)
  static let saying = WordKind(rawValue: 1 << 3)
  static let title = WordKind(rawValue: 1 << 4)
  static let suffix = WordKind(rawValue: 1 << 5)
  static let zone = WordKind(rawValue: 1 << 6)
  static let place = WordKind(rawValue: 1 << 7)
  static let surname = WordKind(rawValue: 1 << 8)
  static let stage = WordKind(rawValue: 1 << 9)
  static let event = WordKind(rawValue: 1 << 10)
  static let industry = WordKind(rawValue: 1 << 11)
  static let policy = WordKind(rawValue: 1 << 12)
  static let date = WordKind(rawValue: 1 << 13)
  static let boundary = WordKind(rawValue: 1 << 14)
  static let company = WordKind(rawValue: 1 << 15)
  static let project = WordKind(rawValue: 1 << 16)
  static let need = WordKind(rawValue: 1 << 17)

  /// The lists, in the order the automaton knows them by, and what their words are.
  static let lists: [(name: String, kind: WordKind)] = [
    ("units", .unit), ("currencies", .unit), ("measures", .unit), ("modifiers", .modifier), ("metrics", .metric),
    ("sayings", .saying), ("titles", .title), ("organisation_suffixes", .suffix), ("zones", .zone), ("places", .place),
    ("surnames", .surname), ("stages", .stage), ("events", .event), ("industries", .industry), ("policies", .policy),
    ("dates", .date), ("boundaries", .boundary), ("companies", .company),
    ("projects", .project), ("needs", .need),
  ]
}
