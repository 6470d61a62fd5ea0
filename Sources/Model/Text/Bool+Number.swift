extension Bool {
  /// 1 for true, 0 for false, without a branch: of `isTrue ? 1 : 0` in a loop the compiler makes one, which costs more than
  /// the rest of the loop where the answer is anybody's guess.
  @inlinable
  @inline(__always)
  public var number: Int {
    // Safe: a Bool is one byte, of value 0 or 1.
    Int(truncatingIfNeeded: unsafe unsafeBitCast(self, to: UInt8.self))
  }
}
