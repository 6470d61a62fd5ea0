import Model

/// Sets of whole words, asked together which of them have a word: one look-up, where each word of each set would be
/// compared.
///
///     let sets = WordSets([["签约", "签署"], ["签署", "成立"]])
///     sets.having("签署")      bits 0 and 1
final class WordSets: Sendable {
  private struct Slot: Sendable {
    /// The first eight bytes of a word, and those behind them; no word has a byte of zero.
    var first: UInt64 = 0
    var rest: UInt64 = 0
    var sets: UInt64 = 0
  }

  /// An open-addressed table, at most half full.
  private let slots: [Slot]

  /// Longer words are in no set.
  private static var longest: Int { 16 }

  /// - Precondition: no more than sixty-four sets, of words of no more than sixteen bytes.
  init(_ sets: [[StaticString]]) {
    precondition(sets.count <= 64)
    var size = 16
    while size < 2 * sets.reduce(0, { $0 + $1.count }) { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for (number, words) in sets.enumerated() {
      for word in words {
        let bytes = word.bytes
        precondition((1...WordSets.longest).contains(bytes.count))
        let (first, rest) = WordSets.key(0..<bytes.count, in: bytes.span)
        let place = WordSets.place(of: first, rest, in: slots)
        slots[place] = Slot(first: first, rest: rest, sets: slots[place].sets | 1 << UInt64(number))
      }
    }
    self.slots = slots
  }

  /// A bit for each set that has the word, in their order.
  func having(_ word: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    guard !word.isEmpty, word.count <= WordSets.longest else { return 0 }
    let (first, rest) = WordSets.key(word, in: text)
    return slots[WordSets.place(of: first, rest, in: slots)].sets
  }

  private static func key(_ word: Range<Int>, in text: Span<UInt8>) -> (first: UInt64, rest: UInt64) {
    func eight(at offset: Int) -> UInt64 {
      EightBytes(text, at: offset, before: word.upperBound, filledWith: 0).first(EightBytes.count)
    }
    return (eight(at: word.lowerBound), word.count > 8 ? eight(at: word.lowerBound + 8) : 0)
  }

  /// Where a word stands, or would.
  private static func place(of first: UInt64, _ rest: UInt64, in slots: [Slot]) -> Int {
    let mask = slots.count - 1
    let folded = first ^ rest &* 0xC2B2_AE3D_27D4_EB4F
    var place = Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while slots[place].sets != 0, slots[place].first != first || slots[place].rest != rest {
      place = (place + 1) & mask
    }
    return place
  }
}
