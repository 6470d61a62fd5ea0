/// Reads Thrift structs of the compact protocol field by field, and passes over fields it does not know.
///
///     var reader = ThriftReader(cursor)
///     try reader.structure { field, reader throws(DamagedBytes) in
///       switch field.id {
///       case 3: rows = try reader.integer(field)
///       default: try reader.skip(field)
///       }
///     }
///
/// Structs inside structs are followed 32 deep at most, and lists claim no more elements than bytes are left, so
/// hostile bytes cost no more than their own length.
struct ThriftReader {
  private(set) var cursor: ByteReader
  private var depth = 0
  private static let deepest = 32

  struct Field {
    let id: Int16
    let kind: ThriftWriter.Kind
  }

  init(_ cursor: ByteReader) { self.cursor = cursor }

  mutating func structure(_ body: (Field, inout ThriftReader) throws(DamagedBytes) -> Void) throws(DamagedBytes) {
    guard depth < Self.deepest else { throw cursor.damaged("structs nested over \(Self.deepest) deep") }
    depth += 1
    defer { depth -= 1 }
    var last: Int16 = 0
    while true {
      let head = try cursor.byte()
      guard head != 0 else { return }
      guard let kind = ThriftWriter.Kind(rawValue: head & 0x0F) else {
        throw cursor.damaged("a field of unknown type \(head & 0x0F)")
      }
      if head >> 4 == 0 {
        last = Int16(truncatingIfNeeded: try cursor.zigzag())
      } else {
        last = last &+ Int16(head >> 4)
      }
      try body(Field(id: last, kind: kind), &self)
    }
  }

  /// A nested struct.
  mutating func structure(
    _ field: Field, _ body: (Field, inout ThriftReader) throws(DamagedBytes) -> Void
  ) throws(DamagedBytes) {
    try expect(field, .structure)
    try structure(body)
  }

  private func expect(_ field: Field, _ kind: ThriftWriter.Kind) throws(DamagedBytes) {
    guard field.kind == kind else { throw cursor.damaged("field \(field.id) is not a \(kind)") }
  }

  mutating func integer(_ field: Field) throws(DamagedBytes) -> Int64 {
    switch field.kind {
    case .int8: Int64(Int8(bitPattern: try cursor.byte()))
    case .int16, .int32, .int64: try cursor.zigzag()
    default: throw cursor.damaged("field \(field.id) is not a number")
    }
  }

  /// A number that is a size, count or offset.
  mutating func size(_ field: Field) throws(DamagedBytes) -> Int {
    let number = try integer(field)
    guard number >= 0 else { throw cursor.damaged("field \(field.id) is \(number)") }
    return Int(number)
  }

  func bool(_ field: Field) throws(DamagedBytes) -> Bool {
    guard field.kind == .yes || field.kind == .no else { throw cursor.damaged("field \(field.id) is not a bool") }
    return field.kind == .yes
  }

  mutating func binary(_ field: Field) throws(DamagedBytes) -> [UInt8] {
    try expect(field, .binary)
    return try cursor.counted()
  }

  mutating func text(_ field: Field) throws(DamagedBytes) -> String {
    String(decoding: try binary(field), as: UTF8.self)
  }

  private mutating func listHead(_ field: Field) throws(DamagedBytes) -> (count: Int, kind: ThriftWriter.Kind) {
    guard field.kind == .list || field.kind == .set else { throw cursor.damaged("field \(field.id) is not a list") }
    let head = try cursor.byte()
    guard let kind = ThriftWriter.Kind(rawValue: head & 0x0F) else { throw cursor.damaged("a list of unknown type") }
    let count = head >> 4 < 15 ? Int(head >> 4) : try cursor.size(upTo: cursor.remaining)
    return (count, kind)
  }

  mutating func structures(
    _ field: Field, _ element: (inout ThriftReader) throws(DamagedBytes) -> Void
  ) throws(DamagedBytes) {
    let (count, kind) = try listHead(field)
    guard kind == .structure || count == 0 else { throw cursor.damaged("field \(field.id) is not a list of structs") }
    for _ in 0..<count { try element(&self) }
  }

  mutating func integers(_ field: Field) throws(DamagedBytes) -> [Int64] {
    let (count, kind) = try listHead(field)
    var values: [Int64] = []
    for _ in 0..<count { values.append(try integer(Field(id: field.id, kind: kind))) }
    return values
  }

  mutating func binaries(_ field: Field) throws(DamagedBytes) -> [[UInt8]] {
    let (count, kind) = try listHead(field)
    var values: [[UInt8]] = []
    for _ in 0..<count { values.append(try binary(Field(id: field.id, kind: kind))) }
    return values
  }

  mutating func bools(_ field: Field) throws(DamagedBytes) -> [Bool] {
    let (count, _) = try listHead(field)
    var values: [Bool] = []
    for _ in 0..<count { values.append(try cursor.byte() == 1) }
    return values
  }

  mutating func skip(_ field: Field) throws(DamagedBytes) {
    switch field.kind {
    case .yes, .no: break
    case .int8: _ = try cursor.byte()
    case .int16, .int32, .int64: _ = try cursor.varint()
    case .double: _ = try cursor.take(8)
    case .binary: _ = try cursor.take(try cursor.size(upTo: cursor.remaining))
    case .structure: try structure { field, reader throws(DamagedBytes) in try reader.skip(field) }
    case .list, .set: try skipList(field)
    case .map: try skipMap()
    }
  }

  private mutating func skipList(_ field: Field) throws(DamagedBytes) {
    guard depth < Self.deepest else { throw cursor.damaged("lists nested over \(Self.deepest) deep") }
    depth += 1
    defer { depth -= 1 }
    let (count, kind) = try listHead(field)
    for _ in 0..<count { try skipElement(kind) }
  }

  private mutating func skipMap() throws(DamagedBytes) {
    let count = try cursor.size(upTo: cursor.remaining)
    guard count > 0 else { return }
    let kinds = try cursor.byte()
    guard let key = ThriftWriter.Kind(rawValue: kinds >> 4), let value = ThriftWriter.Kind(rawValue: kinds & 0x0F)
    else { throw cursor.damaged("a map of unknown types") }
    for _ in 0..<count {
      try skipElement(key)
      try skipElement(value)
    }
  }

  private mutating func skipElement(_ kind: ThriftWriter.Kind) throws(DamagedBytes) {
    // Inside lists and maps a bool is a byte of its own.
    if kind == .yes || kind == .no {
      _ = try cursor.byte()
    } else {
      try skip(Field(id: 0, kind: kind))
    }
  }
}
