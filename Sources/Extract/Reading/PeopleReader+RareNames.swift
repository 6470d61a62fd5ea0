import Model

/// Names that no list of surnames tells, known by the office before them and the word of saying after.
extension PeopleReader {
  /// Three characters between an office and a word of saying are a name, whatever the surname; so are five there,
  /// and four or more behind an office in characters that other languages are written with.
  func withRareSurnames(_ known: [PersonMention]) -> [PersonMention] {
    var more: [PersonMention] = []
    var replaced: Set<Int> = []
    for hit in scan.hits(of: .title) where hit.end - hit.start >= 6 {
      guard let range = rareName(behind: hit) else { continue }
      if let other = known.first(startingIn: range) {
        // 乌力吉 is the head of 乌力吉巴特尔.
        guard range.count > 9, other.range.lowerBound == range.lowerBound, other.range.upperBound < range.upperBound
        else { continue }
        replaced.insert(other.range.lowerBound)
      }
      more.append(mention(range))
    }
    guard !more.isEmpty else { return known }
    let kept = known.filter { !replaced.contains($0.range.lowerBound) }
    return (kept + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func rareName(behind title: Hit) -> Range<Int>? {
    let start = Int(title.end)
    guard CharacterClass(scan.character(at: start).value) == .han else { return nil }
    let written = start..<transliteratedEnd(start)
    // Hardly anywhere does such a name stand.
    guard written.count >= 12 || scan.starts(.saying, at: start + 9) || scan.starts(.saying, at: start + 15),
      !isInsideName(start)
    else { return nil }
    if written.count >= 12, isUnworded(written) { return written }
    // Four are the length of idioms: 总经理语重心长说.
    for length in [9, 15] {
      let end = start + length
      guard CharacterClass(scan.character(at: end - 3).value) == .han else { return nil }
      guard scan.longestHit(.saying, at: end) != nil, !scan.has("地", before: end),
        scan.first(of: Self.saidWhen, before: end) == nil
      else { continue }
      let kind = vocabulary.field(title, .title, "kind")
      guard ["company", "government", "party"].contains(where: { kind.equals($0) }) else { return nil }
      let name = start..<end
      return isUnlisted(name) ? name : nil
    }
    return nil
  }

  /// 其木格日勒, 阿迪力江: names of other languages in the characters they are written with; else three characters.
  private func transliteratedEnd(_ start: Int) -> Int {
    var end = start
    while end - start < 18, PeopleReader.transliteration.contains(scan.character(at: end).value) { end += 3 }
    return max(end, start + 9)
  }

  private static let transliteration: Characters =
    "兰阿巴尔格图日勒特布和乌苏斯琴其木德力哈萨吉仁达瓦扎西尼玛旺桑次卓嘎多杰央金拉姆平措普帕哈提吐逊莎古孜买提依古丽江艾米吐逊热合曼伊卜买合孜努库热克肉孜别昭那顺宝音孟根敖包都额呼和赛罕娜娅嘉措丹增洛旦索朗贡布才让东周塔边曲珍宗白丹晋美欧珠班洛松土登伦群培坚赞堆顿强石觉琼益旺久罗次希莫夫诺维奇耶斯什弗列涅谢娃蒂妮瓦"

  /// Made of characters that names have, and no word of any list in it.
  private func isUnlisted(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    // 老板挠挠头说, 大爷摆摆手说: what is done twice over, and no name.
    if scan.character(at: at).value == scan.character(at: at + 3).value { return false }
    while at < range.upperBound {
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han, isGivenName(character.value), scan.mark(at: at) == nil,
        !PeopleReader.followers.contains(character.value), scan.numeral(at: at) == nil,
        !vocabulary.isEveryday(scan.folded[at..<min(at + 6, range.upperBound)])
      else { return false }
      at += character.length
    }
    return !scan.hits(in: range).contains { $0.end - $0.start >= 6 || $0.kinds.contains(.boundary) }
  }

  /// 教授周某、陈某某，: names in a row behind an office share it.
  func withRow(_ known: [PersonMention]) -> [PersonMention] {
    var more: [PersonMention] = []
    for mention in known where mention.position != nil {
      var end = mention.range.upperBound
      while more.count < 400, let next = nameInRow(after: end), known.first(startingIn: next) == nil {
        more.append(PersonMention(range: next, position: mention.position, organisation: mention.organisation))
        end = next.upperBound
      }
    }
    guard !more.isEmpty else { return known }
    var kept: [PersonMention] = []
    for mention in (known + more).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where mention.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(mention)
    }
    return kept
  }

  /// 某高新区党工委书记陈某宣布开工，管委会主任李某主持: the second is of the zone that the first is of.
  func sharingZones(_ known: [PersonMention]) -> [PersonMention] {
    var shared = known
    for index in shared.indices.dropFirst() where shared[index].organisation == nil {
      guard let position = shared[index].position, scan.has("管委会", at: position.lowerBound),
        let zone = shared[index - 1].organisation, let before = shared[index - 1].position,
        before.lowerBound >= scan.sentence(at: position.lowerBound).lowerBound, zone[...].ends(with: "区"),
        scan.has("工委", at: before.lowerBound) || scan.has("党工委", at: before.lowerBound)
      else { continue }
      shared[index].organisation = zone
    }
    return shared
  }

  /// A surname and one or two characters between 、 and the next mark, 和 or 等.
  private func nameInRow(after offset: Int) -> Range<Int>? {
    guard scan.has("、", at: offset) || scan.has("和", at: offset),
      let surname = scan.longestHit(.surname, at: offset + 3), !isInsideName(offset + 3)
    else { return nil }
    var at = Int(surname.end)
    for _ in 0..<2 {
      let character = scan.character(at: at).value
      guard CharacterClass(character) == .han, isGivenName(character) else { return nil }
      at += 3
      let ends =
        scan.has("等", at: at) || scan.has("和", at: at) || scan.mark(at: at) != nil || at >= scan.text.count
      if ends { return accept(offset + 3..<at) }
    }
    return nil
  }
}
