import Model

/// Tells whether a quantity is a change, and which way: 同比增长46%, 压缩93%; but 提升到70% is a level.
enum ChangeReader {
  private static let rises: Words = [
    "增长", "提升", "提高", "上升", "增加", "上涨", "扩大", "攀升", "回升", "增幅", "涨幅", "增速", "增长率", "同比增", "环比增", "净增", "增",
    "翻番", "高出", "多出", "上浮", "上扬", "走高", "延长", "涨", "激增", "猛增", "飙升", "大增", "反增", "上调", "提速", "多付", "跃升", "攀高", "前移",
    "上移", "rose",
    "grew", "up", "increased", "rise of", "growth of", "increase of", "climbed",
    "expanded",
    "by",
  ]
  private static let falls: Words = [
    "下降", "降低", "减少", "压缩", "缩短", "下滑", "下跌", "回落", "缩减", "节约", "节省", "压减", "降幅", "收窄", "减", "降", "精简", "缩小", "下调",
    "缩水",
    "便宜", "砍掉", "砍去", "省下", "省去", "压降", "下挫", "锐减", "骤减", "裁减", "减掉", "走低", "跌", "缩", "削减", "跌去", "调低", "后移", "下移",
    "压掉", "少",
    "fell", "down", "decreased", "dropped", "declined", "fall of", "decrease of", "reduced by",
  ]

  static func change(of quantity: QuantityMention, in scan: Scan) -> QuantityMention.Change? {
    let clause = scan.clause(at: quantity.range.lowerBound)
    var end = quantity.range.lowerBound
    if scan.has(" ", before: end) { end -= 1 }
    let start = max(clause.lowerBound, end - 30)
    if let word = first(of: leads, in: start..<end, scan) { end -= word.utf8CodeUnitCount }
    let isRate = quantity.dimension == .ratio || quantity.dimension == .multiple
    if let word = first(of: rises, in: start..<end, scan) {
      return isRate || word.utf8CodeUnitCount > 3 ? .increase : nil
    }
    if let word = first(of: falls, in: start..<end, scan) {
      return isRate || word.utf8CodeUnitCount > 3 ? .decrease : nil
    }
    return nil
  }

  /// What may stand between the word and the figure.
  private static let leads: Words = ["了", "了近", "约", "达", "为", "达到", "是", "幅度达", "超", " by"]

  /// The first of the words that a range ends in.
  private static func first(of words: Words, in range: Range<Int>, _ scan: Scan) -> StaticString? {
    var next = 0
    while let index = scan.index(of: words, from: next, before: range.upperBound) {
      if words[index].utf8CodeUnitCount <= range.count { return words[index] }
      next = index + 1
    }
    return nil
  }
}
