/// How many cells of a terminal text takes, by Unicode's East Asian Width: two for what is wide or full-width, none for
/// what combines, one for the rest (also for what is "ambiguous", as terminals do outside East Asian locales).
enum CellWidth {
  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF,
      0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      0
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
      0x2648...0x2653, 0x26A1, 0x26BD...0x26BE, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x2753...0x2755, 0x2757,
      0x2795...0x2797, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The text in at most `width` cells, cut with a `…` where it takes more.
  static func cut(_ text: String, to width: Int) -> String {
    // No character takes more cells than bytes: a text of few bytes fits uncounted.
    if text.utf8.count <= width { return text }
    let scalars = text.unicodeScalars
    var used = 0
    // Where the text would end if a `…` had to follow.
    var end = scalars.startIndex
    for index in scalars.indices {
      used += of(scalars[index])
      if used > width { return String(scalars[..<end]) + "…" }
      if used < width { end = scalars.index(after: index) }
    }
    return text
  }

  static func padded(_ text: String, to width: Int, atEnd: Bool = true) -> String {
    let blank = String(repeating: " ", count: max(0, width - of(text)))
    return atEnd ? text + blank : blank + text
  }
}
