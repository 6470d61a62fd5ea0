internal import Lexicon
import Model

/// Where the name of a project begins: leftwards over the words such names are made of.
///
///     某公司年产6亿只注射器项目       how much is made is part of the name
///     投资12亿元的某项目             what is paid is not
extension ProjectNameReader {
  /// Where the name that ends before `end` begins.
  func edge(before end: Int) -> Int {
    var at = end
    for _ in 0..<40 {
      guard let next = step(at) else { return at }
      at = next
      // 园区“绿色货运”示范项目: a name in marks begins the whole, but for whose it is.
      if scan.mark(at: at)?.kind == .openQuote, stretch.organisation(endingAt: at) == nil,
        scan.longestHit([.zone, .place, .company], endingAt: at) == nil
      {
        return at
      }
    }
    return at
  }

  private func step(_ at: Int) -> Int? {
    guard at > 0 else { return nil }
    if let name = stretch.organisation(endingAt: at) { return name.range.lowerBound }
    if let place = scan.longestHit([.zone, .place, .company], endingAt: at) { return Int(place.start) }
    // 小微企业产业园: whom the park is for.
    if scan.has("企业", before: at), let firms = Self.firms.first(where: { scan.has($0, before: at) }) {
      return at - firms.utf8CodeUnitCount
    }
    // 宁城至海州|货运干线: both ends of it.
    if scan.has("至", before: at), let from = scan.longestHit(.place, endingAt: at - 3), scan.starts(.place, at: at) {
      return Int(from.start)
    }
    // 余热梯级利用|项目: what is done there, and no verb.
    if scan.has("利用", before: at), scan.first(of: Self.ofUse, at: at) != nil,
      CharacterClass(scan.character(before: at - 6).value) == .han
    {
      return at - 6
    }
    if let date = scan.longestHit(.date, endingAt: at), date.end - date.start > 3 { return nil }
    var word = scan.longestHit([.industry, .project, .suffix], endingAt: at)
    if let found = word, found.kinds.contains(.project), !found.kinds.contains(.industry) {
      if isKind(found, .verb) { return nil }
      if isKind(found, .common) { word = scan.longestHit([.industry, .suffix], endingAt: at) }
    }
    if let boundary = scan.longestHit(.boundary, endingAt: at), !isPartOfWord(boundary) {
      let isWeak = vocabulary.boundary(boundary) == .weak
      let isJoint = scan.folded[boundary.range].equals("及") || joinsWork(boundary)
      let isLonger = word.map { $0.end - $0.start >= boundary.end - boundary.start } ?? false
      if !isWeak && !isJoint && !isLonger { return nil }
      if isWeak && !isLonger { return Int(boundary.start) }
    }
    if let word, word.end - word.start > 3 { return Int(word.start) }
    if let unit = scan.longestHit(.unit, endingAt: at), let numeral = scan.numeral(endingAt: Int(unit.start)) {
      // 110千伏变电站, 60兆瓦储能电站: how big it is is part of the name.
      if let dimension = vocabulary.unit(unit)?.dimension, dimension == .power || dimension == .voltage {
        return numeral.start
      }
      let name = scan.folded[unit.range]
      // 第七期项目.
      if name.equals("期"), scan.has("第", before: numeral.start) { return numeral.start - 3 }
      // 12英寸…生产线项目.
      if ["英寸", "寸", "微米", "纳米"].contains(where: { name.equals($0) }) { return numeral.start }
      return capacityStart(numeral)
    }
    let character = scan.character(before: at)
    let start = at - character.length
    if let mark = scan.mark(at: start) { return inside(mark, start) }
    switch CharacterClass(character.value) {
    case .han, .letter, .wideLetter, .digit: return isCounted(start, at) ? nil : start
    default: return nil
    }
  }

  /// 年产6亿只…项目, 草原某某产业园: a single character that is another word here.
  private func isPartOfWord(_ boundary: Hit) -> Bool {
    guard boundary.end - boundary.start == 3 else { return false }
    if scan.has("原", at: Int(boundary.start)) {
      let lands: Characters = "草高平中荒雪湿"
      return lands.contains(scan.character(before: Int(boundary.start)).value)
    }
    // 药用包材基地, 车用塑料项目
    if scan.has("用", at: Int(boundary.start)) {
      let uses: Characters = "药医车家军民食商兽农船航"
      return uses.contains(scan.character(before: Int(boundary.start)).value)
    }
    return scan.has("只", at: Int(boundary.start)) && scan.numeral(endingAt: Int(boundary.start)) != nil
  }

  private static let ofUse: Words = ["项目", "工程", "装置", "中心", "基地", "示范"]
  private static let firms: [StaticString] = [
    "中小微企业", "小微企业", "中小企业", "科技型企业", "科技企业", "台资企业", "侨资企业", "外资企业", "初创企业", "成长型企业",
  ]

  /// 研发与产业化基地, 生产和研发中心: what is joined is all done there.
  private func joinsWork(_ boundary: Hit) -> Bool {
    let word = scan.folded[boundary.range]
    guard word.equals("与") || word.equals("和") else { return false }
    return ["研发", "生产", "制造", "加工", "设计", "检测", "试验", "孵化", "培训", "展示", "仓储"].contains {
      scan.has($0, before: Int(boundary.start))
    }
  }

  /// What stands before how much is made.
  static let capacityWords: [StaticString] = ["年产能", "年产", "年加工", "年处理", "日产", "日处理"]

  /// 拟建设|年产5万吨…项目, 公司计划新建|年产300万套…项目: behind the verb, where no name stands before it.
  func builtCapacity(_ start: Int, _ head: Int) -> Int? {
    guard start < head, let made = scan.offset(ofAny: Self.capacities, in: start..<head), made > start,
      scan.first(of: Self.building, before: made) != nil, stretch.organisations(in: start..<made).isEmpty
    else { return nil }
    return made
  }

  private static let capacities = Words(capacityWords)
  private static let building: Words = ["建设", "新建", "兴建", "投建", "拟建", "筹建", "建成", "落地", "布局"]

  /// 某厂年产50万吨饮料项目, 1000万套驱动系统项目: how much is made is part of the name; 12个项目 is a count.
  private func capacityStart(_ numeral: Numeral) -> Int? {
    guard let amount = numeral.low.integer, amount >= 1000 else { return nil }
    let start = numeral.start
    for word in Self.capacityWords where scan.has(word, before: start) {
      return start - word.utf8CodeUnitCount
    }
    if let quantity = stretch.quantities.last(startingBefore: start + 1), quantity.range.contains(start),
      quantity.dimension == .money || quantity.dimension == .area
    {
      return nil
    }
    return start
  }

  private func inside(_ mark: Mark, _ start: Int) -> Int? {
    guard mark.kind == .closeParenthesis || mark.kind == .closeQuote, mark.partner >= 0 else {
      return mark.kind == .dot ? start : nil
    }
    let open = Int(scan.marks[Int(mark.partner)].start)
    return start - open <= 45 ? open : nil
  }

  private func isNumeral(_ value: UInt32) -> Bool {
    if case .none = NumeralCharacter(value) { return false }
    return true
  }

  private func isCounted(_ start: Int, _ end: Int) -> Bool {
    isNumeral(scan.character(at: start).value) && scan.longestHit(.unit, at: end) != nil
      && scan.numeral(at: start) != nil
  }
}
