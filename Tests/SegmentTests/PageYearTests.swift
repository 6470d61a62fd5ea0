import Model
import Segment
import Testing

/// When a page was printed, told by its date line or by how it speaks of years.
@Suite struct PageYearTests {
  private func year(_ text: String) throws -> PageDate? { try Road().segment(text).date }

  @Test(arguments: [
    ("园区开工\n\n本报讯 2022年，园区实现产值56亿元。今年，三个项目开工。", 2023),
    ("园区开工\n\n本报讯 2022年全年，园区税收达到4.6亿元，同比增长8%。", 2023),
    ("园区开工\n\n本报讯 截至2022年底，园区企业突破300家。", 2023),
    ("园区开工\n\n本报讯 2022年，园区出口2.4亿元，增长19%。", 2023),
    ("园区开工\n\n本报讯 2022年，这家企业出货1.26万吨，占全国的23%。", 2023),
    ("园区开工\n\n本报讯 2022年底，企业搬进了新厂房。去年，企业又租了一层楼。", 2023),
    ("园区开工\n\n本报讯 2018年至2022年，园区产值年均增长15%。", 2023),
    ("园区开工\n\n本报讯 園區二○二二年實現產值五十六億元，今年再開工三個項目。", 2023),
    (
      "Park Opens New Plant\n\nThe park sold parts for 30 million euros in 2022, 4 percent more than before. Half of them went to Asia.",
      2023
    ),
    ("园区开工\n\n本报讯 省商务厅公布2020年度开发区考核评价结果。新线计划2023年8月运行。", 2021),
  ])
  func `a year told with its total is over`(text: String, expected: Int) throws {
    #expect(try year(text)?.year == expected)
    #expect(try year(text)?.basis == "year after the latest one told as finished")
  }

  @Test(arguments: [
    // Part of a year, what was begun in it, and what is hoped for.
    ("园区开工\n\n本报讯 2022年上半年，园区实现产值56亿元。", 2022),
    ("园区开工\n\n本报讯 2022年8月，企业销售收入达到3亿元。", 2022),
    ("园区开工\n\n本报讯 2022年，园区开工三个项目。产量将提高，2025年有望达到9000万只。", 2022),
    ("园区开工\n\n本报讯 2022年，园区引进企业80家，预计2022年实现产值9亿元。", 2022),
    ("园区开工\n\n本报讯 2022年，园区开工三个项目。力争三年内翻番，2025年实现产值90亿元。", 2022),
    ("园区开工\n\n本报讯 2022年，园区实现产值56亿元。计划于2022年底投产。", 2022),
    ("园区开工\n\n本报讯 2016年，园区引进项目30个，到2018年9月底真正开工的只有9个。", 2018),
    ("园区开工\n\n本报讯 2016年3月，园区引进项目30个，到2018年底全部建成。", 2016),
    ("园区开工\n\n本报讯 2022年，园区投入2.4亿元，改造厂房12栋。", 2022),
    // The last year of a plan's name, though the text says nowhere that it is to come.
    ("园区开工\n\n本报讯 园区印发《冰雪产业行动计划（2021—2024年）》。2021年7月，一期开园。", 2021),
    ("园区开工\n\n本报讯 根据规划，园区2022年实现产值50亿元、2025年突破80亿元。2021年7月，一期开园。", 2021),
    // A plan whose month is known is near; a year, or a plan soon after the last year told, is not taken for one.
    ("园区开工\n\n本报讯 企业2019年搬到园区。新线2024年9月试车，后两期择机启动。", 2023),
    ("园区开工\n\n本报讯 企业2019年搬到园区。新线2021年9月试车，后两期择机启动。", 2019),
    ("园区开工\n\n本报讯 企业2019年搬到园区。新线2022年9月试车，后两期择机启动。", 2020),
    ("园区开工\n\n本报讯 企业2019年搬到园区。新线2023年9月试车，后两期择机启动。", 2021),
    ("园区开工\n\n本报讯 企业2019年搬到园区。2024年9月就能出货，每天将送走五车。", 2023),
    ("园区开工\n\n本报讯 企业2019年搬到园区。计划2024年建成三条新线。", 2019),
    ("园区开工\n\n本报讯 2021年二季度，园区开工三个项目。园区印发《产业链提升行动计划（2021—2023年）》。", 2021),
    ("园区开工\n\n本报讯 2021年3月，园区开工三个项目。新水厂2022年9月才能供水，热力站最快2022年12月运行。", 2021),
  ])
  func `a year that is not told as over may be the page's own`(text: String, expected: Int) throws {
    #expect(try year(text)?.year == expected)
  }

