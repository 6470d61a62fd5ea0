import Foundation
import Ingest
import Lexicon
import Model
import Normalise
import Segment
import TestSupport

/// The real pages and the hand-read ones beside the package, where they are there.
enum SharedPages {
  static let packageRoot: URL = {
    var folder = URL(filePath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { return folder }
    }
    return folder
  }()

  static let root: URL? = {
    if let given = ProcessInfo.processInfo.environment["BROADSHEET_SHARED"] { return URL(filePath: given) }
    return ["../shared", "../../shared"].map { packageRoot.appending(path: $0).standardizedFileURL }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "seeds").path)
    }
  }()

  static func files(_ folder: String, _ suffix: String) -> [URL] {
    guard let root,
      let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
    else { return [] }
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { root.appending(path: folder).appending(path: $0) }
  }
}

extension SharedPages {
  /// Scores the tables in `folder`: exit status and what the scoring program says.
  static func score(_ folder: URL, gold: [String], floors: [String]) throws -> (Int32, String) {
    guard let root else { return (1, "the scoring program is not beside the package") }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", root.appending(path: "score/score.py").path, folder.path] + gold
      + floors.flatMap { ["--min", $0] }
      + (ProcessInfo.processInfo.environment["BROADSHEET_SHOW"].map { ["--show", $0] } ?? [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

/// The road up to Segment with default options and the package's own word lists.
struct Road {
  static let lexicons: LexiconSet = LexiconSet.load(
    folders: [SharedPages.packageRoot.appending(path: "pipelines/lexicons").path]
  ).0

  let normaliser: Normaliser
  let segmenter: Segmenter

  init() throws {
    normaliser = try Normaliser(options: OptionValues(specs: NormaliseStage.spec.options), lexicons: Self.lexicons)
    segmenter = try Segmenter(options: OptionValues(specs: SegmentStage.spec.options), lexicons: Self.lexicons)
  }

  func clean(_ text: String, path: String = "test.txt") -> Page {
    var page = Page(testing: text, path: path)
    normaliser.normalise(&page)
    return page
  }

  func segment(_ text: String, path: String = "test.txt") -> SegmentedPage {
    segmenter.segment(clean(text, path: path))
  }

  func read(_ file: URL) throws -> SegmentedPage {
    segment(try String(contentsOf: file, encoding: .utf8), path: file.lastPathComponent)
  }
}

extension SegmentedPage {
  /// The page as a person would note it down: for failing tests and for looking at.
  var outline: String {
    var lines: [String] = []
    func span(_ passage: Passage) -> String { passage.string }
    for (number, article) in articles.enumerated() {
      lines.append(
        "== \(number + 1) \(article.kind.rawValue) fragments \(article.fragments) gaps \(article.gaps)"
          + " headline \(rounded(article.headlineScore)) stitch \(rounded(article.stitchScore)) zone \(article.zone ?? "-")"
      )
      if let kicker = article.kicker { lines.append("   kicker   \(kicker.string)") }
      if let headline = article.headline { lines.append("   headline \(headline.string)") }
      if let deck = article.deck { lines.append("   deck     \(deck.string)") }
      if let dateline = article.dateline { lines.append("   dateline \(dateline.string)") }
      for author in article.authors {
        lines.append("   author   \(author.name) \(author.role ?? "-") \(author.outlet ?? "-")")
      }
      for paragraph in article.paragraphs {
        let text = paragraph.passage.string
        let short = text.count > 60 ? "\(text.prefix(28)) … \(text.suffix(28))" : text
        lines.append("   \(paragraph.role.rawValue)[\(text.count)/\(paragraph.fragments)] \(short)")
      }
    }
    for leftover in leftovers { lines.append("-- \(leftover.role.rawValue) \(page.string(leftover.range))") }
    if let date { lines.append("date \(date.year) \(date.day.map(String.init(describing:)) ?? "-") \(date.basis)") }
    lines.append("quality \(rounded(quality))")
    return lines.joined(separator: "\n")
  }

  /// Writes outline and lines to the folder that BROADSHEET_OUTLINE names, for looking at.
  func writeOutline(name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["BROADSHEET_OUTLINE"] else { return }
    let target = URL(filePath: folder).appending(path: name + ".outline")
    try outline.write(to: target, atomically: true, encoding: .utf8)
    let lines = page.lines.map { line in
      let setting = line.setting
      return "[\(line.blankLinesBefore) h\(line.headingLevel) n\(setting.printedLines) \(setting.firstWidth)/"
        + "\(setting.lastWidth)/\(setting.columnWidth)] \(page.string(line.range))"
    }
    try lines.joined(separator: "\n").write(
      to: target.appendingPathExtension("lines"), atomically: true, encoding: .utf8)
  }

  private func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}

/// Writes tables as plain CSV, for `score.py`.
struct ScoreSheet {
  private var batches: [String: RowBatch] = [:]
  private var sources: [(id: String, path: String)] = []

  mutating func add(_ page: SegmentedPage) {
    sources.append((page.page.source.id, page.page.source.path))
    for batch in SegmentTables.rows(of: page) {
      if batches[batch.schema.table] == nil {
        batches[batch.schema.table] = batch
      } else {
        batches[batch.schema.table]?.append(contentsOf: batch)
      }
    }
  }

  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let sheet = "source_id,path\n" + sources.map { "\($0.id),\(quoted($0.path))" }.joined(separator: "\n") + "\n"
    try sheet.write(to: folder.appending(path: "sources.csv"), atomically: true, encoding: .utf8)
    for (name, batch) in batches {
      var text = batch.schema.columns.map(\.name).joined(separator: ",") + "\n"
      for row in 0..<batch.rowCount {
        text += batch.columns.map { cell($0, row) }.joined(separator: ",") + "\n"
      }
      try text.write(to: folder.appending(path: "\(name).csv"), atomically: true, encoding: .utf8)
    }
  }

  private func cell(_ column: ColumnVector, _ row: Int) -> String {
    if column.isNull(row) { return "" }
    switch column.values {
    case .text(let texts): return quoted(texts.string(row))
    case .int(let numbers): return String(numbers[row])
    case .real(let numbers): return String(numbers[row])
    default: return ""
    }
  }

  private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
}
