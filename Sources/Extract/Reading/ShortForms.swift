internal import Lexicon
import Model

/// The short forms of the full names of an article, and where they stand: 铭…达 for 某市铭…达科技有限公司.
///
/// A full name gives its body without the legal form, that without the place, and that without its lines of business, one
/// after another. No other tool ties these together; without it the same company is three.
struct ShortForms {
  /// A full name of the article.
  final class FullName {
    let name: [UInt8]
    let type: OrganisationType
    /// Where it stands first.
    let place: Excerpt
    /// Its last word, where that tells it from others: 中试中心, 服务团, 快速维权中心 and 维权中心.
    let tails: [[UInt8]]

    init(_ name: [UInt8], _ type: OrganisationType, at place: Excerpt) {
      self.name = name
      self.type = type
      self.place = place
      switch type {
      case .government, .other, .research:
        let tells = ShortForms.tellingEnds.contains { name[...].ends(with: $0) }
        tails = tells ? ShortForms.tails(of: name, place) : []
      default: tails = []
      }
    }

    func isCalled(_ other: ArraySlice<UInt8>) -> Bool { other.equals(name) }

    func holds(_ stem: ArraySlice<UInt8>) -> Bool { Story.holds(name, stem) }

    /// Whether it goes on behind an offset of the text it stands in as another text does.
    func goesOn(behind end: Int, as scan: Scan, behind offset: Int) -> Bool {
      let (text, own) = (scan.text, place.scan.text)
      return text.span.has(own.span.extracting(end..<end + 3), at: offset)
    }

    /// Its bytes in a range of the text it stands in.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { place.scan.text[range] }
  }

