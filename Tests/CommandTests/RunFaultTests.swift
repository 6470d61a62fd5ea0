import Foundation
import TestSupport
import Testing

/// Runs of the program that meet trouble: outputs are whole or absent, and the exit status tells what happened.
@Suite struct RunFaultTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(
      """
      broadsheet: 1
      name: test
      stages:
        pages:   {ingest: {paths: ["${PAGES:-pages}"]}}
        clean:   {from: pages, normalise: {log_line_joins: true}}
        stories: {from: clean, segment: {}}
        csv:     {from: [pages, clean, stories], write: {format: csv, path: "out/{table}.csv"}}
      lexicons: {folders: ["\(Program.shipped("pipelines/lexicons"))"]}
      """, to: "test.yaml")
  }

  private static let story = """
    东湖高新区：

    12个项目集中签约

    本报讯（记者 王芳） 近日，东湖高新区举行项目集中

    签约仪式，12个项目落户园区，总投资达36亿元。

    """

  private var outputs: [String] {
    get throws { try folder.files().filter { $0.hasPrefix("out/") && $0.hasSuffix(".csv") } }
  }

  private var unfinished: [String] {
    get throws { try folder.files().filter { $0.contains(".tmp-") } }
  }

  @Test func `a run says on standard error what it did, and nothing on standard output`() throws {
    try folder.write(RunFaultTests.story, to: "pages/a.txt")
    let result = try program.run("run", "test.yaml")
    #expect(result.status == 0)
    #expect(result.answer.isEmpty)
    #expect(result.talk.contains("1 page"))
    #expect(try outputs.contains("out/articles.csv"))
    #expect(try program.run("run", "test.yaml").talk.contains("nothing has changed"))
  }

  @Test func `an input that cannot be read makes status 3, and the rest is done`() throws {
    try folder.write(RunFaultTests.story, to: "pages/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("pages/b.txt"), withDestinationPath: folder.path("gone"))
    let result = try program.run("run", "test.yaml")
    #expect(result.status == 3)
    #expect(result.talk.contains("pages/b.txt: "))
    #expect(try folder.text("out/sources.csv").contains("quarantined"))
    #expect(try folder.text("out/articles.csv").contains("12个项目集中签约"))
  }

  @Test func `nothing to read is status 1, and no output`() throws {
    let result = try program.run("run", "test.yaml")
    #expect(result.status == 1)
    #expect(result.talk.contains("pages: "))
    #expect(try outputs.isEmpty)
  }

  @Test func `a wrong pipeline file is status 2, with its place`() throws {
    try folder.write("broadsheet: 1\nstages:\n  pages: {ingst: {paths: [a]}}\n", to: "wrong.yaml")
    let result = try program.run("run", "wrong.yaml")
    #expect(result.status == 2)
    #expect(result.talk.contains("wrong.yaml:3:"))
    #expect(result.talk.contains("did you mean"))
  }

  @Test func `standard input is a page`() throws {
    let result = try program.run("run", "test.yaml", "--set", "PAGES=-", input: RunFaultTests.story)
    #expect(result.status == 0)
    #expect(try folder.text("out/articles.csv").contains("12个项目集中签约"))
  }

  @Test func `a list names the files in place of the pipeline's paths`() throws {
    try folder.write(RunFaultTests.story, to: "elsewhere/a.txt")
    try folder.write("elsewhere/a.txt\n", to: "list")
    let result = try program.run(["run", "test.yaml", "--files-from", "list"])
    #expect(result.status == 0)
    #expect(try folder.text("out/sources.csv").contains("elsewhere/a.txt"))
    let again = try program.run(["run", "test.yaml", "--force", "--files-from", "-"], input: "elsewhere/a.txt\n")
    #expect(again.status == 0)
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143)), (SIGKILL, Int32(137))])
  func `a run that is stopped leaves the old outputs as they were`(signal: Int32, status: Int32) async throws {
    try folder.write(RunFaultTests.story, to: "pages/a.txt")
    #expect(try program.run("run", "test.yaml").status == 0)
    let before = try folder.text("out/articles.csv")

    // A run that waits for the rest of its page.
    let running = try program.start("run", "test.yaml", "--set", "PAGES=-")
    try running.input.write(contentsOf: Data("另一个版面。\n".utf8))
    while try unfinished.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    kill(running.process.processIdentifier, signal)
    #expect(running.finish().status == status)
    #expect(try folder.text("out/articles.csv") == before)
    if signal != SIGKILL { #expect(try unfinished.isEmpty) }

    // The next run clears away what a killed one left.
    #expect(try program.run("run", "test.yaml", "--force").status == 0)
    #expect(try unfinished.isEmpty)
    #expect(try folder.text("out/articles.csv") == before)
  }

  @Test func `two runs into one folder do not mix`() async throws {
    try folder.write(RunFaultTests.story, to: "pages/a.txt")
    let first = try program.start("run", "test.yaml", "--set", "PAGES=-")
    while try unfinished.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    let second = try program.run("run", "test.yaml")
    #expect(second.status == 4)
    #expect(second.talk.contains("another run"))
    try first.input.write(contentsOf: Data(RunFaultTests.story.utf8))
    try first.input.close()
    #expect(first.finish().status == 0)
    #expect(try folder.text("out/articles.csv").contains("12个项目集中签约"))
  }

  /// Whether this machine lets us mount a disk of our own to fill.
  static let canMount: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    let result = try? Program(in: folder).shell("mkdir d && unshare -rm mount -t tmpfs -o size=64k tmpfs d")
    return result?.status == 0
  }()

  @Test(.enabled(if: canMount, "no disk can be mounted here"))
  func `a full disk is said, and no half file is left`() throws {
    for number in 0..<300 { try folder.write(RunFaultTests.story + "第\(number)号。\n", to: "pages/\(number).txt") }
    let result = try program.shell(
      """
      mkdir out && unshare -rm sh -c '
        mount -t tmpfs -o size=64k tmpfs out && "$BROADSHEET" run test.yaml; status=$?
        find out -name "*.csv" -o -name "*.tmp-*"; exit $status'
      """)
    #expect(result.status == 1)
    #expect(result.talk.contains("the disk is full"))
    #expect(result.answer.isEmpty, "left: \(result.answer)")
  }

  @Test(.enabled(if: canMount, "no disk can be mounted here"))
  func `a read-only folder is said`() throws {
    try folder.write(RunFaultTests.story, to: "pages/a.txt")
    let result = try program.shell(
      """
      mkdir out && unshare -rm sh -c 'mount -t tmpfs -o ro tmpfs out && exec "$BROADSHEET" run test.yaml'
      """)
    #expect(result.status == 1)
    #expect(result.talk.contains("read-only"))
  }

  @Test func `a file where the output folder should be is said`() throws {
    try folder.write(RunFaultTests.story, to: "pages/a.txt")
    try folder.write("in the way", to: "out")
    let result = try program.run("run", "test.yaml")
    #expect(result.status == 1)
    #expect(result.talk.contains("in the way"))
    #expect(try folder.text("out") == "in the way")
  }
}
