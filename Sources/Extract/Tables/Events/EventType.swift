import Model

/// What kind of thing happened.
///
/// The words that tell of an event have their type from a list. Those that rules are written for are told by number: to
/// hand them about and to compare them is to count no reference.
enum EventType: Equatable, Sendable {
  case appointment, approval, award, completion, donation, groundbreaking, launch, listing, meeting, opening, other
  case policy, relocation, signing, surgery, visit
  /// No event.
  case nothing
  /// One that only a list knows.
  case listed([UInt8])

  private static let known: [EventType] = [
    .other, .meeting, .visit, .launch, .opening, .signing, .completion, .award, .approval, .groundbreaking, .relocation,
    .appointment, .listing, .policy, .donation, .surgery, .nothing,
  ]

  /// - Parameter name: what a list has for it.
  init(_ name: ArraySlice<UInt8>) {
    self = Self.known.first { name.equals($0.name) } ?? .listed(Array(name))
  }

  /// Its name in lists and tables, where rules are written for it.
  fileprivate var name: StaticString {
    switch self {
    case .appointment: "appointment"
    case .approval: "approval"
    case .award: "award"
    case .completion: "completion"
    case .donation: "donation"
    case .groundbreaking: "groundbreaking"
    case .launch: "launch"
    case .listing: "listing"
    case .meeting: "meeting"
    case .opening: "opening"
    case .other: "other"
    case .policy: "policy"
    case .relocation: "relocation"
    case .signing: "signing"
    case .surgery: "surgery"
    case .visit: "visit"
    case .nothing, .listed: ""
    }
  }
}

extension RowBatch {
  mutating func append(_ type: EventType) {
    if case .listed(let name) = type { append(text: name) } else { append(word: type.name) }
  }
}
