import Model
import TestSupport
import Testing

@testable import Write

/// Reading some values of a page without the others, and asking codes without taking them out.
@Suite struct FolioPartsTests {
  @Test func `codes are answered as if they were taken out`() throws {
    var random = SeededRandom(seed: 3)
    for size in [1, 2, 3, 100, 300, 4097, 70_000] {
      let table = (0..<size).map { _ in Bool.random(using: &random) }
      for count in [0, 1, 3, 4, 5, 61, 1000] {
        let lowest = Int.random(in: 0..<size, using: &random)
        let codes = (0..<count).map { _ in Int64.random(in: Int64(lowest)...Int64(size - 1), using: &random) }
        var body: [UInt8] = []
        FolioNumbers.appendPacked(codes, into: &body)
        body.append(77)
        var cursor = ByteReader(body)
        var answers = [true]
        try FolioCodes.look(&cursor, count: count, in: table, into: &answers)
        #expect(answers == [true] + codes.map { table[Int($0)] })
        #expect(cursor.remaining == 1)
      }
    }
  }

  @Test func `characters from all over Unicode come back from their ranks, the common ones first`() throws {
    var text = "的的的的的一一一，，a"
    for value in stride(from: UInt32(1), to: 0x11000, by: 41) {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    let bytes = Array(text.utf8)
    let counted = CharacterRanks(counting: bytes.span)
    let ranks = try #require(counted)
    #expect(String(decoding: ranks.table, as: UTF8.self).hasPrefix("的一，"))
    var codes: [UInt8] = []
    ranks.encode(bytes.span, into: &codes)
    #expect(codes.prefix(10) == [0, 0, 0, 0, 0, 1, 1, 1, 2, 2])
    var ends = [codes.count]
    let back = try CharacterTable(ranks.table).decode(codes.span, ends: &ends)
    #expect(back == bytes && ends == [bytes.count])
  }

  @Test func `of characters that occur alike the smaller code point comes first, and torn ones have no ranks`() {
    let bytes = Array("丁乙é丙a".utf8)
    let alike = CharacterRanks(counting: bytes.span)
    #expect(alike.map { String(decoding: $0.table, as: UTF8.self) } == "aé丁丙乙")
    let torn: [UInt8] = [0xE4, 0xB8]
    let none = CharacterRanks(counting: torn.span)
    #expect(none == nil)
  }

  @Test func `a code outside the dictionary is damage`() {
    for codes: [Int64] in [[0, 1, 2, 5, 1, 1], [-1, 0, 0, 0], [9, 9, 9], [0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 8]] {
      var body: [UInt8] = []
      FolioNumbers.appendPacked(codes, into: &body)
      var cursor = ByteReader(body)
      var answers: [Bool] = []
      #expect(throws: DamagedBytes.self) {
        try FolioCodes.look(&cursor, count: codes.count, in: [true, false, true, false, true], into: &answers)
      }
    }
  }

  @Test(arguments: [0..<0, 0..<1, 4..<9, 0..<700, 699..<700, 350..<700])
  func `some values are those among all`(wanted: Range<Int>) throws {
    var random = SeededRandom(seed: 5)
    let numbers = (0..<700).map { Int64($0 / 9 * 1000) - 7 }
    let reals = (0..<700).map { index in
      index % 50 == 3 ? .nan : Double(Int.random(in: -9_999_999...9_999_999, using: &random)) / 100
    }
    var texts = TextValues()
    for index in 0..<700 { texts.append("第\(index / 5)号 no. \(index / 5)".utf8) }
    let flags = (0..<700).map { $0 % 3 == 0 }
    let plans: [(DenseColumn.Values, FolioPlan, ColumnType)] = [
      (.numbers(numbers), .packed, .int), (.numbers(numbers), .planes, .int), (.numbers(numbers), .runs, .int),
      (.reals(reals), .plain, .real), (.reals(reals), .decimal, .real), (.flags(flags), .plain, .bool),
      (.texts(texts), .plain, .text), (.texts(texts), .runs, .text),
    ]
    for (values, plan, type) in plans {
      let ranks = type == .text ? CharacterRanks(counting: texts.bytes.span) : nil
      let body = FolioValueWriter(plan: plan, ranks: ranks).body(values, 0..<700)
      let characters = try ranks.map { try CharacterTable($0.table) }
      let reader = FolioValueReader(encoding: plan.encoding, type: type, characters: characters, dictionary: nil)
      #expect(reader.readsParts)
      var cursor = ByteReader(body)
      let some = try reader.values(&cursor, count: 700, wanted: wanted, source: nil)
      #expect(cursor.isAtEnd)
      switch (some, values) {
      case (.numbers(let some), .numbers(let all)): #expect(some == Array(all[wanted]))
      case (.reals(let some), .reals(let all)): #expect(some.map(\.bitPattern) == all[wanted].map(\.bitPattern))
      case (.flags(let some), .flags(let all)): #expect(some == Array(all[wanted]))
      case (.texts(let some), .texts(let all)): #expect(some == all.slice(wanted))
      default: Issue.record("values of another kind")
      }
    }
  }

