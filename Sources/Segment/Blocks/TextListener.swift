import Model

/// Hears what a walk through a text meets, beside the shape it measures.
///
/// A block's shape and its grams ask the same of every character: is it one of the common Chinese ones, a letter, a digit
/// or a mark? So there is one walk, `TextShape`'s, and who listens to it need not go through the text again.
///
/// What is heard is written into a `room` that is handed along with the text: an array of the listener's own would be asked
/// at each word whether anybody else holds it.
protocol TextListener {
  /// The characters U+4E00 to U+9FFF that stand together from `start` on; answers where they end.
  ///
  /// - Parameter first: the bytes at `start`.
  mutating func hearHan(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> Int
  /// Another Chinese character.
  mutating func hearRareHan(
    _ text: Span<UInt8>, _ at: Int, _ character: CodePoint, _ room: inout MutableSpan<UInt64>
  )
  /// The letters that stand together from `start` on; answers where they end, and how many there are.
  mutating func hearWord(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> (end: Int, letters: Int)
  /// The digits 0 to 9 that stand together from `start` on; answers where they end.
  mutating func hearNumber(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> Int
  /// A space that is none of ASCII.
  mutating func hearWideSpace()
  /// A mark that is known by what it does.
  mutating func hear(_ mark: MarkEffect)
  /// Any other character but U+0020.
  mutating func hearMark(_ value: UInt32)
}

/// Listens to nothing: for texts of which only the shape is asked.
struct NoListener: TextListener {
  @inline(__always)
  func hearHan(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> Int {
    text.endOfCommonHan(from: start, before: end)
  }

  @inline(__always)
  func hearRareHan(
    _ text: Span<UInt8>, _ at: Int, _ character: CodePoint, _ room: inout MutableSpan<UInt64>
  ) {}

  @inline(__always)
  func hearWord(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> (end: Int, letters: Int) {
    let stop = text.endOfLetters(from: start, before: end)
    // A letter with an accent is heard alone.
    return stop > start ? (stop, stop - start) : (start + text.codePoint(at: start).length, 1)
  }

  @inline(__always)
  func hearNumber(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> Int {
    var at = start
    while at < end, text[at] >= 0x30, text[at] <= 0x39 { at &+= 1 }
    return at
  }

  @inline(__always)
  func hearWideSpace() {}

  @inline(__always)
  func hear(_ mark: MarkEffect) {}

  @inline(__always)
  func hearMark(_ value: UInt32) {}
}
