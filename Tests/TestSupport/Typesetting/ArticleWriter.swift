/// Writes a story: everything in it follows from its seed.
struct ArticleWriter {
  /// How the names of a story's authors are printed.
  enum Byline { case none, inDateline, glued, ownLine, farLine }

  struct Story {
    var article = TypesetArticle()
    var byline = Byline.none
    /// The byline's own line, where it has one.
    var bylineText = ""
    /// What stands before the first paragraph and after the last one.
    var opening = ""
    var closing = ""
    /// Photographs: caption and credit on one line or two, and the paragraph they stand before.
    var photographs: [(caption: String, credit: String?, before: Int)] = []
  }

  private let stock: any Stock
  private let script: TypesetScript
  private var random: SeededRandom
  private var slots: [UInt8: [String]] = [:]
  private var usedSentences: Set<Int> = []
  private var usedQuotations: Set<Int> = []
  /// The same for all stories of a page, so that neighbours are about different industries and zones.
  private let offset: Int
  private var number = 0

  init(page: UInt64, number: Int, script: TypesetScript) {
    random = SeededRandom(seed: page &* 1_000_003 &+ UInt64(number))
    var cast = SeededRandom(seed: page &* 17 &+ 3)
    offset = Int(cast.next() % 97)
    self.number = number
    self.script = script
    stock = script == .english ? EnglishStock() : ChineseStock()
  }

  /// Writes the story.
  mutating func story(paragraphLimit: Int, damages: Damage) -> Story {
    cast(number)
    var story = Story()
    writeHeads(&story, damages)
    let count = max(1, min(paragraphLimit, random.number(3...7)))
    writeBody(&story, count)
    writeByline(&story, number, damages)
    if damages.contains(.photographs) { writePhotograph(&story) }
    return story
  }

  private var isEnglish: Bool { script == .english }

  // MARK: Who and what it is about

  private mutating func cast(_ index: Int) {
    let industry = stock.industries[(index * 3 + offset) % stock.industries.count]
    let name = stock.zoneNames[(index * 5 + offset) % stock.zoneNames.count]
    let kind = random.pick(stock.zoneKinds)
    let space = isEnglish ? " " : ""
    let company = { (number: Int, stock: any Stock) in
      stock.companyNames[number % stock.companyNames.count]
    }
    let first = company(index * 4 + offset, stock) + space + random.pick(stock.companyForms)
    let second = company(index * 4 + offset + 1, stock) + space + random.pick(stock.companyForms)
    let goods = Int(random.next() % UInt64(industry.goods.count))
    slots = [
      UInt8(ascii: "Z"): [name + space + kind],
      UInt8(ascii: "S"): [isEnglish ? name : name + (kind.count > 4 ? "开发区" : kind)],
      UInt8(ascii: "C"): [first], UInt8(ascii: "E"): [second], UInt8(ascii: "P"): [person()],
      UInt8(ascii: "Q"): [person()],
      UInt8(ascii: "I"): [industry.name], UInt8(ascii: "A"): [industry.goods[goods]],
      UInt8(ascii: "B"): [industry.goods[(goods + 1) % industry.goods.count]], UInt8(ascii: "K"): industry.terms,
      UInt8(ascii: "T"): stock.posts,
    ]
  }

  private mutating func person() -> String {
    let given = random.pick(stock.givenNames)
    let surname = random.pick(stock.surnames)
    return isEnglish ? given + " " + surname : surname + given
  }

