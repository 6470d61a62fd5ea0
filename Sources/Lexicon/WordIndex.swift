import Model

/// Finds the row of a word: an open-addressed table of row numbers.
///
/// The words themselves stay where they are; the caller shows them when they must be compared.
struct WordIndex: Sendable {
  /// Row + 1; 0 marks a free slot. The count is a power of two, at most half full.
  private var slots: [Int32] = []
  /// The hash of each row's word: rows are told apart by it, and moved when the table grows.
  private var hashes: [UInt32] = []

  init() {}

  /// Makes room for so many words, all in all.
  mutating func reserveCapacity(_ count: Int) {
    hashes.reserveCapacity(count)
    var size = Swift.max(64, slots.count)
    while 2 * count > size { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// FNV-1a, with its high half folded in, because the low bits choose the slot.
  private struct Hash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    var folded: UInt32 { UInt32(truncatingIfNeeded: value ^ value >> 32) }
  }

  func row(of word: some Collection<UInt8>, wordAt: (Int) -> ArraySlice<UInt8>) -> Int? {
    guard !slots.isEmpty else { return nil }
    var hash = Hash()
    for byte in word { hash.add(byte) }
    let mask = slots.count - 1
    var slot = Int(hash.folded) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if hashes[row] == hash.folded, wordAt(row).elementsEqual(word) { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The row that has the word already, else the next new one, which is taken in.
  mutating func insert(_ word: Span<UInt8>, isWord: (Int) -> Bool) -> Int {
    if 2 * (hashes.count + 1) > slots.count { grow(to: max(64, slots.count * 2)) }
    var hash = Hash()
    for at in word.indices { hash.add(word[at]) }
    let mask = slots.count - 1
    var slot = Int(hash.folded) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if hashes[row] == hash.folded, isWord(row) { return row }
      slot = (slot + 1) & mask
    }
    hashes.append(hash.folded)
    slots[slot] = Int32(hashes.count)
    return hashes.count - 1
  }

  private mutating func grow(to size: Int) {
    slots = Array(repeating: 0, count: size)
    let mask = slots.count - 1
    for (row, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(row + 1)
    }
  }
}
