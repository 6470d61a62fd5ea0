import Lexicon
import Model
import Write

/// The manifest of a run: what made the outputs, and what they are, so that anybody can tell whether files belong
/// together and are whole.
///
/// It holds no times and no paths of the machine, so the same pipeline over the same pages gives the same manifest.
struct RunRecord {
  let plan: Plan
  let lexicons: LexiconSet
  let files: [StagedFile]

  /// Where the manifest of a pipeline stands: beside its first outputs.
  static func path(_ plan: Plan, folder: String) -> String { Run.join(folder, plan.name + ".manifest.json") }

  /// Writes the manifest beside its place.
  func stage(folder: String, runName: String) throws -> StagedFile {
    var file = try OutputFile(path: RunRecord.path(plan, folder: folder), run: runName)
    try file.write(Array(text.utf8).span)
    return try file.finish(rowCount: 0)
  }

  var text: String {
    var lines = [
      "{",
      "  \"program\": \"broadsheet \(Version.text)\",",
      "  \"pipeline\": \(quoted(plan.name)),",
      "  \"pipeline_fingerprint\": \(quoted(plan.fingerprint)),",
      "  \"lexicons_fingerprint\": \(quoted(lexicons.fingerprint)),",
      "  \"outputs\": [",
    ]
    for (index, file) in files.enumerated() {
      let end = index + 1 < files.count ? "," : ""
      lines.append(
        "    {\"path\": \(quoted(file.path)), \"rows\": \(file.rowCount), \"bytes\": \(file.byteCount), "
          + "\"sha256\": \(quoted(file.sha256))}\(end)")
    }
    return (lines + ["  ]", "}", ""]).joined(separator: "\n")
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
