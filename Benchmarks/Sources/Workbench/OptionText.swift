public import Model

/// Options given as `name=value` texts, checked against a stage's description.
public enum OptionText {
  /// The values, or what is wrong with the first text that is not right.
  public static func values(_ texts: [String], specs: [OptionSpec]) -> Result<OptionValues, Diagnostic> {
    var values: [String: OptionValue] = [:]
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let spec = specs.first(where: { $0.name == parts[0] }) else {
        return .failure(Diagnostic(.error, "unknown-option", "no option ‘\(text)’; it must be name=value"))
      }
      guard let value = value(parts[1], spec.type) else {
        return .failure(Diagnostic(.error, "bad-value", "‘\(parts[1])’ is no value for ‘\(spec.name)’"))
      }
      if let problem = spec.check?(value) {
        return .failure(Diagnostic(.error, "bad-value", "\(spec.name): \(problem)"))
      }
      values[spec.name] = value
    }
    return .success(OptionValues(values, specs: specs))
  }

  private static func value(_ text: String, _ type: OptionType) -> OptionValue? {
    switch type {
    case .bool: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
    case .int(let range): Int(text).flatMap { range.contains($0) ? .int($0) : nil }
    case .size(let range): Int(text).flatMap { range.contains($0) ? .int($0) : nil }
    case .real(let range): Double(text).flatMap { range.contains($0) ? .real($0) : nil }
    case .text: .text(text)
    case .choice(let choices): choices.contains { $0.name == text } ? .text(text) : nil
    case .list(let inner):
      .list(text.split(separator: ",").compactMap { value(String($0), inner) })
    case .map: nil
    }
  }
}
