/// All commands, in the order of the help page.
enum CommandTable {
  static let all = [run, preview, check, graph, list] + files + [version]

  static let defaultPipeline = "pipelines/default.yaml"

  private static let set = FlagSpec(
    name: "set", value: "NAME=value", mayRepeat: true, help: "Give the variable ${NAME} of the pipeline file a value")
  static let colour = FlagSpec(
    name: "colour", value: "WHEN", choices: Console.Colour.allCases.map(\.rawValue),
    help: "Whether text stands out in colour", aliases: ["color"])
  private static let file = "The pipeline file; - reads it from standard input"

  static let run = CommandSpec(
    name: "run", summary: "Run a pipeline: read pages, write tables",
    operands: [
      OperandSpec(name: "FILE", isOptional: true, help: "The pipeline file; \(defaultPipeline) if left out")
    ],
    flags: [
      set,
      FlagSpec(
        name: "jobs", letter: "j", value: "N", help: "How many pages are worked on at once; as many as there are cores"),
      FlagSpec(
        name: "only", value: "STAGE", mayRepeat: true,
        help: "Run this stage of the pipeline and those that feed it, and no others"),
      FlagSpec(
        name: "files-from", value: "LIST",
        help: "Read the files that LIST names, one a line, in place of the pipeline's paths; - is standard input"),
      FlagSpec(
        name: "force", letter: "f", help: "Write the outputs anew even if nothing has changed since the last run"),
      FlagSpec(name: "dry-run", letter: "n", help: "Say what would be read and written, and write nothing"),
      FlagSpec(name: "quiet", letter: "q", help: "Say nothing but errors and warnings"),
      FlagSpec(
        name: "progress", value: "WHEN", choices: RunOptions.Progress.allCases.map(\.rawValue),
        help: "Whether a progress bar is shown; auto shows it on a terminal"),
      colour,
    ],
    examples: [
      ("broadsheet run", "Run \(defaultPipeline)"),
      ("broadsheet run --set SEEDS=archive/2024", "Read another folder"),
      ("broadsheet run --only csv my.yaml", "Write only what the stage ‘csv’ writes"),
      ("cd /srv/papers && broadsheet run --quiet daily.yaml", "A line for a crontab"),
    ],
    statuses: ExitStatus.allCases,
    notes: [
      """
      Outputs are whole or absent, and if nothing has changed since the last run, nothing is written. Pages that cannot \
      be read are rows of the table ‘sources’ that say why; the rest goes on.
      """
    ])

  static let preview = CommandSpec(
    name: "preview", summary: "Show what a pipeline makes of one page",
    operands: [
      OperandSpec(name: "FILE", help: "The pipeline file"),
      OperandSpec(name: "PAGE", help: "The page; - reads it from standard input"),
    ],
    flags: [
      set,
      FlagSpec(name: "article", letter: "a", value: "N", help: "Show only this article, counted from 1"),
      FlagSpec(
        name: "facts", value: "WHEN", choices: PreviewOptions.Facts.allCases.map(\.rawValue),
        help: "Whether the facts of each paragraph stand under it; always if left out"),
      FlagSpec(name: "width", letter: "w", value: "N", help: "Cells of a line; the terminal’s width if left out"),
      colour,
    ],
    examples: [
      (
        "broadsheet preview pipelines/default.yaml seeds/page.txt",
        "The articles of a page with their facts"
      ),
      ("broadsheet preview -a 2 pipelines/default.yaml page.md | less", "The second article"),
    ],
    statuses: [.done, .nothingDone, .usage])

  static let check = CommandSpec(
    name: "check", summary: "Check pipeline files and tell all mistakes at once",
    operands: [OperandSpec(name: "FILE", mayRepeat: true, help: file)],
    flags: [set, FlagSpec(name: "quiet", letter: "q", help: "Say nothing of files without mistakes"), colour],
    examples: [("broadsheet check pipelines/*.yaml", "Check every pipeline of a folder")],
    notes: ["Each mistake is told as file:line:column, which most editors can jump to."])

  static let graph = CommandSpec(
    name: "graph", summary: "Draw a pipeline",
    operands: [OperandSpec(name: "FILE", isOptional: true, help: "The pipeline file; \(defaultPipeline) if left out")],
    flags: [
      set, FlagSpec(name: "text", letter: "t", help: "Draw with characters, for a terminal, instead of Mermaid"),
    ],
    examples: [
      ("broadsheet graph --text", "See \(defaultPipeline) in a terminal"),
      ("broadsheet graph daily.yaml > daily.mmd", "A Mermaid flowchart for a document"),
    ])

  static let list = CommandSpec(
    name: "list", summary: "Show stages with their options, and tables with their columns",
    operands: [
      OperandSpec(name: "NAME", isOptional: true, mayRepeat: true, help: "A stage or a table; all of them if left out")
    ],
    flags: [
      FlagSpec(name: "schema", help: "Write the JSON Schema of pipeline files"),
      FlagSpec(name: "reference", help: "Write the reference page of pipeline files (Markdown)"),
    ],
    examples: [
      ("broadsheet list", "Everything in short"),
      ("broadsheet list ingest", "What the stage ‘ingest’ can be told"),
      ("broadsheet list sources", "The columns of the table ‘sources’"),
    ])

  static let version = CommandSpec(name: "version", summary: "Show the version of this program")
}
