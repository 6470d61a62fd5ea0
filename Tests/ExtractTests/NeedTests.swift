import Extract
import Model
import Testing

@Test func `what enterprises ask for is read with the answer and its category`() {
  let batch = facts("needs", in: "蓝舟电气有限公司希望高新区协调解决厂房用电不足的问题，服务专员逐条记下，当场表示马上办理。")
  #expect(batch.strings("need") == ["希望高新区协调解决厂房用电不足的问题"])
  #expect(batch.strings("organisation") == ["蓝舟电气有限公司"])
  #expect(batch.strings("response") == ["服务专员逐条记下，当场表示马上办理"])
  #expect(batch.strings("category") == ["要素保障"])
}

@Test func `a need is read in quotation marks and from clients too`() {
  #expect(facts("needs", in: "企业提出“希望减免检测费用”的申请。").rowCount == 1)
  #expect(facts("needs", in: "客商希望园区预留100亩土地。").rowCount == 1)
}

@Test func `a difficulty one is in is a need, a task is none`() {
  #expect(facts("needs", in: "外商忽然退单，企业转眼面临成品积压的窘境。").strings("category") == ["经营管理"])
  #expect(facts("needs", in: "主动协调解决企业遇到的土地、资金等问题。").rowCount == 0)
  #expect(facts("needs", in: "我们希望打造更好的营商环境。").rowCount == 0)
}

@Test func `the bytes of events and needs give back their text`() throws {
  for page in GoldPage.all.map(\.page) + [PageBuilder.page("近日，青禾产业园奠基。", "企业面临用工短缺的困境。")] {
    for batch in shippedExtractor.extract(page) {
      guard let column = ["events": "description", "needs": "need"][batch.schema.table] else { continue }
      for (row, text) in batch.strings(column).enumerated() {
        let start = try #require(Int(batch.strings("byte_start")[row]))
        let end = try #require(Int(batch.strings("byte_end")[row]))
        #expect(page.page.string(start..<end) == text)
      }
    }
  }
}

private func needs(_ paragraphs: String...) -> [String] {
  facts("needs", in: paragraphs.joined(separator: "\n")).strings("need")
}

@Test func `a trouble that is told and answered is a need`() {
  #expect(
    needs("蓝舟公司反映，旧件回收缺少发票，进项税无法抵扣。税务局局长答复，将试点新办法。") == ["旧件回收缺少发票，进项税无法抵扣"])
  #expect(
    needs("蓝舟公司去年拿下三个大订单。原有的6000平方米厂房很快不够用了。高新区建设局帮助企业腾退厂房。")
      == ["原有的6000平方米厂房很快不够用了"])
  #expect(
    needs("企业扩建，最难的是大型设备的吊装和运输。专班请来设计院，协调解决。") == ["大型设备的吊装和运输"])
  #expect(
    needs("蓝舟公司总经理李建国最关心三个问题：电够不够、工人好不好招、地有没有。高新区当场答复。")
      == ["电够不够", "工人好不好招", "地有没有"])
}

@Test func `who told a trouble is not how it was answered`() {
  let batch = facts(
    "needs", in: "“订单翻了一番，可厂房不够用。”在座谈会上，蓝舟公司总经理何敏直言。会后，高新区投资促进局协调腾出3000平方米厂房。")
  #expect(batch.strings("response") == ["会后，高新区投资促进局协调腾出3000平方米厂房"])
}

@Test func `a trouble nobody answers, and one of no enterprise, are none`() {
  #expect(needs("老城区停车难。市民出行多有不便。") == [])
  #expect(needs("哪家企业遇到了什么问题，一目了然。高新区企业服务中心负责协调。") == [])
}

/// The needs of two paragraphs, one that asks and one that answers.
private func asked(_ question: String, _ answer: String) -> [String] {
  facts("needs", in: question, answer).strings("need")
}

@Test func `print in question and answer is read by its labels`() {
  #expect(
    asked("问题：云帆食品有限公司经理何静反映，公司前三个月出口额达600万美元，可退税要等十几天，流动资金吃紧。", "回应：滨江高新区税务局局长李建国介绍，将开通专窗。")
      == ["退税要等十几天，流动资金吃紧"])
  #expect(
    asked("诉求一：“车间里总是跳闸，一次损失五六万元。”晨光玻璃有限公司厂长周明说。", "答复：供电公司将更换线路。")
      == ["车间里总是跳闸，一次损失五六万元"])
  #expect(asked("问题：谁来种树？", "天气转暖，市民纷纷踏青。") == [])
}

