/// A word, number or mark of an English text.
struct EnglishToken: Sendable {
  enum Sort: UInt8, Sendable {
    case word, figure, mark
    /// ’s, or ’ after a plural.
    case possessive
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Begins with a capital letter.
    static let capital = Traits(rawValue: 1)
    /// Capitals only, two at least.
    static let capitals = Traits(rawValue: 2)
    /// A capital inside: PortLink.
    static let innerCapital = Traits(rawValue: 4)
    /// First word of a sentence or a quotation.
    static let opensSentence = Traits(rawValue: 8)
    /// Tied to the word before by a hyphen.
    static let hyphenated = Traits(rawValue: 16)
    /// Tied to what stands before without a space.
    static let joined = Traits(rawValue: 32)
    /// A mark between clauses: , ; : – or a quotation mark.
    static let breaksClause = Traits(rawValue: 64)
  }

  /// In small letters; a mark as it is printed.
  let spelling: EnglishSpelling
  private let low: Int32
  private let high: Int32
  let sort: Sort
  var traits: Traits = []
  /// What it is as a single word.
  var kinds: EnglishKind = []
  /// The automaton's number for the single word; -1 where no list has it.
  var word: Int32 = -1
  /// Number of its sentence.
  var sentence: Int32 = 0

  init(_ range: Range<Int>, _ sort: Sort, _ spelling: EnglishSpelling) {
    low = Int32(truncatingIfNeeded: range.lowerBound)
    high = Int32(truncatingIfNeeded: range.upperBound)
    self.sort = sort
    self.spelling = spelling
  }

  var start: Int { Int(low) }
  var end: Int { Int(high) }
  var range: Range<Int> { start..<end }
  var isCapital: Bool { traits.contains(.capital) }
  var isLowerWord: Bool { sort == .word && !traits.contains(.capital) }
}

/// A phrase of the lists: one token or several.
struct EnglishPhrase: Sendable {
  var first: Int
  /// The token after the last.
  var end: Int
  var word: Int
  var kinds: EnglishKind
}
