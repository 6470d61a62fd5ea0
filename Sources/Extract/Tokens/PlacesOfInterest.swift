internal import Lexicon
import Model

/// The places of a text that are worth a look, told apart in one walk over its characters.
///
///     近日，某园区新签约12个   words at 近 园 区 新 签 约 个 …; marks at ， 1 2
///
/// Whether a word may begin at a character is anybody's guess, and a wrong one costs as much as all that is done there.
/// So nothing is asked: each place is written into all three rows, and a row grows by it only where it is such a place.
@safe struct PlacesOfInterest: ~Copyable {
  /// Three rows, each with room for a place of every byte.
  private let rows: UnsafeMutableBufferPointer<UInt32>
  private let length: Int
  /// How many places there are where a word of the lists may begin.
  private(set) var wordCount = 0
  /// Where a cue may.
  private(set) var cueCount = 0
  /// Where a mark stands, or a numeral may begin.
  private(set) var markCount = 0
  /// The roles of all characters together.
  private(set) var roles: CharacterRoles = []

  /// - Parameter findsWords: whether words and cues are looked for.
  init(_ text: Span<UInt8>, _ vocabulary: Vocabulary, _ finder: CueFinder, findsWords: Bool) {
    length = text.count
    unsafe rows = .allocate(capacity: 3 * text.count)
    guard !text.isEmpty else { return }
    var at = 0
    var character = text.codePoint(at: 0)
    while true {
      let end = at &+ character.length
      // What stands behind the last character is asked of no table: at worst one is looked at for nothing.
      let next = end < text.count ? text.codePoint(at: end) : CodePoint(value: 0, length: 0)
      let roles = vocabulary.roles(of: character.value)
      self.roles.formUnion(roles)
      let bits = UInt32(roles.rawValue)
      // Unchecked: no row has more places than the text has characters.
      if findsWords {
        let wordGoesOn = UInt32(vocabulary.automaton.mayGoOn(from: character.value, to: next.value).number)
        unsafe rows[wordCount] = UInt32(truncatingIfNeeded: at) << 1 | wordGoesOn
        wordCount &+= Int(bits.bit(of: .beginsWord) & (wordGoesOn | bits.bit(of: .isWord)))
        let cueGoesOn = UInt32(finder.mayGoOn(from: character.value, to: next.value).number)
        unsafe rows[length &+ cueCount] = UInt32(truncatingIfNeeded: at)
        cueCount &+= Int(bits.bit(of: .beginsCue) & (cueGoesOn | bits.bit(of: .isCue)))
      }
      let (isMark, isNumeral) = (bits.bit(of: .mark), bits.bit(of: .numeral))
      unsafe rows[2 &* length &+ markCount] = UInt32(truncatingIfNeeded: at) << 2 | isMark << 1 | isNumeral
      markCount &+= Int(isMark | isNumeral)
      guard end < text.count else { return }
      at = end
      character = next
    }
  }

  deinit { unsafe rows.deallocate() }

  /// A place where a word may begin, and whether one may go on to the character behind it.
  func word(_ number: Int) -> (at: Int, goesOn: Bool) {
    assert(number < wordCount)
    let place = unsafe rows[number]
    return (Int(place >> 1), place & 1 != 0)
  }

  func cue(_ number: Int) -> Int {
    assert(number < cueCount)
    return unsafe Int(rows[length &+ number])
  }

  func mark(_ number: Int) -> (at: Int, isMark: Bool, isNumeral: Bool) {
    assert(number < markCount)
    let place = unsafe rows[2 &* length &+ number]
    return (Int(place >> 2), place & 2 != 0, place & 1 != 0)
  }
}

extension UInt32 {
  /// 1 where the character has a role, else 0.
  @inline(__always)
  fileprivate func bit(of role: CharacterRoles) -> UInt32 {
    self >> UInt32(role.rawValue.trailingZeroBitCount) & 1
  }
}
