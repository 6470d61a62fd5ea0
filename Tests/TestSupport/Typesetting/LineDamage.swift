/// What extraction and OCR do to the characters of a line.
enum LineDamage {
  /// 投资9亿元 → 投资投资99亿元亿元: printed twice, run by run.
  static func doubled(_ line: Scalars) -> Scalars {
    var result: Scalars = []
    var start = 0
    while start < line.count {
      var end = start + 1
      while end < line.count, kind(line[end]) == kind(line[start]) { end += 1 }
      result += line[start..<end]
      if line[start] != 0x20 { result += line[start..<end] }
      start = end
    }
    return result
  }

  private static func kind(_ value: UInt32) -> Int {
    if value == 0x20 { return 0 }
    if Glyph.isDigit(value) || value == 0x2E { return 1 }
    if Glyph.isHan(value) { return 2 }
    return 3
  }

  /// Takes a character or two from a line and spreads the rest over it: 后年产 → 后 年 产.
  static func spread(_ line: Scalars, _ next: Scalars, isEnglish: Bool) -> (Scalars, Scalars) {
    guard !isEnglish, line.count > 8, let last = line.last, Glyph.isHan(last), Glyph.isHan(line[line.count - 2]),
      let first = next.first, Glyph.isHan(first)
    else { return (line, next) }
    var result: Scalars = []
    for (index, value) in line.dropLast().enumerated() {
      if index > 0, !(Glyph.isAscii(value) && Glyph.isAscii(line[index - 1])) { result.append(0x20) }
      result.append(value)
    }
    return (result, [last] + next)
  }

  static func digitsSpaced(_ line: Scalars, _ random: inout SeededRandom) -> Scalars {
    var result: Scalars = []
    for (index, value) in line.enumerated() {
      if index > 0,
        Glyph.isDigit(value) && Glyph.isHan(line[index - 1]) || Glyph.isHan(value) && Glyph.isDigit(line[index - 1]),
        random.isOnce(in: 2)
      {
        result.append(0x20)
      }
      result.append(value)
    }
    return result
  }

  static func straightened(_ line: Scalars) -> Scalars {
    line.map { $0 == 0x201C || $0 == 0x201D ? 0x22 : $0 }
  }

  static func halfWidth(_ line: Scalars) -> Scalars {
    line.map {
      switch $0 {
      case 0xFF0C: 0x2C
      case 0xFF1A: 0x3A
      case 0xFF1B: 0x3B
      case 0xFF08: 0x28
      case 0xFF09: 0x29
      default: $0
      }
    }
  }

  static func softHyphenated(_ line: Scalars, _ random: inout SeededRandom) -> Scalars {
    var result: Scalars = []
    for (index, value) in line.enumerated() {
      result.append(value)
      let isInside =
        index >= 2 && index + 3 < line.count && (index - 2...index + 3).allSatisfy { Glyph.isLetter(line[$0]) }
      if isInside, random.isOnce(in: 20) { result.append(0xAD) }
    }
    return result
  }

  /// 入 read as 人 before 驻 and the like.
  static func misread(_ line: Scalars, _ random: inout SeededRandom) -> Scalars {
    var result = line
    for index in result.indices.dropLast() where result[index] == 0x5165 {  // 入
      if result[index + 1] == 0x9A7B || result[index + 1] == 0x56ED { result[index] = 0x4EBA }  // 驻, 园
    }
    return result
  }
}
