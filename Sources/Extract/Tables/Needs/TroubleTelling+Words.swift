internal import Lexicon
import Model

/// Whether words sound of a trouble.
extension TroubleTelling {
  /// A word of trouble.
  func isHard(_ range: Range<Int>) -> Bool {
    hasNeed(in: range) { hit in
      let kind = vocabulary.needKind(hit)
      return kind == .hard || kind == .trouble
    }
  }

  /// Whether a word of the list of needs stands wholly in a range, and is such a one.
  private func hasNeed(in range: Range<Int>, where isSuch: (Hit) -> Bool) -> Bool {
    scan.hasNeed(in: range) { Int($0.end) <= range.upperBound && isSuch($0) }
  }

  /// A word of trouble, or one that says no, too little or too long.
  func isSour(_ range: Range<Int>) -> Bool { isHard(range) || scan.hasAny(Self.sour, in: range) || isDenied(range) }

  /// 流失率从14%掉到3%, 原打算等两个月: what has got better, or went better than was thought.
  func isBetter(_ range: Range<Int>) -> Bool {
    scan.hasAny(Self.expected, in: range) || scan.hasAny(Self.fallen, in: range) && scan.hasAny(Self.burdens, in: range)
  }

  private static let expected: Words = ["原打算", "本打算", "原以为", "本以为", "没想到"]
  private static let fallen: Words = ["掉到", "缩小到", "收窄到", "降到", "降至", "降为", "减到", "减至", "压缩到", "压缩至", "缩短到", "缩短至"]
  private static let burdens: Words = ["缺口", "流失", "废品", "次品", "退货", "故障", "成本", "能耗", "费用", "时间", "周期", "用时"]

  /// Words of trouble that need no other sign of it but that somebody helps.
  func isFirm(_ range: Range<Int>) -> Bool {
    // 服务不断档.
    if hasNeed(in: range, where: { vocabulary.needKind($0) == .hard && !scan.has("不", before: Int($0.start)) }) {
      return true
    }
    // Most sentences have none of the words below.
    guard scan.hasAny(Self.firmSigns, in: range) else { return false }
    return scan.hasAny(Self.firm, in: range) || isUnable(range) || isOnly(range) || isLacking(range) || isTight(range)
      || isHeldUp(range) || isWithout(range)
  }

  /// All that `isFirm` asks for.
  static let firmSigns = Words(Array(firm) + Array(held) + Array(without) + ["不", "只有", "缺", "紧张"])

  /// 缺70名缝纫工, 企业缺周转金: somebody lacks something.
  private func isLacking(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    for _ in 0..<4 {
      guard let found = scan.offset(ofAny: Self.lacks, in: at..<max(at, range.upperBound)) else { return false }
      at = found + 3
      if scan.numeral(at: at) != nil { return true }
      if scan.first(of: Self.lackingNouns, at: at) != nil { continue }
      if found == range.lowerBound || scan.mark(endingAt: found) != nil
        || scan.first(of: Self.lackers, before: found) != nil
      {
        return true
      }
    }
    return false
  }

  /// 缺口, 缺陷: no verb.
  private static let lackingNouns: Words = ["的", "口", "陷", "席", "失", "憾", "位", "点", "德", "勤", "货率", "一不可"]
  private static let lackers: Words = [
    "企业", "公司", "工厂", "团队", "我们", "还", "正", "就", "只", "急", "仍", "尚", "又", "都", "却", "最", "严重", "常年", "长期", "普遍",
  ]

  /// 节后招工紧张: a noun and 紧张 end the clause.
  private func isTight(_ range: Range<Int>) -> Bool {
    guard let found = scan.offset(ofAny: Self.tight, in: range), found > range.lowerBound else { return false }
    let end = found + 6
    return (end >= range.upperBound || scan.mark(at: end) != nil)
      && scan.first(of: Self.calm, before: found) == nil
  }

  /// 没有 of something that one would have, and not 没有投诉.
  private func isWithout(_ range: Range<Int>) -> Bool {
    guard let found = scan.offset(ofAny: Self.without, in: range) else { return false }
    let rest = found + 6..<max(found + 6, min(range.upperBound, scan.nearClause(found).upperBound))
    return !scan.hasAny(Self.unwanted, in: rest)
  }

  static let without: Words = ["没有"]
  private static let unwanted: Words = [
    "库存", "变形", "污染", "异味", "噪声", "噪音", "事故", "投诉", "纠纷", "差错", "断档", "断供", "停产", "停工", "停机", "掉队", "开裂", "离开", "离职",
    "流失",
    "裁员", "裁掉", "涨价", "拖欠", "返修", "返工", "故障", "逾期", "坏账", "违约", "泄漏", "瑕疵", "怨言", "顾虑", "后顾之忧", "排放", "压力", "困难", "难题",
    "障碍",
    "门槛", "损失", "失误", "例外", "白费", "落下",
  ]
  static let lacks: Words = ["缺"]
  static let tight: Words = ["紧张"]
  private static let calm: Words = ["不", "不再", "气氛", "心情", "精神", "神情", "有些", "一度不"]

