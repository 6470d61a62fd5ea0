internal import Lexicon
import Model

/// An English word that a column or a page cuts at its hyphen: dis- │ mantled.
///
/// Which rest goes with which beginning is told by the list of words; where one of a page's rests makes a word with one of
/// its beginnings, neither is to be joined to anything else.
enum BrokenWord {
  /// Letters before a hyphen at the end of a text, or of the first word of one that begins with a small letter.
  ///
  /// By their place: halves are asked of every two texts of a page, and an array in them would be held at each.
  struct Half {
    fileprivate(set) var letters = 0..<0
    /// Whether it is a word by itself.
    private(set) var isWord = true
    /// Whether another half on the page makes a word of it.
    fileprivate(set) var hasPartner = false

    init() {}

    init(endingAt end: Int, _ text: Span<UInt8>) {
      guard end > 1, text[end - 1] == 0x2D else { return }
      var start = end - 1
      while start > 0, BrokenWord.isLetter(text[start - 1]) { start -= 1 }
      letters = start..<end - 1
    }

    init(startingAt start: Int, _ text: Span<UInt8>, _ english: EnglishDictionary) {
      guard start < text.count, (0x61...0x7A).contains(text[start]) else { return }
      var end = start
      while end < text.count, BrokenWord.isLetter(text[end]) { end += 1 }
      letters = start..<end
      isWord = english.knows(letters.map { text[$0] })
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Finds the rests of a page's halves, where it has any, and tells both which of them make a word.
  ///
  /// - Parameter starts: where each beginning stands in the text.
  static func pair(
    _ endings: inout [SeamJudge.Ending], _ beginnings: inout [SeamJudge.Beginning], at starts: [Int],
    _ text: Span<UInt8>, _ english: EnglishDictionary
  ) {
    let halves = endings.indices.filter { !endings[$0].half.letters.isEmpty }
    guard !halves.isEmpty else { return }
    for right in beginnings.indices {
      beginnings[right].half = Half(startingAt: starts[right], text, english)
      guard !beginnings[right].half.letters.isEmpty else { continue }
      for left in halves where makesWord(endings[left].half, beginnings[right].half, text, english) {
        endings[left].half.hasPartner = true
        beginnings[right].half.hasPartner = true
      }
    }
  }

  private static func makesWord(
    _ left: Half, _ right: Half, _ text: Span<UInt8>, _ english: EnglishDictionary
  ) -> Bool {
    english.knows(left.letters.map { text[$0] } + right.letters.map { text[$0] })
  }

  /// What the halves on both sides of a seam say for it.
  static func score(_ left: Half, _ right: Half, _ text: Span<UInt8>, _ english: EnglishDictionary) -> Float {
    guard !right.letters.isEmpty else { return 0 }
    guard !left.letters.isEmpty else { return right.hasPartner && !right.isWord ? -2.5 : 0 }
    if makesWord(left, right, text, english) { return 2.5 }
    // clean-room: both are words.
    if right.isWord { return left.hasPartner ? -2 : 0 }
    return left.hasPartner || right.hasPartner ? -2.5 : 0.5
  }
}
