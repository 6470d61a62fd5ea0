internal import Glibc
internal import Model

/// What can be told of an encoding without compressing anything: small chunks are tried only in what may be best.
enum EncodingGuess {
  /// About what deflate makes of some bytes, from how often each of them occurs: a table of codes, then the bytes.
  static func deflated(_ raw: [UInt8]) -> Double {
    guard raw.count > 16 else { return Double(raw.count) }
    var counts = [Int32](repeating: 0, count: 256)
    for byte in raw { counts[Int(byte)] += 1 }
    let total = Double(raw.count)
    var (bits, distinct) = (0.0, 0.0)
    for count in counts where count > 0 {
      bits -= Double(count) * log2(Double(count) / total)
      distinct += 1
    }
    return min(total, bits / 8 + distinct * 0.4 + 10)
  }

  /// Whether a dictionary can pay: not where nearly all values differ.
  static func mayPay(_ dictionary: ValueDictionary?, valueCount: Int) -> Bool {
    guard let dictionary else { return false }
    return dictionary.count * 10 <= valueCount * 9
  }

  /// Whether values repeat so much that only a dictionary is worth a trial.
  static func isSettled(_ dictionary: ValueDictionary?, valueCount: Int) -> Bool {
    guard let dictionary else { return false }
    return dictionary.count * 4 <= valueCount
  }
}

/// How texts are alike from row to row.
struct TextLikeness {
  private(set) var count = 0
  private(set) var bytes = 0
  /// Texts that are equal to the one before them.
  private(set) var equal = 0
  /// Bytes that texts share with the start of the one before them.
  private(set) var shared = 0
  /// Bytes of characters that take more than one.
  private(set) var wide = 0

  init(_ texts: TextValues, _ rows: Range<Int>) {
    let all = texts.bytes.span
    count = rows.count
    var before = 0..<0
    for row in rows {
      let text = texts.range(row)
      let common = DeltaTexts.commonPrefix(all, before, text)
      bytes += text.count
      shared += common
      if common == text.count, text.count == before.count { equal += 1 }
      for index in text where all[index] >= 0x80 { wide += 1 }
      before = text
    }
  }

  /// Ranks code wide characters in fewer bytes; others gain nothing.
  var wantsRanks: Bool { wide * 8 >= bytes }
  var wantsRuns: Bool { equal * 8 >= count }
  var wantsShared: Bool { shared * 4 >= bytes }
}
