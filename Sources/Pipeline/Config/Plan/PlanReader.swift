public import Model

/// Reads a pipeline file into a plan, or says everything that is wrong with it.
///
///     let reader = PlanReader(environment: ["PAGES": "archive"], settings: ["LEVEL": "9"])
///     let (plan, findings) = reader.read(file: "pipelines/default.yaml")
///
/// The checks run one after another, each with one question, and all of them even where an earlier one found something,
/// so that a user corrects a file once. There is a plan exactly where no finding is an error.
public struct PlanReader: Sendable {
  let registry: StageRegistry
  let environment: [String: String]
  let settings: [String: String]
  /// Whether a file or folder is there; a test has its own.
  let isThere: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - environment: where `${NAME}` is looked up.
  ///   - settings: from `--set NAME=value`; they go before the environment, and each must be asked for in the file.
  public init(
    registry: StageRegistry = .standard, environment: [String: String] = [:], settings: [String: String] = [:],
    isThere: @escaping @Sendable (String) -> Bool = PipelineFile.isThere
  ) {
    self.registry = registry
    self.environment = environment
    self.settings = settings
    self.isThere = isThere
  }

  public func read(file path: String) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    do throws(PipelineFile.Problem) {
      return read(try PipelineFile.bytes(path), file: path)
    } catch {
      var findings = Findings(file: path)
      findings.add(.unreadable(reason: error.reason), at: nil)
      return (nil, findings.sorted)
    }
  }

  public func read(_ bytes: [UInt8], file path: String) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    var findings = Findings(file: path)
    let (root, mistakes) = YamlReader.read(bytes)
    for mistake in mistakes { findings.add(.yaml(mistake), at: mistake.place) }
    guard let root else { return (nil, findings.sorted) }
    guard case .mapping(let entries) = root.content else {
      findings.add(.notMapping(what: "a pipeline file", found: root.kindInWords), at: root.place)
      return (nil, findings.sorted)
    }
    var reading = PlanReading(self, findings, path: path)
    reading.read(entries, at: root.place)
    return (reading.plan, reading.reader.findings.sorted)
  }
}
