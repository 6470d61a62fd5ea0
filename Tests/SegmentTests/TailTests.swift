import Segment
import Testing

/// Names behind the last sentence of a story, and what only looks like them.
@Suite struct TailTests {
  private func page(_ second: String, _ tail: String) -> String {
    """
    ## 园区挖沟渠

    本报讯 园区里的\(second)今年添了三条生产线，尾水却成了新的烦恼，村民打了五次电话。

    开发区出台办法，新建生态沟渠的费用由财政补助四成。\(tail)

    电公司带头挖了两公里沟渠，种上了红树苗。

    ## 园区修路

    本报讯 园区里的三条路昨日修好了，工人上下班不再绕道，货车也能直接开到仓库门口。
    """
  }

  @Test func `characters that go on as a word elsewhere on the page begin a sentence that was cut`() throws {
    let found = try outlineOfPage(page("江海天阳光电公司", "江海天阳光"))
    #expect(!found.lines.contains { $0.hasPrefix("author") })
    #expect(found.lines.contains { $0.hasSuffix("补助四成。江海天阳光电公司带头挖了两公里沟渠，种上了红树苗。") })
  }

  @Test func `names that stand nowhere else on the page are its authors'`() throws {
    let found = try outlineOfPage(page("三家公司", "江海天阳光"))
    #expect(found.lines.filter { $0.hasPrefix("author") } == ["author 江海天 -", "author 阳光 -"])
  }

  @Test func `the rest of what stops at a figure is no caption, though it ends with a credit`() throws {
    let found = try outlineOfPage(
      """
      ## 园区修路

      本报讯 园区里的三条路昨日修好了，工人上下班不再绕道，货车也能直接开到仓库门口。

      ## 园区里的新车间

      近日，在云江高新区的光和电子有限公司，工程师在洁净室里调试刻蚀设备。今年前 4

      个月，该企业出口电路1.1亿颗，同比增长三成，产品销往24个国家和地区。 周平/摄
      """)
    #expect(
      found.lines.contains { $0.hasPrefix("body 近日") && $0.hasSuffix("今年前4个月，该企业出口电路1.1亿颗，同比增长三成，产品销往24个国家和地区。") })
    #expect(found.lines.contains("credit 周平/摄"))
  }
}
