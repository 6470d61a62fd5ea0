import Segment
import Testing

/// Headings of a deeper level below the heading of a story.
@Suite struct NestedHeadingTests {
  private func outline(level: String, _ heads: [String]) throws -> [String] {
    let texts = [
      "云溪产业园的厂房昨日封顶，塔吊还没有拆，外墙的工人已经进场。开发公司的人说，明年春天第一批设备就能搬进来。",
      "松林科技园搬来了九家软件公司，食堂的师傅多蒸了两笼包子。园里的班车也改了时间，晚上十点还有一趟。",
      "禾岳物流港的吊机昼夜不停，货车排到了路口。港务公司租下旁边的空地，司机可以在那里睡一觉再走。",
    ]
    let parts = zip(heads, texts).map { "\(level) \($0)\n\n\($1)" }
    return try outlineOfPage(
      """
      # 项目扫描

      东岭市今年的重点项目过半，记者到三个工地走了一圈，看看它们进展如何，还缺些什么。

      \(parts.joined(separator: "\n\n"))

      # 西塘修好防洪堤

      本报讯 西塘的防洪堤昨日修好，堤上铺了步道，沿河的三个村子不用再搬沙袋。
      """
    ).lines
  }

  @Test func `three alone below the heading of a story are its subheads`() throws {
    let lines = try outline(level: "##", ["云溪产业园：封顶在即", "松林科技园：企业入驻", "禾岳物流港：抢抓工期"])
    #expect(lines.filter { $0.hasPrefix("story") } == ["story 项目扫描", "story 西塘修好防洪堤"])
    #expect(lines.filter { $0.hasPrefix("subhead") }.count == 3, "\(lines)")
  }

  @Test func `of the same level they are headlines`() throws {
    let lines = try outline(level: "#", ["云溪产业园：封顶在即", "松林科技园：企业入驻", "禾岳物流港：抢抓工期"])
    #expect(lines.filter { $0.hasPrefix("story") }.count == 5, "\(lines)")
  }
}
