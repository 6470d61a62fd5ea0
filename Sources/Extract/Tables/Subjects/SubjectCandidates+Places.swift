internal import Lexicon
import Model

/// Gatherings, grounds and the places where people work: what figures are said of though no list names it.
extension SubjectCandidates {
  static let gatherings: Words = [
    "大赛", "运动会", "博览会", "对接会", "论坛", "峰会", "展会", "科普营", "训练营", "招聘会", "交流会", "洽谈会", "推介会", "恳谈会", "年会", "比赛", "展览会",
    "艺术节", "文化节", "创新赛", "挑战赛", "产业大会", "发展大会", "招商大会", "投资大会", "创新大会", "合作大会", "科技大会", "供应商大会", "夜校", "培训班", "研修班",
    "交易会", "推介活动",
  ]
  private static let happenings: Words = [
    "开班", "开课", "结业", "开讲", "在", "落幕", "举行", "开幕", "开赛", "启幕", "举办", "收官", "闭幕", "为期", "设有", "吸引", "上", "期间", "现场",
  ]

  /// 某某大赛落幕，40支队伍参赛: a gathering, and who takes part in it.
  func event(_ start: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    let limit = min(clause.upperBound, start + 150)
    guard start + 9 < limit, let word = scan.offset(ofAny: Self.gatherings, in: start + 6..<limit),
      let kind = scan.first(of: Self.gatherings, at: word)
    else { return nil }
    let end = word + kind.utf8CodeUnitCount
    var next = end
    for word in ["总决赛", "决赛", "闭幕式", "开幕式"] as [StaticString] where scan.has(word, at: next) {
      next += word.utf8CodeUnitCount
    }
    guard scan.first(of: Self.happenings, at: next) != nil else { return nil }
    var noun = start
    while let of = scan.offset(ofAny: SubjectCandidates.particle, in: noun..<word) { noun = of + 3 }
    if scan.has("在", at: noun) { noun += 3 }
    let sentence = scan.nearSentence(start)
    // What is signed there is the host's, where the sentence names one.
    let isHosted =
      stretch.organisations(in: sentence.lowerBound..<start).first != nil
      || stretch.organisations(in: next..<max(next, sentence.upperBound)).first != nil
    guard (9...120).contains(end - noun), scan.numeral(at: noun).map({ isOfName($0) }) ?? true,
      !isHosted || !scan.hasAny(["签约", "签下"], in: next..<max(next, sentence.upperBound))
    else { return nil }
    return SubjectCandidate(range: start..<end, namedAt: noun..<end)
  }

  /// 2024中国（宁城）新材料大会, 5G创新峰会: a year without 年, and a letter behind the figure, are of the name.
  private func isOfName(_ numeral: Numeral) -> Bool {
    let next = scan.character(at: numeral.end)
    if CharacterClass(next.value) == .letter { return true }
    return numeral.end - numeral.start == 4 && CharacterClass(next.value) == .han && !scan.has("年", at: numeral.end)
      && scan.longestHit(.unit, at: numeral.end) == nil
  }

  /// 老茶厂占地20亩, 旧码头占地30亩: what covers so much ground.
  func landed(_ start: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    let limit = min(clause.upperBound, start + 60)
    guard start + 6 < limit, let land = scan.offset(ofAny: Self.grounds, in: start + 6..<limit),
      (6...45).contains(land - start), isNoun(start..<land), stretch.organisations(in: start..<land).isEmpty,
      !isKnownProject(start..<land), scan.numeral(at: start) == nil,
      scan.longestHit([.place, .zone, .date, .metric, .boundary], at: start) == nil,
      scan.first(of: Self.notLanded, at: start) == nil,
      let ground = scan.first(of: Self.grounds, at: land),
      scan.numerals(in: land..<min(clause.upperBound, land + ground.utf8CodeUnitCount + 16)).first != nil
    else { return nil }
    return SubjectCandidate(range: start..<land, namedAt: start..<land)
  }

  static let grounds: Words = ["规划面积", "规划用地", "占地", "总占地", "建筑面积", "总建筑面积", "总面积", "核心区面积"]
  private static let notLanded: Words = [
    "项目", "该", "这", "全", "一期", "二期", "三期", "首期", "其中", "公司", "工厂", "企业", "新增", "平均", "总", "规划", "计划", "预计", "厂区", "厂房",
    "园区",
    "基地", "中心",
  ]

  /// 宁波市进出口总额达到8500亿元, 浙江省实现出口900亿元: a region, with what is measured right behind it.
  func region(_ start: ClauseStart) -> SubjectCandidate? {
    guard let first = scan.longestHit(.place, at: start.at) else { return nil }
    var end = Int(first.end)
    while let next = scan.longestHit(.place, at: end) { end = Int(next.end) }
    var at = end
    while let word = scan.first(of: Self.beforeTotals, at: at) { at += word.utf8CodeUnitCount }
    let clause = start.clause
    guard let metric = scan.longestHit(.metric, at: at), metric.end - metric.start >= 9 || at > end,
      Int(metric.end) < clause.upperBound,
      scan.numerals(in: Int(metric.end)..<min(clause.upperBound, Int(metric.end) + 30)).first != nil
    else { return nil }
    return SubjectCandidate(range: start.at..<end, namedAt: start.at..<end, kind: .noun)
  }

  private static let beforeTotals: Words = ["全年", "全社会", "实现", "完成", "累计", "外贸", "全市", "全省", "新增", "净增", "的"]

  /// 某创业谷经理某某说，园区…: the place where who tells is at home.
  func houseOfSpeaker(before offset: Int) -> [UInt8]? {
    let sentence = scan.sentence(at: offset)
    guard let person = stretch.people.first(startingIn: sentence.lowerBound..<offset),
      let house = person.organisation,
      let word = Self.parkEnds.first(where: { house[...].ends(with: $0) })
    else { return nil }
    return house.count > word.utf8CodeUnitCount ? house : nil
  }

  private static let parkEnds: [StaticString] = ["工坊", "园", "谷", "城", "孵化器", "基地", "小镇", "社区", "加速器", "空间"]
}
