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
  public func extract(_ page: SegmentedPage) -> [RowBatch] { extract([page])[0] }

  /// The facts of each of several pages: the same as of each alone, and sooner.
  public func extract(_ pages: [SegmentedPage]) -> [[RowBatch]] { extract(pages) { _ in } }

  /// The same for a benchmark: calls `note` with the name of each step of the work when it is done.
  ///
  /// Each step is taken for all articles of several pages before the next one: the code and the words of all of them
  /// together are many times what the processor keeps at hand, and it guesses better the second time.
  public func extract(_ pages: [SegmentedPage], noting note: (String) -> Void) -> [[RowBatch]] {
    var batches = pages.map { _ in tables.map { RowBatch($0.schema, reserving: $0.usualRows) } }
    let space = ScanSpace()
    var articles = pages.indices.flatMap { page in pages[page].articles.indices.map { (page: page, article: $0) } }[...]
    while !articles.isEmpty {
      let stories = scanned(pages, &articles, in: space)
      note("scan")
      for (story, _) in stories where story.isEnglish { story.readEnglish(note) }
      let others = stories.compactMap { $0.story.isEnglish ? nil : $0.story }
      for step in Story.Step.allCases {
        for story in others { story.read(step) }
        note(step.rawValue)
      }
      for table in tables.indices {
        // Taken out once: a table is several references.
        let write = tables[table].write
        for (story, page) in stories { write(story, &batches[page][table]) }
        note(tables[table].schema.table)
      }
    }
    return batches
  }

  /// The first of the articles that are left, until they are as much text as is read together: what is known of it lies
  /// in memory. Each is given with the number of its page.
  private func scanned(
    _ pages: [SegmentedPage], _ left: inout ArraySlice<(page: Int, article: Int)>, in space: ScanSpace
  ) -> [(story: Story, page: Int)] {
    space.begin()
    var stories: [(story: Story, page: Int)] = []
    var bytes = 0
    while bytes < Extractor.togetherLimit, let (page, article) = left.popFirst() {
      let story = Story(pages[page], article: article, vocabulary, in: space)
      bytes += story.stretches.reduce(0) { $0 + $1.scan.text.count }
      stories.append((story, page))
    }
    return stories
  }

  /// Text of so many bytes is read together: of less, fetching the code costs more; of more, fetching what was read.
  private static let togetherLimit = 64 << 10
}
