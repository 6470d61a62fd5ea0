import Model
import Segment
import TestSupport
import Testing

/// Stories of several zones that were cut up and laid one into the other.
@Suite struct FragmentZoneTests {
  @Test func `a place that is mostly named as a zone tells whose a paragraph is`() throws {
    let page = try Road().segment(
      """
      南滨经开区打造零碳园区——

      让每度电都有来处

      本报记者 周平

      走进南滨经开区，屋顶上的光伏板铺成一片深蓝，配电房里的电子屏显示着每家企业用电的来源。

      直供的好处引来了更多的人。去年一家做逆变器的公司在四个城市里选定南滨，八十天就开了工。

      北川经开区：

      “师傅”上门把脉

      本报记者 王月

      “以前排产靠记性，一忙就乱。”北川经开区一家伞厂的厂长翻出旧本子给记者看，现在他在手机上看订单。

      做伞是北川的老行当，大小作坊四百余家。“不会转、没钱转”，是不少老板的心病。

      图为南滨经开区的光伏车间。

      管家装进了云里

      用上绿电，还要用好绿电。南滨经开区建成智慧平台，每十五分钟采集一次用电的数据。

      为了让方案接地气，北川经开区选出四十名师傅，逐户上门看机器，费用由园区承担。
      """)
    let stories = page.articles.map { $0.paragraphs.map { String($0.passage.string.prefix(4)) } }
    #expect(stories == [["走进南滨", "直供的好", "管家装进", "用上绿电", "图为南滨"], ["“以前排", "做伞是北", "为了让方"]])
  }
}
