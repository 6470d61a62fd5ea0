import Lexicon
import Model
import TestSupport
import Testing

@testable import Normalise

/// What the survey of a page says a repair need not do, the repair would not have done.
@Suite struct PageSurveyTests {
  private static func repairs(of step: RepairStep) -> [any PageRepair] {
    switch step {
    case .control: [ControlCharacters()]
    case .zeroWidth: [ZeroWidth()]
    case .compatibility: [Compatibility()]
    case .ligature: [Ligatures()]
    case .width: [Width()]
    case .markdown: [Markdown()]
    case .garbage: [Garbage()]
    case .undouble: [Undouble()]
    case .closeSpacing: [CloseSpacing()]
    case .softHyphen: [SoftHyphens()]
    case .dehyphenate: [Dehyphenate(words: Lists.english)]
    case .joinLines: [SideBySide(), JoinLines()]
    case .punctuation: [Punctuation()]
    case .confusions: [Confusions(list: Lists.shipped["confusions"], words: Lists.english)]
    }
  }

  /// What each step makes of a page with a look at the survey, and without.
  private func expectSame(_ text: String, _ comment: String) {
    for step in RepairStep.allCases {
      var plain = Page(testing: text)
      var lines = plain.lines
      let survey = PageSurvey(plain.text.span, measuring: &lines)
      plain.lines = lines
      var surveyed = plain
      // What nobody has looked at is looked at by each repair.
      for index in plain.lines.indices { plain.lines[index].marks = .unknown }
      for repair in Self.repairs(of: step) {
        repair.apply(to: &plain)
        if repair.isNeeded(survey) { repair.apply(to: &surveyed) }
      }
      #expect(plain.text == surveyed.text, "\(step) \(comment)")
      expectTrueMarks(surveyed, "\(step) \(comment)")
      for index in surveyed.lines.indices { surveyed.lines[index].marks = .unknown }
      for index in plain.lines.indices { plain.lines[index].marks = .unknown }
      #expect(plain.lines == surveyed.lines, "\(step) \(comment)")
      #expect(Array(plain.repairs) == Array(surveyed.repairs), "\(step) \(comment)")
    }
  }

  /// Whether each line is still marked with all that stands in it.
  private func expectTrueMarks(_ page: Page, _ comment: String) {
    var fresh = page.lines
    _ = PageSurvey(page.text.span, measuring: &fresh)
    for (kept, seen) in zip(page.lines, fresh) {
      #expect(kept.marks.isSuperset(of: seen.marks), "\(page.string(kept.range)) \(comment)")
    }
  }

  @Test func `a line is marked with what it holds`() {
    let inner: LineMarks = [.space, .innerSpace]
    let beyond: LineMarks = [.beyondAscii, .beyondLatin]
    let lines: [(String, LineMarks)] = [
      ("2023", []), ("a", .letter), ("a_b", [.letter, .oddSign]), ("ab cde f", [inner, .letter]),
      ("园区2023年签约，", beyond), ("园 区", [inner, beyond]),
      ("园\u{3000}区", [inner, beyond, .oddSpace]), ("1\t2", [inner, .oddSpace]),
      ("1  2", [inner, .doubleSpace, .oddSpace]), ("ab  cd", [inner, .letter, .doubleSpace, .oddSpace]),
      ("abcdefgh  i", [inner, .letter, .doubleSpace, .oddSpace]),
      ("a bcdefg  hij", [inner, .letter, .doubleSpace, .oddSpace]),
      ("1 2 3", inner), ("1 2 3 ", [inner, .oddSpace]), ("ab c de", [inner, .letter]),
      ("ab c d ef", [inner, .letter, .oddSpace]), ("abcdef g h ij", [inner, .letter, .oddSpace]),
      ("abcdefgh i j k", [inner, .letter, .oddSpace]), ("12 a b cd", [inner, .letter, .oddSpace]),
      ("plants, a –", [inner, .letter, .beyondAscii, .doubtfulMark]),
      ("# 12", [inner, .markup]), ("[园](1)", [.markup, .doubtfulMark, beyond]),
      ("增8％", [.doubtfulMark, beyond]), ("6″", [.doubtfulMark, beyond]), ("园区，“新”（旧）。", beyond),
      (" a", [.space, .letter]), ("   12 a", [inner, .letter]),
      ("\u{3000}\u{3000}园区", [.space, .oddSpace, beyond]),
      ("\u{3000}园 区", [inner, .oddSpace, beyond]), ("<|>", [.markup, .oddSign]), ("~", .oddSign),
      ("“a”…", [.letter, .beyondAscii]), ("é", beyond),
    ]
    for (text, marks) in lines {
      var measured = Page(testing: text).lines
      _ = PageSurvey(Array(text.utf8).span, measuring: &measured)
      #expect(measured.map(\.marks) == [marks], "\(text)")
    }
  }

  @Test func `no repair of a typeset page is skipped that had something to do`() {
    for script in TypesetScript.allCases {
      for (name, damage) in Damage.all {
        let damages = Damage([.brokenLines, damage]).consistent(script)
        for seed in UInt64(0)..<2 {
          let page = TypesetPage(seed: seed, script: script, damages: damages)
          expectSame(page.text, "\(script) \(name) seed \(seed)")
        }
      }
    }
  }

  /// One character that asks for a repair among others that do not.
  @Test(arguments: [
    "\u{1}", "\u{7F}", "\u{85}", "\u{9F}", "\u{FFFC}", "\u{200B}", "\u{202A}", "\u{2060}", "\u{FE0F}", "\u{FEFF}", "⻓",
    "⽤", "㎡", "\u{F900}", "︵", "｡", "‐", "\u{2011}", "ﬁ", "２", "Ａ", "ｚ", "％", "&amp;", "**", "# ", "<br>", " ", "\t",
    "\u{A0}", "\u{3000}", "\u{2003}", "\u{AD}", "-", "m", "0", ",", "(", "“", "”", "。", "，", "〃", "″", "＂", "＇",
    "．",
  ])
  func `a single character is seen wherever it stands`(character: String) {
    for text in ["园区新签约", "the govemment of ", "2023年3月 "] {
      expectSame(character + text + "\n" + text + character + text + "\n" + text + character, character)
    }
  }

  @Test func `lines are measured as they are printed`() {
    let text = "园区ab，é\u{200B}Ｚ\n  the plant\topened\u{AD}\n\u{1}a1b2园\u{3000}(x)"
    var lines = Page(testing: text).lines
    let bytes = Array(text.utf8)
    _ = PageSurvey(bytes.span, measuring: &lines)
    #expect(lines.map { Int($0.setting.firstWidth) } == lines.map { bytes.span.printedWidth(of: $0.range) })
  }
}
