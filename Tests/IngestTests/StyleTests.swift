import Ingest
import Model
import TestSupport
import Testing

@Suite struct StyleTests {
  private func style(_ text: String) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "page.txt")
    let reader = PageReader(options: OptionValues(["paths": .list([])], specs: IngestStage.spec.options))
    return reader.read(FoundSource(path: path)).style
  }

  @Test func `a page with a blank line after every printed line is spaced`() throws {
    #expect(try style(String(repeating: "园区新签约项目十二个，总投资超过三\n\n", count: 40)) == "spaced")
    #expect(try style(String(repeating: "园区新签约项目十二个，总投资超过三\n", count: 40)) == "plain")
  }

  @Test func `a page of paragraphs with blank lines between is plain`() throws {
    let paragraph = String(repeating: "园区新签约项目十二个，总投资超过三亿元。", count: 8)
    #expect(try style(String(repeating: paragraph + "\n\n", count: 40)) == "plain")
  }
}
