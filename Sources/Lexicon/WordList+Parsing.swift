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
  /// The file's column of words.
  var wordColumn = 0
  /// Fields of the row that is being read: the first `fieldCount`.
  var places = [Range<Int>](repeating: 0..<0, count: 16)
  var fieldCount = 0
  /// Whether the file's columns are in the list's order.
  var isInOrder = false
  /// Whether no row needs to be looked at for bytes that are not UTF-8.
  let isUtf8: Bool

  init(list: WordList, file: [UInt8], path: String) {
    self.list = list
    self.file = file
    self.path = path
    shift = list.bytes.count
    fileNumber = Int32(list.files.count)
    firstOwnRow = list.count
    let plain = file.span.endOfPlainCharacters(from: 0)
    isUtf8 = (try? UTF8Span(validating: file.span.extracting(plain..<file.count))) != nil
    self.list.bytes += file
    self.list.files.append(path)
  }

  var fields: ArraySlice<Range<Int>> { places[..<fieldCount] }

  /// Makes room for as many rows as the file has lines.
  private mutating func reserve() {
    let rows = firstOwnRow + Self.lineFeeds(in: file.span) + 1
    list.lines.reserveCapacity(rows)
    list.fileOfRow.reserveCapacity(rows)
    list.cells.reserveCapacity(rows * order.count)
    list.index.reserveCapacity(rows)
  }

  private static func lineFeeds(in file: Span<UInt8>) -> Int {
    var count = 0
    var at = 0
    while at < file.count {
      count += file.eightBytes(at: at).count(of: 0x0A)
      at += EightBytes.count
    }
    return count
  }

  mutating func readAll() {
    var at = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    while at < file.count {
      line += 1
      let isComment = file[at] == 0x23
      let lineFeed = split(from: at)
      let isEmpty = fieldCount == 1 && places[0].isEmpty
      if !isEmpty, !isComment { read(line: line) }
      at = lineFeed + 1
    }
    if !hasHeader { report("word-list-header", line: 0, column: 0, "no row with the names of the columns") }
  }

  private mutating func read(line: Int) {
    if !hasHeader {
      hasHeader = true
      readHeader(line: line)
      isInOrder = order == Array(order.indices)
      reserve()
    } else if isSound(line: line) {
      add(line: line)
    }
  }

  /// Finds the fields of the row that starts at `start`. Answers where its line feed is.
  private mutating func split(from start: Int) -> Int {
    while true {
      if let end = splitInto(places.count, from: start) { return end }
      places += repeatElement(0..<0, count: places.count)
    }
  }

  /// The same, where the row has no more fields than there is room for; nil where it has.
  private mutating func splitInto(_ room: Int, from start: Int) -> Int? {
    let file = self.file
    let bytes = file.span
    var places = self.places.mutableSpan
    var count = 0
    var start = start
    var at = start
    while at < bytes.count {
      let place = bytes.eightBytes(at: at).firstTabOrLineFeed
      at += place
      guard place < EightBytes.count, at < bytes.count else { continue }
      if bytes[at] == 0x0A { break }
      guard count + 1 < room else { return nil }
      places[count] = start..<at
      count += 1
      at += 1
      start = at
    }
    at = min(at, bytes.count)
    places[count] = start..<(at > start && bytes[at - 1] == 0x0D ? at - 1 : at)
    fieldCount = count + 1
    return at
  }

  private mutating func readHeader(line: Int) {
    let names = fields.map { String(decoding: file[$0], as: UTF8.self) }
    for (column, name) in names.enumerated() where name.isEmpty || names[..<column].contains(name) {
      report(
        "word-list-header", line: line, column: characters(to: places[column].lowerBound),
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
      wordColumn = order.firstIndex(of: 0) ?? 0
    } else {
      report(
        "word-list-columns", line: line, column: 1,
        "the columns of ‘\(list.name)’ are \(list.columns.joined(separator: ", ")), not \(names.joined(separator: ", "))"
      )
      order = []
    }
  }

  private mutating func isSound(line: Int) -> Bool {
    guard !order.isEmpty else { return false }
    guard fieldCount == order.count else {
      report(
        "word-list-columns", line: line, column: 1,
        "\(fieldCount) fields where there are \(order.count) columns")
      return false
    }
    if !isUtf8, let bad = firstInvalidByte(places[0].lowerBound..<places[fieldCount - 1].upperBound) {
      report("word-list-utf8", line: line, column: characters(to: bad), "bytes that are not UTF-8")
      return false
    }
    if places[wordColumn].isEmpty {
      report("word-list-empty", line: line, column: 1, "a row without a word")
      return false
    }
    return true
  }

  private mutating func add(line: Int) {
    let word = places[wordColumn]
    let row = takeIn(word)
    if row >= firstOwnRow, row < list.count {
      report(
        "word-list-duplicate", line: line, column: 1,
        "‘\(String(decoding: file[word], as: UTF8.self))’ stands already in line \(list.lines[row])")
      return
    }
    guard row < list.count else {
      append(line: line)
      return
    }
    list.lines[row] = Int32(line)
    list.fileOfRow[row] = fileNumber
    for own in order.indices { list.cells[row * order.count + order[own]] = cell(own) }
  }

  /// Adds the row that was read as the list's next.
  private mutating func append(line: Int) {
    list.lines.append(Int32(line))
    list.fileOfRow.append(fileNumber)
    if isInOrder {
      for own in order.indices { list.cells.append(cell(own)) }
    } else {
      let base = list.cells.count
      list.cells += repeatElement(WordList.Cell(start: 0, end: 0), count: order.count)
      for own in order.indices { list.cells[base + order[own]] = cell(own) }
    }
  }

  /// Where a field of the row that was read stands in the list.
  private func cell(_ own: Int) -> WordList.Cell {
    WordList.Cell(start: Int32(shift + places[own].lowerBound), end: Int32(shift + places[own].upperBound))
  }

  /// The word's row: of an earlier row with the same word, or the next one.
  private mutating func takeIn(_ word: Range<Int>) -> Int {
    let (file, bytes, cells, width) = (file, list.bytes, list.cells, order.count)
    let spelled = file.span.extracting(word)
    return list.index.insert(spelled) { row in
      let cell = cells[row * width]
      let earlier = Int(cell.start)..<Int(cell.end)
      return earlier.count == spelled.count && bytes.span.has(spelled, at: earlier.lowerBound)
    }
  }

  private mutating func report(_ code: String, line: Int, column: Int, _ message: String) {
    problems.append(Diagnostic(.error, code, file: path, line: line, column: column, message))
  }

  /// 1-based column, in characters, of a byte of the row.
  private func characters(to offset: Int) -> Int {
    let start = fieldCount > 0 ? places[0].lowerBound : offset
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
