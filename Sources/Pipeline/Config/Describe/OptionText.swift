import Model

/// Words about options that the listing in a terminal and the reference page share.
extension OptionSpec {
  /// The default as one would write it in the file: `[txt, md]`; `required` or `unset` where there is none.
  var defaultText: String {
    guard let defaultValue else { return isRequired ? "required" : "unset" }
    if case .size = type, case .int(let bytes) = defaultValue { return ByteSize.text(bytes) }
    if case .list(let values) = defaultValue, values.count > 1, values.count == type.choices.count { return "all" }
    return OptionSpec.written(defaultValue)
  }

  /// ` (only with format csv)`, or nothing.
  var conditionText: String {
    condition.map { " (only with \($0.option) \($0.values.joined(separator: ", ")))" } ?? ""
  }

  private static func written(_ value: OptionValue) -> String {
    switch value {
    case .bool(let flag): "\(flag)"
    case .int(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text.isEmpty ? "\"\"" : text
    case .list(let items): "[" + items.map(written).joined(separator: ", ") + "]"
    case .map(let entries): entries.isEmpty ? "{}" : value.json.flat
    }
  }
}

extension StageSpec {
  /// `takes pages or clean pages; gives articles`
  var flowInWords: String {
    let takes = accepts.isEmpty ? "starts a pipeline" : "takes " + joined(accepts.map(\.rawValue))
    return takes + "; " + (produces.map { "gives \($0.rawValue)" } ?? "ends a pipeline")
      + (takesMany ? "; may read several stages" : "")
  }

  private func joined(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
