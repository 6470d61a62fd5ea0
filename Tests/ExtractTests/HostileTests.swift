import Extract
import Model
import Testing

private let hostile: [(String, String)] = [
  ("digits", "1234567890"), ("Chinese digits", "一二三四五六七八九"), ("万亿", "万亿"), ("grouped", "1,000,"),
  ("opening quotes", "“"),
  ("quotes", "“一个”"), ("nested quotes", "“‘"), ("surnames", "王李张刘"), ("dots", "马·"), ("pauses", "京、"),
  ("units", "平方米千瓦"), ("dates", "2023年3月22日"),
  ("months", "3月至"), ("years", "今年去年"), ("suffixes", "有限公司"), ("parks", "高新区产业园"), ("places", "北京市上海市"),
  ("titles", "董事长、总经理"),
  ("sayings", "说表示"), ("parentheses", "（"), ("closed", "（）"), ("ranges", "1-2-"), ("fractions", "分之一"), ("stops", "。"),
  ("letters", "km"),
  ("list", "甲乙、"), ("and so on", "、等"), ("speech", "“好的好的好的好的。”王刚说，"), ("people", "董事长王建国说。"), ("money", "3亿元"),
  ("of", "的"), ("projects", "项目"), ("listed projects", "甲乙、丙丁等2个项目"), ("plants", "青禾产业园"), ("stages", "签约开工投产"),
  ("events", "近日签约项目3个"),
  ("policies", "实施计划"), ("titles of policies", "《办法》"), ("needs", "企业希望解决问题"), ("questions", "能否"),
  ("troubles", "企业面临困境"),
  ("opening titles", "《"), ("people listed", "王建国、李建国、"), ("measures", "采取某某、"), ("awards", "入选示范企业3家"),
  ("project figures", "该项目投资3亿元"), ("projects that hold others", "项目包括"), ("told again", "此次签约5个项目，"),
  ("names in a row", "推进“马上办”"), ("pronouns", "该公司"), ("capacities", "年产50万吨项目"),
  ("traditional", "灣區"), ("halves", "半年"), ("carried offices", "公司经理王建国说，"), ("bare zones", "高新区、高新区管委会"),
  ("unlisted names", "董事长翕松林说，"), ("fears", "企业担心停电，"), ("complaints", "企业反映停电，供电局派出专家，"), ("batches", "其中，某项目签约。"),
  ("questions in one speech", "“能否补贴？"), ("unmet wishes", "企业想扩建，没等来土地，"),
  ("what they are like", "3家拥有的"), ("grades", "3个百亿级"), ("sums of rows", "甲科技等9家，"), ("counts", "1个"),
  ("rows of commas", "项目包括甲项目，"), ("times that lead", "10年来，他"), ("what is had", "既有内有"), ("long surnames", "欧阳禾"),
  ("honours", "甲信息、乙科技入选"), ("partners", "甲公司与乙大学合作的“甲”、"), ("trades in a row", "3家智能家居、"), ("halves of quotes", "”3家"),
  ("works told of", "新建提升泵站"), ("facts of a day", "3月5日被收回，"),
]

@Test(arguments: hostile.indices)
func `text made of one thing is read in linear time`(index: Int) {
  let (name, unit) = hostile[index]
  expectLinearTime(name, from: 8_000) { String(repeating: unit, count: $0 / unit.utf8.count) }
}

@Test func `bytes of any kind crash nothing`() {
  for seed in 0..<40 {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let pieces = [
      "1", "万", "亿", "“", "”", "（", "）", "年", "3月", "、", "等", "的", "企业", "王", "李", "说", "有限公司", "高新区", "·", "。", "，",
      "元", "/", "-", "第", "前", "分之", "多", "半", "a", "$", "%", " ", "《", "》", "区", "委", "董事长",
    ]
    var text = ""
    for _ in 0..<200 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += pieces[Int(state % UInt64(pieces.count))]
    }
    _ = shippedExtractor.extract(PageBuilder.page(text))
  }
}
