/// What a mark inside a line is to the line: bits of a table, for a search among the marks was mostly guessed wrong.
struct LineMark {
  /// 1 for ，。、； and the Latin comma, else 0.
  let isStop: UInt64
  /// 1 for a quotation mark or a bracket of those that are counted in pairs, else 0.
  let isOfPair: UInt64

  @inline(__always)
  init(_ value: UInt32) {
    let block = value >> 6
    let bit = UInt64(value & 63)
    // U+3000–U+303F, U+FF00–U+FF3F, ASCII below `@`, U+2000–U+203F.
    let stops: UInt64 = block == 0xC0 ? 0x6 : block == 0x3FC ? 0x0800_1000 : block == 0 ? 0x1000_0000_0000 : 0
    let pairs: UInt64 =
      block == 0xC0 ? 0xFC00 : block == 0x3FC ? 0x300 : block == 0 ? 0x0300_0000_0000 : block == 0x80 ? 0x3000_0000 : 0
    isStop = stops >> bit & 1
    isOfPair = pairs >> bit & 1
  }
}
