/// Words that are written in the code, made ready to be looked for at many places of texts.
///
///     private static let verbs: Words = ["建立", "设立", "出台"]
///
/// Nearly all places are told by one bit that none of the words begins or ends there: the second and third bytes of a
/// Chinese character tell it from nearly all others.
struct Words: ExpressibleByArrayLiteral, RandomAccessCollection, Sendable {
  private let words: [StaticString]
  /// By second byte of the character that a word begins with, a bit for the third.
  private var heads = [UInt64](repeating: 0, count: 64)
  /// The same for the character it ends with.
  private var tails = [UInt64](repeating: 0, count: 64)

  init(arrayLiteral words: StaticString...) { self.init(words) }

  init(_ words: [StaticString]) {
    self.words = words
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
}
