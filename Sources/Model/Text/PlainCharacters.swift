extension Span where Element == UInt8 {
  /// Where ASCII and the characters of three bytes end that stand together from `start` on: they are nearly all of a
  /// page, and well-formed UTF-8. Those that begin with E0 or ED count as others, because their second byte needs a closer
  /// look, and the last few bytes of the text are not looked at.
  ///
  /// Eight bytes at a time and without a branch for what they are: which of them begin characters tells which must go on
  /// with them.
  ///
  /// - Precondition: no character is under way at `start`.
  public func endOfPlainCharacters(from start: Int) -> Int {
    var at = start
    // The top bits of those of the next bytes that go on with a character.
    var due: UInt64 = 0
    while at &+ EightBytes.count <= count {
      let bytes = EightBytes(self, at: at)
      // Both asked at once: in Chinese text something is due every other time.
      if bytes.nonAscii | due == 0 {
        at &+= EightBytes.count
        continue
      }
      let leads = bytes.plainLeads
      guard bytes.areAsciiAndCharacters(of: leads, due: due) else { break }
      due = leads >> 56 | leads >> 48
      at &+= EightBytes.count
    }
    // Back to where a character begins that is under way.
    return due == 0 ? at : due & 0x8000 != 0 ? at &- 1 : at &- 2
  }
}

extension EightBytes {
  /// The top bits of those that begin a character of three bytes whose second byte needs no closer look: E1 to EF, but
  /// for ED.
  @inline(__always)
  var plainLeads: UInt64 {
    let leads = bits & bits << 1 & bits << 2 & ~(bits << 3)
    // Of the low half, 0 and 13 are not allowed: in a sum with 15 all others pass 16.
    let low = bits & 0x0F0F_0F0F_0F0F_0F0F
    let allowed = (low &+ Self.ones &* 0x0F) & ((low ^ Self.ones &* 0x0D) &+ Self.ones &* 0x0F)
    return leads & allowed << 3 & Self.tops
  }

  /// Whether all are ASCII, `leads`, or go on with one of those or with what is `due` from the bytes before; and whether
  /// all that must are there.
  @inline(__always)
  func areAsciiAndCharacters(of leads: UInt64, due: UInt64) -> Bool {
    let others = bits & Self.tops & ~leads
    // Bytes that go on have the bit below the top one clear.
    return others == leads << 8 | leads << 16 | due && others & bits << 1 == 0
  }
}
