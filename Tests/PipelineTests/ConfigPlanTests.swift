import Model
import Testing

@testable import Pipeline

private let whole = """
  broadsheet: 1
  name: zones
  stages:
    csv: {from: [pages, clean, stories, facts], write: {format: csv, path: "out/{table}.csv"}}
    facts: {from: stories, extract: {tables: [dates]}}
    stories: {from: clean, segment: }
    clean: {from: pages, normalise: {certainty: 1, repairs: punctuation}}
    pages: {ingest: {paths: "${SEEDS:-seeds}", page_limit: 4MiB}}
  """

@Test func `a pipeline file becomes a plan in the order of the road`() throws {
  let (plan, diagnostics) = SmallRegistry.read(whole)
  #expect(diagnostics == [])
  let read = try #require(plan)
  #expect(read.name == "zones")
  #expect(read.stages.map(\.label) == ["pages", "clean", "stories", "facts", "csv"])
  #expect(read.stages.map(\.inputs) == [[], [0], [1], [2], [0, 1, 2, 3]])
  #expect(read.stages[0].options.texts("paths") == ["seeds"])
  #expect(read.stages[0].options.int("page_limit") == 4 << 20)
  #expect(read.stages[0].options.text("encoding") == "auto")
  #expect(read.stages[1].options.real("certainty") == 1)
  #expect(read.stages[1].options.texts("repairs") == ["punctuation"])
  #expect(read.stages[3].tables.map(\.table) == ["dates"])
  #expect(
    read.outputs(of: 4).map(\.path)
      == ["sources", "repairs", "articles", "paragraphs", "dates"].map { "out/\($0).csv" })
  #expect(read.stages[4].place == FilePlace(line: 4, column: 3))
  #expect(read.readers(of: 1) == [2, 4])
}

@Test func `the name of the file names the pipeline`() throws {
  let text = "{broadsheet: 1, stages: {p: {ingest: {paths: x}}, w: {from: p, write: {format: csv, path: o}}}}"
  for (path, name) in [
    ("a/daily.yaml", "daily"), ("daily", "daily"), ("-", "pipeline"), (".yaml", "pipeline"), ("a.b/c.d.yml", "c.d"),
  ] {
    let reader = PlanReader(registry: SmallRegistry.registry, isThere: { _ in true })
    #expect(reader.read(Array(text.utf8), file: path).plan?.name == name)
  }
}

@Test func `settings go before the environment, and that before the file`() throws {
  let text = whole.replacing("name: zones", with: "vars: {SEEDS: c}")
  func path(_ environment: [String: String], _ settings: [String: String]) -> [String]? {
    SmallRegistry.read(text, environment: environment, settings: settings).plan?.stages[0].options.texts("paths")
  }
  #expect(path(["SEEDS": "b"], ["SEEDS": "a"]) == ["a"])
  #expect(path(["SEEDS": "b"], [:]) == ["b"])
  #expect(path([:], [:]) == ["c"])
}

@Test func `a setting that the file does not ask for is a mistake`() {
  let (plan, diagnostics) = SmallRegistry.read(whole, settings: ["SEED": "x"])
  #expect(plan == nil)
  #expect(
    diagnostics.map(\.description) == [
      "zones.yaml: error: --set SEED: the pipeline file has no ${SEED}; did you mean ‘SEEDS’?"
    ])
}

