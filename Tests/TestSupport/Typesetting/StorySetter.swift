/// Sets one story in lines.
struct StorySetter {
  private let script: TypesetScript
  private let damages: Damage
  private var random: SeededRandom
  private var width: Int
  private var isEnglish: Bool { script == .english }

  init(script: TypesetScript, damages: Damage, seed: UInt64) {
    self.script = script
    self.damages = damages
    random = SeededRandom(seed: seed)
    let isNarrow = damages.contains(.narrowColumns)
    if script == .english {
      width = random.number(isNarrow ? 24...30 : 34...64)
    } else {
      width = 2 * random.number(isNarrow ? 10...14 : 14...28)
    }
  }

  mutating func blocks(of story: ArticleWriter.Story, index: Int) -> [SetBlock] {
    var result = heads(story, index)
    if story.byline == .ownLine || story.byline == .farLine {
      result.append(alone(story.bylineText, .byline, index))
    }
    let body = story.article.body
    for (number, paragraph) in body.enumerated() {
      for photograph in story.photographs where photograph.before == number {
        result += photo(photograph.caption, photograph.credit, index)
      }
      if damages.contains(.changingWidths), random.isOnce(in: 3) { changeWidth() }
      if paragraph.role == .subhead {
        result += paragraph.printedLines.map { alone($0, .subhead, index, mark: "## ") }
      } else {
        let first = body.prefix(number).allSatisfy { $0.role == .subhead }
        result.append(self.body((first ? story.opening : "") + paragraph.text, index, number, isFirst: first))
        if number == body.count - 1, !story.closing.isEmpty { close(&result, with: story.closing, index) }
      }
    }
    for photograph in story.photographs where photograph.before >= body.count {
      result += photo(photograph.caption, photograph.credit, index)
    }
    return result
  }

  /// Puts a name after the last sentence, or on a line of its own where it does not fit.
  private mutating func close(_ blocks: inout [SetBlock], with closing: String, _ index: Int) {
    let name = Scalars(closing)
    let last = blocks.count - 1
    let line = blocks[last].lines.last ?? []
    let used = (line + name).reduce(0) { $0 + Glyph.width($1) }
    if used <= width || !damages.contains(.brokenLines) {
      blocks[last].lines[blocks[last].lines.count - 1] = line + name
      blocks[last].block.text += closing
    } else {
      blocks.append(alone(name.trimmed.string, .byline, index))
    }
  }

  private mutating func changeWidth() {
    width = max(isEnglish ? 24 : 20, width + (isEnglish ? 1 : 2) * random.number(-5...5))
  }

  // MARK: Heads and lone lines

  private mutating func heads(_ story: ArticleWriter.Story, _ index: Int) -> [SetBlock] {
    var result: [SetBlock] = []
    let article = story.article
    if let kicker = article.kicker {
      result.append(alone(kicker, .kicker, index, mark: "## "))
    }
    if damages.contains(.verticalHeadlines) {
      let characters = Scalars(article.headline)
      result.append(
        SetBlock(
          block: .init(role: .headline, article: index, text: article.headline), lines: characters.map { [$0] }))
    } else {
      // A headline is printed bold as a whole.
      let isDoubled = damages.contains(.doubledHeadlines) && random.isOnce(in: 2)
      result += article.headlineLines.map { headline($0, index, isDoubled: isDoubled) }
    }
    if let deck = article.deck { result.append(alone(deck, .deck, index)) }
    return result
  }

  private mutating func headline(_ text: String, _ index: Int, isDoubled: Bool) -> SetBlock {
    var block = alone(text, .headline, index, mark: "# ")
    if isDoubled {
      block.lines = [LineDamage.doubled(Scalars(text))]
    } else if damages.contains(.repeatedHeadlines) {
      block.lines = [Scalars(text) + [0x20] + Scalars(text)]
    }
    return block
  }

  private mutating func alone(
    _ text: String, _ role: TypesetPage.Block.Role, _ index: Int, mark: String = ""
  ) -> SetBlock {
    let line = Scalars((damages.contains(.markdown) ? mark : "") + text)
    return SetBlock(block: .init(role: role, article: index, text: text), lines: [damaged(line, isBody: false)])
  }

  private mutating func photo(_ caption: String, _ credit: String?, _ index: Int) -> [SetBlock] {
    var result = [alone(caption, .caption, index)]
    if let credit { result.append(alone(credit, .credit, index)) }
    return result
  }

  // MARK: Paragraphs

  private mutating func body(_ text: String, _ index: Int, _ number: Int, isFirst: Bool) -> SetBlock {
    let scalars = Scalars(text)
    var lines: [Scalars]
    if damages.contains(.brokenLines) {
      var breaker = LineBreaker(
        width: width, indent: damages.contains(.noIndent) ? 0 : isEnglish ? 3 : 4, isEnglish: isEnglish)
      breaker.allowsTailsAtStart = damages.contains(.tailsAtLineStart)
      breaker.hyphenates = damages.contains(.hyphenation)
      if damages.contains(.softHyphens) { breaker.hyphen = random.isOnce(in: 2) ? 0xAD : 0x2D }
      lines = breaker.clearLines(of: scalars, isIndentKept: damages.contains(.keptIndent), &random)
    } else {
      lines = [scalars]
    }
    for place in lines.indices {
      let isFull = place + 1 < lines.count
      if damages.contains(.letterSpacing), isFull, random.isOnce(in: 8) {
        (lines[place], lines[place + 1]) = LineDamage.spread(lines[place], lines[place + 1], isEnglish: isEnglish)
      }
      lines[place] = damaged(lines[place], isBody: true)
    }
    if damages.contains(.keptIndent), !lines.isEmpty { lines[0] = Scalars(isEnglish ? "   " : "　　") + lines[0] }
    if damages.contains(.dropCapitals), isFirst, !damages.contains(.keptIndent), let first = lines.first,
      first.count > 2
    {
      lines[0] = Scalars(first.dropFirst())
      lines.insert([first[0]], at: 0)
    }
    return SetBlock(
      block: .init(role: .body, article: index, text: text), lines: lines.filter { !$0.isEmpty }, paragraph: number)
  }

  /// What the extraction does to the characters of a line.
  private mutating func damaged(_ line: Scalars, isBody: Bool) -> Scalars {
    var result = line
    if damages.contains(.digitSpaces), isBody { result = LineDamage.digitsSpaced(result, &random) }
    if damages.contains(.straightQuotes) { result = LineDamage.straightened(result) }
    if damages.contains(.halfWidthMarks) { result = LineDamage.halfWidth(result) }
    if damages.contains(.softHyphens) { result = LineDamage.softHyphenated(result, &random) }
    if damages.contains(.confusions) { result = LineDamage.misread(result, &random) }
    return result
  }
}
