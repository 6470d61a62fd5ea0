import Extract
import Model
import TestSupport
import Testing

/// Texts that stop or begin anywhere, as the halves of interleaved stories and pages cut at a limit do.
@Suite struct CutTextTests {
  @Test(arguments: SamplePages.files(in: SamplePages.folders[0]))
  func `a text may be cut behind any word`(file: String) throws {
    let (page, _) = try FactRoad.shared.read(file)
    var halves: [String] = []
    for (number, paragraph) in page.articles.flatMap(\.paragraphs).enumerated() {
      let text = Array(paragraph.passage.string.prefix(160))
      for cut in text.indices.dropFirst() where Self.isCut(text, at: cut, number) {
        halves.append(String(text[..<cut]))
        halves.append(String(text[cut...]))
      }
    }
    #expect(halves.count > 500)
    for start in stride(from: 0, to: halves.count, by: 50) {
      var draft = PageBuilder.Draft()
      draft.paragraphs = halves[start..<min(start + 50, halves.count)].map { (.body, $0) }
      _ = shippedExtractor.extract(PageBuilder.page([draft], path: file, date: page.date))
    }
  }

  /// Behind English words; of Chinese characters behind one in four, of each paragraph behind others.
  private static func isCut(_ text: [Character], at cut: Int, _ number: Int) -> Bool {
    text[cut - 1].isASCII ? text[cut] == " " || text[cut - 1] == " " : (cut + number) % 4 == 0
  }

  @Test(arguments: [
    "The operators have also put 1.4 million euros into", "The operators have put 1.4 million euros into the",
    "腾出土地900亩，用于安新材料、酒类包装和纸箱。", "The town spent $5 million on a", "He became chairman of", "It will be built by",
  ])
  func `what stands at a text's end or in two words at once is asked for nothing behind it`(text: String) {
    _ = shippedExtractor.extract(PageBuilder.page(text))
  }

  @Test(arguments: [
    "over six years for the makers of hoists.",
    // An office that reaches behind the clause it is looked for in.
    "elevators Cork, body shop of to { their tenant berths and unfamiliar GALWAY a the Nora avionics chief executive",
  ])
  func `what stands at a text's beginning is asked for nothing before it`(text: String) {
    _ = shippedExtractor.extract(PageBuilder.page(text))
  }

  /// Pieces of texts one behind another, some of them without their marks, with other ones, or with letters lost.
  @Test(arguments: 0..<8)
  func `what was spliced and robbed of its marks is read`(seed: Int) throws {
    let texts = try SamplePages.files(in: SamplePages.folders[0])
      .flatMap { try FactRoad.shared.read($0).0.articles }.flatMap(\.paragraphs).map { Array($0.passage.string) }
      .filter { $0.count > 12 }
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<60 {
      var draft = PageBuilder.Draft()
      draft.paragraphs = (0..<40).map { _ in
        (.body, (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.piece(of: texts, &random) }.joined())
      }
      _ = shippedExtractor.extract(PageBuilder.page([draft], path: "spliced.txt", date: nil))
    }
  }

  private static func piece(of texts: [[Character]], _ random: inout SeededRandom) -> String {
    let text = texts[Int.random(in: texts.indices, using: &random)]
    let start = Int.random(in: text.indices, using: &random)
    let piece = text[start..<min(text.count, start + Int.random(in: 5...120, using: &random))]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return String(piece)
    case 1: return String(piece.filter { _ in Int.random(in: 0..<16, using: &random) > 0 })
    default:
      let others: [Character] = ["，", "。", ",", ".", "：", "“", "”", "\"", "、", "的"]
      return String(
        piece.map { "，。；、,.“”：".contains($0) ? others[Int.random(in: others.indices, using: &random)] : $0 })
    }
  }
}