@Test func `print in question and answer is read by its speakers`() {
  #expect(
    asked("云帆纺机有限公司行政主管何静：厂区离车站有3公里，夜班女工回家不安全，希望能把班车开到厂门口。", "滨江高新区交通局科长李建国：下月起班车延伸两站。")
      == ["希望能把班车开到厂门口"])
  #expect(
    asked("云帆食品有限公司总经理何静：公司准备加两条包装线，环评是不是还要从头做一遍？", "滨江市生态环境局副局长李建国：可以适用告知承诺制。")
      == ["环评是不是还要从头做一遍"])
  #expect(
    asked("云帆传动有限公司经理何静：一家客户拖欠我们80万美元，我们打不起官司，想问问有没有别的办法。", "滨江区商务局科长李建国：商务局协调保险公司追偿。")
      == ["一家客户拖欠我们80万美元，我们打不起官司"])
}

@Test func `what a colon brings, what is worst and what an enterprise complains of are needs`() {
  #expect(
    needs("云帆公司产量翻了番，烦恼也跟着来：原料批次不稳，配方全靠老师傅的经验。高新区特派员牵线，企业与软件公司合作。")
      == ["原料批次不稳，配方全靠老师傅的经验"])
  #expect(needs("快递难进是眼下企业抱怨最集中的痛点。该区安排500万元给予补助。") == ["快递难进是眼下企业抱怨最集中的痛点"])
  #expect(needs("一家做涂料的企业反映，门口的断头路三年没有修通。") == ["门口的断头路三年没有修通"])
  #expect(needs("一家做涂料的企业反映，办事比过去快多了。") == [])
  #expect(needs("云帆公司想把饲料的生产许可变更为自产。高新区派专员陪着企业跑手续。") == ["想把饲料的生产许可变更为自产"])
}

@Test func `a need is told without what leads up to it`() {
  #expect(
    needs("经理何静说，云帆公司订单已经排到明年3月，现有厂房堆得转不开身。高新区建设局帮企业腾出厂房。")
      == ["现有厂房堆得转不开身"])
  #expect(
    needs("两年前云帆公司上了新装置，因拿不到取水指标险些搁浅。水务局出面协调。") == ["因拿不到取水指标险些搁浅"])
}

@Test(arguments: [
  ("蓝舟公司招不到合格的电工。高新区人社局帮助企业开了两场招聘会。", "招不到合格的电工"),
  ("蓝舟公司的旧厂房已经不够用了。高新区建设局帮助企业腾退厂房。", "旧厂房已经不够用了"),
])
func `whose need it is stands in a column of its own`(text: String, need: String) {
  let batch = facts("needs", in: text)
  #expect(batch.strings("need") == [need])
  #expect(batch.strings("organisation") == ["蓝舟公司"])
}

@Test func `clauses of one trouble are one need, and empty questions and solved troubles none`() {
  let batch = facts(
    "needs", in: "云帆公司的问题是钱：流动资金缺口大，厂房是租的，拿不出抵押物。临江银行的客户经理上门，帮企业办妥贷款。")
  #expect(batch.strings("need") == ["流动资金缺口大，厂房是租的，拿不出抵押物"])
  #expect(batch.strings("response") == ["临江银行的客户经理上门，帮企业办妥贷款"])
  #expect(batch.strings("category") == ["要素保障"])
  #expect(needs("“失败了怎么办？”主持人问。高新区帮助解答。") == [])
  #expect(needs("一处闲置两年的厂房完成清退，企业搬了进去。高新区帮助协调。") == [])
  #expect(needs("也有企业为用电发愁。高新区帮助协调。") == [])
  #expect(needs("公司希望借助区位优势做大做强。高新区帮助对接。") == [])
  #expect(needs("他对企业家说，希望各位扎根园区，支持发展。高新区提供服务。") == [])
}

@Test func `who wishes may stand behind the marks`() {
  let batch = facts("needs", in: "“希望政府能够尽快出台夜班公交方案。”云帆轮胎有限公司副总经理何静说。交通局局长当场答复，下月开通专线。")
  #expect(batch.strings("need") == ["希望政府能够尽快出台夜班公交方案"])
  #expect(batch.strings("response") == ["交通局局长当场答复，下月开通专线"])
}

@Test func `what an enterprise fears is a need where somebody helps`() {
  #expect(
    needs("入夏前，云帆公司担心停电打乱排产，驻企干部连夜联系供电所加装变压器。") == ["担心停电打乱排产"])
  #expect(needs("云帆公司不担心没有订单，高新区帮助对接客户。") == [])
  #expect(needs("高新区管委会担心企业用工不足，专班帮助招工。") == [])
}

@Test func `a complaint ends where the help begins`() {
  #expect(
    needs("云帆公司反映排污手续不知从何办起，高新区生态环境局派出专家，帮企业把流程压缩了一半。") == ["排污手续不知从何办起"])
}

