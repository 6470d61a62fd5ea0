internal import Glibc
import Model

/// Turns a story's block numbers into an article: passages, paragraphs, authors, scores.
struct StoryAssembly {
  let page: Page
  let blocks: [Block]
  let mentions: [AuthorMention]
  let fragments: [Fragment]
  let joints: [Float?]
  let titles: TitleGroups
  let zones: ZoneFinder
  let zoneEnds: ZoneEnds

  /// Fills in an empty article, and notes in `claimed` what of the page is its own.
  func fill(_ article: inout Article, from story: Story, _ claimed: inout ClaimedText) {
    article.headline = story.headline.map { title($0) }
    article.kicker = story.kicker.map { title($0) }
    article.deck = story.deck.map { title($0) }
    article.headlineScore = story.headline == nil ? (story.isPhoto ? 1 : 0) : story.headlineScore
    addBody(of: story, to: &article)
    addPictures(of: story, to: &article)
    addAuthors(of: story, to: &article)
    article.zone = zones.zone(of: &article, on: page.text.span, zoneEnds)
    claimed.add(&article)
  }

  // MARK: Headlines

  /// The lines of a headline as one: a space where the paper breaks between phrases, nothing where inside one.
  private func title(_ range: Range<Int>) -> Passage {
    var passage = Passage()
    for index in range where blocks[index].role == .title || blocks[index].isSectionName {
      passage.append(blocks[index].range, of: page, spaced: index > range.lowerBound && breaksPhrase(index - 1, index))
    }
    return passage
  }

  private func breaksPhrase(_ upper: Int, _ lower: Int) -> Bool {
    let text = page.text.span
    let above = blocks[upper]
    let below = blocks[lower]
    if above.shape.isAlphabetic, below.shape.isAlphabetic { return true }
    if above.shape.unclosed > 0 || above.leadsUp(to: below) { return false }
    if titles.isCouplet(upper, lower) || titles.areTwoClauses(upper, lower) { return true }
    if titles.endsInJoint(upper) { return false }
    // Lines of two phrases each: the break between the lines is one between phrases, too.
    return above.shape.ending == .sentence || holdsSpace(text, above.range) || holdsSpace(text, below.range)
      || above.shape.weight <= 4
  }

  private func holdsSpace(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for at in range where text[at] == 0x20 { return true }
    return false
  }

  // MARK: Body

  private func addBody(of story: Story, to article: inout Article) {
    var builder = ParagraphBuilder()
    builder.reserve(story.chain.reduce(story.subheads.count) { $0 + fragments[Int($1)].blocks.count })
    var stitchScore = 1.0
    for (position, fragment) in story.chain.enumerated() {
      let number = Int(fragment)
      for subhead in story.subheads where subhead.fragment == number {
        builder.add(.subhead, title(subhead.blocks))
      }
      if position > 0 {
        let joint = joints[number] ?? 0
        stitchScore = min(stitchScore, 1 / (1 + exp(-Double(joint))))
        let isAdjacent = number == Int(story.chain[position - 1]) + 1 && touches(number, story)
        if !isAdjacent { article.fragments += 1 }
      }
      add(number, after: position > 0 ? Int(story.chain[position - 1]) : nil, &builder, &article)
    }
    if let last = story.chain.last, fragments[Int(last)].isOpen, !fragments[Int(last)].isPhoto { article.gaps += 1 }
    article.stitchScore = stitchScore
    article.paragraphs = builder.paragraphs
  }

  /// Whether nothing foreign stands between a fragment and the one before it on the page.
  private func touches(_ fragment: Int, _ story: Story) -> Bool {
    fragments[fragment].before.allSatisfy { block in story.subheads.contains { $0.blocks.contains(block) } }
  }

  private func add(_ number: Int, after previous: Int?, _ builder: inout ParagraphBuilder, _ article: inout Article) {
    let freshness = fragments[number].freshness
    for (position, index) in fragments[number].blocks.enumerated() {
      // By number: a block is some 300 bytes.
      if let dateline = blocks[index].inside.dateline, article.dateline == nil, builder.paragraphs.isEmpty {
        article.dateline = Passage(dateline, of: page)
      }
      var goesOn = false
      if position == 0 {
        if let previous, fragments[previous].isOpen, builder.endsInBody {
          goesOn = freshness < 1.5
          if !goesOn { article.gaps += 1 }
        } else if freshness <= -1.2, !isAdjacent(number, after: previous) {
          article.gaps += 1
        }
      }
      let text = blocks[index].text
      guard !text.isEmpty else { continue }
      builder.addBody(text, of: page, isContinuation: goesOn)
      if let credit = blocks[index].inside.credit { builder.later(.credit, Passage(credit, of: page)) }
    }
  }

  /// Whether a fragment stands right below the one it follows, with nothing at all between.
  private func isAdjacent(_ number: Int, after previous: Int?) -> Bool {
    previous == number - 1 && fragments[number].before.isEmpty
  }

