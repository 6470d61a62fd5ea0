internal import Model

/// Parquet's metadata structs as Thrift: field numbers are those of the format's `parquet.thrift`.
enum ParquetMetadata {
  /// Statistics. The old `min` and `max` (1, 2) are left out: their order was never defined for texts.
  static func write(_ bounds: ValueBounds, isReal: Bool, into fields: inout ThriftWriter.Fields) {
    fields.int64(3, bounds.nullCount)
    if let lower = bounds.lower, let upper = bounds.upper {
      fields.binary(5, upper.bytes)
      fields.binary(6, lower.bytes)
      fields.bool(7, upper.isExact)
      fields.bool(8, lower.isExact)
    }
    if isReal { fields.int64(9, bounds.nanCount) }
  }

  /// A SchemaElement of a leaf.
  static func write(_ column: Column, into fields: inout ThriftWriter.Fields) {
    fields.int32(1, ParquetFormat.physical(column.type).rawValue)
    fields.int32(3, column.isNullable ? 1 : 0)
    fields.text(4, column.name)
    switch column.type {
    case .text:
      fields.int32(6, ParquetFormat.Converted.utf8.rawValue)
      fields.structure(10) { $0.structure(1) }
    case .date:
      fields.int32(6, ParquetFormat.Converted.date.rawValue)
      fields.structure(10) { $0.structure(6) }
    case .time:
      fields.int32(6, ParquetFormat.Converted.timestampMicros.rawValue)
      fields.structure(10) { logical in
        logical.structure(8) { timestamp in
          timestamp.bool(1, true)
          timestamp.structure(2) { $0.structure(2) }
        }
      }
    case .int, .real, .bool: break
    }
  }

  /// The header that stands before a Bloom filter's bits.
  static func bloomHeader(byteCount: Int) -> [UInt8] {
    var header = ThriftWriter()
    header.structure { fields in
      fields.int32(1, Int32(byteCount))
      fields.structure(2) { $0.structure(1) }
      fields.structure(3) { $0.structure(1) }
      fields.structure(4) { $0.structure(1) }
    }
    return header.bytes
  }

  static func write(
    _ group: ParquetGroup, schema: Schema, codec: ParquetFormat.Codec, into row: inout ThriftWriter.Fields
  ) {
    row.structures(1, Array(group.chunks.enumerated())) { chunk, fields in
      fields.int64(2, 0)
      fields.structure(3) {
        write(chunk.element, schema.columns[chunk.offset], rowCount: group.rowCount, codec: codec, into: &$0)
      }
      if let index = chunk.element.offsetIndex {
        fields.int64(4, index.offset)
        fields.int32(5, Int32(index.length))
      }
      if let index = chunk.element.columnIndex {
        fields.int64(6, index.offset)
        fields.int32(7, Int32(index.length))
      }
    }
    row.int64(2, group.chunks.reduce(0) { $0 + $1.uncompressedCount })
    row.int64(3, group.rowCount)
    row.int64(5, group.chunks[0].offset)
    row.int64(6, group.chunks.reduce(0) { $0 + $1.byteCount })
    if let ordinal = Int16(exactly: group.ordinal) { row.int16(7, ordinal) }
  }

  /// ColumnMetaData.
  private static func write(
    _ chunk: ParquetGroup.Chunk, _ column: Column, rowCount: Int, codec: ParquetFormat.Codec,
    into fields: inout ThriftWriter.Fields
  ) {
    let dataPages = chunk.pageCount
    let encoding = chunk.encoding
    let hasDictionary = chunk.dictionaryCount > 0
    fields.int32(1, ParquetFormat.physical(column.type).rawValue)
    // What the values, the dictionary and the levels are written in.
    var encodings = hasDictionary ? [ParquetFormat.Encoding.plain, encoding] : [encoding]
    if column.isNullable { encodings.append(.rle) }
    fields.int32s(2, encodings.map(\.rawValue))
    fields.binaries(3, [Array(column.name.utf8)])
    fields.int32(4, codec.rawValue)
    fields.int64(5, rowCount)
    fields.int64(6, chunk.uncompressedCount)
    fields.int64(7, chunk.byteCount)
    fields.int64(9, chunk.offset + chunk.dictionaryCount)
    if hasDictionary { fields.int64(11, chunk.offset) }
    fields.structure(12) { write(chunk.bounds, isReal: column.type == .real, into: &$0) }
    var stats = [(ParquetFormat.PageKind.data, encoding, dataPages)]
    if hasDictionary { stats.insert((.dictionary, .plain, 1), at: 0) }
    fields.structures(13, stats) { entry, fields in
      fields.int32(1, entry.0.rawValue)
      fields.int32(2, entry.1.rawValue)
      fields.int32(3, Int32(entry.2))
    }
    if let bloom = chunk.bloom {
      fields.int64(14, bloom.offset)
      fields.int32(15, Int32(bloom.length))
    }
  }
}
