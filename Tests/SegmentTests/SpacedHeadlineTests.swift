import Model
import Segment
import TestSupport
import Testing

/// Pages on which the headlines of several stories stand together, far from their texts.
@Suite struct SpacedHeadlineTests {
  static let stories = [
    """
    东岭高新区的夜市重新开张，三百个摊位一天之内全部租出，摊主多是附近工厂的职工和家属，逛的人比去年多了一半。

    夜市装了六十盏路灯，摊主免去半年租金，出摊的时间延长到夜里十一点，东岭高新区还派人扫地。 周平
    """,
    """
    货运码头添了三台吊机，卸一船木材从两天减到九个小时，东岭高新区把堆场的灯换了一遍，夜里也能卸货。

    码头的调度员说，跑船的人都说这里靠岸不用等，等在江上的船少了一半，吊机还要再添两台。 李立
    """,
    """
    清早六点，面点师傅程素琴已经揉好了两盆面。她在东岭高新区开的面点学堂不收学费，学员多是刚来城里的妇女。

    “学会了面点，走到哪里都有饭吃。”程素琴说，闲置的仓库借给学堂，三年里教出了四百名面点师。 王月
    """,
    """
    论规模，毛刷厂在东岭高新区排不上号，厂房只有两千平方米。可毛刷出口一年要发四十个集装箱，海关的人都知道它。

    厂长说，大厂嫌毛刷活儿碎，他们专做碎活儿。信保公司教毛刷厂避开汇率风险，毛刷厂保住了三笔订单。 赵青
    """,
  ]

  private func headlines(_ lines: String) throws -> [String] {
    let page = try Road().segment((Self.stories + [lines]).joined(separator: "\n\n"))
    return page.articles.map { $0.headline?.string ?? "-" }
  }

  /// Of the headline with a line break inside, the words say little: they are those of any story but for a pair or two.
  @Test(arguments: ["点亮一盏\n不肯早睡的路灯", "添一份\n热腾腾的烟火气给工厂"])
  func `blank lines part headlines, and one of common words goes to the story that has most of them`(headline: String)
    throws
  {
    let lines = """
      东岭高新区面点学堂开到第三年

      \(headline)

      东岭高新区毛刷出口不停

      东岭高新区码头添了吊机
      """
    #expect(
      try headlines(lines) == [headline.replacing("\n", with: " "), "东岭高新区码头添了吊机", "东岭高新区面点学堂开到第三年", "东岭高新区毛刷出口不停"])
  }

  @Test func `a few characters above a line that begins with the place are a phrase of their own`() throws {
    let lines = "东岭高新区面点学堂开到第三年\n\n借江面抢时间\n东岭高新区码头添了吊机\n\n东岭高新区毛刷出口不停\n\n东岭高新区夜市重新开张"
    #expect(try headlines(lines)[1] == "借江面抢时间 东岭高新区码头添了吊机")
  }

  @Test func `on top of the page the headline stands above the byline, and a banner below it`() throws {
    let page = try Road().segment(
      """
      东岭高新区让码头不等船——

      吊机添在江边上

      本报记者 周平

      让大江东去

      \(Self.stories[1])

      东岭高新区面点学堂开到第三年

      本报记者 王月

      \(Self.stories[2])
      """)
    #expect(page.articles.map { $0.headline?.string ?? "-" } == ["吊机添在江边上", "东岭高新区面点学堂开到第三年"])
  }
}
