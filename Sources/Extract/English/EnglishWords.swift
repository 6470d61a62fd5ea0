/// English words that are written in the code, made ready to be asked for at every token of texts.
///
/// Most tokens are told by one bit to be none of them: no word of their length begins with their letter.
struct EnglishWords: ExpressibleByArrayLiteral, Sendable {
  let words: [StaticString]
  /// By how long a word is, the longest together: a bit for each first letter.
  private var firsts = [UInt32](repeating: 0, count: 16)

  /// - Parameter words: in small letters, none empty.
  init(_ words: [StaticString]) {
    self.words = words
    for word in words { firsts[min(15, word.utf8CodeUnitCount)] |= unsafe 1 << UInt32(word.utf8Start[0] & 31) }
  }

  init(arrayLiteral words: StaticString...) { self.init(words) }

  /// Whether one of them may be a word that begins with a byte and is so long.
  @inline(__always)
  func mayHold(_ first: UInt8, count: Int) -> Bool { firsts[min(15, count)] >> UInt32(first & 31) & 1 != 0 }
}
