internal import Model

/// What the footer will say of a row group, gathered while its chunks are written.
struct ParquetGroup: Sendable {
  /// A piece of the file.
  struct Extent: Sendable {
    var offset: Int
    let length: Int
  }

  struct Chunk: Sendable {
    let offset: Int
    var byteCount = 0
    var uncompressedCount = 0
    var dictionaryCount = 0
    /// While its group is being written; a table has too many to keep them until its end.
    var pages: [ParquetPart.Page] = []
    var pageCount = 0
    var encoding = ParquetFormat.Encoding.plain
    var bounds = ValueBounds()
    var bloom: Extent?
    var columnIndex: Extent?
    var offsetIndex: Extent?

    init(offset: Int) { self.offset = offset }
  }

  let ordinal: Int
  let rowCount: Int
  var chunks: [Chunk] = []
}

extension ParquetGroup.Chunk {
  /// Takes in the pages that were just written.
  mutating func add(_ part: ParquetPart, _ physical: ParquetFormat.Physical) {
    byteCount += part.bytes.count
    uncompressedCount += part.uncompressedCount
    dictionaryCount += part.dictionaryCount
    pages += part.pages
    if pageCount == 0, let first = part.pages.first { encoding = first.encoding }
    pageCount += part.pages.count
    for page in part.pages { bounds.merge(page.bounds, physical) }
  }

  /// The ColumnIndex; nil where a page with values has no bounds, since an index must bound them all.
  func columnIndexBytes(_ physical: ParquetFormat.Physical) -> [UInt8]? {
    let full = pages.filter { $0.bounds.valueCount > 0 }
    guard full.allSatisfy({ $0.bounds.lower != nil && $0.bounds.upper != nil }) else { return nil }
    var writer = ThriftWriter()
    writer.structure { fields in
      fields.bools(1, pages.map { $0.bounds.valueCount == 0 })
      fields.binaries(2, pages.map { $0.bounds.lower?.bytes ?? [] })
      fields.binaries(3, pages.map { $0.bounds.upper?.bytes ?? [] })
      fields.int32(4, Self.order(full, physical).rawValue)
      fields.int64s(5, pages.map(\.bounds.nullCount))
    }
    return writer.bytes
  }

  private static func order(
    _ pages: [ParquetPart.Page], _ physical: ParquetFormat.Physical
  ) -> ParquetFormat.BoundaryOrder {
    var (rises, falls) = (true, true)
    for (page, next) in zip(pages, pages.dropFirst()) {
      for side in [\ValueBounds.lower, \ValueBounds.upper] {
        let (one, other) = (page.bounds[keyPath: side]?.bytes ?? [], next.bounds[keyPath: side]?.bytes ?? [])
        if ValueBounds.isBelow(one, other, physical) { falls = false }
        if ValueBounds.isBelow(other, one, physical) { rises = false }
      }
    }
    return rises ? .ascending : falls ? .descending : .unordered
  }

  /// The OffsetIndex: where each page is and which row it begins with.
  func offsetIndexBytes() -> [UInt8] {
    var writer = ThriftWriter()
    var (at, row) = (offset + dictionaryCount, 0)
    writer.structure { fields in
      fields.structures(1, pages) { page, fields in
        fields.int64(1, at)
        fields.int32(2, Int32(page.byteCount))
        fields.int64(3, row)
        at += page.byteCount
        row += page.rowCount
      }
    }
    return writer.bytes
  }
}

/// The page indexes of a table, as bytes in the order of the file: all column indexes, then all offset indexes.
struct ParquetIndexes: Sendable {
  private var columns: [UInt8] = []
  private var offsets: [UInt8] = []

  /// Takes in the pages of a group that is written, and lets them go. Places are counted from the first index of their
  /// kind until `place`.
  mutating func add(_ group: inout ParquetGroup, _ schema: Schema) {
    for column in group.chunks.indices {
      let physical = ParquetFormat.physical(schema.columns[column].type)
      if let bytes = group.chunks[column].columnIndexBytes(physical) {
        group.chunks[column].columnIndex = .init(offset: columns.count, length: bytes.count)
        columns += bytes
      }
      let bytes = group.chunks[column].offsetIndexBytes()
      group.chunks[column].offsetIndex = .init(offset: offsets.count, length: bytes.count)
      offsets += bytes
      group.chunks[column].pages = []
    }
  }

  /// The bytes, and in `groups` their places in a file that they are appended to at `start`.
  func placed(at start: Int, in groups: inout [ParquetGroup]) -> [UInt8] {
    for group in groups.indices {
      for column in groups[group].chunks.indices {
        groups[group].chunks[column].columnIndex?.offset += start
        groups[group].chunks[column].offsetIndex?.offset += start + columns.count
      }
    }
    return columns + offsets
  }
}
