/// The wording of everything a pipeline file can be told: a stable code, what is wrong, and what to do about it.
extension PlanMistake {
  var isWarning: Bool { if case .noLexicons = self { true } else { false } }

  var code: String {
    switch self {
    case .yaml(let mistake): mistake.code.rawValue
    case .unreadable: "unreadable-file"
    case .notMapping: "wrong-type"
    case .missingVersion: "missing-version"
    case .badVersion: "bad-version"
    case .newerVersion: "newer-version"
    case .unknownKey: "unknown-key"
    case .noStages: "no-stages"
    case .noValue: "no-value"
    case .badLabel: "bad-label"
    case .unknownStage: "unknown-stage"
    case .stageOfNoKind: "stage-of-no-kind"
    case .stageOfTwoKinds: "stage-of-two-kinds"
    case .unknownOption: "unknown-option"
    case .missingOption: "missing-option"
    case .wrongType: "wrong-type"
    case .outOfRange: "out-of-range"
    case .unknownValue: "unknown-value"
    case .repeatedValue: "repeated-value"
    case .badValue: "bad-value"
    case .idleOption: "idle-option"
    case .unsetVariable: "unset-variable"
    case .badVariable: "bad-variable"
    case .badVariableName: "bad-variable-name"
    case .unusedSetting: "unused-setting"
    case .missingFrom: "missing-from"
    case .needlessFrom: "needless-from"
    case .unknownInput: "unknown-input"
    case .repeatedInput: "repeated-input"
    case .tooManyInputs: "too-many-inputs"
    case .nothingComesOut: "nothing-comes-out"
    case .wrongFlow: "wrong-flow"
    case .cycle: "cycle"
    case .unread: "unread-stage"
    case .nothingWritten: "nothing-written"
    case .noTables: "no-tables"
    case .tableTwice: "table-twice"
    case .badPlaceholder: "bad-placeholder"
    case .unknownPlaceholder: "unknown-placeholder"
    case .oneFileForMany: "one-file-for-many"
    case .pathTaken: "path-taken"
    case .missingFile: "missing-file"
    case .noLexicons: "no-lexicons"
    }
  }

  var message: String {
    switch self {
    case .yaml(let mistake): mistake.message
    case .unreadable(let reason): reason
    case .notMapping(let what, let found): "\(what) should be a mapping (‘key: value’ lines), not \(found)"
    case .missingVersion: "the file does not say which version of the format it is in"
    case .badVersion(let found): "‘broadsheet’ takes the version of the format, a whole number, not ‘\(found)’"
    case .newerVersion(let version): "the file is in version \(version) of the format, which is newer than this program"
    case .unknownKey(let key, let owner, _): "unknown key ‘\(key)’ in \(owner)"
    case .noStages: "there are no stages"
    case .noValue(let key): "‘\(key)’ has no value"
    case .badLabel(let label): "‘\(label)’ cannot name a stage"
    case .unknownStage(let kind, _): "there is no kind of stage called ‘\(kind)’"
    case .stageOfNoKind(let label, _): "stage ‘\(label)’ does not say what it does"
    case .stageOfTwoKinds(let label, let first, let second):
      "stage ‘\(label)’ is already \(article(first)) \(first); it cannot be \(article(second)) \(second) too"
    case .unknownOption(let option, let kind, _): "unknown option ‘\(option)’ of \(kind)"
    case .missingOption(let option, let kind, let help): "\(kind) needs the option ‘\(option)’: \(help)"
    case .wrongType(let option, let expected, let found, _): "‘\(option)’ takes \(expected), not \(found)"
    case .outOfRange(let option, let expected, let found): "‘\(option)’ takes \(expected); \(found) is out of range"
    case .unknownValue(let value, let option, _): "‘\(option)’ cannot be ‘\(value)’"
    case .repeatedValue(let value, let option): "‘\(value)’ stands twice in ‘\(option)’"
    case .badValue(let option, let reason): "‘\(option)’: \(reason)"
    case .idleOption(let option, let other, let value, _): "‘\(option)’ does nothing where ‘\(other)’ is ‘\(value)’"
    case .unsetVariable(let name, _): "the variable ‘\(name)’ is not set"
    case .badVariable(let reason): reason
    case .badVariableName(let name): "‘\(name)’ cannot name a variable"
    case .unusedSetting(let name, _): "--set \(name): the pipeline file has no ${\(name)}"
    case .missingFrom(let label, let accepts): "stage ‘\(label)’ needs ‘from’: a stage that gives \(choice(accepts))"
    case .needlessFrom(let kind): "\(article(kind)) \(kind) stage starts a pipeline and takes no ‘from’"
    case .unknownInput(let name, _): "there is no stage ‘\(name)’"
    case .repeatedInput(let name): "‘\(name)’ stands twice in ‘from’"
    case .tooManyInputs(let kind): "\(article(kind)) \(kind) stage takes one input only"
    case .nothingComesOut(let label, let kind):
      "nothing comes out of ‘\(label)’: \(article(kind)) \(kind) stage ends a pipeline"
    case .wrongFlow(let kind, let accepts, let input, let gives, _):
      "\(article(kind)) \(kind) stage takes \(choice(accepts)), and ‘\(input)’ gives \(gives)"
    case .cycle(let labels): "stages feed one another in a circle: " + labels.joined(separator: " → ")
    case .unread(let label): "nothing reads stage ‘\(label)’"
    case .nothingWritten: "no stage writes anything"
    case .noTables(let label): "there is nothing for ‘\(label)’ to write: none of the stages it reads makes a table"
    case .tableTwice(let table, let first, let second):
      "the table ‘\(table)’ comes from both ‘\(first)’ and ‘\(second)’"
    case .badPlaceholder(let reason): reason
    case .unknownPlaceholder(let name, _): "there is no placeholder {\(name)}"
    case .oneFileForMany(let path, let tables):
      "‘\(path)’ is one file, and \(tables.count) tables come here: \(shortened(tables))"
    case .pathTaken(let path, let label, let line): "‘\(path)’ is already written by ‘\(label)’ on line \(line)"
    case .missingFile(let path): "there is no ‘\(path)’"
    case .noLexicons(let tried): "no folder of word lists was found (\(tried.joined(separator: ", ")))"
    }
  }

