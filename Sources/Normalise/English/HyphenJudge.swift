internal import Lexicon
import Model

/// Decides what a hyphen at the end of a line was: part of a compound, or the printer's mark in a broken word.
///
///     judge.isCompound("machine", "readable")      // true: two words, and machinereadable is none
///     judge.isCompound("govern", "ment")           // false: government is a word
///     judge.isCompound("Beijing", "based")         // true: -based keeps its hyphen
///
/// Evidence, the strongest first: how the same word stands elsewhere on the page; lists of compounds and of words; what
/// kind of first or last part it is; whether both parts are words. Where nothing is known the hyphen goes, because
/// most hyphens at line ends are the printer's.
struct HyphenJudge {
  private let words: EnglishDictionary
  /// Hashes of the words that stand on the page unbroken.
  private let page: Set<UInt64>

  init(words: EnglishDictionary, page: Set<UInt64>) {
    self.words = words
    self.page = page
  }

  /// - Parameter isChain: whether more hyphens stand in the word, as in state-of-the-art.
  func isCompound(_ left: Span<UInt8>, _ right: Span<UInt8>, isChain: Bool = false) -> Bool {
    let hyphenated = EnglishDictionary.hash(of: left, right, hyphenated: true)
    let joined = EnglishDictionary.hash(of: left, right, hyphenated: false)
    let standsHyphenated = page.contains(hyphenated)
    if page.contains(joined) != standsHyphenated { return standsHyphenated }
    if words.kinds(ofHash: hyphenated).contains(.compound) || isPlural(left, right) { return true }
    if words.isListed(hash: joined) { return false }
    return isUnlistedCompound(left.indices.map { left[$0] }, right.indices.map { right[$0] }, isChain: isChain)
  }

  /// Neither the page nor the lists have the word, joined or with its hyphen.
  private func isUnlistedCompound(_ left: [UInt8], _ right: [UInt8], isChain: Bool) -> Bool {
    let whole = left + right
    if isChain { return words.knows(left) && words.knows(right) && !words.knows(whole) }
    if left.count == 1 || right.count == 1 { return left.count == 1 || !words.knows(whole) }
    if left.last.map({ $0 | 0x20 }) == right.first.map({ $0 | 0x20 }), Self.isVowelPrefix(left) { return true }
    // council-led, before councilled is taken for a form of council.
    if words.kinds(of: right.span).contains(.after), right.count >= 3,
      words.isListed(hash: EnglishDictionary.hash(of: left.span))
    {
      return true
    }
    if words.knows(whole) { return false }
    return isCompoundOfParts(left, right)
  }

  /// The word is in no list: what its parts are decides.
  private func isCompoundOfParts(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let first = words.kinds(of: left.span)
    let last = words.kinds(of: right.span)
    let knowsRight = words.knows(right)
    if first.contains(.before) { return knowsRight || last.contains(.after) }
    if last.contains(.ending), !last.contains(.after) { return false }
    if first.contains(.join) { return false }
    if last.contains(.after) { return true }
    return knowsRight && right.count >= 3 && words.knows(left) && left.count >= 3
  }

  /// co-operations, check-ups.
  private func isPlural(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard !right.isEmpty, right[right.count - 1] | 0x20 == 0x73 else { return false }
    let singular = EnglishDictionary.hash(of: left, right.extracting(0..<right.count - 1), hyphenated: true)
    return words.kinds(ofHash: singular).contains(.compound)
  }

  /// re-elect, pre-empt, co-owner: two vowels would run together.
  private static func isVowelPrefix(_ left: [UInt8]) -> Bool {
    let small = String(decoding: left.map { $0 | 0x20 }, as: UTF8.self)
    return small == "re" || small == "pre" || small == "co" || small == "anti" || small == "semi"
  }
}
