internal import Model

/// Appends pages to a part: header, levels, values, compression and checksum.
///
///     data page := header, then (compressed together) definition levels, values
///     levels    := length in 4 bytes, RLE/bit-packed hybrid at width 1; only in columns that may hold nulls
struct ParquetPageWriter: ~Copyable {
  private let isNullable: Bool
  private let physical: ParquetFormat.Physical
  private let isReal: Bool
  private var deflater: PageDeflater?
  private(set) var part: ParquetPart

  init(_ column: Column, options: ParquetOptions, place: ParquetPart.Place) {
    isNullable = column.isNullable
    physical = ParquetFormat.physical(column.type)
    isReal = column.type == .real
    deflater =
      options.compression == .gzip
      ? PageDeflater(Deflater(.gzip, level: options.level)) : nil
    part = ParquetPart(place)
  }

  mutating func setBloom(_ bloom: BloomFilter?) { part.bloom = bloom }

  /// How many bytes a body takes in the file.
  mutating func measure(_ body: [UInt8]) -> Int { deflater?.tried(body) ?? body.count }

  private mutating func compressed(_ body: [UInt8]) -> [UInt8] { deflater?.compress(body) ?? body }

  /// The body of a data page: the levels where there are any, then the values.
  func body(_ encoded: [UInt8], validity: ArraySlice<Bool>, rowCount: Int) -> [UInt8] {
    guard isNullable else { return encoded }
    var body = levels(validity, rowCount: rowCount)
    body.append(contentsOf: encoded)
    return body
  }

  mutating func appendDictionary(_ body: [UInt8], count: Int) {
    let before = part.bytes.count
    append(.dictionary, body) { header in
      header.structure(7) { page in
        page.int32(1, Int32(count))
        page.int32(2, ParquetFormat.Encoding.plain.rawValue)
        page.bool(3, false)
      }
    }
    part.dictionaryCount = part.bytes.count - before
  }

  /// Appends a data page of some rows; `encoded` holds their values without the nulls.
  mutating func appendData(
    _ encoded: [UInt8], _ encoding: ParquetFormat.Encoding, validity: ArraySlice<Bool>, rowCount: Int,
    bounds: ValueBounds
  ) {
    let body = body(encoded, validity: validity, rowCount: rowCount)
    let before = part.bytes.count
    let isReal = isReal
    append(.data, body) { header in
      header.structure(5) { page in
        page.int32(1, Int32(rowCount))
        page.int32(2, encoding.rawValue)
        page.int32(3, ParquetFormat.Encoding.rle.rawValue)
        page.int32(4, ParquetFormat.Encoding.rle.rawValue)
        page.structure(5) { ParquetMetadata.write(bounds, isReal: isReal, into: &$0) }
      }
    }
    part.pages.append(
      ParquetPart.Page(
        byteCount: part.bytes.count - before, rowCount: rowCount, encoding: encoding, bounds: bounds))
  }

  private func levels(_ validity: ArraySlice<Bool>, rowCount: Int) -> [UInt8] {
    var levels = validity.map { UInt32($0 ? 1 : 0) }
    if levels.isEmpty { levels = Array(repeating: 1, count: rowCount) }
    var coded: [UInt8] = [0, 0, 0, 0]
    RunLengthHybrid.encode(levels.span, width: 1, into: &coded)
    let length = UInt32(coded.count - 4)
    for byte in 0..<4 { coded[byte] = UInt8(truncatingIfNeeded: length >> UInt32(8 * byte)) }
    return coded
  }

  private mutating func append(
    _ kind: ParquetFormat.PageKind, _ body: [UInt8], _ describe: (inout ThriftWriter.Fields) -> Void
  ) {
    let stored = compressed(body)
    var header = ThriftWriter()
    header.structure { fields in
      fields.int32(1, kind.rawValue)
      fields.int32(2, Int32(body.count))
      fields.int32(3, Int32(stored.count))
      fields.int32(4, Int32(bitPattern: Crc32.of(stored.span)))
      describe(&fields)
    }
    part.bytes.append(contentsOf: header.bytes)
    part.bytes.append(contentsOf: stored)
    part.uncompressedCount += header.bytes.count + body.count
  }

  consuming func finish() -> ParquetPart { part }
}
