internal import Lexicon
import Model

/// The short forms of the full names of an article, and where they stand: 铭…达 for 某市铭…达科技有限公司.
///
/// A full name gives its body without the legal form, that without the place, and that without its lines of business, one
/// after another. No other tool ties these together; without it the same company is three.
struct ShortForms {
  /// A full name of the article.
  struct FullName {
    let name: [UInt8]
    let type: OrganisationType
    /// What is in it; nil for a kind whose names are not cut, and for offices that have no short form.
    let scan: Scan?
    /// Its last word, where that tells it from others: 中试中心, 服务团, 快速维权中心 and 维权中心.
    let tails: [[UInt8]]

    init(_ name: [UInt8], _ type: OrganisationType, _ vocabulary: Vocabulary) {
      self.name = name
      self.type = type
      switch type {
      case .company, .finance, .park: scan = Scan(name, vocabulary)
      case .government:
        scan = ShortForms.isOffice(vocabulary.traditional.folded(name)[...]) ? Scan(name, vocabulary) : nil
      default: scan = nil
      }
      switch type {
      case .government, .other, .research:
        let tells = ShortForms.tellingEnds.contains { name[...].ends(with: $0) }
        tails = tells ? ShortForms.tails(of: name, scan ?? Scan(name, vocabulary)) : []
      default: tails = []
      }
    }
  }

  private static func tails(of name: [UInt8], _ scan: Scan) -> [[UInt8]] {
    var tails: [[UInt8]] = []
    scan.forEachHit(endingAt: name.count) { word in
      guard word.kinds.contains(.suffix), word.start > 0, word.end - word.start >= 9 || name[...].ends(with: "专班")
      else { return }
      let tail = Array(name[Int(word.start)...])
      if tail.count >= 12 || !tail[...].ends(with: "中心"), !tail.equals("办公室"), !isCommon(tail) { tails.append(tail) }
    }
    // 招商组办公室: the office of what the word before says.
    if name[...].ends(with: "办公室"), let whose = scan.longestHit([.title, .policy], endingAt: name.count - 9),
      whose.end - whose.start >= 6, whose.start > 0
    {
      tails.append(Array(name[Int(whose.start)...]))
    }
    return tails
  }

  private static let tellingEnds: [StaticString] = [
    "办公室", "中心", "专班", "小组", "小分队", "服务团", "夜校", "学堂", "驿站", "研发室", "联合体", "综合体", "维权站",
  ]

  private static func isCommon(_ tail: [UInt8]) -> Bool {
    [
      "服务中心", "管理服务中心", "企业服务中心", "综合服务中心", "公共服务中心", "研究中心", "技术中心", "创新中心", "研发中心", "工程中心", "数据中心", "信息中心", "运营中心",
      "会议中心", "会展中心", "中心医院", "研发室",
    ]
    .contains { tail.equals($0) }
  }

  private(set) var forms: [(form: [UInt8], full: Int)] = []

  mutating func add(_ form: [UInt8], full: Int) {
    if !forms.contains(where: { $0.form == form }) { forms.append((form, full)) }
  }

  /// Without the forms that `isNone` holds for, which is given each form and the number of its full name.
  mutating func remove(_ isNone: ([UInt8], Int) -> Bool) { forms.removeAll { isNone($0.form, $0.full) } }

  /// - Parameter names: full names with what kind they are.
  init(_ names: [FullName], _ vocabulary: Vocabulary) {
    for (number, entry) in names.enumerated() {
      for form in ShortForms.forms(of: entry, vocabulary) where form.count >= 6 && form != entry.name {
        if !names.contains(where: { $0.name == form }) { forms.append((form, number)) }
      }
    }
  }

