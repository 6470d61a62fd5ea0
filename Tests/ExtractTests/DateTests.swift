import Model
import Testing

/// `raw start…end granularity` of every date in a text.
private func dates(_ text: String, on day: (Int, Int, Int)? = (2023, 3, 27)) -> [String] {
  let date = day.map { PageDate(year: $0.0, day: CalendarDate(year: $0.0, month: $0.1, day: $0.2), basis: "test") }
  let batch = facts("dates", in: text, date: date)
  let columns = ["raw", "start", "end", "granularity"].map(batch.strings)
  return (0..<batch.rowCount).map { row in "\(columns[0][row]) \(columns[1][row])…\(columns[2][row]) \(columns[3][row])"
  }
}

@Test(arguments: [
  ("2023年3月22日，项目开工。", ["2023年3月22日 2023-03-22…2023-03-22 day"]),
  ("二〇二二年十一月封顶。", ["二〇二二年十一月 2022-11-01…2022-11-30 month"]),
  ("3月22日开工。", ["3月22日 2023-03-22…2023-03-22 day"]),
  ("截至12月28日，已对接774次。", ["12月28日 2022-12-28…2022-12-28 day"]),
  ("预计10月竣工。", ["10月 2023-10-01…2023-10-31 month"]),
  ("今年1-9月增长16%。", ["今年1-9月 2023-01-01…2023-09-30 range"]),
  ("2022年-2024年行动计划。", ["2022年-2024年 2022-01-01…2024-12-31 range"]),
  ("今年2月和3月，对接项目。", ["今年2月和3月 2023-02-01…2023-03-31 range"]),
  ("前三季度产值增长。", ["前三季度 2023-01-01…2023-09-30 range"]),
  ("今年前4个月进出口增长。", ["今年前4个月 2023-01-01…2023-04-30 range"]),
  ("去年全年完成产值。", ["去年全年 2022-01-01…2022-12-31 year"]),
  ("今年以来持续增长。", ["今年以来 2023-01-01… range"]),
  ("3月份以来企稳回升。", ["3月份以来 2023-03-01… range"]),
  ("2019年底落户。", ["2019年底 2019-12-01…2019-12-31 month"]),
  ("3月初，疫情好转。", ["3月初 2023-03-01…2023-03-10 range"]),
  ("下半年下线。", ["下半年 2023-07-01…2023-12-31 halfyear"]),
  ("预计2024年一季度竣工。", ["2024年一季度 2024-01-01…2024-03-31 quarter"]),
  ("2022年开工，当年投产。", ["2022年 2022-01-01…2022-12-31 year", "当年 2022-01-01…2022-12-31 year"]),
  ("2021年签约，次年3月开工。", ["2021年 2021-01-01…2021-12-31 year", "次年3月 2022-03-01…2022-03-31 month"]),
  ("3月10日签约，12日开工。", ["3月10日 2023-03-10…2023-03-10 day", "12日 2023-03-12…2023-03-12 day"]),
  ("3月10日至12日举行。", ["3月10日至12日 2023-03-10…2023-03-12 range"]),
  ("3月10-12日举行。", ["3月10-12日 2023-03-10…2023-03-12 range"]),
  ("截至今年2月底，企业增加。", ["今年2月底 2023-02-28…2023-02-28 day"]),
  ("“十四五”期间投资增长。", ["“十四五”期间 2021-01-01…2025-12-31 range"]),
  ("2022年度考核。", ["2022年度 2022-01-01…2022-12-31 year"]),
  ("2020年3月至2021年6月。", ["2020年3月至2021年6月 2020-03-01…2021-06-30 range"]),
  ("于2008年来到海南。", ["2008年 2008-01-01…2008-12-31 year"]),
  ("On March 22, 2023, the park opened.", ["March 22, 2023 2023-03-22…2023-03-22 day"]),
  ("It opened on 22 March 2022.", ["22 March 2022 2022-03-22…2022-03-22 day"]),
  ("Exports grew in the first quarter of 2022.", ["first quarter of 2022 2022-01-01…2022-03-31 quarter"]),
  ("Sales fell last year.", ["last year 2022-01-01…2022-12-31 year"]),
])
func `a date is put on the calendar`(text: String, expected: [String]) {
  #expect(dates(text) == expected)
}

@Test(arguments: [
  "建成后年产汽车零部件。", "一时之间，现在和目前。", "份额为1/4。", "近40年的努力。", "培育1-2个集群。", "4/5G网络。", "2161.2亿元。", "历时3个月。", "月产量提高。",
  "“十四五”规划纲要。", "They may march on.", "近2000年的历史。",
])
func `what is not on the calendar is no date`(text: String) {
  #expect(dates(text) == [])
}

@Test func `without a page date relative dates stay open`() {
  #expect(dates("今年开工，2022年签约。", on: nil) == ["今年 … year", "2022年 2022-01-01…2022-12-31 year"])
}
