/// How hard matches are looked for.
struct DeflateEffort {
  /// How many earlier places are looked at for a match.
  let depth: Int
  /// A match so long is taken at once.
  let nice: Int
  /// How many places further on are tried for a better match before one is taken.
  let lookahead: Int

  /// - Parameter level: 1 (fastest) to 9 (smallest).
  init(level: Int) {
    (depth, nice, lookahead) =
      switch level {
      case ...1: (4, 16, 0)
      case 2: (6, 24, 1)
      case 3: (8, 32, 1)
      case 4: (14, 40, 1)
      case 5: (32, 64, 1)
      case 6: (96, 128, 1)
      case 7: (128, 258, 2)
      case 8: (256, 258, 2)
      default: (600, 258, 2)
      }
  }
}
