import Extract
import Model
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
    "The town spent $5 million on a", "He became chairman of", "It will be built by",
  ])
  func `what stands at a text's end is asked for nothing behind it`(text: String) {
    _ = shippedExtractor.extract(PageBuilder.page(text))
  }
}
