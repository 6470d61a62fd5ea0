import Model

/// What may stand in a pipeline file outside of stages, described once for reading, schema and reference page.
enum PipelineKeys {
  /// The version of the format this program reads.
  static let version = 1

  /// Keys at the top with plain values.
  static let top: [OptionSpec] = [
    OptionSpec(
      "name", .text, "What the pipeline is called; the name of the file if left out", check: nameProblem),
    OptionSpec("description", .text, "What it is for, for people"),
  ]

  static let lexicons: [OptionSpec] = [
    OptionSpec(
      "folders", .list(.text),
      "Folders of word lists (.tsv), taken instead of the folder ‘lexicons’; of two lists of one name the later counts"),
    OptionSpec("replace", .map(.text), "Name of a word list: the file to take instead"),
    OptionSpec("add", .map(.list(.text)), "Name of a word list: files with rows to add to it"),
  ]

  static let versionKey = "broadsheet"
  static let versionHelp = "The version of the format: 1"
  static let stagesHelp = "The stages: a name for each, with what it does and which stages feed it"
  static let lexiconsHelp = "Where the word lists are; paths start from the folder of this file"
  static let variablesHelp = "Defaults of variables: ${NAME} is looked up in --set, in the environment, and then here"
  static let fromHelp = "The stage or stages that feed this one"
  static let ownKeysHelp = "Keys that begin with x- are yours, for anchors to use elsewhere in the file"

  static var topNames: [String] { [versionKey] + top.map(\.name) + ["vars", "stages", "lexicons"] }

  private static func nameProblem(_ value: OptionValue) -> String? {
    guard case .text(let name) = value, !StageDraft.isLabel(name) else { return nil }
    return "‘\(name)’ should be letters, digits, ‘-’ and ‘_’, beginning with a letter"
  }
}
