internal import Model

/// Reads the values of a page as its chunk's encoding says; the opposite of `FolioValueWriter`.
struct FolioValueReader: Sendable {
  let encoding: FolioFormat.Encoding
  let type: ColumnType
  let characters: CharacterTable?
  let dictionary: FolioDictionary?

  private enum Shape {
    case texts
    case numbers
    case reals
    case flags
  }

  private var shape: Shape {
    switch type {
    case .text: .texts
    case .int, .date, .time: .numbers
    case .real: .reals
    case .bool: .flags
    }
  }

  /// Whether some values of a page can be read without the others.
  var readsParts: Bool {
    switch encoding {
    case .delta, .front: false
    default: true
    }
  }

  /// Of the `count` values of a page's body those that are wanted, or all of them where parts cannot be read. `source`
  /// holds the other column's values for the ones wanted, for the encodings that refer to it.
  func values(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>, source: DenseColumn.Values?
  ) throws(DamagedBytes) -> DenseColumn.Values {
    switch (encoding, shape) {
    case (.constant, _), (.dictionary, _): return try fromDictionary(&cursor, count: count, wanted: wanted)
    case (.difference, .numbers):
      guard case .numbers(let others)? = source, others.count == wanted.count else {
        throw cursor.damaged("no column to take differences from")
      }
      var numbers = try FolioNumbers.packed(&cursor, count: count, wanted: wanted)
      for index in numbers.indices { numbers[index] = numbers[index] &+ others[index] }
      return .numbers(numbers)
    case (.span, .texts):
      guard case .texts(let others)? = source, others.count == wanted.count else {
        throw cursor.damaged("no column to take spans from")
      }
      return .texts(try spans(&cursor, count: count, wanted: wanted, of: others))
    case (.packed, .numbers): return .numbers(try FolioNumbers.packed(&cursor, count: count, wanted: wanted))
    case (.delta, .numbers): return .numbers(try FolioNumbers.delta(&cursor, count: count))
    case (.planes, .numbers): return .numbers(try FolioNumbers.planes(&cursor, count: count, wanted: wanted))
    case (.runs, .numbers): return .numbers(try numberRuns(&cursor, count: count, wanted: wanted))
    case (.decimal, .reals): return .reals(try FolioDecimals.decode(&cursor, count: count, wanted: wanted))
    case (.plain, .reals): return .reals(try plainReals(&cursor, count: count, wanted: wanted))
    case (.plain, .flags): return .flags(try flags(&cursor, count: count, wanted: wanted))
    case (.plain, .texts): return .texts(try texts(&cursor, count: count, wanted: wanted))
    case (.runs, .texts): return .texts(try textRuns(&cursor, count: count, wanted: wanted))
    case (.front, .texts): return .texts(try front(&cursor, count: count))
    default:
      if count == 0 { return none }
      throw cursor.damaged("encoding \(encoding) in a column of \(type)")
    }
  }

  var none: DenseColumn.Values {
    switch shape {
    case .texts: .texts(TextValues())
    case .numbers: .numbers([])
    case .reals: .reals([])
    case .flags: .flags([])
    }
  }

  private func plainReals(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>
  ) throws(DamagedBytes) -> [Double] {
    guard count <= cursor.remaining / 8 else { throw cursor.damaged("\(count) numbers in \(cursor.remaining) bytes") }
    let all = try cursor.take(8 * count)
    let bytes = cursor.bytes.span
    var reals: [Double] = []
    reals.reserveCapacity(wanted.count)
    for index in wanted { reals.append(Double(bitPattern: bytes.word(at: all.lowerBound + 8 * index))) }
    return reals
  }

  private func flags(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>
  ) throws(DamagedBytes) -> [Bool] {
    let all = try cursor.take(BitPacking.byteCount(count, width: 1))
    let bytes = cursor.bytes.span
    return wanted.map { bytes[all.lowerBound + $0 / 8] >> UInt8($0 % 8) & 1 == 1 }
  }

  // MARK: - Texts

  /// Some of `count` texts; the cursor moves behind all of them.
  func texts(_ cursor: inout ByteReader, count: Int, wanted: Range<Int>) throws(DamagedBytes) -> TextValues {
    let lengths = try FolioNumbers.sizes(&cursor, count: count, upTo: cursor.remaining)
    var (start, end) = (0, 0)
    var ends: [Int] = []
    ends.reserveCapacity(wanted.count)
    for (index, length) in lengths.enumerated() {
      if index == wanted.lowerBound { start = end }
      end += length
      if index >= wanted.lowerBound, index < wanted.upperBound { ends.append(end - start) }
    }
    let all = try cursor.take(end)
    let range = all.lowerBound + start..<all.lowerBound + start + (ends.last ?? 0)
    guard let characters else { return TextValues(bytes: Array(cursor.bytes[range]), ends: ends) }
    let bytes = try characters.decode(cursor.bytes.span.extracting(range), ends: &ends)
    return TextValues(bytes: bytes, ends: ends)
  }

  private func runLengths(_ cursor: inout ByteReader, count: Int) throws(DamagedBytes) -> [Int] {
    if count == 0, cursor.isAtEnd { return [] }
    let runs = try cursor.size(upTo: count)
    let lengths = try FolioNumbers.sizes(&cursor, count: runs, upTo: count)
    guard lengths.reduce(0, +) == count else { throw cursor.damaged("runs of other than \(count) values") }
    return lengths
  }

