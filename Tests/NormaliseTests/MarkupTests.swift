import Model
import Testing

@testable import Normalise

@Suite struct MarkupTests {
  @Test(arguments: [
    ("# 园区开工\n\n**本报讯** 近日，", "园区开工\n本报讯 近日，"),
    ("## 园区开工 ##\n> 引言\n- 要点\n* 要点", "园区开工\n引言\n要点\n要点"),
    ("# 一\n| 企业 | 投资 |\n|---|:--:|\n| 甲公司 | 30亿 |", "一\n企业 投资\n甲公司 30亿"),
    ("# 一\n详见[官网](https://example.com/a)。![](a.png)", "一\n详见官网。"),
    ("# 一\n---\n**重点**与*斜体*、__下划__、2*3*4、a_b_c", "一\n重点与斜体、下划、2*3*4、a_b_c"),
    ("# 一\n1\\. 第一", "一\n1. 第一"),
    ("投资&amp;建设<br>二期<b>开工</b>", "投资&建设 二期开工"),
    ("王**和李**说，电话138****1234", "王**和李**说，电话138****1234"),
    ("- 她说\n#话题#今天", "- 她说\n#话题#今天"),
    ("a < b and c > d", "a < b and c > d"),
  ])
  func `Markdown marks go where the page is Markdown`(printed: String, clean: String) {
    #expect(repaired(printed, by: [Markdown()]).linesJoined == clean)
  }

  @Test func `headings keep their level`() {
    let page = repaired("# 一\n\n### 三\n\n正文", by: [Markdown()])
    #expect(page.lines.map(\.headingLevel) == [1, 3, 0])
  }

  @Test(arguments: [
    "~ ` ^ |\\ _ ,. ;: }{", "■□▓▒░ ▓▓ ◢◣", "丨丶丿 亅|丨 、丶", "�������", "|_ _ | \\ / ~ ^ ^ i l",
    "\u{E000}\u{E001}\u{E002}\u{E003}\u{E004}",
  ])
  func `unreadable lines are set apart`(text: String) {
    let page = repaired(text + "\n园区建设", by: [Garbage()])
    #expect(page.lines.map(\.isGarbage) == [true, false])
    #expect(page.linesJoined == text + "\n园区建设")
  }

  @Test(arguments: [
    "A12", "- 3 -", "第3版", "12.5% 13.6% 8.0", "8:30-14:00", "010-12345678", "一", "（三）", "* * *", "————", "……", "A",
    "Mr. X.",
    "■ 本报记者", "▶ 王小山", "600600 12.30 +0.5% -1.2%", "“一二三”", "$30 (£25)", "http://a.cn/~b_c", "a_b@example.com",
    "I am. So, is he?", "1 + 1 = 2", "◆工业 ◆农业", "E-mail:", "（李争）", "J. K.", "丁 一 卜",
  ])
  func `short and odd lines that can be read stay`(text: String) {
    #expect(repaired(text, by: [Garbage()]).lines.allSatisfy { !$0.isGarbage })
  }
}
