import Extract
import Ingest
import Lexicon
import Model
import Normalise
import Segment
import Write

/// A plan with its rooms furnished: every stage's work made from its options, every edge a bounded channel.
///
/// - Invariant: `executed` once.
struct RunGraph {
  /// What a channel between two stages may hold, in bytes of page text.
  static let pageLimit = 4 << 20
  /// What a worker is given at once where pages wait, in bytes of text: enough that handing it over costs nothing, little
  /// enough that no worker has much to do when the others are done. Where there is one worker nobody else is ever done, and
  /// each hand-over wakes a thread that finds the pages in another core's cache.
  static func groupLimit(workers: Int) -> Int { workers == 1 ? 256 << 10 : 64 << 10 }
  /// What a writer's inbox may hold, in bytes of rows.
  static let rowLimit = 8 << 20

  let plan: Plan
  let workers: Int
  /// Names this run in temporary files.
  let runName: String

  /// What columnar files say of the run that made them.
  private let metadata: [(key: String, value: String)]

  private let works: [Int: any StageWork]
  private let readers: [Int: PageReader]
  /// The writer of each write stage's tables: stage, table, path.
  let outputs: [OutputTable]

  /// Rooms are furnished side by side: most of the time that takes is building automata from word lists.
  ///
  /// - Throws: `Diagnostic` where word lists or options do not fit together.
  init(plan: Plan, lexicons: LexiconSet, workers: Int, runName: String) async throws {
    self.plan = plan
    self.workers = workers
    self.runName = runName
    let outputs = OutputTable.all(of: plan)
    self.outputs = outputs
    self.metadata = [
      (key: "broadsheet.pipeline", value: plan.fingerprint), (key: "broadsheet.lexicons", value: lexicons.fingerprint),
    ]
    var readers: [Int: PageReader] = [:]
    for (index, stage) in plan.stages.enumerated() where stage.spec.name == IngestStage.spec.name {
      readers[index] = PageReader(options: stage.options)
    }
    self.readers = readers
    let results = await withTaskGroup(of: (Int, Result<(any StageWork)?, any Error>).self) { group in
      for (index, stage) in plan.stages.enumerated() {
        let wanted = RunGraph.wanted(from: index, plan: plan, outputs: outputs)
        group.addTask {
          do {
            return (index, .success(try await RunGraph.work(of: stage, lexicons, wanted)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    // Of several mistakes the one of the first stage is told, however they came.
    works = try results.sorted { $0.key < $1.key }.reduce(into: [:]) { $0[$1.key] = try $1.value.get() }
  }

  /// What a stage does with a page; nil for those that read and write.
  private static func work(
    of stage: PlannedStage, _ lexicons: LexiconSet, _ wanted: WantedTables
  ) async throws -> (any StageWork)? {
    switch stage.spec.name {
    case NormaliseStage.spec.name:
      return NormaliseWork(
        normaliser: try Normaliser(options: stage.options, lexicons: lexicons),
        listsLineJoins: stage.options.bool("log_line_joins"), wanted: wanted)
    case SegmentStage.spec.name:
      return SegmentWork(segmenter: try Segmenter(options: stage.options, lexicons: lexicons), wanted: wanted)
    case ExtractStage.spec.name:
      async let emptyZones = wanted.has(ZoneTally.schema) ? ZoneTally(lexicons) : nil
      let extractor = try Extractor(options: stage.options, lexicons: lexicons)
      return ExtractWork(extractor: extractor, emptyZones: await emptyZones)
    case IngestStage.spec.name, WriteStage.spec.name: return nil
    default: preconditionFailure("no room makes a stage ‘\(stage.spec.name)’")
    }
  }

  /// Which rows of a stage somebody writes.
  private static func wanted(from stage: Int, plan: Plan, outputs: [OutputTable]) -> WantedTables {
    let mine = outputs.filter { $0.source == stage }
    return WantedTables(
      tables: Set(mine.map(\.schema.table)).subtracting([SourcesTable.schema.table]),
      sources: mine.contains { $0.schema.table == SourcesTable.schema.table })
  }

  /// The stage that alone reads a stage's pages, and reads nothing else; both are worked through in one go.
  private func onlyReader(of stage: Int) -> Int? {
    let readers = plan.readers(of: stage).filter { works[$0] != nil }
    guard readers.count == 1, plan.stages[readers[0]].inputs.count == 1 else { return nil }
    return readers[0]
  }

  /// The chains of stages that pages are worked through in, each from its first stage to its last. Reading files is a
  /// chain of its own: what was read before is not worked on again, which is seen in the order of the files.
  private func chains() -> [[Int]] {
    var chains: [[Int]] = []
    var isTaken = Set<Int>()
    for index in plan.stages.indices where works[index] != nil && !isTaken.contains(index) {
      var chain = [index]
      while let next = onlyReader(of: chain[chain.count - 1]) { chain.append(next) }
      isTaken.formUnion(chain)
      chains.append(chain)
    }
    return chains
  }

  /// Runs all stages to their end and answers what each write stage made, not yet in its place.
  func execute(
    _ found: [Int: [FoundSource]], onPage: @escaping @Sendable (Source) -> Void,
    onFinding: @escaping @Sendable (Diagnostic) -> Void
  ) async throws -> [Int: [WrittenTable]] {
    let chains = chains()
    var inboxes: [Int: Channel<FlowItem>] = [:]
    var writerInboxes: [Int: Channel<RowBatch>] = [:]
    for chain in chains { inboxes[chain[0]] = Channel(limit: RunGraph.pageLimit) }
    for (index, stage) in plan.stages.enumerated() where stage.spec.name == WriteStage.spec.name {
      writerInboxes[index] = Channel(limit: RunGraph.rowLimit, producers: stage.inputs.count)
    }
    let gate = WorkGate(workers)
    let pageWorkers = OrderedWorkers(limit: workers + 2, weightLimit: RunGraph.pageLimit, gate: gate)
    /// The actor that runs these stages.
    func actor(_ chain: [Int]) -> StageActor {
      StageActor(
        stages: chain.map { index in
          (
            work: works[index] ?? NoWork(),
            writers: plan.readers(of: index).compactMap { reader in
              writerInboxes[reader].map { WriterOutlet(channel: $0, takesSources: givesSources(index, to: reader)) }
            }
          )
        },
        workers: pageWorkers, outlets: plan.readers(of: chain[chain.count - 1]).compactMap { inboxes[$0] },
        groupWeight: RunGraph.groupLimit(workers: workers))
    }
    return try await withThrowingTaskGroup(of: (writer: Int, tables: [WrittenTable]).self) { group in
      for (index, reader) in readers {
        let ingest = IngestActor(
          reader: reader, workers: pageWorkers, groupWeight: RunGraph.groupLimit(workers: workers),
          stage: actor([index]), wanted: RunGraph.wanted(from: index, plan: plan, outputs: outputs), onPage: onPage)
        let files = found[index] ?? []
        group.addTask {
          try await ingest.run(files)
          return (index, [])
        }
      }
      for chain in chains {
        guard let inbox = inboxes[chain[0]] else { continue }
        let actor = actor(chain)
        group.addTask {
          try await actor.run(inbox: inbox)
          return (chain[0], [])
        }
      }
      for (index, inbox) in writerInboxes {
        let writer = writerActor(index, plan.stages[index], gate, onFinding)
        group.addTask { (index, try await writer.run(inbox: inbox)) }
      }
      do {
        var written: [Int: [WrittenTable]] = [:]
        while let done = try await group.next() { written[done.writer] = done.tables }
        return written
      } catch {
        // Whoever sleeps at a channel would sleep for ever.
        for inbox in inboxes.values { inbox.fail() }
        for inbox in writerInboxes.values { inbox.fail() }
        group.cancelAll()
        throw error
      }
    }
  }

  private func givesSources(_ stage: Int, to writer: Int) -> Bool {
    outputs.contains {
      $0.writer == writer && $0.source == stage && $0.schema.table == SourcesTable.schema.table
    }
  }

  /// How many column chunks a worker a Folio writer has in hand. A row group is a dozen chunks of a few bytes and one or
  /// two of text that take as long as all the others, so with fewer in hand every core but one waits for the text. The
  /// other formats cut text into smaller jobs.
  private static let chunksInFlight = 12

  private func writerActor(
    _ index: Int, _ stage: PlannedStage, _ gate: WorkGate, _ onFinding: @escaping @Sendable (Diagnostic) -> Void
  ) -> WriterActor {
    let mine = outputs.filter { $0.writer == index }
    let options = stage.options
    let run = runName + "-\(index)"
    let metadata = self.metadata
    let makeSinks: @Sendable () throws -> [TableSinkOfTable] = {
      try mine.enumerated().map { number, output in
        // Tables that share a path are told apart until they are joined.
        let sink = try TableFormats.sink(
          schema: output.schema, path: output.path, options: options, run: "\(run)-\(number)", metadata: metadata)
        return TableSinkOfTable(schema: output.schema, sink: sink)
      }
    }
    let isOfChunks = options.text("format") == "folio"
    let workers = OrderedWorkers(
      limit: isOfChunks ? Self.chunksInFlight * self.workers : self.workers + 2, gate: gate)
    // Which batch of two stages comes first is a matter of timing, so a table's chunks wait in a file of their own.
    guard mine.count > 1, let path = mine.first?.path, mine.allSatisfy({ $0.path == path }) else {
      return WriterActor(workers: workers, onFinding: onFinding, makeSinks: makeSinks)
    }
    return WriterActor(
      workers: workers, onFinding: onFinding,
      // A job is a row group here, and not a column of one.
      joining: WriterActor.Joining(workers: OrderedWorkers(limit: self.workers + 1, gate: gate)) {
        try TableFormats.joiner($0, into: path, options: options, run: run)
      }, makeSinks: makeSinks)
  }

  /// Stands in where a stage has no work of its own on pages.
  private struct NoWork: PageWork {
    func process(_ item: FlowItem) -> StageOutput { StageOutput(item: item) }
  }
}
