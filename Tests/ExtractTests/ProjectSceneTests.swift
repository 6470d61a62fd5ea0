import Model
import Testing

private let day = PageDate(year: 2023, day: CalendarDate(year: 2023, month: 5, day: 20), basis: "test")

@Test func `a house that a story leads to is a project where the next paragraph tells who built it`() {
  let batch = facts(
    "projects", in: "老周在滨江高新区的青禾陶艺博物馆学了半年拉坯。", "该博物馆由青禾文旅公司利用旧瓷窑改建，今年3月投用，面积2400平方米。", date: day)
  #expect(batch.strings("name") == ["青禾陶艺博物馆"])
  #expect(batch.strings("investor") == ["青禾文旅公司"])
}

@Test(arguments: [
  "走进位于滨江的青禾制茶实训工坊，炒锅排成两列。这座由青禾茶业公司建设的工坊，总投资4200万元。",
  "在青禾制茶实训工坊，炒锅排成两列。工坊占地12亩，总投资4200万元。",
])
func `so is one that the next sentence measures`(text: String) {
  #expect(facts("projects", in: text, date: day).strings("name") == ["青禾制茶实训工坊"])
}

@Test(arguments: ["在青禾制茶实训工坊，炒锅排成两列。工坊里茶香扑鼻。", "孩子们在青禾体验馆画画。门票每张20元。"])
func `one that nothing more is told of is none`(text: String) {
  #expect(facts("projects", in: text, date: day).strings("name") == [])
}

@Test(arguments: [
  ("青禾玻璃公司熔窑异地搬迁项目落在滨江，用地60亩。", "青禾玻璃公司熔窑异地搬迁项目"),
  ("青禾玻璃公司投资3亿元的整体搬迁项目开工。", "整体搬迁项目"),
])
func `moving works is a project`(text: String, name: String) {
  #expect(facts("projects", in: text, date: day).strings("name") == [name])
}

@Test(arguments: [
  // What it has done for others.
  ("滨江高新区与江东大学共建青禾陶瓷检测中心。两年来，中心出具报告2600份。", "in_production"),
  // What it has brought.
  ("青禾热力管廊建成后，每吨蒸汽省下40元，9家企业停了自己的锅炉。", "completed"),
  // What is about to be done.
  ("6月底，青禾铝箔三期项目就要投产。", "under_construction"),
  // A day before what stands for it.
  ("公司投资2亿元建设青禾废酸再生项目。去年3月项目正式投产，日收废酸90吨。", "in_production"),
  // What came of it, behind a semicolon.
  ("2021年春，青禾传感器项目签了约，投资3亿元；去年8月，首批芯片下线。", "in_production"),
])
func `how far a project is may be told by what it does`(text: String, stage: String) {
  #expect(facts("projects", in: text, date: day).strings("stage") == [stage])
}

@Test(arguments: [
  ("青禾叉车公司追加投资3600万元，在滨江建整机试验场，招了20名工程师。", "整机试验场"),
  ("滨江高新区投资2700万元新建消能站1座、敷设供水管4公里。", "消能站"),
])
func `money and a word of building make a project`(text: String, name: String) {
  #expect(facts("projects", in: text, date: day).strings("name") == [name])
}

@Test func `the firm that is going to pay is the investor`() {
  let batch = facts(
    "projects", in: "青禾咖啡公司推出了新品牌。明年，企业拟投资9000万元，在综合保税区建设青禾烘焙体验中心，明年3月动工。", date: day)
  #expect(batch.strings("investor") == ["青禾咖啡公司"])
}

@Test func `a later paragraph that begins with the end of a name tells of that project`() {
  let batch = facts(
    "projects", in: "5月18日，位于滨江高新区的青禾跨境茶叶交易中心启用，60个展位满员。", "茶商说，路近了。",
    "跨境茶叶交易中心由江东茶业集团投资9亿元建设，可容茶商300户。", date: day)
  #expect(batch.strings("name") == ["青禾跨境茶叶交易中心"])
  #expect(batch.strings("investor") == ["江东茶业集团"])
}

@Test func `who built the house is told with it`() {
  let batch = facts(
    "projects", in: "走进位于滨江的青禾制茶实训工坊，炒锅排成两列。这座由青禾茶业公司建设的工坊，总投资4200万元，今年3月投用。", date: day)
  #expect(batch.strings("investor") == ["青禾茶业公司"])
  #expect(batch.strings("stage") == ["in_production"])
}

@Test func `a role of two lines of business is no project`() {
  #expect(facts("projects", in: "滨江是国内知名的竹编与藤编产业基地，产量占全省三成。", date: day).rowCount == 0)
}
