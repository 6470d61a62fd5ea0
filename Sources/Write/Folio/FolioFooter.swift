internal import Model

/// The footer of a Folio file: its tables with their schemas, row groups and chunks, and what is said of the file.
struct FolioFooter: Sendable {
  struct Group: Sendable {
    var rowCount = 0
    var chunks: [FolioChunk] = []
  }

  struct Table: Sendable {
    var schema: Schema
    var rowCount = 0
    var groups: [Group] = []
  }

  var program = ""
  var metadata: [(key: String, value: String)] = []
  var tables: [Table] = []
}

// MARK: - Writing

extension FolioFooter {
  func encoded() -> [UInt8] {
    var file = FolioMessage()
    file.text(1, program, required: false)
    for pair in metadata {
      file.message(2, required: false) { entry in
        entry.text(1, pair.key)
        entry.text(2, pair.value)
      }
    }
    for table in tables { file.message(3) { table.encode(into: &$0) } }
    return file.bytes
  }
}

extension FolioFooter.Table {
  fileprivate func encode(into table: inout FolioMessage) {
    table.text(1, schema.table)
    table.text(2, schema.description, required: false)
    for column in schema.columns {
      table.message(3) { message in
        message.text(1, column.name)
        message.number(2, FolioFormat.number(column.type))
        message.number(3, column.isNullable ? 1 : 0)
        message.text(4, column.description, required: false)
      }
    }
    for name in schema.primaryKey {
      if let index = schema.columnIndex(name) { table.number(4, index, required: false) }
    }
    table.number(5, rowCount)
    for group in groups {
      table.message(6) { message in
        message.number(1, group.rowCount)
        for chunk in group.chunks { message.message(2) { chunk.encode(into: &$0) } }
      }
    }
  }
}

extension FolioChunk {
  fileprivate func encode(into chunk: inout FolioMessage) {
    chunk.number(1, offset)
    chunk.number(2, byteCount)
    chunk.number(3, UInt64(encoding.rawValue))
    chunk.number(4, bounds.nullCount)
    var stored: [UInt8] = []
    bounds.append(to: &stored)
    chunk.bytes(5, stored, required: false)
    for part in shared {
      chunk.message(6) { message in
        message.number(1, UInt64(part.kind.rawValue))
        message.message(2) { part.block.encode(into: &$0) }
      }
    }
    chunk.number(7, pageCount)
    chunk.message(8) { table.encode(into: &$0) }
    if let bloom { chunk.message(9, required: false) { bloom.encode(into: &$0) } }
    if let source { chunk.number(11, source) }
    if textCoding != .utf8 { chunk.number(12, UInt64(textCoding.rawValue)) }
    chunk.number(13, plainCount, required: false)
    for reference in references {
      chunk.message(14) { message in
        message.number(1, reference.table)
        message.number(2, reference.column)
      }
    }
    if let pairFilters { chunk.message(15, required: false) { pairFilters.encode(into: &$0) } }
  }
}

extension FolioBlock {
  fileprivate func encode(into block: inout FolioMessage) {
    block.number(1, offset)
    block.number(2, storedCount)
    block.number(3, rawCount)
    block.number(4, UInt64(codec.rawValue))
    block.number(5, UInt64(crc))
  }
}

// MARK: - Reading

extension FolioFooter {
  init(_ bytes: [UInt8]) throws(DamagedBytes) {
    var fields = FolioFields(ByteReader(bytes))
    while let field = try fields.next() {
      switch field.id {
      case 1: program = try field.text()
      case 2:
        var pair = (key: "", value: "")
        var inner = try field.fields()
        while let entry = try inner.next() {
          switch entry.id {
          case 1: pair.key = try entry.text()
          case 2: pair.value = try entry.text()
          default: try entry.passOver()
          }
        }
        metadata.append(pair)
      case 3: tables.append(try Table(field.fields()))
      default: try field.passOver()
      }
    }
  }
}

extension FolioFooter.Table {
  fileprivate init(_ message: FolioFields) throws(DamagedBytes) {
    var fields = message
    schema = Schema(table: "", "", columns: [])
    var key: [Int] = []
    while let field = try fields.next() {
      switch field.id {
      case 1: schema.table = try field.text()
      case 2: schema.description = try field.text()
      case 3: schema.columns.append(try Self.column(field))
      case 4: key.append(try field.size())
      case 5: rowCount = try field.size()
      case 6: groups.append(try FolioFooter.Group(field.fields()))
      default: try field.passOver()
      }
    }
    schema.primaryKey = key.compactMap { schema.columns.indices.contains($0) ? schema.columns[$0].name : nil }
    var rows = 0
    for group in groups {
      guard group.chunks.count == schema.columns.count else {
        throw DamagedBytes("a row group of \(group.chunks.count) columns where \(schema.columns.count) belong", at: 0)
      }
      rows += group.rowCount
    }
    guard rows == rowCount else { throw DamagedBytes("\(rowCount) rows promised, \(rows) in the row groups", at: 0) }
  }