  private static func tails(of name: [UInt8], _ place: Excerpt) -> [[UInt8]] {
    var tails: [[UInt8]] = []
    place.scan.forEachHit(endingAt: place.end) { word in
      guard word.kinds.contains(.suffix), word.start > place.start,
        word.end - word.start >= 9 || name[...].ends(with: "专班")
      else { return }
      let tail = Array(place.scan.text[Int(word.start)..<place.end])
      if tail.count >= 12 || !tail[...].ends(with: "中心"), !tail.equals("办公室"), !isCommon(tail) { tails.append(tail) }
    }
    // 招商组办公室: the office of what the word before says.
    if name[...].ends(with: "办公室"), let whose = place.longestHit([.title, .policy], endingAt: place.end - 9),
      whose.end - whose.start >= 6, whose.start > place.start
    {
      tails.append(Array(place.scan.text[Int(whose.start)..<place.end]))
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

  /// - Parameters:
  ///   - names: full names with what kind they are.
  ///   - numbers: the number of each, by its name.
  init(_ names: [FullName], besides numbers: NameTable<Int>, _ vocabulary: Vocabulary) {
    var ranges: [Range<Int>] = []
    for number in names.indices {
      ShortForms.findForms(of: names[number], vocabulary, &ranges)
      for range in ranges where range.count >= 6 {
        let form = names[number].bytes(range)
        if numbers[form] == nil { forms.append((Array(form), number)) }
      }
    }
  }

  /// What companies' names end in, the longest first.
  static let legalForms: [StaticString] = ["股份有限公司", "有限责任公司", "有限公司", "集团", "公司"]

  /// Where the short forms of a name stand in the text that it stands in.
  ///
  /// - Parameter found: filled anew, for whoever asks of several names.
  private static func findForms(of full: FullName, _ vocabulary: Vocabulary, _ found: inout [Range<Int>]) {
    found.removeAll(keepingCapacity: true)
    let (place, type) = (full.place, full.type)
    let isCut: Bool
    switch type {
    case .company, .finance, .park: isCut = true
    case .government: isCut = isOffice(place.folded)
    default: isCut = false
    }
    guard isCut else { return }
    let scan = place.scan
    var start = startBehindPlaces(place)
    if start > place.start, let zone = place.longestHit(.suffix, at: start),
      vocabulary.suffix(zone)?.type == .zone, Int(zone.end) < place.end
    {
      start = Int(zone.end)
    }
    if start == place.start, type == .government, let zone = place.longestHit(.suffix, at: start),
      Int(zone.end) < place.end, vocabulary.suffix(zone)?.type == .zone
    {
      start = Int(zone.end)
    }
    let isBehindPlace = start > place.start
    let rest = start..<place.end
    if type == .government {
      if isBehindPlace, isOffice(scan.folded[rest]) { found.append(rest) }
      return
    }
    guard type == .company || type == .finance else {
      // 光电小镇 of 某开发区光电小镇
      if type == .park, isBehindPlace, rest.count >= 9 { found.append(rest) }
      return
    }
    var end = place.end
    if let legal = legalForms.first(where: {
      place.folded.ends(with: $0)
    }) {
      end -= legal.utf8CodeUnitCount
      for tail in ["（集团）发展", "（集团）", "集团", "控股", "股份"] as [StaticString]
      where scan.folded[place.start..<end].ends(with: tail) {
        end -= tail.utf8CodeUnitCount
      }
    }
    guard start < end else { return }
    func add(_ range: Range<Int>) {
      // A form that is a place or an everyday word says nothing.
      let proper = isBehindPlace && range.lowerBound == place.start ? start..<range.upperBound : range
      if !place.isWord(range, but: [.company, .surname]), !isArea(proper, scan) { found.append(range) }
    }
    add(place.start..<end)
    add(start..<end)
    if isBehindPlace { add(rest) }
    if let open = parenthesis(in: start..<end, scan) {
      end = open
      add(start..<end)
    }
    while let shorter = ShortForms.withoutBusiness(place, start, end) {
      end = shorter
      add(start..<end)
      if isBehindPlace { add(place.start..<end) }
    }
  }

  /// Quarters that many are called after, and the trade that a bank or fund is for: no short name of one of them.
  private static func isArea(_ form: Range<Int>, _ scan: Scan) -> Bool {
    scan.isAny(of: areas, form) || form.count >= 6 && scan.has("产业", before: form.upperBound)
  }

  private static let areas: Words = [
    "中关村", "张江", "陆家嘴", "前海", "横琴", "光谷", "金鸡湖", "滨海", "长三角", "珠三角", "京津冀", "大湾区", "长江", "黄河", "粤港澳",
  ]

  /// Where a name goes on behind the places and zones it begins with; behind one, a province's short name is the company's own.
  private static func startBehindPlaces(_ place: Excerpt) -> Int {
    var start = place.start
    while let hit = place.longestHit([.place, .zone], at: start), Int(hit.end) < place.end,
      start == place.start || hit.end - hit.start > 3
    {
      start = Int(hit.end)
    }
    return start
  }

  /// The first parenthesis that opens inside a range, behind its first character.
  private static func parenthesis(in range: Range<Int>, _ scan: Scan) -> Int? {
    var number = scan.markIndex(from: range.lowerBound + 1)
    while number < scan.marks.count, Int(scan.marks[number].start) < range.upperBound {
      if scan.marks[number].kind == .openParenthesis { return Int(scan.marks[number].start) }
      number += 1
    }
    return nil
  }

  /// 政务局 of 某高新区政务局; not 管委会, which every zone has.
  private static func isOffice(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count >= 9 && ["局", "办", "服务中心"].contains { rest.ends(with: $0) }
  }

  /// What a company may be called by though its line of business is in no list: the first two, three or four characters
  /// behind the place, as ranges of the text that the name stands in. The full name goes on behind each.
  ///
  /// Five and six, too, and four, tell enough to be used once: the name and its line of business.
  ///
  /// - Parameter found: filled anew, for whoever asks of several names.
  static func findBeginnings(of full: FullName, _ vocabulary: Vocabulary, _ found: inout [Range<Int>]) {
    found.removeAll(keepingCapacity: true)
    let place = full.place
    guard full.name[...].ends(with: "公司") else { return }
    let start = startBehindPlaces(place)
    let isKnownWord =
      place.longestHit([.industry, .suffix, .title, .metric], at: start).map { $0.end - $0.start >= 6 } ?? false
    for count in 2...6 {
      // 电子科技 of a name that begins with its line of business is any.
      if count > 4, isKnownWord { break }
      let end = start + 3 * count
      guard end + 12 <= place.end, place.scan.character(at: end).length == 3 else { break }
      let form = start..<end
      if isBeginning(form, place, vocabulary) { found.append(form) }
    }
  }

  private static func isBeginning(_ form: Range<Int>, _ place: Excerpt, _ vocabulary: Vocabulary) -> Bool {
    let scan = place.scan
    guard scan.text[form].allSatisfy({ $0 >= 0x80 }), !place.isWord(form, but: [.company, .surname]),
      !vocabulary.isEveryday(scan.folded[form]), !isArea(form, scan)
    else { return false }
    if form.count >= 12, let last = place.longestHit([.suffix, .industry], endingAt: form.upperBound),
      Int(last.start) > form.lowerBound
    {
      return true
    }
    return !scan.hits(in: form).contains {
      Int($0.end) > form.upperBound && Int($0.end) <= place.end && Int($0.start) > form.lowerBound
    }
  }

  /// Where the name ends without its last word of business.
  private static func withoutBusiness(_ place: Excerpt, _ start: Int, _ end: Int) -> Int? {
    if let word = place.longestHit([.suffix, .industry], endingAt: end), Int(word.start) > start + 3 {
      return Int(word.start)
    }
    guard let word = place.scan.first(of: businesses, before: end), end - word.utf8CodeUnitCount > start + 3 else {
      return nil
    }
    return end - word.utf8CodeUnitCount
  }

  private static let businesses: Words = [
    "技术", "系统", "工程", "用品", "产品", "设备", "服务", "发展", "管理", "开发", "贸易", "商贸", "制品", "配件", "部件", "器材", "制造", "工贸", "加工",
    "物资",
  ]
}
