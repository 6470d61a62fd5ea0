import Model
import Segment
import TestSupport
import Testing

/// Where headlines and authors tell that one story ends and the next begins.
@Suite struct StoryBoundsTests {
  /// Kicker, headline, number of paragraphs and authors of each article.
  private func stories(_ text: String) throws -> [String] {
    try Road().segment(text).articles.map { article in
      let names = article.authors.map(\.name).joined(separator: " ")
      let heads = [article.kicker, article.headline].map { $0?.string ?? "-" }.joined(separator: " | ")
      return "\(heads) | \(article.paragraphs.count) | \(names)"
    }
  }

  private static let market = """
    　　本报讯 近日，东岭高新区的夜间市集重新开张，三百个摊位一天之内全部租出，摊主多是附近工厂的职工和家属。
    　　东岭高新区给摊主免去半年租金，还装了六十盏路灯，逛市集的人比去年多了一半，出摊的时间也延长到夜里十一点。
    """
  private static let factory = """
    　　论规模，云汉毛刷厂在西塘经开区排不上号，厂房只有两千平方米。可说起毛刷出口，海关的人都知道它，一年要发四十个集装箱。
    　　“大厂嫌毛刷活儿碎，我们专做碎活儿。”厂长说。西塘经开区请来信保公司教毛刷厂避开汇率风险，毛刷厂保住了三笔订单。
    """

  /// With the zones named in the text, and without: nothing but the headline tells then that there are two stories.
  @Test(arguments: [true, false])
  func `a headline below a story that has another one parts it in two`(namesZones: Bool) throws {
    let factory = namesZones ? Self.factory : Self.factory.replacing("西塘经开区", with: "当地")
    let page = """
      东岭高新区夜间市集重新开张
      \(Self.market)
      \(factory)
      西塘经开区一家毛刷厂的出口故事
      """
    #expect(
      try stories(page) == ["- | 东岭高新区夜间市集重新开张 | 2 | ", "- | 西塘经开区一家毛刷厂的出口故事 | 2 | "])
  }

  private static let wharf = """
    　　本报讯 近日，东岭高新区的货运码头添了三台吊机，卸一船木材从两天减到九个小时，等在江上的船少了一半。
    　　码头的调度员说，东岭高新区还把堆场的灯换了一遍，夜里也能卸货，跑船的人都说这里靠岸不用等。
    """
  private static let school = """
    　　清早六点，东岭高新区的面点师傅程素琴已经揉好了两盆面。她开的面点学堂不收学费，学员多是刚来城里的妇女。
    　　“学会了面点，走到哪里都有饭吃。”程素琴说。东岭高新区把闲置的仓库借给学堂，三年里教出了四百名面点师。
    """

  @Test(arguments: [true, false])
  func `a signed headline below two stories of one zone heads the second`(isSigned: Bool) throws {
    let page = """
      货运码头添了三台吊机
      \(Self.wharf)
      \(Self.school)
      面点学堂的清早
      \(isSigned ? "本报记者 王立" : "")
      """
    let parted = ["- | 货运码头添了三台吊机 | 2 | ", "- | 面点学堂的清早 | 2 | 王立"]
    #expect(try (stories(page) == parted) == isSigned)
  }

  @Test func `a headline between two stories that neither took is asked for by both`() throws {
    let page = """
      西塘经开区一家毛刷厂的出口故事
      \(Self.factory)
      卸一船木材只要九个小时
      \(Self.wharf)
      \(Self.school)
      面点师傅程素琴的学堂
      本报记者 王立
      """
    #expect(
      try stories(page) == [
        "- | 西塘经开区一家毛刷厂的出口故事 | 2 | ", "- | 卸一船木材只要九个小时 | 2 | ", "- | 面点师傅程素琴的学堂 | 2 | 王立",
      ])
  }

  /// Below a headline with its byline, a text that is signed at its end is another's.
  @Test(arguments: ["本报记者 周平", ""])
  func `a lone line in a story signed twice is a headline`(byline: String) throws {
    let page = """
      货运码头添了三台吊机
      \(byline)
      \(Self.wharf)
      面点学堂三年教出四百名好师傅
      \(Self.school)　本报记者 王立
      """
    let found = try stories(page)
    #expect(found.count == 2, "\(found)")
  }

  @Test func `a headline below its own story parts nothing`() throws {
    #expect(try stories("\(Self.factory)\n西塘经开区一家毛刷厂的出口故事") == ["- | 西塘经开区一家毛刷厂的出口故事 | 2 | "])
  }

  @Test func `a comment that turns from one zone to another is one story below its headline`() throws {
    let page = """
      招来项目别忘了兑现承诺
      　　招商的时候，有的地方许诺不少，项目来了却没有下文。东岭高新区去年清理旧账，东岭高新区把欠企业的奖补一笔笔还上。
      　　西塘经开区的做法不同，西塘经开区给每个项目建了履约档案，招商时许下的承诺一条条写在里面，谁没有兑现，项目就找谁。
      　　说到底，招来的项目要靠承诺留住，兑现承诺比签约更要紧。
      """
    #expect(try stories(page) == ["- | 招来项目别忘了兑现承诺 | 3 | "])
  }

  @Test func `authors in brackets on a line of their own end the story above them`() throws {
    let page = """
      \(Self.market)
      （记者 周平 通讯员 李月）
      \(Self.factory)
      西塘经开区一家毛刷厂的出口故事
      本报记者 王立
      东岭高新区夜间市集重新开张
      """
    #expect(
      try stories(page).sorted() == [
        "- | 东岭高新区夜间市集重新开张 | 2 | 周平 李月", "- | 西塘经开区一家毛刷厂的出口故事 | 2 | 王立",
      ])
  }

  @Test(arguments: [("（南风）", "南风"), ("（未完）", ""), ("（摘编）", "")])
  func `a pen name in brackets behind the last sentence is its author`(tail: String, author: String) throws {
    let page = "东岭高新区夜间市集重新开张\n\(Self.market)\(tail)"
    #expect(try stories(page) == ["- | 东岭高新区夜间市集重新开张 | 2 | \(author)"])
  }

  @Test(arguments: ["编辑：周平 电话：（010）58001234", "本版稿件 周平"])
  func `a line at the foot of a page belongs to no article`(foot: String) throws {
    let page = try Road().segment("东岭高新区夜间市集重新开张\n\(Self.market)\n\n\(foot)")
    #expect(page.leftovers.map { page.page.string($0.range) } == [foot])
  }
}
