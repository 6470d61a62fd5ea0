extension SourceMap {
  /// Traps, in debug builds, where the map does not cover `text` in order or goes backwards in the file.
  public func checkInvariants(textLength expected: Int) {
    #if DEBUG
      precondition(textLength == expected, "source map covers \(textLength) of \(expected) bytes")
      var sourceEnd = 0
      for index in runs.indices {
        let run = runs[index]
        let length = textEnd(ofRun: index) - Int(run.textStart)
        precondition(length > 0, "empty run \(index)")
        precondition(Int(run.sourceStart) >= sourceEnd || run.sourceLength == 0, "run \(index) goes back in the file")
        if run.textStep > 0 {
          precondition(
            Int(run.sourceLength) == length / Int(run.textStep) * Int(run.sourceStep), "run \(index) has odd steps")
        }
        // A whole run cut in two keeps the same source on both sides, so equal starts are in order.
        sourceEnd = Swift.max(sourceEnd, run.textStep == 0 ? Int(run.sourceStart) : run.sourceEnd)
      }
    #endif
  }
}
