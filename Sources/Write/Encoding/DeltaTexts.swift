internal import Model

/// Parquet's two ways to write texts with their lengths apart from their bytes.
///
/// DELTA_LENGTH_BYTE_ARRAY: all lengths, delta-packed, then all bytes.
/// DELTA_BYTE_ARRAY: for each text the length of what it shares with the one before it, then the rests as above.
///
///     "axis", "axle", "babble"   shared 0 2 0   rests "axis" "le" "babble"
enum DeltaTexts {
  static func encodeLengths(_ texts: TextValues, into out: inout [UInt8]) {
    var lengths: [Int32] = []
    lengths.reserveCapacity(texts.count)
    var start = 0
    for end in texts.ends {
      lengths.append(Int32(end - start))
      start = end
    }
    DeltaBinaryPacked.encode(lengths.span, into: &out)
    out.append(contentsOf: texts.bytes)
  }

  static func encodeShared(_ texts: TextValues, into out: inout [UInt8]) {
    var shared: [Int32] = []
    var lengths: [Int32] = []
    var rests: [UInt8] = []
    shared.reserveCapacity(texts.count)
    lengths.reserveCapacity(texts.count)
    rests.reserveCapacity(texts.bytes.count)
    let bytes = texts.bytes.span
    var before = 0..<0
    for row in 0..<texts.count {
      let range = texts.range(row)
      let common = commonPrefix(bytes, before, range)
      shared.append(Int32(common))
      lengths.append(Int32(range.count - common))
      rests.append(contentsOf: texts.bytes[range.lowerBound + common..<range.upperBound])
      before = range
    }
    DeltaBinaryPacked.encode(shared.span, into: &out)
    DeltaBinaryPacked.encode(lengths.span, into: &out)
    out.append(contentsOf: rests)
  }

  /// How many bytes two ranges have in common at their starts.
  static func commonPrefix(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Int {
    let limit = min(left.count, right.count)
    var count = 0
    while count + 8 <= limit {
      let one = bytes.word(at: left.lowerBound + count)
      let other = bytes.word(at: right.lowerBound + count)
      guard one == other else { return count + (one ^ other).trailingZeroBitCount / 8 }
      count += 8
    }
    while count < limit, bytes[left.lowerBound + count] == bytes[right.lowerBound + count] { count += 1 }
    return count
  }

  static func decodeLengths(_ cursor: inout ByteReader, upTo limit: Int) throws(DamagedBytes) -> TextValues {
    let lengths = try DeltaBinaryPacked.decode(&cursor, as: Int32.self, upTo: limit)
    var ends: [Int] = []
    ends.reserveCapacity(lengths.count)
    var end = 0
    for length in lengths {
      guard length >= 0 else { throw cursor.damaged("a text of \(length) bytes") }
      end += Int(length)
      ends.append(end)
    }
    return TextValues(bytes: Array(cursor.bytes[try cursor.take(end)]), ends: ends)
  }

  /// - Parameter byteLimit: texts that share much grow far over their bytes in the file: what they may grow to.
  static func decodeShared(
    _ cursor: inout ByteReader, upTo limit: Int, byteLimit: Int
  ) throws(DamagedBytes) -> TextValues {
    let shared = try DeltaBinaryPacked.decode(&cursor, as: Int32.self, upTo: limit)
    let rests = try decodeLengths(&cursor, upTo: limit)
    guard rests.count == shared.count else {
      throw cursor.damaged("\(shared.count) shared starts and \(rests.count) rests")
    }
    var bytes: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(shared.count)
    var before = 0..<0
    let restBytes = rests.bytes
    for row in shared.indices {
      guard shared[row] >= 0, Int(shared[row]) <= before.count, bytes.count <= byteLimit else {
        throw cursor.damaged("a text shares \(shared[row]) bytes with one of \(before.count)")
      }
      let start = bytes.count
      bytes.append(copyOf: before.lowerBound..<before.lowerBound + Int(shared[row]))
      bytes.append(contentsOf: restBytes[rests.range(row)])
      before = start..<bytes.count
      ends.append(bytes.count)
    }
    return TextValues(bytes: bytes, ends: ends)
  }
}
