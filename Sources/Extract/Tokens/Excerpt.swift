import Model

/// Part of a scanned text, read as if nothing stood around it: words that reach out of it are none.
///
/// A name is read by itself so, and is not scanned again.
struct Excerpt {
  let scan: Scan
  let range: Range<Int>

  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }

  /// As it is read.
  var folded: ArraySlice<UInt8> { scan.folded[range] }

  /// The longest hit of `kind` that starts at `offset`.
  func longestHit(_ kind: WordKind, at offset: Int) -> Hit? {
    guard scan.starts(kind, at: offset) else { return nil }
    let numbers = scan.numbersOfHits(at: offset)
    return numbers.last { !scan.hits[$0].kinds.isDisjoint(with: kind) && holds(scan.hits[$0]) }.map { scan.hits[$0] }
  }

  /// The longest hit of `kind` that ends at `offset`.
  func longestHit(_ kind: WordKind, endingAt offset: Int) -> Hit? {
    guard !scan.kinds(endingAt: offset).isDisjoint(with: kind) else { return nil }
    var longest: Hit?
    scan.forEachHit(endingAt: offset) { hit in
      if !hit.kinds.isDisjoint(with: kind), holds(hit) { longest = hit }
    }
    return longest
  }

  /// Whether a word of the lists stands right there.
  func isWord(_ range: Range<Int>, but kinds: WordKind) -> Bool {
    scan.numbersOfHits(at: range.lowerBound).contains {
      Int(scan.hits[$0].end) == range.upperBound && !scan.hits[$0].kinds.subtracting(kinds).isEmpty
    }
  }

  private func holds(_ hit: Hit) -> Bool { Int(hit.start) >= start && Int(hit.end) <= end }
}
