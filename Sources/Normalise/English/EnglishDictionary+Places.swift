internal import Lexicon

/// Words asked for by where they stand in a text.
extension EnglishDictionary {
  // A word that stands in the list itself, as most do, is told by its hash; only of the others forms are made.

  func knows(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    isListed(hash: Self.hash(of: text.extracting(word))) || knows(word.map { text[$0] })
  }

  /// Whether two pieces of a text make a word together.
  func knows(_ left: Range<Int>, _ right: Range<Int>, in text: Span<UInt8>) -> Bool {
    isListed(hash: Self.hash(of: text.extracting(left), text.extracting(right), hyphenated: false))
      || knows(left.map { text[$0] } + right.map { text[$0] })
  }

  /// What the list says of a word.
  func kinds(of word: Span<UInt8>) -> Kinds { kinds(ofHash: Self.hash(of: word)) }
}
