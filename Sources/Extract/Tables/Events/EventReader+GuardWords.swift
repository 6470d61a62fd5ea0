/// Words that set a word for an event aside: asked for in nearly every clause that has one.
extension EventReader {
  static let regularly: Words = [
    "每季度", "每年", "每月", "每周", "每半年", "定期", "每逢", "每次", "日均", "月均", "年均", "平均每", "每种", "每家", "每个", "按季", "按月", "按周", "每天",
    "每日", "每小时", "每班",
  ]
  static let denials: Words = ["差点", "险些", "差一点", "未经", "尚未", "还未", "还没", "未能", "没有", "不能", "无法", "被迫", "延期"]
  static let hopes: Words = [
    "诚邀", "希望", "下一步", "鼓励", "支持", "欢迎", "确保", "力争", "争取", "推动", "促进", "助推", "如果", "一旦", "要求", "为了", "等待", "有望", "尽快",
    "尽早",
    "便于",
    "不断", "大力", "预计全年", "全年预计", "原计划", "原定", "本应", "本该",
  ]
}
