/// A set of words of a few characters, which are compared as numbers: nothing is hashed byte by byte to ask for one.
struct ShortWords: Sendable {
  /// An open-addressed table, at most half full: a word of up to fifteen bytes as a number, 0 where nothing is.
  private var slots: [UInt128]
  /// A bit for each of 16 times as many hashes: most words that are asked for are none of these, and the table is not looked
  /// at for them.
  private var marks: [UInt64]
  /// The words that are longer.
  private var long: Set<ArraySlice<UInt8>> = []

  init(_ words: [ArraySlice<UInt8>]) {
    var size = 64
    while size < 2 * words.count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    marks = Array(repeating: 0, count: size / 8)
    for word in words where !word.isEmpty {
      guard let key = ShortWords.key(word) else {
        long.insert(word)
        continue
      }
      let hash = ShortWords.hash(key)
      slots[slot(of: key, hash)] = key
      marks[Int(hash >> 6) & (marks.count - 1)] |= 1 << (hash & 63)
    }
  }

  init(_ words: [StaticString]) { self.init(words.map { $0.bytes[...] }) }

  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard !word.isEmpty else { return false }
    guard let key = ShortWords.key(word) else { return !long.isEmpty && long.contains(word) }
    let hash = ShortWords.hash(key)
    guard marks[Int(hash >> 6) & (marks.count - 1)] >> (hash & 63) & 1 != 0 else { return false }
    return slots[slot(of: key, hash)] == key
  }

  /// The bytes and how many they are as one number; nil for more than fifteen.
  ///
  /// Read by words of the processor, of which the second begins inside the first where there are less than two.
  private static func key(_ word: ArraySlice<UInt8>) -> UInt128? {
    let count = word.count
    guard count < 16 else { return nil }
    let (low, high) = unsafe word.withUnsafeBytes { bytes -> (UInt64, UInt64) in
      // Unchecked: each is read where there are so many bytes.
      func word32(_ at: Int) -> UInt64 { unsafe UInt64(bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)) }
      func word64(_ at: Int) -> UInt64 { unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
      if count >= 8 { return (word64(0), word64(count - 8) >> UInt64(8 * (16 - count))) }
      if count >= 4 { return (word32(0) | word32(count - 4) << 32, 0) }
      return unsafe (bytes.reduce(0) { $0 << 8 | UInt64($1) }, 0)
    }
    return UInt128(high | UInt64(count) << 56) << 64 | UInt128(low)
  }

  private static func hash(_ key: UInt128) -> UInt64 {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 0xC2B2_AE3D_27D4_EB4F
    return (folded &* 0x9E37_79B9_7F4A_7C15) >> 40
  }

  /// Where a key stands, or would.
  private func slot(of key: UInt128, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
