import Model
import Testing

/// The panel: which figures are in it, of whom, and what stands beside them.
@Suite struct IndicatorTests {
  /// One line a row: subject, metric, value, unit, then change and rank where there are any.
  private func panel(_ text: String, date: PageDate? = PageDate(year: 2023, day: nil, basis: "test")) -> [String] {
    let batch = facts("indicators", in: text, date: date)
    let columns = ["subject", "metric", "value", "unit", "change_percent", "rank"].map(batch.strings)
    return (0..<batch.rowCount).map { row in
      columns.map { $0[row] }.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("2022年，宁波高新区完成工业总产值486亿元，同比增长12.4%。", ["宁波高新区 工业总产值 48600000000.0 CNY 12.4"]),
    ("2022年，宁波高新区税收38亿元，同比下降2.1%。", ["宁波高新区 税收 3800000000.0 CNY -2.1"]),
    ("2022年，宁波高新区出口额下降3.2%。", ["宁波高新区 出口额 -3.2 percent -3.2"]),
    ("2022年，宁波高新区研发投入强度达到4.6%。", ["宁波高新区 研发投入强度 4.6 percent"]),
  ])
  func `a sum or rate with its growth`(text: String, expected: [String]) {
    #expect(panel(text) == expected)
  }

  @Test(arguments: [
    ("2022年，宁波高新区新增规模以上工业企业27家。", ["宁波高新区 新增规模以上工业企业 27.0 家"]),
    ("2022年，宁波高新区签约亿元以上产业项目18个。", ["宁波高新区 亿元以上产业项目 18.0 个"]),
    ("2022年，宁波高新区投资额超10亿元的项目有8个。", ["宁波高新区 投资额超10亿元的项目 8.0 个"]),
  ])
  func `a count is one of what is counted, with the sum that says which`(text: String, expected: [String]) {
    #expect(panel(text) == expected)
  }

  @Test func `a place in a ranking stands beside its figure or alone`() {
    #expect(panel("2022年，宁波高新区工业总产值达到486亿元，居全市第二位。") == ["宁波高新区 工业总产值 48600000000.0 CNY 2"])
    #expect(panel("2022年，宁波高新区排名全国第37位。") == ["宁波高新区 排名 37.0 rank 37"])
  }

  @Test func `regions and companies have rows, and their kind is told`() {
    let text = "2022年，宁波市进出口总额达到8500亿元。2022年，青禾科技有限公司营业收入达到2.4亿元。"
    let batch = facts("indicators", in: text)
    #expect(batch.strings("subject") == ["宁波市", "青禾科技有限公司"])
    #expect(batch.strings("subject_type") == ["other", "company"])
    #expect(batch.strings("period_start") == ["2022-01-01", "2022-01-01"])
    #expect(batch.strings("period_end") == ["2022-12-31", "2022-12-31"])
  }

  @Test(arguments: [
    // What is hoped for, planned, or of a time to come.
    "2023年，宁波高新区力争引资400亿元。", "预计今年宁波高新区税收突破60亿元。", "今年，宁波高新区将新建厂房30万平方米。",
    "2025年，宁波高新区产值达到900亿元。",
    "Northlake Energy Inc. said in 2022 it will invest $450 million in a battery plant, creating 850 jobs.",
    // How far from others, and how many of those that are there.
    "2022年，宁波高新区税收高于全市平均水平2.1个百分点。", "2022年，宁波高新区5家企业入选绿色工厂。",
    // How often, of no time, of a project, and of nobody.
    "2022年，宁波高新区举办招聘会36场。", "宁波高新区有科技企业300家。", "2022年，绿色电机项目投资2亿元。", "2022年，产值达到48亿元。",
  ])
  func `what is no figure of somebody over a time is left out`(text: String) {
    #expect(panel(text) == [])
  }

  @Test func `the time is that of the figure, and not of the one it is set against`() {
    let share = facts("indicators", in: "2022年，宁波高新区零件自给率由2020年的42%提高到57%。")
    #expect(share.strings("value") == ["42.0", "57.0"])
    #expect(share.strings("period_start") == ["2020-01-01", "2022-01-01"])
    #expect(
      facts("quantities", in: "2022年，宁波高新区零件自给率由2020年的42%提高到57%。").strings("period_start")
        == ["2020-01-01", "2022-01-01"])
    let batch = facts(
      "indicators",
      in: "Unemployment in Harlan County rose to 5.8 percent in January from 4.9 percent a year earlier.",
      date: PageDate(year: 2024, day: CalendarDate(year: 2024, month: 3, day: 12), basis: "test"))
    #expect(batch.strings("value") == ["5.8"])
    #expect(batch.strings("period_start") == ["2024-01-01"])
  }
}
