import Foundation
import TestSupport
import Testing

/// `preview` with the facts of a page.
@Suite struct PreviewCommandTests {
  let program: Program

  init() throws {
    program = try Program([
      "test.yaml": """
      broadsheet: 1
      name: test
      stages:
        pages:   {ingest: {paths: [page.txt]}}
        clean:   {from: pages, normalise: {}}
        stories: {from: clean, segment: {}}
        csv:     {from: stories, write: {format: csv, path: "out/{table}.csv"}}
      lexicons: {folders: ["\(Program.shipped("pipelines/lexicons"))"]}
      """,
      "page.txt": """
      东湖高新区：

      12个项目集中签约

      本报讯（记者 王芳） 2023年3月22日，东湖高新区举行项目集中

      签约仪式，12个项目落户园区，总投资达36亿元，规划用地2.5平方公里。

      “这些项目明年投产。”东湖高新区管委会主任陈志强说。

      """,
    ])
  }

  private func preview(_ words: String...) throws -> Program.Result {
    try program.run(["preview", "test.yaml", "page.txt", "--width", "200"] + words)
  }

  @Test func `facts stand under their paragraph, a line for each kind`() throws {
    let result = try preview()
    #expect((result.status, result.talk) == (0, ""))
    let lines = result.answer.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    for (label, words) in [
      ("money", "36亿元 = 3,600,000,000 CNY"), ("area", "2.5平方公里 = 2.5 km2"),
      ("date", "2023年3月22日 = 2023-03-22"), ("quote", "“这些项目明年投产。” → 陈志强"), ("person", "陈志强 ("),
    ] {
      #expect(
        lines.contains { $0.hasPrefix(label + " ") && $0.contains(words) }, "\(label) \(words) in\n\(result.answer)")
    }
    // The facts stand after the paragraph they are from, and before what follows it.
    let money = try #require(lines.firstIndex { $0.hasPrefix("money ") })
    let paragraph = try #require(lines.firstIndex { $0.contains("36亿元，规划") })
    let next = try #require(lines.firstIndex { $0.contains("── repairs") })
    #expect(paragraph < money && money < next)
  }

  @Test func `without facts the page is as it was`() throws {
    let result = try preview("--facts", "never")
    #expect(!result.answer.contains(" = 3,600,000,000"))
    #expect(result.answer.contains("总投资达36亿元"))
    #expect(try preview("--facts", "sometimes").status == 2)
  }

  @Test func `facts are coloured where they stand in the text`() throws {
    let result = try preview("--colour", "always")
    for piece in ["\u{1B}[33m2.5平方公里\u{1B}[0m", "\u{1B}[36m2023年3月22日\u{1B}[0m", "\u{1B}[35m陈志强\u{1B}[0m"] {
      #expect(result.answer.contains(piece), "\(result.answer)")
    }
    let plain = try preview("--colour", "never").answer
    let bare = result.answer.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "")
    #expect(bare == plain)
  }

  @Test func `one article alone has its facts too`() throws {
    #expect(try preview("-a", "1").answer.contains("3,600,000,000 CNY"))
    #expect(try preview("-a", "99").status == 2)
  }
}
