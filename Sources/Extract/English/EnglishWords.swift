/// English words that are written in the code, made ready to be asked for at every token of texts.
///
/// Most tokens are told by one bit to be none of them: no word of their length begins with their letter. Where the bit is
/// set, those of that length alone are compared.
///
/// A class, because it is handed on at every question.
final class EnglishWords: ExpressibleByArrayLiteral, Sendable {
  /// The shorter before the longer ones.
  private let words: [StaticString]
  /// By length, the longest together: where its words begin, and where the last ones end.
  private let starts: [Int]
  /// By length, a bit for each first letter.
  private let firsts: [UInt32]

  private static let longest = 15

  /// - Parameter words: in small letters, none empty.
  init(_ words: [StaticString]) {
    func length(_ word: StaticString) -> Int { min(EnglishWords.longest, word.utf8CodeUnitCount) }
    let sorted = words.sorted { length($0) < length($1) }
    var firsts = [UInt32](repeating: 0, count: EnglishWords.longest + 1)
    for word in words { firsts[length(word)] |= unsafe 1 << UInt32(word.utf8Start[0] & 31) }
    self.words = sorted
    self.firsts = firsts
    starts = (0...EnglishWords.longest + 1).map { count in
      sorted.firstIndex { length($0) >= count } ?? sorted.count
    }
  }

  convenience init(arrayLiteral words: StaticString...) { self.init(words) }

  /// Whether one of them may be a word that begins with a byte and is so long.
  @inline(__always)
  func mayHold(_ first: UInt8, count: Int) -> Bool {
    firsts[min(EnglishWords.longest, count)] >> UInt32(first & 31) & 1 != 0
  }

  /// Whether one of those that may be so long fits.
  @inline(__always)
  func contains(ofLength count: Int, where fits: (StaticString) -> Bool) -> Bool {
    let length = min(EnglishWords.longest, count)
    var number = starts[length]
    while number < starts[length + 1] {
      if fits(words[number]) { return true }
      number += 1
    }
    return false
  }
}
