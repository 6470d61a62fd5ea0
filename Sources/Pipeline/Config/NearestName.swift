/// Finds the known name that somebody most likely meant.
///
///     NearestName.of("lvel", among: ["format", "level", "path"])    // "level"
///     NearestName.of("zebra", among: ["format", "level", "path"])   // nil
public enum NearestName {
  /// The nearest of `known`, or nil where none is near: at most a third of the letters may differ (and always one).
  /// Capitals and `-` for `_` count for nothing. Of equally near ones the first.
  public static func of(_ name: String, among known: [String]) -> String? {
    let wanted = folded(name)
    // A name of thousands of letters is no slip of the pen, and the distance costs the product of the lengths.
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = folded(candidate)
      let limit = max(1, max(wanted.count, letters.count) / 3)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name ?? known.first { wanted.count >= 3 && folded($0).starts(with: wanted) }
  }

  /// `did you mean ‘level’?`, or nil where nothing is near.
  public static func hint(for name: String, among known: [String]) -> String? {
    of(name, among: known).map { "did you mean ‘\($0)’?" }
  }

  private static func folded(_ name: String) -> [Character] { name.lowercased().map { $0 == "-" ? "_" : $0 } }

  /// Insertions, deletions, replacements and exchanged neighbours that lead from one to the other (optimal string
  /// alignment).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
