/// Tells for every byte of a text which bytes of the original file it was made from.
///
/// A map is a list of runs. A run of *steps* says that each `textStep` bytes of text came from the next `sourceStep`
/// bytes of the file; a *whole* run says that all of its text came from all of its source, without finer detail.
///
///     file (GBK)   园区新签约5个           2 bytes a Chinese character, 1 for the digit
///     text (UTF-8) 园区新签约5个           3 bytes a Chinese character, 1 for the digit
///     runs         15 bytes ← 10 (3:2) │ 1 byte ← 1 (1:1) │ 3 bytes ← 2 (3:2)
///
/// Bytes of the file between two runs were dropped; a run without source was inserted.
///
/// - Invariant: runs are in order, touch one another in the text and cover it all. They go forward in the source, but
///   where columns printed side by side were set one after the other.
public struct SourceMap: Sendable, Equatable {
  @usableFromInline
  struct Run: Sendable, Equatable {
    @usableFromInline var textStart: Int32
    @usableFromInline var sourceStart: Int32
    @usableFromInline var sourceLength: Int32
    /// Bytes of text and of source in one step; a `textStep` of 0 marks a whole run.
    @usableFromInline var textStep: UInt8
    @usableFromInline var sourceStep: UInt8

    @usableFromInline
    init(textStart: Int, sourceStart: Int, sourceLength: Int, textStep: UInt8, sourceStep: UInt8) {
      self.textStart = Int32(truncatingIfNeeded: textStart)
      self.sourceStart = Int32(truncatingIfNeeded: sourceStart)
      self.sourceLength = Int32(truncatingIfNeeded: sourceLength)
      self.textStep = textStep
      self.sourceStep = sourceStep
    }

    @usableFromInline var sourceEnd: Int { Int(sourceStart) + Int(sourceLength) }
  }

  @usableFromInline var runs: [Run] = []
  /// Bytes of text covered so far.
  public private(set) var textLength = 0

  /// Longest text and file a map can speak of.
  public static let maximumLength = Int(Int32.max)

  public init() {}

  /// The map of a text that is its file, byte for byte, from `sourceStart` on.
  public init(identity length: Int, sourceStart: Int = 0) {
    appendSteps(textLength: length, sourceStart: sourceStart, textStep: 1, sourceStep: 1)
  }

  mutating func reserveCapacity(_ count: Int) { runs.reserveCapacity(count) }

  /// Adds text made step by step: each `textStep` bytes from the next `sourceStep` bytes of the file.
  public mutating func appendSteps(textLength length: Int, sourceStart: Int, textStep: Int, sourceStep: Int) {
    guard length > 0 else { return }
    // Nearly all steps are of one byte, and a division is the dearest instruction there is.
    let sourceLength = textStep == 1 ? length * sourceStep : length / textStep * sourceStep
    if let last = runs.last, Int(last.textStep) == textStep, Int(last.sourceStep) == sourceStep,
      last.sourceEnd == sourceStart
    {
      runs[runs.count - 1].sourceLength += Int32(truncatingIfNeeded: sourceLength)
    } else {
      runs.append(
        Run(
          textStart: textLength, sourceStart: sourceStart, sourceLength: sourceLength,
          textStep: UInt8(textStep), sourceStep: UInt8(sourceStep)))
    }
    textLength += length
  }

  /// Adds text that is its source, byte for byte.
  @inline(__always)
  mutating func appendBytes(_ length: Int, from sourceStart: Int) {
    appendSteps(textLength: length, sourceStart: sourceStart, textStep: 1, sourceStep: 1)
  }

  /// Adds text that was made from all of `source` together; an empty `source` marks inserted text.
  public mutating func appendWhole(textLength length: Int, source: SourceSpan) {
    guard length > 0 else { return }
    runs.append(
      Run(
        textStart: textLength, sourceStart: source.start, sourceLength: source.length, textStep: 0, sourceStep: 0))
    textLength += length
  }

  /// The bytes of the file that `range` of the text was made from: from the first byte of its first character to the
  /// last byte of its last one, so that what was dropped in between (line ends, doubled print) is inside.
  ///
  /// An empty range answers the place it stands at.
  ///
  /// - Complexity: O(log runs).
  public func sourceSpan(of range: Range<Int>) -> SourceSpan {
    sourceSpan(of: range, after: nil)
  }

