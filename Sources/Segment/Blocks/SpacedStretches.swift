import Model

/// Where blank lines stand between nearly all lines of a page, so that a missing one says something.
///
/// A page may be of two minds: one tool leaves a blank line after every line, but prints columns side by side as they
/// stand. So the lines around each one are asked.
struct SpacedStretches {
  private static let reach = 8
  private var isSpaced: [Bool]
  /// Where hardly any blank line stands, so that each one says something.
  private var isTight: [Bool]

  init(_ lines: [Line]) {
    isSpaced = [Bool](filledWith: false, count: lines.count)
    isTight = isSpaced
    guard lines.count >= 4 else { return }
    // On a page with few blank lines in all, short stories have several of them close together.
    let isTightPage = 4 * lines.count { $0.blankLinesBefore > 0 } <= lines.count
    var apart = 0
    var window = 0..<0
    for index in lines.indices {
      let wanted = max(0, index - Self.reach)..<min(lines.count, index + Self.reach + 1)
      while window.upperBound < wanted.upperBound {
        apart += (lines[window.upperBound].blankLinesBefore > 0).number
        window = window.lowerBound..<window.upperBound + 1
      }
      while window.lowerBound < wanted.lowerBound {
        apart -= lines[window.lowerBound].blankLinesBefore > 0 ? 1 : 0
        window = window.lowerBound + 1..<window.upperBound
      }
      isSpaced[index] = 10 * apart >= 6 * window.count
      isTight[index] = 4 * apart <= window.count || isTightPage && !isSpaced[index]
    }
  }

  /// Whether a line with so many blank ones before it stands apart from what is printed above it.
  func partsLine(_ line: Int, blankLines: Int32) -> Bool { blankLines == 0 ? isSpaced[line] : isTight[line] }
}
