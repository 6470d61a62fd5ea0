import Model

/// 前者 and 后者: the two things that the sentence before has named together.
extension SubjectCandidates {
  /// 同日开工的还有某传感器项目和某邻里中心。前者投资3亿元…；后者投资9800万元….
  ///
  /// - Parameter starts: where clauses begin, behind a date.
  func addPairs(at starts: [Int], to found: inout [SubjectCandidate]) {
    for start in starts {
      let isFirst = scan.has("前者", at: start)
      guard isFirst || scan.has("后者", at: start) else { continue }
      // 前者投资3亿元…；后者…: the sentence that names them stands before both.
      var end = scan.sentence(at: start).lowerBound
      if !isFirst, end > 0, case let earlier = scan.sentence(at: end - 1), scan.hasAny(["前者"], in: earlier) {
        end = earlier.lowerBound
      }
      guard let pair = pair(before: end) else { continue }
      found.append(SubjectCandidate(range: start..<start + 6, name: Array(scan.text[isFirst ? pair.0 : pair.1])))
    }
  }

  /// 它的井深可达9000米, behind a sentence that ends in the name of a thing.
  func addIt(at starts: [Int], to found: inout [SubjectCandidate]) {
    for start in starts where scan.has("它", at: start) && !scan.has("们", at: start + 3) {
      guard let name = quotedName(before: start) else { continue }
      found.append(SubjectCandidate(range: start..<start + 3, name: name))
    }
  }

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
