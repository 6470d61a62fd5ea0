import Model

/// Times named in a sentence: dates, and words such as 近日.
struct EventTimes {
  private var dates: ArraySlice<DateMention>
  private var recent: Int?
  private let sentence: Range<Int>
  private let scan: Scan

  static let recently: Words = [
    "近日", "日前", "近期", "前不久", "不久前", "最近", "昨日", "当天", "当日", "此次", "截至目前", "刚刚", "连日来", "近几年", "年初", "会议期间", "峰会期间",
    "活动期间", "大会期间", "展会期间", "仪式上", "活动中", "今日", "同日", "次日", "当晚", "随后", "近段时间", "这几天", "上周", "本周", "上月", "前些天",
    "第二天", "隔天", "翌日",
  ]

  static let reached: Words = ["已", "累计", "截至", "目前", "先后", "共", "年来", "了", "成功"]

  init(_ stretch: Story.Stretch, _ sentence: Range<Int>) {
    self.sentence = sentence
    scan = stretch.scan
    dates = stretch.dates(in: sentence).prefix(64)
    recent = stretch.scan.offset(
      ofAny: EventTimes.recently,
      in: sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 600))
  }

  /// The date of a clause: one in it before the word, else the last before it; nil date where only 近日 tells.
  func time(of clause: Range<Int>, before offset: Int) -> (start: CalendarDate?, Bool)? {
    if let date = dates.last(where: { $0.range.upperBound <= offset }) {
      // 11月6日举行第四季度签约活动: the day says more than the quarter that a name holds.
      let isVague = date.granularity == .quarter || date.granularity == .halfyear || date.granularity == .year
      let day = isVague ? dates.last { $0.range.upperBound <= offset && $0.granularity == .day } : nil
      return ((day ?? date).start, true)
    }
    if let date = dates.first(where: { clause.contains($0.range.lowerBound) }) { return (date.start, true) }
    return recent.map { $0 <= offset } ?? false ? (nil, false) : nil
  }

  /// A date in the clause, or at the end of the one before it: 2024年，公司将推出…; 1月25日上午，公司….
  func governs(_ clause: Range<Int>) -> Bool {
    dates.contains {
      clause.contains($0.range.lowerBound) || (0...12).contains(clause.lowerBound - $0.range.upperBound)
    }
  }

  /// 到2027年，…: how it is to be by then.
  func isGoal(before offset: Int) -> Bool {
    dates.contains { $0.range.upperBound <= offset && scan.has("到", before: $0.range.lowerBound) }
  }

  /// 已, 累计, 截至 …: what a count has come to.
  func isTold(in clause: Range<Int>) -> Bool {
    if !dates.isEmpty || recent != nil { return true }
    return scan.hasAny(Self.reached, in: clause)
      || scan.hasAny(["年来", "截至", "目前"], in: sentence.lowerBound..<min(clause.lowerBound, sentence.lowerBound + 120))
  }
}
