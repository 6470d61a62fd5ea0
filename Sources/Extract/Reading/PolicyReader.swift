internal import Lexicon
import Model

/// The name of a policy, plan, programme, mechanism, platform, award or list, at a place in a text.
struct PolicyMention: Sendable, Placed {
  var range: Range<Int>
  var kind: String
}

/// Finds named policies: titles in 《》, names in quotation marks that end in a word such as 行动 or 机制 or stand before
/// one, and what is carried out, set up or entered under such a word.
///
///     出台《…行动方案》 · 实施“引凤行动” · 建立重点企业特派员机制 · 入选…名单
struct PolicyReader {
  let stretch: Story.Stretch
  let vocabulary: Vocabulary

  private var scan: Scan { stretch.scan }

  func read() -> [PolicyMention] {
    var found: [PolicyMention] = []
    for mark in scan.marks where mark.partner >= 0 && (mark.kind == .openTitle || mark.kind == .openQuote) {
      let inside = Int(mark.end)..<Int(scan.marks[Int(mark.partner)].start)
      if mark.kind == .openTitle, let kind = kind(endingIn: inside) {
        found.append(PolicyMention(range: inside, kind: kind))
      } else if mark.kind == .openQuote, let quoted = quoted(inside, close: Int(scan.marks[Int(mark.partner)].end)) {
        found.append(quoted)
      }
    }
    for hit in scan.hits where hit.kinds.contains(.policy) {
      if let plain = plain(hit) { found.append(plain) }
    }
    found += honours()
    found += batches()
    var kept: [PolicyMention] = []
    for mention in found.sorted(by: { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) })
    where mention.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(mention) }
    return kept
  }

  /// The kind that the last word of a name tells; a year in parentheses may follow it.
  private func kind(endingIn range: Range<Int>) -> String? {
    var end = range.upperBound
    let last = scan.markIndex(from: end) - 1
    if last >= 0, scan.marks[last].kind == .closeParenthesis, Int(scan.marks[last].end) == end,
      scan.marks[last].partner >= 0
    {
      end = Int(scan.marks[Int(scan.marks[last].partner)].start)
    }
    guard let word = scan.longestHit(.policy, endingAt: end), Int(word.start) > range.lowerBound else { return nil }
    return String(decoding: vocabulary.field(word, .policy, "kind"), as: UTF8.self)
  }

  // MARK: Names in quotation marks

  /// “…行动”, or “…”机制 with the word after the marks.
  private func quoted(_ inside: Range<Int>, close: Int) -> PolicyMention? {
    let length = scan.text[inside].count { $0 & 0xC0 != 0x80 }
    guard (2...45).contains(length), !hasStop(inside) else { return nil }
    if length >= 4, let kind = kind(endingIn: inside), kind != "list" || length >= 5 {
      return PolicyMention(range: inside, kind: kind)
    }
    for word in ["举措", "改革", "小程序", "目标", "文章", "工程"] as [StaticString] where scan.has(word, at: close) {
      let kinds = ["改革": "programme", "小程序": "platform", "目标": "policy", "工程": "programme"]
      return PolicyMention(
        range: inside.lowerBound - 3..<close + word.utf8CodeUnitCount, kind: kinds["\(word)"] ?? "campaign")
    }
    // “一对一”服务企业特派员机制: up to four characters or a word of business may stand between.
    var at = close
    for _ in 0..<10 {
      if let word = scan.longestHit(.policy, at: at), !isCommon(word) {
        return PolicyMention(
          range: inside.lowerBound - 3..<Int(word.end),
          kind: String(decoding: vocabulary.field(word, .policy, "kind"), as: UTF8.self))
      }
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han, scan.mark(at: at) == nil else { return nil }
      if let stop = scan.longestHit(.boundary, at: at),
        vocabulary.field(stop, .boundary, "kind").elementsEqual("particle".utf8), !scan.has("的", at: at)
      {
        return nil
      }
      at += character.length
    }
    return nil
  }

  private func hasStop(_ range: Range<Int>) -> Bool {
    let first = scan.markIndex(from: range.lowerBound)
    return scan.marks[first...].prefix { Int($0.start) < range.upperBound }.contains {
      $0.kind == .stop || $0.kind == .comma
    }
  }

  // MARK: Names without marks

  /// 实施…战略, 执行…责任制, 建立…机制, 列入…名单: a verb brings the name.
  private func plain(_ hit: Hit) -> PolicyMention? {
    guard scan.longestHit(.policy, endingAt: Int(hit.end)) == hit, scan.longestHit(.policy, at: Int(hit.start)) == hit,
      !isCommon(hit) || isStrong(hit), scan.quotation(around: Int(hit.start)) == nil,
      scan.title(around: Int(hit.start)) == nil,
      let start = start(before: Int(hit.start))
    else { return nil }
    let length = scan.text[start..<Int(hit.start)].count { $0 & 0xC0 != 0x80 }
    guard (2...16).contains(length), scan.numeral(at: start) == nil else { return nil }
    return PolicyMention(
      range: start..<Int(hit.end), kind: String(decoding: vocabulary.field(hit, .policy, "kind"), as: UTF8.self))
  }

  /// Words that end as many ordinary nouns as names.
  private func isCommon(_ hit: Hit) -> Bool {
    [
      "办法", "措施", "政策", "规定", "通知", "规划", "计划", "方案", "活动", "模式", "体系", "平台", "工程", "行动", "专区", "工厂", "目录", "清单", "意见",
      "奖", "工作方案", "指引", "热潮", "专项", "条例", "竞赛",
    ]
    .contains { scan.text[hit.range].elementsEqual($0.utf8) }
  }

  private func isStrong(_ hit: Hit) -> Bool {
    ["平台", "工程"].contains { scan.text[hit.range].elementsEqual($0.utf8) }
  }

  /// The end of the verb that brings the name, within sixteen characters and with no mark but 、 or quotation marks between.
  private func start(before end: Int) -> Int? {
    var at = end
    for _ in 0..<18 where at > 0 {
      for verb in [
        "实施", "执行", "建立", "推行", "建立健全", "健全", "列入", "入选", "发布", "出台", "打造", "构建", "形成", "成立", "利用", "充分利用", "落实", "设立",
        "推出", "借助", "采取", "专门成立", "建成",
      ] as [StaticString]
      where scan.has(verb, before: at) && at < end {
        return at + (scan.has("了", at: at) ? 3 : 0)
      }
      let character = scan.character(before: at)
      let start = at - character.length
      if let mark = scan.mark(at: start), mark.kind != .openQuote, mark.kind != .closeQuote {
        // 提前介入、告知承诺制: an item of a list of what is done.
        return mark.kind == .pause && scan.has("制", at: end + 6) ? at : nil
      }
      if let stop = scan.longestHit(.boundary, endingAt: at),
        scan.has("的", before: at) || scan.has("和", before: at) || scan.has("与", before: at),
        stop.end - stop.start == 3
      {
        return nil
      }
      at = start
    }
    return nil
  }

  /// 入选第六批某某企业: a batch of a list.
  private func batches() -> [PolicyMention] {
    var found: [PolicyMention] = []
    for numeral in scan.numerals where scan.has("第", before: numeral.start) && scan.has("批", at: numeral.end) {
      let start = numeral.start - 3
      guard ["入选", "通过", "列入", "获评", "获批", "进入"].contains(where: { scan.text[..<start].ends(with: $0) }) else {
        continue
      }
      var at = numeral.end + 3
      for _ in 0..<24 where at < scan.text.count {
        for word in ["企业", "名单", "园区", "基地", "项目", "城市", "平台"] as [StaticString]
        where scan.has(word, at: at) && at > numeral.end + 6 {
          found.append(PolicyMention(range: start..<at + word.utf8CodeUnitCount, kind: "list"))
          at = scan.text.count
        }
        if at < scan.text.count { at += scan.character(at: at).length }
      }
    }
    return found
  }

  // MARK: Honours that are counted

  /// 创建国家级绿色工厂4家, 申报专精特新中小企业65家: what is counted is an honour.
  private func honours() -> [PolicyMention] {
    var found: [PolicyMention] = []
    for quantity in stretch.quantities where quantity.dimension == .count {
      guard var metric = quantity.metric, metric.upperBound == quantity.range.lowerBound else { continue }
      let sentence = scan.sentence(at: quantity.range.lowerBound)
      let before = scan.text[max(sentence.lowerBound, metric.lowerBound - 150)..<metric.upperBound]
      guard ["创建", "申报", "获评", "认定", "获得", "荣获", "评为"].contains(where: { before.holds($0) }) else { continue }
      for verb in ["累计创建", "成功申报", "创建", "申报", "认定"] where scan.text[metric].starts(with: verb.utf8) {
        metric = metric.lowerBound + verb.utf8.count..<metric.upperBound
        break
      }
      let hasRank = ["级", "省", "市", "专精特新", "国家", "示范", "创新型"].contains { scan.text[metric].holds($0) }
      if hasRank, metric.count >= 12 { found.append(PolicyMention(range: metric, kind: "award")) }
    }
    return found
  }
}
