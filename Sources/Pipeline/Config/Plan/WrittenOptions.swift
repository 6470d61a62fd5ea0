public import Model

/// Options of a stage that were given as words, on a command line: read and checked as in a pipeline file.
///
///     WrittenOptions.read([(name: "level", words: ["9"])], of: WriteStage.spec).values.int("level")      // 9
public enum WrittenOptions {
  /// - Returns: the values, the rest with its default, and what is wrong with them.
  public static func read(
    _ options: [(name: String, words: [String])], of spec: StageSpec
  ) -> (values: OptionValues, findings: [Diagnostic]) {
    var reader = ValueReader(
      findings: Findings(file: ""), variables: Variables(settings: [:], environment: [:]))
    let place = FilePlace(line: 1, column: 1)
    let entries = options.map { option in
      let type = spec.options.first { $0.name == option.name }?.type ?? .text
      return YamlEntry(key: option.name, keyPlace: place, value: node(option.words, type, at: place))
    }
    let values = reader.options(entries, specs: spec.options, of: spec.name, at: place).values
    return (values, reader.findings.sorted)
  }

  private static func node(_ words: [String], _ type: OptionType, at place: FilePlace) -> YamlNode {
    if case .list(let item) = type {
      let items = words.flatMap { $0.split(separator: ",").map(String.init) }
      return YamlNode(.sequence(items.map { node([$0], item, at: place) }), at: place)
    }
    // A shell has expanded its own variables: a dollar sign that is left is one. Text is text even where it is ‘null’.
    let isPlain = type != .text
    let text = (words.last ?? "").replacing("$", with: "$$")
    return YamlNode(.scalar(YamlScalar(text: text, isPlain: isPlain, isOnOneLine: false)), at: place)
  }
}