  /// Whether a sentence may tell of a trouble, ask or wish, by its words alone: false only where it does none of these.
  func mayTell(_ sentence: Range<Int>) -> Bool {
    scan.hasAny(Self.signs, in: sentence.lowerBound..<min(scan.text.count, sentence.upperBound + 3))
      || scan.hasNeed(in: sentence) { _ in true }
  }

  /// A word of each of the ways in which `isFirm`, `isWish` and `isAsked` hold.
  static let signs = Words(Array(firmSigns) + Array(wishes) + ["？"])

  /// 只有六成, 预算只有300万元, but not 只有25名员工, which only says how large somebody is.
  private func isOnly(_ range: Range<Int>) -> Bool {
    guard let at = scan.offset(ofAny: Self.only, in: range), let numeral = scan.numeral(at: at + 6) else {
      return false
    }
    return scan.first(of: Self.sizes, at: numeral.end) == nil
  }

  private static let sizes: Words = ["名", "人", "家", "个", "台", "亩", "岁", "平方"]
  static let only: Words = ["只有"]
  static let not: Words = ["不"]

  static let firm: Words = [
    "没法", "没处", "没地", "没着", "没迁", "还没", "一直没", "迟迟", "无法", "无处", "无力", "难以", "难题", "尚未", "未能", "被退", "被拒", "拒之门外",
    "停水",
    "停电", "停了", "停下", "积水", "堵在", "堵住", "堵车", "被堵", "冻裂", "冲断", "冲毁", "坏了", "只剩", "只够", "只招", "只来了", "只能", "只好", "拖期",
    "跳水", "缩水", "拖欠", "赖账", "欠着", "压着", "趟", "靠国外", "靠进口", "依赖进口", "少了", "缺少", "缺乏", "短缺", "紧缺", "还缺", "仍缺", "尚缺", "缺一",
    "缺个", "缺了", "就缺", "只缺", "正缺", "缺口", "缺的是", "缺的就是", "缺的不", "缺懂", "缺人", "太高", "太贵", "太远", "太慢", "太小",
    "太少", "太长", "太窄", "过高", "过长", "偏高", "要等", "等了", "来回", "一来一回", "往返", "跑断", "过期", "滞留", "超负荷", "违规", "不得不", "被迫",
    "压在", "积压",
    "损失", "少则", "动辄", "上涨", "蹿", "飙升", "暴涨", "断裂", "中断", "延误", "告急", "外省", "外地", "排队", "嫌弃", "嫌工", "嫌远", "嫌偏", "吃力",
    "不愿", "不敢", "不便", "不畅", "不稳",
    "不足", "不够", "不知", "不懂", "不会", "不全", "不通", "不符", "不许", "禁止", "高达", "流失", "人走了", "就走了", "也走了", "都走了", "全走了", "又走了",
    "走了一", "走了两", "走了三", "走了几", "走了大", "走了不少",
    "要到明年", "要到后年", "要到年底", "要到下半年", "要到月底", "要到下月", "得到明年", "要等到", "等不", "亏损", "倒塌", "塌方", "漏水", "生锈",
    "夭折",
    "没过", "不清楚", "差一张", "差一份", "差一笔", "被冻结", "被查封", "就紧张", "十分紧张", "非常紧张", "就差", "只差", "差的是", "手头缺", "手里缺", "账上缺", "还差",
    "没招到", "没找到", "没等到", "没等来", "没拿到", "没批下", "没办下", "没谈成", "没签下", "没人应", "没音信", "还得等", "得等上", "高出", "多支出", "多掏", "进水",
    "泡在", "被淹", "打了水漂", "绕行", "绕道", "绕路", "绕远", "多花", "多付", "多跑", "耽搁", "耽误", "误工", "窝工", "赔了", "压港", "滞港", "抢不到",
    "排不上", "挤不上", "没人来",
    "留不住",
    "跳槽", "空着", "闲着", "吃不消", "没有结果", "没有下文", "没有回音", "石沉大海", "踢皮球", "转了一圈", "跑了一圈", "不肯", "不买账", "被扣", "拖了", "被卡了",
    "没人", "只得", "唯有", "满负荷", "超排", "一停就是", "一等就是", "一拖就是", "一去就是", "大圈", "吃掉", "没下来", "没消息", "没动静", "没下文", "没着落", "没场地",
    "无门", "变卦", "各管各", "来不了", "卡了半", "卡了一", "卡了两", "卡了三", "卡了好", "难倒", "绊住", "拖住", "难坏", "急坏", "悬而未决", "一头雾水", "没饭",
    "没车坐", "没房住", "没路", "没活干", "没单接", "花光", "用光", "见底", "告罄", "耗尽", "还未", "仍未", "下滑", "下跌", "萎缩", "骤减",
    "锐减",
    "要花", "得花", "要赔", "得赔", "要盖", "要跑", "得跑", "往往要", "往往得", "少说要", "起码要", "就要投入", "就得投入", "却要", "却得", "要送到", "得送到",
    "要运到",
    "得运到", "要拉到", "得拉到", "一家一家跑", "挨家跑", "眼睁睁", "等上", "一拖再拖", "一推再推",
    "报废了", "全报废", "就报废", "得报废", "要报废", "全废", "就废", "违约", "滞期费", "滞纳金", "赔本", "赔钱", "倒贴", "亏本", "退单", "退了回来",
    "打了回来", "就满了", "快满了", "已经满了", "烂在", "受潮", "发霉", "作废", "停摆", "停工", "停产", "误期", "误了", "眼看要", "眼看就要", "差了", "断层",
    "舍不得", "跳闸", "掉闸", "晃电", "闪断", "电压暂降", "电压骤降", "停供", "停汽", "停气", "断水", "断汽", "断气", "断网", "掉线", "卡顿", "宕机", "烧毁",
    "烧坏", "停炉", "停窑", "停线", "返工", "爆仓", "甩柜", "甩货", "一舱难求", "一箱难求", "一柜难求", "一车难求", "后继乏人", "后继无人", "青黄不接", "周转不灵",
    "周转不开", "捉襟见肘", "被打回", "驳回", "偏慢", "偏小", "偏远", "频频", "屡屡", "三天两头", "不合", "被告知", "挡在门外", "卡了脖子", "已抵押", "都抵押", "抵押完",
    "卡了壳",
  ]

