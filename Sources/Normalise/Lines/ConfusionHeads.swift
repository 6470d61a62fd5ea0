import Lexicon
import Model

/// The first bytes of each word of a list, as bits: hardly anything else on a page has six bytes or four in common with a
/// word of the list.
struct WordHeads: Sendable {
  /// Of words that begin with two characters of three bytes.
  private(set) var sixes = [UInt64](repeating: 0, count: 1024)
  /// Of the others.
  private var fours = [UInt64](repeating: 0, count: 1024)
  /// Whether a word begins with two characters of ASCII, or is short.
  private(set) var hasAscii = false

  init(_ list: WordList?) {
    guard let list else { return }
    for row in 0..<list.count {
      let word = Array(list.word(row))
      let bytes = EightBytes(endOf: word.span, at: 0)
      if word.count < 4 || word[0] < 0x80 && word[1] < 0x80 { hasAscii = true }
      if word.count >= 6, bytes.areTwoCharactersOfThree {
        Self.set(&sixes, Self.place(bytes.first(6)))
      } else if word.count >= 4 {
        Self.set(&fours, Self.place(bytes.first(4)))
      } else if !word.isEmpty {
        // What stands there says nothing.
        sixes = [UInt64](repeating: .max, count: sixes.count)
        fours = [UInt64](repeating: .max, count: fours.count)
      }
    }
  }

  private static func set(_ bits: inout [UInt64], _ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }

  /// Whether a word may stand where these bytes do, which are two characters of three.
  @inline(__always)
  static func mayBegin(with bytes: EightBytes, in sixes: Span<UInt64>) -> Bool {
    let place = place(bytes.sixBytes)
    return sixes[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// Whether a word may stand where other bytes do.
  @inline(__always)
  func mayStand(_ bytes: EightBytes) -> Bool {
    let place = Self.place(bytes.first(4))
    return fours[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48) }
}
