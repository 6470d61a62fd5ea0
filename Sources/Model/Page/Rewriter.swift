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
  /// Half as large as with numbers of 64 bits: a page has hundreds of them, and no text is longer than a map can tell.
  struct Edit {
    var start: Int32
    var end: Int32
    /// Where its new text ends among all of them.
    var newEnd: Int32
    var rule: Int16

    @inline(__always)
    init(_ range: Range<Int>, newEnd: Int, rule: Int16) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
      self.newEnd = Int32(newEnd)
      self.rule = rule
    }

    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }

    @inline(__always)
    var afterEnd: Int { Int(newEnd) }
  }

  private let kind: RepairKind
  private var edits: [Edit] = []
  /// Where the last of them ends.
  private var lastEnd = 0
  @usableFromInline var replacement: [UInt8] = []
  private var rules: [String] = []

  public init(_ kind: RepairKind) { self.kind = kind }

  /// One with room for about so many changes, where that is known.
  public init(_ kind: RepairKind, changes: Int) {
    self.kind = kind
    edits.reserveCapacity(changes)
  }

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
    precondition(range.lowerBound >= lastEnd, "repairs must be given in order")
    // A page that is mended at all is mended in many places.
    if edits.capacity == 0 { edits.reserveCapacity(96) }
    edits.append(Edit(range, newEnd: replacement.count, rule: ruleIndex(rule)))
    lastEnd = range.upperBound
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
    let length = page.text.count + edits.reduce(replacement.count) { $0 - Int($1.end &- $1.start) }
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
    // Most of a page is long runs that go byte for byte: the one that the last change was in is held.
    var held = SourceMap.ByteRun.none
    let edits = self.edits.span
    log.entries.append(addingCapacity: edits.count) { entries in
      for index in edits.indices {
        let edit = edits[index]
        let range = edit.range
        let span: SourceSpan
        if held.holds(at, range) {
          map.appendBytes(range.lowerBound - at, from: at + held.shift)
          span = SourceSpan(start: range.lowerBound + held.shift, end: range.upperBound + held.shift)
        } else {
          map.append(at..<range.lowerBound, of: old, after: &run)
          span = old.sourceSpan(of: range, after: run)
          held = old.byteRun(run)
        }
        let afterLength = edit.afterEnd - afterStart
        map.appendWhole(textLength: afterLength, source: span)
        let beforeEnd = logEnd + range.count
        logEnd = beforeEnd + afterLength
        entries.append(
          RepairLog.Entry(
            offset: edit.start, beforeEnd: Int32(beforeEnd), afterEnd: Int32(logEnd), rule: edit.rule, span: span))
        afterStart = edit.afterEnd
        at = range.upperBound
      }
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
        // What is as long as before, a space where a line ended above all, is written over what was copied.
        var (at, afterStart, firstOver) = (0, 0, 0)
        for index in edits.indices {
          let range = edits[index].range
          let after = afterStart..<edits[index].afterEnd
          logged.appendFew(old, range)
          logged.appendFew(replacement, after)
          afterStart = after.upperBound
          guard after.count != range.count else { continue }
          text.append(old, at..<range.lowerBound, over: edits.extracting(firstOver..<index), replacement)
          text.appendFew(replacement, after)
          at = range.upperBound
          firstOver = index + 1
        }
        text.append(old, at..<old.count, over: edits.extracting(firstOver..<edits.count), replacement)
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
    let edits = self.edits.span
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
      // A change that takes in what stands between two lines and nothing else: most changes are joins.
      if isPreviousLast, cursor.isNext(previousEnd..<old.lowerBound, edits) {
        let end = cursor.moveEnd(old.upperBound, edits)
        let line = lines[index]
        lines[kept &- 1].join(line, until: end, mayHold: added)
        previousEnd = old.upperBound
        index &+= 1
        continue
      }
      let joins = isPreviousLast && cursor.covers(previousEnd..<old.lowerBound, edits)
      let start = cursor.move(old.lowerBound, edits, atEnd: false)
      let end = cursor.moveEnd(old.upperBound, edits)
      if joins {
        let line = lines[index]
        lines[kept - 1].join(line, until: Swift.max(end, start), mayHold: added)
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

  /// Walks the edits once while offsets go forward.
  private struct Cursor {
    var next = 0
    var growth = 0
    var afterStart = 0

    /// Where the next edit begins: a line that ends before is touched by none, neither inside nor between it and the line
    /// before, and moves by `growth`. Edits that were passed end where the line before does, or earlier.
    @inline(__always)
    func nextChange(_ edits: Span<Edit>) -> Int { next < edits.count ? Int(edits[next].start) : .max }

    /// Whether the next edit takes in `gap` and nothing else; it is passed then.
    @inline(__always)
    mutating func isNext(_ gap: Range<Int>, _ edits: Span<Edit>) -> Bool {
      guard next < edits.count, !gap.isEmpty, edits[next].range == gap else { return false }
      growth += edits[next].afterEnd - afterStart - gap.count
      afterStart = edits[next].afterEnd
      next += 1
      return true
    }

    /// Where the end of a line stands in the new text: nearly always the next edit begins there or behind.
    @inline(__always)
    mutating func moveEnd(_ offset: Int, _ edits: Span<Edit>) -> Int {
      if next == edits.count || edits[next].start > offset || edits[next].start == offset && edits[next].end > offset {
        return offset + growth
      }
      return move(offset, edits, atEnd: true)
    }

    /// Where `offset` of the old text stands in the new one. Text put in exactly there stands after the start of a
    /// line and before the end of one.
    mutating func move(_ offset: Int, _ edits: Span<Edit>, atEnd: Bool) -> Int {
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
    func covers(_ gap: Range<Int>, _ edits: Span<Edit>) -> Bool {
      var index = next > 0 ? next - 1 : 0
      while index < edits.count, edits[index].range.upperBound < gap.upperBound { index += 1 }
      guard index < edits.count else { return false }
      return edits[index].range.lowerBound <= gap.lowerBound && edits[index].range.upperBound >= gap.upperBound
    }
  }
}
