/// Where look-ups by place begin in the tables of a scan: for each row of a text's bytes, what comes first at or after it.
///
/// A look-up takes it from the row its place is in and goes on by a step or two, where a binary search of the tables took
/// seven or eight, each of them a guess. A short text has one row, and its tables are gone through from their start.
struct ScanIndex: Sendable {
  private struct Row {
    var hit: Int32 = 0
    var mark: Int32 = 0
    var sentence: Int32 = 0
    var clause: Int32 = 0
  }

  private var rows: [Row] = []

  /// So many bytes are a row.
  private static var width: Int { 32 }

  /// - Parameter count: how long the text is.
  init(_ count: Int, hits: [Hit], marks: [Mark], sentenceEnds: [Int], clauseEnds: [Int]) {
    guard count > 4 * ScanIndex.width else { return }
    rows.reserveCapacity(count / ScanIndex.width + 1)
    var row = Row()
    var start = 0
    while start < count {
      while Int(row.hit) < hits.count, Int(hits[Int(row.hit)].start) < start { row.hit &+= 1 }
      while Int(row.mark) < marks.count, Int(marks[Int(row.mark)].start) < start { row.mark &+= 1 }
      while Int(row.sentence) < sentenceEnds.count, sentenceEnds[Int(row.sentence)] <= start { row.sentence &+= 1 }
      while Int(row.clause) < clauseEnds.count, clauseEnds[Int(row.clause)] <= start { row.clause &+= 1 }
      rows.append(row)
      start += ScanIndex.width
    }
  }

  /// The number of a hit: none before it starts at the offset or after.
  func firstHit(near offset: Int) -> Int { Int(row(of: offset).hit) }

  /// The number of a mark: none before it starts at the offset or after.
  func firstMark(near offset: Int) -> Int { Int(row(of: offset).mark) }

  /// The number of a sentence: none before it ends after the offset.
  func firstSentence(near offset: Int) -> Int { Int(row(of: offset).sentence) }

  /// The number of a clause: none before it ends after the offset.
  func firstClause(near offset: Int) -> Int { Int(row(of: offset).clause) }

  private func row(of offset: Int) -> Row {
    guard !rows.isEmpty, offset > 0 else { return Row() }
    return rows[min(offset / ScanIndex.width, rows.count &- 1)]
  }
}
