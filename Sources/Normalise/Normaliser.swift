public import Lexicon
public import Model

/// Repairs the text of pages: what the Normalise stage does, as a function of one page.
///
///     var page = …                                // 投资投资8080亿元⏎⏎三期 2023 年启 动
///     Normaliser(options: options, lexicons: lexicons).normalise(&page)
///                                                 // 投资80亿元三期2023年启动
///
/// - Invariant: every change is in `page.repairs`; a page normalised twice is the page normalised once.
public struct Normaliser: Sendable {
  /// The repairs to make, in the order they run.
  private let repairs: [any PageRepair]

  /// - Throws: what is wrong with a list of English words that the options name.
  public init(options: OptionValues, lexicons: LexiconSet = LexiconSet()) throws(Diagnostic) {
    let chosen = Set(options.texts("repairs"))
    var words: EnglishDictionary?
    if [RepairStep.ligature, .dehyphenate, .joinLines, .confusions].contains(where: { chosen.contains($0.rawValue) }) {
      words = try Self.englishWords(options, lexicons)
    }
    var repairs: [any PageRepair] = []
    for step in RepairStep.allCases where chosen.contains(step.rawValue) {
      repairs.append(Self.repair(for: step, words: words ?? EnglishDictionary(), lexicons))
    }
    if chosen.contains(RepairStep.closeSpacing.rawValue) {
      let place = repairs.firstIndex { type(of: $0).step > .joinLines } ?? repairs.endIndex
      repairs.insert(TrimBlocks(), at: place)
    }
    if chosen.contains(RepairStep.ligature.rawValue) {
      let place = repairs.firstIndex { type(of: $0).step > .ligature } ?? repairs.endIndex
      repairs.insert(LigatureSpaces(words: words ?? EnglishDictionary()), at: place)
    }
    if chosen.contains(RepairStep.joinLines.rawValue) {
      // Before anything makes lines shorter: a gutter stands at the same printed column in every line.
      let place = repairs.firstIndex { type(of: $0).step > .control } ?? repairs.endIndex
      repairs.insert(SideBySide(), at: place)
    }
    self.repairs = repairs
  }

  private static func englishWords(_ options: OptionValues, _ lexicons: LexiconSet) throws(Diagnostic)
    -> EnglishDictionary
  {
    var words = lexicons.english
    if options.bool("system_words"), let file = try? WordFile.read(WordFile.system) { words.add(lines: file) }
    for path in options.texts("word_lists") {
      guard let file = try WordFile.read(path) else { throw WordFile.missing(path) }
      words.add(lines: file)
    }
    return words
  }

  /// The repair that carries out `step`.
  private static func repair(for step: RepairStep, words: EnglishDictionary, _ lexicons: LexiconSet) -> any PageRepair {
    switch step {
    case .control: ControlCharacters()
    case .zeroWidth: ZeroWidth()
    case .compatibility: Compatibility()
    case .ligature: Ligatures()
    case .width: Width()
    case .markdown: Markdown()
    case .garbage: Garbage()
    case .undouble: Undouble()
    case .closeSpacing: CloseSpacing()
    case .softHyphen: SoftHyphens()
    case .dehyphenate: Dehyphenate(words: words)
    case .joinLines: JoinLines(words: lexicons.pairs, english: words)
    case .punctuation: Punctuation()
    case .confusions: Confusions(list: lexicons["confusions"], words: words)
    }
  }

  public func normalise(_ page: inout Page) {
    let survey = Self.survey(&page)
    for repair in repairs where repair.isNeeded(survey) { repair.apply(to: &page) }
  }

  /// By itself, so that nobody holds the lines any more when repairs begin: the first would copy them.
  private static func survey(_ page: inout Page) -> PageSurvey {
    if let survey = page.survey { return survey }
    var lines = page.lines
    // Held once, they are measured in place.
    page.lines = []
    let survey = PageSurvey(page.text.span, measuring: &lines)
    page.lines = lines
    return survey
  }
}
