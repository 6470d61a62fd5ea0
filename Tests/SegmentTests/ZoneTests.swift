import Model
import Segment
import Testing

/// Which development zone an article is about.
@Suite struct ZoneTests {
  @Test(arguments: [
    ("园区新办法\n\n本报讯 昨日，太仓高新区出台新办法，企业办事更方便。", "太仓高新区"),
    // A place that only stands in the same sentence, and one that names no zone.
    ("意大利商会走进太仓高新区\n\n本报讯 昨日，客商一行参观展馆，对环境表示满意。", "太仓高新区"),
    ("服务贵在用心\n\n本报讯 太仓有个开发区的做法值得一看，企业办事更方便。", nil),
    // Traditional characters are looked up in simplified lists, and stay as they are printed.
    ("園區新辦法\n\n本報訊 昨日，東莞松山湖高新區推出新辦法，企業辦事更方便。", "東莞松山湖高新區"),
    ("園區新辦法\n\n本報訊 昨日，江門高新區推出新辦法，企業辦事更方便。", "江門高新區"),
  ])
  func `a zone is found by the name before its ending`(text: String, expected: String?) throws {
    #expect(try Road().segment(text).articles.first?.zone == expected)
  }
}
