import Model

/// The reference page of the pipeline file (`docs/pipeline.md`), made from the descriptions of stages and options.
public enum ReferencePage {
  public static func markdown(_ registry: StageRegistry = .standard) -> String {
    let parts = [introduction, keys, variables, yaml] + registry.stages.map(stage) + [tables(registry)]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # The pipeline file

    <!-- Made by `broadsheet list --reference`; change the descriptions in the code, not this page. -->

    A pipeline file says which pages are read, what is done with them, and which tables are written where. It is YAML;
    `pipelines/default.yaml` is one to start from.

    ```yaml
    broadsheet: 1
    name: zones
    stages:
      pages:   {ingest: {paths: [seeds]}}
      clean:   {from: pages, normalise: {}}
      stories: {from: clean, segment: {}}
      csv:     {from: [pages, clean, stories], write: {format: csv, path: "out/{table}.csv.gz"}}
    ```

    Each stage has a label of your own (`pages`, `clean` …), one kind (`ingest`, `normalise` …) with its options, and,
    unless it starts the pipeline, the label or labels of the stages that feed it under `from`. A stage may feed several
    others. `broadsheet check FILE` tells all mistakes at once, with line and column; `broadsheet graph FILE` draws the
    pipeline. An editor that knows JSON Schema can use `docs/pipeline.schema.json`: put

    ```yaml
    # yaml-language-server: $schema=../docs/pipeline.schema.json
    ```

    on the first line of the file.
    """

  private static var keys: String {
    var rows = [
      ("`\(PipelineKeys.versionKey)`", PipelineKeys.versionHelp + " (required)"),
      ("`stages`", PipelineKeys.stagesHelp + " (required)"),
    ]
    rows += PipelineKeys.top.map { ("`\($0.name)`", $0.help) }
    rows += [("`vars`", PipelineKeys.variablesHelp), ("`lexicons`", PipelineKeys.lexiconsHelp)]
    rows += PipelineKeys.lexicons.map { ("`lexicons.\($0.name)`", $0.help) }
    rows.append(("`x-…`", PipelineKeys.ownKeysHelp))
    return "## Keys\n\n" + table(["key", "meaning"], rows.map { [$0.0, $0.1] }) + """


      Without `lexicons`, the folder `lexicons` beside the pipeline file is taken, else `pipelines/lexicons` in the folder
      `BROADSHEET_HOME` names, else `pipelines/lexicons` in the current directory. Paths under `lexicons` start from the
      folder of the pipeline file. All other paths start from the current directory, so a line in a crontab begins with
      `cd`.
      """
  }

  private static let variables = """
    ## Variables

    `${NAME}` in a value stands for a variable: the one of `--set NAME=value`, else the environment's, else the default
    under `vars`. `${NAME:-default}` gives a default on the spot, for a variable that is unset or empty; the default may
    hold variables itself. A variable that is nowhere set is a mistake. `$$` is a dollar sign; so is a `$` before
    anything but `{`. Variables work in values with and without quotation marks, not in keys, and what a variable holds
    is not expanded again. Between brackets, `[…]` and `{…}`, YAML wants quotation marks around values with `${…}` or
    `{table}`.

    What a value is, its option decides, after variables are expanded: `level: ${LEVEL}` is a number if the variable
    holds one, and `null_text: no` is the text `no`. Quotation marks make text: `level: "6"` is a mistake, but
    `level: "${LEVEL}"` is not. A key without a value (or `null`, `~`) is a mistake, except after a kind of stage, where
    it means no options. A single value may stand for a list of one.
    """

  private static let yaml = """
    ## YAML

    UTF-8, with or without a byte order mark; one document of at most 1 MiB. Anchors (`&name`) and aliases (`*name`) are
    resolved, up to 20,000 values. `<<: *name` merges a mapping into another: keys written beside it win, and of a list
    of mappings the first. A key that stands twice is a mistake, and so are tags (`!!str`).
    """

  private static func stage(_ spec: StageSpec) -> String {
    var text = "## \(spec.name)\n\n\(sentence(spec.summary)). \(sentence(spec.flowInWords))."
    if !spec.tables.isEmpty {
      text += " Tables: " + spec.tables.map { "[`\($0.table)`](#\($0.table))" }.joined(separator: ", ") + "."
    }
    guard !spec.options.isEmpty else { return text + " It has no options." }
    text += "\n\n"
    text += table(
      ["option", "type", "default", "meaning"],
      spec.options.map { option in
        [
          "`\(option.name)`", option.type.shortName,
          option.isRequired || option.defaultValue == nil ? option.defaultText : "`\(option.defaultText)`",
          sentence(option.help) + option.conditionText,
        ]
      })
    for option in spec.options where !option.type.choices.isEmpty {
      text += "\n\n`\(option.name)`:\n\n"
      text += option.type.choices
        .map { "- `\($0.name)`" + ($0.help.isEmpty ? "" : ": \($0.help)") }.joined(separator: "\n")
    }
    return text
  }

  private static func tables(_ registry: StageRegistry) -> String {
    let tables = registry.stages.flatMap { stage in stage.tables.map { (stage.name, $0) } }
    return "## Tables\n\nA type with `?` may be empty (null).\n\n"
      + tables.map { stage, schema in
        let key =
          schema.primaryKey.isEmpty ? "" : " Key: " + schema.primaryKey.map { "`\($0)`" }.joined(separator: ", ") + "."
        let description = schema.description.hasSuffix(".") ? schema.description : schema.description + "."
        return "### \(schema.table)\n\n\(description) Made by `\(stage)`.\(key)\n\n"
          + table(
            ["column", "type", "meaning"],
            schema.columns.map { ["`\($0.name)`", $0.type.rawValue + ($0.isNullable ? "?" : ""), $0.description] })
      }.joined(separator: "\n\n")
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return ([line(header), "|" + String(repeating: "---|", count: header.count)] + rows.map(line))
      .joined(separator: "\n")
  }
}
