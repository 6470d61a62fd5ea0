import Glibc
import Model
import Pipeline

/// One call of the program: its arguments and its surroundings.
struct Invocation {
  let words: [String]
  let environment: [String: String]
  private let console: Console

  init(words: [String], environment: [String: String]) {
    self.words = words
    self.environment = environment
    console = Console(environment: environment)
  }

  /// Does what was asked.
  func perform() async -> ExitStatus {
    do throws(UsageMistake) {
      return try await perform(words)
    } catch {
      let hint = error.hint.map { "; " + $0 } ?? ""
      console.talk("broadsheet: \(error.message)\(hint)")
      console.talk("‘broadsheet --help’ lists the commands, ‘broadsheet COMMAND --help’ the options of one.")
      return .usage
    }
  }

  private func perform(_ words: [String]) async throws(UsageMistake) -> ExitStatus {
    guard let name = words.first else {
      console.talk(HelpPage(width: console.width).overview(CommandTable.all))
      return .usage
    }
    switch name {
    case "--help", "-h", "help": return try help(words.dropFirst())
    case "--version", "-V": return showVersion()
    default: break
    }
    guard let command = CommandTable.all.first(where: { $0.name == name }) else {
      throw .unknownCommand(name, known: CommandTable.all.map(\.name) + ["help"])
    }
    let arguments = try Arguments(words.dropFirst(), for: command)
    if arguments.has("help") {
      console.answer(HelpPage(width: console.width).page(command))
      return .done
    }
    return try await perform(command, arguments)
  }

  private func perform(_ command: CommandSpec, _ arguments: Arguments) async throws(UsageMistake) -> ExitStatus {
    let console = console.with(colour: arguments.value("colour").flatMap(Console.Colour.init) ?? .auto)
    switch command.name {
    case "run":
      let options = try RunOptions(arguments)
      guard let plan = try plan(arguments.operands.first, arguments, console) else { return .usage }
      return await runPipeline(plan: try adapted(plan, arguments), options: options, console: console)
    case "preview":
      let options = try PreviewOptions(arguments)
      guard let plan = try plan(arguments.operands.first, arguments, console) else { return .usage }
      return await previewPage(plan: plan, options: options, console: console)
    case "check": return try check(arguments, console)
    case "graph":
      guard let plan = try plan(arguments.operands.first, arguments, console) else { return .usage }
      let drawing = GraphDrawing(plan)
      console.answer(arguments.has("text") ? drawing.text : drawing.mermaid)
      return .done
    case "list": return try list(arguments, console)
    case "inspect":
      let width = try arguments.number("width", in: 20...10_000)
      return inspectFiles(arguments.operands, width: width ?? console.width, console: console)
    case "cat": return try catFile(try CatOptions(arguments), console: console)
    case "verify": return try await verify(arguments, console)
    case "convert": return try await convertFile(try ConvertOptions(arguments), console: console)
    default: return showVersion()
    }
  }

  private func help(_ names: ArraySlice<String>) throws(UsageMistake) -> ExitStatus {
    let pages = HelpPage(width: console.width)
    guard let name = names.first else {
      console.answer(pages.overview(CommandTable.all))
      return .done
    }
    guard let command = CommandTable.all.first(where: { $0.name == name }) else {
      throw .unknownCommand(name, known: CommandTable.all.map(\.name))
    }
    console.answer(pages.page(command))
    return .done
  }

  private func showVersion() -> ExitStatus {
    console.answer("broadsheet \(Version.text)\n")
    return .done
  }

  private func reader(_ arguments: Arguments) throws(UsageMistake) -> PlanReader {
    PlanReader(environment: environment, settings: try arguments.settings())
  }

  /// Reads a pipeline file and tells what is wrong with it; nil where it cannot be used.
  private func plan(
    _ file: String?, _ arguments: Arguments, _ console: Console
  ) throws(UsageMistake) -> Plan? {
    let (plan, findings) = try reader(arguments).read(file: file ?? CommandTable.defaultPipeline)
    console.talk(findings)
    return plan
  }

  /// The plan as the command line changes it.
  private func adapted(_ plan: Plan, _ arguments: Arguments) throws(UsageMistake) -> Plan {
    let plan = try restricted(plan, arguments)
    return arguments.value("files-from").map { plan.reading(filesFrom: $0) } ?? plan
  }

  private func restricted(_ plan: Plan, _ arguments: Arguments) throws(UsageMistake) -> Plan {
    let labels = arguments.all("only")
    guard !labels.isEmpty else { return plan }
    let known = plan.stages.map(\.label)
    if let stranger = labels.first(where: { !known.contains($0) }) { throw .unknownStage(stranger, known: known) }
    return plan.only(labels) ?? plan
  }

  private func check(_ arguments: Arguments, _ console: Console) throws(UsageMistake) -> ExitStatus {
    let reader = try reader(arguments)
    var status = ExitStatus.done
    for file in arguments.operands {
      let (plan, findings) = reader.read(file: file)
      console.talk(findings)
      if plan == nil { status = .usage }
      if let plan, !arguments.has("quiet") {
        let count = plan.stages.count
        console.answer("\(file): ‘\(plan.name)’ is right: \(count) stage\(count == 1 ? "" : "s")\n")
      }
    }
    return status
  }

  private func verify(_ arguments: Arguments, _ console: Console) async throws(UsageMistake) -> ExitStatus {
    guard let output = arguments.value("salvage") else {
      return verifyFiles(arguments.operands, isQuiet: arguments.has("quiet"), console: console)
    }
    guard arguments.operands.count == 1 else { throw .manyToSalvage }
    return try await salvageFile(
      arguments.operands[0], into: output, table: arguments.value("table"), isForced: arguments.has("force"),
      console: console)
  }

  private func list(_ arguments: Arguments, _ console: Console) throws(UsageMistake) -> ExitStatus {
    if arguments.has("schema") {
      console.answer(PipelineSchema.json().pretty)
    } else if arguments.has("reference") {
      console.answer(ReferencePage.markdown())
    } else {
      let listing = StageListing(width: min(console.width, 110))
      if arguments.operands.isEmpty {
        let more = "\n‘broadsheet list NAME’ shows the options of a stage or the columns of a table.\n"
        console.answer(listing.overview + more)
      }
      for (index, name) in arguments.operands.enumerated() {
        guard let page = listing.page(name) else { throw .unknownName(name, known: listing.names) }
        console.answer((index > 0 ? "\n" : "") + page)
      }
    }
    return .done
  }
}