@Test func `a fingerprint follows what a run makes and nothing else`() throws {
  func fingerprint(_ text: String) throws -> String {
    let (plan, diagnostics) = SmallRegistry.read(text)
    return try #require(plan, "\(diagnostics)").fingerprint
  }
  let first = try fingerprint(whole)
  let same = [
    "# a comment\n" + whole,
    whole.replacing("clean", with: "mended"),
    whole.replacing("4MiB", with: "4096 KiB"),
    whole.replacing("encoding: auto", with: ""),
    whole.replacing("name: zones", with: "name: zones\ndescription: words"),
    whole.replacing("  pages: {ing", with: "  pages: {ing"),
    whole.replacing("${SEEDS:-seeds}", with: "seeds"),
  ]
  for text in same { #expect(try fingerprint(text) == first) }
  let other = [
    whole.replacing("name: zones", with: "name: zone"),
    whole.replacing("4MiB", with: "5MiB"),
    whole.replacing("seeds", with: "seed"),
    whole.replacing("from: [pages, clean, ", with: "from: [clean, "),
    whole.replacing("tables: [dates]", with: "tables: [quotes]"),
    whole.replacing("format: csv,", with: "format: csv, level: 9,"),
  ]
  var all = Set([first])
  for text in other { #expect(all.insert(try fingerprint(text)).inserted) }
}

@Test func `a plan can be cut down to one writer and what feeds it`() throws {
  let more = whole + "\n  two: {from: clean, write: {format: folio, path: \"x/{table}\"}}\n"
  let plan = try #require(SmallRegistry.read(more).plan)
  let part = try #require(plan.only(["two"]))
  #expect(part.stages.map(\.label) == ["pages", "clean", "two"])
  #expect(part.stages.map(\.inputs) == [[], [0], [1]])
  #expect(part.fingerprint != plan.fingerprint)
  #expect(plan.only(["three"]) == nil)
}

@Test func `word lists are looked for beside the file, in an installation, and in the project`() throws {
  func folders(_ there: [String], _ environment: [String: String] = [:]) -> ([String]?, [String]) {
    let reader = PlanReader(registry: SmallRegistry.registry, environment: environment, isThere: { there.contains($0) })
    let (plan, diagnostics) = reader.read(Array(whole.utf8), file: "mine/zones.yaml")
    return (plan?.lexicons.folders, diagnostics.map(\.code))
  }
  let home = ["BROADSHEET_HOME": "/opt/b"]
  let all = ["mine/lexicons", "/opt/b/pipelines/lexicons", "pipelines/lexicons"]
  #expect(folders(all, home) == (["mine/lexicons"], []))
  #expect(folders(Array(all[1...]), home) == (["/opt/b/pipelines/lexicons"], []))
  #expect(folders(Array(all[1...])) == (["pipelines/lexicons"], []))
  #expect(folders([]) == ([], ["no-lexicons"]))
}

@Test func `paths of word lists start from the folder of the file, and must be there`() throws {
  let text = whole + "\nlexicons: {folders: [lists, /usr/lists], replace: {units: u.tsv}, add: {names: [a.tsv, b.tsv]}}"
  let there: Set<String> = ["mine/lists", "/usr/lists", "mine/u.tsv", "mine/a.tsv", "mine/b.tsv"]
  let reader = PlanReader(registry: SmallRegistry.registry, isThere: { there.contains($0) })
  #expect(
    reader.read(Array(text.utf8), file: "mine/zones.yaml").plan?.lexicons
      == LexiconSettings(
        folders: ["mine/lists", "/usr/lists"], replacing: ["units": "mine/u.tsv"],
        adding: ["names": ["mine/a.tsv", "mine/b.tsv"]]))
  let missing = reader.read(Array(text.utf8), file: "zones.yaml").diagnostics
  #expect(missing.map(\.code).allSatisfy { $0 == "missing-file" })
  #expect(
    Set(missing.map(\.message)) == [
      "there is no ‘lists’", "there is no ‘u.tsv’", "there is no ‘a.tsv’", "there is no ‘b.tsv’",
    ])
}

@Test func `a file that cannot be read is said to be so`() {
  let reader = PlanReader(registry: SmallRegistry.registry)
  #expect(
    reader.read(file: "/nowhere/x.yaml").diagnostics.map(\.description) == [
      "/nowhere/x.yaml: error: there is no such file"
    ])
  #expect(reader.read(file: "/tmp").diagnostics.map(\.code) == ["unreadable-file"])
}

/// The wording of mistakes, as a user reads it.
@Test(arguments: [
  ("stages: {p: {ingest: {pahts: x}}}", "1:23: error: unknown option ‘pahts’ of ingest; did you mean ‘paths’?"),
  (
    "stages: {p: {ingest: {paths: x, zzz: x}}}",
    "1:33: error: unknown option ‘zzz’ of ingest; known are paths, encoding, page_limit, hidden"
  ),
  ("stages: {p: {ingset: {}}}", "1:14: error: there is no kind of stage called ‘ingset’; did you mean ‘ingest’?"),
  ("stages: {c: {form: p, normalise: {}}}", "1:14: error: unknown key ‘form’ in stage ‘c’; did you mean ‘from’?"),
  (
    "stages: {p: {ingest: {paths: x, page_limit: big}}}",
    "1:45: error: ‘page_limit’ takes a size such as 64KiB or 16MiB, from 1 to 1GiB, not ‘big’"
  ),
  (
    "stages: {w: {write: {format: csv, path: x, level: \"6\"}}}",
    "1:51: error: ‘level’ takes a whole number from 0 to 9, not ‘6’; remove the quotation marks"
  ),
  (
    "stages: {w: {write: {format: csv, path: x, level: 12}}}",
    "1:51: error: ‘level’ takes a whole number from 0 to 9; 12 is out of range"
  ),
  ("stages: {w: {write: {format: cvs, path: x}}}", "1:30: error: ‘format’ cannot be ‘cvs’; did you mean ‘csv’?"),
  ("stages: {p: {ingest: {}}}", "1:14: error: ingest needs the option ‘paths’: what to read"),
  (
    "stages: {p: {ingest: {paths: \"${HOEM}\"}}}\nvars: {HOME: x}",
    "1:31: error: the variable ‘HOEM’ is not set; did you mean ‘HOME’?"
  ),
  ("stages: {c: {normalise: {}}}", "1:14: error: stage ‘c’ needs ‘from’: a stage that gives pages"),
  (
    "stages: {p: {ingest: {paths: x}}, s: {from: p, segment: }, c: {from: p, normalise: }}",
    "1:45: error: a segment stage takes clean pages, and ‘p’ gives pages; feed it from ‘c’"
  ),
  (
    "stages: {a: {from: c, normalise: }, b: {from: a, segment: }, c: {from: b, extract: }}",
    "1:14: error: stages feed one another in a circle: a → b → c → a; let one of them read another stage"
  ),
])
func `mistakes are told in these words`(text: String, expected: String) {
  let (_, diagnostics) = SmallRegistry.read(text + "\nbroadsheet: 1\n")
  #expect(diagnostics.map(\.description).contains("zones.yaml:" + expected), "\(diagnostics.map(\.description))")
}
