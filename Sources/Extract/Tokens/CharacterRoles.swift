internal import Lexicon

/// What a character may be the start of: one load that tells for most characters of a text that there is nothing to do.
struct CharacterRoles: OptionSet, Sendable {
  let rawValue: UInt8

  /// A word of the lists, or one that readers ask nearly every clause for.
  static let beginsWord = CharacterRoles(rawValue: 1)
  /// A punctuation mark, `.` and `"` included.
  static let mark = CharacterRoles(rawValue: 2)
  /// A numeral.
  static let numeral = CharacterRoles(rawValue: 4)

  /// A traditional character: the text is read as if it were printed in simplified ones.
  static let traditional = CharacterRoles(rawValue: 8)

  /// Such a word by itself.
  static let isWord = CharacterRoles(rawValue: 16)

  static let all: CharacterRoles = [.beginsWord, .isWord, .mark, .numeral]

  /// The roles of all characters of the Basic Multilingual Plane.
  static func table(_ automaton: Automaton, _ traditional: TraditionalCharacters) -> [CharacterRoles] {
    (0..<0x10000 as Range<UInt32>).map { value in
      var roles: CharacterRoles = []
      if automaton.begins(with: value) { roles.insert(.beginsWord) }
      if automaton.mayBeWord(value) { roles.insert(.isWord) }
      if Mark.kind(of: value) != nil || value == 0x2E || value == 0x22 { roles.insert(.mark) }
      if case .none = NumeralCharacter(value) {} else { roles.insert(.numeral) }
      if traditional.contains(value) { roles.insert(.traditional) }
      return roles
    }
  }
}
