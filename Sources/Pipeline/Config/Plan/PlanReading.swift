import Model

/// One reading of one pipeline file: the passes of `PlanReader`, and what they have found so far.
struct PlanReading {
  var reader: ValueReader
  private let registry: StageRegistry
  private let environment: [String: String]
  private let settings: [String: String]
  private let isThere: @Sendable (String) -> Bool
  private let path: String

  private var name = ""
  private var description: String?
  private var drafts: [StageDraft] = []
  private var lexicons = LexiconSettings()
  private var order: [Int] = []
  /// Where word lists were looked for in vain.
  private var missingFolders: [String]?

  init(_ planReader: PlanReader, _ findings: Findings, path: String) {
    registry = planReader.registry
    environment = planReader.environment
    settings = planReader.settings
    isThere = planReader.isThere
    self.path = path
    let variables = Variables(settings: planReader.settings, environment: planReader.environment)
    reader = ValueReader(findings: findings, variables: variables)
  }

  mutating func read(_ entries: [YamlEntry], at place: FilePlace) {
    func entry(_ key: String) -> YamlEntry? { entries.first { $0.key == key } }
    checkVersion(entry(PipelineKeys.versionKey), at: place)
    checkKeys(entries)
    readVariables(entry("vars"))
    readTop(entries, at: place)
    readStages(entry("stages"), at: place)
    readLexicons(entry("lexicons"))
    checkSettings()
    checkPipeline()
    // Of no interest before the file is right.
    if let missingFolders, !reader.findings.hasErrors {
      reader.findings.add(.noLexicons(tried: missingFolders), at: nil)
    }
  }

  /// nil where there are errors.
  var plan: Plan? {
    guard !reader.findings.hasErrors else { return nil }
    let positions = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    let stages = order.compactMap { index -> PlannedStage? in
      let draft = drafts[index]
      guard let kind = draft.kind else { return nil }
      return PlannedStage(
        label: draft.label, spec: kind.spec, options: kind.options, inputs: draft.inputs.compactMap { positions[$0] },
        place: draft.place)
    }
    return Plan(
      name: name, description: description, file: path, stages: stages, lexicons: lexicons,
      fingerprint: Plan.fingerprint(of: stages, name: name))
  }

  private mutating func checkVersion(_ entry: YamlEntry?, at place: FilePlace) {
    guard let entry else {
      reader.findings.add(.missingVersion, at: place)
      return
    }
    guard case .scalar(let scalar) = entry.value.content, let version = Int(scalar.text), version >= 1 else {
      let found = if case .scalar(let scalar) = entry.value.content { scalar.text } else { entry.value.kindInWords }
      reader.findings.add(.badVersion(found), at: entry.value.place)
      return
    }
    if version > PipelineKeys.version { reader.findings.add(.newerVersion(version), at: entry.value.place) }
  }

  private mutating func checkKeys(_ entries: [YamlEntry]) {
    for entry in entries where !PipelineKeys.topNames.contains(entry.key) && !entry.key.hasPrefix("x-") {
      reader.findings.add(
        .unknownKey(entry.key, of: "the pipeline file", known: PipelineKeys.topNames), at: entry.keyPlace)
    }
  }

  private mutating func readVariables(_ entry: YamlEntry?) {
    guard let entry, !entry.value.isNull else { return }
    guard case .mapping(let entries) = entry.value.content else {
      reader.findings.add(.notMapping(what: "‘vars’", found: entry.value.kindInWords), at: entry.value.place)
      return
    }
    // All values are read before any is defined: a variable under `vars` may use the environment, but not its
    // neighbours, so that their order means nothing.
    var defaults: [String: String] = [:]
    for variable in entries {
      if !Variables.isName(variable.key.unicodeScalars) {
        reader.findings.add(.badVariableName(variable.key), at: variable.keyPlace)
      } else if case .text(let text)? = reader.value(of: variable.value, as: .text, option: variable.key) {
        defaults[variable.key] = text
      } else {
        // Wrong, and already said so: what uses it should not be wrong too.
        defaults[variable.key] = ""
      }
    }
    reader.variables.defaults = defaults
  }

