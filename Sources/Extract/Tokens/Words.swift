internal import Synchronization

/// Words that are written in the code, made ready to be looked for at many places of texts.
///
///     private static let verbs: Words = ["建立", "设立", "出台"]
///
/// Nearly all places are told by one bit that none of the words begins or ends there: the second and third bytes of a
/// Chinese character tell it from nearly all others. Where the bit is set, words are told apart by their first or last
/// three bytes before they are compared.
///
/// A class, because it is handed on at every question: to copy a value of so many arrays is to count a reference to each.
final class Words: ExpressibleByArrayLiteral, RandomAccessCollection, Sendable {
  private let words: [StaticString]
  /// No other list has it: what the finder of cues knows a list by.
  let number = Words.made.wrappingAdd(1, ordering: .relaxed).oldValue
  /// By second byte of the character that a word begins with, a bit for the third.
  let heads: InlineArray<64, UInt64>
  /// The same for the character it ends with.
  let tails: InlineArray<64, UInt64>
  /// The words by their first three bytes.
  private let byHead: WordShelf
  /// By their last three.
  private let byTail: WordShelf

  /// How many lists there are so far.
  private static let made = Atomic<Int>(0)

  convenience init(arrayLiteral words: StaticString...) { self.init(words) }

  init(_ words: [StaticString]) {
    self.words = words
    byHead = WordShelf(words.map { word in word.utf8CodeUnitCount < 3 ? 0 : Words.key(word, at: 0) })
    byTail = WordShelf(
      words.map { word in word.utf8CodeUnitCount < 3 ? 0 : Words.key(word, at: word.utf8CodeUnitCount - 3) })
    var heads = InlineArray<64, UInt64>(repeating: 0)
    var tails = heads
    for word in words {
      Words.note(word, 1, 2, in: &heads)
      Words.note(word, word.utf8CodeUnitCount - 2, word.utf8CodeUnitCount - 1, in: &tails)
    }
    self.heads = heads
    self.tails = tails
  }

  /// By one byte of a word, a bit for another. What stands beside a word that has no such byte may be anything.
  private static func note(_ word: StaticString, _ row: Int, _ bit: Int, in bits: inout InlineArray<64, UInt64>) {
    let bytes = 0..<word.utf8CodeUnitCount
    let mask: UInt64 = bytes.contains(bit) ? unsafe 1 << UInt64(word.utf8Start[bit] & 63) : .max
    if bytes.contains(row) {
      unsafe bits[Int(word.utf8Start[row] & 63)] |= mask
    } else {
      for row in bits.indices { bits[row] |= mask }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { words.count }
  subscript(index: Int) -> StaticString { words[index] }

  /// Whether one of the words may begin with a character whose second and third bytes are these.
  @inline(__always)
  func mayBegin(_ second: UInt8, _ third: UInt8) -> Bool {
    heads[Int(second & 63)] >> UInt64(third & 63) & 1 != 0
  }

  /// Whether one of the words may end in these bytes.
  @inline(__always)
  func mayEnd(_ second: UInt8, _ third: UInt8) -> Bool {
    tails[Int(second & 63)] >> UInt64(third & 63) & 1 != 0
  }

  /// The number of the first word from `start` on that may begin with three bytes and fits.
  @inline(__always)
  func firstIndex(from start: Int = 0, beginningWith head: UInt32, where fits: (StaticString) -> Bool) -> Int? {
    byHead.firstIndex(from: start, head) { fits(words[$0]) }
  }

  /// The number of the first word from `start` on that may end in three bytes and fits.
  @inline(__always)
  func firstIndex(from start: Int = 0, endingIn tail: UInt32, where fits: (StaticString) -> Bool) -> Int? {
    byTail.firstIndex(from: start, tail) { fits(words[$0]) }
  }

  /// Three bytes of a word as a number.
  private static func key(_ word: StaticString, at offset: Int) -> UInt32 {
    (offset..<offset + 3).reduce(0) { unsafe $0 << 8 | UInt32(word.utf8Start[$1]) }
  }
}
