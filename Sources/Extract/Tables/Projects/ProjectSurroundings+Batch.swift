internal import Lexicon
import Model

/// How far a project is by the batch it is one of.
///
///     集中签约项目16个。其中…，此外…          what the sentences before tell of all
///     签约项目中，…；…                        what the head of a row tells of all
///     12个项目集中开工。 …名单里，某项目…       a ceremony, and what is named in the paragraphs after it
extension ProjectSurroundings {
  private static let partOfBatch: Words = [
    "其中", "投资额最大的", "投资最大的", "规模最大的", "体量最大的", "金额最大的", "最大的", "最引人注目的", "此外", "另外", "另有", "还有",
  ]

  /// 集中签约项目16个。其中…，此外…: one of a batch is as far as the batch, which the sentences before tell of.
  func stageOfBatch() -> ProjectStage? {
    if let stage = stageOfHead() { return stage }
    var place = (stretch: mention.stretch, start: sentence.lowerBound)
    for _ in 0..<8 {
      let here = story.stretches[place.stretch].scan
      guard
        here.first(of: Self.partOfBatch, at: place.start) != nil || here.has("；", before: place.start)
          || here.hasAny(["最大的", "最多的"], in: place.start..<min(here.text.count, place.start + 36))
      else { return nil }
      if place.start == 0 {
        // The batch is told of in the paragraph before.
        guard place.stretch > 0, story.stretches[place.stretch - 1].role == .body else { return nil }
        place = (place.stretch - 1, story.stretches[place.stretch - 1].scan.text.count)
      }
      let scan = story.stretches[place.stretch].scan
      guard place.start > 0 else { return nil }
      let earlier = scan.nearSentence(place.start - 1)
      // 签约项目中，…；…: the head of the first sentence of a row tells of all.
      if let stage = ProjectSurroundings(
        mention: ProjectMention(stretch: place.stretch, range: earlier.upperBound..<earlier.upperBound), story: story,
        today: today
      ).stageOfRow(earlier) {
        return stage
      }
      if scan.first(of: Self.partOfBatch, at: earlier.lowerBound) == nil,
        !scan.has("；", before: earlier.lowerBound), !scan.has("；", before: earlier.upperBound)
      {
        let end = ProjectMention(stretch: place.stretch, range: earlier.upperBound..<earlier.upperBound)
        return ProjectSurroundings(mention: end, story: story, today: today)
          .stage(in: max(earlier.lowerBound, earlier.upperBound - 240)..<earlier.upperBound)
      }
      place.start = earlier.lowerBound
    }
    return nil
  }

  /// 开工项目涵盖三大领域。某公司的某基地…；…: what the first sentence of the paragraph tells of all that it goes on to name.
  func stageOfLead() -> ProjectStage? {
    guard let end = leadEnd(), end <= mention.range.lowerBound else { return nil }
    let head = scan.stripped(0..<end).lowerBound
    guard let hit = scan.longestHit(.stage, at: head) else { return nil }
    let stage = story.vocabulary.stage(hit)
    return stage == .signed || stage == .groundbreaking ? stage : nil
  }

  /// Where a first sentence ends that begins with 签约项目 or 开工项目 and says what kinds there are.
  private func leadEnd() -> Int? {
    let first = scan.nearSentence(0)
    guard first.upperBound <= mention.range.lowerBound,
      let hit = scan.longestHit(.stage, at: scan.stripped(first).lowerBound),
      scan.has("项目", at: Int(hit.end)) || scan.has("的项目", at: Int(hit.end)),
      scan.hasAny(["涵盖", "涉及", "包括", "覆盖", "分布", "集中在", "聚焦", "主要"], in: Int(hit.end)..<first.upperBound)
    else { return nil }
    return first.upperBound
  }

  /// 此次签约的项目中，…: what the head of the sentence says of all of them.
  private func stageOfHead() -> ProjectStage? {
    let head = scan.nearClause(sentence.lowerBound)
    guard head.upperBound <= mention.range.lowerBound else { return nil }
    if let stage = stageOfRow(sentence) { return stage }
    // 上半年新开工项目9个，其中某项目…: what is counted in the clause before is as far.
    let before = max(sentence.lowerBound, mention.range.lowerBound - 240)..<mention.range.lowerBound
    guard let part = scan.offset(ofAny: ["其中"], in: before), scan.mark(endingAt: part) != nil else { return nil }
    let counted = scan.nearClause(max(sentence.lowerBound, part - 4))
    guard counted.upperBound <= part, scan.hasAny(["项目"], in: counted) else { return nil }
    for hit in scan.hits(in: counted) where hit.kinds.contains(.stage) {
      guard let hit = scan.longestHit(.stage, at: Int(hit.start)), !isWeak(hit), !isExpected(hit),
        let stage = story.vocabulary.stage(hit)
      else { continue }
      if stage == .signed || stage == .groundbreaking { return stage }
    }
    return nil
  }

