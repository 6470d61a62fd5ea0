internal import Lexicon
import Model

/// Proper parts that no list of places has: a town, and a place in parentheses.
extension OrganisationReader {
  /// 中德（宁城）合作示范区
  func holdsPlaceInParentheses(_ run: Range<Int>) -> Bool {
    guard scan.starts(.mark, at: run.lowerBound + 6) || run.count > 12,
      let open = scan.marks[scan.markIndex(from: run.lowerBound)...].first, open.kind == .openParenthesis,
      Int(open.start) < run.upperBound, open.partner >= 0,
      let place = scan.longestHit(.place, at: Int(open.end))
    else { return false }
    return Int(place.end) == Int(scan.marks[Int(open.partner)].start) && Int(open.start) >= run.lowerBound + 6
  }

  /// 青田镇电商服务中心, 柳河街道党工委: of a town or quarter that is in no list.
  func beginsWithTown(_ run: Range<Int>) -> Bool {
    for length in [6, 9] {
      let end = run.lowerBound + length
      guard end < run.upperBound, let word = scan.first(of: Self.towns, at: end) else { continue }
      return end + word.utf8CodeUnitCount <= run.upperBound && isAfterEdge(run.lowerBound)
        && !vocabulary.isEveryday(scan.folded[run.lowerBound..<run.lowerBound + 6])
        && !scan.hits(in: run.lowerBound..<end).contains { $0.kinds.contains(.boundary) }
    }
    return false
  }

  private static let towns: Words = ["镇", "乡", "街道"]
}
