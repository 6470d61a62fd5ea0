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

  @Test(arguments: [
    ("T. MARSH", true), ("J.M. Field", true), ("A. B. Vries-Holm", true), ("T. MARSH AND SON OF OSK", false),
    ("No. 5", false),
    ("A. storm", false), ("MARSH", false),
  ])
  func `initials and a name sign a report`(line: String, isSigned: Bool) {
    let bytes = Array(line.utf8)
    #expect(EnglishPrint.isSignature(bytes.span, 0..<bytes.count) == isSigned)
  }

  @Test(arguments: [
    ("ANN MARSH / FOR THE COAST GAZETTE", true), ("TOM FIELD / XINHUA", true), ("WORK / LIFE", false),
    ("Ann Marsh / The Coast Gazette", false), ("PORTS / TRADE 12", false),
  ])
  func `a credit in capitals has a name and its house`(line: String, isCredit: Bool) {
    let bytes = Array(line.utf8)
    #expect(EnglishPrint.isCapitalCredit(bytes.span, 0..<bytes.count) == isCredit)
  }

  @Test(arguments: [
    ("THE COAST GAZETTE", true), ("The Coast Gazette Business 5", true), ("14 TRADE The Coast Gazette", true),
    ("The Coast Gazette  Friday, June 6, 2025", true), ("He reads the Coast Gazette", false),
    ("The Coast Gazette has moved", false), ("The Coast Gazettes 5", false), ("THE COAST", false),
  ])
  func `the paper's name comes again with a section, a date and a page number`(line: String, isRepeated: Bool) {
    let bytes = Array(("The Coast Gazette" + line).utf8)
    let mayBe = PaperName.mayBe(bytes.span, 0..<17)
    #expect(mayBe)
    #expect(PaperName.isRepeated(bytes.span, 0..<17, in: 17..<bytes.count) == isRepeated)
  }

  @Test(arguments: [
    ("Contact the writers at desk@coastgazette.example", true), ("desk@coastgazette.example", true),
    ("Write to desk@coastgazette.example before noon", false), ("Oats @ 3.20", false),
  ])
  func `a line that ends in an address tells how to write to the paper`(line: String, isContact: Bool) {
    let bytes = Array(line.utf8)
    #expect(EnglishPrint.isContact(bytes.span, 0..<bytes.count) == isContact)
  }
}
