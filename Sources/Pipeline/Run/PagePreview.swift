import Extract
import Ingest
import Lexicon
public import Model
import Normalise
import Segment

/// What a pipeline makes of one page, for looking at.
public struct PagePreview: Sendable {
  public let segmented: SegmentedPage
  /// The facts in its articles, a batch a table; empty where they were not asked for.
  public let facts: [RowBatch]

  /// Takes the page through the first ingest stage of a plan and what follows it, up to its articles and their facts.
  ///
  /// A pipeline that does not look for articles or facts is previewed as if it did, with the default options; without
  /// facts where its word lists do not do for them.
  public init(plan: Plan, path: String, readingFacts: Bool = true) throws(RunFailure) {
    let (lexicons, findings) = LexiconSet.load(
      folders: plan.lexicons.folders, replacing: plan.lexicons.replacing, adding: plan.lexicons.adding)
    guard !findings.contains(where: { $0.severity == .error }) else { throw .findings(findings) }
    let ingest = PagePreview.options(of: IngestStage.spec, in: plan)
    let reader = PageReader(options: ingest)
    var page = reader.read(FoundSource(path: path))
    page.source.lineCount = page.lines.count
    do {
      if page.source.status == .ok, plan.stages.contains(where: { $0.spec.name == NormaliseStage.spec.name }) {
        let options = PagePreview.options(of: NormaliseStage.spec, in: plan)
        try Normaliser(options: options, lexicons: lexicons).normalise(&page)
      }
      segmented = try Segmenter(options: PagePreview.options(of: SegmentStage.spec, in: plan), lexicons: lexicons)
        .segment(page)
    } catch {
      throw .findings([error])
    }
    facts = readingFacts ? try PagePreview.facts(of: segmented, plan, lexicons) : []
  }

  private static func facts(
    of page: SegmentedPage, _ plan: Plan, _ lexicons: LexiconSet
  ) throws(RunFailure) -> [RowBatch] {
    do {
      return try Extractor(options: options(of: ExtractStage.spec, in: plan), lexicons: lexicons).extract(page)
    } catch {
      guard plan.stages.contains(where: { $0.spec.name == ExtractStage.spec.name }) else { return [] }
      throw .findings(error.problems)
    }
  }

  private static func options(of spec: StageSpec, in plan: Plan) -> OptionValues {
    plan.stages.first { $0.spec.name == spec.name }?.options ?? OptionValues(specs: spec.options)
  }
}
