internal import Lexicon
import Model

/// Names that their form tells: those with a surname of two characters, and Mongolian ones of four and five.
extension PeopleReader {
  /// 欧阳某: nobody else is called so; where it stands twice it is a name without an office beside it.
  func compound(_ surname: Hit) -> Range<Int>? {
    let (start, end) = (Int(surname.start), Int(surname.end))
    guard end - start == 6, !vocabulary.isWeakSurname(surname), !vocabulary.isEveryday(scan.folded[start..<end]),
      scan.longestHit([.place, .zone, .company, .industry], at: start) == nil
    else { return nil }
    var best: (range: Range<Int>, count: Int)?
    var at = end
    for _ in 0..<2 {
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han, isGivenName(character.value) else { break }
      at += character.length
      let count = counts.count(of: start..<at, in: scan)
      if count >= 2, count >= best?.count ?? 0 { best = (start..<at, count) }
    }
    return best.flatMap { accept($0.range) }
  }

  /// 乌云高娃: with what such a name goes on with behind its first two characters.
  func whole(_ name: Range<Int>) -> Range<Int> {
    guard let rest = scan.longest(of: Self.rests, at: name.lowerBound + 6) else { return name }
    let end = name.lowerBound + 6 + rest.utf8CodeUnitCount
    return name.lowerBound..<max(name.upperBound, end)
  }

  private static let rests: Words = [
    "其木格", "其其格", "图雅", "图娅", "托娅", "高娃", "格日勒", "格日乐", "巴特尔", "巴雅尔", "毕力格", "额尔德尼", "吉日嘎拉", "嘎日迪", "满都拉", "琪琪格",
    "斯琴", "达来", "朝克图", "孟和", "青格勒", "乌拉", "塔娜", "娜仁", "那仁",
  ]
}
