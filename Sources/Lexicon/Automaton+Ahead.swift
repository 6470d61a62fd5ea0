public import Model

/// What is looked up before the search that wants it.
///
/// A search waits for every step, because what it does next hangs on it. Which characters stand side by side is known
/// before it begins, though: the steps from first to second characters, which are most, can be told of a whole text, and
/// then those from second to third ones. They are fetched by loops that do nothing else and wait for none of them.
extension Automaton {
  /// Which word the first character of a place is, which the first two are, and where three lead to.
  public struct Ahead: Sendable, BitwiseCopyable {
    /// A word that some characters are: its number is any where they are none, and there are then no tags.
    public struct Word: Sendable, BitwiseCopyable {
      public let id: Int
      public let tags: UInt32

      @inlinable
      @inline(__always)
      init(_ number: UInt32, _ tags: UInt32) {
        id = Int((number &- 1) & 0xF_FFFF)
        self.tags = tags
      }
    }

    @usableFromInline let firstNumber: UInt32
    @usableFromInline let firstTags: UInt32
    /// No state where no word goes on so.
    @usableFromInline let second: State
    /// Nor is this one, which is looked up later.
    @usableFromInline var third = State()

    @inlinable
    init(first: State, second: State) {
      firstNumber = first.number
      firstTags = first.tags
      self.second = second
    }

    /// The word of one character.
    @inlinable public var one: Word { Word(firstNumber, firstTags) }

    /// The word of two.
    @inlinable public var two: Word { Word(second.number, second.tags) }

    /// Whether a word of more may have this one as its third.
    @inlinable
    @inline(__always)
    public func mayGoOn(to third: UInt32) -> Bool { second.branches & Automaton.branchBit(third) != 0 }

    /// Whether there is any word that begins with three characters.
    @inlinable public var hasThird: Bool { third.number != 0 }
  }

  /// What lies behind a first character and the one that follows it.
  ///
  /// - Parameter goesOn: whether a word may go on so; see `mayGoOn`. Where none does, all look in one place, which takes no
  ///   room near by from others.
  @inlinable
  @inline(__always)
  public func ahead(of first: UInt32, to next: UInt32, goesOn: Bool) -> Ahead {
    let state = firstState(first)
    let isListed = Int(first) < firstStates.count
    let from = isListed ? Automaton.origin(first) : state.number
    return Ahead(first: state, second: fetched(after: from, state.branches, next, goesOn: goesOn))
  }

  /// The same with the state that a third character leads to.
  ///
  /// - Precondition: a word may go on to it; see `Ahead.mayGoOn`.
  @inlinable
  @inline(__always)
  public func going(on ahead: Ahead, to third: UInt32) -> Ahead {
    var ahead = ahead
    ahead.third = fetched(after: ahead.second.number, ahead.second.branches, third, goesOn: true)
    return ahead
  }

  /// - Parameter branches: those of the state that the step leads from.
  @inlinable
  @inline(__always)
  func fetched(after from: UInt32, _ branches: UInt32, _ next: UInt32, goesOn: Bool) -> State {
    // Unchecked: the mask keeps the slot inside the table, whose size is a power of two.
    let step = unsafe steps.withUnsafeBufferPointer { steps in
      unsafe steps[Int(Automaton.slot(from, next)) & (steps.count &- 1) & (0 &- goesOn.number)]
    }
    let isFound = step.key &>> 21 == UInt64(from) << 21 | UInt64(next)
    var state = State(behind: step)
    if !(isFound && goesOn) { state = State() }
    // Hardly ever does another step lie where this one is looked for first: all that tells so is one question.
    let isElsewhere =
      (isFound.number ^ 1) & goesOn.number & (step.key != 0).number
      & (branches & Automaton.branchBit(next) != 0).number
    if isElsewhere != 0 { state = self.next(after: from, next) }
    return state
  }

  /// Calls `body` with the words of more than two characters that begin with those of `ahead`, shortest first.
  ///
  /// - Parameters:
  ///   - start: where they begin.
  ///   - offset: where the third character ends.
  @inlinable
  @inline(__always)
  public func forEachLongerMatch(
    in text: Span<UInt8>, from start: Int, behind ahead: Ahead, endingAt offset: Int, _ body: (Match) -> Void
  ) {
    let wordCount = UInt32(truncatingIfNeeded: wordCount)
    var (state, end) = (ahead.third, offset)
    while state.number != 0 {
      if state.number <= wordCount {
        body(Match(start: start, end: end, wordID: Int(state.number) &- 1, tags: state.tags))
      }
      guard state.branches != 0, end < text.count else { return }
      let character = text.codePoint(at: end)
      guard state.branches & Automaton.branchBit(character.value) != 0 else { return }
      state = next(after: state.number, character.value)
      end &+= character.length
    }
  }
}
