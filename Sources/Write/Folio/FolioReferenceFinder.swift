internal import Model

/// Finds texts of one table in the columns of other tables that they come from, and writes their chunks anew where that
/// is smaller.
///
/// The tables are finished files that are read back: what is written is what was found there, whatever the tables say
/// of each other, and depends on nothing else.
struct FolioReferenceFinder: Sendable {
  /// Columns that take less than this are not looked for, as little could be gained: bytes a value, in tenths. A place
  /// takes more than ten; the key's is always the same, and takes little.
  private static let cheapest = 20
  private static let cheapestKey = 4
  private static let leastBytes = 64
  /// A table of characters pays from so many times its bytes of text.
  private static let manyTexts = 20

  private let file: FolioFile
  private let table: FolioFooter.Table
  private let tableInFile: Int
  private let options: FolioOptions
  /// Of the rows of origins; nil where the table has none.
  private let key: Int?
  private var origins: [FolioOrigin]
  /// Columns that other tables may refer to, which must not refer to others themselves.
  private let ownOrigins: [Int]

  /// - Parameters:
  ///   - number: the table's number in the file that is written.
  ///   - key: the name of the column that says which rows belong together.
  ///   - origins: where to look; those in this table are left out.
  init(
    _ file: FolioFile, table: Int, number: Int, key: String, origins: [FolioOrigin], options: FolioOptions
  ) {
    self.file = file
    self.table = file.footer.tables[table]
    tableInFile = table
    self.options = options
    ownOrigins = origins.filter { $0.number == number }.map(\.column)
    self.origins = origins.filter { $0.number != number }
    let columns = self.table.schema.columns
    self.key = columns.firstIndex { $0.name == key && $0.type == .text }
  }

  /// A search for the texts of a row group, which come after those of the group before; nil where there are none to look
  /// for.
  mutating func search(inGroup group: Int) throws(DamagedFile) -> FolioPlaceSearch? {
    guard let key, !origins.isEmpty, !candidates(table.groups[group]).isEmpty else { return nil }
    var reader = FolioGroupReader(file, table: tableInFile, group: group)
    let all = [0..<reader.rowCount]
    guard case .text(let keys) = try reader.read(all, of: key).values else { return nil }
    let runs = keys.runs
    let distinct = runs.map { Array(keys[$0.lowerBound]) }
    var search = FolioPlaceSearch(
      keys: runs.enumerated().flatMap { number, rows in repeatElement(number, count: rows.count) })
    var rowsOfTable: [Int: [Range<Int>]] = [:]
    for index in origins.indices {
      let number = origins[index].number
      let rows = if let known = rowsOfTable[number] { known } else { try origins[index].keyRows.rows(of: distinct) }
      rowsOfTable[number] = rows
      var positions: ColumnVector?
      if let name = origins[index].named.position, let column = table.schema.columnIndex(name) {
        positions = try reader.read(all, of: column)
      }
      search.add(
        origins[index].source, as: FolioReference(table: number, column: origins[index].column), rows: rows,
        positions: positions, isOfMany: origins[index].named.position != nil)
    }
    return search
  }

  /// The chunks of a row group that are smaller when they refer to other tables, by their columns.
  func chunks(
    ofGroup group: Int, _ search: FolioPlaceSearch
  ) throws(DamagedFile) -> [Int: (chunk: FolioChunk, bytes: [UInt8])] {
    var search = search
    var reader = FolioGroupReader(file, table: tableInFile, group: group)
    var smaller: [Int: (chunk: FolioChunk, bytes: [UInt8])] = [:]
    for column in candidates(table.groups[group]) {
      let rows = 0..<reader.rowCount
      let dense = ColumnSlices(pieces: [(try reader.read([rows], of: column), rows)], rowCount: rows.count).dense()
      guard let plan = try search.plan(for: dense, isKey: column == key) else { continue }
      let own = table.groups[group].chunks[column]
      let made = encode(dense, plan, column, weighing: own.byteCount - own.filterBytes)
      // What the footer says of a reference takes some bytes too.
      let size = made.chunk.byteCount + 8 * made.chunk.references.count
      if size * 100 < own.byteCount * 99 { smaller[column] = made }
    }
    return smaller
  }

  /// Columns of text that may be smaller, by what they take now.
  private func candidates(_ group: FolioFooter.Group) -> [Int] {
    table.schema.columns.indices.filter { index in
      let chunk = group.chunks[index]
      let bytes = chunk.byteCount - chunk.filterBytes
      return table.schema.columns[index].type == .text && !ownOrigins.contains(index) && bytes >= Self.leastBytes
        && bytes * 10 > (index == key ? Self.cheapestKey : Self.cheapest) * chunk.bounds.valueCount
    }
  }

  /// - Parameter weight: what the chunk takes with all of its texts in it, by which its pair filters are measured.
  private func encode(
    _ dense: DenseColumn, _ plan: FolioPlan, _ column: Int, weighing weight: Int
  ) -> (chunk: FolioChunk, bytes: [UInt8]) {
    let encoder = FolioChunkEncoder(
      column: table.schema.columns[column], index: column, options: options, numbersBefore: nil, longerTexts: [])
    return encoder.encode(
      dense, plan, plan.places.flatMap { Self.ranks($0.own) }, PageDeflater(Deflater(.raw, level: options.level)),
      weighing: weight)
  }

  /// A table of characters, where the texts that stand nowhere else are many enough for one.
  private static func ranks(_ own: TextValues) -> CharacterRanks? {
    guard let ranks = CharacterRanks(counting: own.bytes.span), own.bytes.count > manyTexts * ranks.table.count else {
      return nil
    }
    return ranks
  }
}

/// A column that texts come from, in a finished file that is read back.
struct FolioOrigin: Sendable {
  let named: TextOrigin
  /// Its table's number in the file that is written.
  let number: Int
  let column: Int
  let source: FolioTextSource
  var keyRows: FolioKeyRows

  /// nil where the column cannot be referred to: there is none, or its texts lie in another column, which may come to
  /// refer to other tables itself.
  init?(_ named: TextOrigin, key: String, in file: FolioFile, table: Int, number: Int) {
    let described = file.footer.tables[table]
    func index(_ name: String) -> Int? {
      described.schema.columnIndex(name).flatMap { described.schema.columns[$0].type == .text ? $0 : nil }
    }
    guard described.schema.table == named.table, let column = index(named.column), let key = index(key),
      !described.groups.contains(where: { $0.chunks[column].encoding == .span })
    else { return nil }
    self.named = named
    self.number = number
    self.column = column
    source = FolioTextSource(file, FolioReference(table: table, column: column))
    keyRows = FolioKeyRows(file, table: table, column: key)
  }
}
