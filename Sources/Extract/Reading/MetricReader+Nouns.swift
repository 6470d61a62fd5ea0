internal import Lexicon
import Model

/// The noun behind a figure: what is counted.
extension MetricReader {
  /// The noun that follows, up to a mark, a particle, a verb, or the next figure.
  func nounAfter(_ end: Int, before next: Int) -> Range<Int>? {
    if end == next, let kind = graded(end) { return kind }
    var at = end
    if scan.has("的", at: at) || scan.has(" ", at: at) { at += scan.has(" ", at: at) ? 1 : 3 }
    // 千亿元|级产业集群
    if scan.has("级", at: at) { at += 3 }
    let reaching = Self.reaching
    // 30个精简为18个
    if scan.mayBegin(reaching, at: at), let word = scan.first(of: reaching, at: at),
      word.utf8CodeUnitCount > 3
    {
      return nil
    }
    // 12克就能点亮一盏灯: what they do, and not what they are.
    if isLed(at) { return nil }
    let start = at
    var isVerbal = false
    for _ in 0..<24 where at < next {
      let character = scan.character(at: at)
      guard character.length > 0 else { break }
      if let mark = scan.mark(at: at), mark.kind != .openQuote, mark.kind != .closeQuote, mark.kind != .openParenthesis,
        mark.kind != .closeParenthesis
      {
        break
      }
      // “12小时代收”: up to the end of the name that the figure is in.
      if let mark = scan.mark(at: at), mark.kind == .closeQuote, mark.partner >= 0,
        Int(scan.marks[Int(mark.partner)].start) < start
      {
        break
      }
      // 26道工序|精简到9道
      if at > start, scan.mayBegin(reaching, at: at), let word = scan.longest(of: reaching, at: at),
        word.utf8CodeUnitCount > 3
      {
        break
      }
      if at > end, isStop(at, isStart: at == start) || at > start && (isDeed(at, after: start) || isEnd(at, of: start))
      {
        break
      }
      // 5个攻坚小组: a verb at the start where a noun ends what follows; else 5个|落户.
      if at == end, isStop(at, isStart: true) {
        if scan.longestHit(.boundary, at: at).map({ vocabulary.boundary($0) != .verb }) ?? true { return nil }
        isVerbal = true
      }
      at += character.length
    }
    if let noun = described(start, next) { return noun }
    if isVerbal, at - start < 12 || scan.longestHit([.metric, .suffix, .title, .policy], endingAt: at) == nil {
      return nil
    }
    if let kind = kindOfRow(start..<at, next) { return kind }
    if let agent = agent(at: start), agent < at, !isNoun(endingAt: at) { at = agent }
    let length = scan.text[start..<at].count { $0 & 0xC0 != 0x80 }
    return length >= 2
      || length == 1 && !scan.has("半", before: end) && Self.things.contains(scan.character(at: start).value)
      ? start..<at : nil
  }

  /// A word that leads to what is done, and no beginning of a noun (可再生能源, 就业).
  private func isLed(_ at: Int) -> Bool {
    guard scan.first(of: Self.leads, at: at) != nil else { return false }
    if let word = scan.longestHit([.metric, .suffix, .industry, .project, .title, .policy], at: at),
      word.end - word.start >= 6
    {
      return false
    }
    return scan.first(of: Self.ledNouns, at: at) == nil
  }

  private static let leads: Words = [
    "才", "就", "便", "也", "都", "却", "仍", "能", "可", "要", "必须", "需", "须", "因", "来自", "会", "将", "还", "又", "再",
  ]
  static let ledNouns: Words = [
    "才艺", "才俊", "就业", "就医", "就学", "就诊", "就读", "便民", "便利", "便携", "便捷", "便道", "便利店", "都市", "能源", "能量", "能效", "能耗", "能人",
    "能级", "可再生", "可降解", "可穿戴", "可回收", "可视", "可调", "可燃", "可编程", "可变", "要素", "要件", "要道", "要务", "要闻", "需求", "因素",
    "因子",
    "会议", "会员", "会展", "会场", "会所", "会计", "将军", "将领", "还款", "还贷", "再生", "再制造", "再贷款", "再融资",
  ]

  /// Nouns of one character: 3把伞, 两条线, 盖9个章, 上26节课.
  private static let things: Characters = """
    伞车船鞋灯树茶猪牛羊鱼药书楼桥路线房井站炉表菜花布砖瓶箱章证课烟孔洞班事人科地省县市镇村乡岛港馆店厂矿湖河山校鸡鸭鹅虾蟹蛋米面酒油纸笔钉\
    针锅碗塔坝闸门窗锁钟琴旗票卡钱债奖题字画戏歌球缸盆桶椅床柜墙柱梁石田沟渠泉杆轮轴阀泵膜褶窑窖棚
    """

