/// An option of a command, described once: parsing and help come from this.
struct FlagSpec: Sendable {
  /// Without the dashes.
  var name: String
  var letter: Character?
  /// What its value is called in the help; nil where it takes none.
  var value: String?
  /// Words the value may be; empty where it may be anything.
  var choices: [String] = []
  var mayRepeat = false
  var help: String
  /// Other spellings that are taken too, and not spoken of.
  var aliases: [String] = []
}

/// What follows a command without dashes.
struct OperandSpec: Sendable {
  var name: String
  var isOptional = false
  var mayRepeat = false
  var help: String
}

/// A command, described once.
struct CommandSpec: Sendable {
  var name: String
  /// One line, without a full stop.
  var summary: String
  var operands: [OperandSpec] = []
  var flags: [FlagSpec] = []
  var examples: [(command: String, meaning: String)] = []
  var statuses: [ExitStatus] = [.done, .usage]
  /// What a status means for this command, where that is narrower than for all.
  var meanings: [ExitStatus: String] = [:]
  /// Paragraphs of explanation.
  var notes: [String] = []

  /// All flags, also those that every command takes.
  var allFlags: [FlagSpec] { flags + [CommandSpec.help] }

  static let help = FlagSpec(name: "help", letter: "h", help: "Show this page")

  func flag(_ name: String) -> FlagSpec? { allFlags.first { $0.name == name || $0.aliases.contains(name) } }
}
