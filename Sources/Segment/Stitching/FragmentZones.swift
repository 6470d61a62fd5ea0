import Model

/// Which development zones each fragment of a page names, in full or by the place alone.
///
///     南滨经开区新开工项目12个…        南滨
///     做伞是南滨的老行当…              南滨, where the page has 南滨经开区 at least as often as 南滨 without a zone behind it
///
/// The place of a zone that is mostly named as one stands for it where the page tells of several zones. Another place may
/// be any story's: experts come from there, goods go there.
struct FragmentZones {
  /// The zones that a text names, a bit each, and how often it names any.
  struct Names {
    fileprivate(set) var zones: UInt64 = 0
    fileprivate(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func add(_ other: Names) {
      zones |= other.zones
      count += other.count
    }

    func sharesAny(with other: Names) -> Bool { zones & other.zones != 0 }

    /// How two texts agree: 1 where they share a zone, -1 or -2 where both name some and share none.
    func agreement(with other: Names) -> Float {
      guard !isEmpty, !other.isEmpty else { return 0 }
      if sharesAny(with: other) { return 1 }
      return count > 1 && other.count > 1 ? -2 : -1
    }
  }

  private var names: [Names]
  /// The zones in the order of their bits: more of them no newspaper's page tells of.
  private var known: [Int32] = []

  init(_ zones: ZoneNames, _ fragments: [Fragment], _ grams: PageGrams, _ index: GramIndex) {
    names = [Names](filledWith: Names(), count: fragments.count)
    for (number, fragment) in fragments.enumerated() {
      for name in zones.named(fragment.blocks) { add(name, to: number) }
    }
    for place in zones.mostlyZones(grams) {
      for at in index.range(place) where !holds(place, Int(index.entries[at].document)) {
        add(place, to: Int(index.entries[at].document))
      }
    }
  }

  func named(_ fragment: Int) -> Names { names[fragment] }

  /// What each fragment and all below it name together.
  func namedFromEach() -> [Names] {
    var below = names
    for number in below.indices.dropLast().reversed() { below[number].add(below[number + 1]) }
    return below
  }

  /// Whether a fragment names a zone by the gram of its place.
  func holds(_ name: Int32, _ fragment: Int) -> Bool {
    known.firstIndex(of: name).map { names[fragment].zones >> UInt64($0) & 1 != 0 } ?? false
  }

  private mutating func add(_ name: Int32, to fragment: Int) {
    let bit = known.firstIndex(of: name) ?? known.count
    guard bit < UInt64.bitWidth else { return }
    if bit == known.count { known.append(name) }
    names[fragment].zones |= 1 << UInt64(bit)
    names[fragment].count += 1
  }
}
