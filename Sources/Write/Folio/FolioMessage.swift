/// Folio's metadata: fields with a number each, so that later versions can add some.
///
///     field := varint(id << 2 | required << 1 | kind) value
///     value := varint (kind 0), or bytes after their number (kind 1)
///
/// A reader passes over a field it does not know, unless the field is marked as required: then it must refuse the file.
struct FolioMessage {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ id: UInt64, _ value: UInt64, required: Bool = true) {
    bytes.append(varint: id << 2 | (required ? 2 : 0))
    bytes.append(varint: value)
  }

  mutating func number(_ id: UInt64, _ value: Int, required: Bool = true) {
    number(id, UInt64(value), required: required)
  }

  mutating func bytes(_ id: UInt64, _ value: [UInt8], required: Bool = true) {
    bytes.append(varint: id << 2 | (required ? 3 : 1))
    bytes.append(varint: value.count)
    bytes.append(contentsOf: value)
  }

  mutating func text(_ id: UInt64, _ value: String, required: Bool = true) {
    bytes(id, Array(value.utf8), required: required)
  }

  mutating func message(_ id: UInt64, required: Bool = true, _ body: (inout FolioMessage) -> Void) {
    var inner = FolioMessage()
    body(&inner)
    bytes(id, inner.bytes, required: required)
  }
}

/// Reads the fields of a message one after the other.
struct FolioFields {
  private var cursor: ByteReader

  struct Field {
    let id: UInt64
    let isRequired: Bool
    /// Of kind 0.
    let number: UInt64
    /// Of kind 1.
    let content: ByteReader?
    let offset: Int
  }

  init(_ cursor: ByteReader) { self.cursor = cursor }

  mutating func next() throws(DamagedBytes) -> Field? {
    guard !cursor.isAtEnd else { return nil }
    let offset = cursor.position
    let tag = try cursor.varint()
    let isRequired = tag & 2 != 0
    if tag & 1 == 0 {
      return Field(id: tag >> 2, isRequired: isRequired, number: try cursor.varint(), content: nil, offset: offset)
    }
    let content = try cursor.part(try cursor.size(upTo: cursor.remaining))
    return Field(id: tag >> 2, isRequired: isRequired, number: 0, content: content, offset: offset)
  }
}

extension FolioFields.Field {
  /// What to do with a field that is not known.
  func passOver() throws(DamagedBytes) {
    if isRequired {
      throw DamagedBytes("field \(id) is needed to read this file, and is of a later version", at: offset)
    }
  }

  func size() throws(DamagedBytes) -> Int {
    guard content == nil, number <= UInt64(Int32.max) << 16 else {
      throw DamagedBytes("field \(id) is no size", at: offset)
    }
    return Int(number)
  }

  func fields() throws(DamagedBytes) -> FolioFields {
    guard let content else { throw DamagedBytes("field \(id) is no message", at: offset) }
    return FolioFields(content)
  }

  func array() throws(DamagedBytes) -> [UInt8] {
    guard let content else { throw DamagedBytes("field \(id) has no bytes", at: offset) }
    return Array(content.bytes[content.position..<content.end])
  }

  func text() throws(DamagedBytes) -> String { String(decoding: try array(), as: UTF8.self) }
}
