/// The words an English word may be a form of.
///
///     Inflection.stems(of: "policies")     // policie, polici, policy …
///     Inflection.stems(of: "stopped")      // stopped → stoppe, stopp, stop …
///
/// Candidates only: a list of words says which of them exist.
enum Inflection {
  static func stems(of word: [UInt8]) -> [[UInt8]] {
    let word = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var found: [[UInt8]] = []
    for (ending, replacements) in endings where ending.last == word.last {
      guard word.count >= ending.count + 3, word.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = Array(word.dropLast(ending.count))
      for replacement in replacements { found.append(stem + replacement) }
      // stopped → stop, planning → plan
      if doubling.contains(ending), stem.count >= 4, stem[stem.count - 1] == stem[stem.count - 2] {
        found.append(Array(stem.dropLast()))
      }
    }
    return found
  }

  private static let doubling: Set<[UInt8]> = [
    Array("ed".utf8), Array("ing".utf8), Array("er".utf8), Array("ers".utf8),
  ]

  private static let endings: [([UInt8], [[UInt8]])] =
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
    ].map { ending, replacements in (Array(ending.utf8), replacements.map { Array($0.utf8) }) }
}
