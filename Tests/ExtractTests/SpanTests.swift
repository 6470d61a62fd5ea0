import Extract
import Foundation
import Ingest
import Lexicon
import Model
import Normalise
import Segment
import TestSupport
import Testing

/// What `byte_start` and `byte_end` say, tested on every row of every table of facts.
///
/// The text of a row is clean text: it stands somewhere in its article, and each of its characters came from bytes of the
/// original file. The row's span must be the least that holds all those bytes. Where no repair was made inside it and its
/// text was printed in one place, the bytes themselves are the text. (The parts of a split quotation are joined by a space
/// in its text; its bytes hold what stands between them as well.)
@Suite struct SpanTests {
  @Test func `the spans of clean paragraphs give back what was read`() {
    let story = [
      "3月22日，广州某某新材料科技有限公司董事长王建国表示：“我们将投资3.5亿元，新增就业约300人。”", "今年1-9月，高新区规模以上工业增加值同比增长16.4%，引进项目1-2个。",
    ]
    var check = SpanCheck()
    for page in [PageBuilder.page(story[0], story[1])] + GoldPage.all.map(\.page) { check.check(page, page.page.text) }
    #expect(check.rows > 8 && check.exact == check.rows && check.problems.isEmpty, "\(check)")
  }

  @Test(arguments: SamplePages.folders)
  func `the spans of sample pages give back what was read`(folder: String) throws {
    var check = SpanCheck()
    for path in SamplePages.files(in: folder) {
      let (page, bytes) = try FactRoad.shared.read(path)
      check.check(page, bytes)
    }
    #expect(check.rows > 100 && check.exact > check.rows / 4 && check.problems.isEmpty, "\(check)")
  }

  @Test(arguments: 0..<8)
  func `the spans of damaged pages give back what was read`(group: UInt64) {
    var check = SpanCheck()
    for seed in group * 25..<(group + 1) * 25 {
      let text = TypesetPage.mixture(seed: seed).text
      check.check(FactRoad.shared.page(text), Array(text.utf8))
    }
    #expect(check.rows > 100 && check.problems.isEmpty, "\(check)")
  }

  @Test func `a span that is a byte off is found`() {
    let page = PageBuilder.page("今年，某市投资3.5亿元建设桥梁。")
    var check = SpanCheck()
    check.shift = 1
    check.check(page, page.page.text)
    #expect(check.rows > 0 && check.problems.count == check.rows)
  }
}

/// The sample pages of the package, and those beside it where there are any.
enum SamplePages {
  private static let root: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }()

  static var folders: [String] {
    [root.appendingPathComponent("seeds").path] + (GoldPage.folder.map { [$0 + "/seeds"] } ?? [])
  }

  static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0 != "README" }.sorted().map { folder + "/" + $0 }
  }
}

/// The road from a file to articles, with default options and the lists that ship.
struct FactRoad: Sendable {
  static let shared: FactRoad = {
    do { return try FactRoad() } catch { fatalError("\(error)") }
  }()

  private let reader: PageReader
  private let normaliser: Normaliser
  private let segmenter: Segmenter

  private init() throws {
    reader = PageReader(options: OptionValues(["paths": .list([])], specs: IngestStage.spec.options))
    normaliser = try Normaliser(
      options: OptionValues(specs: NormaliseStage.spec.options), lexicons: shippedLexicons)
    segmenter = try Segmenter(options: OptionValues(specs: SegmentStage.spec.options), lexicons: shippedLexicons)
  }

  func page(_ text: String) -> SegmentedPage { segmented(Page(testing: text)) }

  /// A page, and the bytes that its spans are of; none of a compressed file, whose spans are of what it holds.
  func read(_ path: String) throws -> (SegmentedPage, [UInt8]) {
    let page = reader.read(FoundSource(path: path))
    #expect(page.source.status == .ok, "\(path)")
    let bytes = path.hasSuffix(".gz") ? [] : Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return (segmented(page), bytes)
  }

  private func segmented(_ raw: Page) -> SegmentedPage {
    var page = raw
    normaliser.normalise(&page)
    return segmenter.segment(page)
  }
}
