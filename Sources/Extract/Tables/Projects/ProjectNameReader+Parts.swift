import Model

/// Works that are part of a project named before, and none of their own.
///
///     某项目投资3亿元，建设两条某线和某中心        what a project that is the subject is made of
///     某物流港：两座筒仓进入调试                  what news under its name tells
///     …，建设3栋厂房和2栋办公大楼                 one of several houses that are counted
extension ProjectNameReader {
  func withoutParts(_ mentions: [ProjectMention]) -> [ProjectMention] {
    guard mentions.count > 1, let first = mentions.first else { return mentions }
    let news = newsUnder(first)
    var kept = [first]
    for mention in mentions.dropFirst() {
      if let news, news.contains(mention.range.lowerBound) { continue }
      if let earlier = kept.last, isPart(mention.range, of: earlier) { continue }
      kept.append(mention)
    }
    return kept
  }

  private func isPart(_ range: Range<Int>, of earlier: ProjectMention) -> Bool {
    let sentence = scan.nearSentence(range.lowerBound)
    let clause = scan.nearClause(range.lowerBound)
    guard !earlier.isListed, earlier.range.lowerBound >= sentence.lowerBound,
      scan.first(of: Self.wholes, before: earlier.range.upperBound) != nil,
      earlier.range.upperBound <= clause.lowerBound, isFollowed(earlier.range.upperBound),
      // 建成某园，配套建设某站: built beside it by somebody else.
      !isBuilt(earlier.range.lowerBound, earlier.range.upperBound)
    else { return false }
    let between = earlier.range.upperBound..<range.lowerBound
    guard stretch.organisations(in: between).isEmpty, stretch.people.first(startingIn: between) == nil,
      !scan.hasAny(["公司", "企业", "园区", "同时", "还", "另"], in: between)
    else { return false }
    return scan.hasAny(Self.makingUp, in: clause.lowerBound..<range.lowerBound + 6)
  }

  /// 3栋厂房和2栋|办公大楼: a house that is counted, behind another one.
  func isOneOfHouses(_ range: Range<Int>) -> Bool {
    guard let index = stretch.quantityIndex(endingAt: range.lowerBound), index > 0,
      isOfHouses(stretch.quantities[index])
    else { return false }
    let earlier = stretch.quantities[index - 1]
    let joint = stretch.quantities[index].range.lowerBound
    guard isOfHouses(earlier), joint - earlier.range.upperBound <= 30,
      scan.markIndex(from: earlier.range.upperBound) == scan.markIndex(from: joint) || scan.has("、", before: joint)
    else { return false }
    return ["和", "及", "与", "、"].contains { scan.has($0, before: joint) }
  }

  private func isOfHouses(_ quantity: QuantityMention) -> Bool {
    ["栋", "幢", "座"].contains { scan.has($0, before: quantity.range.upperBound) }
  }

  /// What a project ends in that has parts.
  private static let wholes: Words = ["项目", "工程", "园", "基地", "期", "中心", "工厂", "城", "港", "小镇", "枢纽", "综合体"]
  private static let makingUp: Words = ["建设", "建成", "新建", "规划", "配建", "配套", "设有", "设置", "布置", "安装", "包括", "拥有"]

  /// Where the first sentence stands that a project's name and a colon bring.
  private func newsUnder(_ first: ProjectMention) -> Range<Int>? {
    guard first.range.lowerBound == 0, let colon = scan.mark(at: first.range.upperBound), colon.kind == .colon else {
      return nil
    }
    return scan.nearSentence(Int(colon.end))
  }
}
