/// Whole numbers as Folio packs them, for values, lengths, codes and starts alike.
///
///     packed := zigzag(smallest) width bits…       each number less the smallest, bit-packed; nothing for no numbers
///     delta  := zigzag(first) packed(differences)
///     planes := zigzag(smallest) count of planes, then each plane: one byte of every number, lowest byte first
enum FolioNumbers {
  static func appendPacked(_ numbers: Span<Int64>, into out: inout [UInt8]) {
    guard numbers.count > 0 else { return }
    let (smallest, width) = frame(numbers)
    out.append(zigzag: smallest)
    out.append(UInt8(width))
    guard width > 0 else { return }
    var above: [UInt64] = []
    above.reserveCapacity(numbers.count)
    for index in numbers.indices { above.append(UInt64(bitPattern: numbers[index] &- smallest)) }
    BitPacking.pack(above.span, width: width, into: &out)
  }

  private static func frame(_ numbers: Span<Int64>) -> (smallest: Int64, width: Int) {
    var (smallest, largest) = (numbers[0], numbers[0])
    for index in numbers.indices {
      smallest = min(smallest, numbers[index])
      largest = max(largest, numbers[index])
    }
    return (smallest, BitPacking.width(UInt64(bitPattern: largest &- smallest)))
  }

  static func appendPacked(_ numbers: [Int64], into out: inout [UInt8]) { appendPacked(numbers.span, into: &out) }

  static func packed(_ cursor: inout ByteReader, count: Int) throws(DamagedBytes) -> [Int64] {
    guard count > 0 else { return [] }
    let smallest = try cursor.zigzag()
    let width = Int(try cursor.byte())
    var above: [UInt64] = []
    let next = try BitPacking.unpack(
      cursor.bytes.span.extracting(first: cursor.end), at: cursor.position, count: count, width: width, into: &above)
    try cursor.advance(to: next)
    var numbers: [Int64] = []
    numbers.reserveCapacity(count)
    for number in above { numbers.append(smallest &+ Int64(bitPattern: number)) }
    return numbers
  }

  /// Some of `count` packed numbers; the cursor moves behind all of them.
  static func packed(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>
  ) throws(DamagedBytes) -> [Int64] {
    guard wanted != 0..<count else { return try packed(&cursor, count: count) }
    guard count > 0 else { return [] }
    let smallest = try cursor.zigzag()
    let width = Int(try cursor.byte())
    guard width <= 64 else { throw cursor.damaged("a width of \(width) bits") }
    let all = try cursor.take(BitPacking.byteCount(count, width: width))
    // Eight numbers of any width end with a whole byte.
    let first = wanted.lowerBound & ~7
    var above: [UInt64] = []
    _ = try BitPacking.unpack(
      cursor.bytes.span.extracting(first: all.upperBound), at: all.lowerBound + first / 8 * width,
      count: wanted.upperBound - first, width: width, into: &above)
    return above.dropFirst(wanted.lowerBound - first).map { smallest &+ Int64(bitPattern: $0) }
  }

  static func appendDelta(_ numbers: Span<Int64>, into out: inout [UInt8]) {
    guard numbers.count > 0 else { return }
    out.append(zigzag: numbers[0])
    var differences: [Int64] = []
    differences.reserveCapacity(numbers.count)
    for index in 1..<max(1, numbers.count) { differences.append(numbers[index] &- numbers[index - 1]) }
    appendPacked(differences.span, into: &out)
  }

  static func delta(_ cursor: inout ByteReader, count: Int) throws(DamagedBytes) -> [Int64] {
    guard count > 0 else { return [] }
    var value = try cursor.zigzag()
    var numbers = [value]
    numbers.reserveCapacity(min(count, 1 << 20))
    for difference in try packed(&cursor, count: count - 1) {
      value = value &+ difference
      numbers.append(value)
    }
    return numbers
  }

  static func appendPlanes(_ numbers: Span<Int64>, into out: inout [UInt8]) {
    guard numbers.count > 0 else { return }
    let (smallest, width) = frame(numbers)
    let planes = (width + 7) / 8
    out.append(zigzag: smallest)
    out.append(UInt8(planes))
    out.reserveCapacity(out.count + planes * numbers.count)
    for plane in 0..<planes {
      for index in numbers.indices {
        out.append(UInt8(truncatingIfNeeded: UInt64(bitPattern: numbers[index] &- smallest) >> UInt64(8 * plane)))
      }
    }
  }

  /// Some of `count` numbers in planes; the cursor moves behind all of them.
  static func planes(_ cursor: inout ByteReader, count: Int, wanted: Range<Int>) throws(DamagedBytes) -> [Int64] {
    guard count > 0 else { return [] }
    let smallest = try cursor.zigzag()
    let planes = Int(try cursor.byte())
    guard planes <= 8 else { throw cursor.damaged("\(planes) planes") }
    let (size, overflow) = planes.multipliedReportingOverflow(by: count)
    guard !overflow else { throw cursor.damaged("\(count) numbers") }
    let range = try cursor.take(size)
    guard planes > 0 else { return Array(repeating: smallest, count: wanted.count) }
    let bytes = cursor.bytes.span
    var numbers: [Int64] = []
    numbers.reserveCapacity(wanted.count)
    for index in wanted {
      var above: UInt64 = 0
      for plane in 0..<planes { above |= UInt64(bytes[range.lowerBound + plane * count + index]) << UInt64(8 * plane) }
      numbers.append(smallest &+ Int64(bitPattern: above))
    }
    return numbers
  }

  /// How numbers stand that say so themselves: in the first byte.
  enum Form: UInt8 {
    case planes = 0
    /// The first number, then planes of the differences from number to number.
    case steps = 1
  }

  /// Numbers in the form that deflate makes least of, by how often bytes occur; nothing for no numbers.
  static func appendShortest(_ numbers: [Int64], into out: inout [UInt8]) {
    guard let first = numbers.first else { return }
    var planes = [Form.planes.rawValue]
    appendPlanes(numbers.span, into: &planes)
    var steps = [Form.steps.rawValue]
    steps.append(zigzag: first)
    var differences: [Int64] = []
    differences.reserveCapacity(numbers.count)
    for index in 1..<max(1, numbers.count) { differences.append(numbers[index] &- numbers[index - 1]) }
    appendPlanes(differences.span, into: &steps)
    out += EncodingGuess.deflated(steps) < EncodingGuess.deflated(planes) ? steps : planes
  }

  static func anyForm(_ cursor: inout ByteReader, count: Int) throws(DamagedBytes) -> [Int64] {
    guard count > 0 else { return [] }
    let number = try cursor.byte()
    guard let form = Form(rawValue: number) else { throw cursor.damaged("numbers in unknown form \(number)") }
    if form == .planes { return try planes(&cursor, count: count, wanted: 0..<count) }
    var numbers = [try cursor.zigzag()]
    for step in try planes(&cursor, count: count - 1, wanted: 0..<count - 1) {
      numbers.append(numbers[numbers.count - 1] &+ step)
    }
    return numbers
  }

  /// Lengths, counts or starts: whole numbers that are not negative and add up to `limit` at most.
  static func sizes(_ cursor: inout ByteReader, count: Int, upTo limit: Int) throws(DamagedBytes) -> [Int] {
    let numbers = try packed(&cursor, count: count)
    var sum = 0
    var sizes: [Int] = []
    sizes.reserveCapacity(count)
    for number in numbers {
      guard number >= 0, number <= Int64(limit - sum) else { throw cursor.damaged("lengths that go beyond \(limit)") }
      sum += Int(number)
      sizes.append(Int(number))
    }
    return sizes
  }
}
