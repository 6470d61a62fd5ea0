/// Where look-ups by place begin in the tables of a scan: for each row of a text's bytes, what comes first at or after it.
///
/// A look-up takes it from the row its place is in and goes on by a step or two, where a binary search of the tables took
/// seven or eight, each of them a guess.
struct ScanIndex: BitwiseCopyable {
  private struct Row: BitwiseCopyable {
    var mark: Int32 = 0
    var numeral: Int32 = 0
    var sentence: Int32 = 0
    var clause: Int32 = 0
    var cue: Int32 = 0
  }

  private let rows: SlabTable<Row>
  /// The same for hits, which stand closer together: of narrower rows.
  private let hits: SlabTable<Int32>

  /// Of a text that nothing is known of.
  init() {
    rows = SlabTable()
    hits = SlabTable()
  }

  /// So many bytes are a row.
  private static var width: Int { 1 << widthBits }
  private static var widthBits: Int { 5 }
  private static var hitBits: Int { 3 }

  /// An index that is filled while the text is gone through, and then `finish`ed.
  ///
  /// - Parameter count: how long the text is.
  init(_ count: Int, in space: ScanSpace) {
    let width = ScanIndex.width
    rows = space.slabs.table((count + width - 1) / width + 1, of: Row.self)
    unsafe rows.buffer.initialize(repeating: Row())
    hits = space.slabs.table(count >> ScanIndex.hitBits + 2, of: Int32.self)
    unsafe hits.buffer.initialize(repeating: 0)
  }

  // What was met so far is noted for the row behind; of the rows that nothing is noted for `finish` takes care.

  /// - Parameter offset: where the last of so many hits starts.
  @inline(__always)
  func note(hits count: Int, upTo offset: Int) {
    // Unchecked: the offset is in the text, of which every byte has a row with one behind it.
    unsafe hits.buffer[offset >> ScanIndex.hitBits &+ 1] = Int32(truncatingIfNeeded: count)
  }

  @inline(__always)
  func note(cues count: Int, upTo offset: Int) {
    // Unchecked, as above.
    unsafe rows.buffer[offset >> ScanIndex.widthBits &+ 1].cue = Int32(truncatingIfNeeded: count)
  }

  func note(marks count: Int, upTo offset: Int) {
    precondition(offset >> ScanIndex.widthBits &+ 1 < rows.count)
    unsafe rows.buffer[offset >> ScanIndex.widthBits &+ 1].mark = Int32(truncatingIfNeeded: count)
  }

  func note(numerals count: Int, upTo offset: Int) {
    precondition(offset >> ScanIndex.widthBits &+ 1 < rows.count)
    unsafe rows.buffer[offset >> ScanIndex.widthBits &+ 1].numeral = Int32(truncatingIfNeeded: count)
  }

  /// - Parameter end: where the last of so many sentences ends.
  func note(sentences count: Int, upTo end: Int) {
    let row = (end + ScanIndex.width - 1) >> ScanIndex.widthBits
    precondition(row < rows.count)
    unsafe rows.buffer[row].sentence = Int32(truncatingIfNeeded: count)
  }

  func note(clauses count: Int, upTo end: Int) {
    let row = (end + ScanIndex.width - 1) >> ScanIndex.widthBits
    precondition(row < rows.count)
    unsafe rows.buffer[row].clause = Int32(truncatingIfNeeded: count)
  }

  /// Where nothing was noted for a row, what comes before it is what came before the one before.
  func finish() {
    var rows = unsafe self.rows.buffer.mutableSpan
    var last = Row()
    for number in rows.indices {
      last.mark = max(last.mark, rows[number].mark)
      last.numeral = max(last.numeral, rows[number].numeral)
      last.sentence = max(last.sentence, rows[number].sentence)
      last.clause = max(last.clause, rows[number].clause)
      last.cue = max(last.cue, rows[number].cue)
      rows[number] = last
    }
    var hits = unsafe self.hits.buffer.mutableSpan
    var count: Int32 = 0
    for number in hits.indices {
      count = max(count, hits[number])
      hits[number] = count
    }
  }

  /// The number of a hit: none before it starts at the offset or after.
  func firstHit(near offset: Int) -> Int { hitCount(before: offset >> ScanIndex.hitBits) }

  /// The number of a hit: neither it nor any behind it starts at the offset or before.
  func firstHit(beyond offset: Int) -> Int { hitCount(before: offset >> ScanIndex.hitBits &+ 1) }

  @inline(__always)
  private func hitCount(before row: Int) -> Int {
    let number = min(row, hits.count &- 1)
    // Unchecked: both ends were looked at.
    return number < 0 ? 0 : unsafe Int(hits.buffer[number])
  }

  /// The number of a mark: none before it starts at the offset or after.
  func firstMark(near offset: Int) -> Int { Int(row(of: offset).mark) }

  /// The number of a numeral: none before it starts at the offset or after.
  func firstNumeral(near offset: Int) -> Int { Int(row(of: offset).numeral) }

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
