import Ingest
import Model

/// The stage that starts a pipeline: it has a list of files in place of an inbox, reads them with all workers, and
/// lets each distinct content through once.
actor IngestActor {
  private let reader: PageReader
  private let workers: OrderedWorkers
  private let groupWeight: Int
  private let stage: StageActor
  private let writesSources: Bool
  private let writesPaths: Bool
  /// The ids of the contents seen, as numbers: 100,000 of them take a few MiB.
  private var seen: Set<UInt64> = []
  private let onPage: @Sendable (Source) -> Void

  /// - Parameters:
  ///   - groupWeight: a worker is given one file and as many behind it as are no larger than this together.
  ///   - stage: sends on what was read; its own work is not used.
  ///   - onPage: told of every distinct source, in order.
  init(
    reader: PageReader, workers: OrderedWorkers, groupWeight: Int, stage: StageActor, wanted: WantedTables,
    onPage: @escaping @Sendable (Source) -> Void
  ) {
    self.reader = reader
    self.workers = workers
    self.groupWeight = groupWeight
    self.stage = stage
    self.writesSources = wanted.sources
    self.writesPaths = wanted.tables.contains(SourcesTable.paths.table)
    self.onPage = onPage
  }

  func run(_ found: [FoundSource]) async throws {
    let reader = self.reader
    let groupWeight = self.groupWeight
    var left = found[...]
    try await workers.run(
      next: {
        let group = IngestActor.group(&left, upTo: groupWeight)
        return group.isEmpty ? nil : (group, weight: 0)
      },
      work: { (group: [(source: FoundSource, storedSize: Int?)]) -> [Page] in
        group.map { source, storedSize in
          var page = reader.read(source, storedSize: storedSize)
          page.source.lineCount = page.lines.count
          return page
        }
      },
      deliver: { pages in for page in pages { try await take(page) } })
    try await stage.finish()
  }

  /// The next file, and of those behind it as many as are no larger than `weight` together, each counted with what a
  /// page takes beside its text; and their sizes. What is no plain file is read by itself, for nobody knows how much it
  /// is.
  static func group(
    _ left: inout ArraySlice<FoundSource>, upTo weight: Int
  ) -> [(source: FoundSource, storedSize: Int?)] {
    var group: [(source: FoundSource, storedSize: Int?)] = []
    var sum = 0
    while let next = left.first {
      let size = next.storedSize
      sum += size.map { $0 + 1024 } ?? weight
      guard sum <= weight || group.isEmpty else { break }
      group.append((next, size))
      left.removeFirst()
    }
    return group
  }

  private func take(_ page: Page) async throws {
    var output = StageOutput()
    if writesPaths { output.rows = [SourcesTable.pathRow(of: page.source, path: page.source.path)] }
    if seen.insert(IngestActor.key(page.source)).inserted {
      output.item = FlowItem(cargo: .page(page))
      if writesSources { output.sourceRow = SourceRow(page, isRepaired: false) }
      onPage(page.source)
    }
    try await stage.send([output])
  }

  /// The 16 hex digits of a source's id as a number.
  private static func key(_ source: Source) -> UInt64 {
    source.id.utf8.dropFirst().reduce(0) { key, digit in key << 4 | UInt64(digit < 0x3A ? digit - 0x30 : digit - 0x57) }
  }
}
