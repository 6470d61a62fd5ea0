import Testing

/// By what a need is known: that somebody heard of it, handed it in, complained of it or lacked something.
private func needs(_ paragraphs: String...) -> [String] {
  facts("needs", in: paragraphs.joined(separator: "\n")).strings("need")
}

@Test(arguments: [
  // Who helps has heard of it, whatever the words for it were.
  ("宁城青禾食品有限公司的班车只开到镇口，夜班职工要自己走回来。得知情况后，宁城公交公司把线路延到厂门。", "班车只开到镇口，夜班职工要自己走回来"),
  // What is handed in by its name.
  ("宁城青禾仪表有限公司把仓库漏雨的难题报进了园区诉求库。第二天，物业就派人补好了屋顶。", "仓库漏雨的难题"),
  // A call for help that ends the sentence of the trouble.
  ("宁城青禾纺织有限公司订单一季度少了两成，总经理何敏向包联干部求助。宁城高新区商务局牵线三家外贸公司。", "订单一季度少了两成"),
  // A complaint needs no answer.
  ("“中介每人要价两千元，干几天就走，实在招不起。”宁城青禾制衣有限公司经理何敏大倒苦水。", "中介每人要价两千元，干几天就走，实在招不起"),
  ("宁城青禾模具有限公司反映员工子女没学上，教育局便协调了6个学位。", "员工子女没学上"),
  // Somebody lacks something.
  ("宁城青禾包装有限公司接到大单，缺60名包装工，宁城高新区人社局对接三所职校，送来学员58名。", "缺60名包装工"),
  ("宁城青禾重工有限公司已经开工。节后用工紧张，宁城高新区人力资源服务中心组织12辆大巴到邻县接人。", "节后用工紧张"),
  // Several clauses of one trouble, but not since when a firm is there.
  (
    "宁城青禾重工有限公司的罐体长过21米，镇口的桥有2处限宽墩，长件运不出去。宁城高新区协调交警，9天完成改造。",
    "罐体长过21米，镇口的桥有2处限宽墩，长件运不出去"
  ),
  (
    "宁城青禾瓷业有限公司的新窑今年5月点火，每天用气由2万方增加到7万方，老管道吃不消。宁城高新区建设局连夜铺设管道。",
    "每天用气由2万方增加到7万方，老管道吃不消"
  ),
  // 12个部门 has the papers, and helps nobody.
  ("企业抱怨政策难懂：12个部门各有各的表格，领一笔补助要跑三层楼。宁城高新区随即推出“一表申领”。", "政策难懂：12个部门各有各的表格，领一笔补助要跑三层楼"),
  // What was, where an office has ended it since.
  ("园区企业过去送检样品要跑到省城，一来一回三天。去年9月，宁城高新区建成检测中心，对企业半价开放。", "园区企业过去送检样品要跑到省城，一来一回三天"),
  // The speech after the telling says what it was like, and so does that before it.
  ("宁城青禾医疗有限公司的产品卡在型式试验上，“排队要排到年底，客户等不了。”经理何敏说。宁城市场监管局联系省院开通加急通道。", "产品卡在型式试验上"),
  (
    "“停一次电，一炉料就全废。”宁城青禾玻璃有限公司厂长何敏说，变压器超负荷，一周跳闸4次，增容又要等两个月。宁城供电公司派人进厂，9天换上新变压器。",
    "变压器超负荷，一周跳闸4次，增容又要等两个月"
  ),
  // What stands before the name of whose need it is.
  ("项目落地时，宁城青禾电池有限公司的车间地下发现一条光缆，施工只得停下。宁城高新区专班多方沟通，二十天完成迁改。", "车间地下发现一条光缆，施工只得停下"),
  // What is done at once, by whoever may help.
  ("宁城青禾纸业有限公司反映，蒸汽管道经常检修，一停就是两天。宁城热力公司调整检修计划。", "蒸汽管道经常检修，一停就是两天"),
  ("宁城青禾服饰有限公司想上一条吊挂线，可企业拿不出400万元首付。园区引导融资租赁公司以租代买。", "企业拿不出400万元首付"),
  // So short a sentence only names what speech tells.
  ("新规落地，企业有压力。“光换滤罐就得拿出2600万元，实在犯了难。”宁城青禾化工有限公司经理何敏坦言。宁城高新区按设备投资给予补助。", "光换滤罐就得拿出2600万元，实在犯了难"),
])
func `a need is known by how it is told`(text: String, need: String) {
  #expect(needs(text) == [need])
}

@Test(arguments: [
  // A turn of the story.
  "验收快了，配套也要跟上。宁城高新区组建专班，为企业代办各类事项。",
  "企业着急，园区更着急。宁城高新区当天召集三家银行对接。",
  // What somebody found out.
  "专员何敏住进宿舍楼，发现企业路太远、招来的人留不住才是症结。宁城高新区人社局随即组织招聘。",
  // What is meant.
  "为让企业不为运力犯难，宁城高新区推出“拼车专线”，当天发出三趟。",
  // What an office says of its work.
  "“办不了的，要讲清原因，不能让企业干等。”宁城高新区管委会副主任何敏说。宁城高新区为企业建立台账，逐一协调。",
  // What is so in general, and what is over.
  "一家企业单独出海，往往要面对运输、售后等难题。宁城高新区牵头成立联盟，组织企业抱团。",
  "以前企业送检要跑三个省，往返二十天。如今送检不用出园区，样品当天就能出结果，由高新区提供服务。",
  // What went well.
  "财务经理何敏没有填过一页纸，公司账户里却多出12万元。宁城高新区把培训返还直接打给企业。",
])
func `what only sounds like a need is none`(text: String) {
  #expect(needs(text) == [])
}
