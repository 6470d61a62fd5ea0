import Model

/// A stage as the file has it, while it is being checked.
struct StageDraft {
  var label: String
  var place: FilePlace
  /// nil where the file does not say, or not right, what the stage does.
  var kind: Kind?
  var from: From?
  /// Indices of the drafts that feed it, those of `from` that exist and can; filled in by `EdgeCheck`.
  var inputs: [Int] = []

  struct Kind {
    var spec: StageSpec
    var place: FilePlace
    var options: OptionValues
    /// Where an option's value stands, for mistakes that only the whole pipeline shows.
    var optionPlaces: [String: FilePlace]
    /// Options that were written down rather than left to their defaults.
    var given: Set<String>
  }

  struct From {
    var place: FilePlace
    var names: [(name: String, place: FilePlace)]
  }

  /// The tables it adds to the run; as far as one can tell where there are mistakes.
  var tables: [Schema] {
    guard let kind else { return [] }
    return PlannedStage(label: label, spec: kind.spec, options: kind.options, inputs: [], place: place).tables
  }
}

extension ValueReader {
  /// Reads everything under a stage's label.
  mutating func stage(_ entry: YamlEntry, registry: StageRegistry) -> StageDraft {
    var draft = StageDraft(label: entry.key, place: entry.keyPlace)
    if !StageDraft.isLabel(entry.key) { findings.add(.badLabel(entry.key), at: entry.keyPlace) }
    guard case .mapping(let entries) = entry.value.content else {
      findings.add(
        entry.value.isNull
          ? .stageOfNoKind(entry.key, known: registry.names)
          : .notMapping(what: "stage ‘\(entry.key)’", found: entry.value.kindInWords),
        at: entry.value.isNull ? entry.keyPlace : entry.value.place)
      return draft
    }
    var strangers: [YamlEntry] = []
    for part in entries {
      if part.key == "from" {
        draft.from = from(part)
      } else if let spec = registry[part.key] {
        if let first = draft.kind {
          findings.add(
            .stageOfTwoKinds(entry.key, first: first.spec.name, second: spec.name), at: part.keyPlace)
        } else {
          draft.kind = kind(part, spec: spec)
        }
      } else {
        strangers.append(part)
      }
    }
    report(strangers, in: draft, registry: registry)
    return draft
  }

  /// A key that is neither `from` nor a kind of stage is most likely a misspelt kind where there is none, and a misspelt
  /// `from` where there is no input.
  private mutating func report(_ strangers: [YamlEntry], in draft: StageDraft, registry: StageRegistry) {
    for stranger in strangers {
      let mayBeKind = draft.kind == nil && NearestName.of(stranger.key, among: ["from"]) == nil
      findings.add(
        mayBeKind
          ? .unknownStage(stranger.key, known: registry.names)
          : .unknownKey(stranger.key, of: "stage ‘\(draft.label)’", known: ["from"]),
        at: stranger.keyPlace)
    }
    if draft.kind == nil, strangers.allSatisfy({ NearestName.of($0.key, among: ["from"]) != nil }) {
      findings.add(.stageOfNoKind(draft.label, known: registry.names), at: draft.place)
    }
  }

  private mutating func kind(_ entry: YamlEntry, spec: StageSpec) -> StageDraft.Kind? {
    var entries: [YamlEntry] = []
    if case .mapping(let options) = entry.value.content {
      entries = options
    } else if !entry.value.isNull {
      findings.add(
        .notMapping(what: "what stands under ‘\(spec.name)’", found: entry.value.kindInWords), at: entry.value.place)
      return .init(spec: spec, place: entry.keyPlace, options: .init(specs: spec.options), optionPlaces: [:], given: [])
    }
    let (values, given) = options(entries, specs: spec.options, of: spec.name, at: entry.keyPlace)
    return StageDraft.Kind(
      spec: spec, place: entry.keyPlace, options: values,
      optionPlaces: Dictionary(entries.map { ($0.key, $0.value.place) }, uniquingKeysWith: { first, _ in first }),
      given: given)
  }

  private mutating func from(_ entry: YamlEntry) -> StageDraft.From {
    var from = StageDraft.From(place: entry.keyPlace, names: [])
    let nodes =
      if case .sequence(let nodes) = entry.value.content { nodes } else { [entry.value] }
    for node in nodes {
      guard case .text(let name)? = value(of: node, as: .text, option: "from") else { continue }
      if from.names.contains(where: { $0.name == name }) {
        findings.add(.repeatedInput(name), at: node.place)
      } else {
        from.names.append((name, node.place))
      }
    }
    return from
  }
}

extension StageDraft {
  /// A letter, then letters, digits, `-` and `_`: letters of any script, at most 64.
  static func isLabel(_ label: String) -> Bool {
    guard let first = label.unicodeScalars.first, first.properties.isAlphabetic, label.count <= 64 else { return false }
    return label.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "-" || $0 == "_"
    }
  }
}
