/// Scalar values of a text in the making: quicker to lay out than `String`, in debug builds above all.
typealias Scalars = [UInt32]

extension Scalars {
  init(_ text: String) { self = text.unicodeScalars.map(\.value) }

  var string: String {
    var result = String.UnicodeScalarView()
    for value in self { if let scalar = Unicode.Scalar(value) { result.append(scalar) } }
    return String(result)
  }

  /// Without white space at either end.
  var trimmed: Scalars {
    var start = startIndex
    var end = endIndex
    while start < end, self[start] == 0x20 || self[start] == 0x3000 { start += 1 }
    while end > start, self[end - 1] == 0x20 { end -= 1 }
    return Scalars(self[start..<end])
  }
}

enum Glyph {
  static func isAscii(_ value: UInt32) -> Bool { value < 0x80 && value != 0x20 }

  static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

  static func isLetter(_ value: UInt32) -> Bool { value >= 0x41 && value <= 0x5A || value >= 0x61 && value <= 0x7A }

  static func isHan(_ value: UInt32) -> Bool { value >= 0x3400 && value <= 0x9FFF }

  /// 。，and the like: may not begin a line.
  static func isTail(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01, 0x201D, 0x2019, 0xFF09, 0x300B, 0x2026, 0x25, 0x300D:
      true
    default: false
    }
  }

  /// “（《: may not end a line.
  static func isHead(_ value: UInt32) -> Bool {
    value == 0x201C || value == 0x2018 || value == 0xFF08 || value == 0x300A || value == 0x300C
  }

  static func width(_ value: UInt32) -> Int {
    value >= 0x1100 || value >= 0x2010 && value <= 0x203B ? 2 : value == 0xAD ? 0 : 1
  }
}

extension SeededRandom {
  mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True once in so many times.
  mutating func isOnce(in times: Int) -> Bool { next() % UInt64(times) == 0 }
}
