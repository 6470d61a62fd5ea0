import Model
import TestSupport
import Testing

@testable import Normalise

/// Applies `repair` to a page of `text` and answers the clean text, having checked what every repair must keep.
@discardableResult
func repaired(
  _ text: String, by repairs: [any PageRepair], sourceLocation: SourceLocation = #_sourceLocation
) -> Page {
  var page = Page(testing: text)
  for repair in repairs { repair.apply(to: &page) }
  expectRepairsHold(page, Array(text.utf8), sourceLocation: sourceLocation)
  var again = page
  for repair in repairs { repair.apply(to: &again) }
  #expect(
    again.string(0..<again.text.count) == page.string(0..<page.text.count), "run twice", sourceLocation: sourceLocation)
  #expect(again.repairs.count == page.repairs.count, "run twice", sourceLocation: sourceLocation)
  return page
}

/// Checks that the log turns the decoded text into the clean one and back, and that map and lines fit.
func expectRepairsHold(_ page: Page, _ decoded: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(page.repairs.undo(on: page.text) == decoded, "undo", sourceLocation: sourceLocation)
  #expect(page.repairs.replay(on: decoded) == page.text, "replay", sourceLocation: sourceLocation)
  #expect(String(validating: page.text, as: UTF8.self) != nil, "valid UTF-8", sourceLocation: sourceLocation)
  page.checkInvariants()
  for line in page.lines {
    let span = page.sourceSpan(of: line.range)
    #expect(
      span.start < span.end && span.end <= decoded.count, "every line has a source", sourceLocation: sourceLocation)
  }
}

extension Page {
  /// All lines, joined by line ends, for comparison.
  var linesJoined: String { lineStrings.joined(separator: "\n") }
}
