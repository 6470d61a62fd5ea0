import Model

/// What of the troubles found is the need: titles, echoes and remarks are none, and a speech may only say what the trouble
/// felt like.
extension NeedReader {
  /// “老图纸都找不到了。”某公司董事长说: what is said at the head of a paragraph of the trouble that the one before ended with.
  func dropEchoes(_ found: inout [NeedMention], from first: Int, upTo end: Int) {
    guard first > 0, first < found.count, let last = found[..<first].last, last.stretch == found[first].stretch - 1
    else { return }
    let scan = story.stretches[last.stretch].scan
    guard scan.nearSentence(last.range.lowerBound).upperBound >= scan.text.count else { return }
    let echoes = found[first...].prefix { $0.range.upperBound <= end }
    found.removeSubrange(first..<first + echoes.count)
  }

  /// 这台窑买来才半年，…: what a paragraph tells of the thing with which the one before complained is no other need.
  func dropRetold(_ found: inout [NeedMention], from first: Int, _ stretch: Story.Stretch) {
    guard first > 0, first < found.count, stretch.scan.has("这", at: 0), let last = found[..<first].last,
      last.stretch == found[first].stretch - 1,
      story.stretches[last.stretch].scan.quotation(around: last.range.lowerBound) != nil,
      found[first].range.upperBound <= stretch.scan.nearSentence(0).upperBound
    else { return }
    found.remove(at: first)
  }

  /// 怕停电，怕断水，怕招不到人: three and more of one kind are needs of their own.
  func splitFears(_ found: inout [NeedMention], from first: Int, _ stretch: Story.Stretch) {
    for place in (first..<found.count).reversed() {
      let parts = fears(found[place].range, stretch.scan)
      guard parts.count >= 3 else { continue }
      found.replaceSubrange(place...place, with: parts.map { mention(found[place].stretch, $0, stretch) })
    }
  }

  /// The clauses of a need, where all begin with the same word of fear or want; else none.
  private func fears(_ range: Range<Int>, _ scan: Scan) -> [Range<Int>] {
    guard let word = (["怕", "缺", "愁", "担心"] as [StaticString]).first(where: { scan.has($0, at: range.lowerBound) })
    else {
      return []
    }
    var parts: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound, parts.count < 9, scan.has(word, at: at) {
      let end = min(range.upperBound, max(at + 1, scan.nearClause(at).upperBound))
      parts.append(scan.stripped(at..<end))
      at = end
    }
    return at >= range.upperBound && parts.allSatisfy({ scan.characterCount($0) >= 4 }) ? parts : []
  }

  /// 也有企业为用电发愁。某公司说，…: what only names the trouble that is told in the next sentence.
  func dropTitles(_ found: inout [NeedMention], from first: Int, _ stretch: Story.Stretch) {
    let scan = stretch.scan
    for place in (first..<found.count).dropLast().reversed() {
      let range = found[place].range
      let sentence = scan.nearSentence(range.lowerBound)
      let next = found[place + 1].range.lowerBound
      let isTitle =
        scan.quotation(around: range.lowerBound) == nil
        && (scan.hasAny(AnsweredReader.titles, in: range)
          || TroubleTelling(scan: scan, vocabulary: story.vocabulary).announces(sentence))
      if isTitle, next >= sentence.upperBound, next < scan.nearSentence(sentence.upperBound).upperBound {
        found.remove(at: place)
      }
    }
  }

  /// 买家忽然拖欠尾款，500万元收不回来。“最难的那阵，户头里只够发一个月工资。”: what the sentence before tells is the trouble, and the
  /// speech what it was like.
  func troublesGround(_ speech: Range<Int>, _ number: Int, _ stretch: Story.Stretch) -> Range<Int>? {
    let scan = stretch.scan
    guard let inside = scan.quotation(around: speech.lowerBound), inside.lowerBound > 3 else { return nil }
    let telling = TroubleTelling(scan: scan, vocabulary: story.vocabulary)
    guard let open = scan.mark(endingAt: inside.lowerBound) else { return nil }
    if let ground = announcedGround(Int(open.start), stretch) { return ground }
    guard !telling.isAsked(speech), !telling.isWish(speech) else { return nil }
    let before = scan.nearSentence(Int(open.start) - 1)
    let troubles = TroubleReader(story: story, number: number, stretch: stretch)
    guard before.upperBound <= Int(open.start), telling.isFirm(before), troubles.isEnterprises(before),
      scan.quotation(around: scan.stripped(before).lowerBound) == nil
    else { return nil }
    let ground = telling.extent(before, stretch)
    return (9...90).contains(scan.characterCount(ground)) && telling.isFirm(ground)
      && !scan.numerals(in: ground).isEmpty
      && !scan.hasAny(["难题", "烦恼", "愁", "打鼓", "卡在", "坎", "心病", "诉求"], in: ground) ? ground : nil
  }

  /// “最怕断水。池子干一天，整塘鱼苗就没了。”: a speech that begins with what is feared most is told as a whole.
  func wholeFear(_ told: Range<Int>, _ stretch: Story.Stretch) -> Range<Int>? {
    let scan = stretch.scan
    guard let inside = scan.quotation(around: told.lowerBound),
      let start = scan.offset(ofAny: Self.fears, in: inside.lowerBound..<min(inside.upperBound, inside.lowerBound + 18))
    else { return nil }
    var whole = scan.stripped(start..<inside.upperBound)
    let first = start..<min(whole.upperBound, scan.nearSentence(start).upperBound)
    // What so short a sentence names is told by the rest.
    if scan.characterCount(first) <= 8 {
      whole = scan.stripped(first.upperBound..<max(first.upperBound, whole.upperBound))
    }
    return (10...60).contains(scan.characterCount(whole)) ? whole : nil
  }

