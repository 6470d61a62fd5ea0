/// Undoes deflate (RFC 1951): the blocks of one stream, into memory whose size is known.
///
/// On pages of columns it is one and a half times to twice as fast as zlib's, which must be able to stop at any byte of
/// input and output; on blocks of a few hundred bytes, which are mostly code, it is not. Nothing it reads is trusted: a code with gaps or too many words, a distance before the first byte, output beyond the end and input that
/// breaks off are found, as zlib finds them.
@safe struct DeflateDecoder: ~Copyable {
  enum Verdict {
    case whole
    /// Not deflate data, or not all of it.
    case broken
    /// More than there is room for.
    case tooMuch
  }

  /// A match may go so far beyond the end of the output before it is seen, and its last word beyond the match.
  static let slack = 2 + 258 + 16

  /// All tables, the lengths of the code words of literals and distances, the tail of the input: one piece, since many
  /// a page is so small that more would take longer than the page.
  private let memory: UnsafeMutableRawPointer
  private var literals: DecodeTable
  private var distances: DecodeTable
  private var codeLengths: DecodeTable
  private let lengths: UnsafeMutablePointer<UInt8>
  private static let mostLengths = DecodeTable.mostSymbols + 32
  /// For the reader of the input.
  let tail: UnsafeMutablePointer<UInt8>
  private var holdsFixedCode = false

  init() {
    let (near, far) = (DecodeTable.Alphabet.literals.entryCount, DecodeTable.Alphabet.distances.entryCount)
    let entries = near + far + DecodeTable.Alphabet.codeLengths.entryCount
    unsafe memory = .allocate(byteCount: 4 * entries + Self.mostLengths + BitReader.tailCapacity, alignment: 16)
    let tables = unsafe memory.bindMemory(to: UInt32.self, capacity: entries)
    unsafe literals = DecodeTable(.literals, tables)
    unsafe distances = DecodeTable(.distances, tables + near)
    unsafe codeLengths = DecodeTable(.codeLengths, tables + near + far)
    unsafe lengths = (memory + 4 * entries).bindMemory(to: UInt8.self, capacity: Self.mostLengths)
    unsafe tail = (memory + 4 * entries + Self.mostLengths).bindMemory(
      to: UInt8.self, capacity: BitReader.tailCapacity)
  }

  deinit { unsafe memory.deallocate() }

  /// Inflates a stream up to its last block, and leaves `input` behind it.
  ///
  /// - Precondition: `slack` bytes behind the output's end may be written.
  mutating func decode(_ input: inout BitReader, into output: inout DeflateOutput) -> Verdict {
    while true {
      guard input.fill() else { return .broken }
      let isLast = input.take(1) == 1
      let verdict: Verdict
      switch input.take(2) {
      case 0: verdict = store(&input, into: &output)
      case 1:
        useFixedCode()
        verdict = output.append(&input, literals, distances)
      case 2: verdict = readCode(&input) ? output.append(&input, literals, distances) : .broken
      default: return .broken
      }
      guard verdict == .whole else { return verdict }
      if isLast { return input.isPastEnd ? .broken : .whole }
    }
  }

  private func store(_ input: inout BitReader, into output: inout DeflateOutput) -> Verdict {
    // Three bits of the 56 are gone, and up to seven go now.
    _ = input.take(input.count & 7)
    let count = input.take(16)
    guard input.take(16) == count ^ 0xFFFF, !input.isPastEnd else { return .broken }
    let start = input.position
    guard count <= input.byteCount - start else { return .broken }
    guard output.append(input, start..<start + count) else { return .tooMuch }
    input.seek(to: start + count)
    return .whole
  }

  // MARK: - Codes

  private mutating func useFixedCode() {
    if holdsFixedCode { return }
    for symbol in 0..<288 {
      unsafe lengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
    }
    _ = unsafe literals.build(lengths, count: 288)
    unsafe lengths.update(repeating: 5, count: 32)
    _ = unsafe distances.build(lengths, count: 32)
    holdsFixedCode = true
  }

  /// The order in which the lengths of the code for lengths stand.
  private static let order: InlineArray<19, UInt8> = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// Reads a block's own code; false where it is none.
  private mutating func readCode(_ input: inout BitReader) -> Bool {
    holdsFixedCode = false
    let literalCount = input.take(5) + 257
    let distanceCount = input.take(5) + 1
    let wordCount = input.take(4) + 4
    // The two symbols that mean nothing may not have words here.
    guard literalCount <= 286, distanceCount <= 30 else { return false }
    unsafe lengths.update(repeating: 0, count: 19)
    for index in 0..<wordCount {
      // Eight lengths take 24 bits.
      if index & 7 == 0, !input.fill() { return false }
      unsafe lengths[Int(Self.order[index])] = UInt8(truncatingIfNeeded: input.take(3))
    }
    guard unsafe codeLengths.build(lengths, count: 19), readLengths(&input, count: literalCount + distanceCount) else {
      return false
    }
    // A block without a word for its end would have none.
    guard unsafe lengths[256] > 0 else { return false }
    return unsafe literals.build(lengths, count: literalCount)
      && distances.build(lengths + literalCount, count: distanceCount)
  }

  /// Lengths of literals and distances in one row, with repetitions, which may go from the ones to the others.
  private func readLengths(_ input: inout BitReader, count: Int) -> Bool {
    var read = 0
    let mask = 1 << codeLengths.bits - 1
    while read < count {
      guard input.fill() else { return false }
      let entry = unsafe codeLengths.entries[Int(truncatingIfNeeded: input.buffer) & mask]
      _ = input.take(UInt64(entry & 0xFF))
      let symbol = Int(entry >> 16)
      if symbol < 16 {
        unsafe lengths[read] = UInt8(truncatingIfNeeded: symbol)
        read += 1
        continue
      }
      var repeated: UInt8 = 0
      let times: Int
      switch symbol {
      case 16:
        guard read > 0 else { return false }
        repeated = unsafe lengths[read - 1]
        times = 3 + input.take(2)
      case 17: times = 3 + input.take(3)
      default: times = 11 + input.take(7)
      }
      guard read + times <= count else { return false }
      unsafe (lengths + read).update(repeating: repeated, count: times)
      read += times
    }
    return true
  }
}