  /// The runs that hold some values, and how many of the values each of these holds.
  private static func runs(_ lengths: [Int], holding wanted: Range<Int>) -> (runs: Range<Int>, lengths: [Int]) {
    var (first, some): (Int, [Int]) = (0, [])
    var start = 0
    for (run, length) in lengths.enumerated() {
      let inside = wanted.clamped(to: start..<start + length).count
      if some.isEmpty { first = run }
      // Runs of no length may stand between others.
      if inside > 0 || !some.isEmpty { some.append(inside) }
      start += length
      if start >= wanted.upperBound { break }
    }
    return (first..<first + some.count, some)
  }

  private func numberRuns(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>
  ) throws(DamagedBytes) -> [Int64] {
    let lengths = try runLengths(&cursor, count: count)
    let values = try FolioNumbers.packed(&cursor, count: lengths.count)
    let (runs, some) = Self.runs(lengths, holding: wanted)
    var numbers: [Int64] = []
    numbers.reserveCapacity(wanted.count)
    for (run, length) in zip(runs, some) { numbers.append(contentsOf: repeatElement(values[run], count: length)) }
    return numbers
  }

  private func textRuns(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>
  ) throws(DamagedBytes) -> TextValues {
    let lengths = try runLengths(&cursor, count: count)
    let (runs, some) = Self.runs(lengths, holding: wanted)
    let distinct = try texts(&cursor, count: lengths.count, wanted: runs)
    var codes: [UInt32] = []
    codes.reserveCapacity(wanted.count)
    for (run, length) in some.enumerated() { codes.append(contentsOf: repeatElement(UInt32(run), count: length)) }
    return try distinct.looking(up: codes, limit: FolioLimits.pageText)
  }

  private func front(_ cursor: inout ByteReader, count: Int) throws(DamagedBytes) -> TextValues {
    let shared = try FolioNumbers.packed(&cursor, count: count)
    let lengths = try FolioNumbers.sizes(&cursor, count: count, upTo: cursor.remaining)
    var bytes: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(count)
    var before = 0..<0
    for row in 0..<count {
      guard shared[row] >= 0, shared[row] <= Int64(before.count), bytes.count <= FolioLimits.pageText else {
        throw cursor.damaged("a text shares \(shared[row]) bytes with one of \(before.count)")
      }
      let start = bytes.count
      bytes.append(copyOf: before.lowerBound..<before.lowerBound + Int(shared[row]))
      bytes.append(contentsOf: cursor.bytes[try cursor.take(lengths[row])])
      before = start..<bytes.count
      ends.append(bytes.count)
    }
    return TextValues(bytes: bytes, ends: ends)
  }

  private func spans(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>, of others: TextValues
  ) throws(DamagedBytes) -> TextValues {
    let starts = try FolioNumbers.packed(&cursor, count: count, wanted: wanted)
    let lengths = try FolioNumbers.packed(&cursor, count: count, wanted: wanted)
    var bytes: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(others.count)
    let all = others.bytes
    for row in 0..<others.count {
      let whole = others.range(row)
      guard starts[row] >= 0, lengths[row] >= 0, starts[row] <= Int64(whole.count),
        lengths[row] <= Int64(whole.count) - starts[row]
      else { throw cursor.damaged("a span outside the text it is part of") }
      let start = whole.lowerBound + Int(starts[row])
      bytes.append(contentsOf: all[start..<start + Int(lengths[row])])
      ends.append(bytes.count)
    }
    return TextValues(bytes: bytes, ends: ends)
  }

  // MARK: - Dictionaries

  /// The values of a dictionary block, with texts as they are coded.
  ///
  /// - Precondition: the reader has no characters.
  func dictionaryValues(_ bytes: [UInt8]) throws(DamagedBytes) -> DenseColumn.Values {
    var cursor = ByteReader(bytes)
    let count = try cursor.size(upTo: FolioLimits.groupRows)
    switch shape {
    case .texts: return .texts(try texts(&cursor, count: count, wanted: 0..<count))
    case .numbers: return .numbers(try FolioNumbers.packed(&cursor, count: count))
    case .reals: return .reals(try FolioDecimals.decode(&cursor, count: count, wanted: 0..<count))
    case .flags: throw cursor.damaged("a dictionary of bools")
    }
  }

  private func fromDictionary(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>
  ) throws(DamagedBytes) -> DenseColumn.Values {
    if count == 0 { return none }
    guard let dictionary else { throw cursor.damaged("codes without a dictionary") }
    let size = dictionary.count
    if encoding == .constant {
      guard size == 1 else { throw cursor.damaged("a constant of \(size) values") }
      return try dictionary.look(up: Array(repeating: 0, count: wanted.count))
    }
    return try dictionary.look(up: try codes(&cursor, count: count, wanted: wanted, size: size))
  }

  /// Numbers of a dictionary's values, each below its size.
  func codes(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>, size: Int
  ) throws(DamagedBytes) -> [UInt32] {
    let codes = try FolioNumbers.packed(&cursor, count: count, wanted: wanted)
    var short: [UInt32] = []
    short.reserveCapacity(codes.count)
    for code in codes {
      guard code >= 0, code < Int64(size) else { throw cursor.damaged("code \(code) in a dictionary of \(size)") }
      short.append(UInt32(code))
    }
    return short
  }
}
