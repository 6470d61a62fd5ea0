import Model

/// The characters of a scanned text, as it is read.
extension Scan {
  /// The character at `offset`; U+FFFD at the end.
  func character(at offset: Int) -> CodePoint {
    if let han = threeBytes(at: offset) { return han }
    guard offset >= 0, offset < text.count else { return CodePoint(value: 0xFFFD, length: 0) }
    let bytes = folded
    return bytes.span.codePoint(at: offset)
  }

  /// The character that ends at `offset`; U+FFFD at the start.
  func character(before offset: Int) -> CodePoint {
    if let han = threeBytes(at: offset &- 3) { return han }
    guard offset > 0 else { return CodePoint(value: 0xFFFD, length: 0) }
    let bytes = folded
    return bytes.span.codePoint(before: offset)
  }

  /// Whether the text has so many bytes from an offset on: one question for both of its ends.
  @inline(__always)
  func reaches(_ length: Int, from offset: Int) -> Bool {
    // Below zero where either is.
    offset | (folded.count &- length &- offset) >= 0
  }

  /// A character of three bytes, as nearly all are: read in place, because a `Span` of the array would count a reference
  /// to it for each.
  @inline(__always)
  private func threeBytes(at offset: Int) -> CodePoint? {
    guard reaches(3, from: offset) else { return nil }
    return unsafe folded.withUnsafeBufferPointer { bytes in
      // Unchecked: all three are in the text.
      let lead = unsafe bytes[offset]
      guard lead & 0xF0 == 0xE0 else { return nil }
      let (second, third) = unsafe (bytes[offset &+ 1], bytes[offset &+ 2])
      return CodePoint(
        value: UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), length: 3)
    }
  }
}
