import Model

/// Letters, digits, marks and spaces of ASCII, counted eight at a time: in print of words each of them is anybody's guess,
/// and a branch at each cost more than all the counting.
extension LineWalk {
  /// What `step` does with each printed character of ASCII from `start` on, inside a line or in the head of one that begins
  /// with such.
  ///
  /// - Returns: where they end.
  mutating func passPrint(
    _ start: Int, _ limit: Int, _ text: Span<UInt8>, _ pairs: inout MutableSpan<UInt64>
  ) -> Int {
    var at = start
    var before = PrintBefore(isLetter: previousKind == .letter && !isAfterSpace, isSpace: isAfterSpace)
    // Not counted in place: what is written there would have to be read again for the next eight.
    var (characters, letters, words, gaps) = (0, 0, 0, 0)
    // Gathered without asking: which eight have any is anybody's guess.
    var (smalls, commas): (UInt64, UInt64) = (0, 0)
    while at < limit {
      let bytes = text.eightBytes(at: at)
      let print = PrintedBytes(bytes, bytes.print(among: limit &- at), before)
      guard print.count > 0 else { break }
      if isInHead { takeHead(print) }
      characters &+= EightBytes.count(of: print.characters)
      letters &+= EightBytes.count(of: print.letters)
      words &+= EightBytes.count(of: print.wordStarts)
      gaps &+= EightBytes.count(of: print.gapEnds)
      smalls |= print.letters ^ print.capitals
      commas |= print.commas
      bytes.forEach(of: print.brackets) { addMark(UInt32($0)) }
      if print.wordStarts & print.capitals != 0 { noteCapitals(print, from: start, at, text, &pairs) }
      capital &= UInt32(truncatingIfNeeded: print.endsInSmallWord.number &- 1)
      before = PrintBefore(print)
      at &+= print.count
      guard print.count == EightBytes.count else { break }
    }
    self.characters &+= characters
    width &+= characters
    self.letters &+= letters
    self.words &+= words
    self.gaps &+= gaps
    hasSmallLetter = hasSmallLetter || smalls != 0
    let stop = LayoutLine.Traits.hasInnerStop.rawValue &* UInt32((commas != 0).number)
    traits.formUnion(LayoutLine.Traits(rawValue: stop))
    if at > start { takeEnd(start..<at, text) }
    return at
  }

  /// The head ends at the first space.
  private mutating func takeHead(_ print: PrintedBytes) {
    guard print.spaces != 0 else {
      headWidth &+= print.count
      return
    }
    headWidth &+= EightBytes.place(of: print.spaces)
    isInHead = false
  }

  /// Counts the words with capitals among those that begin in eight bytes, and notes each with the word before it where that
  /// has one, too.
  private mutating func noteCapitals(
    _ print: PrintedBytes, from start: Int, _ at: Int, _ text: Span<UInt8>, _ pairs: inout MutableSpan<UInt64>
  ) {
    var left = print.wordStarts & print.capitals
    while left != 0 {
      let mark = left & (0 &- left)
      left &= left &- 1
      capitals &+= 1
      let word = at &+ EightBytes.place(of: mark)
      let key = CapitalPairs.key(text, word)
      if print.gapEnds & mark != 0 {
        let last = lastPrint(before: word, from: start, text)
        if last.value == 0x2E || last.value == 0x3F || last.value == 0x21, !EnglishSeam.isTitle(text, last.end) {
          traits.insert(.hasInnerStop)
        }
        let isBehindCapital = print.isCapital(wordBefore: mark)
        if isBehindCapital, capital != 0, last.isLetter { newPairs &+= PairFilter.note(capital, key, in: &pairs) }
      }
      capital = key
    }
  }

  /// The last character before the spaces before `word`, and where it ends.
  private func lastPrint(
    before word: Int, from start: Int, _ text: Span<UInt8>
  ) -> (value: UInt32, end: Int, isLetter: Bool) {
    var at = word &- 1
    while at > start, text[at &- 1] == 0x20 { at &-= 1 }
    guard at > start else { return (lastCharacter, end, previousKind == .letter) }
    let byte = text[at &- 1]
    return (UInt32(byte), at, EnglishToken.isLetter(byte))
  }

  private mutating func takeEnd(_ range: Range<Int>, _ text: Span<UInt8>) {
    var stop = range.upperBound
    isAfterSpace = text[stop &- 1] == 0x20
    while stop > range.lowerBound, text[stop &- 1] == 0x20 { stop &-= 1 }
    guard stop > range.lowerBound else { return }
    end = stop
    hanAtEnd = 0
    lastCharacter = UInt32(text[stop &- 1])
    previousKind = CharacterClass(lastCharacter)
  }
}

/// What stands before eight bytes: a bit where their first has its own.
private struct PrintBefore {
  var letter: UInt64
  var space: UInt64

  init(isLetter: Bool, isSpace: Bool) {
    letter = isLetter ? 0x80 : 0
    space = isSpace ? 0x80 : 0
  }

  /// Of the bytes behind these.
  @inline(__always)
  init(_ print: PrintedBytes) {
    letter = EightBytes.mark(at: print.count &- 1, of: print.letters)
    space = EightBytes.mark(at: print.count &- 1, of: print.spaces)
  }
}

/// What up to eight printed characters of ASCII are: the top bit of each byte.
private struct PrintedBytes {
  let count: Int
  let letters: UInt64
  let capitals: UInt64
  let spaces: UInt64
  /// All but spaces.
  let characters: UInt64
  /// First letters of words.
  let wordStarts: UInt64
  /// Characters behind a space.
  let gapEnds: UInt64
  let commas: UInt64
  /// Round ones.
  let brackets: UInt64

  @inline(__always)
  init(_ bytes: EightBytes, _ print: AsciiPrint, _ before: PrintBefore) {
    let inside = print.inside
    count = print.count
    letters = print.letters
    spaces = print.spaces
    capitals = bytes.capitals & inside
    characters = inside & ~spaces
    wordStarts = letters & ~(letters << 8 | before.letter)
    gapEnds = characters & (spaces << 8 | before.space)
    commas = bytes.marks(of: 0x2C) & inside
    brackets = bytes.marks(ofPairFrom: 0x28) & inside
  }

  /// Whether a word begins among them, and the last one that does with a small letter.
  @inline(__always)
  var endsInSmallWord: Bool { wordStarts & 1 &<< (63 &- UInt64((wordStarts | 1).leadingZeroBitCount)) & ~capitals != 0 }

  /// Whether the last word that begins before `mark` begins with a capital; true where none does.
  @inline(__always)
  func isCapital(wordBefore mark: UInt64) -> Bool {
    let starts = wordStarts & (mark &- 1)
    guard starts != 0 else { return true }
    return capitals & (1 &<< (63 &- UInt64(starts.leadingZeroBitCount))) != 0
  }
}
