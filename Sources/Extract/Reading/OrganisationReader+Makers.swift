internal import Lexicon
import Model

/// Companies that go by a coined word and what they make: 由禾木机械与某公司合资组建, ；禾木精铸中标风电轮毂.
extension OrganisationReader {
  /// Two characters that are no word and what is made, where somebody acts or stands beside others who do.
  ///
  /// What is made is far more often called so (注塑机械, 微型轴承): the words around have to say that somebody is meant.
  func maker(_ hit: Hit) -> NameMention? {
    guard scan.mayEnd(Self.makes, at: Int(hit.end)), scan.first(of: Self.makes, before: Int(hit.end)) != nil else {
      return nil
    }
    let run = Int(hit.start) - 6..<Int(hit.start)
    guard run.lowerBound >= 0, CharacterClass(scan.character(at: run.lowerBound).value) == .han,
      CharacterClass(scan.character(at: run.lowerBound + 3).value) == .han, isCoined(run, hit), !isQuality(run),
      !isKindOfMachine(run), !vocabulary.isEveryday(scan.folded[run]),
      scan.numeral(at: run.lowerBound) == nil, scan.numeral(at: run.lowerBound + 3) == nil
    else { return nil }
    // 宁城|禾木|矿机: with its place.
    let start = scan.longestHit(.place, endingAt: run.lowerBound).map { Int($0.start) } ?? run.lowerBound
    guard isActor(start) && acts(at: Int(hit.end)) || isJoined(start) && isBesideOthers(Int(hit.end)) else {
      return nil
    }
    return NameMention(range: start..<Int(hit.end), type: .company)
  }

  /// The head of a clause or what a company stands behind: 由, 与, 为.
  private func isActor(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    if let mark = scan.mark(endingAt: start) { return mark.kind != .openQuote && mark.kind != .openTitle }
    return isJoined(start)
  }

  private func isJoined(_ start: Int) -> Bool { scan.first(of: Self.joins, before: start) != nil }

  private func acts(at end: Int) -> Bool {
    if let title = scan.longestHit(.title, at: end), title.end - title.start >= 6 { return true }
    return scan.first(of: Self.deeds, at: end) != nil
  }

  private func isBesideOthers(_ end: Int) -> Bool { scan.first(of: Self.beside, at: end) != nil }

  /// 注塑机械, 通用轴承: what a thing is for or like.
  private func isKindOfMachine(_ run: Range<Int>) -> Bool {
    Self.kindHeads.contains(scan.character(at: run.lowerBound).value)
      || Self.kindTails.contains(scan.character(before: run.upperBound).value)
  }

  /// Whether a word ends in what is made, or the name of what is made ends in it.
  static func isMade(_ word: ArraySlice<UInt8>) -> Bool {
    makes.contains { made in
      word.ends(with: made)
        || made.utf8CodeUnitCount > word.count
          && made.withUTF8Buffer { unsafe $0.suffix(word.count).elementsEqual(word) }
    }
  }

  private static let makes: Words = [
    "机械", "装备", "轴承", "阀门", "仪表", "仪器", "传感", "声学", "激光", "环保", "化工", "牧业", "铸造", "锻造", "精铸", "精锻", "重装", "线缆", "机床",
    "特钢", "矿机", "轴研", "电工", "电声", "渔业", "渔具", "肥业", "齿轮", "灯具", "光伏", "风电", "冷链", "纺机", "农机", "泵阀", "石材", "陶瓷",
    "玻璃", "家居", "玩具", "乐器", "包装", "印刷", "动力", "机器人", "无人机", "自动化", "电机", "塑胶", "微纳", "封测", "印染", "化纤", "制衣", "碳素",
  ]
  private static let joins: Words = [
    "由", "与", "同", "跟", "为", "给", "让", "帮", "帮助", "供应商", "设备商", "制造商", "集成商", "封装企业", "上市公司",
  ]
  private static let beside: Words = ["与", "和", "同"]
  private static let deeds: Words = [
    "拿下", "中标", "签下", "接到", "投资", "承建", "牵头", "研发", "自主研发", "推出", "投产", "建成", "新上", "获得", "获评", "入选", "拥有", "负责人",
    "董事长", "总经理",
    "厂长", "创始人", "介绍", "表示", "计划", "已", "将", "成为", "成功", "合资", "联合", "共建", "凭", "靠", "因", "从", "在", "把", "去年", "今年",
    "也", "还",
    "正", "的", "等",
  ]
  private static let kindHeads: Characters = "高低新旧大小微超重轻全半多单双非无含可智数精通专特铁钢铜铝木石电光水气油风热冷农工矿林港船车航空海陆军民国进出外内"
  private static let kindTails: Characters = "用型式类性化制级件机器塑铸锻压切磨洗装体力料质材品"
}
