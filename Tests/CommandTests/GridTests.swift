import TestSupport
import Testing

@testable import broadsheet

@Test(arguments: [
  ("", 0), ("abc", 3), ("项目12个", 8), ("，。（）", 8), ("“a”…—", 5), ("ＡＢ１", 6), ("e\u{301}", 1), ("a\u{200B}b", 2),
  ("한글", 4), ("😀", 2), ("𠮷", 2), ("é–", 2),
])
func `text is as wide as terminals show it`(text: String, cells: Int) {
  #expect(CellWidth.of(text) == cells)
}

@Test func `text is cut to whole characters, and never wider than asked`() {
  for text in ["", "a", "abcdef", "项目签约", "a项b目c签", "e\u{301}e\u{301}e\u{301}e\u{301}", "😀😀😀"] {
    for width in 1...10 {
      let cut = CellWidth.cut(text, to: width)
      #expect(CellWidth.of(cut) <= width, "\(text) in \(width)")
      if CellWidth.of(text) <= width { #expect(cut == text) } else { #expect(cut.hasSuffix("…")) }
      #expect(CellWidth.of(CellWidth.padded(cut, to: width)) == width)
    }
  }
  #expect(CellWidth.cut("项目签约", to: 6) == "项目…")
  #expect(CellWidth.cut("abcdef", to: 4) == "abc…")
}

@Test(arguments: 1...200)
func `a grid is no wider than its terminal, and wastes nothing that a column could use`(seed: Int) {
  var random = SeededRandom(seed: UInt64(seed))
  let natural = (0..<Int.random(in: 1...12, using: &random)).map { _ in Int.random(in: 1...60, using: &random) }
  let width = Int.random(in: 20...120, using: &random)
  let cells = natural.map { String(repeating: "x", count: $0) }
  let grid = Grid(natural.map { _ in Grid.Heading(title: "h") }, sample: [cells], width: width)
  let line = CellWidth.of(grid.line(cells))
  #expect(line <= max(width, grid.widths.count == 1 ? Grid.leastWidth : 0))
  #expect(zip(grid.widths, natural).allSatisfy { $0 <= $1 })
  let cut = zip(grid.widths, natural).filter { $0 < $1 }.count
  if grid.hiddenCount == 0, cut > 0 { #expect(line > width - cut) }
  if natural.reduce(0, +) + 2 * (natural.count - 1) <= width { #expect(grid.widths == natural) }
}
