internal import Lexicon
import Model

/// What the words of the English lists begin with, by whole words of a text: `cold` of `cold store` and `cold stores`.
///
/// A token is looked up by its spelling, and one look tells for most tokens that no list has them, where the automaton takes
/// a look a letter, each of which waits for the one before.
struct EnglishBeginnings: Sendable {
  /// Bytes that words begin with, and the automaton's place behind them.
  private struct Slot: Sendable {
    /// Their spelling; 0 in a free slot.
    var spelling: UInt64 = 0
    var place = Automaton.Place()
  }

  /// A power of two, at most half of them taken.
  private var slots: [Slot]
  private var count = 0

  /// Longer beginnings are looked up letter by letter.
  static let longest = EnglishSpelling.longest

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
    let spelling = EnglishSpelling(word, 0..<end).number
    let slot = index(spelling)
    guard slots[slot].spelling == 0 else { return }
    slots[slot] = Slot(spelling: spelling, place: place)
    count += 1
    if 2 * count > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.spelling != 0 { slots[index(slot.spelling)] = slot }
  }

  /// The places behind the tokens of a text, none behind longer ones.
  ///
  /// All together: what lies far away is then fetched by a loop that does nothing else and waits for none of it.
  func places(behind tokens: [EnglishToken]) -> [Automaton.Place] {
    var places: [Automaton.Place] = []
    places.reserveCapacity(tokens.count)
    for token in tokens {
      let isShort = token.range.count <= EnglishBeginnings.longest
      places.append(isShort ? slots[index(token.spelling.number)].place : Automaton.Place())
    }
    return places
  }

  /// The slot of a spelling, or the free one that it would take.
  private func index(_ spelling: UInt64) -> Int {
    let mask = slots.count &- 1
    // Fibonacci hashing: the product's high bits depend on all bits of the key.
    var slot = Int(truncatingIfNeeded: (spelling &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].spelling != 0, slots[slot].spelling != spelling { slot = (slot &+ 1) & mask }
    return slot
  }
}