@Test func `a wish and what denies it are one need`() {
  #expect(needs("云帆公司想扩建包装车间，等了两年没等来土地。高新区划出一块地。") == ["想扩建包装车间，等了两年没等来土地"])
}

@Test func `a speaker of a company is answered under a label as well`() {
  #expect(
    asked("云帆传动有限公司经理何静：招来的焊工三个月走了一半，主要是离家远、孩子入园难。", "回应：人社局科长李建国说，公寓下月交付。")
      == ["招来的焊工三个月走了一半，主要是离家远、孩子入园难"])
}

@Test func `the ground that ends a question's speech belongs to it`() {
  #expect(
    needs("“能不能把检测费用也纳进补贴？小厂扛不住。”云帆公司经理何静说。商务局局长当场回应，将补助三成。")
      == ["能不能把检测费用也纳进补贴？小厂扛不住"])
}

@Test func `aims, lists of troubles, old times and titles are no needs`() {
  #expect(needs("针对初创企业缺少抵押的特点，高新区帮助设立资金池。") == [])
  #expect(needs("高新区联合高校，把企业的技术难题列成清单、张榜求贤，帮助企业对接专家。") == [])
  #expect(needs("云帆公司在两地办事不必来回跑。高新区提供代办服务。") == [])
  #expect(needs("“我们公司以前遇到难处，不知道找谁；现在按一下手机就行。”云帆公司经理何静说。高新区帮助解决。") == [])
}

@Test func `what an enterprise says in speech is a need where an office helps after it`() {
  #expect(
    needs("“样机要拉到外省去测，一趟就是一个月，客户等不及。”蓝舟电气有限公司总经理宁立峰说。高新区科技局了解到情况后，主动对接测试平台。")
      == ["样机要拉到外省去测，一趟就是一个月，客户等不及"])
  #expect(
    needs("“希望政府能帮我们在园区里建一所托育机构。”蓝舟电气有限公司总经理宁立峰说。高新区社会事业局局长当场答复。")
      == ["希望政府能帮我们在园区里建一所托育机构"])
  #expect(
    needs("“旺季要到了，工人却走了一大半。”蓝舟电气有限公司总经理宁立峰道出了难处。高新区人社局马上联系学校。")
      == ["旺季要到了，工人却走了一大半"])
}

@Test func `what an office says is no need of an enterprise`() {
  #expect(needs("“企业最缺的是订单。”滨江高新区管委会主任郑望川说。为此，该区帮助企业对接客户。") == [])
  #expect(needs("“过去先谈地价，现在先问能不能配得上套？”滨江高新区招商局局长郑望川说。") == [])
}

@Test func `a question is taken rather than the trouble told right before it`() {
  #expect(
    needs("蓝舟电气有限公司负责人宁立峰反映，流动资金吃紧。“能不能替我们问问银行，把月底到期的贷款缓一缓？”高新区金融局当场协调。")
      == ["能不能替我们问问银行，把月底到期的贷款缓一缓"])
}

@Test func `what is over is no need`() {
  #expect(needs("“单干的时候，连保证金都凑不齐。”蓝舟电气有限公司总经理宁立峰说，加入联盟以后，公司月月有订单。高新区帮助企业对接。") == [])
  #expect(needs("“装备企业最怕找不到配套，这里不缺。”蓝舟电气有限公司总经理宁立峰说。高新区帮助企业对接。") == [])
}

@Test func `what a measure is for is no need, nor where a trouble was taken`() {
  #expect(needs("为帮助企业应对招工难、租金过高等困难，高新区出台措施。管委会提供补贴。") == [])
  #expect(needs("企业将困难反映到环境局后，该局组织专家上门。") == [])
  #expect(needs("企业住得安心，因为服务不断档。高新区管委会派人上门帮办。") == [])
}

@Test func `a need begins behind who remembers it and when`() {
  #expect(
    needs("宁立峰还记得，前年5月公司急需添线，却一时租不到仓库。高新区服务中心帮助企业腾出仓库。")
      == ["公司急需添线，却一时租不到仓库"])
}

@Test func `a cause is told with what comes of it`() {
  #expect(
    needs("由于缺少试验舱，公司只能把样机运到外地。高新区科技局帮助企业对接学校。") == ["由于缺少试验舱，公司只能把样机运到外地"])
  #expect(
    needs("受运费上涨影响，公司利润被吃掉大半，产品价格居高不下。高新区商务局牵线班列公司。")
      == ["受运费上涨影响，公司利润被吃掉大半，产品价格居高不下"])
}

