internal import Lexicon
import Model

/// Finds a few words that an article gives, such as the short forms of its names, wherever they stand.
///
/// Nearly all places are passed over by two bits, made of the second and third bytes of the words' first characters. To
/// make one costs a fraction of an automaton, which every article would need two or three of.
///
/// - Complexity: one step a character, and one comparison for each word that begins as the text does there; where there are
///   more than a few dozen words an automaton finds them.
struct NameFinder {
  private struct Word {
    /// Where its bytes lie.
    var range: Range<Int>
    /// Its number among the words given.
    var row: Int
    /// The first three bytes.
    var key: UInt32
    /// The next shorter word with the same slot: number + 1, or 0.
    var next = 0
  }

  private var words: [Word] = []
  /// Those of all words, one after another: no array of its own is counted for each that is looked at.
  private var bytes: [UInt8] = []
  /// By second byte, a bit for the third.
  private var heads = InlineArray<64, UInt64>(repeating: 0)
  /// By key, the longest word: number + 1, or 0.
  private var slots: [Int] = []
  /// Where there are many words.
  private var automaton: Automaton?

  private static var few: Int { 64 }

  /// - Parameter words: of three bytes or more; shorter ones are found nowhere, and of equal ones the first is.
  init(_ list: [[UInt8]]) {
    if list.count > NameFinder.few {
      automaton = Automaton(words: list)
      return
    }
    var size = 16
    while size < 2 * list.count { size *= 2 }
    slots = Array(filledWith: 0, count: size)
    words.reserveCapacity(list.count)
    bytes.reserveCapacity(list.reduce(0) { $0 + $1.count })
    for (row, word) in list.enumerated() where word.count >= 3 {
      let start = bytes.count
      bytes += word
      heads[Int(word[1] & 63)] |= 1 << UInt64(word[2] & 63)
      put(Word(range: start..<bytes.count, row: row, key: NameFinder.key(word[0], word[1], word[2])))
    }
    for number in words.indices {
      let slot = slot(words[number].key)
      words[number].next = slots[slot]
      slots[slot] = number + 1
    }
  }

  /// Puts a word where it belongs: from the shortest to the longest, and from the last to the first, so that each is before
  /// those it hides.
  private mutating func put(_ word: Word) {
    var place = words.count
    words.append(word)
    while place > 0, words[place - 1].range.count >= word.range.count {
      words[place] = words[place - 1]
      place -= 1
    }
    words[place] = word
  }

  private func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) & (slots.count - 1) }

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// Calls `body` with words from left to right, the longest at each place, none overlapping the one before.
  func forEachLongest(in text: [UInt8], _ body: (Range<Int>, Int) -> Void) {
    if let automaton {
      automaton.forEachLongestMatch(in: text.span) { match in
        if let meaning = automaton.meanings(of: match).first { body(match.range, meaning.row) }
      }
      return
    }
    walk(text) { at in
      var number = first(at, text)
      while number > 0 {
        let word = words[number - 1]
        if stands(word, at, text) {
          body(at..<at + word.range.count, word.row)
          return word.range.count
        }
        number = word.next
      }
      return 0
    }
  }

  /// Calls `body` with every word at every place.
  func forEach(in text: [UInt8], _ body: (Range<Int>, Int) -> Void) {
    if let automaton {
      automaton.forEachMatch(in: text.span) { match in
        if let meaning = automaton.meanings(of: match).first { body(match.range, meaning.row) }
      }
      return
    }
    walk(text) { at in
      var number = first(at, text)
      var last = 0
      while number > 0 {
        let word = words[number - 1]
        // Of equal words the first hides the others.
        if word.range.count != last, stands(word, at, text) {
          body(at..<at + word.range.count, word.row)
          last = word.range.count
        }
        number = word.next
      }
      return 0
    }
  }

  private func first(_ at: Int, _ text: [UInt8]) -> Int {
    slots[slot(NameFinder.key(text[at], text[at + 1], text[at + 2]))]
  }

  private func stands(_ word: Word, _ at: Int, _ text: [UInt8]) -> Bool {
    let (start, count) = (word.range.lowerBound, word.range.count)
    guard at + count <= text.count, text[at] == bytes[start] else { return false }
    var index = count
    while index > 1 {
      index &-= 1
      if text[at &+ index] != bytes[start &+ index] { return false }
    }
    return true
  }

  /// - Parameter visit: called where a word may begin; tells how many bytes are done with.
  @inline(__always)
  private func walk(_ text: [UInt8], _ visit: (Int) -> Int) {
    let span = text.span
    let heads = heads.span
    var at = 0
    while at &+ 2 < span.count {
      // Unchecked: the loop's condition covers all three bytes, and there is a row for each value of six bits.
      let (second, third) = unsafe (span[unchecked: at &+ 1], span[unchecked: at &+ 2])
      if unsafe heads[unchecked: Int(second & 63)] &>> UInt64(third & 63) & 1 != 0 {
        let done = visit(at)
        if done > 0 {
          at &+= done
          continue
        }
      }
      let lead = unsafe span[unchecked: at]
      at &+= lead & 0xF0 == 0xE0 ? 3 : lead < 0xC0 ? 1 : max(1, span.codePoint(at: at).length)
    }
  }
}
