/// Whether two English words can stand side by side.
///
///     …somebody unplugged it to │ who grows sweet peppers…      to who: no
///     …sent the whole of the │ stock to customers…              the stock: yes
///     …nobody knew of the car- │ of a pilot who…                car-of: no
///
/// Where a line ends in one word and the next begins with the other, and no sentence has both, print does not go on
/// there: a column was cut, or another story stands between.
public enum EnglishSeam {
  /// Small words that only some may follow.
  public enum Ending: Sendable {
    case other, article, preposition
    /// Half a word, or half a compound.
    case cut
    /// The same with small letters, which no capital goes on: dis- │ Lamps; but mid- │ April.
    case smallCut
  }

  /// What a word cannot follow.
  public struct Barred: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let articles = Barred(rawValue: 1)
    public static let prepositions = Barred(rawValue: 2)
    public static let cuts = Barred(rawValue: 4)
    public static let smallCuts = Barred(rawValue: 8)
  }

  /// The kind of the word that ends at `end`.
  public static func ending(_ text: Span<UInt8>, _ end: Int) -> Ending {
    guard end > 0, end <= text.count else { return .other }
    if end > 1, text[end - 1] == 0x2D, isLetter(text[end - 2]) { return cut(text, end - 1) }
    guard isSmall(text[end - 1]) else { return .other }
    let word = SmallWord(text, endingAt: end)
    // Nearly all words are neither.
    guard leading.contains(word) else { return .other }
    return articles.contains(word) ? .article : .preposition
  }

  /// Half a word that ends at `end`, before its hyphen.
  private static func cut(_ text: Span<UInt8>, _ end: Int) -> Ending {
    var first = end
    while first > 0, end - first < 9, isLetter(text[first - 1]) { first -= 1 }
    guard isSmall(text[first]), first == 0 || text[first - 1] == 0x20 else { return .cut }
    return beforeNames.contains(SmallWord(text, endingAt: end)) ? .cut : .smallCut
  }

  /// What the word that starts at `start` cannot follow.
  public static func barred(_ text: Span<UInt8>, _ start: Int) -> Barred {
    guard start < text.count else { return [] }
    guard isSmall(text[start]) else { return (0x41...0x5A).contains(text[start]) ? .smallCuts : [] }
    let word = SmallWord(text, startingAt: start)
    // in-house is another word than in.
    let end = start + word.count
    if end < text.count, text[end] == 0x2D { return [] }
    var result: Barred = []
    if notAfterArticle.contains(word) { result.insert(.articles) }
    if notAfterPreposition.contains(word) { result.insert(.prepositions) }
    if wholeWords.contains(word) { result.insert(.cuts) }
    return result
  }

  /// Whether no sentence has two such words side by side.
  public static func isImpossible(_ ending: Ending, _ barred: Barred) -> Bool {
    switch ending {
    case .other: false
    case .article: barred.contains(.articles)
    case .preposition: barred.contains(.prepositions)
    case .cut: barred.contains(.cuts)
    case .smallCut: !barred.isDisjoint(with: [.cuts, .smallCuts])
    }
  }

  /// Whether no sentence has the word that ends at `end` and the one that starts at `start` side by side.
  public static func isImpossible(_ text: Span<UInt8>, _ end: Int, _ start: Int) -> Bool {
    let ending = ending(text, end)
    return ending != .other && isImpossible(ending, barred(text, start))
  }

  /// Whether the full stop that ends at `end` belongs to a title (Dr., Mr.) or an initial, after which a name must follow.
  public static func isTitle(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end >= 3, text[end - 1] == 0x2E else { return false }
    if isInitial(text, end) { return true }
    return titles.contains(SmallWord(text, endingAt: end - 1))
  }

  /// …said R. │ Holt; John F. │ Marsh: a capital alone, unless it numbers what stands before it (Plan B.).
  private static func isInitial(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard text[end - 2] >= 0x41, text[end - 2] <= 0x5A, text[end - 2] != 0x49, text[end - 3] == 0x20 else {
      return false
    }
    return end > 3 && isLetter(text[end - 4]) && !numbered.contains(SmallWord(text, endingAt: end - 3))
  }

  /// What letters are numbers of.
  private static let numbered = SmallWords([
    "plan", "Plan", "phase", "Phase", "type", "Type", "grade", "Grade", "class", "Class", "group", "Group", "series",
    "Series", "vitamin", "Vitamin", "block", "Block", "zone", "Zone", "gate", "Gate", "hall", "Hall", "plot", "Plot",
    "tower", "Tower", "unit", "Unit", "wing", "Wing", "bay", "Bay", "line", "Line", "part", "Part", "shed", "Shed",
    "lot", "Lot", "stage", "Stage", "terminal", "Terminal", "level", "Level", "point", "Point", "option", "Option",
    "category", "schedule", "Schedule", "annex", "Annex", "table", "Table", "figure", "Figure", "section", "Section",
    "sector", "Sector", "road", "Road", "building", "Building", "dock", "Dock", "berth", "Berth", "pier", "Pier",
  ])

  private static let titles = SmallWords([
    "Dr", "Mr", "Mrs", "Ms", "Prof", "Gen", "Col", "Capt", "Lt", "Sgt", "Sen", "Rep", "Gov", "Rev", "Hon", "St", "Mt",
    "Fr", "Maj", "Messrs",
  ])

  /// Whether the word that ends at `end` asks for another one: the, of, said on.
  public static func goesOn(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let word = SmallWord(text, endingAt: end)
    guard word.count > 0, end == word.count || text[end - word.count - 1] == 0x20 else { return false }
    return openEnds.contains(word)
  }

  /// Whether a word starts at `start` that has a capital only where a sentence begins: The, In, How.
  public static func beginsSentence(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start < text.count, text[start] >= 0x41, text[start] <= 0x5A else { return false }
    return firstWords.contains(SmallWord(text, startingAt: start))
  }

  private static let firstWords = SmallWords([
    "The", "A", "An", "This", "These", "Those", "That", "There", "Here", "It", "Its", "They", "Their", "We", "Our",
    "He", "His", "She", "Her", "You", "Your", "My", "In", "On", "At", "By", "For", "From", "With", "To", "Of", "As",
    "About", "After", "Before", "Behind", "Between", "During", "Since", "Until", "Under", "Within", "Without",
    "Among", "Across", "Despite", "Over", "Through", "How", "What", "When", "Where", "Which", "While", "Who", "Why",
    "If", "But", "And", "Or", "So", "Yet", "Because", "Although", "Though", "However", "Then", "Thus", "Also",
    "All", "Any", "Both", "Each", "Every", "Many", "More", "Most", "Much", "No", "Not", "One", "Only", "Other",
    "Another", "Several", "Some", "Such", "Is", "Are", "Was", "Were", "Has", "Have", "Had", "Do", "Does", "Did",
    "Can", "Could", "Will", "Would", "Last",
  ])

  /// Whether a word starts at `start` that heads or ends the name of a zone, a firm or an office: Development, Zone, Co.
  public static func headsName(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start < text.count, text[start] >= 0x41, text[start] <= 0x5A else { return false }
    var end = start
    while end < text.count, end - start < 16, isLetter(text[end]) { end += 1 }
    let length = end - start
    guard nameHeadLengths[Int(text[start] & 31)] >> UInt32(length) & 1 != 0 else { return false }
    return nameHeads.contains { $0.utf8CodeUnitCount == length && text.has($0, at: start) }
  }

  private static let nameHeads: [StaticString] = [
    "Development", "Zone", "Zones", "Park", "Parks", "District", "Area", "Industrial", "Technological", "Technology",
    "Economic", "Co", "Corp", "Corporation", "Company", "Ltd", "Limited", "Inc", "Group", "Holdings", "Bureau",
    "Committee", "Commission", "Administration", "Authority", "Association", "University", "Institute", "Academy",
    "Center", "Centre", "Council", "Department", "Ministry", "Agency", "Laboratory", "Hospital", "Estate", "Hub",
    "Province", "County", "Road", "Street", "Bank", "Fund",
  ]

  /// For each first letter, a bit for each length of a word.
  private static let nameHeadLengths: [UInt32] = {
    var lengths = [UInt32](repeating: 0, count: 32)
    for word in nameHeads { lengths[Int(unsafe word.utf8Start[0] & 31)] |= 1 << UInt32(word.utf8CodeUnitCount) }
    return lengths
  }()

  private static let openEnds = SmallWords(
    articleWords + [
      "to", "of", "with", "from", "at", "into", "for", "and", "or", "but", "on", "in", "by", "as", "than", "that", "is",
      "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "said", "be", "within", "between",
      "among", "during", "against", "towards", "toward", "until", "despite", "via", "per", "upon", "onto", "outside",
      "inside", "across", "To", "With", "From", "At", "For", "And", "But", "On", "In", "By", "As",
    ])
  // A sentence's first word stands at a line's end as well.
  private static let articleWords: [StaticString] = [
    "the", "a", "an", "its", "their", "our", "your", "my", "every", "The", "A", "An", "Its", "Their", "Our", "Your",
    "My",
    "Every",
  ]
  private static let prepositionWords: [StaticString] = [
    "to", "of", "with", "from", "at", "into", "for", "To", "With", "From", "At", "For",
  ]
  private static let articles = SmallWords(articleWords)
  /// Articles and prepositions.
  private static let leading = SmallWords(articleWords + prepositionWords)
  private static let notAfterArticle = SmallWords([
    "who", "which", "that", "and", "or", "but", "of", "is", "was", "were", "are", "has", "had", "have", "would",
    "could", "should", "in", "on", "at", "to", "for", "with", "from", "by", "as", "the", "a", "an", "it", "they", "he",
    "she", "we", "said", "be",
  ])
  private static let notAfterPreposition = SmallWords([
    "who", "of", "is", "was", "were", "are", "has", "had", "said", "and", "or",
  ])

  /// What compounds begin with before a name, or are named by a letter.
  private static let beforeNames = SmallWords([
    "non", "anti", "pro", "pre", "post", "mid", "ex", "un", "trans", "inter", "intra", "pan", "sub", "cross", "semi",
    "co", "all", "neo", "once", "then", "late", "early", "former", "half", "self", "near", "extra", "ultra", "super",
    "quasi", "counter", "e", "i", "m", "x", "de", "la", "al", "el", "bin", "von", "van", "high", "hi", "low", "multi",
    "over", "under", "vice", "south", "north", "east", "west", "central", "upper", "lower", "mainly", "state",
  ])

  /// Words that are no second half of another. Those of built-in, start-up and how-to are.
  private static let wholeWords = SmallWords([
    "of", "the", "a", "an", "and", "but", "is", "was", "were", "are", "has", "had", "have", "will", "would", "could",
    "should", "who", "which", "that", "they", "he", "she", "we", "it", "its", "their", "his", "her", "our", "from",
    "with", "said", "when", "where", "while", "because", "this", "these", "those",
  ])

  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) || byte >= 0x80 }
}
