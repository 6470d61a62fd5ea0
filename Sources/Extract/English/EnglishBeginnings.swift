internal import Lexicon
import Model

/// What the words of the English lists begin with, by whole words of a text: `cold` of `cold store` and `cold stores`.
///
/// The letters of a token are compared sixteen at once, and one look tells for most tokens that no list has them, where
/// the automaton takes a look a letter, each of which waits for the one before.
struct EnglishBeginnings: Sendable {
  /// Bytes that words begin with, and the automaton's place behind them.
  private struct Slot: Sendable {
    /// The first eight bytes, with zeros behind the last; all zero in a free slot.
    var low: UInt64 = 0
    /// The other ones.
    var high: UInt64 = 0
    var place = Automaton.Place()
  }

  /// A power of two, at most half of them taken.
  private var slots: [Slot]
  private var count = 0

  /// Longer beginnings are looked up letter by letter.
  static let longest = 2 * EightBytes.count

  /// - Parameter words: those of the automaton.
  init(of words: [[UInt8]], in automaton: Automaton) {
    slots = Array(repeating: Slot(), count: 1 << 12)
    for word in words {
      let span = word.span
      automaton.forEachPlace(in: span) { end, place in
        if end <= EnglishBeginnings.longest, EnglishBeginnings.mayEnd(span, end) { add(span, end, place) }
      }
    }
  }

  /// Whether a token may end there: not between two letters.
  private static func mayEnd(_ word: Span<UInt8>, _ end: Int) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    return end == word.count || !isLetter(word[end - 1]) || !isLetter(word[end])
  }

  private mutating func add(_ word: Span<UInt8>, _ end: Int, _ place: Automaton.Place) {
    let (low, high) = EnglishBeginnings.key(word, 0..<end)
    let slot = index(low, high)
    guard slots[slot].low == 0 else { return }
    slots[slot] = Slot(low: low, high: high, place: place)
    count += 1
    if 2 * count > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.low != 0 { slots[index(slot.low, slot.high)] = slot }
  }

  /// The places behind the tokens of a text, none behind longer ones.
  ///
  /// All together: what lies far away is then fetched by a loop that does nothing else and waits for none of it.
  func places(behind tokens: [EnglishToken], of text: Span<UInt8>) -> [Automaton.Place] {
    var places: [Automaton.Place] = []
    places.reserveCapacity(tokens.count)
    for token in tokens {
      let isShort = token.range.count <= EnglishBeginnings.longest
      places.append(isShort ? place(behind: token.range, of: text) : Automaton.Place())
    }
    return places
  }

  /// The automaton's place behind the bytes of a token: none where no word begins with them.
  ///
  /// - Precondition: they are no more than `longest`, and one at least.
  func place(behind token: Range<Int>, of text: Span<UInt8>) -> Automaton.Place {
    let (low, high) = EnglishBeginnings.key(text, token)
    return slots[index(low, high)].place
  }

  /// The slot of some bytes, or the free one that they would take.
  private func index(_ low: UInt64, _ high: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = EnglishBeginnings.hash(low, high) & mask
    while slots[slot].low != 0, slots[slot].low != low || slots[slot].high != high { slot = (slot &+ 1) & mask }
    return slot
  }

  private static func hash(_ low: UInt64, _ high: UInt64) -> Int {
    // Fibonacci hashing: the product's high bits depend on all bits of the key.
    Int(truncatingIfNeeded: ((low ^ high &* 0x85EB_CA77_C2B2_AE63) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  private static func key(_ text: Span<UInt8>, _ range: Range<Int>) -> (low: UInt64, high: UInt64) {
    let low = EightBytes(text, at: range.lowerBound, before: range.upperBound, filledWith: 0)
    let middle = range.lowerBound &+ EightBytes.count
    if middle >= range.upperBound { return (low.first(EightBytes.count), 0) }
    let high = EightBytes(text, at: middle, before: range.upperBound, filledWith: 0)
    return (low.first(EightBytes.count), high.first(EightBytes.count))
  }
}
