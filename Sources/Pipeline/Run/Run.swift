import Extract
import Glibc
import Ingest
import Lexicon
public import Model
import Synchronization
public import Write

/// One run of a pipeline, from its files to its outputs.
///
///     let summary = try await Run(plan: plan, settings: RunSettings()).execute()
///
/// Outputs are whole or absent: they are made beside their places and put there together, when everything is done.
public struct Run: Sendable {
  private let plan: Plan
  private let settings: RunSettings

  public init(plan: Plan, settings: RunSettings = RunSettings()) {
    self.plan = plan
    self.settings = settings
  }

  /// - Throws: `RunFailure`.
  public func execute(events: RunEvents = RunEvents()) async throws(RunFailure) -> RunSummary {
    let lexicons = try await loadLexicons()
    let found = findSources()
    let outputs = OutputTable.all(of: plan)
    guard !outputs.isEmpty else { throw .findings([Run.nothingWritten(plan)]) }
    guard found.values.contains(where: { $0.contains { $0.problem == nil } }) else {
      throw .nothingToRead(found.values.flatMap(\.self).map { .init(path: $0.path, reason: $0.problem ?? "") })
    }
    let folders = Run.folders(of: outputs.map(\.path))
    let locks = try Run.lock(folders)
    defer { extendLifetime(locks) }
    let statePath = Run.join(folders[0], RunState.fileName(of: plan.name))
    let madeFrom = fingerprint(found, lexicons)
    if !settings.isForced, let madeFrom, Run.isDone(statePath, madeFrom, outputs) {
      var summary = RunSummary()
      summary.isUnchanged = true
      summary.sources = found.values.reduce(0) { $0 + $1.count }
      return summary
    }
    Leftovers.remove(beside: outputs.map(\.path))
    events.onOutputs(outputs.map(\.path))
    let tally = RunTally(found: found.values.reduce(0) { $0 + $1.count }, events: events)
    do {
      let graph = try await RunGraph(
        plan: plan, lexicons: lexicons, workers: settings.workers, runName: "run\(getpid())")
      let written = try await graph.execute(found, onPage: tally.add, onFinding: events.onFinding)
      let record = RunRecord(plan: plan, lexicons: lexicons, written: written)
      let publication = try record.publication(folder: folders[0], runName: graph.runName)
      try publication.publish()
      let files = record.files
      if let madeFrom {
        RunState(madeFrom: madeFrom, outputPaths: files.map(\.path)).write(to: statePath)
      } else {
        unsafe unlink(statePath)
      }
      return tally.summary(files: files)
    } catch let finding as Diagnostic {
      throw .findings([finding])
    } catch let error as ExtractError {
      throw .findings(error.problems)
    } catch let error as OutputError {
      throw .output(error)
    } catch {
      throw .other("\(error)")
    }
  }

  /// What a run would read and write, without doing it.
  public func rehearse() -> RunRehearsal {
    RunRehearsal(
      sources: findSources().values.flatMap { $0.map(\.path) }.sorted(), outputs: OutputTable.paths(of: plan))
  }

  private static func lock(_ folders: [String]) throws(RunFailure) -> RunLocks {
    do {
      for folder in folders { try OutputFolders.make(folder) }
      return try RunLocks(folders: folders)
    } catch let error as OutputError {
      throw .output(error)
    } catch RunLocks.Failure.held(let folder) {
      throw .locked(folder: folder)
    } catch RunLocks.Failure.unusable(let folder, let number) {
      throw .output(OutputError(-Int(number), .create, join(folder, RunLocks.fileName)))
    } catch {
      throw .other("\(error)")
    }
  }