@Test(arguments: [
  ("走访中，蓝舟电气有限公司负责人提到，产品检测要送到上海，一来一回要二十多天。高新区市场监管局随即联系检测机构，设了收样点。", "产品检测要送到上海，一来一回要二十多天"),
  ("座谈会上，有企业提出，园区没有食堂，工人吃饭要走两公里。管委会当场答复，国庆前建成食堂。", "园区没有食堂，工人吃饭要走两公里"),
  ("园区有企业苦于找不到合适的仓库，专班三天跑了五个镇，在物流园租下8000平方米。", "园区有企业苦于找不到合适的仓库"),
  ("蓝舟公司本想扩产，可周边已经没有一块空地。高新区盘活了隔壁的旧厂，腾出46亩。", "周边已经没有一块空地"),
])
func `a trouble in mild words is a need where somebody helps right after it`(text: String, need: String) {
  #expect(needs(text) == [need])
}

@Test func `mild words that nobody answers, of offices and of old times are no needs`() {
  #expect(needs("蓝舟公司的食堂没有空调。工人们吃得很香。") == [])
  #expect(needs("蓝舟公司申请试生产。区里没有可用的标准。高新区专班随即组织会商。") == [])
  #expect(needs("过去，这里没有一家像样的企业。高新区随后引进了研究院。") == [])
  #expect(needs("蓝舟公司的门前没有红毯，没有横幅。管委会当场答复。") == [])
}

@Test func `what follows in the next paragraph answers, too`() {
  #expect(
    asked("蓝舟公司的烧结炉装好了，可园区的旧水泵每小时只能抽水900立方米。", "高新区建设局随即启动容缺受理，三天办完手续。")
      == ["园区的旧水泵每小时只能抽水900立方米"])
}

@Test func `who calls for help has just told why`() {
  #expect(
    needs("9月26日，蓝舟公司发往智利的1800台设备因产地证填错，无法按时出运。何静拨通了园区的热线。")
      == ["发往智利的1800台设备因产地证填错，无法按时出运"])
  #expect(
    needs("6月初，蓝舟轴承有限公司总经理陶立新找到管委会：“厂门口的路一下雨就积水，货车进不来。”一周后，市政公司进场铺路。")
      == ["厂门口的路一下雨就积水，货车进不来"])
}

@Test func `a need stands by the words that are quoted for it`() {
  #expect(needs("蓝舟公司的合作却卡在“电缆过河，断了线谁来赔”上。管委会专班帮企业敲定了办法。") == ["电缆过河，断了线谁来赔"])
}

@Test func `what a short word in speech names is told after it`() {
  #expect(
    needs("“原料不愁，愁的是人。”蓝舟电气有限公司总经理宁立峰说，懂数控的绣娘眼下还缺30多名。") == ["懂数控的绣娘眼下还缺30多名"])
}

@Test func `a trouble that speech tells more of is told before it`() {
  #expect(
    needs("偏在这时，蓝舟公司的一个买家拖欠尾款，520万美元收不回来。“最难的那阵，户头里的钱只够发一个月工资。”总经理宁立峰说。商务局连夜请来律师。")
      .map { $0.hasSuffix("520万美元收不回来") } == [true])
}

@Test func `a sentence that only names the trouble of the next one is none`() {
  #expect(
    needs("也有企业为用电发愁。蓝舟电气有限公司总经理宁立峰说，施工许可还差一份审查意见。高新区行政审批局当即帮企业核对。")
      == ["施工许可还差一份审查意见"])
}

@Test func `the next paragraph answers what a reporter asks`() {
  #expect(asked("记者：有企业反映，容缺容易补缺难，期限一到更被动。", "宁立峰：期限已经放宽到45天。") == ["容缺容易补缺难，期限一到更被动"])
}

@Test(arguments: [
  (
    "蓝舟航空零部件有限公司春节后接下4.1亿元订单，数控技工却缺了86人。高新区人社局随即组织3场招聘。",
    "数控技工却缺了86人"
  ),
  (
    "受海运费高企影响，蓝舟公司上半年出口量下滑两成，转而开发空气炸锅，国内销售额反增66%。高新区商务局为企业安排补助。",
    "受海运费高企影响，蓝舟公司上半年出口量下滑两成"
  ),
  ("某园区企业的会计诉苦：上月填了41张表，9张问的是同一个数。", "上月填了41张表，9张问的是同一个数"),
])
func `what goes well before a trouble and what was done about it are no part of it`(text: String, need: String) {
  #expect(needs(text) == [need])
}

@Test func `a paragraph that speaks of no enterprise has no needs`() {
  #expect(needs("夜里没有路灯，老人常摔倒。街道办随即派人加装。") == [])
  #expect(needs("蓝舟公司门前夜里没有路灯，工人常摔倒。街道办随即派人加装。").count == 1)
}
