import Model
import TestSupport
import Testing

@testable import Normalise

/// What a line is measured to be, eight characters at a time, against one character after the other.
@Suite struct LineWalkTests {
  /// One after the other: a line of printed ASCII whose first character is none of them a space.
  private struct PlainWalk: Equatable {
    var characters = 0
    var letters = 0
    var words = 0
    var capitals = 0
    var gaps = 0
    var headWidth = 0
    var end = 0
    var hasSmallLetter = false
    var hasInnerStop = false

    init() {}

    init(_ line: [UInt8]) {
      var before: UInt8?
      var lastPrint: UInt8 = 0
      for (at, byte) in line.enumerated() {
        let isLetter = Self.isLetter(byte)
        if byte != 0x20 {
          characters += 1
          if before == 0x20 { gaps += 1 }
          if gaps == 0 { headWidth += 1 }
          end = at + 1
          if byte == 0x2C { hasInnerStop = true }
        }
        if isLetter {
          letters += 1
          let isCapital = byte < 0x60
          if !isCapital { hasSmallLetter = true }
          if before.map(Self.isLetter) != true {
            words += 1
            if isCapital { capitals += 1 }
            if isCapital, before == 0x20, lastPrint == 0x21 || lastPrint == 0x3F { hasInnerStop = true }
          }
        }
        before = byte
        if byte != 0x20 { lastPrint = byte }
      }
    }

    init(_ walk: LineWalk) {
      characters = walk.characters
      letters = walk.letters
      words = walk.words
      capitals = walk.capitals
      gaps = walk.gaps
      headWidth = walk.headWidth
      end = walk.end
      hasSmallLetter = walk.hasSmallLetter
      hasInnerStop = walk.traits.contains(.hasInnerStop)
    }

    static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  }

  private func walk(_ line: [UInt8], _ pairs: inout PairFilter) -> LineWalk {
    var result: LineWalk?
    pairs.fill { bits, count in
      var walk = LineWalk()
      walk.run(0..<line.count, line.span, &bits)
      count += walk.newPairs
      result = walk
    }
    return result!
  }

  @Test func `printed ASCII is counted as if one by one`() {
    var generator = SeededRandom(seed: 7)
    let alphabet = Array("aabcdeXYZ019  ,-'!?()".utf8)
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...40, using: &generator)
      var line = (0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }
      if line[0] == 0x20 { line[0] = 0x61 }
      var pairs = PairFilter()
      let walk = walk(line, &pairs)
      #expect(PlainWalk(walk) == PlainWalk(line), "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test(arguments: [
    ("a mill at Osk Cove", "Osk Cove", true), ("a mill at Osk Harbor Cove", "Harbor Cove", true),
    ("a mill at Osk  Cove", "Osk Cove", true), ("a mill at Osk, Cove", "Osk Cove", false),
    ("a mill at Osk and Cove", "Osk Cove", false), ("a mill at Osk-Cove", "Osk Cove", false),
    ("Osk Cove has a mill", "Osk Cove", true), ("a mill (Osk Cove)", "Osk Cove", true),
    ("the longest words at Oskharborough Covemillington", "Oskh Cove", true),
  ])
  func `two words with capitals that stand together are a pair`(line: String, pair: String, isHeld: Bool) {
    var pairs = PairFilter()
    _ = walk(Array(line.utf8), &pairs)
    let words = pair.split(separator: " ").map { CapitalPairs.key(Array($0.utf8).span, 0) }
    #expect(pairs.contains(words[0], words[1]) == isHeld)
  }

  @Test(arguments: [("园区建成", 4), ("园区建成。", 0), ("第12号园区", 3), ("园区 建成投产", 4), ("园区a", 0), ("“园区建成", 4)])
  func `the Chinese characters at the end are counted`(line: String, count: Int) {
    var pairs = PairFilter()
    #expect(walk(Array(line.utf8), &pairs).hanAtEnd == count)
  }
}
