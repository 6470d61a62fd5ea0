internal import Model

/// Reads pages of one column chunk: what is shared by them is read once.
///
/// Pages of other chunks that spans and differences refer to are asked for through `FolioGroupReader`. Nothing of it
/// changes, and it is handed about for every page and row, which one reference makes cheap.
final class FolioChunkReader: Sendable {
  let chunk: FolioChunk
  let column: Column
  let pages: [FolioPage]
  /// The first row of each page, and the number of rows of all.
  let starts: [Int]
  private let reader: FolioValueReader
  private let primer: [UInt8]
  private let file: FolioFile
  private let place: DamagedFile

  init(_ file: FolioFile, table: Int, group: Int, column: Int) throws(DamagedFile) {
    let described = file.footer.tables[table]
    self.file = file
    self.column = described.schema.columns[column]
    chunk = described.groups[group].chunks[column]
    var place = DamagedFile(file.path, column: self.column.name, rowGroup: group, "")
    if file.footer.tables.count > 1 { place.table = described.schema.table }
    self.place = place
    let raw = try Self.read(chunk.table, of: chunk, file, [], place)
    let chunk = self.chunk
    pages = try Self.checked(place, chunk.table.offset + chunk.offset) { () throws(DamagedBytes) in
      let first = chunk.shared.reduce(0) { max($0, $1.block.offset + $1.block.storedCount) }
      return try FolioPage.readTable(raw, count: chunk.pageCount, firstOffset: first)
    }
    var starts = [0]
    for page in pages { starts.append(starts[starts.count - 1] + page.rowCount) }
    self.starts = starts
    guard starts.last == described.groups[group].rowCount else {
      throw place.saying(
        "the pages hold \(starts.last ?? 0) rows of \(described.groups[group].rowCount)", at: chunk.offset)
    }
    let primes = pages.contains { $0.block.codec == .primed }
    primer = primes ? try Self.read(pages[0].block, of: chunk, file, [], place.on(page: 0)) : []
    reader = try Self.valueReader(chunk, self.column, file, place)
  }

  private static func valueReader(
    _ chunk: FolioChunk, _ column: Column, _ file: FolioFile, _ place: DamagedFile
  ) throws(DamagedFile) -> FolioValueReader {
    var characters: CharacterTable?
    var dictionary: DenseColumn.Values?
    for part in chunk.shared {
      let raw = try read(part.block, of: chunk, file, [], place)
      let at = chunk.offset + part.block.offset
      switch part.kind {
      case .characters:
        characters = try checked(place, at) { () throws(DamagedBytes) in try CharacterTable(raw) }
      case .dictionary:
        let reader = FolioValueReader(
          encoding: chunk.encoding, type: column.type, characters: nil, dictionary: nil)
        dictionary = try checked(place, at) { () throws(DamagedBytes) in try reader.dictionaryValues(raw) }
      }
    }
    if chunk.textCoding == .ranks, characters == nil { throw place.saying("has no character table", at: chunk.offset) }
    if chunk.textCoding != .ranks { characters = nil }
    return FolioValueReader(
      encoding: chunk.encoding, type: column.type, characters: characters,
      dictionary: dictionary.map { FolioDictionary($0, characters) })
  }

  private static func checked<Value>(
    _ place: DamagedFile, _ offset: Int, _ body: () throws(DamagedBytes) -> Value
  ) throws(DamagedFile) -> Value {
    do throws(DamagedBytes) { return try body() } catch { throw place.saying(error.problem, at: offset) }
  }

  /// A block's bytes, checked and inflated.
  static func read(
    _ block: FolioBlock, of chunk: FolioChunk, _ file: FolioFile, _ primer: [UInt8], _ place: DamagedFile
  ) throws(DamagedFile) -> [UInt8] {
    let at = chunk.offset + block.offset
    guard block.offset <= chunk.byteCount, block.storedCount <= chunk.byteCount - block.offset else {
      throw place.saying("a block stands outside its column chunk", at: at)
    }
    let stored = try file.bytes.read(at: at, count: block.storedCount)
    guard Crc32.of(stored.span) == block.crc else { throw place.saying("the checksum does not match", at: at) }
    if block.codec == .stored {
      guard block.storedCount == block.rawCount else { throw place.saying("a stored block of two sizes", at: at) }
      return stored
    }
    guard block.codec == .deflate || !primer.isEmpty else {
      throw place.saying("a block is primed with nothing", at: at)
    }
    return try checked(place, at) { () throws(DamagedBytes) in
      var inflater = Inflater(.raw)
      if block.codec == .primed {
        return try inflater.inflate(stored.span, dictionary: primer.span, count: block.rawCount)
      }
      return try inflater.inflate(stored.span, count: block.rawCount)
    }
  }