  private static let fears: Words = ["最怕", "就怕", "最愁", "最担心", "最缺", "最头疼", "最急", "最发愁"]

  /// 麻烦也来了。烘箱要烧柴油，山路又窄，罐车常堵在半坡。会上，老总站起来问：“…？”: what was announced is told before who asked.
  private func announcedGround(_ open: Int, _ stretch: Story.Stretch) -> Range<Int>? {
    let scan = stretch.scan
    let sentence = scan.nearSentence(open)
    guard sentence.lowerBound > 0, sentence.lowerBound < open else { return nil }
    let before = scan.nearSentence(sentence.lowerBound - 1)
    let telling = TroubleTelling(scan: scan, vocabulary: story.vocabulary)
    guard before.upperBound <= sentence.lowerBound, telling.isAnnounced(before), telling.isFirm(before) else {
      return nil
    }
    let ground = telling.extent(before, stretch)
    return (9...90).contains(scan.characterCount(ground)) ? ground : nil
  }

  /// “停一次电，一炉料就废了。”某厂长说，变压器超负荷，一周跳闸3次: a speech before the telling says what it was like.
  func toldAfter(_ speech: Range<Int>, _ stretch: Story.Stretch) -> Range<Int>? {
    let scan = stretch.scan
    guard let inside = scan.quotation(around: speech.lowerBound),
      let close = scan.mark(at: inside.upperBound), close.kind == .closeQuote
    else { return nil }
    let telling = TroubleTelling(scan: scan, vocabulary: story.vocabulary)
    let attribution = scan.nearClause(Int(close.end))
    let sentence = scan.nearSentence(Int(close.end))
    guard Int(close.end) < scan.text.count, telling.isToldBy(Int(close.end)..<sentence.upperBound),
      attribution.upperBound < sentence.upperBound
    else { return nil }
    let content = telling.extentOfCore(
      TroubleReader.withoutDate(scan.stripped(attribution.upperBound..<sentence.upperBound), stretch))
    guard (9...90).contains(scan.characterCount(content)), telling.isFirm(content), !telling.isBetter(content),
      !telling.isWish(content), !TroubleReader.helps(scan, content), !scan.hasAny(Self.since, in: content)
    else { return nil }
    return content
  }

  private static let since: [StaticString] = ["现在", "如今", "以后", "之后", "自从", "有了", "不再", "解决"]

  /// 新规落地，企业有压力。“光换装置就要4300万元。”: so short a sentence names what the speech after it tells.
  func titled(_ title: Range<Int>, _ number: Int, _ stretch: Story.Stretch) -> Range<Int>? {
    let scan = stretch.scan
    let sentence = scan.nearSentence(title.lowerBound)
    guard scan.characterCount(sentence) <= 14, scan.quotation(around: title.lowerBound) == nil,
      scan.hasAny(["压力", "难处", "烦恼", "愁", "难题", "顾虑", "困难", "心事", "苦衷"], in: title),
      let open = scan.mark(at: sentence.upperBound), open.kind == .openQuote, open.partner >= 0
    else { return nil }
    let speech = scan.stripped(Int(open.end)..<Int(scan.marks[Int(open.partner)].start))
    let telling = TroubleTelling(scan: scan, vocabulary: story.vocabulary)
    let troubles = TroubleReader(story: story, number: number, stretch: stretch)
    guard (8...70).contains(scan.characterCount(speech)), telling.isSour(speech) || telling.isFirm(speech),
      !troubles.isSaidByHelper(speech.lowerBound)
    else { return nil }
    return telling.core(speech)
  }

  /// 验收快了，配套也要跟上; 厂家着急，园区更着急; 夜班多才是病根: a turn of the story, or what somebody found out.
  func dropRemarks(_ found: inout [NeedMention], from first: Int, _ stretch: Story.Stretch) {
    let scan = stretch.scan
    for place in (first..<found.count).reversed() {
      let range = found[place].range
      let sentence = scan.nearSentence(range.lowerBound)
      let isShort =
        scan.characterCount(sentence) <= 20 && scan.numerals(in: sentence).isEmpty
        && scan.quotation(around: range.lowerBound) == nil
      let isTurn = isShort && scan.hasAny(["也要", "还得", "更要", "还要", "也得", "更着急", "更急", "先要"], in: sentence)
      let isFinding = ["病根", "症结", "症结所在", "根源", "根子"].contains { scan.has($0, before: range.upperBound) }
      if isTurn || isFinding { found.remove(at: place) }
    }
  }

  /// 样机困在送检这一关，“轮到我们都要入冬了。”: what is said of it in speech is no part of the telling.
  func withoutSpeech(_ range: Range<Int>, _ scan: Scan) -> Range<Int> {
    guard scan.quotation(around: range.lowerBound) == nil, scan.mark(at: range.lowerBound)?.kind != .openQuote else {
      return range
    }
    for mark in scan.marks[scan.markIndex(from: range.lowerBound)...] {
      guard Int(mark.start) < range.upperBound else { return range }
      guard mark.kind == .openQuote, mark.partner >= 0 else { continue }
      let close = scan.marks[Int(mark.partner)]
      let rest = scan.stripped(range.lowerBound..<Int(mark.start))
      guard scan.mark(endingAt: Int(mark.start))?.kind == .comma, Int(close.start) >= range.upperBound - 6,
        scan.characterCount(Int(mark.end)..<Int(close.start)) >= 8, scan.characterCount(rest) >= 8
      else { continue }
      let telling = TroubleTelling(scan: scan, vocabulary: story.vocabulary)
      return telling.isHard(rest) || telling.isFirm(rest) || scan.characterCount(rest) >= 20 ? rest : range
    }
    return range
  }
}
