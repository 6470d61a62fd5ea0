import Model

/// Lists of projects that have a paragraph each, its first sentence a name and nothing else.
///
///     某某组件扩建工程。投资方为某公司，总投资32亿元…
///     某某底盘基地。由某集团兴建…
///     某某污水处理厂提标改造。8月28日通水…      a project, for the others are
extension Story {
  /// Adds the names that stand so where three and more do, and most of them end as projects' names do.
  func readProjectEntries() {
    let entries = stretches.indices.compactMap { number in entry(stretches[number]).map { (number: number, name: $0) } }
    guard entries.count >= Story.fewestEntries,
      2 * entries.count(where: { endsAsProject($0.name, stretches[$0.number].scan) }) >= entries.count
    else { return }
    for (number, name) in entries {
      let stretch = stretches[number]
      stretch.projects.removeAll { $0.range.overlaps(name) }
      stretch.projects.insert(ProjectMention(stretch: number, range: name, isEntry: true), at: 0)
    }
  }

  private static let fewestEntries = 3

  /// A paragraph's first sentence without its full stop, where that is a few words with no pause among them and figures
  /// follow.
  private func entry(_ stretch: Stretch) -> Range<Int>? {
    let scan = stretch.scan
    guard stretch.role == .body, !stretch.quantities.isEmpty else { return nil }
    let sentence = scan.sentence(at: 0)
    guard sentence.upperBound < scan.text.count, scan.has("。", before: sentence.upperBound) else { return nil }
    var start = 0
    while start < sentence.upperBound, Story.isBullet(scan.character(at: start).value) {
      start += scan.character(at: start).length
    }
    let name = start..<max(start, sentence.upperBound - 3)
    guard (4...24).contains(scan.characterCount(name)), scan.clause(at: start).upperBound == sentence.upperBound,
      !scan.hasAny(Story.tells, in: name)
    else { return nil }
    return name
  }

  private static let tells: Words = ["、", "了", "是", "在", "我", "他", "她", "？", "！", "："]

  /// ●, ■, * and the like.
  private static func isBullet(_ value: UInt32) -> Bool {
    switch CharacterClass(value) {
    case .mark, .space, .other: true
    default: false
    }
  }

  private func endsAsProject(_ name: Range<Int>, _ scan: Scan) -> Bool {
    scan.longestHit(.project, endingAt: name.upperBound).map { vocabulary.projectKind($0) != nil } ?? false
  }
}
