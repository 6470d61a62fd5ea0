/// The only way to change a page's text: collects changes from left to right, then makes a new page of them, with map,
/// lines and log kept true.
///
///     var rewriter = Rewriter(.closeSpacing)
///     rewriter.drop(3..<4)                        // 后 年 → 后年
///     rewriter.apply(to: &page)
///
/// A change that takes in all that stands between two lines joins them into one.
///
/// - Precondition: changes are given in order and do not overlap.
public struct Rewriter: Sendable {
  private struct Edit {
    var range: Range<Int>
    var afterEnd: Int
    var rule: Int16
  }

  private let kind: RepairKind
  private var edits: [Edit] = []
  @usableFromInline var replacement: [UInt8] = []
  private var rules: [String] = []

  public init(_ kind: RepairKind) { self.kind = kind }

  public var isEmpty: Bool { edits.isEmpty }

  /// Takes `range` away.
  public mutating func drop(_ range: Range<Int>, rule: String? = nil) {
    guard !range.isEmpty else { return }
    record(range, rule)
  }

  /// Puts text in before `offset`.
  @inlinable
  public mutating func insert(_ text: some Sequence<UInt8>, at offset: Int, rule: String? = nil) {
    replacement.append(contentsOf: text)
    record(offset..<offset, rule)
  }

  /// Puts `text` in the place of `range`.
  @inlinable
  public mutating func replace(_ range: Range<Int>, with text: some Sequence<UInt8>, rule: String? = nil) {
    replacement.append(contentsOf: text)
    record(range, rule)
  }

  @usableFromInline
  mutating func record(_ range: Range<Int>, _ rule: String?) {
    precondition(range.lowerBound >= (edits.last?.range.upperBound ?? 0), "repairs must be given in order")
    // A page that is mended at all is mended in many places.
    if edits.isEmpty { edits.reserveCapacity(32) }
    edits.append(Edit(range: range, afterEnd: replacement.count, rule: ruleIndex(rule)))
  }

  private mutating func ruleIndex(_ rule: String?) -> Int16 {
    guard let rule else { return -1 }
    // Rules of one pass are few and come in runs: look at the newest first.
    if let found = rules.lastIndex(of: rule) { return Int16(found) }
    rules.append(rule)
    return Int16(truncatingIfNeeded: rules.count - 1)
  }

  /// Carries the changes out. Without changes the page stays as it is.
  ///
  /// - Complexity: O(text + runs of its map + changes).
  public consuming func apply(to page: inout Page) {
    guard !edits.isEmpty else { return }
    let length = page.text.count + edits.reduce(replacement.count) { $0 - $1.range.count }
    var log = page.takeRepairs()
    let map = mapped(page.map, textLength: page.text.count, &log)
    let text = written(page.text.span, length: length, &log.bytes)
    // Held once, they are moved in place.
    var lines = page.lines
    page.lines = []
    move(&lines, added: LineMarks(replacement.span).union(.byAnyChange))
    page.become(text: text, map: map, lines: lines, repairs: log)
  }

  /// The map after the changes, each of which becomes an entry of the log.
  private func mapped(_ old: borrowing SourceMap, textLength: Int, _ log: inout RepairLog) -> SourceMap {
    log.passes.append(.init(kind: kind, firstEntry: log.entries.count, rules: rules))
    let entryCount = log.entries.count + edits.count
    // Room for the passes to come too: room for just this one would move all of them at each.
    if entryCount > log.entries.capacity { log.entries.reserveCapacity(2 * entryCount) }
    var map = SourceMap()
    map.reserveCapacity(old.runs.count + 2 * edits.count)
    var logEnd = log.bytes.count
    var (at, afterStart, run) = (0, 0, 0)
    for edit in edits {
      map.append(at..<edit.range.lowerBound, of: old, after: &run)
      let span = old.sourceSpan(of: edit.range, after: run)
      let afterLength = edit.afterEnd - afterStart
      map.appendWhole(textLength: afterLength, source: span)
      let beforeEnd = logEnd + edit.range.count
      logEnd = beforeEnd + afterLength
      log.entries.append(
        .init(
          offset: Int32(edit.range.lowerBound), beforeEnd: Int32(beforeEnd), afterEnd: Int32(logEnd),
          rule: edit.rule, span: span))
      afterStart = edit.afterEnd
      at = edit.range.upperBound
    }
    map.append(at..<textLength, of: old, after: &run)
    return map
  }

  /// The text after the changes; what stood before and after each goes to the end of the log.
  ///
  /// Pieces are a line long or less; appending them one by one cost twice what copying them does.
  private func written(_ old: Span<UInt8>, length: Int, _ log: inout [UInt8]) -> [UInt8] {
    let replacement = self.replacement.span
    let edits = self.edits.span
    return [UInt8](capacity: length) { text in
      log.append(addingCapacity: old.count + 2 * replacement.count - length) { logged in
        var (at, afterStart) = (0, 0)
        for index in edits.indices {
          let edit = edits[index]
          let after = afterStart..<edit.afterEnd
          text.append(old, at..<edit.range.lowerBound)
          logged.appendFew(old, edit.range)
          if !after.isEmpty {
            text.appendFew(replacement, after)
            logged.appendFew(replacement, after)
          }
          afterStart = edit.afterEnd
          at = edit.range.upperBound
        }
        text.append(old, at..<old.count)
      }
    }
  }

