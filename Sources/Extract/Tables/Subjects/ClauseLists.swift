/// What every clause is asked for at its head, and the bits of the lists that its words may be of.
///
/// Held by whoever asks: each look at a list by its name is a call that sees whether it has been made already.
final class ClauseLists: Sendable {
  static let shared = ClauseLists()

  /// What times are passed over by.
  let nowadays = SubjectCandidates.nowadays
  let heads = SubjectCandidates.heads
  let openers = SubjectCandidates.openers
  let carrying = SubjectCandidates.carrying
  let eachOfThem = SubjectCandidates.eachOfThem

  // Bits among a clause's cues.
  let things = ClauseLists.bit(of: Antecedents.things)
  let projectEnds = ClauseLists.bit(of: SubjectCandidates.projectEnds)
  let doings = ClauseLists.bit(of: SubjectCandidates.doings)
  let particle = ClauseLists.bit(of: SubjectCandidates.particle)
  let measuresOfEach = ClauseLists.bit(of: SubjectCandidates.measuresOfEach)
  let actors = ClauseLists.bit(of: SubjectCandidates.actors)
  let predicates = ClauseLists.bit(of: SubjectCandidates.predicates)
  let grants = ClauseLists.bit(of: SubjectCandidates.grants)
  let gatherings = ClauseLists.bit(of: SubjectCandidates.gatherings)
  let grounds = ClauseLists.bit(of: SubjectCandidates.grounds)

  private init() {}

  /// - Returns: all bits where the finder of cues does not know the list, so that each clause may hold its words.
  private static func bit(of words: Words) -> UInt64 {
    CueFinder.lists.firstIndex { $0 === words }.map { 1 << UInt64($0) } ?? .max
  }
}
