extension SourceMap {
  /// A run that goes byte for byte, as nearly all of a page in UTF-8 does: what is asked of it needs no search.
  struct ByteRun {
    private var start: Int
    private var end: Int
    /// What is added to a place in the text for that in the file.
    private(set) var shift: Int

    static let none = ByteRun(start: 0, end: -1, shift: 0)

    fileprivate init(start: Int, end: Int, shift: Int) {
      self.start = start
      self.end = end
      self.shift = shift
    }

    /// Whether all from `first` to the end of `range` stands in it, and the place where `range` begins.
    @inline(__always)
    func holds(_ first: Int, _ range: Range<Int>) -> Bool {
      first >= start && range.upperBound <= end && range.lowerBound < end
    }
  }

  /// Run `index`, if it goes byte for byte.
  func byteRun(_ index: Int) -> ByteRun {
    guard index < runs.count, runs[index].textStep == 1, runs[index].sourceStep == 1 else { return .none }
    let start = Int(runs[index].textStart)
    return ByteRun(start: start, end: textEnd(ofRun: index), shift: Int(runs[index].sourceStart) - start)
  }
}
