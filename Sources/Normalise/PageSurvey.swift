import Model

/// Which characters stand on a page at all: one cheap look that tells most repairs they have nothing to do.
struct PageSurvey: Sendable {
  /// Set for each ASCII character that occurs.
  private var ascii: (UInt64, UInt64) = (0, 0)
  /// Set for each first byte of a longer character that occurs: bit 0 is 0xC0.
  private var leads: UInt64 = 0

  init(_ text: Span<UInt8>) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var leads: UInt64 = 0
    for at in text.indices {
      let byte = text[at]
      let bit: UInt64 = 1 << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: low |= bit
      case 1: high |= bit
      case 2: break
      default: leads |= bit
      }
    }
    self.ascii = (low, high)
    self.leads = leads
  }

  /// Whether the ASCII character `byte` occurs.
  func has(_ byte: UInt8) -> Bool {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    return (byte < 64 ? ascii.0 : ascii.1) & bit != 0
  }

  /// Whether a character of several bytes that starts with `lead` occurs.
  func has(lead: UInt8) -> Bool { leads & 1 << UInt64(lead & 63) != 0 }
}
