import Segment
import Testing

/// Rests of cut texts that stand below a whole paragraph of another story, on pages of one paragraph a line.
@Suite struct RestTests {
  /// A story about a kiln that breaks off, two stories below it, and its rest behind the first paragraph of the last one.
  private func story(cutAt head: String, rest: String) throws -> [String] {
    try outlineOfPage(
      """
      ## 清河电窑省了钱

      本报讯 清河玻璃厂的窑炉去年换成了电窑，厂长算过一笔账，电窑的炉温更稳，玻璃的次品也少了。

      \(head)

      ## 白沙港装上光伏板

      本报讯 白沙港的码头今年铺上了光伏板，冷库白天用太阳的电，晚上用电池里的电，鱼价也跟着稳住了。

      港务公司说，冷库的电费从前占了成本的四成，省下来的钱拿去修了防波堤，渔船进港更放心了。

      \(rest)

      清河玻璃厂的厂长说，电窑的钱一半是园区的基金出的，玻璃厂明年再添一座电窑，窑炉的师傅不够用了。

      ## 云江修路

      本报讯 云江的三条路昨日修好了，工人上下班不再绕道，货车也能直接开到仓库门口。
      """
    ).lines
  }

  @Test(arguments: [
    ("电窑的炉温如今由机器看着，烧一炉玻璃的时间由9个小时", "缩短至6个小时，清河玻璃厂的工人不用再上夜班。"),
    ("电窑烧出来的新玻璃透亮，没有气泡，清河玻璃厂已", "送到了七个港口。"),
    ("清河玻璃厂开窑之前，要做环境的甲评、乙评、", "丙评各一次，园区把三样并成一样，玻璃厂少跑了四趟。"),
  ])
  func `a rest goes on with its own story`(head: String, rest: String) throws {
    let lines = try story(cutAt: head, rest: rest)
    #expect(lines.contains("body " + head + rest), "\(lines)")
  }

  @Test func `a paragraph that begins with the same verb but names no figure begins one`() throws {
    let lines = try story(cutAt: "电窑烧一炉玻璃只要6个小时。", rest: "提高到岗率是港务公司的另一件事，冷库的工人按月有奖。")
    #expect(lines.contains("body 提高到岗率是港务公司的另一件事，冷库的工人按月有奖。"))
    #expect(!lines.contains { $0.contains("6个小时。提高到岗率") })
  }

  @Test func `a line that leads on from the sentence before is no subhead`() throws {
    let found = try outlineOfPage(
      """
      东岭机床配件九成
      不用出园区

      　　本报讯 近日，东岭的机床厂在园区里
      找齐了九成配件。园区请了三家铸造厂，厂
      房连着厂房，配件推着车就能送过去。

      　　其中，东岭长风铸造有限公

      西塘的软件谷
      又添新楼

      　　本报讯 西塘软件谷的二期昨日封顶，
      二十家软件企业排队等着搬进去，头一年不
      收租金。

      司今年给机床厂铸了四千套床身，铸造厂的
      炉子昼夜不停，机床厂的订单排到了年底。
      """)
    #expect(!found.lines.contains { $0.hasPrefix("subhead") }, "\(found.lines)")
    #expect(found.lines.contains { $0.hasPrefix("body 其中，东岭长风铸造有限公司今年给机床厂铸了四千套床身") }, "\(found.lines)")
  }

  @Test func `a line above the rest of a sentence that broke off before another text is no subhead of it`() throws {
    let lines = try outlineOfPage(
      """
      ## 清河电窑省了钱

      本报讯 清河玻璃厂的窑炉去年换成了电窑，厂长算过一笔账，电窑的炉温更稳，玻璃的次品也少了。

      电窑的炉温如今由机器看着，清河玻璃厂烧一炉玻璃的时间已经从九个小时

      本报讯 白沙港的码头今年铺上了光伏板，冷库白天用太阳的电，晚上用电池里的电，鱼价也跟着稳住了。

      港务公司说，白沙港冷库的电费从前占了成本的四成，省下来的钱拿去修了防波堤，渔船进港更放心了。

      白沙港光伏板供冷库

      缩短至六个小时，清河玻璃厂的工人不用再上夜班。
      """
    ).lines
    #expect(!lines.contains { $0.hasPrefix("subhead") }, "\(lines)")
    #expect(lines.contains("story 白沙港光伏板供冷库"), "\(lines)")
    #expect(lines.contains { $0.hasSuffix("已经从九个小时缩短至六个小时，清河玻璃厂的工人不用再上夜班。") }, "\(lines)")
  }
}
