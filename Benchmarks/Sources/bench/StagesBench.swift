import Foundation
import Ingest
import Lexicon
import Model
import Normalise
import Segment

/// The road of a page stage by stage and repair by repair, on one thread: what each costs alone.
///
/// A repair is timed on pages that the repairs before it have gone through, together with the survey that every
/// normaliser makes; what a normaliser without repairs takes on the same pages is taken off. `join_lines` counts what it does
/// with columns printed side by side, `close_spacing` the trimming of blocks. So the lines of repairs need not add up to
/// the one of `normalise`, which is measured by itself. What reading facts costs, table by table,
/// is shown by `bench extract`.
struct StagesBench {
  private let paths: [String]
  private let lexiconFolder: String
  private let tries: Int

  init(_ arguments: Arguments) {
    paths = Array(arguments.words.dropFirst())
    lexiconFolder = arguments.text("lexicons", "pipelines/lexicons")
    tries = max(1, arguments.int("tries", 3))
  }

  func run() throws {
    let (lexicons, problems) = LexiconSet.load(folders: [lexiconFolder])
    guard problems.isEmpty else { return print("bench: \(lexiconFolder) holds no word lists that can be read") }
    let options = OptionValues(["paths": .list(paths.map { .text($0) })], specs: IngestStage.spec.options)
    let found = SourceFinder(options: options, baseFolder: "").find()
    let reader = PageReader(options: options)
    var pages = found.map { reader.read($0) }
    let megabytes = Double(pages.reduce(0) { $0 + $1.source.byteCount }) / 1e6
    guard megabytes > 0 else { return print("bench: no pages in \(paths.joined(separator: " "))") }
    print("\(pages.count) pages, \(fixed(megabytes, 2)) MB as files, least of \(tries) tries")

    let ingest = least { for source in found { _ = reader.read(source) } }
    pages = pages.filter { $0.source.status == .ok }
    let normalise = least(Self.work(try normaliser(nil, lexicons), pages))
    line("ingest (reading, SHA-256, decoding, lines)", ingest, megabytes)
    line("normalise", normalise, megabytes)
    var stepwise = pages
    let idle = try normaliser([], lexicons)
    line("  survey and widths", least(Self.work(idle, pages)), megabytes)
    // Widths are measured once: pages that have theirs are surveyed faster.
    for index in stepwise.indices { idle.normalise(&stepwise[index]) }
    for step in RepairStep.allCases {
      let repair = try normaliser([step], lexicons)
      let survey = least(Self.work(idle, stepwise))
      let cost = least(Self.work(repair, stepwise))
      line("  " + step.rawValue, max(0, cost - survey), megabytes)
      for index in stepwise.indices { repair.normalise(&stepwise[index]) }
    }
    let all = try normaliser(nil, lexicons)
    for index in pages.indices { all.normalise(&pages[index]) }
    let segmenter = try Segmenter(options: OptionValues(specs: SegmentStage.spec.options), lexicons: lexicons)
    let segment = least { for page in pages { _ = segmenter.segment(page) } }
    line("segment", segment, megabytes)
    line("from files to articles", ingest + normalise + segment, megabytes)
  }

  /// Repairing every page once, from the state it is in.
  private static func work(_ normaliser: Normaliser, _ pages: [Page]) -> () -> Void {
    {
      for page in pages {
        var page = page
        normaliser.normalise(&page)
      }
    }
  }

  /// A normaliser of some repairs, or of all.
  private func normaliser(_ steps: [RepairStep]?, _ lexicons: LexiconSet) throws -> Normaliser {
    var values: [String: OptionValue] = [:]
    if let steps { values["repairs"] = .list(steps.map { .text($0.rawValue) }) }
    return try Normaliser(options: OptionValues(values, specs: NormaliseStage.spec.options), lexicons: lexicons)
  }

  private func least(_ work: () -> Void) -> Double {
    var least = Double.infinity
    for _ in 0..<tries {
      let start = Self.now
      work()
      least = min(least, Self.now - start)
    }
    return least
  }

  /// Processor time of this thread: what others do meanwhile does not count.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func line(_ name: String, _ seconds: Double, _ megabytes: Double) {
    let perMegabyte = fixed(seconds / megabytes * 1e3, 2)
    let speed = seconds > 0 ? fixed(megabytes / seconds, 1) : "–"
    print(
      name.padding(toLength: 44, withPad: " ", startingAt: 0)
        + String(repeating: " ", count: max(0, 8 - perMegabyte.count)) + perMegabyte + " ms/MB"
        + String(repeating: " ", count: max(0, 10 - speed.count)) + speed + " MB/s")
  }

  private func fixed(_ number: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", number) }
}
