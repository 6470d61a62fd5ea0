extension ArraySlice<UInt8> {
  func ends(with word: StaticString) -> Bool { stands(word, at: endIndex - word.utf8CodeUnitCount) }

  func begins(with word: StaticString) -> Bool { word.utf8CodeUnitCount <= count && stands(word, at: startIndex) }

  func equals(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && stands(word, at: startIndex) }

  /// Whether `word` stands somewhere in these bytes; for short stretches only.
  func holds(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length > 0 else { return true }
    let last = unsafe word.utf8Start[length &- 1]
    var end = startIndex &+ length
    while end <= endIndex {
      if self[end &- 1] == last, stands(word, at: end &- length) { return true }
      end &+= 1
    }
    return false
  }

  /// Whether `part` stands somewhere in these bytes; for names only.
  func holds(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.count <= count else { return false }
    return (startIndex...endIndex - part.count).contains { self[$0..<$0 + part.count] == part }
  }

  /// These bytes without each `word` in them; for short stretches only.
  func without(_ word: StaticString) -> ArraySlice<UInt8> {
    guard holds(word) else { return self }
    var rest: [UInt8] = []
    rest.reserveCapacity(count)
    var at = startIndex
    while at < endIndex {
      if at &+ word.utf8CodeUnitCount <= endIndex, stands(word, at: at) {
        at &+= word.utf8CodeUnitCount
      } else {
        rest.append(self[at])
        at &+= 1
      }
    }
    return rest[...]
  }

  /// Where the last `word` in these bytes ends; for short stretches only.
  func end(ofLast word: StaticString) -> Int? {
    var start = endIndex - word.utf8CodeUnitCount
    while start >= startIndex {
      if stands(word, at: start) { return start + word.utf8CodeUnitCount }
      start -= 1
    }
    return nil
  }

  private func stands(_ word: StaticString, at start: Int) -> Bool {
    guard start >= startIndex else { return false }
    // From the end: Chinese characters differ in their last bytes.
    var index = word.utf8CodeUnitCount
    while index > 0 {
      index &-= 1
      if unsafe self[start &+ index] != word.utf8Start[index] { return false }
    }
    return true
  }
}

extension [UInt8] {
  func equals(_ word: StaticString) -> Bool { self[...].equals(word) }
}

extension StaticString {
  var bytes: [UInt8] { withUTF8Buffer { unsafe Array($0) } }

  func isSame(as other: StaticString) -> Bool {
    withUTF8Buffer { mine in other.withUTF8Buffer { unsafe mine.elementsEqual($0) } }
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