  /// 进不来, 招不满, 接不进来: what cannot be done.
  private func isUnable(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while let found = scan.offset(ofAny: Self.not, in: at..<range.upperBound) {
      at = found + 3
      guard scan.first(of: Self.outcomes, at: at) != nil, found > range.lowerBound else { continue }
      // 不动产, 不锈钢: no verb stands before it.
      if ["动产", "成套"].contains(where: { scan.has($0, at: at) }) { continue }
      // 用不完的电: what describes a thing.
      if scan.has("的", at: at + 3) { continue }
      // 不到半年, 不出三天.
      if scan.has("半", at: at + 3) || scan.numeral(at: at + 3) != nil { continue }
      if scan.first(of: Self.fine, before: found) == nil { return true }
    }
    return false
  }

  /// What a verb and 不 are followed by where it cannot be done.
  private static let outcomes: Words = [
    "来", "去", "到", "了", "上", "下", "出", "起", "进", "住", "动", "开", "满", "齐", "够", "及", "成", "着", "通", "过", "回", "完", "清",
    "透", "转", "懂",
  ]

  /// 离不开, 少不了, 差不多: and where it is none.
  private static let fine: Words = [
    "离", "绕", "少", "忘", "免", "大", "了", "说", "对", "差", "跑", "压", "挡", "停", "雷打", "断", "从", "也", "都", "并", "就", "还", "更",
    "已", "却", "年", "月", "天", "日", "人",
    "，", "要", "再", "而", "且", "能", "得", "会", "可", "决", "绝", "用", "看",
  ]

  static let sour: Words = [
    "没", "无法", "无力", "只能", "只有", "只完成", "仅有", "损失", "减少", "下降", "太", "贵", "慢", "缺", "难", "要等", "等了", "花光", "花了整整",
    "才能", "断", "重复", "往返", "外地", "外省", "被迫", "影响", "依赖", "占成本",
  ]

  /// 不, but not in 不断, 不仅 and the like.
  private func isDenied(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while let found = scan.offset(ofAny: Self.not, in: at..<range.upperBound) {
      if scan.first(of: Self.mild, at: found + 3) == nil { return true }
      at = found + 3
    }
    return false
  }

  private static let mild: Words = [
    "断", "仅", "但", "少", "同", "久", "论", "管", "过", "用", "愁", "怕", "再", "错", "一样", "光", "只", "时",
  ]
}

extension Scan {
  /// Whether a word of the list of needs begins in a range and fits.
  ///
  /// Most texts have one or two: these are gone through. Where there are more, all words of the range are.
  fileprivate func hasNeed(in range: Range<Int>, where fits: (Hit) -> Bool) -> Bool {
    var rest = 16
    for hit in hits(of: .need) {
      if Int(hit.start) >= range.upperBound { return false }
      if rest == 0 { return hits(in: range).contains { $0.kinds.contains(.need) && fits($0) } }
      rest -= 1
      if Int(hit.start) >= range.lowerBound, fits(hit) { return true }
    }
    return false
  }
}
