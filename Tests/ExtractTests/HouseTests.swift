import Extract
import Model
import Testing

/// Whose office somebody holds, where the house does not stand beside it. Every person and company here is made up.
@Suite struct HouseTests {
  @Test(
    arguments: [
      ("宁波高新区召开大会，宣布决定：周长河任宁波高新区党工委书记；段立峰任党工委副书记、管委会主任。", "段立峰", "宁波高新区", "党工委副书记、管委会主任"),
      ("宁波高新区召开大会，宣布决定：周长河任宁波高新区党工委书记；段立峰任党工委副书记、管委会主任。", "周长河", "宁波高新区", "党工委书记"),
      ("宁波高新区开了会。该区管委会副主任周长河要求，逐项会诊。", "周长河", "宁波高新区", "管委会副主任"),
      ("数据来自宁波高新区经济发展局。该局副局长周长河分析，订单不多。", "周长河", "宁波高新区经济发展局", "副局长"),
      ("宁波高新区管委会人才服务处发现了苗头，处长周长河带人上门。", "周长河", "宁波高新区管委会人才服务处", "处长"),
      ("宁波青禾轴承有限公司去年投产。车间里，磨工班长周长河说，料要先试。", "周长河", "宁波青禾轴承有限公司", "磨工班长"),
      ("宁波青禾轴承有限公司去年投产。测试工程师周长河正盯着屏幕。", "周长河", "宁波青禾轴承有限公司", "测试工程师"),
      ("宁波青禾轴承有限公司获蓝湾创投投资。总工艺师周长河说，配方改了。", "周长河", "宁波青禾轴承有限公司", "总工艺师"),
      ("2015年，时任中国科学院宁波材料研究所研究员的周长河走出实验室。", "周长河", "中国科学院宁波材料研究所", "研究员"),
      ("车上坐着刚下班的周长河。他在宁波青禾轴承有限公司做焊工。", "周长河", "宁波青禾轴承有限公司", "焊工"),
      ("老师傅周长河如今调试纸路。他所在的宁波青禾轴承有限公司去年转产。", "周长河", "宁波青禾轴承有限公司", "老师傅"),
      ("“学会了再装。”来自宁波市东风路小学的马知夏说着，合上电脑。", "马知夏", "宁波市东风路小学", nil),
      ("国网宁波供电公司客户服务中心主任周长河当场答复。", "周长河", "国网宁波供电公司", "客户服务中心主任"),
      ("宁波青禾重型机械有限公司扩产了。青禾重机采购总监周长河说，缩短了。", "周长河", "宁波青禾重型机械有限公司", "采购总监"),
      ("片区管委会人才部副部长周长河解读说，材料少了。", "周长河", "片区管委会人才部", "副部长"),
      ("园区企业服务中心主任周长河带队复盘。", "周长河", "园区企业服务中心", "主任"),
    ] as [(String, String, String, String?)])
  func `an office without a house is of the one that is spoken of`(
    text: String, name: String, organisation: String, position: String?
  ) throws {
    let people = facts("people", in: text)
    let row = try #require(people.strings("name").firstIndex(of: name), "\(people.strings("name"))")
    #expect(people.strings("organisation")[row] == organisation)
    if let position { #expect(people.strings("position")[row] == position) }
  }

  @Test(arguments: [
    ("宁波青禾轴承有限公司投产了。施工单位负责人周长河介绍，分三期建。", "周长河"),
    ("宁波青禾轴承有限公司投产了。“还来。”采购商周长河说。", "周长河"),
    ("宁波青禾轴承有限公司投产了。退休教师周长河说，很安静。", "周长河"),
  ])
  func `who is of no house is given none`(text: String, name: String) throws {
    let people = facts("people", in: text)
    let row = try #require(people.strings("name").firstIndex(of: name))
    #expect(people.strings("organisation")[row] == "")
  }

  @Test(arguments: [
    ("从国外回来的药物化学博士周长河说，手续要快。", "药物化学博士"), ("她和模具主管周长河都从学徒做起。", "模具主管"),
    ("原党工委书记周长河另有任用。", "原党工委书记"),
  ])
  func `the trade belongs to the office`(text: String, position: String) {
    #expect(facts("people", in: text).strings("position") == [position])
  }

  @Test(arguments: [
    "课程由企业工程师来讲，成绩由师傅打。", "团队里硕士、博士占八成，平均29岁。", "产能从2600万米提到5000万米。", "区商务局连夜请来涉外律师。",
    "推行公司建棚、农户包棚、保底收购。", "窗口配备“韩语专员”。", "这笔账，企业和居民都划算。", "71岁的王大娘乐了。", "周师傅笑着说，好用。",
  ])
  func `verbs, measures and forms of address are no names`(text: String) {
    #expect(facts("people", in: text).strings("name") == [])
  }

  @Test(arguments: [
    ("医生为62岁的韦长河取出结石。", "韦长河"), ("东岭村的樊长河去年包了两座棚。", "樊长河"),
    ("牵线的还有一群人。穆长河就是其中之一，她去年撮合了23单。", "穆长河"), ("记者敲开住户王长河的家门。", "王长河"),
    ("老板娘兼外贸经理时敏快人快语。时敏感叹道，真快。", "时敏"),
  ])
  func `age, village and what is told of somebody bring a name`(text: String, name: String) {
    #expect(facts("people", in: text).strings("name") == [name])
  }

  @Test func `a foreign surname alone is the one that was named in full`() {
    let text = "首席执行官约翰·史密斯介绍，产量翻番。“下个月就能交付。”史密斯在致辞中说。"
    let people = facts("people", in: text)
    #expect(people.strings("name") == ["约翰·史密斯"])
    #expect(facts("quotes", in: text).strings("speaker") == ["约翰·史密斯"])
  }

  @Test func `what somebody is may be told after the name`() {
    let text = "拧瓶盖，焦长河每天要重复800遍。这位26岁的数据采集师戴着手套。焦长河获评“工匠”。"
    #expect(facts("people", in: text).strings("position") == ["数据采集师"])
  }
}

@Test(arguments: [
  ("到场的有投资人代表远帆资本Far Sail合伙人陶静远。", "陶静远", "合伙人", "远帆资本Far Sail"),
  ("听完报告，小满联合创始人陶静远说，房租省了一半。", "陶静远", "联合创始人", "小满"),
  ("年轻创始人陶静远说，房租省了一半。", "陶静远", "创始人", nil),
  ("作为这家企业创始人陶静远说，房租省了一半。", "陶静远", "创始人", nil),
])
func `what stands in front of a founder's office is the firm`(
  text: String, name: String, position: String, house: String?
) {
  let batch = facts("people", in: text)
  #expect(batch.strings("name") == [name])
  #expect(batch.strings("position") == [position])
  #expect(batch.strings("organisation") == [house ?? ""])
}

@Test func `of a founder's office and one in a unit the first tells the house`() {
  let batch = facts("people", in: "学员代表青禾创始人、第二班班长陶静远说，课程排得很满。")
  #expect(batch.strings("position") == ["创始人、第二班班长"])
  #expect(batch.strings("organisation") == ["青禾"])
}
