import Model
import TestSupport
import Testing

@testable import Write

@Suite struct EncodingTests {
  @Test func `packed numbers stand lowest bit first`() {
    var out: [UInt8] = []
    BitPacking.pack(([1, 2, 3, 4] as [UInt32]).span, width: 3, into: &out)
    // 100 011 010 001 read from the right: 1101_0001, 0000_1000.
    #expect(out == [0xD1, 0x08])
  }

  @Test func `numbers of every width come back`() throws {
    var random = SeededRandom(seed: 11)
    for width in 0...64 {
      for count in [0, 1, 2, 7, 8, 9, 31, 33, 64] {
        let mask: UInt64 = width == 64 ? .max : 1 << UInt64(width) - 1
        let numbers = (0..<count).map { _ in random.next() & mask }
        var out: [UInt8] = [0xAA]
        BitPacking.pack(numbers.span, width: width, into: &out)
        #expect(out.count == 1 + BitPacking.byteCount(count, width: width))
        var back: [UInt64] = []
        #expect(try BitPacking.unpack(out.span, at: 1, count: count, width: width, into: &back) == out.count)
        #expect(back == numbers)
      }
    }
  }

  @Test func `packed numbers that end early are refused`() {
    var back: [UInt32] = []
    let bytes: [UInt8] = [1, 2]
    #expect(throws: DamagedBytes.self) {
      try BitPacking.unpack(bytes.span, at: 0, count: 17, width: 1, into: &back)
    }
    #expect(throws: DamagedBytes.self) {
      try BitPacking.unpack(bytes.span, at: 0, count: Int.max, width: 32, into: &back)
    }
  }

  @Test func `a run of eight and a group of eight`() {
    var out: [UInt8] = []
    let numbers: [UInt32] = [0, 1, 2, 3, 4, 5, 6, 7] + Array(repeating: 5, count: 9)
    RunLengthHybrid.encode(numbers.span, width: 3, into: &out)
    // One packed group (header 1 << 1 | 1), 0…7 at three bits as the format's own page works it out; nine fives.
    #expect(out == [0x03, 0x88, 0xC6, 0xFA, 0x12, 0x05])
  }

  @Test func `every small mix of runs comes back`() throws {
    for first in 0...20 {
      for second in 0...20 {
        for third in [0, 1, 7, 8, 9, 16] {
          let numbers =
            Array(repeating: UInt32(1), count: first) + Array(repeating: 0, count: second)
            + (0..<third).map { UInt32($0 % 2) }
          var out: [UInt8] = []
          RunLengthHybrid.encode(numbers.span, width: 1, into: &out)
          let back = try RunLengthHybrid.decode(out, in: 0..<out.count, count: numbers.count, width: 1)
          #expect(back == numbers)
        }
      }
    }
  }

  @Test func `differences as the format's page works them out`() throws {
    // 1 2 3 4 5: first value 1, then one block whose smallest difference is 1 and whose widths are all 0.
    var out: [UInt8] = []
    DeltaBinaryPacked.encode(([1, 2, 3, 4, 5] as [Int32]).span, into: &out)
    #expect(out == [0x80, 0x01, 0x04, 0x05, 0x02, 0x02, 0, 0, 0, 0])
    // 7 5 3 1 2 3 4 5: differences −2 −2 −2 1 1 1 1, smallest −2, the rest 0 0 0 3 3 3 3 at two bits.
    out = []
    DeltaBinaryPacked.encode(([7, 5, 3, 1, 2, 3, 4, 5] as [Int32]).span, into: &out)
    #expect(out == [0x80, 0x01, 0x04, 0x08, 0x0E, 0x03, 2, 0, 0, 0, 0xC0, 0x3F, 0, 0, 0, 0, 0, 0])
  }

  @Test func `differences of 32-bit numbers wrap at 32 bits`() throws {
    let numbers: [Int32] = [.min, .max, .min, 0, .max, -1, .min]
    var out: [UInt8] = []
    DeltaBinaryPacked.encode(numbers.span, into: &out)
    let widest = out[5...].prefix(10)
    #expect(!widest.isEmpty)
    var cursor = ByteReader(out)
    #expect(try DeltaBinaryPacked.decode(&cursor, as: Int32.self, upTo: 7) == numbers)
    #expect(cursor.isAtEnd)
  }

  @Test(arguments: [0, 1, 2, 31, 32, 33, 127, 128, 129, 130, 160, 161, 257, 1000])
  func `differences come back for every length`(count: Int) throws {
    var random = SeededRandom(seed: UInt64(count))
    for shift in [0, 8, 33, 60] as [UInt64] {
      let numbers = (0..<count).map { _ in Int64(bitPattern: random.next()) >> Int64(shift) }
      var out: [UInt8] = []
      DeltaBinaryPacked.encode(numbers.span, into: &out)
      var cursor = ByteReader(out)
      #expect(try DeltaBinaryPacked.decode(&cursor, as: Int64.self, upTo: count) == numbers)
      #expect(cursor.isAtEnd)
    }
  }

  @Test func `shared starts as the format's page works them out`() throws {
    let texts = textValues(["axis", "axle", "babble", "babyhood"])
    var out: [UInt8] = []
    DeltaTexts.encodeShared(texts, into: &out)
    var cursor = ByteReader(out)
    #expect(try DeltaBinaryPacked.decode(&cursor, as: Int32.self, upTo: 4) == [0, 2, 0, 3])
    #expect(try DeltaBinaryPacked.decode(&cursor, as: Int32.self, upTo: 4) == [4, 2, 6, 5])
    #expect(String(decoding: out[cursor.position...], as: UTF8.self) == "axislebabbleyhood")
    cursor = ByteReader(out)
    #expect(try DeltaTexts.decodeShared(&cursor, upTo: 4, byteLimit: 1000) == texts)
    out = []
    DeltaTexts.encodeLengths(texts, into: &out)
    cursor = ByteReader(out)
    #expect(try DeltaTexts.decodeLengths(&cursor, upTo: 4) == texts)
  }

  @Test func `common starts of every length are found`() {
    for length in 0...20 {
      for common in 0...length {
        let left = (0..<length).map { UInt8($0) }
        var right = left
        if common < length { right[common] = 0xFF }
        let bytes = left + right
        #expect(DeltaTexts.commonPrefix(bytes.span, 0..<length, length..<2 * length) == common)
      }
    }
  }

  @Test func `hashes are those of the reference`() {
    #expect(XXHash64.hash([]) == 0xEF46_DB37_51D8_E999)
    #expect(XXHash64.hash(Array("a".utf8)) == 0xD24E_C4F1_A98C_6E5B)
    #expect(XXHash64.hash(Array("abc".utf8)) == 0x44BC_2CF5_AD77_0999)
    // Over 32 bytes: all four lanes, an eight, a four and single bytes.
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    #expect(XXHash64.hash(Array(alphabet.utf8)) == 0xAAA4_6907_D304_7814)
  }

  @Test func `a filter knows all it was given and few others`() {
    var filter = BloomFilter(distinct: 5000)
    for number in 0..<5000 { filter.insert(hash: XXHash64.hash(Array("id\(number)".utf8))) }
    for number in 0..<5000 { #expect(filter.mayContain(hash: XXHash64.hash(Array("id\(number)".utf8)))) }
    let wrong = (5000..<25000).count { filter.mayContain(hash: XXHash64.hash(Array("id\($0)".utf8))) }
    #expect(wrong < 300)
    var bytes: [UInt8] = []
    filter.append(to: &bytes)
    #expect(BloomFilter(bytes: bytes[...]) == filter)
    #expect(BloomFilter(bytes: bytes.dropLast()) == nil)
  }

  @Test func `the check value of CRC-32`() {
    #expect(Crc32.of(Array("123456789".utf8).span) == 0xCBF4_3926)
  }

  @Test func `a dictionary numbers texts as they come`() {
    var dictionary = TextDictionary(byteLimit: 1 << 20)
    let words = (0..<4000).map { "词\($0 % 700)" }
    for (row, word) in words.enumerated() {
      #expect(dictionary.code(Array(word.utf8).span) == UInt32(row % 700))
    }
    #expect(dictionary.count == 700)
    #expect(dictionary.texts.string(699) == "词699")
    var small = TextDictionary(byteLimit: 3)
    #expect(small.code(Array("abc".utf8).span) == 0)
    #expect(small.code(Array("d".utf8).span) == nil)
    var numbers = NumberDictionary(countLimit: 3)
    #expect([0, 9, 0, 7, 8].map { numbers.code($0) } == [0, 1, 0, 2, nil])
  }

  @Test func `a struct as the compact protocol writes it`() throws {
    var writer = ThriftWriter()
    writer.structure { fields in
      fields.int32(1, -1)
      fields.text(2, "ab")
      fields.bool(4, true)
      fields.int64(20, 300)
      fields.structure(21) { $0.int8(1, 7) }
      fields.int32s(22, [1, 2])
    }
    let expected: [UInt8] = [
      0x15, 0x01, 0x18, 0x02, 0x61, 0x62, 0x21, 0x06, 0x28, 0xD8, 0x04, 0x1C, 0x13, 0x07, 0x00, 0x19, 0x25, 0x02, 0x04,
      0x00,
    ]
    #expect(writer.bytes == expected)
    for end in 0..<expected.count {
      var reader = ThriftReader(ByteReader(expected, in: 0..<end))
      #expect(throws: DamagedBytes.self) {
        try reader.structure { field, reader throws(DamagedBytes) in try reader.skip(field) }
      }
    }
    var reader = ThriftReader(ByteReader(expected))
    var seen: [Int16: Int64] = [:]
    try reader.structure { field, reader throws(DamagedBytes) in
      if [1, 20].contains(field.id) { seen[field.id] = try reader.integer(field) } else { try reader.skip(field) }
    }
    #expect(seen == [1: -1, 20: 300])
    #expect(reader.cursor.isAtEnd)
  }
}

func textValues(_ texts: [String]) -> TextValues {
  var values = TextValues()
  for text in texts { values.append(text.utf8) }
  return values
}
