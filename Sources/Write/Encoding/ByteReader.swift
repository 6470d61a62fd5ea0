/// Reads numbers and runs of bytes one after the other, and refuses to go past the end.
///
/// - Invariant: `0 <= position <= end <= bytes.count`.
struct ByteReader {
  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
    end = bytes.count
  }

  /// - Precondition: the range lies in `bytes`.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var remaining: Int { end - position }
  var isAtEnd: Bool { position == end }

  func damaged(_ problem: String) -> DamagedBytes { DamagedBytes(problem, at: position) }

  mutating func byte() throws(DamagedBytes) -> UInt8 {
    guard position < end else { throw damaged("ends too early") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func littleEndian<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type) throws(DamagedBytes)
    -> Number
  {
    let size = MemoryLayout<Number>.size
    guard size <= remaining else { throw damaged("ends too early") }
    let number = unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: Number.self)
    position += size
    return Number(littleEndian: number)
  }

  mutating func varint() throws(DamagedBytes) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < end else { throw damaged("a number without its end") }
      let byte = bytes[position]
      if shift == 63, byte > 1 { throw damaged("a number over 64 bits") }
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func zigzag() throws(DamagedBytes) -> Int64 { Int64(zigzag: try varint()) }

  /// A count, size or offset: not negative and at most `limit`.
  mutating func size(upTo limit: Int) throws(DamagedBytes) -> Int {
    let start = position
    let number = try varint()
    guard number <= UInt64(limit) else { throw DamagedBytes("a size of \(number) where \(limit) fit", at: start) }
    return Int(number)
  }

  /// Where the next `count` bytes are, which are passed over.
  mutating func take(_ count: Int) throws(DamagedBytes) -> Range<Int> {
    guard count >= 0, count <= remaining else { throw damaged("\(count) bytes where \(remaining) are left") }
    defer { position += count }
    return position..<position + count
  }

  /// A cursor over the next `count` bytes, which are passed over.
  mutating func part(_ count: Int) throws(DamagedBytes) -> ByteReader { ByteReader(bytes, in: try take(count)) }

  /// Bytes after their number.
  mutating func counted() throws(DamagedBytes) -> [UInt8] { Array(bytes[try take(try size(upTo: remaining))]) }

  /// Text after its number of bytes, with what is not UTF-8 replaced.
  mutating func string() throws(DamagedBytes) -> String { String(decoding: try counted(), as: UTF8.self) }

  /// Moves on after a decoder has read up to `position`.
  mutating func advance(to newPosition: Int) throws(DamagedBytes) {
    guard newPosition >= position, newPosition <= end else { throw damaged("ends too early") }
    position = newPosition
  }
}
