internal import Model

/// Reads the pages of one column chunk into a column.
///
/// Every count and size comes from the file and is checked before it is used; values that would grow past
/// `textLimit` are refused, so that a small file cannot fill the memory.
struct ParquetColumnReader {
  let chunk: ParquetFooter.Chunk
  let column: Column
  let conversion: ParquetConversion
  let rowCount: Int
  static let textLimit = 1 << 31

  /// A problem at an offset in the chunk's bytes, in a page.
  struct Failure: Error {
    let page: Int
    let damage: DamagedBytes
    var isUnsupported = false
  }

  func read(_ bytes: [UInt8]) throws(Failure) -> ColumnVector {
    var builder = ColumnBuilder(column.type)
    builder = try readPages(bytes, builder)
    return builder.finish()
  }

  private func readPages(_ bytes: [UInt8], _ start: ColumnBuilder) throws(Failure) -> ColumnBuilder {
    guard let codec = ParquetFormat.Codec(rawValue: chunk.codec), codec == .gzip || codec == .uncompressed else {
      let name = ParquetFormat.Codec(rawValue: chunk.codec).map { "\($0)" } ?? "number \(chunk.codec)"
      throw Failure(
        page: 0, damage: DamagedBytes("compression \(name) cannot be read here, only gzip and none", at: 0),
        isUnsupported: true)
    }
    var builder = start
    var inflater = Inflater(.gzip)
    var dictionary: DenseColumn.Values?
    var at = 0
    var page = 0
    while builder.rowCount < rowCount {
      do throws(DamagedBytes) {
        var reader = ThriftReader(ByteReader(bytes, in: at..<bytes.count))
        let header = try ParquetPageHeader(&reader)
        var cursor = reader.cursor
        let stored = try cursor.take(header.compressedCount)
        if let crc = header.crc, Crc32.of(bytes.span.extracting(stored)) != crc {
          throw DamagedBytes("the checksum does not match", at: stored.lowerBound)
        }
        switch ParquetFormat.PageKind(rawValue: header.kind) {
        case .dictionary:
          let body = try inflate(bytes, stored, header, codec, &inflater)
          dictionary = try readDictionary(ByteReader(body), header)
        case .data, .dataV2:
          try readData(bytes, stored, header, codec, &inflater, dictionary, &builder)
        default: break
        }
        at = stored.upperBound
        page += 1
      } catch {
        throw Failure(page: page, damage: error, isUnsupported: error.problem.hasSuffix("here"))
      }
    }
    return builder
  }

  private func inflate(
    _ bytes: [UInt8], _ stored: Range<Int>, _ header: ParquetPageHeader, _ codec: ParquetFormat.Codec,
    _ inflater: inout Inflater
  ) throws(DamagedBytes) -> [UInt8] {
    if codec == .uncompressed || !header.isCompressed { return Array(bytes[stored]) }
    if header.kind != ParquetFormat.PageKind.dataV2.rawValue {
      return try inflater.inflate(bytes.span.extracting(stored), count: header.uncompressedCount)
    }
    // The levels of a second-version page stand uncompressed before its values.
    guard header.levelBytes <= stored.count, header.levelBytes <= header.uncompressedCount else {
      throw DamagedBytes("levels of \(header.levelBytes) bytes in a page of \(stored.count)", at: stored.lowerBound)
    }
    let values = stored.lowerBound + header.levelBytes..<stored.upperBound
    let count = header.uncompressedCount - header.levelBytes
    // Some writers store a page of nulls alone as no bytes at all.
    if values.isEmpty, count == 0 { return Array(bytes[stored]) }
    return Array(bytes[stored.lowerBound..<values.lowerBound])
      + (try inflater.inflate(bytes.span.extracting(values), count: count))
  }

  private func readDictionary(
    _ body: ByteReader, _ header: ParquetPageHeader
  ) throws(DamagedBytes) -> DenseColumn.Values {
    var cursor = body
    return try conversion.plain(&cursor, count: header.valueCount)
  }

  private func readData(
    _ bytes: [UInt8], _ stored: Range<Int>, _ header: ParquetPageHeader, _ codec: ParquetFormat.Codec,
    _ inflater: inout Inflater, _ dictionary: DenseColumn.Values?, _ builder: inout ColumnBuilder
  ) throws(DamagedBytes) {
    guard header.valueCount <= rowCount - builder.rowCount else {
      throw DamagedBytes("more values than the row group has rows", at: stored.lowerBound)
    }
    let body = try inflate(bytes, stored, header, codec, &inflater)
    var cursor = ByteReader(body)
    let validity = try readLevels(&cursor, header)
    let present = validity.isEmpty ? header.valueCount : validity.count { $0 }
    let values = try readValues(&cursor, header, dictionary, present)
    if case .texts(let texts) = values, builder.textBytes + texts.bytes.count > Self.textLimit {
      throw DamagedBytes("texts of over 2 GiB in one row group", at: stored.lowerBound)
    }
    builder.append(values, validity: present == header.valueCount ? [] : validity, rowCount: header.valueCount)
  }

  private func readLevels(_ cursor: inout ByteReader, _ header: ParquetPageHeader) throws(DamagedBytes) -> [Bool] {
    let isSecond = header.kind == ParquetFormat.PageKind.dataV2.rawValue
    guard column.isNullable else {
      if isSecond { _ = try cursor.take(header.levelBytes) }
      return []
    }
    guard isSecond || header.levelEncoding == ParquetFormat.Encoding.rle.rawValue else {
      throw cursor.damaged("levels in the old bit-packed form cannot be read here")
    }
    let length = isSecond ? header.levelBytes : Int(try cursor.littleEndian(UInt32.self))
    let range = try cursor.take(length)
    let levels = try RunLengthHybrid.decode(cursor.bytes, in: range, count: header.valueCount, width: 1)
    return levels.map { $0 == 1 }
  }

  private func readValues(
    _ cursor: inout ByteReader, _ header: ParquetPageHeader, _ dictionary: DenseColumn.Values?, _ count: Int
  ) throws(DamagedBytes) -> DenseColumn.Values {
    switch ParquetFormat.Encoding(rawValue: header.encoding) {
    case .plain: return try conversion.plain(&cursor, count: count)
    case .plainDictionary, .rleDictionary:
      if count == 0 { return conversion.none }
      guard let dictionary else { throw cursor.damaged("codes without a dictionary") }
      let width = Int(try cursor.byte())
      let codes = try RunLengthHybrid.decode(
        cursor.bytes, in: cursor.position..<cursor.end, count: count, width: width)
      return try ParquetConversion.look(up: codes, in: dictionary)
    case .rle where column.type == .bool:
      let length = Int(try cursor.littleEndian(UInt32.self))
      let range = try cursor.take(length)
      return .flags(try RunLengthHybrid.decode(cursor.bytes, in: range, count: count, width: 1).map { $0 == 1 })
    case .deltaBinaryPacked, .deltaLengthByteArray, .deltaByteArray:
      return try conversion.delta(&cursor, ParquetFormat.Encoding(rawValue: header.encoding), count: count)
    default:
      throw cursor.damaged("values in encoding \(header.encoding) cannot be read here")
    }
  }
}