  /// The page that holds a row of the group.
  func page(holding row: Int) -> Int {
    var (low, high) = (0, pages.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether rows of a page can be read without the others.
  var readsParts: Bool { reader.readsParts }

  /// A page's bytes, checked and inflated.
  func raw(page index: Int) throws(DamagedFile) -> [UInt8] {
    if index == 0, !primer.isEmpty { return primer }
    return try Self.read(pages[index].block, of: chunk, file, primer, place.on(page: index))
  }

  /// Some rows of a page, counted from its first one, out of its bytes; `source` holds the same rows of the column that
  /// this one refers to.
  ///
  /// - Precondition: the rows are all of the page's, unless the encoding can read parts.
  func read(
    page index: Int, rows wanted: Range<Int>, source: DenseColumn?, from raw: [UInt8]
  ) throws(DamagedFile) -> DenseColumn {
    let page = pages[index]
    return try Self.checked(place.on(page: index), chunk.offset + page.block.offset) { () throws(DamagedBytes) in
      var cursor = ByteReader(raw)
      let (validity, first) = try readValidity(&cursor, page, wanted)
      let present = first..<first + (validity.isEmpty ? wanted.count : validity.count { $0 })
      let values = try reader.values(
        &cursor, count: page.rowCount - page.bounds.nullCount, wanted: present, source: source?.values(where: validity))
      guard DenseColumn(rowCount: 0, validity: [], values: values).valueCount == present.count else {
        throw cursor.damaged("other than \(present.count) values")
      }
      guard cursor.isAtEnd else { throw cursor.damaged("bytes after the last value") }
      return DenseColumn(
        rowCount: wanted.count, validity: present.count == wanted.count ? [] : validity, values: values)
    }
  }

  /// Where some rows of a page stand in other tables, out of its bytes, and which of them have a value (empty: all).
  func places(
    page index: Int, rows wanted: Range<Int>, from raw: [UInt8]
  ) throws(DamagedFile) -> (places: FolioPlaces, validity: [Bool]) {
    let page = pages[index]
    do throws(DamagedBytes) {
      var cursor = ByteReader(raw)
      let (validity, first) = try readValidity(&cursor, page, wanted)
      let present = first..<first + (validity.isEmpty ? wanted.count : validity.count { $0 })
      let places = try reader.places(
        &cursor, count: page.rowCount - page.bounds.nullCount, wanted: present, references: chunk.references.count)
      guard places.places.count == present.count, cursor.isAtEnd else {
        throw cursor.damaged("bytes after the last value")
      }
      return (places, present.count == wanted.count ? [] : validity)
    } catch {
      throw damage(error.problem, page: index)
    }
  }

  /// Of some rows of a page, as above, those that a mask lets through.
  ///
  /// - Precondition: the mask has an entry a row.
  func read(
    page index: Int, rows wanted: Range<Int>, keeping mask: [Bool], from raw: [UInt8]
  ) throws(DamagedFile) -> DenseColumn? {
    let page = pages[index]
    guard chunk.encoding == .decimal, column.type == .real, chunk.bounds.nullCount == 0 else { return nil }
    return try Self.checked(place.on(page: index), chunk.offset + page.block.offset) { () throws(DamagedBytes) in
      var cursor = ByteReader(raw)
      _ = try readValidity(&cursor, page, wanted)
      let reals = try FolioDecimals.decode(&cursor, count: page.rowCount, wanted: wanted, keeping: mask)
      guard cursor.isAtEnd else { throw cursor.damaged("bytes after the last value") }
      return DenseColumn(rowCount: reals.count, validity: [], values: .reals(reals))
    }
  }

  private func decoded(_ dictionary: FolioDictionary) throws(DamagedFile) -> DenseColumn.Values {
    try Self.checked(place, chunk.offset) { () throws(DamagedBytes) in try dictionary.all() }
  }

  /// Decodes all of the dictionary, which otherwise happens when it is needed.
  func checkDictionary() throws(DamagedFile) {
    if let dictionary = reader.dictionary { _ = try decoded(dictionary) }
  }

  /// For each value of the dictionary whether it satisfies a condition; nil where the chunk has no codes.
  func dictionaryMask(_ condition: RowPredicate.Condition) throws(DamagedFile) -> [Bool]? {
    guard chunk.encoding == .dictionary, let dictionary = reader.dictionary else { return nil }
    let values = try decoded(dictionary)
    var builder = ColumnBuilder(column.type)
    builder.append(values, validity: [], rowCount: dictionary.count)
    var mask = [Bool](repeating: true, count: dictionary.count)
    condition.filter(builder.finish(), &mask)
    return mask
  }

  /// Appends for all rows of a page whether the dictionary's value that they hold is let through by a mask; nulls are
  /// not.
  func append(page index: Int, through table: [Bool], to mask: inout [Bool]) throws(DamagedFile) {
    let page = pages[index]
    let raw = try raw(page: index)
    // Taken out of the mask's owner, so that it is not copied.
    var out = mask
    mask = []
    out = try Self.checked(place.on(page: index), chunk.offset + page.block.offset) { () throws(DamagedBytes) in
      var cursor = ByteReader(raw)
      let (validity, _) = try readValidity(&cursor, page, 0..<page.rowCount)
      let before = out.count
      try FolioCodes.look(&cursor, count: page.rowCount - page.bounds.nullCount, in: table, into: &out)
      guard cursor.isAtEnd else { throw cursor.damaged("bytes after the last value") }
      guard !validity.isEmpty else { return out }
      let values = out[before...]
      out.removeLast(values.count)
      var value = before
      for isPresent in validity {
        out.append(isPresent && values[value])
        if isPresent { value += 1 }
      }
      return out
    }
    mask = out
  }

  /// Which of some rows have a value (empty: all of the page's have one), and how many before them have one.
  private func readValidity(
    _ cursor: inout ByteReader, _ page: FolioPage, _ wanted: Range<Int>
  ) throws(DamagedBytes) -> (validity: [Bool], before: Int) {
    let nullCount = page.bounds.nullCount
    guard chunk.bounds.nullCount > 0 else {
      guard nullCount == 0 else { throw cursor.damaged("nulls in a chunk without any") }
      return ([], wanted.lowerBound)
    }
    if !column.isNullable, nullCount > 0 { throw cursor.damaged("nulls in a column that has none") }
    switch try cursor.byte() {
    case 0:
      guard nullCount == 0 else { throw cursor.damaged("no nulls, but \(nullCount) by the table") }
      return ([], wanted.lowerBound)
    case 1:
      guard nullCount == page.rowCount else { throw cursor.damaged("nulls alone, but \(nullCount) by the table") }
      return (Array(repeating: false, count: wanted.count), 0)
    case 2:
      let all = try cursor.take(BitPacking.byteCount(page.rowCount, width: 1))
      let bits = cursor.bytes.span.extracting(all)
      guard page.rowCount - BitPacking.ones(bits, 0..<page.rowCount) == nullCount else {
        throw cursor.damaged("other than \(nullCount) nulls")
      }
      var validity: [Bool] = []
      validity.reserveCapacity(wanted.count)
      for row in wanted { validity.append(bits[row / 8] >> UInt8(row % 8) & 1 == 1) }
      return (validity, BitPacking.ones(bits, 0..<wanted.lowerBound))
    default: throw cursor.damaged("unknown mark of nulls")
    }
  }

  /// The Bloom filter; nil where there is none.
  func bloom() throws(DamagedFile) -> BloomFilter? {
    guard let block = chunk.bloom else { return nil }
    return BloomFilter(bytes: try Self.read(block, of: chunk, file, [], place)[...])
  }

  /// The filters over pairs of characters; nil where there are none.
  func pairFilters() throws(DamagedFile) -> FolioPairFilters? {
    guard let block = chunk.pairFilters else { return nil }
    let raw = try Self.read(block, of: chunk, file, [], place)
    return try Self.checked(place, chunk.offset + block.offset) { () throws(DamagedBytes) in
      try FolioPairFilters(raw, pageCount: pages.count)
    }
  }

  /// What all blocks of the chunk together must be: one after the other, from its start to its end.
  func blocksInOrder() -> [FolioBlock] {
    chunk.shared.map(\.block) + pages.map(\.block) + [chunk.table] + [chunk.bloom, chunk.pairFilters].compactMap { $0 }
  }

  func damage(_ problem: String, at offset: Int) -> DamagedFile { place.saying(problem, at: offset) }

  func damage(_ problem: String, page index: Int, as kind: DamagedFile.Kind = .damaged) -> DamagedFile {
    var error = DamagedFile(
      kind, place.path, column: place.column, rowGroup: place.rowGroup, page: index,
      offset: chunk.offset + pages[index].block.offset, problem)
    error.table = place.table
    return error
  }
}

extension DamagedFile {
  fileprivate func saying(_ problem: String, at offset: Int) -> DamagedFile {
    var error = DamagedFile(kind, path, column: column, rowGroup: rowGroup, page: page, offset: offset, problem)
    error.table = table
    return error
  }

  fileprivate func on(page: Int) -> DamagedFile {
    var error = self
    error.page = page
    return error
  }
}