  @Test func `ranges shrink to the rows that hold and the small gaps between them`() {
    var random = SeededRandom(seed: 9)
    for round in 0..<200 {
      let ranges = [3..<3 + round, 400..<460, 700..<701]
      let rate = Int.random(in: 1...20, using: &random)
      let mask = ranges.flatMap { $0.map { _ in Int.random(in: 0..<rate, using: &random) == 0 } }
      let (narrow, kept) = RowRanges.narrowed(ranges, by: mask, gap: 7)
      let rows = Array(ranges.joined())
      let holding = Set(zip(rows, mask).filter(\.1).map(\.0))
      let inside = Array(narrow.joined())
      #expect(inside.filter(holding.contains) == holding.sorted())
      #expect(kept == inside.map(holding.contains))
      for range in narrow {
        #expect(holding.contains(range.lowerBound) && holding.contains(range.upperBound - 1))
        #expect(ranges.contains { $0.clamped(to: range) == range })
        let some = range.filter(holding.contains)
        #expect(zip(some, some.dropFirst()).allSatisfy { $1 - $0 <= 7 })
      }
    }
  }

  @Test func `numbers that a mask lets through are those among all`() throws {
    var random = SeededRandom(seed: 11)
    for exceptions in [0, 7, 1] {
      // Whole numbers of one to nine bytes; the last ones stand where no whole word is left to look at.
      let reals = (0..<300).map { index in
        exceptions > 0 && index % exceptions == 0
          ? Double(bitPattern: random.next() | 1)
          : Double(Int64.random(in: -1...1, using: &random) << Int64.random(in: 0..<53, using: &random)) / 8
      }
      var body: [UInt8] = []
      FolioDecimals.append(reals.span, into: &body)
      for wanted in [0..<300, 0..<1, 299..<300, 17..<18, 60..<260, 8..<8] {
        for density in [0, 1, 5, 10] {
          let mask = wanted.map { _ in Int.random(in: 0..<10, using: &random) < density }
          var cursor = ByteReader(body + [77])
          let kept = try FolioDecimals.decode(&cursor, count: 300, wanted: wanted, keeping: mask)
          let expected = wanted.filter { mask[$0 - wanted.lowerBound] }.map { reals[$0].bitPattern }
          #expect(mask.isEmpty || kept.map(\.bitPattern) == expected)
          #expect(cursor.remaining == 1)
        }
      }
      for end in 0..<body.count {
        var cursor = ByteReader(Array(body[..<end]))
        #expect(throws: DamagedBytes.self) { try FolioDecimals.decode(&cursor, count: 300, wanted: 0..<300) }
      }
    }
  }

  @Test func `a number of over ten bytes is damage`() {
    for length in [10, 11, 12, 30] {
      let body = [0, 0] + [UInt8](repeating: 0x80, count: length - 1) + [0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3]
      var cursor = ByteReader(body)
      let reals = try? FolioDecimals.decode(&cursor, count: 2, wanted: 0..<2)
      #expect(reals == (length == 10 ? [0, 1] : nil))
    }
  }

  @Test func `a few values of a dictionary are those among all, and what is no character is damage in both`() throws {
    var texts = TextValues()
    for index in 0..<100 { texts.append("\(index)号园区".utf8) }
    let counted = CharacterRanks(counting: texts.bytes.span)
    let ranks = try #require(counted)
    let characters = try CharacterTable(ranks.table)
    var coded = TextValues()
    for row in 0..<texts.count {
      var codes: [UInt8] = []
      ranks.encode(texts.bytes.span.extracting(texts.range(row)), into: &codes)
      coded.append(codes)
    }
    func looked(_ codes: [UInt32]) throws -> [[UInt8]]? {
      guard case .texts(let some) = try FolioDictionary(.texts(coded), characters).look(up: codes) else { return nil }
      return (0..<some.count).map { Array(some[$0]) }
    }
    for codes: [UInt32] in [[], [7], [99, 0, 99], (0..<100).map { $0 }, Array(repeating: 5, count: 300)] {
      #expect(try looked(codes) == codes.map { Array(texts[Int($0)]) })
    }
    coded.append([231] as [UInt8])
    #expect(try looked([3])?.count == 1)
    #expect(throws: DamagedBytes.self) { try looked([100]) }
    #expect(throws: DamagedBytes.self) { try FolioDictionary(.texts(coded), characters).all() }
  }
}
