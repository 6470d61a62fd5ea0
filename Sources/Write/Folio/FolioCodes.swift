/// Codes of a dictionary, answered by a table without being taken out one by one: what a scan spends its time on.
enum FolioCodes {
  private static let noCode: UInt8 = 2
  /// Wider codes are unpacked; a table for them would be larger than what it saves.
  private static let widest = 12

  /// For each of `count` packed codes the table's entry, appended; the cursor moves behind all of them.
  static func look(
    _ cursor: inout ByteReader, count: Int, in table: [Bool], into out: inout [Bool]
  ) throws(DamagedBytes) {
    guard count > 0 else { return }
    let start = cursor
    let smallest = try cursor.zigzag()
    let width = Int(try cursor.byte())
    guard smallest >= 0, smallest < Int64(table.count) else {
      throw cursor.damaged("code \(smallest) in a dictionary of \(table.count)")
    }
    guard width > 0, width <= widest else {
      cursor = start
      for code in try FolioNumbers.packed(&cursor, count: count) {
        guard code >= 0, code < Int64(table.count) else {
          throw cursor.damaged("code \(code) in a dictionary of \(table.count)")
        }
        out.append(table[Int(code)])
      }
      return
    }
    let all = try cursor.take(BitPacking.byteCount(count, width: width))
    var entries = [UInt8](repeating: noCode, count: 1 << width)
    for code in Int(smallest)..<min(table.count, Int(smallest) + entries.count) {
      entries[code - Int(smallest)] = table[code] ? 1 : 0
    }
    let before = out.count
    out.append(contentsOf: repeatElement(false, count: count))
    var answers = out.mutableSpan
    let bytes = cursor.bytes.span.extracting(first: all.upperBound)
    let mask = UInt64(entries.count - 1)
    var seen: UInt8 = 0
    let entry = entries.span
    var index = 0
    // Four codes of twelve bits, and the four bits before them, fit a word.
    while index + 4 <= count, all.lowerBound + index * width / 8 + 8 <= bytes.count {
      var word = bytes.word(at: all.lowerBound + index * width / 8) >> UInt64(index * width % 8)
      for next in index..<index + 4 {
        let answer = entry[Int(truncatingIfNeeded: word & mask)]
        seen |= answer
        answers[before + next] = answer == 1
        word >>= UInt64(width)
      }
      index += 4
    }
    while index < count {
      var code = 0
      for bit in 0..<width {
        let at = index * width + bit
        code |= Int(bytes[all.lowerBound + at / 8] >> UInt8(at % 8) & 1) << bit
      }
      seen |= entry[code]
      answers[before + index] = entry[code] == 1
      index += 1
    }
    guard seen & noCode == 0 else { throw cursor.damaged("a code outside a dictionary of \(table.count)") }
  }
}
