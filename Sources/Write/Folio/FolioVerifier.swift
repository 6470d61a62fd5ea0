internal import Model

/// Reads every byte of a Folio file and says all that is wrong with it.
///
///     FolioVerifier.verify(path: "out/people.folio").problems.isEmpty
///
/// Every byte of a file is under a checksum or has only one possible value: the magic numbers, the footer, the 32 bytes
/// at the end, and column chunks that stand without gaps from the file's start to its footer.
public struct FolioVerifier {
  public private(set) var problems: [DamagedFile] = []
  public private(set) var rowCount = 0
  public private(set) var pageCount = 0
  public private(set) var byteCount = 0

  public static func verify(path: String) -> FolioVerifier {
    var verifier = FolioVerifier()
    do throws(DamagedFile) {
      let file = try FolioFile(path: path)
      verifier.byteCount = file.bytes.byteCount
      verifier.check(file)
    } catch {
      verifier.problems.append(error)
    }
    return verifier
  }

  private mutating func check(_ file: FolioFile) {
    var next = FolioFormat.magic.count
    for (table, described) in file.footer.tables.enumerated() {
      rowCount += described.rowCount
      for (group, rows) in described.groups.enumerated() {
        for (index, chunk) in rows.chunks.enumerated() {
          if chunk.offset != next {
            problems.append(
              DamagedFile(
                file.path, column: described.schema.columns[index].name, rowGroup: group, offset: chunk.offset,
                "does not begin where the chunk before it ends, at \(next)"))
          }
          next = chunk.offset + chunk.byteCount
        }
        check(file, table, group)
      }
    }
    if next != file.footerOffset {
      problems.append(
        DamagedFile(file.path, offset: next, "the chunks end at \(next), the footer begins at \(file.footerOffset)"))
    }
  }

  private mutating func check(_ file: FolioFile, _ table: Int, _ group: Int) {
    var reader = FolioGroupReader(file, table: table, group: group)
    for column in file.footer.tables[table].schema.columns.indices {
      do throws(DamagedFile) {
        let chunk = try reader.chunk(column)
        try check(chunk)
        for page in chunk.pages.indices { check(page, of: column, &reader) }
      } catch {
        problems.append(error)
      }
    }
  }

  private mutating func check(_ page: Int, of column: Int, _ reader: inout FolioGroupReader) {
    pageCount += 1
    do throws(DamagedFile) { _ = try reader.page(page, of: column) } catch { problems.append(error) }
  }

  /// The blocks of a chunk fill it, and its dictionary and filters are whole.
  private func check(_ chunk: FolioChunkReader) throws(DamagedFile) {
    var next = 0
    for block in chunk.blocksInOrder() {
      guard block.offset == next else {
        throw chunk.damage(
          "a block begins at \(block.offset) of its chunk where \(next) is due", at: chunk.chunk.offset)
      }
      next += block.storedCount
    }
    guard next == chunk.chunk.byteCount else {
      throw chunk.damage("blocks of \(next) bytes in a chunk of \(chunk.chunk.byteCount)", at: chunk.chunk.offset)
    }
    try chunk.checkDictionary()
    _ = try chunk.bloom()
    _ = try chunk.pairFilters()
  }
}
