internal import Lexicon
import Model

/// The places of a text that are worth a look, told apart in one walk over its characters.
///
///     近日，某园区新签约12个   words at 近 园 区 新 签 约 个 …; marks at ， 1 2
///
/// Whether a word may begin at a character is anybody's guess, and a wrong one costs as much as all that is done there.
/// So nothing is asked: each place is written into both rows, and a row grows by it only where it is such a place.
@safe struct PlacesOfInterest: ~Copyable {
  /// The places where a word of the lists may begin, or one that readers ask nearly every clause for; room for one of
  /// every byte.
  @unsafe private let beginnings: UnsafeMutableBufferPointer<Automaton.Beginning>
  /// Where a mark stands or a numeral may begin.
  private let marks: UnsafeMutableBufferPointer<UInt32>
  /// Whose they are.
  private let space: ScanSpace
  private(set) var wordCount = 0
  private(set) var markCount = 0
  /// The roles of all characters together.
  private(set) var roles: CharacterRoles = []

  /// - Parameters:
  ///   - findsWords: whether words are looked for.
  ///   - presence: notes the characters of a text whose words are looked for.
  ///   - space: where the places are kept until the next text's are.
  init(
    _ text: Span<UInt8>, _ vocabulary: Vocabulary, findsWords: Bool, noting presence: CharacterPresence,
    in space: ScanSpace
  ) {
    self.space = space
    unsafe beginnings = space.beginnings(findsWords ? text.count : 0)
    unsafe marks = space.markPlaces(text.count)
    guard !text.isEmpty else { return }
    if findsWords { findAll(text, vocabulary, noting: presence) } else { findMarks(text, vocabulary) }
  }

  private mutating func findAll(_ text: Span<UInt8>, _ vocabulary: Vocabulary, noting presence: CharacterPresence) {
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
      let isWord = bits.bit(of: .isWord)
      // Unchecked: there are no more places than the text has characters.
      unsafe beginnings[wordCount] = Automaton.Beginning(
        at: at, isWord: isWord, goesOn: goesOn, first: character.value, second: next.value, third: third.value)
      wordCount &+= Int(begins & (goesOn | isWord))
      presence.note(character, of: text, at: at)
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
    // Unchecked, as above.
    unsafe marks[markCount] = UInt32(truncatingIfNeeded: at) << 2 | isMark << 1 | isNumeral
    markCount &+= Int(isMark | isNumeral)
  }

  /// The places where a word may begin, until those of another text are looked for in their space.
  @unsafe var words: UnsafeBufferPointer<Automaton.Beginning> {
    unsafe UnsafeBufferPointer(beginnings.extracting(..<wordCount))
  }

  func mark(_ number: Int) -> (at: Int, isMark: Bool, isNumeral: Bool) {
    assert(number < markCount)
    let place = unsafe marks[number]
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
