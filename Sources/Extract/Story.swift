import Model

/// An article as the extractors see it: each of its texts scanned once, with the dates, quantities and names in them.
///
/// A class, as its texts are: readers keep it, and closures do.
final class Story {
  /// One text of the article: a headline or a paragraph.
  ///
  /// A class, because every reader is handed one: to copy a value of so many arrays is to count a reference to each.
  final class Stretch {
    enum Role: Sendable { case kicker, headline, deck, body, subhead, caption, credit }

    let role: Role
    /// `seq` in `paragraphs`; nil for headlines and for captions of a story.
    let paragraph: Int?
    let passage: Passage
    let scan: Scan
    var dates: [DateMention] = []
    var quantities: [QuantityMention] = []
    var organisations: [NameMention] = []
    var people: [PersonMention] = []
    var quotes: [QuoteMention] = []
    var projects: [ProjectMention] = []
    /// Where the source map is searched first for what stands here.
    fileprivate var run = 0

    init(_ role: Role, _ passage: Passage, paragraph: Int? = nil, _ scan: Scan) {
      self.role = role
      self.passage = passage
      self.paragraph = paragraph
      self.scan = scan
    }
  }

  let page: SegmentedPage
  let article: Article
  let articleID: [UInt8]
  let isEnglish: Bool
  let vocabulary: Vocabulary
  /// What only English articles have readers of their own for; nil in others.
  var english: EnglishFacts?
  var stretches: [Stretch] = []
  /// In order of first mention, one for each form of a name.
  var organisations: [Organisation] = []
  /// The company of a feature, once the organisations are read.
  var house: [UInt8]?
  /// In order of first mention.
  var people: [Person] = []
  /// Short form → full name.
  var canonicalNames = NameTable<[UInt8]>()
  /// Whether it is nothing but projects.
  private(set) var isList = false
  /// The zone the article is about, as far as it says; asked for when all organisations are read.
  private(set) lazy var namedZone = findZone()

  /// Scans the article's texts; what is in them is read step by step.
  ///
  /// - Parameter space: where texts are recognised, one after another.
  init(_ page: SegmentedPage, article index: Int, _ vocabulary: Vocabulary, in space: ScanSpace) {
    self.page = page
    article = page.articles[index]
    articleID = Array(page.articleID(index).utf8)
    self.vocabulary = vocabulary
    isEnglish = Story.isEnglish(article)
    stretches.reserveCapacity(article.paragraphs.count + 3)
    add(article.kicker, .kicker, in: space)
    add(article.headline, .headline, in: space)
    add(article.deck, .deck, in: space)
    for (number, paragraph) in article.paragraphs.enumerated() { add(paragraph, number: number + 1, in: space) }
  }

  /// The steps of reading an article that is not English, in their order: each rests on those before it.
  enum Step: String, CaseIterable {
    case dates = "read dates"
    case names = "read names"
    case shortNames = "read short names"
    case people = "read people"
    case speech = "read speech"
    case figures = "read figures"
    case projectNames = "read project names"
    case scenes = "read scenes"
    case metrics = "read metrics"
    case subjects = "read subjects"
  }

  func read(_ step: Step) {
    switch step {
    case .dates: readDates()
    case .names: readFullNames()
    case .shortNames: readShortNames()
    case .people: readPeople()
    case .speech: readQuotes()
    case .figures: readQuantities()
    case .projectNames: readProjectNames()
    case .scenes: readScenes()
    case .metrics: readMetrics()
    case .subjects: readSubjects()
    }
  }

  private func add(_ passage: Passage?, _ role: Stretch.Role, in space: ScanSpace) {
    guard let passage, !passage.isEmpty else { return }
    stretches.append(Stretch(role, passage, scan(passage, in: space)))
  }

  private func add(_ paragraph: Paragraph, number: Int, in space: ScanSpace) {
    let role: Stretch.Role
    switch paragraph.role {
    case .body: role = .body
    case .subhead: role = .subhead
    case .caption: role = .caption
    // A photographer's credit states no facts.
    case .credit: return
    }
    // A photo's caption is its text; a story's caption stands beside it.
    let isBeside = role == .caption && article.kind == .story
    let scan = scan(paragraph.passage, in: space)
    stretches.append(Stretch(role, paragraph.passage, paragraph: isBeside ? nil : number, scan))
  }

  /// English articles are read by words of their own: of the scan they want the sentences alone.
  private func scan(_ passage: Passage, in space: ScanSpace) -> Scan {
    Scan(Array(passage.text), vocabulary, findsWords: !isEnglish, in: space)
  }

  private func readDates() {
    var reader = DateReader(vocabulary, pageDate: page.date)
    for stretch in stretches { stretch.dates = reader.read(stretch.scan) }
  }

  private func readQuantities() {
    for stretch in stretches where QuantityReader.mayRead(stretch.scan) {
      stretch.quantities = QuantityReader(stretch.scan, vocabulary, dates: stretch.dates).read()
    }
  }

  private func readProjectNames() {
    var count = 0
    for index in stretches.indices
    where stretches[index].role == .body || stretches[index].role == .caption && article.kind == .photo {
      let isNamedNext = index + 1 < stretches.count && stretches[index + 1].scan.has("该项目", at: 0)
      let reader = ProjectNameReader(
        number: index, stretch: stretches[index], vocabulary: vocabulary, isFollowedByProject: isNamedNext)
      stretches[index].projects = reader.read()
      count += stretches[index].projects.count
      // A page of nothing but projects is no newspaper's; what follows is left out rather than compared with all before.
      isList = count > 500
      if isList { return }
    }
    readProjectEntries()
  }

  private func readQuotes() {
    var last: Int?
    let isInterview = stretches.count { $0.role == .body && $0.asks } >= 2
    for stretch in stretches where stretch.role == .body {
      guard isInterview || stretch.scan.has(.openQuote) || !stretch.people.isEmpty else { continue }
      var reader = QuoteReader(stretch: stretch, people: people, lastSpeaker: last)
      stretch.quotes = (isInterview ? reader.readAnswer() : nil) ?? reader.read()
      last = reader.lastSpeaker
    }
  }

  /// The bytes of the file that hold `range` of a stretch.
  func sourceSpan(_ stretch: Stretch, _ range: Range<Int>) -> SourceSpan {
    stretch.passage.sourceSpan(of: range, in: page.page, near: &stretch.run)
  }
}

extension Story.Stretch {
  /// A clause, of one that is endless only its head.
  func shownSentence(within clause: Range<Int>) -> Range<Int> {
    clause.count <= 1800 ? clause : shownSentence(around: clause.lowerBound..<clause.lowerBound)
  }

  /// The sentence around a range, of one that is endless only the part near it.
  func shownSentence(around range: Range<Int>) -> Range<Int> {
    let sentence = scan.sentence(at: range.lowerBound)
    guard sentence.count > 1800 else { return sentence }
    var low = max(sentence.lowerBound, range.lowerBound - 600)
    var high = min(sentence.upperBound, range.upperBound + 600)
    while low > 0, scan.text[low] & 0xC0 == 0x80 { low -= 1 }
    while high < scan.text.count, scan.text[high] & 0xC0 == 0x80 { high += 1 }
    return low..<high
  }
}
