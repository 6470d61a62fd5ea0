public import Model

/// Finds all words of several lists in one pass over a text.
///
///     let automaton = Automaton([places, suffixes])
///     automaton.longestMatch(in: text, at: 0)     // 广州开发区: 广州开发区, not 广州
///
/// A trie whose steps are characters, so that a match never starts or ends inside one. The first step is looked up by
/// code point, the others in one open-addressed table. What is asked of a state stands beside the step that leads to it:
/// a step costs one load from afar, where most of what a search costs is waiting for these. Of a state that hardly any
/// steps lead on from, these lie right behind the one that leads to it, so that what is left of a long word is mostly read
/// from one line of the caches.
///
/// - Complexity: to build, O(characters of all words); to search, O(characters of the text), each with at most as many
///   steps as the longest word has characters.
public struct Automaton: Sendable {
  /// A word that was found: where it stands, and which one it is.
  public struct Match: Sendable, Equatable {
    public var start: Int
    public var end: Int
    /// What the automaton knows the word by; see `meanings(of:)`.
    public var wordID: Int
    /// The tags of the lists that have the word, together.
    public var tags: UInt32

    @inlinable public var range: Range<Int> { start..<end }

    @inlinable
    public init(start: Int, end: Int, wordID: Int, tags: UInt32 = 0) {
      self.start = start
      self.end = end
      self.wordID = wordID
      self.tags = tags
    }
  }

  /// A row of one of the lists.
  public struct Meaning: Sendable, Equatable {
    /// Position of the list in the array the automaton was made from.
    public var list: Int
    public var row: Int

    @inlinable
    public init(list: Int, row: Int) {
      self.list = list
      self.row = row
    }
  }

  /// A place in the trie, and what is asked there.
  @usableFromInline
  struct State: Sendable, BitwiseCopyable {
    /// Up to `wordCount` the number + 1 of the word that ends here; beyond it nothing ends, and 0 is no state.
    @usableFromInline var number: UInt32 = 0
    /// A bit for each character that a longer word goes on with, folded to 32: most words end because what follows is
    /// none of these, and that is then known without a look-up.
    @usableFromInline var branches: UInt32 = 0
    /// The tags of the word that ends here.
    @usableFromInline var tags: UInt32 = 0
    /// What the steps that lead on are known by: the slot of the step that leads here, or an `origin`.
    @usableFromInline var from: UInt32 = 0

    @usableFromInline init() {}

    /// The one that a step leads to.
    @inlinable
    @inline(__always)
    init(behind step: Step, in slot: Int) {
      number = UInt32(truncatingIfNeeded: step.key) & 0x1F_FFFF
      branches = step.branches
      tags = step.tags
      from = UInt32(truncatingIfNeeded: slot)
    }
  }

  /// A step to a state other than by a first character.
  @usableFromInline
  struct Step: Sendable, BitwiseCopyable {
    /// What it leads from (22 bits), the character (21) and the number of the state it leads to (21); 0 marks a free slot.
    @usableFromInline var key: UInt64 = 0
    /// Those of the state it leads to.
    @usableFromInline var branches: UInt32 = 0
    @usableFromInline var tags: UInt32 = 0

    /// No step.
    @usableFromInline init() {}
  }

  /// State reached by a first character of the Basic Multilingual Plane. Empty in a small automaton, whose first steps are
  /// among the others.
  @usableFromInline var firstStates: [State]
  /// A bit for each character of the plane that begins a word: 8 KiB that stay in the nearest cache, where the states
  /// do not. In a small automaton half a KiB, with all characters folded to twelve bits.
  @usableFromInline var firstBits: [UInt64]
  /// A bit for each character of the plane that is a word by itself. In a small automaton any may be one.
  @usableFromInline var singleBits: [UInt64]
  /// Bits for the first two characters of words, folded to 18 of them: most characters of a text begin some word, and
  /// most of the words end with the next character. 32 KiB that tell so, where a step is a miss of all near caches. In a
  /// small automaton any two may be some.
  @usableFromInline var pairBits: [UInt64]
  /// A power of two of them, half full at most, and behind them one that is always free.
  @usableFromInline var steps: [Step]
  /// Meanings of word `i`: `meanings[meaningStarts[i]..<meaningStarts[i + 1]]`.
  @usableFromInline var meanings: [Meaning]
  @usableFromInline var meaningStarts: [Int32]

  /// Numbers of states must fit 20 bits, those of characters and slots 21.
  static let maximumStates = 1 << 20

  /// What steps lead from behind a first character of the Basic Multilingual Plane: no slot, and known without looking the
  /// state up.
  @inlinable
  @inline(__always)
  static func origin(_ first: UInt32) -> UInt32 { 1 << 21 | first }

  /// What first steps lead from that stand among the others.
  @inlinable static var root: UInt32 { 1 << 21 | 0x10000 }

  @inlinable
  @inline(__always)
  static func branchBit(_ character: UInt32) -> UInt32 { 1 << ((character ^ character >> 5) & 31) }

