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
    var text: [UInt8] = []
    text.reserveCapacity(page.text.count + replacement.count)
    var map = SourceMap()
    var log = page.takeRepairs()
    log.passes.append(.init(kind: kind, firstEntry: log.entries.count, rules: rules))
    log.entries.reserveCapacity(log.entries.count + edits.count)
    var at = 0
    var afterStart = 0
    var run = 0
    for edit in edits {
      text.append(contentsOf: page.text[at..<edit.range.lowerBound])
      map.append(at..<edit.range.lowerBound, of: page.map, after: &run)
      let span = page.map.sourceSpan(of: edit.range)
      text.append(contentsOf: replacement[afterStart..<edit.afterEnd])
      map.appendWhole(textLength: edit.afterEnd - afterStart, source: span)
      log.bytes.append(contentsOf: page.text[edit.range])
      let beforeEnd = log.bytes.count
      log.bytes.append(contentsOf: replacement[afterStart..<edit.afterEnd])
      log.entries.append(
        .init(
          offset: Int32(edit.range.lowerBound), beforeEnd: Int32(beforeEnd), afterEnd: Int32(log.bytes.count),
          rule: edit.rule, span: span))
      afterStart = edit.afterEnd
      at = edit.range.upperBound
    }
    text.append(contentsOf: page.text[at...])
    map.append(at..<page.text.count, of: page.map, after: &run)
    page.become(text: text, map: map, lines: moved(page.lines), repairs: log)
  }

  /// The lines where they stand after the changes; lines whose gap a change took in become one, and a line that lost
  /// all of its text is gone.
  private func moved(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    var cursor = Cursor()
    var previousEnd: Int?
    // Whether the last line of the result reaches up to the line before this one: not where that line is gone.
    var isPreviousLast = false
    for line in lines {
      let joins = isPreviousLast && (previousEnd.map { cursor.covers($0..<line.range.lowerBound, edits) } ?? false)
      let start = cursor.move(line.range.lowerBound, edits, atEnd: false)
      let end = cursor.move(line.range.upperBound, edits, atEnd: true)
      previousEnd = line.range.upperBound
      if joins, let last = result.last {
        result[result.count - 1] = Self.merged(last, line, last.range.lowerBound..<Swift.max(end, start))
      } else if end > start {
        var moved = line
        moved.range = start..<end
        result.append(moved)
        isPreviousLast = true
      } else {
        isPreviousLast = false
      }
    }
    return result
  }

  private static func merged(_ first: Line, _ second: Line, _ range: Range<Int>) -> Line {
    var line = first
    line.range = range
    line.isGarbage = first.isGarbage && second.isGarbage
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
