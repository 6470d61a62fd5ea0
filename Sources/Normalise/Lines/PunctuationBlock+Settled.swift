import Model

/// Whether all marks of a block are surely as they should be: nearly all blocks of Chinese text whose marks are none of
/// ASCII are so, and to read one whole costs four times what this look does.
extension PunctuationBlock {
  /// Whether nothing of a block would be written otherwise, as far as a quick look tells.
  ///
  /// Left to look at are marks that stand right behind a digit, a full stop beside another, and quotation marks that do not
  /// open and close in turn.
  ///
  /// - Precondition: the block has no mark that is doubtful wherever it stands (`LineMarks.doubtfulMark`).
  static func isSettled(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    // Beside Latin text alone full-width marks are wrong.
    guard beginsWithHan(range, text) else { return false }
    var isQuoted = false
    var before = LeadsBefore()
    var at = range.lowerBound
    while at < range.upperBound {
      let leads = MarkLeads(EightBytes(text, at: at, before: range.upperBound), &before)
      var left = leads.inDoubt
      while left != 0 {
        let mark = at &+ EightBytes.place(of: left)
        left &= left &- 1
        guard isSettled(markAt: mark, range, text, &isQuoted) else { return false }
      }
      at &+= EightBytes.count
    }
    return true
  }

  /// Whether a Chinese character is among the first few of a block.
  private static func beginsWithHan(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var at = range.lowerBound
    for _ in 0..<8 where at < range.upperBound {
      if text.isCommonHan(at: at) { return true }
      at &+= text.codePoint(at: at).length
    }
    return false
  }

  private static func isSettled(
    markAt at: Int, _ range: Range<Int>, _ text: Span<UInt8>, _ isQuoted: inout Bool
  ) -> Bool {
    let value = text.codePoint(at: at).value
    switch value {
    case 0x201C, 0x201D:
      guard isQuoted == (value == 0x201D) else { return false }
      isQuoted.toggle()
      return true
    case 0x3002:
      if text.has("。", at: at - 3) || text.has("。", at: at + 3) { return false }
    case 0xFF0C: break
    default: return true
    }
    guard at > range.lowerBound else { return true }
    let kind = CharacterClass(text.codePoint(before: at).value)
    return kind != .digit && kind != .wideDigit
  }
}

/// What stands before eight bytes, as `MarkLeads` asks for it: moved on from the eight before.
private struct LeadsBefore {
  var ascii: UInt64 = 0
  var forms: UInt64 = 0
  var stops: UInt64 = 0
}

/// The first bytes of marks among eight bytes.
private struct MarkLeads {
  /// Those of quotation marks and dashes, and of marks behind ASCII, behind a full-width form, or behind another mark.
  let inDoubt: UInt64

  @inline(__always)
  init(_ bytes: EightBytes, _ before: inout LeadsBefore) {
    let all = EightBytes.marks(ofFirst: EightBytes.count)
    let quotes = bytes.marks(of: 0xE2)
    let stops = bytes.marks(of: 0xE3)
    let forms = bytes.marks(of: 0xEF)
    let ascii = ~bytes.nonAscii & all
    let behind = ascii << 8 | before.ascii | forms << 24 | before.forms
    inDoubt = quotes | (stops | forms) & behind | stops & (stops << 24 | before.stops)
    before = LeadsBefore(ascii: ascii >> 56, forms: forms >> 40, stops: stops >> 40)
  }
}
