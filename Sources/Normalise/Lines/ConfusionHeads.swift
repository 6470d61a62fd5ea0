import Lexicon
import Model

/// The first bytes of each word of a list, as bits: hardly anything else on a page has six bytes or four in common with a
/// word of the list.
struct WordHeads: Sendable {
  /// A bit for each place, which has sixteen.
  static let size = 1024
  /// Of words that begin with two characters of three bytes: two bits for each.
  private(set) var sixes = [UInt64](repeating: 0, count: Self.size)
  /// Of the others.
  private var fours = [UInt64](repeating: 0, count: Self.size)
  /// Whether a word begins with two characters of ASCII, or is short.
  private(set) var hasAscii = false
  /// Whether a word has nothing beyond ASCII and the marks of Latin print.
  private(set) var hasLatin = false

  init(_ list: WordList?) {
    guard let list else { return }
    for row in 0..<list.count {
      let word = Array(list.word(row))
      let bytes = EightBytes(endOf: word.span, at: 0)
      if word.count < 4 || word[0] < 0x80 && word[1] < 0x80 { hasAscii = true }
      if Self.isLatin(word.span) { hasLatin = true }
      if word.count >= 6, bytes.areTwoCharactersOfThree {
        Self.set(&sixes, Self.place(bytes.first(6)))
        Self.set(&sixes, Self.otherPlace(bytes.first(6)))
      } else if word.count >= 4 {
        Self.set(&fours, Self.place(bytes.first(4)))
      } else if !word.isEmpty {
        // What stands there says nothing.
        sixes = [UInt64](repeating: .max, count: sixes.count)
        fours = [UInt64](repeating: .max, count: fours.count)
      }
    }
  }

  private static func isLatin(_ word: Span<UInt8>) -> Bool {
    var at = 0
    while at < word.count {
      let character = word.codePoint(at: at)
      guard character.value < 0x80 || character.value >= 0x2010 && character.value <= 0x2026 else { return false }
      at += character.length
    }
    return true
  }

  private static func set(_ bits: inout [UInt64], _ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }

  /// Whether a word may stand where these bytes do, which are two characters of three.
  @inline(__always)
  static func mayBegin(with bytes: EightBytes, in sixes: Span<UInt64>) -> Bool {
    let place = place(bytes.sixBytes)
    guard sixes[place >> 6] >> UInt64(place & 63) & 1 != 0 else { return false }
    // Of those that share the bit with a word hardly any share another one.
    let other = otherPlace(bytes.sixBytes)
    return sixes[other >> 6] >> UInt64(other & 63) & 1 != 0
  }

  /// Passes over characters of three bytes, two at a time, as long as no word may begin with either.
  ///
  /// - Returns: where another character stands, or one that a word may begin with.
  @inline(__always)
  static func passOthers(_ start: Int, _ limit: Int, _ text: Span<UInt8>, in sixes: Span<UInt64>) -> Int {
    var at = start
    while at < limit, at &+ 3 &+ EightBytes.count <= text.count {
      let bytes = EightBytes(text, at: at)
      let next = EightBytes(text, at: at &+ 3)
      guard bytes.areTwoCharactersOfThree, next.areTwoCharactersOfThree else { break }
      let (place, nextPlace) = (place(bytes.sixBytes), Self.place(next.sixBytes))
      // Unchecked: places have sixteen bits, and there are as many.
      let held = unsafe sixes[unchecked: place >> 6] >> UInt64(place & 63)
      let nextHeld = unsafe sixes[unchecked: nextPlace >> 6] >> UInt64(nextPlace & 63)
      guard (held | nextHeld) & 1 == 0 else { break }
      at &+= 6
    }
    return at
  }

  /// Whether a word may stand where other bytes do.
  @inline(__always)
  func mayStand(_ bytes: EightBytes) -> Bool {
    let place = Self.place(bytes.first(4))
    return fours[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48) }

  private static func otherPlace(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32 & 0xFFFF)
  }
}