  private func addPictures(of story: Story, to article: inout Article) {
    for index in story.captions {
      article.paragraphs.append(Paragraph(role: .caption, passage: Passage(blocks[index].text, of: page)))
      if let credit = blocks[index].inside.credit {
        article.paragraphs.append(Paragraph(role: .credit, passage: Passage(credit, of: page)))
      }
    }
    for index in story.credits {
      article.paragraphs.append(Paragraph(role: .credit, passage: Passage(blocks[index].range, of: page)))
    }
  }

  // MARK: Authors

  private func addAuthors(of story: Story, to article: inout Article) {
    for byline in story.bylines { add(blocks[byline].inside.authors, within: blocks[byline].range, to: &article) }
    for fragment in story.chain {
      for index in fragments[Int(fragment)].blocks { add(blocks[index].inside.authors, within: nil, to: &article) }
    }
  }

  private func add(_ range: Range<Int>, within line: Range<Int>?, to article: inout Article) {
    for number in range {
      let mention = mentions[number]
      var span = mention.span
      // The first author of a line has its marks, the last what stands after the names.
      if let line, number == range.lowerBound { span = line.lowerBound..<span.upperBound }
      if let line, number == range.upperBound - 1 { span = span.lowerBound..<line.upperBound }
      let namePassage = name(mention.name)
      article.authors.append(
        Author(
          name: namePassage.string, role: mention.role.map { page.string($0) },
          outlet: mention.outlet.map { page.string($0) }, passage: Passage(span, of: page), namePassage: namePassage))
    }
  }

  /// A name without the spaces that spread it.
  private func name(_ range: Range<Int>) -> Passage {
    let text = page.text.span
    var passage = Passage()
    guard CharacterClass(text.codePoint(at: range.lowerBound).value) == .han else { return Passage(range, of: page) }
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      if Span<UInt8>.isBlank(character.value) {
        passage.append(start..<at, of: page)
        start = at + character.length
      }
      at += character.length
    }
    passage.append(start..<range.upperBound, of: page)
    return passage
  }
}

/// Collects the paragraphs of a story, joining pieces of one paragraph.
struct ParagraphBuilder {
  private(set) var paragraphs: [Paragraph] = []
  private(set) var endsInBody = false

  mutating func reserve(_ count: Int) { paragraphs.reserveCapacity(count) }

  mutating func add(_ role: Paragraph.Role, _ passage: Passage) {
    paragraphs.append(Paragraph(role: role, passage: passage))
    endsInBody = false
  }

  /// Adds a credit that stood in the midst of the text: it comes after the paragraph it interrupts.
  mutating func later(_ role: Paragraph.Role, _ passage: Passage) { add(role, passage) }

  mutating func addBody(_ range: Range<Int>, of page: Page, isContinuation: Bool) {
    guard isContinuation, endsInBody, var last = paragraphs.popLast() else {
      paragraphs.append(Paragraph(role: .body, passage: Passage(range, of: page)))
      endsInBody = true
      return
    }
    let before = last.passage.text
    let spaced = Self.needsSpace(before.span, range, page.text.span)
    if Self.isBrokenWord(before.span, range, page.text.span) { last.passage.dropHyphen() }
    last.passage.append(range, of: page, spaced: spaced)
    last.fragments += 1
    paragraphs.append(last)
  }

  /// …was en- │ ergized within a month: the hyphen is the printer's, but for one behind a part that compounds begin with.
  private static func isBrokenWord(_ before: Span<UInt8>, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard before.count > 1, before[before.count - 1] == 0x2D, (0x61...0x7A).contains(text[range.lowerBound]) else {
      return false
    }
    var start = before.count - 1
    while start > 0, (0x61...0x7A).contains(before[start - 1] | 0x20) { start -= 1 }
    let word = start..<before.count - 1
    let firsts: [StaticString] = [
      "non", "self", "co", "high", "low", "well", "long", "short", "anti", "multi", "cross", "half", "mid", "ex", "all",
      "year", "state", "data", "first", "second", "third", "large", "small", "old", "new", "one", "two", "three",
      "four",
      "five", "six", "ten", "full", "part", "real", "so", "on", "off", "by", "built", "single", "double",
    ]
    return !word.isEmpty && (start == 0 || before[start - 1] == 0x20)
      && !firsts.contains { $0.utf8CodeUnitCount == word.count && before.has($0, at: start) }
  }

  /// Two Latin words are kept apart; everything else closes up.
  private static func needsSpace(_ before: Span<UInt8>, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard !before.isEmpty else { return false }
    let last = before.codePoint(before: before.count).value
    let first = text.codePoint(at: range.lowerBound).value
    func isWord(_ value: UInt32) -> Bool {
      switch CharacterClass(value) {
      case .letter, .digit: true
      case .mark: value != 0x2D && !(value == 0x2F)
      default: false
      }
    }
    return isWord(last) && CharacterClass(last) != .digit && isWord(first) || last == 0x2C && isWord(first)
  }
}
