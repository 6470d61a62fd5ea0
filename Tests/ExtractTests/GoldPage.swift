import Foundation
import Model

/// A hand-annotated page, as an extractor would be given it: clean paragraphs, one after another.
struct GoldPage: Sendable {
  let name: String
  let source: String
  let page: SegmentedPage

  /// Where the annotated pages are, if they are on this machine.
  static let folder: String? = {
    if let set = ProcessInfo.processInfo.environment["BROADSHEET_SHARED"] { return set }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    for above in ["../shared", "../../shared"] {
      let path = root.appendingPathComponent(above).standardizedFileURL.path
      if FileManager.default.fileExists(atPath: path + "/gold") { return path }
    }
    return nil
  }()

  static let all: [GoldPage] = {
    guard let folder else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/gold")) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted().compactMap { GoldPage(folder + "/gold/" + $0) }
  }()

  init?(_ path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let json = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let source = json["source"] as? String, let articles = json["articles"] as? [[String: Any]]
    else { return nil }
    self.source = source
    name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    page = PageBuilder.page(
      articles.map(GoldPage.draft), path: source, date: GoldPage.date(json))
  }

  private static func draft(_ article: [String: Any]) -> PageBuilder.Draft {
    var draft = PageBuilder.Draft()
    draft.isPhoto = article["kind"] as? String == "photo"
    draft.kicker = article["kicker"] as? String
    draft.headline = article["headline"] as? String
    draft.deck = article["deck"] as? String
    draft.dateline = article["dateline"] as? String
    for author in article["authors"] as? [[String: Any]] ?? [] {
      if let name = author["name"] as? String { draft.authors.append((name, author["role"] as? String)) }
    }
    for paragraph in article["paragraphs"] as? [[String: Any]] ?? [] {
      let role = (paragraph["role"] as? String).flatMap(Paragraph.Role.init) ?? .body
      draft.paragraphs.append((role, paragraph["text"] as? String ?? ""))
    }
    for caption in article["captions"] as? [String] ?? [] { draft.paragraphs.append((.caption, caption)) }
    return draft
  }

  /// The year of the page, from the annotated date of 今年.
  private static func date(_ json: [String: Any]) -> PageDate? {
    let dates = json["dates"] as? [[String: Any]] ?? []
    let this = dates.first { ($0["raw"] as? String ?? "").hasPrefix("今年") }
    guard let start = this?["start"] as? String, let year = Int(start.prefix(4)) else { return nil }
    return PageDate(year: year, day: nil, basis: "annotated")
  }
}

/// Lays out articles as a segmented page whose clean text is its file.
enum PageBuilder {
  struct Draft {
    var isPhoto = false
    var kicker: String?
    var headline: String?
    var deck: String?
    var dateline: String?
    var authors: [(String, String?)] = []
    var paragraphs: [(Paragraph.Role, String)] = []
  }

  /// A page with one story of plain paragraphs.
  static func page(_ paragraphs: String..., date: PageDate? = PageDate(year: 2023, day: nil, basis: "test"))
    -> SegmentedPage
  {
    var draft = Draft()
    draft.paragraphs = paragraphs.map { (.body, $0) }
    return page([draft], path: "test.txt", date: date)
  }

  static func page(_ drafts: [Draft], path: String, date: PageDate?) -> SegmentedPage {
    var text: [UInt8] = []
    var lines: [Line] = []
    func place(_ string: String?) -> Range<Int>? {
      guard let string, !string.isEmpty else { return nil }
      let start = text.count
      text += Array(string.utf8)
      lines.append(Line(range: start..<text.count))
      text.append(0x0A)
      return start..<text.count - 1
    }
    var placed: [(Draft, [Range<Int>?], [Range<Int>?], [Range<Int>?])] = []
    for draft in drafts {
      let heads = [draft.kicker, draft.headline, draft.deck, draft.dateline].map(place)
      let names = draft.authors.map { place($0.0) }
      placed.append((draft, heads, names, draft.paragraphs.map { place($0.1) }))
    }
    let hash = Sha256.hex(of: text.span)
    let source = Source(id: "p" + hash.prefix(16), path: path, sha256: hash, byteCount: text.count, encoding: "utf-8")
    let page = Page(source: source, text: text, map: SourceMap(identity: text.count), lines: lines)
    let articles = placed.map { draft, heads, names, paragraphs in
      var article = Article(kind: draft.isPhoto ? .photo : .story)
      let passages = heads.map { $0.map { Passage($0, of: page) } }
      (article.kicker, article.headline, article.deck, article.dateline) = (
        passages[0], passages[1], passages[2], passages[3]
      )
      for (author, range) in zip(draft.authors, names) {
        guard let range else { continue }
        let passage = Passage(range, of: page)
        article.authors.append(
          Author(name: author.0, role: author.1, outlet: nil, passage: passage, namePassage: passage))
      }
      for (paragraph, range) in zip(draft.paragraphs, paragraphs) {
        guard let range else { continue }
        article.paragraphs.append(Paragraph(role: paragraph.0, passage: Passage(range, of: page)))
      }
      return article
    }
    return SegmentedPage(page: page, articles: articles, leftovers: [], date: date)
  }
}
