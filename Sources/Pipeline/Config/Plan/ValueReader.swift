import Model

/// Reads the values of options out of YAML nodes, and collects what is wrong with them.
///
/// The option decides what a value is, after variables are expanded, not YAML: `null_text: no` is the text `no`, and
/// `level: ${LEVEL}` is a number if the variable holds one. Quotation marks make text, so `level: "6"` is a mistake;
/// `level: "${LEVEL}"` is not, because some editors will not let a `$` stand without them.
struct ValueReader {
  var findings: Findings
  var variables: Variables

  /// Reads a mapping of options.
  ///
  /// - Returns: the values, whether or not there were mistakes; the rest has its default. Also the names that were
  ///   given at all.
  mutating func options(
    _ entries: [YamlEntry], specs: [OptionSpec], of owner: String, at place: FilePlace
  ) -> (values: OptionValues, given: Set<String>) {
    var values: [String: OptionValue] = [:]
    var given: Set<String> = []
    for entry in entries {
      guard let spec = specs.first(where: { $0.name == entry.key }) else {
        findings.add(.unknownOption(entry.key, of: owner, known: specs.map(\.name)), at: entry.keyPlace)
        continue
      }
      given.insert(spec.name)
      guard let value = value(of: entry.value, as: spec.type, option: spec.name) else { continue }
      if let reason = spec.check?(value) {
        findings.add(.badValue(of: spec.name, reason: reason), at: entry.value.place)
      } else {
        values[spec.name] = value
      }
    }
    checkConditions(entries, specs: specs, values)
    // An option that is only misspelt is not missing too.
    let strangers = entries.map(\.key).filter { !given.contains($0) }
    let misspelt = strangers.compactMap { NearestName.of($0, among: specs.map(\.name)) }
    for spec in specs where spec.isRequired && !given.contains(spec.name) && !misspelt.contains(spec.name) {
      findings.add(.missingOption(spec.name, of: owner, help: spec.help), at: place)
    }
    return (OptionValues(values, specs: specs), given)
  }

  /// An option that is written down and means nothing here is a mistake: its writer expects something of it.
  private mutating func checkConditions(_ entries: [YamlEntry], specs: [OptionSpec], _ values: [String: OptionValue]) {
    for entry in entries {
      guard let condition = specs.first(where: { $0.name == entry.key })?.condition,
        case .text(let value)? = values[condition.option], !condition.values.contains(value)
      else { continue }
      findings.add(
        .idleOption(entry.key, where: condition.option, is: value, needed: condition.values), at: entry.keyPlace)
    }
  }

  /// Reads one value; nil where it is wrong.
  mutating func value(of node: YamlNode, as type: OptionType, option: String) -> OptionValue? {
    if node.isNull {
      findings.add(.noValue(of: option), at: node.place)
      return nil
    }
    switch (type, node.content) {
    case (.list(let item), .sequence(let nodes)): return list(nodes, of: item, option: option)
    case (.list(let item), .scalar): return list([node], of: item, option: option)
    case (.map(let item), .mapping(let entries)):
      var values: [String: OptionValue] = [:]
      for entry in entries { values[entry.key] = value(of: entry.value, as: item, option: "\(option).\(entry.key)") }
      return values.count == entries.count ? .map(values) : nil
    case (_, .scalar(let scalar)): return self.scalar(scalar, at: node.place, as: type, option: option)
    default:
      findings.add(
        .wrongType(of: option, expected: type.inWords, found: node.kindInWords, isQuoted: false), at: node.place)
      return nil
    }
  }

  /// The text of a scalar with its variables expanded; nil where they cannot be.
  mutating func text(_ scalar: YamlScalar, at place: FilePlace) -> (text: String, hasVariables: Bool)? {
    let expansion = variables.expand(scalar.text)
    for (offset, mistake) in expansion.mistakes {
      var at = place
      if scalar.isOnOneLine { at.column += offset + (scalar.isPlain ? 0 : 1) }
      findings.add(mistake, at: at)
    }
    return expansion.mistakes.isEmpty ? (expansion.text, expansion.hasVariables) : nil
  }

  private mutating func list(_ nodes: [YamlNode], of item: OptionType, option: String) -> OptionValue? {
    var values: [OptionValue] = []
    var isWhole = true
    for node in nodes {
      guard let value = value(of: node, as: item, option: option) else {
        isWhole = false
        continue
      }
      if case .choice = item, case .text(let word) = value, values.contains(value) {
        findings.add(.repeatedValue(word, of: option), at: node.place)
        isWhole = false
      }
      values.append(value)
    }
    return isWhole ? .list(values) : nil
  }

  private mutating func scalar(
    _ scalar: YamlScalar, at place: FilePlace, as type: OptionType, option: String
  ) -> OptionValue? {
    guard let (text, hasVariables) = text(scalar, at: place) else { return nil }
    switch type {
    case .text: return .text(text)
    case .choice(let choices):
      if choices.contains(where: { $0.name == text }) { return .text(text) }
      findings.add(.unknownValue(text, of: option, known: choices.map(\.name)), at: place)
      return nil
    default: break
    }
    let isQuoted = !scalar.isPlain && !hasVariables
    let number = isQuoted ? nil : ValueReader.number(text, as: type)
    if let number, ValueReader.isInRange(number, of: type) { return number }
    if number != nil {
      findings.add(.outOfRange(of: option, expected: type.inWords, found: text), at: place)
    } else {
      findings.add(
        .wrongType(
          of: option, expected: type.inWords, found: "‘\(text)’",
          isQuoted: isQuoted && ValueReader.number(text, as: type) != nil), at: place)
    }
    return nil
  }

  /// What a text says under a type other than text and choice.
  private static func number(_ text: String, as type: OptionType) -> OptionValue? {
    switch type {
    case .bool:
      ["true": true, "True": true, "TRUE": true, "false": false, "False": false, "FALSE": false][text].map {
        .bool($0)
      }
    case .int: Int(text).map { .int($0) }
    case .size: ByteSize.bytes(text).map { .int($0) }
    // `Double` would also take `nan`, `inf` and hexadecimal.
    case .real: text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } ? Double(text).map { .real($0) } : nil
    case .text, .choice, .list, .map: nil
    }
  }

  private static func isInRange(_ value: OptionValue, of type: OptionType) -> Bool {
    switch (value, type) {
    case (.int(let number), .int(let range)), (.int(let number), .size(let range)): range.contains(number)
    case (.real(let number), .real(let range)): range.contains(number)
    default: true
    }
  }
}