  var hint: String? {
    switch self {
    case .yaml(let mistake): mistake.hint
    case .missingVersion: "begin it with ‘broadsheet: 1’"
    case .badVersion: "write ‘broadsheet: 1’"
    case .newerVersion: "use a newer Broadsheet, or write ‘broadsheet: 1’ if it needs nothing new"
    case .unknownKey(let name, _, let known), .unknownStage(let name, let known),
      .unknownOption(let name, _, let known),
      .unknownValue(let name, _, let known), .unknownInput(let name, let known):
      NearestName.hint(for: name, among: known) ?? (known.isEmpty ? nil : "known are \(shortened(known))")
    case .unknownPlaceholder(let name, let known):
      NearestName.of(name, among: known).map { "did you mean {\($0)}?" }
        ?? "known are " + known.map { "{\($0)}" }.joined(separator: ", ")
    case .noStages: "write some under ‘stages:’, as in pipelines/default.yaml"
    case .noValue: "give one, or remove the line to take the default"
    case .badLabel: "take letters, digits, ‘-’ and ‘_’, beginning with a letter"
    case .stageOfNoKind(_, let known): "add one of \(shortened(known))"
    case .stageOfTwoKinds: "make it two stages"
    case .wrongType(_, _, _, let isQuoted): isQuoted ? "remove the quotation marks" : nil
    case .idleOption(_, let other, _, let needed):
      "remove it; it is for ‘\(other): \(needed.joined(separator: "’ and ‘"))’"
    case .unsetVariable(let name, let known):
      NearestName.hint(for: name, among: known)
        ?? "set it in the environment or with --set \(name)=…, or write a default: ${\(name):-…}"
    case .badVariable: "write ${NAME}, ${NAME:-default}, or $$ for a dollar sign"
    case .badVariableName: "take letters, digits and ‘_’, beginning with a letter or ‘_’"
    case .unusedSetting(let name, let known): NearestName.hint(for: name, among: known)
    case .needlessFrom: "remove it"
    case .repeatedInput, .repeatedValue: "remove one"
    case .wrongFlow(_, _, _, _, let better):
      better.isEmpty ? nil : "feed it from " + choice(better.map { "‘\($0)’" })
    case .cycle: "let one of them read another stage"
    case .unread: "name it in the ‘from’ of another stage, or remove it"
    case .nothingWritten(let writers): "add a stage such as \(choice(writers))"
    case .noTables: "name in ‘from’ the stages whose tables you want"
    case .tableTwice: "give each a writer of its own"
    case .badPlaceholder: "write {table} where the table’s name belongs"
    case .oneFileForMany: "put {table} into the path; only a file of format folio holds several tables"
    case .pathTaken: "give each writer a path of its own"
    case .missingFile: "paths of word lists start from the folder of the pipeline file"
    case .noLexicons: "name one under ‘lexicons: {folders: […]}’; without word lists less is recognised"
    case .unreadable, .notMapping, .missingOption, .outOfRange, .badValue, .missingFrom, .tooManyInputs,
      .nothingComesOut:
      nil
    }
  }

  private func article(_ noun: String) -> String { noun.first.map { "aeiou".contains($0) } == true ? "an" : "a" }

  private func choice(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  private func shortened(_ names: [String]) -> String {
    names.count <= 12 ? names.joined(separator: ", ") : names.prefix(10).joined(separator: ", ") + " …"
  }
}
