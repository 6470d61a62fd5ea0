/// A set of characters of the Basic Multilingual Plane, written as a string of them: one load an answer.
///
///     static let wrapped: Characters = "附最临就"
struct Characters: Sendable, ExpressibleByStringLiteral {
  private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

  init(stringLiteral characters: StaticString) {
    characters.withUTF8Buffer { bytes in
      for scalar in unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value < 0x10000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      }
    }
  }

  func contains(_ character: UInt32) -> Bool {
    character < 0x10000 && bits[Int(character >> 6)] >> UInt64(character & 63) & 1 != 0
  }
}
