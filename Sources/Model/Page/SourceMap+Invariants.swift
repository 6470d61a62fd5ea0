extension SourceMap {
  /// Traps, in debug builds, where the map does not cover `text` in order.
  public func checkInvariants(textLength expected: Int) {
    #if DEBUG
      precondition(textLength == expected, "source map covers \(textLength) of \(expected) bytes")
      for index in runs.indices {
        let run = runs[index]
        let length = textEnd(ofRun: index) - Int(run.textStart)
        precondition(length > 0, "empty run \(index)")
        if run.textStep > 0 {
          precondition(
            Int(run.sourceLength) == length / Int(run.textStep) * Int(run.sourceStep), "run \(index) has odd steps")
        }
      }
    #endif
  }
}