  /// 开工名单中“个头”最大的，是…: what the list that it stands in is of.
  func stageOfNames() -> ProjectStage? {
    let head = scan.nearClause(sentence.lowerBound)
    guard head.upperBound <= mention.range.lowerBound,
      let list = scan.offset(ofAny: ["名单"], in: head.lowerBound..<min(head.upperBound, head.lowerBound + 36)),
      let hit = scan.longestHit(.stage, endingAt: list)
    else { return nil }
    let stage = story.vocabulary.stage(hit)
    return stage == .signed || stage == .groundbreaking ? stage : nil
  }

  /// 签约项目中, 同日动工的还有：: how far all are that a sentence goes on to name.
  func stageOfRow(_ sentence: Range<Int>) -> ProjectStage? {
    let head = scan.nearClause(sentence.lowerBound)
    if scan.hasAny(["项目中", "项目里", "项目当中", "项目之中"], in: head) { return stage(in: head) }
    guard scan.mark(endingAt: head.upperBound)?.kind == .colon,
      scan.hasAny(["还有", "包括", "有：", "分别", "名单", "如下", "项目"], in: head)
    else { return nil }
    for hit in scan.hits(in: head) where hit.kinds.contains(.stage) {
      guard let hit = scan.longestHit(.stage, at: Int(hit.start)), !isWeak(hit) else { continue }
      return story.vocabulary.stage(hit)
    }
    return nil
  }

  /// 12个项目集中开工。…名单里，某公司投资3亿元的某项目: how far all are that were signed or begun together, where nothing else is
  /// said of the one.
  func stageOfCeremony() -> ProjectStage? {
    guard scan.quotation(around: mention.range.lowerBound) == nil else { return nil }
    // What a story tells of further down is no ceremony that it is about.
    let first = story.stretches.firstIndex { $0.role == .body } ?? 0
    var number = mention.stretch
    var end = mention.range.lowerBound
    for _ in 0..<3 {
      let stretch = story.stretches[number]
      if stretch.role == .body, number <= first + 1, let stage = ceremony(in: stretch, upTo: min(end, 900)) {
        return stage
      }
      guard number > 0 else { return nil }
      number -= 1
      end = story.stretches[number].scan.text.count
    }
    return nil
  }

  /// 23个项目现场签约, 8个项目同日破土: a count of projects, and a word that they were signed or begun on one occasion.
  private func ceremony(in stretch: Story.Stretch, upTo end: Int) -> ProjectStage? {
    let scan = stretch.scan
    for hit in scan.hits(in: 0..<max(0, end)) where hit.kinds.contains(.stage) {
      guard let hit = scan.longestHit(.stage, at: Int(hit.start)),
        let stage = story.vocabulary.stage(hit),
        stage == .signed || stage == .groundbreaking
      else { continue }
      let clause = scan.nearClause(Int(hit.start))
      guard scan.hasAny(["项目"], in: clause), !scan.hasAny(Self.tallies, in: clause),
        scan.hasAny(Self.together, in: scan.nearSentence(Int(hit.start)))
      else { continue }
      // 举行项目集中开工仪式，12个项目总投资…: the count behind the ceremony.
      let next = scan.hasAny(["仪式"], in: clause) ? scan.nearClause(clause.upperBound) : clause
      let counted = clause.lowerBound..<max(clause.upperBound, next.upperBound)
      let isCounted = stretch.quantities(in: counted).contains {
        $0.dimension == .count && ($0.unit.equals("个") || $0.unit.equals("项")) && ($0.value.integer ?? 0) >= 3
      }
      if isCounted { return stage }
    }
    return nil
  }

  private static let together: Words = ["集中", "现场", "同日", "同时", "同步", "仪式", "当天", "当日", "大会上", "会上"]
  private static let tallies: Words = ["累计", "新签约", "新开工", "续建", "以来", "今年前", "上半年", "促成", "引进"]
}