  /// 22家企业预订: those who do something are counted, whatever they do.
  private func agent(at start: Int) -> Int? {
    for word in ["企业", "公司", "项目", "客商", "商户", "农户", "高校", "院校", "机构", "学员", "职工", "居民"] as [StaticString]
    where scan.has(word, at: start) {
      return start + word.utf8CodeUnitCount
    }
    return nil
  }

  private func isNoun(endingAt end: Int) -> Bool {
    if scan.longestHit([.metric, .suffix, .title, .industry, .project, .policy], endingAt: end) != nil { return true }
    return scan.longestHit(.boundary, endingAt: end).map { vocabulary.boundary($0) != .verb } ?? false
  }

  /// A particle, or at the start a verb, ends the noun.
  private func isStop(_ offset: Int, isStart: Bool) -> Bool {
    guard let word = scan.longestHit(.boundary, at: offset) else { return false }
    if let noun = scan.longestHit([.metric, .industry, .title, .suffix, .event], at: offset), noun.end >= word.end {
      return false
    }
    let kind = vocabulary.boundary(word)
    if kind == .particle { return !isInNoun(offset) }
    // 意向企业, 在建项目: what kind of them.
    if isStart, scan.longestHit(.metric, at: Int(word.end)) != nil { return false }
    return isStart && kind == .verb
  }

  /// 方向, 意向, 在谈: a particle's character in a noun.
  func isInNoun(_ offset: Int) -> Bool {
    scan.first(of: Self.nounsOfParticles, at: offset) != nil
      || scan.first(of: Self.nounsOfParticles, at: offset - 3) != nil
  }

  private static let nounsOfParticles: Words = [
    "方向", "意向", "动向", "走向", "流向", "取向", "风向", "对象", "对手", "对策", "在谈", "在建", "在研", "在役", "在产", "在营", "在售", "在校", "在岗",
    "在册", "在园", "在训", "在读", "在孵", "在库", "在站", "在手", "在职", "在线", "在途", "在编", "在用", "在租", "在招", "在批", "在审", "在培", "在架",
    "在网",
    "在航", "在制", "在投", "在保", "在贷", "在服", "使用", "使命", "对接", "对外", "对口", "对标", "为民", "向好", "中标", "中试", "中小", "中高端", "中介",
    "中欧", "把关", "从业", "驻外", "驻点", "驻企",
    "驻村",
    "把手", "强将", "干将", "虎将", "老将", "小将", "名将", "等级", "等次", "与会",
    "被子", "将领", "向导", "为人",
  ]

  private static let nounlike: Words = [
    "服务", "管理", "建设", "研发", "创新", "生产", "投资", "培训", "合作", "改造", "孵化", "培育", "转化", "审批", "发展", "扶持", "奖励", "补贴", "招商",
    "招聘",
    "就业", "培养", "认定", "评价", "登记", "注册", "用地", "活动", "交流",
  ]

  /// 12家企业|签约入驻: after a whole noun, what they do.
  private func isDeed(_ offset: Int, after start: Int) -> Bool {
    guard let noun = scan.longestHit([.metric, .title], endingAt: offset), Int(noun.start) >= start,
      let deed = scan.longestHit([.boundary, .event, .stage], at: offset)
    else { return false }
    if deed.kinds.isDisjoint(with: [.event, .stage]), vocabulary.boundary(deed) != .verb { return false }
    if let longer = scan.longestHit([.metric, .suffix, .title], at: offset), longer.end >= deed.end { return false }
    return scan.first(of: Self.nounlike, at: offset) == nil
  }