  /// Moves the lines to where they stand after the changes; lines whose gap a change took in become one, and a line that
  /// lost all of its text is gone.
  ///
  /// In place: most lines move by a few bytes and nothing else, and copying them cost half as much again.
  ///
  /// - Parameter added: what a line that a change touches may hold from now on.
  private func move(_ lineArray: inout [Line], added: LineMarks) {
    var lines = lineArray.mutableSpan
    var cursor = Cursor()
    // How many lines there are so far.
    var kept = 0
    var previousEnd = 0
    // Whether the last line so far reaches up to the line before this one: not where that line is gone.
    var isPreviousLast = false
    var index = 0
    while index < lines.count {
      // Up to the next change lines only move: most of a page.
      let limit = cursor.nextChange(edits)
      while index < lines.count, lines[index].range.upperBound < limit {
        let old = lines[index].range
        if kept < index { lines[kept] = lines[index] }
        lines[kept].range = old.lowerBound &+ cursor.growth..<old.upperBound &+ cursor.growth
        previousEnd = old.upperBound
        isPreviousLast = true
        kept &+= 1
        index &+= 1
      }
      guard index < lines.count else { break }
      let old = lines[index].range
      let joins = isPreviousLast && cursor.covers(previousEnd..<old.lowerBound, edits)
      let start = cursor.move(old.lowerBound, edits, atEnd: false)
      let end = cursor.move(old.upperBound, edits, atEnd: true)
      if joins {
        let last = lines[kept - 1]
        lines[kept - 1] = Self.merged(last, lines[index], last.range.lowerBound..<Swift.max(end, start))
        lines[kept - 1].marks.formUnion(added)
      } else if end > start {
        if kept < index { lines[kept] = lines[index] }
        lines[kept].range = start..<end
        lines[kept].marks.formUnion(added)
        kept &+= 1
        isPreviousLast = true
      } else {
        isPreviousLast = false
      }
      previousEnd = old.upperBound
      index &+= 1
    }
    lineArray.removeLast(lineArray.count - kept)
  }

  private static func merged(_ first: Line, _ second: Line, _ range: Range<Int>) -> Line {
    var line = first
    line.range = range
    line.isGarbage = first.isGarbage && second.isGarbage
    line.isOverprinted = first.isOverprinted && second.isOverprinted
    line.marks = first.marks.union(second.marks)
    line.setting.printedLines += second.setting.printedLines
    line.setting.lastWidth = second.setting.lastWidth
    line.setting.columnWidth = Swift.max(first.setting.columnWidth, second.setting.columnWidth)
    line.setting.endConfidence = second.setting.endConfidence
    return line
  }

  /// Walks the edits once while offsets go forward.
  private struct Cursor {
    var next = 0
    var growth = 0
    var afterStart = 0

    /// Where the next edit begins: a line that ends before is touched by none, neither inside nor between it and the line
    /// before, and moves by `growth`. Edits that were passed end where the line before does, or earlier.
    @inline(__always)
    func nextChange(_ edits: [Edit]) -> Int { next < edits.count ? edits[next].range.lowerBound : .max }

    /// Where `offset` of the old text stands in the new one. Text put in exactly there stands after the start of a
    /// line and before the end of one.
    mutating func move(_ offset: Int, _ edits: [Edit], atEnd: Bool) -> Int {
      while next < edits.count {
        let edit = edits[next]
        let isPast =
          edit.range.isEmpty
          ? (atEnd ? edit.range.lowerBound <= offset : edit.range.lowerBound < offset)
          : edit.range.upperBound <= offset
        guard isPast else { break }
        growth += edit.afterEnd - afterStart - edit.range.count
        afterStart = edit.afterEnd
        next += 1
      }
      if next < edits.count, edits[next].range.lowerBound < offset, !edits[next].range.isEmpty {
        // Inside a replaced stretch: a line's start moves to its beginning, a line's end behind the new text.
        let start = edits[next].range.lowerBound + growth
        return atEnd ? start + (edits[next].afterEnd - afterStart) : start
      }
      return offset + growth
    }

    /// Whether one edit takes in the whole of `gap`.
    func covers(_ gap: Range<Int>, _ edits: [Edit]) -> Bool {
      var index = next > 0 ? next - 1 : 0
      while index < edits.count, edits[index].range.upperBound < gap.upperBound { index += 1 }
      guard index < edits.count else { return false }
      return edits[index].range.lowerBound <= gap.lowerBound && edits[index].range.upperBound >= gap.upperBound
    }
  }
}

extension OutputSpan where Element == UInt8 {
  /// Adds `range` of `source`.
  @inline(__always)
  fileprivate mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    precondition(range.count <= freeCapacity && range.lowerBound >= 0 && range.upperBound <= source.count)
    unsafe withUnsafeMutableBufferPointer { target, filled in
      unsafe source.withUnsafeBufferPointer { source in
        guard let to = target.baseAddress, let from = source.baseAddress else { return }
        unsafe (to + filled).initialize(from: from + range.lowerBound, count: range.count)
      }
      filled += range.count
    }
  }

  /// The same for what a repair takes out or puts in, most often a byte or a character: a call costs more than that.
  @inline(__always)
  fileprivate mutating func appendFew(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= 4 else { return append(source, range) }
    for at in range { append(source[at]) }
  }
}
