import Model

/// The names in a page's English text: words that are written with a capital letter where nothing else asks for one.
///
///     …a plant in Ashby, the second…          Ashby
///     The zone grew. Officials expect…        none: a sentence begins with a capital anyway
///
/// A headline begins with a capital as well, or has one in every word; whether a word of it is a name, the text tells.
struct LatinNames {
  /// Of each gram of the page, whether it is one.
  private var isName: [Bool]

  init(_ text: Span<UInt8>, _ blocks: [Block], _ grams: PageGrams) {
    isName = Array(repeating: false, count: grams.count)
    for block in blocks where block.role == .body && block.shape.isAlphabetic {
      var capitalised = CapitalisedWords(in: block.text)
      while let word = capitalised.next(text) {
        if !word.startsSentence, let id = grams.id(ofWord: text, word.range) { isName[Int(id)] = true }
      }
    }
  }

  func contains(_ word: Int32) -> Bool { isName[Int(word)] }
}
