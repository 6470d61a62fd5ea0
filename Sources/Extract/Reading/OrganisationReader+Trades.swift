internal import Lexicon
import Model

/// Companies whose line of business is made of words that end other names: 禾木供应链公司, 禾木药用辅料有限公司.
extension OrganisationReader {
  /// 某某供应链公司: a line of business that ends other names, with two to four characters before it that are no word.
  func startBehindLine(_ end: Int) -> Int? {
    guard let line = scan.longestHit(.suffix, endingAt: end), vocabulary.suffix(line)?.strength == .business else {
      return nil
    }
    let start = edge.start(before: Int(line.start))
    guard (6...12).contains(Int(line.start) - start), !isGeneric(start..<Int(line.start)),
      !vocabulary.isEveryday(scan.folded[start..<Int(line.start)])
    else { return nil }
    return start
  }

  /// 禾木药用辅料有限公司: a word of the trade that ends other names, with a coined word of two to four characters before it.
  func startBehindTrade(_ end: Int) -> Int? {
    guard let word = scan.longestHit(.boundary, endingAt: end), word.end - word.start >= 6,
      vocabulary.boundary(word) == .weak || scan.first(of: Self.trades, before: end) != nil
    else { return nil }
    let start = edge.start(before: Int(word.start))
    let coined = scan.longestHit(.place, at: start).map { Int($0.end) } ?? start
    guard (6...12).contains(Int(word.start) - coined), isUnwordedName(coined..<Int(word.start)) else { return nil }
    return start
  }

  private static let trades: Words = [
    "车用", "药用", "家用", "船用", "矿用", "农用", "日用", "食用", "饲用", "文创", "精细", "精准", "自主", "本土",
  ]
}
