internal import Synchronization

/// Words that are written in the code, made ready to be looked for at many places of texts.
///
///     private static let verbs: Words = ["建立", "设立", "出台"]
///
/// Nearly all places are told by one bit that none of the words begins or ends there: the second and third bytes of a
/// Chinese character tell it from nearly all others. Where the bit is set, words are told apart by their first or last
/// three bytes before they are compared. The bits are few, so that those of a list are a line of the near caches: there are
/// hundreds of lists, and each is asked at a place or two of a clause before it is the turn of the next.
///
/// A class, because it is handed on at every question: to copy a value of so many arrays is to count a reference to each.
final class Words: ExpressibleByArrayLiteral, RandomAccessCollection, Sendable {
  private let words: [StaticString]
  /// No other list has it: what the finder of cues knows a list by.
  let number = Words.made.wrappingAdd(1, ordering: .relaxed).oldValue
  /// By the lower bits of the second byte, a bit for the third, of the characters that words begin with.
  private let headBits: InlineArray<8, UInt64>
  /// The same of those that they end with.
  private let tailBits: InlineArray<8, UInt64>
  // In place: a look at one compartment of a shelf that is a value of its own would copy all of them.

  /// By second byte of the characters that words begin with: where the words lie.
  private let heads: InlineArray<64, WordShelf.Compartment>
  /// The same for those that they end with.
  private let tails: InlineArray<64, WordShelf.Compartment>
  /// The words by their first three bytes.
  private let byHead: [WordShelf.Item]
  /// By their last three.
  private let byTail: [WordShelf.Item]

  /// How many lists there are so far.
  private static let made = Atomic<Int>(0)

  convenience init(arrayLiteral words: StaticString...) { self.init(words) }

  init(_ words: [StaticString]) {
    self.words = words
    (heads, byHead) = WordShelf.laid(words) { _ in 0 }
    (tails, byTail) = WordShelf.laid(words) { $0.utf8CodeUnitCount - 3 }
    headBits = Words.folded(heads)
    tailBits = Words.folded(tails)
  }

  private static func folded(_ compartments: InlineArray<64, WordShelf.Compartment>) -> InlineArray<8, UInt64> {
    var bits = InlineArray<8, UInt64>(repeating: 0)
    // By spans: an element of such an array is taken out of a copy of all of it.
    let rows = compartments.span
    var span = bits.mutableSpan
    for row in rows.indices { span[row & 7] |= rows[row].thirds }
    return bits
  }

  var startIndex: Int { 0 }
  var endIndex: Int { words.count }
  subscript(index: Int) -> StaticString { words[index] }

  /// Of the characters whose second byte has these lower bits, a bit for the third byte of each that a word begins with.
  func heads(_ row: Int) -> UInt64 { heads[row].thirds }

  /// Whether one of the words may begin with a character whose second and third bytes are these.
  @inline(__always)
  func mayBegin(_ second: UInt8, _ third: UInt8) -> Bool {
    headBits[Int(second & 7)] >> UInt64(third & 63) & 1 != 0
  }

  /// Whether one of the words may end in these bytes.
  @inline(__always)
  func mayEnd(_ second: UInt8, _ third: UInt8) -> Bool {
    tailBits[Int(second & 7)] >> UInt64(third & 63) & 1 != 0
  }

  /// The number of the first word from `start` on that may begin with three bytes and fits.
  @inline(__always)
  func firstIndex(from start: Int = 0, beginningWith head: UInt32, where fits: (StaticString) -> Bool) -> Int? {
    let row = WordShelf.compartment(of: head)
    return WordShelf.firstIndex(byHead, in: heads[row].start..<heads[row].end, from: start, head, where: fits)
  }

  /// The number of the first word from `start` on that may end in three bytes and fits.
  @inline(__always)
  func firstIndex(from start: Int = 0, endingIn tail: UInt32, where fits: (StaticString) -> Bool) -> Int? {
    let row = WordShelf.compartment(of: tail)
    return WordShelf.firstIndex(byTail, in: tails[row].start..<tails[row].end, from: start, tail, where: fits)
  }
}
