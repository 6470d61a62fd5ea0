/// What is looked up before the search that wants it.
///
/// A search waits for every step, because what it does next hangs on it. Which characters stand side by side is known
/// before it begins, though: where the steps from first to second characters lie, which are most, can be told of a whole
/// text, and they are then fetched by a loop that does nothing else and waits for none of them.
extension Automaton {
  /// The state behind a first character, and the step from there to a second one.
  public struct Ahead: Sendable, BitwiseCopyable {
    @usableFromInline let state: State
    /// What lies where the step is looked for first: hardly ever another one, and none where no word goes on so.
    @usableFromInline let step: Step

    @inlinable
    init(state: State, step: Step) {
      self.state = state
      self.step = step
    }
  }

  /// Where the step from a word's first character to its second is looked for first.
  @inlinable
  @inline(__always)
  public func slotOfStep(from first: UInt32, to second: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: Automaton.slot(Automaton.origin(first), second)) & UInt32(steps.count &- 1)
  }

  /// What lies behind a first character.
  ///
  /// - Parameter slot: what `slotOfStep` tells of it and the next one; any where no word goes on so.
  @inlinable
  @inline(__always)
  public func ahead(of first: UInt32, at slot: UInt32) -> Ahead {
    Ahead(state: firstState(first), step: steps[Int(slot)])
  }
}