  /// Reads the word lists, all side by side.
  private func loadLexicons() async throws(RunFailure) -> LexiconSet {
    let settings = plan.lexicons
    let (sources, problems) = LexiconSource.all(
      folders: settings.folders, replacing: settings.replacing, adding: settings.adding)
    let read = await withTaskGroup(of: (Int, WordList, [Diagnostic]).self) { group in
      for (number, source) in sources.enumerated() {
        group.addTask {
          let (list, problems) = source.read()
          return (number, list, problems)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }.sorted { $0.0 < $1.0 }
    let findings = problems + read.flatMap(\.2)
    guard !findings.contains(where: { $0.severity == .error }) else { throw .findings(findings) }
    return LexiconSet(read.map(\.1))
  }

  private func findSources() -> [Int: [FoundSource]] {
    var found: [Int: [FoundSource]] = [:]
    for (index, stage) in plan.stages.enumerated() where stage.spec.name == IngestStage.spec.name {
      found[index] = SourceFinder(options: stage.options, baseFolder: "").find()
    }
    return found
  }

  private static func nothingWritten(_ plan: Plan) -> Diagnostic {
    Diagnostic(
      .error, "nothing-written", file: plan.file, "the pipeline writes no table",
      hint: "add a stage such as ‘csv: {from: […], write: {format: csv, path: \"out/{table}.csv.gz\"}}’")
  }

  /// What the run is made from, or nil where that cannot be told without reading (standard input, for one).
  private func fingerprint(_ found: [Int: [FoundSource]], _ lexicons: LexiconSet) -> String? {
    var print = InputFingerprint()
    print.add(Version.text)
    print.add(path: "program", at: "/proc/self/exe")
    print.add(plan.fingerprint)
    print.add(lexicons.fingerprint)
    for (index, stage) in plan.stages.enumerated() {
      for name in ["word_lists", "files_from"] {
        switch stage.options[name] {
        case .list(let items):
          for case .text(let path) in items { print.add(path: path, at: path) }
        case .text(let path): print.add(path: path, at: path)
        default: break
        }
      }
      for source in found[index] ?? [] {
        if source.path == "-" || source.path.unicodeScalars.contains("\u{FFFD}") { return nil }
        print.add(path: source.path, at: source.path)
      }
    }
    return print.finish()
  }

  private static func isDone(_ statePath: String, _ madeFrom: String, _ outputs: [OutputTable]) -> Bool {
    guard let state = RunState(path: statePath), state.madeFrom == madeFrom, state.outputsStand else { return false }
    let standing = Set(state.outputs.map(\.path))
    return outputs.allSatisfy { standing.contains($0.path) }
  }

  /// The folders that paths stand in, each once, in order.
  static func folders(of paths: [String]) -> [String] {
    Set(paths.map(folder)).sorted()
  }

  /// `out` of `out/people.csv`; `.` of a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : (folder.hasSuffix("/") ? folder : folder + "/") + name
  }
}

/// What a run would do.
public struct RunRehearsal: Sendable, Equatable {
  public var sources: [String]
  public var outputs: [String]
}

/// How a run is to go, beside what the pipeline file says.
public struct RunSettings: Sendable {
  /// Pages worked on at once.
  public var workers: Int
  /// Run even where nothing has changed since the last time.
  public var isForced: Bool

  public init(workers: Int = Run.availableCores, isForced: Bool = false) {
    self.workers = workers
    self.isForced = isForced
  }
}

extension Run {
  /// The cores this process may use.
  public static var availableCores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// Whom a run tells what it does, while it does it.
public struct RunEvents: Sendable {
  /// How far it is; called often, from several threads.
  public var onProgress: @Sendable (RunProgress) -> Void
  /// Something the user should know that stops nothing.
  public var onFinding: @Sendable (Diagnostic) -> Void
  /// Where outputs will stand; unfinished ones are beside these places from now on.
  public var onOutputs: @Sendable ([String]) -> Void

  public init(
    onProgress: @escaping @Sendable (RunProgress) -> Void = { _ in },
    onFinding: @escaping @Sendable (Diagnostic) -> Void = { _ in },
    onOutputs: @escaping @Sendable ([String]) -> Void = { _ in }
  ) {
    self.onProgress = onProgress
    self.onFinding = onFinding
    self.onOutputs = onOutputs
  }
}

/// Why a run did not happen.
public enum RunFailure: Error, Sendable {
  /// Pipeline file or word lists are wrong.
  case findings([Diagnostic])
  /// No file was found where the pipeline looks for pages; nothing was written.
  case nothingToRead([RunSummary.Problem])
  /// Another run writes into the folder.
  case locked(folder: String)
  case output(OutputError)
  case other(String)
}