  private static let fillers: Words = [
    "达到", "累计达到", "累计达", "累计", "预计", "预计达到", "可达", "可达到", "高达", "多达", "达", "可", "约", "大约", "需要", "需", "至少要", "至少", "只要",
    "只需",
    "只有", "只", "仅有", "仅用了", "仅用", "实际上", "事实上", "实际", "就得", "只得", "得", "仅为", "仅", "用了", "只用了", "只用", "用", "花了", "要",
    "有", "共有", "共",
    "已有", "已", "现有", "目前",
    "为", "是",
    "了", "先后", "前后", "力争", "计划", "整整", "一共", "总共", "合计", "近", "超", "超过", "突破", "不到", "将", "能", "可以", "会", "就", "都", "也",
    "还",
    "再", "又", "最高", "最低", "最多", "平均", "分别", "各", "由", "从", "以", "按", "按照", "在", "控制在", "保持在", "稳定在", "维持在", "至", "到",
    "比", "的", "则",
    "却", "足足", "起码", "首次", "完成", "实现", "分别为", "分别达到", "同比", "环比", "现已", "接近", "每年", "原来", "最初", "过去", "历时", "耗时", "大概",
    "不过",
    "差不多", "仍是", "依然是", "仍为", "降了", "涨了", "增了", "减了", "少了", "多了", "下降了", "增长了", "提高了", "上涨了", "减少了", "降低了", "下调了", "每月",
    "每天", "每人", "每户", "每次", "年均", "当年", "今年", "去年", "如今", "现在", "且", "并", "连续", "更是", "均", "持续", "长达",
    "零下", "始终", "一直", "卡在", "稳在", "停在", "定在", "徘徊在", "升到", "降到", "涨到", "跌到", "掉到", "落到", "提到", "爬到", "冲到", "压到",
    "缩到", "只掉了", "只剩", "还剩", "只剩下", "剩下", "能到", "原先的", "原来的", "以往的", "当初的", "最初的",
    "曾", "曾经", "一度", "最终", "最后", "才", "够", "仅仅", "一年", "一天", "一个月", "最快", "最慢", "最短", "最长", "最迟",
    "缩短", "缩短了", "压缩", "压缩了", "压减", "压减了", "延长", "延长了",
  ]

  /// The last bytes of the fillers, as printed.
  private static let fillerEnds: Set<UInt8> = Set(fillers.compactMap { $0.bytes.last })

  /// 三年前的, 五年前, 2020年的, 去年同期的: when a level was.
  private func startOfYears(endingAt end: Int) -> Int? {
    var at = end
    if scan.has("的", before: at) {
      at -= 3
      if let date = startOfDate(endingAt: at) { return date }
    }
    guard scan.has("年前", before: at) || scan.has("月前", before: at) else { return nil }
    at -= scan.has("个月前", before: at) ? 9 : 6
    guard let numeral = scan.numeral(endingAt: at) else { return nil }
    return numeral.start
  }

  private func startOfDate(endingAt end: Int) -> Int? {
    let at = scan.has("同期", before: end) ? end - 6 : end
    let year = ["底", "末", "初"].contains { scan.has($0, before: at) } ? at - 3 : at
    if scan.has("年", before: year), let numeral = scan.numeral(endingAt: year - 3) { return numeral.start }
    return scan.longestHit(.date, endingAt: at).map { Int($0.start) }
  }

  /// 运费每年|多掏, 资金只|够撑: an adverb and what one does with money, time and people say nothing of what is measured.
  private func startOfSpending(endingAt end: Int) -> Int? {
    guard Self.spendings.contains(scan.character(before: end).value),
      Self.adverbs.contains(scan.character(before: end - 3).value)
    else { return nil }
    return end - 6
  }

  private static let spendings: Characters = "掏花撑招付赚省卖拿租买交缴贴欠跑走住守等垫赔扛熬"
  private static let adverbs: Characters = "就只才多少够能要得可还再又也已都光"

  /// Without words that lead to the figure: 准确率|已达到.
  func trimmedEnd(_ end: Int, from low: Int) -> Int {
    var at = end
    for _ in 0..<6 where at > low {
      // 出厂价每台9元, 起拍价每亩50万元
      if let unit = scan.longestHit(.unit, endingAt: at), scan.has("每", before: Int(unit.start)),
        Int(unit.start) - 3 > low
      {
        at = Int(unit.start) - 3
        continue
      }
      // 由两年前的81%
      if let earlier = startOfYears(endingAt: at), earlier > low {
        at = earlier
        continue
      }
      if let spent = startOfSpending(endingAt: at), spent >= low {
        at = spent
        continue
      }
      guard scan.mayEnd(Self.fillers, at: at), Self.fillerEnds.contains(scan.text[at - 1]) else { break }
      var length = 0
      var from = 0
      while let index = scan.index(of: Self.fillers, from: from, before: at) {
        let candidate = Self.fillers[index].utf8CodeUnitCount
        if candidate > length, at - candidate >= low { length = candidate }
        from = index + 1
      }
      if length == 0 { break }
      // 用电能, 总量: the character is the end of a word.
      if length == 3, let word = scan.longestHit(.metric, endingAt: at), word.end - word.start > 3 { break }
      // 签约, 续约
      if length == 3, scan.has("约", before: at), let word = scan.longestHit([.boundary, .event, .stage], endingAt: at),
        word.end - word.start > 3
      {
        break
      }
      at -= length
    }
    return at
  }
}
