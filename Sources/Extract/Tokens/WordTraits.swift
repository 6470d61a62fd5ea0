internal import Lexicon
import Model

/// What the readers ask of a word over and over, from the first row of each list that has it.
struct WordTraits: Sendable {
  /// What it ends the names of.
  var suffix: Vocabulary.SuffixEntry?
  /// How firmly it ends a name.
  var boundary: Vocabulary.BoundaryKind?
  /// What it does in the name of a project; nil also where the list says what is not known.
  var projectKind: Vocabulary.ProjectKind?
  /// What a word for an event wants beside it; nil also where the list says what is not known.
  var eventUse: EventReader.Use?
  /// How a word for a policy makes a name.
  var policyUse = Vocabulary.PolicyUse.free
  /// What a word of need does; nil also where the list says what is not known.
  var needKind: Vocabulary.NeedKind?
  /// How far a project is; nil also where the list says what is not known.
  var stage: ProjectStage?
  /// Whether it is a surname, and an everyday word as well.
  var isWeakSurname = false

  /// The traits of the lists' rows, from which those of words are put together.
  struct Rows {
    private let suffixes: [Vocabulary.SuffixEntry]
    private let boundaries: [Vocabulary.BoundaryKind]
    private let projectKinds: [Vocabulary.ProjectKind?]
    private let eventUses: [EventReader.Use?]
    private let policyUses: [Vocabulary.PolicyUse]
    private let needKinds: [Vocabulary.NeedKind?]
    private let stages: [ProjectStage?]
    private let weakSurnames: [Bool]

    /// - Parameter lists: in the order of `WordKind.lists`.
    init(_ lists: [WordList], problems: inout [Diagnostic]) {
      func list(_ name: String) -> WordList { lists.first { $0.name == name } ?? WordList(name: name) }
      let eventList = list("events")
      eventUses = (0..<eventList.count).map { EventReader.Use(rawValue: eventList.string($0, "use")) }
      let suffixList = list("organisation_suffixes")
      var endsCompanies = [Bool](repeating: false, count: suffixList.count)
      suffixList.forEachForm { form, row in
        if OrganisationReader.mayEndCompany(form) { endsCompanies[row] = true }
      }
      suffixes = (0..<suffixList.count).map { row in
        if let type = OrganisationType(rawValue: suffixList.string(row, "type")),
          let strength = Vocabulary.SuffixEntry.Strength(rawValue: suffixList.string(row, "strength"))
        {
          return Vocabulary.SuffixEntry(type: type, strength: strength, endsCompanies: endsCompanies[row])
        }
        problems.append(Vocabulary.badField(suffixList, row, "type"))
        return Vocabulary.SuffixEntry(type: .other, strength: .common)
      }
      let policyList = list("policies")
      policyUses = (0..<policyList.count).map {
        Vocabulary.PolicyUse(rawValue: policyList.string($0, "use")) ?? .unknown
      }
      let needList = list("needs")
      needKinds = (0..<needList.count).map { Vocabulary.NeedKind(rawValue: needList.string($0, "kind")) }
      let stageList = list("stages")
      stages = (0..<stageList.count).map { ProjectStage(rawValue: stageList.string($0, "stage")) }
      let surnameList = list("surnames")
      weakSurnames = (0..<surnameList.count).map { !surnameList.field($0, "weak").isEmpty }
      let projectList = list("projects")
      projectKinds = (0..<projectList.count).map { Vocabulary.ProjectKind(rawValue: projectList.string($0, "kind")) }
      let boundaryList = list("boundaries")
      boundaries = (0..<boundaryList.count).map { row in
        if let kind = Vocabulary.BoundaryKind(rawValue: boundaryList.string(row, "kind")) { return kind }
        problems.append(Vocabulary.badField(boundaryList, row, "kind"))
        return .noun
      }
    }

    /// Of several rows of a list the first counts.
    func traits(of meanings: ArraySlice<Automaton.Meaning>) -> WordTraits {
      var traits = WordTraits()
      for meaning in meanings.reversed() {
        switch WordKind.lists[meaning.list].kind {
        case .suffix: traits.suffix = suffixes[meaning.row]
        case .boundary: traits.boundary = boundaries[meaning.row]
        case .project: traits.projectKind = projectKinds[meaning.row]
        case .event: traits.eventUse = eventUses[meaning.row]
        case .policy: traits.policyUse = policyUses[meaning.row]
        case .need: traits.needKind = needKinds[meaning.row]
        case .stage: traits.stage = stages[meaning.row]
        case .surname: traits.isWeakSurname = weakSurnames[meaning.row]
        default: break
        }
      }
      return traits
    }
  }
}
