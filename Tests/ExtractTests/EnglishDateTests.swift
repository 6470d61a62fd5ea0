import Model
import Testing

/// `raw start…end granularity` of every date; the page is of Thursday, 14 March 2024.
private func dates(_ text: String) -> [String] {
  let day = PageDate(year: 2024, day: CalendarDate(year: 2024, month: 3, day: 14), basis: "test")
  let batch = facts("dates", in: text, date: day)
  let columns = ["raw", "start", "end", "granularity"].map(batch.strings)
  return (0..<batch.rowCount).map { row in "\(columns[0][row]) \(columns[1][row])…\(columns[2][row]) \(columns[3][row])"
  }
}

@Suite struct EnglishDateTests {
  @Test(arguments: [
    ("The dock opened on Tuesday.", ["Tuesday 2024-03-12…2024-03-12 day"]),
    ("The owner said on Thursday it would close.", ["Thursday 2024-03-07…2024-03-07 day"]),
    ("The court will rule on Monday.", ["Monday 2024-03-18…2024-03-18 day"]),
    ("Last Friday it rained.", ["Last Friday 2024-03-08…2024-03-08 day"]),
    ("It was finished last week.", ["last week 2024-03-04…2024-03-10 range"]),
    (
      "Sales rose last month and fell this year.",
      ["last month 2024-02-01…2024-02-29 month", "this year 2024-01-01…2024-12-31 year"]
    ),
    ("The mayor signed it in February.", ["February 2024-02-01…2024-02-29 month"]),
    ("Since November the crane has stood idle.", ["November 2023-11-01…2023-11-30 month"]),
    ("The bridge will be painted by Christmas.", ["Christmas 2024-12-25…2024-12-25 day"]),
    ("It has rained since New Year’s Day.", ["New Year’s Day 2024-01-01…2024-01-01 day"]),
    ("The kiln will shut on 9 August.", ["9 August 2024-08-09…2024-08-09 day"]),
    ("The lease would have lapsed on 9 August.", ["9 August 2024-08-09…2024-08-09 day"]),
    ("One of them, a tanner, gave notice in July that it would leave.", ["July 2023-07-01…2023-07-31 month"]),
    ("The lock goes into service in December.", ["December 2024-12-01…2024-12-31 month"]),
    ("The mayor said that from 9 April tolls would end.", ["9 April 2024-04-09…2024-04-09 day"]),
    ("Work will begin in October.", ["October 2024-10-01…2024-10-31 month"]),
    ("She takes office on 1 February.", ["1 February 2025-02-01…2025-02-01 day"]),
    (
      "The lock reopens next June, as it did last May.",
      ["next June 2024-06-01…2024-06-30 month", "last May 2023-05-01…2023-05-31 month"]
    ),
    ("It should be ready by the end of 2026.", ["end of 2026 2026-12-31…2026-12-31 day"]),
    ("Output doubled by the end of next year.", ["end of next year 2025-12-31…2025-12-31 day"]),
    ("Investment for the year so far is low.", ["year so far 2024-01-01… range"]),
    ("In the first two months of the year trade grew.", ["first two months of the year 2024-01-01…2024-02-29 range"]),
    ("The fair runs from 11 to 14 April.", ["11 to 14 April 2024-04-11…2024-04-14 range"]),
    ("An ice-breaker stands by from November to February.", ["November to February 2024-11-01…2025-02-28 range"]),
    ("It will start up in mid-2027.", ["mid-2027 2027-06-01…2027-07-31 range"]),
    (
      "The drought of 2018 ended in March 2019.",
      ["2018 2018-01-01…2018-12-31 year", "March 2019 2019-03-01…2019-03-31 month"]
    ),
    ("On 30 September 2023 it closed.", ["30 September 2023 2023-09-30…2023-09-30 day"]),
    ("Exports fell in the year to January.", ["year to January 2023-02-01…2024-01-31 range"]),
    (
      "Sales rose in the three months ended 30 June 2023.",
      ["three months ended 30 June 2023 2023-04-01…2023-06-30 quarter"]
    ),
    (
      "Tenants spent more in the nine months to September 2023 than in the same period last year.",
      [
        "nine months to September 2023 2023-01-01…2023-09-30 range",
        "same period last year 2022-01-01…2022-09-30 range",
      ]
    ),
    ("Sales in 2021-22 were flat.", ["2021-22 2021-04-01…2022-03-31 year"]),
    (
      "Profit for 2022/23 fell from that of 1999-2000.",
      ["2022/23 2022-04-01…2023-03-31 year", "1999-2000 1999-01-01…2000-12-31 range"]
    ),
    (
      "Tarrow will close its mill at Osk, opened in 1984, by December.",
      ["1984 1984-01-01…1984-12-31 year", "December 2024-12-01…2024-12-31 month"]
    ),
    ("A line for salted fish goes live in June.", ["June 2024-06-01…2024-06-30 month"]),
    (
      "The grid agreed to publish its plan, and to trim the trees, before June 30.",
      ["June 30 2024-06-30…2024-06-30 day"]
    ),
    ("The bishop has invited both choirs to talks on Monday.", ["Monday 2024-03-18…2024-03-18 day"]),
    ("A fourth-quarter profit was told.", ["fourth-quarter 2023-10-01…2023-12-31 quarter"]),
    (
      "Trade grew in the first quarter, faster than in the same period of 2022.",
      ["first quarter 2024-01-01…2024-03-31 quarter", "same period of 2022 2022-01-01…2022-03-31 range"]
    ),
  ])
  func `a date is put on the calendar`(text: String, expected: [String]) {
    #expect(dates(text) == expected)
  }

  @Test(arguments: [
    "They may march in step.", "The committee meets each Friday.", "It was May Holdings that paid.",
    "The 2,019 bolts held.", "It took nine months to build.", "They gave half to Marta.",
  ])
  func `what only looks like a date is none`(text: String) {
    #expect(dates(text) == [])
  }

  @Test func `a dateline at the head of the text tells the day`() {
    #expect(
      dates("LAGOS, March 5 - The terminal opened on Monday.") == ["Monday 2024-03-04…2024-03-04 day"])
  }
}
