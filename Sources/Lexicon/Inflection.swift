/// The words an English word may be a form of.
///
///     policies     policie, polici + y …
///     stopped      stopp, stopp + e, stop
///
/// Candidates only: a list of words says which of them exist.
enum Inflection {
  /// An ending, and what may have stood in its place.
  private struct Ending {
    let bytes: [UInt8]
    let replacements: [[UInt8]]
    /// stopped → stop, planning → plan
    let doublesLetter: Bool
  }

  /// Whether one of the candidates is what is looked for: the first letters of the word, and what is added to them.
  static func hasStem(of word: Span<UInt8>, _ isWanted: (_ kept: Int, _ added: [UInt8]) -> Bool) -> Bool {
    guard !word.isEmpty else { return false }
    for ending in endings[Int(small(word[word.count - 1]))] {
      let kept = word.count - ending.bytes.count
      guard kept >= 3, ends(word, ending.bytes.span) else { continue }
      for replacement in ending.replacements where isWanted(kept, replacement) { return true }
      if ending.doublesLetter, kept >= 4, small(word[kept - 1]) == small(word[kept - 2]), isWanted(kept - 1, []) {
        return true
      }
    }
    return false
  }

  private static func ends(_ word: Span<UInt8>, _ ending: Span<UInt8>) -> Bool {
    let start = word.count - ending.count
    for index in ending.indices where small(word[start + index]) != ending[index] { return false }
    return true
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// By their last byte.
  private static let endings: [[Ending]] = list.reduce(into: Array(repeating: [], count: 256)) { table, entry in
    let bytes = Array(entry.0.utf8)
    table[Int(bytes[bytes.count - 1])].append(
      Ending(
        bytes: bytes, replacements: entry.1.map { Array($0.utf8) },
        doublesLetter: ["ed", "ing", "er", "ers"].contains(entry.0)))
  }

  private static let list: [(String, [String])] =
    [
      ("'s", [""]), ("’s", [""]), ("s", [""]), ("es", ["", "is"]), ("ies", ["y", "ie"]), ("ed", ["", "e"]),
      ("ied", ["y"]), ("ing", ["", "e"]), ("ings", ["", "e"]), ("er", ["", "e"]), ("ers", ["", "e"]),
      ("ier", ["y"]), ("iers", ["y"]), ("iest", ["y"]), ("est", ["", "e"]), ("or", ["e", ""]), ("ors", ["e", ""]),
      ("ly", ["", "le"]), ("ily", ["y"]), ("ally", ["al", ""]), ("ness", [""]), ("iness", ["y"]), ("able", ["", "e"]),
      ("ably", ["able", "", "e"]), ("ibly", ["ible"]), ("ment", [""]), ("ments", [""]), ("ist", ["", "y", "e"]),
      ("ists", ["", "y", "e"]), ("ism", ["", "e"]), ("ful", [""]), ("less", [""]), ("ity", ["", "e"]),
      ("ities", ["", "e", "ity"]), ("ation", ["", "e"]), ("ations", ["", "e"]), ("ise", ["", "y"]),
      ("ised", ["", "y"]), ("ising", ["", "y"]), ("ize", ["", "y"]), ("ized", ["", "y"]), ("izing", ["", "y"]),
      ("isation", ["", "ise"]), ("ization", ["", "ize"]), ("ian", ["", "ia", "y"]), ("ians", ["", "ia", "y"]),
      ("ical", ["ic", "y"]), ("ically", ["ic", "ical"]), ("ship", [""]), ("hood", [""]), ("wide", [""]),
    ]
}
