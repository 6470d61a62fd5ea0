/// Words that are written in the code, made ready to be looked for at many places of texts.
///
///     private static let verbs: Words = ["建立", "设立", "出台"]
///
/// Nearly all places are told by one bit that none of the words begins or ends there: the second and third bytes of a
/// Chinese character tell it from nearly all others. Where the bit is set, words are told apart by their first or last
/// three bytes before they are compared.
struct Words: ExpressibleByArrayLiteral, RandomAccessCollection, Sendable {
  private let words: [StaticString]
  /// By second byte of the character that a word begins with, a bit for the third.
  private(set) var heads = [UInt64](repeating: 0, count: 64)
  /// The same for the character it ends with.
  private(set) var tails = [UInt64](repeating: 0, count: 64)
  /// The words by their first three bytes.
  private let byHead: WordShelf
  /// By their last three.
  private let byTail: WordShelf

  init(arrayLiteral words: StaticString...) { self.init(words) }

  init(_ words: [StaticString]) {
    self.words = words
    byHead = WordShelf(words.map { $0.bytes.count < 3 ? 0 : Words.key($0.bytes.prefix(3)) })
    byTail = WordShelf(words.map { $0.bytes.count < 3 ? 0 : Words.key($0.bytes.suffix(3)) })
    for word in words {
      let bytes = word.bytes
      // What stands beside a word of less than three bytes may be anything.
      for row in heads.indices where bytes.count < 2 || Int(bytes[1] & 63) == row {
        heads[row] |= bytes.count < 3 ? .max : 1 << UInt64(bytes[2] & 63)
      }
      guard let last = bytes.last else { continue }
      for row in tails.indices where bytes.count < 2 || Int(bytes[bytes.count - 2] & 63) == row {
        tails[row] |= 1 << UInt64(last & 63)
      }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { words.count }
  subscript(index: Int) -> StaticString { words[index] }

  /// Whether one of the words may begin with a character whose second and third bytes are these.
  func mayBegin(_ second: UInt8, _ third: UInt8) -> Bool {
    heads[Int(second & 63)] >> UInt64(third & 63) & 1 != 0
  }

  /// Whether one of the words may end in these bytes.
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

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }
}
