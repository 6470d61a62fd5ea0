import Foundation
import TestSupport
import Testing

private let right = """
  broadsheet: 1
  name: zones
  stages:
    pages: {ingest: {paths: "${SEEDS:-seeds}"}}
    clean: {from: pages, normalise: {}}
    csv: {from: [pages, clean], write: {format: csv, path: "out/{table}.csv", level: "${LEVEL:-6}"}}
  lexicons: {folders: []}
  """

@Test func `check says that a file is right, and exits with 0`() throws {
  let program = try Program(["a.yaml": right])
  let result = try program.run("check", "a.yaml")
  #expect(result.status == 0)
  #expect(result.answer == "a.yaml: ‘zones’ is right: 3 stages\n")
  #expect(result.talk == "")
  let quiet = try program.run("check", "-q", "a.yaml")
  #expect((quiet.status, quiet.answer, quiet.talk) == (0, "", ""))
}

@Test func `check tells all mistakes of all files at their places, and exits with 2`() throws {
  let wrong = """
    broadsheet: 1
    stages:
      pages: {ingets: {paths: [a]}}
      csv: {from: page, write: {format: cvs, path: "out/{tabel}.csv", lvel: 6}}
    lexicons: {folders: []}

    """
  let program = try Program(["a.yaml": wrong, "b.yaml": right, "c.yaml": "a: [1\n"])
  let result = try program.run("check", "a.yaml", "b.yaml", "c.yaml", "d.yaml")
  #expect(result.status == 2)
  #expect(result.answer == "b.yaml: ‘zones’ is right: 3 stages\n")
  #expect(
    result.talk
      == """
      a.yaml:3:11: error: there is no kind of stage called ‘ingets’; did you mean ‘ingest’?
      a.yaml:4:15: error: there is no stage ‘page’; did you mean ‘pages’?
      a.yaml:4:37: error: ‘format’ cannot be ‘cvs’; did you mean ‘csv’?
      a.yaml:4:48: error: there is no placeholder {tabel}; did you mean {table}?
      a.yaml:4:67: error: unknown option ‘lvel’ of write; did you mean ‘level’?
      c.yaml:1:1: error: the file does not say which version of the format it is in; begin it with ‘broadsheet: 1’
      d.yaml: error: there is no such file

      """.replacing(
        "c.yaml:1:1: error: the file does not say which version of the format it is in; begin it with ‘broadsheet: 1’",
        with: "c.yaml:2:1: error: a ‘,’ or a ‘]’ is missing here to close what line 1 opens"))
}

@Test func `a pipeline file can come from standard input`() throws {
  let program = try Program()
  let result = try program.run("check", "-", input: right)
  #expect(result.status == 0)
  #expect(result.answer == "-: ‘zones’ is right: 3 stages\n")
}

@Test func `variables come from the command line and the environment`() throws {
  let program = try Program(["a.yaml": right])
  #expect(try program.run("check", "a.yaml", "--set", "LEVEL=9").status == 0)
  #expect(try program.run("check", "a.yaml", environment: ["LEVEL": "9"]).status == 0)
  let wrong = try program.run("check", "--set=LEVEL=high", "a.yaml", environment: ["LEVEL": "9"])
  #expect(wrong.status == 2)
  #expect(wrong.talk == "a.yaml:6:84: error: ‘level’ takes a whole number from 1 to 9, not ‘high’\n")
  let unused = try program.run("check", "a.yaml", "--set", "LEVLE=9")
  #expect(unused.status == 2)
  #expect(unused.talk == "a.yaml: error: --set LEVLE: the pipeline file has no ${LEVLE}; did you mean ‘LEVEL’?\n")
}

@Test func `graph draws, and a file with mistakes is no picture`() throws {
  let program = try Program(["a.yaml": right, "pipelines/default.yaml": right, "b.yaml": "broadsheet: 1\n"])
  let text = try program.run("graph", "--text", "a.yaml")
  #expect(text.status == 0)
  #expect(
    text.answer == """
      zones

      pages  ○      ingest  seeds
      clean  ├─○    normalise
      csv    └─┴─●  write csv  out/{table}.csv

      """)
  let mermaid = try program.run("graph")
  #expect(mermaid.answer.hasPrefix("---\ntitle: \"zones\"\n---\nflowchart LR\n"))
  let wrong = try program.run("graph", "b.yaml")
  #expect((wrong.status, wrong.answer) == (2, ""))
  #expect(wrong.talk.hasPrefix("b.yaml:1:1: error: there are no stages"))
}

@Test func `colour is for terminals, or when asked for`() throws {
  let program = try Program(["a.yaml": "broadsheet: 1\n"])
  #expect(try !program.run("check", "a.yaml").talk.contains("\u{1B}"))
  #expect(try program.run("check", "--colour", "always", "a.yaml").talk.contains("\u{1B}[1;31merror: \u{1B}[0m"))
  #expect(try program.run("check", "--color=always", "a.yaml").talk.contains("\u{1B}"))
  #expect(try !program.run("check", "--colour=never", "a.yaml").talk.contains("\u{1B}"))
}

@Test func `list shows stages, options and columns`() throws {
  let program = try Program()
  let all = try program.run("list")
  #expect(all.status == 0)
  for name in ["ingest", "normalise", "segment", "write", "articles", "repairs"] {
    #expect(all.answer.contains("\n  \(name) "))
    let page = try program.run("list", name)
    #expect(page.status == 0)
    #expect(page.answer.hasPrefix(name + ": "))
  }
  let unknown = try program.run("list", "artcles")
  #expect(unknown.status == 2)
  #expect(unknown.talk.hasPrefix("broadsheet: there is no stage and no table ‘artcles’; did you mean ‘articles’?\n"))
}

@Test func `list writes the schema and the reference page of the repository`() throws {
  let program = try Program()
  for (flag, path) in [("--schema", "docs/pipeline.schema.json"), ("--reference", "docs/pipeline.md")] {
    let stored = try String(contentsOf: packageFolder.appending(path: path), encoding: .utf8)
    #expect(try program.run("list", flag).answer == stored, "run ‘make docs’")
  }
}

@Test func `a reader that goes away is no error`() throws {
  let program = try Program()
  let process = Process()
  process.executableURL = URL(filePath: "/bin/bash")
  let script = #"set -o pipefail; "$0" list --schema | head -c 1 > /dev/null; echo "${PIPESTATUS[0]}""#
  process.arguments = ["-c", script, Program.executable.path]
  process.currentDirectoryURL = program.folder.url
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let status = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  #expect(status == "0\n")
}

@Test func `an answer that cannot be written is an error`() throws {
  let process = Process()
  process.executableURL = Program.executable
  process.arguments = ["list"]
  process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
  let pipe = Pipe()
  process.standardError = pipe
  try process.run()
  let talk = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  #expect(process.terminationStatus == 1)
  #expect(talk == "broadsheet: standard output cannot be written: No space left on device\n")
}
