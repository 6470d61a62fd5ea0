import Model

/// How often each possible name, a surname and one or two characters, stands in an article.
///
/// Counted in one pass over the surnames, so that asking costs nothing however many candidates there are.
struct NameCounts: Sendable {
  private var counts: [UInt64: Int32] = [:]

  mutating func count(_ scan: Scan) {
    for hit in scan.hits where hit.kinds.contains(.surname) {
      var end = Int(hit.end)
      for _ in 0..<2 {
        let character = scan.character(at: end)
        guard CharacterClass(character.value) == .han else { break }
        end += character.length
        counts[NameCounts.hash(scan.text[Int(hit.start)..<end]), default: 0] += 1
      }
    }
  }

  func count(of name: ArraySlice<UInt8>) -> Int { Int(counts[NameCounts.hash(name)] ?? 0) }

  private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
