internal import Model

/// The rows of one row group: pieces of the batches they came in, which are shared and not copied.
struct RowGroupRows: Sendable {
  fileprivate(set) var pieces: [(batch: RowBatch, rows: Range<Int>)] = []
  fileprivate(set) var rowCount = 0

  func column(_ index: Int) -> ColumnSlices {
    ColumnSlices(pieces: pieces.map { ($0.batch.columns[index], $0.rows) }, rowCount: rowCount)
  }
}

/// Cuts a stream of batches into row groups by rows and by bytes.
///
/// A group ends before the row that would take it over either limit, so that where groups end depends on the rows
/// alone and not on how they came in batches; a row over the limit is a group of its own.
///
/// Where the writers of a run together hold much, most of the rows that wait lie on disk.
struct RowGroupCutter {
  let rowLimit: Int
  let byteLimit: Int
  private let heldLimit: Int
  /// Makes a place on disk for the rows of a group that wait; nil keeps them in memory.
  private let makeSpill: (() throws(OutputError) -> RowSpill)?
  private var spill: RowSpill?
  private var spilled: [SpilledRows] = []
  private var open = RowGroupRows()
  private var openBytes = 0
  /// What of them is in memory.
  private let held = HeldRows()
  /// The last piece is a batch of ours, which small batches are added to.
  private var lastIsOurs = false

  /// Batches smaller than this are gathered, so that a group is not thousands of pieces; larger ones are not copied.
  private static let smallBatch = 512

  /// - Parameter heldLimit: what stays in memory at least of the rows that wait.
  init(
    rowLimit: Int, byteLimit: Int, heldLimit: Int = 1 << 20,
    makeSpill: (() throws(OutputError) -> RowSpill)? = nil
  ) {
    precondition(rowLimit > 0 && byteLimit > 0)
    self.rowLimit = rowLimit
    self.byteLimit = byteLimit
    self.heldLimit = heldLimit
    self.makeSpill = makeSpill
  }

  mutating func add(_ batch: RowBatch) throws(OutputError) -> [RowGroupRows] {
    var finished: [RowGroupRows] = []
    var next = 0
    while next < batch.rowCount {
      let room = min(batch.rowCount - next, rowLimit - open.rowCount)
      let taken = Self.rows(of: batch, from: next, atMost: room, bytes: byteLimit - openBytes)
      if taken > 0 {
        append(batch, next..<next + taken)
        next += taken
      } else if open.rowCount == 0 {
        append(batch, next..<next + 1)
        next += 1
      }
      if taken < room || open.rowCount == rowLimit {
        if let group = try last() { finished.append(group) }
      }
    }
    if held.count > heldLimit, HeldRows.areMany { try setAside() }
    return finished
  }

  /// The rows that still wait for more.
  mutating func last() throws(OutputError) -> RowGroupRows? {
    guard open.rowCount > 0 else { return nil }
    var group = RowGroupRows()
    for rows in spilled { group.pieces.append((try rows.batch(), 0..<rows.rowCount)) }
    group.pieces += open.pieces
    group.rowCount = open.rowCount
    open = RowGroupRows()
    openBytes = 0
    held.removeAll()
    (spilled, spill) = ([], nil)
    lastIsOurs = false
    return group
  }

  private mutating func setAside() throws(OutputError) {
    guard let makeSpill else { return }
    let file = if let spill { spill } else { try makeSpill() }
    spill = file
    for piece in open.pieces { spilled.append(try file.append(piece.batch, piece.rows)) }
    open.pieces = []
    held.removeAll()
    lastIsOurs = false
  }

  private mutating func append(_ batch: RowBatch, _ rows: Range<Int>) {
    let bytes = Self.bytes(of: batch, rows)
    openBytes += bytes
    held.add(bytes)
    open.rowCount += rows.count
    guard rows.count < Self.smallBatch, rows.count == batch.rowCount else {
      open.pieces.append((batch, rows))
      lastIsOurs = false
      return
    }
    guard lastIsOurs, var ours = open.pieces.popLast()?.batch else {
      open.pieces.append((batch, rows))
      lastIsOurs = true
      return
    }
    ours.append(contentsOf: batch)
    lastIsOurs = ours.rowCount < 8 * Self.smallBatch
    open.pieces.append((ours, 0..<ours.rowCount))
  }

  /// What rows weigh: their text, and eight bytes for any other value.
  static func bytes(of batch: RowBatch, _ rows: Range<Int>) -> Int {
    var sum = 0
    for column in batch.columns {
      if case .text(let texts) = column.values {
        guard !rows.isEmpty else { continue }
        sum += texts.range(rows.upperBound - 1).upperBound - texts.range(rows.lowerBound).lowerBound
      } else {
        sum += 8 * rows.count
      }
    }
    return sum
  }

  /// The most rows that weigh no more than `limit`, by bisection.
  private static func rows(of batch: RowBatch, from start: Int, atMost most: Int, bytes limit: Int) -> Int {
    var (fits, over) = (0, most + 1)
    if bytes(of: batch, start..<start + most) <= limit { return most }
    while over - fits > 1 {
      let middle = (fits + over) / 2
      if bytes(of: batch, start..<start + middle) <= limit { fits = middle } else { over = middle }
    }
    return fits
  }
}