  private static func column(_ field: FolioFields.Field) throws(DamagedBytes) -> Column {
    var fields = try field.fields()
    var column = Column("", .text, "")
    while let field = try fields.next() {
      switch field.id {
      case 1: column.name = try field.text()
      case 2:
        guard let type = FolioFormat.type(field.number) else {
          throw DamagedBytes("type \(field.number) is not known", at: field.offset)
        }
        column.type = type
      case 3: column.isNullable = field.number != 0
      case 4: column.description = try field.text()
      default: try field.passOver()
      }
    }
    return column
  }
}

extension FolioFooter.Group {
  fileprivate init(_ message: FolioFields) throws(DamagedBytes) {
    var fields = message
    while let field = try fields.next() {
      switch field.id {
      case 1:
        rowCount = try field.size()
        guard rowCount <= FolioLimits.groupRows else {
          throw DamagedBytes("a row group of \(rowCount) rows", at: field.offset)
        }
      case 2: chunks.append(try FolioChunk(field.fields()))
      default: try field.passOver()
      }
    }
    for index in chunks.indices { chunks[index].bounds.valueCount = max(0, rowCount - chunks[index].bounds.nullCount) }
  }
}

extension FolioChunk {
  fileprivate init(_ message: FolioFields) throws(DamagedBytes) {
    var fields = message
    while let field = try fields.next() {
      switch field.id {
      case 1: offset = try field.size()
      case 2: byteCount = try field.size()
      case 3:
        guard field.number < 256, let known = FolioFormat.Encoding(rawValue: UInt8(field.number)) else {
          throw DamagedBytes("encoding \(field.number) is not known", at: field.offset)
        }
        encoding = known
      case 4: bounds.nullCount = try field.size()
      case 5:
        guard var cursor = field.content else { throw DamagedBytes("bounds without bytes", at: field.offset) }
        bounds = try ValueBounds(&cursor, nullCount: bounds.nullCount, valueCount: 0)
      case 6: shared.append(try Self.shared(field))
      case 7: pageCount = try field.size()
      case 8: table = try FolioBlock(field)
      case 9: bloom = try FolioBlock(field)
      case 11: source = try field.size()
      case 12:
        guard field.number < 256, let known = FolioFormat.TextCoding(rawValue: UInt8(field.number)) else {
          throw DamagedBytes("text coding \(field.number) is not known", at: field.offset)
        }
        textCoding = known
      case 13: plainCount = try field.size()
      case 14: references.append(try FolioReference(field))
      case 15: pairFilters = try FolioBlock(field)
      default: try field.passOver()
      }
    }
  }

  private static func shared(_ field: FolioFields.Field) throws(DamagedBytes) -> Shared {
    var fields = try field.fields()
    var part = Shared(kind: .dictionary, block: FolioBlock())
    while let field = try fields.next() {
      switch field.id {
      case 1:
        guard field.number < 256, let kind = FolioFormat.BlockKind(rawValue: UInt8(field.number)) else {
          throw DamagedBytes("a shared block of unknown kind \(field.number)", at: field.offset)
        }
        part.kind = kind
      case 2: part.block = try FolioBlock(field)
      default: try field.passOver()
      }
    }
    return part
  }
}

extension FolioReference {
  fileprivate init(_ field: FolioFields.Field) throws(DamagedBytes) {
    var fields = try field.fields()
    (table, column) = (0, 0)
    while let field = try fields.next() {
      switch field.id {
      case 1: table = try field.size()
      case 2: column = try field.size()
      default: try field.passOver()
      }
    }
  }
}

extension FolioBlock {
  fileprivate init(_ field: FolioFields.Field) throws(DamagedBytes) {
    var fields = try field.fields()
    while let field = try fields.next() {
      switch field.id {
      case 1: offset = try field.size()
      case 2: storedCount = try field.size()
      case 3:
        rawCount = try field.size()
        guard rawCount <= FolioLimits.blockBytes else {
          throw DamagedBytes("a block of \(rawCount) bytes", at: field.offset)
        }
      case 4:
        guard field.number < 256, let known = FolioFormat.Codec(rawValue: UInt8(field.number)) else {
          throw DamagedBytes("codec \(field.number) is not known", at: field.offset)
        }
        codec = known
      case 5: crc = UInt32(truncatingIfNeeded: field.number)
      default: try field.passOver()
      }
    }
  }
}
