internal import Lexicon
import Model

/// The places of a text that are worth a look, told apart in one walk over its characters.
///
///     近日，某园区新签约12个   words at 近 园 区 新 签 约 个 …; marks at ， 1 2
///
/// Whether a word may begin at a character is anybody's guess, and a wrong one costs as much as all that is done there.
/// So nothing is asked: each place is written into all rows, and a row grows by it only where it is such a place.
@safe struct PlacesOfInterest: ~Copyable {
  /// Five rows, each with room for a place of every byte: of words, of the characters they begin with, of those that come
  /// second and third, and of marks.
  private let rows: UnsafeMutableBufferPointer<UInt32>
  private let length: Int
  /// Whose the rows are.
  private let space: ScanSpace
  /// How many places there are where a word of the lists may begin, or one that readers ask nearly every clause for.
  private(set) var wordCount = 0
  /// Where a mark stands, or a numeral may begin.
  private(set) var markCount = 0
  /// The roles of all characters together.
  private(set) var roles: CharacterRoles = []

  /// - Parameters:
  ///   - findsWords: whether words are looked for.
  ///   - space: where the rows are kept until the next text's are.
  init(_ text: Span<UInt8>, _ vocabulary: Vocabulary, findsWords: Bool, in space: ScanSpace) {
    length = text.count
    self.space = space
    unsafe rows = space.rows(5 * text.count)
    guard !text.isEmpty else { return }
    if findsWords { findAll(text, vocabulary) } else { findMarks(text, vocabulary) }
  }

  private mutating func findAll(_ text: Span<UInt8>, _ vocabulary: Vocabulary) {
    var at = 0
    var character = text.codePoint(at: 0)
    var next = PlacesOfInterest.character(of: text, at: character.length)
    while true {
      let end = at &+ character.length
      let third = PlacesOfInterest.character(of: text, at: end &+ next.length)
      let roles = vocabulary.roles(of: character.value)
      self.roles.formUnion(roles)
      let bits = UInt32(roles.rawValue)
      let begins = bits.bit(of: .beginsWord)
      let goesOn = begins & UInt32(vocabulary.automaton.mayGoOn(from: character.value, to: next.value).number)
      // Unchecked: no row has more places than the text has characters.
      unsafe rows[wordCount] = UInt32(truncatingIfNeeded: at) << 1 | goesOn
      unsafe rows[length &+ wordCount] = character.value
      unsafe rows[2 &* length &+ wordCount] = next.value
      unsafe rows[3 &* length &+ wordCount] = third.value
      wordCount &+= Int(begins & (goesOn | bits.bit(of: .isWord)))
      note(bits, at)
      guard end < text.count else { return }
      at = end
      character = next
      next = third
    }
  }

  /// What stands behind the last character is asked of no table: at worst one is looked at for nothing.
  @inline(__always)
  private static func character(of text: Span<UInt8>, at offset: Int) -> CodePoint {
    offset < text.count ? text.codePoint(at: offset) : CodePoint(value: 0, length: 0)
  }

  /// Goes over a text whose words nobody asks for: of English, letters are passed over several at a time.
  private mutating func findMarks(_ text: Span<UInt8>, _ vocabulary: Vocabulary) {
    var at = 0
    while at < text.count {
      let letters = at &+ EightBytes.count <= text.count ? EightBytes(text, at: at).letterCount : 0
      if letters > 0 {
        at &+= letters
        continue
      }
      let character = text.codePoint(at: at)
      let roles = vocabulary.roles(of: character.value)
      self.roles.formUnion(roles)
      note(UInt32(roles.rawValue), at)
      at &+= character.length
    }
  }

  /// Notes a place where a mark stands or a numeral may begin, by the bits of its character's roles.
  @inline(__always)
  private mutating func note(_ bits: UInt32, _ at: Int) {
    let (isMark, isNumeral) = (bits.bit(of: .mark), bits.bit(of: .numeral))
    // Unchecked: no row has more places than the text has characters.
    unsafe rows[4 &* length &+ markCount] = UInt32(truncatingIfNeeded: at) << 2 | isMark << 1 | isNumeral
    markCount &+= Int(isMark | isNumeral)
  }

  /// A place where a word may begin, and whether one may go on to the character behind it.
  func word(_ number: Int) -> (at: Int, goesOn: Bool) {
    assert(number < wordCount)
    let place = unsafe rows[number]
    return (Int(place >> 1), place & 1 != 0)
  }

  /// The character that a word may begin with there, and the two behind it.
  func beginning(_ number: Int) -> (character: UInt32, next: UInt32, third: UInt32) {
    assert(number < wordCount)
    return unsafe (rows[length &+ number], rows[2 &* length &+ number], rows[3 &* length &+ number])
  }

  func mark(_ number: Int) -> (at: Int, isMark: Bool, isNumeral: Bool) {
    assert(number < markCount)
    let place = unsafe rows[4 &* length &+ number]
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
