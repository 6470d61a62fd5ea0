import Model

/// Which development zones each fragment of a page names, in full or by the place alone.
///
///     南滨经开区新开工项目12个…        南滨
///     箱包是南滨的传统产业…            南滨, where the page has 南滨经开区 at least as often as 南滨 without a zone behind it
///
/// The place of a zone that is mostly named as one stands for it where the page tells of several zones. Another place may
/// be any story's: experts come from there, goods go there.
struct FragmentZones {
  private var names: [Int32] = []
  private var starts: [Int] = [0]

  /// More zones than bits in a word are not asked for their places.
  private static let most = 64

  init(_ zones: ZoneNames, _ fragments: [Fragment], _ grams: borrowing PageGrams, _ index: GramIndex) {
    starts.reserveCapacity(fragments.count + 1)
    let places = zones.mostlyZones(grams)
    var holds = [UInt64](filledWith: 0, count: places.isEmpty ? 0 : fragments.count)
    for (number, place) in places.prefix(Self.most).enumerated() {
      for at in index.range(place) { holds[Int(index.entries[at].document)] |= 1 << UInt64(number) }
    }
    for (number, fragment) in fragments.enumerated() {
      let full = zones.named(fragment.blocks)
      names.append(contentsOf: full)
      if !places.isEmpty {
        var left = holds[number]
        while left != 0 {
          let place = places[left.trailingZeroBitCount]
          if !full.contains(place) { names.append(place) }
          left &= left - 1
        }
      }
      starts.append(names.count)
    }
  }

  func named(_ fragment: Int) -> ArraySlice<Int32> { names[starts[fragment]..<starts[fragment + 1]] }
}