  /// Puts words into the slots of a template.
  private mutating func fill(_ template: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(template.utf8)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "{"), at + 2 < bytes.count {
        result.append(contentsOf: word(bytes[at + 1]).utf8)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func word(_ slot: UInt8) -> String {
    if let words = slots[slot] { return random.pick(words) }
    switch slot {
    case UInt8(ascii: "n"): return String(random.number(3...980))
    case UInt8(ascii: "m"):
      return random.isOnce(in: 2) ? String(random.number(2...300)) : "\(random.number(1...90)).\(random.number(1...9))"
    case UInt8(ascii: "p"):
      return random.isOnce(in: 2) ? String(random.number(3...98)) : "\(random.number(3...60)).\(random.number(1...9))"
    case UInt8(ascii: "d"): return String(random.number(2...9))
    default: return "\(random.number(1...12))月\(random.number(1...28))日"
    }
  }

  // MARK: Its parts

  private func written(_ text: String) -> String { script == .traditional ? Self.traditional(text) : text }

  private static let traditional = TraditionalForms()

  private mutating func writeHeads(_ story: inout Story, _ damages: Damage) {
    if damages.contains(.headlineSpaces), !isEnglish {
      story.article.headlineLines = [written(fill(random.pick(stock.spacedHeadlines)))]
    } else {
      story.article.headlineLines = random.pick(stock.headlines).map { written(fill($0)) }
      story.article.headlineLines[0] = capitalised(story.article.headlineLines[0])
    }
    story.article.headline = story.article.headlineLines.joined(separator: isEnglish ? " " : "")
    if random.isOnce(in: 3) { story.article.kicker = written(fill(random.pick(stock.kickers))) }
    if damages.contains(.kickerOnHeadline), let kicker = story.article.kicker {
      // On one line they are one headline.
      story.article.headlineLines[0] = kicker + (kicker.hasSuffix("：") ? "" : " ") + story.article.headlineLines[0]
      story.article.headline = story.article.headlineLines.joined(separator: isEnglish ? " " : "")
      story.article.kicker = nil
    }
    if random.isOnce(in: 5) { story.article.deck = written(fill(random.pick(stock.decks))) }
  }

  private mutating func writeBody(_ story: inout Story, _ count: Int) {
    var untilSubhead = random.isOnce(in: 2) ? 2 : 100
    for index in 0..<count {
      if untilSubhead == 0, index < count - 1 {
        writeSubhead(&story, place: index / 2)
        untilSubhead = 2
      }
      untilSubhead -= 1
      story.article.paragraphs.append(.init(role: .body, text: written(paragraph(isFirst: index == 0))))
    }
  }

  private mutating func writeSubhead(_ story: inout Story, place: Int) {
    let own = stock.subheads.indices.filter { $0 % 3 == number % 3 }
    let lines = stock.subheads[own[place % own.count]].split(separator: "|").map { written(fill(String($0))) }
    story.article.paragraphs.append(.init(role: .subhead, text: lines.joined(separator: " "), printedLines: lines))
  }

  private mutating func paragraph(isFirst: Bool) -> String {
    var result = ""
    let count = random.isOnce(in: 5) ? 1 : random.number(2...4)
    for index in 0..<count {
      var sentence =
        isFirst && index == 0
        ? fill(stock.leads[(number + Int(random.next() % 2) * 3) % stock.leads.count])
        : random.isOnce(in: 5) && usedQuotations.count < stock.quotations.count / 3
          ? fill(newQuotation()) : fill(newSentence())
      let isQuote = sentence.hasPrefix("“")
      if index == 0, !isFirst, !isQuote, random.isOnce(in: 2) { sentence = fill(random.pick(stock.openers)) + sentence }
      if isEnglish {
        if !result.isEmpty { result += " " }
        result += capitalised(sentence) + (sentence.hasSuffix("”") ? "" : ".")
      } else {
        result += sentence + (sentence.hasSuffix("”") || sentence.hasSuffix("！") ? "" : "。")
      }
    }
    return result
  }

  private mutating func newSentence() -> String { Self.next(of: stock.sentences, number, &usedSentences, &random) }

  private mutating func newQuotation() -> String { Self.next(of: stock.quotations, number, &usedQuotations, &random) }

  /// A sentence that no other story of the page has, nor the same one twice: newspapers do not repeat themselves, and
  /// what stands twice is an over-printed line. Only a story of very many paragraphs uses some again.
  private static func next(
    of list: [String], _ story: Int, _ used: inout Set<Int>, _ random: inout SeededRandom
  ) -> String {
    let own = list.indices.filter { $0 % 3 == story % 3 }
    if used.count == own.count { used = [] }
    var place = Int(random.next() % UInt64(own.count))
    while used.contains(place) { place = (place + 1) % own.count }
    used.insert(place)
    return list[own[place]]
  }

  private func capitalised(_ text: String) -> String {
    guard isEnglish, let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private mutating func writeByline(_ story: inout Story, _ index: Int, _ damages: Damage) {
    let name = written(person())
    if isEnglish {
      guard random.isOnce(in: 2) else { return }
      story.byline = .ownLine
      story.article.authors = [.init(name: name, role: nil, outlet: nil)]
      story.bylineText = "By " + name
      return
    }
    let reporter = written("记者")
    let dateline = written("本报讯")
    if damages.contains(.gluedAuthors) {
      story.byline = .glued
      story.article.authors = [.init(name: name, role: nil, outlet: nil)]
      story.article.dateline = dateline
      story.opening = dateline + " "
      story.closing = " " + name
    } else if damages.contains(.farBylines) ? index == 0 : random.isOnce(in: 3) {
      story.byline = damages.contains(.farBylines) ? .farLine : .ownLine
      story.article.authors = [.init(name: name, role: reporter, outlet: written("本报"))]
      story.bylineText =
        (story.byline == .farLine ? random.pick(["▶ ", "■ "]) : "") + written("本报") + reporter + " " + name
    } else if damages.contains(.farBylines) || random.isOnce(in: 2) {
      // With one byline apart, every other story names its author, so that it is clear whose it is.
      story.byline = .inDateline
      story.article.authors = [.init(name: name, role: reporter, outlet: nil)]
      story.article.dateline = dateline
      story.opening = dateline + "（" + reporter + " " + name + "）"
    }
  }

  private mutating func writePhotograph(_ story: inout Story) {
    let caption = written(fill(random.pick(stock.captions)))
    let name = person()
    let credit =
      isEnglish
      ? "Photo: " + name : written(random.isOnce(in: 2) ? name + "/摄" : "图片来源：" + (slots[UInt8(ascii: "S")]?[0] ?? ""))
    let place = random.number(0...story.article.paragraphs.count)
    story.photographs.append((caption, credit, place))
    story.article.paragraphs.append(.init(role: .caption, text: caption))
    story.article.paragraphs.append(.init(role: .credit, text: credit))
  }
}
