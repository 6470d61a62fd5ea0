internal import Model

/// What a Parquet file's footer says, as far as it is needed to read tables without nesting.
struct ParquetFooter: Sendable {
  struct Leaf: Sendable {
    var name = ""
    var physical: Int32 = -1
    var repetition: Int32 = 0
    var children = 0
    var converted: Int32?
    var logical = Logical.none
  }

  /// The newer annotation, where it is one that changes how values are read.
  enum Logical: Sendable, Equatable {
    case none
    case text
    case date
    case integer(isSigned: Bool)
    /// The number of instants in a second.
    case instant(perSecond: Int64)
    case other(Int16)
  }

  struct Chunk: Sendable {
    var physical: Int32 = -1
    var encodings: [Int32] = []
    var path: [String] = []
    var codec: Int32 = 0
    var valueCount = 0
    var uncompressedCount = 0
    var byteCount = 0
    var dataPageOffset = 0
    var dictionaryPageOffset: Int?
    var statistics = Statistics()
    var bloomOffset: Int?
    var bloomLength: Int?
    var columnIndex: (offset: Int, length: Int)?
    var offsetIndex: (offset: Int, length: Int)?

    /// Where its first page stands.
    var offset: Int {
      // Some writers give 0 where there is no dictionary.
      guard let dictionaryPageOffset, dictionaryPageOffset > 0 else { return dataPageOffset }
      return min(dictionaryPageOffset, dataPageOffset)
    }
  }

  struct Statistics: Sendable {
    var nullCount: Int?
    var lower: [UInt8]?
    var upper: [UInt8]?
  }

  struct Group: Sendable {
    var chunks: [Chunk] = []
    var rowCount = 0
    var byteCount = 0
  }

  var version: Int64 = 0
  var leaves: [Leaf] = []
  var rowCount = 0
  var groups: [Group] = []
  var metadata: [(key: String, value: String)] = []
  var program = ""
}

extension ParquetFooter {
  init(_ reader: inout ThriftReader) throws(DamagedBytes) {
    var footer = ParquetFooter()
    try reader.structure { field, reader throws(DamagedBytes) in
      switch field.id {
      case 1: footer.version = try reader.integer(field)
      case 2:
        try reader.structures(field) { reader throws(DamagedBytes) in footer.leaves.append(try Leaf(&reader)) }
      case 3: footer.rowCount = try reader.size(field)
      case 4:
        try reader.structures(field) { reader throws(DamagedBytes) in footer.groups.append(try Group(&reader)) }
      case 5:
        try reader.structures(field) { reader throws(DamagedBytes) in
          var pair = (key: "", value: "")
          try reader.structure { field, reader throws(DamagedBytes) in
            switch field.id {
            case 1: pair.key = try reader.text(field)
            case 2: pair.value = try reader.text(field)
            default: try reader.skip(field)
            }
          }
          footer.metadata.append(pair)
        }
      case 6: footer.program = try reader.text(field)
      default: try reader.skip(field)
      }
    }
    self = footer
  }
}

extension ParquetFooter.Leaf {
  init(_ reader: inout ThriftReader) throws(DamagedBytes) {
    var leaf = ParquetFooter.Leaf()
    try reader.structure { field, reader throws(DamagedBytes) in
      switch field.id {
      case 1: leaf.physical = Int32(truncatingIfNeeded: try reader.integer(field))
      case 3: leaf.repetition = Int32(truncatingIfNeeded: try reader.integer(field))
      case 4: leaf.name = try reader.text(field)
      case 5: leaf.children = try reader.size(field)
      case 6: leaf.converted = Int32(truncatingIfNeeded: try reader.integer(field))
      case 10:
        try reader.structure(field) { field, reader throws(DamagedBytes) in
          leaf.logical = try Self.logical(field, &reader)
        }
      default: try reader.skip(field)
      }
    }
    self = leaf
  }

