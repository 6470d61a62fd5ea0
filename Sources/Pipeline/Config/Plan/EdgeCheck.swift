import Model

/// Ties the stages together by their `from`, and checks that what flows along each edge can.
struct EdgeCheck {
  private(set) var drafts: [StageDraft]
  private(set) var findings: Findings
  private let indices: [String: Int]

  init(_ drafts: [StageDraft], _ findings: Findings) {
    self.drafts = drafts
    self.findings = findings
    indices = Dictionary(drafts.indices.map { (drafts[$0].label, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    for index in drafts.indices { link(index) }
    checkUnread()
  }

  private mutating func link(_ index: Int) {
    let draft = drafts[index]
    guard let from = draft.from else {
      if let kind = draft.kind, !kind.spec.accepts.isEmpty {
        findings.add(.missingFrom(draft.label, accepts: kind.spec.accepts.map(\.rawValue)), at: kind.place)
      }
      return
    }
    if let kind = draft.kind, kind.spec.accepts.isEmpty {
      findings.add(.needlessFrom(kind.spec.name), at: from.place)
      return
    }
    if let kind = draft.kind, !kind.spec.takesMany, from.names.count > 1 {
      findings.add(.tooManyInputs(kind.spec.name), at: from.names[1].place)
    }
    for (name, place) in from.names {
      guard let input = indices[name] else {
        findings.add(.unknownInput(name, known: drafts.map(\.label).filter { $0 != draft.label }), at: place)
        continue
      }
      drafts[index].inputs.append(input)
      checkFlow(from: drafts[input], to: draft, at: place)
    }
  }

  private mutating func checkFlow(from input: StageDraft, to draft: StageDraft, at place: FilePlace) {
    guard let kind = draft.kind, let source = input.kind else { return }
    guard let produced = source.spec.produces else {
      findings.add(.nothingComesOut(of: input.label, kind: source.spec.name), at: place)
      return
    }
    guard !kind.spec.accepts.contains(produced) else { return }
    let better = drafts.lazy.filter { other in
      other.label != draft.label && other.kind?.spec.produces.map { kind.spec.accepts.contains($0) } == true
    }
    findings.add(
      .wrongFlow(
        kind: kind.spec.name, accepts: kind.spec.accepts.map(\.rawValue), input: input.label, gives: produced.rawValue,
        better: better.prefix(4).map(\.label)),
      at: place)
  }

  /// A stage that gives something nobody takes is either forgotten or misspelt elsewhere; reading and repairing pages
  /// for it would be for nothing.
  private mutating func checkUnread() {
    let read = Set(drafts.flatMap { $0.from?.names.map(\.name) ?? [] })
    for draft in drafts where draft.kind?.spec.produces != nil && !read.contains(draft.label) {
      findings.add(.unread(draft.label), at: draft.place)
    }
  }
}
