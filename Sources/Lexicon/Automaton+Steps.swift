/// Where the steps of an automaton lie.
extension Automaton {
  @inlinable
  @inline(__always)
  func firstState(_ character: UInt32) -> State {
    // Unchecked: the condition is the check.
    unsafe firstStates.withUnsafeBufferPointer { states in
      unsafe character < states.count
        ? states[Int(character)] : next(after: Automaton.root, branches: .max, character)
    }
  }

  @inlinable
  @inline(__always)
  func next(after state: State, _ character: UInt32) -> State {
    next(after: state.from, branches: state.branches, character)
  }

  /// - Parameters:
  ///   - from: what the step leads from.
  ///   - branches: those of the state there.
  @inlinable
  @inline(__always)
  func next(after from: UInt32, branches: UInt32, _ character: UInt32) -> State {
    // Unchecked: a slot is one of the table's.
    unsafe steps.withUnsafeBufferPointer { steps in
      let home = Automaton.home(from, branches, character) & (steps.count &- 2)
      let slot = unsafe Automaton.slot(of: Automaton.key(from, character), from: home, in: steps)
      return unsafe State(behind: steps[slot], in: slot)
    }
  }

  /// Where a step lies, looked for from its home on; the last slot where there is none.
  @unsafe
  @inlinable
  @inline(__always)
  static func slot(of key: UInt64, from home: Int, in steps: UnsafeBufferPointer<Step>) -> Int {
    let mask = steps.count &- 2
    var slot = home
    while true {
      let found = unsafe steps[slot].key
      if found &>> 21 == key { return slot }
      if found == 0 { return steps.count &- 1 }
      slot = (slot &+ 1) & mask
    }
  }

  /// What a step is told from others by.
  @inlinable
  @inline(__always)
  static func key(_ from: UInt32, _ character: UInt32) -> UInt64 { UInt64(from) << 21 | UInt64(character) }

  /// Where a step is looked for first; the table's mask is to be laid over it.
  ///
  /// The one or two that lead on from a state lie right behind the step to it.
  @inlinable
  @inline(__always)
  static func home(_ from: UInt32, _ branches: UInt32, _ character: UInt32) -> Int {
    let isNear = from < origin(0) && branches.nonzeroBitCount <= 2
    return isNear ? Int(from) &+ 1 : scattered(from, character)
  }

  /// The home of one of many steps.
  @inlinable
  @inline(__always)
  static func scattered(_ from: UInt32, _ character: UInt32) -> Int {
    // Fibonacci hashing: the product's high bits depend on all bits of the key.
    Int(truncatingIfNeeded: (key(from, character) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
