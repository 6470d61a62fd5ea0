internal import Lexicon
import Model

/// Questions that a sentence counts and then names.
extension TroubleReader {
  /// 最关心三个问题：电够不够、工人好不好招: each of the questions.
  func asked(_ hit: Hit) -> [Range<Int>] {
    let sentence = scan.nearSentence(Int(hit.start))
    guard let mark = scan.mark(at: Int(hit.end)), mark.kind == .colon, !isOffice(sentence.lowerBound..<Int(hit.start))
    else {
      return []
    }
    var parts: [Range<Int>] = []
    var start = Int(mark.end)
    for mark in scan.marks[scan.markIndex(from: start)...].prefix(12)
    where mark.kind != .openQuote && mark.kind != .closeQuote {
      let end = min(Int(mark.start), sentence.upperBound)
      if end > start { parts.append(start..<end) }
      if mark.kind != .pause || Int(mark.end) >= sentence.upperBound { break }
      start = Int(mark.end)
    }
    return parts.count >= 2 && parts.allSatisfy { (3...20).contains(scan.characterCount($0)) } ? parts : []
  }
}
