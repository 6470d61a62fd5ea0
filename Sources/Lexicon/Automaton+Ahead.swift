public import Model

/// What is looked up before the search that wants it.
///
/// A search waits for every step, because what it does next hangs on it. Which characters stand side by side is known
/// before it begins, though: the steps from first to second characters, which are most, can be told of a whole text, and
/// then those from second to third ones. They are fetched by loops that do nothing else and wait for none of them.
extension Automaton {
  /// A place of a text where a word may begin, with the characters it would begin with.
  public struct Beginning: Sendable, BitwiseCopyable {
    /// The offset and two bits: whether the first character is a word by itself, and whether one may go on to the second.
    @usableFromInline let place: UInt32
    public let first: UInt32
    public let second: UInt32
    public let third: UInt32

    /// - Parameters:
    ///   - isWord: 1 where the first character may be a word by itself, or 0; see `mayBeWord`.
    ///   - goesOn: 1 where a word may go on to the second, or 0; see `mayGoOn`.
    @inlinable
    @inline(__always)
    public init(at offset: Int, isWord: UInt32, goesOn: UInt32, first: UInt32, second: UInt32, third: UInt32) {
      place = UInt32(truncatingIfNeeded: offset) << 2 | isWord << 1 | goesOn
      self.first = first
      self.second = second
      self.third = third
    }

    @inlinable public var at: Int { Int(place >> 2) }
    @inlinable public var isWord: Bool { place & 2 != 0 }
    @inlinable public var goesOn: Bool { place & 1 != 0 }
  }

  /// Which words the first character of a place and the first two are, and where three lead to.
  public struct Ahead: Sendable, BitwiseCopyable {
    /// A word that some characters are: its number is any where they are none, and there are then no tags.
    public struct Word: Sendable, BitwiseCopyable {
      @usableFromInline let number: UInt32
      public let tags: UInt32

      @inlinable
      @inline(__always)
      init(_ number: UInt32, _ tags: UInt32) {
        self.number = number
        self.tags = tags
      }

      @inlinable public var id: Int { Int((number &- 1) & 0xF_FFFF) }
    }

    public let one: Word
    public let two: Word
    /// The slots of the steps to the second and the third character; the last of all where there is none.
    @usableFromInline let second: UInt32
    @usableFromInline var third: UInt32

    @inlinable
    @inline(__always)
    init(one: Word, two: Word, second: UInt32, none: UInt32) {
      self.one = one
      self.two = two
      self.second = second
      third = none
    }
  }

  /// Looks up what lies behind the first characters of places of a text.
  ///
  /// What begins with a character beyond the Basic Multilingual Plane is not looked up.
  ///
  /// - Parameters:
  ///   - ahead: what is found, in the places' order.
  ///   - goingOn: room for a number for each place.
  /// - Precondition: the automaton is no small one, and there is room for each place.
  public func look(
    ahead: inout MutableSpan<Ahead>, of places: Span<Beginning>, noting goingOn: inout MutableSpan<UInt32>
  ) {
    precondition(firstStates.count == 0x10000 && ahead.count >= places.count && goingOn.count >= places.count)
    var count = 0
    // Unchecked: the precondition is the check, and a slot is one of the table's.
    unsafe steps.withUnsafeBufferPointer { steps in
      unsafe firstStates.withUnsafeBufferPointer { states in
        for number in places.indices {
          let place = unsafe places[unchecked: number]
          // The state of a character that is no word is not looked at: so all those share one that is near.
          let isWord = 0 &- (place.place >> 1 & 1)
          let first = unsafe states[Int(place.first & 0xFFFF & isWord)]
          let slot = unsafe Automaton.slotOfSecond(place, in: steps)
          let step = unsafe steps[slot]
          unsafe ahead[unchecked: number] = Ahead(
            one: Ahead.Word(first.number, first.tags & isWord),
            two: Ahead.Word(UInt32(truncatingIfNeeded: step.key) & 0x1F_FFFF, step.tags),
            second: UInt32(truncatingIfNeeded: slot), none: UInt32(truncatingIfNeeded: steps.count &- 1))
          // Written in any case, and kept where a word may go on to a third character.
          unsafe goingOn[unchecked: count] = UInt32(truncatingIfNeeded: number)
          count &+= (step.branches & Automaton.branchBit(place.third) != 0).number
        }
      }
      for index in 0..<count {
        let number = unsafe Int(goingOn[unchecked: index])
        let (from, third) = unsafe (ahead[unchecked: number].second, places[unchecked: number].third)
        let home = unsafe Automaton.home(from, steps[Int(from)].branches, third) & (steps.count &- 2)
        let slot = unsafe Automaton.slot(of: Automaton.key(from, third), from: home, in: steps)
        unsafe ahead[unchecked: number].third = UInt32(truncatingIfNeeded: slot)
      }
    }
  }

  /// Where the step to a second character lies; the last slot where there is none.
  @unsafe
  @inline(__always)
  private static func slotOfSecond(_ place: Beginning, in steps: UnsafeBufferPointer<Step>) -> Int {
    let from = origin(place.first)
    let goesOn = 0 &- Int(place.place & 1)
    let key = key(from, place.second)
    // Where none goes on, all look at the last, which takes no room near by from others.
    let home = scattered(from, place.second) & (steps.count &- 2) & goesOn | (steps.count &- 1) & ~goesOn
    let found = unsafe steps[home].key &>> 21
    // Hardly ever does another step lie where this one is looked for first. Asked as one question, of the sign bit: whether
    // the step itself lies there is anybody's guess, and must not be one.
    if Int64(bitPattern: ((found ^ key) &- 1) | (found &- 1)) >= 0 {
      return unsafe slot(of: key, from: home, in: steps)
    }
    let isFound = (found == key).number
    return home & (0 &- isFound) | (steps.count &- 1) & (isFound &- 1)
  }

  /// Calls `body` with the words of more than two characters that begin with those of `ahead`, shortest first.
  ///
  /// - Parameters:
  ///   - start: where they begin.
  ///   - offset: where the third character begins.
  @inlinable
  @inline(__always)
  public func forEachLongerMatch(
    in text: Span<UInt8>, from start: Int, behind ahead: Ahead, goingOnAt offset: Int, _ body: (Match) -> Void
  ) {
    guard ahead.third != UInt32(truncatingIfNeeded: steps.count &- 1) else { return }
    let wordCount = UInt32(truncatingIfNeeded: wordCount)
    var state = State(behind: steps[Int(ahead.third)], in: Int(ahead.third))
    var end = offset &+ text.codePoint(at: offset).length
    while true {
      if state.number <= wordCount {
        body(Match(start: start, end: end, wordID: Int(state.number) &- 1, tags: state.tags))
      }
      guard state.branches != 0, end < text.count else { return }
      let character = text.codePoint(at: end)
      guard state.branches & Automaton.branchBit(character.value) != 0 else { return }
      state = next(after: state, character.value)
      guard state.number != 0 else { return }
      end &+= character.length
    }
  }
}
