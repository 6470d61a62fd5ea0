import Model

/// What the walk over a text finds words by that readers ask nearly every clause for.
///
/// Most clauses hold no word of most of these lists, and to go over their bytes for each list only to say so was a tenth of
/// all reading. The vocabulary's automaton knows their words beside its own, and `Scan.offset(ofAny:in:)` answers from what
/// the walk noted, for the lists that `CueFinder.lists` names.
final class CueFinder: Sendable {
  static let shared = CueFinder(lists)

  /// The words of all lists.
  let words: [[UInt8]]
  /// What the automaton's matches carry of each: the number of the set of lists that have it, behind the kinds.
  let tags: [UInt32]
  /// The sets of lists by their numbers, a bit for each list. That of no list is the first.
  let sets: [UInt64]
  /// By `Words.number`, the bit of a list; 0 for those that are none of these.
  private let bits: [UInt64]

  /// Tags have so many bits below the number of a set.
  static var kindBits: UInt32 { 20 }

  /// - Precondition: no more than sixty-four lists, of words that begin and end in no Latin letter: where those stand inside
  ///   a longer word they are not looked for.
  private init(_ lists: [Words]) {
    precondition(lists.count <= 64)
    var bits = [UInt64](repeating: 0, count: (lists.map(\.number).max() ?? 0) + 1)
    var listsOfWord: [[UInt8]: UInt64] = [:]
    var words: [[UInt8]] = []
    for (number, list) in lists.enumerated() {
      bits[list.number] = 1 << UInt64(number)
      for word in list.map(\.bytes) {
        precondition(!ScanBuilder.isLetter(word.span, 0) && !ScanBuilder.isLetter(word.span, word.count - 1))
        if listsOfWord[word] == nil { words.append(word) }
        listsOfWord[word, default: 0] |= 1 << UInt64(number)
      }
    }
    var sets: [UInt64] = [0]
    var tags: [UInt32] = []
    for lists in words.map({ listsOfWord[$0, default: 0] }) {
      let number = sets.firstIndex(of: lists) ?? sets.count
      if number == sets.count { sets.append(lists) }
      tags.append(UInt32(number) << CueFinder.kindBits)
    }
    precondition(sets.count <= 1 << (32 - CueFinder.kindBits))
    self.bits = bits
    self.words = words
    self.tags = tags
    self.sets = sets
  }

  /// The lists that a word is of, by the tags it is found with.
  @inline(__always)
  func lists(_ tags: UInt32) -> UInt64 { sets[Int(tags >> CueFinder.kindBits)] }

  /// The bit of a list; nil where it is none of the finder's.
  @inline(__always)
  func bit(of words: Words) -> UInt64? {
    guard words.number < bits.count else { return nil }
    let bit = bits[words.number]
    return bit != 0 ? bit : nil
  }
}

/// A place of a text where words of some of the finder's lists begin.
struct Cue: BitwiseCopyable {
  var start: Int32
  var lists: UInt64
}

/// The cues of a text, in order.
struct Cues: BitwiseCopyable {
  private let places: SlabTable<Cue>
  /// All lists that any of them is of.
  private let lists: UInt64

  init(_ places: SlabTable<Cue>) {
    self.places = places
    lists = places.reduce(0) { $0 | $1.lists }
  }

  /// The lists that words beginning in a range are of.
  ///
  /// - Parameter first: as of `first(ofList:in:from:)`.
  func lists(in range: Range<Int>, from first: Int) -> UInt64 {
    var found: UInt64 = 0
    var number = first
    while number < places.count, Int(places[number].start) < range.upperBound {
      let isInside = (Int(places[number].start) >= range.lowerBound).number
      found |= places[number].lists & (0 &- UInt64(isInside))
      number &+= 1
    }
    return found
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
