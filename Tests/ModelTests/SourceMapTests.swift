import Testing

@testable import Model

@Suite struct SourceMapTests {
  /// 园a区: in GBK 2 + 1 + 2 bytes, in UTF-8 3 + 1 + 3.
  private func gbkMap() -> SourceMap {
    var map = SourceMap()
    map.appendSteps(textLength: 3, sourceStart: 0, textStep: 3, sourceStep: 2)
    map.appendSteps(textLength: 1, sourceStart: 2, textStep: 1, sourceStep: 1)
    map.appendSteps(textLength: 3, sourceStart: 3, textStep: 3, sourceStep: 2)
    return map
  }

  @Test(arguments: [(0..<3, 0, 2), (3..<4, 2, 3), (4..<7, 3, 5), (0..<7, 0, 5), (3..<7, 2, 5), (1..<2, 0, 2)])
  func `steps map whole characters`(text: Range<Int>, start: Int, end: Int) {
    #expect(gbkMap().sourceSpan(of: text) == SourceSpan(start: start, end: end))
  }

  @Test func `parts of a map are maps of their own`() {
    let map = gbkMap()
    var part = SourceMap()
    part.append(3..<7, of: map)
    #expect(part.textLength == 4)
    #expect(part.sourceSpan(of: 0..<1) == SourceSpan(start: 2, end: 3))
    #expect(part.sourceSpan(of: 1..<4) == SourceSpan(start: 3, end: 5))
  }

  /// Runs in the middle are taken over as they are, those at both ends cut; behind other text all of them move.
  @Test func `any part of a map of many runs tells of each byte what the map does`() {
    var map = SourceMap()
    for number in 0..<12 {
      let start = 10 * number
      if number % 3 == 0 {
        map.appendWhole(textLength: 2, source: SourceSpan(start: start, end: start + 5))
      } else {
        let step = number % 2 + 1
        map.appendSteps(textLength: 4, sourceStart: start, textStep: step, sourceStep: 1)
      }
    }
    // Steps are whole at every second byte.
    for from in stride(from: 0, to: map.textLength, by: 2) {
      for to in stride(from: from, through: map.textLength, by: 2) {
        var part = SourceMap(identity: 3, sourceStart: 500)
        part.append(from..<to, of: map)
        part.checkInvariants(textLength: 3 + to - from)
        let wrong = (from..<to).filter { part.sourceStart(at: $0 - from + 3) != map.sourceStart(at: $0) }
        #expect(wrong.isEmpty, "\(from)..<\(to)")
      }
    }
  }

  @Test func `an empty range answers its place`() {
    let map = SourceMap(identity: 10, sourceStart: 3)
    #expect(map.sourceSpan(of: 4..<4) == SourceSpan(start: 7, end: 7))
    #expect(map.sourceSpan(of: 10..<10) == SourceSpan(start: 13, end: 13))
  }

  @Test func `what was dropped in between is inside the span, but not among its pieces`() {
    var map = SourceMap(identity: 4)
    map.appendSteps(textLength: 4, sourceStart: 6, textStep: 1, sourceStep: 1)
    #expect(map.sourceSpan(of: 2..<6) == SourceSpan(start: 2, end: 8))
    var pieces: [SourceSpan] = []
    map.forEachSourceSpan(of: 2..<6) { pieces.append($0) }
    #expect(pieces == [SourceSpan(start: 2, end: 4), SourceSpan(start: 6, end: 8)])
  }
}
