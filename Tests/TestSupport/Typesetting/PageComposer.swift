/// Lays stories out on a page: orders their blocks, sets them in lines, damages them, and writes down what is where.
struct PageComposer {
  let seed: UInt64
  let script: TypesetScript
  let damages: Damage
  let shape: TypesetPage.Shape

  private(set) var stories: [ArticleWriter.Story] = []
  private(set) var blocks: [TypesetPage.Block] = []
  private(set) var lineStarts: [Int] = []
  private(set) var text = ""
  var sharesLines: Bool { !damages.isDisjoint(with: [.gluedColumns, .mixedStories]) }

  private var random: SeededRandom

  init(seed: UInt64, script: TypesetScript, damages: Damage, shape: TypesetPage.Shape) {
    self.seed = seed
    self.script = script
    self.damages = damages
    self.shape = shape
    random = SeededRandom(seed: seed &* 977 &+ 5)
  }

  mutating func compose() {
    for number in shape.stories {
      var writer = ArticleWriter(page: seed, number: number, script: script)
      stories.append(writer.story(paragraphLimit: shape.paragraphLimit, damages: damages))
    }
    let columns = stories.indices.map { set(story: $0) }
    var page = PageOrder(columns: columns, damages: damages).blocks(&stories, &random)
    if sharesLines { page = SharedLines(damages: damages).mixed(page) }
    var furniture = Furniture(seed: seed, script: script)
    if damages.contains(.pageBreaks) { furniture.breakPage(&page, &random) }
    if damages.contains(.furniture) { furniture.frame(&page) }
    if damages.contains(.garbage) { furniture.litter(&page, &random) }
    if damages.contains(.farBylines) { PageOrder.moveBylines(&page, &random) }
    write(page)
  }

  // MARK: One story

  /// The blocks of a story set in lines, headlines first.
  private mutating func set(story index: Int) -> [SetBlock] {
    let story = stories[index]
    var setter = StorySetter(script: script, damages: damages, seed: seed &* 7919 &+ UInt64(shape.stories[index]))
    return setter.blocks(of: story, index: index)
  }

  // MARK: The text

  private mutating func write(_ page: [SetBlock]) {
    var bytes = 0
    for (number, block) in page.enumerated() {
      var entry = block.block
      let first = lineStarts.count
      for (place, line) in block.lines.enumerated() {
        if bytes > 0 {
          let gap = separator(page, number, place)
          text += gap
          bytes += gap.utf8.count
        }
        let string = line.string
        lineStarts.append(bytes)
        text += string
        bytes += string.utf8.count
      }
      entry.lines = first..<lineStarts.count
      blocks.append(entry)
    }
    text += "\n"
  }

  /// What stands before line `place` of block `number`.
  private func separator(_ page: [SetBlock], _ number: Int, _ place: Int) -> String {
    let block = page[number]
    let previous = place > 0 ? block.lines[place - 1] : page[number - 1].lines.last ?? []
    var gap = "\n"
    if place == 0, block.startsPage { gap += "\u{0C}\n" }
    // Two lines of one headline or subhead stand together.
    if place == 0, block.isRestOfHead(page[number - 1]) { return gap }
    if damages.contains(.blankLines) {
      let isSameHead = place == 0 && block.isHead && page[number - 1].isHead
      if let last = previous.last, !Glyph.isDigit(last), !isSameHead { gap += "\n" }
    } else if place == 0, damages.contains(.blankBetweenBlocks) {
      gap += "\n"
    }
    return gap
  }
}

/// A block with its printed lines.
struct SetBlock {
  var block: TypesetPage.Block
  var lines: [Scalars]
  /// Where the text of each line starts in the block's text, in characters, for cutting the block between two lines.
  var paragraph: Int?
  var startsPage = false

  func isRestOfHead(_ upper: SetBlock) -> Bool {
    block.role == upper.block.role && block.article == upper.block.article
      && (block.role == .headline || block.role == .subhead)
  }

  var isHead: Bool { block.role == .headline || block.role == .kicker }
}
