/// Tells where a text changes so much that a block with codes of its own pays.
///
/// Tokens are sorted into a few kinds. Every 512 tokens, the kinds of the last ones are set against those of the block
/// so far: what differs in its kinds differs in its best code too.
@safe struct BlockSplit: ~Copyable {
  private static let kinds = 10
  private static let stretch: UInt32 = 512
  /// Shorter blocks pay for their code too seldom.
  private static let fewestBytes = 10_000

  /// Counts of each kind in the stretch since the last look, then in the block before it, then both totals.
  private let counts: UnsafeMutablePointer<UInt32>

  init() {
    unsafe counts = .allocate(capacity: 2 * Self.kinds + 2)
    begin()
  }

  deinit { unsafe counts.deallocate() }

  func begin() { unsafe counts.initialize(repeating: 0, count: 2 * Self.kinds + 2) }

  /// Literals by their highest two bits and their lowest.
  @inline(__always)
  func see(literal: UInt8) {
    unsafe counts[Int(literal &>> 5 & 6 | literal & 1)] &+= 1
    unsafe counts[2 * Self.kinds] &+= 1
  }

  @inline(__always)
  func see(length: Int) {
    unsafe counts[length >= 9 ? 9 : 8] &+= 1
    unsafe counts[2 * Self.kinds] &+= 1
  }

  @inline(__always)
  var isDue: Bool { unsafe counts[2 * Self.kinds] >= Self.stretch }

  /// Whether a block should end here; if not, the last stretch becomes part of what the next is set against.
  func isWorthwhile(byteCount: Int) -> Bool {
    guard byteCount >= Self.fewestBytes else {
      merge()
      return false
    }
    let (new, old) = unsafe (Int(counts[2 * Self.kinds]), Int(counts[2 * Self.kinds + 1]))
    if old > 0 {
      var difference = 0
      for kind in 0..<Self.kinds {
        difference += unsafe abs(Int(counts[kind]) * old - Int(counts[Self.kinds + kind]) * new)
      }
      // A long block must be less unlike to end.
      if difference + byteCount / 4096 * old >= new * 200 / 512 * old { return true }
    }
    merge()
    return false
  }

  private func merge() {
    for kind in 0..<Self.kinds {
      unsafe counts[Self.kinds + kind] += counts[kind]
      unsafe counts[kind] = 0
    }
    unsafe counts[2 * Self.kinds + 1] += counts[2 * Self.kinds]
    unsafe counts[2 * Self.kinds] = 0
  }
}