  @Test(arguments: [
    ("2021年3月，园区开工三个项目。6月13日，企业又签下一单。", 2022),
    ("2021年3月，园区开工三个项目。到2023年，产值翻番。6月13日，企业又签下一单。", 2022),
    // No day without its year; the same year of a plan, of what is counted up to now, and of a year told as such.
    ("2021年3月，园区开工三个项目。2021年6月13日，企业又签下一单。", 2021),
    ("2021年3月，园区开工三个项目。6月13日，企业又签下一单，计划2021年12月交货。", 2021),
    ("截至2021年3月，园区开工三个项目。6月13日，企业又签下一单。", 2021),
    ("2021年3月，园区开工三个项目。2021年第二批项目6月13日签约。", 2021),
    // What is told with a word like 投产 and a total of its year are of the same year, which is over.
    ("一期于2021年3月投产。2021年，园区实现产值56亿元。", 2022),
  ])
  func `a month told with its year is of another one than days told without`(text: String, expected: Int) throws {
    #expect(try year("园区开工\n\n本报讯 " + text)?.year == expected)
  }

  @Test(arguments: [
    ("2021年，园区来了三家企业。2021年9月，食堂开张。", "今年", 2022),
    ("2021年引来企业3家。2021年9月食堂投产时，只有三个厨师。", "今年", 2022),
    // What will go into service is a plan, and 第二批 is no figure of a year.
    ("2021年引来企业3家。2021年9月食堂投产。", "今年", 2021),
    ("2021年第二批项目3个。2021年引来企业。", "今年", 2021),
    // Once is too little; the batch of a year is named so in that year as well; and nothing is this year's.
    ("2021年，园区来了三家企业。", "今年", 2021),
    ("2021年，园区来了三家企业。园区公布2021年第二批项目。", "今年", 2021),
    ("2021年，园区来了三家企业。2021年9月，食堂开张。", "近来", 2021),
  ])
  func `a year that heads sentences beside 今年 is over`(text: String, now: String, expected: Int) throws {
    let more = ["摆出了夜市", "修好了马路", "添了两条公交"].map { "\(now)，园区\($0)，6月13日起方便了上下班的职工和家属。" }
    #expect(try year("园区开工\n\n本报讯 \(text)\n\n" + more.joined(separator: "\n\n"))?.year == expected)
  }

  @Test(arguments: [
    ("2021年3月，园区开工三个项目。6月13日，星期一，企业又签下一单。", 2022),
    ("2021年3月，园区开工三个项目。6月14日（周一），企业又签下一单。", 2021),
    ("2021年3月，园区开工三个项目。9 月 2 日（周六），企业又签下一单。", 2023),
    // A year that is named once may be one to come: the weekday tells one that was just over.
    ("2021年建成的园区热闹起来。9月5日，周二，一早，企业就签下一单。2025年的展位留给了老客户。", 2023),
    // No year of the next few.
    ("2021年3月，园区开工三个项目。2月30日，星期一，企业又签下一单。", 2021),
  ])
  func `a day with its weekday beside it tells the year`(text: String, expected: Int) throws {
    #expect(try year("园区开工\n\n本报讯 " + text)?.year == expected)
  }

  @Test(arguments: [
    "《园区人才公寓管理办法》自2021年8月1日起施行", "这项办法自2021年8月1日起正式实施", "新的收费标准从2021年8月1日起执行", "《園區管理辦法》自2021年8月1日起生效",
  ])
  func `the day since which a rule is in force is of the page's year`(rule: String) throws {
    #expect(try year("园区开工\n\n本报讯 \(rule)，6月13日，企业又签下一单。")?.year == 2021)
    #expect(try year("园区开工\n\n本报讯 2021年8月1日，园区开工，6月13日，企业又签下一单。")?.year == 2022)
  }

