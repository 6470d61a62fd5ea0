public import Model

/// What Ingest can be told, described once: the pipeline file's `ingest` stage.
///
///     pages: {ingest: {paths: ["pages/**/*.txt", "more/"], encoding: auto, page_limit: 4MiB}}
public enum IngestStage {
  /// Longest page that is read unless the pipeline file says otherwise: a thousand times a real newspaper page.
  public static let defaultPageLimit = 16 << 20
  /// Longest page that can be asked for: twice that is all a `SourceMap` can speak of.
  public static let largestPageLimit = 1 << 30
  /// What the files of a folder must end in to be read.
  public static let defaultExtensions = ["txt", "md", "txt.gz", "md.gz"]

  public static let spec = StageSpec(
    name: "ingest",
    summary: "Finds newspaper pages and decodes them into lines that know their bytes",
    accepts: [],
    produces: .pages,
    options: [
      OptionSpec(
        "paths", .list(.text), required: true,
        "Files, folders and patterns (*, ?, [a-z], {a,b}, and ** for any folders); - is standard input",
        check: paths),
      OptionSpec("files_from", .text, "A file that names more files or folders, one a line; - is standard input"),
      OptionSpec(
        "extensions", .list(.text), default: .list(defaultExtensions.map { .text($0) }),
        "Endings of the files to read where a folder is given; * stands for all files"),
      OptionSpec(
        "exclude", .list(.text), default: .list([.text("README*")]),
        "Names of files and folders to pass over in folders and patterns; marks as in paths, without slashes"),
      OptionSpec(
        "hidden", .bool, default: .bool(false), "Read files and folders whose names start with a dot in folders too"),
      OptionSpec(
        "follow_links", .bool, default: .bool(true),
        "Follow symbolic links met in folders; one that is named itself is always followed"),
      OptionSpec(
        "encoding", .choice(encodings), default: .text("auto"),
        "The encoding of the pages; a byte order mark overrules it"),
      OptionSpec(
        "page_limit", .size(1...largestPageLimit), default: .int(defaultPageLimit),
        "Longest page to read, after inflating; longer ones are quarantined"),
    ])

  private static let encodings =
    [OptionChoice("auto", "Found for each page by itself, from its bytes")]
    + TextEncoding.allCases.map { OptionChoice($0.rawValue, $0.help) }

  private static func paths(_ value: OptionValue) -> String? {
    guard case .list(let items) = value else { return nil }
    if items.isEmpty { return "name at least one file, folder or pattern" }
    if items.contains(.text("")) { return "a path is empty" }
    return nil
  }
}
