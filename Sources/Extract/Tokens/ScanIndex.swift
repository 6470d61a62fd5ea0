/// Where look-ups by place begin in the tables of a scan: for each row of a text's bytes, what comes first at or after it.
///
/// A look-up takes it from the row its place is in and goes on by a step or two, where a binary search of the tables took
/// seven or eight, each of them a guess. A short text has one row, and its tables are gone through from their start.
struct ScanIndex {
  private struct Row: BitwiseCopyable {
    var hit: Int32 = 0
    var mark: Int32 = 0
    var sentence: Int32 = 0
    var clause: Int32 = 0
    var cue: Int32 = 0
  }

  private let rows: Laid<Row>

  /// Of a text that nothing is known of.
  init() { rows = Laid() }

  /// So many bytes are a row.
  private static var width: Int { 1 << widthBits }
  private static var widthBits: Int { 5 }

  /// - Parameter count: how long the text is.
  init(
    _ count: Int, hits: Laid<Hit>, marks: [Mark], sentenceEnds: [Int], clauseEnds: [Int], cues: Laid<Cue>,
    in space: ScanSpace
  ) {
    guard count > 4 * ScanIndex.width else {
      rows = Laid()
      return
    }
    let width = ScanIndex.width
    rows = space.slabs.table((count + width - 1) / width + 1, of: Row.self)
    let buffer = unsafe self.rows.buffer
    unsafe buffer.initialize(repeating: Row())
    var rows = unsafe buffer.mutableSpan
    // How many come first in each row; then, of all rows so far, how many come before it.
    for index in hits.indices { rows[Int(hits[index].start) / width + 1].hit &+= 1 }
    for index in marks.indices { rows[Int(marks[index].start) / width + 1].mark &+= 1 }
    for end in sentenceEnds { rows[(end + width - 1) / width].sentence &+= 1 }
    for end in clauseEnds { rows[(end + width - 1) / width].clause &+= 1 }
    for cue in cues { rows[Int(cue.start) / width + 1].cue &+= 1 }
    for row in 1..<rows.count {
      rows[row].hit &+= rows[row - 1].hit
      rows[row].mark &+= rows[row - 1].mark
      rows[row].sentence &+= rows[row - 1].sentence
      rows[row].clause &+= rows[row - 1].clause
      rows[row].cue &+= rows[row - 1].cue
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

  /// The number of a cue: none before it starts at the offset or after.
  func firstCue(near offset: Int) -> Int { Int(row(of: offset).cue) }

  @inline(__always)
  private func row(of offset: Int) -> Row {
    // Below zero before the text, and where there are no rows.
    let number = min(offset >> ScanIndex.widthBits, rows.count &- 1)
    guard number >= 0 else { return Row() }
    // Unchecked: both ends were looked at.
    return unsafe rows.buffer[number]
  }
}
