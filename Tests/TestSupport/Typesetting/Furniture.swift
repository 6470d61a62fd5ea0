/// What stands on a page beside its stories.
struct Furniture {
  private var random: SeededRandom
  private let script: TypesetScript
  private static let traditional = TraditionalForms()

  init(seed: UInt64, script: TypesetScript) {
    random = SeededRandom(seed: seed &* 131 &+ 17)
    self.script = script
  }

  private mutating func line(_ choices: [String], _ english: [String]) -> SetBlock {
    let text = script == .english ? random.pick(english) : random.pick(choices)
    return lone(script == .traditional ? Self.traditional(text) : text, .furniture)
  }

  private func lone(_ text: String, _ role: TypesetPage.Block.Role) -> SetBlock {
    SetBlock(block: .init(role: role, article: nil, text: text), lines: [Scalars(text)])
  }

  private mutating func head() -> [SetBlock] {
    let day = random.number(1...28)
    let month = random.number(1...12)
    let months = ["March", "June", "October"]
    return [
      line(["云江日报", "园区时报", "东海经济报"], ["The Harbor Courier", "Zone Weekly"]),
      line(
        ["2023年\(month)月\(day)日 星期五", "2024年\(month)月\(day)日 星期三"], ["Friday, \(random.pick(months)) \(day), 2023"]),
      line(
        ["第\(random.number(2...12))版", "0\(random.number(2...8))"],
        ["Page \(random.number(2...12))", "B\(random.number(2...8))"]),
    ]
  }

  /// A masthead above and an editor line below.
  mutating func frame(_ page: inout [SetBlock]) {
    let above = head()
    let below = line(["责任编辑 张文 美编 李立", "本版编辑 陈明"], ["Edited by Ann Lowe"])
    page = above + page + [below]
  }

  /// A form feed and the next page's head, in the middle of a story.
  mutating func breakPage(_ page: inout [SetBlock], _ other: inout SeededRandom) {
    let places = page.indices.filter { page[$0].block.role == .body && page[$0].lines.count >= 4 }
    guard !places.isEmpty else { return }
    let place = other.pick(places)
    guard let (first, second) = PageOrder.halves(page[place], &other) else { return }
    var above = head()
    above[0].startsPage = true
    page.replaceSubrange(place...place, with: [first] + above + [second])
  }

  /// Lines that no eye can read.
  mutating func litter(_ page: inout [SetBlock], _ other: inout SeededRandom) {
    for _ in 0..<2 {
      let garbage = random.pick(["~|_ ·;'^ il1|", "■□▪°¨ ;;,. ~~", "^^_ |¦| {}[] \\\\"])
      page.insert(lone(garbage, .garbage), at: other.number(0...page.count))
    }
  }
}
