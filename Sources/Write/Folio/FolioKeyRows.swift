internal import Model

/// Where the rows of some keys stand in a table whose keys come in about the order in which they are asked for.
///
/// Keys of one row group are asked for at once, and the table's keys read on from where the last of them were found, so
/// that memory stays flat and the table is read once.
struct FolioKeyRows: Sendable {
  private let file: FolioFile
  private let table: Int
  private let column: Int
  /// The first row of each group, and the number of rows of all.
  private let starts: [Int]
  private var group = 0

  init(_ file: FolioFile, table: Int, column: Int) {
    self.file = file
    self.table = table
    self.column = column
    starts = file.footer.tables[table].groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.rowCount) }
  }

  /// The rows of each key, none where there are none.
  mutating func rows(of keys: [[UInt8]]) throws(DamagedFile) -> [Range<Int>] {
    var found = [Range<Int>](repeating: 0..<0, count: keys.count)
    guard let last = keys.indices.last else { return found }
    var numbers: [[UInt8]: Int] = [:]
    for (number, key) in keys.enumerated() { numbers[key] = number }
    var next = group
    // The rows of the last key may go on in the group that follows.
    while next < starts.count - 1, found[last].isEmpty || found[last].upperBound == starts[next] {
      try look(in: next, for: numbers, &found)
      next += 1
    }
    // The next to ask may begin with the key that was last here.
    if let latest = found.filter({ !$0.isEmpty }).map(\.lowerBound).max() {
      while starts[group + 1] <= latest { group += 1 }
    }
    return found
  }

  /// Notes the rows of keys in a group.
  private func look(in group: Int, for numbers: [[UInt8]: Int], _ found: inout [Range<Int>]) throws(DamagedFile) {
    var reader = FolioGroupReader(file, table: table, group: group)
    let keys = try reader.read([0..<reader.rowCount], of: column)
    guard case .text(let texts) = keys.values else { return }
    for run in texts.runs {
      guard let number = numbers[Array(texts[run.lowerBound])] else { continue }
      let rows = starts[group] + run.lowerBound..<starts[group] + run.upperBound
      if found[number].isEmpty {
        found[number] = rows
      } else if found[number].upperBound == rows.lowerBound {
        found[number] = found[number].lowerBound..<rows.upperBound
      }
    }
  }
}

extension TextValues {
  /// Rows of neighbours that are equal.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    let all = bytes
    var start = 0
    for row in 0..<count {
      let isOne =
        row + 1 < count
        && TextDictionary.areEqual(all.span.extracting(range(row)), all.span.extracting(range(row + 1)))
      if isOne { continue }
      runs.append(start..<row + 1)
      start = row + 1
    }
    return runs
  }
}
