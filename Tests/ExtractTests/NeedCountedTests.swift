import Model
import Testing

private func needs(_ text: String) -> [String] { facts("needs", in: text).strings("need") }

@Test func `troubles that are counted are each a need`() {
  #expect(
    needs("走访中，云岭企业谈得最多的难题有两个：冷库不够用，司机留不住。为此，云岭高新区腾出旧库房。") == ["冷库不够用", "司机留不住"])
}

@Test(arguments: [
  ("给拖拉机做齿轮的云岭青禾齿轮公司三季度接下700台套订单，磨齿工缺口90人。云岭高新区人社局联系三所学校，送来学员20名。", "磨齿工缺口90人")
])
func `what a firm has to make is left out`(text: String, need: String) {
  #expect(needs(text) == [need])
}

@Test func `what an office leaves undone is nobody's need`() {
  #expect(needs("云岭高新区没有撒手不管。该区请来江东大学的专家，为青禾锻造公司调配方。") == [])
}

@Test func `what a firm tells an office is a need`() {
  let batch = facts(
    "needs",
    in:
      "Ana Roth, owner of Rothwell Pumps, told the council that the form ran to 40 pages and took her a week. Councillors cut it to six."
  )
  #expect(batch.strings("need") == ["the form ran to 40 pages and took her a week"])
  #expect(
    facts("needs", in: "Ana Roth, owner of Rothwell Pumps, told the council that she liked the harbour.").rowCount == 0)
}
