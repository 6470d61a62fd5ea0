import Model

/// 前者 and 后者: the two things that the sentence before has named together.
extension SubjectCandidates {
  /// 同日开工的还有某传感器项目和某邻里中心。前者投资3亿元…；后者投资9800万元….
  ///
  /// - Parameter starts: of these, those in sentences with a figure are read.
  func addPairs(at starts: [ClauseStart], to found: inout [SubjectCandidate]) {
    for number in starts.indices where starts[number].isMeasured {
      let start = starts[number].at
      let isFirst = scan.has("前者", at: start)
      guard isFirst || scan.has("后者", at: start) else { continue }
      // 前者投资3亿元…；后者…: the sentence that names them stands before both.
      var end = scan.sentence(at: start).lowerBound
      if !isFirst, end > 0, case let earlier = scan.sentence(at: end - 1), scan.hasAny(["前者"], in: earlier) {
        end = earlier.lowerBound
      }
      guard let pair = pair(before: end) else { continue }
      found.append(SubjectCandidate(range: start..<start + 6, namedAt: isFirst ? pair.0 : pair.1))
    }
  }

  /// 它的井深可达9000米, behind a sentence that ends in the name of a thing.
  func addIt(at starts: [ClauseStart], to found: inout [SubjectCandidate]) {
    for number in starts.indices where starts[number].isMeasured {
      let start = starts[number].at
      guard scan.has("它", at: start), !scan.has("们", at: start + 3) else { continue }
      guard let name = quotedName(before: start) ?? thingBefore(start, found) else { continue }
      found.append(SubjectCandidate(range: start..<start + 3, name: name))
    }
  }

  /// “石桥-3”载重2吨。今年4月，它…: the thing that the sentence before begins with.
  private func thingBefore(_ start: Int, _ found: [SubjectCandidate]) -> [UInt8]? {
    let sentence = scan.sentence(at: start)
    guard sentence.lowerBound > 0 else { return nil }
    let earlier = scan.sentence(at: sentence.lowerBound - 1)
    let near = found.filter { earlier.contains($0.range.lowerBound) && ($0.kind == .noun || $0.kind == .thing) }
    return near.min { $0.range.lowerBound < $1.range.lowerBound }?.name(in: scan)
  }

  /// 从高校聘请30名“科技顾问”，每人结对2家企业: those that the clauses before counted, each of whom does it.
  func addEachOfThem(at starts: [ClauseStart], to found: inout [SubjectCandidate]) {
    for number in starts.indices where starts[number].isMeasured {
      let start = starts[number].at
      guard let word = scan.first(of: lists.eachOfThem, at: start) else { continue }
      let sentence = scan.sentence(at: start)
      guard
        let count = stretch.quantities(in: sentence.lowerBound..<start).last(where: {
          $0.dimension == .count && scan.first(of: Self.persons, before: $0.range.upperBound) != nil
        })
      else { continue }
      let noun = countedNoun(from: count.range.upperBound, before: start)
      guard (6...45).contains(noun.count), stretch.organisations(in: noun).isEmpty else { continue }
      found.append(
        SubjectCandidate(
          range: start..<start + word.utf8CodeUnitCount, namedAt: noun, kind: .noun))
    }
  }

  /// What was counted, the name in quotation marks where it has one.
  private func countedNoun(from start: Int, before limit: Int) -> Range<Int> {
    if let open = scan.mark(at: start), open.kind == .openQuote, open.partner >= 0 {
      let close = scan.marks[Int(open.partner)]
      return close.end <= limit ? Int(open.end)..<Int(close.start) : start..<start
    }
    let end = scan.nounEnd(at: start, before: limit)
    // 选派38名干部担任“驻厂专员”: what they are made.
    if let office = scan.first(of: Self.becoming, at: end),
      case let at = end + office.utf8CodeUnitCount, let open = scan.mark(at: at), open.kind == .openQuote,
      open.partner >= 0,
      scan.marks[Int(open.partner)].end <= limit
    {
      return Int(open.end)..<Int(scan.marks[Int(open.partner)].start)
    }
    return start..<end
  }

  static let eachOfThem: Words = ["每人", "人均", "他们每", "每名", "每位"]
  private static let persons: Words = ["名", "位", "人", "个", "支"]
  private static let becoming: Words = ["担任", "任", "当", "出任", "组成", "为"]

  private func pair(before end: Int) -> (Range<Int>, Range<Int>)? {
    guard end > 0 else { return nil }
    let sentence = scan.sentence(at: end - 1)
    let projects = stretch.projects.filter { sentence.contains($0.range.lowerBound) }.map(\.range)
    let houses = stretch.organisations(in: sentence).map(\.range)
    for names in [projects, projects + houses.filter { house in !projects.contains { $0.overlaps(house) } }] {
      let last = names.sorted { $0.lowerBound < $1.lowerBound }.suffix(2)
      guard last.count == 2, let first = last.first, let second = last.last else { continue }
      // 甲项目和乙中心, 甲园、乙的丙站: joined by a word for it.
      let between = first.upperBound..<max(first.upperBound, second.lowerBound)
      if between.count <= 90, scan.hasAny(["和", "与", "、", "及", "；", "，"], in: between) { return (first, second) }
    }
    return nil
  }
}
