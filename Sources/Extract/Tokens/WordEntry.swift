internal import Lexicon

/// What the vocabulary knows of a word: all of it side by side, because whoever asks one thing of a word has to fetch it from
/// afar, and mostly asks for another as well.
struct WordEntry: Sendable {
  /// Where the word's meanings begin among all words'.
  var meaningStart: Int32
  /// The row of the first of them.
  var row: Int32 = 0
  /// Its unit among the units; -1 where it is none.
  var unit: Int32 = -1
  /// How many meanings it has in the word lists.
  var meaningCount: UInt16 = 0
  /// The list of the first of them.
  var list: UInt8 = 0
  /// What the readers ask of words over and over.
  var traits = WordTraits()

  init(meaningStart: Int) { self.meaningStart = Int32(meaningStart) }

  var meanings: Range<Int> { Int(meaningStart)..<Int(meaningStart) + Int(meaningCount) }

  mutating func add(_ meaning: Automaton.Meaning) {
    if meaningCount == 0 {
      row = Int32(meaning.row)
      list = UInt8(meaning.list)
    }
    // Of a word that has more meanings than that, nobody asks for the last.
    if meaningCount < .max { meaningCount += 1 }
  }
}
