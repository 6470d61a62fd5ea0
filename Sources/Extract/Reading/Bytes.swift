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

  /// The same bytes: several at a time, as names are compared over and over.
  func equals(_ other: ArraySlice<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { mine in
      unsafe other.withUnsafeBytes { others in
        // There are as many bytes of both, or none.
        guard let left = mine.baseAddress, let right = others.baseAddress else { return true }
        return unsafe isSameText(left, right, count: mine.count)
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
    let length = word.utf8CodeUnitCount
    guard start >= startIndex, start &+ length <= endIndex else { return false }
    guard length > 0 else { return true }
    return unsafe withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return false }
      return unsafe isSameText(first + (start &- startIndex), word.utf8Start, count: length)
    }
  }
}

extension Span<UInt8> {
  /// Whether `part` stands at an offset: the last byte is asked first, as Chinese characters differ in it.
  func has(_ part: Span<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, part.count <= count - offset else { return false }
    var index = part.count
    while index > 0 {
      index &-= 1
      if self[offset &+ index] != part[index] { return false }
    }
    return true
  }
}

/// Whether so many bytes are the same at two places.
///
/// Words and names are short. What is left behind the last four is compared once more with what stands before it, so that
/// there is no loop over single bytes whose end is a guess.
///
/// - Precondition: both places have so many bytes.
@unsafe
@inline(__always)
func isSameText(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
  func differs<Unit: FixedWidthInteger & BitwiseCopyable>(_ unit: Unit.Type, at offset: Int) -> Unit {
    unsafe left.loadUnaligned(fromByteOffset: offset, as: unit)
      ^ right.loadUnaligned(fromByteOffset: offset, as: unit)
  }
  if count >= 4 {
    var at = 0
    while at &+ 4 < count {
      if differs(UInt32.self, at: at) != 0 { return false }
      at &+= 4
    }
    return differs(UInt32.self, at: count &- 4) == 0
  }
  if count >= 2 { return differs(UInt16.self, at: 0) | differs(UInt16.self, at: count &- 2) == 0 }
  return count == 0 || differs(UInt8.self, at: 0) == 0
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
