public import Model

/// A Folio file open for reading.
///
///     let file = try FolioFile(path: "out/people.folio")
///     file.tables[0].schema.columns.map(\.name)
///
/// Opening reads the footer alone, whose checksum is verified; every other byte is checked when it is read.
public struct FolioFile: Sendable {
  public struct Table: Sendable {
    public let schema: Schema
    public let rowCount: Int
    public let groupCount: Int
  }

  /// Who wrote it.
  public var program: String { footer.program }
  public var metadata: [(key: String, value: String)] { footer.metadata }
  public var tables: [Table] {
    footer.tables.map { Table(schema: $0.schema, rowCount: $0.rowCount, groupCount: $0.groups.count) }
  }
  public var path: String { bytes.path }
  let bytes: FileBytes
  let footer: FolioFooter
  /// Where the footer begins, and the chunks end.
  let footerOffset: Int

  public init(path: String) throws(DamagedFile) {
    let bytes = try FileBytes(path: path)
    self.bytes = bytes
    let magic = FolioFormat.magic
    guard bytes.byteCount >= magic.count + FolioFormat.trailerCount,
      try bytes.read(at: 0, count: magic.count).prefix(6) == magic.prefix(6)
    else { throw DamagedFile(path, "is not a Folio file, or was cut short") }
    guard try bytes.read(at: 0, count: magic.count) == magic else {
      throw DamagedFile(.unsupported, path, offset: 6, "is of a later version of the format, or damaged")
    }
    let at = bytes.byteCount - FolioFormat.trailerCount
    let trailer = try bytes.read(at: at, count: FolioFormat.trailerCount)
    guard trailer.suffix(magic.count) == magic[...] else {
      throw DamagedFile(path, offset: at + 24, "does not end as a Folio file does: it was cut short or damaged")
    }
    let span = trailer.span
    let (start, length, crc) = (span.word(at: 0), Int(span.halfWord(at: 8)), span.halfWord(at: 12))
    guard span.word(at: 16) == UInt64(bytes.byteCount), start <= UInt64(at), Int(start) + length == at,
      start >= UInt64(magic.count)
    else { throw DamagedFile(path, offset: at, "the file's end does not fit the file") }
    footerOffset = Int(start)
    let stored = try bytes.read(at: Int(start), count: length)
    guard Crc32.of(stored.span) == crc else {
      throw DamagedFile(path, offset: Int(start), "the footer's checksum does not match")
    }
    do throws(DamagedBytes) {
      footer = try FolioFooter(stored)
    } catch {
      throw DamagedFile(path, offset: Int(start) + error.offset, "in the footer: \(error.problem)")
    }
    try checkExtents()
    try checkReferences()
  }

  /// Every chunk lies between the file's start and its footer, and every block inside its chunk.
  private func checkExtents() throws(DamagedFile) {
    for table in footer.tables {
      for (group, described) in table.groups.enumerated() {
        for (index, chunk) in described.chunks.enumerated() {
          let blocks = chunk.shared.map(\.block) + [chunk.table] + [chunk.bloom, chunk.pairFilters].compactMap { $0 }
          let fits =
            chunk.offset >= FolioFormat.magic.count && chunk.offset <= footerOffset
            && chunk.byteCount <= footerOffset - chunk.offset
            && blocks.allSatisfy { $0.offset <= chunk.byteCount && $0.storedCount <= chunk.byteCount - $0.offset }
          guard fits else {
            throw DamagedFile(
              path, column: table.schema.columns[index].name, rowGroup: group, offset: chunk.offset,
              "stands outside the file")
          }
        }
      }
    }
  }

  /// What a chunk takes its texts from is a column of text in another table.
  private func checkReferences() throws(DamagedFile) {
    for (table, described) in footer.tables.enumerated() {
      for (group, rows) in described.groups.enumerated() {
        for (index, chunk) in rows.chunks.enumerated() where chunk.encoding.refers || !chunk.references.isEmpty {
          let isKnown = chunk.references.allSatisfy { $0.table != table && isText($0) }
          let isEnough = chunk.encoding == .joined ? chunk.references.count == 1 : !chunk.references.isEmpty
          guard isKnown, isEnough, chunk.encoding.refers, described.schema.columns[index].type == .text else {
            var error = DamagedFile(
              path, column: described.schema.columns[index].name, rowGroup: group, offset: chunk.offset,
              "refers to no column of text in another table")
            error.table = described.schema.table
            throw error
          }
        }
      }
    }
  }

  private func isText(_ reference: FolioReference) -> Bool {
    guard footer.tables.indices.contains(reference.table) else { return false }
    let columns = footer.tables[reference.table].schema.columns
    return columns.indices.contains(reference.column) && columns[reference.column].type == .text
  }

  public func tableIndex(_ name: String) -> Int? { footer.tables.firstIndex { $0.schema.table == name } }
}
