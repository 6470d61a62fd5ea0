import Model
import TestSupport
import Testing

@Suite struct RewriterTests {
  @Test func `changes leave text, map, lines and log true`() {
    var page = Page(testing: "园区新签 约项\n目12个。\n")
    let decoded = page.text
    var spacing = Rewriter(.closeSpacing)
    spacing.drop(12..<13)
    spacing.apply(to: &page)
    #expect(page.lineStrings == ["园区新签约项", "目12个。"])

    var joining = Rewriter(.joinLine)
    joining.drop(18..<19)
    joining.apply(to: &page)
    #expect(page.lineStrings == ["园区新签约项目12个。"])
    #expect(page.lines[0].setting.printedLines == 2)

    var confusing = Rewriter(.confusion)
    confusing.replace(21..<23, with: "十二".utf8, rule: "12")
    confusing.apply(to: &page)
    #expect(page.lineStrings == ["园区新签约项目十二个。"])
    // 十二 was made from the two digits, and the whole word from both sides of the line end.
    #expect(page.sourceSpan(of: 21..<27) == SourceSpan(start: 23, end: 25))
    #expect(page.sourceSpan(of: 15..<21) == SourceSpan(start: 16, end: 23))

    #expect(page.repairs.replay(on: decoded) == page.text)
    #expect(page.repairs.undo(on: page.text) == decoded)
    #expect(page.repairs.map(\.kind) == [.closeSpacing, .joinLine, .confusion])
  }

  @Test func `a changed line is marked with what was put in`() {
    var page = Page(testing: "园区\n新签\n约项目")
    for index in page.lines.indices { page.lines[index].marks = [] }
    page.lines[2].marks = .markup
    var rewriter = Rewriter(.markdown)
    rewriter.replace(7..<10, with: "a ".utf8)
    rewriter.apply(to: &page)
    let put: LineMarks = [.letter, .space, .innerSpace, .doubleSpace, .oddSpace]
    #expect(page.lines.map(\.marks) == [[], put, .markup])

    var joining = Rewriter(.joinLine)
    joining.drop(12..<13)
    joining.apply(to: &page)
    #expect(page.lines.map(\.marks) == [[], put.union(.markup)])
  }

  @Test func `what is put in from beyond ASCII marks its line`() {
    var page = Page(testing: "Port Wren - plans")
    page.lines[0].marks = .space
    var rewriter = Rewriter(.punctuation)
    rewriter.replace(10..<11, with: "–".utf8)
    rewriter.apply(to: &page)
    #expect(page.lines[0].marks.isSuperset(of: [.space, .beyondAscii]))
  }

  @Test func `a line that loses all its text is gone, and does not join its neighbours`() {
    var page = Page(testing: "一二三\n****\n四五六")
    var rewriter = Rewriter(.garbage)
    rewriter.drop(10..<15)  // the marks and the line end after them
    rewriter.apply(to: &page)
    #expect(page.lineStrings == ["一二三", "四五六"])
  }

  @Test func `text put in at the edge of a line belongs to it`() {
    var page = Page(testing: "ab\ncd")
    var rewriter = Rewriter(.punctuation)
    rewriter.insert("“".utf8, at: 0)
    rewriter.insert("”".utf8, at: 2)
    rewriter.replace(3..<4, with: "C".utf8)
    rewriter.apply(to: &page)
    #expect(page.lineStrings == ["“ab”", "Cd"])
  }

  /// All ways to take out, replace or leave three stretches of a short text.
  @Test func `every small change can be played and taken back`() {
    let text = "甲a乙\n\nb丙c\n丁"
    let count = text.utf8.count
    let cuts = Array(text.unicodeScalars).reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
    for first in cuts {
      for second in cuts where second >= first {
        for third in cuts where third >= second {
          for fourth in cuts where fourth >= third {
            for replacement in ["", "x", "戊"] {
              var page = Page(testing: text)
              let decoded = page.text
              var rewriter = Rewriter(.width)
              rewriter.replace(first..<second, with: replacement.utf8)
              rewriter.drop(third..<fourth)
              rewriter.apply(to: &page)
              #expect(page.repairs.replay(on: decoded) == page.text)
              #expect(page.repairs.undo(on: page.text) == decoded)
              for line in page.lines {
                let span = page.sourceSpan(of: line.range)
                #expect(span.start >= 0 && span.end <= count && span.start <= span.end)
              }
            }
          }
        }
      }
    }
  }
}
