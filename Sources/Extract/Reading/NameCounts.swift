import Model

/// How often each possible name, a surname and one or two characters, stands in an article.
///
/// Most articles are asked for a few only, which are looked for among the surnames one after another. Of the others all
/// are counted in one pass, so that asking costs nothing however many candidates there are.
final class NameCounts {
  private let scans: [Scan]
  /// How many names were asked for one after another.
  private var asked = 0
  /// An open-addressed table, at most half full.
  private var entries: [Entry] = []
  private var used = 0

  /// A name's hash, 0 where nothing is, and how often it stands.
  private struct Entry {
    var key: UInt64 = 0
    var count = 0
  }

  /// To look for so many costs as much as to count all.
  private static let few = 12

  init(_ scans: [Scan]) { self.scans = scans }

  func count(of name: Range<Int>, in scan: Scan) -> Int {
    if asked < NameCounts.few {
      asked += 1
      return occurrences(of: scan.text[name])
    }
    if entries.isEmpty { countAll() }
    let text = scan.text
    let hash = NameCounts.hash(text.span, name, NameCounts.seed)
    return entries[slot(of: hash == 0 ? 1 : hash)].count
  }

  private func occurrences(of name: ArraySlice<UInt8>) -> Int {
    guard let last = name.last else { return 0 }
    var count = 0
    for scan in scans where scan.mayHold(printed: name.span) {
      let text = scan.text
      for hit in scan.hits(of: .surname) {
        let start = Int(hit.start)
        let end = start &+ name.count
        // Nearly all differ in their last byte.
        if end <= text.count, text[end &- 1] == last, Int(hit.end) < end, text[start..<end].equals(name),
          NameCounts.isGivenName(text.span, Int(hit.end)..<end)
        {
          count += 1
        }
      }
    }
    return count
  }

  /// Whether one or two characters stand behind the surname, as in what is counted below.
  private static func isGivenName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    for _ in 0..<2 where at < range.upperBound {
      let character = text.codePoint(at: at)
      guard CharacterClass(character.value) == .han else { return false }
      at &+= character.length
    }
    return at == range.upperBound
  }

  private func countAll() {
    // In seven bytes of a text a name may stand.
    let bytes = scans.reduce(0) { $0 + $1.text.count }
    makeRoom(for: bytes / 7)
    for scan in scans { count(scan) }
  }

  private func count(_ scan: Scan) {
    let bytes = scan.text
    let text = bytes.span
    for hit in scan.hits(of: .surname) {
      var end = Int(hit.end)
      var hash = NameCounts.hash(text, Int(hit.start)..<end, NameCounts.seed)
      for _ in 0..<2 where end < text.count {
        let character = text.codePoint(at: end)
        guard CharacterClass(character.value) == .han else { break }
        hash = NameCounts.mixed(hash, character.value)
        end &+= character.length
        add(hash == 0 ? 1 : hash)
      }
    }
  }

  private func add(_ hash: UInt64) {
    if 2 * (used + 1) > entries.count { makeRoom(for: max(128, entries.count)) }
    let slot = slot(of: hash)
    if entries[slot].key == 0 {
      entries[slot].key = hash
      used += 1
    }
    entries[slot].count += 1
  }

  /// Where a name stands, or would.
  private func slot(of hash: UInt64) -> Int {
    let mask = entries.count &- 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while entries[slot].key != 0, entries[slot].key != hash { slot = (slot &+ 1) & mask }
    return slot
  }

  private func makeRoom(for names: Int) {
    let old = entries
    var size = 128
    while size < 2 * names { size *= 2 }
    entries = []
    entries.reserveCapacity(size)
    entries.append(contentsOf: repeatElement(Entry(), count: size))
    for entry in old where entry.key != 0 { entries[slot(of: entry.key)] = entry }
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>, _ seed: UInt64) -> UInt64 {
    var hash = seed
    var at = range.lowerBound
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      hash = mixed(hash, character.value)
      at &+= character.length
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ character: UInt32) -> UInt64 {
    (hash ^ UInt64(character)) &* 0x0000_0100_0000_01b3
  }
}
