internal import Lexicon
import Model

/// A project named in a text: something that is invested in, built or made.
struct ProjectMention: Sendable, Placed {
  /// The name, as printed.
  var range: Range<Int>
}

/// Finds the names of projects: what ends in 项目 or in a place of production, with a proper part before it.
///
///     投资3亿元的某电气二期线束系统项目正加紧建设      某电气二期线束系统项目
///     9个项目, 重点项目, 该项目, 签约项目              none: no proper part
struct ProjectReader {
  let stretch: Story.Stretch
  let vocabulary: Vocabulary
  let edge: NameEdge

  private var scan: Scan { stretch.scan }

  init(_ stretch: Story.Stretch, _ vocabulary: Vocabulary) {
    self.stretch = stretch
    self.vocabulary = vocabulary
    edge = NameEdge(scan: stretch.scan, vocabulary: vocabulary)
  }

  func read() -> [ProjectMention] {
    var found: [ProjectMention] = []
    for hit in scan.hits where hit.kinds.contains(.metric) && scan.text[hit.range].elementsEqual("项目".utf8) {
      if let range = name(endingAt: Int(hit.end)) { found.append(ProjectMention(range: range)) }
    }
    for hit in scan.hits where hit.kinds.contains(.suffix) && isWorks(hit) {
      if let range = works(hit) { found.append(ProjectMention(range: range)) }
    }
    for mention in stretch.organisations where mention.type == .park && !isPlaceOnly(mention.range) {
      found.append(
        ProjectMention(
          range: mention.range.lowerBound..<(phase(at: mention.range.upperBound) ?? mention.range.upperBound)))
    }
    found += listed()
    return ProjectReader.apart(found)
  }

