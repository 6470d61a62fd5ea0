import Model

/// What the bytes of a page say about their encoding.
///
/// Chinese standards put frequent characters first: level 1 of GB 2312 and of Big5 holds what 97 of 100 printed
/// characters are. Read in the wrong one of the two, half of a text falls outside level 1 or on no character at all;
/// that difference is the evidence (`doubleByteScore`).
enum EncodingEvidence {
  /// How well text of two-byte codes fits an encoding: 1 where every code is a frequent character, below 0 for noise.
  ///
  /// - Parameter least: where no score as high can come any more, the walk stops, and any lower one is answered.
  private static func doubleByteScore(_ bytes: Span<UInt8>, _ weights: [Int8], least: Double = -3) -> Double {
    let weights = weights.span
    var quarters = 0
    var codes = 0
    var at = 0
    while at < bytes.count {
      let first = bytes[at]
      at &+= 1
      guard first >= 0x80 else { continue }
      codes &+= 1
      // The best that may follow is a frequent character in every two bytes.
      if codes & 63 == 0 {
        let rest = (bytes.count &- at) / 2 &+ 1
        if Double(quarters &+ 4 &* rest) / 4 < least * Double(codes &+ rest &- 1) { return -3 }
      }
      guard at < bytes.count else { break }
      let weight = weights[Int(first & 0x7F) << 8 | Int(bytes[at])]
      quarters &+= Int(weight)
      at &+= weight == noCode ? 0 : 1
    }
    return codes == 0 ? 0 : Double(quarters) / 4 / Double(codes)
  }

  /// What no code of an encoding weighs: as bad as three good characters are good.
  private static let noCode: Int8 = -12

  /// The weights of all codes, in quarters, so that a look is enough: the second bytes for each first byte from 0x80 on.
  private static func weights(_ weight: (UInt8, UInt8) -> Int8?) -> [Int8] {
    var weights: [Int8] = []
    weights.reserveCapacity(128 << 8)
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0)...0xFF { weights.append(weight(first, second) ?? noCode) }
    }
    return weights
  }

  static func gb18030Score(_ bytes: Span<UInt8>) -> Double { doubleByteScore(bytes, gb18030Weights) }

  private static let gb18030Weights = weights { first, second in
    // Digits as second and fourth byte: a code of four bytes, seen as two of two.
    if second >= 0x30, second <= 0x39 { return first == 0x80 || first == 0xFF ? nil : 0 }
    guard first >= 0x81, first <= 0xFE, second >= 0x40, second != 0x7F, second <= 0xFE else { return nil }
    guard second >= 0xA1 else {
      // GBK's additions: traditional and rare characters, but nothing below the symbols.
      return first >= 0xA1 && first <= 0xA7 ? -4 : 1
    }
    switch first {
    case 0xB0...0xD7, 0xA1, 0xA3: return 4
    case 0xA2, 0xA4...0xA9, 0xD8...0xF7: return 0
    case 0x81...0xA0: return 1
    default: return -4
    }
  }

  static func big5Score(_ bytes: Span<UInt8>, least: Double) -> Double {
    doubleByteScore(bytes, big5Weights, least: least)
  }

  private static let big5Weights = weights { first, second in
    guard first >= 0x81, first <= 0xFE, second >= 0x40, second <= 0x7E || second >= 0xA1, second <= 0xFE else {
      return nil
    }
    switch first {
    case 0xA1, 0xA4...0xC5: return 4
    case 0xC6: return second <= 0x7E ? 4 : 0
    case 0xA2, 0xA3, 0xC7...0xF9: return 0
    default: return -4
    }
  }

  /// Whether bytes from 0x80 on stand like the accents, quotation marks and dashes of Western text: alone among ASCII,
  /// and nine in ten of them such characters.
  static func isWindows1252(_ bytes: Span<UInt8>) -> Bool {
    var high = 0
    var fitting = 0
    for at in 0..<bytes.count where bytes[at] >= 0x80 {
      high += 1
      // Of text in two-byte codes the first quarter tells.
      guard high * 4 <= bytes.count else { return false }
      let before = at > 0 ? bytes[at - 1] : 0x20
      let after = at + 1 < bytes.count ? bytes[at + 1] : 0x20
      if before < 0x80 || after < 0x80, fits(bytes[at], nextToLetter: isLetter(before) || isLetter(after)) {
        fitting += 1
      }
    }
    return high > 0 && fitting * 10 >= high * 9
  }

  private static func fits(_ byte: UInt8, nextToLetter: Bool) -> Bool {
    switch byte {
    case 0x80, 0x82...0x8C, 0x91...0x97, 0x99...0x9C: true
    case 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0...0xB3, 0xB7, 0xBB...0xBE: true
    case 0xC0...0xCF, 0xD1...0xD6, 0xD8...0xDD, 0xDF...0xEF, 0xF1...0xF6, 0xF8...0xFC: nextToLetter
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// How much of a text read as UTF-16 is what pages are made of.
  struct Utf16Census {
    var units = 0
    /// Chinese, punctuation, Latin.
    var good = 0
    /// Characters that any page has many of and other bytes seldom make: ASCII, ，。、的.
    var frequent = 0

    /// Stops where the bad units are too many for the text to fit, whatever comes.
    init(_ bytes: Span<UInt8>, lowFirst: Bool) {
      let total = bytes.count / 2
      for at in stride(from: 0, to: bytes.count - 1, by: 2) {
        units += 1
        switch Utf16.unit(bytes, at, lowFirst) {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xFF0C, 0x3001, 0x3002, 0x7684:
          frequent += 1
          good += 1
        case 0xA0...0xFF, 0x2010...0x203F, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFFE6: good += 1
        default: if (units - good) * 20 > total { return }
        }
      }
    }

    var fits: Bool { units > 0 && good * 20 >= units * 19 && frequent * 50 >= units }
  }
}
