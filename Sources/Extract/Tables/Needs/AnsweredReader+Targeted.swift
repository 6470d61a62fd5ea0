import Model

/// Troubles that a measure is said to be for.
extension AnsweredReader {
  /// 针对商户“不敢接、不会发”的顾虑，…: what somebody's measure answers, by its name.
  ///
  /// - Parameter part: a sentence without the marks at its ends.
  func targeted(_ part: Range<Int>) -> Range<Int>? {
    let head = part.lowerBound
    guard let aim = scan.first(of: Self.targets, at: head) else { return nil }
    let clause = scan.stripped(scan.nearClause(head))
    let inner = head + aim.utf8CodeUnitCount..<max(head + aim.utf8CodeUnitCount, clause.upperBound)
    guard clause.upperBound < part.upperBound, scan.mark(at: clause.upperBound)?.kind == .comma,
      let title = scan.first(of: Self.troubleNames, before: inner.upperBound),
      scan.hasAny(Self.owners, in: inner)
        || stretch.organisations(in: inner).contains(where: { $0.type == .company })
    else { return nil }
    let told = inner.lowerBound..<inner.upperBound - title.utf8CodeUnitCount
    return quoted(in: told) ?? named(in: told)
  }

  private static let targets: Words = ["针对", "面对"]
  private static let troubleNames: Words = [
    "难题", "问题", "顾虑", "疑虑", "痛点", "担忧", "烦恼", "困难", "困扰", "难处", "苦恼", "堵点", "难点", "瓶颈", "短板", "窘境", "困境", "尴尬",
  ]
  private static let owners: Words = ["企业", "公司", "厂", "商户", "客商", "店主", "农户", "养殖户", "种植户", "创业者", "团队", "职工", "员工"]

  private func quoted(in range: Range<Int>) -> Range<Int>? {
    for mark in scan.marks[scan.markIndex(from: range.lowerBound)...] {
      guard Int(mark.start) < range.upperBound else { return nil }
      guard mark.kind == .openQuote, mark.partner >= 0 else { continue }
      let inside = Int(mark.end)..<min(range.upperBound, Int(scan.marks[Int(mark.partner)].start))
      return (4...30).contains(scan.characterCount(inside)) && telling.isSour(inside) ? inside : nil
    }
    return nil
  }

  /// 针对企业面临的夜里停汽、锅炉要重烧等问题: without whose it is and what it is called.
  private func named(in range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    for word in ["提出的", "反映的", "反馈的", "面临的", "遇到的", "碰到的", "存在的", "关心的"] as [StaticString] {
      if let at = scan.offset(ofAny: [word], in: start..<end) { start = at + word.utf8CodeUnitCount }
    }
    if let owner = scan.first(of: Self.owners, at: start) { start += owner.utf8CodeUnitCount }
    if let company = stretch.organisation(startingAt: start), company.type == .company {
      start = company.range.upperBound
    }
    for word in ["等", "的"] as [StaticString] where end > start && scan.has(word, before: end) { end -= 3 }
    let told = start..<max(start, end)
    return (4...30).contains(scan.characterCount(told)) && telling.isFirm(told) ? told : nil
  }
}
