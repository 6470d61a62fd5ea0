internal import Lexicon
import Model

/// Names that no word of their own tells from others, where it is said which one is meant.
///
///     第二工厂, 3号仓库, 首条产线     by its number
///     青年公寓, 实训基地             a longer word, where it is built or opened
///     旧礼堂改成食堂                by what it was before
extension ProjectNameReader {
  /// 第二, 3号, 首条, 新建的, or a longer word that says what it is for.
  func isSingled(_ body: Range<Int>, _ hit: Hit, _ end: Int) -> Bool {
    if isMany(body.lowerBound) { return false }
    if isNumbered(body) { return true }
    // Of longer words those that every works or town has tell nothing.
    guard scan.characterCount(body.lowerBound..<Int(hit.end)) >= 4 else { return isBuiltAnew(body.lowerBound, hit) }
    return !scan.hasAny(Self.roles, in: body.lowerBound..<Int(hit.end))
  }

  /// 新厂, 新工厂, 食堂: three characters at least, with a word that says that it is built now.
  private func isBuiltAnew(_ start: Int, _ hit: Hit) -> Bool {
    guard scan.characterCount(start..<Int(hit.end)) >= 2, !isKind(hit, .head) else { return false }
    if scan.first(of: Self.anew, before: start) != nil { return true }
    guard scan.has("的", before: start) else { return false }
    if isMeasured(endingAt: start - 3) { return true }
    // 拟建年产3万套主轴的新厂.
    let clause = scan.nearClause(start)
    return scan.hasAny(Self.anew, in: max(clause.lowerBound, start - 90)..<start)
  }

  private func isNumbered(_ body: Range<Int>) -> Bool {
    for word in Self.numbers where scan.has(word, at: body.lowerBound) { return true }
    if scan.has("第", at: body.lowerBound), let number = scan.numeral(at: body.lowerBound + 3) {
      return number.low.integer ?? 0 > 1
    }
    // 二工厂.
    if let numeral = scan.numeral(at: body.lowerBound), numeral.end == body.upperBound, let number = numeral.low.integer
    {
      return (2...9).contains(number) && numeral.end - numeral.start == 3
    }
    // 3号仓库, 二期机房.
    guard let numeral = scan.numeral(at: body.lowerBound), numeral.end < body.upperBound else { return false }
    return scan.has("号", at: numeral.end) || scan.has("期", at: numeral.end)
  }

  private static let numbers: [StaticString] = [
    "第二", "第三", "第四", "第五", "首个", "首座", "首条", "首家", "二期", "三期", "四期", "新一代", "海外",
  ]

  /// What a house or a town has of everything: no one building.
  private static let roles: Words = [
    "生产车间", "生产厂房", "生产线上", "办公楼", "综合楼", "宿舍楼", "研发楼", "倒班楼", "服务平台", "政务服务", "便民服务", "企业服务中心", "技术中心", "研究中心", "创新平台",
    "公共服务", "标准厂房", "新车间",
  ]

  /// 一批, 各类, 多条: a kind.
  private func isMany(_ start: Int) -> Bool {
    scan.first(of: Self.many, before: start) != nil
  }

  private static let many: Words = [
    "一批", "多个", "多条", "多座", "各类", "各", "所有", "这些", "一些", "不少", "很多", "许多", "部分", "传统", "老旧",
  ]

  /// Words that say that something is built, right before its name.
  static let anew: Words = [
    "拟建", "新建", "新建了", "兴建", "扩建", "建起", "建起了", "建成", "建成了", "自建", "合建", "投建", "增建", "增设", "新上", "上马", "再建", "改建", "筹建",
    "建了", "代建",
    "改成", "改造成", "改建成", "改为", "改造为", "变成", "变身", "变身为", "变为", "转型为", "启用", "调试",
  ]

  /// 旧礼堂改成食堂, 老厂房变身文创园: something that was there has become it.
  func isTurned(_ start: Int) -> Bool {
    guard let verb = scan.first(of: Self.turning, before: start) else { return false }
    let clause = scan.nearClause(start)
    let before = clause.lowerBound..<max(clause.lowerBound, start - verb.utf8CodeUnitCount)
    return scan.hasAny(Self.buildings, in: before)
  }

  private static let turning: Words = [
    "改成", "改成了", "改造成", "改造成了", "改造成为", "改建成", "改建为", "改为", "改造为", "变成", "变成了", "变身", "变身为", "变为", "蝶变为", "转型为",
    "摇身一变成为",
    "摇身变成", "升级为", "焕新为", "盘活为", "打造成", "打造成了", "打造为", "成为", "成了", "改造出", "改建出",
  ]
  /// What is turned into something else.
  private static let buildings: Words = [
    "厂房", "旧厂", "老厂", "厂区", "车间", "仓库", "粮库", "粮站", "礼堂", "校舍", "楼", "矿", "礼堂", "宿舍", "市场", "码头", "站房", "地块", "荒地",
    "荒滩", "闲置", "旧",
    "废弃", "厂", "站", "校区", "院落", "大院", "库房", "窑",
  ]
}
