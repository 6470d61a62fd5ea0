import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  var all: [String] = []
  let batch =
    paragraphs.count == 1
    ? facts("quantities", in: paragraphs[0]) : facts("quantities", in: paragraphs[0], paragraphs[1])
  all += zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
  return all
}

@Test func `what is done for a company is said of the company`() {
  let read = subjects("青禾科技有限公司资金紧张。杭州高新区金融办联系银行，当场为其授信800万元，利率3.2%。")
  #expect(read == ["800万元 青禾科技有限公司", "3.2% 青禾科技有限公司"])
  #expect(subjects("青禾科技有限公司去年落户。杭州高新区走访企业，为其他地方供货90台。").last != "90台 青禾科技有限公司")
}

@Test func `a cycle that an office helps to shorten is the company's`() {
  let read = subjects("青禾科技有限公司提出，样品检验排队久。杭州高新区市场监管局开通绿色通道，检验周期由80天压缩到30天，审批周期缩短4天。")
  #expect(read == ["80天 青禾科技有限公司", "30天 青禾科技有限公司", "4天 杭州高新区市场监管局"])
}

@Test func `who brings something along and whose loan it is are no subject`() {
  #expect(subjects("青禾科技有限公司拿到土地，还获得钱江银行高新支行500万元授信。").last == "500万元 青禾科技有限公司")
  #expect(subjects("杭州高新区会同杭州市科技局新设成果转化岗位40个。").last == "40个 杭州高新区")
}

@Test func `somebody of no house tells of himself`() {
  #expect(subjects("杭州高新区人才公寓住满了。“租金补贴6万元分两年发。”毕业生田小禾说。").last != "6万元 杭州高新区")
}

@Test func `who comes to a gathering is counted as its guests`() {
  let read = subjects("杭州高新区举办“青禾杯”职工技能大赛，来自45家企业的210名选手参加比拼。")
  #expect(read == ["45家 “青禾杯”职工技能大赛", "210名 “青禾杯”职工技能大赛"])
  #expect(subjects("杭州高新区举办“青禾杯”产业对接会，当场签约项目9个。").last == "9个 杭州高新区")
}

@Test func `a machine that was made has the measures that follow`() {
  let read = subjects("青禾科技有限公司历经多次试验，研制出国内首台微波烧结机，成本比进口机低35%，良品率达到92%。")
  #expect(read == ["35% 微波烧结机", "92% 微波烧结机"])
}

@Test func `an institute that is built together has what is put into it`() {
  #expect(subjects("杭州高新区与钱江大学签约共建光伏材料研究所，4年投入1亿元。").last == "1亿元 光伏材料研究所")
  #expect(
    subjects("青禾科技有限公司与钱江大学共建光伏材料实验室，4年投入1亿元。").last == "1亿元 青禾科技有限公司")
  #expect(
    subjects("杭州高新区去年成立智能制造产教联合体，把9所学校聚到一起。").last == "9所 智能制造产教联合体")
}

@Test func `a way of doing things has no figures`() {
  #expect(subjects("杭州高新区住建局推出“先看后租”办法，已为27个项目办理验收。").last == "27个 杭州高新区住建局")
}

@Test func `goods have their price and parts their measures`() {
  #expect(subjects("青禾科技有限公司做电池。碳酸锂价格从每吨9万元涨到14万元。").last == "14万元 碳酸锂")
  #expect(subjects("青禾科技有限公司做气瓶。气瓶外壳的壁厚只有4毫米。").last == "4毫米 气瓶外壳")
  #expect(subjects("青禾科技有限公司做镜片。进口设备单台要价900万元。").last == "900万元 进口设备")
}

@Test func `whom something is compared with is no subject`() {
  #expect(subjects("杭州高新区建起公共仓库，租金比企业单独租赁低20%。").last != "20% 租金比企业")
  #expect(subjects("青禾科技有限公司降耗有方，产品单位碳排放减少18%。").last == "18% 青禾科技有限公司")
}

@Test func `a firm that was just pointed to is meant by its kind`() {
  #expect(
    subjects("蓝舟电气有限公司和青禾科技有限公司都在园区。这家企业主要生产丝材。货款收得慢，企业资金只够用21天。").last
      == "21天 青禾科技有限公司")
}