  private mutating func readTop(_ entries: [YamlEntry], at place: FilePlace) {
    let names = PipelineKeys.top.map(\.name)
    let (values, _) = reader.options(
      entries.filter { names.contains($0.key) }, specs: PipelineKeys.top, of: "the pipeline file", at: place)
    name = values.optionalText("name") ?? PipelineFile.stem(path)
    description = values.optionalText("description")
  }

  private mutating func readStages(_ entry: YamlEntry?, at place: FilePlace) {
    guard let entry, !entry.value.isNull else {
      reader.findings.add(.noStages, at: entry?.keyPlace ?? place)
      return
    }
    guard case .mapping(let entries) = entry.value.content else {
      reader.findings.add(.notMapping(what: "‘stages’", found: entry.value.kindInWords), at: entry.value.place)
      return
    }
    if entries.isEmpty { reader.findings.add(.noStages, at: entry.keyPlace) }
    for stage in entries { drafts.append(reader.stage(stage, registry: registry)) }
  }

  private mutating func checkSettings() {
    let known = reader.variables.asked.union(reader.variables.defaults.keys)
    for setting in settings.keys.sorted() where !known.contains(setting) {
      reader.findings.add(.unusedSetting(setting, known: known.sorted()), at: nil)
    }
  }

  private mutating func checkPipeline() {
    var edges = EdgeCheck(drafts, reader.findings)
    edges.run()
    drafts = edges.drafts
    reader.findings = edges.findings
    let sorted = StageOrder(drafts.map(\.inputs))
    order = sorted.order
    for cycle in sorted.cycles {
      let first = drafts[cycle[0]]
      reader.findings.add(.cycle(cycle.map { drafts[$0].label }), at: first.from?.place ?? first.place)
    }
    var outputs = OutputCheck(drafts, writers: writerNames, reader.findings)
    outputs.run()
    reader.findings = outputs.findings
  }

  private var writerNames: [String] { registry.stages.filter { $0.produces == nil }.map(\.name) }

  private mutating func readLexicons(_ entry: YamlEntry?) {
    var values = OptionValues(specs: PipelineKeys.lexicons)
    var places: [String: FilePlace] = [:]
    if let entry, !entry.value.isNull {
      guard case .mapping(let entries) = entry.value.content else {
        reader.findings.add(.notMapping(what: "‘lexicons’", found: entry.value.kindInWords), at: entry.value.place)
        return
      }
      values = reader.options(entries, specs: PipelineKeys.lexicons, of: "lexicons", at: entry.keyPlace).values
      places = Dictionary(entries.map { ($0.key, $0.value.place) }, uniquingKeysWith: { first, _ in first })
    }
    let folder = PipelineFile.folder(path)
    func located(_ path: String, _ option: String) -> String {
      let whole = path.hasPrefix("/") || folder.isEmpty ? path : folder + path
      if !isThere(whole) { reader.findings.add(.missingFile(whole), at: places[option]) }
      return whole
    }
    if case .list(let folders)? = values["folders"] {
      lexicons.folders = folders.compactMap(\.asText).map { located($0, "folders") }
    } else {
      findFolder(beside: folder)
    }
    if case .map(let files)? = values["replace"] {
      lexicons.replacing = files.compactMapValues(\.asText).mapValues { located($0, "replace") }
    }
    if case .map(let lists)? = values["add"] {
      lexicons.adding = lists.mapValues { value in
        guard case .list(let files) = value else { return [] }
        return files.compactMap(\.asText).map { located($0, "add") }
      }
    }
  }

  /// The folder of word lists where the file names none: beside the file, else that of an installation, else the
  /// project's own under the current directory.
  private mutating func findFolder(beside folder: String) {
    var candidates = [folder + "lexicons"]
    if let home = environment["BROADSHEET_HOME"] { candidates.append(home + "/pipelines/lexicons") }
    candidates.append("pipelines/lexicons")
    if let found = candidates.first(where: isThere) {
      lexicons.folders = [found]
    } else {
      missingFolders = candidates
    }
  }
}

extension OptionValue {
  /// The text, where it is one.
  fileprivate var asText: String? { if case .text(let text) = self { text } else { nil } }
}
