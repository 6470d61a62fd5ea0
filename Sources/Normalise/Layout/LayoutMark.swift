/// What a mark means for the lines of a page.
enum LayoutMark {
  /// Whether the mark ends a sentence.
  @inline(__always)
  static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0x2026, 0x21, 0x2E, 0x3F, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  /// Whether the mark closes what another one opened.
  @inline(__always)
  static func closes(_ value: UInt32) -> Bool {
    switch value {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x300B, 0x3009, 0x3011, 0x5D, 0x22: true
    default: false
    }
  }

  /// Whether the mark opens something, so that no line may end after it.
  @inline(__always)
  static func opens(_ value: UInt32) -> Bool {
    switch value {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0xFF08, 0x28, 0x300A, 0x3008, 0x3010, 0x5B: true
    default: false
    }
  }

  /// Whether no printer sets the mark at the start of a line.
  @inline(__always)
  static func cannotBegin(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01, 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x300B,
      0x3009, 0x3011, 0x2026, 0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x25, 0xFF05, 0xB7, 0xFF0E:
      true
    default: false
    }
  }
}
