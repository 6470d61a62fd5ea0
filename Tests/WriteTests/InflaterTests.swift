import CZlib
import TestSupport
import Testing

@testable import Write

/// Our inflater beside zlib's: the same bytes of what is whole, and the same verdict on what is not.
@Suite struct InflaterTests {
  // MARK: - zlib

  /// How zlib compresses: levels, strategies (filtered, Huffman codes alone, runs, fixed codes) and memory, which sets
  /// how long blocks are.
  struct Manner {
    var level: Int32 = 6
    var strategy = Z_DEFAULT_STRATEGY
    var memory: Int32 = 8
  }

  static func deflated(_ text: [UInt8], _ manner: Manner, gzip: Bool = false, dictionary: [UInt8] = []) -> [UInt8] {
    var stream = unsafe z_stream()
    let status = unsafe broadsheet_deflateInit2(
      &stream, manner.level, gzip ? 31 : -15, manner.memory, manner.strategy)
    precondition(status == Z_OK)
    if !dictionary.isEmpty { unsafe deflateSetDictionary(&stream, dictionary, UInt32(dictionary.count)) }
    var source = text
    var output = [UInt8](repeating: 0, count: text.count * 2 + 2000)
    unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        let status = unsafe deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END)
      }
    }
    let count = unsafe Int(stream.total_out)
    unsafe deflateEnd(&stream)
    return Array(output[..<count])
  }

  /// What zlib makes of a stream (of all members, for gzip), and whether it finds it whole with nothing behind it.
  static func zlibInflated(
    _ input: [UInt8], gzip: Bool = false, dictionary: [UInt8] = [], most: Int
  ) -> (isWhole: Bool, bytes: [UInt8]) {
    var stream = unsafe z_stream()
    let status = unsafe broadsheet_inflateInit2(&stream, gzip ? 31 : -15)
    precondition(status == Z_OK)
    if !dictionary.isEmpty { unsafe inflateSetDictionary(&stream, dictionary, UInt32(dictionary.count)) }
    // One more, so that there is a place to read from even for nothing.
    var source = input + [0]
    var output = [UInt8](repeating: 0, count: most)
    var isWhole = false
    unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        while true {
          let status = unsafe inflate(&stream, Z_FINISH)
          guard status == Z_STREAM_END else { break }
          isWhole = unsafe stream.avail_in == 0
          guard !isWhole, gzip else { break }
          unsafe inflateReset(&stream)
        }
      }
    }
    let count = unsafe most - Int(stream.avail_out)
    unsafe inflateEnd(&stream)
    return (isWhole, Array(output[..<count]))
  }

  static func ours(_ input: [UInt8], gzip: Bool = false, dictionary: [UInt8] = [], count: Int) -> [UInt8]? {
    var inflater = Inflater(gzip ? .gzip : .raw)
    return try? inflater.inflate(input.span, dictionary: dictionary.span, count: count)
  }

  /// Asks both; what zlib finds whole must be so here at its size and at no other.
  private func expectSameVerdict(
    _ input: [UInt8], gzip: Bool = false, dictionary: [UInt8] = [], count: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let zlib = Self.zlibInflated(
      input, gzip: gzip, dictionary: Array(dictionary.suffix(Deflater.window)), most: 1 << 18)
    let size = zlib.bytes.count
    var asBoth = true
    if zlib.isWhole {
      asBoth = Self.ours(input, gzip: gzip, dictionary: dictionary, count: size) == zlib.bytes
    }
    for other in [count, size, size + 1, max(0, size - 1)] where !zlib.isWhole || other != size {
      asBoth = asBoth && Self.ours(input, gzip: gzip, dictionary: dictionary, count: other) == nil
    }
    #expect(asBoth, "\(zlib.isWhole ? "whole" : "broken") for zlib: \(input)", sourceLocation: sourceLocation)
  }

  // MARK: - Whole streams

  @Test(arguments: 0...9) func `what our deflater and zlib make at each level comes back`(level: Int) {
    var random = SeededRandom(seed: UInt64(level))
    for round in 0..<12 {
      let text = round == 0 ? [] : DeflaterTests.patched(&random)
      for gzip in [false, true] {
        var deflater = Deflater(gzip ? .gzip : .raw, level: level)
        var compressed: [UInt8] = []
        deflater.compress(text.span, into: &compressed)
        #expect(Self.ours(compressed, gzip: gzip, count: text.count) == text)
        for strategy in [Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED] {
          let manner = Manner(
            level: Int32(level), strategy: strategy, memory: .random(in: 1...9, using: &random))
          #expect(Self.ours(Self.deflated(text, manner, gzip: gzip), gzip: gzip, count: text.count) == text)
        }
      }
    }
  }

  @Test(arguments: [1, 2, 7, 8, 15, 16, 17, 40, 300, 5000, 32_768, 40_000])
  func `matches reach into a dictionary, and out of it into the text`(size: Int) {
    var random = SeededRandom(seed: UInt64(size))
    var dictionary: [UInt8] = []
    while dictionary.count < size { dictionary += DeflaterTests.patched(&random) }
    dictionary.removeFirst(dictionary.count - size)
    let window = Array(dictionary.suffix(Deflater.window))
    // The text goes on as the dictionary ends, so that matches begin in the one and end in the other.
    let twice = window.suffix(30) + window.suffix(30)
    for end in [Array(window.suffix(1)), Array(window.suffix(3)), Array(twice), window + window] {
      let text = end + [1, 2, 3] + end + Array(repeating: end[0], count: 300) + DeflaterTests.patched(&random)
      for level in [1, 6, 9] {
        var deflater = Deflater(.raw, level: level)
        var compressed: [UInt8] = []
        deflater.compress(text.span, dictionary: dictionary.span, into: &compressed)
        #expect(Self.ours(compressed, dictionary: dictionary, count: text.count) == text)
        let zlib = Self.deflated(text, Manner(level: Int32(level)), dictionary: window)
        #expect(Self.ours(zlib, dictionary: dictionary, count: text.count) == text)
        expectSameVerdict(zlib, dictionary: Array(dictionary.dropFirst()), count: text.count)
      }
    }
  }

  @Test func `an inflater used again knows nothing of what it did before`() throws {
    var random = SeededRandom(seed: 4)
    var inflater = Inflater(.raw)
    for round in 0..<60 {
      let text = DeflaterTests.patched(&random)
      let strategy = round % 3 == 0 ? Z_FIXED : Z_DEFAULT_STRATEGY
      let compressed = Self.deflated(text, Manner(level: .random(in: 0...9, using: &random), strategy: strategy))
      let broken: [UInt8] = [5, 1]
      if round % 4 == 1 { #expect(throws: DamagedBytes.self) { try inflater.inflate(broken.span, count: 1) } }
      #expect(try inflater.inflate(compressed.span, count: text.count) == text)
    }
  }

  @Test func `gzip headers with all their parts are passed over`() {
    let text = Array("开发区".utf8)
    let body = Self.deflated(text, Manner()) + GzipMember.trailer(crc: Crc32.of(text.span), byteCount: text.count)
    func header(_ flags: UInt8, _ parts: [UInt8]) -> [UInt8] { [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 3] + parts }
    let extra: [UInt8] = [3, 0, 9, 9, 9]
    let named = header(4 | 8 | 16 | 1, extra + Array("名\u{0}note\u{0}".utf8))
    var summed = header(2 | 8, Array("name\u{0}".utf8))
    let sum = Crc32.of(summed.span)
    summed += [UInt8(truncatingIfNeeded: sum), UInt8(truncatingIfNeeded: sum >> 8)]
    for good in [header(0, []), header(4, extra), header(8, [65, 0]), named, summed] {
      expectSameVerdict(good + body, gzip: true, count: text.count)
      #expect(Self.ours(good + body, gzip: true, count: text.count) == text)
      #expect(Self.ours(good + body + good + body, gzip: true, count: 2 * text.count) == text + text)
      for end in 0..<good.count + body.count {
        expectSameVerdict(Array((good + body)[..<end]), gzip: true, count: text.count)
      }
      for at in 0..<good.count + body.count {
        var bad = good + body
        bad[at] ^= 1 << UInt8(at % 8)
        expectSameVerdict(bad, gzip: true, count: text.count)
      }
    }
  }

  // MARK: - Broken streams

  @Test(arguments: 1...8) func `changed streams are judged as zlib judges them`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<8 {
      let text = Array(DeflaterTests.patched(&random).prefix(6000))
      let gzip = seed % 4 == 0
      let dictionary = seed % 2 == 0 ? [] : DeflaterTests.patched(&random)
      let window = Array(dictionary.suffix(Deflater.window))
      let manner = Manner(
        level: .random(in: 0...9, using: &random), strategy: .random(in: 0...4, using: &random),
        memory: .random(in: 1...9, using: &random))
      let whole = Self.deflated(text, manner, gzip: gzip, dictionary: gzip ? [] : window)
      for _ in 0..<60 {
        var changed = whole
        for _ in 0..<Int.random(in: 1...3, using: &random) where !changed.isEmpty {
          // Half the changes hit the code at a block's start.
          let reach = Bool.random(using: &random) ? min(changed.count, 80) : changed.count
          let at = Int.random(in: 0..<reach, using: &random)
          switch Int.random(in: 0..<5, using: &random) {
          case 0: changed[at] = .random(in: 0...255, using: &random)
          case 1: changed.removeLast(.random(in: 1...changed.count, using: &random))
          case 2: changed.remove(at: at)
          default: changed[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
          }
        }
        expectSameVerdict(changed, gzip: gzip, dictionary: gzip ? [] : dictionary, count: text.count)
      }
      expectSameVerdict(whole + [0], gzip: gzip, dictionary: gzip ? [] : dictionary, count: text.count)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7] as [UInt8])
  func `noise of each kind of block is judged as zlib judges it`(kind: UInt8) {
    var random = SeededRandom(seed: UInt64(kind))
    for _ in 0..<300 {
      var noise = (0..<Int.random(in: 0...70, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      if !noise.isEmpty { noise[0] = noise[0] & 0xF8 | kind }
      expectSameVerdict(noise, count: .random(in: 0...100, using: &random))
    }
  }

  /// Bits of a stream, as one writes them by hand.
  private struct Bits {
    var bytes: [UInt8] = []
    var count = 0

    mutating func add(_ number: Int, _ bits: Int) {
      for bit in 0..<bits {
        if count % 8 == 0 { bytes.append(0) }
        bytes[count / 8] |= UInt8(number >> bit & 1) << UInt8(count % 8)
        count += 1
      }
    }

    /// A last block's own code, whose code for lengths has the words 0000 to 1111 for 0 to 15.
    mutating func addCode(literals: [Int], distances: [Int]) {
      add(1 | 2 << 1, 3)
      add(literals.count - 257, 5)
      add(distances.count - 1, 5)
      add(15, 4)
      for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] { add(symbol < 16 ? 4 : 0, 3) }
      for length in literals + distances {
        // Words go first bit first.
        for bit in [3, 2, 1, 0] { add(length >> bit & 1, 1) }
      }
    }
  }

  /// Lengths of literals' words: 0 but for these.
  private func lengths(_ some: [Int: Int], count: Int = 257) -> [Int] { (0..<count).map { some[$0] ?? 0 } }

  @Test func `codes with gaps or too many words are refused, but for one word alone`() {
    let codes: [(literals: [Int], distances: [Int], isCode: Bool)] = [
      (lengths([65: 1, 256: 1]), [0], true), (lengths([256: 1]), [0], true), (lengths([65: 1, 256: 1]), [1], true),
      (lengths([65: 1, 256: 1]), [0, 0, 1], true), (lengths([65: 1, 256: 1]), [1, 1], true),
      (lengths([65: 1, 256: 2]), [0], false), (lengths([65: 1, 66: 1, 256: 1]), [0], false),
      (lengths([65: 2, 66: 2, 256: 2]), [0], false), (lengths([65: 1]), [0], false),
      (lengths([65: 1, 256: 1]), [2], false), (lengths([65: 1, 256: 1]), [1, 2], false),
      (lengths([65: 1, 256: 1]), [1, 1, 1], false), (lengths([256: 15]), [0], false),
      (lengths([65: 1, 256: 1], count: 287), [0], false), (lengths([65: 1, 256: 1], count: 286), [0], true),
      (lengths([65: 1, 256: 1]), Array(repeating: 0, count: 31), false),
    ]
    for (literals, distances, isCode) in codes {
      var bits = Bits()
      bits.addCode(literals: literals, distances: distances)
      // Of two words of one bit the end has the second; alone it has the first.
      bits.add(literals[65] > 0 ? 1 : 0, 1)
      #expect((Self.ours(bits.bytes, count: 0) == []) == isCode)
      expectSameVerdict(bits.bytes, count: 0)
      // All ends of what may follow, the gap of a single word among them.
      for tail in 0..<64 {
        var more = bits
        more.count -= 1
        more.bytes = Array(more.bytes[..<((more.count + 7) / 8)])
        if more.count % 8 > 0 { more.bytes[more.count / 8] &= (1 << UInt8(more.count % 8)) - 1 }
        more.add(tail, 6)
        expectSameVerdict(more.bytes, count: 1)
      }
    }
  }

  @Test func `words of all lengths are read, in tables behind the first too`() {
    // Fifteen bits at the longest: 1, 2, 3 … 15, 15, for literals and for distances.
    var literals = lengths([:], count: 286)
    for index in 0..<14 { literals[97 + index] = index + 1 }
    (literals[256], literals[285]) = (15, 15)
    let distances = (0..<14).map { $0 + 1 } + [15, 15]
    var bits = Bits()
    bits.addCode(literals: literals, distances: distances)
    func add(_ length: Int, _ isLast: Bool) {
      // The word of a length is ones and a zero; the last one is ones alone.
      for bit in 0..<length { bits.add(bit < length - 1 || isLast ? 1 : 0, 1) }
    }
    var text: [UInt8] = []
    for index in [0, 13, 5, 11, 10, 12, 0, 9, 3, 1, 13] {
      add(index + 1, false)
      text.append(UInt8(97 + index))
    }
    // 258 bytes from each distance that there is: symbols 0 to 3 are the distances 1 to 4, 6 is 9 and two bits.
    let matches = [(0, 0, 0, 1), (3, 0, 0, 4), (6, 2, 2, 11), (13, 3, 5, 100), (15, 0, 6, 193)]
    for (symbol, extra, extraBits, distance) in matches {
      add(15, true)
      add(distances[symbol], symbol == 15)
      bits.add(extra, extraBits)
      for _ in 0..<258 { text.append(text[text.count - distance]) }
    }
    add(15, false)
    #expect(Self.ours(bits.bytes, count: text.count) == text)
    expectSameVerdict(bits.bytes, count: text.count)
  }

  @Test func `a distance before the first byte is refused, the first byte itself is not`() {
    // Fixed codes: 'a' is 0x30 + 97 in eight bits, length 3 is 0000001, distance 1 is 00000, 2 is 00001, the end 0000000.
    func stream(_ distance: Int) -> [UInt8] {
      var bits = Bits()
      bits.add(1 | 1 << 1, 3)
      for bit in stride(from: 7, through: 0, by: -1) { bits.add((0x30 + 97) >> bit & 1, 1) }
      for bit in [0, 0, 0, 0, 0, 0, 1] { bits.add(bit, 1) }
      for bit in stride(from: 4, through: 0, by: -1) { bits.add((distance - 1) >> bit & 1, 1) }
      bits.add(0, 7)
      return bits.bytes
    }
    #expect(Self.ours(stream(1), count: 4) == Array("aaaa".utf8))
    #expect(Self.ours(stream(2), count: 4) == nil)
    #expect(Self.ours(stream(2), dictionary: [98], count: 4) == Array("abab".utf8))
    #expect(Self.ours(stream(3), dictionary: [98], count: 4) == nil)
    #expect(Self.ours(stream(4), dictionary: [120, 121, 122], count: 4) == Array("axyz".utf8))
  }
}