  @Test func `a year named once and long after the last figures is a plan's`() throws {
    let text = """
      园区开工

      本报讯 2021年，园区实现产值56亿元。2021年，园区税收达到4亿元，同比增长9%。新校区2025年容纳学生600人。
      """
    #expect(try year(text)?.year == 2022)
  }

  @Test(arguments: [
    ("责任编辑：周平 版式：李立 2023年3月22日\n\n园区开工\n\n本报讯 园区三个项目昨日开工，列入2024年计划。", "2023-03-22"),
    ("云江日報\n\n二〇二三年三月二十二日　星期三　A2\n\n園區開工\n\n【本報訊】園區三個項目昨日開工。", "2023-03-22"),
    ("云江日報\n\n二○二三年三月二十二日 星期三\n\n園區開工\n\n【本報訊】園區三個項目昨日開工。", "2023-03-22"),
    ("云江日報\n\n中華民國一一二年三月二十二日 星期三\n\n園區開工\n\n【本報訊】園區三個項目昨日開工。", "2023-03-22"),
    (
      "THE HARBOUR NEWS\n\nWednesday, March 22, 2023   B4\n\nPark Opens New Plant\n\nThe plant opened in April 2022.",
      "2023-03-22"
    ),
  ])
  func `a date line may be in Chinese digits or have the page's number after it`(text: String, day: String) throws {
    #expect(try year(text)?.day.map { String(describing: $0) } == day)
  }

  @Test(arguments: [
    ("园区开工\n\n本报讯 2019年前10个月，园区外贸进出口增长两成，2018年6月园区开园。", 2019),
    ("2023年11月 云江周刊·产经\n\n园区开工\n\n本报讯 去年底，园区三个项目完工，2022年产值56亿元。", 2023),
    ("园区开工\n\n本报讯 园区三个项目昨日开工。\n\n第6期 2021年6月", 2021),
    ("2023年11月 园区新开工项目\n\n园区开工\n\n本报讯 2024年9月，园区三个项目开工。", 2024),
  ])
  func `the month of an issue tells the year, a headline's does not`(text: String, expected: Int) throws {
    #expect(try year(text)?.year == expected)
  }

  @Test func `a date line in Chinese digits whose weekday is wrong is none`() throws {
    #expect(try year("云江日報\n\n二〇二三年三月二十二日 星期五\n\n園區開工\n\n【本報訊】園區開工。")?.day == nil)
  }

  @Test(arguments: [
    ("Harbor Morning News | Friday, June 6, 2025", "2025-06-06"),
    ("Friday, June 6, 2025 · The Tarn Bay Evening Herald", "2025-06-06"),
    // The weekday is wrong, and a sentence that holds a date is no date line.
    ("Harbor Morning News | Monday, June 6, 2025", nil),
    ("They met on a quiet Friday, June 6, 2025 in town", nil),
  ])
  func `an English date line may have the paper's name in it`(line: String, day: String?) throws {
    let page =
      line + "\n\nPark opens new plant\n\nThe park opened a plant for glass on the north shore. Half of it is empty."
    #expect(try year(page)?.day.map { String(describing: $0) } == day)
  }

  @Test(arguments: [
    ("二〇二〇", 2020), ("二○二○", 2020), ("二零二零", 2020), ("二〇二一", 2021), ("一九九二", 1992), ("二〇一三", 2013),
    ("二〇一四", 2014), ("二〇一五", 2015), ("二〇一六", 2016), ("二〇一七", 2017), ("二〇一八", 2018), ("二〇一九", 2019),
    ("民國九", 1920), ("民國一一○", 2021), ("中华民国八", 1919),
  ])
  func `a year in Chinese digits is read whatever its last digit, where no figures name one`(
    digits: String, expected: Int
  ) throws {
    #expect(try year("园区开工\n\n本报讯 \(digits)年三月，园区三个项目开工，连续三年有新项目。")?.year == expected)
  }
}
