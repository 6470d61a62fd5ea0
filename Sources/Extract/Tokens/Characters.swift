/// A set of characters of the Basic Multilingual Plane, written as a string of them: one load an answer.
///
///     static let wrapped: Characters = "附最临就"
///
/// There are many such sets, each asked now and then: it is no larger than a line or two of the near caches.
struct Characters: Sendable, ExpressibleByStringLiteral {
  /// An open-addressed table, a quarter full at most; 0 where nothing is.
  private let slots: [UInt16]

  init(stringLiteral characters: StaticString) {
    let values = characters.withUTF8Buffer { bytes in
      unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars.compactMap { UInt16(exactly: $0.value) }
    }
    var size = 16
    while size < 4 * values.count { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for value in values {
      var slot = Characters.slot(value) & (size - 1)
      while slots[slot] != 0, slots[slot] != value { slot = (slot + 1) & (size - 1) }
      slots[slot] = value
    }
    self.slots = slots
  }

  func contains(_ character: UInt32) -> Bool {
    guard let value = UInt16(exactly: character) else { return false }
    var slot = Characters.slot(value) & (slots.count &- 1)
    while slots[slot] != 0 {
      if slots[slot] == value { return true }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return false
  }

  private static func slot(_ value: UInt16) -> Int { Int((UInt32(value) &* 0x9E37_79B1) >> 20) }
}
