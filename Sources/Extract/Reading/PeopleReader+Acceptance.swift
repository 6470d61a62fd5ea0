import Model

/// What looks like a name and is none.
extension PeopleReader {
  /// A name is no word of the lists, and none that only looks like a name.
  func accept(_ range: Range<Int>) -> Range<Int>? {
    let bytes = scan.folded[range]
    if vocabulary.isEveryday(bytes) || isAddress(range) { return nil }
    // 边吃边|聊: what is done at the same time.
    if bytes.count == 9, bytes.prefix(3).elementsEqual(bytes.suffix(3)) { return nil }
    // 2600|万米: what follows a figure is none.
    if CharacterClass(scan.character(before: range.lowerBound).value) == .digit { return nil }
    // 鄂温克|族, 安环|部部长
    if scan.has("族", at: range.upperBound) || isDepartment(range) { return nil }
    // 代表方禾|创始人周某: the house in front of its founder's office.
    if foundedHouse(inFrontOfSomebody: range) { return nil }
    // 高兴|地; but 王国 does not speak against 王国某.
    let isWeak = scan.longestHit(.surname, at: range.lowerBound).map { vocabulary.isWeakSurname($0) } ?? false
    // 机械制造|商协会: the end of an organisation's name.
    if let word = scan.longestHit(.suffix, endingAt: range.upperBound), Int(word.start) == range.upperBound - 6,
      Int(word.start) > range.lowerBound,
      ["会", "局", "院", "社", "团"].contains(where: { scan.has($0, before: range.upperBound) })
    {
      return nil
    }
    // 高校和|和企业, 上下|游企业: a character and whom a clause is about.
    if Self.houses.contains(where: { scan.has($0, before: range.upperBound) }) { return nil }
    if isWeak, bytes.count > 6, vocabulary.isEveryday(bytes.prefix(6)) { return nil }
    if isWeak, isRatherWords(range) { return nil }
    for hit in scan.hits(at: range.lowerBound)
    where hit.end - hit.start >= 6 && Int(hit.end) <= range.upperBound && hit.kinds != .surname
      && !(hit.kinds.isSubset(of: [.place, .surname]) && isOffice(endingAt: range.lowerBound))
    { return nil }
    for word in ["记者", "通讯员", "编辑"] as [StaticString] where scan.has(word, before: range.lowerBound) { return nil }
    return range
  }

  /// 安环部|部长: what an office is of.
  private func isDepartment(_ name: Range<Int>) -> Bool {
    (["部", "处", "科", "室"] as [StaticString]).contains { scan.has($0, before: name.upperBound) }
      && scan.longestHit(.title, at: name.upperBound) != nil
  }

  /// 王大娘, 周师傅: how somebody is called who is not named.
  private func isAddress(_ name: Range<Int>) -> Bool {
    name.count > 6 && scan.first(of: Self.addresses, before: name.upperBound).map { $0.utf8CodeUnitCount == 6 } ?? false
  }

  private static let addresses: Words = [
    "大娘", "大爷", "大妈", "大叔", "大婶", "大姐", "大哥", "大嫂", "阿姨", "奶奶", "爷爷", "婆婆", "叔叔", "伯伯", "师傅", "老师", "老板", "先生", "女士",
    "小姐",
    "老汉", "老伯",
  ]

  /// 工程师来讲, 农户包棚, 博士占八成: a surname that is a verb or a particle nearly everywhere, and one that is a word
  /// behind a word for many. Such a name is believed where it stands twice, or a word of saying follows it.
  private func isRatherWords(_ name: Range<Int>) -> Bool {
    let surname = scan.character(at: name.lowerBound).value
    let isOfMany =
      name.count == 6
      && scan.longestHit(.title, endingAt: name.lowerBound).map { vocabulary.isField($0, .title, "kind", "other") }
        ?? false
    guard isOfMany || Self.verbs.contains(surname) else { return false }
    return counts.count(of: name, in: scan) < 2 && scan.longestHit(.saying, at: name.upperBound) == nil
  }

  private static let verbs: Characters = "来都占由但那和者续补折撒锁洒库税买招怀索呼相初况全"

  private static let houses: [StaticString] = [
    "企业", "公司", "园区", "部门", "项目", "产业", "行业", "单位", "集团", "机构", "高校", "院校", "客户", "专家", "群众", "职工", "员工", "社区", "街道",
  ]
}
