import Model

/// The names in a page's English text: words that are written with a capital letter where nothing else asks for one.
///
///     …a plant in Ashby, the second…          Ashby
///     The zone grew. Officials expect…        none: a sentence begins with a capital anyway
///
/// A headline begins with a capital as well, or has one in every word; whether a word of it is a name, the text tells.
struct LatinNames {
  private var words: Set<Int32> = []

  init(_ text: Span<UInt8>, _ blocks: [Block], _ grams: PageGrams) {
    for block in blocks where block.role == .body && block.shape.isAlphabetic {
      Self.forEachCapitalised(text, block.text) { word, startsSentence in
        if !startsSentence, let id = grams.id(ofWord: text, word) { words.insert(id) }
      }
    }
  }

  func contains(_ word: Int32) -> Bool { words.contains(word) }

  /// Calls `body` with each word that begins with a capital letter, and whether a sentence or a quotation begins with it.
  static func forEachCapitalised(
    _ text: Span<UInt8>, _ range: Range<Int>, _ body: (_ word: Range<Int>, _ startsSentence: Bool) -> Void
  ) {
    var at = range.lowerBound
    var startsSentence = true
    while at < range.upperBound {
      // Nearly all of a text is small letters and the spaces between words: no word with a capital begins there.
      let passed = passSmall(text, at, range.upperBound)
      if passed.hasLetter { startsSentence = false }
      at = passed.end
      guard at < range.upperBound else { break }
      let start = at
      at = endOfWord(text, at, range.upperBound)
      guard at > start else {
        if text[at] == 0x20 {
          at &+= 1
          continue
        }
        let character = text.codePoint(at: at)
        startsSentence = asksForCapital(character.value)
        at += character.length
        continue
      }
      if (0x41...0x5A).contains(text[start]), !passed.endsInWord { body(start..<at, startsSentence) }
      startsSentence = false
    }
  }

  /// Goes on behind the small letters and spaces that stand together from `start` on.
  @inline(__always)
  private static func passSmall(
    _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (end: Int, hasLetter: Bool, endsInWord: Bool) {
    var at = start
    var hasLetter = false
    while at &+ EightBytes.count <= limit {
      let small = EightBytes(text, at: at).smallCount
      hasLetter = hasLetter || small.hasLetter
      at &+= small.count
      guard small.count == EightBytes.count else { break }
    }
    return (at, hasLetter, at > start && text[at &- 1] != 0x20)
  }

  /// Where the letters that stand together from `start` on end.
  @inline(__always)
  private static func endOfWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = text.endOfLetters(from: start, before: end)
    // A letter with an accent, and what follows it.
    while at < end, text[at] >= 0x80 {
      let character = text.codePoint(at: at)
      guard CharacterClass(character.value) == .letter else { break }
      at = text.endOfLetters(from: at + character.length, before: end)
    }
    return at
  }

  private static func asksForCapital(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x201C, 0x201D, 0x22, 0x2014, 0x2013: true
    default: false
    }
  }
}
