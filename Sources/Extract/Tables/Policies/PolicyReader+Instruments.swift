/// Names in quotation marks that tell by their last word what an office hands out, sends out or keeps open.
///
///     “门店安心卡”        what is handed out
///     “街区片长”          who is sent out
///     “裁缝订单班”        what is held
///     “面料云”            what is kept open to all
extension PolicyReader {
  /// The kind that the last word of a quoted name speaks for; nil where it speaks for none.
  func instrument(_ inside: Range<Int>) -> [UInt8]? {
    let count = scan.characterCount(inside)
    guard (2...10).contains(count), scan.first(of: Self.figures, before: inside.upperBound) == nil,
      !holdsMark(inside) || !scan.hasAny(["，", "、", "。"], in: inside), !scan.hasAny([" "], in: inside)
    else { return nil }
    // 园区的“管家”: what anybody may be called who looks after something.
    guard !scan.isAny(of: Self.common, inside) else { return nil }
    if scan.first(of: Self.wardens, before: inside.upperBound) != nil { return Array("mechanism".utf8) }
    guard count >= 3 else { return nil }
    if scan.first(of: Self.means, before: inside.upperBound) != nil { return Array("mechanism".utf8) }
    if scan.first(of: Self.grants, before: inside.upperBound) != nil { return Array("policy".utf8) }
    if scan.first(of: Self.courses, before: inside.upperBound) != nil { return Array("programme".utf8) }
    if scan.first(of: Self.vehicles, before: inside.upperBound) != nil { return Array("platform".utf8) }
    guard count >= 4 else { return nil }
    return scan.first(of: Self.venues, before: inside.upperBound) != nil ? Array("platform".utf8) : nil
  }

  /// Asked before marks are looked for: most names hold none.
  func holdsMark(_ inside: Range<Int>) -> Bool {
    scan.markIndex(from: inside.lowerBound) != scan.markIndex(from: inside.upperBound)
  }

  /// Figures of speech: 交出“成绩单”, 拿到“通行证”.
  private static let figures: Words = [
    "成绩单", "通行证", "入场券", "身份证", "准考证", "出生证", "毕业证", "驾驶证", "结婚证", "明白卡片", "王牌", "名片", "答卷", "任务单", "订货单", "蓄水池", "聚宝盆",
    "加油站", "中转站", "前哨站", "桥头堡", "试验田", "服务员", "勤务员", "宣传员", "裁判员", "运动员", "起跑线", "密码", "解码", "扫码", "加码", "砝码", "编码",
    "错题本", "户口本", "笔记本", "记事本", "练习本", "优惠券", "电影票", "大满贯", "刷卡", "打卡", "关卡", "贺卡", "加班", "上班", "下班", "夜班", "晚班", "早班",
    "白班",
    "倒班", "接班", "领导班", "火箭班",
  ]
  /// Whoever looks after a chain, a building or a street.
  private static let wardens: Words = [
    "链长", "楼长", "栋长", "路长", "街长", "片长", "圈长", "园长", "林长", "河长", "湖长", "田长", "厂长", "格长", "组团长", "管家", "特派员", "专员", "联络员",
    "联络官", "服务官", "质量官", "体验官", "吹哨", "负责人", "责任人", "协调员", "辅导员",
  ]
  private static let common: Words = ["负责人", "责任人", "协调员", "辅导员", "管家", "吹哨", "专员", "特派员", "联络员", "联络官", "厂长", "专班"]
  private static let means: Words = [
    "卡", "码", "证", "单", "本", "一卡通", "一码通", "一件事", "要素池", "指标池", "资源池", "项目池", "人才池", "资金池", "场景池", "接待日", "坐诊日", "服务日",
    "开放日",
    "举荐权", "推荐权", "认定权", "评审权", "专班", "服务团", "服务队", "指导员", "帮办员", "代办员", "网格员",
  ]
  private static let grants: Words = ["券"]
  private static let courses: Words = ["班", "夜校"]
  /// What drives up to those it serves.
  private static let vehicles: Words = ["诊断车", "体检车", "服务车", "检测车", "审批车", "宣讲车", "流动车", "招聘车"]
  private static let venues: Words = [
    "地图", "图谱", "潮汐图", "热力图", "供需图", "云", "超市", "驿站", "服务站", "辅导站", "画像", "大脑", "夜市", "集市",
  ]
}
