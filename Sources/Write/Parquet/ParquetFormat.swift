internal import Model

/// Numbers that stand in Parquet's metadata, by their names in the format.
enum ParquetFormat {
  static let magic = Array("PAR1".utf8)

  enum Physical: Int32 {
    case boolean = 0
    case int32 = 1
    case int64 = 2
    case int96 = 3
    case float = 4
    case double = 5
    case byteArray = 6
    case fixedLengthByteArray = 7
  }

  enum Encoding: Int32, Sendable {
    case plain = 0
    case plainDictionary = 2
    case rle = 3
    case bitPacked = 4
    case deltaBinaryPacked = 5
    case deltaLengthByteArray = 6
    case deltaByteArray = 7
    case rleDictionary = 8
    case byteStreamSplit = 9
  }

  enum Codec: Int32, Sendable {
    case uncompressed = 0
    case snappy = 1
    case gzip = 2
    case lzo = 3
    case brotli = 4
    case lz4 = 5
    case zstd = 6
    case lz4Raw = 7
  }

  enum PageKind: Int32 {
    case data = 0
    case index = 1
    case dictionary = 2
    case dataV2 = 3
  }

  /// The older annotation, which old readers need beside the newer.
  enum Converted: Int32 {
    case utf8 = 0
    case date = 6
    case timestampMicros = 10
  }

  enum BoundaryOrder: Int32 {
    case unordered = 0
    case ascending = 1
    case descending = 2
  }

  static func physical(_ type: ColumnType) -> Physical {
    switch type {
    case .text: .byteArray
    case .int, .time: .int64
    case .real: .double
    case .bool: .boolean
    case .date: .int32
    }
  }
}
