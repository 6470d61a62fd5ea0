/// Finds a text inside another.
///
/// Four bytes are compared at once at each place, which is fast wherever the text's first bytes are not everywhere.
/// Where they are, the work is counted, and a table of the text's own repetitions takes over before it grows out of
/// proportion: the time is linear in both texts, whatever they hold.
enum TextSearch {
  /// Where `text` first begins in `whole`.
  static func find(_ text: Span<UInt8>, in whole: Span<UInt8>) -> Int? {
    guard text.count > 0 else { return 0 }
    guard text.count >= 4 else { return findShort(text, in: whole) }
    guard text.count <= whole.count else { return nil }
    let head = text.halfWord(at: 0)
    var work = 0
    for at in 0...(whole.count - text.count) where whole.halfWord(at: at) == head {
      if TextDictionary.areEqual(whole.extracting(at..<at + text.count), text) { return at }
      work += text.count
      if work > 4 * whole.count { return findRepetitive(text, in: whole, from: at + 1) }
    }
    return nil
  }

  private static func findShort(_ text: Span<UInt8>, in whole: Span<UInt8>) -> Int? {
    guard text.count <= whole.count else { return nil }
    let first = text[0]
    for at in 0...(whole.count - text.count) where whole[at] == first {
      if text.count < 2 || whole[at + 1] == text[1], text.count < 3 || whole[at + 2] == text[2] { return at }
    }
    return nil
  }

  /// Knuth, Morris and Pratt: no byte of `whole` is looked at twice.
  private static func findRepetitive(_ text: Span<UInt8>, in whole: Span<UInt8>, from start: Int) -> Int? {
    // For each start of the text, the longest proper start of it that it also ends with.
    var borders = [0]
    borders.reserveCapacity(text.count)
    var matched = 0
    for at in 1..<text.count {
      while matched > 0, text[at] != text[matched] { matched = borders[matched - 1] }
      if text[at] == text[matched] { matched += 1 }
      borders.append(matched)
    }
    matched = 0
    for at in start..<whole.count {
      while matched > 0, whole[at] != text[matched] { matched = borders[matched - 1] }
      if whole[at] == text[matched] { matched += 1 }
      if matched == text.count { return at + 1 - text.count }
    }
    return nil
  }
}
