/// What can be wrong with a pipeline file, as data; `PlanMistake+Wording.swift` says it in words.
enum PlanMistake {
  case yaml(YamlMistake)
  case unreadable(reason: String)

  // The file as a whole.
  case notMapping(what: String, found: String)
  case missingVersion
  case badVersion(String)
  case newerVersion(Int)
  case unknownKey(String, of: String, known: [String])
  case noStages
  case noValue(of: String)

  // Stages.
  case badLabel(String)
  case unknownStage(String, known: [String])
  case stageOfNoKind(String, known: [String])
  case stageOfTwoKinds(String, first: String, second: String)

  // Options.
  case unknownOption(String, of: String, known: [String])
  case missingOption(String, of: String, help: String)
  case wrongType(of: String, expected: String, found: String, isQuoted: Bool)
  case outOfRange(of: String, expected: String, found: String)
  case unknownValue(String, of: String, known: [String])
  case repeatedValue(String, of: String)
  case badValue(of: String, reason: String)
  case idleOption(String, where: String, is: String, needed: [String])

  // Variables.
  case unsetVariable(String, known: [String])
  case badVariable(reason: String)
  case badVariableName(String)
  case unusedSetting(String, known: [String])

  // Edges.
  case missingFrom(String, accepts: [String])
  case needlessFrom(String)
  case unknownInput(String, known: [String])
  case repeatedInput(String)
  case tooManyInputs(String)
  case nothingComesOut(of: String, kind: String)
  case wrongFlow(kind: String, accepts: [String], input: String, gives: String, better: [String])
  case cycle([String])
  case unread(String)
  case nothingWritten(writers: [String])

  // Outputs and files.
  case noTables(String)
  case tableTwice(String, from: String, and: String)
  case badPlaceholder(reason: String)
  case unknownPlaceholder(String, known: [String])
  case oneFileForMany(path: String, tables: [String])
  case pathTaken(String, by: String, line: Int)
  case missingFile(String)
  case noLexicons(tried: [String])
}