  /// The rows that have the word that was found, one at least, in the order of the lists.
  @inlinable
  public func meanings(of match: Match) -> ArraySlice<Meaning> { meanings(ofWord: match.wordID) }

  @inlinable
  public func meanings(ofWord wordID: Int) -> ArraySlice<Meaning> {
    meanings[Int(meaningStarts[wordID])..<Int(meaningStarts[wordID + 1])]
  }

  /// Number of different words.
  @inlinable
  public var wordCount: Int { meaningStarts.count &- 1 }

  /// Whether any word begins with a character: a look-up that spares the search at most places of a text.
  @inlinable
  @inline(__always)
  public func begins(with character: UInt32) -> Bool {
    let bit = Int(character)
    return bit >= 0x10000 || firstBits[bit >> 6 & (firstBits.count &- 1)] >> UInt64(bit & 63) & 1 != 0
  }

  /// The first place from `start` on where a word may begin, or the text's end.
  @inlinable
  @inline(__always)
  func nextBeginning(in text: Span<UInt8>, from start: Int) -> Int {
    // Unchecked: the mask keeps the row inside the table, whose size is a power of two.
    unsafe firstBits.withUnsafeBufferPointer { bits in
      let rows = bits.count &- 1
      var at = start
      while at < text.count {
        let character = text.codePoint(at: at)
        let bit = Int(character.value)
        if unsafe bit >= 0x10000 || bits[bit >> 6 & rows] &>> UInt64(bit & 63) & 1 != 0 { return at }
        at &+= character.length
      }
      return text.count
    }
  }

  /// Whether a character may be a word by itself.
  @inlinable
  @inline(__always)
  public func mayBeWord(_ character: UInt32) -> Bool {
    let bit = Int(character)
    return bit >= 0x10000 || singleBits[bit >> 6 & (singleBits.count &- 1)] >> UInt64(bit & 63) & 1 != 0
  }

  /// Whether a word may go on from its first character to a second: a bit that spares the step at most places of a text.
  @inlinable
  @inline(__always)
  public func mayGoOn(from first: UInt32, to second: UInt32) -> Bool {
    let bit = Automaton.pairBit(first, second)
    // Unchecked: the mask keeps the row inside the table, whose size is a power of two.
    return unsafe pairBits.withUnsafeBufferPointer { bits in
      unsafe bits[bit >> 6 & (bits.count &- 1)] &>> UInt64(bit & 63) & 1 != 0
    }
  }

  @inlinable
  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> 14)
  }

  /// The longest word that starts at `offset`.
  ///
  /// - Precondition: `offset` is inside the text, at the start of a character.
  @inlinable
  public func longestMatch(in text: Span<UInt8>, at offset: Int) -> Match? {
    var best: Match?
    forEachMatch(in: text, at: offset) { best = $0 }
    return best
  }

  /// Calls `body` with the words that start at `offset`, shortest first.
  @inlinable
  @inline(__always)
  public func forEachMatch(in text: Span<UInt8>, at offset: Int, _ body: (Match) -> Void) {
    let first = text.codePoint(at: offset)
    let end = offset &+ first.length
    let goesOn = end < text.count && mayGoOn(from: first.value, to: text.codePoint(at: end).value)
    guard goesOn || mayBeWord(first.value) else { return }
    forEachMatch(in: text, at: offset, beginningWith: first, goesOn: goesOn, body)
  }

  /// The same where the character that starts at `offset` is known.
  ///
  /// - Parameter goesOn: whether a word may go on to the character behind it; see `mayGoOn`.
  @inlinable
  @inline(__always)
  public func forEachMatch(
    in text: Span<UInt8>, at offset: Int, beginningWith first: CodePoint, goesOn: Bool, _ body: (Match) -> Void
  ) {
    var end = offset &+ first.length
    let wordCount = UInt32(truncatingIfNeeded: wordCount)
    var state = firstState(first.value)
    while state.number != 0 {
      if state.number <= wordCount {
        body(Match(start: offset, end: end, wordID: Int(state.number) &- 1, tags: state.tags))
      }
      guard goesOn, state.branches != 0, end < text.count else { return }
      let character = text.codePoint(at: end)
      guard state.branches & Automaton.branchBit(character.value) != 0 else { return }
      state = next(after: state, character.value)
      end &+= character.length
    }
  }

  /// Calls `body` with words from left to right, the longest at each place, none overlapping the one before.
  @inlinable
  public func forEachLongestMatch(in text: Span<UInt8>, _ body: (Match) -> Void) {
    var at = nextBeginning(in: text, from: 0)
    while at < text.count {
      var next = at + text.codePoint(at: at).length
      if let match = longestMatch(in: text, at: at) {
        body(match)
        next = match.end
      }
      at = nextBeginning(in: text, from: next)
    }
  }

  /// Calls `body` with every word at every place, by start, then by length.
  @inlinable
  public func forEachMatch(in text: Span<UInt8>, _ body: (Match) -> Void) {
    var at = nextBeginning(in: text, from: 0)
    while at < text.count {
      forEachMatch(in: text, at: at, body)
      at = nextBeginning(in: text, from: at + text.codePoint(at: at).length)
    }
  }
}
