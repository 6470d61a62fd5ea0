/// Finds the row of a word: an open-addressed table of row numbers.
///
/// The words themselves stay where they are; the caller shows them when they must be compared.
struct WordIndex: Sendable {
  /// Row + 1; 0 marks a free slot. The count is a power of two, at most half full.
  private var slots: [Int32] = []
  private var used = 0

  init() {}

  /// FNV-1a, with its high half folded in, because the low bits choose the slot.
  private static func hash(_ word: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash ^ hash >> 32
  }

  func row(of word: some Collection<UInt8>, wordAt: (Int) -> ArraySlice<UInt8>) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: WordIndex.hash(word)) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if wordAt(row).elementsEqual(word) { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// - Precondition: the word is not in the table yet.
  mutating func insert(_ row: Int, wordAt: (Int) -> ArraySlice<UInt8>) {
    if 2 * (used + 1) > slots.count { grow(wordAt) }
    put(row, wordAt(row))
    used += 1
  }

  private mutating func put(_ row: Int, _ word: ArraySlice<UInt8>) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: WordIndex.hash(word)) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(row + 1)
  }

  private mutating func grow(_ wordAt: (Int) -> ArraySlice<UInt8>) {
    let old = slots
    slots = Array(repeating: 0, count: max(64, old.count * 2))
    for slot in old where slot != 0 { put(Int(slot) - 1, wordAt(Int(slot) - 1)) }
  }
}
