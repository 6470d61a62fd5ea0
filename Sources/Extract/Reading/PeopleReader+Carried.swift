internal import Lexicon
import Model

/// The organisations of an article named before a text, the latest last: what 该公司 and 中心主任 go back to.
struct EarlierNames {
  struct Name {
    var scan: Scan
    var range: Range<Int>
    var type: OrganisationType

    var printed: ArraySlice<UInt8> { scan.text[range] }
    /// In simplified characters, to compare with words.
    var folded: ArraySlice<UInt8> { scan.folded[range] }
  }

  private(set) var names: [Name] = []

  mutating func add(_ organisations: [NameMention], _ scan: Scan) {
    if names.isEmpty, !organisations.isEmpty { names.reserveCapacity(72) }
    for mention in organisations.suffix(24) where !mention.isBare {
      names.append(Name(scan: scan, range: mention.range, type: mention.type))
    }
    if names.count > 48 { names.removeFirst(names.count - 24) }
  }
}

/// An office whose organisation was named before: 公司总经理, 中心主任, 该企业信息部经理.
extension PeopleReader {
  /// What is said for a name of the kind that was given in full before.
  private static let nouns: [StaticString] = [
    "公司", "企业", "集团", "工厂", "中心", "孵化器", "基地", "研究院", "研究所", "实验室", "研发室", "医院", "学院", "学校", "大学", "银行", "协会", "商会",
    "联盟", "合作社", "法院", "检察院", "分行", "支行", "分局", "农场", "酒店", "产业园", "园区", "社区", "驿站", "平台", "综合体",
    "基金", "训练场", "研究中心", "小分队", "工作站", "码头", "港口", "机场", "市场", "电站", "热线", "茶场", "林场", "牧场",
  ]

  /// The organisation that a noun stands for, and where the office begins: right after the noun, or with the department
  /// that follows it.
  func carriedOrganisation(before start: Int, _ department: Int) -> ([UInt8], Int)? {
    // 企业代表: of any.
    if scan.has("代表", at: start) { return nil }
    for noun in PeopleReader.nouns {
      let length = noun.utf8CodeUnitCount
      if scan.has(noun, before: start), let from = nounStart(start - length),
        let name = organisation(for: noun, before: from)
      {
        return (name, start)
      }
      // The noun is the title's own first word, or stands before the department.
      if scan.has(noun, at: start), scan.longestHit(.title, at: start + length) != nil, let from = nounStart(start),
        let name = organisation(for: noun, before: from)
      {
        return (name, start + length)
      }
      if department < start, scan.has(noun, before: department), let from = nounStart(department - length),
        let name = organisation(for: noun, before: from)
      {
        return (name, department)
      }
      if department < start, scan.has(noun, at: department), department + length < start,
        let from = nounStart(department),
        let name = organisation(for: noun, before: from)
      {
        return (name, department + length)
      }
      // 检测中心主任, where 某市装备检测中心 was named.
      for end in [start, scan.has(noun, at: start) ? start + length : start]
      where scan.has(noun, before: end) && (end == start || scan.longestHit(.title, at: end) != nil) {
        if let name = longer(than: noun, endingAt: end) { return (name, end) }
      }
      // 该企业信息中心总监: 该 was walked over with the department.
      if scan.has("该", at: department), scan.has(noun, at: department + 3), department + 3 + length <= start,
        let name = organisation(for: noun, before: department)
      {
        return (name, department + 3 + length)
      }
    }
    // 工坊总经理, 船厂厂长: whatever word an earlier name ends in.
    return longer(than: "", endingAt: start).map { ($0, start) }
  }

  /// What was named in full and ends in the words before an office: one or more characters and the noun.
  private func longer(than noun: StaticString, endingAt end: Int) -> [UInt8]? {
    var at = end - noun.utf8CodeUnitCount
    for _ in 0..<6 {
      let character = scan.character(before: at)
      guard CharacterClass(character.value) == .han, scan.longestHit(.boundary, endingAt: at) == nil else { return nil }
      at -= character.length
      guard end - at > noun.utf8CodeUnitCount + 3, noun.utf8CodeUnitCount > 0 || nounStart(at) != nil else { continue }
      let words = scan.folded[at..<end]
      if let name = named(
        before: at, { _, name in name.count > words.count && name.suffix(words.count).elementsEqual(words) })
      {
        return name
      }
    }
    return nil
  }

  /// Where 该公司 or 公司 begins that is no end of a name.
  private func nounStart(_ offset: Int) -> Int? {
    if scan.has("该", before: offset) || scan.has("本", before: offset) { return offset - 3 }
    let before = scan.character(before: offset)
    let isFree =
      before.length == 0 || CharacterClass(before.value) != .han || scan.longestHit(.boundary, endingAt: offset) != nil
    return isFree ? offset : nil
  }

  private func organisation(for noun: StaticString, before offset: Int) -> [UInt8]? {
    let isCompany = ["公司", "企业", "集团", "工厂"].contains { noun.isSame(as: $0) }
    return named(before: offset) { _, name in name.ends(with: noun) && !isCompany }
      ?? (noun.bytes.equals("园区") ? named(before: offset) { type, _ in type == .park } : nil)
      ?? (isCompany
        ? named(before: offset) { type, name in
          type == .company && (name.ends(with: noun) || noun.isSame(as: "公司")) && !Self.isUtility(name)
        }
          ?? named(before: offset) { type, _ in type == .company } : nil)
  }

  /// Who brings power or gas to those that are spoken of.
  static func isUtility(_ name: ArraySlice<UInt8>) -> Bool {
    ["供电公司", "电力公司", "燃气公司", "水务公司", "热力公司", "自来水公司"].contains { name.ends(with: $0) }
  }

  /// The organisation named last before an offset, in this text or those before, that fits.
  func named(before offset: Int, _ fits: (OrganisationType, ArraySlice<UInt8>) -> Bool) -> [UInt8]? {
    let before = organisations.firstIndex(startingFrom: offset)
    for mention in organisations[max(0, before - 24)..<before].reversed()
    where mention.range.upperBound <= offset && !mention.isBare && fits(mention.type, scan.folded[mention.range]) {
      return Array(scan.text[mention.range])
    }
    return earlier.names.last { fits($0.type, $0.folded) }.map { Array($0.printed) }
  }
}