  /// The same, where a run at or shortly before the range is known: what is asked from left to right need not be
  /// searched for.
  func sourceSpan(of range: Range<Int>, after run: Int?) -> SourceSpan {
    guard !runs.isEmpty else { return SourceSpan(start: 0, end: 0) }
    if range.isEmpty {
      let at =
        range.lowerBound < textLength
        ? sourceStart(at: range.lowerBound, in: self.run(at: range.lowerBound, after: run))
        : sourceEnd(before: textLength, in: runs.count - 1)
      return SourceSpan(start: at, end: at)
    }
    if let run, let span = spanByBytes(of: range, in: run) { return span }
    let first = self.run(at: range.lowerBound, after: run)
    let last = self.run(at: range.upperBound - 1, after: first)
    let start = sourceStart(at: range.lowerBound, in: first)
    let end = sourceEnd(before: range.upperBound, in: last)
    return end > start ? SourceSpan(start: start, end: Swift.max(start, end)) : hull(of: range)
  }

  /// The same, where much is asked of one part of a text: most of it stands a run or two from what was asked before.
  ///
  /// - Parameter run: the number of a run where the search begins, 0 at first; afterwards the one that the range begins in.
  func sourceSpan(of range: Range<Int>, near run: inout Int) -> SourceSpan {
    guard run < runs.count else { return sourceSpan(of: range) }
    let first = Swift.max(0, run - 8)
    while run > first, Int(runs[run].textStart) > range.lowerBound { run -= 1 }
    run = self.run(at: range.lowerBound, after: run)
    return sourceSpan(of: range, after: run)
  }

  /// The same for a range inside a run that goes byte for byte, as nearly all of a page in UTF-8 does; nil for others.
  private func spanByBytes(of range: Range<Int>, in index: Int) -> SourceSpan? {
    let run = runs[index]
    guard run.textStep == 1, run.sourceStep == 1, range.lowerBound >= Int(run.textStart),
      range.upperBound <= textEnd(ofRun: index)
    else { return nil }
    let start = Int(run.sourceStart) + range.lowerBound - Int(run.textStart)
    return SourceSpan(start: start, end: start + range.count)
  }

  /// The least stretch of the file that holds all that `range` was made from. Not by `forEachSourceSpan`, which puts a map
  /// together.
  private func hull(of range: Range<Int>) -> SourceSpan {
    var hull: SourceSpan?
    var index = runIndex(at: range.lowerBound)
    var at = range.lowerBound
    while at < range.upperBound {
      let end = Swift.min(textEnd(ofRun: index), range.upperBound)
      let run = runs[index]
      let step = Int(run.textStep)
      let length = step == 0 ? Int(run.sourceLength) : (end - at) / step * Int(run.sourceStep)
      if length > 0 {
        let start = sourceStart(at: at, in: index)
        let span = SourceSpan(start: start, end: start + length)
        hull = hull?.hull(span) ?? span
      }
      at = end
      index += 1
    }
    let start = sourceStart(at: range.lowerBound)
    return hull ?? SourceSpan(start: start, end: start)
  }

  /// Appends to this map what `other` says of `range` of its text.
  public mutating func append(_ range: Range<Int>, of other: SourceMap) {
    guard !range.isEmpty else { return }
    append(range, of: other, from: other.runIndex(at: range.lowerBound))
  }

  /// Appends what `other` says of ranges that go forward: each search starts where the last one ended.
  ///
  /// - Parameter run: a run of `other` at or before the range; afterwards the one that holds the range's end.
  mutating func append(_ range: Range<Int>, of other: SourceMap, after run: inout Int) {
    guard !range.isEmpty else { return }
    while run + 1 < other.runs.count, Int(other.runs[run + 1].textStart) <= range.lowerBound { run += 1 }
    let held = other.runs[run]
    if held.textStep == 1, held.sourceStep == 1, range.upperBound <= other.textEnd(ofRun: run) {
      // Byte for byte and in one run, as nearly all of a page in UTF-8 is.
      let start = Int(held.sourceStart) + range.lowerBound - Int(held.textStart)
      appendSteps(textLength: range.count, sourceStart: start, textStep: 1, sourceStep: 1)
    } else {
      run = append(range, of: other, from: run)
    }
  }

