internal import Lexicon

/// Words asked for by where they stand in a text.
extension EnglishDictionary {
  func knows(_ word: Range<Int>, in text: Span<UInt8>) -> Bool { knows(word.map { text[$0] }) }

  /// Whether two pieces of a text make a word together.
  func knows(_ left: Range<Int>, _ right: Range<Int>, in text: Span<UInt8>) -> Bool {
    knows(left.map { text[$0] } + right.map { text[$0] })
  }
}
