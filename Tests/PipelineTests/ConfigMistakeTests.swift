import Model
import Pipeline
import Testing

/// Stages that are right, for cases about something else.
private let road = """
    pages: {ingest: {paths: [a]}}
    clean: {from: pages, normalise: {}}
    stories: {from: clean, segment: {}}
    facts: {from: stories, extract: {}}
    csv: {from: [pages, clean, stories, facts], write: {format: csv, path: "out/{table}.csv"}}
  """

/// A name and a pipeline file with marks where findings are expected.
private let cases: [(name: String, text: String)] = [
  ("nothing is wrong", "broadsheet: 1\nstages:\n\(road)"),
  (
    "everything in flow style",
    "{broadsheet: 1, stages: {p: {ingest: {paths: x}}, w: {from: p, write: {format: csv, path: o}}}}"
  ),
  ("no version", "‹missing-version›stages:\n\(road)"),
  ("a newer version", "broadsheet: ‹newer-version›2\nstages:\n\(road)"),
  ("a version that is no number", "broadsheet: ‹bad-version›one\nstages:\n\(road)"),
  ("a version below 1", "broadsheet: ‹bad-version›0\nstages:\n\(road)"),
  ("the file is a list", "‹wrong-type›- broadsheet\n- 1"),
  ("an unknown key at the top", "broadsheet: 1\n‹unknown-key›stage: x\nstages:\n\(road)"),
  ("keys of one's own", "broadsheet: 1\nx-shared: {a: [1, 2]}\nstages:\n\(road)"),
  ("a bad name", "broadsheet: 1\nname: ‹bad-value›my zones\nstages:\n\(road)"),
  ("no stages", "‹no-stages›broadsheet: 1\n"),
  ("stages without any", "broadsheet: 1\n‹no-stages›stages:\n"),
  ("stages as a list", "broadsheet: 1\nstages:\n  ‹wrong-type›- ingest\n"),
  (
    "unknown stage, key and option at once",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: [a], ‹unknown-option›encodng: auto}}
      clean: {from: pages, ‹unknown-stage›normalize: {}}
      csv: {from: [pages, clean], ‹unknown-key›form: x, write: {format: csv, path: "{table}"}}
    """
  ),
  (
    "types and ranges",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: [a], page_limit: ‹wrong-type›16 parsecs, hidden: ‹wrong-type›yes, encoding: ‹unknown-value›utf8}}
      clean: {from: pages, normalise: {certainty: ‹out-of-range›1.5, repairs: [undouble, ‹unknown-value›punctuatoin]}}
      stories: {from: clean, segment: {}}
      facts: {from: stories, extract: {limits: {a: ‹out-of-range›101, b: ‹wrong-type›x, c: 5}}}
      csv:
        from: [pages, facts]
        write: {format: ‹wrong-type›[csv], path: out/{table}, level: ‹out-of-range›12}
    """.replacing("out/{table}", with: "\"{table}\"")
  ),
  (
    "sizes, whole numbers and quoted numbers",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: a, page_limit: ‹out-of-range›2GiB}}
      csv: {from: pages, write: {format: csv, path: x, level: ‹wrong-type›"6"}}
      two: {from: pages, write: {format: csv, path: y, level: ‹wrong-type›1.5}}
      three: {from: pages, write: {format: csv, path: z, level: ‹wrong-type›99999999999999999999}}
      four: {from: pages, write: {format: csv, path: v, level: ‹no-value›~, null_text: no}}
      five: {from: pages, write: {format: csv, path: ‹bad-value›out/, level: ‹wrong-type›{}}}
    """
  ),
  (
    "a word twice in a list",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: [a, a]}}
      clean: {from: pages, normalise: {repairs: [undouble, ‹repeated-value›undouble]}}
      csv: {from: clean, write: {format: csv, path: x}}
    """
  ),
  (
    "options that must be given",
    """
    broadsheet: 1
    stages:
      pages: {‹missing-option›ingest: }
      csv: {from: pages, ‹missing-option›‹missing-option›write: {}}
    """
  ),
  (
    "an option that must be given, misspelt",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {‹unknown-option›path: [a]}}
      csv: {from: pages, ‹missing-option›write: {format: csv, ‹unknown-option›wher: x}}
    """
  ),
  (
    "an option that is for another format",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: a}}
      one: {from: pages, write: {null_text: "-", format: csv, path: x}}
      two: {from: pages, write: {‹idle-option›null_text: "-", format: folio, path: y}}
      three: {from: pages, write: {null_text: "-", format: ‹unknown-value›flio, path: z}}
    """
  ),
  (
    "options that are no mapping",
    """
    broadsheet: 1
    stages:
      pages: {ingest: ‹wrong-type›[a]}
      csv: {from: pages, write: {format: csv, path: x}}
    """
  ),
  (
    "stages that say nothing, and two things",
    """
    broadsheet: 1
    stages:
      ‹stage-of-no-kind›empty:
      list: ‹wrong-type›[a]
      ‹stage-of-no-kind›idle: {from: pages}
      pages: {ingest: {paths: a}, ‹stage-of-two-kinds›segment: {}}
      csv: {from: pages, write: {format: csv, path: x}}
    """
  ),
  (
    "labels",
    """
    broadsheet: 1
    stages:
      ‹bad-label›1st: {ingest: {paths: a}}
      页面: {ingest: {paths: a}}
      csv: {from: 1st, write: {format: csv, path: x}}
      csv-2: {from: 页面, write: {format: csv, path: y}}
    """
  ),
  (
    "edges",
    """
    broadsheet: 1
    stages:
      pages: {‹needless-from›from: csv, ingest: {paths: a}}
      clean: {from: ‹unknown-input›page, normalise: {}}
      ‹unread-stage›stories: {from: [clean, ‹too-many-inputs›‹wrong-flow›pages], segment: {}}
      ‹unread-stage›facts: {‹missing-from›extract: {}}
      csv: {from: [clean, ‹repeated-input›clean], write: {format: csv, path: x}}
      again: {from: ‹nothing-comes-out›csv, write: {format: csv, path: y}}
    """
  ),
  (
    "a segment after an extract",
    """
    broadsheet: 1
    stages:
    \(road)
      more: {from: ‹wrong-flow›facts, segment: {}}
      rest: {from: more, write: {format: folio, path: "f/{table}"}}
    """
  ),
  (
    "a circle",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: a}}
      clean: {‹cycle›from: stories, normalise: {}}
      stories: {from: clean, segment: {}}
      csv: {from: [pages, stories], write: {format: csv, path: "{table}"}}
    """.replacing("from: stories, norm", with: "from: ‹wrong-flow›stories, norm")
  ),
  (
    "a stage that reads itself",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: a}}
      csv: {‹cycle›from: [pages, ‹nothing-comes-out›csv], write: {format: csv, path: x}}
    """
  ),
  (
    "nothing is written",
    """
    broadsheet: 1
    stages:
      ‹nothing-written›‹unread-stage›pages: {ingest: {paths: a}}
    """
  ),
  (
    "two writers on one path",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: a}}
      clean: {from: pages, normalise: {}}
      csv: {from: [pages, clean], write: {format: csv, path: "out/{table}.csv"}}
      one: {from: clean, write: {format: csv, path: ‹path-taken›./out//x/../repairs.csv}}
      other: {from: clean, write: {format: csv, path: out/sources.csv.gz}}
    """
  ),
  (
    "two writers of different tables into one folder",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: a}}
      clean: {from: pages, normalise: {}}
      csv: {from: pages, write: {format: csv, path: "out/{table}.csv"}}
      two: {from: clean, write: {format: csv, path: "out/{table}.csv"}}
    """
  ),
  (
    "many tables and one file, unknown tables, unknown places",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: a}}
      clean: {from: pages, normalise: {}}
      csv: {from: [pages, clean], write: {format: csv, path: ‹one-file-for-many›out/all.csv}}
      folio: {from: [pages, clean], write: {format: folio, path: out/all.folio}}
      again: {from: [pages, clean], write: {format: folio, path: ‹path-taken›out/./all.folio}}
      one: {from: [pages, clean], write: {format: csv, path: out/one.csv, tables: repairs}}
      two: {from: pages, write: {format: csv, path: "two/{table}", tables: ‹unknown-value›[source]}}
      three: {from: pages, write: {format: csv, path: ‹unknown-placeholder›"{tabel}.csv"}}
      four: {from: pages, write: {format: csv, path: ‹bad-placeholder›"{table.csv"}}
      five: {from: pages, write: {format: csv, path: ‹bad-placeholder›"table}.csv"}}
    """
  ),
  (
    "a table from two stages",
    """
    broadsheet: 1
    stages:
      pages: {ingest: {paths: a}}
      clean: {from: pages, normalise: {}}
      stories: {from: clean, segment: {}}
      dates: {from: stories, extract: {tables: dates}}
      quotes: {from: stories, extract: {tables: quotes}}
      both: {from: stories, extract: {}}
      csv: {from: [dates, quotes], write: {format: csv, path: "a/{table}"}}
      two: {‹table-twice›from: [dates, both], write: {format: csv, path: "b/{table}"}}
    """
  ),
  (
    "variables",
    """
    broadsheet: 1
    vars: {SET: x, ‹bad-variable-name›1st: y}
    stages:
      pages:
        ingest:
          paths:
            - ${SET}
            - a/‹unset-variable›${UNSET}/b
            - "${UNSET:-a}, 页面 ‹unset-variable›${UNSET}"
            - $$HOME ‹bad-variable›${ }
            - ‹bad-variable›${SET
            - ‹bad-variable›${SET:+x}
            - "${SET:-${UNSET}} ${EMPTY:-‹unset-variable›${UNSET}}"
            - ‹unset-variable›|
              ${UNSET}
      csv: {from: pages, write: {format: csv, path: x, level: ‹wrong-type›"${SET}"}}
      two: {from: pages, write: {format: csv, path: y, level: "${NINE:-9}"}}
    """
  ),
  (
    "keys given twice, and the places of both",
    """
    broadsheet: 1
    ‹duplicate-key›broadsheet: 2
    stages:
      pages: {ingest: {paths: a, ‹duplicate-key›paths: b}}
      csv: {from: pages, write: {format: csv, path: x}}
      ‹duplicate-key›pages: {ingest: {paths: c}}
    """
  ),
  (
    "word lists",
    """
    broadsheet: 1
    lexicons: {folders: lists, ‹unknown-option›additions: {a: b}, replace: ‹wrong-type›units.tsv, add: {units: [a.tsv, b.tsv]}}
    stages:
    \(road)
    """
  ),
]

@Test(arguments: cases)
func `every mistake of a pipeline file is found at its place`(name: String, text: String) {
  let marked = MarkedText(text)
  let (plan, diagnostics) = SmallRegistry.read(marked.text)
  let comment = Comment(rawValue: diagnostics.map(\.description).joined(separator: "\n"))
  #expect(diagnostics.map(\.placeAndCode).sorted() == marked.expected.sorted(), comment)
  #expect((plan == nil) == !marked.expected.isEmpty)
}
