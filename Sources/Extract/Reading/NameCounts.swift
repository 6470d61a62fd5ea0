import Model

/// How often each possible name, a surname and one or two characters, stands in an article.
///
/// Counted in one pass over the surnames when it is first asked, so that asking costs nothing however many candidates
/// there are, and an article without any costs nothing either.
final class NameCounts {
  /// The texts that are not counted yet.
  private var uncounted: [Scan]
  /// An open-addressed table, at most half full: a name's hash, 0 where nothing is, and its count.
  private var keys: [UInt64] = []
  private var counts: [Int32] = []
  private var used = 0

  init(_ scans: [Scan]) { uncounted = scans }

  private func count(_ scan: Scan) {
    for hit in scan.hits(of: .surname) {
      var end = Int(hit.end)
      var hash = NameCounts.hash(scan, Int(hit.start)..<end, NameCounts.seed)
      for _ in 0..<2 {
        let character = scan.character(at: end)
        guard CharacterClass(character.value) == .han else { break }
        hash = NameCounts.hash(scan, end..<end + character.length, hash)
        end += character.length
        add(hash)
      }
    }
  }

  func count(of name: Range<Int>, in scan: Scan) -> Int {
    while let next = uncounted.popLast() { count(next) }
    guard !keys.isEmpty else { return 0 }
    return Int(counts[slot(of: NameCounts.hash(scan, name, NameCounts.seed))])
  }

  private func add(_ hash: UInt64) {
    if 2 * (used + 1) > keys.count { grow() }
    let slot = slot(of: hash)
    if keys[slot] == 0 {
      keys[slot] = hash
      used += 1
    }
    counts[slot] += 1
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = Array(repeating: 0, count: max(256, oldKeys.count * 2))
    counts = Array(repeating: 0, count: keys.count)
    for (key, count) in zip(oldKeys, oldCounts) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      counts[slot] = count
    }
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func hash(_ scan: Scan, _ range: Range<Int>, _ seed: UInt64) -> UInt64 {
    var hash = seed
    // A character at a time.
    var at = range.lowerBound
    while at < range.upperBound {
      var character = UInt64(scan.text[at])
      at &+= 1
      while at < range.upperBound, scan.text[at] & 0xC0 == 0x80 {
        character = character << 8 | UInt64(scan.text[at])
        at &+= 1
      }
      hash = (hash ^ character) &* 0x0000_0100_0000_01b3
    }
    return hash == 0 ? 1 : hash
  }
}
