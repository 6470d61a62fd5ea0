/// The hits of a text by what they are, for readers that go from one word of a kind to the next.
///
/// All hits but a few are other words, and each that is passed over costs a load from afar and a guess that often fails.
///
///     for hit in scan.hits(of: .policy) { … }
///
/// A class, because it is asked at every step: a value of so many numbers was copied for each.
final class HitLists {
  /// One hit in one list.
  struct Link: BitwiseCopyable {
    var hit: Int32
    /// The link behind it in its list: number + 1, or 0.
    var next: Int32
  }

  private let links: Laid<Link>
  /// The first link of each list, by the kind's bit: number + 1, or 0.
  private let firsts: InlineArray<32, Int32>

  /// What begins the names of organisations, or ends them: one list together.
  static let names: WordKind = [.zone, .company, .suffix]
  /// The other kinds that have a list.
  static let single: WordKind = [
    .surname, .place, .title, .suffix, .project, .policy, .stage, .date, .need, .event,
  ]
  /// Bits that no kind has; nobody asks for the list of those that are in none.
  private static var slotOfNames: Int { 30 }
  private static var slotOfNone: Int { 31 }

  /// So few hits are gone through one after another.
  private static var few: Int { 20 }

  /// nil where the hits are few.
  init?(_ hits: Laid<Hit>, in space: ScanSpace) {
    guard hits.count > HitLists.few else { return nil }
    var links = Gathered<Link>()
    swap(&links, &space.links)
    links.begin(capacity: hits.count + hits.count / 2)
    var firsts = InlineArray<32, Int32>(repeating: 0)
    // From the last to the first, so that each link is put before its list.
    var number = hits.count
    while number > 0 {
      number &-= 1
      var slots = HitLists.slots(hits[number].kinds)
      // Whether a hit is in any list, and whether in a second one, is anybody's guess: both are written in any case.
      for _ in 0..<2 {
        let isListed = slots != 0
        let slot = (slots | 1 << UInt32(HitLists.slotOfNone)).trailingZeroBitCount
        slots &= slots &- 1
        links.append(Link(hit: Int32(truncatingIfNeeded: number), next: firsts[slot]), if: isListed)
        firsts[slot] = Int32(truncatingIfNeeded: links.count)
      }
      while slots != 0 {
        let slot = slots.trailingZeroBitCount
        slots &= slots &- 1
        links.append(Link(hit: Int32(truncatingIfNeeded: number), next: firsts[slot]))
        firsts[slot] = Int32(truncatingIfNeeded: links.count)
      }
    }
    self.links = space.slabs.table(of: links)
    swap(&links, &space.links)
    self.firsts = firsts
  }

  /// The bits of the lists that a word is in.
  private static func slots(_ kinds: WordKind) -> UInt32 {
    let single = kinds.rawValue & HitLists.single.rawValue
    return kinds.isDisjoint(with: HitLists.names) ? single : single | 1 << UInt32(HitLists.slotOfNames)
  }

  /// Where the list of a kind begins, for `step`.
  ///
  /// - Parameter kind: `names`, or one of `single`.
  func first(of kind: WordKind) -> Int32 {
    assert(kind == HitLists.names || HitLists.single.contains(kind) && kind.rawValue.nonzeroBitCount == 1)
    return firsts[kind == HitLists.names ? HitLists.slotOfNames : kind.rawValue.trailingZeroBitCount]
  }

  /// The number of the hit at a place in a list, and the next place there; nil at its end.
  func step(_ place: inout Int32) -> Int? {
    guard place > 0 else { return nil }
    let link = links[Int(place) &- 1]
    place = link.next
    return Int(link.hit)
  }
}

/// The hits of one list, in order.
struct ListedHits: Sequence, IteratorProtocol {
  private let scan: Scan
  /// The kinds of the list, where the hits have none and are gone through.
  private let kinds: WordKind?
  /// The place in the list, or the number of the next hit.
  private var place: Int32

  init(_ scan: Scan, _ kind: WordKind) {
    self.scan = scan
    kinds = scan.lists == nil ? kind : nil
    place = scan.lists?.first(of: kind) ?? 0
  }

  mutating func next() -> Hit? {
    guard let kinds else { return scan.lists?.step(&place).map { scan.hits[$0] } }
    while Int(place) < scan.hits.count {
      let hit = scan.hits[Int(place)]
      place += 1
      if !hit.kinds.isDisjoint(with: kinds) { return hit }
    }
    return nil
  }
}

extension Scan {
  /// The hits of a kind that has a list, or of any of `HitLists.names`.
  func hits(of kind: WordKind) -> ListedHits { ListedHits(self, kind) }
}
