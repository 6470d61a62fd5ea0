import Lexicon
import Model
import Testing

@testable import Extract

/// The words that one walk finds for many readers, held against going through the text for each list.
struct CueTests {
  private let vocabulary: Vocabulary = {
    var problems: [Diagnostic] = []
    return Vocabulary(shippedLexicons, problems: &problems)
  }()

  private func scan(_ text: String) -> Scan { Scan(Array(text.utf8), vocabulary) }

  /// Every word of every list, each within its clause.
  private static let allWords = CueFinder.lists.flatMap { list in list.map { "某\($0)某" } }.joined(separator: "，") + "。"

  /// Where words of a list begin in a range, by going through all of it.
  private func places(_ list: Words, _ scan: Scan, _ range: Range<Int>) -> [Int] {
    range.filter { at in list.contains { scan.has($0, at: at) } }
  }

  private func found(_ list: Words, _ scan: Scan, _ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound, let place = scan.offset(ofAny: list, in: at..<range.upperBound) {
      found.append(place)
      at = place + 1
    }
    return found
  }

  @Test func `each list is one of its own, and there is room for all`() {
    let bits = CueFinder.lists.map { CueFinder.shared.bit(of: $0) }
    #expect(Set(bits).count == bits.count && !bits.contains(nil) && bits.count <= 64)
    let other: Words = ["园区"]
    #expect(CueFinder.shared.bit(of: other) == nil)
  }

  @Test func `each list is found where its words stand`() {
    let scan = scan(Self.allWords)
    for list in CueFinder.lists {
      #expect(found(list, scan, 0..<scan.text.count) == places(list, scan, 0..<scan.text.count))
    }
  }

  @Test(arguments: ["", "在", "企业，", "某公司没有等来热线，高新区帮企业开通了专线，已建成半座厂。", "這家企業沒有廠房，園區幫忙解決。"])
  func `parts of texts are asked as whole ones are`(text: String) {
    let scan = scan(text)
    for low in 0...scan.text.count {
      for high in low...scan.text.count {
        for list in [CueFinder.lists[0], AnsweredReader.enterprises, TroubleTelling.firm, EventTimes.reached] {
          #expect(scan.offset(ofAny: list, in: low..<high) == places(list, scan, low..<high).first)
        }
      }
    }
  }

  @Test func `a text that is read without words is gone through`() {
    let scan = Scan(Array("某公司缺少厂房".utf8), vocabulary, findsWords: false)
    #expect(scan.cues == nil && scan.hasAny(TroubleTelling.firm, in: 0..<scan.text.count))
  }

  @Test func `a sentence that may tell nothing is no trouble, wish or question`() {
    let words = Array(TroubleTelling.firm) + TroubleTelling.wishes + ["接不进来", "只有六成", "？"]
    for word in words.map({ "\($0)" }) + ["周启明开了门", "难", "忧心"] {
      let scan = scan("某厂\(word)。园区开会。")
      let telling = TroubleTelling(scan: scan, vocabulary: vocabulary)
      let (first, second) = (scan.sentence(at: 0), scan.sentence(at: scan.sentence(at: 0).upperBound))
      for sentence in [first, second] {
        #expect(
          telling.mayTell(sentence)
            || !telling.isFirm(sentence) && !telling.isWish(sentence) && !telling.isAsked(sentence), "\(word)")
      }
      #expect(!telling.mayTell(second))
    }
  }
}
