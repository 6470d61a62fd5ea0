import Extract
import Foundation
import Ingest
import Lexicon
import Model
import Normalise
import Segment
import Workbench

/// Reading facts alone: pages are read, repaired and segmented in memory first, and only then is the clock started.
///
/// Prints what each step costs. A step's time is the least of all tries, and the total is the least of the totals, each of
/// rounds of its own: steps may add up to a little less or more than the total.
struct ExtractBench {
  private let paths: [String]
  private let lexiconFolder: String
  private let tries: Int
  private let seconds: Double
  /// Each file is one paragraph of one article, as it stands: for text that no page would be made of.
  private let isParagraph: Bool

  init(_ arguments: Arguments) {
    paths = Array(arguments.words.dropFirst())
    lexiconFolder = arguments.text("lexicons", "pipelines/lexicons")
    tries = arguments.int("tries", 5)
    seconds = Double(arguments.int("seconds", 1))
    isParagraph = arguments.flag("paragraph")
  }

  func run() throws {
    let (lexicons, problems) = LexiconSet.load(folders: [lexiconFolder])
    guard problems.isEmpty else { return print("bench: \(lexiconFolder) holds no word lists that can be read") }
    let pages = try segmentedPages(lexicons)
    let megabytes = Double(pages.reduce(0) { $0 + $1.page.text.count }) / 1e6
    guard megabytes > 0 else { return print("bench: no pages in \(paths.joined(separator: " "))") }
    let extractor = try Extractor(options: OptionValues(specs: ExtractStage.spec.options), lexicons: lexicons)
    // Few pages are gone through several times a try, so that a try is long enough to be timed.
    var rounds = 1
    let warmUp = Steps(extractor, pages, rounds: 1)
    rounds = max(1, Int(seconds / max(warmUp.total, 1e-6)))
    var best = warmUp
    best.total = .infinity
    for _ in 0..<tries { best.keepLeast(of: Steps(extractor, pages, rounds: rounds)) }
    print("\(pages.count) pages, \(fixed(megabytes, 2)) MB of clean text, \(tries) tries of \(rounds) rounds")
    for step in best.steps {
      let share = step.seconds / best.total * 100
      print(
        "  \(padded(step.name, 16)) \(padded(left: fixed(step.seconds / megabytes * 1e3, 2), 8)) ms/MB"
          + " \(padded(left: fixed(share, 1), 6)) %")
    }
    print(
      "  \(padded("all", 16)) \(padded(left: fixed(best.total / megabytes * 1e3, 2), 8)) ms/MB"
        + "   \(fixed(megabytes / best.total, 2)) MB/s")
  }

  /// The pages as the stages before hand them over.
  private func segmentedPages(_ lexicons: LexiconSet) throws -> [SegmentedPage] {
    let given: [String: OptionValue] = ["paths": .list(paths.map { .text($0) })]
    let options = OptionValues(given, specs: IngestStage.spec.options)
    let reader = PageReader(options: options)
    let normaliser = try Normaliser(options: OptionValues(specs: NormaliseStage.spec.options), lexicons: lexicons)
    let segmenter = try Segmenter(options: OptionValues(specs: SegmentStage.spec.options), lexicons: lexicons)
    return SourceFinder(options: options, baseFolder: "").find().compactMap { found in
      var page = reader.read(found)
      guard page.source.status == .ok else { return nil }
      if isParagraph { return paragraph(page) }
      normaliser.normalise(&page)
      return segmenter.segment(page)
    }
  }

  private func paragraph(_ page: Page) -> SegmentedPage {
    var article = Article()
    article.paragraphs = [Paragraph(role: .body, passage: Passage(0..<page.text.count, of: page))]
    return SegmentedPage(page: page, articles: [article], leftovers: [])
  }

  private func fixed(_ number: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", number) }
  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
  private func padded(left text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

/// What a try of some rounds over the pages took, in seconds a round.
private struct Steps {
  var steps: [(name: String, seconds: Double)] = []
  var total = 0.0

  init(_ extractor: Extractor, _ pages: [SegmentedPage], rounds: Int) {
    // The whole is timed alone: to ask for the time after each step of each page takes time too.
    let start = Steps.now
    for _ in 0..<rounds { _ = extractor.extract(pages) }
    total = (Steps.now - start) / Double(rounds)
    for _ in 0..<rounds {
      var last = Steps.now
      _ = extractor.extract(pages) { name in
        let now = Steps.now
        add(name, (now - last) / Double(rounds))
        last = now
      }
    }
  }

  /// Processor time of this thread: what others do meanwhile does not count.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private mutating func add(_ name: String, _ seconds: Double) {
    if let index = steps.firstIndex(where: { $0.name == name }) {
      steps[index].seconds += seconds
    } else {
      steps.append((name, seconds))
    }
  }

  mutating func keepLeast(of other: Steps) {
    total = min(total, other.total)
    for (index, step) in other.steps.enumerated() {
      steps[index].seconds = min(steps[index].seconds, step.seconds)
    }
  }
}
