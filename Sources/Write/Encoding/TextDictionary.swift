internal import Model

/// The distinct texts of a column in the order they first appear, each with its number.
///
/// Open addressing on the bytes; the table holds the number and part of the hash, so that most misses cost one load.
/// It gives up, rather than grow, when the texts outgrow `byteLimit` or when so many of them collide that searching
/// would no longer be linear in the input.
struct TextDictionary {
  private(set) var texts = TextValues()
  private let byteLimit: Int
  /// `tag << 32 | number + 1`; 0 is a free slot.
  private var slots: [UInt64]
  private var probesLeft = 1 << 20

  init(byteLimit: Int) {
    self.byteLimit = byteLimit
    slots = Array(repeating: 0, count: 1024)
  }

  var count: Int { texts.count }

  /// The number of a text, which is added where it is new; nil when the dictionary gives up.
  mutating func code(_ bytes: Span<UInt8>) -> UInt32? {
    guard probesLeft > 0 else { return nil }
    let hash = Self.hash(bytes)
    let tag = hash & 0xFFFF_FFFF_0000_0000
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] & 0xFFFF_FFFF_0000_0000 == tag {
        let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if Self.areEqual(texts.bytes.span.extracting(texts.range(number)), bytes) { return UInt32(number) }
      }
      slot = (slot + 1) & mask
      probesLeft -= 1
      guard probesLeft > 0 else { return nil }
    }
    guard texts.bytes.count + bytes.count + 4 * texts.count <= byteLimit else { return nil }
    texts.append(bytes)
    slots[slot] = tag | UInt64(texts.count)
    probesLeft += 64
    if texts.count * 2 > slots.count { grow() }
    return UInt32(texts.count - 1)
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 4)
    let mask = larger.count - 1
    for number in 0..<texts.count {
      let hash = Self.hash(texts.bytes.span.extracting(texts.range(number)))
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 {
        slot = (slot + 1) & mask
        probesLeft -= 1
        // Whoever asks next gives up; what is in the table stays true.
        guard probesLeft > 0 else { return }
      }
      larger[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
    slots = larger
  }

  static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var at = 0
    while at + 8 <= left.count {
      guard left.word(at: at) == right.word(at: at) else { return false }
      at += 8
    }
    while at < left.count {
      guard left[at] == right[at] else { return false }
      at += 1
    }
    return true
  }

  /// Eight bytes a step, mixed by multiplication: only ever compared within one process, never written.
  static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.word(at: at))
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return (high ^ low) &+ 0x9E37_79B9_7F4A_7C15
  }
}

/// The distinct bit patterns of a number column in the order they first appear.
///
/// Zero and minus zero differ, and so do any two NaNs: what is written is what was there.
struct NumberDictionary {
  private(set) var patterns: [UInt64] = []
  private let countLimit: Int
  private var slots: [UInt32]
  private var probesLeft = 1 << 20

  init(countLimit: Int) {
    self.countLimit = countLimit
    slots = Array(repeating: 0, count: 1024)
  }

  /// The number of a pattern, which is added where it is new; nil when the dictionary gives up.
  mutating func code(_ pattern: UInt64) -> UInt32? {
    guard probesLeft > 0 else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: TextDictionary.mixed(pattern)) & mask
    while slots[slot] != 0 {
      if patterns[Int(slots[slot]) - 1] == pattern { return slots[slot] - 1 }
      slot = (slot + 1) & mask
      probesLeft -= 1
      guard probesLeft > 0 else { return nil }
    }
    guard patterns.count < countLimit else { return nil }
    patterns.append(pattern)
    slots[slot] = UInt32(patterns.count)
    probesLeft += 64
    if patterns.count * 2 > slots.count { grow() }
    return UInt32(patterns.count - 1)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = larger.count - 1
    for (number, pattern) in patterns.enumerated() {
      var slot = Int(truncatingIfNeeded: TextDictionary.mixed(pattern)) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }
}
