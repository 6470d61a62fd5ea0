/// JSON written piece by piece, in the order it is asked for: the same calls give the same bytes.
///
///     var json = JsonText()
///     json.object {
///       $0.field("name", "zones")
///       $0.list("rows") { $0.value(12) }
///     }
///     json.finish()               // {⏎  "name": "zones",⏎  "rows": [⏎    12⏎  ]⏎}⏎
public struct JsonText: Sendable {
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Whether something stands before, in the object or list being written.
  private var hasEarlier = false

  public init() {}

  /// The text, with a line end.
  public consuming func finish() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  public mutating func object(_ body: (inout JsonText) -> Void) { nest(0x7B, 0x7D, body) }

  public mutating func object(_ name: String, _ body: (inout JsonText) -> Void) {
    key(name)
    enclose(0x7B, 0x7D, body)
  }

  public mutating func list(_ body: (inout JsonText) -> Void) { nest(0x5B, 0x5D, body) }

  public mutating func list(_ name: String, _ body: (inout JsonText) -> Void) {
    key(name)
    enclose(0x5B, 0x5D, body)
  }

  public mutating func field(_ name: String, _ text: String) {
    key(name)
    put(text)
  }

  public mutating func field(_ name: String, _ number: Int) {
    key(name)
    bytes += Array(String(number).utf8)
  }

  public mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    bytes += Array((flag ? "true" : "false").utf8)
  }

  public mutating func value(_ text: String) {
    startItem()
    put(text)
  }

  public mutating func value(_ number: Int) {
    startItem()
    bytes += Array(String(number).utf8)
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JsonText) -> Void) {
    if depth > 0 { startItem() }
    enclose(open, close, body)
  }

  private mutating func enclose(_ open: UInt8, _ close: UInt8, _ body: (inout JsonText) -> Void) {
    bytes.append(open)
    let before = bytes.count
    depth += 1
    hasEarlier = false
    body(&self)
    depth -= 1
    hasEarlier = true
    if bytes.count > before { breakLine() }
    bytes.append(close)
  }

  private mutating func key(_ name: String) {
    startItem()
    put(name)
    bytes += [0x3A, 0x20]
  }

  private mutating func startItem() {
    if hasEarlier { bytes.append(0x2C) }
    hasEarlier = true
    breakLine()
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes += Array(repeating: 0x20, count: 2 * depth)
  }

  /// Quotes, backslashes and control characters are escaped; all else stands as it is (RFC 8259).
  private mutating func put(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
