/// Parquet's DELTA_BINARY_PACKED: differences from one number to the next, bit-packed in small blocks.
///
///     header := varint(block size) varint(miniblocks a block) varint(number of values) zigzag(first value)
///     block  := zigzag(smallest difference) width × miniblocks, then the miniblocks, each packed at its width
///
/// Differences wrap at the width of the type: those of 32-bit columns at 32 bits, or no miniblock width would hold
/// them. Miniblocks after the last value have width 0 and no bytes; the last one with values is filled with zeros.
enum DeltaBinaryPacked {
  static let blockSize = 128
  static let miniblocks = 4
  private static let miniblockSize = blockSize / miniblocks

  static func encode<Number: FixedWidthInteger & SignedInteger>(_ numbers: Span<Number>, into out: inout [UInt8])
  where Number.Magnitude: UnsignedInteger {
    out.append(varint: blockSize)
    out.append(varint: miniblocks)
    out.append(varint: numbers.count)
    out.append(zigzag: numbers.isEmpty ? 0 : Int64(numbers[0]))
    var deltas: [Number] = []
    deltas.reserveCapacity(blockSize)
    var start = 1
    while start < numbers.count {
      let end = min(start + blockSize, numbers.count)
      deltas.removeAll(keepingCapacity: true)
      for index in start..<end { deltas.append(numbers[index] &- numbers[index - 1]) }
      appendBlock(deltas.span, into: &out)
      start = end
    }
  }

  private static func appendBlock<Number: FixedWidthInteger & SignedInteger>(
    _ deltas: Span<Number>, into out: inout [UInt8]
  ) where Number.Magnitude: UnsignedInteger {
    var smallest = deltas[0]
    for index in deltas.indices where deltas[index] < smallest { smallest = deltas[index] }
    out.append(zigzag: Int64(smallest))
    let widthsAt = out.count
    out.append(contentsOf: repeatElement(0, count: miniblocks))
    var above: [UInt64] = []
    above.reserveCapacity(miniblockSize)
    for miniblock in 0..<miniblocks where miniblock * miniblockSize < deltas.count {
      above.removeAll(keepingCapacity: true)
      var union: UInt64 = 0
      for index in miniblock * miniblockSize..<min((miniblock + 1) * miniblockSize, deltas.count) {
        let number = UInt64(Number.Magnitude(truncatingIfNeeded: deltas[index] &- smallest))
        above.append(number)
        union |= number
      }
      while above.count < miniblockSize { above.append(0) }
      let width = BitPacking.width(union)
      out[widthsAt + miniblock] = UInt8(width)
      BitPacking.pack(above.span, width: width, into: &out)
    }
  }

  /// Reads all values, which must be `count` at most, and moves the cursor after them.
  static func decode<Number: FixedWidthInteger & SignedInteger>(
    _ cursor: inout ByteReader, as type: Number.Type, upTo limit: Int
  ) throws(DamagedBytes) -> [Number] {
    let blockSize = try cursor.size(upTo: 1 << 20)
    let miniblocks = try cursor.size(upTo: 1 << 12)
    guard blockSize > 0, blockSize % 128 == 0, miniblocks > 0, blockSize % miniblocks == 0,
      blockSize / miniblocks % 32 == 0
    else { throw cursor.damaged("blocks of \(blockSize) in \(miniblocks) parts") }
    let total = try cursor.size(upTo: limit)
    var value = Number(truncatingIfNeeded: try cursor.zigzag())
    guard total > 0 else { return [] }
    var numbers: [Number] = []
    numbers.reserveCapacity(min(total, 1 << 20))
    numbers.append(value)
    var above: [UInt64] = []
    while numbers.count < total {
      let smallest = Number(truncatingIfNeeded: try cursor.zigzag())
      let widths = try cursor.take(miniblocks)
      for miniblock in widths where numbers.count < total {
        above.removeAll(keepingCapacity: true)
        let size = blockSize / miniblocks
        let next = try BitPacking.unpack(
          cursor.bytes.span.extracting(first: cursor.end), at: cursor.position, count: size,
          width: Int(cursor.bytes[miniblock]), into: &above)
        try cursor.advance(to: next)
        for number in above.prefix(total - numbers.count) {
          value = value &+ smallest &+ Number(truncatingIfNeeded: number)
          numbers.append(value)
        }
      }
    }
    return numbers
  }
}
