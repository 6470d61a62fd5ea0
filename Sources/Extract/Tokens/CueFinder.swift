internal import Lexicon
import Model

/// Finds the words of the lists that readers ask nearly every clause for, all of them in the one walk over a text.
///
/// Most clauses hold no word of most of these lists, and to go over their bytes for each list only to say so was a tenth of
/// all reading. `Scan.offset(ofAny:in:)` answers from what the walk noted, for the lists that `CueFinder.lists` names.
final class CueFinder: Sendable {
  static let shared = CueFinder(lists)

  private let automaton: Automaton
  /// The lists of each of the automaton's words.
  private let listsOfWord: [UInt64]
  /// Characters that are such a word by themselves.
  private let single: Set<UInt32>
  /// Bits for the first two characters of words, folded to 16 of them: 8 KiB, of which one bit in fifty is set.
  private let pairs: [UInt64]
  /// By `Words.number`, the bit of a list; 0 for those that are none of these.
  fileprivate let bits: [UInt64]

  /// - Precondition: no more than sixty-four lists.
  private init(_ lists: [Words]) {
    precondition(lists.count <= 64)
    automaton = Automaton(words: lists.flatMap { list in list.map(\.bytes) })
    var single: Set<UInt32> = []
    var pairs = [UInt64](repeating: 0, count: 1024)
    for word in lists.joined() {
      let bytes = word.bytes
      let first = bytes.span.codePoint(at: 0)
      if first.length == bytes.count {
        single.insert(first.value)
      } else {
        let bit = CueFinder.pairBit(first.value, bytes.span.codePoint(at: first.length).value)
        pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    self.single = single
    self.pairs = pairs
    var listsOfRow: [UInt64] = []
    var bits = [UInt64](repeating: 0, count: (lists.map(\.number).max() ?? 0) + 1)
    for (number, list) in lists.enumerated() {
      bits[list.number] = 1 << UInt64(number)
      listsOfRow += Array(repeating: 1 << UInt64(number), count: list.count)
    }
    self.bits = bits
    listsOfWord = (0..<automaton.wordCount).map { [automaton] word in
      automaton.meanings(ofWord: word).reduce(0) { $0 | listsOfRow[$1.row] }
    }
  }

  /// Whether a word may begin with a character.
  func mayBegin(with character: UInt32) -> Bool { automaton.begins(with: character) }

  /// Whether a character is such a word by itself.
  func isWord(_ character: UInt32) -> Bool { single.contains(character) }

  /// Whether a word may go on from its first character to a second: a bit that spares the search at most places.
  @inline(__always)
  func mayGoOn(from first: UInt32, to second: UInt32) -> Bool {
    let bit = CueFinder.pairBit(first, second)
    return pairs[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always)
  private static func pairBit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> 16)
  }

  /// The lists that have a word at an offset, together.
  @inline(__always)
  func lists(_ text: Span<UInt8>, at offset: Int, beginningWith first: CodePoint) -> UInt64 {
    var lists: UInt64 = 0
    automaton.forEachMatch(in: text, at: offset, beginningWith: first, goesOn: true) { lists |= listsOfWord[$0.wordID] }
    return lists
  }
}

/// A place of a text where words of some of the finder's lists begin.
struct Cue: Sendable {
  var start: Int32
  var lists: UInt64
}

/// The cues of a text, in order.
struct Cues: Sendable {
  private let places: [Cue]
  /// Those of the finder, kept here because every question asks for them.
  private let bits: [UInt64]
  /// All lists that any of them is of.
  private let lists: UInt64

  init(_ places: [Cue], of finder: CueFinder) {
    self.places = places
    bits = finder.bits
    lists = places.reduce(0) { $0 | $1.lists }
  }

  /// The bit of a list; nil where it is none of the finder's.
  @inline(__always)
  func bit(of words: Words) -> UInt64? {
    guard words.number < bits.count else { return nil }
    let bit = bits[words.number]
    return bit != 0 ? bit : nil
  }

  /// Whether any word of a list stands in the text: none of most lists does.
  @inline(__always)
  func have(_ bit: UInt64) -> Bool { lists & bit != 0 }

  /// Where the first word of a list begins in a range.
  ///
  /// - Parameter first: the number of the first cue in the range, or of one not far before it.
  @inline(never)
  func first(ofList bit: UInt64, in range: Range<Int>, from first: Int) -> Int? {
    var number = first
    while number < places.count, Int(places[number].start) < range.upperBound {
      let start = Int(places[number].start)
      if places[number].lists & bit != 0, start >= range.lowerBound { return start }
      number &+= 1
    }
    return nil
  }
}