  private static func logical(
    _ field: ThriftReader.Field, _ reader: inout ThriftReader
  ) throws(DamagedBytes) -> ParquetFooter.Logical {
    switch field.id {
    case 1:
      try reader.skip(field)
      return .text
    case 6:
      try reader.skip(field)
      return .date
    case 8:
      var perSecond: Int64 = 1_000_000
      try reader.structure(field) { field, reader throws(DamagedBytes) in
        guard field.id == 2 else { return try reader.skip(field) }
        try reader.structure(field) { unit, reader throws(DamagedBytes) in
          perSecond = [1: 1000, 2: 1_000_000, 3: 1_000_000_000][unit.id] ?? 0
          try reader.skip(unit)
        }
      }
      return .instant(perSecond: perSecond)
    case 10:
      var isSigned = true
      try reader.structure(field) { field, reader throws(DamagedBytes) in
        if field.id == 2 { isSigned = try reader.bool(field) } else { try reader.skip(field) }
      }
      return .integer(isSigned: isSigned)
    default:
      try reader.skip(field)
      return .other(field.id)
    }
  }
}

extension ParquetFooter.Group {
  init(_ reader: inout ThriftReader) throws(DamagedBytes) {
    var group = ParquetFooter.Group()
    try reader.structure { field, reader throws(DamagedBytes) in
      switch field.id {
      case 1:
        try reader.structures(field) { reader throws(DamagedBytes) in
          group.chunks.append(try ParquetFooter.Chunk(&reader))
        }
      case 2: group.byteCount = try reader.size(field)
      case 3: group.rowCount = try reader.size(field)
      default: try reader.skip(field)
      }
    }
    self = group
  }
}

extension ParquetFooter.Chunk {
  init(_ reader: inout ThriftReader) throws(DamagedBytes) {
    var chunk = ParquetFooter.Chunk()
    var (offsets, lengths): ([Int16: Int], [Int16: Int]) = ([:], [:])
    try reader.structure { field, reader throws(DamagedBytes) in
      switch field.id {
      case 1: throw reader.cursor.damaged("a column in another file, which is not supported")
      case 3:
        try reader.structure(field) { field, reader throws(DamagedBytes) in
          try chunk.readMetadata(field, &reader)
        }
      case 4, 6: offsets[field.id] = try reader.size(field)
      case 5, 7: lengths[field.id] = try reader.size(field)
      default: try reader.skip(field)
      }
    }
    if let offset = offsets[4], let length = lengths[5] { chunk.offsetIndex = (offset, length) }
    if let offset = offsets[6], let length = lengths[7] { chunk.columnIndex = (offset, length) }
    self = chunk
  }

  private mutating func readMetadata(
    _ field: ThriftReader.Field, _ reader: inout ThriftReader
  ) throws(DamagedBytes) {
    switch field.id {
    case 1: physical = Int32(truncatingIfNeeded: try reader.integer(field))
    case 2: encodings = try reader.integers(field).map { Int32(truncatingIfNeeded: $0) }
    case 3: path = try reader.binaries(field).map { String(decoding: $0, as: UTF8.self) }
    case 4: codec = Int32(truncatingIfNeeded: try reader.integer(field))
    case 5: valueCount = try reader.size(field)
    case 6: uncompressedCount = try reader.size(field)
    case 7: byteCount = try reader.size(field)
    case 9: dataPageOffset = try reader.size(field)
    case 11: dictionaryPageOffset = try reader.size(field)
    case 12: statistics = try ParquetFooter.Statistics(field, &reader)
    case 14: bloomOffset = try reader.size(field)
    case 15: bloomLength = try reader.size(field)
    default: try reader.skip(field)
    }
  }
}

extension ParquetFooter.Statistics {
  init(_ field: ThriftReader.Field, _ reader: inout ThriftReader) throws(DamagedBytes) {
    var statistics = ParquetFooter.Statistics()
    try reader.structure(field) { field, reader throws(DamagedBytes) in
      switch field.id {
      case 3: statistics.nullCount = try reader.size(field)
      case 5: statistics.upper = try reader.binary(field)
      case 6: statistics.lower = try reader.binary(field)
      default: try reader.skip(field)
      }
    }
    self = statistics
  }
}
