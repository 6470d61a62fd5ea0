import Model

extension Plan {
  /// Hashes what decides the outputs (see `fingerprint`). Each stage is hashed with the hashes of its inputs, and the
  /// plan as the sorted hashes of its stages, so that labels and order in the file do not count.
  static func fingerprint(of stages: [PlannedStage], name: String) -> String {
    var digests: [String] = []
    for stage in stages {
      var text = "stage " + quoted(stage.spec.name)
      for spec in stage.spec.options.sorted(by: { $0.name < $1.name }) {
        guard let value = stage.options[spec.name] else { continue }
        text += "\noption " + quoted(spec.name) + " " + canonical(value)
      }
      for input in stage.inputs { text += "\ninput " + digests[input] }
      digests.append(Sha256.hex(of: Array(text.utf8).span))
    }
    let whole = "broadsheet 1\nname " + quoted(name) + "\n" + digests.sorted().joined(separator: "\n")
    return Sha256.hex(of: Array(whole.utf8).span)
  }

  private static func canonical(_ value: OptionValue) -> String {
    switch value {
    case .bool(let flag): "bool \(flag)"
    case .int(let number): "int \(number)"
    case .real(let number): "real \(number.bitPattern)"
    case .text(let text): "text " + quoted(text)
    case .list(let items): "list \(items.count) " + items.map(canonical).joined(separator: " ")
    case .map(let entries):
      "map \(entries.count) "
        + entries.sorted { $0.key < $1.key }.map { quoted($0.key) + " " + canonical($0.value) }.joined(separator: " ")
    }
  }

  /// With its length in front, so that no text can look like the end of another.
  private static func quoted(_ text: String) -> String { "\(text.utf8.count):" + text }
}
