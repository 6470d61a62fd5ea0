extension ArraySlice<UInt8> {
  func ends(with word: String) -> Bool { suffix(word.utf8.count).elementsEqual(word.utf8) }

  /// Whether `word` stands somewhere in these bytes; for short stretches only.
  func holds(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard count >= bytes.count else { return false }
    for start in startIndex...endIndex - bytes.count where self[start..<start + bytes.count].elementsEqual(bytes) {
      return true
    }
    return false
  }
}

extension Int {
  /// A decimal number with an optional sign.
  init?(_ text: ArraySlice<UInt8>) {
    var value = 0
    var digits = text
    let isNegative = text.first == 0x2D
    if isNegative { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count < 18 else { return nil }
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    self = isNegative ? -value : value
  }
}
