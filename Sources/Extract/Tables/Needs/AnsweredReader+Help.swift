import Model

/// Where help is told, and whose it is.
extension AnsweredReader {
  /// Where in a sentence help begins, nil where none is told.
  func helpStart(_ sentence: Range<Int>) -> Int? {
    // Asked first: most sentences have no word of it, and only a clause that begins an answer may do without.
    var told = help(in: sentence)
    var at = sentence.lowerBound
    for _ in 0..<10 where at < sentence.upperBound {
      let clause = scan.nearClause(at)
      guard clause.upperBound > at else { return nil }
      let part = at..<min(clause.upperBound, sentence.upperBound)
      if let word = told, word < at { told = help(in: at..<sentence.upperBound) }
      if isHelp(part, upTo: sentence.upperBound, told: told) { return at }
      at = part.upperBound
    }
    return nil
  }

  /// The first word of help in a range.
  private func help(in range: Range<Int>) -> Int? {
    let word = scan.offset(ofAny: TroubleReader.help, in: range)
    return scan.offset(ofAny: TroubleReader.helpFast, in: range.lowerBound..<(word ?? range.upperBound)) ?? word
  }

  /// 对此，…, 高新区得知后，…, 三天后，供电公司进场: a clause that says who helps, and what is done in it or the next two.
  ///
  /// - Parameter told: the first word of help from the clause on.
  private func isHelp(_ clause: Range<Int>, upTo end: Int, told: Int?) -> Bool {
    let head = scan.stripped(clause)
    let isReply = scan.first(of: Self.replies, at: head.lowerBound) != nil || isAfterWait(head.lowerBound)
    if !isReply {
      // It stands in the clause or in the next one.
      guard let told, told < clause.upperBound || told < scan.nearClause(clause.upperBound).upperBound else {
        return false
      }
    }
    // Asked first: most clauses are no answer, and name nobody who helps.
    guard let actor = isReply ? head.lowerBound : actor(in: clause) else { return false }
    // 园区企业用餐不便，高新区引进两家食堂: the trouble itself.
    if !isReply, telling.isFirm(head), isOfPark(actor) { return false }
    guard scan.quotation(around: clause.lowerBound) == nil, scan.mark(at: clause.lowerBound)?.kind != .openQuote else {
      return false
    }
    // 企业建议…, 某教授建议…: who only says what could be done.
    guard !scan.hasAny(["建议"], in: clause), scan.first(of: Self.reports, at: head.lowerBound) == nil else {
      return false
    }
    // 让他们缓过来的是…, 转机出现在…
    if isReply, ["帮", "转机", "转折"].contains(where: { scan.has($0, at: head.lowerBound) }) { return true }
    // 答案很快来了。
    if isReply, clause.upperBound >= end, scan.characterCount(head) <= 14,
      ["答案", "回音", "好消息", "办法", "解法", "药方", "良方", "出路"].contains(where: { scan.has($0, at: head.lowerBound) })
    {
      return true
    }
    if !isReply, isRefusal(actor..<clause.upperBound) { return false }
    var last = clause.upperBound
    if isReply {
      for _ in 0..<3 where last < end { last = max(last + 1, min(end, scan.nearClause(last).upperBound)) }
    } else if last < end, actor == head.lowerBound || !telling.isFirm(clause) {
      // 公章分在三个部门，店里跑了一个月没有下文: what goes on with the trouble is no help.
      let next = last..<max(last + 1, min(end, scan.nearClause(last).upperBound))
      if actor == head.lowerBound || !telling.isFirm(next) { last = next.upperBound }
    }
    return scan.hasAny(TroubleReader.help, in: actor..<last) || isReply && scan.hasAny(["表示", "说"], in: actor..<last)
      || scan.hasAny(TroubleReader.helpFast, in: actor..<last)
  }

  /// Who helps: an office, bank, school or the like, by its name or by a bare word.
  private func actor(in clause: Range<Int>) -> Int? {
    if let name = stretch.organisations(in: clause).first(where: { isHelper($0.type) }) { return name.range.lowerBound }
    return scan.offset(ofAny: TroubleReader.helpers, in: clause) ?? official(in: clause)
  }

  /// Somebody of an office, where the story told whose they are.
  private func official(in clause: Range<Int>) -> Int? {
    guard let person = stretch.people.first(startingIn: clause),
      let house = person.organisation ?? person.number.flatMap({ story.people[$0].organisation }),
      troubles.isOffice(story.type(of: house))
    else { return nil }
    return person.range.lowerBound
  }

  private func isHelper(_ type: OrganisationType) -> Bool {
    switch type {
    case .government, .zone, .party, .university, .research, .hospital, .finance, .association: true
    default: false
    }
  }

  private static let reports: Words = ["据", "数据显示", "统计显示", "截至", "目前", "近年来", "如今", "今年以来"]

  /// 银行嫌负债率高，不肯放款: whoever might help does not.
  private func isRefusal(_ range: Range<Int>) -> Bool { scan.hasAny(Self.refusing, in: range) }

  private static let refusing: Words = [
    "不肯", "不敢", "不愿", "不认", "不批", "不放款", "不放贷", "不松口", "拒绝", "拒贷", "拒收", "婉拒", "嫌", "抽贷", "压贷", "断贷", "惜贷", "没批", "没同意",
    "没答应", "摇头", "各管", "互相推", "推诿", "扯皮", "踢皮球", "等意见", "说法不一", "口径不一",
  ]
}
