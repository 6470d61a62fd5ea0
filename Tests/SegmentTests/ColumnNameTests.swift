import Model
import Segment
import TestSupport
import Testing

/// Names of columns that lead to a headline, and those of briefs and pages, which lead to none.
@Suite struct ColumnNameTests {
  private let kiln = """
    　　本报讯 东岭的瓷砖厂上月点燃第三座窑，从关掉的砖厂招来四十名工人，一天烧出九千块瓷砖，多数卖到河对岸。
    　　厂长说，新窑用的是电，烧一炉比从前少三个小时，邻居家晾的衣裳也不再落灰了。
    """
  private let ferry = "　　本报讯 西塘渡口添了夜航的船，末班从晚上八点推到十一点，纺织厂的夜班工人都能赶上。"

  private func kickers(_ page: String) throws -> [String] {
    try Road().segment(page).articles.map { "\($0.kicker?.string ?? "-") | \($0.headline?.string ?? "-")" }
  }

  @Test(arguments: ["园区杂谈", "企业来函", "招商窗口", "高新区人物", "一线手记", "政策一点通", "助企手记", "【帮办日记】"])
  func `the name of a column right above a headline is its kicker`(name: String) throws {
    let page = "西塘渡口添夜航\n\(ferry)\n\n\(name)\n瓷砖厂点燃第三座窑\n\(kiln)"
    #expect(try kickers(page) == ["- | 西塘渡口添夜航", "\(name) | 瓷砖厂点燃第三座窑"])
  }

  @Test func `that of briefs is none`() throws {
    let page = "瓷砖厂点燃第三座窑\n\(kiln)\n\n园区简讯\n西塘渡口添夜航\n\(ferry)"
    #expect(try kickers(page) == ["- | 瓷砖厂点燃第三座窑", "- | 西塘渡口添夜航"])
  }

  @Test func `nor is that of the page`() throws {
    #expect(try kickers("园区新闻\n西塘渡口添夜航\n\(ferry)") == ["- | 西塘渡口添夜航"])
  }

  @Test func `what asks between a column's name and a report is a headline`() throws {
    let page = "西塘渡口添夜航\n\(ferry)\n\n招商窗口\n\n电窑进厂，一座能补多少？\n\(kiln)"
    #expect(try kickers(page).last == "招商窗口 | 电窑进厂，一座能补多少？")
  }
}
