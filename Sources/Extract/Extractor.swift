public import Lexicon
public import Model

/// Reads facts out of a page's articles: one batch of rows a table.
///
/// Each text of an article is scanned once (`Scan`); names, dates and quantities are read from that (`Story`), and the
/// tables write down what was read. The rows depend on the page, the word lists and the options alone.
public struct Extractor: Sendable {
  private let vocabulary: Vocabulary
  private let tables: [FactTable]

  public init(options: OptionValues, lexicons: LexiconSet) throws(ExtractError) {
    var problems: [Diagnostic] = []
    vocabulary = Vocabulary(lexicons, problems: &problems)
    if !problems.isEmpty { throw ExtractError(problems: problems) }
    var chosen: [String] = ["all"]
    if case .text(let one)? = options["tables"] {
      chosen = [one]
    } else if options["tables"] != nil {
      chosen = options.texts("tables")
    }
    // Zones are counted from other tables' rows, asked for or not.
    if chosen.contains(ZoneTally.schema.table) { chosen += ZoneTally.sources }
    tables = FactTable.all.filter { chosen.contains("all") || chosen.contains($0.schema.table) }
  }

  /// The facts of a page, one batch for each table that was asked for, also where it has no rows.
  public func extract(_ page: SegmentedPage) -> [RowBatch] { extract(page) { _ in } }

  /// The same for a benchmark: calls `note` with the name of each step of the work when it is done.
  ///
  /// Each step is taken for several articles before the next one: the code of all of them together is many times what
  /// the processor keeps at hand, and guesses better the second time.
  public func extract(_ page: SegmentedPage, noting note: (String) -> Void) -> [RowBatch] {
    var batches = tables.map { RowBatch($0.schema, reserving: $0.usualRows) }
    let space = ScanSpace()
    var next = 0
    while next < page.articles.count {
      let stories = scanned(page, from: &next, in: space)
      note("scan")
      for story in stories where story.isEnglish { story.readEnglish(note) }
      for step in Story.Step.allCases {
        for story in stories where !story.isEnglish { story.read(step) }
        note(step.rawValue)
      }
      for table in tables.indices {
        for story in stories { tables[table].write(story, &batches[table]) }
        note(tables[table].schema.table)
      }
    }
    return batches
  }

  /// The next articles of a page, until they are as much text as is read together: what is known of it lies in memory.
  private func scanned(_ page: SegmentedPage, from next: inout Int, in space: ScanSpace) -> [Story] {
    space.begin()
    var stories: [Story] = []
    var bytes = 0
    while next < page.articles.count, bytes < Extractor.togetherLimit {
      let story = Story(page, article: next, vocabulary, in: space)
      bytes += story.stretches.reduce(0) { $0 + $1.scan.text.count }
      stories.append(story)
      next += 1
    }
    return stories
  }

  /// Text of so many bytes is read together.
  private static let togetherLimit = 24 << 10
}
