import Model
import TestSupport
import Testing

@testable import Normalise

/// On a page whose lines fill their columns, what does not is no part of a paragraph.
@Suite struct JoinLinesWidthTests {
  private let paragraphs = [
    "瓷砖厂上月点燃第三座窑，从关掉的砖厂招来四十名工人，一天烧出九千块瓷砖，多数卖到河对岸的几个县城，剩下的铺在厂门口的路上，来往的人都走得放心。",
    "厂长说，新窑用的是电，烧一炉比从前少三个小时，邻居家晾的衣裳也不再落灰，从前写信来抱怨的老先生，如今带着孙子来看窑火，一看就是一个下午。",
    "渡口添了夜航的船，末班从晚上八点推到十一点，纺织厂的夜班工人都能赶上，船老大把旧的马灯换成了电灯，又在舱里摆了两排长凳，冬天还生着炉子。",
    "码头边的木匠铺接了一笔大单，要做六百只装瓷砖的箱子，老木匠把两个徒弟从省城叫了回来，三个人白天锯板，晚上钉箱，赶在汛期以前全部交了货。",
  ]

  /// A paragraph in lines of 17 characters, its first line shorter by the indent that was lost.
  private func set(_ paragraph: String) -> [String] { setInColumn(paragraph, 17) }

  private func blocks(_ lines: [String]) -> [String] {
    repaired(lines.joined(separator: "\n\n"), by: [JoinLines()]).lineStrings
  }

  @Test(arguments: ["窑火不落灰，邻居晾衣裳不愁", "夜里有了船，走路的人少一半"])
  func `a subhead with a pause in it stays apart from the paragraph below`(subhead: String) {
    let body = (paragraphs + paragraphs.reversed() + paragraphs).map(set)
    let page = body[0] + body[1] + [subhead] + body[2...].joined()
    #expect(blocks(page).contains(subhead))
  }

  @Test func `a first line without its indent that sticks out of the column above begins another column`() {
    let narrow = setInColumn(paragraphs[0], 16) + setInColumn(paragraphs[1], 16) + setInColumn(paragraphs[3], 16)
    let cut = setInColumn(paragraphs[2], 16).prefix(3)
    let broad = (paragraphs.reversed() + paragraphs).flatMap { setInColumn($0, 20) }
    let found = blocks(narrow + cut + broad)
    #expect(found.contains(cut.joined()))
  }
}
