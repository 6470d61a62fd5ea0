import Model

/// Comparing places of a text with words that are written in the code.
extension Scan {
  /// Whether the bytes of `word` stand at `offset`.
  ///
  /// The last byte is looked at in place: Chinese characters differ in it, and it tells of nearly all places that another
  /// word stands there.
  @inline(__always)
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard reaches(length, from: offset) else { return false }
    guard length > 0 else { return true }
    return unsafe byte(offset &+ length &- 1) == word.utf8Start[length &- 1] && isSame(word, at: offset)
  }

  /// Unchecked.
  ///
  /// - Precondition: the text reaches there.
  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 { unsafe folded.withUnsafeBufferPointer { unsafe $0[offset] } }

  /// Whether the bytes of `word` stand at `offset`, where there is room for them.
  @inline(never)
  private func isSame(_ word: StaticString, at offset: Int) -> Bool {
    unsafe folded.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return word.utf8CodeUnitCount == 0 }
      return unsafe isSameText(first + offset, word.utf8Start, count: word.utf8CodeUnitCount)
    }
  }

  /// Whether the bytes of `word` end at `offset`.
  @inline(__always)
  func has(_ word: StaticString, before offset: Int) -> Bool { has(word, at: offset - word.utf8CodeUnitCount) }

  // MARK: One of several

  /// Whether one of the words may begin at `offset`: false at nearly all places where none does.
  @inline(__always)
  func mayBegin(_ words: Words, at offset: Int) -> Bool {
    guard reaches(3, from: offset) else { return reaches(1, from: offset) }
    return words.mayBegin(byte(offset &+ 1), byte(offset &+ 2))
  }

  /// Whether one of the words may end at `offset`.
  @inline(__always)
  func mayEnd(_ words: Words, at offset: Int) -> Bool {
    guard reaches(2, from: offset &- 2) else { return reaches(0, from: offset) }
    return words.mayEnd(byte(offset &- 2), byte(offset &- 1))
  }

  /// The first of the words, in their order, that stands at `offset`.
  @inline(__always)
  func first(of words: Words, at offset: Int) -> StaticString? {
    index(of: words, at: offset).map { words[$0] }
  }

  /// The first of the words, in their order, that ends at `offset`.
  @inline(__always)
  func first(of words: Words, before offset: Int) -> StaticString? {
    index(of: words, before: offset).map { words[$0] }
  }

  /// The number of the first of the words, from `start` on, that stands at `offset`.
  @inline(__always)
  func index(of words: Words, from start: Int = 0, at offset: Int) -> Int? {
    mayBegin(words, at: offset) ? found(words, from: start, at: offset) : nil
  }

  @inline(never)
  private func found(_ words: Words, from start: Int, at offset: Int) -> Int? {
    words.firstIndex(from: start, beginningWith: bytes(from: offset)) { $0.isThreeBytes || has($0, at: offset) }
  }

  /// The number of the first of the words, from `start` on, that ends at `offset`.
  @inline(__always)
  func index(of words: Words, from start: Int = 0, before offset: Int) -> Int? {
    mayEnd(words, at: offset) ? found(words, from: start, before: offset) : nil
  }

  @inline(never)
  private func found(_ words: Words, from start: Int, before offset: Int) -> Int? {
    words.firstIndex(from: start, endingIn: bytes(from: offset &- 3)) { $0.isThreeBytes || has($0, before: offset) }
  }

  /// The longest of the words that stands at `offset`.
  func longest(of words: Words, at offset: Int) -> StaticString? {
    longest(of: words) { index(of: words, from: $0, at: offset) }
  }

  /// The longest of the words that ends at `offset`.
  func longest(of words: Words, before offset: Int) -> StaticString? {
    longest(of: words) { index(of: words, from: $0, before: offset) }
  }

  /// - Parameter next: the number of the next word that stands there, from one on.
  private func longest(of words: Words, _ next: (Int) -> Int?) -> StaticString? {
    var best: StaticString?
    var from = 0
    while let index = next(from) {
      if words[index].utf8CodeUnitCount > best?.utf8CodeUnitCount ?? 0 { best = words[index] }
      from = index + 1
    }
    return best
  }

  /// Whether what stands in a range is one of the words.
  @inline(__always)
  func isAny(of words: Words, _ range: Range<Int>) -> Bool {
    mayEnd(words, at: range.upperBound) && found(anyOf: words, range)
  }

  /// Whether a range ends in one of the words.
  @inline(__always)
  func endsIn(anyOf words: Words, _ range: Range<Int>) -> Bool {
    mayEnd(words, at: range.upperBound) && found(endOf: range, words)
  }

  @inline(never)
  private func found(endOf range: Range<Int>, _ words: Words) -> Bool {
    words.firstIndex(endingIn: bytes(from: range.upperBound &- 3)) {
      $0.utf8CodeUnitCount <= range.count && ($0.isThreeBytes || has($0, before: range.upperBound))
    } != nil
  }

  @inline(never)
  private func found(anyOf words: Words, _ range: Range<Int>) -> Bool {
    words.firstIndex(endingIn: bytes(from: range.upperBound &- 3)) {
      $0.utf8CodeUnitCount == range.count && ($0.isThreeBytes || has($0, at: range.lowerBound))
    } != nil
  }

  /// The three bytes from an offset on, as words know them; a number that is no word's where there are less.
  private func bytes(from offset: Int) -> UInt32 {
    guard reaches(3, from: offset) else { return .max }
    return UInt32(byte(offset)) << 16 | UInt32(byte(offset &+ 1)) << 8 | UInt32(byte(offset &+ 2))
  }

  /// Whether one of the words begins in a range; for short ranges.
  func hasAny(_ words: [StaticString], in range: Range<Int>) -> Bool { offset(ofAny: words, in: range) != nil }

  func hasAny(_ words: Words, in range: Range<Int>) -> Bool { offset(ofAny: words, in: range) != nil }

  /// Where the first of a few words begins in a range.
  ///
  /// One or two are looked for one after another; of more, nearly all places are passed over by two bits, made of the
  /// words' second and third bytes. Those with a character that the text does not have are not looked for.
  func offset(ofAny words: [StaticString], in range: Range<Int>) -> Int? {
    if words.count <= 2 {
      var first: Int?
      for word in words { first = offset(of: word, in: range.lowerBound..<(first ?? range.upperBound)) ?? first }
      return first
    }
    var second: UInt64 = 0
    var third: UInt64 = 0
    for word in words where presence.mayHold(word) {
      let length = word.utf8CodeUnitCount
      second |= length > 1 ? unsafe 1 << UInt64(word.utf8Start[1] & 63) : .max
      third |= length > 2 ? unsafe 1 << UInt64(word.utf8Start[2] & 63) : .max
    }
    if second == 0 { return nil }
    return firstOffset(in: range) {
      second &>> UInt64($0 & 63) & third &>> UInt64($1 & 63) & 1 != 0
    } where: { at in
      words.contains { has($0, at: at) }
    }
  }

  /// Where a word first begins in a range.
  private func offset(of word: StaticString, in range: Range<Int>) -> Int? {
    let length = word.utf8CodeUnitCount
    guard length > 0, presence.mayHold(word) else { return nil }
    let bytes = folded
    let span = bytes.span
    // The third byte is the one that Chinese characters differ in most.
    let lead = min(length, 3) &- 1
    let byte = unsafe word.utf8Start[lead]
    var at = max(0, range.lowerBound) &+ lead
    let end = min(range.upperBound, span.count &- length &+ 1) &+ lead
    while at < end {
      if at &+ EightBytes.count <= span.count {
        let place = EightBytes(span, at: at).place(of: byte)
        at &+= place
        if place == EightBytes.count { continue }
        guard at < end else { return nil }
      }
      if has(word, at: at &- lead) { return at &- lead }
      at &+= 1
    }
    return nil
  }

  /// The same for many words; for those that readers ask often for, without going over the text.
  func offset(ofAny words: Words, in range: Range<Int>) -> Int? {
    guard let cues, let bit = cueBit(of: words) else { return search(for: words, in: range) }
    return cues.have(bit) ? firstCue(cues, ofList: bit, in: range) : nil
  }

  // A function of its own: to make room for all that it holds would cost as much as most answers above.
  @inline(never)
  private func search(for words: Words, in range: Range<Int>) -> Int? {
    if range.count > Scan.longRange, !presence.mayHold(words) { return nil }
    return firstOffset(in: range) {
      words.mayBegin($0, $1)
    } where: { at in
      index(of: words, at: at) != nil
    }
  }

  /// To go through so many bytes costs more than to ask what stands in the text.
  private static var longRange: Int { 192 }

  /// The first start of a character in a range that fits.
  ///
  /// - Parameter mayFit: whether it may, by its second and third bytes.
  @inline(__always)
  private func firstOffset(
    in range: Range<Int>, _ mayFit: (UInt8, UInt8) -> Bool, where fits: (Int) -> Bool
  ) -> Int? {
    let bytes = folded
    let span = bytes.span
    var at = max(0, range.lowerBound)
    let whole = min(range.upperBound, span.count &- 2)
    while true {
      // A loop of its own: nothing of what is done at the few places that may fit is in its way.
      while at < whole {
        // Unchecked: the loop's own condition covers all three bytes, and checks were half of what a place costs.
        if unsafe mayFit(span[unchecked: at &+ 1], span[unchecked: at &+ 2]) { break }
        at &+= Scan.length(of: span, at: at)
      }
      guard at < whole else { break }
      if fits(at) { return at }
      at &+= Scan.length(of: span, at: at)
    }
    // The last two bytes of the text, which no character of three begins in.
    while at < range.upperBound {
      if fits(at) { return at }
      at += max(1, character(at: at).length)
    }
    return nil
  }

  /// How many bytes the character takes that stands there, two bytes at least before the text's end.
  @inline(__always)
  private static func length(of span: Span<UInt8>, at offset: Int) -> Int {
    let lead = unsafe span[unchecked: offset]
    return lead & 0xF0 == 0xE0 ? 3 : lead < 0xC0 ? 1 : span.codePoint(at: offset).length
  }
}

extension StaticString {
  /// Whether it is told from other words by what these are laid by: one character, as many words are.
  fileprivate var isThreeBytes: Bool { utf8CodeUnitCount == 3 }
}
