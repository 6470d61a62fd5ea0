/// Writes Thrift structs in the compact protocol, as Parquet's metadata is written.
///
///     var writer = ThriftWriter()
///     writer.structure { fields in
///       fields.int32(1, 1)
///       fields.text(6, "broadsheet version 1.0.0")
///     }
///
/// A field is a byte (distance from the field before it << 4 | type), or type and zigzag id where the distance is over
/// 15; numbers are zigzag varints; a struct ends with a zero byte.
struct ThriftWriter {
  enum Kind: UInt8 {
    case yes = 1
    case no = 2
    case int8 = 3
    case int16 = 4
    case int32 = 5
    case int64 = 6
    case double = 7
    case binary = 8
    case list = 9
    case set = 10
    case map = 11
    case structure = 12
  }

  private(set) var bytes: [UInt8] = []

  init() {}

  mutating func structure(_ body: (inout Fields) -> Void) {
    var fields = Fields(bytes: bytes)
    bytes = []
    body(&fields)
    bytes = fields.bytes
    bytes.append(0)
  }

  /// The fields of one struct, which must come with rising ids.
  struct Fields {
    fileprivate(set) var bytes: [UInt8]
    private var last: Int16 = 0

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func head(_ id: Int16, _ kind: Kind) {
      precondition(id > last, "fields out of order")
      if id - last <= 15 {
        bytes.append(UInt8(id - last) << 4 | kind.rawValue)
      } else {
        bytes.append(kind.rawValue)
        bytes.append(zigzag: Int64(id))
      }
      last = id
    }

    mutating func bool(_ id: Int16, _ value: Bool) { head(id, value ? .yes : .no) }

    mutating func int8(_ id: Int16, _ value: Int8) {
      head(id, .int8)
      bytes.append(UInt8(bitPattern: value))
    }

    mutating func int16(_ id: Int16, _ value: Int16) {
      head(id, .int16)
      bytes.append(zigzag: Int64(value))
    }

    mutating func int32(_ id: Int16, _ value: Int32) {
      head(id, .int32)
      bytes.append(zigzag: Int64(value))
    }

    mutating func int64(_ id: Int16, _ value: Int) {
      head(id, .int64)
      bytes.append(zigzag: Int64(value))
    }

    mutating func binary(_ id: Int16, _ value: [UInt8]) {
      head(id, .binary)
      bytes.append(varint: value.count)
      bytes.append(contentsOf: value)
    }

    mutating func text(_ id: Int16, _ value: String) { binary(id, Array(value.utf8)) }

    mutating func structure(_ id: Int16, _ body: (inout Fields) -> Void = { _ in }) {
      head(id, .structure)
      nested(body)
    }

    private mutating func nested(_ body: (inout Fields) -> Void) {
      var inner = Fields(bytes: bytes)
      bytes = []
      body(&inner)
      bytes = inner.bytes
      bytes.append(0)
    }

    private mutating func listHead(_ id: Int16, count: Int, of kind: Kind) {
      head(id, .list)
      if count < 15 {
        bytes.append(UInt8(count) << 4 | kind.rawValue)
      } else {
        bytes.append(0xF0 | kind.rawValue)
        bytes.append(varint: count)
      }
    }

    mutating func structures<Element>(_ id: Int16, _ elements: [Element], _ body: (Element, inout Fields) -> Void) {
      listHead(id, count: elements.count, of: .structure)
      for element in elements { nested { body(element, &$0) } }
    }

    mutating func int32s(_ id: Int16, _ values: [Int32]) {
      listHead(id, count: values.count, of: .int32)
      for value in values { bytes.append(zigzag: Int64(value)) }
    }

    mutating func int64s(_ id: Int16, _ values: [Int]) {
      listHead(id, count: values.count, of: .int64)
      for value in values { bytes.append(zigzag: Int64(value)) }
    }

    mutating func binaries(_ id: Int16, _ values: [[UInt8]]) {
      listHead(id, count: values.count, of: .binary)
      for value in values {
        bytes.append(varint: value.count)
        bytes.append(contentsOf: value)
      }
    }

    mutating func bools(_ id: Int16, _ values: [Bool]) {
      listHead(id, count: values.count, of: .yes)
      for value in values { bytes.append(value ? 1 : 2) }
    }
  }
}
