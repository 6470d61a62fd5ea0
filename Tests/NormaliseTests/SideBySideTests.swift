import Lexicon
import Model
import TestSupport
import Testing

@testable import Normalise

@Suite("Columns printed side by side")
struct SideBySideTests {
  private static let left = [
    "The kiln was lit again", "in March, after eleven", "years without a fire.", "Its owner, a potter’s",
    "daughter, sells tiles",
    "to three countries.",
  ]
  private static let right = [
    "A ferry now crosses the", "bay every hour, and the", "bus has lost a third of", "its riders. “Nobody is",
    "sorry,” said one.",
  ]

  private static func glued(_ left: [String], _ right: [String], gutter: Int) -> String {
    var result = ""
    for index in 0..<max(left.count, right.count) {
      let first = index < left.count ? left[index] : ""
      let second = index < right.count ? right[index] : ""
      let space = second.isEmpty ? 0 : gutter - first.count
      result += first + String(repeating: " ", count: space) + second + "\n"
    }
    return result
  }

  @Test
  func `columns are set one after the other`() {
    let page = repaired(Self.glued(Self.left, Self.right, gutter: 28), by: [SideBySide()])
    #expect(page.lineStrings == Self.left + Self.right)
  }

  @Test
  func `a line that one column leaves empty is a blank line there`() {
    var left = Self.left
    left.insert("", at: 2)
    let right = Self.right + ["A second ferry is to", "follow in the spring."]
    let page = repaired(Self.glued(left, right, gutter: 28), by: [SideBySide()])
    #expect(page.lineStrings == Self.left + right)
    #expect(
      page.lines.map(\.blankLinesBefore) == [0, 0, 1] + Array(repeating: 0, count: Self.left.count + right.count - 3))
  }

  @Test
  func `a column that begins beside the midst of another begins a text of its own`() {
    let head = "The pottery is the oldest\nof the valley, it is said:\n"
    let page = repaired(head + Self.glued(Self.left, Self.right, gutter: 28), by: [SideBySide()])
    #expect(page.lines[2 + Self.left.count].blankLinesBefore == 1)
  }

  @Test
  func `three columns are parted in two passes`() {
    let two = Self.glued(Self.left.dropLast(), Self.right, gutter: 28).split(separator: "\n").map(String.init)
    let page = repaired(Self.glued(two, Self.right, gutter: 56), by: [SideBySide()])
    #expect(page.lineStrings == Self.left.dropLast() + Self.right + Self.right)
  }

  @Test
  func `squares of Chinese print count twice`() {
    let text = """
      窑火三月重新点燃，   渡船每小时一班，
      停了整整十一年。     公交少了三成客。
      窑主是陶工的女儿，   “没有人觉得可惜。”
      瓷砖远销三个国家，   船上的人说，湾里
      今年再添两座新窑。   还要再添一条线。

      """
    let page = repaired(text, by: [SideBySide()])
    #expect(page.lineStrings.first == "窑火三月重新点燃，")
    #expect(page.lineStrings.last == "还要再添一条线。")
    #expect(page.lineStrings[5] == "渡船每小时一班，")
  }

  @Test
  func `headlines that ran together are parted where a capital follows a small letter`() {
    let head = "A kiln is lit after eleven yearsFerry takes the buses’ riders\n"
    let page = repaired(head + Self.glued(Self.left, Self.right, gutter: 28), by: [SideBySide()])
    #expect(page.lineStrings.first == "A kiln is lit after eleven years")
    #expect(page.lineStrings.contains("Ferry takes the buses’ riders"))
  }

  @Test(arguments: [
    // Too few lines.
    "The kiln was lit again      A ferry now crosses the\nin March, after eleven      bay every hour, and the\n",
    // Figures of a table.
    (0..<9).map { "Kiln number \($0) of the yard     4\($0)\n" }.joined(),
    // A caption and its credit.
    "Workers light the kiln again on Monday.          A. Marsh/photo\nThe fire burned for three days.\n",
    // A space in every line, but nowhere the same.
    (0..<9).map { "Words of a line" + String(repeating: "x", count: $0) + "    and others behind them\n" }.joined(),
    "", " ", "\n\n", "                    \n",
  ])
  func `what is no column stays`(text: String) {
    let page = repaired(text, by: [SideBySide()])
    #expect(page.string(0..<page.text.count) == text)
  }

  @Test
  func `random pages come back whole or unchanged`() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        let words = ["kiln", "  ", "   ", "窑火", " ", "”", "fireAsh", "12", "of the long yard", "　"]
        for _ in 0..<Int.random(in: 0..<9, using: &random) { text += words.randomElement(using: &random) ?? "" }
        text += "\n"
      }
      let page = repaired(text, by: [SideBySide()])
      let kept = page.text.filter { $0 > 0x20 }.sorted()
      #expect(kept == Array(text.utf8).filter { $0 > 0x20 }.sorted(), "seed \(seed)")
    }
  }
}
