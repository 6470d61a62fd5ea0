public import Lexicon
public import Model

/// Counts the development zones of a corpus: one row a zone, from the finished facts of all pages.
///
///     var tally = ZoneTally(lexicons)
///     tally.add(page, facts)          // for each page, on any thread's own tally
///     tally.merge(others)             // at the end of the run
///     tally.rows()                    // 绵阳高新区 · national · 高新区 · 四川 · 绵阳 · 3 articles · 9 projects · 61 mentions
///
/// - Invariant: the rows depend on the set of pages alone, not on their order or on how they were shared out.
public struct ZoneTally: Sendable {
  private struct Counts: Sendable {
    var articles = 0
    var projects = 0
    var mentions = 0
  }

  private let gazetteer: ZoneGazetteer
  private var counts: [[UInt8]: Counts] = [:]

  public init(_ lexicons: LexiconSet) { gazetteer = ZoneGazetteer(lexicons) }

  public static let schema = Schema(
    table: "zones", "a development zone met in the corpus", primaryKey: ["zone"],
    columns: [
      Column("zone", .text, "its name in the list of zones, else as printed"),
      Column("level", .text, nullable: true, "national or provincial"),
      Column("kind", .text, nullable: true, "高新区, 经开区, 示范区 …"),
      Column("province", .text, nullable: true, "the province it lies in"),
      Column("city", .text, nullable: true, "the city it lies in"),
      Column("articles", .int, "articles that name it or are about it"),
      Column("projects", .int, "projects of articles about it"),
      Column("mentions", .int, "how often it is named"),
    ])

  static let choice = OptionChoice(schema.table, schema.description)
  /// The tables it counts from.
  static let sources = ["organisations", "projects"]

  /// Adds a page: its articles, and the `organisations` and `projects` among its facts.
  public mutating func add(_ page: SegmentedPage, _ facts: [RowBatch]) {
    var named: Set<Pair> = []
    for index in page.articles.indices {
      guard let zone = page.articles[index].zone else { continue }
      named.insert(Pair(article: Array(page.articleID(index).utf8), zone: gazetteer.name(Array(zone.utf8))))
    }
    for batch in facts {
      switch batch.schema.table {
      case "organisations": addNames(batch, &named)
      case "projects": addProjects(batch)
      default: break
      }
    }
    for pair in named { counts[pair.zone, default: Counts()].articles += 1 }
  }

  public mutating func merge(_ other: ZoneTally) {
    for (zone, more) in other.counts {
      counts[zone, default: Counts()].articles += more.articles
      counts[zone, default: Counts()].projects += more.projects
      counts[zone, default: Counts()].mentions += more.mentions
    }
  }

  /// One row a zone, by name.
  public func rows() -> RowBatch {
    var batch = RowBatch(ZoneTally.schema)
    for (zone, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let entry = gazetteer.entry(zone)
      batch.append(text: zone)
      for field in [entry.level, entry.kind, entry.province, entry.city] { batch.append(optional: field) }
      batch.append(count.articles)
      batch.append(count.projects)
      batch.append(count.mentions)
      batch.endRow()
    }
    return batch
  }

  private struct Pair: Hashable {
    var article: [UInt8]
    var zone: [UInt8]
  }

  private mutating func addNames(_ batch: RowBatch, _ named: inout Set<Pair>) {
    guard let articles = batch.texts("article_id"), let names = batch.texts("canonical"),
      let types = batch.texts("type"),
      let column = batch.schema.columnIndex("mentions"), case .int(let mentions) = batch.columns[column].values
    else { return }
    for row in 0..<batch.rowCount where types[row].equals("zone") {
      let zone = gazetteer.name(Array(names[row]))
      counts[zone, default: Counts()].mentions += Int(mentions[row])
      named.insert(Pair(article: Array(articles[row]), zone: zone))
    }
  }

  private mutating func addProjects(_ batch: RowBatch) {
    guard let zones = batch.texts("zone") else { return }
    for row in 0..<batch.rowCount where !zones[row].isEmpty && gazetteer.isZone(zones[row]) {
      counts[gazetteer.name(Array(zones[row])), default: Counts()].projects += 1
    }
  }
}

extension RowBatch {
  /// The texts of a column.
  fileprivate func texts(_ name: String) -> TextValues? {
    guard let column = schema.columnIndex(name), case .text(let texts) = columns[column].values else { return nil }
    return texts
  }
}
