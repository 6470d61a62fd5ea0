/// What the English word lists say a word or phrase is; it may be several things at once.
struct EnglishKind: OptionSet, Sendable {
  let rawValue: UInt64

  static let number = EnglishKind(rawValue: 1 << 0)
  static let scale = EnglishKind(rawValue: 1 << 1)
  static let fraction = EnglishKind(rawValue: 1 << 2)
  static let ordinal = EnglishKind(rawValue: 1 << 3)
  static let modifier = EnglishKind(rawValue: 1 << 4)
  static let month = EnglishKind(rawValue: 1 << 5)
  static let weekday = EnglishKind(rawValue: 1 << 6)
  static let period = EnglishKind(rawValue: 1 << 7)
  static let rise = EnglishKind(rawValue: 1 << 8)
  static let fall = EnglishKind(rawValue: 1 << 9)
  static let more = EnglishKind(rawValue: 1 << 10)
  static let less = EnglishKind(rawValue: 1 << 11)
  static let saying = EnglishKind(rawValue: 1 << 12)
  static let determiner = EnglishKind(rawValue: 1 << 13)
  static let preposition = EnglishKind(rawValue: 1 << 14)
  static let conjunction = EnglishKind(rawValue: 1 << 15)
  static let pronoun = EnglishKind(rawValue: 1 << 16)
  static let auxiliary = EnglishKind(rawValue: 1 << 17)
  static let adverb = EnglishKind(rawValue: 1 << 18)
  static let plural = EnglishKind(rawValue: 1 << 19)
  static let honorific = EnglishKind(rawValue: 1 << 20)
  static let moneyVerb = EnglishKind(rawValue: 1 << 21)
  static let qualifier = EnglishKind(rawValue: 1 << 22)
  static let unit = EnglishKind(rawValue: 1 << 23)
  static let currency = EnglishKind(rawValue: 1 << 24)
  static let office = EnglishKind(rawValue: 1 << 25)
  static let organisation = EnglishKind(rawValue: 1 << 26)
  static let event = EnglishKind(rawValue: 1 << 27)
  static let project = EnglishKind(rawValue: 1 << 28)
  static let stage = EnglishKind(rawValue: 1 << 29)
  static let policy = EnglishKind(rawValue: 1 << 30)
  static let metric = EnglishKind(rawValue: 1 << 31)
  static let given = EnglishKind(rawValue: 1 << 32)
  static let need = EnglishKind(rawValue: 1 << 33)

  static let coming = EnglishKind(rawValue: 1 << 34)
  static let past = EnglishKind(rawValue: 1 << 35)
  static let deed = EnglishKind(rawValue: 1 << 36)

  /// Words that stand between phrases and in none.
  static let closed: EnglishKind = [.determiner, .preposition, .conjunction, .pronoun, .auxiliary]

  /// The kinds that rows of `english_words` name.
  static let named: [(name: StaticString, kind: EnglishKind)] = [
    ("number", .number), ("scale", .scale), ("fraction", .fraction), ("ordinal", .ordinal), ("modifier", .modifier),
    ("month", .month), ("weekday", .weekday), ("period", .period), ("rise", .rise), ("fall", .fall), ("more", .more),
    ("less", .less), ("saying", .saying), ("determiner", .determiner), ("preposition", .preposition),
    ("conjunction", .conjunction), ("pronoun", .pronoun), ("auxiliary", .auxiliary), ("adverb", .adverb),
    ("plural", .plural), ("honorific", .honorific), ("moneyverb", .moneyVerb), ("qualifier", .qualifier),
    ("coming", .coming), ("past", .past),
  ]

  /// The other lists, each of one kind.
  static let lists: [(name: String, kind: EnglishKind)] = [
    ("english_units", .unit), ("english_currencies", .currency), ("english_offices", .office),
    ("english_organisations", .organisation), ("english_events", .event), ("english_projects", .project),
    ("english_policies", .policy), ("english_metrics", .metric), ("english_given_names", .given),
    ("english_needs", .need), ("english_deeds", .deed),
  ]
}
