import CZlib
import TestSupport
import Testing
import Write

/// Inflates a whole stream (`windowBits`: -15 raw, 31 gzip); gives the bytes and how much input was left over.
func inflated(_ input: [UInt8], windowBits: Int32, dictionary: [UInt8] = []) -> (bytes: [UInt8], left: Int) {
  var stream = unsafe z_stream()
  let status = unsafe broadsheet_inflateInit2(&stream, windowBits)
  precondition(status == Z_OK)
  var output: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  var source = input
  var left = input.count
  unsafe source.withUnsafeMutableBufferPointer { bytes in
    unsafe stream.next_in = bytes.baseAddress
    unsafe stream.avail_in = UInt32(bytes.count)
    if !dictionary.isEmpty && windowBits < 0 {
      unsafe inflateSetDictionary(&stream, dictionary, UInt32(dictionary.count))
    }
    while true {
      let (status, count) = unsafe chunk.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        let status = unsafe inflate(&stream, Z_NO_FLUSH)
        return unsafe (status, target.count - Int(stream.avail_out))
      }
      output += chunk[..<count]
      if status == Z_NEED_DICT { unsafe inflateSetDictionary(&stream, dictionary, UInt32(dictionary.count)) }
      if status != Z_OK && status != Z_NEED_DICT { break }
    }
    unsafe left = Int(stream.avail_in)
  }
  unsafe inflateEnd(&stream)
  return (output, left)
}

struct DeflaterTests {
  static let texts: [[UInt8]] = [
    [], [0], Array("a".utf8), Array(repeating: 0x61, count: 100_000),
    Array(String(repeating: "园区新签约项目12个，总投资超过30亿元。", count: 3000).utf8), noise(300_000, seed: 1),
  ]

  static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  @Test(arguments: texts.indices, [0, 1, 6, 9])
  func `every container inflates to what went in`(index: Int, level: Int) {
    let text = DeflaterTests.texts[index]
    for (container, bits) in [(Deflater.Container.raw, Int32(-15)), (.gzip, 31)] {
      var deflater = Deflater(container, level: level)
      var output: [UInt8] = [1, 2, 3]
      deflater.compress(text.span, into: &output)
      #expect(output.starts(with: [1, 2, 3]))
      let back = inflated(Array(output[3...]), windowBits: bits)
      #expect(back.bytes == text)
      #expect(back.left == 0)
    }
  }

