/// What stands before the clause of a trouble and belongs to it.
extension TroubleTelling {
  /// 桥被冲断，鲜果运不出去; 急需流动资金，却因…被拒: the clause before, where it is of the trouble.
  func withLead(_ range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    for _ in 0..<2 where start > sentence.lowerBound {
      let before = scan.nearClause(start - 1)
      let low = max(before.lowerBound, sentence.lowerBound)
      let isPart =
        isFirm(low..<start) || scan.hasAny(["急需", "亟需"], in: low..<start) || scan.has("结果", at: start)
        || isDeniedWish(low..<start, at: start)
        // 接下两份大单，却凑不齐押金: so short a clause says little by itself.
        || isCurtDenial(start, range.upperBound)
      guard low < start, isPart, scan.characterCount(low..<range.upperBound) <= 70, !isLead(low..<start),
        !turns(start) || scan.has("却", at: start) || scan.hasAny(["急需", "亟需", "要"], in: low..<start),
        !TroubleReader.helps(scan, low..<start), scan.quotation(around: low) == scan.quotation(around: start)
      else { break }
      start = low
    }
    return start..<range.upperBound
  }

  /// 却凑不齐押金: so few words leave what is lacked to the clause before.
  func isCurtDenial(_ at: Int, _ end: Int) -> Bool {
    scan.has("却", at: at) && scan.characterCount(scan.stripped(at..<max(at, end))) <= 9
  }

  /// 申请扩建晒场，因林地红线没有获批: what was applied for, before why it was not to be had.
  private func isDeniedWish(_ clause: Range<Int>, at next: Int) -> Bool {
    ["因", "却因", "但因", "由于", "却被", "可因"].contains { scan.has($0, at: next) }
      && scan.hasAny(["申请", "想要", "想在", "打算", "计划", "准备"], in: clause)
  }

  // What firms do, and what goes well, before it turns to the trouble.
  static let making: Words = ["做", "生产", "配套", "加工", "供应", "供货", "代工"]
  static let trades: Words = ["主营", "主产", "专做", "专门做", "主要生产"]
  static let takingOrders: Words = ["接下", "接到", "签下", "拿下", "拿到", "揽下", "接了", "签了"]
  static let thriving: Words = [
    "订单", "达", "增长", "排到", "排满", "突破", "翻番", "拿下", "签下", "红火", "旺", "新上", "投建", "运抵", "到位", "完工", "建成",
  ]
}
