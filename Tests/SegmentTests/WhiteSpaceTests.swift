import Model
import Segment
import TestSupport
import Testing

/// Pages whose paragraphs are a line each: indents and blank lines tell what widths do elsewhere.
@Suite struct WhiteSpaceTests {
  private static let page = """
    梅溪高新区：
    老厂房里的新产线
    　　梅溪高新区的老纺织厂里，第一条电池隔膜产线上个月装完了最后一台分切机，厂长罗宁每天在车间待到晚上九点。
    　　“隔膜要做到七微米，厂房里一粒灰都不能有。”罗宁说，为了改造这座厂房，企业前后花了一年半的时间。
    先改厂房，再装设备
    　　省下来的钱用在检测上。罗宁算过账，新建一座同样大小的厂房，光是地基就要多等四个月。
    　　如今，隔膜的样品已经送到三家电池企业，月底之前就会有结果，梅溪高新区的专员隔天就来问一次。
    技术员在隔膜分切机前记录数据。

    社区小学收到天文望远镜
    　　本报讯 昨日，梅溪高新区企业澄光仪器有限公司给社区小学送去两台天文望远镜，孩子们当晚就看到了木星。

    河堤上的新步道
    　　傍晚，市民在刚刚修好的河堤步道上散步，步道用废旧轮胎做的材料铺成，两旁种了四百棵乌桕，明年还要往上游接着修。
    韩清 摄

    企业提问，部门回答
    　　梅溪高新区昨天把六个部门请到一张桌子前，听企业说难处，能当场答的当场答，不能答的三天之内给话。
    厂门口能不能加一班公交？
    　　一家电机企业的工人下了夜班没有车坐，交通部门回答，下月起在厂门口加开一班夜班车。

    """

  private func segmented() throws -> SegmentedPage { try Road().segment(Self.page) }

  private func texts(_ headline: String, _ role: Paragraph.Role) throws -> [String] {
    let article = try #require(try segmented().articles.first { $0.headline?.string == headline })
    return article.paragraphs.filter { $0.role == role }.map(\.passage.string)
  }

  @Test func `a blank line above a short line begins a story, where subheads have none`() throws {
    let headlines = try segmented().articles.map { $0.headline?.string }
    #expect(headlines == ["老厂房里的新产线", "社区小学收到天文望远镜", "河堤上的新步道", "企业提问，部门回答"])
  }

  @Test func `a photo with its text stays apart from the report above it`() throws {
    #expect(try segmented().articles.map(\.kind) == [.story, .story, .photo, .story])
  }

  @Test func `a paragraph that begins with a word seldom met is not cut off`() throws {
    #expect(try texts("老厂房里的新产线", .body).count == 4)
    #expect(try texts("老厂房里的新产线", .subhead) == ["先改厂房，再装设备"])
  }

  @Test func `a short sentence without the indent of the paragraphs is a caption`() throws {
    #expect(try texts("老厂房里的新产线", .caption) == ["技术员在隔膜分切机前记录数据。"])
  }

  @Test func `the rest of a sentence that was cut above other print is no caption`() throws {
    let page = try Road().segment(
      """
      梅溪高新区：
      老厂房里的新产线
      　　梅溪高新区的老纺织厂里，第一条电池隔膜产
      线上个月装完了最后一台分切机，厂长罗宁每天在
      车间待到晚上九点，电池隔膜的厂房到处要恒温

      社区小学收到天文望远镜
      　　本报讯 昨日，梅溪高新区企业澄光仪器有限
      公司给社区小学送去两台天文望远镜，孩子们当晚
      就看到了木星。
      　　学校打算每周五晚上开放楼顶，请附近的居民
      也来看星星，仪器公司的工程师轮流来讲解，还要教
      孩子们自己画星图。

      和恒湿，分切机不能停。
      　　“隔膜要做到七微米，厂房里一粒灰都不能有。”
      罗宁说，为了改造这座厂房，企业前后花了一年半
      的时间，省下来的钱又买了一台检测机。
      　　电池隔膜的样品已经送到三家电池企业，月底
      之前就会有结果，高新区的专员隔天就来问一次，看
      还缺什么。
      """)
    let story = try #require(page.articles.first { $0.headline?.string == "老厂房里的新产线" })
    #expect(story.paragraphs.map(\.role) == [.body, .body, .body])
    #expect(story.paragraphs.first?.passage.string.hasSuffix("要恒温和恒湿，分切机不能停。") == true)
  }

  @Test func `a short question without that indent heads its answer`() throws {
    #expect(try texts("企业提问，部门回答", .subhead) == ["厂门口能不能加一班公交？"])
    #expect(try texts("企业提问，部门回答", .body).count == 2)
  }

  /// The same page as tools leave it that break lines at the column's width: with a blank line after every line or
  /// none, and the indents lost.
  @Test(arguments: [(20, true, true), (20, false, true), (17, true, false), (22, false, false)])
  func `stories come back from broken lines`(width: Int, spaced: Bool, keepsIndents: Bool) throws {
    var lines: [String] = []
    for line in Self.page.split(separator: "\n", omittingEmptySubsequences: true) {
      for part in broken(String(line), at: width) {
        lines.append(keepsIndents ? part : String(part.drop { $0 == "　" }))
        if spaced { lines.append("") }
      }
    }
    let page = try Road().segment(lines.joined(separator: "\n"))
    let headlines = page.articles.map { $0.headline?.string }
    #expect(headlines == ["老厂房里的新产线", "社区小学收到天文望远镜", "河堤上的新步道", "企业提问，部门回答"])
    #expect(page.articles.map(\.kind) == [.story, .story, .photo, .story])
  }

  /// Lines of a paragraph as a newspaper breaks them; a short line stays whole.
  private func broken(_ line: String, at width: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in line {
      if part.count >= width, !"，。？、”".contains(character) {
        parts.append(part)
        part = ""
      }
      part.append(character)
    }
    return parts + [part]
  }

  @Test func `a talk's first line is no end of the story above it`() throws {
    let page = try Road().segment(
      """
      　　梅溪高新区的电池隔膜样品已经送到三家企业，月底之前就会有结果。

      访梅溪高新区党工委书记、管委会主任罗宁

      老园区怎样留住新人

      本报记者 周平

      　　记者：园区的年轻人去年多了一成，他们为什么留下？

      　　罗宁：一是有事做，二是有房住，三是下了夜班有车坐，这三件事去年办成了两件半，剩下的半件今年春天办完。

      """)
    let talk = try #require(page.articles.first { $0.headline?.string == "老园区怎样留住新人" })
    #expect(talk.kicker?.string == "访梅溪高新区党工委书记、管委会主任罗宁")
    #expect(talk.paragraphs.map(\.role) == [.body, .body])
  }
}
