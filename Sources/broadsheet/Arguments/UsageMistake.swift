import Pipeline

/// What can be wrong with a command line, and its wording.
enum UsageMistake: Error, Equatable {
  case unknownCommand(String, known: [String])
  case unknownFlag(String, of: String, known: [String])
  case missingValue(String, name: String)
  case needlessValue(String)
  case badChoice(String, String, known: [String])
  case badNumber(String, String, ClosedRange<Int>)
  case badSetting(String)
  case missingOperand(String, of: String)
  case extraOperand(String, of: String)
  case unknownName(String, known: [String])
  case unknownStage(String, known: [String])

  var message: String {
    switch self {
    case .unknownCommand(let name, _): "there is no command ‘\(name)’"
    case .unknownFlag(let flag, let command, _): "unknown option ‘\(flag)’ of ‘broadsheet \(command)’"
    case .missingValue(let flag, let name): "‘\(flag)’ needs a value: \(flag) \(name)"
    case .needlessValue(let flag): "‘\(flag)’ takes no value"
    case .badChoice(let flag, let value, _): "‘\(flag)’ cannot be ‘\(value)’"
    case .badNumber(let flag, let value, let range):
      range.upperBound == .max
        ? "‘\(flag)’ takes a whole number from \(range.lowerBound) up, not ‘\(value)’"
        : "‘\(flag)’ takes a whole number from \(range.lowerBound) to \(range.upperBound), not ‘\(value)’"
    case .badSetting(let text): "‘--set’ takes NAME=value, not ‘\(text)’"
    case .missingOperand(let name, let command): "‘broadsheet \(command)’ needs \(name)"
    case .extraOperand(let word, let command): "‘\(word)’ is one too many for ‘broadsheet \(command)’"
    case .unknownName(let name, _): "there is no stage and no table ‘\(name)’"
    case .unknownStage(let name, _): "the pipeline has no stage ‘\(name)’"
    }
  }

  var hint: String? {
    switch self {
    case .unknownCommand(let name, let known), .unknownFlag(let name, _, let known), .badChoice(_, let name, let known),
      .unknownName(let name, let known), .unknownStage(let name, let known):
      NearestName.hint(for: name, among: known)
        ?? (known.isEmpty || known.count > 12 ? nil : "known are \(known.joined(separator: ", "))")
    default: nil
    }
  }
}
