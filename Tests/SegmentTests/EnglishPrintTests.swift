import Model
import Testing

@Suite struct EnglishPrintTests {
  @Test(arguments: [
    ("Ports and Trade / The Coast Gazette 12", true), ("B4 | Harbor Courier | Business", true),
    ("12 · The Coast Gazette", true), ("The Coast Gazette 12", false), ("Work / life in Ward 12", false),
    ("Ports and Trade / The Coast Gazette", false), ("12 / 14", false),
  ])
  func `a running head has names, a stroke and a page number`(line: String, isHead: Bool) {
    let bytes = Array(line.utf8)
    #expect(EnglishPrint.isRunningHead(bytes.span, 0..<bytes.count) == isHead)
  }

  @Test(arguments: [
    ("Photo by Jane Doe / The Coast Gazette", true), ("Photo: Jane Doe", true), ("Picture: Émile Roth", true),
    ("Photo by a guest who left the same day.", false), ("Photographs are not allowed", false), ("Photo:", false),
  ])
  func `a photo's credit names somebody`(line: String, isCredit: Bool) {
    let bytes = Array(line.utf8)
    #expect(EnglishPrint.isPhotoCredit(bytes.span, 0..<bytes.count) == isCredit)
  }
}
