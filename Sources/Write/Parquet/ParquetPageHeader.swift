/// The header before a page, of any kind.
struct ParquetPageHeader {
  var kind: Int32 = -1
  var uncompressedCount = 0
  var compressedCount = 0
  var crc: UInt32?
  var valueCount = 0
  var encoding: Int32 = 0
  var levelEncoding: Int32 = ParquetFormat.Encoding.rle.rawValue
  /// Only in pages of the second version, whose levels stand before what is compressed.
  var levelBytes = 0
  var isCompressed = true

  init(_ reader: inout ThriftReader) throws(DamagedBytes) {
    var header = Self.empty
    try reader.structure { field, reader throws(DamagedBytes) in
      switch field.id {
      case 1: header.kind = Int32(truncatingIfNeeded: try reader.integer(field))
      case 2: header.uncompressedCount = try reader.size(field)
      case 3: header.compressedCount = try reader.size(field)
      case 4: header.crc = UInt32(truncatingIfNeeded: try reader.integer(field))
      case 5, 7, 8:
        let kind = field.id
        try reader.structure(field) { field, reader throws(DamagedBytes) in
          try header.readDetail(of: kind, field, &reader)
        }
      default: try reader.skip(field)
      }
    }
    self = header
  }

  private static let empty = ParquetPageHeader()
  private init() {}

  private mutating func readDetail(
    of kind: Int16, _ field: ThriftReader.Field, _ reader: inout ThriftReader
  ) throws(DamagedBytes) {
    switch (kind, field.id) {
    case (_, 1): valueCount = try reader.size(field)
    case (5, 2), (7, 2), (8, 4): encoding = Int32(truncatingIfNeeded: try reader.integer(field))
    case (5, 3): levelEncoding = Int32(truncatingIfNeeded: try reader.integer(field))
    case (8, 5), (8, 6):
      let (sum, overflow) = levelBytes.addingReportingOverflow(try reader.size(field))
      if overflow { throw reader.cursor.damaged("levels of too many bytes") }
      levelBytes = sum
    case (8, 7): isCompressed = try reader.bool(field)
    default: try reader.skip(field)
    }
  }
}