  /// - Returns: the run that holds the last byte of the range.
  @discardableResult
  private mutating func append(_ range: Range<Int>, of other: SourceMap, from first: Int) -> Int {
    var index = first
    var at = range.lowerBound
    while at < range.upperBound {
      let run = other.runs[index]
      let runEnd = other.textEnd(ofRun: index)
      if at == Int(run.textStart), at > range.lowerBound, runEnd <= range.upperBound {
        let end = appendRuns(from: index, of: other, before: range.upperBound)
        at = other.textEnd(ofRun: end - 1)
        index = end
        continue
      }
      let stop = Swift.min(runEnd, range.upperBound)
      if run.textStep == 0 {
        appendWhole(textLength: stop - at, source: SourceSpan(start: Int(run.sourceStart), end: run.sourceEnd))
      } else {
        let step = Int(run.textStep)
        let skipped = step == 1 ? at - Int(run.textStart) : (at - Int(run.textStart)) / step
        appendSteps(
          textLength: stop - at, sourceStart: Int(run.sourceStart) + skipped * Int(run.sourceStep),
          textStep: step, sourceStep: Int(run.sourceStep))
      }
      at = stop
      index += 1
    }
    return index - 1
  }

  /// Appends the runs of `other` from `first` on that end before `limit` or there, each as a whole: a page that was
  /// mended has thousands of them, and every further repair takes them over.
  ///
  /// - Precondition: the run before `first` was appended right before, so that there is nothing to join.
  /// - Returns: the run behind the last of them.
  private mutating func appendRuns(from first: Int, of other: SourceMap, before limit: Int) -> Int {
    let others = other.runs.span
    let start = others[first].textStart
    var index = first
    while index + 1 < others.count, Int(others[index + 1].textStart) <= limit { index += 1 }
    // The last run of all ends with the text.
    if index + 1 == others.count, other.textLength <= limit { index += 1 }
    let shift = Int32(truncatingIfNeeded: textLength) &- start
    runs.append(addingCapacity: index - first) { copied in
      for place in first..<index {
        var run = others[place]
        run.textStart &+= shift
        copied.append(run)
      }
    }
    textLength += other.textEnd(ofRun: index - 1) - Int(start)
    return index
  }

  /// The pieces of the file that `range` of the text was made from, in order, without what was dropped in between.
  public func forEachSourceSpan(of range: Range<Int>, _ body: (SourceSpan) -> Void) {
    var part = SourceMap()
    part.append(range, of: self)
    for run in part.runs where run.sourceLength > 0 {
      body(SourceSpan(start: Int(run.sourceStart), end: run.sourceEnd))
    }
  }

  func sourceStart(at offset: Int) -> Int { sourceStart(at: offset, in: runIndex(at: offset)) }

  private func sourceStart(at offset: Int, in index: Int) -> Int {
    let run = runs[index]
    guard run.textStep > 0 else { return Int(run.sourceStart) }
    if run.textStep == 1 { return Int(run.sourceStart) + (offset - Int(run.textStart)) * Int(run.sourceStep) }
    return Int(run.sourceStart) + (offset - Int(run.textStart)) / Int(run.textStep) * Int(run.sourceStep)
  }

  private func sourceEnd(before offset: Int, in index: Int) -> Int {
    let run = runs[index]
    guard run.textStep > 0 else { return run.sourceEnd }
    let step = Int(run.textStep)
    let length = offset - Int(run.textStart)
    return Int(run.sourceStart) + (step == 1 ? length : (length + step - 1) / step) * Int(run.sourceStep)
  }

  func textEnd(ofRun index: Int) -> Int { index + 1 < runs.count ? Int(runs[index + 1].textStart) : textLength }

  /// The run that holds `offset`: the first one looked at is `start`, if there is one, and a search begins where it and
  /// the few after it do not.
  private func run(at offset: Int, after start: Int?) -> Int {
    guard var run = start else { return runIndex(at: offset) }
    let last = Swift.min(run + 8, runs.count - 1)
    while run < last, Int(runs[run + 1].textStart) <= offset { run += 1 }
    let isHere = Int(runs[run].textStart) <= offset && offset < textEnd(ofRun: run)
    return isHere ? run : runIndex(at: offset)
  }

  /// The run that holds `offset`, by binary search.
  func runIndex(at offset: Int) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(runs[middle].textStart) <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
