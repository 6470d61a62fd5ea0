import Ingest
import Model
import TestSupport
import Testing

@testable import Pipeline

/// Stages that a page goes through in one go, and pages that are handed over in groups.
@Suite struct StageChainTests {
  static let schemas = ["first", "second"].map { name in
    Schema(table: name, "", primaryKey: [], columns: [Column("text", .text, "")])
  }

  /// Writes the page's text into a table of its own, and hands it on with a mark behind it.
  struct Marking: PageWork {
    let schema: Schema
    var handsOn = true

    func process(_ item: FlowItem) -> StageOutput {
      var rows = RowBatch(schema)
      rows.append(String(decoding: item.page.text, as: UTF8.self))
      rows.endRow()
      let marked = String(decoding: item.page.text, as: UTF8.self) + "+"
      return StageOutput(item: handsOn ? FlowItem(cargo: .page(Page(testing: marked))) : nil, rows: [rows])
    }
  }

  static func item(_ text: String) -> FlowItem { FlowItem(cargo: .page(Page(testing: text))) }

  @Test func `each stage of a chain takes what the one before gave`() throws {
    let works = Self.schemas.map { Marking(schema: $0) }
    let outputs = try StageChain(works: works, handsOn: true).process([Self.item("园区")])[0]
    #expect(outputs.map { $0.rows.map(\.schema.table) } == [["first"], ["second"]])
    #expect(outputs[0].item == nil)
    #expect(outputs[1].item.map { String(decoding: $0.page.text, as: UTF8.self) } == "园区++")
    #expect(try StageChain(works: works, handsOn: false).process([Self.item("园区")])[0][1].item == nil)
  }

  /// Hands on pages that begin with 园区 alone.
  struct Sifting: PageWork {
    func process(_ item: FlowItem) -> StageOutput {
      StageOutput(item: item.page.text.starts(with: "园区".utf8) ? item : nil)
    }
  }

  @Test func `a chain ends for the pages that a stage does not hand on`() throws {
    let works: [any StageWork] = [Sifting(), Marking(schema: Self.schemas[1])]
    let items = ["园区一", "某市", "园区二"].map { Self.item($0) }
    let outputs = try StageChain(works: works, handsOn: true).process(items)
    #expect(outputs.map(\.count) == [2, 1, 2])
    #expect(
      outputs.map { $0[$0.count - 1].item.map { String(decoding: $0.page.text, as: UTF8.self) } }
        == ["园区一+", nil, "园区二+"])
  }

  /// Says of each page how many it was given with, itself included.
  struct Counting: StageWork {
    func process(_ items: [FlowItem]) -> [StageOutput] {
      items.map { _ in StageOutput(item: StageChainTests.item("\(items.count)")) }
    }
  }

  @Test func `a stage is given all pages of a group that are left`() throws {
    let items = ["园区一", "某市", "园区二"].map { Self.item($0) }
    for (works, count) in [([Counting()], "3"), ([Sifting(), Counting()], "2")] as [([any StageWork], String)] {
      let outputs = try StageChain(works: works, handsOn: true).process(items)
      #expect(outputs[2].last?.item.map { String(decoding: $0.page.text, as: UTF8.self) } == count)
    }
  }

  @Test(arguments: [0, 3000, 1 << 20])
  func `pages keep their order and rows their writers, however many a worker is given at once`(
    groupWeight: Int
  ) async throws {
    let inbox = Channel<FlowItem>(limit: 1 << 20)
    let outlet = Channel<FlowItem>(limit: 1 << 20)
    let writers = Self.schemas.map { _ in Channel<RowBatch>(limit: 1 << 20) }
    let actor = StageActor(
      stages: zip(Self.schemas, writers).map { schema, writer in
        (work: Marking(schema: schema), writers: [WriterOutlet(channel: writer, takesSources: false)])
      },
      workers: OrderedWorkers(limit: 3), outlets: [outlet], groupWeight: groupWeight)
    let texts = (0..<100).map { "第\($0)版" }
    for text in texts { try await inbox.send(Self.item(text), weight: Self.item(text).weight) }
    inbox.finish()
    try await actor.run(inbox: inbox)

    var handedOn: [String] = []
    while let item = try await outlet.receive() { handedOn.append(String(decoding: item.page.text, as: UTF8.self)) }
    #expect(handedOn == texts.map { $0 + "++" })
    for (stage, writer) in writers.enumerated() {
      var rows = RowBatch(Self.schemas[stage])
      while let batch = try await writer.receive() { rows.append(contentsOf: batch) }
      var wanted = RowBatch(Self.schemas[stage])
      for text in texts {
        wanted.append(text + (stage == 0 ? "" : "+"))
        wanted.endRow()
      }
      #expect(rows == wanted)
    }
  }

  @Test func `files are grouped by size, and what is no file is read alone`() throws {
    let folder = try TemporaryFolder()
    let files = try [100, 200, 5000, 50, 60, 70].enumerated().map { number, size in
      FoundSource(path: try folder.write([UInt8](repeating: 0x41, count: size), to: "\(number).txt"))
    }
    let missing = FoundSource(path: folder.path("none.txt"))
    var left = (files + [missing, files[0]])[...]
    var counts: [Int] = []
    var sizes: [Int?] = []
    while true {
      let group = IngestActor.group(&left, upTo: 4000)
      guard !group.isEmpty else { break }
      counts.append(group.count)
      sizes += group.map(\.storedSize)
    }
    // Each file counts a thousand bytes more than it has: 100 and 200 together, 5000 alone, then three.
    #expect(counts == [2, 1, 3, 1, 1])
    #expect(sizes == [100, 200, 5000, 50, 60, 70, nil, 100])
  }
}
