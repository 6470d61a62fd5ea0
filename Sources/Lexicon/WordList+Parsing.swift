public import Model

extension WordList {
  /// Reads a list from the bytes of a file; bad rows are left out, and each is told with line, column and reason.
  public init(name: String, parsing file: [UInt8], file path: String) {
    var problems: [Diagnostic] = []
    self.init(name: name, parsing: file, file: path, problems: &problems)
  }

  /// Reads a list from the bytes of a file; bad rows are left out, and each adds to `problems`.
  public init(name: String, parsing file: [UInt8], file path: String, problems: inout [Diagnostic]) {
    self.init(name: name)
    add(file, file: path, problems: &problems)
  }

  /// Adds the rows of another file, which must have the same columns. A word that an earlier file had is replaced.
  public mutating func add(_ file: [UInt8], file path: String, problems: inout [Diagnostic]) {
    guard bytes.count + file.count <= Int(Int32.max) else {
      problems.append(Diagnostic(.error, "word-list-size", file: path, "the word list ‘\(name)’ is larger than 2 GiB"))
      return
    }
    var reader = RowReader(list: self, file: file, path: path)
    reader.readAll()
    self = reader.list
    problems += reader.problems
  }
}

/// Walks the rows of one file and adds the good ones to a list.
private struct RowReader {
  var list: WordList
  var problems: [Diagnostic] = []
  let file: [UInt8]
  let path: String
  let shift: Int
  let fileNumber: Int32
  /// Rows of earlier files; their words may be replaced, those of this file may not stand twice.
  let firstOwnRow: Int
  var hasHeader = false
  /// Own column → the list's, because an added file may order them differently.
  var order: [Int] = []

  init(list: WordList, file: [UInt8], path: String) {
    self.list = list
    self.file = file
    self.path = path
    shift = list.bytes.count
    fileNumber = Int32(list.files.count)
    firstOwnRow = list.count
    self.list.bytes += file
    self.list.files.append(path)
  }

  mutating func readAll() {
    var at = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    while at < file.count {
      line += 1
      let lineFeed = file[at...].firstIndex(of: 0x0A) ?? file.count
      var end = lineFeed
      if end > at, file[end - 1] == 0x0D { end -= 1 }
      read(at..<end, line: line)
      at = lineFeed + 1
    }
    if !hasHeader { report("word-list-header", line: 0, column: 0, "no row with the names of the columns") }
  }

  private mutating func read(_ row: Range<Int>, line: Int) {
    guard !row.isEmpty, file[row.lowerBound] != 0x23 else { return }
    let fields = split(row)
    if !hasHeader {
      hasHeader = true
      readHeader(fields, line: line)
    } else if isSound(fields, row: row, line: line) {
      add(fields, line: line)
    }
  }

  private func split(_ row: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(list.columns.count)
    var start = row.lowerBound
    for at in row where file[at] == 0x09 {
      fields.append(start..<at)
      start = at + 1
    }
    fields.append(start..<row.upperBound)
    return fields
  }

  private mutating func readHeader(_ fields: [Range<Int>], line: Int) {
    let names = fields.map { String(decoding: file[$0], as: UTF8.self) }
    for (column, name) in names.enumerated() where name.isEmpty || names[..<column].contains(name) {
      report(
        "word-list-header", line: line, column: characters(line: fields, to: fields[column].lowerBound),
        name.isEmpty ? "a column without a name" : "two columns named ‘\(name)’")
    }
    if list.columns.isEmpty {
      list.columns = names
      order = Array(names.indices)
      return
    }
    let missing = list.columns.filter { !names.contains($0) }
    if missing.isEmpty, names.count == list.columns.count {
      order = names.map { list.columns.firstIndex(of: $0) ?? 0 }
    } else {
      report(
        "word-list-columns", line: line, column: 1,
        "the columns of ‘\(list.name)’ are \(list.columns.joined(separator: ", ")), not \(names.joined(separator: ", "))"
      )
      order = []
    }
  }

  private mutating func isSound(_ fields: [Range<Int>], row: Range<Int>, line: Int) -> Bool {
    guard !order.isEmpty else { return false }
    guard fields.count == order.count else {
      report(
        "word-list-columns", line: line, column: 1,
        "\(fields.count) fields where there are \(order.count) columns")
      return false
    }
    if let bad = firstInvalidByte(row) {
      report("word-list-utf8", line: line, column: characters(line: fields, to: bad), "bytes that are not UTF-8")
      return false
    }
    let word = file[fields[order.firstIndex(of: 0) ?? 0]]
    if word.isEmpty {
      report("word-list-empty", line: line, column: 1, "a row without a word")
      return false
    }
    if let earlier = list.row(of: word), earlier >= firstOwnRow {
      report(
        "word-list-duplicate", line: line, column: 1,
        "‘\(String(decoding: word, as: UTF8.self))’ stands already in line \(list.lines[earlier])")
      return false
    }
    return true
  }

  private mutating func add(_ fields: [Range<Int>], line: Int) {
    var cells = Array(repeating: WordList.Cell(start: 0, end: 0), count: fields.count)
    for (own, field) in fields.enumerated() {
      cells[order[own]] = WordList.Cell(
        start: Int32(shift + field.lowerBound), end: Int32(shift + field.upperBound))
    }
    if let replaced = list.row(of: list.bytes[Int(cells[0].start)..<Int(cells[0].end)]) {
      let base = replaced * cells.count
      list.cells.replaceSubrange(base..<base + cells.count, with: cells)
      list.lines[replaced] = Int32(line)
      list.fileOfRow[replaced] = fileNumber
      return
    }
    list.cells += cells
    list.lines.append(Int32(line))
    list.fileOfRow.append(fileNumber)
    let bytes = list.bytes
    let cellTable = list.cells
    let width = cells.count
    list.index.insert(list.count - 1) { row in
      let cell = cellTable[row * width]
      return bytes[Int(cell.start)..<Int(cell.end)]
    }
  }

  private mutating func report(_ code: String, line: Int, column: Int, _ message: String) {
    problems.append(Diagnostic(.error, code, file: path, line: line, column: column, message))
  }

  /// 1-based column, in characters, of a byte of the line.
  private func characters(line fields: [Range<Int>], to offset: Int) -> Int {
    let start = fields.first?.lowerBound ?? offset
    return 1 + file[start..<offset].count { $0 & 0xC0 != 0x80 }
  }

  private func firstInvalidByte(_ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    let span = file.span
    while at < range.upperBound {
      let character = span.codePoint(at: at)
      let isWhole = character.value != 0xFFFD || character.length == 3
      guard isWhole, at + character.length <= range.upperBound, isWellFormed(at, character) else { return at }
      at += character.length
    }
    return nil
  }

  /// What `codePoint` does not look at: continuation bytes, overlong forms and surrogates.
  private func isWellFormed(_ at: Int, _ character: CodePoint) -> Bool {
    for index in 1..<max(1, character.length) where file[at + index] & 0xC0 != 0x80 { return false }
    switch character.length {
    case 3: return character.value >= 0x800 && !(0xD800...0xDFFF).contains(character.value)
    case 4: return (0x10000...0x10FFFF).contains(character.value)
    default: return true
    }
  }
}