  @Test func `the gzip header names no time, file, speed or system`() {
    for level in [1, 6, 9] {
      var deflater = Deflater(.gzip, level: level)
      var output: [UInt8] = []
      deflater.compress(Array("报".utf8).span, into: &output)
      #expect(Array(output[..<10]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    }
  }

  @Test(arguments: [1, 7, 1000, 32_768, 100_000])
  func `blocks made apart are one stream when put together`(size: Int) {
    let text = DeflaterTests.texts[4] + DeflaterTests.noise(5000, seed: 2) + DeflaterTests.texts[4]
    let cut = text.count / size > 2000 ? Array(text[..<(size * 2000)]) : text
    var whole: [UInt8] = []
    var at = 0
    while at < cut.count {
      let end = min(at + size, cut.count)
      // A stream of its own for each block, as on different cores.
      var deflater = Deflater(.raw, level: 6)
      deflater.compress(
        Array(cut[at..<end]).span, after: Array(cut[max(0, at - 40_000)..<at]).span,
        ending: end == cut.count ? .stream : .block, into: &whole)
      at = end
    }
    let back = inflated(whole, windowBits: -15)
    #expect(back.bytes == cut)
    #expect(back.left == 0)
  }

  @Test func `what precedes a block makes it smaller`() {
    let text = DeflaterTests.noise(10_000, seed: 3)
    var plain: [UInt8] = []
    var primed: [UInt8] = []
    var deflater = Deflater(.raw, level: 6)
    deflater.compress(text.span, after: [UInt8]().span, ending: .block, into: &plain)
    deflater.compress(text.span, after: text.span, ending: .block, into: &primed)
    #expect(primed.count < plain.count / 10)
  }

  @Test func `a stream with a dictionary inflates with it`() {
    let dictionary = Array("高新技术产业开发区".utf8)
    let text = Array("高新技术产业开发区的高新技术产业".utf8)
    var deflater = Deflater(.raw, level: 9)
    var output: [UInt8] = []
    deflater.compress(text.span, dictionary: dictionary.span, into: &output)
    let back = inflated(output, windowBits: -15, dictionary: dictionary)
    #expect(back.bytes == text)
  }

  /// Texts of a few to some ten thousand bytes, made of noise, repetitions near and far, and runs.
  static func patched(_ random: inout SeededRandom) -> [UInt8] {
    var text: [UInt8] = []
    let letters = UInt8.random(in: 1...255, using: &random)
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        for _ in 0..<Int.random(in: 1...900, using: &random) { text.append(.random(in: 0...letters, using: &random)) }
      case 1:
        guard !text.isEmpty else { continue }
        let start = Int.random(in: 0..<text.count, using: &random)
        for offset in 0..<Int.random(in: 1...2000, using: &random) { text.append(text[start + offset]) }
      default:
        text += Array(repeating: .random(in: 0...letters, using: &random), count: .random(in: 1...700, using: &random))
      }
    }
    return text
  }

  @Test(arguments: 1...9) func `random texts inflate to what went in, with and without a dictionary`(level: Int) {
    var random = SeededRandom(seed: UInt64(level))
    var deflater = Deflater(.raw, level: level)
    for _ in 0..<60 {
      let (text, before) = (DeflaterTests.patched(&random), DeflaterTests.patched(&random))
      var alone: [UInt8] = []
      var primed: [UInt8] = []
      deflater.compress(text.span, into: &alone)
      deflater.compress(text.span, dictionary: before.span, into: &primed)
      #expect(inflated(alone, windowBits: -15).bytes == text)
      #expect(inflated(primed, windowBits: -15, dictionary: Array(before.suffix(Deflater.window))).bytes == text)
      // Never more than stored blocks and a few bytes would take.
      #expect(alone.count <= text.count + text.count / 1000 + 16)
    }
  }

  @Test func `what was compressed before changes nothing`() {
    var random = SeededRandom(seed: 12)
    var used = Deflater(.raw, level: 6)
    for _ in 0..<40 {
      let text = DeflaterTests.patched(&random)
      var fresh = Deflater(.raw, level: 6)
      var (first, second): ([UInt8], [UInt8]) = ([], [])
      used.compress(text.span, into: &first)
      fresh.compress(text.span, into: &second)
      #expect(first == second)
    }
  }

  @Test func `no code word is longer than deflate allows`() {
    // Frequencies like Fibonacci's numbers make the longest words that there can be.
    var text: [UInt8] = []
    var (one, next) = (1, 1)
    for symbol in 0..<24 as Range<UInt8> {
      text += Array(repeating: symbol * 7, count: one)
      (one, next) = (next, one + next)
    }
    var random = SeededRandom(seed: 5)
    text.shuffle(using: &random)
    for level in [1, 6, 9] {
      var deflater = Deflater(.raw, level: level)
      var output: [UInt8] = []
      deflater.compress(text.span, into: &output)
      #expect(inflated(output, windowBits: -15).bytes == text)
    }
  }

  @Test func `higher levels take fewer bytes, and no level more than zlib`() {
    var random = SeededRandom(seed: 8)
    let words = (0..<3000).map { _ in
      (0..<Int.random(in: 2...5, using: &random)).map { _ in
        String(Unicode.Scalar(UInt16.random(in: 0x4E00...0x5200, using: &random)) ?? "一")
      }.joined()
    }
    let text = Array(
      (0..<60_000).map { _ in
        words[
          min(
            words.count - 1, Int.random(in: 1...3000, using: &random) * Int.random(in: 1...3000, using: &random) / 3000)
        ]
      }.joined().utf8)
    var sizes: [Int] = []
    for level in [1, 4, 6, 9] {
      var deflater = Deflater(.raw, level: level)
      var output: [UInt8] = []
      deflater.compress(text.span, into: &output)
      sizes.append(output.count)
      var peer = [UInt8](repeating: 0, count: text.count)
      var count = UInt(peer.count)
      #expect(unsafe compress2(&peer, &count, text, UInt(text.count), Int32(level)) == Z_OK)
      #expect(output.count <= Int(count))
    }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `a deflater used again gives the same bytes`() {
    var deflater = Deflater(.gzip, level: 6)
    let text = DeflaterTests.texts[4]
    var outputs: [[UInt8]] = []
    for _ in 0..<3 {
      var output: [UInt8] = []
      deflater.compress(text.span, into: &output)
      outputs.append(output)
    }
    #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2])
  }

  @Test func `sums of pieces combine to the sum of the whole`() {
    #expect(Crc32.of(Array("123456789".utf8).span) == 0xCBF4_3926)
    #expect(Crc32.of([UInt8]().span) == 0)
    let text = DeflaterTests.noise(1000, seed: 4)
    for cut in [0, 1, 500, 999, 1000] {
      let (first, second) = (Array(text[..<cut]), Array(text[cut...]))
      let parts = (Crc32.of(first.span), Crc32.of(second.span))
      #expect(Crc32.combined(parts.0, parts.1, secondCount: second.count) == Crc32.of(text.span))
      #expect(Crc32.update(parts.0, with: second.span) == Crc32.of(text.span))
    }
  }
}