  static func forms(of full: FullName, _ vocabulary: Vocabulary) -> [[UInt8]] {
    let (name, type) = (full.name, full.type)
    guard let scan = full.scan else { return [] }
    var start = 0
    while let place = scan.longestHit([.place, .zone], at: start), Int(place.end) < name.count {
      start = Int(place.end)
    }
    if start > 0, let zone = scan.longestHit(.suffix, at: start),
      vocabulary.suffix(zone)?.type == .zone, Int(zone.end) < name.count
    {
      start = Int(zone.end)
    }
    if start == 0, type == .government, let zone = scan.longestHit(.suffix, at: 0), Int(zone.end) < name.count,
      vocabulary.suffix(zone)?.type == .zone
    {
      start = Int(zone.end)
    }
    if type == .government { return start > 0 && isOffice(scan.folded[start...]) ? [Array(name[start...])] : [] }
    guard type == .company || type == .finance else {
      // 光电小镇 of 某开发区光电小镇
      return type == .park && start > 0 && name.count - start >= 9 ? [Array(name[start...])] : []
    }
    var end = name.count
    if let legal = (["股份有限公司", "有限责任公司", "有限公司", "集团", "公司"] as [StaticString]).first(where: {
      scan.folded[...].ends(with: $0)
    }) {
      end -= legal.utf8CodeUnitCount
      for tail in ["（集团）发展", "（集团）", "集团", "控股", "股份"] as [StaticString] where scan.folded[..<end].ends(with: tail) {
        end -= tail.utf8CodeUnitCount
      }
    }
    guard start < end else { return [] }
    var result = [Array(name[..<end]), Array(name[start..<end])]
    if start > 0 { result.append(Array(name[start...])) }
    if let open = scan.marks.first(where: {
      $0.kind == .openParenthesis && Int($0.start) < end && Int($0.start) > start
    }) {
      end = Int(open.start)
      result.append(Array(name[start..<end]))
    }
    while let shorter = ShortForms.withoutBusiness(scan, start, end) {
      end = shorter
      result.append(Array(name[start..<end]))
      if start > 0 { result.append(Array(name[..<end])) }
    }
    return result.filter { !ShortForms.isWord($0, vocabulary) }
  }

  /// 政务局 of 某高新区政务局; not 管委会, which every zone has.
  private static func isOffice(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count >= 9 && ["局", "办", "服务中心"].contains { rest.ends(with: $0) }
  }

  /// What a company may be called by though its line of business is in no list: the first two, three or four characters
  /// behind the place. Each with the character that goes on with the full name.
  ///
  /// Five and six, too, and four, tell enough to be used once: the name and its line of business.
  static func beginnings(of full: FullName, _ vocabulary: Vocabulary) -> [(form: [UInt8], next: ArraySlice<UInt8>)] {
    let name = full.name
    guard let scan = full.scan, name[...].ends(with: "公司") else { return [] }
    var start = 0
    while let place = scan.longestHit([.place, .zone], at: start), Int(place.end) < name.count {
      start = Int(place.end)
    }
    var result: [(form: [UInt8], next: ArraySlice<UInt8>)] = []
    let isKnownWord =
      scan.longestHit([.industry, .suffix, .title, .metric], at: start).map { $0.end - $0.start >= 6 } ?? false
    for count in 2...6 {
      // 电子科技 of a name that begins with its line of business is any.
      if count > 4, isKnownWord { break }
      let end = start + 3 * count
      guard end + 12 <= name.count, scan.character(at: end).length == 3 else { break }
      let form = Array(name[start..<end])
      guard form.allSatisfy({ $0 >= 0x80 }), !isWord(form, vocabulary),
        !vocabulary.isEveryday(scan.folded[start..<end]),
        count >= 4 && scan.longestHit([.suffix, .industry], endingAt: end).map({ Int($0.start) > start }) ?? false
          || !scan.hits(in: start..<end).contains(where: {
            Int($0.end) > end && Int($0.start) < end && Int($0.start) > start
          })
      else { continue }
      result.append((form, name[end..<end + 3]))
    }
    return result
  }

  /// Where the name ends without its last word of business.
  private static func withoutBusiness(_ scan: Scan, _ start: Int, _ end: Int) -> Int? {
    if let word = scan.longestHit([.suffix, .industry], endingAt: end), Int(word.start) > start + 3 {
      return Int(word.start)
    }
    for word in ["技术", "系统", "工程", "用品", "产品", "设备", "服务", "发展", "管理", "开发", "贸易", "商贸"] as [StaticString]
    where scan.folded[start..<end].ends(with: word) && end - word.utf8CodeUnitCount > start + 3 {
      return end - word.utf8CodeUnitCount
    }
    return nil
  }

  /// A form that is a place or an everyday word says nothing.
  private static func isWord(_ form: [UInt8], _ vocabulary: Vocabulary) -> Bool {
    let form = vocabulary.traditional.folded(form)
    guard let match = vocabulary.automaton.longestMatch(in: form.span, at: 0), match.end == form.count else {
      return false
    }
    return !vocabulary.kinds[match.wordID].subtracting([.company, .surname]).isEmpty
  }
}
