import Ingest
import Lexicon
public import Model
import Normalise
import Segment

/// What a pipeline makes of one page, for looking at.
public struct PagePreview: Sendable {
  public let segmented: SegmentedPage

  /// Takes the page through the first ingest stage of a plan and what follows it, up to its articles.
  ///
  /// A pipeline that does not look for articles is previewed as if it did, with the default options.
  public init(plan: Plan, path: String) throws(RunFailure) {
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
  }

  private static func options(of spec: StageSpec, in plan: Plan) -> OptionValues {
    plan.stages.first { $0.spec.name == spec.name }?.options ?? OptionValues(specs: spec.options)
  }
}
