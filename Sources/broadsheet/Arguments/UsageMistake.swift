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
  case unknownColumn(String, of: String, known: [String])
  case unknownTable(String, of: String, known: [String])
  case severalTables(of: String, [String])
  case badPredicate(String, reason: String)
  case badOption(String, hint: String?)
  case noFormat(String)
  case clash(String, String)
  case manyToSalvage

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
    case .unknownColumn(let name, let path, _): "\(path) has no column ‘\(name)’"
    case .unknownTable(let name, let path, _): "\(path) has no table ‘\(name)’"
    case .severalTables(let path, let names): "\(path) holds \(names.count) tables"
    case .badPredicate(let text, let reason): "‘--where \(text)’: \(reason)"
    case .badOption(let message, _): message
    case .noFormat(let path): "the name ‘\(path)’ does not say in which format to write"
    case .clash(let one, let other): "‘\(one)’ and ‘\(other)’ do not go together"
    case .manyToSalvage: "‘--salvage’ takes one FILE at a time"
    }
  }

  var hint: String? {
    switch self {
    case .unknownCommand(let name, let known), .unknownFlag(let name, _, let known), .badChoice(_, let name, let known),
      .unknownName(let name, let known), .unknownStage(let name, let known), .unknownColumn(let name, _, let known),
      .unknownTable(let name, _, let known):
      NearestName.hint(for: name, among: known)
        ?? (known.isEmpty || known.count > 12 ? nil : "known are \(known.joined(separator: ", "))")
    case .severalTables(_, let names): "name one with ‘--table’: " + names.joined(separator: ", ")
    case .badOption(_, let hint): hint
    case .noFormat: "end it in .folio, .parquet, .csv or .csv.gz, or give ‘--format’"
    default: nil
    }
  }
}
