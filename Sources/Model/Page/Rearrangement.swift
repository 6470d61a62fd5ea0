/// A stretch of a page and the lines it becomes, in the order they are to be read.
///
///     the mill│ the pipe       the mill⏎closed⏎the pipe⏎is new
///     closed  │ is new    →
///
/// The lines' ranges are in the text as it is before; what no line holds is dropped.
public struct Rearrangement: Sendable {
  public var range: Range<Int>
  public var lines: [Line]

  public init(range: Range<Int>, lines: [Line]) {
    self.range = range
    self.lines = lines
  }
}

extension Page {
  /// Sets the lines of some stretches in the order they are to be read, each on a line of its own; every byte keeps its
  /// place in the file, and the log an entry for each stretch.
  ///
  /// - Precondition: stretches are in order and do not overlap, and begin and end where lines do.
  /// - Complexity: O(text + lines + runs of the map).
  public mutating func rearrange(_ stretches: [Rearrangement], kind: RepairKind, rule: String) {
    guard !stretches.isEmpty else { return }
    var log = takeRepairs()
    log.passes.append(.init(kind: kind, firstEntry: log.entries.count, rules: [rule]))
    var made = Copy()
    var nextLine = 0
    for stretch in stretches {
      nextLine = made.copy(from: self, upTo: stretch.range.lowerBound, lines: nextLine)
      let start = made.text.count
      made.place(stretch.lines, of: self)
      made.at = stretch.range.upperBound
      while nextLine < lines.count, lines[nextLine].range.lowerBound < made.at { nextLine += 1 }
      log.bytes.append(contentsOf: text[stretch.range])
      let beforeEnd = log.bytes.count
      log.bytes.append(contentsOf: made.text[start...])
      log.entries.append(
        .init(
          offset: Int32(stretch.range.lowerBound), beforeEnd: Int32(beforeEnd), afterEnd: Int32(log.bytes.count),
          rule: 0, span: map.sourceSpan(of: stretch.range)))
    }
    _ = made.copy(from: self, upTo: text.count, lines: nextLine)
    become(text: made.text, map: made.map, lines: made.lines, repairs: log)
  }

  /// The page in the making.
  private struct Copy {
    var text: [UInt8] = []
    var map = SourceMap()
    var lines: [Line] = []
    /// How far the old text is taken over.
    var at = 0

    mutating func copy(from page: borrowing Page, upTo end: Int, lines first: Int) -> Int {
      let shift = text.count - at
      text.append(contentsOf: page.text[at..<end])
      map.append(at..<end, of: page.map)
      at = end
      var next = first
      while next < page.lines.count, page.lines[next].range.lowerBound < end {
        var line = page.lines[next]
        line.range = line.range.lowerBound + shift..<line.range.upperBound + shift
        lines.append(line)
        next += 1
      }
      return next
    }

    mutating func place(_ newLines: [Line], of page: borrowing Page) {
      for (index, newLine) in newLines.enumerated() {
        if index > 0 {
          let place = page.map.sourceSpan(of: newLines[index - 1].range).end
          text.append(0x0A)
          map.appendWhole(textLength: 1, source: SourceSpan(start: place, end: place))
        }
        var line = newLine
        line.range = text.count..<text.count + newLine.range.count
        text.append(contentsOf: page.text[newLine.range])
        map.append(newLine.range, of: page.map)
        lines.append(line)
      }
    }
  }
}
