import Model

/// What follows a name: a word of saying, what somebody does, or the end of the clause.
extension PeopleReader {
  /// 说, 表示, 笑着说, 高兴地说: a word of saying, perhaps after how it was said.
  func isSpeech(at offset: Int) -> Bool {
    guard isTold else { return false }
    // 周某事后说
    if let when = scan.first(of: Self.saidWhen, at: offset),
      scan.longestHit(.saying, at: offset + when.utf8CodeUnitCount) != nil
    {
      return true
    }
    if let saying = scan.longestHit(.saying, at: offset) {
      // 某某道 may be a street: the word alone is one of saying only before what is said.
      guard scan.has("道", at: offset), saying.end - saying.start == 3 else { return true }
      return CharacterClass(scan.character(at: offset + 3).value) != .han
    }
    // Asked first: hardly any name has one of these so near.
    guard scan.hasAny(PeopleReader.manners, in: offset + 3..<offset + 19) else { return false }
    var at = offset
    for _ in 0..<6 {
      guard CharacterClass(scan.character(at: at).value) == .han else { return false }
      at += 3
      if scan.has("地说", at: at) || scan.has("着说", at: at) || scan.has("地表示", at: at)
        || scan.has("道", at: at) && scan.has("说", at: at - 3)
      {
        return true
      }
    }
    return false
  }

  static let saidWhen: Words = [
    "事后", "当时", "后来", "随后", "当场", "日前", "近日", "昨天", "今天", "现场", "最后", "会后", "会上", "赛后", "课后", "最近", "此前", "曾", "常", "总",
    "也",
    "又", "还", "却",
  ]
  static let manners: Words = ["地说", "着说", "地表示", "道"]

  /// 某建国|有个习惯: 有 and what is had, though 国有 is a word.
  func isHaving(at offset: Int) -> Bool {
    guard scan.has("有", at: offset) else { return false }
    return ["个", "一", "两", "几", "着", "了", "过", "自己", "些", "句", "本", "张"].contains { scan.has($0, at: offset + 3) }
  }

  func isEnd(at offset: Int) -> Bool {
    let character = scan.character(at: offset)
    if character.length == 0 || CharacterClass(character.value) != .han { return true }
    if scan.first(of: Self.acts, at: offset) != nil || isHaving(at: offset) { return true }
    // 周某某|打了个比方
    if isAspect(at: offset + 3), !Self.followers.contains(scan.character(before: offset).value) { return true }
    if scan.longestHit([.boundary, .saying, .title], at: offset) != nil { return true }
    return scan.starts(.date, at: offset)
  }

  /// 了 or 着 at an offset, not of 了解 or 着手; 便是, 也在: what stands before them is of the clause, and of no name.
  func isVerbOfDeed(before end: Int) -> Bool {
    if isAspect(at: end) { return true }
    return Self.adverbs.contains(scan.character(before: end).value) && scan.first(of: Self.being, at: end) != nil
  }

  private func isAspect(at offset: Int) -> Bool {
    (scan.has("了", at: offset) || scan.has("着", at: offset)) && scan.first(of: Self.understanding, at: offset) == nil
  }

  private static let understanding: Words = ["了解", "了结", "了却", "了然", "着手", "着力", "着眼", "着重", "着急", "着迷", "着陆"]
  private static let being: Words = ["是", "在", "有", "把", "被", "给", "从", "不"]
}
