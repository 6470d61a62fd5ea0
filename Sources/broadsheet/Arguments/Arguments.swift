/// What a command was given, checked against its description.
struct Arguments: Sendable {
  private(set) var values: [String: [String]] = [:]
  private(set) var operands: [String] = []

  func has(_ flag: String) -> Bool { values[flag] != nil }

  /// The value of a flag; where it was given again, the last one counts.
  func value(_ flag: String) -> String? { values[flag]?.last }

  func all(_ flag: String) -> [String] { values[flag] ?? [] }

  /// Reads the words after a command's name.
  ///
  /// `--name value` and `--name=value` are the same, as are `-n 4` and `-n4`; letters without values may stand together;
  /// `--` ends the options, and `-` is an operand. Options and operands may mix.
  init(_ words: some Sequence<String>, for command: CommandSpec) throws(UsageMistake) {
    var words = Array(words)[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        break
      } else if word.hasPrefix("--") {
        try readLong(word.dropFirst(2), &words, command)
      } else if word.hasPrefix("-"), word != "-" {
        try readLetters(word.dropFirst(), &words, command)
      } else {
        operands.append(word)
      }
    }
    if !has("help") { try checkOperands(command) }
  }

  private mutating func readLong(
    _ text: Substring, _ words: inout ArraySlice<String>, _ command: CommandSpec
  ) throws(UsageMistake) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let flag = command.flag(name) else {
      throw .unknownFlag("--" + name, of: command.name, known: command.allFlags.map { "--" + $0.name })
    }
    try take(flag, as: "--" + name, attached: parts.count > 1 ? String(parts[1]) : nil, &words)
  }

  private mutating func readLetters(
    _ text: Substring, _ words: inout ArraySlice<String>, _ command: CommandSpec
  ) throws(UsageMistake) {
    var letters = text
    while let letter = letters.popFirst() {
      guard let flag = command.allFlags.first(where: { $0.letter == letter }) else {
        throw .unknownFlag("-\(letter)", of: command.name, known: [])
      }
      if flag.value == nil {
        try take(flag, as: "-\(letter)", attached: nil, &words)
      } else {
        if letters.first == "=" { letters = letters.dropFirst() }
        try take(flag, as: "-\(letter)", attached: letters.isEmpty ? nil : String(letters), &words)
        return
      }
    }
  }

  private mutating func take(
    _ flag: FlagSpec, as written: String, attached: String?, _ words: inout ArraySlice<String>
  ) throws(UsageMistake) {
    guard let name = flag.value else {
      if attached != nil { throw .needlessValue(written) }
      values[flag.name] = []
      return
    }
    guard let value = attached ?? words.popFirst() else { throw .missingValue(written, name: name) }
    if !flag.choices.isEmpty, !flag.choices.contains(value) {
      throw .badChoice(written, value, known: flag.choices)
    }
    values[flag.name, default: []].append(value)
  }

  private func checkOperands(_ command: CommandSpec) throws(UsageMistake) {
    let required = command.operands.filter { !$0.isOptional }
    if operands.count < required.count {
      throw .missingOperand(required[operands.count].name, of: command.name)
    }
    let isOpen = command.operands.contains(where: \.mayRepeat)
    if !isOpen, operands.count > command.operands.count {
      throw .extraOperand(operands[command.operands.count], of: command.name)
    }
  }

  /// The value of a flag as a whole number.
  func number(_ flag: String, in range: ClosedRange<Int>) throws(UsageMistake) -> Int? {
    guard let text = value(flag) else { return nil }
    guard let number = Int(text), range.contains(number) else { throw .badNumber("--" + flag, text, range) }
    return number
  }

  /// The values of `--set NAME=value`.
  func settings() throws(UsageMistake) -> [String: String] {
    var settings: [String: String] = [:]
    for text in all("set") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { throw .badSetting(text) }
      settings[String(parts[0])] = String(parts[1])
    }
    return settings
  }
}
