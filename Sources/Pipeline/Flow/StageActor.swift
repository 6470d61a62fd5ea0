import Model

/// The work of a stage: a pure function of pages, run by any number of workers at once.
protocol StageWork: Sendable {
  /// What is made of each of the pages, in their order. It depends on the page alone, not on those beside it.
  func process(_ items: [FlowItem]) throws -> [StageOutput]
}

/// Work that is done page by page.
protocol PageWork: StageWork {
  func process(_ item: FlowItem) throws -> StageOutput
}

extension PageWork {
  func process(_ items: [FlowItem]) throws -> [StageOutput] { try items.map { try process($0) } }
}

/// Stages that pages go through in one go: each is the only reader of pages of the one before.
///
/// A page that is handed from stage to stage wakes a worker for each of them, and finds its text in no cache. Where a worker
/// has several pages, each stage works on all of them before the next one does, so that it finds its code at hand.
struct StageChain: Sendable {
  let works: [any StageWork]
  /// Whether some other stage reads the pages of the last one.
  let handsOn: Bool

  /// What each of the stages makes of each page; a page of the last one only where it is handed on.
  func process(_ items: [FlowItem]) throws -> [[StageOutput]] {
    var outputs = [[StageOutput]](repeating: [], count: items.count)
    var next: [FlowItem?] = items
    for work in works {
      let numbers = next.indices.filter { next[$0] != nil }
      let made = try work.process(numbers.compactMap { next[$0].take() })
      precondition(made.count == numbers.count, "a stage answers for each page that it is given")
      for (number, var output) in zip(numbers, made) {
        next[number] = output.item.take()
        outputs[number].append(output)
      }
    }
    if handsOn {
      for (number, item) in next.enumerated() { outputs[number][outputs[number].count - 1].item = item }
    }
    return outputs
  }
}

/// A chain of stages of a running pipeline, one stage as a rule: it owns inbox, order and what is counted over all pages,
/// and hands the work itself to workers.
actor StageActor {
  private let chain: StageChain
  private let workers: OrderedWorkers
  private let outlets: [Channel<FlowItem>]
  /// What workers are given at once.
  private let groupWeight: Int
  /// Of each stage of the chain.
  private var rows: [StageRows]

  /// - Parameters:
  ///   - stages: the work of each stage of the chain, and the writers that take its rows.
  ///   - groupWeight: where pages wait, a worker is given one and as many behind it as weigh no more than this; for many
  ///     small pages the handing over costs more than the work.
  init(
    stages: [(work: any StageWork, writers: [WriterOutlet])], workers: OrderedWorkers, outlets: [Channel<FlowItem>],
    groupWeight: Int = 0
  ) {
    chain = StageChain(works: stages.map(\.work), handsOn: !outlets.isEmpty)
    rows = stages.map { StageRows(writers: $0.writers) }
    self.workers = workers
    self.outlets = outlets
    self.groupWeight = groupWeight
  }

  /// Works until the inbox ends, then ends the outlets.
  func run(inbox: Channel<FlowItem>) async throws {
    let (chain, groupWeight) = (self.chain, self.groupWeight)
    try await workers.run(
      next: {
        try await inbox.receiveGroup(upTo: groupWeight).map { group in
          (group, weight: group.reduce(0) { $0 + $1.weight })
        }
      },
      work: { try chain.process($0) },
      deliver: { pages in for outputs in pages { try await send(outputs) } })
    try await finish()
  }

  /// Hands on what the stages made of a page: rows to the writers, the page to the next stages.
  func send(_ outputs: [StageOutput]) async throws {
    for (stage, output) in outputs.enumerated() {
      try await write(rows[stage].add(output), from: stage)
      guard let item = output.item else { continue }
      for outlet in outlets { try await outlet.send(item, weight: item.weight) }
    }
  }

  private func write(_ batches: [StageRows.Batch], from stage: Int) async throws {
    for batch in batches {
      for writer in rows[stage].writers where writer.takesSources || !batch.isOfSources {
        try await writer.channel.send(batch.rows, weight: batch.rows.byteCount)
      }
    }
  }

  /// Writes the rows that still wait, and ends the outlets.
  func finish() async throws {
    for stage in rows.indices {
      try await write(rows[stage].rest(), from: stage)
      for writer in rows[stage].writers { writer.channel.finish() }
    }
    for outlet in outlets { outlet.finish() }
  }
}
