import Lexicon
import Model

// Stand in until the rooms have landed.
enum SegmentStage {
  static let spec = StageSpec(
    name: "segment", summary: "", accepts: [.cleanPages], produces: .articles, options: [])
}
struct Segmenter: Sendable {
  init(options: OptionValues, lexicons: LexiconSet) throws(Diagnostic) {}
  func segment(_ page: consuming Page) -> SegmentedPage { SegmentedPage(page: page, articles: [], leftovers: []) }
}
enum SegmentTables {
  static func rows(of page: SegmentedPage) -> [RowBatch] { [] }
}
enum ExtractStage {
  static let spec = StageSpec(name: "extract", summary: "", accepts: [.articles], produces: .facts, options: [])
}
struct Extractor: Sendable {
  init(options: OptionValues, lexicons: LexiconSet) throws(Diagnostic) {}
  func extract(_ page: SegmentedPage) -> [RowBatch] { [] }
}
