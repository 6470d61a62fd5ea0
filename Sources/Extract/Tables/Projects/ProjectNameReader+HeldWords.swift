/// Words that hold what a name ends in to be a project, or to be none.
extension ProjectNameReader {
  static let lying: Words = ["在", "位于", "落户", "入驻", "进驻", "选址", "坐落于", "坐落在", "落子"]
  static let paying: Words = ["投资", "出资", "斥资"]
  static let raisings: Words = ["新建", "扩建", "改建", "续建", "迁建", "变身", "建设", "兴建", "投建"]
  static let swallowed: Words = ["建设", "新建", "打造", "扩建", "共建"]
  static let ofIt: Words = ["里", "内", "的", "主任", "负责人", "企业", "公司", "体系", "网络", "集群", "条件", "水平", "率", "化"]
  static let itIs: Words = ["的是", "一是", "二是", "三是", "四是", "别是"]
  static let becoming: Words = ["构建", "形成", "成为", "是", "作为"]
  static let others: Words = [
    "批", "多个", "一些", "各类", "多项", "这些", "更多", "若干", "不少", "大量", "其他", "有关", "众多", "各",
    "主要包括", "包括", "现代化的", "构建", "创建", "争创", "入选", "认定为", "列为",
  ]
}
