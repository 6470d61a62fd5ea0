public import Model

/// Steps that are looked up before the search that takes them.
///
/// A search waits for every step, because what it does next hangs on it. Which characters stand side by side is known
/// before it begins, though: steps from first to second characters, which are most, are asked for by a walk that does
/// nothing else and waits for none of them; the search then finds them near by.
extension Automaton {
  /// Where the step lies from a word's first character to its second, as `forEachMatch` takes it; 0 where there is none,
  /// or it is not where it is looked for first.
  ///
  /// - Parameter goesOn: 1 where a word may go on from the one to the other, else 0: nothing is looked up then. A number,
  ///   so that nobody has to guess.
  @inlinable
  @inline(__always)
  public func secondStep(from first: UInt32, to second: UInt32, if goesOn: UInt32) -> UInt32 {
    unsafe firstStates.withUnsafeBufferPointer { states in
      guard first < states.count else { return 0 }
      // Unchecked: the condition is the check, and the mask keeps the slot inside the table.
      let state = unsafe states[Int(first)].number
      return unsafe steps.withUnsafeBufferPointer { steps in
        let slot = Automaton.slot(state, second) & UInt64(steps.count &- 1) & (0 &- UInt64(goesOn))
        let key = UInt64(state) << 21 | UInt64(second)
        let isThere = unsafe (steps[Int(slot)].key &>> 21 == key).number & (state != 0).number
        return UInt32(truncatingIfNeeded: (slot &+ 1) & (0 &- UInt64(isThere)))
      }
    }
  }

  /// The state that a step leads to.
  ///
  /// - Precondition: `step` is one that `secondStep` told of.
  @inlinable
  @inline(__always)
  func state(behind step: UInt32) -> State {
    let step = steps[Int(step) &- 1]
    var state = State()
    state.number = UInt32(truncatingIfNeeded: step.key) & 0x1F_FFFF
    state.branches = step.branches
    state.tags = step.tags
    return state
  }
}
