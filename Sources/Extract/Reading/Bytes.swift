extension ArraySlice<UInt8> {
  // Most of these questions are answered no by a length or the last byte, which are looked at where they are asked.

  @inline(__always)
  func ends(with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    return length == 0 || mayStand(word, at: endIndex &- length) && stands(word, at: endIndex &- length)
  }

  func begins(with word: StaticString) -> Bool { word.utf8CodeUnitCount <= count && stands(word, at: startIndex) }

  @inline(__always)
  func equals(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && ends(with: word) }

  @inline(__always)
  func equals(_ other: [UInt8]) -> Bool { count == other.count && equals(other[...]) }

  /// The same bytes: eight at a time, as names are compared over and over.
  func equals(_ other: ArraySlice<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { mine in
      unsafe other.withUnsafeBytes { others in
        // Unchecked: there are as many bytes of both.
        var at = 0
        while at &+ 8 <= mine.count {
          let word = unsafe mine.loadUnaligned(fromByteOffset: at, as: UInt64.self)
          if unsafe word != others.loadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
          at &+= 8
        }
        while at < mine.count {
          if unsafe mine[at] != others[at] { return false }
          at &+= 1
        }
        return true
      }
    }
  }

  /// Whether `word` stands somewhere in these bytes; for short stretches only.
  func holds(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length > 0 else { return true }
    var start = startIndex
    while start &+ length <= endIndex {
      if mayStand(word, at: start), stands(word, at: start) { return true }
      start &+= 1
    }
    return false
  }

  /// Whether `part` stands somewhere in these bytes; for names only.
  func holds(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.count <= count, let last = part.last else { return part.isEmpty }
    var end = startIndex &+ part.count
    while end <= endIndex {
      if self[end &- 1] == last, self[end &- part.count..<end].equals(part) { return true }
      end &+= 1
    }
    return false
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
      if mayStand(word, at: start), stands(word, at: start) { return start + word.utf8CodeUnitCount }
      start -= 1
    }
    return nil
  }

  /// Whether the last byte of a word stands where it should: Chinese characters differ in it.
  ///
  /// - Precondition: the word is not empty, and there is room for it.
  @inline(__always)
  private func mayStand(_ word: StaticString, at start: Int) -> Bool {
    let last = word.utf8CodeUnitCount &- 1
    return unsafe self[start &+ last] == word.utf8Start[last]
  }

  @inline(never)
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
