import Foundation
import Pipeline
import TestSupport
import Testing

@testable import broadsheet

@Test(arguments: CommandTable.all.map(\.name))
func `the help page of a command is as recorded`(name: String) throws {
  let command = try #require(CommandTable.all.first { $0.name == name })
  #expect(try goldenDifference(HelpPage(width: 80).page(command), "help-\(name).txt") == nil)
}

@Test func `the help page of the program is as recorded`() throws {
  #expect(try goldenDifference(HelpPage(width: 80).overview(CommandTable.all), "help.txt") == nil)
}

@Test func `no line of help is wider than the terminal`() {
  for width in [60, 80, 100] {
    let pages = HelpPage(width: width)
    for command in CommandTable.all {
      for line in pages.page(command).split(separator: "\n") where !line.contains("broadsheet ") {
        #expect(TerminalText.width(String(line)) <= width, "\(line)")
      }
    }
  }
}

@Test func `descriptions of commands hold together`() {
  for command in CommandTable.all {
    let names = command.allFlags.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    let letters = command.allFlags.compactMap(\.letter)
    #expect(Set(letters).count == letters.count)
    #expect(!command.summary.hasSuffix(".") && command.allFlags.allSatisfy { !$0.help.hasSuffix(".") })
    // An operand that must be given cannot follow one that need not be.
    #expect(command.operands.map(\.isOptional) == command.operands.map(\.isOptional).sorted { !$0 && $1 })
    for (example, _) in command.examples { #expect(example.contains("broadsheet \(command.name)")) }
  }
}

private let command = CommandSpec(
  name: "try", summary: "Try",
  operands: [OperandSpec(name: "FILE", help: ""), OperandSpec(name: "PAGE", isOptional: true, help: "")],
  flags: [
    FlagSpec(name: "jobs", letter: "j", value: "N", help: ""),
    FlagSpec(name: "quiet", letter: "q", help: ""),
    FlagSpec(name: "force", letter: "f", help: ""),
    FlagSpec(name: "set", value: "NAME=value", mayRepeat: true, help: ""),
    FlagSpec(name: "colour", value: "WHEN", choices: ["auto", "never"], help: "", aliases: ["color"]),
  ])

@Test(arguments: [
  ("a", "a |"),
  ("a b", "a b |"),
  ("--jobs 4 a", "a | jobs=4"),
  ("a --jobs=4", "a | jobs=4"),
  ("a -j4", "a | jobs=4"),
  ("a -j=4", "a | jobs=4"),
  ("-j 4 a", "a | jobs=4"),
  ("-qf a", "a | force= quiet="),
  ("-qj4 a", "a | jobs=4 quiet="),
  ("a --set X=1 --set Y=2=3", "a | set=X=1,Y=2=3"),
  ("-- --jobs", "--jobs |"),
  ("a -- -q", "a -q |"),
  ("-", "- |"),
  ("a --color never", "a | colour=never"),
  ("a --jobs=", "a | jobs="),
  ("--help", " | help="),
])
func `a command line is read`(line: String, expected: String) throws {
  let arguments = try Arguments(line.split(separator: " ").map(String.init), for: command)
  let flags = arguments.values.sorted { $0.key < $1.key }.map { " \($0)=\($1.joined(separator: ","))" }.joined()
  #expect(arguments.operands.joined(separator: " ") + " |" + flags == expected)
}

@Test(arguments: [
  ("a --job 4", "unknown option ‘--job’ of ‘broadsheet try’; did you mean ‘--jobs’?"),
  ("a --frce", "unknown option ‘--frce’ of ‘broadsheet try’; did you mean ‘--force’?"),
  ("a -x", "unknown option ‘-x’ of ‘broadsheet try’"),
  ("a -qx", "unknown option ‘-x’ of ‘broadsheet try’"),
  ("a --jobs", "‘--jobs’ needs a value: --jobs N"),
  ("a -j", "‘-j’ needs a value: -j N"),
  ("a --quiet=yes", "‘--quiet’ takes no value"),
  ("a --colour nver", "‘--colour’ cannot be ‘nver’; did you mean ‘never’?"),
  ("a --colour sometimes", "‘--colour’ cannot be ‘sometimes’; known are auto, never"),
  ("", "‘broadsheet try’ needs FILE"),
  ("a b c", "‘c’ is one too many for ‘broadsheet try’"),
])
func `what is wrong with a command line is said`(line: String, expected: String) {
  let mistake = #expect(throws: UsageMistake.self) {
    try Arguments(line.split(separator: " ").map(String.init), for: command)
  }
  let hint = mistake?.hint.map { "; " + $0 } ?? ""
  #expect((mistake?.message ?? "") + hint == expected)
}

@Test(arguments: [("0", nil), ("1", 1), ("1024", 1024), ("1025", nil), ("many", nil), ("-3", nil), ("", nil)])
func `numbers of options have bounds`(text: String, jobs: Int?) throws {
  let arguments = try Arguments(["a", "--jobs=\(text)"], for: command)
  if let jobs {
    #expect(try RunOptions(arguments).jobs == jobs)
  } else {
    #expect(throws: UsageMistake.badNumber("--jobs", text, 1...1024)) { try RunOptions(arguments) }
  }
}

@Test func `settings need a name and a value`() throws {
  func settings(_ words: String...) throws -> [String: String] {
    try Arguments(["a"] + words.flatMap { ["--set", $0] }, for: command).settings()
  }
  #expect(try settings("A=1", "B=", "C=x=y", "A=2") == ["A": "2", "B": "", "C": "x=y"])
  #expect(throws: UsageMistake.badSetting("A")) { try settings("A") }
  #expect(throws: UsageMistake.badSetting("=1")) { try settings("=1") }
}

/// The words of the program itself, run as a process.
@Test(arguments: [
  (["rnu"], 2, "broadsheet: there is no command ‘rnu’; did you mean ‘run’?"),
  (["run", "--dryrun"], 2, "broadsheet: unknown option ‘--dryrun’ of ‘broadsheet run’; did you mean ‘--dry-run’?"),
  (["check"], 2, "broadsheet: ‘broadsheet check’ needs FILE"),
  (["preview", "a"], 2, "broadsheet: ‘broadsheet preview’ needs PAGE"),
  (["help", "rnu"], 2, "broadsheet: there is no command ‘rnu’; did you mean ‘run’?"),
  (["run"], 2, "pipelines/default.yaml: error: there is no such file"),
])
func `a wrong command line ends with 2 and a word`(words: [String], status: Int32, talk: String) throws {
  let program = try Program()
  let result =
    switch words.count {
    case 1: try program.run(words[0])
    default: try program.run(words[0], words[1])
    }
  #expect((result.status, result.answer) == (status, ""))
  #expect(result.talk.split(separator: "\n").first.map(String.init) == talk)
}

@Test func `help and version are answers`() throws {
  let program = try Program()
  let overview = HelpPage(width: 80).overview(CommandTable.all)
  for flag in ["--help", "-h", "help"] {
    let result = try program.run(flag)
    #expect((result.status, result.answer, result.talk) == (0, overview, ""))
  }
  for command in CommandTable.all {
    let page = HelpPage(width: 80).page(command)
    #expect(try program.run(command.name, "--help").answer == page)
    #expect(try program.run("help", command.name).answer == page)
  }
  for flag in ["version", "--version", "-V"] {
    let result = try program.run(flag)
    #expect((result.status, result.answer) == (0, "broadsheet \(Version.text)\n"))
  }
  let nothing = try program.run("")
  #expect(nothing.status == 2)
}
