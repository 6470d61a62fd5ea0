import Model

/// Comparing places of a text with words that are written in the code.
extension Scan {
  /// Whether the bytes of `word` stand at `offset`.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset &+ length <= text.count else { return false }
    // From the end: Chinese characters differ in their last bytes.
    var index = length
    while index > 0 {
      index &-= 1
      if unsafe folded[offset &+ index] != word.utf8Start[index] { return false }
    }
    return true
  }

  /// Whether the bytes of `word` end at `offset`.
  func has(_ word: StaticString, before offset: Int) -> Bool { has(word, at: offset - word.utf8CodeUnitCount) }

  /// Whether one of the words begins in a range; for short ranges.
  func hasAny(_ words: [StaticString], in range: Range<Int>) -> Bool { offset(ofAny: words, in: range) != nil }

  /// Where the first of the words begins in a range.
  ///
  /// Nearly all places are passed over by two bits, made of the words' second and third bytes.
  func offset(ofAny words: [StaticString], in range: Range<Int>) -> Int? {
    var second: UInt64 = 0
    var third: UInt64 = 0
    for word in words {
      let length = word.utf8CodeUnitCount
      second |= length > 1 ? unsafe 1 << UInt64(word.utf8Start[1] & 63) : .max
      third |= length > 2 ? unsafe 1 << UInt64(word.utf8Start[2] & 63) : .max
    }
    let last = text.count &- 3
    var at = range.lowerBound
    while at < range.upperBound {
      let mayBegin =
        at < 0 || at > last
        || second >> UInt64(folded[at &+ 1] & 63) & third >> UInt64(folded[at &+ 2] & 63) & 1 != 0
      if mayBegin { for word in words where has(word, at: at) { return at } }
      at += max(1, character(at: at).length)
    }
    return nil
  }
}