  /// In order, without those inside another.
  private static func apart(_ found: [ProjectMention]) -> [ProjectMention] {
    var kept: [ProjectMention] = []
    for project in found.sorted(by: { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) })
    where project.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(project) }
    return kept
  }

  // MARK: …项目

  private func name(endingAt end: Int) -> Range<Int>? {
    for next in [
      "方", "化", "负责人", "经理", "部", "审批", "建设", "组", "团队", "库", "招商", "制度", "准入", "专班", "推进", "信息", "合作", "对接", "用地",
      "入园", "落地", "全",
    ] as [StaticString]
    where scan.has(next, at: end) && next.utf8CodeUnitCount != 6 || scan.has("项目负责人", at: end - 6) { return nil }
    let start = firm(before: end - 6)
    let core = start..<end - 6
    let length = scan.text[core].count { $0 & 0xC0 != 0x80 }
    guard (4...36).contains(length), !isVague(core), !isGeneric(core) || isPriced(start) else { return nil }
    return start..<end
  }

  /// Words right before 项目 that make it a kind of project: 重点项目, 招商引资项目; and verbs at its head.
  private func isVague(_ core: Range<Int>) -> Bool {
    let words = [
      "重点", "重大", "优质", "储备", "入园", "招商引资", "外溢", "科研", "工程", "综合性", "招商", "产业", "工业", "建设", "研究", "平台", "合作", "投资",
      "在建", "存量", "多个", "相关", "外资", "内资",
    ]
    if words.contains(where: { scan.text[core].ends(with: $0) }) {
      // 某公司新建厂房工程项目 has a proper part of its own.
      return stretch.organisations.first(startingIn: core.lowerBound..<core.lowerBound + 1)?.type != .company
    }
    return ["解决", "执行", "及时", "确保", "主持", "积极", "然而", "大力"].contains { scan.text[core].starts(with: $0.utf8) }
  }

  /// 投资32亿元的某项目: its price stands before it.
  private func isPriced(_ start: Int) -> Bool {
    guard scan.has("的", before: start), let price = stretch.quantities.last(startingBefore: start - 3) else {
      return false
    }
    return price.dimension == .money && price.range.upperBound == start - 3
  }

  /// A park that only says where something happened.
  private func isPlaceOnly(_ range: Range<Int>) -> Bool {
    for word in ["位于", "在", "走进", "于", "赴", "来到", "到", "从", "借助"] as [StaticString]
    where scan.has(word, before: range.lowerBound) { return true }
    return false
  }

  /// 甲、乙、丙等9个项目.
  private func listed() -> [ProjectMention] {
    var found: [ProjectMention] = []
    var index = 0
    while index < scan.marks.count {
      guard scan.marks[index].kind == .pause else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < scan.marks.count, scan.marks[last + 1].kind == .pause,
        scan.marks[last + 1].start - scan.marks[last].end <= 60
      { last += 1 }
      found += list(index, last)
      index = last + 1
    }
    return found
  }

  private func list(_ first: Int, _ last: Int) -> [ProjectMention] {
    guard let end = endOfList(Int(scan.marks[last].end)) else { return [] }
    let head = Int(scan.marks[first].start)
    var items = [firm(before: head)..<head]
    for index in first..<last { items.append(Int(scan.marks[index].end)..<Int(scan.marks[index + 1].start)) }
    let tail = Int(scan.marks[last].end)..<end
    if let and = scan.hits(in: tail).first(where: {
      scan.has("与", at: Int($0.start)) || scan.has("和", at: Int($0.start)) && $0.end - $0.start == 3
    }) {
      items += [tail.lowerBound..<Int(and.start), Int(and.end)..<end]
    } else {
      items.append(tail)
    }
    return items.filter { (9...60).contains($0.count) }.map { ProjectMention(range: $0) }
  }

  /// Before 等项目 or 等9个项目.
  private func endOfList(_ start: Int) -> Int? {
    var at = start
    for _ in 0..<22 where at < scan.text.count {
      if scan.has("等", at: at) {
        var after = at + 3
        if let numeral = scan.numeral(at: after) {
          after = scan.has("个", at: numeral.end) ? numeral.end + 3 : numeral.end
        }
        return scan.has("项目", at: after) ? at : nil
      }
      guard scan.mark(at: at) == nil else { return nil }
      at += scan.character(at: at).length
    }
    return nil
  }

  /// Walks left over everything but marks that part clauses, verbs of doing, and counted nouns; 的 ends the name unless a
  /// measure of it stands before.
  private func firm(before end: Int) -> Int {
    var at = end
    for _ in 0..<36 where at > 0 {
      if let name = stretch.organisations.last(startingBefore: at), name.range.upperBound == at {
        at = name.range.lowerBound
        continue
      }
      let character = scan.character(before: at)
      let start = at - character.length
      if let mark = scan.mark(at: start) {
        guard mark.kind == .pause || mark.kind == .closeParenthesis || mark.kind == .dot, start > 0 else { return at }
        if mark.kind == .pause, !joins(start) { return at }
      }
      if let unit = scan.longestHit(.unit, endingAt: at),
        scan.numerals(in: max(0, Int(unit.start) - 12)..<Int(unit.start)).last?.end == Int(unit.start)
      {
        return at
      }
      if let word = scan.longestHit(.boundary, endingAt: at) {
        let kind = vocabulary.field(word, .boundary, "kind")
        let isInner =
          scan.longestHit([.suffix, .industry, .metric], endingAt: at).map {
            $0.end - $0.start >= word.end - word.start
          } ?? false
        if kind.elementsEqual("particle".utf8), !scan.has("及", before: at) { return at }
        if kind.elementsEqual("verb".utf8), !isInner { return at }
      }
      at = start
    }
    return at
  }

  /// 、 inside a name, as in …制造、…装备项目: what stands before it is no list of projects.
  private func joins(_ pause: Int) -> Bool {
    ["制造", "生产", "研发", "加工"].contains { scan.text[..<pause].ends(with: $0) }
  }

  /// Only common words: 重点项目, 工业项目, 优质产业项目, 签约项目.
  private func isGeneric(_ run: Range<Int>) -> Bool {
    var at = run.lowerBound
    while at < run.upperBound {
      let kinds: WordKind = [.industry, .suffix, .metric, .title, .event, .stage, .policy, .boundary, .unit]
      guard let word = scan.longestHit(kinds, at: at), Int(word.end) <= run.upperBound, word.end - word.start > 3 else {
        return false
      }
      at = Int(word.end)
    }
    return true
  }

  // MARK: Works and parks

  private func isWorks(_ hit: Hit) -> Bool {
    ["生产基地", "制造基地", "智能制造基地", "智能制造中心", "工厂", "交易市场"].contains {
      scan.text[hit.range].elementsEqual($0.utf8)
    }
  }

  /// A base, works or park with a proper part that the article says is being built or opened.
  private func works(_ hit: Hit) -> Range<Int>? {
    guard scan.longestHit(.suffix, endingAt: Int(hit.end)) == hit, !scan.has("区", at: Int(hit.end)) else { return nil }
    let start = firm(before: Int(hit.start))
    let length = scan.text[start..<Int(hit.start)].count { $0 & 0xC0 != 0x80 }
    guard (2...20).contains(length), !isGeneric(start..<Int(hit.start)), scan.numeral(at: Int(hit.end)) == nil,
      !["绿色", "零碳", "数字化", "首个", "代表性", "打造成"].contains(where: { scan.text[start..<Int(hit.end)].holds($0) })
    else { return nil }
    if let phase = phase(at: Int(hit.end)) { return start..<phase }
    return start..<Int(hit.end)
  }

  /// 二期项目 after a park's name.
  private func phase(at offset: Int) -> Int? {
    for word in ["一期项目", "二期项目", "三期项目", "项目二期", "项目一期"] as [StaticString] where scan.has(word, at: offset) {
      return offset + word.utf8CodeUnitCount
    }
    return nil
  }
}
